"""Where gold evidence stands in a passage: white space makes no difference, as in MultiHop-RAG's own scoring. Pure."""

from __future__ import annotations

from collections.abc import Iterable


def packed(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def spans(text: str, sentences: Iterable[str]) -> list[tuple[int, int]]:
    """Where the sentences stand in `text`, in order, those that touch or overlap as one; each at its first place."""
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    letters = "".join(text[place] for place in places)
    found = []
    for sentence in sentences:
        wanted = packed(sentence)
        at = letters.find(wanted) if wanted else -1
        if at >= 0:
            found.append((places[at], places[at + len(wanted) - 1] + 1))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
