"""What a comparison needs of runs: their lines, read from their folders, and the questions they share. An edge."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from qa.errors import SettingsError

Line = Mapping[str, Any]

_QUESTION = ("question", "answerable", "answers", "all_answers_required")  # what makes it the same question


class Scored(Protocol):
    """A run that can be compared: its name, the lines of `scores.jsonl` and of `answers.jsonl` (none without)."""

    @property
    def name(self) -> str: ...

    @property
    def scores(self) -> Sequence[Line]: ...

    @property
    def answers(self) -> Sequence[Line]: ...


@dataclass(frozen=True)
class ScoredRun:
    """A run as its files hold it."""

    name: str
    scores: tuple[Line, ...]
    answers: tuple[Line, ...] = ()


def read_scored(folder: Path) -> ScoredRun:
    """The scores and answers of a finished run. Raises SettingsError naming the file and line that cannot be read."""
    path = folder / "scores.jsonl"
    if not path.is_file():
        raise SettingsError(f"{folder} holds no finished run: there is no scores.jsonl (`dateline eval` writes it)")
    answers = folder / "answers.jsonl"
    return ScoredRun(str(folder), _lines(path, "scores"), _lines(answers, "answered") if answers.is_file() else ())


def by_qid(run: Scored) -> dict[str, Line]:
    return {str(line["qid"]): line for line in run.scores}


def shared(runs: Sequence[Scored]) -> tuple[list[str], list[str]]:
    """The qids of the questions that are the same in all runs, in the first one's order, and the qids of all others.

    The same is: the same id, wording, answerability and reference answers.
    """
    known = [by_qid(run) for run in runs]
    every = dict.fromkeys(qid for lines in known for qid in lines)
    same = [qid for qid in every if all(qid in lines for lines in known) and _same([lines[qid] for lines in known])]
    kept = set(same)
    return same, [qid for qid in every if qid not in kept]


def names(runs: Sequence[Scored]) -> str:
    return " and ".join(run.name for run in runs)


def _same(lines: Sequence[Line]) -> bool:
    first = lines[0]
    return all(line.get(key) == first.get(key) for line in lines for key in _QUESTION)


def _lines(path: Path, needed: str) -> tuple[Line, ...]:
    out: list[Line] = []
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not text.strip():
            continue
        try:
            line = json.loads(text)
        except (ValueError, RecursionError):
            line = None
        if not isinstance(line, dict) or "qid" not in line or needed not in line:
            raise SettingsError(f"{path}, line {number}: no line of a run; evaluate again to write it")
        out.append(line)
    return tuple(out)
