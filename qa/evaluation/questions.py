"""Question sets: what is asked, and what would be right. An edge: it reads files.

`read_questions` takes JSONL, CSV or TSV, JSON as LlamaIndex writes its RAG datasets, and BEIR (a folder, or its
queries.jsonl), each with qrels beside it where there are any (BEIR's or TREC's form).
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.evaluation.conversation import messages, turns
from qa.evaluation.formats import NAMES, beir, read_qrels, rows_of
from qa.schema import Turn

_KNOWN = frozenset(name for names in NAMES.values() for name in names)
_YES, _NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})


@dataclass(frozen=True)
class Question:
    """One question with its references.

    `answers` are the reference answers, any of which is right, or all of which are needed where
    `all_answers_required`; empty where none is known, and always where it is not answerable: right is then to decline.
    `answerable` is whether the articles hold the answer: True where the set does not say. `gold_doc_ids` are the
    articles that hold it, empty where the set does not say; `grades` say how relevant each of them is, from 1 on, and
    an article without one has 1. `evidence` are verbatim sentences of them that carry the
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
    grades: Mapping[str, int] = field(default_factory=dict)


def read_questions(path: Path, qrels: Path | None = None, *, group_by: str | None = None) -> list[Question]:
    """The questions of a file or a BEIR folder, in order. Question ids are unique; one not stated is made of the words
    of the question, its history and day, so that it is the same in a part of the set.

    `qrels` says which articles are relevant (a grade above 0), in place of what the set itself says; a question that
    neither judges is left out, as BEIR's files hold the questions of all splits. `group_by` names the field whose
    value is the group; else it is `group` or `conversation_id`, else the conversation (its first question), else the
    gold article where there is only one. Raises SettingsError naming file and line.
    """
    if path.is_dir():
        path, qrels = beir(path, qrels)
    rows = list(rows_of(path))
    if not rows:
        raise SettingsError(f"{path} holds no question")
    for where, row in rows:
        _check_characters(row, f"{path}, {where}")
    questions = _named([_question(f"{path}, {where}", row) for where, row in rows])
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


def stored(path: Path) -> list[Question]:
    """The questions as `lines_of` wrote them, their groups as they stand."""
    return [_question(f"{path}, {where}", row) for where, row in rows_of(path)]


def lines_of(questions: Sequence[Question]) -> str:
    """The questions as JSONL that `stored` reads back; the same questions give the same text."""
    return "".join(json.dumps(as_row(question), ensure_ascii=False, default=str) + "\n" for question in questions)


def as_row(question: Question) -> dict[str, Any]:
    return {
        "qid": question.qid,
        "question": question.question,
        "answers": list(question.answers),
        "gold_doc_ids": sorted(question.gold_doc_ids),
        "answerable": question.answerable,
        "type": question.type,
        "history": messages(question.history),
        "evidence": list(question.evidence),
        "all_answers_required": question.all_answers_required,
        "group": question.group,
        "as_of": question.as_of.isoformat() if question.as_of else None,
        **({"grades": dict(sorted(question.grades.items()))} if question.grades else {}),
        **question.fields,
    }


def sha256(question: Question) -> str:
    """The hash of all that is asked and known of a question: two with the same hash are the same question.

    Its group is no part of it: that says what it is resampled with, and may hang on the questions beside it.
    """
    row = {name: value for name, value in as_row(question).items() if name != "group"}
    return hashlib.sha256(json.dumps(row, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()


def _named(questions: Sequence[Question]) -> list[Question]:
    """The questions with ids; of those that would have the same made one, the second's ends in -2."""
    times: Counter[str] = Counter()
    out = []
    for question in questions:
        if not question.qid:
            asked = [question.question, [[turn.question, turn.answer] for turn in question.history], question.as_of]
            qid = hashlib.sha256(json.dumps(asked, default=str).encode()).hexdigest()[:12]
            times[qid] += 1
            question = replace(question, qid=qid if times[qid] == 1 else f"{qid}-{times[qid]}")
        out.append(question)
    return out


def _question(at: str, row: dict[str, Any]) -> Question:
    if "text" in row and "_id" in row and not row.get("title"):  # a line of BEIR's queries.jsonl
        row = {"question" if name == "text" else name: value for name, value in row.items()}
    text = _take(row, "question")
    if not isinstance(text, str):
        raise SettingsError(f"{at}: not an object with a `question`")
    answers = _strings(_take(row, "answers"), f"{at}: `answers`")
    evidence = _strings(_take(row, "evidence"), f"{at}: `evidence`")
    if "reference_contexts" in row:
        evidence = tuple(sentence for context in evidence for sentence in _sentences(context))
    gold = _strings(_take(row, "gold_doc_ids"), f"{at}: `gold_doc_ids`") or tuple(_doc_ids(row.get("evidence")))
    grades = _grades(_take(row, "grades"), gold, at)
    answerable = _flag(row, "answerable", True, at)
    qid, kind, group = _take(row, "qid"), _take(row, "type"), _take(row, "group")
    return Question(
        qid="" if qid is None else str(qid),
        question=text,
        answers=tuple(answer for answer in answers if answer.strip()) if answerable else (),
        gold_doc_ids=frozenset(gold),
        answerable=answerable,
        type=None if kind is None else str(kind),
        history=turns(row.get("history"), at),
        evidence=evidence,
        all_answers_required=_flag(row, "all_answers_required", False, at),
        group=None if group is None else str(group),
        fields={name: value for name, value in row.items() if name not in _KNOWN},
        as_of=_day(_take(row, "as_of"), at),
        grades=grades,
    )


def _grades(value: Any, gold: Sequence[str], at: str) -> dict[str, int]:
    if value is None:
        return {}
    whole = isinstance(value, dict) and all(type(grade) is int and grade > 0 for grade in value.values())
    if not whole or not set(value) <= set(gold):
        raise SettingsError(f"{at}: `grades` does not give gold articles whole numbers from 1 on")
    return dict(value)


def _judged(questions: Sequence[Question], qrels: Mapping[str, Mapping[str, int]]) -> list[Question]:
    out = []
    for question in questions:
        if question.qid in qrels:
            judged = qrels[question.qid]
            graded = any(grade != 1 for grade in judged.values())
            out.append(replace(question, gold_doc_ids=frozenset(judged), grades=dict(judged) if graded else {}))
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
    return next((row[name] for name in NAMES[field_] if name in row), None)


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


def _check_characters(row: Mapping[str, Any], at: str) -> None:
    try:
        json.dumps(row, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as error:
        half = str(error.object)[error.start]
        raise SettingsError(f"{at}: {half!a} is half of a character, and cannot be written") from None
