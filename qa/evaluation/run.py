"""`eval`: every question of a set answered, one `Answer` a line, in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.dateline import Dateline
from qa.errors import DatelineError, ProviderError, QuestionError, SettingsError
from qa.schema import Filters, Turn
from qa.settings import Settings


def run(settings: Settings, questions: Path, out: Path, filters: Filters) -> int:
    """Write `out`/answers.jsonl. A question that cannot be asked, or whose model failed, is a line with `error`.

    The file appears under its name only when it is whole; the exit code is 1 if any question failed.
    """
    from tqdm import tqdm

    rows = list(read(questions))
    out.mkdir(parents=True, exist_ok=True)
    dateline = Dateline(settings, keep_open=True)
    dateline.wait_for_index()
    failed = 0
    part = out / "answers.jsonl.part"
    try:
        with part.open("w", encoding="utf-8") as file:
            for row in tqdm(rows, unit="question", file=sys.stderr, disable=not sys.stderr.isatty()):
                line = _answer(dateline, row, filters)
                failed += "error" in line
                file.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
        part.replace(out / "answers.jsonl")
    finally:
        dateline.close()
    print(f"{len(rows)} questions, {failed} failed: {out / 'answers.jsonl'}", file=sys.stderr)
    return 1 if failed else 0


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The questions of a JSONL file, in order. Raises SettingsError naming the line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # splitlines would cut a question at a U+2028
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 (byte {error.start})") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("question"), str):
            raise SettingsError(f"{path}, line {number}: not a JSON object with a `question`")
        history = row.get("history") or []
        if not isinstance(history, list) or not all(isinstance(message, dict) for message in history):
            raise SettingsError(f"{path}, line {number}: `history` is not a list of objects with role and content")
        yield row


def turns(history: Any) -> tuple[Turn, ...]:
    """A conversation as a list of {role, content} messages, as turns."""
    out: list[Turn] = []
    for message in history or ():
        role, content = message.get("role"), str(message.get("content", ""))
        if role == "user":
            out.append(Turn(content, ""))
        elif role == "assistant" and out:
            out[-1] = Turn(out[-1].question, content)
    return tuple(out)


def _answer(dateline: Dateline, row: dict[str, Any], filters: Filters) -> dict[str, Any]:
    head = {"qid": row.get("qid")}
    try:
        return head | dateline.engine.answer(row["question"], turns(row.get("history")), filters).to_json()
    except (QuestionError, ProviderError) as error:
        return head | {"question": row["question"], "answered": False, "text": "", "error": str(error)}
    except DatelineError:
        raise
