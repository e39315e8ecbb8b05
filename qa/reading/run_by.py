"""Who runs or owns a thing, and sentences in which somebody runs or owns another. Pure; English.

"Joan Pellow, who runs the sailing school" is read as an answer to "Who runs the ferry?", though its report has no word
of any ferry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.words import verbs
from qa.words.spelling import spelled
from qa.words.terms import STOPWORDS, fold, tokens

_ASKS = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who\s+(?:(?:now|currently|also)\s+)?(?:will\s+|would\s+)?"
    r"(?P<does>run|runs|ran|own|owns|owned|operate|operates|operated|manage|manages|managed|coach|coaches|coached|edit|"
    r"edits|edited|captain|captains|captained)\s+(?P<what>[^?]+)",
    re.IGNORECASE,
)
_OBJECT = r"\s+(?:the|an?|its|his|her|their|this|that)\s+(?P<what>[^,.;:“”\"]+)"


def of_another_thing(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell who runs, owns or manages something (n,) that has no word of what is asked about, in articles
    without a word of that."""
    asked = _ASKS.match(question)
    wanted = frozenset(tokens(fold(asked["what"]))) - STOPWORDS if asked else frozenset()
    if asked is None or not wanted:
        return np.zeros(len(items), dtype=bool)
    base = verbs.base_of(asked["does"].lower())
    forms = (*verbs.forms(base), verbs.present(base))
    did = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))}){_OBJECT}", re.IGNORECASE)
    told: dict[str, set[str]] = {}
    for item in items:
        text = f"{item.passage.title or ''} {item.passage.text}"
        told.setdefault(item.passage.article_id, set()).update(tokens(fold(text)))
    strange = {article: not any(spelled(word, have) for word in wanted) for article, have in told.items()}
    return np.array([strange[item.passage.article_id] and did.search(item.text) is not None for item in items], bool)
