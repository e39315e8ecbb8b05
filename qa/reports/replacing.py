"""Whether a later report stands for an earlier one: counts, outcomes and plans go on, one outlet's amounts do, and
those that are said to have grown. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates, news_time
from qa.reports import (
    added_up,
    against_before,
    crowds,
    fates,
    moved,
    outcomes,
    rumours,
    set_right,
    spared,
    standing,
    upheld,
)
from qa.reports.correcting import is_correction
from qa.reports.counted import counts_else
from qa.reports.disagreement import Difference, Over, between, gives
from qa.reports.figures import figures
from qa.reports.given import AT_FIRST, at_first, clause, denies, kind, measured, plain_numbers, planned, things
from qa.reports.report import Report, same_source
from qa.words.excerpt import content, share_of_names
from qa.words.excerpt import names as _names

_DAY_LONG = len("2026-03-10")
_LATEST = re.compile(r"\b(?:latest|newest|most recent|current|currently)\b|\bin the end\b(?! of)", re.IGNORECASE)
_LONG_AFTER = 30  # days
_OF_IT = 0.5  # share of the question's names that a report on the matter has
_GROWN = re.compile(
    r"\b(?:now|ris(?:es|en|ing)|rose|gr(?:ew|own|ows)|widen(?:s|ed)|lengthen(?:s|ed)|deepen(?:s|ed)|f[ae]ll(?:s|en)?|shrunk)\b",
    re.IGNORECASE,
)


# The same of a sum, which outlets may tell otherwise without its having gone on.
_NOW = re.compile(
    r"\bnow\b|\b(?:up|down) from\b|\b(?:risen|rose|rises|grown|grew|climbed|jumped|swollen|soared|increased|"
    r"gone up|went up|revised(?: up| upwards?)?|raised|fallen|fell|shrunk|shrank|gone down|went down|lowered) to\b",
    re.IGNORECASE,
)
# "I have lost one final too many" counts nothing of the club's.
_OF_SPEAKER = re.compile(
    r"\bI(?:['’]ve|['’]d| have| had)? (?:ever |also |now )?"
    r"(?:lost|won|seen|saw|got|made|paid|played|scored|sold|bought|taken|took)\b"
)
# A figure is lower than before because the one before was not so.
_REVISED = re.compile(
    r"\b(?:revis\w+|correct\w*|lower(?:s|ed|ing)|reduc\w+|down (?:from|to)|fewer|less than|instead|rather than|"
    r"not (?=\w+ (?:but|as)\b|\d)|turned out|counted twice|mistak\w+|wrong\w*|error|"
    r"final (?:official |death )?(?:count|toll|tally|total|figure|number)"
    r"(?= (?:of (?:the )?(?:\d|dead|deaths|killed|victims)|(?:is|was|stands|stood|came|at)\b))"
    r"(?![^.;]{0,60}\b(?:not|unknown|unclear|may|could|will|expected)\b))\b",
    re.IGNORECASE,
)

_WHEN = re.compile(
    r"\bhad\s+(?:(?:about|around|some|nearly|almost|roughly|only|just|over|more|fewer|less|than|at|least)\s+){0,3}"
    r"\d[\d.,]*(?:\s[a-z]+){1,4}\s(?:when|before)\s+"
    r"(?:it|he|she|they|the\s(?!year|month|week|quarter|season|summer|winter)[a-z]+)\s(?:was\s|were\s)?"
    r"(?:[a-z]+ed|fell|went|broke|shut|sank|left|quit)\b"
)


def replaces(question: str, new: Report, old: Report, found: Sequence[Report]) -> bool:
    """Whether a later report gives another count or outcome of the same matter, moves a plan, or the same outlet gives
    another amount. A figure that is given as before by one of those `found` of a later day, or by another outlet of the
    same day, has not been replaced: the one between is disputed. Nor has one that came after the new one, in another
    outlet, or that its body keeps to, or that one side of a dispute alone gives; nor a number of dead by a lower one,
    unless its outlet gives that or the new report says why. What only goes round neither replaces nor is replaced."""
    if is_correction(new) or is_correction(old) or rumours.rests(new.text) or rumours.rests(old.text):
        return False
    apart = between(question, new, old)
    if apart is None or not _supersedes(question, new, old, apart.over):
        return False
    if apart.over != "figure":
        return True
    if added_up.parts(question, new, old, (new, old, *found)):
        return False
    if _fewer_dead(question, new, old, found) or upheld.beside(new, found):
        return False
    if upheld.of_two_sides(question, new, old) and not _long_after(question, new, old):
        return False
    return not any(
        _again(question, item, new, old, apart) or _before(question, item, new, old, apart) for item in found
    )


def _fewer_dead(question: str, new: Report, old: Report, found: Sequence[Report]) -> bool:
    """Whether the new report counts fewer dead than another outlet had, and neither it nor one of those `found`, which
    gives that count after the old one, says why: then that one was in doubt."""
    if "killed" not in fates.asked(question) or same_source(new, old) or _REVISED.search(new.text):
        return False
    counts = [plain_numbers(question, item.text) for item in (new, old)]
    if not all(counts) or max(counts[0]) >= min(counts[1]):
        return False
    return not any(
        _REVISED.search(item.text)
        and (item.published or "") > (old.published or "")
        and not set(counts[0]).isdisjoint(plain_numbers(question, item.text))
        for item in found
    )


def _before(question: str, item: Report, new: Report, old: Report, apart: Difference) -> bool:
    """Whether `item`, of another outlet than `old`, gives what `new` does and came no later than `old`."""
    if item.published is None or old.published is None or is_correction(item) or same_source(item, old):
        return False
    # Of one day, the hour tells, where both have one: a count may go on from morning to evening.
    hours = len(item.published) > _DAY_LONG and len(old.published) > _DAY_LONG
    length = None if hours else _DAY_LONG
    if item.published[:length] > old.published[:length] or not _on_it(question, item):
        return False
    given = gives(question, item, new, apart.over, apart.one)
    return given and figures(item.text).isdisjoint(things(question, old.text))


def _on_it(question: str, item: Report) -> bool:
    named = share_of_names(question, f"{item.around} {item.title or ''}") >= _OF_IT
    return named and not counts_else(question, item.text)


def _again(question: str, item: Report, new: Report, old: Report, apart: Difference) -> bool:
    """Whether `item` gives what `old` does, and not what `new` does, when that was out."""
    days = dates.day_of(item.published), dates.day_of(new.published)
    if days[0] is None or days[1] is None or is_correction(item) or at_first(question, item.text):
        return False
    if days[0] < days[1] or (days[0] == days[1] and same_source(item, new)):
        return False
    if not _on_it(question, item):
        return False
    # "From 12 on Monday it went to 14": whatever the 12 is said of, the 14 is known there.
    as_before = gives(question, item, old, apart.over, apart.other)
    return as_before and figures(item.text).isdisjoint(things(question, new.text))


def _of_moment(question: str, new: Report) -> bool:
    """Whether it tells how many there were of what is told of by other than its dead or hurt when something came about:
    "had 480,000 customers when it failed". That is over, and another outlet's figure another account of it."""
    return not fates.asked(question) and bool(_WHEN.search(clause(question, new.text)))


