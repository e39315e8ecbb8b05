"""The day on which something was set going, which two reports give otherwise. Pure; English.

It is told in many words: what "went live on Monday" was "switched on on Sunday the 3rd" by another report, which may
share no more with the first than a word of its heading. The days must lie near each other and before either report.
An inquiry or a book that is launched is not what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.days.stated import CONTEXT
from qa.injection.injection import injected
from qa.reports import days_told
from qa.reports.given import kind
from qa.reports.report import NEAR, Report, of_evidence, same_report, same_source, score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import names, share_of_names

_FEW_DAYS = 3  # between two that may be meant for one launch
_HALF = 0.5  # of the names of the question
_ENDS = (
    r"(?=\s+(?:on|in|at|into|to|about|against|over|of|for|from|by|with|after|before|last|this|yesterday|today)\b"
    r"|[,;:.!?]|$)"
)
_LAUNCHES = re.compile(
    rf"(?P<passive>\b(?:was|were|been|be|being|is|are)\s+(?:\w+ly\s+)?)?\blaunch(?:es|ed|ing)?\b(?P<what>.*?){_ENDS}",
    re.I,
)
_OF_IT = re.compile(r"\b(?:into|about|against|over|of|for|on|to)\s+(?!\w+day\b|\d)", re.IGNORECASE)
# "The dog turned on a child": what is set going is turned on, or turned on by somebody as "it".
_TURNS_ON = re.compile(
    r"\b(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )(?<!is )(?<!ly )(?<!first )turn(?:s|ed|ing)?\s+on\b",
    re.IGNORECASE,
)


def asked(question: str) -> bool:
    """Whether it asks for the day on which something was set going, and says what."""
    return kind(question) == "when" and days_told.LAUNCH in days_told.words(question) and bool(_what(question))


def differing(question: str, one: Report, other: Report) -> tuple[str, str] | None:
    """The words of two reports for the day of one launch, where those differ; else None."""
    if not asked(question) or same_report(one, other) or same_source(one, other):
        return None
    if not all(_on_it(question, it) for it in (one, other)):
        return None
    told = [days_told.days(it.text, it.published) for it in (one, other)]
    reported = [day for day in (dates.day_of(it.published) for it in (one, other)) if day]
    if not all(len(own) == 1 for own in told) or len(reported) < len(told):
        return None
    ((first, said), (second, as_well)) = told[0][0], told[1][0]
    if not 0 < abs((first - second).days) <= _FEW_DAYS or max(first, second) >= min(reported):
        return None
    return said, as_well


def others(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """What other outlets among the found passages give for the day that the best of `evidence` gives, in whatever
    words; with the score of a report on the matter. None of them that has such a score anyway."""
    if not evidence or not asked(question):
        return ()
    best, least = of_evidence(evidence[0]), NEAR * evidence[0].score
    found = (it for passage in passages for it in sentences(passage, least))
    told = (it for it in found if differing(question, of_evidence(it), best) and score_among(evidence, it) < least)
    return tuple(it for it in told if not injected(it))


def of_else(question: str, text: str) -> bool:
    """Whether it is asked when something was launched, and a sentence tells of the launch of something else only."""
    if not asked(question):
        return False
    what = _what(CONTEXT.sub("", question)) or _what(question)
    launched = [_launched(text, match) for match in _LAUNCHES.finditer(text)]
    if launched:
        return all(_is_else(what, told) for told in launched)
    return bool(_TURNS_ON.search(text))


def _launched(text: str, match: re.Match[str]) -> str:
    """The words for what was launched: behind "launched", else what stands before it up to what it is about."""
    if match["what"].strip() and not match["passive"]:
        return match["what"]
    clause = re.split(r"[,;:.]\s", text[: match.start()])[-1]
    return _OF_IT.split(clause, maxsplit=1)[0]


def _is_else(what: frozenset[str], told: str) -> bool:
    """Whether the last word for what was launched that is no name is none of `what`; else whether its whole name is."""
    said = re.findall(r"[^\W\d_][\w’'-]*", told)
    plain = [word for word in said if word[0].islower()]
    own = days_told.words(plain[-1] if plain else told)
    return bool(own) and what.isdisjoint(own)


def _what(question: str) -> frozenset[str]:
    """The words of the question, and of what it goes on from, for what was set going."""
    return days_told.words(question) - {days_told.LAUNCH}


def _on_it(question: str, item: Report) -> bool:
    """Whether a report tells of the launch, and it or its heading of what was launched by a word of the question; it
    has half of the names that the question itself has."""
    around = f"{item.text} {item.title or ''}"
    bare = CONTEXT.sub("", question)
    what = _what(bare) or _what(question)
    if of_else(question, item.text):
        return False
    named = share_of_names(bare, f"{item.around} {around}") >= _HALF if names(bare) else True
    return named and days_told.LAUNCH in days_told.words(item.text) and not what.isdisjoint(days_told.words(around))
