"""The whole name of somebody whom a sentence names by the family name alone. Pure; English.

News gives a name whole once and then the family name: "‘They asked eleven times,’ Sandoval said." Where it is asked
who, that is half an answer; the sentence of the same article that has the whole name is the other half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from qa.passages import sentence_spans
from qa.schema import Evidence
from qa.terms import STOPWORDS, fold

_WHO = re.compile(r"^\W*(?:(?:and|but|so|by|to|for|from|of|with)\s+)?(?:who|whom|whose)\b|\bwhose\b", re.IGNORECASE)
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*"
_NAME = re.compile(rf"{_WORD}")
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady judge justice mayor president minister chancellor senator "
    "captain colonel general major sergeant inspector superintendent officer chief bishop father sister brother pastor "
    "councillor deputy director coach king queen prince princess herr frau señor señora".split()
)
# Words that open a sentence before a family name.
_OPENING = frozenset(
    "meanwhile yesterday today later earlier asked according speaking even only still yet both like unlike".split()
)
_SPEAKS = re.compile(
    r"\b(?:said|says|told|added|wrote|asked|argued|called|insisted|replied|explained|warned|claimed)\b"
)
_NEAR = 12  # characters around a name in which a verb says that it speaks


@dataclass(frozen=True)
class Introduced:
    """`family` of a sentence is `whole`, as `evidence` has it."""

    family: str
    whole: str
    evidence: Evidence


def introduced(question: str, item: Evidence, others: Iterable[Evidence]) -> Introduced | None:
    """Whom the sentence names by the family name alone, where `question` asks who and its article, as far as it was
    found (`others`), gives one whole name for it; None where it does not."""
    if not _WHO.search(question):
        return None
    own = {
        it.passage.passage_id: it.passage for it in (item, *others) if it.passage.article_id == item.passage.article_id
    }
    asked = set(map(fold, _NAME.findall(question)))
    for family in dict.fromkeys(_alone(item.text)):
        if fold(family) in asked:
            continue
        found = [
            (whole, replace(item, passage=passage, start=passage.start + start, end=passage.start + end,
                            text=passage.text[start:end], before=""))
            for passage in own.values()
            for start, end in sentence_spans(passage.text)
            for whole in _wholes(family, passage.text[start:end])
        ]  # fmt: skip
        if len({fold(whole) for whole, _ in found}) == 1:
            whole, evidence = min(found, key=lambda one: one[1].start)
            return Introduced(family, whole, evidence)
    return None


def _alone(text: str) -> list[str]:
    """The names in `text` that may be a family name alone, no given name before and none behind: of who speaks, has a
    title or opens the sentence; who speaks first."""
    out: list[tuple[bool, str]] = []
    for match in _NAME.finditer(text):
        before, behind = text[: match.start()].split(), text[match.end() :]
        last = before[-1] if before and text[match.start() - 1 : match.start()] == " " else ""
        named = bool(_NAME.fullmatch(last)) and not _title(last) and fold(last) not in STOPWORDS
        if named or re.match(rf"\s{_WORD}", behind) or _title(match.group()) or fold(match.group()) in STOPWORDS:
            continue
        speaks = bool(_SPEAKS.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR]))
        if speaks or _title(last) or (not before and re.match(r"\s[a-z]", behind)):
            out.append((not speaks, match.group()))
    return [name for _, name in sorted(out, key=lambda one: one[0])]


def _wholes(family: str, text: str) -> list[str]:
    """The whole names in `text` that end with `family`: one to three words before it."""
    out = []
    for match in re.finditer(
        rf"((?:{_WORD}\.? (?:(?:van|von|de|der|den|da|di|al|el|bin|ter) )*){{1,3}}){re.escape(family)}\b", text
    ):
        given = match[1].split()
        while given and (_title(given[0]) or fold(given[0]) in STOPWORDS or fold(given[0]) in _OPENING):
            given = given[1:]
        if given and given[0][0].isupper():
            out.append(" ".join([*given, family]))
    return out


def _title(word: str) -> bool:
    return fold(word).rstrip(".") in _TITLES
