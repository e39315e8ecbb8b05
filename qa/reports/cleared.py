"""Whether a later report tells that somebody is no longer accused of what an earlier one said: the case was dropped, or
they were cleared. Pure; English.

"What is alleged against Coyle?" is answered by the accusation until prosecutors "have dropped the case against" him:
to show the one without the other is the worst that a paper can do to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.report import of_evidence, of_one_matter, score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import names

_ACCUSED = re.compile(
    r"\b(?:alleg(?:e[sd]?|edly|ations?|ing)|accus(?:e[sd]?|ations?|ing)|charge[sd]|charges|suspect(?:s|ed)?|prosecut\w+|"
    r"indicted|blamed|arrested)\b",
    re.IGNORECASE,
)
_CASE = r"(?:cases?|charges?|prosecution|proceedings|indictment|accusations?|allegations?)"
_CLEARED = re.compile(
    r"\b(?:drop(?:s|ped)?|withdr(?:aw|awn|ew)|dismiss(?:es|ed)|(?:threw|thrown|throws) out|abandon(?:s|ed)|"
    r"discontinued)\s+"
    rf"(?:the\s+|all\s+|its\s+|their\s+)?(?:\w+\s+){{0,2}}?{_CASE}\s+(?:against|of)\s+(?P<one>[^,;:.]{{2,60}})"
    rf"|\b{_CASE}\s+against\s+(?P<two>[^,;:.]{{2,60}}?)\s+(?:(?:was|were|has been|have been|is|are)\s+)"
    r"(?:dropped|withdrawn|dismissed|thrown out|abandoned|discontinued)\b"
    r"|\b(?:clear(?:s|ed)|acquit(?:s|ted)|exonerate[sd]?)\s+(?P<three>(?-i:[^\W\d_a-z])[^,;:.]{1,60}?)\s+of\b"
    r"|(?P<four>[^,;:.]{2,60}?),?\s+(?:was|were|has been|have been)\s+(?:\w+ly\s+)?"
    r"(?:cleared|acquitted|exonerated|found not guilty)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|if|unless|ask\w*|want\w*|urg\w+|refus\w+|not|never)\s[^,;:.]*$", re.I
)
_CLOSE = 0.35  # of the best score has what tells it


def tells(text: str) -> frozenset[str]:
    """The words of the names of those of whom it tells that they are no longer accused."""
    found = frozenset[str]()
    for match in _CLEARED.finditer(text):
        if not _OPEN.search(text[: match.start()]):
            found |= names(f". {next(filter(None, match.groups()), '')}")
    return found


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells it of somebody whom the question names, and the earlier one, which names them too,
    tells of the accusation."""
    if not dates.later(new.passage.published, old.passage.published) or new.passage.opinion:
        return False
    asked, named = names(f". {question}"), names(f". {old.text}")
    if named and named.isdisjoint(asked):
        return False
    return (
        bool(_ACCUSED.search(f"{question} {old.text}"))
        and not asked.isdisjoint(tells(new.text) & names(f". {old.text} {old.passage.text}"))
        and not tells(old.text)
        and of_one_matter(of_evidence(new), of_evidence(old))
    )


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells it of whom the best of `evidence` accuses."""
    if not evidence or not names(f". {question}"):
        return ()
    score = _CLOSE * evidence[0].score
    found = [it for passage in passages for it in sentences(passage, score) if of(question, it, evidence[0])]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    if item is None or injected(item) or item.score <= score_among(evidence, item):
        return ()
    return (item,)
