"""The files of a run while it is under way: every answer is in its file before the next one is waited for.

A run that is killed loses no answer. The files are brought to the disk once a second, so that a power failure costs the
last second's answers, which are asked again.

Lines are appended to `retrieved.jsonl.part` and `answers.jsonl.part` in the order in which they come; `run.json.part`
says what they were made with. A run that was stopped or killed goes on from them.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from filelock import FileLock, Timeout

from qa.errors import RunDiffers, SettingsError

_SYNCED_S = 1.0

Line = dict[str, Any]
Pair = tuple[Line, Line | None]  # of retrieved.jsonl and of answers.jsonl

INFO, RETRIEVED, ANSWERS = "run.json", "retrieved.jsonl", "answers.jsonl"
FILES = (RETRIEVED, ANSWERS, "questions.jsonl", "scores.jsonl", "metrics.json", "report.html", "judge.jsonl", INFO)
# What must be the same for a run to go on, and how a message calls it.
SAME = {
    "n": "the number of questions",
    "questions_sha256": "the questions",
    "data": "the archive's name",
    "corpus": "the corpus",
    "corpus_sha256": "the corpus",
    "archive": "the archive",
    "engine": "the engine",
    "embedding": "the embedding",
    "settings": "the settings",
    "filters": "the filters",
    "retrieval_only": "--retrieval-only",
    "depth": "the number of passages",
    "versions": "the versions",
    "code": "Dateline's code",
}


class Memory:
    """The lines of a run that no folder keeps, by question."""

    def __init__(self, info: Mapping[str, Any]) -> None:
        self.info = dict(info)
        self._lines: dict[str, Pair] = {}

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, *exc: object) -> None:
        return None

    def __contains__(self, qid: str) -> bool:
        return qid in self._lines

    def add(self, retrieved: Line, answer: Line | None) -> None:
        """Keep what one question brought, as it would be read back from a file."""
        self._lines[str(retrieved["qid"])] = json.loads(dumped(retrieved)), json.loads(dumped(answer))

    def pairs(self, qids: Sequence[str]) -> list[Pair]:
        """The lines of these questions, in this order. Raises KeyError for one that was not asked."""
        return [self._lines[qid] for qid in qids]

    def finish(self) -> None:
        return None


class Journal(Memory):
    """One run's lines, by question. Use as a context manager: no two processes write into one folder.

    It begins with what an earlier run of the same command left, finished or not, but for the questions that failed
    then: they are asked again. Raises RunDiffers if the folder holds a run made with anything else, SettingsError if
    another process writes into it, or if it holds a file that would be written over and is of no run.
    """

    def __init__(self, folder: Path, info: Mapping[str, Any], *, fresh: bool = False) -> None:
        super().__init__(info)
        self.folder = folder
        self._spare()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(folder / "run.lock")
        self._synced = time.monotonic()
        self._files: dict[str, TextIO] = {}
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise SettingsError(
                f"another process is evaluating into {folder}; wait for it, or give another --out"
            ) from None
        try:
            if fresh:
                self._clear()
            self._lines = self._earlier()
            self._begin()
        except BaseException:
            self._lock.release()
            raise

    def __exit__(self, *exc: object) -> None:
        for file in self._files.values():
            file.close()
        self._lock.release()

    def add(self, retrieved: Line, answer: Line | None) -> None:
        """Keep what one question brought. It counts once both lines are there."""
        self._append(RETRIEVED, retrieved)
        if answer is not None:
            self._append(ANSWERS, answer)
        if time.monotonic() - self._synced >= _SYNCED_S:
            for file in self._files.values():
                os.fsync(file.fileno())
            self._synced = time.monotonic()
        super().add(retrieved, answer)

    def finish(self) -> None:
        """Delete the parts: all of the run is in the folder by now."""
        for name, file in self._files.items():
            file.close()
            (self.folder / f"{name}.part").unlink()
        (self.folder / f"{INFO}.part").unlink()

    def _append(self, name: str, line: Line) -> None:
        file = self._files[name]
        file.write(dumped(line) + "\n")
        file.flush()

    def _earlier(self) -> dict[str, Pair]:
        for suffix in (".part", ""):
            path = self.folder / f"{INFO}{suffix}"
            if not path.is_file():
                continue
            before = read_json(path)
            if different := differences(before, self.info):
                raise RunDiffers(
                    f"{self.folder} holds a run made with something else: {'; '.join(different)}. Give another --out, "
                    "or --fresh to delete that run and begin again"
                )
            kept = before if suffix == "" else {"started": before.get("started")}
            self.info = self.info | {name: value for name, value in kept.items() if name not in ("prices", "k", *SAME)}
            retrieved = {str(line["qid"]): line for line in read_lines(self.folder / f"{RETRIEVED}{suffix}")}
            if self.info["retrieval_only"]:
                return {qid: (line, None) for qid, line in retrieved.items() if "error" not in line}
            answers = {str(line["qid"]): line for line in read_lines(self.folder / f"{ANSWERS}{suffix}")}
            return {
                qid: (retrieved[qid], line)
                for qid, line in answers.items()
                if qid in retrieved and "error" not in line and "error" not in retrieved[qid]
            }
        return {}

    def _begin(self) -> None:
        """The parts with what is known, opened to append to. Written anew, so that no torn line stays in them."""
        write_json(self.folder / f"{INFO}.part", self.info)
        pairs = list(self._lines.values())
        names = [RETRIEVED] if self.info["retrieval_only"] else [RETRIEVED, ANSWERS]
        for at, name in enumerate(names):
            lines = [line for pair in pairs if (line := pair[at]) is not None]
            write_lines(self.folder / f"{name}.part", lines)
        self._files = {name: (self.folder / f"{name}.part").open("a", encoding="utf-8") for name in names}

    def _spare(self) -> None:
        """Raises SettingsError for files under the names of a run's where there is no run: they are somebody's own."""
        if any((self.folder / f"{INFO}{suffix}").is_file() for suffix in ("", ".part")):
            return
        if own := [name for name in FILES if (self.folder / name).exists()]:
            raise SettingsError(f"{self.folder / own[0]} is of no run and would be written over; give another --out")

    def _clear(self) -> None:
        for name in FILES:  # run.json last: without it the others are not known to be a run's
            (self.folder / f"{name}.part").unlink(missing_ok=True)
            (self.folder / name).unlink(missing_ok=True)


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """What of `SAME` is not the same, each said once with both values where they are short."""
    out: dict[str, None] = {}
    for key, said in SAME.items():
        old, new = before.get(key), now.get(key)
        if old == new:
            continue
        if isinstance(old, dict) and isinstance(new, dict):
            for name in sorted({*old, *new}):
                if old.get(name) != new.get(name):
                    out[f"{name} was {old.get(name)}, is {new.get(name)}"] = None
        elif key.endswith("sha256") or key == "code" or old is None or new is None:
            out[f"{said} changed"] = None
        else:
            out[f"{said} was {old}, is {new}"] = None
    return list(out)


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def read_json(path: Path) -> dict[str, Any]:
    """The object that a file of a run holds. Raises SettingsError naming the file if it holds none."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; evaluate again") from None
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise SettingsError(f"{path} is damaged: it holds no JSON object; evaluate again, with --fresh into its folder")
    return value


def read_lines(path: Path) -> Iterator[Line]:
    """The objects of a JSONL file; a last line that was torn off is passed over. Nothing where there is no file."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            yield value


def write_lines(path: Path, lines: Sequence[Mapping[str, Any]]) -> None:
    write_text(path, "".join(f"{dumped(line)}\n" for line in lines))


def write_json(path: Path, value: Any) -> None:
    write_text(path, json.dumps(value, ensure_ascii=False, indent=2, default=str, allow_nan=False) + "\n")


def write_text(path: Path, text: str) -> None:
    """The file appears under its name only when it is whole and on the disk."""
    made = path.with_name(f"{path.name}.new")
    with made.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    made.replace(path)
