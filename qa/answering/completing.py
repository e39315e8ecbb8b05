"""What a model has left out of its answer, added in the articles' own words, and what of it does not stand first. Pure.

What is quoted without a model has the newest report first, a correction before what it corrects, and the answers that
differ side by side. A model that was given the same sentences may have told one of them. So what would be quoted is
arranged together with what the model's sentences rest on, and of it only what these need is added: what outdates or
contradicts them, or is superseded by them; another answer; and something for each part of the question that they say
nothing of. What says the same, or more of the same, is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa.days.windows import asks_newest
from qa.reports.disagreement import disagree
from qa.reports.figures import figures
from qa.reports.given import agree, at_first, kind, other_answer, things
from qa.reports.placing import CORRECTED, CORRECTED_BESIDES, EARLIER, Placed, arranged, corrected, outdates, overlap
from qa.reports.telling import adds, repeats
from qa.schema import DraftSentence, Evidence
from qa.synthesize.extractive import Quoted, by_part
from qa.synthesize.quoting import drafted
from qa.who.namesakes import bearers
from qa.words.excerpt import share_of_names
from qa.words.languages import foreign
from qa.words.terms import STOPWORDS, fold, tokens

MOST_EARLIER = 2  # that are added of what has been replaced
_SURE = 0.5  # score from which a sentence that names somebody else is taken to answer


@dataclass(frozen=True)
class Line:
    """A sentence of the whole answer; `written` is its place among those that the model wrote, None of one added."""

    draft: DraftSentence
    written: int | None = None


def completed(
    question: str, evidence: Sequence[Evidence], written: Sequence[DraftSentence], abroad: str = ""
) -> list[Line]:
    """The sentences `written` and those added, in the order in which they should be read: what is superseded, or stands
    alone against several, behind the others, with a note that says so ("Earlier").

    `abroad` is the question in its own language, as for `Extractive`.
    """
    asked = list(by_part(question, evidence, abroad))
    parts = [(own, *_arranged(own, written, [it for it in asked if it is not own])) for own in asked]
    notes = [_note([(own, placed) for own, _, placed in parts], sentence) for sentence in written]
    lines = [
        (Line(_noted(question, *pair), number), pair[1]) for number, pair in enumerate(zip(written, notes, strict=True))
    ]
    for own, cited, placed in parts:
        beside = _Beside(own, written, cited, placed)
        answered = bool(beside.told)
        needed = _needed(beside, own, cited, placed, noted=all(notes))
        quoted = [(Line(drafted(own.question, it, evidence, abroad)), it.note) for it in needed]
        ahead = _tells_since(own, cited) or (len(parts) == 1 and not answered)
        lines = [*quoted, *lines] if ahead else [*lines, *quoted]
    return [*(line for line, note in lines if not note), *(line for line, note in lines if note)]


def _noted(question: str, sentence: DraftSentence, note: str) -> DraftSentence:
    """With its note before it, unless it says itself that this is how it was before."""
    plain = not note or (note == EARLIER and at_first(question, sentence.text))
    return sentence if plain else replace(sentence, text=f"{note}: {sentence.text}")


def _tells_since(own: Quoted, cited: Sequence[Evidence]) -> bool:
    """Whether it is asked how things are now, and what is quoted first without a model is of a later report than all
    that was written rests on, and was read as answering better."""
    if not cited or not own.quoted or not asks_newest(own.question):
        return False
    first = own.quoted[0]
    return all(
        (it.passage.published or "9") < (first.passage.published or "") and it.score < first.score for it in cited
    )


def _arranged(
    own: Quoted, written: Sequence[DraftSentence], others: Sequence[Quoted]
) -> tuple[list[Evidence], list[Placed]]:
    """What of this part of the question the written sentences rest on, and that with what is quoted without a model, as
    it would be read."""
    cited = [it for it in own.evidence if any(_rests(one, it) for one in written) and _of_part(own, it, others)]
    quoted = [it for it in own.quoted if not any(overlap(it, one) for one in cited)]
    return cited, arranged(own.question, [*cited, *quoted], own.evidence)


def _of_part(own: Quoted, item: Evidence, others: Sequence[Quoted]) -> bool:
    """Whether a sentence is of this part of the question, and not of one of the `others`: quoted for it, or read as
    answering it as well as what is. One that is quoted for another may be of both, unless the same figure would answer
    both."""
    if item in own.quoted:
        return True
    if not all(item.score >= it.score for it in own.quoted[:1]):
        return False
    given = things(own.question, item.text)
    of_others = [it for it in others if any(overlap(item, one) for one in it.quoted)]
    return not given or all(given != things(it.question, item.text) for it in of_others)


def _rests(sentence: DraftSentence, item: Evidence) -> bool:
    return any(overlap(item, one) for one in sentence.evidence)


def _gives(question: str, sentence: DraftSentence, item: Evidence) -> bool:
    """Whether a written sentence has one of the figures or days that its source gives in answer, if that gives any; in
    another language it is taken to."""
    given = things(question, item.text)
    if kind(question) in ("name", "other") or not given or foreign(item.text, sentence.text):
        return True
    # "48." counts nothing by itself.
    told = things(question, sentence.text) | figures(sentence.text)
    return any(agree(x, y) for x in given for y in told)


def _note(parts: Sequence[tuple[Quoted, Sequence[Placed]]], sentence: DraftSentence) -> str:
    """What is said of the standing of a written sentence: nothing, unless it holds for all that it rests on."""
    notes = [
        it.note if _says(own.question, sentence, it, placed) else ""
        for own, placed in parts
        for it in placed
        if _rests(sentence, it.evidence)
    ]
    return notes[0] if notes and all(notes) else ""


def _says(question: str, sentence: DraftSentence, it: Placed, placed: Sequence[Placed]) -> bool:
    """Whether a written sentence itself says what the note on its source is about: what a correction denies, or the
    figure that has been replaced."""
    if it.note not in (CORRECTED, CORRECTED_BESIDES):
        return _gives(question, sentence, it.evidence)
    said = replace(it.evidence, text=sentence.text)
    return any(corrected(question, other.evidence, said) for other in placed)


def _needed(
    beside: _Beside, own: Quoted, cited: Sequence[Evidence], placed: Sequence[Placed], *, noted: bool
) -> list[Placed]:
    """Of what would be quoted, what the written sentences need beside them; where none of them tells what this part of
    the question asks, the best that does, and what that needs."""
    needed = [] if beside.told else arranged(own.question, own.quoted, own.evidence)[:1]
    beside.add(needed)
    left = [it for it in placed if not any(overlap(it.evidence, one) for one in cited) and it not in needed]
    while found := [it for it in left if beside.needs(it)][:1]:
        beside.add(found)
        needed += found
        left = [it for it in left if it not in found]
    if noted and all(it.note for it in needed):
        needed += [it for it in left if not it.note][:1]  # what is noted stands behind something
    return sorted(needed, key=lambda it: placed.index(it) if it in placed else 0)


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(fold(text))) - STOPWORDS


class _Beside:
    """What has been told of a part of the question, which tells what else it needs."""

    def __init__(
        self, own: Quoted, written: Sequence[DraftSentence], cited: Sequence[Evidence], placed: Sequence[Placed]
    ) -> None:
        pairs = [(one, item) for item in cited for one in written if _rests(one, item)]
        self._question, self._evidence = own.question, own.evidence
        self._gone = [it.evidence for it in placed if it.note == EARLIER]
        self.told = [item for one, item in pairs if _gives(own.question, one, item)]
        self._said = [replace(item, text=one.text) for one, item in pairs]  # in the words in which it was written
        self._texts = [*(one.text for one in written), *(item.text for item in self.told)]
        self._answers = [_words(one.text) - _words(own.question) for one in written]
        self._bearers = bearers(own.question, (item.passage for item in own.evidence))
        self._earlier = sum(it.note == EARLIER and it.evidence in cited for it in placed)
        self._since = own.quoted[0] if _tells_since(own, cited) else None

    def add(self, placed: Sequence[Placed]) -> None:
        for it in placed:
            self.told.append(it.evidence)
            self._said.append(it.evidence)
            self._texts.append(it.evidence.text)
            self._earlier += it.note == EARLIER

    def needs(self, it: Placed) -> bool:
        """Whether it corrects, replaces or contradicts what is told, has been replaced or corrected by it, or gives
        another answer."""
        question, item = self._question, it.evidence
        if it.note == EARLIER:
            return self._earlier < MOST_EARLIER and any(self._replaces(one, item) for one in self.told)
        if it.note == CORRECTED:
            return any(corrected(question, one, item) for one in self.told)
        amends = any(corrected(question, item, one) for one in self._said)
        apart = any(self._replaces(item, one) or disagree(question, item, one) for one in self.told)
        return amends or apart or self._another(item)

    def _replaces(self, new: Evidence, old: Evidence) -> bool:
        """Whether it outdates it, or something that does."""
        between = [it for it in self._gone if outdates(self._question, it, old, self._evidence)]
        return any(outdates(self._question, new, it, self._evidence) for it in (old, *between))

    def _another(self, item: Evidence) -> bool:
        """Whether it gives an answer that is not told: another figure or day, that of another bearer of the name, the
        name of somebody else, or how things are since, where that is asked."""
        article = item.passage.article_id
        if any(article == one.passage.article_id for one in self.told) or self._repeats(item.text):
            return False
        others = item == self._since or article in self._bearers
        return others or adds(self._question, item.text, self._texts) or self._of_somebody_else(item)

    def _repeats(self, text: str) -> bool:
        """Whether it gives a figure or day that is told, or all that a written sentence has besides the question."""
        has = _words(text)
        return repeats(self._question, text, self._texts) or any(said and said <= has for said in self._answers)

    def _of_somebody_else(self, item: Evidence) -> bool:
        if kind(self._question) != "name" or item.score < _SURE:
            return False
        of_it = share_of_names(self._question, f"{item.passage.title or ''} {item.passage.text}") == 1
        naming = [
            one for one in self._texts if things(self._question, one)
        ]  # one that begins with a name is not known to
        return of_it and bool(naming) and all(other_answer(self._question, item.text, one) for one in naming)
