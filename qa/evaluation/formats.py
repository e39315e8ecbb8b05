"""The files that question sets come in, as rows with the place they stand at; and qrels. An edge: it reads files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.evaluation.lines import parsed, text_of

# The names under which a field of a question may stand, in any format; the first that is there is taken.
NAMES: dict[str, tuple[str, ...]] = {
    "qid": ("qid", "id", "_id", "query_id"),
    "question": ("question", "query"),
    "answers": ("answers", "answer", "reference_answer"),
    "gold_doc_ids": ("gold_doc_ids", "gold_doc_id", "doc_ids"),
    "grades": ("grades",),
    "answerable": ("answerable",),
    "type": ("type",),
    "history": ("history",),
    "evidence": ("evidence", "reference_contexts"),
    "all_answers_required": ("all_answers_required",),
    "group": ("group", "conversation_id"),
    "as_of": ("as_of",),
}


def rows_of(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row of a file of questions with its place in it. Raises SettingsError naming file and line."""
    if path.suffix.lower() in (".csv", ".tsv"):
        yield from _csv(path)
    elif path.suffix.lower() == ".json":
        yield from _json(path)
    else:
        for number, line in enumerate(text_of(path).split("\n"), 1):
            if line.strip():
                yield f"line {number}", _object(path, f"line {number}", line)


def _object(path: Path, where: str, line: str) -> dict[str, Any]:
    row = parsed(line)
    if row is None:
        raise SettingsError(f"{path}, {where}: not a JSON object with a `question`")
    return row


def _csv(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows under a header. A list in a cell is JSON, or its parts between `|`."""
    tabs = path.suffix.lower() == ".tsv"
    reader = csv.DictReader(io.StringIO(text_of(path), newline=""), dialect="excel-tab" if tabs else "excel")
    for row in reader:
        if None in row:
            raise SettingsError(f"{path}, line {reader.line_num}: more cells than the header has names")
        found: dict[str, Any] = {name: cell for name, cell in row.items() if cell not in (None, "")}
        for name in (*NAMES["answers"], *NAMES["gold_doc_ids"], *NAMES["evidence"], *NAMES["history"]):
            if name in found:
                found[name] = _list(path, reader.line_num, found[name])
        yield f"line {reader.line_num}", found


def _list(path: Path, number: int, cell: str) -> list[Any]:
    if not cell.lstrip().startswith("["):
        return [part.strip() for part in cell.split("|") if part.strip()]
    try:
        value: list[Any] = json.loads(cell)
    except (ValueError, RecursionError):
        raise SettingsError(f"{path}, line {number}: {cell[:40]!r} is not a JSON list") from None
    return value


def _json(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """A list of questions, or LlamaIndex's {"examples": [...]}, whose contexts are taken sentence by sentence."""
    try:
        value = json.loads(text_of(path))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path} is not JSON: {error}") from None
    rows = value.get("examples") if isinstance(value, dict) else value
    if not isinstance(rows, list):
        raise SettingsError(f"{path}: neither a list of questions nor an object with `examples`")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise SettingsError(f"{path}, example {number}: not a JSON object with a `query`")
        yield f"example {number}", {key: value for key, value in row.items() if not key.endswith("_by")}


def beir(folder: Path, qrels: Path | None) -> tuple[Path, Path]:
    """A BEIR folder's questions and qrels: those given, else of the first split it has of test, dev and train."""
    queries = folder / "queries.jsonl"
    found = [qrels] if qrels else [folder / "qrels" / f"{split}.tsv" for split in ("test", "dev", "train")]
    judged = next((path for path in found if path.is_file()), None)
    if not queries.is_file() or judged is None:
        raise SettingsError(f"{folder} is no question set: it holds no queries.jsonl with qrels/test.tsv (BEIR)")
    return queries, judged


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """For each judged question its relevant documents with their grades, maybe none; 0 or less is not relevant.

    BEIR's form is `query-id corpus-id score` under a header, TREC's `query iteration document grade`.
    """
    out: dict[str, dict[str, int]] = {}
    for number, line in enumerate(text_of(path).split("\n"), 1):
        columns = line.split("\t") if "\t" in line else line.split()
        if not line.strip() or (number == 1 and columns[-1].strip().casefold() in ("score", "relevance", "rel")):
            continue
        if len(columns) not in (3, 4):
            raise SettingsError(f"{path}, line {number}: qrels have 3 columns (BEIR) or 4 (TREC), not {len(columns)}")
        try:
            grade = float(columns[-1])
        except ValueError:
            raise SettingsError(f"{path}, line {number}: the grade {columns[-1]!r} is no number") from None
        if not grade.is_integer():  # trec_eval's nDCG takes whole grades only
            raise SettingsError(f"{path}, line {number}: the grade {columns[-1]!r} is no whole number")
        relevant = out.setdefault(columns[0].strip(), {})
        if grade > 0:
            relevant[columns[-2].strip()] = int(grade)
    return out
