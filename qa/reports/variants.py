"""Where two sentences say the same but for one thing: the name or word that the one has in place of the other's. Pure.

Two ways that is told for certain enough. Either most of their words stand in the same order, and what differs is one
stretch ("X is an airline based in Anchorage", "X is an airline based in Miami"); or, where a name is asked for, both
have a name behind the same words of the question ("directed by A", "directed by B"), and both are of what it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from qa.asking import expects
from qa.words.excerpt import content, names, share_of_names
from qa.words.spelling import name_keys
from qa.words.terms import STOPWORDS, fold, tokens

_SHARED = 0.6  # of the words of the shorter sentence that the other has in the same order
_OF_IT = 0.5  # share of the question's names that a sentence has
_BESIDE = 3  # words in the same order on one side of what differs, or two on both
_MOST = 80  # words of a sentence
_LONGEST = 5  # words of what differs
_WORD = re.compile(r"[^\s]+")
_EDGE = " \t.,;:!?()[]“”\"'‘’«»`"
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_PLAIN = re.compile(r"\b(?!(?:of|the|and|in|at|de|van|von|der|la|el|al|bin)\b)[a-z][\w’'-]*")  # a word of no name
# A question for a thing by its kind: "What is the medium of …", "What sport is …".
_WHICH = re.compile(
    r"\b(?:what|which)\s+(?:(?:is|are|was|were)\s+the\b(?!\s+(?:outcome|result|latest|cause|reason|score)\b)|\w+\s+(?:of\s+\w+\s+)?(?:is|are|was|were|does|did|has)\b)",
    re.I,
)
# It asks for several: "Which firms has Acme bought?"
_SEVERAL = re.compile(
    r"\b(?:what|which)\s+(?:\w+\s+){0,2}?[a-z]{2,}[^\Wsui]s\s+(?:has|have|did|do|are|were)\b", re.IGNORECASE
)
_NAME = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'&-]+|[^\W\d_a-zß-öø-ÿ]\.?(?=\s[^\W\d_a-zß-öø-ÿ]))"
# What follows a word and "by" (or "in" …), up to the next comma or small word of the sentence's frame.
_SLOT = re.compile(
    r"\b(?P<cue>[a-z]\w+)\s+(?P<by>by|in|at|of|to|from|for|into|near)\s+"
    r"(?P<what>(?:(?!(?:by|in|on|at|as|and|or|for|from|with|which|who|that|released|featuring|is|was|were|are)\s)[\w’'.&-]+\s*){1,9})"
)
_SENTENCE_END = re.compile(r"(?<=\w\w)\.(?:\s|$)")
_LAST_NAME = re.compile(rf"(?:^|\s)({_NAME}(?:\s+{_NAME})*)\s*$")  # "American singer Ada Roe"


@lru_cache(256)
def asked(question: str) -> bool:
    """Whether it asks for a name, or for a thing by its kind."""
    kind = expects.kind(question)
    return kind == "name" or (kind == "other" and bool(_WHICH.search(question)) and not _SEVERAL.search(question))


def differing(question: str, one: str, other: str) -> tuple[str, str] | None:
    """What the one has in place of the other's; None where they do not differ in one thing that answers."""
    if not asked(question):
        return None
    if content(question).isdisjoint(content(one)) or content(question).isdisjoint(content(other)):
        return None
    return replaced(question, one, other) or slots(question, one, other)


def replaced(question: str, one: str, other: str) -> tuple[str, str] | None:
    """The stretches in which two sentences differ that are else the same."""
    if share_of_names(question, one) < _OF_IT or share_of_names(question, other) < _OF_IT:
        return None
    words, others = _words(one), _words(other)
    if max(len(words), len(others)) > _MOST:  # a table or a list, which takes long to hold against another
        return None
    folded, there = ([fold(word.strip(_EDGE)) for word in side] for side in (words, others))
    if len(set(folded) & set(there)) < _SHARED * min(len(set(folded)), len(set(there))):
        return None
    codes = SequenceMatcher(None, folded, there, autojunk=False).get_opcodes()
    same = sum(end - start for tag, start, end, _, _ in codes if tag == "equal")
    if same < _SHARED * min(len(words), len(others)):
        return None
    found = {
        (" ".join(words[a:b]).strip(_EDGE), " ".join(others[c:d]).strip(_EDGE))
        for number, (tag, a, b, c, d) in enumerate(codes)
        if tag == "replace" and _framed(codes, number) and max(b - a, d - c) <= _LONGEST
    }
    changed = sum(tag == "replace" for tag, *_ in codes)
    if len(found) != 1 or changed > 1 + len(found):
        return None
    ((mine, yours),) = found
    return (mine, yours) if _answers(question, mine, yours, named=expects.kind(question) == "name") else None


def slots(question: str, one: str, other: str) -> tuple[str, str] | None:
    """The names behind the same words of the question, where both sentences have the names of the question; the first
    of each, if a sentence has several and none is among the other's."""
    if expects.kind(question) != "name":
        return None
    if not names(question) or min(share_of_names(question, one), share_of_names(question, other)) < 1:
        return None
    here, there = _slots(question, one), _slots(question, other)
    for cue in sorted(here.keys() & there.keys()):  # an order that does not hang on which sentence is the first
        mine, yours = here[cue], there[cue]
        if not any(_alike(*pair) for pair in product(mine, yours)):
            return mine[0], yours[0]
    return None


def has(text: str, words: str) -> bool:
    """Whether `text` has these words in a row."""
    row = " ".join(tokens(fold(words)))
    return bool(row) and f" {row} " in f" {' '.join(tokens(fold(text)))} "


@lru_cache(1024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _framed(codes: Sequence[tuple[str, int, int, int, int]], number: int) -> bool:
    """Whether enough of the same words stand beside what differs."""
    beside = [codes[at] for at in (number - 1, number + 1) if 0 <= at < len(codes)]
    same = [end - start for tag, start, end, _, _ in beside if tag == "equal"]
    return max(same, default=0) >= _BESIDE or (len(same) == 2 and min(same) >= 2)


def _answers(question: str, mine: str, yours: str, *, named: bool) -> bool:
    """Whether both stretches may answer: names where a name is asked for, and no other writing of each other."""
    known = content(question)
    if not all(content(side) - known for side in (mine, yours)) or _alike(mine, yours):
        return False
    if any(letter.isdigit() for letter in mine + yours):
        return False
    if named:
        return all(_CAPITAL.search(side) and not _PLAIN.search(side) for side in (mine, yours))
    if bool(_CAPITAL.search(mine)) != bool(_CAPITAL.search(yours)):
        return False  # "has bought Acme", "has found"
    return STOPWORDS.isdisjoint((*tokens(fold(mine)), *tokens(fold(yours))))


@lru_cache(1024)
def _slots(question: str, text: str) -> dict[tuple[str, str], list[str]]:
    """The names behind each word of the question and its preposition ("directed", "by"), in order."""
    slots: dict[tuple[str, str], list[str]] = {}
    for cue, name in _found(question, text):
        slots.setdefault(cue, []).append(name)
    return slots


def _found(question: str, text: str) -> Iterator[tuple[tuple[str, str], str]]:
    asked = content(question)
    for match in _SLOT.finditer(text):
        (cue, *_) = content(match["cue"]) or ("",)
        name = _LAST_NAME.search(_SENTENCE_END.split(match["what"])[0])
        if cue in asked and name and content(name[1]).isdisjoint(asked):
            yield (cue, match["by"]), name[1]


def _alike(one: str, other: str) -> bool:
    """Whether the words of the one are among the other's in some spelling, initials apart."""
    words = [name_keys(it) for it in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]
