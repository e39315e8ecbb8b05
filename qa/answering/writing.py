"""The sentences of an answer: written by the synthesizer or quoted, each checked before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from qa.answering.completing import completed
from qa.answering.gathered import Gathered
from qa.answering.polar import Word
from qa.asking.question import Query
from qa.checking.verify import Check, Verdict, verify
from qa.schema import ASIDE, Checked, Draft, DraftSentence, Event, Evidence, Incomplete, Usage
from qa.synthesize import Synthesizer
from qa.synthesize.extractive import Extractive
from qa.synthesize.quoting import quotation

# The word that goes before the sentences that are quoted, which are in the order in which they are read.
_Decide = Callable[[Sequence[Evidence]], Word | None]
_Kept = tuple[DraftSentence, Verdict]


@dataclass(frozen=True)
class Writer:
    """Writes with `synthesizer`, and checks with `check` what it wrote."""

    synthesizer: Synthesizer
    check: Check

    def write(
        self, query: Query, evidence: Sequence[Evidence], run: Gathered, word: _Decide = lambda _: None
    ) -> Iterator[Event]:
        """The synthesizer's sentences, and beside a model's what of the articles they need (see `completing`); the
        articles' own where none of a model's stands, as the evidence was found to hold the answer. That a model found
        none in it counts only if it may decline. `word` goes before quotations."""
        if self.synthesizer.name != Extractive.name:
            kept = list[_Kept]()
            by_model = self.synthesizer.write(query.abroad or query.query_str, evidence)
            for item in self._written(self.synthesizer, by_model, query, evidence, run):
                if isinstance(item, Draft):
                    yield item
                else:
                    kept.append(item)
            refused = run.dropped or run.incomplete or not self.synthesizer.may_decline
            if kept or not refused:
                yield from self._completed(kept, query, evidence, run)
                return
            run.quoted = True
        written = list(Extractive(query.abroad).write(query.within, evidence))
        drafts = [item for item in written if isinstance(item, DraftSentence)]
        worked_out = word(quoted_of(drafts))
        if worked_out is not None and worked_out.evidence:
            yield from self._beside(query.within, worked_out, run)
            return
        for item in self._written(Extractive(), written, query, evidence, run, worked_out):
            yield item if isinstance(item, Draft) else run.keep(*item)

    def _completed(
        self, kept: Sequence[_Kept], query: Query, evidence: Sequence[Evidence], run: Gathered
    ) -> Iterator[Event]:
        """What a model wrote and what of the articles it needs beside it. Only when all is written is it known what
        comes first."""
        if not kept:
            return
        written = [sentence for sentence, _ in kept]
        for line in completed(query.within, evidence, written, query.abroad):
            verdict = verify(line.draft) if line.written is None else kept[line.written][1]
            if verdict.support != "unsupported":
                yield run.keep(line.draft, verdict)

    def _beside(self, question: str, word: Word, run: Gathered) -> Iterator[Event]:
        """Two sentences that do not agree, the word that they are worth before them."""
        for number, item in enumerate(word.evidence):
            draft = DraftSentence(quotation(item, question=question), (item,))
            checked = (draft, verify(draft)) if number else self._worked_out(word, draft)
            if checked is not None:
                run.first_token()
                yield run.keep(*checked)

    def _written(
        self,
        by: Synthesizer,
        written: Iterable[Draft | DraftSentence | Usage | Incomplete],
        query: Query,
        evidence: Sequence[Evidence],
        run: Gathered,
        word: Word | None = None,
    ) -> Iterator[Draft | _Kept]:
        """Each sentence is checked as soon as it is `written`, repaired once if it fails, else left out. `word` goes
        before the first."""
        for item in written:
            if isinstance(item, Usage):
                run.usage += item
            elif isinstance(item, Incomplete):
                run.incomplete = item.reason
            elif isinstance(item, Draft):
                run.first_token()
                yield item
            else:
                checked = self._worked_out(word, item) if word else self._checked(by, query, item, evidence, run)
                word = None
                if checked is None:
                    run.dropped += 1
                else:
                    run.first_token()
                    yield checked

    def _worked_out(self, word: Word, sentence: DraftSentence) -> _Kept | None:
        """A quotation with a yes or no before it, which is no quotation and so supported in part at most."""
        verdict = self.check(sentence)
        if verdict.support == "unsupported":
            return None
        reason = f"“{word.text}” is worked out {word.how}; {verdict.reason}"
        return replace(sentence, text=f"{word.text}: {sentence.text}"), replace(
            verdict, support="partial", reason=reason
        )

    def _checked(
        self, by: Synthesizer, query: Query, sentence: DraftSentence, evidence: Sequence[Evidence], run: Gathered
    ) -> _Kept | None:
        verdict = self.check(sentence)
        run.usage += verdict.usage
        if verdict.support != "unsupported":
            return sentence, verdict
        repaired, usage = by.repair(query.abroad or query.query_str, sentence, verdict.reason, evidence)
        run.usage += usage
        if repaired is None:
            return None
        verdict = self.check(repaired)
        run.usage += verdict.usage
        return None if verdict.support == "unsupported" else (repaired, verdict)


def in_own_words(query: Query, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The sentences that would be quoted, in the order in which they are read."""
    written = Extractive(query.abroad).write(query.within, evidence)
    return quoted_of([item for item in written if isinstance(item, DraftSentence)])


def quoted_of(drafts: Iterable[DraftSentence]) -> list[Evidence]:
    return [it for draft in drafts for it in draft.evidence if it.part != ASIDE]


def quoted(drafts: Iterable[DraftSentence], run: Gathered) -> Iterator[Checked]:
    """Sentences in the articles' own words, which no model has a part in."""
    run.model = Extractive.name
    for draft in drafts:
        verdict = verify(draft)
        if verdict.support == "unsupported":
            run.dropped += 1
        else:
            yield run.keep(draft, verdict)
