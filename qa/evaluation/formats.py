"""The files that question sets come in, as rows with the place they stand at; and qrels. An edge: it reads files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
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
_READ = {"lang", "language", "label", "labels", "text", "title", *(name for names in NAMES.values() for name in names)}
_LONGEST = 2**31 - 1  # characters of a cell; csv's own limit is 131,072


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
    """Rows under a header. A list in a cell is JSON; answers and articles may stand between `|` too.

    Letter case, and space around or in it, make no difference to the name of a known column. A row of empty cells is
    none.
    """
    csv.field_size_limit(_LONGEST)
    text = text_of(path)
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=_delimiter(path, text), skipinitialspace=True, strict=True
    )
    names: list[str] = []
    try:
        for row in reader:
            cells = [cell for cell in row if cell.strip()]
            if cells and not names:
                names = _columns(path, row)
            elif cells:
                yield f"line {reader.line_num}", _cells(f"{path}, line {reader.line_num}", names, row)
    except csv.Error as error:
        raise SettingsError(f"{path}, line {reader.line_num}: {error}") from None


def _delimiter(path: Path, text: str) -> str:
    """A comma, but where the header has none: a semicolon or a tab."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    header = text.lstrip().partition("\n")[0]
    return next((mark for mark in ",;\t" if mark in header), ",")


def _columns(path: Path, header: Sequence[str]) -> list[str]:
    """The names of the columns. Raises SettingsError where none is a question's."""
    folded = ["_".join(name.split()).casefold() for name in header]
    columns = [short if short in _READ else name.strip() for short, name in zip(folded, header, strict=True)]
    if not {*NAMES["question"]} & {*columns} and not {"_id", "text"} <= {*columns}:
        raise SettingsError(f"{path}: no column is called question or query; there are {', '.join(columns)}")
    return columns


def _cells(at: str, names: Sequence[str], row: Sequence[str]) -> dict[str, Any]:
    if any(cell.strip() for cell in row[len(names) :]):
        raise SettingsError(f"{at}: more cells than the header has names")
    found: dict[str, Any] = {name: cell for name, cell in zip(names, row, strict=False) if cell.strip()}
    for field in ("answers", "gold_doc_ids", "evidence", "history"):
        for name in NAMES[field]:
            if name in found:
                found[name] = _list(found[name], parts=field in ("answers", "gold_doc_ids"))
    return found


def _list(cell: str, *, parts: bool) -> list[Any]:
    """A JSON list; else the text, or its `parts` between bars."""
    try:
        value = json.loads(cell) if cell.lstrip().startswith("[") else None
    except (ValueError, RecursionError):
        value = None  # "[Redacted] man" is an answer
    if isinstance(value, list):
        return value
    return [part.strip() for part in cell.split("|") if part.strip()] if parts else [cell]


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
