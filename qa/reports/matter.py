"""Whether a sentence is on the matter that a question for a figure asks about. Pure.

The name alone does not tell it: of what a strike cost Acme Buses, no sentence about Acme Buses and its fares says
anything. Nor does the thing counted: votes are counted in every council.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.reports import fates
from qa.reports.counted import noun, stems
from qa.words.excerpt import names, share_of_names
from qa.words.terms import fold

_ANYTHINGS = stems(
    "much many long big large great high low heavy cost costs price prices amount total sum number figure bill fee"
)  # of anything
_NEW = stems("new")  # so may anything be
_NAMES = re.compile(
    r"(?<=[\s\"“‘'])[^\W\d_a-zß-öø-ÿ][\w’'&.-]*(?:\s+(?:(?:of|the|and|de|von|van)\s+)*[^\W\d_a-zß-öø-ÿ][\w’'&.-]*)*"
)
# "How much damage did it do", "how high is the damage".
_MEASURED = re.compile(
    r"\bhow (?:much|(?:big|large|great|high|low|heavy)\s+(?:(?:is|are|was|were|an?)\s+)?"
    r"(?:(?:the|its|his|her|their)\s+)?)\s*(\w+)",
    re.IGNORECASE,
)
_WHOSE_WORD = re.compile(r"\baccording to [^,?]+", re.IGNORECASE)
_HALF = 0.5
_OWN = re.compile(r"['’]s?$")


def on_it(question: str, text: str) -> bool:
    """Whether it has a word of the question that says what is asked, names and what is counted aside; or a name of the
    question and the thing counted; or two names, or all where the question says nothing else."""
    asked, has = _asked(question), stems(text)
    if not asked.said.isdisjoint(has):
        return True
    told = sum(bool(name) and name <= has for name in asked.names)
    if told and (told > 1 or not asked.counted.isdisjoint(has)):
        return True
    if asked.said:
        return False
    return told == len(asked.names) if asked.names else not (asked.counted or stems(question)).isdisjoint(has)


def on_sum(question: str, text: str, title: str, clause: str) -> bool:
    """The same of a sum of money, which stands in a `clause` of the text: that must say what is asked, or that it is
    what something costs and whose, where the heading says what. Of three words and more two must be there, but for
    what is measured ("how much damage"), which is enough."""
    asked, told, has = _asked(question), stems(clause), stems(f"{text} {title} {clause}")
    measured = _MEASURED.search(question)
    if not asked.said or (measured and not (stems(measured[1]) & asked.said).isdisjoint(told)):
        return on_it(question, text)
    if len(asked.said & has) < min(2, (len(asked.said) + 1) // 2):
        return on_it(question, text) and sum(name <= has for name in asked.names) > 1
    named = not asked.names or any(name <= told for name in asked.names)
    return not asked.said.isdisjoint(told) or (named and not (_ANYTHINGS & stems(question)).isdisjoint(told))


def of_one_event(question: str, one: str, other: str) -> bool:
    """Whether two passages with their headings may count the same: each has half of the question's names, if the other
    has; or, where it has none, a word that says of what it counts ("how many died in the fire") if the other has one.
    What became of those who are counted is told of any event."""
    question = _WHOSE_WORD.sub(" ", question)
    if names(question):
        shares = sorted(share_of_names(question, text) for text in (one, other))
        return shares[0] >= min(shares[1], _HALF)
    asked = _asked(question).said - stems(fates.words(question))
    # "wolves" is told by "wolf", "quake" by "earthquake".
    has = [frozenset(word for word in asked if _told(word, text)) for text in (one, other)]
    return bool(has[0] & has[1]) or not (has[0] or has[1])


def _told(word: str, text: str) -> bool:
    return word in stems(text) or word in fold(text) or re.sub("ves$", "f", word) in fold(text)


@lru_cache(512)
def bears(question: str, text: str) -> bool:
    """Whether it has any word of the question, other than those that ask for its like of anything ("cost")."""
    asked = stems(question)
    return not (asked - _ANYTHINGS or asked).isdisjoint(stems(text))


class _Asked(NamedTuple):
    """The words of a question: its names, what it counts, and the others that say what is asked."""

    said: frozenset[str]
    counted: frozenset[str]
    names: tuple[frozenset[str], ...]


@lru_cache(256)
def _asked(question: str) -> _Asked:
    names = tuple(filter(None, (stems(_OWN.sub("", match.group())) for match in _NAMES.finditer(question))))
    counted = stems(noun(question))
    said = stems(question) - {stem for name in names for stem in name} - counted - _ANYTHINGS - _NEW
    return _Asked(said, counted, names)
