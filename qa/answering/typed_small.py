"""A question typed without capitals, with those that the archive gives its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from qa.answering.searching import Search
from qa.asking.question import Query
from qa.retrieval.nodes import found
from qa.words.capitals import capitalised

_BEGINS = re.compile(r"^\w|(?<=[.?!]\s)\w")


def with_names(
    text: str, understood: Callable[[str], Query], search: Callable[[date | None], Search], passages: int
) -> str:
    """`text` with the capitals that the passages found for it give its words, if it has none but its first letter:
    names, outlets and what is held against them are known by these. So many `passages` are looked at."""
    if any(map(str.isupper, text[1:])):
        return text
    query = understood(text)
    nodes = search(query.filters.as_of).retriever.ranked(query, passages)
    written = capitalised(text, [found(node).text for node in nodes])
    return _BEGINS.sub(lambda begins: begins.group().upper(), written)
