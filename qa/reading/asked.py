"""The words of a question: what each is worth, how near a sentence comes to them, and which names no sentence has.

A word that is not in a sentence counts as much as the nearest word there is near, by static word vectors.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.encoders.embedding import Embedder
from qa.reports.counted import sense
from qa.who.people import untitled
from qa.words.languages import language
from qa.words.spelling import spelled
from qa.words.terms import STOPWORDS, content_words, english, fold, tokens

_STEM = 6  # letters in which two words must agree to count as one
# Words that say how a question asks, not what about.
_ASKING = frozenset("many much long old name type kind tell told say said report according article number".split())
_NAME = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*)*")
# An office between names, or behind one, is no part of either: "Dexus CEO", "OpenAI CEO Sam Altman".
_OFFICE = re.compile(r"(?:^|\s+)(?:C[EFOTIM]O|CISO|VP|MPs?|MEPs?|PM)(?:['’]s?)?(?=\s|$)")
_OPENERS = frozenset(
    "did does do is was are were has have had will would can could should might must when where why what which who how "
    "after before in on at by since for during while if and but so the as".split()
)
# What else a further sentence of a question begins with that is no name, alone: "Which is it? Mine says 4B.", but "All
# Saints" is one.
_BEGINS = _OPENERS | frozenset(
    "mine everyone everybody everything someone somebody something anyone anybody anything nobody nothing none please "
    "thanks thank hello hi dear sorry ok okay maybe perhaps actually also well today yesterday tomorrow tell give show "
    "list name explain describe say let help another others however still always apparently although because i it he "
    "she we they you my your our his her its their there here this that these those some any all both most no yes not "
    "just only".split()
)
# What asks for something, before its name: "Any Orle valley news", "Latest Corvane figures", but "All Saints".
_ASKS_FOR = re.compile(
    r"(?:Any|Some|Latest|Recent|Give|Tell|Show|Find|List|Get|Please|Summari[sz]e|Explain|All(?! \S+s\b))\s+(?=\S)"
)
_SENTENCE_END = re.compile(r"(?:[?!…]|[\w)]{3,}[.:])[\"”’']?\s+$")
_UNITS = frozenset("celsius fahrenheit kelvin".split())  # written as names, and read as "°C" and so on
# Behind these, or beside a number, it is no April Roe.
_DATED = re.compile(
    r"\b(?i:in|on|of|since|by|last|next|this|from|until|till|during|early|late|mid|before|after|between|and)[\s-]+"
    r"(?:(?:early|late|mid)[\s-]+)?(?P<day>[A-Z][a-z]+)\b(?!\s+[A-Z])|\b\d{1,2}\s+(?P<month>[A-Z][a-z]+)\b|\b(?P<of>[A-Z][a-z]+)\s+\d"
)
_OWN = re.compile(r"['’]s?$")  # "Sharma's", "the builders'"
# What may be anything at all, where it is asked of a name: "What happened to Roe?", "What is new about Kelm?"
_OF_ANYTHING = frozenset(
    "happen happens happened happening occur occurs occurred go goes going gone went come comes came coming become "
    "becomes became news new latest recent update updates matter matters mean means meant meaning story case affair "
    "situation background detail details thing things something anything think thinks thought know known mention "
    "mentioned mentions involve involved concern concerned important interesting special wrong right big bad good well "
    "tall high large small far fast heavy deep wide strong expensive popular successful doing done react reacted "
    "reaction respond responded response opinion view views comment comments commented explain explained describe "
    "described argue argued claim claimed propose proposed suggest suggested want wants wanted plan plans "
    "planned".split()
)
_FAR = 0.6  # of the way from a name's word to the nearest word of any sentence: from there it is absent
_UNDERSTOOD = 0.9  # counts a name that another sentence of the passage has: "the town", "he" mean what it names
# A name that is told from others by its figure alone: "cop29", "mk4s"; by word vectors they are near each other.
_OF_SERIES = re.compile(r"[a-z]{2,}\d+s?")
_WORDS_KEPT = 20_000

Vector = NDArray[np.float32]
# Of folded words, in how many passages the stem of each is, and how many passages there are.
Frequencies = Callable[[Iterable[str]], tuple[Mapping[str, int], int]]


class WordVectors:
    """Static vectors of single words, remembered in half precision: unit length, (n, dim)."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, NDArray[np.float16]] = {}

    def vectors(self, words: Sequence[str]) -> Vector:
        known = self._known
        new = [word for word in words if word not in known]
        if new:
            if len(known) > _WORDS_KEPT:
                known = self._known = {}
                new = list(words)
            known.update(zip(new, self._embedder.embed_passages(new).astype(np.float16), strict=True))
        if not words:
            return np.zeros((0, self._embedder.dim), np.float32)
        return np.stack([known[word] for word in words]).astype(np.float32)


