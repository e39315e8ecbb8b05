"""Another figure for the very thing of which a sentence gives one, in however few words: "The rest of the bill, which
has risen to 1.25 million", "Mr Hale put the cost at 2.2 million". Pure; English.

Such a sentence has hardly a word of the question, and by itself is read as answering little. What tells is the clause
of its figure: beside words for measures, for their going up or down and for days it has none that the question and the
first sentence have not, so that it can be of nothing else; "a single payment of £600" has. Other names are of others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reports import paired, rumours, same_quantity
from qa.reports.counted import stems
from qa.reports.figures import AMOUNT, read
from qa.reports.given import agree, clause, comparable, kind, things, wording
from qa.reports.report import Report, of_citation, of_one_story, same_report
from qa.reports.rivals import MOST, OF_ANOTHER_TIME, figure, first_sentence, share
from qa.reports.subjects import across_commas
from qa.schema import Citation, Conflict
from qa.words.excerpt import names, share_of_names

_KINDS = ("number", "money", "duration")
_MEASURES = stems(
    "number total toll figure count counted tally sum amount bill cost costing price priced worth value valued "
    "estimate estimated average rise risen rising rose raise raised grow grew grown climb climbed increase increased "
    "go gone went "
    "fall fallen fell drop dropped lower lowered reduce reduced come came stand stood reach reached put set revise "
    "revised totalled pay paid costs comes stands puts rises falls grows reaches totals"
)
_BESIDES = stems(
    "so far people person persons least most more almost roughly perhaps closer nearer today "
    "tonight day night week month year annual " + " ".join(DAYS_AND_MONTHS)
)
# Those who have an illness, as they are counted: "34 confirmed cases".
_CASES = stems(
    "case cases confirmed infection infections infected patient patients sick ill illness disease virus parasite "
    "caused found caught"
)
_ILLNESS = re.compile(
    r"\b(?:outbreaks?|epidemics?|disease|virus|infect\w+|(?:fall|fell|fallen|people) ill|ill|illness)\b", re.I
)
_ROUGHLY = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|over|under|more than|less than)\b", re.IGNORECASE)
_AS_ROUND = 1.05  # times as much as the other may be what is only told roughly, and the same
_SERVICE = re.compile(r"\bthe \d[\d.]* to(?: [^\W\d_a-zß-öø-ÿ][\w’'-]+)+")  # "the 418 to Orrin"
# "To buy the dairy for 40 million", "a deal worth 43 million".
_PRICE = re.compile(
    r"\b(?:(?:buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|acquir(?:es?|ed|ing)|t(?:akes?|aken|aking|ook) over)"
    r"\s[^.;:]*\bfor"
    r"|(?:deal|sale|takeover|acquisition|purchase|buy-?out)\s+(?:worth|valued at|of))"
    r"\s+(?:(?:about|around|some|nearly|almost|a total of)\s+)?$",
    re.IGNORECASE,
)
_ASKS_PRICE = re.compile(
    r"\b(?:pay(?:s|ing)?|paid|buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|sale|price|costs?|worth|spen[dt]|deal|takeover|"
    r"acqui\w+|purchase|fetch(?:ed)?)\b",
    re.IGNORECASE,
)
_BUYS = re.compile(r"\b(?:buy(?:s|ing)?|bought|acquir(?:es?|ed|ing)|t(?:akes?|aken|aking|ook) over)\b", re.IGNORECASE)
_SELLS_ON = re.compile(r"\b(?:sold|sells?|selling)\b(?!(?: [\w’'-]+){0,4} to\b)", re.IGNORECASE)
_NOW = re.compile(
    r"\bnow\b|\bha(?:s|ve) since\b|\b(?:has|have|had) (?:risen|grown|climbed|gone up|fallen|gone down) to\b",
    re.IGNORECASE,
)
# Who says so, which is not of what: "The vicar said the total was …", but not "The mayor of Kelm said …".
_SAID = re.compile(
    r"^\W*(?:(?!(?:of|in|at|from|and|but)\b)[\w.-]+\s+){1,5}(?:said|says|reported|confirmed|added|estimated|believes?)\s+"
    r"(?:on \w+day\s+)?(?:that\s+)?(?=(?:the|it|this|that|its|their)\b|\d)",
    re.IGNORECASE,
)
_MARGIN = re.compile(r"\bby how (?:many|much)\b|\bmargin\b", re.IGNORECASE)
_OTHER_SPAN = re.compile(
    r"\b(?:last|previous|next|coming) (?:year|month|week|season|time)\b|\b(?:each|every|per|ago|target)\b|"
    r"\bthe (?:year|month|week) before\b|\ba (?:head|day|week|month|piece)\b",
    re.IGNORECASE,
)


def another(question: str, first: Report, other: Report) -> bool:
    """Whether `other` gives another figure for what `first` gives one for, in the same report or one on its story."""
    if kind(question) not in _KINDS or _MARGIN.search(question) or rumours.rests(other.text):
        return False
    if not (same_report(first, other) or of_one_story(first, other)) or not _apart(question, first.text, other.text):
        return False
    if figure(question, first.text, other.text) or _of_it(question, first, other):
        return True
    return kind(question) == "money" and _of_one_sale(question, first.text, other.text)


def _of_one_sale(question: str, text: str, other: str) -> bool:
    """Whether both give the price for which what the question names was sold, as far as words before the sum tell, and
    have all of its names; who bought it and sells it gets another."""
    if not _ASKS_PRICE.search(question) or any(
        _BUYS.search(a) and _SELLS_ON.search(b) for a, b in ((text, other), (other, text))
    ):
        return False
    if not names(question) or not all(share_of_names(question, it) == 1 for it in (text, other)):
        return False
    return all(any(_PRICE.search(it[: sum_.start()]) for sum_ in AMOUNT.finditer(it)) for it in (text, other))


def _apart(question: str, one: str, other: str) -> bool:
    """Whether both give figures of one unit, none in common, and none far from all of the other's."""
    a, b = comparable(things(question, one), things(question, other))
    if not a or not b or any(agree(x, y) for x in a for y in b):
        return False
    apart = [max(x, y) / (min(x, y) or 1.0) for x in map(_value, a) for y in map(_value, b)]
    rounded = any(_ROUGHLY.search(clause(question, text)) for text in (one, other))
    return min(apart) <= MOST and not (rounded and min(apart) <= _AS_ROUND)


