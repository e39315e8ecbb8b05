"""Question sets: what is asked, and what would be right. An edge: it reads files.

`read_questions` takes JSONL, CSV or TSV, JSON as LlamaIndex writes its RAG datasets, and BEIR (a folder, or its
queries.jsonl), each with qrels beside it where there are any (BEIR's or TREC's form).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.schema import Turn

# The names under which a field may stand; the first that is there is taken. What is in none of them goes to `fields`.
_NAMES: dict[str, tuple[str, ...]] = {
    "qid": ("qid", "id", "_id", "query_id"),
    "question": ("question", "query"),
    "answers": ("answers", "answer", "reference_answer"),
    "gold_doc_ids": ("gold_doc_ids", "gold_doc_id", "doc_ids"),
    "answerable": ("answerable",),
    "type": ("type",),
    "history": ("history",),
    "evidence": ("evidence", "reference_contexts"),
    "all_answers_required": ("all_answers_required",),
    "group": ("group", "conversation_id"),
    "as_of": ("as_of",),
}
_KNOWN = frozenset(name for names in _NAMES.values() for name in names)
_YES, _NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})


@dataclass(frozen=True)
class Question:
    """One question with its references.

    `answers` are the reference answers, any of which is right, or all of which are needed where
    `all_answers_required`; empty where none is known, and always where it is not answerable: right is then to decline.
    `answerable` is whether the articles hold the answer: True where the set does not say. `gold_doc_ids` are the
    articles that hold it, empty where the set does not say. `evidence` are verbatim sentences of them that carry the
    answer. Questions of one `group` (a conversation, an article) are resampled together; None is a group of its own.
    `fields` is whatever else the set says of the question.
    """

    qid: str
    question: str
    answers: tuple[str, ...] = ()
    gold_doc_ids: frozenset[str] = frozenset()
    answerable: bool = True
    type: str | None = None
    history: tuple[Turn, ...] = ()
    evidence: tuple[str, ...] = ()
    all_answers_required: bool = False
    group: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    as_of: date | None = None


def read_questions(path: Path, qrels: Path | None = None, *, group_by: str | None = None) -> list[Question]:
    """The questions of a file or a BEIR folder, in order. Question ids are unique; one not stated is "line N".

    `qrels` says which articles are relevant (a grade above 0), in place of what the set itself says; a question that
    neither judges is left out, as BEIR's files hold the questions of all splits. `group_by` names the field whose
    value is the group; else it is `group` or `conversation_id`, else the conversation (its first question), else the
    gold article where there is only one. Raises SettingsError naming file and line.
    """
    if path.is_dir():
        path, qrels = _beir(path, qrels)
    rows = list(_rows(path))
    if not rows:
        raise SettingsError(f"{path} holds no question")
    questions = [_question(f"{path}, {where}", where, row) for where, row in rows]
    if group_by and not any(group_by in question.fields for question in questions):
        raise SettingsError(f"{path}: no question has the field {group_by!r} to group by")
    seen: dict[str, str] = {}
    for question, (where, _) in zip(questions, rows, strict=True):
        if question.qid in seen:
            raise SettingsError(f"{path}, {where}: the id {question.qid!r} is already that of {seen[question.qid]}")
        seen[question.qid] = where
    if qrels is not None:
        questions = _judged(questions, read_qrels(qrels))
        if not questions:
            raise SettingsError(f"{qrels} judges none of the questions in {path}")
    return _grouped(questions, group_by)


def read_qrels(path: Path) -> dict[str, frozenset[str]]:
    """For each judged question its relevant documents, maybe none; a grade of 0 or less is not relevant.

    BEIR's form is `query-id corpus-id score` under a header, TREC's `query iteration document grade`.
    """
    out: dict[str, set[str]] = {}
    for number, line in enumerate(_text(path).split("\n"), 1):
        columns = line.split("\t") if "\t" in line else line.split()
        if not line.strip() or (number == 1 and columns[-1].strip().casefold() in ("score", "relevance", "rel")):
            continue
        if len(columns) not in (3, 4):
            raise SettingsError(f"{path}, line {number}: qrels have 3 columns (BEIR) or 4 (TREC), not {len(columns)}")
        try:
            grade = float(columns[-1])
        except ValueError:
            raise SettingsError(f"{path}, line {number}: the grade {columns[-1]!r} is no number") from None
        relevant = out.setdefault(columns[0].strip(), set())
        if grade > 0:
            relevant.add(columns[-2].strip())
    return {qid: frozenset(documents) for qid, documents in out.items()}


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file of questions as they stand, in order. Raises SettingsError naming the line."""
    for number, line in enumerate(_text(path).split("\n"), 1):  # splitlines would cut a question at a U+2028
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("question"), str):
            raise SettingsError(f"{path}, line {number}: not a JSON object with a `question`")
        _check_history(row.get("history"), f"{path}, line {number}")
        yield row


