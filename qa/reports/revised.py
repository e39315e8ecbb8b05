"""Whether a later report gives a figure anew, whatever words the question has for it. Pure; English.

"How much is the state lending now?" is answered by the 310 million of July until the loan "will shrink from 310 million
to 150 million". Such a sentence says of itself that the figure is a new one: it rose or was cut to that, or is put at
it now. It stands for an earlier report's figure of one kind and size if it names that figure too, or tells of the same
things; what is of a part or another period, wanted, denied or possible replaces nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from qa.asking.yes_no import claim
from qa.days import dates, windows
from qa.days.weekdays import WEEKDAYS
from qa.injection.injection import injected
from qa.reports import causes, fates
from qa.reports.counted import noun, numbers_else, of_another_group, stems
from qa.reports.figures import AMOUNT, BARE, LASTS, LENGTH, SHARE, form, read
from qa.reports.given import kind
from qa.reports.moved import Told
from qa.reports.report import NEAR, of_evidence, score_among, sentences
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words.excerpt import content, names, share_of_names

_CHANGED = (
    r"ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|"
    r"jump(?:s|ed|ing)?|swell(?:s|ed|ing)?|swollen|soar(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing)|"
    r"tripl(?:e[sd]?|ing)|f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|shr[iau]nk(?:s|ing)?|s[iau]nk(?:s|ing)?|"
    r"slipp?(?:s|ed|ing)?|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|recover(?:s|ed|ing)?|revis(?:e[sd]?|ing)|"
    r"widen(?:s|ed|ing)?|(?:goes|gone|going|went|go) (?:up|down)"
)
_ABOUT = r"(?:(?:about|around|some|nearly|almost|roughly|just|at least|more than|over|under|up to)\s+){0,2}[£$€¥]?\s?$"
# What has reached a figure is a count or a sum: the flood that has hit twelve homes may have damaged more.
_REACHED = (
    r"\b(?P<sum>bill|toll|number|cost|price|total|count|tally|debt|deficit)s?\b(?P<of>[^,;:.!?“”\"]{0,60}?)"
    r"\b(?:has|have) (?:now |already |since )?(?:reached|passed|topped|hit(?= an? (?:new )?(?:record|total)))\s+"
)
# Before a figure, in its clause: that it is a new one.
_ANEW = re.compile(
    rf"\b(?:{_CHANGED})\b[^;:.!?“”\"]{{0,90}}\bto\s+{_ABOUT}"
    rf"|\bnow (?:stands? at|reckons? with|puts? [^,;:.!?“”\"]{{1,60}} at|expects?|costs?|is|are|pays?|gets?)\s+{_ABOUT}"
    rf"|{_REACHED}(?:an? (?:new )?(?:record|total) (?:of )?)?{_ABOUT}"
    rf"|\bputs? (?:the|its|this|their) [^,;:.!?“”\"]{{1,60}} at\s+{_ABOUT}"
    r"|\b(?:new|latest|revised|updated|final) (?:official )?"
    r"(?:estimate|figure|total|count|tally|cost|price|bill|sum|toll)"
    rf"(?: (?:of|for) the [^,;:.!?“”\"]{{1,40}})? (?:of|is|was|at|(?:comes?|came|ran|runs|added up) to)\s+{_ABOUT}",
    re.IGNORECASE,
)
_BEFORE = r"(?:first|original|initial|earlier|early|planned|expected|budgeted|forecast|agreed|estimated|previous)"
# Behind it, the former one: "103 million crowns, up from 97 million", "2.9 million, against a first estimate of 1.8".
_UP_FROM = re.compile(
    r"[£$€¥]?[\w.,]+(?:\s[\w%-]+){0,3},?(?:\s(?:the|its|an?)\s[^,;:.!?“”\"]{1,40},)?\s"
    r"(?:(?:up|down)\s(?:sharply\s|slightly\s)?from"
    r"|(?:against|compared (?:with|to)|instead of|rather than|(?:and )?not|more than|over|above|up on)\s"
    rf"(?:the|an?|its|their)\s{_BEFORE}(?:\s[\w-]+){{0,2}}?)"
    r"\s(?:(?:of|about|around)\s){0,2}[£$€¥]?\d"
    rf"|[£$€¥]?[\w.,]+(?:\s[\w%-]+){{0,3}},? (?:not|rather than|instead of) the "
    rf"[£$€¥]?[\w.,]+(?:\s[\w%-]+)?\s{_BEFORE}\b",
    re.IGNORECASE,
)
# The new figure of one that names the former too: "from 310 million to 150 million".
_FROM_TO = re.compile(rf"\bfrom\s+[£$€¥]?[\w.,]{{1,20}}(?:\s[\w%]{{1,20}}){{0,4}}\s+to\s+{_ABOUT}", re.IGNORECASE)
_REACH = 160  # characters before a figure in which that is looked for
_CLAUSE = re.compile(r"[^;:.!?“”\"]*$")
# It is wanted, denied or only possible.
_NOT_SO = re.compile(
    r"\b(?:could|might|may|would|should|must|want\w*|demand\w*|(?:ask|call)(?:s|ed|ing)? for|propos\w+|plan(?:s|ned)?|"
    r"hop(?:es?|ed|ing)|seek\w*|sought|refus\w+|reject\w*|threaten\w*|if|unless|not|never|n['’]t|no longer|"
    r"forecast\w*|predict\w*|aim\w*|target\w*|offer\w*)\b",
    re.IGNORECASE,
)
# In reported speech what will be done is what "would be": "said the price would be cut".
_REPORTED = re.compile(
    r"(\b(?:said|announced|confirmed)\s(?:that\s)?(?:the|its|their)\s[\w-]+\s)would(?=\sbe\s\w)", re.IGNORECASE
)
# Of what a figure is, beside its thing: a part, an age, a period.
_APART = re.compile(
    r"\b(?:(?:first|second|third|fourth)[ -](?:half|quarter|round|phase|stage)|half|quarter|north\w*|south\w*|"
    r"east\w*|west\w*|child(?:ren)?|youth|young|adults?|pensioners?|students?|women|men|girls|boys|near|core|net|gross|other|another|"
    r"neighbour\w*|season|career|average|monthly|yearly|annual\w*|weekly|daily)\b",
    re.IGNORECASE,
)
_UP_TO, _FROM_ON = re.compile(r"[^,;:.!?()“”\"]*$"), re.compile(r"[^,;:.!?()“”\"]*")
_SINCE = re.compile(r"\bsince \d{4}\b", re.IGNORECASE)
_ASKS_FIGURE = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:(?:by )?how (?:much|many|big|large|high|deep|long|far)\b|what\b)"
    r"|^[^?]*\b(?:total|tally|number|count)(?: now| so far)?\W*$",
    re.I,
)
_ASKS_DEEDS = re.compile(r"\bwhat (?:happen\w*|did|has|have|caused|made|led)\b", re.IGNORECASE)
_AT_A_TIME = re.compile(
    r"\b(?:first(?! class)|initially|original(?:ly)?|earlier|as of|at the time|previous\w*|former\w*|old|before|"
    r"used to|last \w+|when it|under the|ago|(?:19|20)\d\d)\b"
    rf"|\b(?:in|by|until|since|during|on|of|from|announced) (?:early |late |mid-)?(?:the )?"
    rf"(?:{'|'.join([*dates.MONTHS, *WEEKDAYS])}|\d)",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:latest|newest|current(?:ly)?|most recent)\b", re.IGNORECASE)
# The figure of what its report is on, whatever else has one there.
_OF_ITSELF = re.compile(
    r"\W*the\s+(?:(?:latest|new|current|official)\s+)?(?:estimate|cost|bill|price(?: tag)?)\s+(?:now|has|is|stands)\b",
    re.I,
)
_AGAIN = re.compile(r"\b(?:again|once more|further)\b", re.IGNORECASE)
_KINDS = (("share", SHARE), ("money", AMOUNT), ("money", BARE), ("length", LENGTH), ("span", LASTS))
# Of anything: they do not tell what a figure is of.
_LIGHT = stems(
    "about total number figure figures sum amount now new latest current currently million billion thousand per cent "
    "percent year month week day today say said says tell told report reported announce announced rise rose raise "
    "raised cut fall fell increase reduce put people expect expected first last pound euro dollar crown krone kroner "
    "mark marks franc florin yen much big get gets"
)
# Nor do these of a sum that is raised: it is paid to those who get it.
_OF_PAYING = stems("paid pay pays paying give gives given gave get gets got receive receives received")
_OF_PRICE = stems("bill cost costs price estimate")  # by which a sum is told to be what a thing costs
# What is raised or cut to a new figure.
_OBJECT = re.compile(
    rf"\b(?:{_CHANGED})\s+(?:(?:the|its|their|his|her)\s+)?(?P<what>(?:[\w’'-]+\s+){{1,6}}?)(?:from\s[^;:.!?]{{1,40}}\s)?to\s+{_ABOUT}",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w’'-]+,\s+$")  # "Mr Brandl, 58, a farmer"
# "We are losing 750 jobs", said in one of several towns.
_OUR_LOSS = re.compile(r"\b(?:we|(?:our|this) (?:town|city|village|region))\b[^.;:]{0,20}\blos(?:e|es|ing|t)\b", re.I)
_SIZE = 10.0  # a figure is at most so many times another that it replaces, or as little
_IN_COMMON = 2  # stems of two sentences on one thing
_HALF = 0.5
_CLOSE = 0.35  # of the best score has a sentence whose figures are given anew


class _Figure(NamedTuple):
    kind: str
    value: float


@lru_cache(256)
def asked(question: str) -> bool:
    """Whether it may ask for a figure, as that stands."""
    if not _ASKS_FIGURE.search(question) or _ASKS_DEEDS.search(question) or _AT_A_TIME.search(question):
        return False
    if speakers.asked_of(question) or causes.asked(question) or claim(question):
        return False
    return kind(question) in ("money", "number", "other")


def replaces(question: str, new: Told, old: Told, *, close: bool = True) -> bool:
    """Whether the later report gives a figure of the earlier one anew; of one that is not `close` to the best only a
    figure that it names."""
    pairs = _pairs(question, new, old)
    if _OUR_LOSS.search(old.text) and not _OUR_LOSS.search(new.text):
        return False
    if not pairs and close:
        return _of_one_object(question, new, old)
    return bool(pairs) and (_named(question, new, old, pairs) or (close and _alike(question, new, old)))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that gives a figure anew which a sentence close to the best gives, or
    one that is a report on the matter if it names that figure; with the score of one close to the best. None that has
    such a score anyway."""
    if not evidence or not asked(question):
        return ()
    best = evidence[0].score
    near = [(of_evidence(it), it.score >= _CLOSE * best) for it in evidence if it.score >= NEAR * best]
    found: list[tuple[str, Evidence]] = []
    for passage in (it for it in passages if not it.opinion):
        for item in sentences(passage, _CLOSE * best):
            if _anew(item.text) and not injected(item):
                new = of_evidence(item)
                if any(replaces(question, new, old, close=close) for old, close in near):
                    found.append((passage.published or "", item))
    newest = max((day for day, _ in found), default="")
    new_to_it = (item for day, item in found if day == newest and item.score > score_among(evidence, item))
    return tuple(islice(new_to_it, 1))


