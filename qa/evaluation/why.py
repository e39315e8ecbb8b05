"""Why a question counts as right or wrong, in a few words. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation import answers
from qa.evaluation.questions import Question

_LONGEST = 80  # characters of a quoted text


def why(question: Question, answer: Mapping[str, Any] | None, figures: Mapping[str, float]) -> str:
    """Why the question counts as right or wrong; without an answer, what was found."""
    if answer is None:
        return _found(question, figures)
    if answer.get("error"):
        return f"failed: {answer['error']}"
    if not question.answerable:
        return "declined, as it should be" if figures["right"] else "answered, though the articles do not hold it"
    if answers.declined(answer):
        return "declined, though the articles hold it"
    if not question.answers:
        return "no reference answer is known"
    if "right" not in figures:
        shared = f"{figures['token_recall']:.0%} of the words of the nearest"
        return f"not judged: every reference has more than {answers.LONG} words; the answer holds {shared}"
    if "yes_no" in figures:
        said = answers.verdict(answers.scored_text(answer))
        return f"says {said}, the reference is {question.answers[0]}" if said else "does not begin with yes or no"
    said, language = answers.scored_text(answer), answers.language_of(question.fields)
    held = [text for text in question.answers if answers.contains(said, text, language)]
    missing = [text for text in question.answers if text not in held]
    if question.all_answers_required and missing:
        return f"lacks {_quoted(missing)}"
    return f"holds {_quoted(held)}" if held else f"holds none of {_quoted(missing)}"


def _found(question: Question, figures: Mapping[str, float]) -> str:
    if not question.answerable:
        return "unanswerable, so there is nothing to find"
    if "recall@10" in figures:
        gold = len(question.gold_doc_ids)
        return f"{round(figures['recall@10'] * gold)} of {gold} gold articles among the first 10"
    if "evidence@10" in figures:
        return f"{figures['evidence@10']:.0%} of the evidence in the first 10 passages"
    return "no gold article or evidence is known"


def _quoted(texts: Sequence[str]) -> str:
    shown = [f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”" for text in texts[:3]]
    return ", ".join(shown) + (f" and {len(texts) - 3} more" if len(texts) > 3 else "")
