"""An archive of a question set's articles, filed once and kept in a cache.

The archive's folder is named by the SHA-256 of the articles and of all that an archive depends on, so that the same
articles under the same settings are filed once, whoever asks. A filing that was stopped goes on.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import platformdirs

from qa import build
from qa.archive import Archive
from qa.articles import READER_VERSION
from qa.encoders.digests import sha256_of
from qa.errors import DatelineError, SettingsError
from qa.evaluation.journal import dumped, write_json
from qa.evaluation.questions import Question
from qa.schema import Progress, Refusal
from qa.settings import Settings

_STAGED = 2  # raised whenever staging changes what is filed
_ID = ("doc_id", "id", "_id")


@dataclass(frozen=True)
class Corpus:
    """A filed corpus: its archive, what it is called, its hash, and what could not be taken."""

    data: Path
    name: str
    sha256: str
    refused: tuple[Refusal, ...] = ()

    def ids(self) -> frozenset[str]:
        """Of the articles in the archive."""
        archive = Archive(self.data)
        try:
            return frozenset(article_id for article_id, _, _ in archive.ids())
        finally:
            archive.close()


def default_cache() -> Path:
    return Path(platformdirs.user_cache_dir("dateline", appauthor=False)) / "corpora"


def file_corpus(settings: Settings, paths: Sequence[Path], cache: Path | None = None) -> Corpus:
    """File the articles at `paths` into an archive in the cache, unless that is done already; says which on stderr.

    A JSONL line may name in `replaces` the article of the files before it that it takes the place of; an id may stand
    under `_id` (BEIR). Raises SettingsError for a path that is not there, or if no article could be taken.
    """
    for path in paths:
        if not path.exists():
            raise SettingsError(f"{path} cannot be read: there is no such file or folder")
    sha256 = _sha256(paths)
    made = asdict(build.made_of(settings))
    key = hashlib.sha256(dumped([sha256, made, READER_VERSION, _STAGED]).encode()).hexdigest()[:24]
    folder = (cache or default_cache()) / key
    name = "+".join(f"{path.parent.name}/{path.name}" if path.parent.name else path.name for path in paths)
    done = folder / "filed.json"
    if done.is_file() and (known := _known(done, folder)) is not None:
        print(f"{name}: filed before, {known['articles']} articles in {folder}", file=sys.stderr)
        return Corpus(folder / "archive", name, sha256, tuple(Refusal(**item) for item in known["refused"]))
    print(f"{name}: filing into {folder}", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    report = build.ingest(replace(settings, data=folder / "archive"), _staged(paths, folder), on_progress=_Told())
    archive = Archive(folder / "archive")
    count = archive.count()
    archive.close()
    if not count:
        first = f": {report.refused[0].where}: {report.refused[0].reason}" if report.refused else ""
        raise SettingsError(f"{name} holds no article{first}")
    write_json(done, {"corpus": name, "articles": count, "refused": [asdict(item) for item in report.refused]})
    print(f"{name}: {count} articles filed, {len(report.refused)} refused, {report.seconds:.0f} s", file=sys.stderr)
    return Corpus(folder / "archive", name, sha256, report.refused)


def overlaid(files: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Lines of JSONL files, given as (name, lines): those that a later file `replaces` are left out, ids under `id`.

    Raises SettingsError where a line replaces an article that no earlier file holds.
    """
    rows: dict[str, dict[str, Any]] = {}
    gone: set[str] = set()
    for name, lines in files:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            row = _object(line)
            given = _id(row)
            replaced = row.get("replaces")
            if replaced is not None and replaced not in rows:
                raise SettingsError(f"{name}, line {number}: replaces {replaced!r}, which no file before it holds")
            if replaced is not None:
                gone.add(str(replaced))
            rows[given or f"{name}#{number}"] = {field: value for field, value in row.items() if field not in _ID} | (
                {"id": given} if given is not None else {}
            )
    yield from (dumped(row) for given, row in rows.items() if given not in gone)