def _of_one_object(question: str, new: Told, old: Told) -> bool:
    """Whether the later report says that a thing was raised or cut to its figure of which the earlier one has a figure
    too, with all else that the earlier one has of the question: "raised the grant to £400 for each cow"."""
    if not dates.later(new.published, old.published) or not asked(question):
        return False
    lacking = _told_of(question) & _told_of(old.text) - _told_of(new.text) - _OF_PAYING
    common = _told_of(new.text) & _told_of(old.text)
    if lacking or len(common) < _IN_COMMON or not _of_noun(question, new.text):
        return False
    if share_of_names(question, f"{new.around} {new.title or ''}") < share_of_names(question, old.around):
        return False
    for one, at in _anew(new.text):
        object_ = _OBJECT.search(new.text[max(0, at - _REACH) : at])
        if (
            object_
            and not numbers_else(question, new.text, at)
            and not _told_of(object_["what"]).isdisjoint(common & _told_of(f"{old.text} {question}"))
        ):
            return any(
                one != other and _comparable(one, other) and not _parts(new.text, at) ^ _parts(old.text, before)
                for other, before in _figures(old.text)
            )
    return False


def _pairs(question: str, new: Told, old: Told) -> list[tuple[_Figure, _Figure]]:
    """The figures that a later report, of half of what the question speaks of and as many of its names, gives as new
    ones, with those of the earlier one that they may stand for."""
    if not dates.later(new.published, old.published) or not asked(question):
        return []
    then, known = _figures(old.text), frozenset(question.lower().rstrip("?").split())
    pairs = [
        (one, other)
        for one, at in _anew(new.text)
        for other, before in then
        if _comparable(one, other)
        and _parts(new.text, at) ^ _parts(old.text, before) <= known
        and not numbers_else(question, new.text, at)
    ]
    reached = re.search(_REACHED, new.text, re.IGNORECASE)
    if reached and not _told_of(reached["of"]) <= _told_of(f"{old.text} {old.title or ''} {question}"):
        return []  # "the number of flu cases", where those of measles were told
    if not pairs or any(one == other for one, other in pairs) or not _of_noun(question, new.text):
        return []
    around = [f"{it.around} {it.title or ''}" for it in (new, old)]
    wanted = _told_of(question)
    of_it = len(wanted & _told_of(around[0])) >= _HALF * len(wanted)
    return pairs if of_it and share_of_names(question, around[0]) >= share_of_names(question, around[1]) else []


