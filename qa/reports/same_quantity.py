"""Whether two figures are of two things, by what stands around each: then they are no two accounts of one, and neither
has gone on from the other. Pure; English.

"How much did the hackers want?" is answered by "demanded 4 million"; "the attack cost 27 million" is of another sum,
though both are on the attack. "How long did Roe get?" has nothing to do with how long he led the firm.
"""

from __future__ import annotations

import re

from qa.asking import expects
from qa.reports import fates, increments
from qa.reports.counted import noun, of_persons, singular, stems
from qa.reports.figures import LASTS, form, read, shares
from qa.reports.given import clause, kind, plain_numbers, things
from qa.reports.report import Report, of_one_story
from qa.words.excerpt import names, share_of_names
from qa.words.grammar import is_person

# What a sum is to those who have it or have it not. What a thing costs is what is paid for it.
_ROLES = (
    re.compile(
        r"\b(?:demand(?:s|ed|ing)?|ransoms?|want(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought)\b", re.I
    ),
    re.compile(
        r"\b(?:cost(?:s|ing)?|damages?|loss(?:es)?|los(?:es?|ing|t)|bills?|pric(?:es?|ed)|pa(?:y|ys|id|ying)|"
        r"spen[dt](?:s|ing)?|bought|sold|worth|valued|insured|polic(?:y|ies))\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:fine[sd]?|penalt(?:y|ies))\b", re.IGNORECASE),
    re.compile(r"\brewards?\b", re.IGNORECASE),
    re.compile(
        r"\b(?:donat(?:e[sd]?|ions?|ing)|collect(?:s|ed|ing)?|appeal|raised (?!(?:\w+ ){1,6}?(?:to|by|from)\b))\b", re.I
    ),
)
_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.4,
    "year": 365.0, "decade": 3650.0, "centur": 36500.0,
}  # fmt: skip
_UNIT = re.compile("|".join(_DAYS), re.IGNORECASE)
_OF_SPANS = stems(
    "second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades "
    "century centuries long time today yesterday"
)
_OF_ANY = (
    _OF_SPANS | stems(expects.CURRENCY.replace("|", " ")) | stems("million billion thousand hundred per cent percent")
)
# Of people one report says that they were "affected", another that they "have been sick".
_OF_PEOPLE = re.compile(
    r"pupil|guest|nurse|child\w*|victim|deput(?:y|ie)|fan|inmate|hostage|staff|crew|case|\w+(?:ent|ant|ee|ate)"
)
# "Leaves three small children", "a father of two", but not "left two children dead".
_LEAVES = re.compile(
    r"\b(?:lea(?:ves?|ving|ft)(?: behind)?|survived by|(?:father|mother|parents?|grandfather|grandmother) of)\s+"
    r"(?:an? (?:wife|husband|partner|widow),? and\s+)?$",
    re.IGNORECASE,
)
_CHILDREN = re.compile(
    r"\s+(?:(?:small|young|little|grown|adult|teenage|school-age)\s+)*(?:children|sons|daughters|kids)"
    r"(?=\s*(?:[.,;:)”\"]|$|and\b|from\b))|\s*(?:[.,;:)]|$)",
    re.IGNORECASE,
)
_PARENT = re.compile(r"\bof\s+$", re.IGNORECASE)
_REACH = 60  # characters before or behind a figure that are looked at
_MOST = 5.0  # times as long as the other: else it is of something else
_MOST_MONEY = 20.0  # times as much
# What those voted on of whom a share is told: "backed an indefinite strike", "had backed the deal".
_VOTED_ON = re.compile(
    r"\b(?:backed|approved|accepted|supported|rejected|endorsed|voted (?:for|against|to \w+)|in favour of)\s+"
    r"(?:the|an?|its|their|his|her)\s+(?P<what>(?:[a-z-]+\s)?[a-z-]+)"
)
# Of whom a figure counts its own: "600 workers at Reed Seats", "At Reed Seats, a supplier, the 600 workers".
_PLACE = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'&-]*)(?:\s(?:[^\W\d_a-zß-öø-ÿ][\w’'&-]*))*"
_THEIR_OWN = (
    re.compile(rf"^\W*At (?P<whose>{_PLACE}),"),
    re.compile(rf"\d[\d.,]*\s+(?:[a-z-]+\s+){{1,2}}at (?P<whose>{_PLACE})"),
)
# "Fewer than one in thirty".
_ONE_IN = re.compile(
    r"(?<![\w.,-])(?:one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of) (?:every )?"
    r"(?:\w+teen|\w+ty|ten|hundred|\d+0)(?![\w,.-]*\d)",
    re.I,
)
# "She is the Corran Bay, a ship of 1988, and takes 28 cars", but not "She is the Bishop of Leeds".
_CALLED = re.compile(
    r"\b(?:She|It)\s+is\s+the\s+(?P<name>[^\W\d_a-zß-öø-ÿ][\w’-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’-]+){0,3})"
    r"(?=,|\.|;|\s+and\b)"
)
# "All crews who entered the hostel would be called in for tests, 19 people in total."
_OF_SOME = re.compile(
    r"\ball\s+(?:the\s+|of\s+the\s+|those\s+)?(?:[a-z-]+\s+){0,3}?(?:who|that)\s+(?P<did>[^,.;:]+),\s+(?P<figure>\S+)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:in\s+(?:total|all)|altogether|all\s+told)\b",
    re.IGNORECASE,
)
_THE_NUMBER = r"\bthe (?:total )?(?:number|tally|count) of"
_SO_FAR = r"^\W*so far\b|\bso far\W*$"
_ILL = re.compile(r"\b(?:ill|sick|infected|infections?|illness|caught|cases|outbreak|contracted|poisoned)\b", re.I)
_FELL = re.compile(r"\b(?:f[ae]ll(?:en|ing)?|became|taken) (?:ill|sick)\b", re.IGNORECASE)
_ADMITTED = re.compile(
    r"\b(?:admitted|hospitali[sz]ed|in (?:\w+ )?hospitals?|in intensive care|(?:taken|rushed|flown) to (?:\w+ ){0,3}"
    r"(?:hospital|infirmary))\b",
    re.IGNORECASE,
)