def stored(path: Path) -> list[Question]:
    """The questions as `lines_of` wrote them, their groups as they stand."""
    return [_question(f"{path}, {where}", where, row) for where, row in _rows(path)]


def lines_of(questions: Sequence[Question]) -> str:
    """The questions as JSONL that `stored` reads back; the same questions give the same text."""
    return "".join(json.dumps(as_row(question), ensure_ascii=False, default=str) + "\n" for question in questions)


def as_row(question: Question) -> dict[str, Any]:
    history = [
        message
        for turn in question.history
        for message in (
            {"role": "user", "content": turn.question},
            *([{"role": "assistant", "content": turn.answer}] if turn.answer else []),
        )
    ]
    return {
        "qid": question.qid,
        "question": question.question,
        "answers": list(question.answers),
        "gold_doc_ids": sorted(question.gold_doc_ids),
        "answerable": question.answerable,
        "type": question.type,
        "history": history,
        "evidence": list(question.evidence),
        "all_answers_required": question.all_answers_required,
        "group": question.group,
        "as_of": question.as_of.isoformat() if question.as_of else None,
        **question.fields,
    }


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


# --- the formats, each as rows with the place they stand at ---


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    if path.suffix.lower() in (".csv", ".tsv"):
        yield from _csv(path)
    elif path.suffix.lower() == ".json":
        yield from _json(path)
    else:
        for number, line in enumerate(_text(path).split("\n"), 1):
            if line.strip():
                yield f"line {number}", _object(path, f"line {number}", line)


