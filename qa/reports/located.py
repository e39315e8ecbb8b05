"""Whether a sentence tells where that is of which it is asked. Pure; English.

"Where is Saltmere?" is read as answered by any sentence with that name and a place: "a 2-1 win over Saltmere Town at
Strand Park". It tells where that is only if it puts a place to the name: "Saltmere, a port on the Lisk", "Saltmere lies
in the north", "on the quay stands the mill", "Norway's Saltmere".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.words.terms import fold, tokens

_PART = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_ASKED = re.compile(
    rf"\s*where(?:['’]s|\s+(?:is|are|was|were))\s+(?:the\s+)?(?P<name>(?-i:{_PART}(?:\s+(?:(?:of|and|de)\s+)?(?:{_PART}|\d+))*))"
    r"(?:\s+(?:exactly|now|today|situated|located|based|headquartered))*\s*\??\s*",
    re.IGNORECASE,
)
_DAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|christmas|easter"
)
_GROUND = (
    "coast shore quay quayside harbour harbor river lake sea island isle north south east west northern southern "
    "eastern western corner edge foot top end bottom middle centre center heart outskirts hill valley mountain border "
    "village town city capital suburb street road square bank banks shadow region county district campus site grounds "
    "building floor hospital custody prison jail court hiding exile home intensive bed ward care"
).split()
_IN = (
    r"(?:in|on|at|near|off|outside|beside|behind|between|opposite|along|across|around|within|inside|above|below|under|"
    r"from|by)"
)
# "in Tarn", "on the western shore", "nine miles out", "north of it"; not "on Tuesday".
_PLACE = (
    rf"(?:\b{_IN}\s+(?:(?:the|its|his|her|their|an?|what\s+is|\d+)\s+)?(?:[a-z-]+\s+){{0,2}}?"
    rf"(?:(?-i:(?!(?i:{_DAYS})\b){_PART})|(?:{'|'.join(_GROUND)})\b)|"
    r"\b(?:[\w.,]+\s+)?(?:miles?|kilomet(?:er|re)s|km|met(?:er|re)s|yards|hours?)\s+(?:\w+\s+)?"
    r"(?:out|off|away|north|south|east|west|from|inland|up|down|upstream|downstream|outside)\b|"
    r"\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\s+of\b|\bat\s+home\b|\bhome\b)"
)
_IS = (
    r"(?:is|are|was|were|lies|lay|sits|sat|stands|stood|has\s+(?:stood|been)|had\s+(?:stood|been)|"
    r"extends?|runs|ran|straddles|overlooks|overlooked|occupies|occupied|borders|faces|spans)"
)
_MOVES = r"(?:came|went|flew|moved|returned|arrived|lives|lived|works|worked|stays|stayed)"
_KIND = r"(?:town|city|village|port|island|isle|suburb|district|region|county|province|state|area|capital|resort)"
_BEGIN = r"(?:^|[–—]\s|[.!?][”\"’]?\s+)"
# "is accused in Tarn of …", "was playing at Kelm": that is no place of whoever is it.
_NO_DEED = (
    r"(?!\s+(?:\w+ly\s+)?(?!(?:located|based|situated|headquartered|set|found|built|held|being|jailed|imprisoned|"
    r"detained|buried|hidden|living|staying|working|standing|recovering|treated|moored|anchored)\b)\w+(?:ed|ing)\b)"
)
_LONG = 160  # characters from the name to the place


def elsewhere(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them (n,), where it is asked where something is that is named, do not put a place to that name."""
    name = _name(question)
    if not name:
        return np.zeros(len(items), dtype=bool)
    return np.array([not _tells(name, item) for item in items], dtype=bool)


def _name(question: str) -> str:
    asked = _ASKED.fullmatch(question)
    return asked["name"] if asked else ""


def _tells(name: str, item: Evidence) -> bool:
    placed, goes_on = _forms(name)
    if placed.search(item.text):
        return True
    words = set(tokens(fold(name)))
    return any(
        words <= set(tokens(fold(f"{item.passage.title or ''} {item.before} {item.text[: found.start() + 1]}")))
        for found in goes_on.finditer(item.text)
    )


@lru_cache(64)
def _forms(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a sentence puts a place to the name, and to what it begins with in the name's place."""
    last = re.escape(name.split()[-1])
    called = r"\s+".join(map(re.escape, name.split()))
    whole = rf"\b{called}\b(?:\s+(?:stadium|arena|airport|theatre|hall))?(?!['’]s|[\s-]+(?-i:[A-Z]))(?:\s*\([^)]*\))?"
    within = rf"[^.;!?“”\"]{{0,{_LONG}}}?"
    aside = r"(?:,[^,;.]{1,80},)?"
    forms = (
        rf"{whole}\s+(?:which\s+|that\s+)?(?:{_IS}\b{_NO_DEED}{within}|remain(?:s|ed)?\s+){_PLACE}",
        rf"{whole},\s+(?:(?:an?|the|one|its|once|now|just|only|some|about|nearly|\w+\s+miles?|\d+)\b{within})?{_PLACE}",
        rf"{whole},\s+(?:an?|the|one)\s+[^,;.]{{0,60}}(?-i:{_PART}['’]s|{_PART})[^,;.]{{0,40}}\b{_KIND}\b",
        rf"{whole},\s+(?-i:(?!(?i:{_DAYS})\b){_PART})(?:,|\.|\s*$|\s+\()",
        rf"{whole}(?:\s+and\s+(?-i:{_PART}))?\s+{_PLACE}",
        rf",\s+where\s+(?:the\s+)?{whole}\s+{_IS}\b",
        rf"{whole}{aside}\s+(?:maintains?|operates|keeps|has|had)\b{within}{_PLACE}",
        rf"{_PLACE}{within}\b(?:stands|stood|lies|lay|sits|sat|is|was)\s+(?:the\s+)?{whole}",
        rf"{_BEGIN}(?:\w+,\s+)?{_PLACE}[^.;!?]{{0,40}}?,?\s+(?:the\s+)?{whole}\s+{_IS}\b",
        rf"(?-i:{_PART}['’]s)\s+(?:[a-z-]+\s+){{0,2}}{whole}",
        rf"\b(?:the\s+)?(?:(?-i:{_PART})\s+)(?:[a-z-]+\s+){{0,2}}{_KIND}\s+(?:of\s+|called\s+)?{whole}",
        rf"{whole}\s+(?:\w+\s+)?{_MOVES}\b{within}{_PLACE}",
    )
    begins = rf"{_BEGIN}(?:{last}|it|they|he|she|this|the\s+[a-z-]+(?:\s+[a-z-]+)?)(?:\s+\w+){{0,2}}?\s+"
    return re.compile("|".join(forms), re.IGNORECASE), re.compile(
        rf"{begins}(?:(?:{_IS}\b{_NO_DEED}|{_MOVES}\b){within}|remain(?:s|ed)?\s+){_PLACE}", re.IGNORECASE
    )
