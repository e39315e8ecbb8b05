"""What something else did cost, where it is asked what something will. Pure; English.

"Restoring the tower cost £612,000" of a lighthouse is as near to "How much will rebuilding cost?" as the sum that a
council has set aside for that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.reports.figures import amounts
from qa.schema import Evidence
from qa.words.excerpt import content

_WILL_COST = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?(?:how\s+much|what)\s+(?:will|would|is|are)\s+(?P<what>[^?,;]+?)\s+"
    r"(?:(?:be\s+)?going\s+to\s+|likely\s+to\s+|expected\s+to\s+)?cost\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_IT = re.compile(r"\W*(?:it|that|this|they|these)\W*", re.IGNORECASE)
_DID_COST = re.compile(r"\b(?:cost|has\s+cost|had\s+cost|came\s+to|was\s+paid|were\s+paid)\s+", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|should|is\s+to|are\s+to|to|expected|estimated|plan\w*|ceiling|budget\w*)\s+[^.;]{0,30}$",
    re.IGNORECASE,
)


def of_other(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) tell what something did cost, in a passage and under a heading without any word of
    what is asked about, while another passage has one; none where the question has no word of its own for that."""
    none = np.zeros(len(items), bool)
    asked = _WILL_COST.match(question)
    thing = content(f"{asked['what']} {asked['rest']}") if asked and not _IT.fullmatch(asked["what"]) else frozenset()
    if asked and not thing:
        thing = content(asked["rest"])
    if not thing:
        return none
    on_it = np.array(
        [not thing.isdisjoint(content(f"{it.passage.title or ''} {it.passage.text}")) for it in items], bool
    )
    return np.array([did_cost(it.text) for it in items], bool) & ~on_it if on_it.any() else none


def did_cost(text: str) -> bool:
    """Whether it tells of a sum that something did cost."""
    return bool(amounts(text)) and any(not _TO_COME.search(text[: it.start()]) for it in _DID_COST.finditer(text))
