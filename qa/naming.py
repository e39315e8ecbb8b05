"""How far found sentences are of what a question names. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.nations import same_country
from qa.schema import Evidence
from qa.spelling import spelled
from qa.terms import fold, tokens

Vector = NDArray[np.float32]


def named(names: Sequence[frozenset[str]], items: Sequence[Evidence]) -> Vector:
    """How far each is of what the question names (n,): 1 where its passage has all words of one of the names, or no
    passage has those of any; 0.5 where another passage of its article has them; else 0."""
    passages: dict[str, bool] = {}
    for passage in {item.passage.passage_id: item.passage for item in items}.values():
        said = set(tokens(fold(" ".join(filter(None, (passage.title, passage.author, passage.text))))))
        passages[passage.passage_id] = any(all(_says(said, word) for word in name) for name in names)
    if not any(passages.values()):
        return np.ones(len(items), dtype=np.float32)
    articles = {item.passage.article_id for item in items if passages[item.passage.passage_id]}
    levels = [(passages[item.passage.passage_id] + (item.passage.article_id in articles)) / 2 for item in items]
    return np.array(levels, dtype=np.float32)


def _says(words: set[str], name: str) -> bool:
    return name in words or spelled(name, words) or same_country(name, words)