def in_corpus(questions: Sequence[Question], paths: Sequence[Path]) -> list[Question]:
    """The questions with their gold articles as `file_corpus` files them: one that another `replaces` is that other."""
    now = _replacements(paths)
    return [_renamed(question, now) if question.gold_doc_ids & now.keys() else question for question in questions]


def uncovered(questions: Sequence[Question], paths: Sequence[Path]) -> list[Question]:
    """The questions with the gold articles that were there before `replaces`: the other way round."""
    before: dict[str, frozenset[str]] = {}
    for old, names in _replacements(paths).items():
        for name in names:
            before[name] = before.get(name, frozenset()) | {old}
    return [_renamed(one, before) if one.gold_doc_ids & before.keys() else one for one in questions]


def _renamed(question: Question, now: Mapping[str, frozenset[str]]) -> Question:
    grades: dict[str, int] = {}
    for old in sorted(question.gold_doc_ids):
        for name in now.get(old, (old,)):
            grades[name] = max(grades.get(name, 1), question.grades.get(old, 1))
    return replace(question, gold_doc_ids=frozenset(grades), grades=grades if question.grades else {})


def _replacements(paths: Sequence[Path]) -> dict[str, frozenset[str]]:
    """By an article that others took the place of, the ids of those that stand there in the end."""
    out: dict[str, set[str]] = {}
    for row in (_object(line) for _, lines in _layers(paths) for line in lines if '"replaces"' in line):
        old, new = str(row.get("replaces")), _id(row)
        if row.get("replaces") is None or new is None or old == new:
            continue
        for held in out.values():
            if old in held:
                held.remove(old)
                held.add(new)
        out.setdefault(old, set()).add(new)
    return {old: frozenset(held) for old, held in out.items()}


def _id(row: Mapping[str, Any]) -> str | None:
    return next((str(row[field]) for field in _ID if row.get(field) is not None), None)


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    return row if isinstance(row, dict) else {"unreadable": line[:200]}  # refused, with its reason, when it is filed


def _staged(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The paths themselves, or one file made of them where lines replace others or ids are BEIR's."""
    files = _layers(paths)
    if not any('"replaces"' in line or '"_id"' in line for _, lines in files for line in lines):
        return list(paths)
    staged = folder / "corpus.jsonl"
    staged.write_text("".join(f"{line}\n" for line in overlaid(files)), encoding="utf-8")
    return [staged]


def _layers(paths: Sequence[Path]) -> list[tuple[str, list[str]]]:
    """The files as (name, lines) if all of them are JSONL, whose lines may replace others; else none."""
    if not all(path.suffix.lower() in (".jsonl", ".ndjson") for path in paths):
        return []
    return [(path.name, path.read_text(encoding="utf-8", errors="replace").split("\n")) for path in paths]


def _known(done: Path, folder: Path) -> dict[str, Any] | None:
    """What was noted when the filing ended; None if the archive is no longer as it was then."""
    known: dict[str, Any] = json.loads(done.read_text(encoding="utf-8"))
    try:
        archive = Archive(folder / "archive")
    except DatelineError:
        return None
    try:
        return known if archive.count() == known["articles"] else None
    finally:
        archive.close()


def _sha256(paths: Sequence[Path]) -> str:
    """Of the contents, in the order given; a folder's files in the order of their names."""
    whole = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                whole.update(bytes.fromhex(sha256_of(file)))
    return whole.hexdigest()


class _Told:
    """Progress on stderr: a line that is rewritten in a terminal, one line a stage elsewhere."""

    def __init__(self) -> None:
        self._stage = ""

    def __call__(self, progress: Progress) -> None:
        line = f"  {progress.stage} {progress.note}".rstrip()[:100]
        if sys.stderr.isatty():
            print(f"\r\x1b[K{line}", end="" if progress.stage != "indexing" else "\n", file=sys.stderr, flush=True)
        elif progress.stage != self._stage:
            print(line, file=sys.stderr, flush=True)
        self._stage = progress.stage
