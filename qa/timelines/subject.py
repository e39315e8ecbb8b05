"""What the subject of a timeline is, and which articles are on it. Pure.

A report need not have the subject's own words: of an election it may say that somebody was elected, of a break that a
pipe burst. So a word that is no name counts as said where the heading or the beginning has one near it by static
vectors. A digest tells of many matters under one heading, so each of its items counts by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, takewhile

import numpy as np
from numpy.typing import NDArray

from qa.asking.forms import words_of
from qa.schema import Evidence
from qa.timelines.digests import block, digest
from qa.timelines.leading import leads, names_in, names_of
from qa.timelines.sides import said_by
from qa.who.people import whole_names
from qa.words import verbs
from qa.words.spelling import as_asked
from qa.words.terms import content_words, fold

Vectors = NDArray[np.float32]
WordVectors = Callable[[Sequence[str]], Vectors]
"""Static vectors of single words, of unit length, (n, dim)."""

OF_IT = 0.5  # share in title and beginning, or in a sentence, from which it is about the subject
HEAD_OF_ARTICLE = 300  # characters
_ON_IT = 0.6  # share of the subject's words that an article on it has, with all that are names;
_ON_IT_SMALL = 0.75  # where none is written as a name
# Cosine from which a word is near: "trial" and "jury" have .35, "break" and "burst" .33; and surely so: "election" and
# "elected" .62, "closing" and "closed" .76. Of those that are only near two are needed, or two of the subject's own.
_NEAR, _SURELY = 0.3, 0.5
_NEAR_ALONE = 0.42  # or one alone, where it is to tell what a report is about: "trial" and "court" have .43
_MADE_OF_VERB = re.compile(
    r"(?P<verb>[a-z]{3,})(?:over|out|up|off|down|back|away|m[ae]n|wom[ae]n)|(?:out|up)(?P<behind>break|cry|come|turn|rise|take)s?"
)
_OTHER_AS_VERBS = frozenset(("fire", "strike"))
_PIECE = 4  # letters
_OFTEN = 3  # sentences that say what the subject is in a report that is about it, though its heading does not
_RECURS = 2  # sentences in which each of several names stands in a report on what is between them
# What stands behind is only where it leads: a report from the hospital is not on "the tram to the hospital".
_LEADS = re.compile(r"\s+(?:to|from|between|via|towards?)\s+(?:the\s+)?(?=[^\W\d_a-zß-öø-ÿ])")
_OWNS = r"['’](?:s\b|(?!\w))"  # "Roe's", "the Rovers'"
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+")
NAMES_APART = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]+)*")
_OF_TIME = frozenset("early late mid".split())
# What reports are about that they need not say: "Roe's season", "the Roe case".
_LABELS = frozenset(
    stem
    for word in "affair campaign career case controversy crisis drama event history life mission news row saga scandal "
    "season situation story year".split()
    for stem in words_of(word)
)
# What else people call what happened, in words that no report need have: "the Elm disaster", "the bridge delays".
_MATTERS = _LABELS | frozenset(
    stem
    for word in "accident battle catastrophe closure collapse conflict contest cost course debacle debate delay demise "
    "development disaster dispute downfall fiasco fight fuss incident mess problem question quarrel repair repairs "
    "scare struggle toll tragedy trouble twist upheaval".split()
    for stem in words_of(word)
)
_ASPECT = re.compile(r"\s+and\s+(?:its|his|her|their)\s.*$")
_SAME_MATTER = 2  # reports about the subject from which its words are what reports have, too
_FEW = 10  # reports about names alone that may be of one matter


@dataclass(frozen=True)
class On:
    """How far an article is on the subject: `share` of its words in it, 0 if it is not on it, and in its `heading`,
    which is title and beginning; of a `digest` the heading says nothing. `about` is whether it is on nothing else: then
    a sentence of it need not say what it is on. `led` is whether no other name leads in its title, or half of its
    sentences name the subject; `others` are the names besides that it comes back to (see `leading`), and `first` those
    in its title and beginning, `named` all of it. `alike` is whether it begins with those of a story, of
    which the `story` are the names; those of the people whom several of its reports name are the `parties` (see
    `of_story`).
    """

    share: float
    heading: float
    digest: bool = False
    about: bool = False
    led: bool = True
    others: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    alike: bool = False
    story: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Subject:
    """What a timeline is asked of, and the words near its own."""

    about: str
    words: WordVectors | None = None
    by_names: bool = False  # whether the names alone tell it, all of them

    @property
    def of_names(self) -> Subject | None:
        """The same by its names alone, where there are several: the takeover of one firm by another may be called a
        deal; None where there is one, of which reports may tell anything."""
        names = NAMES_APART.findall(re.sub(_OWNS, ",", self.about))
        return replace(self, about="; ".join(names), by_names=True) if self.telling and len(names) > 1 else None

    @property
    def plain(self) -> Subject | None:
        """The same without what it is only called, and without a side of it: "the Elm disaster and its toll"; None
        where nothing of that stands in it, or nothing else."""
        about = _ASPECT.sub("", self.about)
        kept = [word for word in about.split() if not set(words_of(word)) <= _MATTERS or not words_of(word)]
        plain = replace(self, about=" ".join(kept))
        return plain if plain.stems and plain.about != self.about else None

    @cached_property
    def stems(self) -> list[str]:
        stems = words_of(self.about)
        return [stem for stem in stems if stem in self.names or stem not in _LABELS] or stems

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(stem for word in _NAME.findall(self.about) for stem in words_of(word))

    @cached_property
    def _apart(self) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
        """Its names, each as the pairs of words in it, and the last stem if it may be somebody's, as "Ada Roe" goes by
        "Roe": of "the World Series" the words alone are of anything."""
        names = NAMES_APART.findall(re.sub(rf"{_OWNS}|(?<=\w)[-–/](?=[^\W\d_a-zß-öø-ÿ])", ",", self.about))
        alone = (words_of(name)[-1:] if whole_names(name) == [name] else () for name in names)
        return tuple((_pairs(fold(name)), frozenset(last)) for name, last in zip(names, alone, strict=True))

    def named(self, text: str, *, whole: bool = False) -> bool:
        """Whether `text` has all its names, somebody's at least by the last word, which `whole` does not let count."""
        return all(self._found(text, whole=whole))

    def names_one(self, text: str) -> bool:
        """Whether `text` has one of its names, if there is one."""
        return not self._apart or any(self._found(text))

    def _found(self, text: str, *, whole: bool = False) -> list[bool]:
        text = as_asked(self.about, text)
        has, folded = frozenset[str]() if whole else frozenset(words_of(text)), fold(text)
        return [any(pair in folded for pair in pairs) or bool(last and last <= has) for pairs, last in self._apart]

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems that say what it is besides whose or where: in one town much happens."""
        return frozenset(it for it in self.stems if it not in self.names and not it.isdigit() and it not in _OF_TIME)

    @cached_property
    def since(self) -> int:
        """The first of the years that it is of ("the 2023 World Series"); 0 where none is stated."""
        return min((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", self.about)), default=0)

    @cached_property
    def needed(self) -> frozenset[str]:
        """The stems without which nothing is on it: its names, and what leads somewhere."""
        leading = _LEADS.search(self.about)
        return self.names | frozenset(words_of(self.about[: leading.start()])[-1:] if leading else ())

    @property
    def _least(self) -> float:
        return _ON_IT if self.names else _ON_IT_SMALL

    def said(self, text: str, *, surely: bool = False) -> frozenset[str]:
        """The stems that `text` has, and those, names aside, that it has a near word of."""
        has = frozenset(words_of(as_asked(self.about, text))) | self._side(text)
        has &= frozenset(self.stems)
        return has | self._near(text, has, surely=surely)

    def _side(self, text: str) -> frozenset[str]:
        """The stems for a side of a story that `text` tells in other words, if it has one of the names."""
        return said_by(self.about, text) if self.names_one(text) else frozenset()

    def share(self, text: str) -> float:
        """The share of its words that `text` says, in [0, 1]."""
        return len(self.said(text)) / (len(self.stems) or 1)

    def covers(self, text: str) -> bool:
        """Whether `text` is on it by itself."""
        return self.enough(self.said(text))

    def says_what(self, text: str, *, surely: bool = False) -> bool:
        """Whether `text` has half of the words that tell what it is, or words near them; whatever it is, if none do."""
        has = (frozenset(words_of(text)) | self._side(text)) & self.telling
        return 2 * len(has | self._near(text, has, surely=surely, alone=_NEAR_ALONE)) >= len(self.telling)

    def enough(self, said: frozenset[str]) -> bool:
        """Whether what says those of its stems is on it."""
        told = not self.telling or bool(self.telling & said)
        return told and self.needed <= said and len(said) >= self._least * len(self.stems)

    def _near(self, text: str, has: frozenset[str], *, surely: bool = False, alone: float = 0.0) -> frozenset[str]:
        """The stems that `text` lacks and has words near: one that surely is, or at least by `alone`, where that is
        given, else two, or one beside a stem that it has."""
        lacking = [stem for stem in self._vectors if stem not in has]
        there = [word for word in dict.fromkeys(content_words(text)) if word.isalpha() and len(word) > 2]
        there = [word for word in there if verbs.base_of(word) not in self._phrasal]
        if not lacking or not there or self.words is None:
            return frozenset()
        cosines = np.stack([self._vectors[stem] for stem in lacking]) @ self.words(there).T
        found = set()
        for stem, row in zip(lacking, cosines, strict=True):
            row[[_alike_in_spelling(stem, word) for word in there]] = 0.0
            near = {word[:4] for word, cosine in zip(there, row.tolist(), strict=True) if cosine >= _NEAR}
            beside = len(near) > 1 or (near and len(has) > 1 and not alone)
            if row.max() >= _SURELY or (not surely and (beside or (alone and row.max() >= alone))):
                found.add(stem)
        return frozenset(found)

    @cached_property
    def _phrasal(self) -> frozenset[str]:
        """The verbs in its words that are made of one: who takes something is no takeover, who watches no watchman,
        and water that breaks in no outbreak; and those that mean something else than the noun: a storm that struck."""
        made = (_MADE_OF_VERB.fullmatch(word) for word in content_words(self.about))
        parts = frozenset(match["verb"] or match["behind"] for match in made if match)
        return parts | _OTHER_AS_VERBS.intersection(self.stems)

    @cached_property
    def _vectors(self) -> dict[str, Vectors]:
        """Of those of its stems that are no names."""
        words = reversed(content_words(self.about))
        whole = {stem: word for word in words for stem in words_of(word) if stem in self.telling}
        return dict(zip(whole, self.words([*whole.values()]), strict=True)) if self.words and whole else {}


def _alike_in_spelling(stem: str, word: str) -> bool:
    """Whether they only share a piece of so many letters, which makes their vectors alike: "strike" and "Henrike",
    "measles" and "measured"; not "storm" and "thunderstorm", "election" and "electoral"."""
    before, behind = _shared(stem, word), _shared(stem[::-1], word[::-1])
    shorter = min(len(stem), len(word))
    return max(before, behind) >= _PIECE and before <= _PIECE and max(before, behind) < shorter


def _shared(one: str, other: str) -> int:
    """How many letters they begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _pairs(name: str) -> tuple[str, ...]:
    words = name.split()
    return tuple(" ".join(pair) for pair in pairwise(words)) if len(words) > 1 else (name,)


