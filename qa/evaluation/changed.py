"""The questions that two runs answered differently, side by side. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa.evaluation.answers import is_long
from qa.evaluation.differences import TOLD
from qa.evaluation.scored import Line, Scored

# What tells of a question whether it has changed, and by how much more than this: of the first group whatever is
# different first, and only where no answer is, whether it was found.
_ANSWERS = (("right", TOLD), ("answered_answerable", TOLD), ("token_recall", 0.3))
_FOUND = (("all_gold@10", TOLD), ("evidence@10", TOLD), ("passage_hits@10", TOLD))


@dataclass(frozen=True)
class Side:
    """A changed question in one run: its score, the text of the answer ("" without one), and why it counts so."""

    score: float
    text: str
    why: str


@dataclass(frozen=True)
class Changed:
    """A question that is right in one run and wrong in the other, or answered in one, or so in good part; or, without
    answers, found differently."""

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
    texts = [{str(line["qid"]): str(line.get("text") or "") for line in run.answers} for run in (a, b)]
    out = []
    for one, two in pairs:
        if (metric := _metric(one, two)) is not None:
            sides = _side(texts[0], one, one["scores"][metric]), _side(texts[1], two, two["scores"][metric])
            out.append(Changed(str(one["qid"]), str(one["question"]), one.get("type"), metric, *sides))
    return tuple(sorted(out, key=lambda one: one.better))


def _metric(first: Line, other: Line) -> str | None:
    """The score by which a question has changed; None if it has not.

    Where both have `right`, that decides; not where the references are long, of which it says nothing: there it is
    whether the question was answered, and how much of the reference the answer has.
    """
    one, two = first["scores"], other["scores"]
    left_out = {"right"} if first.get("answerable") and is_long(first.get("answers") or ()) else set()
    answers = [(name, least) for name, least in _ANSWERS if name in one and name in two and name not in left_out]
    if answers and answers[0][0] == "right":
        answers = answers[:1]
    for name, least in answers or [(name, least) for name, least in _FOUND if name in one and name in two]:
        if abs(one[name] - two[name]) > least:
            return name
    return None


def _side(texts: Mapping[str, str], line: Line, score: float) -> Side:
    return Side(score, texts.get(str(line["qid"]), ""), str(line.get("why") or ""))
