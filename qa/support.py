"""Whether the found passages hold the answer at all: a probability, and the threshold for answering."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from llama_index.core.schema import NodeWithScore

from qa.question import Query
from qa.schema import Evidence


@dataclass(frozen=True)
class Gate:
    """A logistic model over the evidence score."""

    slope: float = 6.0
    middle: float = 1.05
    threshold: float = 0.5

    def probability(self, query: Query, evidence: Sequence[Evidence], nodes: Sequence[NodeWithScore]) -> float:
        if not evidence:
            return 0.0
        return 1 / (1 + math.exp(-self.slope * (evidence[0].score - self.middle)))
