"""What people say, where nobody is named whose words are asked for: "What did people say about the vote?", "Was it the
right decision?". Pure; English.

Whether something was right, fair or a mistake is a matter of opinion, which no yes or no settles. Only sentences in
which somebody speaks tell such things, and a correction of a report is nobody's word on the matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reports.correcting import is_correction
from qa.reports.report import of_evidence
from qa.schema import Evidence
from qa.who.people import SAYS

_PEOPLE = (
    r"(?:(?:the|local|other|some|most|many|ordinary)\s+){0,2}(?:people|residents|locals|neighbou?rs|villagers|islanders|"
    r"townspeople|citizens|voters|readers|politicians|councillors|experts|critics|opponents|supporters|others|everybody|"
    r"everyone|anybody|anyone)"
)
_ASKS = re.compile(
    rf"\W*(?:(?:and|so|but),?\s+)?(?:what|how)\s+(?:did|do|have|has|are|were)\s+{_PEOPLE}\s+(?:\w+ly\s+)?"
    r"(?:say|said|saying|think|thought|thinking|make of|made of|feel|felt|react|reacted|respond(?:ed)?)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:is|was|were|are|did|does|do|has|have|should)\s.*\b(?:(?:a|the)\s+(?:\w+\s+)?mistake|"
    r"the (?:right|wrong) (?:thing|decision|choice|call|move|step|place|time)|an? (?:good|bad|great|terrible) "
    r"(?:idea|thing|decision|choice|move)|(?:un)?fair|(?:un)?wise|foolish|sensible|worth (?:it|the \w+))"
    r"(?:\s+(?:to|for|of|that)\s.+)?\W*$",
    re.IGNORECASE,
)
_RULED = re.compile(r"\b(?:courts?|judges?|tribunal|jury|ombudsman|regulator|referee|umpire|inquiry)\b", re.IGNORECASE)
_OF_ERRORS = re.compile(r"\b(?:correct\w*|error|mistake|wrong)\b", re.IGNORECASE)
_SPOKEN = re.compile(
    rf"[“”\"‘]|\b(?:{SAYS}|called|calls|complain(?:ed|s)|welcom(?:ed|es)|critici[sz](?:ed|es)|praised|praises|"
    r"fears?|feared|believes?|thinks?|thought|hopes?|hoped|objects?|objected|angry|delighted|according to)\b",
    re.IGNORECASE,
)


def judged(question: str, quoted: Sequence[Evidence]) -> bool:
    """Whether it asks for a judgement of worth, and no court or the like is quoted first on it."""
    return _JUDGED.match(question) is not None and not (quoted and _RULED.search(quoted[0].text))


def told(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """The sentences in which somebody speaks, an author of a column, too; where there are none, all but corrections; as
    they are where it is not asked."""
    asks = _ASKS.match(question) and not _OF_ERRORS.search(question)
    if not asks and not judged(question, part):
        return part
    left = [item for item in part if not is_correction(of_evidence(item))] or part
    return [item for item in left if item.passage.opinion or _SPOKEN.search(item.text)] or left
