"""How far the case against somebody has come: a later report on its verdict or sentence stands for what was so before.
Pure; English.

"Is Roe in prison?" is answered by "Roe was released on bail" until Roe is jailed, and the reading takes the name for
the better sign: the later report says "the driver has been jailed". Whom that tells of, its heading or next sentence
names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.mentioned import names
from qa.reports.report import newest, of_evidence, of_one_matter, sentences
from qa.schema import Evidence, Found
from qa.words.terms import fold, tokens

# What is asked changes with the stage; who was charged, or how somebody pleaded, does not.
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:what\s+(?:(?:has|have)\s+)?(?:happened\s+to|became\s+of|become\s+of)\b|"
    r"(?:is|was|has|did|will|are|were|have|where is)\b[^?]*?\b"
    r"(?:sentenced|jailed|imprisoned|prison|jail|behind bars|locked up|bail|custody|free|convicted|guilty|"
    r"acquitted|cleared|released|on trial)\b)",
    re.IGNORECASE,
)
_PLEA = re.compile(r"\bplead\w*\b|\bpleas?\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:bail|remanded|plead(?:s|ed)? (?:not )?guilty|pleas? of|den(?:y|ies|ied) (?:the |all |causing |any )?\w+|"
    r"appeared (?:before|in|at)|(?:go|goes|went|is|stands?) on trial|trial (?:is|was) set|set (?:the|a) trial|"
    r"awaiting trial|arrested|charged|in custody|due in court)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:jailed|imprisoned|sentenced|found (?:not )?guilty|convicted|acquitted|cleared of|sent to prison|"
    r"(?:given|handed|got|received) (?:[\w-]+ ){0,4}?(?:life|years?|months?|sentence|term))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|could|may|might|would|should|face[sd]?|up to|unless|maximum)\b", re.IGNORECASE)
_CLOSE = 0.35  # of the best score has what tells it


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked how the case of somebody stands, the later report tells its end, and the earlier one, which
    tells of somebody with that name, what comes before."""
    if not dates.later(new.passage.published, old.passage.published) or new.passage.opinion:
        return False
    if not _ENDED.search(new.text) or _ENDED.search(old.text) or not _BEFORE.search(old.text):
        return False
    if not _ASKS.search(question) or _PLEA.search(question) or _OPEN.search(new.text):
        return False
    who = names(question)
    both = all(who & _words(f"{it.passage.title or ''} {it.passage.text}") for it in (new, old))
    return both and of_one_matter(of_evidence(new), of_evidence(old))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells the end of what the best of `evidence` tells before it."""
    if not evidence or not _ASKS.search(question):
        return ()
    score = _CLOSE * evidence[0].score
    told = (it for one in passages for it in sentences(one, score) if of(question, it, evidence[0]))
    item = newest((it for it in told if not injected(it)), evidence)
    return (item,) if item else ()


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(fold(text)))