@dataclass(frozen=True)
class Nearness:
    """How near sentences come to a question: `shares` (n,) of its words by weight, in [0, 1]; `understood` (n,), the
    same where a name counts as said, but for a little, in all sentences of a passage that has it; `missing`, the
    largest weight of a name's word times how far the nearest word of any sentence is from it; `absent`, the names of
    which some word is that far from all of them; `matter` (n,), where it asks in a single word of what it names, how
    near any word of the sentence comes to that, None where it asks otherwise."""

    shares: Vector
    understood: Vector
    missing: float = 0.0
    absent: tuple[str, ...] = ()
    matter: Vector | None = None


@dataclass(frozen=True)
class Asked:
    """The words of a question with their weights, their vectors (n_words, dim), its names as they are written, and the
    folded words among them that stand for days and months."""

    weights: Mapping[str, float]
    vectors: Vector
    names: tuple[str, ...]
    days: frozenset[str] = frozenset()

    def coverage(self, read: Sequence[str]) -> float:
        """Weighted share of the words that are among the words `read`, in [0, 1]."""
        whole = sum(self.weights.values())
        have = {word[:_STEM] for word in read}
        return sum(weight for word, weight in self.weights.items() if word[:_STEM] in have) / whole if whole else 0.0

    def nearness(
        self,
        sentences: Sequence[Sequence[str]],
        words: WordVectors,
        bylines: Sequence[frozenset[str]] = (),
        passages: Sequence[str] = (),
    ) -> Nearness:
        """How near each of the sentences (lists of folded words) comes. `bylines` are the words of those who wrote
        each: names among them are not missing. `passages` says of which passage each is, if they are of any."""
        whole, authors = sum(self.weights.values()), frozenset[str]().union(*bylines)
        near = np.zeros((len(sentences), len(self.weights)), dtype=np.float32)
        kept = [[word for word in dict.fromkeys(read) if word not in STOPWORDS and len(word) > 1] for read in sentences]
        known = {word: place for place, word in enumerate(dict.fromkeys(word for read in kept for word in read))}
        if not whole or not known:
            return Nearness(near.sum(axis=1), near.sum(axis=1))
        cosines = self._cosines(known, words)
        weights = np.array(list(self.weights.values()), dtype=np.float32) / whole
        for line, read in enumerate(kept):
            if read:
                near[line] = cosines[:, [known[word] for word in read]].max(axis=1)
        nearest = dict(zip(self.weights, cosines.max(axis=1).tolist(), strict=True))
        nearest |= {word: 0.0 for word in self.weights if _OF_SERIES.fullmatch(word) and not _held(word, known)}
        # Found under another spelling ("Sanae" as "Senae"), a name is not missing.
        far = {
            word: 1 - nearest[word]
            for name in self.names
            for word in tokens(fold(name))
            if word in nearest and nearest[word] < 1 and word not in authors and not spelled(word, known)
        }
        if far:  # "Superbowl" is not missing where "Super Bowl" is told of
            joined = {one + other for read in sentences for one, other in pairwise(read)}
            far = {word: gap for word, gap in far.items() if word not in joined}
        absent = tuple(name for name in self.names if any(far.get(word, 0) >= _FAR for word in tokens(fold(name))))
        missing = max((self.weights[word] * gap for word, gap in far.items()), default=0.0)
        understood = self._understood(near, passages, bylines) @ weights
        return Nearness(near @ weights, understood, missing, absent, self._matter(near))

    def _matter(self, near: Vector) -> Vector | None:
        """How near (n,) the sentences come to what is asked of the names, in a single word; None in any other question,
        or if that says nothing of what it is."""
        named = {word for name in self.names for word in tokens(fold(name))}
        of = [(place, word) for place, word in enumerate(self.weights) if word not in named]
        if not self.names or len(of) != 1 or of[0][1] in _OF_ANYTHING:
            return None
        return near[:, of[0][0]]

    def _understood(self, near: Vector, passages: Sequence[str], bylines: Sequence[frozenset[str]]) -> Vector:
        """How near the sentences come to each word (n, n_words), those of the names as near as their passage does, or
        its byline."""
        said = {word for name in self.names for word in tokens(fold(name))}
        names = [place for place, word in enumerate(self.weights) if word in said]
        out = near.copy()
        for passage in set(passages) if names else ():
            lines = [line for line, of in enumerate(passages) if of == passage]
            part = np.ix_(lines, names)
            out[part] = np.maximum(near[part], _UNDERSTOOD * near[part].max(axis=0))
        words = list(self.weights)
        for line, byline in enumerate(bylines):
            own = [place for place in names if words[place] in byline]
            out[line, own] = np.maximum(out[line, own], _UNDERSTOOD)
        return out

    def told(self, nearness: Nearness, outlets: Sequence[str] = (), known: Sequence[str] = ()) -> list[frozenset[str]]:
        """The words of each name that is not absent, or that one of the texts `known` has; outlets aside, and days and
        months, which name no matter."""
        sources = {word for outlet in outlets for word in tokens(fold(outlet))}
        elsewhere = [frozenset(tokens(fold(text))) for text in known]
        names = {name: frozenset(tokens(fold(name))) for name in self.names}
        found = [
            words
            for name, words in names.items()
            if name not in nearness.absent or any(words <= text for text in elsewhere)
        ]
        return [name for name in found if not name <= sources and not name <= self.days]

    def _cosines(self, known: Mapping[str, int], words: WordVectors) -> Vector:
        """Of each word of the question to each known one (n_words, n_known), at least 0; 1 where the stems or what the
        words mean agree ("injuries", "hurt")."""
        cosines: Vector = np.clip(self.vectors @ words.vectors(list(known)).T, 0, 1)
        stems: dict[str, list[int]] = {}
        for word, place in known.items():
            for same in {word[:_STEM], sense(word)}:
                stems.setdefault(same, []).append(place)
        for row, word in enumerate(self.weights):
            cosines[row, [*stems.get(word[:_STEM], ()), *stems.get(sense(word), ())]] = 1.0
            if _OF_SERIES.fullmatch(word):
                others = [k for other, k in known.items() if _OF_SERIES.fullmatch(other) and not _one(word, other)]
                cosines[row, others] = 0.0
        return cosines


