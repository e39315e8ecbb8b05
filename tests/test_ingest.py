"""From files to the archive: what is done once, what is done again, and what goes wrong beside what goes right."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from qa import index
from qa.archive import Archive
from qa.errors import ProviderError
from qa.schema import IngestReport, Progress
from tests.filing import CountingEmbedder, ids, ingest, write_jsonl

ROW = {
    "id": "a1",
    "title": "Fire",
    "outlet": "Courier",
    "text": "Seven people were hurt in the fire.",
    "author": "M. Q.",
}


def counts(report: IngestReport) -> tuple[int, int, int, int]:
    return report.new, report.updated, report.unchanged, len(report.refused)


def current_text(folder: Path, article_id: str) -> str | None:
    archive = Archive(folder)
    try:
        article = archive.article(article_id)
        return article.text if article else None
    finally:
        archive.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of three text files and a JSONL of two records."""
    path = tmp_path / "news"
    path.mkdir()
    for name, text in {"a": "The ferry is late.", "b": "The bridge is shut.", "c": "The fair has opened."}.items():
        (path / f"{name}.txt").write_text(f"{name.upper()} headline\n\n{text * 3}\n", encoding="utf-8")
    write_jsonl(path / "d.jsonl", ROW, ROW | {"id": "a2", "text": "The council met on Monday."})
    return path


def test_the_second_ingest_of_the_same_embeds_nothing_and_files_nothing(folder: Path, news: Path) -> None:
    embedder = CountingEmbedder()
    first = ingest(folder, [news], embedder)
    assert counts(first) == (5, 0, 0, 0)
    assert embedder.texts == first.passages > 0
    before, spent = ids(folder), embedder.texts
    assert counts(ingest(folder, [news], embedder)) == (0, 0, 5, 0)
    assert embedder.texts == spent
    assert ids(folder) == before


def test_files_that_moved_are_read_again_and_embedded_not_at_all(folder: Path, news: Path, tmp_path: Path) -> None:
    ingest(folder, [news])
    embedder = CountingEmbedder()
    report = ingest(folder, [news.rename(tmp_path / "moved")], embedder)
    assert counts(report) == (0, 0, 5, 0)
    assert embedder.texts == 0


def test_a_changed_file_is_a_new_version_and_only_it_is_embedded(folder: Path, news: Path) -> None:
    ingest(folder, [news])
    (news / "b.txt").write_text("B headline\n\nThe bridge is open again.\n", encoding="utf-8")
    embedder = CountingEmbedder()
    report = ingest(folder, [news], embedder)
    assert counts(report) == (0, 1, 4, 0)
    assert embedder.texts == report.passages == 1


def test_two_versions_of_one_id_in_one_file_are_filed_in_their_order(folder: Path, tmp_path: Path) -> None:
    later = ROW | {"text": "Nine people were hurt in the fire.", "updated": "2026-03-12"}
    path = write_jsonl(tmp_path / "v.jsonl", ROW, later)
    report = ingest(folder, [path])
    assert counts(report) == (1, 1, 0, 0)
    assert ids(folder) == [("a1", 1), ("a1", 2)]
    assert current_text(folder, "a1") == "Nine people were hurt in the fire."


def test_the_same_record_twice_in_one_file_is_one_article(folder: Path, tmp_path: Path) -> None:
    assert counts(ingest(folder, [write_jsonl(tmp_path / "v.jsonl", ROW, ROW)])) == (1, 0, 1, 0)


def test_records_without_id_stay_themselves_when_lines_move(folder: Path, tmp_path: Path) -> None:
    rows = [{"title": f"T{n}", "text": f"Report number {n} says this."} for n in range(3)]
    path = write_jsonl(tmp_path / "n.jsonl", *rows)
    assert counts(ingest(folder, [path])) == (3, 0, 0, 0)
    write_jsonl(path, {"title": "New", "text": "One more on top."}, *rows)
    assert counts(ingest(folder, [path])) == (1, 0, 3, 0)


def test_bad_records_and_files_are_refused_one_by_one_beside_good_ones(folder: Path, tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "n.jsonl", ROW, "{not json", {"id": "x", "text": "  "}, ROW | {"id": "a2"})
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing of the kind")
    report = ingest(folder, [path, tmp_path / "empty.txt", tmp_path / "broken.pdf", tmp_path / "missing.txt"])
    assert report.new == 2
    assert len(report.refused) == 5
    assert all(refusal.reason and "\n" not in refusal.reason for refusal in report.refused)
    names = " ".join(refusal.where for refusal in report.refused)
    assert all(name in names for name in ("n.jsonl", "empty.txt", "broken.pdf", "missing.txt"))
    again = ingest(folder, [path])
    assert (again.unchanged, len(again.refused)) == (2, 2)  # what was refused is looked at, and told, each time


def test_stopping_files_what_was_read_and_the_next_run_goes_on(folder: Path, news: Path) -> None:
    stop = threading.Event()

    def on_progress(progress: Progress) -> None:
        if progress.stage == "reading" and progress.done == 2:
            stop.set()

    report = ingest(folder, [news], stop=stop, on_progress=on_progress)
    assert report.interrupted
    assert report.new == len(ids(folder)) == 2
    rest = ingest(folder, [news])
    assert not rest.interrupted
    assert counts(rest) == (3, 0, 2, 0)


def test_a_failing_embedder_keeps_the_old_version_and_the_next_run_files_the_new(folder: Path, tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "v.jsonl", ROW)
    embedder = CountingEmbedder()
    ingest(folder, [path], embedder)
    write_jsonl(path, ROW | {"text": "Nine people were hurt."})
    embedder.broken = True
    with pytest.raises(ProviderError):
        ingest(folder, [path], embedder)
    assert current_text(folder, "a1") == ROW["text"]
    embedder.broken = False
    assert counts(ingest(folder, [path], embedder)) == (0, 1, 0, 0)
    assert current_text(folder, "a1") == "Nine people were hurt."


def test_progress_goes_through_reading_filing_and_indexing(folder: Path, news: Path) -> None:
    stages: list[str] = []
    ingest(folder, [news], on_progress=lambda progress: stages.append(progress.stage))
    assert list(dict.fromkeys(stages)) == ["reading", "filing", "indexing"]
    assert index.current(folder) is not None


def test_a_file_that_is_gone_does_not_take_its_article_along(folder: Path, news: Path) -> None:
    ingest(folder, [news])
    (news / "a.txt").unlink()
    ingest(folder, [news])
    assert len(ids(folder)) == 5


def test_copies_from_other_outlets_are_counted(folder: Path, tmp_path: Path) -> None:
    text = " ".join(f"On day {n} the storm took {n + 3} roofs in the town." for n in range(30))
    rows = [{"id": f"w{n}", "outlet": f"Outlet {n}", "title": "Storm", "text": text} for n in range(3)]
    report = ingest(folder, [write_jsonl(tmp_path / "w.jsonl", *rows)])
    assert (report.new, report.copies) == (3, 2)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file names of odd bytes")
def test_a_file_name_of_odd_bytes_stops_nothing_and_is_known_again(folder: Path, news: Path) -> None:
    (news / os.fsdecode(b"odd\xff name.txt")).write_text("The lighthouse is open again.", encoding="utf-8")
    assert counts(ingest(folder, [news])) == (6, 0, 0, 0)
    assert counts(ingest(folder, [news])) == (0, 0, 6, 0)
