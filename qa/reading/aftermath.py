"""How things were after something was done again, which no report from before that tells. Pure; English.

"How many votes did she get after the recount?" is read as answered by the figures of election night.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence

# What has a name of its own, so that no report of it lacks the word: a crash may be a collision in another.
_AFTER = re.compile(
    r"\b(?:after|following|since) (?:the|his|her|its|their) (?:[\w’'-]+ )?"
    r"(?P<event>re-?counts?|re-?runs?|replays?|re-?trials?|run-?offs?|appeals?|reshuffles?|by-?elections?|"
    r"second (?:round|count|vote|ballot|hearing|reading|test|post-mortem|autopsy|opinion|leg|attempt))\b",
    re.IGNORECASE,
)


def of_before(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them are of reports (n,) that do not speak of the event after which something is asked for, and were
    published before all that do."""
    asked = _AFTER.search(question)
    if asked is None:
        return np.zeros(len(items), dtype=bool)
    event = re.compile(rf"\b{re.escape(asked['event'].rstrip('s')).replace('-', '-?')}", re.IGNORECASE)
    told = {it.passage.article_id for it in items if event.search(f"{it.passage.title or ''} {it.passage.text}")}
    first = min((it.passage.published or "" for it in items if it.passage.article_id in told), default="")
    return np.array(
        [it.passage.article_id not in told and "" < (it.passage.published or "") < first for it in items], dtype=bool
    )
