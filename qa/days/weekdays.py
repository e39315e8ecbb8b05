"""Weekdays in an article: the days that "on Tuesday", "last Friday" or "am Montag" mean by its own. Pure.

See `news_time` for the convention. English, German and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from qa.days import dates
from qa.words.tense import FAR, Tense, tense

_ENGLISH = "monday tuesday wednesday thursday friday saturday sunday".split()
_GERMAN = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
_SPANISH = "lunes martes miércoles jueves viernes sábado domingo".split()
WEEKDAYS = {name: number for names in (_ENGLISH, _GERMAN, _SPANISH) for number, name in enumerate(names)}
WEEKDAYS |= {"sonnabend": 5, "miercoles": 2, "sabado": 5}
DAYS_AND_MONTHS = frozenset((*WEEKDAYS, *dates.MONTHS))  # words that begin with a capital and are no name
_NAMES = "|".join(WEEKDAYS)
_LAST = ("last", "past", "letzten", "vergangenen", "vorigen", "pasado")
_NEXT = ("next", "nächsten", "kommenden", "coming", "próximo", "proximo")
WEEKDAY = re.compile(
    r"(?<![\w-])(?:(?P<before>this past|this coming|last|past|next|coming|this|letzten|vergangenen|vorigen|nächsten|"
    r"kommenden|diesen|pasado|próximo|proximo|este)\s+)?"
    rf"(?P<day>{_NAMES})(?:(?:\s+(?:early\s+|late\s+)?|(?<=tag))(?P<part>morning|afternoon|evening|night|"
    r"früh|morgen|mittag|nachmittag|abend|nacht))?"
    r"(?:\s+(?P<after>last week|next week|of last week|of next week|pasado|próximo|proximo))?(?![\w-])",
    re.IGNORECASE,
)
# Before a weekday: one of many, or one told from another day. After it: the name of a paper or a programme.
_NOT_ONE = re.compile(
    r"\b(?:every|each|any|some|most|many|a|an|one|the|that|another|following|previous|next but one|week on|alternate|"
    r"first|second|third|fourth|final|los|jeden|mail on|every day (?:except|but)(?: on)?)\s*$",
    re.IGNORECASE,
)
# "A week on Friday", "a week last Friday"; not "£5 a week from Monday" or "shut for a week from Monday".
_WEEK_FROM = re.compile(
    r"(?<!\d )(?<!hours )(?<!days )(?<!times )(?<!lessons )(?<!pounds )(?<!euros )(?<!dollars )(?<!crowns )"
    r"(?<!\bfor )(?<!\bin )(?<!\blast )(?<!\bonce )(?<!\btwice )(?<!\bspent )"
    r"\b(?:a|one) week (?:(?:on|from) )?$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"\b(?:{_NAMES})\s*(?:to|through|till|until|bis|a|[-–])\s*$", re.IGNORECASE)
_SPAN_AFTER = re.compile(rf"\s*(?:to|through|bis|[-–])\s*(?:{_NAMES})\b", re.IGNORECASE)
_DATE_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:dem |den |the |el )?(?:\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d| (?:am|pm|a\.m|p\.m|uhr)\b)"
    rf"|(?:(?:{'|'.join(dates.MONTHS)})|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)\s+\d)",
    re.IGNORECASE,
)
# A weekday with the day of the month behind it, and no month: "on Tuesday the 16th", "Dienstag, den 16.", "martes 16".
_OF_MONTH = re.compile(
    r"(?:\s*,)?\s+(?:(?:the\s+)?(?P<en>\d{1,2})(?:st|nd|rd|th)\b|(?:de[nm]\s+)(?P<de>\d{1,2})\.(?!\d)|(?P<es>\d{1,2})(?=[,.;]|\s+(?:a|en|por)\b(?!\s+\d)))"
    rf"(?!\s+(?:of\s+|de\s+)?(?:{'|'.join(dates.MONTH_NAMES)})\b)(?!\s+(?:cent|anniversar|birthday|time|half|quarter|round|floor|edition|inning|period|minute|place|leg|day)\w*)"
    r"(?-i:(?!\s+[A-ZÄÖÜ]))",  # "the 9th Circuit", "den 2. Spieltag"
    re.IGNORECASE,
)
_WITHIN = 45  # days from the article's own, on the side of the verb
_PAIRED = re.compile(rf"\b(?:{_NAMES})\s*(?:,|and|or|und|y)\s*$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|(?:comment|speculate|elaborate)\s+on)\s+$", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:Times|Mirror|Telegraph|Post|Mail|Express|Sun|Star|Night|People|Herald|Journal|week\b)")
# "Sunday opening": of any such day. Markets trade on other days, each of which is one.
_ANY_SUCH = re.compile(r"(?:saturday|sunday)\s+(?:openings?|trading|shopping|shifts?|work)\b", re.IGNORECASE)
_ON_ONE = re.compile(r"\b(?:on|in|at|after|early|its|says?|said|told)\s+$", re.IGNORECASE)
_OPENERS = frozenset(
    "on by since until till before after from last next this late early and for am bis seit ab el desde hasta".split()
)
_OPENERS_OF = frozenset("in at with of to about during following under despite as but".split())  # "In Sunday's vote"
_POSSESSIVE = re.compile(r"^['’]s?\b")
_SINCE = re.compile(r"\b(?:since|seit|desde(?:\s+el)?)\s+$", re.IGNORECASE)  # "trains are running again since Monday"
# What is called off was yet to come: "Monday's crossing is off".
_OFF = re.compile(
    r"^['’]s?\s+(?:[\w’'-]+\s+){1,4}?(?:is|are|has been|have been|will be)\s+"
    r"(?:off|cancelled|canceled|called off|postponed|put off|delayed|scrapped)\b"
)


_TO_COME = re.compile(r"\b(?:will|shall|would|is|are|due|set|to be|again)\b")
_IS = re.compile(r"\s+(?:is|are|isn['’]t|aren['’]t)\b")

# What was to be on a day, and is not: that day may be past or to come, unless it is said that all is as it was.
_WAS_TO = re.compile(
    r"\b(?:was|were|had been)\s+(?:originally\s+|first\s+)?(?:to|due|set|scheduled|expected|meant|supposed|planned)\b"
    r"(?:(?!\b(?:will|has|have|is|are)\b)[^,;.])*$"
)
_THEN = r"[^,;.]{0,40},\s+(?:but\s+|and\s+)?"
_NOT_SO = re.compile(
    rf"{_THEN}(?:will (?:now|instead|not (?:now\s+)?(?:open|take place|go ahead|be held))\b"
    r"|(?:has|have) (?:now\s+)?been (?:put off|put back|postponed|delayed|moved|rescheduled|cancelled|canceled|"
    r"called off|scrapped|deferred|pushed back|brought forward)\b|(?:is|are) off\b)"
)
_NOT_THERE = r"(?:closed|shut|missing|blocked|out of|unfinished|waiting|without)"
_STILL_SO = re.compile(
    rf"{_THEN}(?:(?:is|are) still (?:not|{_NOT_THERE})|remains? {_NOT_THERE}|(?:has|have) (?:still )?not (?:yet )?"
    r"(?:opened|reopened|begun|started|arrived|returned|been (?:finished|completed|delivered|opened|found)))\b"
)
# What a ruling makes possible is to come: "cleared the way for the firm to be sold on Monday".
_MADE_WAY = re.compile(
    r"\b(?:clear(?:s|ed|ing)?|pav(?:es|ed|ing)|open(?:s|ed|ing)?)\s+the\s+way\b[^;.]{0,60}?\bfor\b[^;.]{1,60}?\bto\s+"
    r"(?:be\s+)?[a-z]+(?:(?!\b(?:ruling|decision|judge?ment|order|vote|announcement|statement)\b)[^,;.]){0,60}$"
)
# What somebody has settled to do or not to do "until Friday" is to come.
_SETTLED = re.compile(
    r"\b(?:(?:decided|agreed|voted|vowed|pledged|promised|resolved|refused)\s+(?:not\s+)?to\s+"
    r"[^,;.]*\b(?:until|till|before|by)"
    r"|(?:beschlossen|entschieden|vereinbart|zugesagt),?\s+[^,;.]*\bbis"
    r"|(?:decidi|acord|optad|opt[oó]|promet|comprometi)\w*\s+(?:a\s+|por\s+)?(?:no\s+)?\w+(?:ar|er|ir)(?:se)?\b[^,;.]*\bhasta(?:\s+el)?)"
    r"\s+(?:next\s+)?$",
    re.IGNORECASE,
)
_WHEN = re.compile(r",?\s+(?:when|als|cuando)\b")
# "Staff could not get out there until Monday" was, or is to be.
_COULD_NOT = re.compile(
    r"(?:^|[.!?]\s+)(?:(?!\b(?:said|says|told|warned|announced|added)\b)[^.;:“”\"])*"
    r"\bcould(?: not|n['’]t)\b[^,;:.]*\buntil\s+$"
)

# A paper of that day: "according to a filing from Monday".
_PAPER_OF = re.compile(
    r"\b(?:filing|report|statement|letter|post|interview|article|ruling|order|tweet|memo|e-?mail|announcement|release|"
    r"note|notice|video|message|survey|poll)s? (?:from|of|dated) $",
    re.IGNORECASE,
)
# What is told as the ground of something to come was: "following the departure on Monday of Roe, Falk will stand in".
_SINCE_THEN = re.compile(
    r"\b(?:following|after|in the wake of)\s+(?:the|an?|his|her|its|their|\w+['’]s?)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:departure|resignation|retirement|dismissal|sacking|death|arrest|killing|shooting|stabbing|attack|robbery|"
    r"theft|collapse|fire|blaze|crash|collision|derailment|accident|explosion|earthquake|flood|landslide|storm|"
    r"outage|defeat|failure)\s+(?:on\s+)?$",
    re.IGNORECASE,
)


class Days(NamedTuple):
    """Words of a text, `text[start:end]`, and the first and the last day that they mean."""

    start: int
    end: int
    first: date
    last: date


def weekdays(text: str, published: date) -> Iterator[Days]:
    """The weekdays of `text` that mean one day, in order."""
    when: Tense | None = None
    known: dict[str, date] = {}
    ended = 0
    for match in WEEKDAY.finditer(text):
        before, after = text[max(0, match.start() - FAR) : match.start()], text[match.end() :]
        tongue = _tongue(match["day"])
        when = when if _PAIRED.search(before) else tense(text, match.start(), match.end(), tongue)
        if away := _WEEK_FROM.search(before):
            if (day := _week_from(match, away.group(), published)) is not None:
                yield Days(away.start(), match.end(), day, day)
            continue
        if _NOT_ONE.search(before) or _SPAN_BEFORE.search(before) or _SPAN_AFTER.match(after) or _NAMED.match(after):
            continue
        if _ANY_SUCH.match(text, match.start()) and not _ON_ONE.search(before):
            continue
        if of_month := _of_month(match, after, published, when):
            yield Days(match.start(), match.end() + of_month[1], of_month[0], of_month[0])
            continue
        if _part_of_name(text, match) or _DATE_AFTER.match(after):  # the date says more: "Thursday 7 May"
            continue
        if _COULD_NOT.search(before) and not _WHEN.match(after):
            continue
        was_to = _WAS_TO.search(before)
        if was_to and _NOT_SO.match(after):
            continue
        if _POSSESSIVE.match(after) and _FOR.search(before):
            continue  # "doubtful for Sunday's game", "arrested for Sunday's attack"
        of_tongue = when or ("past" if tongue == "en" else None)
        been = (
            _SINCE.search(before)
            or _PAPER_OF.search(before)
            or _SINCE_THEN.search(before)
            or (was_to and _STILL_SO.match(after))
        )
        told: Tense | None = (
            "future"
            if _OFF.match(after) or _MADE_WAY.search(before) or (_SETTLED.search(before) and not _WHEN.match(after))
            else "past"
            if been
            else of_tongue
        )
        plain = not (match["before"] or match["after"])
        if when is None and _IS.match(after) and published.weekday() != WEEKDAYS[match["day"].lower()]:
            continue  # "the match on Wednesday is …" may be to come, "the fire on Wednesday is …" was
        # One sentence seldom means two of a name, unless it says so: "arrested on Friday and will appear on Friday".
        again = plain and not _TO_COME.search(text[ended : match.start()])
        day = known.get(match["day"].lower()) if again else None
        day = day or _weekday(match, published, told)
        if day is not None:
            if plain:
                known.setdefault(match["day"].lower(), day)
                ended = match.end()
            yield Days(match.start(), match.end(), day, day)


def _week_from(match: re.Match[str], away: str, published: date) -> date | None:
    """A week after the next such day, or before the last one; None where neither is said ("a week Friday")."""
    wanted, which = WEEKDAYS[match["day"].lower()], (match["before"] or "").lower()
    if which == "last":
        return _earlier(wanted, published) - timedelta(days=7)
    if which in ("", "next", "this") and away.rstrip().lower().endswith(("on", "from")):
        return _later(wanted, published) + timedelta(days=7)
    return None


def _of_month(match: re.Match[str], after: str, published: date, when: Tense | None) -> tuple[date, int] | None:
    """The day that a weekday with a day of the month behind it means, nearest to the article's own on the side of the
    verb, and how far its words go; None where there is none, or no such day is near."""
    told = _OF_MONTH.match(after)
    number = told and told[_tongue(match["day"])]
    if told is None or not number or match["day"].islower() is not (_tongue(match["day"]) == "es"):
        return None
    back, ahead = (range(0, -_WITHIN, -1), range(1, _WITHIN))
    counts = [*back] if when == "past" else [*ahead] if when == "future" else sorted((*back, *ahead), key=abs)
    days = (published + timedelta(days=count) for count in counts)
    wanted = WEEKDAYS[match["day"].lower()]
    day = next((it for it in days if it.day == int(number) and it.weekday() == wanted), None)
    return (day, told.end()) if day else None


def _tongue(day: str) -> str:
    name = day.lower()
    return "en" if name in _ENGLISH else "de" if name.endswith(("tag", "abend", "mittwoch")) else "es"


def _part_of_name(text: str, match: re.Match[str]) -> bool:
    """ "Sheffield Wednesday", "Good Friday", "Wednesday Addams": a capital beside it, and no preposition before it.
    Spanish writes weekdays small, English and German large: "martes" may be a planet's day, "Domingo" a man."""
    day = match["day"]
    if day.lower() in _SPANISH or day.lower() in ("miercoles", "sabado"):
        return not day.islower()
    if day.islower():
        return True
    word = next(iter(text[: match.start()].split()[-1:]), "")
    if match["before"] or word.lower() in ("on", "am", "el"):
        return False
    opening = word == "" or word[-1] in '.?!,;:–—”"'
    beside = bool(re.match(r"\s[A-Z]", text[match.end() :]))
    openers = _OPENERS | _OPENERS_OF if _POSSESSIVE.match(text[match.end() :]) else _OPENERS
    return not opening and (beside or (word[:1].isupper() and word.lower() not in openers))


