"""The dateline that a news text begins with ("WASHINGTON, Nov 18 (Reuters) – "). Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.words.letters import UPPER

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITALS = rf"(?:(?:ST|STE|MT|FT|PT)\.|{_CAPITAL}+(?:['’/-]{_CAPITAL}+)*)"
# The state or country behind a place: "N.H.", "W.Va.", "Hawai'i", "Calif.", "Czech Republic".
_REGION = (
    r"(?:, (?:(?:[A-Z]\.){2,3}|[A-Z]\.\s?[A-Z][a-z]{1,4}\."
    r"|[A-Z][a-z]{1,10}(?:['’][a-z]{1,4})?(?: [A-Z][a-z]{1,10}){0,2}\.?(?! \d)))"
)
_AGENCY = r"(?:\s*\((?P<agency>[A-Z][\w .&'’/-]{1,40})\))"
_DAY = r"(?:,\s+(?P<day>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?))"
_DASH = r"\s*(?:\s[-–—]{1,2}|[–—]|--)\s+(?=[^\W_a-zß-öø-ÿ]|[\"“‘'«„(\[$€£])"  # behind it a sentence begins
_DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?: {_CAPITALS}){{0,4}}{_REGION}?)"
    rf"{_DAY}?{_AGENCY}?{_DASH}"
)
_MIXED_DATELINE = re.compile(
    rf"(?P<place>[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]+){{0,3}}{_REGION}?){_DAY}?{_AGENCY}{_DASH}"
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


def joined(text: str, spans: Sequence[tuple[int, int]], begins: int = 0) -> list[tuple[int, int]]:
    """The spans of sentences, none of which ends inside a dateline, as behind a state cut short ("HALE, Pa. (AP)
    – A …"). `begins` is where `text` stands in what they are spans of."""
    whole: list[tuple[int, int]] = []
    until = 0
    for start, end in spans:
        if start < until:
            whole[-1] = (whole[-1][0], end)
            continue
        whole.append((start, end))
        line = dateline(text[start - begins :])
        until = start + line.end if line else 0
    return whole
