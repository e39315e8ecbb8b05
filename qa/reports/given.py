"""What a sentence gives of the kind of thing that a question asks for: figures, days, names. Pure.

Amounts for "how much", dates for "when", and so on (see `expects`), each in one form, so that two sentences can be
held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.days import dates
from qa.reports import as_drafted, each
from qa.reports.counted import counted
from qa.reports.figures import (
    AMOUNT,
    AREA,
    LASTS,
    LENGTH,
    SHARE,
    amounts,
    areas,
    bare_amounts,
    denied,
    figures,
    form,
    lengths,
    read,
    shares,
    spans,
)
from qa.reports.kinds import POPULATION
from qa.reports.kinds import kind as kind
from qa.who import speakers
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.terms import STOPWORDS, fold, tokens

_DAY = 3  # parts of a day: year, month, day of the month, empty where not stated
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]+)*")
_YEAR = re.compile(r",?\s\d{4}\b(?!\s\w+s\b)")
_WORD = re.compile(r"\w+")
_PEOPLE = re.compile(
    r"\bpopulation\b[^\d;]{0,40}?(?P<after>\d[\d.,]*)|(?P<before>\d[\d.,]*)\s(?:people|inhabitants|residents)\b",
    re.IGNORECASE,
)
# Before a figure in its clause: it tells what may be, is wanted or only said.
_PLANNED = re.compile(
    r"\b(?:will|would|could|might|should|shall|(?:is|are|was|were) to|going to|expect\w*|plan(?:s|ned|ning)?|"
    r"hop(?:es?|ed|ing)|want(?:s|ed)?|propos\w+|demand\w*|forecast\w*|predict\w*|aim(?:s|ed)?|likely|"
    r"speculat\w+|rumou?r(?:s|ed)?|guess(?:es|ed)?|fear(?:s|ed)?|tipped|touted|bookmakers)\b",
    re.IGNORECASE,
)
# Behind a figure: "fifteen are feared dead", "sixty would be part-time".
_FEARED = re.compile(
    r"^[^,;:.“”\"()]{0,40}\b(?:is|are|was|were|be)\s+(?:now\s+)?(?:feared|rumou?red)\b"
    r"|^\S+\s+(?:(?!(?:who|which|that)\b)[\w-]+\s+){0,3}?(?:would|could|might)\s+be\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\s+(?:\w+ly\s+|not\s+)?(?:been|\w+ed)\b", re.IGNORECASE)
_WHY = re.compile(r"\s(?:after|because|since)\s.*", re.DOTALL)  # of what was before, or of why it is so
_NUMBER = re.compile(r"[\d.e+]+")
AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|to begin with|at the (?:start|outset|beginning)(?! of))\b", re.IGNORECASE
)
_FIRST_REPORT = re.compile(
    r"\baccording to (?:the |an? )?(?:first|early|initial) (?:\w+ )?(?:reports?|counts?|estimates?|figures?)\b",
    re.IGNORECASE,
)
# The count of the day itself, in the tense of a report: "nine had been taken to hospital by Friday evening".
_UP_TO_THEN = re.compile(r"\bby\s+(?:(?:late|early)\s+)?\w{3,6}day\b", re.IGNORECASE)
# Years of something else: since when it has not been so ("its highest level since records began in 1931"), and when a
# place was built or shut ("320 flats on the site of the gasworks, which has lain empty since 1994").
_OF_ELSE = re.compile(
    r"\b(?:\w+est|most|worst|least|first time)\b[^,;.]{0,40}?\bsince\b[^,;.]{0,40}?\b(?:1[5-9]|20)\d\d\b"
    r"|,\s+which\s+(?:(?:has|have|had)\s+(?:lain|been|stood)\s+[a-z]+\s+since|(?:was|were|had\s+been)\s+(?:built|opened|"
    r"shut|closed|founded|abandoned|demolished|finished|completed)\s+in|(?:closed|opened|shut)\s+in)\s+(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
# The year before that of the article, not as what a figure is held against ("fewer than last year").
_LAST_YEAR = re.compile(
    r"\b(?P<held>(?:than|from|since|as|with|over|on|against|of|to|like)\s+(?:in\s+)?)?"
    r"(?:last year|a year (?:ago|earlier|before)|the (?:year before|previous year))\b(?!['’])",
    re.IGNORECASE,
)
_WITHIN = r"(?:[^,;:.“”\"()]|(?<=\d)[.,:](?=\d))*"  # a clause, with figures ("£60,000")
_CLAUSE_BEFORE, _CLAUSE_AFTER = re.compile(rf"{_WITHIN}$"), re.compile(_WITHIN)
# It asks by how much something changes, or for a share: then a percentage answers.
_BY_HOW_MUCH = re.compile(
    r"\bby how much\b|\bhow much (?:more|less|higher|lower)\b|\b(?:percent\w*|per cent|share|rate)\b"
    r"|\bhow much\b.*\b(?:ris(?:e|es|en|ing)|rose|go(?:es|ing)? (?:up|down)|went (?:up|down)|gone (?:up|down)|"
    r"increas\w*|rais\w+|f[ae]ll(?:s|en)?|drop\w*|cut|reduc\w+|gr[eo]w\w*|climb\w*|shr[iau]nk|pay (?:rise|offer))\b",
    re.IGNORECASE,
)
# It asks for what may be a length: "how long is the crack" may, "how long was the road closed" does not.
_HOW_LONG = re.compile(r"\bhow long (?:is|are|was|were)\b(?P<rest>.*)", re.IGNORECASE)
_HOW_BIG = re.compile(r"\bhow (?:big|large|tall|high|deep|far)\b", re.IGNORECASE)
# From when a figure of a plan holds: "from May".
_FROM = re.compile(
    r"\b(?:from|in|as of)\s+(?:early\s+|late\s+|mid-)?"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# A fire is as big as the land that it has burned.
_BURNS = re.compile(
    r"\bhow (?:big|large) (?:is|was|has|did) (?:(?:the|this|that) )?"
    r"(?:(?!(?:of|at|in|the|around)\b)[\w’'-]+ ){0,3}?(?:(?:wild|bush|forest )?fire|blaze)"
    r"(?: (?:at|in|near|on|of|outside|around) (?:(?!(?:that|which)\b)[\w’'-]+ ?){1,4}?)?"
    r"(?: ?(?:get|grow|become|been|grown|now|in (?:hectares|acres)))*\W*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[\d.e+-]+(%| [a-z]+)")


@lru_cache(4096)
def things(question: str, text: str) -> frozenset[str]:
    """What `text` gives of the kind of thing that `question` asks for and does not state itself, each in one form."""
    asked = kind(question)
    if asked == "other":
        return frozenset()
    if asked == "when":
        return _days(text) - _days(question)
    if asked == "name":
        known = set(tokens(fold(question)))
        names = (fold(match.group()) for match in _NAME.finditer(text) if match.start())
        return frozenset(name for name in names if not set(tokens(name)) & known and name not in STOPWORDS)
    stated = figures(question)
    if POPULATION.search(question):
        people = (match["after"] or match["before"] for match in _PEOPLE.finditer(text))
        return frozenset(figure for number in people for figure in figures(number.rstrip(".,"), text)) - stated
    if asked == "number" and burns(question):
        return _so(text, areas(text)) - stated
    if asked == "number" and _HOW_BIG.search(question) and areas(text):
        return _so(text, areas(text)) - stated
    if asked == "number":
        measured = lengths(text) if _HOW_BIG.search(question) else frozenset()
        return (_so(text, counted(question, text)) - {it.split()[0] for it in measured} | measured) - stated
    if asked == "duration":
        return (spans(text) | (lengths(text) if _of_length(question) else frozenset())) - stated
    if of := each.unit(question):
        text = each.of_each(of, text)
    sums = amounts(text) | bare_amounts(text)
    return _so(text, sums | (shares(text) if _BY_HOW_MUCH.search(question) else frozenset())) - stated


def burns(question: str) -> bool:
    """Whether it asks how big a fire is."""
    return _BURNS.search(question) is not None


def _of_length(question: str) -> bool:
    asked = _HOW_LONG.search(question)
    return bool(asked) and not any(map(verbs.is_participle, _WORD.findall(asked["rest"].lower())) if asked else ())


def _so(text: str, given: frozenset[str]) -> frozenset[str]:
    """What it gives without what it says is not so, or is no more ("9%, instead of the 15% that was planned")."""
    return given - denied(text) or given


@lru_cache(4096)
def wording(question: str, text: str) -> str:
    """The words of `text`, with their unit, for the one of its `things` that stands nearest to a word of the question,
    or that thing itself; "" where it has none."""
    start, end = _place(question, text)
    year = _YEAR.match(text, end)  # no date is read in years of long ago
    return text[start : year.end() if year else end] or min(things(question, text), default="")


def planned(question: str, text: str) -> bool:
    """Whether `text` gives its figure only as what may be, is wanted, feared or rumoured, where `question` asks how
    many there are or how much it is."""
    if kind(question) not in ("number", "money") or _PLANNED.search(question):
        return False
    before, whole = clause(question, text, whole=False), clause(question, text)
    return bool(_PLANNED.search(before) or _FEARED.search(whole[len(before) :]))


def of_one_month(question: str, one: str, other: str) -> bool:
    """Whether both tell from which month their figure holds, and the same one: then one may be in the future tense and
    the other in the present of news ("raises the fare in May"), and both are of the same plan."""
    months = [set(_FROM.findall(clause(question, text))) for text in (one, other)]
    return bool(months[0] & months[1])


def denies(question: str, text: str, other: str) -> bool:
    """Whether `text` says that what `other` gives is not so: "it would be 27 million, not the 23 million in the budget"
    is of the same thing, planned or not."""
    return not denied(text).isdisjoint(things(question, other))


def measured(given: frozenset[str]) -> bool:
    """Whether among the things given is a length; of an area more may have burned or been flooded since."""
    return any(unit and unit[1].strip() not in ("%", "hectare", "acre") for unit in map(_UNIT.fullmatch, given))


def recalled(question: str, text: str, published: str | None) -> bool:
    """Whether `text`, of an article of that day, counts something of years before, by the years that it states, where
    `question` asks of no year."""
    day = dates.day_of(published)
    text = _OF_ELSE.sub(" ", text)
    years, asked = ({mention.year for mention in dates.mentions(it)} - {None} for it in (text, question))
    if kind(question) != "number" or POPULATION.search(question) or day is None or asked:
        return False
    return bool(years) and all(year < day.year for year in years if year)


def last_year(question: str, text: str, published: str | None) -> int | None:
    """The year before, where the clause with the figure says that it is of that and `question` does not."""
    day = dates.day_of(published)
    if day is None or _LAST_YEAR.search(question):
        return None
    told = _LAST_YEAR.search(clause(question, text))
    return day.year - 1 if told and not told["held"] else None


def at_first(question: str, text: str) -> bool:
    """Whether `text` gives a count only as the one that there was before: "seven had been counted in the night"."""
    if kind(question) == "number" and things(question, text) and as_drafted.tells(text):
        return True
    # What is reported as said goes into the same tense, however new it is: "twelve had been hurt, the police said".
    told = clause(question, text) if kind(question) == "number" else ""
    if _FIRST_REPORT.search(told):
        return True
    if AT_FIRST.search(told) and not _UP_TO_THEN.search(told):
        return AT_FIRST.search(question) is not None or not speakers.sourced(text)
    before = clause(question, text, whole=False) if told else ""
    had = _HAD.search(before) or _HAD.search(_WHY.sub("", told[len(before) :]))
    return bool(had) and not _UP_TO_THEN.search(told) and not speakers.sourced(text)


def plain_numbers(question: str, text: str) -> list[float]:
    """Those of its `things` that are numbers without a unit, in no order."""
    return [float(it) for it in things(question, text) if _NUMBER.fullmatch(it)]


def clause(question: str, text: str, *, whole: bool = True) -> str:
    """The clause that has the figure in answer, or what stands before that in it; "" where there is none."""
    start, end = _place(question, text)
    before, after = _CLAUSE_BEFORE.search(text[:start]), _CLAUSE_AFTER.match(text, end)
    if not end or not before or not after:
        return ""
    return f"{before.group()}{text[start:end]}{after.group()}" if whole else before.group()


@lru_cache(512)
def _place(question: str, text: str) -> tuple[int, int]:
    """Where the one of its `things` stands that is nearest to a word of the question; (0, 0) where it has none."""
    given = things(question, text)
    spans = [span for span, thing in _spans(question, text) if thing in given]
    asked = content(question)
    places = [match.span() for match in _WORD.finditer(text) if content(match.group()) & asked]

    def distance(span: tuple[int, int]) -> int:
        return min((max(span[0] - end, start - span[1], 0) for start, end in places), default=0)

    return min(spans, key=distance, default=(0, 0))


def _spans(question: str, text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where its days or figures stand, and their one form."""
    if kind(question) == "when":
        yield from (((it.start, it.end), _day(it)) for it in dates.mentions(text))
        return
    found = (match for pattern in (AMOUNT, LASTS, LENGTH, AREA, SHARE) for match in pattern.finditer(text))
    units = [(match.start(), match.start() + len(match.group().rstrip(".,"))) for match in found]
    for value, start, end, _ in read(text):
        at = next(((a, b) for a, b in units if a <= start and end <= b), (start, end))
        yield at, form(value)
        if SHARE.fullmatch(text, *at):
            yield at, f"{form(value)}%"
        elif size := LENGTH.fullmatch(text, *at) or AREA.fullmatch(text, *at):
            yield at, f"{form(value)} {size.lastgroup}"


