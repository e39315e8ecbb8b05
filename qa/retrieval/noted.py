"""Passages with a correction, found by the words of what it may correct. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from qa.archive import Matches, PassageRow
from qa.reports import notes, retracted
from qa.retrieval.fusion import best
from qa.words.terms import fts_terms

if TYPE_CHECKING:
    from qa.archive.matches import Found

_MOST = 8  # that are looked through
# Every correction that `reports.notes` knows for one has one of these words, and much else has.
_WORDS = (
    "correction clarification misstated misspelled misspelt misidentified misattributed wrong incorrect wrongly "
    "incorrectly mistakenly erroneously earlier berichtigung korrektur correccion rectificacion"
).split()


def nearest(
    texts: Sequence[str], find: Callable[[str], Found], allowed: NDArray[np.int64], common: Callable[[str], bool]
) -> dict[int, float]:
    """Those of the passages `allowed` (n,), ascending, that may have a correction and share most words with the texts,
    by rarity: keys and scores, best first. `find` gives what a term of the full text finds."""
    words = Matches.of([find(f'"{word}"') for word in (*_WORDS, *retracted.WORDS)])
    among = np.intersect1d(words.keys, allowed, assume_unique=True)
    terms = fts_terms(" ".join(texts), (), common) if len(among) else []
    matches = Matches.of([find(term) for term in terms])
    return dict(best(matches.keys, matches.scores([1.0] * len(terms)), among, _MOST))


def of(rows: Sequence[PassageRow]) -> list[PassageRow]:
    """Those that have a correction."""
    return [row for row in rows if notes.corrects(row.text, row.article.title or "") or retracted.retractions(row.text)]
