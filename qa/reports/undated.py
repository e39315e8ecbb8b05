"""Whether a later report tells that no day is given any more for what an earlier one gave a day for. Pure; English.

"When will the water be back?" is answered by "on Thursday" until the works "would not promise a date". That has no day
in it, so the reading takes it for no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates, news_time
from qa.injection.injection import injected
from qa.reports import plans
from qa.reports.mentioned import names
from qa.reports.report import score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import content, share_of_names
from qa.words.languages import language

# "Did not say when it happened" is of what was.
_WHEN = (
    r"(?:(?:a|any|the|an exact|a new|a firm)\s+(?:\w+\s+)?(?:date|day|time(?:table|scale)?)"
    r"|when\b(?=[^.,;:]*\b(?:will|would|can|could|may|might|shall|should|(?:is|are|was|were) to)\b|\W*$))"
)
_NO_DAY = re.compile(
    r"\b(?:(?:would|could|can|will|did|does|do)\s*(?:not|n['’]t)|cannot|refused to|declined to|unable to)\s+"
    rf"(?:yet\s+)?(?:promise|name|give|set|say|fix|commit to|put)\s+{_WHEN}\b"
    r"|\bno\s+(?:new\s+|firm\s+|exact\s+)?(?:date|day|timetable)\s+(?:has been|had been|was|is|can be|could be)\s+"
    r"(?:yet\s+)?(?:set|given|fixed|named|promised)\b"
    r"|\b(?:postponed|put off|delayed|suspended|shut|closed)\s+indefinitely\b",
    re.IGNORECASE,
)
_LIGHT = content("when will is are be back again day date time still now soon reopen open")
_CLOSE = 0.35  # of the best score has what tells it
_HALF = 0.5  # of what the question says
_BEHIND = re.compile(r"[^.,;:!?]*")
_TIMES = content("monday tuesday wednesday thursday friday saturday sunday date day week month last rest them it they")
_IN_COMMON = 2  # words of names in both sentences


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report says so of what the earlier one gives a day to come for."""
    if not plans.asked(question) or new.passage.opinion or not _NO_DAY.search(new.text):
        return False
    told = dates.day_of(new.passage.published), dates.day_of(old.passage.published)
    if told[0] is None or told[1] is None or told[0] <= told[1]:
        return False
    given = [it for it in news_time.days(old.text, old.passage.published) if not it.said and it.last >= told[1]]
    return bool(given) and not _NO_DAY.search(old.text) and _of_it(question, new, old)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that says so of what one close to the best of `evidence` gives a day
    for; with the score of what does."""
    if not evidence or not plans.asked(question):
        return ()
    least = _CLOSE * evidence[0].score
    close = [it for it in evidence if it.score >= least]
    told = (it for passage in passages for it in sentences(passage, least))
    found = [it for it in told if any(of(question, it, old) for old in close)]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    if item is None or injected(item) or item.score <= score_among(evidence, item):
        return ()
    later = (it for it in close if not _NO_DAY.search(it.text))
    return () if any((it.passage.published or "") > (item.passage.published or "") for it in later) else (item,)


def _of_it(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the newer sentence, with its heading, has a word of the question that is no name, and several words of
    names that the older sentence has too; or half of what the question says, in a passage with as many of its names.
    What it says there is no day for ("would not say when the hall would open") must not be something else."""
    own, told = content(question) - _LIGHT, content(f"{new.text} {new.passage.title or ''}")
    said = own
    if language(question) in ("en", None):  # in others nouns have capitals too, and the words behind are not theirs
        said = own - content(" ".join(names(f". {question}")))
        of_what = _without_day(new.text)
        if not said or (of_what and not said & of_what):
            return False
    if said & told and len(names(f". {new.text}") & names(f". {old.text}")) >= _IN_COMMON:
        return True
    around = [f"{it.passage.title or ''} {it.passage.text}" for it in (new, old)]
    if share_of_names(question, around[0]) < share_of_names(question, around[1]):
        return False
    return len(own & told) >= _HALF * len(own)


def _without_day(text: str) -> frozenset[str]:
    """What a sentence says there is no day for, in words behind that: none where it says so of what was spoken of."""
    without = _NO_DAY.search(text)
    behind = _BEHIND.match(text, without.end()) if without else None
    return content(behind.group()) - _LIGHT - _TIMES if behind else frozenset()
