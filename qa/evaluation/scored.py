"""What a comparison needs of runs: their lines, read from their folders, and the questions they share. An edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from qa.errors import SettingsError
from qa.evaluation.journal import INFO, read_json
from qa.evaluation.lines import parsed, text_of

Line = Mapping[str, Any]


class Scored(Protocol):
    """A run that can be compared: its name, `run.json`, the lines of `scores.jsonl` and of `answers.jsonl` (none
    without)."""

    @property
    def name(self) -> str: ...

    @property
    def info(self) -> Mapping[str, Any]: ...

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
    info: Mapping[str, Any] = field(default_factory=dict)


def read_scored(folder: Path) -> ScoredRun:
    """What a finished run's files hold. Raises SettingsError naming the file and line that cannot be read."""
    path = folder / "scores.jsonl"
    if not path.is_file():
        raise SettingsError(f"{folder} holds no finished run: there is no scores.jsonl (`dateline eval` writes it)")
    answers, info = folder / "answers.jsonl", folder / INFO
    return ScoredRun(
        str(folder),
        _lines(path, "scores", "question_sha256"),
        _lines(answers, "answered") if answers.is_file() else (),
        read_json(info) if info.is_file() else {},
    )


def by_qid(run: Scored) -> dict[str, Line]:
    return {str(line["qid"]): line for line in run.scores}


def shared(runs: Sequence[Scored]) -> tuple[list[str], list[str]]:
    """The qids of the questions that are the same in all runs, in the first one's order, and the qids of all others.

    The same is: the same id and `question_sha256`, which is of its wording, its history and day, and all references.
    Raises SettingsError for lines without it, which an earlier version wrote.
    """
    for run in runs:
        if not all(line.get("question_sha256") for line in run.scores):
            raise SettingsError(f"{run.name} does not say what its questions were; evaluate again to write it")
    known = [by_qid(run) for run in runs]
    every = dict.fromkeys(qid for lines in known for qid in lines)
    same = [qid for qid in every if all(qid in lines for lines in known) and _same([lines[qid] for lines in known])]
    kept = set(same)
    return same, [qid for qid in every if qid not in kept]


def other_articles(a: Scored, b: Scored) -> str:
    """That the two runs were not asked over the same articles; "" if they were, or if a run does not say over which."""
    both = [(run.info, run.info.get("archive") or {}) for run in (a, b)]
    hashes = [[info.get(key) for info, _ in both] for key in ("corpus_sha256", "archive_sha256")]
    told = next((pair for pair in [*hashes, [of.get("articles") for _, of in both]] if all(pair)), None)
    if told is None or told[0] == told[1]:
        return ""
    said = [f"{info.get('corpus') or info.get('data')} ({of.get('articles', '?')} articles)" for info, of in both]
    return f"The articles are not the same: A was asked over {said[0]}, B over {said[1]}."


def other_check(a: Scored, b: Scored) -> str:
    """That the support check was not the same in the two runs; "" if it was, or if a run does not say which it was."""
    checks = [(run.info.get("settings") or {}).get("check") for run in (a, b)]
    if None in checks or checks[0] == checks[1]:
        return ""
    return f"The check was not the same (DATELINE_CHECK): {checks[0]} in A, {checks[1]} in B."


def priced(answer: Line, prices: Mapping[str, float] | None) -> Line:
    """The answer with its cost, from what is paid for a million tokens read and written."""
    usage = answer.get("usage")
    if not prices or not usage:
        return answer
    paid = usage["prompt_tokens"] * prices["in"] + usage["completion_tokens"] * prices["out"]
    return {**answer, "cost": paid / 1_000_000}


def names(runs: Sequence[Scored]) -> str:
    return " and ".join(run.name for run in runs)


def _same(lines: Sequence[Line]) -> bool:
    return len({line["question_sha256"] for line in lines}) == 1


def _lines(path: Path, *needed: str) -> tuple[Line, ...]:
    out: list[Line] = []
    for number, text in enumerate(text_of(path).split("\n"), 1):
        if not text.strip():
            continue
        line = parsed(text)
        if line is None or "qid" not in line or not line.keys() >= {*needed}:
            raise SettingsError(f"{path}, line {number}: no line of a run; evaluate again to write it")
        out.append(line)
    return tuple(out)