# What somebody asks for, and what they are given in the end.
_DEMANDS = re.compile(
    r"\b(?:want(?:s|ed)?(?! to\b)|demand(?:s|ed|ing)?|(?:ask|call)(?:s|ed|ing)? for|seek(?:s|ing)?|sought)\b",
    re.IGNORECASE,
)
_ASKS_DEMAND = re.compile(r"\b(?:want|demand|ask|seek|sought|call)\w*\b", re.IGNORECASE)
_SETTLES = re.compile(
    r"\b(?:agree(?:s|d|ment)?|accept(?:s|ed|ing)?|settle(?:s|d|ment)?|deal|gives?|gets?|receives?|"
    r"award(?:s|ed)?)\b",
    re.IGNORECASE,
)


def apart(question: str, one: Report, other: Report) -> bool:
    """Whether the figures that two sentences give in answer are of two things."""
    asked = kind(question)
    if asked in ("money", "number") and increments.beside_total(question, one.text, other.text):
        return True
    if asked in ("money", "number") and any(_demanded(question, *pair) for pair in ((one, other), (other, one))):
        return True
    if asked == "money":
        return _of_other_sums(question, one.text, other.text) or _far(question, one.text, other.text)
    if asked == "duration":
        return _of_other_spans(question, one.text, other.text)
    if asked != "number":
        return False
    pairs = ((one, other), (other, one))
    if any(_of_others(question, *pair) or _called_else(question, *pair) for pair in pairs):
        return True
    if any(_of_some(question, a.text, b.text) for a, b in pairs):
        return True
    if any(_in_hospital(question, a.text, b.text) for a, b in pairs):
        return True
    if any(_counts_children(question, it.text) for it in (one, other)) and "child" not in question.lower():
        return True
    if _share_of_none(question, one.text, other.text) or _of_other_votes(one.text, other.text):
        return True
    return _of_other_fates(question, one.text, other.text) or _nothing_in_common(question, one, other)


def alike(question: str, one: str, other: str) -> bool:
    """Whether the clauses of two figures have a word in common, or each has one of the question, names and units aside:
    without that nothing tells that they are of one thing."""
    named = stems(" ".join(names(f"{question} {one} {other}")))
    told = [stems(clause(question, text)) - named - _OF_ANY for text in (one, other)]
    told = [frozenset(stem for stem in it if stem.isalpha()) for it in told]
    return not told[0].isdisjoint(told[1]) or all(it & stems(question) for it in told)


def _of_other_sums(question: str, one: str, other: str) -> bool:
    """Whether the question and the one clause are of what is demanded, say, and the other of what is paid."""
    wanted, told = _roles(question), [_roles(clause(question, text)) for text in (one, other)]
    return (
        all(told)
        and told[0].isdisjoint(told[1])
        and any(wanted & it for it in told)
        and not all(wanted & it for it in told)
    )


def _demanded(question: str, one: Report, other: Report) -> bool:
    """Whether the one is of what somebody asks for, and the other of what was agreed on: asked is what they got."""
    if _ASKS_DEMAND.search(question) or not _DEMANDS.search(one.text) or _DEMANDS.search(other.text):
        return False
    return bool(_SETTLES.search(clause(question, other.text)))


def _roles(text: str) -> frozenset[int]:
    return frozenset(number for number, role in enumerate(_ROLES) if role.search(text))


def _far(question: str, one: str, other: str) -> bool:
    """Whether each sum of the one is so many times each of the other's."""
    sums = [plain_numbers(question, text) for text in (one, other)]
    pairs = [(a, b) for a in sums[0] for b in sums[1] if a and b]
    return bool(pairs) and min(max(a, b) / min(a, b) for a, b in pairs) > _MOST_MONEY


def _share_of_none(question: str, one: str, other: str) -> bool:
    """Whether all figures of the one are shares, and none of the other's: "71 per cent", "by 75 votes"."""
    told = [[_is_share(it, text) for it in things(question, text)] for text in (one, other)]
    return any(a and b and all(a) and not any(b) for a, b in (told, told[::-1]))


