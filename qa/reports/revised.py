"""Whether a later report gives a figure anew, whatever words the question has for it. Pure; English.

"How big is the deficit?" is answered by the budget's 23 million until the treasurer "now puts this year's deficit at 31
million". Such a sentence says of itself that the figure is a new one: it rose or was cut to that, or is put at it now.
It stands for an earlier report's figure of one kind and size if it names that figure too ("from 310 million to 150
million"), or tells of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.asking.yes_no import claim
from qa.days import dates
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports import causes
from qa.reports.counted import stems
from qa.reports.figures import AMOUNT, BARE, LASTS, LENGTH, SHARE, form, read
from qa.reports.given import kind
from qa.reports.moved import Told
from qa.reports.report import NEAR
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words.excerpt import share_of_names

_CHANGED = (
    r"ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|"
    r"jump(?:s|ed|ing)?|swell(?:s|ed|ing)?|swollen|soar(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|"
    r"f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|shr[iaeu]nk(?:s|ing)?|s[iau]nk(?:s|ing)?|slipp?(?:s|ed|ing)?|cut(?:s|ting)?|"
    r"lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|recover(?:s|ed|ing)?|revis(?:e[sd]?|ing)|chang(?:e[sd]?|ing)|widen(?:s|ed|ing)?|"
    r"(?:goes|gone|going|went|go) (?:up|down)|(?:brings|bringing|brought|bring|takes|taking|took|taken|take)"
)
_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|just|at least|more than|over|under|up to|an? \w+)\s+){0,2}"
# Before a figure, in its clause: that it is a new one.
_ANEW = re.compile(
    rf"\b(?:{_CHANGED})\b[^;:.!?“”\"]{{0,90}}?\b(?:to|at)\s+{_ABOUT}[£$€¥]?\s?$"
    rf"|\bnow\b[^;:.!?“”\"]{{0,60}}?{_ABOUT}[£$€¥]?\s?$"
    rf"|\bputs? (?:the |its |this |their )[^,;:.!?“”\"]{{1,60}}? at\s+{_ABOUT}[£$€¥]?\s?$",
    re.IGNORECASE,
)
# The new figure of one that names the former too: "from 310 million to 150 million".
_FROM_TO = re.compile(rf"\bfrom\s+[£$€¥]?[\w.,]+(?:\s[\w%]+){{0,4}}?\s+to\s+{_ABOUT}[£$€¥]?\s?$", re.IGNORECASE)
_ASKS_FIGURE = re.compile(r"^\W*(?:(?:and|so|but),?\s+)?(?:how\b|what\b|which\b|by how)", re.IGNORECASE)
_AT_A_TIME = re.compile(
    r"\b(?:first|initially|at first|originally|earlier|as of|at the time|previous\w*|before|last (?:year|month|week))\b"
    rf"|\b(?:in|by|until|since|during|on|announced) (?:early |late |mid-)?(?:the )?(?:{'|'.join(dates.MONTHS)}|\d)",
    re.IGNORECASE,
)
_KINDS = (("share", SHARE), ("money", AMOUNT), ("money", BARE), ("length", LENGTH), ("span", LASTS))
# Of anything: they do not tell what a figure is of.
_LIGHT = stems(
    "about total number figure figures sum amount now new latest current currently million billion thousand per cent "
    "percent year month week day today say said says tell told report reported announce announced rise rose raise "
    "raised cut fall fell increase reduce put people expect expected first last pound euro dollar crown krone kroner "
    "mark marks franc florin yen"
)
_SIZE = 10.0  # a figure is at most so many times another that it replaces, or as little
_IN_COMMON = 2  # stems of two sentences on one thing
_HALF = 0.5
_CLOSE = 0.35  # of the best score has a sentence whose figures are given anew


class _Figure(NamedTuple):
    kind: str
    value: float


def asked(question: str) -> bool:
    """Whether it may ask for a figure, as that stands."""
    if not _ASKS_FIGURE.search(question) or _AT_A_TIME.search(question):
        return False
    if speakers.asked_of(question) or causes.asked(question) or claim(question):
        return False
    return kind(question) in ("money", "number", "other")


def replaces(question: str, new: Told, old: Told) -> bool:
    """Whether the later report gives a figure of the earlier one anew."""
    return bool(_pairs(question, new, old)) and (_named(question, new, old) or _alike(question, new, old))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that gives a figure anew which a sentence close to the best gives, or
    one that is a report on the matter if it names that figure; with the score of one close to the best."""
    if not evidence or not asked(question):
        return ()
    best = evidence[0].score
    near = [(_sentence(it.passage, it.text), it.score >= _CLOSE * best) for it in evidence if it.score >= NEAR * best]
    found: list[tuple[str, Evidence]] = []
    for passage in (it for it in passages if not it.opinion):
        for start, end in sentence_spans(passage.text):
            new = _sentence(passage, passage.text[start:end])
            if any(
                _pairs(question, new, old) and (_named(question, new, old) or (close and _alike(question, new, old)))
                for old, close in near
            ):
                at = passage.start + start, passage.start + end
                found.append((passage.published or "", Evidence(passage, *at, new.text, _CLOSE * best)))
    newest = max((day for day, _ in found), default="")
    item = next((item for day, item in found if day == newest), None)
    return (item,) if item and not injected(item) else ()


