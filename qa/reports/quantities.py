"""Whether a later report gives a share anew that is asked for by its name. Pure; English.

"Turnout was 61.4 per cent" on the night, "Turnout, with the postal votes, was 63.1 per cent" four days on: neither says
that its figure is a new one, and yet both open with the very thing.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.figures import shares
from qa.reports.report import Report, of_one_matter
from qa.words.excerpt import share_of_names

_ASKS = re.compile(
    r"^\W*what(?:['’]s|\s+(?:is|was))\s+(?:the\s+)?(?P<what>[a-z-]+(?:\s+rate)?)(?=\s+(?:in|at|of|for|now)\b|\s*\?)",
    re.IGNORECASE,
)
# Of a part or another time: each has a share of its own.
_PART = re.compile(
    r"\b(?:first|second|third|final|run-?off|round|among|north\w*|south\w*|east\w*|west\w*|women|men|young\w*|youth|"
    r"quarter|half|month|year|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince (?:19|20)\d\d\b", re.IGNORECASE)


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether both open with it and give one share, not the same, of one matter and no part of it."""
    what = _ASKS.match(question)
    if what is None or not dates.later(new.published, old.published) or not of_one_matter(new, old):
        return False
    opens = re.compile(
        rf"^\W*(?:the\s+)?{re.escape(what['what'])}\b[^.;:]{{0,60}}?\b(?:was|is|stood at|came to)\s+[\d.]",
        re.IGNORECASE,
    )
    texts = [_SINCE.sub("", item.text) for item in (new, old)]
    if not all(map(opens.match, texts)) or any(map(_PART.search, texts)):
        return False
    given = [shares(text) for text in texts]
    named = [share_of_names(question, f"{it.around} {it.title or ''}") for it in (new, old)]
    return all(len(it) == 1 for it in given) and given[0] != given[1] and named[0] >= named[1]