def other_answer(question: str, one: str, other: str) -> bool:
    """Whether both sentences have things of the kind that the question asks for, names too, and none in common."""
    a, b = things(question, one), things(question, other)
    return bool(a and b) and not any(agree(x, y) or _part_of(x, y) or _part_of(y, x) for x in a for y in b)


def comparable(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What can be held against each other of the things that two sentences give: percentages, or lengths in one unit,
    where both have any, else what has no unit."""
    units = [{thing: unit[1] for thing in given if (unit := _UNIT.fullmatch(thing))} for given in (one, other)]
    common = set(units[0].values()) & set(units[1].values())
    if not common:
        return one - units[0].keys(), other - units[1].keys()
    alike = [frozenset(thing for thing, unit in of.items() if unit in common) for of in units]
    return alike[0], alike[1]


def agree(one: str, other: str) -> bool:
    """Equal, or days of which the one says less: "2026-3-" and "2026-3-4", "-3-4" and "2026-3-4"."""
    days = _parts(one, other)
    return one == other or (bool(days) and all(a == b or not a or not b for a, b in days))


def tells(one: str, other: str) -> bool:
    """Equal, or days of which the one says all that the other does: "2026-3-4" tells "2026-3-"."""
    days = _parts(one, other)
    return one == other or (bool(days) and all(not less or more == less for more, less in days))


def _parts(one: str, other: str) -> list[tuple[str, str]]:
    """The year, month and day of both; nothing where one of them is no day."""
    days = [thing.split("-") for thing in (one, other)]
    return list(zip(*days, strict=True)) if all(len(day) == _DAY for day in days) else []


def _part_of(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split())


def _days(text: str) -> frozenset[str]:
    return frozenset(map(_day, dates.mentions(text)))


def _day(mention: dates.Mention) -> str:
    return "-".join(str(part or "") for part in (mention.year, mention.month, mention.day))
