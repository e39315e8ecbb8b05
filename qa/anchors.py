"""Windows that count from an event: "before the vote", "since the fire", "after the council voted". Pure; English.

The event's day is told by the articles that were found for the question: by a sentence that names the event and, in the
same clause, the day on which it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from qa import dates, news_time
from qa.forms import words_of
from qa.moments import CLAUSE, OF
from qa.schema import Evidence, Window
from qa.terms import STOPWORDS, fold, tokens

_HOW = (
    r"(?:in the (?:days|weeks|months) )?(?:before|after|since|until|till|ahead of|prior to|following|in the wake of)"
    r"|in the run-?up to|on the (?:day|night|morning|eve) of"
)
_EVENT = r"(?P<words>(?:the|this|that|his|her|its|their)\s+(?P<event>[^,;:?!.]+?))"
_LAST = re.compile(rf"\b(?P<how>{_HOW})\s+{_EVENT}\s*[?!.]*$", re.IGNORECASE)
_FIRST = re.compile(rf"^(?P<how>{_HOW})\s+{_EVENT},\s", re.IGNORECASE)
_LONGEST = 7  # words of an event
_STARTS = re.compile(r"after|since|following|wake", re.IGNORECASE)
_ENDS = re.compile(r"before|until|till|ahead|prior|run|eve", re.IGNORECASE)
_UNSAID = frozenset("end start beginning past future fact day week month year time moment same rest other".split())
_ENDING = re.compile(r"(?<=\w{3})(?:es|e|s|ed|ing)$")
_FORMS = ("", "e", "s", "es", "d", "ed", "ing")


@dataclass(frozen=True)
class Anchor:
    """An event that a question counts time from: `words` as they stand in it ("before the vote"), `event` what is to be
    found ("vote")."""

    words: str
    how: str
    event: str


def anchor(question: str) -> Anchor | None:
    """The event from which `question` counts, at its end or its beginning; None where it names none, or a date."""
    match = _LAST.search(question) or _FIRST.search(question)
    if match is None:
        return None
    event = match["event"]
    wanted = [word for word in words_of(event) if word not in _UNSAID]
    if (
        not wanted
        or len(event.split()) > _LONGEST
        or any(char.isdigit() for char in event)
        or news_time.names_day(event)
    ):
        return None
    return Anchor(f"{match['how']} {match['words']}", match["how"], event)


def day_of(event: str, items: Sequence[Evidence]) -> date | None:
    """The day that most articles tell of the event, the best-ranked of them where several do as often; None where none
    does. `items` are best first."""
    told: dict[str, date] = {}
    for item in items:
        day = _told(event, item)
        if day is not None:
            told.setdefault(item.passage.article_id, day)
    return Counter(told.values()).most_common(1)[0][0] if told else None


def window(it: Anchor, day: date, today: date) -> Window:
    """The days that `it` means, the event having been on `day`: up to the day before it, from it on, or that day."""
    reason = f"the question says “{it.words}”, and the articles tell of it on {dates.in_words(day.isoformat())}"
    if _ENDS.search(it.how):
        return Window(None, day - timedelta(days=1), reason)
    return Window(day, max(day, today) if _STARTS.search(it.how) else day, reason)


def _told(event: str, item: Evidence) -> date | None:
    """The day on which a sentence says that the event was."""
    wanted = _content(event)
    head = _content(OF.split(event)[0])[-1:] or wanted[-1:]
    around = _content(f"{item.passage.text} {item.passage.title or ''}")
    if not all(_has(around, word) for word in wanted):
        return None
    for when in news_time.days(item.text, item.passage.published):
        if when.first == when.last and not when.said and _beside(head, item.text, when):
            return when.first
    return None


def _beside(head: Sequence[str], text: str, when: news_time.When) -> bool:
    """Whether the word for the event stands in one clause with the day, or behind it: "Tuesday's vote"."""
    if when.about:
        after = text[when.end :]
        return bool(re.match(r"['’]s?\s", after)) and _has(_content(" ".join(after.split()[1:4])), head[0])
    first = max((match.end() for match in CLAUSE.finditer(text, 0, when.start)), default=0)
    last = CLAUSE.search(text, when.end)
    return _has(_content(text[first : last.start() if last else len(text)]), head[0])


def _content(text: str) -> list[str]:
    return [word for word in tokens(fold(text)) if word not in STOPWORDS and len(word) > 1]


def _has(words: Sequence[str], wanted: str) -> bool:
    """Whether `wanted` is among them, in some form of it: "votes", "voted", "voting" for "vote", but not "voters"."""
    stem = _ENDING.sub("", wanted)
    return any(word.startswith(stem) and word[len(stem) :] in _FORMS for word in words)
