"""The whole name of somebody who speaks under the family name alone, or as a pronoun. Pure; English.

News gives a name whole once and then the family name: "‘They asked eleven times,’ Sandoval said." Where it is asked
who, that is half an answer; the sentence of the same article that has the whole name is the other half. A wrong name
is worse than none: it is told only of a name that stands beside a verb of saying, without a title, since a title may
be another person's of that family, and where one whole name of plain words is found for it. A pronoun ("she said") is
whoever speaks in the sentences just before, if one person does, who is told to be one by a title, a trade or what
explains the name ("chief inspector Ada Roe", "Ada Roe, the assessor").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from qa import dates
from qa.injection import injected
from qa.passages import sentence_spans
from qa.schema import ASIDE, Evidence, Found
from qa.speakers import phrases
from qa.terms import STOPWORDS, english, fold, tokens
from qa.weekdays import WEEKDAYS

_WHO = re.compile(r"^\W*(?:(?:and|but|so|by|to|for|from|of|with)\s+)?who(?:m|se)?\b", re.IGNORECASE)
_WORD = r"\b[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[A-Z][a-z]+)?(?:[’'-][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?"
_SAYS = r"(?:said|says|told|tells|added|adds|wrote|writes|asked|argued|insisted|replied|explained|warned|recalled)"
_SPEAKS = re.compile(rf"(?:^|[,.?!’”\"']\s+)(?P<before>{_WORD}) {_SAYS}\b|\b{_SAYS} (?P<behind>{_WORD})(?=[.,;:]|$)")
_PARTICLE = r"(?:van|von|de|del|der|den|da|di|du|la|al|el|bin|ter)"
# What a capital may begin and no name does.
_OFFICES_AND_PLACES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady judge justice mayor president minister chancellor "
    "senator captain colonel general major sergeant inspector superintendent officer chief bishop father sister "
    "brother pastor councillor deputy director coach king queen prince princess detective secretary sheriff "
    "executive commissioner governor representative ambassador spokesman spokeswoman chairman chairwoman prime "
    "vice first former acting north south east west northern southern eastern western central new old great upper "
    "lower hotel saint mount port lake bank company council court department ministry university hospital school "
    "police union party association club united national international royal state city county meanwhile yesterday "
    "today later earlier despite instead according even only still yet both like unlike every last black big board "
    "office agency authority commission committee group dairy lines bank press news times post gazette courier herald "
    "service services federation alliance street road avenue bridge station airport cape isle isles island islands "
    "river valley bay square district region parliament".split()
)
_NO_NAMES = _OFFICES_AND_PLACES | WEEKDAYS.keys() | dates.MONTHS.keys() | STOPWORDS


_PRONOUN = re.compile(rf"\b(?:(?P<first>he|she) {_SAYS}|{_SAYS} (?P<last>he|she))\b", re.IGNORECASE)
# A pronoun in somebody's words is not who says them; the quotation may have begun before the sentence, or go on.
_IN_QUOTES = re.compile(r"(?:^|(?<=[\s(]))[\"“‘](?:[^\"”’]|’(?=\w))*(?:[\"”’]|$)|^[^\"“”]*[\"”](?=\s|$)")
_NAME = re.compile(rf"{_WORD}(?: (?:{_PARTICLE} )*{_WORD}| [A-Z]\.)+")
_BACK = 3  # sentences before that are looked at for whom a pronoun means
_EXPLAINED = re.compile(r",\s+(?:an?|the|who|whose|its|their|his|her|\d|[a-z]+ (?:of|at|for))\b")
_TITLE = re.compile(r"(?:mrs?|ms|dr|prof|professor|sir|dame|captain|inspector|judge|councillor)\.?", re.IGNORECASE)
_SAYING = re.compile(_SAYS, re.IGNORECASE)


@dataclass(frozen=True)
class Introduced:
    """`said` of a sentence, a family name or a pronoun, is `whole`, as `evidence` has it."""

    said: str
    whole: str
    evidence: tuple[Evidence, ...]


def introduced(question: str, item: Evidence, others: Iterable[Evidence]) -> Introduced | None:
    """Who speaks in the sentence under the family name alone, where `question` asks who and its article, as far as it
    was found (`others`), gives one whole name for it; None where it does not, or the sentence itself does."""
    if not (_WHO.search(question) and english(item.text)):
        return None
    passages = {
        (it.passage.start, it.passage.end): it.passage
        for it in (item, *others)
        if it.passage.article_id == item.passage.article_id
    }
    asked = set(tokens(fold(question)))
    told = [it for passage in passages.values() for it in _sentences(item, passage)]
    speaking = _speaking(item.text)
    for family in speaking:
        if fold(family) in asked or any(_wholes(family, item.text)):
            continue
        if (found := _whole(family, told)) is not None:
            whole, evidence = found
            return None if injected(evidence) else Introduced(family, whole, (evidence,))
    return None if speaking else _behind_pronoun(item, told, asked)


def _whole(family: str, told: Iterable[Evidence]) -> tuple[str, Evidence] | None:
    """The one whole name of that family in sentences, and the first that has it."""
    found = [(whole, it) for it in told for whole in _wholes(family, it.text)]
    if len({fold(whole) for whole, _ in found}) != 1 or not found[0][0]:
        return None
    return min(found, key=lambda one: one[1].start)


def _behind_pronoun(item: Evidence, told: Sequence[Evidence], asked: Set[str]) -> Introduced | None:
    """Whom the pronoun means that speaks in the sentence: the one person who speaks in the nearest sentence before it
    that names anybody."""
    told_of = _IN_QUOTES.sub(" ", item.text)
    pronouns = {(match["first"] or match["last"]).lower() for match in _PRONOUN.finditer(told_of)}
    if len(pronouns) != 1 or any(_people(item.text)):
        return None
    earlier = sorted({it.start: it for it in told if it.end <= item.start}.values(), key=lambda it: -it.start)
    for before in earlier[:_BACK]:
        people = set(_people(before.text))
        if not people:
            continue
        if len(people) != 1 or people != _speakers(before.text):
            return None
        return _meant(pronouns.pop(), people.pop(), before, told, asked)
    return None


def _meant(pronoun: str, name: str, before: Evidence, told: Iterable[Evidence], asked: Set[str]) -> Introduced | None:
    """The pronoun as that name, whole; None where the question says it, or it may be no person's."""
    if set(tokens(fold(name))) & asked:
        return None
    if " " in name:
        found = Introduced(pronoun, name, (before,)) if _person(name, before.text) else None
    else:
        whole = _whole(name, told)
        found = Introduced(pronoun, whole[0], (before, whole[1])) if whole else None
    return None if found is None or any(map(injected, found.evidence)) else found


