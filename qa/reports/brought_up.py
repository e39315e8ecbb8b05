"""Whether a sentence says what is asked of one thing of another that it brings up itself. Pure; English.

"When is Thornleigh Primary to reopen?" is not answered by "A clinic will be open in the school hall", nor is that what
stood before the school's own day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reports.moved import Told
from qa.reports.report import of_evidence
from qa.reports.states import act
from qa.schema import Evidence
from qa.words.excerpt import content

_NEW_THING = re.compile(
    r"^\W*(?:an?|another)\s+"
    r"(?P<what>(?:(?!(?:the|that|which|who|whose|said|says|told|whether|its|his|her|their|date|day|decision)\b)"
    r"[\w’'-]+\s+){1,5}?)"
    r"(?:will|would|is|are|was|were|has|have|had|could|may|might|can)\b(?P<says>[^,;:.!?]{0,40})",
    re.IGNORECASE,
)


def of_another(question: str, item: Told) -> bool:
    """Whether a sentence within an article says what is asked of a thing that it brings up there and that `question`
    has no word of. What opens an article may only be called by another name."""
    of = act(question)
    found = None if of is None or item.around.startswith(item.text) else _NEW_THING.match(item.text)
    if of is None or found is None or not any(side and side.search(found["says"]) for side in of):
        return False
    return content(found["what"]).isdisjoint(content(question))


def without(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """The sentences without such as are; all where none is left."""
    return [item for item in part if not of_another(question, of_evidence(item))] or part
