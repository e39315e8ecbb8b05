"""A forecast of what is asked to be so now. Pure; English.

"Trains will not run before Friday" is right on the Wednesday that it is said, and says nothing of how trains run once
Friday is past, whatever a reader makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.days import dates, news_time
from qa.reports.bearing import LIGHT, bearing
from qa.reports.corrections import NOT
from qa.reports.doubts import of_the_future
from qa.reports.mentioned import stems, words
from qa.schema import Evidence, Found
from qa.words import verbs

_STANDS = re.compile(r"^\s*(?:is|are|has|have)(?:n['’]t)?\s", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|won['’]t|shall|would|"
    r"(?:is|are|was|were) (?:not )?(?:(?:set|due|scheduled|going|about|expected|likely) )?to\b(?! blame\b))",
    re.IGNORECASE,
)
# It is a plan or a forecast that is asked for.
_OF_PLANS = re.compile(
    r"\b(?:will|would|shall|expect\w*|forecast\w*|predict\w*|likely|due|scheduled|set to|about to|going to|to be|"
    r"plan\w*|propos\w+|promis\w+|intend\w*)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:remain|stay|continue|keep|still|last|run|go on|until|till)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)


def forecast(question: str, claim: str, item: Evidence, passages: Iterable[Found]) -> bool:
    """Whether it is asked how things stand, and the sentence tells only how they were to be, by a day that may have
    passed. What is to go on ("will stay shut until Friday") tells how they stand, until that day has passed."""
    if not _STANDS.match(question) or of_the_future(question) or _OF_PLANS.search(claim):
        return False
    # Behind the question mark stands what a follow-up goes on from.
    asked = _predicate(claim.split("?")[0])
    clauses = [clause for clause in bearing(claim, item.text) if not asked.isdisjoint(words(clause).forms)]
    if not clauses or not all(_foretold(asked, clause) for clause in clauses):
        return False
    going_on = any(_GOES_ON.search(clause) and not NOT.search(clause) for clause in clauses)
    return not going_on or (bool(_UNTIL.search(item.text)) and _passed(item, passages))


def _predicate(claim: str) -> frozenset[str]:
    """What a claim says of its subject: its verbs, else its last word."""
    told = [word for word in claim.lower().split() if stems(word) and stems(word) <= words(claim).others - LIGHT]
    said = [word for word in told if verbs.is_progressive(word) or verbs.is_participle(word)]
    return stems(" ".join(said or told[-1:]))


def _foretold(asked: frozenset[str], clause: str) -> bool:
    """Whether what is asked stands behind a word for what is to come, and not before it ("agreed that it would")."""
    word = _TO_COME.search(clause)
    return word is not None and asked.isdisjoint(words(clause[: word.start()]).forms)


def _passed(item: Evidence, passages: Iterable[Found]) -> bool:
    """Whether the last day that the sentence names is before that of a report that was found."""
    days = [when.last for when in news_time.days(item.text, item.passage.published)]
    newest = max((day for passage in passages if (day := dates.day_of(passage.published))), default=None)
    return bool(days) and newest is not None and max(days) < newest
