"""What people said of answers, to hold a judge against: labels of a question set, each bound to the text it is about.

A question's `labels` are a list of {"answer": text, "correct": right or wrong} and {"sentence": text, "evidence": the
quotes it cites, "faithful": right or wrong}. A label counts only where a run says the very same (white space and
markers aside), since another answer to the question is not the one that somebody judged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from qa.errors import SettingsError
from qa.evaluation.gold import packed
from qa.evaluation.questions import Question

Task = Literal["faithful", "correct"]
Key = tuple[str, Task, tuple[str, ...]]  # question, what was judged, the texts it was judged by
TASKS: tuple[Task, ...] = ("faithful", "correct")

_TRUE = ("true", "yes", "1", "1.0", "right", "correct")
_FALSE = ("false", "no", "0", "0.0", "wrong", "incorrect")
_SHAPE = '{"answer": text, "correct": right or wrong} or {"sentence": text, "evidence": text or texts, "faithful": …}'
_MARKERS = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Label:
    key: Key
    holds: bool


def about_answer(qid: str, answer: str) -> Key:
    return qid, "correct", (_bare(answer),)


def about_sentence(qid: str, sentence: str, evidence: str) -> Key:
    return qid, "faithful", (_bare(sentence), packed(evidence))


def labels_of(questions: Sequence[Question]) -> list[Label]:
    """All labels of a set, in order. Raises SettingsError naming the question whose labels cannot be read."""
    return [label for question in questions for label in _of(question)]


def agreement(labels: Sequence[Label], verdicts: Mapping[Key, bool | None]) -> dict[str, dict[str, Any]] | None:
    """How often a judge and people agree, for each task that has labels; None where there are no labels at all.

    `labels` counts those given, `fit` those about an answer or sentence of this run (a key of `verdicts`), `n` those of
    them with a verdict of the judge. `raw` is the share of these on which both agree, None of none.
    """
    out: dict[str, dict[str, Any]] = {}
    for task in TASKS:
        given = [label for label in labels if label.key[1] == task]
        fit = [label for label in given if label.key in verdicts]
        pairs = [(verdict, label.holds) for label in fit if (verdict := verdicts[label.key]) is not None]
        ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        raw = sum(a == b for a, b in pairs) / len(pairs) if pairs else None
        if given:
            counts = {"labels": len(given), "fit": len(fit), "n": len(pairs)}
            out[task] = counts | {"raw": raw, "kappa": kappa(ours, theirs)}
    return out or None


def kappa(ours: Sequence[bool], theirs: Sequence[bool]) -> float | None:
    """Cohen's kappa (1960): agreement beyond what the two would have by chance, at most 1.

    None where it is undefined: nothing was judged, or both say the same of everything.
    """
    n = len(ours)
    if not n:
        return None
    agreed = sum(a == b for a, b in zip(ours, theirs, strict=True)) / n
    yes, their_yes = sum(ours) / n, sum(theirs) / n
    chance = yes * their_yes + (1 - yes) * (1 - their_yes)
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def _of(question: Question) -> list[Label]:
    if "labels" not in question.fields:
        word = str(question.fields.get("label", "")).casefold()
        if word in (*_TRUE, *_FALSE):
            raise SettingsError(f"question {question.qid}: `label` names no answer; write `labels`, a list of {_SHAPE}")
        return []
    rows = _list(question.fields["labels"])
    if rows is None:
        raise SettingsError(f"question {question.qid}: `labels` is no list; write a list of {_SHAPE}")
    return [_label(question.qid, row) for row in rows]


def _list(value: Any) -> list[Any] | None:
    """A list, or one written as JSON in a cell of a table."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    return value if isinstance(value, list) else None


def _label(qid: str, row: Any) -> Label:
    if isinstance(row, dict) and isinstance(row.get("answer"), str) and "correct" in row:
        return Label(about_answer(qid, row["answer"]), _word(qid, row["correct"]))
    if isinstance(row, dict) and isinstance(row.get("sentence"), str) and "faithful" in row:
        quotes = [row["evidence"]] if isinstance(row.get("evidence"), str) else row.get("evidence")
        if isinstance(quotes, list) and all(isinstance(quote, str) for quote in quotes):
            return Label(about_sentence(qid, row["sentence"], "\n".join(quotes)), _word(qid, row["faithful"]))
    raise SettingsError(f"question {qid}: {json.dumps(row, ensure_ascii=False)[:80]} is no label; write {_SHAPE}")


def _word(qid: str, value: Any) -> bool:
    word = str(value).casefold()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise SettingsError(f"question {qid}: the label is {value!r}; write right or wrong")


def _bare(text: str) -> str:
    """Without markers and white space."""
    return packed(_MARKERS.sub("", text))
