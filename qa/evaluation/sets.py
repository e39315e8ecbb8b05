"""The question sets found under a folder, each with its articles: NAME/questions*.jsonl beside NAME/corpus*.jsonl.

Lines of a corpus that name in `replaces` an article of another set are an overlay: that set's corpus comes first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from qa.archive import Archive
from qa.errors import SettingsError
from qa.evaluation.journal import read_lines

T = TypeVar("T")


@dataclass(frozen=True)
class QuestionSet:
    """A set: its questions, and the files its articles come from, an overlay last."""

    name: str
    questions: Path
    corpora: tuple[Path, ...]


def find_sets(folder: Path) -> list[QuestionSet]:
    """All sets, by name; of several question files in one folder each is a set. Raises SettingsError if there is none,
    or if no set has the articles that an overlay replaces."""
    found = [
        QuestionSet(_name(place, questions, several), questions, corpora)
        for place in _folders(folder)
        for questions, corpora, several in _files(place)
    ]
    if not found:
        raise SettingsError(f"{folder} holds no question set: NAME/questions*.jsonl beside NAME/corpus*.jsonl")
    return [_based(one, found) for one in found]


def samples(folder: Path) -> list[QuestionSet]:
    """The sample questions of this project, where it is run from its folder: of the articles in `seeds`, and of those
    in a folder of that name beside `folder`."""
    own, more = Path("seeds"), folder.parent / "seeds"
    questions = own / "questions.jsonl"
    if not questions.is_file():
        return []
    return [QuestionSet("seeds", questions, (own, more) if more.is_dir() and not more.samefile(own) else (own,))]


def bare(one: QuestionSet) -> QuestionSet | None:
    """The set over the articles that its overlay lies on; None if it is no overlay."""
    below = tuple(path for path in one.corpora if not replaced((path,)))
    return QuestionSet(one.name, one.questions, below) if below and below != one.corpora else None


def find_claims(folder: Path) -> list[Path]:
    """The files of labelled claims, NAME/claims*.jsonl, by name."""
    return [path for place in _folders(folder) for path in sorted(place.glob("claims*.jsonl"))]


def spaced(items: Sequence[T], limit: int | None) -> list[T]:
    """At most `limit` of them, evenly spaced, since sets are often sorted by kind."""
    if limit is None or len(items) <= limit:
        return list(items)
    return [items[place * len(items) // limit] for place in range(limit)]


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise SettingsError(f"{folder} cannot be read: there is no such folder")
    return sorted(path for path in folder.iterdir() if path.is_dir())


def _files(place: Path) -> Iterator[tuple[Path, tuple[Path, ...], bool]]:
    """Each question file with its corpus: the one of the same part (`.dev`), else all there are."""
    asked, corpora = sorted(place.glob("questions*.jsonl")), sorted(place.glob("corpus*.jsonl"))
    for questions in asked:
        part = questions.name.removeprefix("questions")
        own = tuple(path for path in corpora if path.name.endswith(part)) if part != ".jsonl" else ()
        if corpora:
            yield questions, own or tuple(corpora), len(asked) > 1


def _name(place: Path, questions: Path, several: bool) -> str:
    return f"{place.name}-{questions.stem.removeprefix('questions').strip('.')}" if several else place.name


def _based(one: QuestionSet, others: list[QuestionSet]) -> QuestionSet:
    """The set with the corpus that its overlay lies on before its own files."""
    missing = replaced(one.corpora) - _ids(one.corpora)
    if not missing:
        return one
    for other in others:
        if other is not one and missing <= _ids(other.corpora):
            return QuestionSet(one.name, one.questions, (*other.corpora, *one.corpora))
    raise SettingsError(f"{one.corpora[0]}: no set holds the articles it replaces, such as {min(missing)}")


def replaced(corpora: tuple[Path, ...]) -> frozenset[str]:
    """The articles that others take the place of."""
    rows = (row for path in corpora for row in read_lines(path))
    return frozenset(str(row["replaces"]) for row in rows if row.get("replaces"))


def _ids(paths: tuple[Path, ...]) -> set[str]:
    return {_id(row) for path in paths for row in read_lines(path)}


def _id(row: dict[str, Any]) -> str:
    return str(row.get("doc_id", row.get("id", row.get("_id"))))


def articles_in(corpora: tuple[Path, ...], data: Path) -> list[dict[str, Any]]:
    """The articles as JSON objects with `id` and `text`, overlaid ones left out; those without text too. Of JSONL files
    as they stand there, else as they were filed in the archive `data`."""
    if all(path.suffix == ".jsonl" for path in corpora):
        return rows_of(corpora)
    archive = Archive(data)
    try:
        held = [archive.article(article_id) for article_id, _, _ in archive.ids()]
    finally:
        archive.close()
    return [
        {"id": one.article_id, "text": one.text, "title": one.title, "source": one.outlet, "date": one.published}
        for one in held
        if one is not None and one.text.strip()
    ]


def rows_of(corpora: tuple[Path, ...]) -> list[dict[str, Any]]:
    """The same of JSONL files."""
    from qa.evaluation.corpus import overlaid

    files = [(path.name, path.read_text(encoding="utf-8", errors="replace").split("\n")) for path in corpora]
    rows = (json.loads(line) for line in overlaid(files))
    return [row for row in rows if row.get("id") and str(row.get("text") or "").strip()]