def _people(text: str) -> Iterator[str]:
    """The names of people in `text`: whole ones of plain words, and family names beside a verb of saying."""
    for match in _NAME.finditer(text):
        words = match.group().split()
        strange = max((at + 1 for at, word in enumerate(words) if not _plain(word)), default=0)
        if len(words) - strange > 1:
            yield " ".join(words[strange:])
    yield from _speaking(text)


def _speakers(text: str) -> set[str]:
    """Those of them who speak in `text`, or open it."""
    opens = _NAME.match(text)
    told = (*phrases(text), opens.group() if opens else "")
    return {*_speaking(text), *(name for phrase in told for name in _people(phrase))}


def _person(name: str, text: str) -> bool:
    """Whether `text` tells that it is a person's: by a title or a trade before it, or by what explains it behind it."""
    before, _, behind = text.partition(name)
    word = before.split()[-1] if before.split() else ""
    trade = word.isalpha() and word.islower() and word not in STOPWORDS and not _SAYING.fullmatch(word)
    return trade or _TITLE.fullmatch(word) is not None or _EXPLAINED.match(behind) is not None


def _speaking(text: str) -> list[str]:
    """The names in `text` that stand alone beside a verb of saying, each once."""
    found = (match["before"] or match["behind"] for match in _SPEAKS.finditer(text))
    return [name for name in dict.fromkeys(found) if _plain(name)]


def _wholes(family: str, text: str) -> Iterator[str]:
    """The whole names in `text` that end with `family`, one or two given names before it. A name that may go on to
    either side, or that two share ("Ines and Oskar Lunde"), gives "" besides."""
    given_names = rf"(?P<given>{_WORD}(?: {_WORD}| [A-Z]\.)?)(?P<particle>(?: {_PARTICLE})*)"
    name = rf"{given_names} {re.escape(family)}(?:[’']s\b|(?![\w-]|[’']\w| {_WORD}))"
    for match in re.finditer(name, text):
        words = match["given"].split()
        strange = max((at + 1 for at, word in enumerate(words) if not _plain(word)), default=0)
        given, before = words[strange:], text[: match.start("given")].split()
        if not given:
            continue
        runs_on = not strange and before and (before[-1] in ("and", "or") or _goes_before(before[-1]))
        yield "" if runs_on else f"{' '.join(given)}{match['particle']} {family}"


def _goes_before(word: str) -> bool:
    """Whether a word before a name belongs to it: it has a capital and is no title."""
    return re.fullmatch(_WORD, word) is not None and _plain(word)


def _plain(word: str) -> bool:
    return fold(word).rstrip(".") not in _NO_NAMES


def _sentences(item: Evidence, passage: Found) -> Iterator[Evidence]:
    """The sentences of a passage of the same article."""
    for start, end in sentence_spans(passage.text):
        span, text = (passage.start + start, passage.start + end), passage.text[start:end]
        yield replace(item, passage=passage, start=span[0], end=span[1], text=text, before="", part=ASIDE)
