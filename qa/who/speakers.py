"""Who speaks in a sentence, by rules. Pure; English verbs of saying, and the commonest German and Spanish ones.

A speaker is the phrase that stands before or behind a verb of saying ("Reyes said", "said Ingrid Mueller, the chief"),
behind "according to", or before a colon and a quotation. A pronoun stands for the last person named before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from qa.days.stated import CONTEXT
from qa.schema import Found
from qa.who import word_forms
from qa.who.people import WORD, behind_offices, plain, trade
from qa.words.spelling import name_key
from qa.words.terms import content_words, fold, tokens

_VERBS = (
    "said|says|told|added|wrote|writes|argued|argues|warned|warns|stated|claimed|claims|insisted|insists|stressed|"
    "explained|announced|replied|answered|asked|declared|noted|denied|confirmed|admitted|suggested|promised|called|"
    "described|demanded|thanked|complained|alleged(?= that\\b)|"
    "spoke (?:of|about)|speaks (?:of|about)|sagten?|sagt|erklärten?|betonten?|dijo|dijeron|afirmó|explicó"
)
_SAY = re.compile(rf"\b(?:{_VERBS})\b", re.IGNORECASE)
_BREAK = re.compile(r"[.!?;:]\s|[“”„\"«»]|\s[–—-]\s|\b(?:that|which|but|dass|que)\b")
_ACCORDING = re.compile(r"\b(?:according to|laut|nach angaben (?:von|der|des)|según)\s+([^.;:“”\"]+)", re.IGNORECASE)
_COLON = re.compile(r"([^.!?“”\"\n]{2,60}):\s*[“„\"«]")
_PRONOUN = re.compile(r"^(?:and |but |then |also )*(?:he|she|they|er|sie|él|ella)\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+(?:(?:de|van|von|al|bin|of|the)\s+)?[^\W\d_a-zß-öø-ÿ][\w’'-]+)*")
# "From the Grand Hotel": no person.
_THE_NAMED = re.compile(rf"\bthe\s+{_NAME.pattern}")
_SPOKEN_FOR = re.compile(
    rf"\b(?:he|she|they|er|sie|él|ella)\s+(?:{_VERBS})\b|\b(?:{_VERBS})\s+(?:he|she|they|er|sie|él|ella)\b"
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:on|in|at|after|before|during|last|yesterday|today|am|el)\b)",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"\s+((?:the\s+|a\s+|an\s+)?[\w’'.-]+(?:\s+(?!on\b|in\b|at\b|that\b)[\w’'.-]+){0,5})")
# Behind these alone whoever speaks may stand: others have an object there ("announced Bolt, its rival, …").
_BEHIND_THESE = frozenset("said says added wrote".split())
_RELATIVE = re.compile(r",\s*(?:who|whose|whom|which|where)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)\b|n['’]t\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s*(?:when|while|as|if|once|after|before|because|since|although|though|until)\b", re.IGNORECASE
)
# "The samples were clean, said Dr Ada Roe, who …", but not "Ada Roe, the mayor, said on …" or "… said Kelm had …".
_BEHIND = re.compile(
    rf"\s+(?P<who>(?:(?:the|a|an|its|their|his|her)\s+)?(?:[a-z-]+\s+|[A-Z][\w’'.-]+\s+){{0,4}}?(?P<name>{WORD}))(?=[,.;]|\s*$)"
)
# A whole question of its own ("Is he charged?", "When will it open?"), whatever was asked before.
_OWN_QUESTION = re.compile(
    r"\W*(?:(?:and|but|so),?\s+)?(?:(?:when|where|why|how (?:many|much|long|old))\s+)?"
    r"(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)\s+(?:he|she|it|they|the|this|these|those)\b",
    re.IGNORECASE,
)
# A source that no verb of saying goes with: "the harbour office put the damage at", "by the company's estimate".
_SOURCE = re.compile(
    r"\b(?:estimate[sd]?|put(?:s)?\b[^.;]{1,60}\bat\b|reckon(?:s|ed)?|believe[sd]?|accuse[sd]?|blame[sd]?|alleges?|"
    r"pointed to|points to|(?:has|have|had) named|in the (?:view|words) of|by (?:its|his|her|their|the) (?:own )?"
    r"(?:count|account|figures|estimate|reckoning)|schätz\w+|calcula\w*|estim[aóa]\w*)",
    re.IGNORECASE,
)
_MARKS = '“„«"‘'
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"»]?\s+")
_OF = re.compile(r"\s+(?:of|at|in|for|from)\s+")
_ABOUT = re.compile(r"\b(?:about|regarding|concerning)\s+([^?]+)", re.IGNORECASE)
_HYPHENED = re.compile(r"(?<![\w’'-])[^\W\d_a-zß-öø-ÿ][\w’']{1,40}(?:-[^\W\d_a-zß-öø-ÿ][\w’']{1,40})+")
# Given names, as far as they stand right before a family name.
_GIVEN = re.compile(r"(?<![\w’'.-])(?<!\band )(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*\.?\s+)+$")
# "Yesterday", "Labour's", "Democrat", "Dockmaster": words with a capital that may stand there and are none.
_NO_GIVEN = re.compile(
    r".*['’]s?$|\w+(?:ly|wards?|crat|lican|ists?|ese|ish|woman|boss|chief|master|head)$|"
    r"(?:asked|speaking|writing|also|soon|labour|tory|green|rabbi|imam|brigadier|archdeacon|canon|liberal|independent)$",
    re.IGNORECASE,
)
# "Bob" of "Robert": what they are short for is not told by their letters.
_SHORT_FORMS = frozenset(
    map(name_key, "bob bill billy liz beth betty peggy dick jack ted ned hank chuck kate tony".split())
)
_ALIKE = 0.75
_LONGEST = 90  # characters of a phrase that may name a speaker
# Whose opinion piece: "the Mountain Wire columnist", "an editorial".
_COLUMNIST = re.compile(
    r"\b(?:the|an?|its|their)\s+(?P<outlet>(?:[\w’'-]+\s+){0,4}?)"
    r"(?P<what>columnist|column|op-?ed|opinion piece|editorial|leader writer|commentator|"
    r"(?:author|writer) of (?:the|that|this) (?:column|op-?ed|opinion piece|editorial|comment(?: piece)?|piece))\b",
    re.IGNORECASE,
)
_OF_PAPER = frozenset("s the paper newspaper outlet own".split())


def asked_of(question: str) -> str | None:
    """Whose words `question` asks for ("What did Reyes say about the fire?"); None where it asks for nobody's. What a
    follow-up goes on from may have asked for somebody's, and itself asks whether "he" is charged."""
    own = CONTEXT.sub("", question)
    if own != question and _OWN_QUESTION.match(own):
        question = own
    for form in word_forms.QUESTIONS:
        match = form.search(question)
        if match and _telling(match["who"]):
            return match["who"].strip()
    return None


