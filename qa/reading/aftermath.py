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
# Names for the same: any of them tells of it.
_ALIKE = (
    r"re-?counts?|second counts?",
    r"re-?trials?|second trials?",
    r"re-?runs?|second (?:vote|election)s?",
    r"run-?offs?|second (?:round|vote|ballot)s?",
    r"by-?elections?",
    # Not of who "will appeal", or may lodge one yet.
    r"(?<!another )(?<!further )(?<!lodge an )(?<!launch an )(?<!file an )"
    r"(?:(?<=the )|(?<=an )|(?<=his )|(?<=her )|(?<=its )|(?<=their )|(?<=after )|(?<=on )|(?<=['’]s ))appeals?|"
    r"appeals? (?:court|judges?|hearing|ruling|verdict)|court of appeal",
)


def of_before(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them are of reports (n,) that do not speak of the event after which something is asked for, and were
    published before all that do."""
    asked = _AFTER.search(question)
    if asked is None:
        return np.zeros(len(items), dtype=bool)
    alike = [names for names in _ALIKE if re.search(rf"\b(?:{names})", asked.group(), re.IGNORECASE)]
    event = re.compile(rf"\b(?:{'|'.join(alike) or re.escape(asked['event'].rstrip('s'))})", re.IGNORECASE)
    told = {it.passage.article_id for it in items if event.search(f"{it.passage.title or ''} {it.passage.text}")}
    first = min((it.passage.published or "" for it in items if it.passage.article_id in told), default="")
    return np.array(
        [it.passage.article_id not in told and "" < (it.passage.published or "") < first for it in items], dtype=bool
    )
