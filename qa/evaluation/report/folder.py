"""A finished run, read from its folder for showing. An edge: it reads files and changes none.

Of the passages found for a question, which may be 50 deep with their texts, the first `SHOWN` are kept; of the rest
only where gold stood.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.evaluation.gold import packed
from qa.evaluation.lines import parsed
from qa.evaluation.questions import Question, stored
from qa.words.clean import clean

SHOWN = 10  # passages of a question that are shown
FORMAT = 1
# The rest of an answer, such as the passages it was sought in, is not shown, and would be most of the memory.
_OF_ANSWER = (
    "answered", "text", "error", "sentences", "citations", "unanswered", "standalone", "dropped", "incomplete", "note",
    "confidence", "timings_ms", "usage",
)  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """One found passage. `gold` is whether it holds a gold evidence sentence, `gold_article` whether its article is."""

    rank: int
    article_id: str
    score: float | None
    text: str
    title: str
    outlet: str
    published: str | None
    gold: bool
    gold_article: bool


@dataclass(frozen=True)
class Row:
    """One question with all that the run knows of it.

    `answer` is what is shown of the answer's JSON, None where nothing was answered (`--retrieval-only`).
    `gold_ranks` are the ranks, from 1, at which gold was found among the `found`, however deep: of passages with
    evidence where the evidence is known, else of passages of gold articles. `search_error` says why a search failed.
    """

    number: int
    qid: str
    question: str
    type: str
    answerable: bool
    scores: Mapping[str, float]
    why: str
    reference: Question | None = None
    answer: Mapping[str, Any] | None = None
    passages: tuple[Passage, ...] = ()
    found: int = 0
    gold_ranks: tuple[int, ...] = ()
    search_ms: float | None = None
    search_error: str = ""

    @property
    def error(self) -> str:
        """Why there is no answer, or nothing found where nothing was to be answered; empty where all went well."""
        return self.search_error if self.answer is None else str(self.answer.get("error") or "")

    @property
    def declined(self) -> bool:
        return self.answer is not None and not self.error and not self.answer.get("answered")

    @property
    def ms(self) -> float | None:
        """Milliseconds until the answer, or for the search where only that was tried; None where it failed."""
        if self.error:
            return None
        return self.search_ms if self.answer is None else number(objects(self.answer.get("timings_ms")).get("total"))


@dataclass(frozen=True)
class RunFolder:
    """What the files of a run say. `info` is run.json, `metrics` metrics.json, `rows` the questions in their order."""

    folder: Path
    info: Mapping[str, Any]
    metrics: Mapping[str, Any]
    rows: tuple[Row, ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        return self.folder.resolve().name


def read_run(folder: Path) -> RunFolder:
    """Read a finished run. Raises SettingsError naming the file, and the line, that is missing or cannot be read.

    `run.json`, `metrics.json` and `scores.jsonl` have to be there; without `questions.jsonl` no gold is shown, and
    `retrieved.jsonl` and `answers.jsonl` may be missing where there was nothing to write into them.
    """
    info = read_info(folder)
    metrics = read_metrics(folder)
    references = _references(folder / "questions.jsonl")
    retrieved = {str(line.get("qid")): _found(line, references) for line in _lines(folder / "retrieved.jsonl")}
    answers = {
        str(line.get("qid")): {name: line[name] for name in _OF_ANSWER if name in line}
        for line in _lines(folder / "answers.jsonl")
    }
    rows = []
    for place, line in enumerate(_lines(folder / "scores.jsonl", needed=True), 1):
        qid = str(line.get("qid"))
        row = Row(
            number=place,
            qid=qid,
            question=str(line.get("question", "")),
            type=clean(str(line.get("type") or "")),
            answerable=line.get("answerable") is not False,
            scores=_scores(line.get("scores")),
            why=str(line.get("why") or ""),
            reference=references.get(qid),
            answer=answers.get(qid),
        )
        rows.append(replace(row, **retrieved.get(qid, {})))
    return RunFolder(folder, info, metrics, tuple(rows))


def read_info(folder: Path) -> dict[str, Any]:
    """run.json of a run. Raises SettingsError where there is none, or it is of a later format."""
    path = folder / "run.json"
    if not path.is_file():
        raise SettingsError(f"{folder} holds no finished run: there is no run.json in it (`dateline eval` writes one)")
    info = _object(path)
    if info.get("format") != FORMAT:
        raise SettingsError(f"{path}: format {info.get('format')!r} is not known here; a newer Dateline wrote it")
    return info


def read_metrics(folder: Path) -> dict[str, Any]:
    """metrics.json of a run. Raises SettingsError if it cannot be read."""
    return _object(folder / "metrics.json")


def number(value: Any) -> float | None:
    """`value` as a float where it is a finite number, else None."""
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return None


def objects(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _scores(value: Any) -> dict[str, float]:
    return {str(name): figure for name, score in objects(value).items() if (figure := number(score)) is not None}


def _references(path: Path) -> dict[str, Question]:
    return {question.qid: question for question in stored(path)} if path.is_file() else {}


def _found(line: Mapping[str, Any], references: Mapping[str, Question]) -> dict[str, Any]:
    """What a line of retrieved.jsonl says of its question, as fields of `Row`."""
    reference = references.get(str(line.get("qid")))
    found = [item for item in line.get("passages") or () if isinstance(item, dict)]
    evidence = [letters for sentence in reference.evidence if (letters := packed(sentence))] if reference else []
    articles = reference.gold_doc_ids if reference else frozenset()
    shown, ranks = [], []
    for place, item in enumerate(found, 1):
        text = str(item.get("text") or "")
        letters = packed(text) if evidence else ""
        gold = any(sentence in letters for sentence in evidence)
        gold_article = str(item.get("article_id")) in articles
        if gold or (gold_article and not evidence):
            ranks.append(place)
        if place <= SHOWN:
            shown.append(_passage(place, item, text, gold, gold_article))
    return {
        "passages": tuple(shown),
        "found": len(found),
        "gold_ranks": tuple(ranks),
        "search_ms": number(line.get("ms")),
        "search_error": str(line.get("error") or ""),
    }


def _passage(rank: int, item: Mapping[str, Any], text: str, gold: bool, gold_article: bool) -> Passage:
    return Passage(
        rank=rank,
        article_id=str(item.get("article_id", "")),
        score=number(item.get("score")),
        text=text,
        title=str(item.get("title") or ""),
        outlet=str(item.get("outlet") or ""),
        published=str(item["published"]) if item.get("published") else None,
        gold=gold,
        gold_article=gold_article,
    )


def _object(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; evaluate again to write it") from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{path} is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise SettingsError(f"{path} is not a JSON object")
    return value


def _lines(path: Path, *, needed: bool = False) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file, one after another; none where the file is not there and not `needed`."""
    if not needed and not path.is_file():
        return
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            for count, line in enumerate(file, 1):
                if line.strip():
                    yield _line(path, count, line)
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}; evaluate again to write it") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 (byte {error.start})") from None


def _line(path: Path, count: int, line: str) -> dict[str, Any]:
    value = parsed(line)
    if value is None:
        raise SettingsError(f"{path}, line {count}: not a JSON object")
    return value
