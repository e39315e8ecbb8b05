"""The units that stand behind a number, each in its spellings (km, kilometres, Kilometer), and how much one is of
another. Pure; English, and the commonest words of German and Spanish.

Of one kind are units that can be taken for one another: lengths, areas, volumes, weights, speeds, temperatures, times,
hours of the day, money, shares, power, energy, amounts of data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.asking.expects import CURRENCIES

_METRE, _SQUARE, _CUBIC = r"met(?:re|er|ro)s?", r"(?:square|sq\.?|cuadrad[oa]s?)[\s-]*", r"(?:cubic|cu\.?)[\s-]*"
_PER = r"\s*(?:/|p(?:er|or|ro) |an |a )\s*"
_HOUR, _SECOND = r"(?:h(?:r|our|ora)?|stunde)\b", r"s(?:ec(?:ond)?|ekunde|egundo)?\b"
_DEGREES = r"(?:degrees?|grad|grados|deg\.?)"
_KM, _M = r"(?:km|kilomet\w+)", rf"(?:m|{_METRE})"
# What may stand behind the number, and how much one is of what the kind is reckoned in; None where that changes.
_Unit = tuple[str, float | None]
_KINDS: dict[str, dict[str, _Unit]] = {
    "share": {
        "percentage points": (
            r"\s*(?:percentage|per ?cent|%)[\s-]*points?\b|[\s-]*points?\b|\s*prozentpunkte?n?\b|"
            r"\s*puntos porcentuales",
            None,
        ),
        "basis points": (r"[\s-]*basis[\s-]points?\b|\s*basispunkte?n?\b", None),
        "per cent": (r"\s*(?:%|per ?cent\b|prozent\b(?!punkt)|por ciento\b)(?!age)(?!\s+points?)|\s*pct\b", None),
        "per mille": (r"\s*(?:‰|per mille\b|promille\b)", None),
    },
    "money": {
        **{
            name: (rf"\s*(?:US |U\.S\. )?(?:{words})\b(?! per (?:square|cubic))", None)
            for name, words in CURRENCIES.items()
            if name != "euros"
        },
        "euros": (rf"\s*(?:(?:{CURRENCIES['euros']}|eur)\b|€)", None),
        "pounds": (rf"\s*(?:(?:{CURRENCIES['pounds']}|gbp|lbs?)\b|£)", None),
    },
    "speed": {
        "kilometres an hour": (rf"[\s-]*(?:{_KM}{_PER}{_HOUR}|kph\b|kmh\b|stundenkilomet\w+)", 1 / 3.6),
        "miles an hour": (rf"[\s-]*(?:mph\b|miles?{_PER}{_HOUR})", 0.44704),
        "metres a second": (rf"\s*{_M}{_PER}{_SECOND}", 1.0),
        "kilometres a second": (rf"\s*{_KM}{_PER}{_SECOND}", 1000.0),
        "knots": (r"[\s-]*(?:knots?\b|kn\b|knoten\b|nudos?\b)", 0.514444),
    },
    "area": {
        "square metres": (rf"[\s-]*(?:{_SQUARE}{_METRE}\b|m²|m2\b|sqm\b|quadratmeter\w*|{_METRE} cuadrados?)", 1.0),
        "square kilometres": (
            rf"[\s-]*(?:{_SQUARE}{_KM}\b|km²|km2\b|quadratkilomet\w+|kilómetros? cuadrados?)", 1e6
        ),
        "square miles": (rf"[\s-]*{_SQUARE}(?:miles?|mi)\b", 2_589_988.0),
        "square feet": (rf"[\s-]*(?:{_SQUARE}(?:feet|foot|ft)\b|sqft\b|ft²)", 0.092903),
        "square yards": (rf"[\s-]*{_SQUARE}(?:yards?|yds?)\b", 0.836127),
        "square inches": (rf"[\s-]*{_SQUARE}(?:inch(?:es)?|in)\b", 0.00064516),
        "hectares": (r"[\s-]*(?:hect[aá]re?as?|hectares?|hektar\w*|ha)\b", 1e4),
        "acres": (r"[\s-]*acres?\b(?![\s-]f)", 4046.86),
    },
    "volume": {
        "cubic metres": (rf"[\s-]*(?:{_CUBIC}{_METRE}\b|m³|m3\b|kubikmeter\w*|{_METRE} cúbicos?)", 1000.0),
        "cubic kilometres": (rf"[\s-]*(?:{_CUBIC}{_KM}\b|km³)", 1e12),
        "cubic feet": (rf"[\s-]*(?:{_CUBIC}(?:feet|foot|ft)\b|ft³)", 28.3168),
        "cubic yards": (rf"[\s-]*{_CUBIC}(?:yards?|yds?)\b", 764.555),
        "acre-feet": (r"[\s-]*acre[\s-](?:feet|foot)\b", 1_233_482.0),
        "litres": (r"[\s-]*(?:lit(?:re|er|ro)s?|l)\b", 1.0),
        "millilitres": (r"[\s-]*(?:millilit\w+|ml)\b", 0.001),
        "centilitres": (r"[\s-]*(?:centilit\w+|cl)\b", 0.01),
        "hectolitres": (r"[\s-]*(?:he[ck]tolit\w+|hl)\b", 100.0),
        "gallons": (r"[\s-]*(?:(?:us|u\.s\.|imperial) )?(?:gallons?|gal)\b", 3.78541),
        "quarts": (r"[\s-]*quarts?\b", 0.946353),
        "pints": (r"[\s-]*pints?\b", 0.568261),
        "barrels": (r"[\s-]*(?:barrels?|bbl|barril(?:es)?)\b", 158.987),
    },
    "length": {
        "nautical miles": (r"[\s-]*(?:nautical|sea)[\s-]miles?\b|\s*seemeilen?\b|\s*millas náuticas", 1852.0),
        "light years": (r"[\s-]*light[\s-]?years?\b|\s*lichtjahre?n?\b|\s*años luz", 9.4607e15),
        "kilometres": (r"[\s-]*(?:km\b|k(?:ilo|iló)met\w+)", 1000.0),
        "metres": (rf"[\s-]*(?:m\b|{_METRE}\b)", 1.0),
        "centimetres": (r"[\s-]*(?:cm\b|[cz]ent[ií]met\w+)", 0.01),
        "millimetres": (r"[\s-]*(?:mm\b|mill?[ií]met\w+)", 0.001),
        "miles": (r"[\s-]*(?:miles?|meilen?|millas?|mi)\b(?! (?:and|y) )", 1609.344),
        "yards": (r"[\s-]*(?:yards?|yds?)\b", 0.9144),
        "feet": (
            r"[\s-]*(?:feet|ft)\b|-foot\b|\sfoot (?=high|tall|long|wide|deep|drop|fall|wall|fence|wave)|′", 0.3048
        ),
        "inches": (r"[\s-]*(?:inch(?:es)?\b|″)", 0.0254),
        "fathoms": (r"[\s-]*fathoms?\b", 1.8288),
    },
    "weight": {
        "milligrams": (r"[\s-]*(?:milligram\w*|mg)\b", 1e-6),
        "grams": (r"[\s-]*(?:gram(?:me)?s?|gramm|gramos?|g)\b", 0.001),
        "kilograms": (r"[\s-]*(?:kilos?|kilogram\w*|kg)\b", 1.0),
        "tonnes": (r"[\s-]*(?:metric )?(?:ton(?:ne)?s?|tonnen|toneladas?|t)\b", 1000.0),
        "kilotonnes": (r"[\s-]*(?:kilotons?|kilotonnes?|kt)\b", 1e6),
        "megatonnes": (r"[\s-]*(?:megatons?|megatonnes?|mt)\b", 1e9),
        "pounds": (rf"\s*(?:(?:{CURRENCIES['pounds']}|gbp|lbs?)\b|£)", 0.453592),
        "ounces": (r"[\s-]*(?:ounces?|oz)\b", 0.0283495),
        "stone": (r"[\s-]*stones?\b(?! (?:wall|bridge|house|built|tower|church|circle|cottage))", 6.35029),
        "hundredweight": (r"[\s-]*(?:hundredweights?|cwt|zentner)\b", 50.0),
    },
    "temperature": {
        "degrees Celsius": (rf"[\s-]*(?:°\s?c\b|{_DEGREES} (?:c\b|celsius|centigrade)|celsius\b)", 1.0),
        "degrees Fahrenheit": (rf"[\s-]*(?:°\s?f\b|{_DEGREES} (?:f\b|fahrenheit)|fahrenheit\b)", 1.0),
        "kelvins": (r"\s*kelvins?\b", 1.0),
    },
    "time": {
        "milliseconds": (r"[\s-]*(?:milliseconds?|ms)\b", 0.001),
        "seconds": (r"[\s-]*(?:seconds|secs?|sekunden?|segundos?)\b|-second\b(?!-)", 1.0),
        "minutes": (r"[\s-]*(?:minut(?:e|es|en|os?)|mins?)\b", 60.0),
        "hours": (r"[\s-]*(?:hours?|hrs?|stunden?|horas?)\b", 3600.0),
        "days": (r"[\s-]*(?:days?|tage?n?|d[ií]as?)\b", 86_400.0),
        "weeks": (r"[\s-]*(?:weeks?|wochen?|semanas?)\b", 604_800.0),
        "months": (r"[\s-]*(?:months?|monate?n?|mes(?:es)?)\b", 2_629_746.0),
        "years": (r"[\s-]*(?:years?|yrs?|jahre?n?|años?)\b", 31_556_952.0),
        "decades": (r"[\s-]*(?:decades?|jahrzehnte?n?|décadas?)\b", 315_569_520.0),
    },
    "hour of the day": {
        "in the morning": (r"(?:[:.]\d\d)?\s*(?:a\.m\.|am\b|(?:o'clock )?in the morning\b)", None),
        "after noon": (
            r"(?:[:.]\d\d)?\s*(?:p\.m\.|pm\b|(?:o'clock )?(?:in the (?:afternoon|evening)|at night)\b)", None
        ),
    },
    "power": {
        "kilowatts": (r"[\s-]*(?:kilowatts?|kw)\b(?![\s-]?h)", 1.0),
        "megawatts": (r"[\s-]*(?:megawatts?|mw)\b(?![\s-]?h)", 1e3),
        "gigawatts": (r"[\s-]*(?:gigawatts?|gw)\b(?![\s-]?h)", 1e6),
    },
    "energy": {
        "kilowatt hours": (r"[\s-]*(?:kilowatt[\s-]?(?:hours?|stunden)|kwh)\b", 1.0),
        "megawatt hours": (r"[\s-]*(?:megawatt[\s-]?(?:hours?|stunden)|mwh)\b", 1e3),
        "gigawatt hours": (r"[\s-]*(?:gigawatt[\s-]?(?:hours?|stunden)|gwh)\b", 1e6),
        "terawatt hours": (r"[\s-]*(?:terawatt[\s-]?(?:hours?|stunden)|twh)\b", 1e9),
    },
    "data": {
        "kilobytes": (r"[\s-]*(?:kilobytes?|kb)\b", 1.0),
        "megabytes": (r"[\s-]*(?:megabytes?|mb)\b", 1e3),
        "gigabytes": (r"[\s-]*(?:gigabytes?|gb)\b", 1e6),
        "terabytes": (r"[\s-]*(?:terabytes?|tb)\b", 1e9),
    },
}  # fmt: skip
_BEFORE = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
_ALL = [(name, said) for units in _KINDS.values() for name, (said, _) in units.items()]
_BEHIND = re.compile("|".join(f"(?P<u{at}>{said})" for at, (_, said) in enumerate(_ALL)), re.IGNORECASE)
_OF = {name: frozenset(kind for kind, units in _KINDS.items() if name in units) for name, _ in _ALL}
_LEAST = 0.1  # of the value, where half a unit is much
_APART, _ROUND, _DEGREE = 0.03, 0.5, 0.6  # what a conversion may round: of an amount, of one, of a temperature


def unit(text: str, start: int, end: int) -> str:
    """The unit of the number that stands at `start` to `end` of `text`; "" where it has none that is known."""
    if named := _BEFORE.get(text[max(0, start - 1) : start]):
        return named
    match = _BEHIND.match(text, end)
    return _ALL[int(str(match.lastgroup)[1:])][0] if match else ""


def alike(one: str, other: str) -> bool:
    """Whether two units are of one kind; pounds are money and a weight."""
    return bool(one and other and _OF[one] & _OF[other])


def converted(value: float, name: str, have: float, other: str) -> bool:
    """Whether `value` of one unit is about what `have` of another is; false where no rate is known."""
    if name == other or not alike(name, other):
        return False
    kind = next(iter(_OF[name] & _OF[other]))
    if kind == "temperature":
        return abs(_kelvins(value, name) - _kelvins(have, other)) < _DEGREE
    one, two = _KINDS[kind][other][1], _KINDS[kind][name][1]
    if one is None or two is None:
        return False
    return any(
        abs(value - have * rate) <= max(_APART * value, min(_ROUND, _LEAST * value))
        for rate in _rates(one / two, name, other)
    )


def _rates(rate: float, name: str, other: str) -> Iterator[float]:
    """A gallon is that of America or, a fifth more, of Britain."""
    yield rate
    if "gallons" in (name, other):
        yield rate * (1.20095 if other == "gallons" else 1 / 1.20095)


def _kelvins(value: float, name: str) -> float:
    return {"degrees Celsius": value + 273.15, "degrees Fahrenheit": (value - 32) / 1.8 + 273.15}.get(name, value)