def _long_after(question: str, new: Report, old: Report) -> bool:
    """Whether the latest is asked for, or what it came to in the end, and the one report is weeks younger."""
    later, day = dates.day_of(new.published), dates.day_of(old.published)
    if later is None or day is None or not _LATEST.search(question) or upheld.by_party(question, new.text):
        return False
    return (later - day).days >= _LONG_AFTER


def _later_entry(new: Report, old: Report) -> bool:
    """Whether both are entries of one live page, and the new one was written later in the day."""
    times = [(item.published or "")[_DAY_LONG:] for item in (new, old)]
    return new.article_id == old.article_id and times[0] > times[1] > ""


def _supersedes(question: str, new: Report, old: Report, over: Over) -> bool:
    """Whether the later of two things reported stands for the earlier one: counts and outcomes go on, plans are moved,
    an amount is its outlet's own. What happened on one day, as both tell, has not gone on. A count that is told as a
    former one is earlier, whichever report is the later. Reports without a day stand for none."""
    if standing.replaces(question, new, old):
        return True
    if over == "date":
        return moved.replaces(question, new, old)
    days = dates.day_of(new.published), dates.day_of(old.published)
    if days[0] is None or days[1] is None:
        return False  # what goes on from day to day is told with days
    if over == "figure" and days[0] > days[1] and set_right.tells(new.text) and denies(question, new.text, old.text):
        return True  # "58 per cent and not 61 as first announced"
    then = [at_first(question, item.text) for item in (new, old)] if over == "figure" else [False, False]
    if then[0] != then[1]:
        # Where it is asked how many there were at first, both tell of that time.
        return then[1] and not AT_FIRST.search(question)
    if days[0] < days[1] or (days[0] == days[1] and not _later_entry(new, old)):
        return False
    if (
        over == "figure"
        and _OF_SPEAKER.search(clause(question, new.text))
        and _names(question).isdisjoint(content(new.text))
    ):
        return False
    if over == "outcome" and (
        spared.differing(question, new, old) or outcomes.never_undone(question, new.text, old.text)
    ):
        return False
    if over == "outcome":
        told = [news_time.happened(item.text, item.published) for item in (new, old)]
        return not (told[0] and told[1] and told[0].first == told[1].first)
    asked, own = kind(question), same_source(new, old)
    if over == "figure" and asked == "number" and denies(question, new.text, old.text):
        return True  # "will hire 30, not 90"
    # Two outlets' figures for one plan, or one crowd, are two accounts of it: it does not go on from day to day.
    of_plans = not own and all(planned(question, item.text) for item in (new, old))
    of_plans = of_plans or (not own and (crowds.of_one(question, new, old) or _of_moment(question, new)))
    # What is measured stays as it is, unless the later report says that it has grown.
    length = asked == "number" and measured(things(question, new.text))
    gone_on = asked == "number" and not of_plans and (not length or bool(_GROWN.search(clause(question, new.text))))
    gone_on = gone_on or (
        asked == "money" and bool(_NOW.search(clause(question, new.text)) or against_before.tells(new.text))
    )
    # Who asks for the latest sum has it in the report that came long after another outlet's.
    gone_on = gone_on or (asked == "money" and _long_after(question, new, old))
    return over == "figure" and (gone_on or (asked in ("money", "number") and own))
