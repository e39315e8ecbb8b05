"""Who writes the draft of an answer: sentences quoted from the articles (`extractive`) or a model (`model`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from qa.schema import Draft, DraftSentence, Evidence, Incomplete, Turn, Usage


class Synthesizer(Protocol):
    """Writes a draft from evidence that is best first. What it writes is unchecked: `verify` has the last word."""

    @property
    def name(self) -> str:
        """Who writes, for the answer's `model`: "extractive", "openai:gpt-5-mini", "local:…"."""

    @property
    def may_decline(self) -> bool:
        """Whether writing no sentence counts for more than that the evidence was found to hold the answer."""

    def write(
        self, question: str, evidence: Sequence[Evidence]
    ) -> Iterator[Draft | DraftSentence | Usage | Incomplete]:
        """A draft, as it is written: pieces of text (some empty: "still at it"), and each sentence once it is finished.

        No sentence at all means that the evidence does not hold the answer. `Usage` comes last, after it at most an
        `Incomplete`. Closing the generator stops the work. Raises ProviderError where nothing usable came.
        """

    def repair(
        self, question: str, sentence: DraftSentence, reason: str, evidence: Sequence[Evidence]
    ) -> tuple[DraftSentence | None, Usage]:
        """Another sentence in place of one that the check refused, or None if there is none."""

    def standalone(self, question: str, history: Sequence[Turn]) -> tuple[str, Usage] | None:
        """`question` so that it can be understood without `history`; None where rules are to do it."""
