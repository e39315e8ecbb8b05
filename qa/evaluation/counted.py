"""Which questions of a set `right` is about. Pure.

Whether a whole reference of many words stands in an answer says nothing (see `answers.is_long`), so an answered
question with such references is not judged, while a declined one is wrong. A mean over what is judged would then be
mostly of the questions declined. So the questions with long references are left out, declined ones too; and where they
are most of the answerable ones, what is left does not stand for the set, and none is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation import answers

Line = Mapping[str, Any]


def is_long(line: Line) -> bool:
    """Whether the question of a line of `scores.jsonl` has long references alone."""
    return bool(line["answerable"]) and answers.is_long(line["answers"], answers.language_of(line.get("slices") or {}))


def counted(lines: Sequence[Line]) -> list[bool]:
    """For each line whether `right` counts it: all without a long reference, or none (see above)."""
    long = [is_long(line) for line in lines]
    judged = sum(bool(line["answerable"] and line["answers"]) for line in lines)
    return [not it for it in long] if 2 * sum(long) <= judged else [False] * len(long)


def note(lines: Sequence[Line]) -> str:
    """What a reader has to know of the questions with long references; "" where there are none."""
    long = sum(map(is_long, lines))
    if not long:
        return ""
    judged = sum(bool(line["answerable"] and line["answers"]) for line in lines)
    left = sum(counted(lines))
    so = (
        f"right, aurc and the calibration of being right are over the other {left} questions"
        if left
        else "as they are most of them, right, aurc and the calibration of being right are undefined"
    )
    return (
        f"{long} of the {judged} answerable questions with references have only ones of over {answers.LONG} words. "
        f"Whether a whole one stands in an answer says nothing: contains leaves them out, and {so}. What to read there "
        "are token_recall and token_f1."
    )
