"""The answerer with a language model. It chooses words; which words count is decided by the evidence and the check."""

from __future__ import annotations

import logging
import math
import re
import secrets
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing

from qa import prompts
from qa.errors import ProviderError
from qa.llm import Finish, Model
from qa.schema import Draft, DraftSentence, Evidence, Incomplete, Turn, Usage
from qa.synthesize.reading import Reader, Written, without_thoughts
from qa.words.terms import STOPWORDS, fold, tokens

log = logging.getLogger("dateline.llm")

SEATS = 40  # most sentences in a prompt
SEATS_SMALL = 4  # for a small model, which reads slowly and is led astray by more
MOST_CITED = 3  # most citations of one sentence
_OVERHEAD = 900  # tokens of the rules and examples

# One sentence that ends in a number, or the word that declines. What is in it is for the check.
GRAMMAR = rf"""root ::= "{prompts.NOT_FOUND}" | sentence
sentence ::= [^\[\]\n]+ mark mark? "."?
mark ::= "[" [1-9] "]"
"""


class ModelSynthesizer:
    """Writes with `model`. Two askings never share a state, so one synthesizer serves all sessions."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.name = model.name
        self.may_decline = not model.small  # the packaged one declines most of what is a step away from the words

    def write(
        self, question: str, evidence: Sequence[Evidence]
    ) -> Iterator[Draft | DraftSentence | Usage | Incomplete]:
        """See `Synthesizer.write`. Raises ProviderError if no sentence was finished and the model did not decline."""
        seating = self._seat(question, evidence)
        if not seating.evidence:
            return
        messages = prompts.answer(question, seating, secrets.token_hex(4), small=self._model.small)
        reader, sentences, end = Reader(len(seating.evidence)), 0, Finish(Usage())
        with closing(self._model.stream(messages, grammar=GRAMMAR if self._model.small else None)) as stream:
            for piece in stream:
                if isinstance(piece, Finish):
                    end = piece
                    shown, written = reader.finish(whole=piece.cut is None)
                else:
                    shown, written = reader.feed(piece)
                yield Draft(shown)
                for sentence in written:
                    sentences += 1
                    yield self._cited(question, sentence, seating.evidence)
        if not sentences and not reader.declined:
            raise ProviderError(end.cut or f"{self.name} wrote no sentence: ask again, or choose another", retry=True)
        yield end.usage
        if end.cut and not (reader.declined and not sentences):
            yield Incomplete(end.cut)

    def repair(
        self, question: str, sentence: DraftSentence, reason: str, evidence: Sequence[Evidence]
    ) -> tuple[DraftSentence | None, Usage]:
        """See `Synthesizer.repair`. None too where the model fails: sentences that passed must not be lost by it."""
        cited = [*sentence.evidence, *(item for item in evidence if item not in sentence.evidence)]
        seating = self._seat(question, cited)
        asked = prompts.answer(question, seating, secrets.token_hex(4), small=self._model.small)
        messages = prompts.repair(asked, sentence, reason)
        try:
            reply, usage = self._model.complete(messages, grammar=GRAMMAR if self._model.small else None)
        except ProviderError as error:
            log.warning("a sentence was left out, as its repair failed: %s", error)
            return None, Usage()
        reader = Reader(len(seating.evidence))
        written = [*reader.feed(reply)[1], *reader.finish(whole=True)[1]]
        if not written or written[0].text == sentence.text:
            return None, usage
        return self._cited(question, written[0], seating.evidence), usage

    def standalone(self, question: str, history: Sequence[Turn]) -> tuple[str, Usage] | None:
        """See `Synthesizer.standalone`. None where the model fails or answers instead: the rules do it then.

        A model that cannot be reached is reported by `write`, after the passages have been found. Small models are not
        asked: the packaged one gave a follow-up back unchanged, after 20 s.
        """
        if not history or self._model.small:
            return None
        try:
            reply, usage = self._model.complete(prompts.standalone(question, history))
        except ProviderError as error:
            log.warning("the follow-up is made standalone by rules: %s", error)
            return None
        line = prompts.read_standalone(without_thoughts(reply), question, history)
        return (line, usage) if line else None

    def _seat(self, question: str, evidence: Sequence[Evidence]) -> prompts.Seating:
        small = self._model.small
        budget = self._model.context - self._model.most_tokens - _OVERHEAD - prompts.tokens(question)
        return prompts.seat(evidence, budget, SEATS_SMALL if small else SEATS, headings=not small)

    def _cited(self, question: str, sentence: Written, evidence: Sequence[Evidence]) -> DraftSentence:
        named = [] if self._model.small else [evidence[number - 1] for number in sentence.numbers]
        return DraftSentence(
            sentence.text, cite(question, sentence.text, evidence, named[:MOST_CITED]), question=question
        )


def cite(
    question: str, sentence: str, evidence: Sequence[Evidence], named: Sequence[Evidence] = ()
) -> tuple[Evidence, ...]:
    """The evidence that `sentence` rests on: what the model named, else the greatest overlap; then what that lacks.

    Overlap is the sum of idf over the words that the evidence shares with question and sentence (idf over `evidence`;
    ties go to the earlier, that is the better scored in its article). Further evidence is added, up to three in all,
    for figures and names of the sentence that the evidence so far does not hold.
    """
    held = [set(_words(item.text)) for item in evidence]
    counts = Counter(word for words in held for word in words)
    idf = {word: math.log(1 + len(evidence) / count) for word, count in counts.items()}
    asked = set(_words(question))
    said = set(_words(sentence))

    def overlap(words: set[str]) -> float:
        shared = sorted(words & (asked | said))  # sorted, so that sums are the same in every process
        return sum(idf[word] * (2.0 if word in said else 1.0) for word in shared)

    chosen = list(named) or (
        [evidence[max(range(len(evidence)), key=lambda at: overlap(held[at]))]] if evidence else []
    )
    hard = _hard_words(sentence)
    while len(chosen) < MOST_CITED:
        missing = hard - {word for item in chosen for word in _words(item.text)}
        gains = [(len(missing & words), overlap(words)) for words in held]
        at = max(range(len(evidence)), key=lambda place: gains[place], default=-1)
        if at < 0 or not gains[at][0]:
            break
        chosen.append(evidence[at])
    return tuple(chosen)


def _words(text: str) -> list[str]:
    return [word for word in tokens(fold(text)) if word not in STOPWORDS]


def _hard_words(sentence: str) -> set[str]:
    """Folded words with a digit, and capitalised ones beyond the first: what a check looks for letter by letter."""
    raw = re.findall(r"[\w'’.,-]*\w", sentence)
    hard = [word for at, word in enumerate(raw) if any(map(str.isdigit, word)) or (at and word[:1].isupper())]
    return set(_words(" ".join(hard)))
