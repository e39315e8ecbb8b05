"""Why a price, a bill or a profit changed: which sentences tell the cause of just that. Pure; English.

"The company blamed a shortage of drivers" is read as an answer to any "Why did the company's …?", though what it blames
that for is another thing. So a cause counts where its report tells the very change, in the sentence itself ("fell as
the price of barley rose"), right before it or in the heading; what tells only of another thing's cause counts less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from qa.passages import sentence_spans
from qa.reports.mentioned import stems
from qa.schema import Evidence

SALES = r"sales|turnover|revenues?|takings"
# Quantities, each with what may stand for it, and what is told of one thing is told of the other.
_QUANTITIES = {
    "price": r"pric(?:e|es|ing)|costs?|bills?|fares?|fees?|rents?|(?<!death )tolls?|tariffs?|premiums?|tax(?:es)?|"
    r"rates?|budgets?|estimates?",
    "profit": r"profits?|earnings|income|margins?|surplus(?:es)?",
    "loss": r"loss(?:es)?|deficits?|debts?",
    "sales": SALES,
    "exports": r"exports?",
    "imports": r"imports?",
    "shares": r"shares?|stocks?",
    "count": r"numbers?|passengers|visitors|attendances?|wages|salar(?:y|ies)|unemployment|inflation|output|production",
}
_UP = (
    r"r(?:i|o)s(?:e|es|en|ing)|went up|go(?:es|ne|ing)? up|increas\w*|climb\w*|jump\w*|soar\w*|surg\w*|grow\w*|grew|"
    r"doubl\w*|trebl\w*|tripl\w*|quadrupl\w*|higher|rais\w+|lift\w*|dearer|more expensive|expensive|mount\w*|"
    r"balloon\w*|rocket\w*|swell\w*|swollen|push\w* up|put\w* up|hikes?|hiked|overr[ua]ns?|twice|"
    r"more than (?:planned|expected)|up"
)
_DOWN = (
    r"f(?:a|e)ll(?:s|en|ing)?|went down|go(?:es|ne|ing)? down|decreas\w*|declin\w*|drop\w*|slip\w*|slump\w*|plung\w*|"
    r"tumbl\w*|shr[iau]nk\w*|halv\w*|half|lower\w*|cut|cuts|cheap\w*|sank|sink\w*|dip\w*|slid\w*|reduc\w*|collaps\w*|down"
)
_BEGIN = (
    r"^\W*(?:(?:and|so|but),?\s+)?why\s+(?:(?:did|do|does|has|have|had|is|are|was|were|will)\s+)?(?P<thing>[^?]+?)\s+"
)
_ASKED = re.compile(
    rf"{_BEGIN}(?:been\s+|to\s+|(?:be\s+)?(?:getting|becoming)\s+|get\s+|got\s+|become\s+)?(?:so\s+(?:much\s+)?)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
# What is asked in words of its own: less money is a smaller profit.
_EARNS = re.compile(
    rf"{_BEGIN}(?:mak(?:e|ing)|made|earn(?:ed|ing)?)\s+(?:so\s+much\s+)?(?P<how>less|more)(?:\s+money)?\b",
    re.IGNORECASE,
)
_COSTS = re.compile(rf"{_BEGIN}costs?\s+(?:so\s+much\s+)?(?P<how>less|more|so much)\b", re.IGNORECASE)
_CAUSE = re.compile(
    r"\b(?:because(?: of)?|owing to|due to|thanks to|on account of|as a result of|blam(?:e|es|ed|ing)|attribut\w+ to|"
    r"put\w*\s(?:[\w’'-]+\s){1,4}?down to|reflect(?:s|ed|ing)?|account(?:s|ed)? for|driven by|caused by|hit by|hurt by|"
    r"helped by|boosted by|pushed up by|weighed (?:on|down)|cit(?:es|ed|ing)|stemm?(?:s|ed|ing)? from|"
    r"the (?:main )?reasons?|result(?:s|ed)? from|amid|on the back of|in response to|to (?:pay|make up) for|"
    r"explain\w*)\b",
    re.IGNORECASE,
)
# Told by two things that went on together: "fell as the price of barley rose", "rose after a depot was opened".
_TOGETHER = re.compile(
    r"[\w%’'),]\s+(?:as|after|when|since|following|with)\s+(?!(?:much|many|well|soon|long|a whole)\b)", re.IGNORECASE
)
_POINTS = re.compile(
    r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:increases?|rises?|falls?|drops?|declines?|jumps?|change|growth|losses|loss|"
    r"slump|surge|hike|extra cost)\b|\b(?:put|puts|blamed|blames|attribut\w+) (?:it|this|that|the \w+)\b|"
    r"^\W*(?:it|this|that)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:{'|'.join(_QUANTITIES.values())})\b", re.IGNORECASE)
_PLAIN = stems("suddenly again last this year month week money much rise increase fall drop repair repairing work")
_OF_PRICE = re.compile(r"dearer|more expensive|expensive|cheap\w*", re.IGNORECASE)
# What may stand before any noun: "make up a fifth of sales".
_LOOSE_ADVERBS = re.compile(r"\|(?:up|down|half|twice|expensive)\b(?=\||$)")
_DEAR = {
    True: re.compile(
        r"\b(?:dearer|more expensive|twice as much|more than (?:last|a) year|costs? more|pay more)\b", re.I
    ),
    False: re.compile(
        r"\b(?:cheaper|less expensive|half as much|less than (?:last|a) year|costs? less|pay less)\b", re.I
    ),
}
_MADE = {
    True: re.compile(r"\b(?:twice (?:the|what)|back (?:in|to) profit|made more)\b", re.IGNORECASE),
    False: re.compile(r"\b(?:half the|in the red|made less|made a loss|loss of)\b", re.IGNORECASE),
}
_THE_COST = re.compile(rf"^\W*(?:the|its|their)\s+(?:[\w-]+\s+)?(?:{_QUANTITIES['price']})\b", re.IGNORECASE)
_SHORT = 16  # words of a sentence that tells only a change
_WAY = re.compile(
    r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:(?P<up>increases?|rises?|jumps?|growth|surge|hike)|"
    r"falls?|drops?|declines?|loss(?:es)?|slump)\b",
    re.IGNORECASE,
)


class Change(NamedTuple):
    """A change whose cause is asked for: of what quantity, by which nouns it is told, upwards or not, and whose."""

    quantity: str
    nouns: str
    up: bool
    of: frozenset[str]


@lru_cache(256)
def asked(question: str) -> Change | None:
    """The change of a price, a bill, a profit and the like whose cause is asked for; None where none is."""
    if match := _EARNS.match(question):
        return Change("profit", _QUANTITIES["profit"], match["how"].lower() == "more", _of(match["thing"], ""))
    if match := _COSTS.match(question):
        return Change("price", _QUANTITIES["price"], match["how"].lower() != "less", _of(match["thing"], ""))
    match = _ASKED.match(question)
    if match is None or not (_NAMED.search(match["thing"]) or _OF_PRICE.fullmatch(match["up"] or match["down"])):
        return None
    thing, up = match["thing"], match["up"] is not None
    said = match["up"] or match["down"]
    quantity, noun = ("price", "price") if _OF_PRICE.fullmatch(said) else _quantity(thing)
    if not quantity:
        return None
    of = _of(thing, match["rest"])
    # Of "the rent" that is nobody's no other price is told.
    nouns = _QUANTITIES[quantity] if of else rf"{re.escape(noun.removesuffix('s'))}s?"
    return Change(quantity, nouns, up, of)


def tells_why(question: str, item: Evidence) -> bool:
    """Whether the sentence tells the cause of the change that is asked about: with the change, or behind a sentence or
    under a heading that tells it."""
    change = asked(question)
    if change is None or not _of_thing(change, item):
        return False
    told = list(_changes(change, item.text))
    if told:
        return _with_cause(item.text, told) or led_up_to(question, item)
    if not _CAUSE.search(item.text) or not _POINTS.search(item.text) or _of_something_else(item.text):
        return False
    way = _WAY.search(item.text)
    if way is not None and change.up != bool(way["up"]):
        return False
    return any(True for _ in _changes(change, f"{item.passage.title or ''}. {item.before}"))


def led_up_to(question: str, item: Evidence) -> bool:
    """Whether the sentence tells no more than the change, of what the one before it does, and that one what came
    before: "The bridge will stay shut after a second crack was found. The cost has risen to £2.7 million"."""
    change = asked(question)
    if change is None or not _THE_COST.match(item.text) or len(item.text.split()) > _SHORT:
        return False
    told = list(_changes(change, item.text))
    if not told or _with_cause(item.text, told) or change.of.isdisjoint(stems(item.before)):
        return False
    return bool(_CAUSE.search(item.before) or _TOGETHER.search(item.before))


def points_back(question: str, item: Evidence) -> bool:
    """Whether the sentence tells the cause of the change, and the one before it the change."""
    change = asked(question)
    if change is None or any(True for _ in _changes(change, item.text)) or not tells_why(question, item):
        return False
    return any(True for _ in _changes(change, item.before))


def of_another(question: str, item: Evidence) -> bool:
    """Whether the sentence tells a cause, or a change, and nothing of its passage and heading the one asked about."""
    change = asked(question)
    if change is None or not (_CAUSE.search(item.text) or _TOGETHER.search(item.text) or _any(item.text)):
        return False
    around = f"{item.passage.title or ''}. {item.passage.text}"
    of_thing = not change.of or not change.of.isdisjoint(stems(around))
    return not of_thing or not any(True for _ in _changes(change, around))


def _of(thing: str, rest: str) -> frozenset[str]:
    """The stems of whose change it is, without the words for the quantity."""
    return stems(_NAMED.sub(" ", f"{thing} {rest}")) - _PLAIN


def _quantity(text: str) -> tuple[str, str]:
    """The quantity that the text names last before "of", or last, and its noun: "the cost of the bridge", "the bridge's
    cost"; two times "" where it names none there."""
    head = re.split(r"\s(?:of|for|to|at|in|on)\s", text)[0]
    found = [
        (match.start(), name, match.group())
        for name, words in _QUANTITIES.items()
        for match in _whole(words).finditer(head)
    ]
    return max(found)[1:] if found else ("", "")


