"""Where a correction stands in a text, and the sentences that it is made of. Pure; English, its headings in German and
Spanish too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.passages import sentence_spans

# What was reported: "our …", "a report of Monday".
_OURS = (
    r"(?:in )?our|we"
    r"|(?:(?:the|an?|this|earlier|\w+day['’]s)\s+)*(?:articles?|reports?|stor(?:y|ies)|captions?|interviews?)"
    r"|unser\w*|(?:(?:der|dem|den|einem|einer)\s+)?(?:artikeln?|berichte?n?s?|meldung(?:en)?)"
    r"|nuestr[ao]s?|(?:(?:la|el|las|los|una?)\s+)?(?:artículos?|noticias?|informaci(?:ón|ones))"
)
_AMENDS = re.compile(
    # "Corrections officers" are of a prison, and a "correction to the tax code" is of no report.
    r"^(?:corrections?|clarifications?|berichtigung(?:en)?|korrektur(?:en)?|correcci(?:ón|ones)|rectificaci(?:ón|ones))"
    r"(?=\s*(?:$|[.,:;–—|-])"
    r"|\s+(?:and|und|y)\s+(?:corrections?|clarifications?|apolog(?:y|ies)|amplifications?|[\w]*richtigung(?:en)?|"
    r"klarstellung(?:en)?|aclaraci(?:ón|ones)|rectificaci(?:ón|ones))\b"
    rf"|\s+(?:(?:to|on|of|for|about|zum?|zur|von|a|al|de|del|sobre)\s+)?(?:{_OURS})\b)"
    r"|\b(?:misstated|misspel(?:led|t)|misidentified|misattributed|gave (?:a|an|the) (?:wrong|incorrect)"
    r"|(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|named|gave|reported|described|identified)"
    r"|an earlier version of this (?:article|story|report))\b",
    re.IGNORECASE,
)
# In an article of something else.
_NOTE_BELOW = re.compile(
    r"\n\s*(?:corrections?|clarifications?)(?:\s+and\s+(?:corrections?|clarifications?|amplifications?|apologies))?"
    r"\s*(?:[:–—-]|\.\s)",
    re.IGNORECASE,
)
_PARTS = re.compile(r";\s+|(?<=\w{5}\.)\s+(?=[A-Z])")  # also behind a name that looks like an abbreviation
# Where a note ends: at a paragraph that does not go on about what was reported.
_PARAGRAPH = re.compile(
    r"\n\s*\n(?!(?:we|it|our|the (?:same )?(?:article|report|story|headline|caption|version))\b)", re.IGNORECASE
)
_BEGINS_NOTE = re.compile(r"(?:corrections?|clarifications?|an earlier version|this (?:article|story|report))\b", re.I)


@lru_cache(4096)
def amends(text: str) -> bool:
    """Whether it begins a correction, or says that something was reported wrongly."""
    return bool(_AMENDS.search(text))


def corrects(text: str, heading: str) -> bool:
    """Whether a text is a correction by its `heading`, or has one in it."""
    return amends(text) or amends(heading) or bool(_NOTE_BELOW.search(text))


def of_notes(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """Which units are of a note in an article of something else: those from one that amends to its end; from the start
    of its paragraph, where it points back. "She wants a judge, not a minister" is of the article."""
    kept = set[int]()
    for start, end in spans:
        unit = text[start:end]
        if amends(unit):
            ends = [match.start() for match in _PARAGRAPH.finditer(text)]
            begin = start if _BEGINS_NOTE.match(unit) else max((at for at in ends if at < start), default=0)
            stop = min((at for at in ends if at >= end), default=len(text))
            kept |= {no for no, (first, _) in enumerate(spans) if begin <= first < stop}
    return sorted(kept)


def units(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, and the parts between semicolons."""
    for start, end in sentence_spans(text):
        begin = start
        for match in _PARTS.finditer(text[start:end]):
            yield begin, start + match.start()
            begin = start + match.end()
        yield begin, end
