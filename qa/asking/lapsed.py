"""Ends that a report states and that have passed by the day of asking: "closed until Thursday", asked a week later.
Pure; English.

Of how things stand such a report tells no more: it may have gone on or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from qa.asking.forms import words_of
from qa.days import dates, news_time
from qa.passages import sentence_spans
from qa.schema import Evidence

_UNTIL = re.compile(
    r"\b(?:until|till|through|up to)\s+(?:at least\s+)?(?:the\s+)?"
    r"(?:(?!(?:and|but|or|when|after|which|who|that)\b)[\w’'-]+\s+){0,5}?$",
    re.IGNORECASE,
)
# How things stand now: no past, no plan.
_ASKS = re.compile(r"^\W*(?:(?:and|but|so),?\s+)?(?:is|are|isn['’]t|aren['’]t)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:still|now|currently|at the moment|at present|any ?more|any longer)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:did|was|were|had|will|would|shall|been)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:has|have|is|are|will|stays?|remains?)\b[^.;]*$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:open|running|back|in use|in service|working)\b", re.IGNORECASE)
_SHUT = re.compile(r"\b(?:clos(?:e[sd]?|ing)|shut|suspended|cancelled|out of (?:use|service)|off)\b", re.IGNORECASE)
_SOON = timedelta(days=183)


def ended(question: str, told: Evidence, today: date) -> date | None:
    """The last day until which, by a sentence, what `question` asks of the present was to be so, if that is over; None
    where it is not, or it states no end."""
    if _THEN.search(question) or not (_ASKS.match(question) or _NOW.search(question)):
        return None
    published = dates.day_of(told.passage.published)
    if published is None:
        return None
    ends = [
        end
        for begin, until in sentence_spans(told.text)
        if not set(words_of(question)).isdisjoint(words_of(told.text[begin:until]))
        for end in _ends(told.text[begin:until], published)
    ]
    last = max(ends, default=None)
    return last if last and published <= last < today else None


def opposite(question: str, told: Evidence) -> bool:
    """Whether `question` asks if something is open, and a sentence tells that it is to be shut until then, or the other
    way round."""
    asks, until = _state(question), _state(told.text)
    return asks is not None and until is not None and asks is not until


def _state(text: str) -> bool | None:
    """Whether it says that something is open; None where it says neither that nor that it is shut."""
    opens, shuts = _OPEN.search(text), _SHUT.search(text)
    return None if bool(opens) is bool(shuts) else bool(opens)


def _ends(text: str, published: date) -> Iterator[date]:
    """The last days until which something is so, by a sentence; of what has been so until a day without its year the
    next such day."""
    for when in news_time.days(text, published.isoformat()):
        if _UNTIL.search(text[: when.start]):
            yield when.last
    for it in dates.mentions(text):
        if it.month and it.day and not it.year and _UNTIL.search(text[: it.start]) and _IS.search(text[: it.start]):
            day = it.next_from(published)
            if day and day <= published + _SOON:
                yield day