@lru_cache(4096)
def _parts(text: str, at: int) -> frozenset[str]:
    """Of what part, age or period the clause with the figure at that place speaks, and the sentence of which years."""
    before, behind = _UP_TO.search(text, max(0, at - _REACH), at), _FROM_ON.match(text, at, at + _REACH)
    clause = f"{before.group() if before else ''}{behind.group() if behind else ''}"
    years = {str(day.year) for day in dates.mentions(_SINCE.sub("", text)) if day.year}
    return frozenset(match.group().lower() for match in _APART.finditer(clause)) | years


def _of_noun(question: str, text: str) -> bool:
    """Whether it has the thing that is counted, if one is, and does not count those of another group, or of whom
    something else became: "evacuated", "died"."""
    became, told = fates.asked(question), fates.told(text)
    if became and told and became.isdisjoint(told):
        return False
    if not noun(question):
        return True
    return not stems(noun(question)).isdisjoint(stems(text)) and not of_another_group(question, text)


def _named(question: str, new: Told, old: Told, pairs: Sequence[tuple[_Figure, _Figure]]) -> bool:
    """Whether the later one names a figure that it replaces, and a thing that the earlier one or the question does."""
    said = {figure.value for figure, _ in _figures(new.text)}  # "from 18 to 20 crowns": the unit stands behind one
    matter = _told_of(f"{old.text} {old.title or ''} {question}")
    told = _told_of(new.text)
    of_one = not matter.isdisjoint(told) or (matter & _OF_PRICE and told & _OF_PRICE)
    return any(other.value in said for _, other in pairs) and bool(of_one)


