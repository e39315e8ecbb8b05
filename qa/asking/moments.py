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
from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS

_ASKS = re.compile(
    r"^(?:when (?:was|were|is) (?:the |this |that )(?P<subject>.+)"
    r"|when did (?:the |this |that )(?P<subject2>.+?) (?:happen|take place|occur|start|begin|break out))$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:\w{3,}ed|built|found|born|made|sold|bought|held|given|taken|seen|told|set|put|shot|hit)\b")
OF = re.compile(r"\s+(?:at|in|of|on|over|near|between|by|with|against)\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
CLAUSE = re.compile(r"[,;:()“”\"]|\s[–—-]\s|\b(?:and|but|which|who|that)\b|(?<=\w{4})[.!?][”’\"]?\s")
_NEAR = 4  # words behind a day among which the one for its event stands: "on Monday a second fire"


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
        elif (
            not (when.said or when.about)
            and _names(head, clause_of(text, when.start, when.end))
            and not _far_behind(head, text, when)
        ):
            return True
    return False


def _far_behind(head: Sequence[str], text: str, when: news_time.When) -> bool:
    """Whether the word for the event stands behind the day, with more than its article and a word or two between:
    "sentenced on Wednesday to six years in prison for the ferry disaster"."""
    clause = clause_of(text, when.start, when.end)
    own = text[when.start : when.end]
    before, _, behind = clause.partition(own)
    if set(head) <= set(words_of(before)):
        return False
    return not set(head) & set(words_of(" ".join(behind.split()[:_NEAR])))


def _names(head: Sequence[str], clause: str) -> bool:
    """Whether it has the word for the event, and not only before another noun: "the fire report of 11 March"."""
    for match in _WORD.finditer(clause):
        if set(head) <= set(words_of(match.group())):
            behind = _WORD.match(clause[match.end() :].lstrip())
            word = behind.group().lower() if behind else ""
            if not word or word in STOPWORDS or word in AUXILIARY or verbs.is_past(word) or not word.islower():
                return True
    return False


def clause_of(text: str, start: int, end: int) -> str:
    """The clause of `text` that these characters stand in; with the next one where they stand in front, in none: "On
    Monday, the council met"."""
    first = max((match.end() for match in CLAUSE.finditer(text, 0, start)), default=0)
    last = CLAUSE.search(text, end)
    if last and not words_of(f"{text[first:start]} {text[end : last.start()]}"):
        last = CLAUSE.search(text, last.end())
    return text[first : last.start() if last else len(text)]
