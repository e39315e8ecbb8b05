"""What a later report says will last longer, or come later, than was planned, or was to have been and will not: the
plan is of before. Pure; English.

"The ward will stay shut until April, seven months longer than was promised" replaces "would shut for six months", which
tells a span where that tells a day. So does "The night train, which was to have ended, will go on" the plan to end it.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.figures import spans
from qa.reports.report import of_evidence, of_one_matter
from qa.schema import Evidence
from qa.words import verbs
from qa.words.excerpt import content, names, share_of_names

_ASKS = re.compile(r"\b(?:when|how\s+long)\b", re.IGNORECASE)
_ASKS_PAST = re.compile(r"\b(?:did|was|were|had|first|originally)\b", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:longer|later|sooner|earlier)\s+than\s+(?:(?:was|had\s+been|it\s+had|they\s+had|first|originally|previously)\s+)*"
    r"(?:promised|planned|announced|expected|scheduled|said|intended|thought)\b",
    re.IGNORECASE,
)
# "The night service to Kelm, which was to have ended, will go on".
_WAS_TO_HAVE = re.compile(
    r"(?P<what>[^,;:.!?“”\"]{4,80}),\s+which\s+(?:was|were)\s+to\s+have\s+(?:been\s+)?(?P<done>[a-z]+(?:ed|t|n))\b[^,;:.!?]{0,40},\s+"
    r"(?:will|is|are|is\s+to|are\s+to)\b",
)
_PLAN = re.compile(r"\b(?:plan(?:s|ned)?|foresees?|proposals?|will|would|(?:is|are)\s+to|wants?\s+to)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_TO_COME = re.compile(r"\b(?:will|would|(?:is|are|was|were)\s+to|due\s+to|expected\s+to)\b", re.IGNORECASE)
_IN_COMMON = 2  # words besides names in both sentences
_OF_TIME = content("day days week weeks month months year years night time said told")


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report says so, and the earlier one tells of the same for how long, or until when, it is to be,
    or that it is to be; both of one matter, the later one with as many of the question's names around it."""
    if new.passage.opinion or not dates.later(new.passage.published, old.passage.published):
        return False
    if not of_one_matter(of_evidence(new), of_evidence(old)):
        return False
    if not _given_up(new.text, old.text) and not (
        _than_planned(question, new.text, old) and _alike(question, new, old)
    ):
        return False
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    return shares[0] >= shares[1]


def _than_planned(question: str, text: str, old: Evidence) -> bool:
    if not _ASKS.search(question) or _ASKS_PAST.search(question):
        return False
    if not _THAN.search(text) or not _TO_COME.search(text) or _THAN.search(old.text) or not _TO_COME.search(old.text):
        return False
    return bool(spans(old.text)) or next(iter(dates.mentions(old.text)), None) is not None


def _alike(question: str, new: Evidence, old: Evidence) -> bool:
    named = names(f". {new.text} {old.text} {question}") | _OF_TIME
    return len((content(new.text) & content(old.text)) - named) >= _IN_COMMON


def _given_up(new: str, old: str) -> bool:
    """Whether the one says that what it tells of "was to have ended" and is to go on, and the other that it is to
    end."""
    given_up = _WAS_TO_HAVE.search(new)
    if given_up is None:
        return False
    what = content(given_up["what"]) - content(given_up["done"])
    planned = _PLAN.search(old)
    if planned is None or len(what) < _IN_COMMON or not what <= content(old):
        return False
    return verbs.base_of(given_up["done"].lower()) in {
        verbs.base_of(it) for it in _WORD.findall(old[planned.start() :])
    }
