"""The dateline that a news text begins with ("WASHINGTON, Nov 18 (Reuters) – "). Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’/-]*"
_AGENCY = r"(?:\s*\((?P<agency>[A-Z][\w .&'’/-]{1,40})\))"
_DAY = r"(?:,\s+(?P<day>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?))"
_DASH = r"\s*(?:\s[-–—]{1,2}|[–—]|--)\s+(?=[^\W_a-zß-öø-ÿ]|[\"“‘'«„(\[$€£])"  # behind it a sentence begins
_DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?: {_CAPITALS}){{0,4}}(?:, (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{{1,10}}\.?(?! \d)))?)"
    rf"{_DAY}?{_AGENCY}?{_DASH}"
)
_MIXED_DATELINE = re.compile(
    rf"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}){_DAY}?{_AGENCY}{_DASH}"
)  # small letters count only where an agency stands in brackets
_NO_PLACES = frozenset(
    "UPDATE UPDATED BREAKING EXCLUSIVE ANALYSIS OPINION WATCH LIVE CORRECTION CORRECTED VIDEO PHOTOS EDITORIAL REVIEW "
    "INTERVIEW FEATURE EXPLAINER FACTBOX TIMELINE NOTE WARNING ADVERTISEMENT SPOILER FICTION PODCAST COMMENT "
    "OBITUARY WEATHER SPORT STATEMENT QUESTION JUST".split()
)


@dataclass(frozen=True)
class Dateline:
    """Its place, agency and day as they stand, and where what it stands before begins."""

    place: str
    end: int
    agency: str | None = None
    day: str | None = None


def dateline(text: str) -> Dateline | None:
    """The dateline at the start of `text` ("WASHINGTON – ", "LONDON (Reuters) - ", "TOKYO, Nov 18 — "), or None."""
    head = text[:160]
    match = _DATELINE.match(head) or _MIXED_DATELINE.match(head)
    if match is None:
        return None
    place = match["place"]
    if place.split()[0].rstrip(".:") in _NO_PLACES or sum(map(str.isalpha, place)) < 3:
        return None
    if match.re is _DATELINE and not place.partition(",")[0].isupper():  # small letters of other scripts
        return None
    return Dateline(place, match.end(), match["agency"], match["day"])
