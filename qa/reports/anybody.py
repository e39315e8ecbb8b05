"""A denial of some people where it is asked of anybody. Pure; English.

"No residents were hurt" leaves out the firefighters, of whom the sentence before may tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from qa.passages import sentence_spans
from qa.reports.bearing import CONTRAST, LIGHT
from qa.reports.corrections import NOT
from qa.reports.mentioned import stems, words
from qa.schema import Evidence, Found
from qa.words import verbs

_CASUALTIES = r"(?:injur(?:y|ies)|casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|victims?)"
_ANYBODY = re.compile(
    r"\b(?:any|some)(?: ?(?:one|body|people|persons?))\b|^\s*people\b|"
    rf"\b(?:there|any) (?:any )?(?:\w+ )?{_CASUALTIES}\b",
    re.IGNORECASE,
)
# It is denied of everybody.
_WHOEVER = re.compile(
    r"\b(?:no ?one|nobody|any(?: ?one|body)|every(?: ?one|body)|none(?! of (?:the|his|her|its|their|those)\b)|"
    rf"(?:no|any|without|all) (?:\w+ ){{0,2}}?(?:people|persons?|humans?|lives|life|dead|{_CASUALTIES})|"
    r"all (?:\w+ ){0,2}?(?:on board|aboard|inside))\b",
    re.IGNORECASE,
)
_OF_NONE = re.compile(r"\b(?:no|none of (?:the|its|their)|neither of the|not one of the)\s+", re.IGNORECASE)
# One of several, of whom the others may have done it: "a third manager will not be prosecuted".
_OF_ONE = re.compile(
    r"^\W*(?:an?\s+(?:second|third|fourth|fifth|sixth)|another|the\s+(?:other|second|third))\s+[a-z]+\b", re.IGNORECASE
)
_MANY = frozenset("children men women police staff crew".split())
_FEW_WORDS = 5  # behind "no" in which a group stands
_AUXILIARY = frozenset("is are was were has have had will would can could did".split())
_HARM = re.compile(
    r"\b(?:hurt|injur\w+|wound\w*|harm\w*|treated|hospital\w*|burn(?:s|ed|t)|exhaustion|smoke inhalation|in shock|"
    r"poisoned|unconscious|killed|die[sd]?|dead|deaths?|drown\w*|perished|fatal\w*|bod(?:y|ies)|missing)\b",
    re.IGNORECASE,
)
_OF_HARM = stems("hurt injure injured injury wound harm kill drown perish die dead death casualty victim fatality")
_OF_DEATH = stems("kill die dead death drown perish fatality")
_OF_HURT = stems("hurt injure injured injury wound harm casualty victim")
_ANY_EVENT = stems("accident incident crash event happen when get got there")
# That nobody at all came to harm; not of "no one else", nor of those in one place.
_NOBODY = re.compile(
    r"\b(?:(?:no ?one|nobody)(?! else\b) (?:(?:is|was|were|has|had|been|got|reported|known|believed|to|have|be) ){0,4}"
    r"(?:\w+ly )?(?:hurt|injured|harmed|wounded|killed|died)|"
    r"(?:no|without) (?:(?:known|human|any) )?(?:(?:serious|major) )?(?:injur(?:y|ies)|casualt(?:y|ies)|"
    r"fatalit(?:y|ies)|deaths?|loss of life))\b(?! (?:among|to|in|on|at|of) )",
    re.IGNORECASE,
)
_BADLY = re.compile(r"\b(?:seriously|badly|critically|gravely|severely|fatally|serious|major)\b", re.IGNORECASE)
_DEATH = re.compile(r"\b(?:killed|died|fatalit\w+|deaths?|loss of life)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|of|since) ((?:1[89]|20)\d\d)\b", re.IGNORECASE)
_DIED = re.compile(
    r"\b(?:killed|die[sd]?|dead|deaths?|drown\w*|perished|fatal\w*|bod(?:y|ies)|succumbed|slain|alive|surviv\w+|"
    r"(?:claimed|lost|cost) (?:\w+ ){0,3}(?:life|lives)|(?:death )?toll)\b",
    re.IGNORECASE,
)
_ASKS_OF_DEAD = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:did|was|were|has|have|is|are)\s+"
    r"(?:any|some) ?(?:one|body|people|persons?)\s+(?:else\s+)?(?:been\s+)?"
    r"(?:die[sd]?|killed|dead|drown(?:ed)?|perish(?:ed)?)\b",
    re.IGNORECASE,
)
_UNHURT = re.compile(
    r"\b(?:unhurt|unharmed|uninjured|unscathed|safe(?:ly)?|surviv\w+|escaped?|"
    r"(?:not|n['’]t) \w*\s?(?:hurt|injured|harmed))\b",
    re.IGNORECASE,
)
_ASKS_IF_HARMED = re.compile(
    r"^\W*(?=.*\b(?:hurt|injur\w+|harm\w*|wound\w*|kill\w*|die[sd]?|dead|drown\w*|perish\w*|casualt\w+|fatalit\w+|"
    r"deaths?|victims?)\b)(?:(?:and|so|but),?\s+)?(?:did|was|were|has|have|had|is|are)\s+"
    rf"(?:{_ANYBODY.pattern})(?!\s+(?:else|other)\b)",
    re.IGNORECASE,
)
# "The driver was unhurt", "Her son escaped": one of those who were there.
_ONE_UNHURT = re.compile(
    r"^\W*(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}?(?!\w*(?:ss|[^s])s\b)(?P<who>[a-z]+)\s+"
    r"(?:was|is|has been|escaped|survived)\b",
    re.IGNORECASE,
)


def of_some(claim: str, text: str) -> bool:
    """Whether it is asked of anybody, and the text denies it of some people alone: "no residents were hurt", "the crew
    escaped"."""
    if _OF_ONE.search(text) and NOT.search(text) and not _OF_ONE.search(claim):
        return True
    if not _ANYBODY.search(claim) or _WHOEVER.search(text):
        return False
    asked = words(claim).others - LIGHT
    groups = (_group(text[match.end() :]) for match in _OF_NONE.finditer(text))
    of_people = any((one.endswith("s") or one in _MANY) and stems(one).isdisjoint(asked) for one in groups)
    return of_people or (not asked.isdisjoint(_OF_HARM) and _UNHURT.search(text) is not None)


