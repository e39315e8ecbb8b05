"""Whether a later report says of somebody's word that it does not go with what has been found since. Pure; English.

"We know of no leak", the company said on Monday. On Friday a paper has "The inspector's report sits awkwardly with what
the company said, when it insisted that it knew of no leak": in other words than a question whether there was a leak.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import yes_no
from qa.days import dates
from qa.injection.injection import injected
from qa.reports.mentioned import names, stems
from qa.reports.report import score_among, sentences
from qa.schema import Evidence, Found
from qa.who import speakers

# Whose word on others counts as a fact.
OFFICIAL = re.compile(
    r"\b(?:police\w*|court|judges?|coroner|inquest|inquiry|jury|fire (?:chief|service|brigade|department)|firefighters|"
    r"hospital|doctors?|coastguard|rescuers?|investigators?|detectives?|inspector|ombudsman|auditors?)\b",
    re.IGNORECASE,
)
_AT_ODDS = re.compile(
    r"\b(?:(?:sits?|sat) (?:awkwardly|uneasily|oddly)|(?:is|are|was|were|stands?|stood) at odds|"
    r"(?:is|are) hard to square|do(?:es)? not (?:square|fit|tally)) with\b"
    r"|\b(?:contradict(?:s|ed)?|casts? doubt on|belie[sd]?|runs? counter to)\s+(?:what|an?|the|that|h(?:is|er)|its)\b",
    re.IGNORECASE,
)
_SAYING = stems(
    "say says said tell told ask asked state stated statement insist insisted claim claimed add added week day"
)
_IN_COMMON = 2  # words of somebody's statement, and of names of its report, that the later one has
_CLOSE = 0.35  # of the best score has what is quoted beside it


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether `new`, of a later day, says of what somebody says in `old` that it does not go with what was found."""
    if new.passage.opinion or not dates.later(new.passage.published, old.passage.published):
        return False
    if not yes_no.claim(question) or not speakers.spoken(old.text) or not _AT_ODDS.search(new.text):
        return False
    told = [names(f"{it.passage.title or ''}. {it.passage.text}") for it in (new, old)]
    return len((stems(new.text) & stems(old.text)) - _SAYING) >= _IN_COMMON and len(told[0] & told[1]) >= _IN_COMMON


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the sentence that says so of the best of `evidence`, and before it in its article what was
    found, as far as police, a court or the like tell it; with the score of what comes close to the best."""
    best = evidence[0]
    told = [it for passage in passages for it in sentences(passage, _CLOSE * best.score)]
    item = next((it for it in told if of(question, it, best) and not injected(it)), None)
    if item is None:
        return ()
    pair = [item]
    if OFFICIAL.search(_AT_ODDS.split(item.text)[0]):
        before = (it for it in told if it.passage.article_id == item.passage.article_id and it.end <= item.start)
        found = [it for it in before if OFFICIAL.search(it.text) and speakers.named(it.text) and not injected(it)]
        pair += sorted(found, key=lambda it: -it.start)[:1]
    return tuple(it for it in pair if it.score > score_among(evidence, it))