@lru_cache(16)
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@lru_cache(256)
def _form(noun: str, up: bool) -> re.Pattern[str]:
    """A change of the quantity: "profit fell", "the price of a pint would go up", "higher bills"."""
    verb = _UP if up else _DOWN
    of_it = _LOOSE_ADVERBS.sub("", verb)
    between = r"(?:\s(?!(?:and|but|while|as|because|after|when)\b)[\w’'£€$%.-]+){0,7}?"
    return re.compile(
        rf"\b(?:{noun})\b{between}(?:,\s(?:which|who))?{between}\s(?:{verb})\b"
        rf"|\b(?:{of_it})\s(?:(?:in|of|on)\s)?(?:[\w’'-]+\s){{0,3}}?(?:{noun})\b",
        re.IGNORECASE,
    )


def _changes(change: Change, text: str) -> Iterator[re.Match[str]]:
    """What tells the change in a text's sentences: of the quantity, or of the thing itself where it has a price."""
    for start, end in sentence_spans(text):
        one = text[start:end]
        yield from _form(change.nouns, change.up).finditer(one)
        if change.quantity == "price" and change.of & stems(one):
            yield from _DEAR[change.up].finditer(one)
        if change.quantity == "profit":
            yield from _MADE[change.up].finditer(one)


def _any(text: str) -> bool:
    return any(_form(nouns, up).search(text) for nouns in _QUANTITIES.values() for up in (True, False))