def _object(path: Path, where: str, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise SettingsError(f"{path}, {where}: not a JSON object with a `question`")
    return row


def _csv(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows under a header. A list in a cell is JSON, or its parts between `|`."""
    tabs = path.suffix.lower() == ".tsv"
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), dialect="excel-tab" if tabs else "excel")
    for row in reader:
        if None in row:
            raise SettingsError(f"{path}, line {reader.line_num}: more cells than the header has names")
        found: dict[str, Any] = {name: cell for name, cell in row.items() if cell not in (None, "")}
        for name in (*_NAMES["answers"], *_NAMES["gold_doc_ids"], *_NAMES["evidence"], *_NAMES["history"]):
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
        value = json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path} is not JSON: {error}") from None
    rows = value.get("examples") if isinstance(value, dict) else value
    if not isinstance(rows, list):
        raise SettingsError(f"{path}: neither a list of questions nor an object with `examples`")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise SettingsError(f"{path}, example {number}: not a JSON object with a `query`")
        yield f"example {number}", {key: value for key, value in row.items() if not key.endswith("_by")}


def _beir(folder: Path, qrels: Path | None) -> tuple[Path, Path]:
    queries = folder / "queries.jsonl"
    found = [qrels] if qrels else [folder / "qrels" / f"{split}.tsv" for split in ("test", "dev", "train")]
    judged = next((path for path in found if path.is_file()), None)
    if not queries.is_file() or judged is None:
        raise SettingsError(f"{folder} is no question set: it holds no queries.jsonl with qrels/test.tsv (BEIR)")
    return queries, judged


# --- one row, one question ---


def _question(at: str, where: str, row: dict[str, Any]) -> Question:
    if "text" in row and "_id" in row and "title" not in row:  # a line of BEIR's queries.jsonl
        row = {"question" if name == "text" else name: value for name, value in row.items()}
    text = _take(row, "question")
    if not isinstance(text, str):
        raise SettingsError(f"{at}: not an object with a `question`")
    _check_history(row.get("history"), at)
    answers = _strings(_take(row, "answers"), f"{at}: `answers`")
    evidence = _strings(_take(row, "evidence"), f"{at}: `evidence`")
    if "reference_contexts" in row:
        evidence = tuple(sentence for context in evidence for sentence in _sentences(context))
    gold = _strings(_take(row, "gold_doc_ids"), f"{at}: `gold_doc_ids`") or tuple(_doc_ids(row.get("evidence")))
    answerable = _flag(row, "answerable", True, at)
    qid, kind, group = _take(row, "qid"), _take(row, "type"), _take(row, "group")
    return Question(
        qid=where if qid is None else str(qid),
        question=text,
        answers=tuple(answer for answer in answers if answer.strip()) if answerable else (),
        gold_doc_ids=frozenset(gold),
        answerable=answerable,
        type=None if kind is None else str(kind),
        history=turns(row.get("history")),
        evidence=evidence,
        all_answers_required=_flag(row, "all_answers_required", False, at),
        group=None if group is None else str(group),
        fields={name: value for name, value in row.items() if name not in _KNOWN},
        as_of=_day(_take(row, "as_of"), at),
    )


def _judged(questions: Sequence[Question], qrels: Mapping[str, frozenset[str]]) -> list[Question]:
    out = []
    for question in questions:
        if question.qid in qrels:
            out.append(replace(question, gold_doc_ids=qrels[question.qid]))
        elif question.answers or question.gold_doc_ids or not question.answerable:
            out.append(question)
    return out


def _grouped(questions: Sequence[Question], group_by: str | None) -> list[Question]:
    """The questions with their groups. A conversation is known by its first question."""
    if group_by:
        return [
            replace(question, group=str(question.fields[group_by])) if group_by in question.fields else question
            for question in questions
        ]
    begun = {question.history[0].question for question in questions if question.history}
    out = []
    for question in questions:
        first = question.history[0].question if question.history else question.question
        alone = next(iter(question.gold_doc_ids)) if len(question.gold_doc_ids) == 1 else None
        out.append(replace(question, group=question.group or (first if first in begun else alone)))
    return out


def _take(row: Mapping[str, Any], field_: str) -> Any:
    return next((row[name] for name in _NAMES[field_] if name in row), None)


def _strings(value: Any, what: str) -> tuple[str, ...]:
    """One text or a list of them; an evidence is a text or an object with `fact` or `text`."""
    if value is None:
        return ()
    out = []
    for item in value if isinstance(value, list) else [value]:
        text = item.get("fact", item.get("text")) if isinstance(item, dict) else item
        if not isinstance(text, str | int | float) or isinstance(text, bool):
            raise SettingsError(f"{what} is not a text or a list of texts")
        out.append(str(text))
    return tuple(out)


def _doc_ids(evidence: Any) -> Iterator[str]:
    for item in evidence if isinstance(evidence, list) else ():
        if isinstance(item, dict) and item.get("doc_id") is not None:
            yield str(item["doc_id"])


def _sentences(text: str) -> Iterator[str]:
    from qa.passages import sentence_spans

    for start, end in sentence_spans(text):
        yield text[start:end]


def _flag(row: Mapping[str, Any], name: str, default: bool, at: str) -> bool:
    value = _take(row, name)
    if value is None or isinstance(value, bool):
        return default if value is None else value
    if str(value).casefold() in _YES | _NO:
        return str(value).casefold() in _YES
    raise SettingsError(f"{at}: `{name}` is {value!r}, neither true nor false")


def _day(value: Any, at: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise SettingsError(f"{at}: `as_of` is {value!r}, not a date like 2026-03-14") from None


def _check_history(history: Any, at: str) -> None:
    if history and not (isinstance(history, list) and all(isinstance(message, dict) for message in history)):
        raise SettingsError(f"{at}: `history` is not a list of objects with role and content")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 (byte {error.start})") from None
