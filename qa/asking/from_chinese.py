"""A Chinese question in rough English: its words, with what asks at the front. Pure.

Chinese has the order of English but for what asks, which stays where the answer would stand, and what describes a noun,
which stands before it (see `chinese_groups`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from qa.asking import rough
from qa.asking.chinese_groups import Group, grouped
from qa.asking.chinese_words import read
from qa.asking.rough import Asked, Chunk
from qa.words import chinese
from qa.words.chinese import Word

_AT_COMMAS = re.compile(r"[,;:，；：。]+")
_MARKS = re.compile(r"[\s?？!！《》〈〉「」『』“”\"‘’'()（）·・、]+")
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=\d)|(?<=\d) +(?=[\u4e00-\u9fff])")
_PAST = re.compile(r"[了过曾]|被")
_STATES = frozenset(
    ("be", "have", "belong to", "consist of", "include", "contain", "mean", "be called", "be located", "be used for")
)
# What is done to its subject where nothing stands behind the verb: "大学何时成立" is when it was founded.
_DONE = frozenset(
    "found build establish publish release hold discover close cancel destroy arrest invent use sell create make "
    "produce write design complete sign approve reject repair demolish ban kill elect appoint sentence film launch "
    "delay postpone suspend replace name host set award abolish introduce adopt".split()
)


def is_asked(question: str) -> bool:
    """Whether it is a Chinese question: a word that asks is in it, which what is written in Japanese has not."""
    if not chinese.known():
        return False
    plain = _plain(question)
    return plain.endswith("吗") or any("asks" in word.english for word in read(plain)) or "是否" in plain


def english(question: str) -> str | None:
    """The question in English words and order, without its end; None where none of its words is known, or a name in it
    is not: without that it would ask for any mayor, of whatever town."""
    clauses = [part for part in _AT_COMMAS.split(_plain(question)) if part.strip()]
    if any(map(_names_somebody, map(read, clauses))):
        return None
    told = [_clause(part, alone=len(clauses) == 1) for part in clauses]
    return ", ".join(filter(None, told)) or None


def _names_somebody(words: Sequence[Word]) -> bool:
    """Whether characters side by side are no words that are known, or one is beside a name and may belong to that: a
    longer name, written by its sound."""
    beside = [(one, other) for pair in pairwise(words) for one, other in (pair, pair[::-1]) if one.strange]
    return any(other.strange or ("name" in other.english and not other.text.isascii()) for _, other in beside)


def _plain(question: str) -> str:
    """In simplified characters and plain figures, its marks as spaces."""
    text = _MARKS.sub(" ", unicodedata.normalize("NFKC", chinese.simplified(question))).strip()
    return _SPACES.sub("", text)


def _clause(text: str, *, alone: bool) -> str:
    """A clause in English; one that asks nothing is told, unless it is `alone`."""
    groups = _ended(grouped(_headed(read(text))))
    asks = next((it for it in groups if it.asks), None)
    at = next((i for i, it in enumerate(groups) if it.part == "verb"), None)
    if at is None:
        return _without_verb(groups, asks)
    past = bool(_PAST.search(text)) or any(it.time for it in groups)
    return _Clause(groups[:at], groups[at], groups[at + 1 :], asks, past, alone).english()


def _headed(words: list[Word]) -> list[Word]:
    """What asks in the place of what it asks for: "发明电话的是谁" as "谁发明电话"."""
    at = next((i for i in range(len(words) - 2) if (words[i].text, words[i + 1].text) == ("的", "是")), None)
    if at is None or "asks" not in words[at + 2].english or at + 3 < len(words):
        return words
    told, asks = words[:at], words[at + 2]
    if "verb" in words[0].english:
        return [asks, *told]
    return [*told, asks] if any("verb" in it.english for it in told[:-1]) or "verb" in told[-1].english else words


def _ended(groups: list[Group]) -> list[Group]:
    """Without the 的 that nothing follows, and the 是 that goes with it."""
    ends = bool(groups) and groups[-1].part == "of"
    verbs = [i for i, it in enumerate(groups) if it.part == "verb"]
    be = next((i for i in verbs if groups[i].english == "be"), None)
    drops = be is not None and len(verbs) > 1 and (ends or be == 0)
    if len(verbs) > 1 and verbs[0] == 0 and groups[0].english == "have" and groups[1].asks:
        groups, be = groups[1:], None
        drops = False
    return [it for i, it in enumerate(groups) if it.part != "of" and not (drops and i == be)]


def _without_verb(groups: Sequence[Group], asks: Group | None) -> str:
    """ "what is the population of X" of "X 的人口多少"; other words as they come."""
    others = [it.english for it in groups if it is not asks]
    if asks is None or not others:
        return " ".join(it.english for it in groups)
    return " ".join([_predicate(asks), "is", *others])


def _predicate(asks: Group) -> str:
    return "what" if asks.english == "how many" else asks.english


@dataclass(frozen=True)
class _Clause:
    """A clause with its verb, and what stands `before` and `after` that."""

    before: list[Group]
    verb: Group
    after: list[Group]
    asks: Group | None
    past: bool
    alone: bool

    def english(self) -> str:
        asks, subjects = self.asks, [it for it in self.before if it.part == "np" and not self._acts(it)]
        by = next((it for it in self.before if self._acts(it)), None)
        objects = [it for it in self.after if it.part == "np"]
        if by is not None and by is asks:
            return self._told(asks, subjects)
        if asks in subjects and asks is subjects[-1]:
            if by is None and not self._passive and not objects:
                return self._told(asks, subjects[:-1])
            return rough.told(asks.english, self._group(by, objects, subjects), self._rest(by))
        return self._inverted(by, objects, [it for it in subjects if it is not asks])

    def _acts(self, it: Group) -> bool:
        """Whether it is who does what is done to the subject: "由政府", "被狗"."""
        at = self.before.index(it)
        return (it.part == "np" and at > 0 and self.before[at - 1].part == "passive") or (
            it.part == "pp" and it.english.startswith("by ")
        )

    @property
    def _passive(self) -> bool:
        return any(it.part == "passive" for it in self.before)

    def _told(self, asks: Group, objects: Sequence[Group]) -> str:
        """ "who built X" of "X 是谁建的", "X 由谁建造"."""
        who = asks.english.removeprefix("by ")
        chunks = [Chunk("np", it.english) for it in objects]
        return rough.told(who, self._group(None, objects, (), active=True), [*chunks, *self._rest(asks)])

    def _inverted(self, by: Group | None, objects: Sequence[Group], subjects: Sequence[Group]) -> str:
        subject = [Chunk("np", " of ".join(it.english for it in reversed(subjects)))] if subjects else []
        rest, asks = self._rest(by), self.asks
        if asks is None and not self.alone:
            told = " ".join(it.english for it in subject)
            return rough.told(told, self._group(by, objects, subjects), rest)
        if asks is None:
            return rough.clause(None, self._group(by, objects, subjects), [*subject, *rest])
        if self.verb.english == "have" and not subject:
            return " ".join([asks.english, "are there", *(it.english for it in rest)])
        word = _predicate(asks) if self.verb.english == "be" else asks.english
        if self.verb.english == "be called" and asks in self.after:
            word = "what"
        return rough.clause(Asked(word), self._group(by, objects, subjects), [*subject, *rest])

    def _group(
        self, by: Group | None, objects: Sequence[Group], subjects: Sequence[Group], *, active: bool = False
    ) -> rough.Group:
        verb = self.verb.english
        done = self._passive or by is not None or (verb in _DONE and not objects and bool(subjects))
        return rough.Group(
            verb,
            "past" if self.past or verb not in _STATES else "present",
            passive=done and not active and verb != "be" and not verb.startswith("be "),
            modal=next((it.english for it in self.before if it.part == "modal" and it.english != "will"), ""),
            negated=any(it.part == "not" for it in self.before),
        )

    def _rest(self, without: Group | None) -> list[Chunk]:
        """What stands behind the verb in English, but for what asks and `without`."""
        out = [_chunk(it) for it in self.after if it is not self.asks and it.part not in ("not", "modal")]
        others = [it for it in self.before if it.part in ("pp", "asks", "adjective", "adverb")]
        out += [_chunk(it) for it in others if it is not self.asks and it is not without]
        if without is not None and without is not self.asks:
            out.append(Chunk("pp", without.english if without.part == "pp" else f"by {without.english}"))
        return out


def _chunk(it: Group) -> Chunk:
    if it.part == "np":
        return Chunk("np", it.english, object=True)
    return Chunk("pp" if it.part == "pp" else "", it.english if it.part != "verb" else f"to {it.english}")
