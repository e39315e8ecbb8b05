"""Who answers in an interview that is printed as questions and answers, where no answer names them. Pure; English.

A heading calls it an interview with one whole name; an answer is a paragraph that opens with a quotation mark behind
one that ends in a question, and nobody else speaks in it.
"""

from __future__ import annotations

import re

from qa.schema import Evidence, Found
from qa.who import speakers
from qa.who.people import trade, whole_names
from qa.words.grammar import is_participle, is_person

_CALLED_ONE = r"(?:(?:(?:the|our|an?|exclusive|big|full)\s+)*(?:interview|Q ?(?:&|and) ?A)\b)"
# What stands before the name of whoever answers: an office or trade at most ("the mayor", "Professor").
_ROLE = (
    r"(?P<role>(?:(?:the|our)\s+)?(?:(?!(?:who|whose|why|how|what|when|where|if|he|she|they|we|i)\b)[\w-]+\s+){0,2}?)"
)
_BEFORE_NAME = re.compile(
    rf"\W*(?:{_CALLED_ONE}(?:\s*:|\s+with\b)|(?:in|an?) conversation with\b|"
    rf"(?:(?:five|six|seven|ten|\d+) )?questions (?:for|to)\b)\s*{_ROLE}$",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(rf"\s+{_CALLED_ONE}:\s*[“‘\"']|:\s*{_CALLED_ONE}\W*$", re.IGNORECASE)
# An interview of another kind, or one that somebody gives to the one who is named.
_OTHER_KIND = re.compile(
    r"\b(?:police|job|court|asylum|visa|exit|bbc|radio|tv|television|newspaper)(?:[’']s)?\s+interviews?\b|"
    r"\binterviews?\s+(?:to|by|about)\b|\b(?:gives?|gave)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")


def answering(item: Evidence) -> str:
    """The whole name of whoever answers in the sentences; "" where they are no such answer."""
    passage = item.passage
    return _answering(passage, item.start - passage.start, item.end - passage.start)


def _calls_one(title: str, name: str) -> bool:
    """Whether a heading calls it an interview with that person."""
    before, _, behind = title.partition(name)
    opens = _BEFORE_NAME.match(before)
    role = opens["role"].split() if opens else []
    of_person = not role or is_person(role[-1].lower()) or trade(role[-1])
    done = any(is_participle(word.lower()) for word in role)
    named = (opens and of_person and not done) or (not before.strip() and _BEHIND_NAME.match(behind))
    return bool(named) and behind[:1] not in ("’", "'") and not _OTHER_KIND.search(title)


def _answering(passage: Found, start: int, end: int) -> str:
    named = whole_names(passage.title or "")
    if len(named) != 1 or named[0] in (passage.author or "") or not _calls_one(passage.title or "", named[0]):
        return ""
    first = passage.text.rfind("\n", 0, end) + 1
    last = passage.text.find("\n", end)
    answer, before = passage.text[first : len(passage.text) if last < 0 else last], passage.text[:first].rstrip()
    told = [_QUOTED.sub(" ", text) for text in (passage.text[start:end], answer)]
    if answer[:1] not in '“"' or not before.endswith("?") or any(map(speakers.spoken, told)):
        return ""
    return named[0]
