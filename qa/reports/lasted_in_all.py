"""What a later report tells to have lasted to its end, of which an earlier one counted the days while it went on. Pure;
English.

"Drivers voted to end their strike of 24 days" replaces "has lasted 12 days, and no end is in sight": two spans are two
accounts of one thing, unless the earlier one says that it is not over.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.figures import spans
from qa.reports.report import of_evidence, of_one_matter
from qa.schema import Evidence
from qa.words.excerpt import content, share_of_names

_ASKS = re.compile(r"\bhow\s+(?:long|many\s+(?:hours|days|weeks|months|years))\b", re.IGNORECASE)
_ASKS_THEN = re.compile(r"\b(?:by then|at first|first|planned|supposed|expected|when)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\bso far\b|\bno end\b|\bha(?:s|ve) (?:now )?"
    r"(?:lasted|been (?:going on|on strike|shut|closed|out|under way)|kept|gone on)\b|"
    r"\b(?:enter(?:s|ed)|is in|was in|into) (?:its|their|the|a) [\w-]+ (?:day|week|month|year)\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:end(?:s|ed|ing)?|over|called off|back to work|again|reopen(?:s|ed)|lasted|took|after)\b", re.IGNORECASE
)
_STILL = re.compile(r"\b(?:has lasted|have lasted|so far|no end|still|not (?:over|ended)|if|unless)\b", re.IGNORECASE)
_OF_TIME = content("day days week weeks month months year years hour hours long last lasted time many")


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked how long something lasted, and both reports are of that: the later one tells how long to its
    end, the earlier one that it goes on."""
    if not _ASKS.search(question) or _ASKS_THEN.search(question) or new.passage.opinion:
        return False
    if not dates.later(new.passage.published, old.passage.published):
        return False
    if not (spans(new.text) and _ENDED.search(new.text)) or _STILL.search(new.text) or not _GOES_ON.search(old.text):
        return False
    return of_one_matter(of_evidence(new), of_evidence(old)) and _of_it(question, new, old)


def _of_it(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the new one has as much of what is asked about, and not less than half."""
    asked = content(question) - _OF_TIME
    told = [asked & content(f"{it.passage.title or ''} {it.passage.text}") for it in (new, old)]
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    return bool(asked) and 2 * len(told[0]) >= len(asked) and shares[0] >= shares[1]
