"""The majority baseline: what one gets who reads nothing and always says what is right most often. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation import answers
from qa.evaluation.counted import counted
from qa.evaluation.questions import Question

Lines = Sequence[Mapping[str, Any]]

METRICS = ("right", "exact_match", "token_f1", "token_recall", "contains", "yes_no", "all_answers")
_DECLINED: Mapping[str, Any] = {"answered": False, "text": ""}


def baselines(lines: Lines) -> dict[str, float]:
    """For each of `METRICS` that some line of `scores.jsonl` has: the mean that one constant answer would get.

    The constant is the most common right thing of the questions that the metric counts: a reference answer (without
    regard to case, articles and punctuation; each once a question), or, where most are unanswerable, to decline. Of
    equally common ones it is the first. It is scored by the same functions as the answers, and `right` over the same
    questions (see `counted`).
    """
    cache: dict[str | None, list[dict[str, float]]] = {}
    questions = [_question(line) for line in lines]
    counts = counted(lines)
    out = {}
    for metric in METRICS:
        places = [
            place
            for place, line in enumerate(lines)
            if line["scores"].get(metric) is not None and (metric != "right" or counts[place])
        ]
        if not places:
            continue
        constant = most_common([questions[place] for place in places])
        if constant not in cache:
            given = _DECLINED if constant is None else {"answered": True, "text": constant}
            cache[constant] = [answers.scores(question, given) for question in questions]
        out[metric] = sum(cache[constant][place][metric] for place in places) / len(places)
    return out


def most_common(questions: Sequence[Question]) -> str | None:
    """The constant answer, as the set first writes it; None is to decline. Questions with nothing right count not."""
    written: dict[tuple[str, ...] | None, str | None] = {None: None}
    counts: Counter[tuple[str, ...] | None] = Counter()
    for question in questions:
        if not question.answerable:
            counts[None] += 1
        for key, text in {tuple(answers.tokens(text)): text for text in question.answers}.items():
            written.setdefault(key, text)
            counts[key] += 1
    return written[counts.most_common(1)[0][0]] if counts else None


def _question(line: Mapping[str, Any]) -> Question:
    """As much of the question as scoring an answer takes."""
    return Question(
        qid=str(line["qid"]),
        question=str(line["question"]),
        answers=tuple(line["answers"]),
        answerable=bool(line["answerable"]),
        all_answers_required=bool(line["all_answers_required"]),
        fields=line["slices"],
    )
