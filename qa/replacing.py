"""Whether a later report stands for an earlier one: counts, outcomes and plans go on, one outlet's amounts do. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa import dates, moved, news_time
from qa.counted import counts_else
from qa.disagreement import Difference, Over, Report, between, gives, is_correction, same_source
from qa.excerpt import share_of_names
from qa.figures import figures
from qa.given import at_first, clause, kind, measured, planned, things

_OF_IT = 0.5  # share of the question's names that a report on the matter has
_GROWN = re.compile(
    r"\b(?:now|ris(?:es|en|ing)|rose|gr(?:ew|own|ows)|widen(?:s|ed)|lengthen(?:s|ed)|deepen(?:s|ed)|f[ae]ll(?:s|en)?|shrunk)\b",
    re.IGNORECASE,
)


def replaces(question: str, new: Report, old: Report, found: Sequence[Report]) -> bool:
    """Whether a later report gives another count or outcome of the same matter, moves a plan, or the same outlet gives
    another amount. A figure that is given as before by one of those `found` of a later day, or by another outlet of the
    same day, has not been replaced: the one between is disputed."""
    if is_correction(new) or is_correction(old):
        return False
    apart = between(question, new, old)
    if apart is None or not _supersedes(question, new, old, apart.over):
        return False
    return apart.over != "figure" or not any(_again(question, item, new, old, apart) for item in found)


def _again(question: str, item: Report, new: Report, old: Report, apart: Difference) -> bool:
    """Whether `item` gives what `old` does, and not what `new` does, when that was out."""
    days = dates.day_of(item.published), dates.day_of(new.published)
    if days[0] is None or days[1] is None or is_correction(item) or at_first(question, item.text):
        return False
    if days[0] < days[1] or (days[0] == days[1] and same_source(item, new)):
        return False
    if counts_else(question, item.text) or share_of_names(question, f"{item.around} {item.title or ''}") < _OF_IT:
        return False
    # "From 12 on Monday it went to 14": whatever the 12 is said of, the 14 is known there.
    as_before = gives(question, item, old, apart.over, apart.other)
    return as_before and figures(item.text).isdisjoint(things(question, new.text))


def _supersedes(question: str, new: Report, old: Report, over: Over) -> bool:
    """Whether the later of two things reported stands for the earlier one: counts and outcomes go on, plans are moved,
    an amount is its outlet's own. What happened on one day, as both tell, has not gone on. A count that is told as a
    former one is earlier, whenever it is told."""
    if over == "date":
        return moved.replaces(question, new, old)
    then = [at_first(question, item.text) for item in (new, old)] if over == "figure" else [False, False]
    if then[0] != then[1]:
        return then[1]
    days = dates.day_of(new.published), dates.day_of(old.published)
    if days[0] is None or days[1] is None or days[0] <= days[1]:
        return False
    if over == "outcome":
        told = [news_time.happened(item.text, item.published) for item in (new, old)]
        return not (told[0] and told[1] and told[0].first == told[1].first)
    asked, own = kind(question), same_source(new, old)
    # Two outlets' figures for one plan are two accounts of it: a plan does not go on from day to day.
    of_plans = not own and all(planned(question, item.text) for item in (new, old))
    # What is measured stays as it is, unless the later report says that it has grown.
    length = asked == "number" and measured(things(question, new.text))
    gone_on = asked == "number" and not of_plans and (not length or bool(_GROWN.search(clause(question, new.text))))
    return over == "figure" and (gone_on or (asked in ("money", "number") and own))
