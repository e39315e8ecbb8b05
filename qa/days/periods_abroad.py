"""Times that a German or Spanish question says: "letzte Woche", "im Juni", "ayer", "a finales de marzo". Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from qa.days import begun, dates

_GERMAN_MONTHS = "januar|jänner|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember"
_SPANISH_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_DAYS_AGO = {"heute": 0, "hoy": 0, "gestern": 1, "ayer": 1, "vorgestern": 2, "anteayer": 2}
_WEEKDAYS = {
    name: number
    for names in (
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lunes martes miércoles jueves viernes sábado domingo",
    )
    for number, name in enumerate(names.split())
}
_SEASONS = {"frühling": "spring", "frühjahr": "spring", "sommer": "summer", "herbst": "autumn"}
_SEASONS |= {"primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter", "winter": "winter"}
_COUNTS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zehn": 10}
_COUNTS |= {"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "diez": 10}
_UNITS = {"tag": 1, "día": 1, "woche": 7, "semana": 7, "monat": 30, "mes": 30}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
_LAST = r"(?:letzte|vergangene|vorige)[nrsm]?"
_FROM_NOW = re.compile(rf"{_LAST}|pasad[oa]|\b(?:diese[nmrs]?|est[ea])\b", re.IGNORECASE)
_NO_YEAR = r"(?![\w-])(?!\s+(?:del?\s+)?\d)"


def _day(match: re.Match[str], today: date) -> begun.Days:
    day = today - timedelta(days=_DAYS_AGO[match["day"].lower()])
    return day, day


def _weekday(match: re.Match[str], today: date) -> begun.Days:
    return begun.weekday(_WEEKDAYS[match["day"].lower()], today)


def _weekend(match: re.Match[str], today: date) -> begun.Days:
    return begun.weekend(today)


def _unit(match: re.Match[str], today: date) -> begun.Days:
    """A week, month or year: this one, or the last."""
    unit, before = match["unit"].lower(), int(not re.match(r"(?:in\s+)?(?:dies|est)", match.group(), re.IGNORECASE))
    if unit in ("woche", "semana"):
        return begun.week(today, before)
    if unit in ("jahr", "año"):
        return date(today.year - before, 1, 1), date(today.year - before, 12, 31)
    months = today.year * 12 + today.month - 1 - before
    return dates.month_days(months // 12, months % 12 + 1)


def _month(match: re.Match[str], today: date) -> begun.Days:
    name = {"jänner": "januar"}.get(match["month"].lower(), match["month"])
    return begun.month(dates.month_number(name), today, match.groupdict().get("part") or "")


def _season(match: re.Match[str], today: date) -> begun.Days:
    ended = bool(re.search(rf"{_LAST}|pasad[oa]", match.group(), re.IGNORECASE))
    return begun.last_season(_SEASONS[match["season"].lower()], today, ended=ended)


def _counted(match: re.Match[str], today: date) -> begun.Days:
    count = _COUNTS.get(match["count"].lower()) or int(match["count"])
    unit = next(length for name, length in _UNITS.items() if match["unit"].lower().startswith(name))
    return begun.ago(count, unit, today) if match["ago"] else (today - timedelta(days=count * unit), today)


def by_clock(match: re.Match[str], days: Callable[[re.Match[str], date], begun.Days | None]) -> bool:
    """Whether its days count from the day of asking: "gestern", "este verano"; not those of "im Sommer"."""
    return days in _BY_CLOCK or (days is _season and bool(_FROM_NOW.search(match.group())))


Form = tuple[re.Pattern[str], Callable[[re.Match[str], date], begun.Days | None]]
FORMS: tuple[Form, ...] = tuple(
    (re.compile(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE), days)
    for form, days in (
        (r"(?P<day>heute|gestern|vorgestern|hoy|ayer|anteayer)", _day),
        (
            rf"(?:(?:am|(?P<since>seit|desde))\s+(?:{_LAST}\s+)?|(?:desde\s+)?el\s+(?:pasado\s+)?)"
            rf"(?P<day>{'|'.join(_WEEKDAYS)})(?:\s+pasado)?(?!,?\s+(?:den\s+|dem\s+)?\d)",
            _weekday,
        ),
        (rf"(?:am\s+(?:{_LAST}\s+)?wochenende|(?:este|el)\s+(?:pasado\s+)?fin\s+de\s+semana(?:\s+pasado)?)", _weekend),
        (rf"(?:(?P<since>seit)\s+|in\s+)?(?:(?:diese[rmns]?|{_LAST})\s+(?P<unit>woche|monat|jahr))", _unit),
        (
            r"(?:(?P<since>desde)\s+)?(?:est[ea]\s+|(?:el|la)\s+(?:pasad[oa]\s+)?)(?P<unit>semana|mes|año)"
            r"(?:(?<=el año)|(?<=el mes)|(?<=la semana))?\s+pasad[oa]",
            _unit,
        ),
        (r"est[ea]\s+(?P<unit>semana|mes|año)", _unit),
        (
            rf"(?:im|(?P<since>seit)|(?P<until>bis)|(?P<before>vor)|(?P<after>nach))\s+(?P<month>{_GERMAN_MONTHS}){_NO_YEAR}",
            _month,
        ),
        (
            rf"(?:(?P<since>seit)\s+|(?P<until>bis)\s+)?(?P<part>anfang|mitte|ende)\s+(?P<month>{_GERMAN_MONTHS}){_NO_YEAR}",
            _month,
        ),
        (
            rf"(?:en|durante|(?P<since>desde)|(?P<until>hasta)|(?P<before>antes\s+de))\s+(?P<month>{_SPANISH_MONTHS}){_NO_YEAR}",
            _month,
        ),
        (
            rf"(?:(?P<since>desde)\s+|(?P<until>hasta)\s+|a\s+)?(?P<part>principios|comienzos|mediados|finales|fines)\s+de\s+"
            rf"(?P<month>{_SPANISH_MONTHS}){_NO_YEAR}",
            _month,
        ),
        (
            rf"(?:im|in\s+diesem|diesen|(?P<since>seit(?:\s+dem)?))\s+(?:{_LAST}\s+)?(?P<season>frühling|frühjahr|sommer|herbst|winter){_NO_YEAR}",
            _season,
        ),
        (rf"{_LAST}\s+(?P<season>frühling|frühjahr|sommer|herbst|winter){_NO_YEAR}", _season),
        (
            rf"(?:en|durante|est[ea])\s+(?:el\s+|la\s+)?(?P<season>primavera|verano|otoño|invierno)(?:\s+pasad[oa])?{_NO_YEAR}",
            _season,
        ),
        (r"(?:el|la)\s+(?P<season>primavera|verano|otoño|invierno)\s+pasad[oa]", _season),
        (
            rf"(?:(?P<ago>vor|hace)\s+|in\s+den\s+(?:letzten|vergangenen)\s+|en\s+l[oa]s\s+últim[oa]s\s+){_COUNT}\s+"
            r"(?P<unit>tage|wochen|monate|días|semanas|meses)n?",
            _counted,
        ),
    )
)
_BY_CLOCK = frozenset((_day, _weekday, _weekend, _unit, _counted))
