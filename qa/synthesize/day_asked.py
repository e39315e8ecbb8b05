"""What sentences tell of the day that a question asks for. Pure."""

from __future__ import annotations

import re
from datetime import date

from qa.days import dates, news_time
from qa.reading import reading
from qa.reports import moved, plans, standing
from qa.schema import Evidence
from qa.words.excerpt import content

_RECALLED = 7  # days before its report from which an event is no news
_SAYING = re.compile(
    r"\b(?:say|said|tell|told|give|given?|gave|announced?|report(?:ed)?|confirm(?:ed)?|declared?|warn(?:ed)?)\b",
    re.IGNORECASE,
)
# A thing before the one that is asked about: "the old record was set in 2019".
_FORMER_THING = re.compile(r"\b(?:previous\s+(?:\w+\s+)?(\w+)|(?:old|former)\s+(?:\w+\s+)?(record))\b", re.IGNORECASE)
_OWNING = re.compile(r"['’]s?\b")
_ENDS = re.compile(
    r"\W*when\s+(?:will|should|does|do|did|is|are|was|were|can|could|would|might|must)\b.*\s(?P<last>[a-z]{3,})\s*\?*$",
    re.IGNORECASE,
)


def of_other_time(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether it is asked when something is to be, the first sentence tells that, and this one tells only what was; or
    the other way round."""
    if not tells_day(question, first):
        return False
    if plans.asked(question):
        return plans.only_before(item.text, item.passage.published) and not _came_about(question, item)
    return plans.asked_of_past(question) and plans.only_after(item.text, item.passage.published)


def only_beside(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether a day is asked for, the first sentence tells one, and this one has only that from which or until when
    something else is so ("there since Tuesday")."""
    if not reading.asks_day(question) or _SAYING.search(question) or not tells_day(question, first):
        return False
    asks_edge = re.search(r"\b(?:since|until|till|by) when\b", question, re.IGNORECASE)
    if asks_edge or plans.asked(question):
        return False
    days = news_time.days(item.text, item.passage.published)
    return bool(days) and all(it.about and not _OWNING.match(item.text, it.end) for it in days)


def of_former_thing(question: str, text: str) -> bool:
    """Whether it tells of the one before that which is asked about: "the old record"."""
    asked = content(question)
    former = {match[1] or match[2] for match in _FORMER_THING.finditer(text)}
    return not _FORMER_THING.search(question) and any(content(word) & asked for word in former)


def _came_about(question: str, item: Evidence) -> bool:
    """Whether it tells that what is asked about as yet to come was: reports go on after the question was thought of."""
    of_it = moved.on_plan(question, item.text, item.passage.title or "")
    return (of_it or standing.came_about(question, item)) and plans.only_before(item.text, item.passage.published)


def day_told(item: Evidence) -> date | None:
    """The day of the report, as what is yet to come is no newer than that; of what it recalls, the day of that."""
    of, published = news_time.happened(item.text, item.passage.published), dates.day_of(item.passage.published)
    if of is None or published is None:
        return of.first if of else published
    return of.first if (published - of.first).days > _RECALLED else published


def tells_day(question: str, item: Evidence) -> bool:
    """Whether it tells the day of what is asked about: that of a saying only where the saying is asked about, and of
    what is yet to come only a day that is, or that on which it came about, of what has happened none yet to come."""
    published = item.passage.published
    if plans.asked_of_past(question) and plans.only_after(item.text, published):
        return False
    if plans.roughly(item.text) and not plans.asked_of_past(question):
        return True
    if published and plans.asked(question):
        return bool(plans.days(item.text, published)) or _came_about(question, item)
    return news_time.gives_day(item.text, published) or bool(
        _SAYING.search(question) and news_time.days(item.text, published)
    )


def verb_asked(question: str) -> frozenset[str]:
    """What it ends with, of which the day is asked: "when will the deal close"."""
    match = _ENDS.match(question)
    return content(match["last"]) if match else frozenset()
