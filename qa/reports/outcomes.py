"""How something ended, where it is asked: whether two sentences tell opposite ends of the same matter. Pure; English.

What a sentence says has happened is read in `ended`. Opposite words alone are no contradiction ("residents rejected
what the council approved"), so who did it, or what it was done to, must be the same, and both sentences must be about
what the question names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.days import dates
from qa.reports.ended import MATTER, Said, occurrences, same
from qa.words.excerpt import content, names
from qa.words.opposites import OUTCOMES

_WHETHER = re.compile(
    r"^\s*(?:(?:according to|as of|by|in|on|since|after)\b[^,]{1,60},\s*)?"
    r"(?:did|does|do|was|were|is|are|has|have|had)(?:n['’]t)?\s",
    re.IGNORECASE,
)
_HOW_ENDED = re.compile(
    r"\b(?:outcome|result|verdict|ruling|fate) of\b|\bwhat (?:happened|became|was decided)\b"
    r"|\bwhat did .{1,80} decide\b|\bwho (?:won|lost|beat)\b"
    r"|\bhow did .{1,80} (?:end|vote|rule|turn out|go)\b|\bwhether\b",
    re.IGNORECASE,
)
_GENERIC = content(
    "outcome result verdict ruling fate happened became decided decide end vote voted turn go still yet "
    "report article account coverage consistent agree differ disagree contradict"
)
_WORDS = re.compile(r"[\w’'-]+")
_AT_ONCE = 1  # days between two reports of one match
_LACKING = 0.25  # of the question's words that a sentence may lack,
_ENOUGH = 3  # or the first of so many
_LONG = 4  # letters of a word whose negation counts as its opposite


def asked(question: str) -> bool:
    """Whether it asks if something was so, or how it ended."""
    return bool(_WHETHER.match(question) or _HOW_ENDED.search(question))


def opposite(
    question: str,
    one: str,
    other: str,
    titles: tuple[str, str] = ("", ""),
    published: tuple[str | None, str | None] = (None, None),
) -> tuple[str, str] | None:
    """The words in which two sentences, of articles with these headings and days, tell opposite ends of what is asked
    about; None if they do not."""
    if not asked(question) or not _said(question, one) or not _said(question, other):  # most say nothing of an end
        return None
    if _years_apart(one, other) or not _of_one_matter(question, (one, other), titles):
        return None
    for said in _said(question, one):
        for against in _said(question, other):
            if (
                (said.row, not said.holds) == (against.row, against.holds)
                and same(question, said, against)
                and not (said.again and _days_between(*published) > _AT_ONCE)
            ):
                return said.words, against.words
    return None


def tells(question: str, text: str) -> frozenset[tuple[str, bool]]:
    """The ends that a sentence tells of, each by its row and side."""
    return frozenset((said.row, said.holds) for said in _said(question, text)) if asked(question) else frozenset()


def alike(question: str, text: str, side: str, says: str) -> bool:
    """Whether `text` tells the same end of the same matter as `side` does with the words `says`."""
    return any(
        (said.row, said.holds) == (also.row, also.holds) and same(question, said, also)
        for said in _said(question, side)
        if said.words == says
        for also in _said(question, text)
    )


def ends(question: str, text: str) -> frozenset[tuple[str, bool]]:
    """The same of the table's verbs alone."""
    return frozenset((row, holds) for row, holds in tells(question, text) if row.isdigit())


def final(row: str) -> bool:
    """Whether who tells the one end of a row denies the other, at whatever time: not of prices, nor of what people
    think."""
    of = OUTCOMES[int(row)]
    return not (of.again or of.undone or of.stance)


def ends_by(question: str, text: str, who: frozenset[str]) -> frozenset[tuple[str, bool]]:
    """Those of its ends that somebody with these words is told to have brought about."""
    said = _said(question, text) if asked(question) else ()
    return frozenset((it.row, it.holds) for it in said if it.row.isdigit() and it.by & who)


def never_undone(question: str, new: str, old: str) -> bool:
    """Whether the old text tells an end after which the other, which the new one tells, cannot come: who says that a
    wall held denies that it had fallen, however late."""
    fell = {row for row, holds in ends(question, old) if holds and OUTCOMES[int(row)].once}
    return any(not holds and row in fell for row, holds in ends(question, new))


@lru_cache(1024)
def _said(question: str, text: str) -> tuple[Said, ...]:
    """What `text` tells for certain, as far as it bears on the question; nothing of a row whose both sides it has."""
    found = [*_by_table(question, text), *_by_own_words(question, text)]
    sides = {(said.row, said.holds) for said in found}
    return tuple(said for said in found if (said.row, not said.holds) not in sides)


def _by_table(question: str, text: str) -> Iterator[Said]:
    for number in _rows(question):
        row = OUTCOMES[number]
        for side, holds in ((row.one, True), (row.other, False)):
            yield from occurrences(str(number), side, holds, text, again=row.again, stance=row.stance)


@lru_cache(256)
def _rows(question: str) -> tuple[int, ...]:
    """The numbers of the rows that a question asks about."""
    every = not _WHETHER.match(question)
    return tuple(
        number
        for number, row in enumerate(OUTCOMES)
        if (every and not row.stance) or row.one.search(question) or row.other.search(question)
    )


def _by_own_words(question: str, text: str) -> Iterator[Said]:
    """The question's own words, which a sentence may have with "not" before them."""
    for stem, pattern in _own_words(question):
        yield from occurrences(stem, pattern, True, text)


@lru_cache(256)
def _own_words(question: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if not _WHETHER.match(question):
        return ()
    words = [word for word in _WORDS.findall(question)[1:] if word.islower() and len(word) >= _LONG and not _ends(word)]
    stems = content(" ".join(words))
    said = (stem for stem in stems if not stem.isdigit())  # a row's number is none of a word
    return tuple((stem, re.compile(rf"\b{re.escape(stem)}\w*", re.IGNORECASE)) for stem in said)


def _days_between(one: str | None, other: str | None) -> int:
    """0 where a day is unknown."""
    days = dates.day_of(one), dates.day_of(other)
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0


def _of_one_matter(question: str, texts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether both sentences, with their headings, have nearly all that the question speaks of, its names in any case;
    who did it may be left out where there is enough else ("the plan was rejected")."""
    words = [word for word in _WORDS.findall(_without_ends(question)) if content(word) - _GENERIC and not _ends(word)]
    wanted = content(" ".join(words))
    first = content(words[0]) if len(wanted) >= _ENOUGH else frozenset()
    for text, title in zip(texts, titles, strict=True):
        missing = wanted - content(f"{text} {title}") - (MATTER if wanted - MATTER else frozenset())
        few = len(missing) <= _LACKING * len(wanted) or missing <= first - names(question)
        if missing & names(question) or not few or wanted.isdisjoint(content(text)):
            return False
    return bool(wanted)


@lru_cache(256)
def _without_ends(question: str) -> str:
    """Without the phrases of the table ("take place"); what stands inside of one stays."""
    for pattern in (side for row in OUTCOMES for side in (row.one, row.other)):
        question = pattern.sub(lambda found: " ".join(["", *found.group().split()[1:-1], ""]), question)
    return question


@lru_cache(4096)
def _ends(word: str) -> bool:
    """Whether it is a word of the table."""
    return any(row.one.match(word) or row.other.match(word) for row in OUTCOMES)


def _years_apart(one: str, other: str) -> bool:
    years = [{mention.year for mention in dates.mentions(text)} - {None} for text in (one, other)]
    return bool(years[0] and years[1] and not years[0] & years[1])
