"""The whole name of somebody who is told of under the family name alone, or as "he" or "she". Pure; English.

News gives a name whole once and then the family name: "‘They asked eleven times,’ Sandoval said." Where it is asked
who, that is half an answer; the sentence of the same article that has the whole name is the other half. A wrong name
is worse than none: it is told only where one whole name of plain words is found for it, of a name without a title but
"Mr", "Mrs" or "Ms" (which may be another's of that family) that stands beside a verb of saying, or begins the sentence,
if the article tells that it is a person's. Of the latter the rules find 68 in MultiHop-RAG's articles, which were read,
and all right. Whom a pronoun means, `antecedents` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.schema import ASIDE, Evidence, Found
from qa.who import antecedents, interviews, led_up
from qa.who.given_names import hardly
from qa.who.people import PARTICLE, SAYS, WORD, behind_offices, one_bearer, person, plain
from qa.words.terms import english, fold, tokens

_WHO = re.compile(r"^\W*(?:(?:and|but|so|by|to|for|from|of|with)\s+)?who(?:m|se)?\b", re.IGNORECASE)
_COURTESY = r"(?:(?:Mr|Mrs|Ms)\.? )?"
_SPEAKS = re.compile(
    rf"(?:^|[,.?!’”\"']\s+){_COURTESY}(?P<before>{WORD}) {SAYS}\b|\b{SAYS} {_COURTESY}(?P<behind>{WORD})(?=[.,;:]|$)"
)
_OPENS = re.compile(
    rf"{_COURTESY}(?P<name>{WORD})(?:, (?:who|whose|\d)|,? (?:who|has|had|is|was|will|would|[a-z]{{2,}}ed)\b)"
)
_WHO_ANSWERS = "who answers"


@dataclass(frozen=True)
class Introduced:
    """`said` of a sentence, a family name or a pronoun, is `whole`, as `evidence` has it."""

    said: str
    whole: str
    evidence: Evidence


def introduced(question: str, item: Evidence, others: Iterable[Evidence]) -> Introduced | None:
    """Who speaks in the sentence, or opens it, under the family name alone, or speaks as a pronoun, where `question`
    asks who and its article, as far as it was found (`others`), gives one whole name for it; whatever it asks, who
    answers in an interview, and whom that it names the sentence is of (`led_up`). None where it does not, or the
    sentence itself does."""
    if not english(item.text):
        return None
    passages = {
        (it.passage.start, it.passage.end): it.passage
        for it in (*others, item)  # one that was found twice may have two scores
        if it.passage.article_id == item.passage.article_id
    }
    told = [it for passage in passages.values() for it in _sentences(item, passage)]
    if (led := _led_up(item, told)) is not None:
        return led
    if not _WHO.search(question):
        return _in_interview(item, told)
    asked = set(tokens(fold(question)))
    speaking = _speaking(item.text)
    for family in (*speaking, *_opening(item.text)):
        if fold(family) in asked or any(_wholes(family, item.text)):
            continue
        if (found := _whole(family, told)) is not None:
            whole, evidence = found
            alone = all(one_bearer(whole, family, passage.text) for passage in passages.values())
            alone = alone and not _of_the_other(whole, family, item.text)
            if alone and (family in speaking or person(whole, evidence.text)):
                return None if injected(evidence) else Introduced(family, whole, evidence)
    return None if speaking else _behind_pronoun(item, told, asked) or _in_interview(item, told)


def _led_up(item: Evidence, told: Iterable[Evidence]) -> Introduced | None:
    """Of whom that the question names the first sentence of a report tells by what they are."""
    led = led_up.led_up(item.passage.text)
    if led is None or not item.story or not led_up.named_in(item.text, item.passage.text, item.story):
        return None
    naming = next((it for it in told if it.start > item.start and item.story in it.text), None)
    if naming is None or injected(naming):
        return None
    return Introduced(f"the {led.called.partition(' ')[2]}", item.story, naming)


def _in_interview(item: Evidence, told: Iterable[Evidence]) -> Introduced | None:
    """Who answers in the interview that the sentence is of, by its heading, and the first sentence found that has the
    name, if one does."""
    name = interviews.answering(item)
    if not name or name in item.text:
        return None
    naming = min((it for it in told if name in it.text), key=lambda it: it.start, default=replace(item, part=ASIDE))
    return None if injected(naming) else Introduced(_WHO_ANSWERS, name, naming)


def _behind_pronoun(item: Evidence, told: Iterable[Evidence], asked: Set[str]) -> Introduced | None:
    """Whom the pronoun means that speaks in the sentence; None where the question says the name."""
    passage = item.passage
    meant = antecedents.meant(passage.text, item.start - passage.start, item.end - passage.start)
    if meant is None or set(tokens(fold(meant.name))) & asked:
        return None
    before = next(it for it in told if it.passage == passage and it.start == passage.start + meant.start)
    return None if injected(before) else Introduced(meant.pronoun, meant.name, before)


def _whole(family: str, told: Iterable[Evidence]) -> tuple[str, Evidence] | None:
    """The one whole name of that family in sentences, and the first that has it."""
    found = [(whole, it) for it in told for whole in _wholes(family, it.text)]
    if len({fold(whole) for whole, _ in found}) != 1 or not found[0][0]:
        return None
    return min(found, key=lambda one: one[1].start)


def _speaking(text: str) -> list[str]:
    """The names in `text` that stand alone beside a verb of saying, each once."""
    found = (match["before"] or match["behind"] for match in _SPEAKS.finditer(text))
    return [name for name in dict.fromkeys(found) if plain(name)]


def _opening(text: str) -> list[str]:
    """The name that alone begins `text` and does something."""
    opens = _OPENS.match(text)
    return [opens["name"]] if opens and plain(opens["name"]) else []


def _wholes(family: str, text: str) -> Iterator[str]:
    """The whole names in `text` that end with `family`, one or two given names before it. A name that may go on to
    either side, or that two share ("Ines and Oskar Lunde"), gives "" besides."""
    given_names = rf"(?P<given>{WORD}(?: {WORD}| [A-Z]\.)?)(?P<particle>(?: {PARTICLE})*)"
    name = rf"{given_names} {re.escape(family)}(?:[’']s\b|(?![\w-]|[’']\w| {WORD}))"
    for match in re.finditer(name, text):
        words = match["given"].split()
        given, before = behind_offices(words), text[: match.start("given")].split()
        if not given:
            continue
        runs_on = given == words and before and (before[-1] in ("and", "or") or _goes_before(before[-1]))
        yield "" if runs_on else f"{' '.join(given)}{match['particle']} {family}"


def _of_the_other(whole: str, family: str, text: str) -> bool:
    """Whether "Mr" stands before the family name of one of whom "he" is hardly said, or "Ms" where "she" is."""
    title = re.search(rf"\b(Mr|Mrs|Ms)\.? {re.escape(family)}\b", text)
    return title is not None and hardly("he" if title[1] == "Mr" else "she", whole.split()[0])


def _goes_before(word: str) -> bool:
    """Whether a word before a name belongs to it: it has a capital and is no title."""
    return re.fullmatch(WORD, word) is not None and plain(word)


def _sentences(item: Evidence, passage: Found) -> Iterator[Evidence]:
    """The sentences of a passage of the same article."""
    for start, end in sentence_spans(passage.text):
        span, text = (passage.start + start, passage.start + end), passage.text[start:end]
        yield replace(item, passage=passage, start=span[0], end=span[1], text=text, before="", part=ASIDE)
