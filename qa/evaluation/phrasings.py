"""Whether a question is answered the same however it is put: "Hi, can you tell me who won? Thanks!" as "Who won?".

    python -m qa.evaluation.phrasings --data DIR --questions QUESTIONS.jsonl [--every 4]

asks each question as it stands and in every phrasing, and counts for each phrasing how many answers begin with another
sentence than that to the question as it stands (or are declined, or are not). No reference is needed: this measures how
brittle the reading of a question is (metamorphic testing: Chen et al. 1998), not whether it is right.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from qa.dateline import Dateline
from qa.evaluation.questions import Question, read_questions
from qa.schema import Answer, Filters
from qa.settings import load

_ASKS = re.compile(r"(?:who|what|when|where|why|how|which)\b", re.IGNORECASE)
_NOTES = re.compile(r"(?:\s*\([^()]*\))+$")
DECLINED = "declined"


def _small(question: str) -> str:
    return question[0].lower() + question[1:]


def _if_asks(form: str) -> Callable[[str], str]:
    """Behind such words, but only where a question word begins it: "Do you know is it open?" nobody says."""
    return lambda question: form.format(_small(question)) if _ASKS.match(question) else question


def _longest(form: str, question: str) -> re.Match[str] | None:
    return max(re.finditer(form, question), key=lambda match: len(match.group()), default=None)


def _slipped(question: str) -> str:
    """With two letters in the middle of its longest common word in each other's place."""
    if (word := _longest(r"\b[a-z]{6,}\b", question)) is None:
        return question
    at = (word.start() + word.end()) // 2
    return f"{question[: at - 1]}{question[at]}{question[at - 1]}{question[at + 1 :]}"


def _name_slipped(question: str) -> str:
    """Without a letter in the middle of its longest name."""
    if (word := _longest(r"(?<=[a-z,] )[A-Z][a-z]{5,}\b", question)) is None:
        return question
    at = (word.start() + word.end()) // 2 + 1
    return question[:at] + question[at + 1 :]


PHRASINGS: dict[str, Callable[[str], str]] = {
    "small letters, no mark": lambda question: question.lower().rstrip("? "),
    "capitals": str.upper,
    "two marks": lambda question: f"{question}?",
    "in quotation marks": '"{}"'.format,
    "… pls": lambda question: f"{question.rstrip('? ')} pls",
    "… Thanks!": "{} Thanks!".format,
    "… according to the reports?": lambda question: f"{question.rstrip('? ')}, according to the reports?",
    "According to the articles, …": lambda question: f"According to the articles, {_small(question)}",
    "Can you tell me: …": lambda question: f"Can you tell me: {_small(question)}",
    "Hey, quick question - …": lambda question: f"Hey, quick question - {_small(question)}",
    "So …": lambda question: f"So {_small(question)}",
    "OK, and …": lambda question: f"OK, and {_small(question)}",
    "Remind me, …": lambda question: f"Remind me, {_small(question)}",
    "Do you know …": _if_asks("Do you know {}"),
    "Any idea …": _if_asks("Any idea {}"),
    "I'd like to know …": _if_asks("I'd like to know {}"),
    "two letters swapped": _slipped,
    "a name without a letter": _name_slipped,
    "…, do we know?": lambda question: f"{question.rstrip('? ')}, do we know?",
    "I'm writing a piece on this. …": "I'm writing a piece on this. {}".format,
    "… I need it for a story.": "{} I need it for a story.".format,
}


def first_sentence(answer: Answer) -> str:
    """What an answer begins with, without notes on its days; `DECLINED` where it is declined."""
    return _NOTES.sub("", answer.sentences[0].text) if answer.sentences else DECLINED


def differing(dateline: Dateline, questions: list[Question]) -> dict[str, tuple[int, int]]:
    """Of each phrasing how many answers begin otherwise, and how many questions were put so."""
    other, put = Counter[str](), Counter[str]()
    for number, question in enumerate(questions, 1):
        filters = Filters(as_of=question.as_of)
        usual = first_sentence(dateline.engine.answer(question.question, question.history, filters))
        for name, phrased in PHRASINGS.items():
            text = phrased(question.question)
            if text == question.question:
                continue
            put[name] += 1
            other[name] += first_sentence(dateline.engine.answer(text, question.history, filters)) != usual
        print(f"\r{number} of {len(questions)} questions", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: (other[name], put[name]) for name in PHRASINGS}


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m qa.evaluation.phrasings", description="How many answers change with how a question is put."
    )
    parser.add_argument("--data", type=Path, required=True, help="the archive's folder")
    parser.add_argument("--questions", type=Path, required=True, help="a question set")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th question (default: all)")
    given = parser.parse_args(arguments)
    dateline = Dateline(load(data=given.data))
    try:
        questions = [it for it in read_questions(given.questions) if not it.history][:: max(1, given.every)]
        table = differing(dateline, questions)
    finally:
        dateline.close()
    print("| put as | first sentence differs | of |\n|---|---|---|")
    for name, (other, put) in table.items():
        print(f"| {name} | {other} | {put} |")
    print(f"| all | {sum(other for other, _ in table.values())} | {sum(put for _, put in table.values())} |")


if __name__ == "__main__":
    main()
