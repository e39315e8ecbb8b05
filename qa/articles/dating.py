"""Dates as sources state them, to ISO 8601. A date that is not complete and certain stays unknown."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from qa.articles.limits import FIRST_YEAR, LAST_YEAR

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero gennaio janeiro januari",
            "february feb februar février fevrier febrero febbraio fevereiro februari",
            "march mar märz mars marzo março maart",
            "april apr avril abril aprile",
            "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember décembre decembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for month in names.split()
}
# Only zone names that mean one thing; CST or IST could be several, and then the offset stays unknown.
_ZONES = {"utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cdt": -5, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1,
          "cest": 2, "jst": 9, "kst": 9}  # fmt: skip

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?", re.I)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_IDEOGRAPHIC = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_CLOCK = (
    r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap]\.?\s?m\.?)?"
    r"\s*(?P<zone>[A-Z]{1,5}|[+-]\d\d:?\d\d)?)?"
)
_WEEKDAY = (
    r"(?:[^\W\d]{2,10}\.?,\s*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|"
    r"mittwoch)\s+)?"
)
_DAY_FIRST = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(?P<month>[^\W\d]{3,10})\.?,?\s+(?:de\s+)?"
    r"(?P<year>\d{4})" + _CLOCK,
    re.I,
)
_MONTH_FIRST = re.compile(
    _WEEKDAY + r"(?P<month>[^\W\d]{3,10})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _CLOCK, re.I
)


def parse_date(stated: str) -> str | None:
    """`stated` in ISO 8601 (`2025-11-18`, `2025-11-18T09:30:00+09:00`); None if it is not a complete, possible date.

    Understood are ISO 8601, RFC 2822, year/month/day, seconds or milliseconds since 1970, and dates with the month's
    name (English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese, Japanese, Korean). `03/04/2025` is not:
    it means two days. Time and offset are kept where they are stated, ISO dates as they stand.
    """
    stated = stated.strip()
    if len(stated) > 80:
        return None
    try:
        if match := _ISO.fullmatch(stated):
            return _iso(*match.groups())
        for pattern in (_COMPACT, _SLASHED, _IDEOGRAPHIC):
            if match := pattern.fullmatch(stated):
                year, month, day = map(int, match.groups())
                return _within(date(year, month, day)).isoformat()
        if match := _DAY_FIRST.fullmatch(stated) or _MONTH_FIRST.fullmatch(stated):
            return _named(match)
        if re.fullmatch(r"\d{9,10}|\d{12,13}", stated):
            seconds = int(stated) / (1000 if len(stated) > 10 else 1)
            return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return None
    return None


def in_future(iso: str, now: datetime) -> bool:
    """Whether `iso` (from `parse_date`) lies more than a day after `now`; the day allows for zones not stated."""
    when = datetime.fromisoformat(iso)
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return when > now + timedelta(days=1)


def _within(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the year {day.year} is a slip or a filler")
    return day


def _iso(day: str, clock: str | None, zone: str | None) -> str:
    _within(date.fromisoformat(day))
    if clock is None:
        return day
    zone = "" if zone is None else "Z" if zone.upper() in ("Z", "UTC", "GMT") else zone
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    out = f"{day}T{clock.replace(',', '.')}{zone}"
    datetime.fromisoformat(out)
    return out


def _named(match: re.Match[str]) -> str | None:
    month = _MONTHS.get(match["month"].lower())
    if month is None:
        return None
    day = _within(date(int(match["year"]), month, int(match["day"])))
    if match["hour"] is None:
        return day.isoformat()
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    when = datetime(day.year, day.month, day.day, hour, int(match["minute"]), int(match["second"] or 0))
    zone = match["zone"] or ""
    if zone.lower() in _ZONES:
        when = when.replace(tzinfo=timezone(timedelta(hours=_ZONES[zone.lower()])))
    elif zone[:1] in ("+", "-"):
        sign = -1 if zone[0] == "-" else 1
        when = when.replace(tzinfo=timezone(sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))))
    return when.isoformat()
