"""The days that a question states with their year, and what they are the days of. Pure; English.

"before 6 May 2026", "in July 2026" and "between 5 and 8 May 2026" say when that was which is asked about: nothing of
other days answers. "the crash of 9 September 2026" and "the 2025 final" name an event, of which later reports tell too,
though not those of another year. "the firm that Corvan bought in 2023" only describes. What may be either is left free:
to find nothing where the articles tell it is worse than to search too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from qa.days import dates, parts_of_year
from qa.schema import Window
from qa.words import verbs

Hold = Literal["", "first", "kept", "reports", "event", "ahead"]
"""What a window does: it only guides; it is searched first, then all days; it is kept to, by what sentences tell of, or
by when articles were published; it names an event; it is to come: what tells of it is read first, then all else."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON_OF = re.compile(rf"\b({'|'.join(SEASONS)})\s+(?:of\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
MONTH = rf"(?:{'|'.join(dates.MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_ISO = rf"{_YEAR}-\d\d-\d\d"
_RANGE = re.compile(
    rf"(?<![\w-])(?P<lead>(?:between|from)\s+(?:the\s+)?)?"
    rf"(?P<a>{_ISO}|{_DAY}(?:\s+(?:of\s+)?{MONTH})?(?:,?\s+{_YEAR})?|{MONTH}(?:\s+{_DAY}\b)?(?:,?\s+{_YEAR})?|{_YEAR})"
    r"(?:\s+(?P<and>and|to|until|till|through)\s+(?:the\s+)?|\s*[–—-]\s*)"
    rf"(?P<b>{_ISO}|{_DAY}\s+(?:of\s+)?{MONTH},?\s+{_YEAR}|{MONTH}(?:\s+{_DAY}\b)?,?\s+{_YEAR}|{_DAY},\s+{_YEAR}|{_YEAR})"
    r"(?![\w-])",
    re.IGNORECASE,
)
_END = re.compile(r"(?:end|late)\b", re.IGNORECASE)
_BEFORE, _UNTIL = r"before|prior\s+to|ahead\s+of", r"until|till|up\s+to|by"
_AFTER, _SINCE = r"after|following", r"since|from"
_FROM_OR_TO = ("before", "until", "after", "since")
_WITHIN = r"in|on|during|throughout|within|between"
_FROM = re.compile(r"(?:between|from)\s", re.IGNORECASE)  # with which a range begins
_BETWEEN = re.compile(r"between\s", re.IGNORECASE)
_PART = (
    r"(?:(?:the\s+)?(?:early|late|mid)[\s-]+|(?:the\s+)?(?:(?:very|whole|first|second)\s+)?(?:beginning|start|end|middle|"
    r"half|morning|afternoon|evening|night|course|day|week|month|months|weeks|days|year)\s+of\s+|all\s+of\s+)?"
)
_LEAD = re.compile(
    rf"(?:^|(?<=[\s,(]))(?:at\s+)?(?:(?P<before>{_BEFORE})|(?P<until>{_UNTIL})|(?P<after>{_AFTER})|(?P<since>{_SINCE})|"
    rf"(?P<within>{_WITHIN})|at)\s+{_PART}(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:dat(?:e[sd]?|ing)|(?:go|goes|going|went) back)\s*$", re.IGNORECASE)
CONTEXT = re.compile(r"\s\(.+\)$")  # of a follow-up made standalone
_ASKS = re.compile(r"\s*(?:\w+\s+){0,2}?(?:what|which|who|whom|whose|when|where|how|why)\b", re.IGNORECASE)
_AND_ASKS = re.compile(r"(?:\s+and|\?)\s+(?=(?:what|which|who|whom|whose|when|where|how|why)\b)", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|where|when|while|whether|if)\b", re.IGNORECASE)
# Compared with that time, or the first since: it is not that time which is asked about.
_COMPARED = re.compile(
    r"\b(?:than|compare[ds]?(?:\s+(?:with|to))?|unlike|versus|vs)\b(?:\s+\w+){0,3}\s*$|\b(?:as|like)\s*$", re.IGNORECASE
)
_RECORD = re.compile(
    r"\b(?:high|low|great|small|larg|bigg|long|short|fast|worst|best|first|most|least|time|record)(?:est)?\b"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_TEXT = (
    r"(?:article|report|story|stories|piece|account|interview|statement|editorial|column|letter|edition|issue|paper)s?"
)
_EVENT = (
    r"(?:fire|blaze|crash|collision|accident|collapse|explosion|blast|flood|storm|gale|earthquake|quake|landslide|"
    r"avalanche|eruption|outbreak|epidemic|attack|shooting|stabbing|bombing|raid|robbery|theft|burglary|murder|killing|"
    r"election|by-election|vote|referendum|ballot|poll|match|game|final|semi-final|race|cup|tournament|championship|"
    r"concert|festival|fair|summit|meeting|conference|hearing|trial|debate|strike|walkout|protest|march|rally|"
    r"demonstration|riot|derailment|sinking|spill|leak|outage|blackout|launch|opening|wedding|funeral|visit|speech|"
    r"merger|takeover|auction|ruling|verdict|census|season|disaster|incident|evacuation|rescue|parade|ceremony|derby|"
    r"survey|study|inspection|wreck|shipwreck|capsizing|breakdown|scandal|coup|war|battle|siege|drought|heatwave)s?"
)
_DETERMINER = r"(?:the|an?|this|that|its|his|her|their)"
_NAMED = re.compile(
    rf"\b(?:{_DETERMINER}|\w+['’]s?)\s+(?:[\w’'-]+\s+){{0,3}}?{_EVENT}"
    r"(?:\s+(?:at|in|of|on|near|outside|between|over|with)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+)?\s*$",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(rf"\b{_TEXT}(?:\s+(?:that\s+)?(?:was\s+)?\w+)?\s*$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s+(?!(?:in|on|at|of|by|for|to|from|and|or|with|about|near|the|an?)\b)[^\W\d_]")
_REPORTED = re.compile(
    rf"\b(?:did|does|do|has|have|had)\s+(?!{_DETERMINER}\s+{_TEXT}\b)(?:\S+\s+){{1,5}}?(?:report|reported|write|written|publish|published|cover|covered|"
    r"run|print|printed)\b|^\s*(?:\S+\s+){0,4}?what\s+(?:\w+\s+)?(?:was|were|is|are|had|has|have)\s+(?:been\s+)?(?:\w+ly\s+)?"
    r"(?:reported|known|published|written)\b|\b(?:was|were|had been)\s+known\b|\bin the news\b",
    re.IGNORECASE,
)
_BE, _DO = frozenset("is are was were be been being has have had".split()), frozenset("do does did".split())
_OTHERS = {"": "; reports of other days count too", "event": "; other reports of it count too"}
_LONG = 20  # words from which a question describes at length, and its date may be of anything in it


@dataclass(frozen=True)
class Stated:
    """The days that a question states: `window`, what it holds for, and the words for it, `question[start:end]`, with
    their preposition where that is theirs."""

    window: Window
    hold: Hold
    start: int
    end: int


# A year that is not the calendar's: "the first quarter of fiscal 2024" may end in August 2023.
_FISCAL = re.compile(
    r"\b(?:fiscal|(?:financial|tax|school|academic) year|FY)(?:\s+(?:year|quarter|half))?,?"
    r"(?:\s+(?:the\s+)?(?:first|second|third|fourth|last|Q[1-4])(?:\s+(?:quarter|half))?)?(?:\s+of)?\s*$",
    re.IGNORECASE,
)


def stated(question: str, today: date) -> Stated | None:
    """The days that `question` states with their year; None where it states none. Several dates that are no range give
    all the days from the first to the last, which only guide. So do days that are yet to come."""
    asked = CONTEXT.sub("", question)
    found = [span for span in _spans(asked) if not _FISCAL.search(asked[: span[0]])]
    if not found:
        return _before(question, len(asked) + 2, today) if asked != question else None
    if len(found) > 1:
        return _only_guiding(asked, found)
    ((start, end, first, last),) = found
    lead = None if _FROM.match(asked, start) else _LEAD.search(asked[:start])
    if lead and lead.lastgroup == "since" and _DATED.search(asked[: lead.start()]):
        return None  # of how old something is, no report is asked for
    words = asked[start:end]
    hold = _hold(asked, lead, start, end)
    if first > today:
        hold = ""
    others = _OTHERS.get(hold, "")
    if hold == "event" or (lead is None and not hold):
        return Stated(Window(first, last, f"the question names {words}{others}"), hold, start, end)
    begin = lead.start() if lead else start
    begins, ends = _ends(lead.lastgroup or "" if lead else "", first, last)
    if lead and _names_event(lead, asked[end:]):  # "after the 2019 fire" may be any day of that year
        begins, ends = begins and first, ends and last
    if lead and lead.lastgroup == "before" and _END.match(words):
        ends = last  # "before the end of 2025"
    said = " ".join(asked[begin:end].split())
    return Stated(Window(begins, ends, f"the question says “{said[:1].lower()}{said[1:]}”{others}"), hold, begin, end)


def without_kept(question: str) -> str | None:
    """`question` without the words for the days that it keeps to and their preposition; None where it keeps to none."""
    it = stated(question, date.max)
    if it is None or it.hold not in ("kept", "reports"):
        return None
    return f"{question[: it.start].rstrip(' ,')} {question[it.end :].lstrip(' ,')}"


def _ends(group: str, first: date, last: date) -> tuple[date | None, date | None]:
    if group == "before":
        return None, first - timedelta(days=1)
    if group == "until":
        return None, last
    if group == "since":
        return first, None
    return (last + timedelta(days=1), None) if group == "after" else (first, last)


def _before(question: str, start: int, today: date) -> Stated | None:
    """What the last of the earlier questions states, which stand from `start` on behind one that goes on from them."""
    earlier = [(match.start() + start, match.group()) for match in re.finditer(r"[^;]+", question[start:-1])]
    for at, text in reversed(earlier):
        if it := stated(text, today):
            return replace(it, start=it.start + at, end=it.end + at)
    return None


def _only_guiding(text: str, found: list[tuple[int, int, date, date]]) -> Stated:
    words = " and ".join(text[start:end] for start, end, _, _ in found)
    reason = f"the question names {words}{_OTHERS['']}"
    window = Window(min(it[2] for it in found), max(it[3] for it in found), reason)
    return Stated(window, "", found[0][0], found[-1][1])


def spans(question: str) -> Iterator[tuple[int, int]]:
    """Where the dates of a question stand, ranges whole, those without a year too, in order."""
    ranges = [(start, end) for start, end, _, _ in _ranges(question)]
    ranges += [match.span() for match in _SEASON_OF.finditer(question)]
    ranges += [it[:2] for it in parts_of_year.stated(question) if not any(a < it[1] and it[0] < b for a, b in ranges)]
    rest = [(it.start, it.end) for it in dates.mentions(question)]
    yield from sorted([*ranges, *(it for it in rest if not any(a < it[1] and it[0] < b for a, b in ranges))])


def _spans(question: str) -> Iterator[tuple[int, int, date, date]]:
    """Words for days with their year, and the first and the last of the days."""
    ranges = list(_ranges(question))
    ranges += [(it.start(), it.end(), *season(it[1].lower(), int(it[2]))) for it in _SEASON_OF.finditer(question)]
    parts = parts_of_year.stated(question)
    ranges += [part for part in parts if not any(it[0] < part[1] and part[0] < it[1] for it in ranges)]
    yield from ranges
    for mention in dates.mentions(question):
        first, last = mention.first(), mention.last()
        if first and last and not any(start < mention.end and mention.start < end for start, end, _, _ in ranges):
            yield mention.start, mention.end, first, last


def _ranges(question: str) -> Iterator[tuple[int, int, date, date]]:
    for match in _RANGE.finditer(question):
        lead, joined = (match["lead"] or "").lower(), (match["and"] or "").lower()
        if (joined == "and") != lead.startswith("between"):
            continue
        a, b = stated_parts(match["a"]), stated_parts(match["b"])
        month = b[1] or a[1]
        if month and not a[1] and not a[2]:
            continue  # "2019 to May 2020"
        last = dates.Mention(b[0], month, b[2], 0, 0).last()
        first = dates.Mention(a[0] or b[0], a[1] or month, a[2], 0, 0).first()
        if first and last and first > last and not a[0]:
            first = dates.Mention(last.year - 1, a[1] or month, a[2], 0, 0).first()  # "28 December to 3 January 2026"
        if first and last and first <= last:
            yield match.start(), match.end(), first, last


def season(name: str, year: int) -> tuple[date, date]:
    """The first and the last day of the season that begins in `year`."""
    last = dates.Mention(year + (name == "winter"), (SEASONS[name] + 1) % 12 + 1, None, 0, 0).last()
    assert last
    return date(year, SEASONS[name], 1), last


def stated_parts(words: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of the month, as far as they stand there."""
    if re.fullmatch(_ISO, words):
        year, month, day = map(int, words.split("-"))
        return year, month, day
    stated = re.search(rf"\b{_YEAR}\b", words)
    name = re.search(MONTH, words, re.IGNORECASE)
    number = re.search(r"(?<!\d)(\d{1,2})(?!\d)", words)
    named = dates.month_number(name.group().rstrip(".")) if name else None
    return int(stated.group()) if stated else None, named, int(number[1]) if number else None


def _hold(question: str, lead: re.Match[str] | None, start: int, end: int) -> Hold:
    """What the days at `question[start:end]` hold for, `lead` being the preposition before them."""
    before, behind = question[: lead.start() if lead else start], question[end:]
    if len(question.split()) > _LONG or _only_describes(before, behind):
        return ""
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return ""
    if lead and lead.lastgroup == "since" and _RECORD.search(before):
        return ""
    if lead is None and not _FROM.match(question, start):
        return "" if "," in before else "event"
    between = _BETWEEN.match(question, start)  # names no event
    if before and _NAMED.search(before) and not between and not (lead and lead.lastgroup in _FROM_OR_TO):
        return "event"
    if lead and _names_event(lead, behind):
        return "event" if lead.lastgroup == "within" else ""  # "in the 2024 race"
    return "reports" if _REPORTED.search(question) else "kept"


def _names_event(lead: re.Match[str], behind: str) -> bool:
    """Whether a time after "the" stands before what it is the time of: "in the 2024 race"."""
    return bool(_NOUN_BEHIND.match(behind) and re.search(r"\bthe\s+$", lead.group(), re.IGNORECASE))


def describes(question: str, start: int, end: int) -> bool:
    """Whether the words for a time at `question[start:end]` are of something that it describes or names by them, and
    not of what it asks."""
    before = question[:start]
    return _only_describes(before, question[end:]) or bool(_NAMED.search(before))


def _only_describes(before: str, behind: str) -> bool:
    """Whether the time after `before` is that of a clause that describes, of a text, or of a comparison."""
    before = _AND_ASKS.split(before)[-1]
    asks = _ASKS.match(before)
    clause = _RELATIVE.search(before[asks.end() if asks else 0 :]) or _reduced(before, behind)
    of_text = _OF_TEXT.search(before) and not _REPORTED.search(before)
    return bool(clause or _COMPARED.search(before) or of_text)


def _reduced(before: str, behind: str) -> bool:
    """Whether a participle without its auxiliary stands before the date: "the firm bought by Tollgate in 2023"."""
    words = re.findall(r"[\w’'-]+|,", before.lower())
    told = [i for i, word in enumerate(words) if word not in _BE | _DO and _participle(word)]
    for i in told:
        by = words[i + 1 : i + 2] == ["by"] and not any(word in _BE for word in words[:i])
        if by or words[i - 1 : i] == [","]:
            return True
        begun = next((j for j in range(i - 2, max(-1, i - 6), -1) if re.fullmatch(_DETERMINER, words[j])), None)
        if begun is None or any(word in _BE | _DO for word in words[begun:i]):
            continue
        auxiliary = words[begun - 1] if begun else ""
        others = [word for j, word in enumerate(words) if j != i and (word in _BE | _DO or _participle(word))]
        if auxiliary in _DO or (others and auxiliary not in _BE):
            return True
    # "which firm founded in 1990 makes"
    last = bool(words) and _participle(words[-1]) and not any(word in _BE | _DO for word in words)
    return last and bool(_NOUN_BEHIND.match(behind))


def _participle(word: str) -> bool:
    return verbs.is_participle(word) or verbs.is_past(word)
