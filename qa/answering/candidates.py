"""The names in found sentences that may be the one an inner question asks for (see `bridges`). Pure; English.

Which name of a sentence answers is told by where it stands: beside the word for the kind of thing ("the ferry Gannet",
"Acme, a company …"), near the words of the description, and, for people and places, by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qa.asking.bridges import Bridge
from qa.injection.injection import looks_like_injection
from qa.reading import reading
from qa.schema import Evidence, Found
from qa.words.grammar import is_person, stem
from qa.words.terms import STOPWORDS, content_words, fold, tokens

MOST = 8  # names
_LONGEST = 60  # characters of a name: it goes into questions, and articles are not to write those
_SENTENCES = 3  # of which they are taken,
_CLOSE = 0.35  # if they come so close to the best one's score
_BESIDE = 3  # words between a name and the word for its kind
# What each sign counts, against one for each rank that a sentence is lower.
_KIND, _FORM, _FAR, _OPENING = 2.0, 1.0, 0.08, 1.0
_FAR_AWAY = 20  # words, where a sentence has none of the description's
_LEAST = -0.9  # what a name must reach
_CAPITAL = r"(?:(?<![\w’'])[dl][’'])?[^\W\d_a-zß-öø-ÿ][\w’'.-]*[\w]|[A-Z]"  # "d'Arvel", too
_NAME = re.compile(rf"(?:{_CAPITAL})(?:\s+(?:(?:of(?:\s+the)?|de|la|van|von|der|al|bin|&)\s+)?(?:{_CAPITAL}|\d+\b))*")
_OWN = re.compile(r"['’]s?$")
_DATELINE = re.compile(r"^[^\W\da-z]+(?:\s+[^\W\da-z]+)*(?=\s+(?:\([^)]*\)\s*)?[–—-]\s)")
# No names by themselves.
_BESIDES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december easter christmas jan feb mar apr jun jul aug sep sept oct nov dec "
    "inc ltd plc llc corp ceo".split()
)
_PLACE = frozenset("city town village country state island county region port district province capital".split())
_CONTEXT = re.compile(r"\s\(.+\)\??$")  # of a follow-up made standalone
_AGENCY = re.compile(r"^[^(]{0,60}\($")  # whose report a dateline says it is: "HARROW, 4 May (Norpress) –"
_COUNT = re.compile(r"\d\s$")  # "1,500 Londoners"
_THE = re.compile(r"\b[Tt]he\s$")
_THE_FIRM = re.compile(
    r"\bthe (?:company|firm|business|group|party|club|team|band|charity|bank|brewery|factory)\b(?! of\b)"
)
_CAPITALISED = re.compile(r"[^\W\d_a-zß-öø-ÿ]\w")
_IN = re.compile(r"\b(?:in|at|near|outside)\s+(?:the\s+)?$")
_AGED = re.compile(r",\s(?:aged\s)?\d{1,3}\s?,")  # "Roe, 46, …": somebody
_AT = re.compile(r"\b(?:in|at|to|near|from|of|outside)\s+(?:the\s+)?$")


@dataclass(frozen=True)
class Candidate:
    """A name, the sentence that it stands in, or in whose heading, and how likely it is asked for: about 1 and more
    where its form or the words beside it say that it is of the kind, 0 and less where nothing does."""

    name: str
    item: Evidence
    value: float

    @property
    def text(self) -> str:
        """The sentence, behind its heading and the sentence before it, which tell what its "it" is."""
        return reading.within(self.item, self.item.text)

    def known_in(self, item: Evidence) -> bool:
        """Whether `item` is said of it: its passage, with the heading, has the whole name, and the sentence or the
        heading a word of it; or it goes on from a sentence with the whole name as of "the company"."""
        name = set(_words(self.name))
        said = set(_words(item.text)), set(_words(item.passage.title or ""))
        passage = set(_words(item.passage.text))
        alone = item.before.startswith(self.name) and not _CAPITALISED.search(item.before.replace(self.name, ""))
        if _THE_FIRM.search(item.text) and alone:
            return True  # "Acme makes maps. Ada Roe started the company in 2019."
        return name <= said[0] | said[1] | passage and bool(name & (said[0] | said[1]))


def candidates(bridge: Bridge, question: str, items: Sequence[Evidence]) -> list[Candidate]:
    """Names in the best sentences, most likely first, at most eight; none that the question has itself, and none of an
    outlet that reports. `items` are ranked, best first."""
    head = fold(bridge.noun.split()[-1])
    known = frozenset(tokens(fold(_CONTEXT.sub("", question)))) - {head}
    near = [item for item in items[:_SENTENCES] if item.score >= _CLOSE * items[0].score]
    ranked = [
        (candidate.value - rank, candidate)
        for rank, item in enumerate(near)
        for candidate in _of(item, bridge, head, known)
    ]
    chosen: list[Candidate] = []
    for _, candidate in sorted(ranked, key=lambda pair: -pair[0]):
        if not any(_same(candidate.name, other.name) for other in chosen):
            chosen.append(candidate)
    if bridge.held_in:
        chosen = [replace(one, name=_whole(one, [name for _, name in ranked])) for one in chosen]
    return chosen[:MOST]


def _whole(part: Candidate, others: Sequence[Candidate]) -> str:
    """The name in full, where its article tells that ("at Harrow": "Harrow Academy")."""
    longer = [
        other.name
        for other in others
        if other.item.passage.article_id == part.item.passage.article_id and other.name.startswith(f"{part.name} ")
    ]
    return max(longer, key=len, default=part.name)


def _of(item: Evidence, bridge: Bridge, head: str, known: frozenset[str]) -> list[Candidate]:
    """Those of a sentence; where it has none, those of its heading."""
    besides = set(_words(item.passage.outlet or ""))
    for valued in (_told(bridge, head, item), _above(bridge, head, item.passage)):
        found = [
            Candidate(name, item, value)
            for name, value in valued
            if value >= _LEAST and set(_words(name)) - {head} - besides and not set(_words(name)) & known
        ]
        if found:
            return found
    return []


def _told(bridge: Bridge, head: str, item: Evidence) -> Iterator[tuple[str, float]]:
    """The names of a sentence, with how likely each is asked for."""
    about = set(map(stem, bridge.about))
    places = [match.span() for match in re.finditer(r"\w+", item.text) if stem(fold(match.group())) in about]
    for start, end, name in names_in(item.text):
        before = item.text[:start]
        if _DATELINE.match(item.text) and not start and head not in _PLACE:
            continue
        gaps = (item.text[last:start] if last <= start else item.text[end:first] for first, last in places)
        value = _form(head, name, before, bridge.held_in) - _FAR * min(
            (len(gap.split()) for gap in gaps), default=_FAR_AWAY
        )
        someone_else = is_person(head) and bool(_THE.search(before))  # "a cousin of the Greens’ leader, Ada Roe"
        value += _KIND * (not someone_else and _beside(head, item.text, start, end))
        aged = _AGED.match(item.text, end)
        # A word that only opens a sentence need be no name, if it is nowhere else.
        value -= _OPENING * (
            _opens(before) and " " not in name and not aged and name not in item.passage.text.replace(item.text, "")
        )
        value += _FORM * (bool(aged) and " " not in name and is_person(head))
        yield f"the {name}" if _THE.search(before) else name, value


def _above(bridge: Bridge, head: str, passage: Found) -> Iterator[tuple[str, float]]:
    """The names of a heading, without the ordinary word that it may open with ("Stolen Vallcarca painting found")."""
    title = passage.title or ""
    for start, _, name in names_in(title):
        first, _, rest = name.partition(" ")
        if not start and re.search(rf"(?<![\w-]){re.escape(first.lower())}(?![\w-])", passage.text):
            name = rest
        if name:
            yield name, _form(head, name, title[:start], bridge.held_in)


def names_in(text: str) -> Iterator[tuple[int, int, str]]:
    """The runs of words with a capital, without what only opens a sentence, and days and months."""
    dateline = _DATELINE.match(text)
    if dateline:
        yield dateline.start(), dateline.end(), dateline.group().title()
    for match in _NAME.finditer(text, dateline.end() if dateline else 0):
        start, words = match.start(), match.group().split()
        while words and _no_name(words[0]):
            start += len(words[0]) + 1
            words = words[1:]
        while words and _no_name(words[-1]) and fold(words[-1]) not in STOPWORDS:
            words = words[:-1]
        name = _OWN.sub("", " ".join(words))
        if _AGENCY.search(text[:start]) or not any(map(str.isalpha, name)):
            continue
        if 1 < len(name) <= _LONGEST and not _COUNT.search(text[:start]) and not looks_like_injection(name):
            yield start, start + len(name), name


def _no_name(word: str) -> bool:
    """Whether a word with a capital is none of a name by itself: "The", "Sunday’s"."""
    return fold(_OWN.sub("", word)) in STOPWORDS | _BESIDES


def _form(head: str, name: str, before: str, held_in: bool) -> float:
    """For a person, one or two words more than one; for a place, or where something is asked for that something
    happened in, a preposition before it; for others, its own word for the kind ("Harrow Bank")."""
    if head in _PLACE or held_in:
        return _FORM if _AT.search(before) or head in _words(name) else 0.0
    if _IN.search(before):
        return -_FORM
    if is_person(head):
        return _FORM / 2 if " " in name else 0.0
    return _FORM if head in _words(name) else 0.0


def _beside(head: str, text: str, start: int, end: int) -> bool:
    """Whether the word for the kind stands beside a name, in the same phrase: "the ferry Gannet", "Acme, a company"."""
    before = re.split(r"[.;:]", text[:start])[-1].split()[-_BESIDE:]
    after = re.split(r"[.;:]", text[end:])[0].split()[: _BESIDE + 1]
    return any(stem(fold(word.strip(",'’\"“”"))) == stem(head) for word in (*before, *after))


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in '.?!:“"–—'


def _same(name: str, other: str) -> bool:
    """Whether a name is part of the other, or one is the other's initials ("FTC", "Federal Trade Commission")."""
    words, others = _words(name), _words(other)
    initials = ["".join(word[0] for word in many) for many in (words, others)]
    return set(words) <= set(others) or [initials[0]] == others or [initials[1]] == words


def _words(text: str) -> list[str]:
    return content_words(_OWN.sub("", text))
