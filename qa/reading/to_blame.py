"""Who is to blame, and whether a cause is known: asked for as the cause, and told by what states one. Pure; English.

To "Who is to blame for the fire?" a spokesman of anybody is as near as a fault in the wiring, and "Has the cause been
found?" is read as answered by "The cause is not known" of the first report alone.
"""

from __future__ import annotations

import re

from qa.reports import cause_known
from qa.reports.cause_known import LEAD, YET
from qa.schema import Evidence

_BLAME = re.compile(
    rf"{LEAD}(?:who(?:['’]s|\s+is|\s+was)\s+(?:(?:really|actually)\s+)?(?:to\s+blame|at\s+fault)|whose\s+fault\s+(?:is|was))"
    rf"(?P<thing>\s+[^?,;]+?)?{YET}",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s*(?:(?:for|in|of|over|behind)\s+)?", re.IGNORECASE)


def blamed(question: str) -> str | None:
    """The question what is to blame, if `question` asks who is; None for others."""
    asked = _BLAME.match(question)
    if asked is None:
        return None
    thing = _FOR.sub("", asked["thing"] or "", count=1)
    return f"What is to blame for {thing}?" if thing else "What is to blame?"


def states(question: str, item: Evidence) -> bool:
    """Whether a sentence states a cause of what `question` asks about."""
    return cause_known.states(question, item, blamed(question))
