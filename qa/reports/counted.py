"""What a question counts, and which figures of a sentence count it. Pure; English.

"How many were hurt?" names nothing that is counted: it is people. Of those hurt, killed or missing news has several
words, which say the same here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from qa.asking import asked_abroad, expects
from qa.days import dates
from qa.reports import fates, labels
from qa.reports.figures import AMOUNT, AREA, LASTS, LENGTH, SHARE, amounts, form, read
from qa.words import numbers, verbs
from qa.words.grammar import is_person
from qa.words.terms import STOPWORDS, fold, tokens

_STEM = 6  # letters in which two words must agree to count as one
_NOUN = 5  # and of the thing counted
_NEAR = 30  # characters after a figure within which the thing counted stands
_STOP = re.compile(r"[;,.:\d]")
_HOW_MANY = re.compile(
    r"\bhow many\s+(?:(?:more|others?)\s+)?(?:of\s+(?:the|these|those|its|their|his|her)\s+)?(?P<rest>[^?]+)",
    re.IGNORECASE,
)
_STILL = re.compile(r"\b(?:still|left|remain\w*|yet|without)\b", re.IGNORECASE)
_AUXILIARY = frozenset("is are was were be been being has have had do does did will would can could may might".split())
_FATES = {  # what becomes of people: each word with the one that stands for all of its meaning
    **dict.fromkeys(
        "hurt hurts injured injure injures injuring injury injuries wounded wounds wounding".split(), "hurt"
    ),
    **dict.fromkeys("died die dies dying dead death deaths killed kill kills killing fatalities".split(), "killed"),
}
_SAME = _FATES | {
    **dict.fromkeys("households household houses house properties dwellings flats apartments".split(), "homes"),
    **dict.fromkeys("ships ship vessels vessel ferries ferry trawlers trawler".split(), "boats"),
    **dict.fromkeys("companies businesses".split(), "firms"),
    **dict.fromkeys("pays paid paying".split(), "pay"),
    **dict.fromkeys("burn burns burned burnt burning blaze blazes".split(), "fire"),
    **dict.fromkeys("pupils schoolchildren".split(), "students"),
    **dict.fromkeys("insure insures insured insuring insurance".split(), "insured"),
    **dict.fromkeys(
        "fix fixes fixing fixed mend mends mending mended repair repairs repairing repaired".split(), "repair"
    ),
    **dict.fromkeys(
        "build builds built construct constructs constructed constructing construction".split(), "building"
    ),
    **dict.fromkeys(
        "renovate renovated renovation renovating overhaul refurbish refurbished refurbishment".split(), "renew"
    ),
}
_PERSONS = re.compile(
    r"\b(?:people|persons?|m[ae]n|wom[ae]n|children|child|boys?|girls?|residents?|patients?|workers?|passengers?|"
    r"casualt\w+|victims?|lives|others|more|injured|hurt|wounded|dead|deaths?|killed|died)\b",
    re.IGNORECASE,
)
# A plural behind a figure is what it counts.
_PLURAL = re.compile(
    r"\s(?!(?:was|is|has|its|this|his|pass|across|plus|less|versus)\b)((?:[a-z]+-)*[a-z]{2,}[^\Ws]s|people|men|women|children)\b"
)
_ENDS_IN_S = re.compile(r"[a-z-]{2,}[^\Ws]s")
_MANY = re.compile(
    rf"{_ENDS_IN_S.pattern}|(?:[a-z]+)?(?:people|men|women|children)|police|staff|fish|sheep|cattle|deer|salmon|mice|"
    r"aircraft"
)
# Figures of nothing that is counted: the hour, and how many live in a place that is only described.
_HOUR = re.compile(
    r"\b\d{1,2}[:.]\d\d\b(?!\s*(?:%|per\b|million\b|billion\b))|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b", re.IGNORECASE
)
_PLACE_OF = re.compile(
    r"\b(?:city|town|village|country|island|province|region|state|community) of\s+"
    r"(?:(?:about|some|nearly|almost|over)\s+)?\d[\d.,]*",
    re.IGNORECASE,
)
# A group that counts its own: "the union has grown to 700 members".
_GROUP_GROWN = re.compile(
    r"(?:^|[;:.!?,]\s+)(?P<group>[^;:.!?,]{1,80}?)\s+(?:(?:has|have|had)\s+(?:now\s+|since\s+|already\s+)?)?"
    r"(?:grown|grew|swollen|swelled|shrunk|shrank|expanded)\s+to\s+"
    r"(?:(?:about|around|some|nearly|almost|over|just|more|than|under)\s+)*\d",
    re.IGNORECASE,
)
_OF_COUNT = re.compile(
    r"\b(?:numbers?|totals?|tolls?|counts?|figures?|lists?|tally|tallies|sum|it|they|that|this|those|these|its|their|"
    r"population|workforce|staff|team|crew|outbreak|ensemble|crowd|fleet|herd|roll|waiting)\b",
    re.IGNORECASE,
)
# "A four-coach train" counts no persons.
_COMPOUND_OF = re.compile(r"-(?!(?:strong|member|man|person|woman|people)\b)[a-z]{2,}")
_MORE = re.compile(r"\s+more\b", re.IGNORECASE)
# Before a figure: what it is the number of ("raising the number of people injured to 12").
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|tally|toll) of (?P<what>[^;:.!?,\d]{1,60}?)\s+"
    r"(?:to|at|is|was|were|reached|passed|stood at)\s+"
    r"(?:(?:about|around|some|nearly|almost|over|just|more|than|at|least)\s+)*$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s+(?:in|at|on|from|by|near)\s+")
_REACH = 100  # characters before a figure within which that stands
_OFFENCES = frozenset("counts charges offences offenses felonies crimes misdemeanours misdemeanors".split())
_COUNTED_TWICE = re.compile(r"\s+[a-z]+\s+(?:had been|has been|have been|was|were)\s+counted\s+twice\b")
_PAIR = 2
# "Four of the 16 bearings": four of what there are in all.
_OF_ALL = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|these|those)\s+)?")
_ASKS_ALL = re.compile(r"\b(?:is|are|was|were) there\b|\b(?:do|does|did) [^?]+ have\b|\b(?:has|have|had)\W*$", re.I)
_NONE = (0.0, 0, 0, False)
_COMPOUND = 4  # words of which the thing counted may be made up: "high school football teams"
_MONEY = re.compile(expects.CURRENCY)
_BODIES = re.compile(r"\bbodies of (?:the )?$", re.IGNORECASE)
# Those added to a number: "was raised from five to seven after two residents had seen a doctor".
_AFTER = re.compile(r"\b(?:after|when)\s+(?:(?:another|a further|the)\s+)?$", re.IGNORECASE)
_FAR = 160  # characters before a figure in which that is told
_ADDED = re.compile(
    r"\b(?:number|total|toll|count|tally)\b[^;:.“”\"]{0,60}?\b(?:raised|rose|risen|rises|grown|grew|increased|climbed)\b"
    r"[^;:.“”\"]{0,40}?\bto\s+[\w,]{1,20}\s+(?:\w{1,20}\s+){0,2}?(?:after|when)\s+(?:(?:another|a further|the)\s+)?$",
    re.IGNORECASE,
)
# Beside a sum: "26 million crowns rather than 22 million".
_SUM_TOO = re.compile(
    r"\b\d[\d.,]*\s(?:million|billion|bn|mn)\b(?!\s+(?:[a-z]+\s+)?(?:people|men|women|children|[a-z]{2,}[^\Wsui]s)\b)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|in|at|on|within|inside|of)\s+$", re.IGNORECASE)
_ONE_OF = re.compile(r"\s+(?!of\b|or\b|and\b|to\b)(?P<of>[a-z]{3,})\b")
_CLAUSE_END = re.compile(r"[,;:.]|\b(?:which|where|when|as|while|after|before|and|but)\b")
_TIME = re.compile(r"(?:second|minute|hour|day|week|month|year)s")


def sense(word: str) -> str:
    """The word that stands for all of one meaning ("injuries" as "hurt"), folded; itself where it is alone."""
    return _SAME.get(word, word)


@lru_cache(512)
def stems(text: str) -> frozenset[str]:
    """Its words that tell something, cut short so that inflections agree; words that say the same are one."""
    return frozenset(sense(word)[:_STEM] for word in tokens(fold(text)) if word not in STOPWORDS)


_ANYBODY = frozenset("people persons men women times".split())  # of whom much else is counted


@lru_cache(256)
def noun(question: str) -> str:
    """The word for what `question` counts, folded: "people", "boats"; "" where it names none ("how many died")."""
    asked = _HOW_MANY.search(question)
    words = [word.strip(".,;:") for word in fold(asked["rest"]).split()] if asked else []
    while len(words) > 1 and (len(words[0]) < 4 or _told(words[0])) and not _ends(words[1]):
        if words[0] in _AUXILIARY:
            return ""
        if not _told(words[0]) and _told(words[1]) and (len(words) == 2 or _ends(words[2])):
            break  # "how many MPs voted": no adjective
        words = words[1:]
    if not words or words[0] in _AUXILIARY or words[0] in STOPWORDS or _told(words[0]):
        return ""
    return _head(words)


def _head(words: Sequence[str]) -> str:
    """The plural that a noun before it belongs to: "packs" of "wolf packs did", "officers" of "police officers are"."""
    if _MANY.fullmatch(words[0]):
        alone = len(words) == 1 or (len(words) > _PAIR and not (_ends(words[_PAIR]) or _told(words[_PAIR])))
        plural = not alone and _ENDS_IN_S.fullmatch(words[1]) and not _ends(words[1])
        return words[1] if plural else words[0]
    for word in words[1:_COMPOUND]:
        if _ends(word) or _told(word) or (verbs.is_base(word) and word != words[-1]):
            break
        if _MANY.fullmatch(word):
            return word
    return words[0]


def counted(question: str, text: str) -> frozenset[str]:
    """The figures that stand before the thing counted, if any do; else all but those of dates, sums and spans of
    time; else the sums, where it is not asked how many but money ("how large is the fund"). What counts some of them
    only is none of these."""
    abroad = asked_abroad.noun(question)
    word = abroad or noun(question)
    persons = not word and bool(_HOW_MANY.search(question) or fates.asked(question))
    near, free = set(), set()
    figures = _figures(question, text)
    for (value, _, end, apart), (_, first, last, _) in zip_longest(figures, figures[1:], fillvalue=_NONE):
        at = last if _OF_ALL.fullmatch(text, end, first) else end
        behind = _STOP.split(text[at : at + _NEAR])[0]
        if (word and _says(word, behind)) or (persons and _PERSONS.search(behind)):
            near.add(form(value))
        if not apart:
            free.add(form(value))
    if abroad:
        return frozenset(near)
    if near or _MONEY.fullmatch(word):
        return frozenset(near) or amounts(text)
    return frozenset(free or (() if _HOW_MANY.search(question) else amounts(text)))


def _figures(question: str, text: str) -> list[tuple[float, int, int, bool]]:
    """The figures that may be in answer, with their spans, and whether each is of a date, a sum or a measure."""
    persons = of_persons(question)
    # A share of people tells how many died only where it says that they did.
    of_share = persons and fates.asked(question) <= fates.told(text)
    of_land = (AREA,) if fates.asked(question) or _HOW_MANY.search(question) else ()  # but a fire is as big as that
    of_money = (AMOUNT, _SUM_TOO) if AMOUNT.search(text) else (AMOUNT,)
    apart = (*of_money, LASTS, LENGTH, *of_land, _HOUR, _PLACE_OF, *(() if of_share else (SHARE,)))
    besides = [match.span() for pattern in apart for match in pattern.finditer(text)]
    days = [(mention.start, mention.end) for mention in dates.mentions(text)]
    found, befallen = [], set()
    for value, start, end, ordinal in read(text):
        if any(first < end and start < last for first, last in days) or _added(text, start):
            continue
        if persons and (_COMPOUND_OF.match(text, end) or (value == 1 and _of_one_house(text, start, end))):
            continue
        if numbers_else(question, text, start) or (ordinal and not _last_of(question, value, text[end:])):
            continue
        twice = _COUNTED_TWICE.match(text, end) and "twice" not in question
        if twice or labels.counts_nothing(question, text, start, end):
            continue
        some = labels.of_some(question, text, start, end, noun(question))
        others = fates.ALL_BUT.search(text, max(0, start - _NEAR), start) and not _STILL.search(question)
        if some and fates.befell_some(question, text, end):
            befallen.add((start, end))
            some = False
        if not some and not others:
            found.append((value, start, end, any(a < end and start < b for a, b in besides)))
    plain = fates.in_answer(question, text, [(start, end) for _, start, end, apart in found if not apart])
    plain = [it for it in plain if it in befallen] or plain
    pairs = [(one, other) for one, other in pairwise(plain) if _OF_ALL.fullmatch(text, one[1], other[0])]
    if labels.OF_THEM.search(question):
        plain = [it for it in plain if not any(it == all_of for _, all_of in pairs)]
    elif _ASKS_ALL.search(question):
        plain = [it for it in plain if not any(it == some_of for some_of, _ in pairs)]
    return [it for it in found if it[3] or (it[1], it[2]) in plain]


def _of_one_house(text: str, start: int, end: int) -> bool:
    """Whether a "one" there tells whence people are: "from one family", but not "in one of the houses"."""
    behind = _ONE_OF.match(text, end) if _FROM.search(text, max(0, start - _NEAR), start) else None
    return behind is not None and not is_person(behind["of"].lower())


def _added(text: str, at: int) -> bool:
    """Whether the figure at that place is of those by whom a number has grown."""
    near = text[max(0, at - _NEAR) : at]
    return bool(_AFTER.search(near)) and bool(_ADDED.search(text[max(0, at - _FAR) : at]))


def _last_of(question: str, value: float, behind: str) -> bool:
    """Whether an ordinal tells how many there have been: "the fourteenth victim", but not "the first fatality", after
    whom others may have died, nor "the fourth carriage"."""
    near = " ".join(behind.split()[:_PAIR])
    word = noun(question)
    said = _says(word.removesuffix("s"), near) if word else bool(_PERSONS.search(near))
    person = _PERSONS.search(near) or any(map(is_person, tokens(fold(near))))
    return value > 1 and (said or bool(of_persons(question) and person))


def numbers_else(question: str, text: str, at: int) -> bool:
    """Whether the figure at that place is said to be the number of something else than `question` counts."""
    if of_persons(question) or fates.asked(question):
        return False
    number_of = _NUMBER_OF.search(text[max(0, at - _REACH) : at])
    what = _PLACED.split(number_of["what"])[0] if number_of else ""
    return bool(_PERSONS.search(what)) and stems(what).isdisjoint(stems(question))


def counts_noun(question: str, text: str) -> bool:
    """Whether a figure stands before the very word for what `question` counts: "18,200 spectators" of how many
    spectators there were. Not where it counts persons or names nothing."""
    word = noun(question)
    if not word or word in _ANYBODY or asked_abroad.noun(question):
        return False
    behind = (_STOP.split(text[end : end + _NEAR])[0] for _, _, end, apart in _figures(question, text) if not apart)
    return any(_says(word, words) for words in behind)


# What was counted before, whatever it is called: "There are 1,131 of them now", "The tally stands at 58 orchards".
OF_WHAT_IS_KNOWN = re.compile(
    r"\bthere\s+(?:are|were|have\s+been|had\s+been)\s+(?:\w+\s+){0,2}?[\w,.-]+\s+of\s+them\b"
    r"|\bthe\s+(?:\w+\s+)?(?:tally|total|count|toll)\s+(?:(?:now|then|has|had)\s+)*"
    r"(?:stands?|stood|is|was|risen|grown|rose|grew|climbed|reached|gone\s+up)\b",
    re.IGNORECASE,
)
_OF_ILLNESS = frozenset(("cases", "infections"))  # each of them is somebody who fell ill


def counts_else(question: str, text: str) -> bool:
    """Whether it has figures, none in answer: "three of the injured" of how many were hurt, "38 votes" of how many
    shops. A word for persons may stand for another."""
    if not numbers.values(text) or asked_abroad.noun(question):
        return False  # figures are not read in German and Spanish words
    if (fates.asked(question) and _of_other_fate(question, text)) or of_another_group(question, text):
        return True
    word = noun(question)
    if word and (_says(word, text) or not stems(word).isdisjoint(stems(text))):
        return False
    if OF_WHAT_IS_KNOWN.search(text) or (word in _OF_ILLNESS and "ill" in fates.told(text)):
        return False
    given = counted(question, text)
    if not given:
        return True
    if word == "times":
        return False  # "five warnings" says how many times there was one
    persons = of_persons(question)
    plurals = [
        (match[1], _BODIES.search(text[: one.start]) is not None, text[one.end + match.end() :])
        for one in read(text)
        if not one.ordinal and form(one.value) in given and (match := _PLURAL.match(text[one.end :]))
    ]
    behind = [it for it, _, _ in plurals]
    alike = _OFFENCES if word in _OFFENCES else frozenset[str]()
    others = [
        it
        for it, bodies, rest in plurals
        if not (persons and _PERSONS.fullmatch(it))
        and not _TIME.match(it)
        and not (persons and is_person(singular(it)) and (bodies or _befell(question, rest)))
    ]
    others = [it for it in others if it not in alike]
    return bool(word and others) and len(others) == len(behind) == len(given)


def _befell(question: str, rest: str) -> bool:
    """Whether what is asked about befell those whom a number counts, by what stands right behind them."""
    clause = _CLAUSE_END.split(rest, maxsplit=1)[0]
    return not fates.asked(question).isdisjoint(fates.told(clause))


def of_another_group(question: str, text: str) -> bool:
    """Whether it says of some group, of which the question has no word, to how many of its own that has grown."""
    grown = _GROUP_GROWN.search(text)
    if grown is None or not noun(question) or _OF_COUNT.search(grown["group"]):
        return False
    return stems(question).isdisjoint(stems(grown["group"]))


def _of_other_fate(question: str, text: str) -> bool:
    """Whether it counts people, and only such as something else became of than is asked; those who were hurt are not
    all that were on board."""
    asked, told = fates.asked(question), fates.told(text)
    figures = [(start, end) for _, start, end, apart in _figures(question, text) if not apart]
    if "aboard" in asked:  # "five more passengers saw their doctors"
        figures = [(start, end) for start, end in figures if not _MORE.match(text, end)]
    return bool(told - asked) and not figures


def none_of_else(question: str, text: str) -> bool:
    """Whether all that it says of how many is that there was "no" something else: "no fuel had leaked" of how many cars
    there were."""
    if of_persons(question) or numbers.values(text):
        return False
    asked, roughly = singular(sense(noun(question))), list(expects.ROUGHLY.finditer(text))
    return bool(roughly) and not any(
        rough.group().lower() != "no"
        or any(singular(sense(word)) == asked for word in tokens(fold(text[rough.end() : rough.end() + _NEAR])))
        for rough in roughly
    )


def singular(word: str) -> str:
    return re.sub(r"(?:(?<=[sxh])es|s)$", "", word)


def of_persons(question: str) -> bool:
    """Whether it counts persons, or names nothing that it counts."""
    return not noun(question) or bool(_PERSONS.fullmatch(noun(question)))


def _says(word: str, text: str) -> bool:
    """Whether `text` has the thing counted, or its span of time as in "a five-day closure"."""
    if _TIME.fullmatch(word):
        return bool(re.search(rf"\b{word[:-1]}", fold(text)))
    return word[:_NOUN] in fold(text)


def _told(word: str) -> bool:
    """Whether it says what became of them ("died", "injured")."""
    return word in _FATES or verbs.is_past(word) or verbs.is_participle(word)


def _ends(word: str) -> bool:
    """Whether no noun can stand here: "hurt in …", "died when …"."""
    return word in STOPWORDS or word in _AUXILIARY
