"""Whether a German or Spanish sentence points back to the one before it: begins with "He", or says "… they managed to"
behind a first word. Pure.

In German "es" and in Spanish a verb without a subject tell too little; "this week" points to no sentence.
"""

from __future__ import annotations

import re

_QUOTE = r"[\"„“‚‘«»¿¡]*"
_TIMES_DE = (
    r"(?:Nacht|Morgen|Abend|Woche|Wochenende|Jahr|Jahres|Monat|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|"
    r"Sonntag|Frühjahr|Sommer|Herbst|Winter|Saison|Tage)"
)
_TIMES_ES = (
    r"(?:año|mes|semana|mañana|tarde|noche|madrugada|lunes|martes|miércoles|jueves|viernes|sábado|domingo|primavera|"
    r"verano|otoño|invierno|temporada)"
)
_HE_DE = r"(?:er|sie|ihn|ihm|ihr|ihnen)"
_GERMAN = re.compile(
    rf"{_QUOTE}(?:(?:Er|Sie|Seine?[mnrs]?|Ihre?[mnrs]?|Ihm|Ihnen|Beide)\b"
    rf"|(?:Doch|Aber|Und|Denn)\s+(?:er|sie)\b|Diese?[mnrs]?\b(?!\s+{_TIMES_DE}\b)"
    # "Dennoch gelang es ihnen …", "Im Jahr 1946 gewann sie …"
    rf"|(?:[A-ZÄÖÜ][\wäöüß]*(?:\s+(?:Jahre?\s+)?\d{{4}})?)\s+[a-zäöüß]+(?:te?|ten|den?|n|g|ß|m|b|f|k|h|r)\s+"
    rf"(?:es\s+|sich\s+)?{_HE_DE}\b(?! [A-ZÄÖÜ]))"
)
_SPANISH = re.compile(
    rf"{_QUOTE}(?:(?:Él|Ella(?! [A-ZÁÉÍÓÚÑ])|Ellos|Ellas|Sus?|Esto|Eso|Aquello|Ambos|Ambas|Dich[oa]s?)\b"
    rf"|(?:Est[ea]|Es[ea]|Est[oa]s|Es[oa]s)\b(?!\s+{_TIMES_ES}\b))"
)


def leans(text: str) -> bool:
    """Whether what it is of stands before it."""
    return bool(_GERMAN.match(text) or _SPANISH.match(text))
