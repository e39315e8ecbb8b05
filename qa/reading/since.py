"""What later reports of a story hold, beside the report that answers best. Pure.

An early report that has the question's words is read first and as surely as if nothing had come after it ("entered the
network through the account of a laundry contractor"); what has come out since may stand in quite other words ("came in
through a server that had not been updated for three years"), which only reading tells.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.days import dates
from qa.reading import stories
from qa.schema import Evidence


def later(best: Evidence, items: Sequence[Evidence], rarity: stories.Rarity) -> NDArray[np.bool_]:
    """Which of the items (n,) are of reports that are a day younger than the best's at least, and of its story; none of
    an opinion, which reports nothing."""
    day = dates.day_of(best.passage.published)
    days = [dates.day_of(item.passage.published) for item in items]
    younger = np.array(
        [bool(day and its and its > day) and not it.passage.opinion for it, its in zip(items, days, strict=True)], bool
    )
    if not younger.any():
        return younger
    articles = {
        best.passage.article_id,
        *(it.passage.article_id for it, is_ in zip(items, younger, strict=True) if is_),
    }
    found = (item.passage for item in items if item.passage.article_id in articles)
    passages = {(passage.article_id, passage.start): passage for passage in found}
    of_it = stories.akin(passages.values(), rarity)[best.passage.article_id]
    out: NDArray[np.bool_] = younger & np.array([item.passage.article_id in of_it for item in items], bool)
    return out