def attributed(question: str) -> str | None:
    """What is said, where `question` asks whose word it is ("Who says the wiring failed?", "Whose estimate is £2
    million?"); None where it does not."""
    match = next(filter(None, (form.search(question.strip(" ?")) for form in word_forms.ATTRIBUTED)), None)
    return match["said"].strip() if match and _telling(match["said"]) else None


def sourced(text: str) -> bool:
    """Whether `text` says whose word something is: a speaker, or somebody who estimates, believes or accuses."""
    return bool(_SOURCE.search(text)) or any(True for _ in phrases(text))


def phrases(text: str) -> Iterator[str]:
    """The phrases that name who speaks in `text`, in order of the verbs; pronouns are left out if nobody is named."""
    for verb in _SAY.finditer(text):
        before = text[: verb.start()]
        start = max((match.end() for match in _BREAK.finditer(before)), default=0)
        said = verb.group().lower() in _BEHIND_THESE and _told_before(before, start)
        behind = _BEHIND.match(text, verb.end()) if said else None
        phrase = behind["who"] if behind and plain(behind["name"]) else _subject(before[start:])
        if not phrase.strip(" ,"):
            inverted = _INVERTED.match(text, verb.end())
            phrase = inverted[1] if inverted else ""
        if _PRONOUN.match(phrase.strip()):
            phrase = _meant(before[:start])
        if phrase.strip(" ,"):
            yield phrase.strip(" ,")[-_LONGEST:]
    yield from (match[1].strip() for match in _ACCORDING.finditer(text))
    yield from (match[1].strip() for match in _COLON.finditer(text))


def speaks(who: str, text: str) -> bool:
    """Whether `who` is a speaker in `text`: the last word of the name, or of the role, is in a speaker's phrase, and no
    other given name before it."""
    wanted = _telling(role_or_name(who))
    return bool(wanted) and any(wanted[-1] in _telling(phrase) and not another(who, phrase) for phrase in phrases(text))


def named(text: str) -> bool:
    """Whether `text` says who speaks in it, by no pronoun alone ("sagte sie")."""
    return any(True for _ in phrases(text)) and not _SPOKEN_FOR.search(text)


def begun_by_name(text: str) -> bool:
    """Whether somebody speaks in `text` under a name before anybody does as a pronoun, which then means them: "Ms Holm
    spoke of luck. She said …"."""
    pronoun = _SPOKEN_FOR.search(text)
    return pronoun is not None and any(True for _ in phrases(text[: pronoun.start()]))


def topic(question: str) -> str:
    """What somebody's words are asked about: "the deal" of "What did Holm say about the deal?"; else ""."""
    match = _ABOUT.search(question)
    return match[1] if match and asked_of(question) else ""


def names(who: str, text: str) -> bool:
    """Whether `text` has the last word of the name or role of `who`, speaking or not, and not only behind another given
    name."""
    wanted = _telling(role_or_name(who))
    return bool(wanted) and wanted[-1] in _telling(text) and not another(who, text)


def another(who: str, text: str) -> bool:
    """Whether `who` has a given name ("Ada Roe"), and `text` the family name only behind other ones ("Edmund Roe"): of
    a short form ("Ed" for "Edmund") it is not certain, and of a title or trade none."""
    given, family = _whole(who)
    if not given:
        return False
    before = [
        _given(text[max(0, match.start() - _LONGEST) : match.start()])
        for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text)
    ]
    return bool(before) and all(name and not _same_given(name, given) for name in before)


