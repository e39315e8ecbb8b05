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
from qa.reports.given import kind
from qa.reports.report import newest, of_evidence, of_one_matter, sentences
from qa.schema import Evidence, Found
from qa.who.people import untitled, whole_names
from qa.words.terms import fold

_ACCUSED = re.compile(
    r"\b(?:alleg(?:e[sd]?|edly|ations?|ing)|accus(?:e[sd]?|ations?|ing)|charge[sd]|charges|suspect(?:s|ed)?|prosecut\w+|"
    r"indicted|blamed|arrested)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?<=[\s\"“‘'])[^\W\d_a-zß-öø-ÿ][\w’'-]+")
_CASE = r"(?:case|cases|charges|prosecution|proceedings|indictment|accusations|allegations)"
_NAME = r"(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]+(?:\s+(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]+){0,3}"
_CLEARED = re.compile(
    r"\b(?:drop(?:s|ped)?|withdr(?:aw|awn|ew)|dismiss(?:es|ed)|(?:threw|thrown|throws) out|abandon(?:s|ed)|"
    rf"discontinued)\s+(?:the\s+|all\s+|its\s+|their\s+)?(?:(?!one\b|some\b|two\b)\w+\s+){{0,2}}?{_CASE}\s+against\s+"
    rf"(?:\w+\s+)?(?P<one>{_NAME})"
    rf"|\b{_CASE}\s+against\s+(?:\w+\s+)?(?P<two>{_NAME})\s+(?:was|were|has been|have been|is|are)\s+"
    r"(?:dropped|withdrawn|dismissed|thrown out|abandoned|discontinued)\b"
    rf"|\b(?:clear(?:s|ed)|acquit(?:s|ted)|exonerate[sd]?)\s+(?P<three>{_NAME})\s+of\b"
    rf"|(?P<four>{_NAME})(?:,[^,;:.]{{2,60}},)?\s+(?:was|were|has been|have been)\s+(?:\w+ly\s+)?"
    r"(?:cleared(?!\s+(?:to|by\s+(?!an?\b|the\s+(?:court|jury|judge|inquiry))|for|through)\b)|acquitted|exonerated|"
    r"found not guilty)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|if|unless|ask\w*|want\w*|urg\w+|refus\w+|not|never|nobody|no one|none)"
    r"\s[^,;:.]*$",
    re.IGNORECASE,
)
_GUILTY = re.compile(r"(?<!not )\bguilty\b|\b(?:convicted|sentenced|jailed)\b", re.IGNORECASE)
# It asks who is accused: of each that is named in answer.
_WHO = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:who|which \w+)\b[^?]*?\b(?:is|are|was|were|been|stands?|remains?)\s+"
    r"(?:\w+\s+){0,2}?(?:accused|charged|suspect(?:s|ed)?|indicted|arrested)\b",
    re.IGNORECASE,
)
_ASIDE = ("when", "number", "money", "duration")  # of these the accusation may tell what the later report does not
_CLOSE = 0.35  # of the best score has what tells it


def tells(text: str) -> tuple[str, ...]:
    """The names of those of whom it tells that they are no longer accused."""
    if _GUILTY.search(text):
        return ()
    found = (match for match in _CLEARED.finditer(text) if not _OPEN.search(text[: match.start()]))
    return tuple(untitled(next(filter(None, match.groups()))) for match in found)


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells it of somebody whom the question names, or whom the earlier one names where it is
    asked who is accused; and the earlier one, which names them too, tells of the accusation."""
    if not dates.later(new.passage.published, old.passage.published) or new.passage.opinion:
        return False
    if kind(question) in _ASIDE or not _ACCUSED.search(f"{question} {old.text}") or tells(old.text):
        return False
    named = _persons(old.text)
    of_whom = whole_names(old.text) if _asks_who(question) else _persons(question)
    if named and not any(_same(one, asked) for one in named for asked in of_whom):
        return False
    cleared = any(_same(one, asked) for one in tells(new.text) for asked in of_whom)
    return cleared and of_one_matter(of_evidence(new), of_evidence(old))


def _asks_who(question: str) -> bool:
    return bool(_WHO.match(question))


def _persons(text: str) -> tuple[str, ...]:
    """Its names, those of one word last."""
    whole = whole_names(text)
    alone = (match.group() for match in _ALONE.finditer(text))
    return (*whole, *(one for one in alone if not any(one in name for name in whole)))


def _same(one: str, other: str) -> bool:
    """Whether two names may be of one person: the last word is the same, and the first, if both have one."""
    a, b = fold(one).split(), fold(other).split()
    return a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or a[0] == b[0])


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells it of whom the best of `evidence` accuses, or any close to
    that where it is asked who is accused."""
    if not evidence or not (_persons(question) or _asks_who(question)):
        return ()
    score = _CLOSE * evidence[0].score
    near = [it for it in evidence if it.score >= score] if _asks_who(question) else evidence[:1]
    told = (it for one in passages for it in sentences(one, score) if any(of(question, it, old) for old in near))
    item = newest((it for it in told if not injected(it)), evidence)
    return (item,) if item else ()