def _alike(question: str, new: Told, old: Told) -> bool:
    """Whether both tell of one thing, and the later one of another, too, that the earlier or the question tells of, or
    of two others where how things stand now is not asked. The later one has all that the earlier has of the question,
    names in its passage, unless it says that the figure has changed again."""
    now = windows.asks_newest(question) or _NOW.search(question)
    matter = _told_of(f"{old.text} {old.title or ''} {question}")
    common = matter & _told_of(f"{new.text} {new.title or ''}")
    if _OF_ITSELF.match(new.text) and names(question) and names(question) <= content(new.title or ""):
        return True
    if _costs(new.text) and _OF_PRICE & _told_of(old.text) and names(question) <= content(new.text):
        return True
    if len(common) < (_IN_COMMON if now else _IN_COMMON + 1) or _told_of(old.text).isdisjoint(_told_of(new.text)):
        return False
    lacking = _told_of(question) & _told_of(old.text) - _told_of(f"{new.text} {new.title or ''}")
    named = _told_of(" ".join(names(question))) & _told_of(new.around)  # "the lake" of Lake Orsel
    return lacking <= named or bool(_AGAIN.search(new.text))


def _costs(text: str) -> bool:
    """Whether it tells what the bill or the like of a thing that it names has reached."""
    reached = re.search(_REACHED, text, re.IGNORECASE)
    return bool(reached and _told_of(reached["sum"]) & _OF_PRICE and _told_of(reached["of"]))


@lru_cache(4096)
def _told_of(text: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(text) if len(stem) > 1 and not stem[0].isdigit()) - _LIGHT


@lru_cache(4096)
def _anew(text: str) -> tuple[tuple[_Figure, int], ...]:
    """The figures of which it says that they are new, and where each stands."""
    out = []
    for figure, start in _figures(text):
        before = text[max(0, start - _REACH) : start]
        clause = _CLAUSE.search(before)
        said = _REPORTED.sub(r"\1", clause.group()) if clause else ""
        if (_ANEW.search(before) or _FROM_TO.search(before) or _UP_FROM.match(text, start)) and not _NOT_SO.search(
            said
        ):
            out.append((figure, start))
    return tuple(out)


@lru_cache(4096)
def _figures(text: str) -> tuple[tuple[_Figure, int], ...]:
    """Its figures by what they measure, and where each stands; days and ordinals aside."""
    return tuple(_measured(text))


def _measured(text: str) -> Iterator[tuple[_Figure, int]]:
    days = [(it.start, it.end) for it in dates.mentions(text)]
    spans = [(name, *match.span()) for name, pattern in _KINDS for match in pattern.finditer(text)]
    for number in read(text):
        if number.ordinal or any(start <= number.start < end for start, end in days):
            continue
        if (
            _AGE_BEFORE.search(text, max(0, number.start - _REACH), number.start)
            and text[number.end : number.end + 1] == ","
        ):
            continue
        within = next(((name, start) for name, start, end in spans if start <= number.start < end), None)
        name, start = within or ("count", number.start)
        yield _Figure(name, float(form(number.value))), min(start, number.start)


def _comparable(one: _Figure, other: _Figure) -> bool:
    if one.kind != other.kind or not one.value or not other.value:
        return False
    return 1 / _SIZE <= one.value / other.value <= _SIZE
