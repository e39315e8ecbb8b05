"""Whether a later report tells that somebody came to harm of whom an earlier one said that nobody had. Pure; English.

"Did anyone die in the flood?" is answered by "Nobody was hurt" until a body is found: that has no word of the question,
and the reading takes the plain denial for the better answer whatever its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa.days import dates
from qa.injection.injection import injected
from qa.reports import fates, of_reports
from qa.reports.mentioned import stems, words
from qa.reports.report import newest, of_evidence, of_one_matter, sentences
from qa.schema import Evidence, Found
from qa.who.people import whole_names
from qa.words.grammar import is_person
from qa.words.terms import fold, tokens

_ASKS = re.compile(
    r"\b(?:any ?(?:one|body)|some(?:one|body)|nobody|no one|people|persons?|how many|"
    r"any (?:\w+ )?(?:deaths|victims|casualties|injuries|fatalities)|death toll)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no ?one|none(?: of (?:them|those))?|no (?:\w+ ){0,2}?(?:people|persons?|residents|passengers))\b"
    r"(?!\s+(?:else|of|but|except|can|could|knows?|knew|will|says?|said)\b)"
    r"(?:(?!\b(?:how|who|whether|sure|certain)\b)[^,;:.]){0,40}?"
    r"\b(?:hurt|injured|harmed|wounded|killed|died|dead|drowned|perished)\b"
    r"|\bno (?:\w+ ){0,2}?(?:deaths|injuries|casualties|fatalities|victims|loss of life)\b"
    r"|\bno (?:\w+ )?(?:lives|life) (?:was|were|has been|have been|had been) lost\b|\bwithout (?:any )?loss of life\b",
    re.IGNORECASE,
)
_ANIMAL = re.compile(
    r"\b(?:sheep|cattle|cows?|calves|fish|dogs?|cats?|horses?|pigs?|hens?|chickens?|birds?|animals?|livestock|bees?|"
    r"hopes?|savings|plans?)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|persons?|children|lives|victims?|others?|body of an? \w+|\d+-year-old)\b", re.IGNORECASE
)
_RECALLS = re.compile(r"\b(?:memorial|funeral|vigil|anniversary|commemorat\w+|tribute|those who (?:died|were))\b", re.I)
# It may be so, was nearly so, or was so at another time.
_NOT_SO = re.compile(
    r"\b(?:could|might|may|would|should|nearly|almost|if|not|never|nobody|no one|none|without|fear(?:s|ed)?|"
    r"risk\w*|had been|ago|last (?:year|century)|(?:1[5-9]|20)\d\d)\b|n['’]t\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\bthe bod(?:y|ies) of\b[^.;]{1,80}?\b(?:was|were|has been|have been)\s+(?:found|recovered)\b", re.I
)
_HARM = {"killed": frozenset({"killed"}), "hurt": frozenset({"killed", "hurt"})}
ANYBODY = stems("die dies died anyone anybody someone somebody people person persons any some many")
_CLOSE = 0.35  # of the best score has what tells it


@lru_cache(256)
def asked(question: str) -> frozenset[str]:
    """What became of anybody that it asks for: "killed", "hurt"; empty where for nothing of the kind."""
    if not _ASKS.search(question):
        return frozenset()
    return frozenset[str]().union(*(_HARM.get(fate, frozenset()) for fate in fates.wanted(question)))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells of harm that the earlier one says nobody came to."""
    if not dates.later(new.passage.published, old.passage.published) or new.passage.opinion:
        return False
    if not asked(question) or not denied(old.text) or not tells(question, new.text):
        return False
    reports = of_evidence(new), of_evidence(old)
    about = words(question).all - words(fates.words(question)).all - ANYBODY
    around = words(f"{new.passage.title or ''}. {new.passage.text}").has
    return of_one_matter(*reports) and not (about and about.isdisjoint(around))


def tells(question: str, text: str) -> bool:
    """Whether it tells that somebody came to the harm asked after."""
    if any(aside.search(text) for aside in (_NOT_SO, _ANIMAL, _RECALLS)) or not _somebody(text):
        return False
    if of_reports.asserts_nothing(question, text):
        return False
    return bool(asked(question) & fates.told(text)) or ("killed" in asked(question) and bool(_BODY.search(text)))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells of harm of which the best of `evidence` says that nobody
    came to it; with the score of what comes close to the best."""
    if not evidence or not asked(question) or not denied(evidence[0].text):
        return ()
    score = _CLOSE * evidence[0].score
    told = (it for passage in passages for it in sentences(passage, score) if of(question, it, evidence[0]))
    item = newest((it for it in told if not injected(it)), evidence)
    return (item,) if item else ()


def _somebody(text: str) -> bool:
    """Whether it speaks of a person."""
    return bool(whole_names(text) or _PEOPLE.search(text)) or any(map(is_person, tokens(fold(text))))


def denied(text: str) -> bool:
    """Whether it tells that nobody came to harm, and of no harm besides."""
    return bool(_NOBODY.search(text)) and not fates.told(without(text)) & {"killed", "hurt"}


def nobody(text: str) -> str:
    """The words in which it tells that nobody came to harm; "" where it does not."""
    found = _NOBODY.search(text)
    return found.group() if found else ""


def without(text: str) -> str:
    """The text without such words."""
    return _NOBODY.sub(" ", text)
