"""The entries of a live page that stand below times of day, and when each was written. Pure; English.

Only what goes through a day from one end to the other counts: three times or more, each on or before a line of its own,
that never go back; past midnight it is not known which day they are of.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

_LEAST = 3  # times of day
_TIME = re.compile(
    r"^[ \t]*(?:(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:[ ]?(?P<half>[ap])\.?m\b\.?)?|"
    r"(?P<hour2>1[0-2]|[1-9])[ ]?(?P<half2>[ap])\.?m\b\.?)(?:[ ](?:GMT|BST|CET|CEST|UTC))?"
    r"(?:[ \t]*[:–—-]?[ \t]*$|[ \t]*[:–—][ \t]+(?=\S))",
    re.MULTILINE,
)


def entries(text: str, day: date) -> tuple[tuple[int, str], ...]:
    """Where the entries begin in the text, and their times as ISO, in the order of the text; () where it has none."""
    found = [(match.start(), _minutes(match)) for match in _TIME.finditer(text)]
    times = [minutes for _, minutes in found]
    onward = all(one <= other for one, other in pairwise(times)) or all(one >= other for one, other in pairwise(times))
    if len(set(times)) < _LEAST or not onward:
        return ()
    return tuple((start, f"{day.isoformat()}T{it // 60:02}:{it % 60:02}") for start, it in found)


def _minutes(match: re.Match[str]) -> int:
    hour, half = int(match["hour"] or match["hour2"]), match["half"] or match["half2"]
    hour = hour % 12 + 12 * (half == "p") if half and hour <= 12 else hour
    return 60 * hour + int(match["minute"] or 0)