def _of_something_else(text: str) -> bool:
    """Whether it tells the cause of a change that it tells itself."""
    causes = list(_CAUSE.finditer(text))
    forms = (_form(nouns, up) for nouns in _QUANTITIES.values() for up in (True, False))
    told = (match.end() for form in forms for match in form.finditer(text))
    return any(end <= cause.start() for end in told for cause in causes)


def _of_thing(change: Change, item: Evidence) -> bool:
    """Whether the sentence, the one before it or the heading has a word of whose change it is."""
    return not change.of or not change.of.isdisjoint(stems(f"{item.passage.title or ''} {item.before} {item.text}"))


def _with_cause(text: str, told: Iterable[re.Match[str]]) -> bool:
    causes = [*_CAUSE.finditer(text), *_TOGETHER.finditer(text)]
    return any(_apart(text, one, cause) for one in told for cause in causes)


def _apart(text: str, told: re.Match[str], cause: re.Match[str]) -> bool:
    """Whether a cause is named beside the change, and the change is not itself told as the cause of something else."""
    if told.start() < cause.start():
        return told.end() <= cause.end()
    # "Because of a drought prices rose", not "as the price of barley rose".
    between = text[cause.end() : told.start()]
    return "," in between or bool(
        re.match(r"\W*(?:because|owing|due|thanks)", cause.group(), re.IGNORECASE) and between.strip()
    )