def _weekday(match: re.Match[str], published: date, when: Tense | None) -> date | None:
    wanted = WEEKDAYS[match["day"].lower()]
    before, after = (match["before"] or "").lower(), (match["after"] or "").lower()
    monday = published - timedelta(days=published.weekday())
    this_week = monday + timedelta(days=wanted)
    if "week" in after:
        return this_week + timedelta(days=-7 if "last" in after else 7)
    if before in ("this past", "this coming"):
        return _earlier(wanted, published) if before.endswith("past") else _later(wanted, published)
    if before in _LAST or after in _LAST:
        return this_week - timedelta(days=7) if this_week >= published else None
    if before in _NEXT or after in _NEXT:
        return this_week + timedelta(days=7) if this_week <= published else None
    if before:  # "this Friday", "este domingo"
        if before == "este" and when == "past" and this_week > published:
            return _earlier(wanted, published)
        return _later(wanted, published) if when == "future" and this_week < published else this_week
    return _nearest(wanted, published, when)


def _nearest(wanted: int, published: date, when: Tense | None) -> date | None:
    """None where it is not known on which side: English has a past of its own for what was, which German and Spanish
    reports may tell in the present."""
    if published.weekday() == wanted:
        return published
    if when is None:
        return None
    return _later(wanted, published) if when == "future" else _earlier(wanted, published)


def _earlier(wanted: int, published: date) -> date:
    return published - timedelta(days=(published.weekday() - wanted - 1) % 7 + 1)


def _later(wanted: int, published: date) -> date:
    return published + timedelta(days=(wanted - published.weekday() - 1) % 7 + 1)
