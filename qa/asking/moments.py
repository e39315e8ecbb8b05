"""Questions for the day of an event and for nothing else: "When was the Ice House fire?" Pure; English.

Of so short a question the gate thinks little, though a sentence may name the event with its day: "Monday night's fire
at the Ice House". Only a sentence that has every word of the event, and the day beside it, counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.forms import share_of, words_of
from qa.days import news_time
from qa.schema import Evidence

_ASKS = re.compile(
    r"^(?:when (?:was|were|is) (?:the |this |that )(?P<subject>.+)"
    r"|when did (?:the |this |that )(?P<subject2>.+?) (?:happen|take place|occur|start|begin|break out))$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:\w{3,}ed|built|found|born|made|sold|bought|held|given|taken|seen|told|set|put|shot|hit)\b")
OF = re.compile(r"\s+(?:at|in|of|on|over|near|between|by|with|against)\s")
CLAUSE = re.compile(r"[,;:()“”\"]|\s[–—-]\s|\b(?:and|but|which|who|that)\b|(?<=\w{4})[.!?][”’\"]?\s")


def event_of(question: str) -> str | None:
    """The event of which `question` asks only when it was; None for other questions, as for when something was done."""
    match = _ASKS.search(" ".join(question.split()).strip(" ?.!"))
    event = (match["subject"] or match["subject2"]) if match else ""
    return event if event and not _DONE.search(event) and words_of(event) else None


def told_by(event: str, items: Sequence[Evidence]) -> Evidence | None:
    """The sentence of the earliest report that names the event in every word and its day beside it; None where none
    does."""
    wanted = words_of(event)
    named = [item for item in items if share_of(wanted, item.text) == 1.0 and tells(event, item)]
    return min(named, key=lambda item: item.passage.published or "", default=None)


def tells(event: str, item: Evidence) -> bool:
    """Whether a day is told of the event: "Monday's fire", or in one clause with the word for it."""
    head, text = words_of(OF.split(event)[0])[-1:], item.text
    for when in news_time.days(text, item.passage.published):
        after = text[when.end :]
        if when.about and re.match(r"['’]s?\s", after):
            if set(head) & set(words_of(" ".join(after.split()[1:4]))):
                return True
        elif when.named:  # "the fire of 9 March", not "our report of 11 March on the fire"
            if set(head) & set(words_of(" ".join(text[: when.start].split()[-3:]))):
                return True
        elif not (when.said or when.about) and set(head) <= set(words_of(clause_of(text, text[when.start : when.end]))):
            return True
    return False


def clause_of(text: str, words: str) -> str:
    """The clause of `text` that `words` of it stand in first."""
    start = text.index(words)
    first = max((match.end() for match in CLAUSE.finditer(text, 0, start)), default=0)
    last = CLAUSE.search(text, start + len(words))
    return text[first : last.start() if last else len(text)]
