"""Questions for the day of an event and for nothing else: "When was the Ice House fire?" Pure; English.

Of so short a question the gate thinks little, though a sentence may name the event with its day: "Monday night's fire
at the Ice House". Only a sentence that has every word of the event, and the day beside it, counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.event_days import OF, beside, of_saying
from qa.asking.forms import share_of, words_of
from qa.days import news_time
from qa.schema import Evidence

_ASKS = re.compile(
    r"^(?:when (?:was|were|is) (?:the |this |that )(?P<subject>.+)"
    r"|when did (?:the |this |that )(?P<subject2>.+?) (?:happen|take place|occur|start|begin|break out))$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:\w{3,}ed|built|found|born|made|sold|bought|held|given|taken|seen|told|set|put|shot|hit)\b")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")


def event_of(question: str) -> str | None:
    """The event of which `question` asks only when it was; None for other questions, as for when something was done."""
    match = _ASKS.search(" ".join(question.split()).strip(" ?.!"))
    event = (match["subject"] or match["subject2"]) if match else ""
    if not event or _DONE.search(event) or not words_of(event):
        return None
    # A day to come may be put off: of what goes by one word the best sentence tells it.
    return None if len(words_of(event)) == 1 and question.strip().lower().startswith("when is") else event


def told_by(event: str, items: Sequence[Evidence]) -> Evidence | None:
    """The sentence of the earliest report that names the event in every word and its day beside it; None where none
    does. A day that has been comes before one that was to come, and this before a month."""
    wanted = words_of(event)
    named = [(item, days) for item in items if share_of(wanted, item.text) == 1.0 and (days := days_of(event, item))]
    return min(named, key=lambda it: (_vague(*it), it[0].passage.published or ""), default=(None, ()))[0]


def _vague(item: Evidence, days: Sequence[news_time.When]) -> int:
    """Whether it tells the day only as one to come (1), or no day but a month (2)."""
    published = (item.passage.published or "9")[:10]
    single = [when for when in days if when.first == when.last]
    return 2 if not single else int(all(when.first.isoformat() > published for when in single))


def tells(event: str, item: Evidence) -> bool:
    """Whether a day is told of the event: "Monday's fire", or in one clause with the word for it."""
    return bool(days_of(event, item))


def days_of(event: str, item: Evidence) -> tuple[news_time.When, ...]:
    """The days that a sentence tells of the event, in order."""
    head, text = set(words_of(_HYPHEN.sub("", OF.split(event)[0]))[-1:]), item.text

    def is_event(word: str) -> bool:
        return bool(head) and head <= set(words_of(_HYPHEN.sub("", word)))

    def told(when: news_time.When) -> bool:
        after = text[when.end :]
        if when.about and re.match(r"['’]s?\s", after):
            return any(map(is_event, after.split()[1:4]))
        if when.named:  # "the fire of 9 March", not "our report of 11 March on the fire"
            return any(map(is_event, text[: when.start].split()[-3:]))
        return not (when.about or of_saying(text, when)) and beside(is_event, text, when)

    return tuple(filter(told, news_time.days(text, item.passage.published)))
