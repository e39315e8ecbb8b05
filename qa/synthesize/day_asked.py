"""What sentences tell of the day that a question asks for. Pure."""

from __future__ import annotations

import re
from datetime import date

from qa.asking.presuppositions import claim_in
from qa.days import dates, news_time
from qa.reading import reading
from qa.reports import moved, plans, standing
from qa.schema import Evidence
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.grammar import AUXILIARY

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
# "On Tuesday, the day its sale was completed"; "on Thursday, a day after he fell".
_DAY_OF = re.compile(
    r",\s+(?:on\s+)?(?:the|that)\s+(?:same\s+|very\s+)?(?:day|night|morning|evening|week|month|year)\b"
    r"|,\s+(?:(?:an?|one|two|three|four|five|six)\s+)?(?:hours?|days?)\s+(?:after|before)\b"
)
_AFTER = frozenset(("after", "before", "since", "until", "till"))
_TOLD = re.compile(r"[^\W\d_][\w’'-]*")
_BACK = 6  # words before a verb among which one stands that makes its clause a subordinate one
_ROOT = 4  # letters from which a noun is of the verb that it begins with: "resignation"


def of_another_deed(question: str, item: Evidence) -> bool:
    """Whether it is asked when something was done, and each day told is that of something else beside it: "the number
    killed in the sinking of the ferry rose to 14 on Monday", "charged on Monday, months after it sank"."""
    claim = claim_in(question)
    if claim is None or claim.verb in AUXILIARY:
        return False
    text = item.text
    deeds = [match for match in _TOLD.finditer(text) if _of_verb(match.group().lower(), claim.verb)]
    if not all(_told_by_the_way(text, deed) for deed in deeds):
        return False
    days = [day for day in news_time.days(text, item.passage.published) if not (day.said or day.about)]
    return bool(deeds and days) and not any(_together(text, deed, day) for deed in deeds for day in days)


def _told_by_the_way(text: str, deed: re.Match[str]) -> bool:
    """Whether a deed is only spoken of as a thing, or as what something else came after: "the sinking of the ferry",
    "months after it sank"."""
    word, before = deed.group().lower(), [it.lower() for it in _TOLD.findall(text[: deed.start()])][-_BACK:]
    as_thing = not (verbs.is_past(word) or verbs.is_participle(word)) and before[-1:] != ["to"]
    return as_thing or not _AFTER.isdisjoint(before) or "who" in before


def _of_verb(word: str, verb: str) -> bool:
    if verbs.base_of(word) == verb or word in verbs.forms(verb):
        return True
    root = verb.removesuffix("e")
    return len(root) >= _ROOT and word.startswith(root) and not (verbs.is_past(word) or verbs.is_participle(word))


def _together(text: str, deed: re.Match[str], day: news_time.When) -> bool:
    """Whether nothing else is told to be done between a deed and a day."""
    between = text[deed.end() : day.start] if deed.end() <= day.start else text[day.end : deed.start()]
    if _DAY_OF.match(between):
        return True
    words = [match.group().lower() for match in _TOLD.finditer(between)]
    if deed.start() > day.start:  # "on Monday it was finally sunk"
        while words and (words[-1] in AUXILIARY or words[-1].endswith("ly")):
            words.pop()
    return _AFTER.isdisjoint(words) and not any(word in AUXILIARY or verbs.is_past(word) for word in words)


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