def _is_share(thing: str, text: str) -> bool:
    of_every = (form(it.value) for match in _ONE_IN.finditer(text) for it in read(match.group()))
    return f"{thing.rstrip('%')}%" in shares(text) or thing in of_every


def _of_other_votes(one: str, other: str) -> bool:
    """Whether both tell on what a share voted, and not on the same."""
    if not shares(one) or not shares(other):
        return False
    on = [frozenset().union(*(stems(it["what"]) for it in _VOTED_ON.finditer(text))) for text in (one, other)]
    return all(on) and on[0].isdisjoint(on[1])


def _of_other_spans(question: str, one: str, other: str) -> bool:
    """Whether the one is many times as long, or their sentences have nothing in common but names."""
    long = [_lengths(text) for text in (one, other)]
    if all(long) and min(max(a, b) / min(a, b) for a in long[0] for b in long[1]) > _MOST:
        return True
    named = stems(" ".join(names(f"{question} {one} {other}")))
    common = stems(one) & stems(other) - named - _OF_SPANS
    return not any(stem.isalpha() for stem in common)


def _lengths(text: str) -> list[float]:
    """Its spans of time, in days."""
    out = []
    for match in LASTS.finditer(text):
        unit = _UNIT.search(match.group())
        out += [it.value * _DAYS[unit.group().lower()] for it in read(match.group(), text) if unit and it.value]
    return out


def _leaves(before: str, behind: str) -> bool:
    """Whether a figure between them counts somebody's children."""
    left, children = _LEAVES.search(before), _CHILDREN.match(behind)
    if left is None or children is None:
        return False
    return bool(_PARENT.search(before)) or children.group().strip()[:1].isalpha()


def _counts_children(question: str, text: str) -> bool:
    """Whether all that it gives is how many children somebody leaves."""
    given = things(question, text)
    spans = [(it.start, it.end) for it in read(text) if form(it.value) in given]
    return bool(spans) and all(_leaves(text[max(0, a - _REACH) : a], text[b : b + _REACH]) for a, b in spans)


def _of_others(question: str, one: Report, other: Report) -> bool:
    """Whether the one counts those of a house of which neither the question nor the other speaks, in a sentence without
    the question's names, of which the other has one."""
    own = next((match["whose"] for it in _THEIR_OWN if (match := it.search(one.text))), "")
    if not own or not stems(own).isdisjoint(stems(f"{question} {other.text}")):
        return False
    return not share_of_names(question, one.text) and share_of_names(question, other.text) > 0


def _of_some(question: str, one: str, other: str) -> bool:
    """Whether the one counts in all those alone who did something of which neither the question nor the other speaks,
    and has no word for what is counted, which the other has."""
    some, counted = _OF_SOME.search(one), noun(question)
    if some is None or not counted or stems(counted) & stems(one) or not stems(counted) & stems(other):
        return False
    return (stems(some["did"]) - stems(counted)).isdisjoint(stems(f"{question} {other}"))


def _called_else(question: str, one: Report, other: Report) -> bool:
    """Whether the one says of what "she" or "it" is another name than the question's, all of which the other has."""
    called = _CALLED.search(one.text)
    if called is None or not names(question) or share_of_names(question, other.text) < 1:
        return False
    return stems(called["name"]).isdisjoint(stems(f"{question} {other.text}"))


def _in_hospital(question: str, one: str, other: str) -> bool:
    """Whether the one counts those in hospital of the ill, of whom the question and the other clause ask all."""
    told = [_ADMITTED.search(text) for text in (question, clause(question, one), clause(question, other))]
    return (
        bool(_ILL.search(question))
        and not told[0]
        and bool(told[1])
        and not told[2]
        and not _FELL.search(clause(question, one))
    )


def _of_other_fates(question: str, one: str, other: str) -> bool:
    """Whether it is told of each that something else became of those it counts, where it is not asked what did."""
    if fates.asked(question):
        return False
    told = [fates.told(clause(question, text)) for text in (one, other)]
    return all(told) and told[0].isdisjoint(told[1])


def _nothing_in_common(question: str, one: Report, other: Report) -> bool:
    """Whether things are counted, no persons, and the sentences have no word in common but for these, nor does one of
    them have any of the question; of one story "the number of" them, or how many "so far", is of the same."""
    counted = noun(question)
    if not counted or of_persons(question) or is_person(singular(counted)) or _OF_PEOPLE.fullmatch(singular(counted)):
        return False
    of_any = stems(counted) | stems(expects.CURRENCY.replace("|", " "))
    if of_one_story(one, other) and all(not stems(counted).isdisjoint(stems(it.text)) for it in (one, other)):
        of_all = re.compile(rf"{_THE_NUMBER}\s+{re.escape(counted)}\b|{_SO_FAR}", re.IGNORECASE)
        if of_all.search(one.text) or of_all.search(other.text):
            return False
    told = [frozenset(it for it in stems(text) if it.isalpha()) - of_any for text in (one.text, other.text)]
    asked = stems(question) - of_any
    return told[0].isdisjoint(told[1]) and not all(it & asked for it in told)
