"""The questions that two runs answered differently, side by side. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa.evaluation.differences import TOLD
from qa.evaluation.scored import Line, Scored

# A question has changed if the first of these that both runs have is different.
_TELLING = ("right", "all_gold@10", "evidence@10", "passage_hits@10")


@dataclass(frozen=True)
class Side:
    """A changed question in one run: its score, the text of the answer ("" without one), and why it counts so."""

    score: float
    text: str
    why: str


@dataclass(frozen=True)
class Changed:
    """A question that is right in one run and wrong in the other; or, without answers, found differently."""

    qid: str
    question: str
    type: str | None
    metric: str
    a: Side
    b: Side

    @property
    def better(self) -> bool:
        return self.b.score > self.a.score


def changed(a: Scored, b: Scored, first: Sequence[Line], other: Sequence[Line]) -> tuple[Changed, ...]:
    """Losses before wins, each in the order of the set."""
    pairs = list(zip(first, other, strict=True))
    both = (name for name in _TELLING if any(name in one["scores"] and name in two["scores"] for one, two in pairs))
    metric = next(both, None)
    if metric is None:
        return ()
    texts = [{str(line["qid"]): str(line.get("text") or "") for line in run.answers} for run in (a, b)]
    out = []
    for one, two in pairs:
        scores = one["scores"].get(metric), two["scores"].get(metric)
        if scores[0] is not None and scores[1] is not None and abs(scores[0] - scores[1]) > TOLD:
            sides = _side(texts[0], one, scores[0]), _side(texts[1], two, scores[1])
            out.append(Changed(str(one["qid"]), str(one["question"]), one.get("type"), metric, *sides))
    return tuple(sorted(out, key=lambda one: one.better))


def _side(texts: Mapping[str, str], line: Line, score: float) -> Side:
    return Side(score, texts.get(str(line["qid"]), ""), str(line.get("why") or ""))
