"""How somebody took the news: of what one person said at two times, the newest comes first. Pure; English.

"How did the union take the news?" says of no news which it is. Where the same person welcomed a plan in May and spoke
of its end in June, the question is most likely asked of the latter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days.stated import CONTEXT
from qa.reports.mentioned import names
from qa.schema import Evidence

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:"
    r"how\s+(?:did|does|do|has|have)\s+.{1,80}?\s+(?:take|taken|react(?:ed)?\s+to|respond(?:ed)?\s+to|receive|received|greet|"
    r"feel\s+about)|what\s+(?:was|is)\s+.{1,80}?\s(?:reaction|response)\s+to)\s+"
    r"(?:it|that|this|(?:the|this|that)\s+(?:news|announcement|decision|plan|outcome|move))\s*\??\s*$",
    re.IGNORECASE,
)
_AS_NEAR = 0.8  # of the best score
_OF_ONE = 2  # words of a person's name


def asked(question: str) -> bool:
    """Whether it asks how somebody took something that it only points to."""
    return bool(_ASKS.match(CONTEXT.sub("", question)))


def newest_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Before the others what comes as near as the best and names the same person, by the newest report first."""
    if not part or not asked(question):
        return part
    who = names(f". {part[0].text}")
    same = [it for it in part if it.score >= _AS_NEAR * part[0].score and len(who & names(f". {it.text}")) >= _OF_ONE]
    same.sort(key=lambda it: (it.passage.published or "")[:10], reverse=True)
    return [*same, *(it for it in part if it not in same)]
