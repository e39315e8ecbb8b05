"""Another's figure for the same thing, beside the first in one report: "10,400 people came, the organisers said. The
police spoke of about 8,700", "The firm puts it at £3.4m. The union says the true figure is closer to £5m". Pure;
English.

The second has no word of what is counted, so by itself it answers nothing. It counts as another's where its sentence
has a word for counting or estimating, or ends with the figure that somebody says, its subject is nobody of the first,
and nothing says that it is of another time, place or thing. What is said of both behind it ("The difference is …",
"thinks both too low") belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.passages import sentence_spans
from qa.reports.counted import noun, stems
from qa.reports.figures import AMOUNT, BARE, SHARE
from qa.reports.given import kind, things, wording
from qa.schema import Evidence
from qa.words import numbers
from qa.words.grammar import is_person
from qa.words.numbers import values
from qa.words.terms import STOPWORDS, content_words

_NEAR = 2  # sentences before or behind
_FIGURE = r"(?:figure|count|estimate|tally|reckoning|toll)"
_TRUE = rf"(?:{_FIGURE}|(?:true|real|actual|right|correct) (?:number|cost|total|sum|bill|loss(?:es)?|damage|amount))"
_IS = r"(?:is|are|was|were|had been|has been|comes to|came to|stands at|stood at)"
_COUNTS = re.compile(
    r"\b(?:spoke of|speaks? of|count(?:ed|s)|"
    r"(?:put|puts|set|sets) (?:it|them|the (?P<thing>(?:\w+ )?\w+)"
    r"(?P<of> (?:of|to|for|in|from) (?:[\w’'-]+ ){0,3}?[\w’'-]+)?)"
    r"(?: at|(?=\s+(?:nearer|closer)\b))|"
    r"estimate[sd]?(?: (?:it|them|the \w+) at)?|reckon(?:ed|s)?(?: with)?|"
    r"g[ai]ves? (?:it|them|a figure|the \w+) (?:as|of)|shows?|showed|"
    r"(?:said|says?|thinks?|thought|believe[sd]?|insist(?:s|ed)?|maintain(?:s|ed)?|argue[sd]?)(?: that)? "
    rf"(?:it|there|they|the (?:(?:true|real|actual|right|correct) )?{_TRUE}) {_IS}|"
    rf"(?P<own>['’]s? (?:own )?{_FIGURE} {_IS})|"
    rf"(?P<told>(?:it|there|they|the {_TRUE}) {_IS})|"
    r"(?P<bare>(?:said|says?|claim(?:s|ed)?)(?: that)?))\s+"
    r"(?:(?:only|just|about|around|some|nearly|almost|roughly|perhaps|well|(?:no )?more than|(?:fewer|less) than|over|"
    r"under|at|(?:much )?(?:closer|nearer)(?: to)?|more like)\s+)*(?=[£$€¥\w])",
    re.IGNORECASE,
)
# "Fewer than 210, says the wildlife service".
_FIRST = re.compile(
    r"\W*(?:(?:(?:fewer|less|more) than|at (?:least|most)|some|about|around|nearly|almost|only|just|over|under|"
    r"closer to)\s+)*(?=[£$€¥\w])",
    re.IGNORECASE,
)
_SAYS_WHO = re.compile(
    r"(?:\s+(?P<unit>[a-z]+))?,\s+(?:says?|said|according to|insist(?:s|ed)?)\s+(?P<who>[^.;]+)", re.IGNORECASE
)
# Of a crowd it says no more than that they were there.
_CAME = re.compile(
    r"\s+(?:(?:people|supporters|marchers|demonstrators|protesters)\s+)?(?:had\s+|have\s+)?(?:taken part|took part|"
    r"attended|come|came|marched|turned out|gathered|been there|were there|joined in)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s+[a-z]+", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to ([^.;:“”\"]+)", re.IGNORECASE)
OF_ANOTHER_TIME = re.compile(
    r"\b(?:last|previous) (?:year|month|week|time)\b|\b(?:the )?(?:year|month|week) before\b|\bago\b|"
    r"\b(?:first|earlier|initial\w*|original\w*|previous\w*|early|provisional|latest|final|revised|updated|new|later|"
    r"since|by now|now|record|target|expected|forecast|planned|will|would)\b|\b(?:in|of|for) (?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
# Whose figure it is not, of a subject: "a spokesman for the firm also said".
_NO_SUBJECT = frozenset(
    "spokesman spokeswoman spokesperson statement report boss chief head leader also still own today yesterday monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_ELSEWHERE = re.compile(r"^(?:In|At|Across|For|Near)\s+(?:(?:the|neighbouring|nearby)\s+)*(?P<where>[A-Z][\w’'-]+)")
_CROWDS = frozenset("crowd turnout attendance figure number total count toll".split())
_COSTS = frozenset("cost costs loss losses damage damages bill price".split())
_COUNTED = re.compile(r"\s+(?:of|to|for)\s+(?:[\w’'-]+\s+)*?(?P<head>[\w’'-]+)(?=$|\s+(?:in|at|from|for|to)\b)")
_FEW_WORDS = stems("of to for in from the its their all")
_PEOPLE = frozenset("people persons employees workers staff".split())  # of any that are persons
_WORKERS = _PEOPLE - {"people", "persons"}
_POINTS_BACK = re.compile(r".{0,20}\b(?:it|them)\b", re.IGNORECASE)
_ASKED_ALL = re.compile(r"\b(?:polls?|surveys?|census|electoral|registers?|ballots?)\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?:(?!\b(?:once|when|if|including|because|after)\b)[^.,;:”\"])*")
_ABSENT = re.compile(r"\s*(?:absent|missing|present|there)\b", re.IGNORECASE)
# Behind "says 2.1 million", which else is of something else: nothing more than why.
_ENDS = re.compile(r"\s*(?:%|per ?cent\b|[a-z]+\b)?\s*(?:[.;]|$|,\s+(?:because|as|since)\b)", re.IGNORECASE)
_PER_CENT = re.compile(r"\s?(?:%|per ?cent\b)", re.IGNORECASE)
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}"
_OF_EVERY = re.compile(
    rf"(?<![\w.,-])(?P<many>{_SMALL}) (?:in|out of) (?:every )?(?P<all>{_SMALL}|100)(?![\w,-]|\.\d)", re.IGNORECASE
)
_WHOLE = 100.0
MOST = 5  # times as much as the other: else it counts something else
# What is said of both figures, right behind the second.
_OF_BOTH = re.compile(
    r"^(?:the (?:difference|gap|discrepancy)\b|(?:the two|both|neither)(?: of the(?:m| two))? "
    rf"(?:{_FIGURE}s?|numbers?|sums?)\b)|"
    r"\b(?:thinks?|thought|calls?|called|says?|said|believes?|considers?|finds?|found)(?: that)? "
    rf"(?:both|neither|either)(?: {_FIGURE}s?| numbers?)?(?: (?:is|are|was|were))? (?:too |far |much )*"
    r"(?:low|high|wrong|right)\b",
    re.IGNORECASE,
)


def rival(question: str, item: Evidence) -> Evidence | None:
    """The sentence near `item` in its passage in which somebody else gives another number or sum in answer, with what
    is said of both right behind it."""
    if kind(question) not in ("number", "money") or not things(question, item.text):
        return None
    passage = item.passage
    spans = list(sentence_spans(passage.text))
    at = [
        n
        for n, (start, end) in enumerate(spans)
        if passage.start + start < item.end and item.start < passage.start + end
    ]
    if not at:
        return None
    told = [passage.text[start:end] for start, end in spans]
    for n in sorted(_beside(at, len(spans)), key=lambda n: (n < at[0], abs(n - at[0]))):
        between = told[at[-1] + 1 : n] if n > at[-1] else told[n + 1 : at[0]]
        if any(map(values, between)) or not figure(question, item.text, told[n]):
            continue
        last = n
        while n > at[-1] and last + 1 < len(spans) and _OF_BOTH.search(told[last + 1]):
            last += 1
        start, end = spans[n][0], spans[last][1]
        return replace(
            item, start=passage.start + start, end=passage.start + end, text=passage.text[start:end], before=""
        )
    return None


def _beside(at: Sequence[int], count: int) -> list[int]:
    return [n for n in range(at[0] - _NEAR, at[-1] + _NEAR + 1) if 0 <= n < count and n not in at]


def figure(question: str, text: str, other: str) -> str:
    """The number or sum that `other` gives for what is counted in `text`, in its words; "" where it gives none."""
    first = f"{question} {text}"
    where = _ELSEWHERE.match(other)
    if OF_ANOTHER_TIME.search(other) or _ASKED_ALL.search(other) or (where and where["where"] not in first):
        return ""
    if told := _put_first(question, text, other):
        return told
    for match in _COUNTS.finditer(other):
        thing = match["thing"]
        if thing and not _same_thing(question, first, thing, match["of"] or ""):
            continue
        subject = _subject(match, other)
        given = _amount(question, other, match.end())
        if not given or not subject or subject <= set(content_words(text)):
            continue
        came = _CAME.match(other, match.end() + len(given))
        if match["bare"] and not (came or _ENDS.match(other, match.end() + len(given))):
            continue
        worded = wording(question, text)
        percent = _PER_CENT.match(other, match.end() + len(given))
        if not percent and SHARE.search(worded):
            continue  # a share and a count say nothing of each other
        own, known = values(given), frozenset(map(_of_hundred, _shares(text))) if percent else values(worded)
        if any(a != b and max(a, b) <= MOST * min(a, b) for a in own for b in known) and _of_it(
            question, text, match, given
        ):
            return given + percent.group() if percent else given
    return ""


def _same_thing(question: str, first: str, thing: str, of: str) -> bool:
    """Whether what is put at a figure is of the first sentence or the question, or counts a crowd; or is what something
    cost where that is asked, if it is of those of whom it is asked ("the losses of local shops", not "the number of
    cars in Kelm")."""
    about, counted = stems(of) - _FEW_WORDS, _COUNTED.match(of)
    if of and (about.isdisjoint(stems(question)) or not about <= stems(first)):
        return False
    if counted and stems(counted["head"]).isdisjoint(stems(question)):
        return False
    if not stems(thing).isdisjoint(stems(first)) or not _CROWDS.isdisjoint(thing.lower().split()):
        return True
    return bool(of) and kind(question) == "money" and not _COSTS.isdisjoint(thing.lower().split())


def _put_first(question: str, text: str, other: str) -> str:
    """The figure with which it opens, before who says so; "" where it does not, or where it counts something else."""
    opens = _FIRST.match(other)
    given = _amount(question, other, opens.end()) if opens else ""
    says = _SAYS_WHO.match(other, opens.end() + len(given)) if opens and given else None
    if says is None or set(content_words(says["who"])) - _NO_SUBJECT <= set(content_words(text)):
        return ""
    if says["unit"] and stems(says["unit"]).isdisjoint(stems(noun(question))):
        return ""
    own, known = values(given), values(wording(question, text))
    return given if any(a != b and max(a, b) <= MOST * min(a, b) for a in own for b in known) else ""


def share(text: str) -> str:
    """The first share of a whole in it, in its words ("nine in ten", "62 percent"); "" where it has none."""
    return next(iter(_shares(text)), "")


def _shares(text: str) -> list[str]:
    """The shares that it gives, in order."""
    of_every = (match for match in _OF_EVERY.finditer(text) if 0 < _of_hundred(match.group()) < _WHOLE)
    found = sorted((*of_every, *SHARE.finditer(text)), key=lambda match: match.start())
    return [match.group().strip() for match in found]


def _of_hundred(share: str) -> float:
    """A share in per cent."""
    if of_every := _OF_EVERY.search(share):
        many, whole = (max(values(of_every[name]), default=_WHOLE) for name in ("many", "all"))
        return _WHOLE * many / whole
    return max(values(share), default=0.0)


def _subject(match: re.Match[str], other: str) -> set[str]:
    """The words for whose figure it is; none where it is nobody's."""
    if match["told"]:
        source = _ACCORDING.search(other)
        return set(content_words(source[1])) - _NO_SUBJECT if source else set()
    return set(content_words(other[: match.start()])) - _NO_SUBJECT


def _amount(question: str, other: str, at: int) -> str:
    """The number that stands there, or the sum of money where one is asked for."""
    if kind(question) == "money":
        amount = AMOUNT.match(other, at) or BARE.match(other, at)
        return amount.group().rstrip(".,") if amount else ""
    return next((other[at : it.end] for it in numbers.found(other) if it.start == at and not it.ordinal), "")


def _of_it(question: str, text: str, match: re.Match[str], given: str) -> bool:
    """Whether what stands behind the figure leaves it one of the thing that is asked about."""
    other, end = match.string, match.end() + len(given)
    behind = _BEHIND.match(other, end)
    told = behind.group() if behind else ""
    if kind(question) == "money":
        return stems(told) <= stems(f"{question} {text}")
    if percent := _PER_CENT.match(other, end):
        return stems(told[percent.end() - end :]) <= stems(f"{question} {text}")
    if _CAME.fullmatch(told.rstrip()) and (
        noun(question) in ("", "people") or is_person(noun(question).removesuffix("s"))
    ):
        return True
    found = _UNIT.match(other, end)
    unit = found.group().strip() if found else ""
    if unit == "of":
        return False
    asked, own = noun(question), _UNIT.search(text, text.find(wording(question, text)))
    # Of "teachers" a count of "people" may be of anybody, unless it points back ("put it at").
    of_any = _PEOPLE if _POINTS_BACK.match(match.group()) else _WORKERS
    people = unit.lower() in of_any and is_person(asked.removesuffix("s"))
    named = stems(asked) | stems(own.group() if own else "")
    if unit and unit.lower() not in STOPWORDS and not people and stems(unit).isdisjoint(named):
        return False
    rest = told[len(found.group()) :] if found else ""
    return not unit or bool(_ABSENT.match(rest)) or stems(rest) <= stems(f"{question} {text}")


def first_sentence(quote: str) -> str:
    """Its first sentence: what is said of both figures may stand behind it."""
    return next((quote[start:end] for start, end in sentence_spans(quote)), quote)
