"""Days that count from the one named last before them: "on Thursday. Roe quit the same day", "two days later". Pure.

Only from a day that stands in the same sentence or the one before, with no other time between; what may mean two days,
as "a week later", or that several things were on one day ("both fell on the same day"), is left alone. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from qa.days import dates
from qa.days.near_days import NEAR
from qa.days.weekdays import WEEKDAY, Days
from qa.days.windows import COUNTS
from qa.words.tense import tense

_PART = r"(?:morning|afternoon|evening|night|day)"
# Behind "the day before" another thing that it counts from: "the day before the vote", "two days later than planned".
_ENDS = r"(?=\s*(?:[.,;:!?)–—”\"]|$)|\s+(?:by|in|at|on|when|and|but|because|with|for|near|from)\b)"
_FORM = re.compile(
    rf"\b(?:(?:later\s+)?(?P<same>(?:on\s+)?(?:the|that)\s+(?:very\s+)?same\s+{_PART}|that\s+(?:very\s+)?{_PART})"
    rf"|(?:on\s+)?the\s+(?:next|following)\s+(?P<next>{_PART})"
    rf"|(?P<after>(?:on\s+)?the\s+day\s+after){_ENDS}"
    rf"|(?:on\s+)?the\s+(?:previous\s+{_PART}|day\s+(?:before|earlier){_ENDS})(?P<before>)"
    rf"|(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})\s+days?\s+(?:(?P<later>later|after\s+that|afterwards?)|(?P<earlier>earlier|before(?:\s+that)?{_ENDS})))"
    r"\b(?!['’-])(?!\s+(?:than|as|that|of|who|which)\b)",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"\b(?:to|from|until|till|by|since|through|almost|nearly|about|around|some|than|half)\s+$", re.I)
_SEVERAL = re.compile(
    r"\b(?:both|all|each|every|(?:the|these|those)\s+(?:two|three|four|five|\d+)|always|often|usually|never|twice)\b",
    re.IGNORECASE,
)
# Said of a thing besides: "the firm, founded on 3 May 1990, …".
_INSERTED = re.compile(r",\s+(?:which|who|whose|where|[a-z]+ed|born|built|made|held|sold|set|won)\b[^,;.]*,")
_SENTENCE = re.compile(r"[.!?][”\"’]?\s+(?=[“\"‘]?[^\W\d_a-z])")
_CLAUSE = re.compile(r"[.;:!?](?=\s)")


def counted_on(text: str, named: Sequence[Days], published: date) -> Iterator[Days]:
    """The days of `text`, of an article of that day, that count from the last of those `named` in it, or from each
    other, in order."""
    asides = [match.span() for match in _INSERTED.finditer(text)]
    known = sorted(it for it in named if not any(a < it.start < b for a, b in asides))
    for match in _FORM.finditer(text):
        start, end = match.span()
        last = max((it for it in known if it.end <= start), key=lambda it: it.end, default=None)
        if last is None or last.first != last.last or not _leans_on(text, last.end, start) or _vague(text, match):
            continue
        day = last.first + timedelta(days=_shift(match))
        if last.first <= published < day and tense(text, start, end) != "future":
            continue  # told as what was, it can have been on no day to come
        known = sorted([*known, it := Days(start, end, day, day)])
        yield it


def counts(text: str, before: str) -> bool:
    """Whether a sentence has such words, and no other word for a time, where the one `before` it names a day."""
    match = _FORM.search(text)
    if match is None or _vague(text, match) or _names_time(f"{text[: match.start()]} {text[match.end() :]}"):
        return False
    days = any(mention.day for mention in dates.mentions(before)) or any(it["days"] for it in NEAR.finditer(before))
    return days or WEEKDAY.search(before) is not None


def _shift(match: re.Match[str]) -> int:
    if match["count"]:
        count = COUNTS.get(match["count"].lower()) or int(match["count"])
        return count if match["later"] else -count
    return 0 if match["same"] else 1 if match["next"] or match["after"] else -1


def _leans_on(text: str, end: int, start: int) -> bool:
    """Whether what stands between a day and such words is at most the end of one sentence, and names no time."""
    between = text[end:start]
    return len(_SENTENCE.findall(between)) <= 1 and not _names_time(between)


def _vague(text: str, match: re.Match[str]) -> bool:
    """Whether they may be an edge of a time, or only tell that several things were on one day."""
    before = text[: match.start()]
    clause = before[max((it.end() for it in _CLAUSE.finditer(before)), default=0) :]
    several = "same" in (match["same"] or "").lower() and _SEVERAL.search(clause)
    return bool(_LAST_DAY.search(before) or several)


def _names_time(text: str) -> bool:
    return bool(WEEKDAY.search(text) or NEAR.search(text)) or any(True for _ in dates.mentions(text))
