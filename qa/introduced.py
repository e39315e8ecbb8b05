"""The whole name of somebody who speaks under the family name alone. Pure; English.

News gives a name whole once and then the family name: "‘They asked eleven times,’ Sandoval said." Where it is asked
who, that is half an answer; the sentence of the same article that has the whole name is the other half. A wrong name
is worse than none: it is told only of a name that stands beside a verb of saying, without a title, since a title may
be another person's of that family, and where one whole name of plain words is found for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from qa import dates
from qa.injection import injected
from qa.passages import sentence_spans
from qa.schema import ASIDE, Evidence, Found
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
    "today later earlier despite instead according even only still yet both like unlike every last black big".split()
)
_NO_NAMES = _OFFICES_AND_PLACES | WEEKDAYS.keys() | dates.MONTHS.keys() | STOPWORDS


@dataclass(frozen=True)
class Introduced:
    """`family` of a sentence is `whole`, as `evidence` has it."""

    family: str
    whole: str
    evidence: Evidence


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
    for family in _speaking(item.text):
        if fold(family) in asked or any(_wholes(family, item.text)):
            continue
        told = (it for passage in passages.values() for it in _sentences(item, passage))
        found = [(whole, it) for it in told for whole in _wholes(family, it.text)]
        if len({fold(whole) for whole, _ in found}) == 1 and found[0][0]:
            whole, evidence = min(found, key=lambda one: one[1].start)
            return None if injected(evidence) else Introduced(family, whole, evidence)
    return None


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
