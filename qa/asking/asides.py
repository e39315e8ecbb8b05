"""What an asker says of themselves, or of the answer, in sentences beside the question: "I'm writing a piece on the
strike. When did it end?" as "When did the strike end?". Pure; English.

Such a sentence would be searched for and read with the question; what it is about is what the question is about.
"""

from __future__ import annotations

import re

from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS, content_words, fold

_WH = r"who(?:se|m|['’]s)?|what(?:['’]s)?|which|when(?:['’]s)?|where(?:['’]s)?|why|how(?:['’]s)?"
_ASKS = re.compile(
    rf"(?:(?:and|so|but)\s+)?(?:(?:on|in|at|by|for|from|to|of|with)\s+)?(?:{_WH}|{'|'.join(sorted(AUXILIARY))}|"
    r"give|show|list|name|summari[sz]e|timeline|has anyone|any)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"(?<=[?!…])\s+|(?<=[a-z0-9)”\"’']\w\w\.)\s+|(?<=\d\.)\s+(?=[A-Z])")  # not behind "Dr.", "U.S."
_AM = r"(?:['’]?m|['’]re|['’]ve been| am| are| was| were| have been)"
_JUST = r"(?:\s+(?:just|currently|also|still|now|only|really|here|actually))*"
_WORKS = (
    r"writing|working|preparing|drafting|compiling|putting together|doing|making|producing|editing|reading up|looking|"
    r"reporting|asking|wondering|curious|interested|confused|unsure|not sure|new|late|on deadline|in a hurry|back|"
    r"checking|trying to (?:understand|find out|check|learn|follow|catch up)|catching up"
)
_TAKES = (
    r"covering|following|researching|(?:fact-?)?checking|investigating|studying|summari[sz]ing|trying to understand"
)
_HAS = (
    r"(?:need|want) (?:(?:it|this|that|an answer|(?:your |some )?(?:help|facts|figures|background)|"
    r"to (?:know|understand|learn|check|write|file|quote|report|follow|catch up)))|have (?:a (?:question|deadline)|to "
    r"(?:write|file|report|speak|present|check))|must (?:write|file|report|speak|present|check)|"
    r"(?:write|work|report)(?: for| on| about)?|(?:have |['’]ve )?missed|"
    r"(?:can(?:no|['’])?t|could(?: not|n['’]t)) find|"
    r"(?:don['’]?t|do not) (?:know|understand|remember)|know (?:nothing|little|nearly nothing)|forgot|lost track|"
    r"(?:have |['’]ve )?(?:just )?(?:read|heard|saw|seen) (?:\w+ )?(?:about|of|on)"
)
_ROLE = (
    r"(?:reporter|journalist|editor|student|pupil|researcher|analyst|writer|author|teacher|subscriber|reader|blogger|"
    r"producer|intern|correspondent|columnist|historian|librarian|fact-?checker|trainee|beginner|newcomer)s?"
)
_EMPLOYED = rf"(?:i|we){_AM}{_JUST}\s+(?:an?\s+)?(?:[a-z]+\s+){{0,2}}{_ROLE}\b"
_GENERIC = frozenset(
    "this that it these those them something anything everything matter story subject topic case one deadline "
    "piece article line report post page thing things here now today yesterday tomorrow work job school class fence "
    "own answer question facts details events latest news sources background situation".split()
)
_ABOUT = re.compile(
    r".*\b(?:about|on|into|regarding|concerning|up with|track of)\s+"
    r"(?P<topic>(?!how\b|wh\w+\b|whether\b|if\b)[^,;:]+)$",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf".*\b(?:{_TAKES})\s+(?P<topic>[^,;:]+)$", re.IGNORECASE)
_OF_ASKER = re.compile(
    rf"(?:sorry,?\s+|hi,?\s+|hello,?\s+|ok,?\s+)?(?:"
    rf"(?:i|we){_AM}{_JUST}\s+(?:{_WORKS}|{_TAKES})\b.*"
    rf"|{_EMPLOYED}(?:\s+(?:at|for|from|in|of|with)\b.*)?"
    rf"|(?:i|we){_JUST}\s*(?:{_HAS})\b(?!.*\bthat\b).*"
    r"|(?:this|it|that)(?:['’]s| is)(?: just| only| all)? for\s+.*"
    r"|(?:asking|needed|need (?:it|this)|wanted) for\s+.*|for (?:an?|my|our|the|tomorrow['’]s) [a-z ]*"
    r"|my (?:editor|boss|desk|teacher|colleague)s?\s+(?:needs?|wants?|asked|asks)\b(?: me)?(?: for)?[a-z ]*"
    r"|just (?:curious|checking|wondering|asking)|no (?:rush|hurry)|sorry (?:to|for|if) .*)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:a |one )?(?:quick )?questions? (?:about|on)|about|regarding|concerning|re:?|with (?:regard|respect|"
    r"reference) to|in regard to|on the (?:subject|topic|matter) of|as (?:for|to)|on)\s+(?P<topic>[^?:]{3,80}?)"
    rf"(?:\s*(?::|\s[–—-])\s+|(?<=[a-z0-9])\.\s+)(?=(?:{_WH}|{'|'.join(sorted(AUXILIARY))})\b)",
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
_LAST_OF_ALL = re.compile(
    r"[\s,;–-]+(?:i|we) need (?:it|this|that|to know)(?:\s+(?:for|by|asap|urgently|today|now|soon)\b[^?]*)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:it|they|them|he|she|him)\b(?!['’])", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|their|his)\b", re.IGNORECASE)
_EMPTY = re.compile(
    r"\bit\s+(?:true|is|was|possible|likely|right|correct)\b|\b(?:is|was|does|did|will) it (?:true|take)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=[a-z,;:–-]\s)(?!I\b)[^\W\d_a-zß-öø-ÿ]")
_LONGEST = 10  # words of what it is about


def asked(text: str) -> str:
    """The question of `text` alone, with what the other sentences say that it is about in place of its "it", or else in
    brackets behind it if it does not name that; as it stands where they say anything else, or nothing asks."""
    led = _LEAD.match(text)
    if led and (topic := _topic(led["topic"])):
        return _of(f"{text[led.end()].upper()}{text[led.end() + 1 :]}", topic)
    own = _LAST_OF_ALL.sub("", text)
    pieces = [piece for piece in _PARTED.split(own) if piece]
    abouts = [_aside(piece) for piece in pieces]
    of_matter = [at for at, about in enumerate(abouts) if about is None]
    if not of_matter or (len(of_matter) == len(pieces) and own == text):
        return text
    first, last = of_matter[0], of_matter[-1]
    if any(abouts[last + 1 :]) or (first and not _fits_behind(pieces[first])):
        return text
    question = " ".join(pieces[first : last + 1])
    topic = next(filter(None, reversed(abouts[:first])), "")
    return _of(question, topic) if topic else question


def _fits_behind(piece: str) -> bool:
    """Whether it may be what is asked, and says no more of the asker."""
    return bool(_ASKS.match(piece)) or piece.endswith("?") or not re.match(r"(?:i|we|my|our)\b", piece, re.IGNORECASE)


def _aside(piece: str) -> str | None:
    """What a sentence of the asker is about, "" where it is about nothing; None if it is no such sentence."""
    bare = piece.rstrip(" .!…")
    if _OF_ANSWER.fullmatch(bare):
        return ""
    if not _OF_ASKER.fullmatch(bare):
        return None
    for form in (_ABOUT, _OBJECT):
        if found := form.match(bare):
            if topic := _topic(found["topic"]):
                return topic
            return "" if _GENERIC.issuperset(content_words(found["topic"])) else None
    return "" if not _NAMED.search(bare) or re.match(_EMPLOYED, bare, re.IGNORECASE) else None


def _topic(text: str) -> str:
    """A noun phrase that says what is asked about; "" where it tells nothing, or is none."""
    topic = text.strip(" .,!…")
    words = [word for word in topic.split() if fold(word) not in STOPWORDS]
    told = [word for word in words if fold(word) not in _GENERIC]
    fits = told and len(topic.split()) <= _LONGEST
    return topic if fits and not re.search(rf"\b(?:{_WH}|that|is|was|has|i|we|my|you)\b", topic, re.I) else ""


def _of(question: str, topic: str) -> str:
    pronouns = list(_PRONOUN.finditer(question))
    if len(pronouns) == 1 and not _OWNED.search(question) and not _EMPTY.search(question):
        (it,) = pronouns
        return f"{question[: it.start()]}{topic}{question[it.end() :]}"
    told = set(content_words(topic))
    if not pronouns and not _OWNED.search(question) and len(told & set(content_words(question))) * 2 > len(told):
        return question
    return f"{question} ({topic})"
