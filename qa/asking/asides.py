"""What an asker says of themselves, or of the answer, in sentences beside the question: "I'm writing a piece on the
strike. When did it end?" as "When did the strike end?". Pure; English.

Such a sentence would be searched for and read with the question; what it is about is what the question is about. It is
known by having no other words than those of small talk: "I was at work when the dam broke" tells something.
"""

from __future__ import annotations

import re

from qa.asking.standalone import EMPTY, PRONOUN
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS, content_words, fold

_WH = r"who(?:se|m|['’]s)?|what(?:['’]s)?|which|when(?:['’]s)?|where(?:['’]s)?|why|how(?:['’]s)?"
ASKS = rf"(?:{_WH}|{'|'.join(sorted(AUXILIARY))})\b"
_PARTED = re.compile(r"(?<=[?!…])\s+|(?<=[a-z0-9)”\"’']\w\w\.)\s+|(?<=\d\.)\s+(?=[A-Z])")  # not behind "Dr.", "U.S."
_ROLE = (
    r"(?:reporter|journalist|editor|student|pupil|researcher|analyst|writer|author|teacher|subscriber|reader|blogger|"
    r"producer|intern|correspondent|columnist|historian|librarian|fact-?checker|trainee|beginner|newcomer)s?"
)
_EMPLOYED = re.compile(
    r"(?:i|we)(?:['’]?m|['’]re| am| are)\s+(?:an?\s+)?(?:[a-z]+\s+){0,2}"
    + _ROLE
    + r"(?:\s+(?:at|for|from|with)\s+[^,;:]+)?$",
    re.IGNORECASE,
)
# Whose sentence it is: the asker's, or one about their work.
_OF_ASKER = re.compile(
    r"(?:i|we|my|our|(?:this|it|that)(?:['’]s| is) (?:just |only |all )?for|for|asking|needed|wanted|need|just|no|"
    r"sorry|hi|hello|hey|thanks|thank|good|please|back)\b",
    re.IGNORECASE,
)
_SMALL_TALK = STOPWORDS | frozenset(
    """write writing work working prepare preparing draft drafting compile compiling putting together make making
    produce producing edit editing read reading report reporting look looking ask asking asked wonder
    wondering curious interested confused unsure sure new late deadline hurry back checking check fact
    factchecking cover covering follow following research researching investigate investigating study studying
    summarise summarising summarize summarizing try trying understand understanding find out learn catch
    catching need needs needed want wants wanted have must like would know missed miss forgot lost track can't
    cannot couldn't don't question questions help answer answers story stories piece article articles line
    post page broadcast programme program show podcast newsletter book thesis essay paper project homework
    presentation class school column feature profile briefing note notes memo brief editor boss desk colleague
    teacher readers reader friend today tomorrow tonight soon now again bit little quick short long background
    facts figures anywhere here everything something anything news latest heard hear saw seen much nothing
    rush bother bothering hello hi hey there morning afternoon evening thanks thank lot sorry please quote use
    it's i'm i've we're we've i'd that's matter topic subject time data sources information basics trouble
    urgent urgently asap weekend edition issue paper's tomorrow's today's week's own file filing reporter
    journalist student pupil researcher analyst writer author subscriber blogger producer intern correspondent
    columnist historian librarian trainee beginner newcomer""".split()
)
_TAKES = r"covering|following|researching|investigating|studying|summari[sz]ing"
_ABOUT = re.compile(
    rf"(?P<talk>.*)\b(?:about|on|into|regarding|concerning|up with|track of|{_TAKES}|(?:trying to )?understand)\s+"
    r"(?P<topic>[^,;:]+)$",
    re.IGNORECASE,
)
_GENERIC = frozenset("this that it these those them something anything everything matter story subject topic".split())
# A question led by what it is about: "Regarding the theft: what was stolen?"
_LEAD = re.compile(
    r"(?:(?:(?:a |one )?(?:quick )?questions? (?:about|on)|regarding|concerning|with (?:regard|respect|reference) to|"
    r"in regard to|on the (?:subject|topic|matter) of)\s+(?P<topic>[^?:]{3,80}?)(?:\s*:|\s+[–—-]|(?<=[a-z0-9])\.)|"
    r"(?:about|on|as for|re:?)\s+(?P<other>(?:the|this|our)\s[^?:.]{3,80}?)(?:\s*:|\s+[–—-]))\s+"
    rf"(?={ASKS})",
    re.IGNORECASE,
)
_OF_ANSWER = re.compile(
    r"(?:(?:please|pls|just|only|and|but),?\s+)*(?:"
    r"(?:be|keep it|make it|keep (?:the|your) answer|answer|reply|respond|explain)\b(?:\s+(?:me|it|this))?"
    r"(?:\s+(?:with|in|as|to))?(?:\s+(?:very|a|an|one|two|the|just|only|as|no|more|than|few|at most|single|short|brief|"
    r"concise|precise|specific|exact|exactly|briefly|shortly|possible|detail(?:ed)?|plain|simple|english|german|yes|or|"
    r"words?|sentences?|lines?|paragraphs?|bullet|points?|list|point|figures?|numbers?|dates?|names?|quickly|honest))+"
    r"|(?:just |only )?(?:the )?(?:main|key|basic|short|most important|essential)\s+"
    r"(?:things|points|facts|events|version|ones)"
    r"|(?:just|only) (?:the |a |an )?(?:basics|essentials|facts|figures?|numbers?|names?|dates?|year|gist|short answer)"
    r"|(?:in )?(?:one|two|a few|a couple of) (?:short )?(?:sentences?|words|lines)(?: (?:is|are) (?:enough|fine))?"
    r"|(?:with|cite|quote|include|give(?: me)?|show(?: me)?|mention|name)(?: (?:the|your|all|me))*"
    r" (?:sources?|references?|citations?|links?|quotes?))(?:,? (?:please|pls|thanks))?",
    re.IGNORECASE,
)
# That reports differ is seen in what they say: "I've seen two numbers", "Papers seem to differ".
_DIFFER = re.compile(
    r"(?:i|we)(?:['’]?ve| have)? (?:also )?(?:seen|read|heard|come across|got|found|saw) (?:(?:at least|about) )?"
    r"(?:two|three|several|a few|many|various|different|conflicting|contradictory|differing|both)"
    r"(?: (?:different|conflicting|contradictory|differing))? "
    r"(?:numbers|figures|versions|accounts|dates|names|reports|things|stories|answers|sums|amounts|counts)"
    r"(?: (?:of|on|for|about) (?:it|this|that))?"
    r"|(?:the |some |different )?"
    r"(?:papers|newspapers|reports|sources|outlets|accounts|articles|figures|numbers|versions)"
    r" (?:(?:seem|appear) to |may |might )?(?:differ|disagree|vary|diverge|conflict|contradict each other|"
    r"(?:don['’]?t|do not) agree)",
    re.IGNORECASE,
)
# "It" right behind the auxiliary, with a verb of its own: "did it end"; not "is it known who", "will it rain".
_SUBJECT_IT = re.compile(
    rf"^(?:(?:{_WH})\s+(?:(?:much|many|long|far|old|big)\s+|(?:[a-z]+\s+){{0,2}}?))?"
    r"(?:did|does|will|has|had|is|was|can|could|would)\s+(?P<it>it)\s+"
    r"(?!(?:rain|snow|freeze|take|took|true|known|clear|said|possible|likely|right|correct|important|difficult|hard|easy|"
    r"necessary|safe|legal|wrong|worth|too|that|to|for|not|so|a|an|the|seem|mean|matter)\b)[a-z]+",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\d|\b(?:week|weekend|month|year|today|yesterday|tomorrow|morning|evening|night)s?\b", re.IGNORECASE
)
_OF_ONESELF = re.compile(r"(?:i|we|my|our)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
# With one determiner, and others behind a preposition alone: not "TV the mill burned".
_NOUN_PHRASE = re.compile(
    r"(?:(?i:the|an?|this|our)\s+(?!(?:other|same|scale)\b)|(?=[A-Z]))"
    r"(?:(?!(?i:the|an?|his|her|its|their)\b)\S+(?:\s+|$)|(?<=\b(?:of|in|at|by|to)\s)(?i:the|an?)\s+|"
    r"(?<=\b(?:for|and)\s)(?i:the|an?)\s+)+"
)
_TOLD = re.compile(r"\b(?:seen|saw|heard|read)\b", re.IGNORECASE)  # "I have seen both"
_LONGEST = 8  # words of what it is about


def asked(text: str) -> str:
    """The question of `text` alone, with what the other sentences say that it is about in place of its "it", or else in
    brackets behind it if it does not name that; as it stands where one of them tells anything, or the question points
    back and none says to what."""
    led = _LEAD.match(text)
    if led and (topic := _topic(led["topic"] or led["other"])):
        return about_topic(f"{text[led.end()].upper()}{text[led.end() + 1 :]}", topic)
    pieces = [piece for piece in _PARTED.split(text) if piece]
    abouts = [_aside(piece) for piece in pieces]
    of_matter = [at for at, about in enumerate(abouts) if about is None]
    if not of_matter or len(of_matter) == len(pieces):
        return text
    first, last = of_matter[0], of_matter[-1]
    question = " ".join(pieces[first : last + 1])
    topic = next(filter(None, reversed(abouts[:first])), "")
    if any(abouts[last + 1 :]) or _OF_ONESELF.match(question) or (first and not topic and _points_back(question)):
        return text
    return about_topic(question, topic) if topic else question


def _points_back(question: str) -> bool:
    return PRONOUN.search(EMPTY.sub(" ", question)) is not None


def _aside(piece: str) -> str | None:
    """What a sentence of the asker is about, "" where it is about nothing; None if it is no such sentence."""
    bare = piece.rstrip(" .!…")
    if piece.endswith("?"):
        return None
    if any(form.fullmatch(bare) for form in (_OF_ANSWER, _DIFFER)) or _EMPLOYED.match(bare):
        return ""
    if not _OF_ASKER.match(bare):
        return None
    found = _ABOUT.match(bare)
    if found and _talk(found["talk"]) and (topic := _topic(found["topic"])):
        return topic
    return "" if _talk(bare) and not _TOLD.search(bare) else None


def _talk(text: str) -> bool:
    return _SMALL_TALK.issuperset(fold(word) for word in _WORD.findall(text.replace("’", "'")))


def _topic(text: str) -> str:
    """A noun phrase that says what is asked about; "" where it tells nothing, or is none, or is a time."""
    topic = text.strip(" .,!…")
    words = topic.split()
    if not words or len(words) > _LONGEST or _GENERIC.issuperset(content_words(topic) or ["it"]):
        return ""
    if _TIMED.search(re.sub(r"[A-Z][\w-]*\d", "", topic)) or not DAYS_AND_MONTHS.isdisjoint(map(fold, words)):
        return ""
    if re.search(
        rf"\b(?:{_WH}|that|if|whether|{'|'.join(sorted(AUXILIARY))}|i|we|my|you|your)\b", topic, re.IGNORECASE
    ):
        return ""
    if not _NOUN_PHRASE.fullmatch(topic):
        return ""
    if any(word.islower() and verbs.is_past(word) and not verbs.is_participle(word) for word in words):
        return ""
    return topic


def about_topic(question: str, topic: str) -> str:
    """The question with its topic in place of its "it", or behind it in brackets if it does not name that."""
    if (found := _SUBJECT_IT.match(question)) and len(PRONOUN.findall(question)) == 1:
        return f"{question[: found.start('it')]}{topic}{question[found.end('it') :]}"
    told = set(content_words(topic))
    if not _points_back(question) and len(told & set(content_words(question))) * 2 > len(told):
        return question
    return f"{question} ({topic})"