def sought(about: str, words: WordVectors | None, items: Sequence[Evidence]) -> tuple[Subject, dict[str, On]]:
    """What a timeline is asked of, and how far each article is on it: by what it is besides what people call it where
    hardly any is otherwise, and by its names alone where none is."""
    subject = Subject(about, words)
    found = articles(subject, items)
    if (plain := subject.plain) is not None and _about(found) < _SAME_MATTER:
        others = articles(plain, items)
        if _about(found) < _about(others) <= (_FEW if not plain.telling else len(others)):
            return plain, others
    by_names = subject.of_names
    if by_names is None or any(on.share for on in found.values()):
        return subject, found
    found = articles(by_names, items)
    return by_names, {of: on if on.about else On(0.0, 0.0) for of, on in found.items()}


def _about(found: dict[str, On]) -> int:
    return sum(bool(on.share) and on.about for on in found.values())


def articles(subject: Subject, items: Sequence[Evidence]) -> dict[str, On]:
    """How far each article is on the subject, by the passages of it that were found."""
    found: dict[str, list[Evidence]] = {}
    for item in items:
        found.setdefault(item.passage.article_id, []).append(item)
    on = {article: _on(subject, of_it) for article, of_it in found.items()}
    named = [it for it in on.values() if it.share and not it.about and it.heading >= OF_IT]
    # Where most reports on the names are of it, the others are too; of a club there are reports on all sorts of things.
    one_matter = sum(it.about for it in on.values()) >= len(named)
    # Nor need the only report that has all of it, in whatever words, say what it is more than once.
    one_matter = one_matter or (sum(bool(it.share) for it in on.values()) == 1 and named[0].heading >= 1)
    return {
        article: it if it.about or it.digest else replace(it, about=True) if one_matter and it in named
        else replace(it, heading=0.0)
        for article, it in on.items()
    }  # fmt: skip


