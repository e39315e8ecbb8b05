"""The names in found sentences that may be the one an inner question asks for (see `bridges`). Pure; English.

Which name of a sentence answers is told by where it stands: beside the word for the kind of thing ("the ferry Gannet",
"Acme, a company …"), near the words of the description, and, for people and places, by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.bridges import Bridge
from qa.schema import Evidence
from qa.terms import STOPWORDS, fold, tokens

MOST = 8  # names
_SENTENCES = 3  # of which they are taken,
_CLOSE = 0.35  # if they come so close to the best one's score
_STEM = 5  # letters in which two words must agree to count as one
_BESIDE = 3  # words between a name and the word for its kind
# What each sign counts, against one for each rank that a sentence is lower.
_KIND, _FORM, _FAR, _OPENING, _HEADING = 2.0, 1.0, 0.08, 1.0, 0.5
_LEAST = -0.9  # what a name must reach
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*[\w]|[A-Z]"
_NAME = re.compile(rf"(?:{_CAPITAL})(?:\s+(?:(?:of(?:\s+the)?|de|la|van|von|der|al|bin|&)\s+)?(?:{_CAPITAL}|\d+\b))*")
_OWN = re.compile(r"['’]s?$")
_DATELINE = re.compile(r"^[^\W\da-z]+(?:\s+[^\W\da-z]+)*(?=\s+(?:\([^)]*\)\s*)?[–—-]\s)")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december easter christmas jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_PERSON = re.compile(
    r"(?:man|woman|person|mayor|minister|president|player|owner|founder|king|queen|pilot|captain|chief|"
    r"councillor|athlete|judge|clerk|guard|witness|boy|girl|\w{3,}(?:er|or|ist|ian|man|woman))"
)
# Words that end like one for a person.
_THING = frozenset(
    "border carrier centre chapter center computer corner counter cruiser filter freighter harbour letter liner motor "
    "newspaper number order paper poster quarter reactor river sector steamer summer theater tower tractor trawler "
    "winter".split()
)
_PLACE = frozenset("city town village country state island county region port district province capital".split())
_THE = re.compile(r"\b[Tt]he\s$")
_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?$")
_AT = re.compile(r"\b(?:in|at|to|near|from|of|outside)\s+(?:the\s+)?$")


@dataclass(frozen=True)
class Candidate:
    """A name, the sentence that it stands in, or in whose heading, and how likely it is asked for: about 1 and more
    where its form or the words beside it say that it is of the kind, 0 and less where nothing does."""

    name: str
    item: Evidence
    value: float

    def known_in(self, item: Evidence) -> bool:
        """Whether `item` is said of it: its passage, with the heading, has the whole name, and the sentence or the
        heading a word of it."""
        name = set(_words(self.name))
        said = set(_words(item.text)), set(_words(item.passage.title or ""))
        passage = set(_words(item.passage.text))
        return name <= said[0] | said[1] | passage and bool(name & (said[0] | said[1]))


def candidates(bridge: Bridge, question: str, items: Sequence[Evidence]) -> list[Candidate]:
    """Names in the best sentences, most likely first, at most eight; none that the question has itself, and none of an
    outlet that reports. `items` are ranked, best first."""
    head = fold(bridge.noun.split()[-1])
    known = set(tokens(fold(question))) - {head}
    scored: dict[str, tuple[float, Candidate]] = {}
    near = [item for item in items[:_SENTENCES] if item.score >= _CLOSE * items[0].score]
    for rank, item in enumerate(near):
        for name, value in _valued(bridge, item):
            words = _words(name)
            if not set(words) - {head} or set(words) & known or name == item.passage.outlet:
                continue
            key = " ".join(words)
            if value - rank < _LEAST:
                continue
            if key not in scored or scored[key][0] < value - rank:
                scored[key] = (value - rank, Candidate(name, item, value))
    chosen: list[Candidate] = []
    for _, candidate in sorted(scored.values(), key=lambda pair: -pair[0]):
        if not any(set(_words(candidate.name)) <= set(_words(other.name)) for other in chosen):
            chosen.append(candidate)
    return chosen[:MOST]


def _valued(bridge: Bridge, item: Evidence) -> Iterator[tuple[str, float]]:
    """The names of a sentence, and of the heading above it, with how likely each is asked for."""
    head = bridge.noun.split()[-1].lower()
    places = [match.start() for match in re.finditer(r"\w+", item.text) if _stem(match.group()) in _stems(bridge.about)]
    for start, end, name in _names(item.text):
        gap = min((len(item.text[min(at, start) : max(at, end)].split()) for at in places), default=20)
        value = _form(head, name, item.text[:start]) - _FAR * gap
        if _DATELINE.match(item.text) and not start and head not in _PLACE:
            continue
        if _beside(head, item.text, start, end):
            value += _KIND
        name = f"the {name}" if _THE.search(item.text[:start]) else name
        if _opens(item.text, start) and " " not in name and name not in item.passage.text.replace(item.text, ""):
            value -= _OPENING
        yield name, value
    title = item.passage.title or ""
    for start, _, name in _names(title):
        opening = _OPENING if not start and " " not in name and name not in item.passage.text else 0.0
        yield name, _form(head, name, title[:start]) - _HEADING - opening


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    """The runs of words with a capital, without what only opens a sentence, and days and months."""
    dateline = _DATELINE.match(text)
    if dateline:
        yield dateline.start(), dateline.end(), dateline.group().title()
    for match in _NAME.finditer(text, dateline.end() if dateline else 0):
        start, words = match.start(), match.group().split()
        while words and (fold(words[0]) in STOPWORDS | _CALENDAR):
            start += len(words[0]) + 1
            words = words[1:]
        while words and fold(words[-1]) in _CALENDAR:
            words = words[:-1]
        name = _OWN.sub("", " ".join(words))
        if len(name) > 1:
            yield start, start + len(name), name


def _form(head: str, name: str, before: str) -> float:
    """For a person, one or two words more than one; for a place, a preposition before it; for others, its own word
    for the kind ("Harrow Bank")."""
    if head in _PLACE:
        return _FORM if _AT.search(before) else 0.0
    if _IN.search(before):
        return -_FORM
    if head not in _THING and _PERSON.fullmatch(head):
        return _FORM if " " in name else 0.0
    return _FORM if head in _words(name) else 0.0


def _beside(head: str, text: str, start: int, end: int) -> bool:
    """Whether the word for the kind stands beside a name, in the same phrase: "the ferry Gannet", "Acme, a company"."""
    before = re.split(r"[.;:]", text[:start])[-1].split()[-_BESIDE:]
    after = re.split(r"[.;:]", text[end:])[0].split()[: _BESIDE + 1]
    return any(_stem(word.strip(",'’\"“”")) == _stem(head) for word in (*before, *after))


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in '.?!:“"–—'


def _words(text: str) -> list[str]:
    return [word for word in tokens(fold(_OWN.sub("", text))) if word not in STOPWORDS and len(word) > 1]


def _stem(word: str) -> str:
    return fold(word)[:_STEM]


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)
