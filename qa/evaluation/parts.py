"""What the benchmark measures inside a process of its own, so that memory and warmth are that part's alone.

    python -m qa.evaluation.parts ask|retrieval|answers --data DIR --questions QUESTIONS.jsonl

prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from qa.dateline import Dateline
from qa.evaluation.answers import is_long, scores
from qa.evaluation.questions import Question, read_questions
from qa.schema import Answer, Filters
from qa.settings import load

WARM_UP, ASKED, PASSAGES = 5, 200, 50
Questions = Sequence[Question]


def ask(dateline: Dateline, questions: Questions) -> dict[str, Any]:
    """Milliseconds of whole answers, and of their stages, after a warm-up. Questions are repeated if they are few."""
    for question in questions[:WARM_UP]:
        dateline.engine.answer(question.question)
    whole: list[float] = []
    stages: dict[str, list[float]] = {}
    answered = 0
    for number in range(WARM_UP, WARM_UP + ASKED):
        began = time.perf_counter()
        answer = dateline.engine.answer(questions[number % len(questions)].question)
        whole.append((time.perf_counter() - began) * 1000)
        answered += answer.answered
        for name, ms in answer.timings_ms.items():
            stages.setdefault(name, []).append(ms)
    return {
        "n": len(whole),
        "answered": answered,
        "generation": dateline.index.generation,
        "model": dateline.engine.answer(questions[0].question).model,
        "ms": _spread(whole),
        "stages": {name: _spread(values) for name, values in stages.items()},
    }


def retrieval(dateline: Dateline, questions: Questions) -> dict[str, Any]:
    """Article-level figures of the first 50 passages, over the questions whose gold articles are in the archive."""
    from qa.evaluation.retrieval import article_means  # not above: SciPy would count as memory of other parts

    asked = [question for question in _held(dateline, questions) if not question.history]
    searched = ([found.article_id for found in dateline.engine.search(one.question, PASSAGES)] for one in asked)
    return article_means(list(zip(asked, searched, strict=True)))


def answers(dateline: Dateline, questions: Questions) -> dict[str, Any]:
    """Answerable questions answered right, by type; unanswerables declined; citations that are not what they quote.

    Right is what `eval` calls so; a question for which it does not say is left out.
    """
    asked: Counter[str] = Counter()
    good: Counter[str] = Counter()
    wrong: list[str] = []
    cited = mismatched = declined = 0
    held = [
        one for one in _held(dateline, questions) if not one.answerable or (one.answers and not is_long(one.answers))
    ]
    for question in held:
        answer = dateline.engine.answer(question.question, question.history, Filters(as_of=question.as_of))
        kind = str(question.type)
        asked[kind] += 1
        if scores(question, answer.to_json()).get("right"):
            good[kind] += 1
            declined += not question.answerable
        else:
            wrong.append(question.qid)
        cited += len(answer.citations)
        mismatched += mismatches(dateline, answer)
    unanswerable = sum(not question.answerable for question in held)
    return {
        "answerable": len(held) - unanswerable,
        "right": sum(good.values()) - declined,
        "unanswerable": unanswerable,
        "declined": declined,
        "left_out": len(questions) - len(held),
        "by_type": {kind: [good[kind], asked[kind]] for kind in sorted(asked)},
        "wrong": wrong,
        "citations": cited,
        "mismatches": mismatched,
        "model": answer.model if held else "",
    }


def mismatches(dateline: Dateline, answer: Answer) -> int:
    """Citations whose quote is not the article's text at its span."""
    bad = 0
    for citation in answer.citations:
        article = dateline.archive.article(citation.article_id, citation.version)
        bad += article is None or article.text[citation.start : citation.end] != citation.quote
    return bad


def _held(dateline: Dateline, questions: Questions) -> list[Question]:
    """The questions that this archive can be asked: those about the given report need it to be there."""
    return [
        question
        for question in questions
        if not question.fields.get("outside_seeds") or any(dateline.article(name) for name in question.gold_doc_ids)
    ]


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {
        "median": float(np.median(values)),
        "p95": float(np.percentile(values, 95)),
        "mean": float(np.mean(values)),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="One part of the benchmark, in its own process.")
    parts = {"ask": ask, "retrieval": retrieval, "answers": answers}
    parser.add_argument("part", choices=parts)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--questions", type=Path, required=True)
    options = parser.parse_args()
    dateline = Dateline(load(data=options.data), keep_open=True)
    try:
        dateline.wait_for_index()
        print(json.dumps(parts[options.part](dateline, read_questions(options.questions))))
    finally:
        dateline.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
