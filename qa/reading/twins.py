"""One sentence in two languages: of those in another language than the question, what says the same in its own. Pure.

An agency's report is printed in several languages, and whoever asks in German is to read it in German. For encoders
that set what is said in one language near the same in another (`packaged.ACROSS`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.reading import across
from qa.schema import Evidence

# The cosine of translations is .88 or more, that of other sentences on one matter up to .85 (XQuAD's four languages,
# the samples).
SAME = 0.88
_FIGURE = re.compile(r"\b\d(?:[\d.,:]*\d)?")  # not that of "km2"

Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Twins:
    """Of sentences in another language than the question, by their places, that which says the same in its own."""

    same: dict[int, int]

    @staticmethod
    def of(vectors: Vector, items: Sequence[Evidence], strange: NDArray[np.bool_]) -> Twins:
        """`vectors` (n, dim) of length 1, and which (n,) are in a `strange` language. What says the same is the nearest
        of the question's language, and has the same figures."""
        own, other = np.flatnonzero(~strange), np.flatnonzero(strange)
        if not len(own) or not len(other):
            return Twins({})
        cosines = vectors[other] @ vectors[own].T
        nearest = cosines.argmax(axis=1)
        pairs = [(int(other[i]), int(own[j])) for i, j in enumerate(nearest) if cosines[i, j] >= SAME]
        return Twins({one: same for one, same in pairs if _figures(items[one].text) == _figures(items[same].text)})

    def instead(self, chosen: Sequence[int], before: Collection[int] = ()) -> list[int]:
        """What is chosen, each once and none of those chosen `before`, in the question's language where it is told in
        it."""
        return [i for i in dict.fromkeys(self.same.get(i, i) for i in chosen) if i not in before]

    def lent(self, margins: Vector) -> Vector:
        """The `margins` (n, 2; see `across`), the best of those in another language standing for what says the same in
        the question's, too."""
        margins = margins.copy()
        for one in sorted(self.same, key=lambda i: across.logits(margins[[i]])[0]):
            margins[self.same[one]] = margins[one]
        return margins

    def told(self, count: int) -> NDArray[np.bool_]:
        """Which of `count` sentences say what one in another language does (n,)."""
        return np.isin(np.arange(count), list(self.same.values()))


def _figures(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", figure) for figure in _FIGURE.findall(text))