def _whole(who: str) -> tuple[str, str]:
    """The given name and the family name of "Ada Roe" or "Mayor Ada Roe"; two times "" where it has no given name."""
    said = who.split()
    given = _given("".join(f"{word} " for word in said[:-1])) if len(said) > 1 and said[-1][:1].isupper() else ""
    return (given, re.sub(r"['’]s$", "", said[-1])) if given else ("", "")


def _given(before: str) -> str:
    """The given name right before a family name; "" where there is none, or more words, which may be a title."""
    run = _GIVEN.search(before)
    names = [name for name in behind_offices(run.group().split()) if len(name.strip(".")) > 1] if run else []
    return "" if len(names) != 1 or trade(names[0]) or _NO_GIVEN.match(names[0]) else names[0]


def _same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: spelled otherwise, short ("Ed", "E.") or long."""
    a, b = name_key(one.strip(".")), name_key(other.strip("."))
    if {a, b} & _SHORT_FORMS:
        return True
    return a[:2] == b[:2] or 1 in (len(a), len(b)) or SequenceMatcher(a=a, b=b).ratio() >= _ALIKE


def role_or_name(who: str) -> str:
    """ "the mayor" of "the mayor of Dorne"; a name is whole ("the Bank of England")."""
    head = _OF.split(who)[0]
    return head if head.split() and head.split()[-1].islower() else who


def writes(who: str, passage: Found) -> bool:
    """Whether `who`, a name or a question with one, is of somebody who wrote the passage's article as an opinion, or of
    its outlet's columnist: then all that it says and nobody else is quoted with are their words."""
    return passage.opinion and (wrote(who, passage) or of_columnist(who, passage))


def of_columnist(question: str, passage: Found) -> bool:
    """Whether `question` is of what a columnist, column or editorial says, of the passage's outlet if it names one."""
    asked = _COLUMNIST.search(question)
    if asked is None:
        return False
    said, outlet = set(tokens(fold(asked["outlet"]))) - _OF_PAPER, set(tokens(fold(passage.outlet or "")))
    # A column may be of stone, and a commentator on the radio.
    return said <= outlet if said else asked["what"].lower() not in ("column", "commentator")


def wrote(who: str, passage: Found) -> bool:
    """Whether `who`, a name or a question with one, is of somebody who wrote the passage's article."""
    return bool(passage.author) and names(passage.author or "", who)


def spoken(text: str) -> bool:
    """Whether somebody speaks in `text`, named or not."""
    return bool(_SPOKEN_FOR.search(text)) or any(True for _ in phrases(text))


def nameless(text: str) -> bool:
    """Whether somebody speaks in `text` of whom it has a pronoun alone."""
    return bool(_SPOKEN_FOR.search(text)) and not any(True for _ in phrases(text))


def _told_before(before: str, start: int) -> bool:
    """Whether what is said, and no subject with what explains it ("Ada Roe, the mayor,"), stands before a verb, where
    its clause begins at `start`."""
    if not before.rstrip().endswith(","):
        return False
    sentence = re.split(r"[.!?;:“”\"]\s|[“”\"]", before)[-1]
    chunks = before[start:].rstrip(" ,\n").split(",")
    if _RELATIVE.search(sentence) or _SUBORDINATE.match(chunks[0]):
        return False
    # One chunk alone is no subject: between that and its verb stands no comma.
    return len(chunks) == 1 or all(
        _FINITE.search(it) or not (n == 0 or _NAME.search(it)) for n, it in enumerate(chunks)
    )


def _subject(clause: str) -> str:
    """What stands before the verb; with "Minoru Kihara, the secretary, said" the name and what explains it."""
    chunks = clause.split(",")
    if len(chunks) > 2 and not chunks[-1].strip():
        return ",".join(chunks[-3:-1])
    return chunks[-1] if chunks[-1].strip() else ",".join(chunks[-2:])


def _meant(before: str) -> str:
    """Whom a pronoun means behind `before`: whoever opens the last sentence that has a name, else the last name."""
    for sentence in reversed(_SENTENCE.split(_people(before))):
        if named := _NAME.findall(_THE_NAMED.sub("", sentence)):
            first = _NAME.match(sentence.lstrip(_MARKS))
            return first.group() if first else str(named[-1])
    return ""


def _people(text: str) -> str:
    """`text` with the first word of each sentence in small letters, unless a name goes on behind it."""
    return re.sub(rf"(^|[.!?]\s+|[{_MARKS}])(\w+)(?=\s+[^A-Z])", lambda match: match[1] + match[2].lower(), text)


def _telling(text: str) -> list[str]:
    """The words that tell who somebody is; a name with a hyphen is one."""
    text = _HYPHENED.sub(lambda match: match.group().replace("-", ""), text)
    return [name_key(word.removesuffix("s")) for word in content_words(re.sub(r"['’]s\b", "", text))]
