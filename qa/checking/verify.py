"""The check: may a sentence be shown as fact, on the spans it cites? Pure; what reads is handed in.

Layer A (`findings`) decides without a model what is certainly wrong: a figure, a date, a name or a quotation that is
not there. Where it is not, and the sentence is no quotation, layer B decides: a cross-encoder reads the sentence with
what it cites (`entailment`), and a logistic model weighs that with layer A's softer signs. Without layer B a soft sign
makes a sentence partly supported. Each verdict has a score and says why.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from qa.checking.findings import MARKS, Finding, findings, is_quotation, shared
from qa.schema import DraftSentence, Support, Usage
from qa.words.excerpt import excerpt, sentences

__all__ = ["Check", "Read", "Verdict", "Weighing", "allowed", "bare", "claims", "readings", "verify", "weighed"]

# Logits (n,) of "the text supports the claim", or tells this answer, for pairs of (text, claim) or (text, question with
# an answer behind it): not calibrated, higher is better.
Read = Callable[[Sequence[tuple[str, str]]], Iterable[float]]
# The sign or number of a list's entry, which is no part of what a sentence says, as `MARKS` are not.
_LISTED = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])[ \t]+")
_DOUBTS = 2  # that a reason names at most
_SHORT = 5  # words; a text of no more is read with its question
_SOFT = (
    "reservation",
    "hedge",
    "alleged",
    "attribution",
    "denial",
    "denied",
    "opposite",
    "swapped",
    "few",
    "sum",
    "converted",
    "near",
    "words",
)
_PARTLY = (
    "speaker",
    "turned",
    "moment",
    "counted",
    "denial",
    "reservation",
    "converted",
    "planned",
    "alleged",
    "undone",
)  # what a sentence may have and be no more than partly supported


@dataclass(frozen=True)
class Verdict:
    """What the check found. `score` in [0, 1]: the probability that the cited text supports the sentence, as far as
    it is known (see `Weighing`); `reason` is one line for the reader; `usage` what a model that judged has taken.
    `certain` is whether layer A decided it: a quotation, or what cannot stand."""

    support: Support
    reason: str
    score: float = 0.0
    usage: Usage = Usage()
    certain: bool = False


Check = Callable[[DraftSentence], Verdict]


@dataclass(frozen=True)
class Weighing:
    """A logistic model of "the cited text supports the sentence", from what layer B reads and layer A finds.

    Fitted to claims that the cross-encoder was not fitted to (`qa.training.weighing`), our own and those that models
    wrote, supported and unsupported ones weighing the same; the constant is where most of both are told right, ours and
    theirs alike (the fit says -.48).
    """

    reading: float = 0.378
    share: float = 0.944
    soft: float = -0.213
    constant: float = 0.0
    supported: float = 0.5
    partial: float = 0.3

    def probability(self, reading: float, share: float, soft: int) -> float:
        """In [0, 1]. `reading` is a logit, `share` of the words that the text has, `soft` how many soft findings."""
        logit = self.reading * reading + self.share * share + self.soft * soft + self.constant
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))


WEIGHING = Weighing()


def verify(sentence: DraftSentence, read: Read | None = None) -> Verdict:
    """Check one sentence against the spans it cites. `read` is layer B; it is not called where layer A is certain."""
    sentence = bare(sentence)
    found = findings(sentence)
    hard = next((one for one in found if one.hard), None)
    if hard is not None:
        return Verdict("unsupported", hard.reason, 0.02, certain=True)
    if is_quotation(sentence):
        return _quoted(found)
    if read is None:
        return _unread(sentence, found)
    return weighed(min(readings(sentence, read)), sentence, found)


def bare(sentence: DraftSentence) -> DraftSentence:
    """The sentence without the marks of citations, of bold type and of a list."""
    return replace(sentence, text=MARKS.sub("", _LISTED.sub("", sentence.text)))


def readings(sentence: DraftSentence, read: Read) -> list[float]:
    """What layer B says of each sentence of the text (there may be several), with the part of the evidence it needs."""
    cited = [one for evidence in sentence.evidence for one in sentences(evidence.text)]
    return [float(logit) for logit in read([(excerpt(claim, cited), claim) for claim in claims(sentence)])]


def claims(sentence: DraftSentence) -> list[str]:
    """The sentences of the text as layer B reads them; one that is too short to say anything, with its question."""
    found = list(sentences(sentence.text)) or [sentence.text]
    if sentence.question and len(sentence.text.split()) <= _SHORT:
        return [f"{sentence.question} {sentence.text}"]
    return [claim for claim in found if not claim.endswith(":")] or found  # what leads to a list says nothing


def weighed(reading: float, sentence: DraftSentence, found: Sequence[Finding]) -> Verdict:
    """The verdict from layer B's logit and layer A's findings, of which none is hard."""
    share = shared(sentence.text, " ".join(evidence.text for evidence in sentence.evidence))
    score = WEIGHING.probability(reading, share, soft(found))
    because = f"; {found[0].reason}" if found else ""
    if score >= WEIGHING.supported:
        return allowed(Verdict("supported", "read together, the cited text says so", score), found)
    if score >= WEIGHING.partial:
        return Verdict("partial", f"read together, the cited text says so only in part{because}", score)
    return Verdict("unsupported", f"read together, the cited text does not say so{because}", score)


def allowed(verdict: Verdict, found: Sequence[Finding]) -> Verdict:
    """The verdict of layer B as far as layer A's findings, of which none is hard, let it stand: supported in part where
    one of them alone forbids more, else with what remains in doubt."""
    if verdict.support != "supported" or not found:
        return verdict
    if capped := next((one for one in found if one.kind in _PARTLY), None):
        return replace(verdict, support="partial", reason=capped.reason, score=WEIGHING.supported - 0.01)
    doubts = list(dict.fromkeys(one.reason for one in found))[:_DOUBTS]
    return replace(verdict, reason=f"{verdict.reason}; in doubt: {'; '.join(doubts)}")


def soft(found: Sequence[Finding]) -> int:
    """How many kinds of soft findings there are."""
    return len({one.kind for one in found if one.kind in _SOFT})


def _quoted(found: Sequence[Finding]) -> Verdict:
    if found:
        return Verdict("partial", found[0].reason, 0.5, certain=True)
    return Verdict("supported", "quoted word for word", 0.98, certain=True)


def _unread(sentence: DraftSentence, found: Sequence[Finding]) -> Verdict:
    """Layer A alone. Its scores are rough: the share of such claims of our own that are supported."""
    share = shared(sentence.text, " ".join(evidence.text for evidence in sentence.evidence))
    if few := next((one for one in found if one.kind == "words"), None):
        return Verdict("unsupported", few.reason, 0.25)
    if found:
        return Verdict("partial", found[0].reason, 0.35)
    return Verdict(
        "supported", f"its numbers, dates and names are in the cited text, and {share:.0%} of its words", 0.5
    )
