"""The time that a question is about: its window, the day it asks as of, and whether it asks for the newest state.

Relative words ("last week", "since Tuesday", "this spring") are counted from the day of asking, which the caller gives:
nothing here reads the clock; days that are stated with their year, see `stated`. "Two weeks ago" are some days about
that one. Weeks begin on Monday; seasons are those of the northern half (spring: March to May).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from qa.days import covered, dates, periods
from qa.days.stated import SEASONS, Hold, describes, season, spans, stated
from qa.schema import Window
from qa.words.tense import tense

_DAYS_OF_WEEK = [name.lower() for name in calendar.day_name]
_COUNT = {name: number for number, name in enumerate("two three four five six seven eight nine ten".split(), 2)}
COUNTS = _COUNT | {"a": 1, "an": 1, "one": 1}
LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
ABOUT = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 182}  # days about that of "two weeks ago"
_RELATIVE = re.compile(
    r"\b(?:(?P<word>today|yesterday|this morning|(?<!the )tonight|last night)"
    r"|the\s+(?:last|past)\s+(?P<count>\d{1,3}|" + "|".join(_COUNT) + r")\s+(?P<counted>days|weeks|months|years)"
    r"|(?:last|past)\s+(?P<count2>\d{1,3}|" + "|".join(_COUNT) + r")\s+(?P<counted2>days|weeks|months|years)"
    r"|(?:the\s+(?:last|past)|past)\s+(?P<one>day|week|fortnight|month|year)"
    r"|(?P<ago>\d{1,3}|" + "|".join(COUNTS) + r")\s+(?P<unit_ago>day|week|fortnight|month|year)s?\s+ago"
    r"|(?P<which>this|last|previous)\s+(?P<unit>weekend|week|month|year|" + "|".join(SEASONS) + r")"
    r"|(?P<before>on|since|after|before|until|till|up\s+to|by|last|this)\s+(?:last\s+)?(?P<day>"
    + "|".join(_DAYS_OF_WEEK)
    + r")"
    r"(?!['’\w])(?!,?\s+(?:the\s+)?\d)"
    r"|(?P<from>last|this)\s+(?P<month>" + "|".join(dates.MONTHS) + r")(?!['’\w])(?!,?\s+(?:of\s+)?\d)"
    r")(?!\w)",
    re.IGNORECASE,
)
# Words that an article's own day does not explain; "on Tuesday", "today" and "recently" may be taken from one.
_FROM_TODAY = re.compile(
    r"“(?:[^”]*\s)?(?:this|last|past|previous|yesterday|tonight|ago|heute|gestern|(?:diese|letzt|vorig|vergangen)\w{0,2}|ayer|est[ea]|"
    rf"pasad[oa])\b(?!\s+(?:{'|'.join(_DAYS_OF_WEEK)})\b)",
    re.IGNORECASE,
)
_OPEN_START = re.compile(r"\b(?:(?P<not_in>before|prior\s+to)|until|till|by|up\s+to)\s+(?:the\s+)?$", re.IGNORECASE)
_OPEN_END = re.compile(r"\b(?:since|after|from)\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.IGNORECASE)
_AS_OF = re.compile(
    r"\bas\s+(?:of|at|(?:things|matters|it)\s+(?:stood|were|was|looked)\s+(?:on|in|at))\s+(?:the\s+)?$", re.IGNORECASE
)
# "still" may be what is asked for: "how many are still missing".
_FRESH = re.compile(
    r"\b(?:latest|newest|most recent|last known|current|currently|so far|to date|at present|at the moment|up to now"
    r"|now)\b",
    re.IGNORECASE,
)
_NEWEST = re.compile(
    r"\b(?:latest|newest|most recent|most up[- ]to[- ]date|last known|current|final)\s+"
    r"(?:known\s+|official\s+|death\s+)?(?:count|toll|tally|figures?|"
    r"numbers?|total|estimates?|prices?|offers?|bids?|costs?|forecasts?)\b"
    r"|\b(?:latest|newest|most recent|last known|current)\s+(?:known\s+|official\s+)?(?:state|status|position|"
    r"situation|news|reports?|updates?|developments?|word|plans?|on|about)\b"
    r"|\b(?:is|are|has|have|does|do|can|was|were)\b[^.?!]*\b(?:now|still)\b|\b(?-i:now)\s*\?*\s*$"
    r"|\bhow\s+(?:is|are|['’]s)\b[^.?!]*\b(?:doing|faring|getting (?:on|along)|coping|holding up|coming along)\s*\?*$"
    r"|^\W*(?:(?:and|so|but),?\s+)?what (?:becomes|became|has become|will become|is to become) of\b"
    # "Line 4 price latest", "After all the back and forth, who is mayor?"
    r"|^(?!.*\b(?:who|what|which|when|where|how|is|are|was|were|must|can)\b).*\w (?<!at )(?<!the )latest\s*\?*$"
    r"|^\W*(?:in the end|after all (?:the|that|this) (?:back[- ]and[- ]forth|to-?ing and fro-?ing|wrangling|haggling|"
    r"drama|confusion|twists(?: and turns)?|fuss)),"
    r"|\bhow (?:are|do) things (?:stand|going|looking|with)\b|\bwhere do(?:es)? [^.?!]*\bstand\s*\?*$"
    r"|\bhow (?:many|much)\b[^?]*\ball told\b"
    r"|\b(?:currently|so far|to date|altogether|in total|at present|at the moment|at this point|up to now|"
    r"by now|as it stands|these days|nowadays|derzeit|aktuell\w*|jetzt|noch immer|inzwischen|mittlerweile|"
    r"neueste[nrsm]?|actualmente|ahora|todavía|aún|hoy en día|"
    r"últim[oa]s? (?:cifras?|datos?|noticias?|balance|recuento))\b"
    r"|^\W*(?:has|have|is|are|did)\b[^.?!]*\byet\b|^\W*(?:is|are)\b[^.?!]*\b(?:again|back (?:on|in|to|open|at))\W*$"
    r"|\b(?:any|what(?:['’]?s| is) the) (?:updates?|news|word) (?:on|about|of|from)\b|\bwhat(?:['’]?s| is) new with\b"
    r"|\bwhere are (?:we|they|things) (?:with|on)\b|\bup to(?: now)?\s*\?*$|^\W*how far (?:along|on|advanced)\b"
    r"|^\W*(?:ist|sind|hat|haben)\b[^.?!]*\bnoch\b(?! nie)|^\W*¿?\s*sigue[n]?\b|\bwie ist der stand\b",
    re.IGNORECASE,
)
# Words for a time that every year has.
_OF_YEAR = "|".join([*dates.MONTHS, *SEASONS])
_OF_ANY_YEAR = re.compile(
    rf"“(?!(?:since|from)\b)(?![^”]*\b(?:this|last|previous|past)\s+(?:{_OF_YEAR})\b)[^”\d]*\b(?:{_OF_YEAR})\b[^”\d]*”",
    re.IGNORECASE,
)
_NONE_IN = re.compile(r"; nothing of that time in \d{4} answers it$")
_LEFT_OWN = re.compile(r"(?:\bthe\s+)?(?<![\w.])['’]s\b", re.IGNORECASE)  # of "this year's", without the year


def window(question: str, today: date, covers: covered.Covers = covered.nothing) -> tuple[Window, Hold] | None:
    """The days a question is about, as far as it says, and what they hold for (see `stated`); None where it names none.

    Days of the month without a year give one only behind "since", and dates that do not exist none; a month without a
    year is the last that has begun, or by the newest of the articles that `covers` tells of (see `covered`). What
    counts from the day of asking is searched first, then all days, or none where the articles end before it.
    """
    if found := relative(question, today, covers):
        return _kept(found, question, today, covers) or (found, "first")
    dated = stated(question, today)
    return (dated.window, dated.hold) if dated else None


def relative(question: str, today: date, covers: covered.Covers = covered.nothing) -> Window | None:
    """The window of words that count from the day of asking; None where there are none."""
    if found := periods.period(question, today, covers):
        words = " ".join(question[found.start : found.end].split())
        ends = f"; the newest article is of {dates.in_words(found.newest.isoformat())}" if found.newest else ""
        return Window(found.first, found.last, f"the question says “{words}”{ends}")
    if found_since := _since(question, today, covers):
        return found_since
    match = _RELATIVE.search(question)
    if match is None or _in_a_name(question, match):
        return None
    if match["month"] and match["month"].islower() and any(map(str.isupper, question)):
        return None
    # "the shop that closed two years ago", "the fire two weeks ago": of such, other days tell too
    if match["ago"] and describes(question, match.start(), match.end()):
        return None
    words = match.group()
    first, last = _span(match, today)
    if first > today or (last < today and _to_come(question, match)):
        return None  # what is reported of it was published before
    reason = f"the question says “{words}”"
    lead = f"{question[: match.start()]}{_preposition(match)} "
    if open_start := _OPEN_START.search(lead):
        return Window(None, first - timedelta(days=1) if open_start["not_in"] else last, reason)
    if _OPEN_END.search(lead):
        return Window(min(last + timedelta(days=1), today) if _AFTER.search(lead) else first, today, reason)
    return Window(first, min(last, today), reason)


def _kept(found: Window, question: str, today: date, covers: covered.Covers) -> tuple[Window, Hold] | None:
    """A window that words like "this week" count from the day of asking, where it begins behind the end of articles
    that are not kept up to that day: what they tell of other days would be told as of this. None of another one."""
    newest = found.start and covered.ended_before(found.start, today, covers)
    if not newest or not _FROM_TODAY.search(found.reason) or tense(question, len(question), len(question)) == "future":
        return None
    if any(it.year for it in dates.mentions(question)):
        return None
    reason = f"{found.reason}; the newest article is of {dates.in_words(newest.isoformat())}"
    return replace(found, reason=reason), "kept"


def _since(question: str, today: date, covers: covered.Covers) -> Window | None:
    """The window of "since 1 September": from the last such day on."""
    for mention in dates.mentions(question):
        since = _SINCE.search(question[: mention.start])
        if since and mention.day and mention.month and not mention.year:
            day = last_such(mention, today, covers)
            if day and not describes(question, mention.start, mention.end):
                return Window(day, today, f"the question says “{question[since.start() : mention.end]}”")
    return None


def of_year_before(window: Window) -> Window | None:
    """The same days of the year before, of a `window` that a month or a season without a year gives ("in June"), as it
    may be that of any year; None of others."""
    begins, ends = window.start, window.end
    if begins is None or ends is None or not _OF_ANY_YEAR.search(window.reason):
        return None
    first, last = (_year_before(it) for it in (begins, ends))
    reason = _NONE_IN.sub("", window.reason)
    return Window(first, last, f"{reason}; nothing of that time in {begins.year} answers it")


def _year_before(day: date) -> date:
    """The same day of the year before; the last of February as the last."""
    after = day + timedelta(days=1)
    return after.replace(year=after.year - 1) - timedelta(days=1) if after.day == 1 else day.replace(year=day.year - 1)


def without(question: str) -> str:
    """`question` without its words for a time; "last week's vote" is "the vote"."""
    bare = question
    for start, end in reversed(list(periods.spans(bare))):
        bare = f"{bare[:start]} {bare[end:]}"
    bare = _RELATIVE.sub(lambda match: f"{_preposition(match)} ", bare)
    for start, end in reversed(list(spans(bare))):
        bare = bare[:start] + bare[end:]
    return " ".join(_LEFT_OWN.sub("the", bare).split())


def as_of(question: str, today: date, covers: covered.Covers = covered.nothing) -> date | None:
    """The day as of which a question asks ("as of 11 March 2026", "as things stood on …"); None if it does not.

    A day without a year is the last such day, that of asking included, or by the newest article (see `covered`). "By 11
    March" is not enough: it may date what is asked about.
    """
    for mention in dates.mentions(question):
        if _AS_OF.search(question[: mention.start]):
            return mention.last() if mention.year else last_such(mention, today, covers)
    return None


def last_such(mention: dates.Mention, today: date, covers: covered.Covers = covered.nothing) -> date | None:
    """The last such day that has been by the day of asking, or by the newest article (see `covered`)."""

    def been(day: date) -> tuple[date, date] | None:
        days = (replace(mention, year=year).last() for year in (day.year, day.year - 1))
        last = next((it for it in days if it and it <= day), None)
        return (last, last) if last else None

    days, _ = covered.last(been, today, covers)
    return days[0] if days else None


def without_as_of(question: str) -> str:
    """The question without the words that say as of which day it is asked: no sentence says them."""
    for mention in dates.mentions(question):
        if found := _AS_OF.search(question[: mention.start]):
            before, after = question[: found.start()].rstrip(" ,"), question[mention.end :].lstrip(" ,")
            bare = f"{before} {after}" if before and after[:1].isalnum() else before + after
            return bare[:1].upper() + bare[1:]
    return question


def without_newest(question: str) -> str:
    """The question without the words that only say that it asks for the newest: of the reports that there are, each
    was the newest once."""
    bare = " ".join(_FRESH.sub(" ", question).split())
    return re.sub(r"\s+(?=[?.!,])", "", bare)


@lru_cache(256)
def asks_newest(question: str) -> bool:
    """Whether it asks how things stand at last: "latest", "now", "still"."""
    return bool(_NEWEST.search(question))


def _in_a_name(question: str, match: re.Match[str]) -> bool:
    """ "Business Today", "on Saturday Night Live": capitals that no sentence begins with."""
    if match["day"]:
        return bool(re.match(r"\s+[A-Z]", question[match.end() :]))
    return bool(match["word"]) and not match["word"][0].islower() and bool(question[: match.start()].strip())


def _to_come(question: str, match: re.Match[str]) -> bool:
    """Whether "this weekend", "this summer", "on Friday" is the next one: "What will open this summer?", asked in
    March."""
    may_be = (match["which"] or "").lower() == "this" or (match["before"] or "").lower() == "on"
    return may_be and tense(question, match.start(), match.end()) == "future"


def _preposition(match: re.Match[str]) -> str:
    """The preposition among the words matched, "" if there is none: that of "since last March" stands before them."""
    word: str = match["before"] or match["from"] or ""
    return "" if word.lower() in ("last", "this") else word


def _span(match: re.Match[str], today: date) -> tuple[date, date]:
    """The first and the last day that the words mean; the last may be yet to come."""
    if match["word"]:
        day = today - timedelta(days=match["word"].lower() in ("yesterday", "last night"))
        return day, day
    count, counted = match["count"] or match["count2"], match["counted"] or match["counted2"]
    if count or match["one"]:
        number = (_COUNT.get(count.lower()) or int(count)) if count else 1
        length = LENGTHS[(counted[:-1] if count else match["one"]).lower()]
        return today - timedelta(days=number * length), today
    if match["ago"]:
        unit = match["unit_ago"].lower()
        day = today - timedelta(days=(COUNTS.get(match["ago"].lower()) or int(match["ago"])) * LENGTHS[unit])
        return day - timedelta(days=ABOUT[unit]), day + timedelta(days=ABOUT[unit])
    if match["day"]:
        wanted = _DAYS_OF_WEEK.index(match["day"].lower())
        ago = (today.weekday() - wanted) % 7
        day = today - timedelta(days=ago or 7 * (" last " in f" {match.group().lower()} "))
        return day, day
    if match["month"]:
        month = dates.month_number(match["month"])
        begun = month <= today.month if match["from"].lower() != "last" else month < today.month
        year = today.year - (not begun and match["from"].lower() != "this")
        return dates.month_days(year, month)
    return _unit(match["unit"].lower(), match["which"].lower() == "this", today)


def _unit(unit: str, this: bool, today: date) -> tuple[date, date]:
    if unit in SEASONS:
        year = today.year - (SEASONS[unit] > today.month)  # the last that has begun,
        first, last = season(unit, year)
        return (first, last) if this or last < today else season(unit, year - 1)  # or the last that has ended
    if unit == "month":
        months = today.year * 12 + today.month - 1 - (not this)
        return dates.month_days(months // 12, months % 12 + 1)
    if unit == "year":
        year = today.year - (not this)
        return date(year, 1, 1), date(year, 12, 31)
    monday = today - timedelta(days=today.weekday() + (0 if this else 7))
    if unit == "week":
        return monday, monday + timedelta(days=6)
    saturday = monday + timedelta(days=5)
    if this and saturday > today:  # asked before it came: the one before
        saturday -= timedelta(days=7)
    return saturday, saturday + timedelta(days=1)
