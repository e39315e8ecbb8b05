"""The groups of words of a Chinese clause, in English: what is of what, when and where, and what verbs stand by. Pure.

What stands before 的 describes what stands behind it, so it goes behind it in English; a preposition may have a second
half behind its noun (在…期间, "during"), or stand there alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from qa.asking.chinese_words import Sorted, sorted_words
from qa.words import verbs
from qa.words.chinese import Kind, Word
from qa.words.dictionary import bend, participle, plural

# "np" a noun with what describes it, "pp" one with its preposition, "asks" what asks when, where, why or how.
Part = Kind | Literal["np", "pp"]

_ADVERBIAL = frozenset("when where why how".split())
_SPANS = frozenset(("which year", "which month", "which day", "which century"))
# An adjective, of the words that CC-CEDICT says no kind of: "national", "beautiful".
_OF_KIND = re.compile(r"(?:al|ful|ous|ive|ic|ible|able|less|ent|ant|ern|ian|ese|ary|est|[^aeiou]y)$")


@dataclass(frozen=True)
class Group:
    """Words that belong together, in English; `asks` where what asks is among them."""

    part: Part
    english: str
    asks: bool = False
    time: bool = False


def grouped(words: Sequence[Word]) -> list[Group]:
    """The groups of a clause, in the order of its words but for what goes behind its noun."""
    out: list[Group] = []
    found = sorted_words(words)
    for at, word in enumerate(found):
        _add(out, word, [it.kind for it in found[at + 1 :]])
    return _prepositions(out)


def _add(out: list[Group], word: Sorted, behind: Sequence[Kind]) -> None:
    """The next word: with what it belongs to, or as a group of its own; `behind` are the kinds of those to come."""
    new = _group(word, bool(out) and out[-1].part == "before")
    if new.part == "np":
        new = _compound(out, new)
        if behind[:1] not in (["noun"], ["name"], ["number"], ["adjective"]):
            new = _joined(out, _behind_of(out, new, "verb" in behind))
    out.append(new)


def _group(word: Sorted, after_preposition: bool) -> Group:
    """A word as a group of its own."""
    english = word.english
    if word.kind in ("noun", "name", "number"):
        return Group("np", english, time=word.time)
    if word.kind != "asks":
        return Group(word.kind, english)
    if english in _SPANS and not after_preposition:
        return Group("asks", f"in {english}", asks=True)
    adverbial = english.split()[0] in _ADVERBIAL and english not in ("how many", "how much")
    return Group("asks" if adverbial else "np", english, asks=True)


def _compound(out: list[Group], new: Group) -> Group:
    """With the nouns and adjectives before it: "steel bridge", "which company", "large city"."""
    while (
        out
        and out[-1].part in ("np", "adjective")
        and not (out[-1].time or new.time or (new.asks and out[-1].part != "adjective"))
    ):
        first = out.pop()
        new = replace(new, english=f"{first.english} {new.english}", asks=first.asks or new.asks)
    if new.asks and new.english.startswith("how many ") and not re.search(r"[^su]s$", new.english):
        new = replace(new, english=plural(new.english))
    return new


def _joined(out: list[Group], new: Group) -> Group:
    """With the noun that an "and" or "or" joins it to."""
    if len(out) > 1 and out[-1].english in ("and", "or") and out[-2].part == "np" and not out[-2].asks:
        joins, first = out.pop(), out.pop()
        return replace(new, english=f"{first.english} {joins.english} {new.english}")
    return new


def _behind_of(out: list[Group], head: Group, acts: bool) -> Group:
    """A noun behind 的 with what describes it; `acts` where a verb follows, so that one before it is of what
    describes."""
    if not out or out[-1].part != "of":
        return head
    out.pop()
    if not out:
        return head
    last = out[-1]
    asks = head.asks or last.asks
    if last.part == "adjective":
        out.pop()
        return replace(head, english=f"{last.english} {head.english}")
    if last.part in ("np", "asks", "pp") and not (acts and _verb_before(out)):
        out.pop()
        if last.asks:
            own = "whose" if last.english == "who" else f"{last.english}'s" if last.part == "np" else last.english
            return replace(head, english=f"{own} {head.english}", asks=True)
        if last.part == "np" and " " not in last.english and _OF_KIND.search(last.english):
            return replace(head, english=f"{last.english} {head.english}", asks=asks)
        return replace(head, english=f"{head.english} of {last.english}", asks=asks)
    return _relative(out, head)


def _verb_before(out: Sequence[Group]) -> bool:
    return any(it.part == "verb" for it in out[:-1]) and out[-2].part in ("verb", "before")


def _relative(out: list[Group], head: Group) -> Group:
    """A noun that a clause before it describes: "bridge that Tesla built", "meeting held in May"."""
    at = next((i for i in range(len(out) - 1, -1, -1) if out[i].part == "verb"), None)
    if at is None:
        last = out.pop()
        return replace(head, english=f"{last.english} {head.english}")
    start = at
    while (
        start
        and out[start - 1].part in ("np", "pp", "before", "not", "modal", "passive", "adjective")
        and not out[start - 1].asks
    ):
        start -= 1
    clause = _prepositions(out[start:])
    del out[start:]
    verb = next((it for it in clause if it.part == "verb"), None)
    if verb is None:
        return replace(head, english=" ".join([head.english, *(it.english for it in clause)]))
    if any(it.part == "passive" for it in clause):
        by = [f"by {it.english}" for it in clause if it.part == "np" and not it.time]
        others = [it.english for it in clause if it.part == "pp"]
        return replace(head, english=" ".join([head.english, participle(verb.english), *by, *others]))
    subject = [it.english for it in clause[: clause.index(verb)] if it.part == "np" and not it.time]
    others = [
        it.english
        for it in clause
        if it is not verb and not (it.part == "np" and not it.time and it.english in subject)
    ]
    told = bend(verb.english, verbs.past)
    return replace(head, english=" ".join([f"{head.english} that", *subject, told, *others]))


def _prepositions(groups: Sequence[Group]) -> list[Group]:
    """With each preposition and its noun as one; a time has one of its own."""
    out: list[Group] = []
    for it in groups:
        last = out[-1] if out else None
        if it.part == "behind":
            _behind(out, it)
        elif it.part in ("np", "asks") and last and last.part == "before":
            out.pop()
            with_it = it.english if it.part == "asks" else f"{last.english} {it.english}"
            out.append(Group("pp" if it.part == "np" else "asks", with_it, it.asks))
        elif it.part == "adjective" and last and last.part == "verb" and last.english == "be":
            out.append(replace(it, part="np"))
        else:
            out.append(it)
    return [replace(it, part="pp", english=_timed(it.english)) if it.time and it.part == "np" else it for it in out]


def _behind(out: list[Group], half: Group) -> None:
    """Put the half of a preposition that stands behind before what it goes with, a clause if that has a verb."""
    if not out:
        return
    last = out.pop()
    if last.part == "pp":
        bare = last.english.split(" ", 1)[-1]
        out.append(replace(last, english=f"{half.english} {bare}"))
    elif last.part == "np":
        clause = [last]
        first = next((i for i in range(len(out) - 1, -1, -1) if out[i].part in ("before", "asks") or out[i].asks), None)
        if first is not None and out[first].part == "before":
            clause, out[first:] = [*out[first:], last], []
        english = " ".join(it.english for it in clause if it.part != "before")
        out.append(Group("pp", f"{half.english} {english}", any(it.asks for it in clause)))
    elif last.part == "verb":
        clause = [replace(last, english=bend(last.english, verbs.past))]
        while out and out[-1].part in ("np", "before", "not", "modal", "pp") and not out[-1].asks:
            clause.insert(0, out.pop())
        out.append(Group("pp", " ".join([half.english, *(it.english for it in clause if it.part != "before")])))
    else:
        out.append(last)


def _timed(time: str) -> str:
    """ "in 1990", "on 5 March", "on Monday", "in the 19th century"."""
    if re.match(r"\d{1,2} [A-Z]|\w+day$", time):
        return f"on {time}"
    return f"in the {time}" if time[0].isdigit() and time[-1] in "sy" else f"in {time}"
