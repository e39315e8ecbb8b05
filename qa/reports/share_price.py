"""What a share of a firm costs: which sentences tell it, also without the firm's name, and which of two is the newer.
Pure; English.

"Shares rose 5 percent to 171 pence" ends a report on one firm and names none; who asks for its share price has it
there, and no longer in "Shares in Orrin fell to 142 pence" of a month before.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reports.figures import AMOUNT
from qa.reports.report import Report
from qa.schema import Evidence
from qa.words.excerpt import names, share_of_names

_ASKS = re.compile(
    r"\b(?:share|stock)\s+price\b|\b(?:price|value)\s+of\s+(?:a\s+|the\s+|an?\s+\w+\s+)?(?:share|stock)s?\b"
    r"|\bhow\s+much\s+(?:is|are|does|do)\b[^?]*\b(?:shares?|stock)\b[^?]*\b(?:worth|cost)\b"
    r"|\bwhat\s+(?:is|are)\b[^?]*\b(?:shares?|stock)\s+(?:worth|trading\s+at|at)\b"
    r"|\bat\s+what\s+price\b[^?]*\b(?:shares?|stock)\b[^?]*\btrad",
    re.IGNORECASE,
)
# Not of a time that is over, of a bid, or why it is so.
_ASKS_ELSE = re.compile(
    r"\b(?:why|who|when|offer\w*|bid\w*|pa(?:y|ys|id|ying)|did|was|were|had|before|after|first|ago|last|highest|lowest|"
    r"how\s+(?:far|many)|(?:19|20)\d\d|dividend)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?:(?:[Ss]hares?|[Ss]tock)\b[^;:.!?“”\"]{{0,60}}?|[Ss]hare\s+price\b[^;:.!?“”\"]{{0,40}}?)\s"
    rf"(?:to|at|unchanged\s+at|worth|of)\s+(?:about\s+|around\s+|nearly\s+|just\s+\w+\s+)?(?P<sum>{AMOUNT.pattern})",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:offer\w*|bid|bids|pay|would|could|may|might|expect\w*|target\w*|from|issue[ds]?|sold|selling|buys?|bought|"
    r"had|once|dividend\w*|earnings?|per|will|holders?|accept\w*)\b",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(("share", "shares", "stock", "its", "the"))
_BEGINS = 240  # characters with which a report says of whom it is
_CLAUSE = re.compile(r"[^;:.!?“”\"]*$")


def asked(question: str) -> bool:
    """Whether it asks what a share costs as things stand."""
    return bool(_ASKS.search(question)) and not _ASKS_ELSE.search(question) and bool(names(question))


def tells(question: str, item: Evidence) -> bool:
    """Whether the sentence gives it, of whom the question names: by name, or naming nobody in a report whose heading or
    first words have that name."""
    if not asked(question) or item.passage.opinion or not _given(item.text):
        return False
    begins = f"{item.passage.title or ''} {item.passage.text[:_BEGINS] if not item.passage.start else ''}"
    return _of_it(question, item.text, begins)


def of_another(question: str, item: Evidence) -> bool:
    """Whether the sentence gives the price of a share of another firm than is asked about."""
    return asked(question) and bool(_given(item.text)) and not tells(question, item)


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether both tell it, otherwise, and the one is of a later day, whatever else their reports are on."""
    if not asked(question) or not dates.later(new.published, old.published):
        return False
    given = [_given(it.text) for it in (new, old)]
    if not all(given) or given[0] == given[1]:
        return False
    return all(_of_it(question, it.text, f"{it.title or ''} {it.around[:_BEGINS]}") for it in (new, old))


def _given(text: str) -> str:
    """The sum that a share has come to by the text; "" where it tells none."""
    for match in _TOLD.finditer(text):
        before = _CLAUSE.search(text[: match.start()])
        around = f"{before.group() if before else ''} {match.group()[: -len(match['sum'])]}"
        if not _NOT_SO.search(around):
            return match["sum"].strip(" .,")
    return ""


def _of_it(question: str, text: str, begins: str) -> bool:
    told = names(f". {text}") - DAYS_AND_MONTHS - _NO_NAMES
    if share_of_names(question, text) == 1:
        return True
    return not told and share_of_names(question, begins) == 1