def _on(subject: Subject, items: Sequence[Evidence]) -> On:
    passages = list({item.passage.start: item.passage for item in items}.values())
    head = " ".join([items[0].passage.title or "", *(it.text for it in items if it.start < HEAD_OF_ARTICLE)])
    if digest(items[0].passage.title or "", passages):
        blocks = [block(item.passage, item.start)[1] for item in items]
        best = max((subject.share(text) for text in dict.fromkeys(blocks) if subject.covers(text)), default=0.0)
        return On(best, 0.0, digest=True)
    whole = " ".join([head, *(it.text for it in passages)])
    exactly = frozenset(words_of(as_asked(subject.about, whole))) & frozenset(subject.stems)
    if not subject.names <= exactly or not subject.named(whole, whole=True):
        return On(0.0, 0.0)
    has = exactly | subject.said(head)
    has = has if subject.enough(has) else has | subject.said(whole, surely=True)
    on, heading = subject.enough(has), subject.share(head)
    between = on and _between(subject, items)
    heading = max(heading, OF_IT) if between else heading
    told_of = heading >= OF_IT and (subject.named(head) if subject.by_names else subject.names_one(head))
    about = between or (told_of and (subject.says_what(head) or _throughout(subject, items)))
    others = names_in(items) - subject.names
    throughout = 2 * sum(subject.named(item.text) for item in items) >= len(items)
    title = items[0].passage.title or ""
    led = throughout or leads(title, subject.names, others) or _entitled(subject, title, heading)
    share = len(has) / (len(subject.stems) or 1) if on else 0.0
    named = names_in(items, 1)
    return On(share, heading, about=about, led=led, others=others, first=names_of(head), named=named)


def _entitled(subject: Subject, title: str, heading: float) -> bool:
    """Whether a report's beginning says all that the subject is, and its title at least half: who else leads there is
    who it is about, as in a report on an election."""
    return bool(subject.telling) and heading >= 1 and subject.share(title) >= OF_IT


def _throughout(subject: Subject, items: Sequence[Evidence]) -> bool:
    """Whether a report comes back to what the subject is again and again, whatever its heading says."""
    return sum(subject.says_what(item.text) for item in items) >= _OFTEN


def _between(subject: Subject, items: Sequence[Evidence]) -> bool:
    """Whether the subject is something between several that are named, each of whom the report names again and again:
    "the talks between Orland and Vesk"."""
    apart = [frozenset(words_of(name)) for name in NAMES_APART.findall(subject.about)]
    texts = [frozenset(words_of(item.text)) for item in items]
    return len(apart) > 1 and all(sum(name <= text for text in texts) >= _RECURS for name in apart)
