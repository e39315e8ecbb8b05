"""Passages with a correction, found by the words of what it may correct. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qa.archive import Matches, PassageRow
from qa.reports import notes, retracted
from qa.retrieval.fusion import best
from qa.words.terms import content_words

if TYPE_CHECKING:
    from qa.archive.matches import Found

_MOST = 8  # that are looked through
_RAREST = 24  # words of the texts that are looked for: what common ones would add is little, and takes longest
# Every correction that `reports.notes` knows for one has one of these words, and much else has.
_WORDS = (
    "correction clarification misstated misspelled misspelt misidentified misattributed wrong incorrect wrongly "
    "incorrectly mistakenly erroneously earlier berichtigung korrektur correccion rectificacion"
).split()


def possible(find: Callable[[str], Found]) -> NDArray[np.int64]:
    """The keys (n,), ascending, of the passages that may have a correction; `find` gives what a term of the full text
    finds."""
    return Matches.of([find(f'"{word}"') for word in (*_WORDS, *retracted.WORDS)]).keys


def nearest(
    texts: Sequence[str],
    find: Callable[[str], Found],
    among: NDArray[np.int64],
    frequencies: Callable[[Sequence[str]], Mapping[str, int]],
) -> dict[int, float]:
    """Those of the passages `among` (n,), ascending, that share most words with the texts, by rarity: keys and scores,
    best first. `frequencies` gives how many passages hold each of some folded words."""
    if not len(among):
        return {}
    held = frequencies(list(dict.fromkeys(word for text in texts for word in content_words(text))))
    rarest = sorted((word for word, passages in held.items() if passages), key=held.__getitem__)[:_RAREST]
    matches = Matches.of([find(f'"{word}"') for word in rarest])
    return dict(best(matches.keys, matches.scores([1.0] * len(rarest)), among, _MOST))


def of(rows: Sequence[PassageRow]) -> list[PassageRow]:
    """Those that have a correction."""
    return [row for row in rows if notes.corrects(row.text, row.article.title or "") or retracted.retractions(row.text)]
