"""Reports that were taken back: what a retraction says was reported, and which sentences told that. Pure; English.

A correction puts something else in place of what was wrong (see `corrections`); a retraction says that nothing of it is
so: "The article alleged that … Neither allegation was true." Its outlet tells it, or another: "The Courier withdrew its
report that …". A sentence of the outlet's earlier report is retracted if it has words of what is taken back, and its
report most of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from qa.passages import sentence_spans
from qa.reports.mentioned import names, stems, words
from qa.reports.report import Report
from qa.words.grammar import is_person
from qa.words.terms import content_words

_REPORT = r"(?:articles?|reports?|stor(?:y|ies)|pieces?|headlines?|items?|posts?|columns?|claims?|allegations?)"
_REPORTED = re.compile(
    rf"\b(?:{_REPORT}|we|it|they)\b[^;]{{0,120}}?\s(?:alleged|claimed|reported|said|stated|suggested|wrote|published)\b"
    r"(?:[^,;.]{0,40}?|[^,;.]{0,20},[^,;.]{3,30},\s+)\bthat\s+(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
# An agency of itself by its name: "Norpress reported on May 17, citing police, that …".
_BY_NAME = re.compile(
    r"^(?:the\s+)?(?-i:[A-Z])[\w’'&.-]*(?:\s+(?-i:[A-Z])[\w’'&.-]*){0,3}\s+(?:had\s+|has\s+|wrongly\s+|earlier\s+){0,2}"
    r"(?:reported|wrote|published)\b(?:[^,;.]{0,40}?|[^,;.]{0,20},[^,;.]{3,30},\s+)\bthat\s+(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_TRUE = re.compile(
    rf"\b(?:(?:{_REPORT}|(?:this|that|it|which|account)) (?:(?:was|were|is|are) (?:not (?:true|so)|untrue|false|"
    r"unfounded|baseless|without (?:any )?foundation|entirely wrong)"
    r"|has been (?:withdrawn|retracted)|have been (?:withdrawn|retracted))"
    r"|neither (?:allegation|claim|statement|report|of (?:the|these) \w+) (?:was|is) (?:true|correct|so)"
    r"|none of (?:it|this|that|these|the \w+) (?:was|were|is) (?:true|so)"
    r"|(?:we|the \w+) (?:[\w ]{1,20} )?(?:withdraw|retract)s? (?:it|them|this|that|these|the|our|its)\b)",
    re.IGNORECASE,
)
# The whole of the next sentence, but for what is to be used instead.
_WRONG = re.compile(
    r"\W*(?:this|that|it|(?:this|that|the) "
    r"(?:figure|number|count|toll|total|name|date|day|year|sum|amount|statement|report)) "
    r"(?:is|was) (?:wrong|incorrect|not the case|mistaken|an error|a mistake|too (?:high|low))(?:,?\s+and\b[^.;]*)?\W*",
    re.IGNORECASE,
)
_BY_OUTLET = re.compile(rf"\b(?:{_REPORT}|we (?:reported|wrote|published))\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:took back|ha[sd] taken back|takes back|withdrew|ha[sd] withdrawn|withdraws|retract(?:s|ed)|"
    rf"apologi[sz]e[sd] for) (?:its|the|their|an?|our) (?:[\w’'-]+ ){{0,3}}?{_REPORT} (?:[^,;.]{{0,40}}?\b)?that\s+"
    r"(?P<said>[^;.]+)",
    re.IGNORECASE,
)
FURTHER = 4  # sentences behind what was reported, in which it is taken back
_LONGEST = 900  # characters of a retraction that is quoted whole; of a longer one only the sentence that takes it back
_SHARED, _OF_REPORT = 2, 0.4  # words of the claim in the sentence, and the share of them in its report
WORDS = tuple(  # one of which almost every retraction has
    "withdraw withdrew withdrawn retract retracted untrue unfounded baseless allegation "
    "apologise apologize apology".split()
)


@dataclass(frozen=True)
class Retraction:
    """`text[start:end]` says that what has the stems `claim` was reported, and is not so; of what is only called wrong
    one of the `figures` that it has, if any, must be told: that may be all that was."""

    start: int
    end: int
    claim: frozenset[str]
    figures: frozenset[str] = frozenset()


@lru_cache(512)
def retractions(text: str) -> tuple[Retraction, ...]:
    """All that a text takes back, or says that somebody took back, in order."""
    return tuple(_found(text))


def reach(sentences: Sequence[str]) -> int:
    """How many of these sentences belong to the retraction that the first one begins; 0 where it begins none."""
    text = " ".join(sentences)
    if "that" not in text.casefold() or not (
        _TAKEN_BACK.search(text) or _REPORTED.search(text) or _BY_NAME.match(text)
    ):
        return 0
    for told in _found(text):
        if told.start == 0:
            ends = accumulate(len(sentence) + 1 for sentence in sentences)
            return next((count for count, end in enumerate(ends, 1) if end >= told.end), 0)
    return 0


def _found(text: str) -> Iterator[Retraction]:
    spans = list(sentence_spans(text))
    for at, (start, end) in enumerate(spans):
        if told := _TAKEN_BACK.search(text[start:end]):
            yield Retraction(start, end, stems(told["said"]))
        elif reported := _REPORTED.search(text[start:end]) or _BY_NAME.match(text[start:end]):
            behind = spans[at : at + 1 + FURTHER]
            last = next((span for span in behind if _NOT_TRUE.search(text[slice(*span)])), None)
            by_outlet = _BY_OUTLET.search(text[start : start + reported.start("said")]) or reported.re is _BY_NAME
            wrong = frozenset[str]()
            if last is None and behind[1:] and by_outlet and _WRONG.fullmatch(text[slice(*behind[1])]):
                last, wrong = behind[1], words(reported["said"]).figures
            if last is not None:
                begin = start if last[1] - start <= _LONGEST else last[0]
                yield Retraction(begin, last[1], stems(reported["said"]), wrong)


def bears(one: Retraction, question: str) -> bool:
    """Whether it is asked about what is taken back, and not only about somebody whom that names."""
    named = {stem for name in names(question) for stem in stems(name)}
    asked = {word for word in content_words(question) if not is_person(word)}
    return not (stems(" ".join(asked)) & one.claim).issubset(named)


def takes_back(one: Retraction, old: Report) -> bool:
    """Whether a sentence tells what is taken back; its report may be of anything besides."""
    near = one.claim & stems(old.text)
    around = one.claim & stems(f"{old.around} {old.title or ''}")
    if one.figures and one.figures.isdisjoint(words(old.text).figures):
        return False
    return len(near) >= _SHARED and len(around) >= _OF_REPORT * len(one.claim)
