"""Whether somebody has given another sum since for what they gave one for, where their word on it is asked for. Pure;
English.

"What did Slade say about the cost?" is answered by "Slade said repairs would cost £2.2 million" until she said that
they "will cost £4.6 million". No figure is asked for in words, so nothing else takes the one for the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.counted import stems
from qa.reports.figures import amounts, bare_amounts
from qa.reports.report import of_evidence, of_one_matter, score_among, sentences
from qa.schema import Evidence, Found
from qa.who import speakers

_OF_ANY = stems(
    "say said says tell told million billion pounds euros dollars about more than monday tuesday wednesday thursday "
    "friday saturday sunday"
)
_CLOSE = 0.35  # of the best score has what is replaced


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether both are that person's word on what is asked, the newer of a later day, each with a sum that the other
    has not, and tell of one thing besides."""
    who, topic = speakers.asked_of(question), stems(speakers.topic(question))
    if not who or not topic or new.passage.opinion or not dates.later(new.passage.published, old.passage.published):
        return False
    if not all(speakers.speaks(who, it.text) for it in (new, old)) or not of_one_matter(*map(of_evidence, (new, old))):
        return False
    sums = [amounts(it.text) | bare_amounts(it.text) for it in (new, old)]
    if not all(sums) or sums[0] & sums[1]:
        return False
    common = stems(new.text) & stems(old.text)
    said_by = stems(" ".join(speakers.phrases(old.text)))
    return not topic.isdisjoint(common) and any(not it[0].isdigit() for it in common - topic - said_by - _OF_ANY)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that gives another sum so than one close to the best, with its
    score."""
    if not evidence or not speakers.topic(question):
        return ()
    best = evidence[0].score
    close = [it for it in evidence if it.score >= _CLOSE * best]
    told = (it for passage in passages for it in sentences(passage, best))
    found = [it for it in told if any(of(question, it, old) for old in close) and not injected(it)]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    return (item,) if item is not None and item.score > score_among(evidence, item) else ()
