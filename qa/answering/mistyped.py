"""A question as its asker would have written it with more time: slips of the keyboard mended, and the capitals that the
archive gives its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.answering.searching import Search
from qa.asking.question import Query
from qa.retrieval.nodes import found
from qa.schema import Found
from qa.words.capitals import capitalised
from qa.words.slips import righted, slips

_BEGINS = re.compile(r"^\w|(?<=[.?!]\s)\w")


def put_right(text: str, understood: Callable[[str], Query], of_day: Search, passages: int) -> str:
    """`text` with its slips mended by the passages found for it, and with the capitals that those give its words if it
    has none but its first letter: names, outlets and what is held against them are known by these. So many `passages`
    of the archive as of the day that it asks as of are looked at, and none for a text that has neither."""
    small = not any(map(str.isupper, text[1:]))
    known = of_day.known
    unknown = slips(text, known) if known else frozenset()
    if not (small or unknown):
        return text

    def nearest(query: Query) -> list[Found]:
        return [found(node) for node in of_day.retriever.ranked(query, passages)]

    near = nearest(understood(text))
    if known and unknown:
        texts = [
            *(f"{passage.title or ''}\n{passage.author or ''}\n{passage.text}" for passage in near),
            *of_day.outlets(),
        ]
        if (mended := righted(text, texts, known, unknown)) != text:
            text, near = mended, nearest(understood(mended)) if small else near
    if not small:
        return text
    written = capitalised(text, [passage.text for passage in near])
    return _BEGINS.sub(lambda begins: begins.group().upper(), written)
