"""Two things held against each other ("more houses than boats", "imports exceeded exports", "from Leeds to York"), in a
sentence and in the text it cites: the same way round, or turned. Pure; English.

A comparison has two sides, an aspect and a direction. The cited one may be told from its other side ("fewer boats than
houses"); it is turned where the sides are exchanged and the direction kept, or the other way about. Sides that are not
recognised in both, or aspects that differ, are no reason to find anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.words import numbers
from qa.words.excerpt import content
from qa.words.grammar import is_verb

_QUANTITY = "quantity"
# Of each aspect, the words of the one direction and of the other.
_ASPECTS = """
quantity: more many much higher high larger large bigger big greater great <> fewer few less lower low smaller small
age: older old elder <> younger young newer new
length: longer long <> shorter short
height: taller tall <> shorter short
speed: faster fast quicker quick quickly rapidly sharply swiftly steeply <> slower slow slowly gradually
weight: heavier heavy <> lighter light
heat: warmer warm hotter hot <> colder cold cooler cool
wealth: richer rich wealthier wealthy <> poorer poor
strength: stronger strong <> weaker weak
cost: dearer dear costlier costly pricier expensive <> cheaper cheap
worth: better good well <> worse bad badly
time: earlier early sooner soon <> later late
distance: farther further far <> nearer near closer close
safety: safer safe <> riskier risky dangerous
depth: deeper deep <> shallower shallow
width: wider wide broader broad <> narrower narrow
noise: louder loud noisier noisy <> quieter quiet
effort: harder hard difficult tougher tough <> easier easy simpler simple
"""
_NO_COMPARATIVES = frozenset(
    "rather other whether either neither under over never ever after number offer order".split()
)
# Verbs with a side before and a side behind them, by aspect: the first is the greater, the faster or the winner.
_VERBS = (
    (_QUANTITY, 1, r"(?:exceed|outnumber|outweigh|dwarf)(?:s|ed)?|outstrip(?:s|ped)?|surpass(?:es|ed)?"),
    ("pace", 1, r"outpace[sd]?|outperform(?:s|ed)?|outs(?:ells?|old)|outspen[dt]s?|out(?:grow|grew)s?"),
    ("place", 1, r"(?:replac|succeed)(?:e[sd]|s|ed)"),
    ("rank", 1, r"ahead of|overt(?:akes?|ook)"),
    ("rank", -1, r"behind|trail(?:s|ed)"),
    ("match", 1, r"beats?|defeat(?:s|ed)|thrash(?:es|ed)|w[io]ns?\b[^.;]{0,60}?\bagainst"),
    ("match", 1, r"(?:victory|win) (?:over|against)"),
    ("match", -1, r"los(?:es?|t)\b[^,.;]{0,30}?\bto|(?:loss|defeat) (?:to|against|by)"),
    ("choice", 1, r"rather than|instead of|(?:but|and) not"),
)  # fmt: skip
_PASSIVE = r"\b(?:is|are|was|were|been|being|be|got)\s+(?:\w+ly\s+)?(?:{0})\b[^.;]{{0,40}}?\bby\b"
_TURNED = (
    (_QUANTITY, r"exceeded|outnumbered|outweighed|outstripped|surpassed|dwarfed"),
    ("pace", r"outpaced|outperformed|outsold|outspent|outgrown"),
    ("rank", r"overtaken"),
    ("place", r"replaced|succeeded"),
    ("match", r"beaten|defeated|thrashed"),
)
_LINKS = [(aspect, way, re.compile(rf"\b(?:{said})\b", re.IGNORECASE)) for aspect, way, said in _VERBS]
_LINKS += [(aspect, -1, re.compile(_PASSIVE.format(said), re.IGNORECASE)) for aspect, said in _TURNED]
_BY_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# A verb that no object follows is of a clause that says it the other way ("Pell, whom Roe replaced as coach", "the firm
# Acme outsold"), or a participle ("Pell, replaced by Roe").
_NO_OBJECT = re.compile(
    r"\s*(?:[,;:.!?)”\"–—]|$|(?:as|at|by|for|from|in|on|with|after|before|during|since|when|while|last|this|and|but|or|is|"
    r"are|was|were|has|have|had|will|would|did|does)\b)",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?P<word>more|less|fewer|[\w-]{2,}er|worse)\b(?P<what>(?:\s+(?!than\b|but\b|more\b|less\b|fewer\b)[\w’'%-]+){0,6}?)\s+than\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\b(?P<word>twice|half|(?:\w+|\d[\d.]*) times|not|nowhere near|n['’]t)\s+(?:as|so)\s+(?P<adjective>\w+)"
    r"(?P<what>(?:\s+(?!as\b|but\b|and\b)[\w’'%-]+){0,5}?)\s+as\b",
    re.IGNORECASE,
)
_FROM_TO = (
    re.compile(r"(?P<other>(?:[\w.,%$£€’-]+ ){1,5}?)(?:up|down) from (?P<one>[^;:()“”\"]{1,60})", re.IGNORECASE),
    re.compile(
        r"\bprefer(?:s|red)?\s+(?P<other>[^,;:()“”\"]{1,40}?)\s+(?:to|over)\s+(?P<one>[^;:()“”\"]{1,60})", re.IGNORECASE
    ),
)
# Which way round these are tells something behind what moves or changes alone ("the road from Perth to Inverness").
_BETWEEN = (
    re.compile(r"\bfrom\s+(?P<one>[^;:()“”\"]{1,40}?)\s+(?:to|until)\s+(?P<other>[^;:()“”\"]{1,60})", re.IGNORECASE),
    re.compile(r"\bto\s+(?P<other>[^;:()“”\"]{1,40}?)\s+from\s+(?P<one>[^;:()“”\"]{1,60})", re.IGNORECASE),
)
_MOVES = re.compile(
    r"\b(?:bring|brought|carr(?:y|i)|chang|climb|c[ao]me|coming|convert|cross|cut|cycl|declin|decreas|deliver|deport|driv|"
    r"drop|drove|edge|emigrat|evacuat|export|extradit|fall|fell|ferri|fled|flee|flew|flies|flights?|flown|fly|go(?:es|ing|ne)?|"
    r"grew|grow|haul|import|increas|journey|jump|lower|march|migrat|mov(?!ies?\b)|narrow|pass(?:ed|es|ing)\b|plung|promot|"
    r"rais|reduc|relegat|relocat|renam|return|ride|riding|ris(?:e|ing)|rode|rose|sail|sen[dt]\b|shift|ship|shr[aiu]nk|slid|"
    r"slump|smuggl|soar|sw[aiu]m|swing|swung|switch|t[ao]ke|taking|took|tow(?:ed|ing|s)\b|transfer|transport|travel|turn|"
    r"voyage|walk|went|widen)\w*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[;:()“”\"]|\b(?:but|while|whereas|although|though|because|that)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"[,;:.!?()“”\"](?!\d)|\b(?:is|are|was|were|has|have|had|did|does|do|will|would|but|while|when|after|because|who|which|"
    r"that|from|to|than)\b",
    re.IGNORECASE,
)  # fmt: skip
_WHERE = re.compile(r"\b(?:in|on|at|for|by|of|during|among|with|over|last|this|next)\b", re.IGNORECASE)
_DENIED = re.compile(r"(?:\b(?:no|not|never|hardly|any)|n['’]t)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Between two figures, where the second thing begins: "employs 300, its rival 250".
_BESIDE = re.compile(r"[,;]?\s+(?:and|but|while|whereas)\s+|[,;]\s+", re.IGNORECASE)
_LEFT, _RIGHT = 16, 8  # words of a side at most

Side = frozenset[str]


class Comparison(NamedTuple):
    """`way` is 1 where the first side is the greater, -1 where it is the smaller; `of` what they are counted in, and
    `head` the second side without what is said of where and when."""

    one: Side
    other: Side
    head: Side
    aspect: str
    way: int
    of: Side = frozenset()


def _table() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for line in _ASPECTS.strip().splitlines():
        aspect, _, words = line.partition(": ")
        for way, side in zip((1, -1), words.split(" <> "), strict=True):
            for word in side.split():
                found.setdefault(word, []).append((aspect, way))
    return found


_WAYS = _table()


def turned(text: str, cited: Sequence[str]) -> str:
    """How a comparison of the sentence is turned against the cited sentences, for the reader; "" where none is, or
    where any of these has it the same way round."""
    return _against(text, cited)[1]


def agrees(text: str, basis: str) -> bool:
    """Whether a comparison of the sentence stands in the cited one, from this side or the other."""
    return _against(text, (basis,))[0]


def _against(text: str, cited: Sequence[str]) -> tuple[bool, str]:
    here = list(comparisons(text))
    if not here:
        return False, ""
    there = [one for sentence in cited for one in comparisons(sentence)]
    found = [held for one in here for other in there if (held := _held(one, other)) is not None]
    found += [held for one in here for other in _by_figures(cited) if (held := _counted(one, other)) is not None]
    same = "" in found
    return same, "" if same or not found else found[0]


@lru_cache(4096)  # the same cited sentences are held against each sentence of an answer
def comparisons(text: str) -> tuple[Comparison, ...]:
    """Those of a sentence, each once; one may be read in two ways ("The port lost more boats than houses": boats, or
    the port)."""
    return tuple(dict.fromkeys((*_with_than(text), *_with_as(text), *_with_links(text), *_from_to(text))))


def _with_links(text: str) -> Iterator[Comparison]:
    for aspect, way, link in _LINKS:
        for match in link.finditer(text):
            active = way == 1 and aspect not in ("rank", "choice")
            if not (active and (_BY_PASSIVE.search(text[: match.start()]) or _NO_OBJECT.match(text[match.end() :]))):
                yield Comparison(_left(text, match.start()), *_right(text, match.end()), aspect, way)


def _by_figures(cited: Sequence[str]) -> Iterator[Comparison]:
    """Two things by their figures, of sentences that have no others: "The firm has 300 workers and its rival 250"."""
    for text in cited:
        if len(found := list(numbers.found(text))) != 2 or found[0].value == found[1].value:
            continue
        between, behind = text[found[0].end : found[1].start], re.split(r"[.,;:!?]", text[found[1].end :])[0]
        if joint := _BESIDE.search(between):
            counted, other = content(between[: joint.start()]), _side(between[joint.end() :])
            if other and content(behind) <= counted:
                way = 1 if found[0].value > found[1].value else -1
                yield Comparison(content(text[: found[0].start]), other, other, _QUANTITY, way, counted)


def _counted(one: Comparison, other: Comparison) -> str | None:
    """The same of figures, which compare nothing but what they count: it is named, or the verb with who does it is."""
    if not (one.of & other.of or (one.of and not other.of and len(one.one & other.one) > 1)):
        return None
    return _held(one, other)


def _from_to(text: str) -> Iterator[Comparison]:
    for pattern in _FROM_TO:
        for match in pattern.finditer(text):
            yield Comparison(_right(match["one"], 0)[0], *_right(match["other"], 0), "change", 1)
    for pattern in _BETWEEN:
        for match in pattern.finditer(text):
            if _MOVES.search(re.split(r"[;:()“”\"]|, ", text[: match.start()])[-1]):
                yield Comparison(_right(match["one"], 0)[0], *_right(match["other"], 0), "change", 1)


def _with_than(text: str) -> Iterator[Comparison]:
    for match in _THAN.finditer(text):
        word, what = match["word"].lower(), match["what"]
        if word in _NO_COMPARATIVES or _DENIED.search(text[: match.start()]) or _counts(text, match.end()):
            continue
        first, _, rest = what.strip().partition(" ")
        if word in ("more", "less") and first.lower() in _WAYS:  # "more slowly", "less expensive"
            known = [(aspect, way if word == "more" else -way) for aspect, way in _WAYS[first.lower()]]
            yield from _read(text, match.start(), match.end(), known, rest)
        else:
            yield from _read(text, match.start(), match.end(), _WAYS.get(word, [(word, 1)]), what)


def _with_as(text: str) -> Iterator[Comparison]:
    for match in _AS.finditer(text):
        less = match["word"].lower() not in ("twice",) and "times" not in match["word"].lower()
        known = _WAYS.get(match["adjective"].lower(), [(match["adjective"].lower(), 1)])
        aspects = [(aspect, -way if less else way) for aspect, way in known]
        yield from _read(text, match.start(), match.end(), aspects, match["what"])


def _read(text: str, start: int, end: int, aspects: list[tuple[str, int]], what: str) -> Iterator[Comparison]:
    """Both ways to read it: what stands between is the first side, or what it is counted in."""
    counted, subject, (behind, head) = _side(what), _left(text, start), _right(text, end)
    for aspect, way in aspects:
        if counted:
            yield Comparison(counted, behind, head, aspect, way)
        yield Comparison(subject, behind, head, aspect, way, counted)


def _counts(text: str, end: int) -> bool:
    """Whether a number stands behind "than", which is no side ("more than 200 people": see `amounts`)."""
    found = numbers.found(text[end : end + 20].lstrip())
    return bool(re.match(r"\s*(?:half|[£$€]?\d)", text[end:])) or any(one.start == 0 for one in found)


def _left(text: str, end: int) -> Side:
    before = text[:end]
    starts = [0, *(match.end() for match in _BEFORE.finditer(before))]
    found = [" ".join(before[start:].split()[-_LEFT:]) for start in reversed(starts)]
    # "The car is quieter than the bus but costs less than …" has one subject.
    own = (said for said in found if _side(said) and not is_verb(said.split()[0]))
    return _side(next(own, found[-1]))


def _right(text: str, start: int) -> tuple[Side, Side]:
    """The second side, whole and without what is said of where and when."""
    behind = text[start:]
    stop = next((match.start() for match in _BEHIND.finditer(behind) if _side(behind[: match.start()])), len(behind))
    behind = " ".join(behind[:stop].split()[:_RIGHT])
    stop = next((match.start() for match in _WHERE.finditer(behind) if _side(behind[: match.start()])), len(behind))
    return _side(behind), _side(behind[:stop])


def _side(words: str) -> Side:
    """The words of a side, and its numbers by their values."""
    values = {f"{one.value:g}" for one in numbers.found(words) if words[one.start : one.end].lower() != "one"}
    return content(words) | values


def _held(one: Comparison, other: Comparison) -> str | None:
    """Whether `one` is as `other` has it ("") or not (why); None where they are not of the same two sides."""
    if one.aspect != other.aspect or (one.of and other.of and not one.of & other.of):
        return None
    straight, crossed = _matched(one.one, _telling(one), other.one, _telling(other))
    if straight == crossed:
        return None
    if (one.way == other.way) == straight:
        return ""
    return "the two sides the other way round" if crossed else "the comparison the other way round"


def _telling(comparison: Comparison) -> Side:
    """The second side without where and when, which say nothing of it, unless it is told from the first by them."""
    return comparison.head if comparison.head - comparison.one else comparison.other


def _matched(one: Side, other: Side, first: Side, second: Side) -> tuple[bool, bool]:
    """Whether the sides of one comparison are those of the second in their order, and whether exchanged, by the words
    that each side alone has."""
    here, there = (one - other, other - one), (first - second, second - first)
    return bool(here[0] & there[0] and here[1] & there[1]), bool(here[0] & there[1] and here[1] & there[0])
