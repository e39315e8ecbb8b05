"""Who answers in an interview that is printed as questions and answers, where no answer names them. Pure; English.

A heading calls it an interview with one whole name, or only an interview, and the text begins with one; an answer is a
paragraph that opens with a quotation mark behind one that ends in a question, and nobody else speaks in it. What stands
with the question is the interviewer's.
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
_INTERVIEW = re.compile(
    r"\W*(?:the )?(?:big |full )?interview\b|.*[:|–—-]\s*(?:an? |the )?interview\W*$", re.IGNORECASE
)
_OF_INTERVIEW = re.compile(_CALLED_ONE, re.IGNORECASE)
_OPENING = re.compile(r"\s*(?P<line>[^\n.!?]+)")
_EARLY = 80  # characters from the beginning within which whoever is interviewed is named
_MARKS = '"“'
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")


def answering(item: Evidence) -> str:
    """The whole name of whoever answers in the sentences; "" where they are no such answer."""
    passage = item.passage
    return _answering(passage, item.start - passage.start, item.end - passage.start)


def asking(item: Evidence) -> bool:
    """Whether the sentences stand in a paragraph of an interview that ends in a question and quotes nobody: they are
    words of whoever asks."""
    passage = item.passage
    if not _INTERVIEW.match(passage.title or "") and not _OF_INTERVIEW.search(passage.title or ""):
        return False
    first, last = _paragraph(passage, item.start - passage.start, item.end - passage.start)
    told = passage.text[first:last].strip()
    behind = passage.text[last:].lstrip()
    return told.endswith("?") and told[:1] not in _MARKS and behind[:1] in _MARKS and bool(behind)


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
    name = _interviewed(passage)
    if not name or name in (passage.author or ""):
        return ""
    first, last = _paragraph(passage, start, end)
    answer, before = passage.text[first:last], passage.text[:first].rstrip()
    told = [_QUOTED.sub(" ", text) for text in (passage.text[start:end], answer)]
    if answer[:1] not in _MARKS or not before.endswith("?") or any(map(speakers.spoken, told)):
        return ""
    return name


def opened(title: str | None, text: str) -> str:
    """Whom an article interviews that its heading only calls an interview: the one whole name at the beginning of its
    text; "" where the heading is another or names somebody."""
    if not _INTERVIEW.match(title or "") or whole_names(title or "") or _OTHER_KIND.search(title or ""):
        return ""
    opening = _OPENING.match(text)
    named = whole_names(opening["line"]) if opening else []
    return named[0] if len(named) == 1 and opening and named[0] in opening["line"][:_EARLY] else ""


def _interviewed(passage: Found) -> str:
    title = passage.title or ""
    named = whole_names(title)
    return named[0] if len(named) == 1 and _calls_one(title, named[0]) else passage.interviewed


def _paragraph(passage: Found, start: int, end: int) -> tuple[int, int]:
    """Where the paragraph of a span begins and ends."""
    last = passage.text.find("\n", end)
    return passage.text.rfind("\n", 0, end) + 1, len(passage.text) if last < 0 else last
