"""Another account of a cause than the one that a yes-or-no question is answered by: "Did sparks cause the fire?" Pure;
English.

One report has somebody dispute it, another has somebody point to it. The reading takes the one for the answer; the
other is as much of one, and no word of yes or no goes before both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.injection.injection import injected
from qa.reports import causes
from qa.reports.mentioned import names
from qa.reports.report import same_report, score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import content

_CAUSED = r"(?:caused?|start(?:ed)?|sparked|spark|trigger(?:ed)?|set off|led to|lead to|bring about|brought about)"
_ASKS = (
    re.compile(
        rf"^\W*(?:(?:and|so|but),?\s+)?(?:did|has|have)\s+(?P<cause>[^?]{{2,80}}?)\s+{_CAUSED}\s+"
        r"(?P<what>(?:the|this|that|a|an)\s[^?,]{2,80})\?*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:(?:and|so|but),?\s+)?(?:was|were|is)\s+(?P<what>(?:the|this|that)\s[^?,]{2,80}?)\s+"
        r"(?:caused|started|sparked|triggered|set off|brought about|due to|down to)(?:\s+by)?\s+"
        r"(?P<cause>[^?,]{2,80})\?*$",
        re.IGNORECASE,
    ),
)
_IN_COMMON = 2  # words of names of two reports on one thing
_ABOUT = 0.5  # of what was caused that the passage or its heading has
_CLOSE = 0.35  # of the best score has what is quoted beside it


class _Asked(NamedTuple):
    """A question for what caused it, what was, and the cause that is asked about."""

    question: str
    what: frozenset[str]
    cause: frozenset[str]


def of(question: str, item: Evidence, one: Evidence) -> bool:
    """Whether a sentence of another report names the cause asked about where `one` does not, or another where that
    does."""
    asked = _asked(question)
    if asked is None or item.passage.opinion or same_report(item.passage, one.passage):
        return False
    about = content(f"{item.passage.title or ''} {item.passage.text}")
    if len(asked.what & about) < _ABOUT * len(asked.what):
        return False
    told = [names(f"{it.passage.title or ''}. {it.passage.text}") for it in (item, one)]
    given = [content(" ".join(causes.stated(asked.question, it.text))) for it in (item, one)]
    names_it = [not it.isdisjoint(asked.cause) for it in given]
    return bool(given[0]) and names_it[0] != names_it[1] and len(told[0] & told[1]) >= _IN_COMMON


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the sentence that answers best of those that do so of the best of `evidence`, with the
    score of what comes close to that."""
    if not evidence or _asked(question) is None:
        return ()
    best = evidence[0]
    told = (it for passage in passages for it in sentences(passage, _CLOSE * best.score))
    found = [it for it in told if of(question, it, best) and not injected(it)]
    item = max(found, key=lambda it: score_among(evidence, it), default=None)
    return (item,) if item is not None and item.score > score_among(evidence, item) else ()


def _asked(question: str) -> _Asked | None:
    match = next((match for form in _ASKS if (match := form.match(question))), None)
    if match is None:
        return None
    asked = f"What caused {match['what']}?"
    what = content(match["what"])
    cause = content(match["cause"]) - what - causes.FRAME
    return _Asked(asked, what, cause) if what and cause else None