def of_harm(claim: str) -> bool:
    """Whether it asks of harm."""
    return not (words(claim).others - LIGHT).isdisjoint(_OF_HARM)


def tells_of_dead(question: str, text: str) -> bool:
    """Whether the text has a word for the dead, or for dying, where it is asked if anybody died."""
    return bool(_ASKS_OF_DEAD.search(question) and _DIED.search(text))


def of_the_dead(question: str, text: str) -> bool | None:
    """Whether the text tells of the dead, or that nobody came to harm, where it is asked if anybody died; None where
    that is not asked."""
    if not _ASKS_OF_DEAD.search(question):
        return None
    return any(told.search(text) for told in (_DIED, _UNHURT, _WHOEVER))


def one_unhurt(question: str, text: str) -> bool:
    """Whether it is asked if anybody came to harm, and the text tells only of one of them that they did not: "The
    driver was unhurt" says nothing of the passengers."""
    if not _ASKS_IF_HARMED.search(question) or not _ONE_UNHURT.match(text) or _WHOEVER.search(text):
        return False
    parts = CONTRAST.split(text)
    harmed = any(_HARM.search(it) and not (NOT.search(it) or _UNHURT.search(it)) for it in parts)
    return not harmed and bool(_UNHURT.search(text))


def untold(claim: str, text: str) -> bool:
    """Whether it is asked if anybody came to harm, and the text has no word for harm: of a model "not affected" it
    tells nothing of people."""
    asks = _ANYBODY.search(claim) is not None and of_harm(claim)
    return asks and not any(told.search(text) for told in (_HARM, _UNHURT, _WHOEVER))


def of_others(claim: str, item: Evidence, quoted: Iterable[Evidence] = ()) -> bool:
    """Whether the passage, or what is quoted of its article, tells of anybody what is asked, or of any harm where that
    is asked."""
    asked = words(claim).others - LIGHT
    harm = not asked.isdisjoint(_OF_HARM)
    told = [item.passage.text[start:end] for start, end in sentence_spans(item.passage.text)]
    told += [one.text for one in quoted if one.passage.article_id == item.passage.article_id]
    for part in (part for sentence in told for part in CONTRAST.split(sentence)):
        denied = NOT.search(part) or _UNHURT.search(part)
        if not denied and (_HARM.search(part) if harm else bool(asked) and asked <= words(part).forms):
            return True
    return False


def nobody(claim: str, text: str) -> bool:
    """Whether it is asked if anybody came to harm, and the text says plainly that nobody did: who was not hurt did not
    die either, but who was not killed may be hurt."""
    if not _ANYBODY.search(claim) or not of_harm(claim):
        return False
    dead = _of_death(claim)
    return any(dead or not (_DEATH.search(it.group()) or _BADLY.search(it.group())) for it in _NOBODY.finditer(text))


def harm_told(claim: str, passage: Found) -> bool:
    """Whether a sentence of the passage tells of harm to somebody, or of deaths where the claim is of them; what was
    years before its report is another matter, and so are animals."""
    told = _DIED if _of_death(claim) else _HARM
    sentences = (passage.text[start:end] for start, end in sentence_spans(passage.text))
    parts = (part for one in sentences if not _years_before(one, passage) for part in CONTRAST.split(one))
    return any(
        told.search(part) and not (NOT.search(part) or _UNHURT.search(part) or _NOBODY.search(part)) for part in parts
    )


def of_event(claim: str, passage: Found) -> bool:
    """Whether the passage or its heading has all that the claim says of what happened, but for one word in four."""
    about = words(claim).others - LIGHT - _OF_HARM - _ANY_EVENT
    told = words(f"{passage.title or ''}. {passage.text}").has
    named = words(claim).names
    return bool(about | named) and named <= told and len(about & told) * 4 >= len(about) * 3


def _years_before(text: str, passage: Found) -> bool:
    years = [int(year) for year in _IN_YEAR.findall(text)]
    return bool(years) and max(years) < int((passage.published or "0")[:4])


def _of_death(claim: str) -> bool:
    """Whether it is asked of deaths and nothing less."""
    return not words(claim).others.isdisjoint(_OF_DEATH) and words(claim).others.isdisjoint(_OF_HURT)


def _group(behind: str) -> str:
    """The last word before the verb that follows "no": "residents" of "no residents were hurt"."""
    first, *rest = [word.strip(',.;:”"').lower() for word in behind.split()[:_FEW_WORDS]] or [""]
    return [first, *takewhile(lambda word: word not in _AUXILIARY and not verbs.is_past(word), rest)][-1]