def _pairs(question: str, new: Told, old: Told) -> list[tuple[_Figure, _Figure]]:
    """The figures that a later report, of half of what the question speaks of and as many of its names, gives as new
    ones, with those of the earlier one that they may stand for."""
    told = dates.day_of(new.published), dates.day_of(old.published)
    if told[0] is None or told[1] is None or told[0] <= told[1] or not asked(question):
        return []
    then = [figure for figure, _ in _figures(old.text)]
    pairs = [(one, other) for one in _anew(new.text) for other in then if _comparable(one, other)]
    if not pairs or any(one == other for one, other in pairs):
        return []
    around = [f"{it.around} {it.title or ''}" for it in (new, old)]
    wanted = _told_of(question)
    of_it = len(wanted & _told_of(around[0])) >= _HALF * len(wanted)
    return pairs if of_it and share_of_names(question, around[0]) >= share_of_names(question, around[1]) else []


def _named(question: str, new: Told, old: Told) -> bool:
    """Whether the later one names a figure that it replaces, and a thing that the earlier one or the question does."""
    said = {figure for figure, _ in _figures(new.text)}
    matter = _told_of(f"{old.text} {old.title or ''} {question}")
    return any(other in said for _, other in _pairs(question, new, old)) and not matter.isdisjoint(_told_of(new.text))


def _alike(question: str, new: Told, old: Told) -> bool:
    """Whether both tell of one thing, and the later one of another that the earlier or the question tells of."""
    matter = _told_of(f"{old.text} {old.title or ''} {question}")
    common = matter & _told_of(f"{new.text} {new.title or ''}")
    return len(common) >= _IN_COMMON and not _told_of(old.text).isdisjoint(_told_of(new.text))


def _told_of(text: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(text) if len(stem) > 1 and not stem[0].isdigit()) - _LIGHT


class _Sentence(NamedTuple):
    text: str
    around: str
    title: str | None
    published: str | None


def _sentence(passage: Found, text: str) -> _Sentence:
    return _Sentence(text, passage.text, passage.title, passage.published)


def _anew(text: str) -> list[_Figure]:
    """The figures of which it says that they are new."""
    return [
        figure for figure, start in _figures(text) if _ANEW.search(text, 0, start) or _FROM_TO.search(text, 0, start)
    ]


def _figures(text: str) -> Iterator[tuple[_Figure, int]]:
    """Its figures by what they measure, and where each stands; days aside."""
    days = [(it.start, it.end) for it in dates.mentions(text)]
    spans = [(name, *match.span()) for name, pattern in _KINDS for match in pattern.finditer(text)]
    for number in read(text):
        if any(start <= number.start < end for start, end in days):
            continue
        within = next(((name, start) for name, start, end in spans if start <= number.start < end), None)
        name, start = within or ("count", number.start)
        yield _Figure(name, float(form(number.value))), min(start, number.start)


def _comparable(one: _Figure, other: _Figure) -> bool:
    if one.kind != other.kind or not one.value or not other.value:
        return False
    return 1 / _SIZE <= one.value / other.value <= _SIZE