def _value(thing: str) -> float:
    return float(re.sub(r"[^\d.e+-].*", "", thing))


def _of_it(question: str, first: Report, other: Report) -> bool:
    """Whether the clause of its figure has a word for a measure, or of what the question asks, and none of else."""
    told = _SAID.sub("", across_commas(clause(question, other.text), other.text))
    if _OTHER_SPAN.search(told) and not _OTHER_SPAN.search(f"{question} {clause(question, first.text)}"):
        return False
    words = stems(_bare(told))
    known = stems(question) | stems(_bare(clause(question, first.text)))
    if _ILLNESS.search(first.text) and _ILLNESS.search(f"{other.around} {other.title or ''}"):
        known = known | _CASES
    around = known.union(*map(stems, (first.text, first.title or "", other.title or "")))
    return bool(words & (_MEASURES | known)) and words <= around | _MEASURES | _BESIDES


def _bare(text: str) -> str:
    """Without its figures, the units of sums, and trains called by theirs."""
    text = AMOUNT.sub(" ", _SERVICE.sub(" ", text))
    for number in sorted(read(text), key=lambda it: -it.start):
        text = f"{text[: number.start]} {text[number.end :]}"
    return text


def since(question: str, new: Report, old: Report) -> bool:
    """Whether a report tells what has since become of a figure that it gives too: "That sum now comes to …"."""
    if not same_report(new, old) or not another(question, old, new):
        return False
    return bool(_NOW.search(clause(question, new.text))) and not _NOW.search(clause(question, old.text))


def beside(question: str, cited: Sequence[Citation]) -> tuple[Conflict, ...]:
    """The first of what is cited and another's figure from the same report, side by side."""
    if not cited or kind(question) not in ("number", "money"):
        return ()
    first, reports = cited[0], [of_citation(it, None) for it in cited]
    for other, report in zip(cited[1:], reports[1:], strict=True):
        if (
            same_report(reports[0], report)
            and _of_one_time(question, reports[0], report)
            and not paired.apart(question, reports[0], report)
            and not same_quantity.apart(question, reports[0], report)
        ):
            return (conflict(question, first, other),)
    return ()


def _of_one_time(question: str, first: Report, other: Report) -> bool:
    """Whether two figures of one report are of one time, so that they do not go with each other, and neither is what is
    given now ("prosecutors now put it at")."""
    if len({_NOW.search(clause(question, it.text)) is None for it in (first, other)}) > 1:
        return False
    if figure(question, first.text, first_sentence(other.text)):
        return True
    times = [OF_ANOTHER_TIME.search(clause(question, it.text)) for it in (first, other)]
    return not any(times) and another(question, first, other)


def conflict(question: str, one: Citation, other: Citation) -> Conflict:
    """Both figures, side by side."""
    told = figure(question, one.quote, first_sentence(other.quote)) or wording(question, other.quote)
    says = (share(one.quote) if share(told) else "") or wording(question, one.quote), told
    told = f"{says[0]} [{one.marker}]; {says[1]} by another count in the same report [{other.marker}]"
    statements, markers = (one.quote, other.quote), (one.marker, other.marker)
    outlets, published = (one.outlet, other.outlet), (one.published, other.published)
    return Conflict(
        question, statements, markers, over="figure", says=says, told=told, outlets=outlets, published=published
    )
