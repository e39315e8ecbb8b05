"""What a question that nothing answers takes for granted, asked by itself: where the answer is no, that is told.

A reader who is told only that nothing answers why the minister insisted will think that he did. Whether he did is a
question that the archive may answer, and is answered as any other: by what is found for it, and the word that goes
before that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qa.answering.polar import Word
from qa.answering.premises import Premise
from qa.asking.taken_for_granted import granted
from qa.reports import not_done
from qa.schema import Evidence, Found

# The word that answers a question for a yes or no, and the sentence that is quoted first; None where there is none.
Whether = Callable[[str], tuple[Word, Evidence] | None]


def contradicted(question: str, passages: Sequence[Found], whether: Whether) -> Premise | None:
    """The claim that `question` rests on which one of the `passages` denies, or to which the archive says no, and the
    sentence by which it does."""
    for it in granted(question):
        if denial := not_done.told(it.claim, passages):
            return Premise(it.claim.text, it.claim.about, denial)
        answer = whether(it.whether)
        if answer is not None and answer[0].no:
            return Premise(it.claim.text, it.claim.about, answer[1])
    return None