def _held(word: str, known: Iterable[str]) -> bool:
    """Whether `known` has the name of a series with its figure, also as two words ("mark 4")."""
    words = frozenset(known)
    return any(_one(word, other) for other in words) or set(re.findall(r"[a-z]{2,}|\d+", word)) <= words


def _one(word: str, other: str) -> bool:
    return word.rstrip("s") == other.rstrip("s")


def asked_words(question: str, frequencies: Frequencies, words: WordVectors) -> Asked:
    """The words of a question, stop words aside, weighted by inverse document frequency."""
    question = untitled(question)
    found = list(dict.fromkeys(content_words(question)))
    found = [word for word in found if word not in _ASKING] or found
    held, total = frequencies(found)
    weights = {word: math.log(1 + total / (1 + held[word])) for word in found}
    days = frozenset(
        word
        for match in _DATED.finditer(question)
        for word in tokens(fold(match["day"] or match["month"] or match["of"]))
    )
    return Asked(weights, words.vectors(found), names(question), days & DAYS_AND_MONTHS)


def names(question: str) -> tuple[str, ...]:
    """The names in an English question, in order: runs of words with a capital, but for a single word that opens it.

    In other languages a capital tells less (in German every noun has one), and none counts.
    """
    if not english(question) or language(question) not in ("en", None):
        return ()
    found = [match for match in _NAME.finditer(question) if " " in match.group() or _inside(question, match.start())]
    told = (name for match in found for name in _OFFICE.split(_unopened(question, match)))
    return tuple(name for it in told if (name := _OWN.sub("", it.strip())) and name.lower() not in _UNITS)


def _unopened(question: str, match: re.Match[str]) -> str:
    """A name without the words that only open the question, or a further sentence of it, before it: "Did Amazon",
    "When Apple", "Mine"."""
    begins = not question[: match.start()].strip()
    words = (_ASKS_FOR.sub("", match.group(), count=1) if begins else match.group()).split()
    opens = not _inside(question, match.start()) or question[match.start() - 1] == "("
    openers: Collection[str] = _OPENERS if opens else STOPWORDS if len(words) == 1 else ()
    if _SENTENCE_END.search(question, 0, match.start()):
        openers = _BEGINS | STOPWORDS if len(words) == 1 else _OPENERS
    while words and re.split("['’]", words[0].lower())[0] in openers:
        if words[0].isupper():  # the WHO
            break
        del words[0]
    return " ".join(words)


def _inside(question: str, start: int) -> bool:
    """Whether a word does not open the question."""
    return bool(question[:start].strip(" \"'“‘("))
