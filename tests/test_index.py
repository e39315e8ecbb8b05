"""The vector index: verified generations, and exact search beside them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from qa import doctor, index
from qa.archive import Archive, Inspection, Writer
from qa.errors import IndexDamaged
from qa.index import VectorIndex, chroma, generations
from qa.schema import Article, Filters
from tests.filing import MADE, embedder, file

WHALE = Article(
    text="A white whale surfaced beside the lighthouse and stayed until the tide turned.",
    given_id="whale",
    outlet="Sea Post",
    published="2026-05-01",
)
QUESTION = "Where did the white whale surface?"


def add(archive: Archive, article: Article) -> None:
    with Writer(archive.folder, MADE) as writer:
        file(writer, article, article.given_id or "")


def nearest(vectors: VectorIndex, archive: Archive, k: int = 5, filters: Filters = Filters()) -> list[str]:
    """Texts of the nearest passages."""
    pairs = vectors.search(embedder().embed_question(QUESTION), k, filters)
    assert [score for _, score in pairs] == sorted((score for _, score in pairs), reverse=True)
    return [row.text for row in archive.rows([key for key, _ in pairs])]


def contents(path: Path) -> dict[str, bytes]:
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def test_ingest_leaves_a_generation_that_verifies_and_finds_what_exact_search_finds(
    vectors: VectorIndex, archive: Archive
) -> None:
    assert vectors.generation is None
    exact = nearest(vectors, archive, 20)
    manifest = vectors.use_chroma()
    assert vectors.generation == 1
    assert manifest.count == archive.passages()
    assert nearest(vectors, archive, 20) == exact


def test_searching_leaves_the_generation_as_it_was(vectors: VectorIndex, archive: Archive) -> None:
    path = index.current(archive.folder)
    assert path is not None
    before = contents(path)
    vectors.use_chroma()
    nearest(vectors, archive)
    assert contents(path) == before
    vectors.close()
    assert not list((archive.folder / "chroma").glob("reader-*"))


def test_passages_newer_than_the_generation_are_found_at_once(vectors: VectorIndex, archive: Archive) -> None:
    vectors.use_chroma()
    assert WHALE.text not in nearest(vectors, archive)
    add(archive, WHALE)
    assert nearest(vectors, archive)[0] == WHALE.text
    assert vectors.generation == 1


def test_what_was_superseded_or_removed_is_found_no_more(vectors: VectorIndex, archive: Archive) -> None:
    add(archive, WHALE)
    index.build(archive)
    vectors.use_chroma()
    assert nearest(vectors, archive)[0] == WHALE.text
    corrected = replace(WHALE, text="A grey whale surfaced beside the lighthouse, not a white one.")
    add(archive, corrected)
    assert nearest(vectors, archive)[0] == corrected.text
    assert WHALE.text not in nearest(vectors, archive, 50)
    with Writer(archive.folder, MADE) as writer:
        assert writer.remove("whale")
    assert "whale" not in " ".join(nearest(vectors, archive, 50))
    assert len(nearest(vectors, archive, 50)) == min(50, archive.passages())


def test_as_many_are_found_as_there_are_where_most_of_the_nearest_were_removed(
    vectors: VectorIndex, archive: Archive
) -> None:
    manifest = vectors.use_chroma()
    k = manifest.count // 4 + 1  # asking for twice as many is not enough, and five times as many are not held
    pairs = vectors.search(embedder().embed_question(QUESTION), k + 1, Filters())
    with Writer(archive.folder, MADE) as writer:
        for article_id in {row.article.article_id for row in archive.rows([key for key, _ in pairs])}:
            writer.remove(article_id)
    exact = VectorIndex(archive)
    assert nearest(vectors, archive, k) == nearest(exact, archive, k)


def test_filters_hold_whether_chroma_or_exact_search_answers(vectors: VectorIndex, archive: Archive) -> None:
    add(archive, WHALE)
    only = Filters(outlets=("Sea Post",))
    assert nearest(vectors, archive, 10, only) == [WHALE.text]
    vectors.use_chroma()
    assert nearest(vectors, archive, 10, only) == [WHALE.text]
    assert nearest(vectors, archive, 10, Filters(outlets=("No Such Paper",))) == []


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("damage", [flip, truncate, Path.unlink])
@pytest.mark.parametrize("which", ["chroma.sqlite3", "data_level0.bin"])
def test_a_damaged_file_is_found_before_it_is_used(
    vectors: VectorIndex, archive: Archive, damage: Callable[[Path], None], which: str
) -> None:
    path = index.current(archive.folder)
    assert path is not None
    damage(next(path.rglob(which)))
    with pytest.raises(IndexDamaged, match=which):
        vectors.use_chroma()
    assert nearest(vectors, archive)  # meanwhile the exact search answers


def test_doctor_builds_a_damaged_generation_again_without_embedding_anything(
    vectors: VectorIndex, archive: Inspection
) -> None:
    path = index.current(archive.folder)
    assert path is not None
    flip(next(path.rglob("data_level0.bin")))
    findings = doctor.check(archive)
    assert [finding.part for finding in findings] == ["vector index"]
    with Writer(archive.folder, MADE) as writer:
        mended = doctor.mend(archive, writer, findings, embedder_is_not_needed)
    assert [finding.mended for finding in mended] == [True]
    assert vectors.use_chroma().generation == 2


def embedder_is_not_needed() -> NoReturn:
    raise AssertionError("nothing has to be embedded")


@pytest.mark.parametrize("pointer", [None, "", "gen-000009", "../outside", "\udcff"])
def test_without_a_readable_pointer_there_is_no_generation_and_exact_search_answers(
    vectors: VectorIndex, archive: Archive, pointer: str | None
) -> None:
    current = archive.folder / "chroma" / "CURRENT"
    current.unlink()
    if pointer is not None:
        current.write_text(pointer, encoding="utf-8", errors="surrogateescape")
    assert index.current(archive.folder) is None
    assert index.due(archive)
    with pytest.raises(IndexDamaged, match="dateline doctor"):
        vectors.use_chroma()
    assert nearest(vectors, archive)


def test_a_generation_with_an_unreadable_manifest_is_not_trusted(archive: Archive) -> None:
    path = index.current(archive.folder)
    assert path is not None
    (path / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(IndexDamaged, match="manifest"):
        index.verify(path, archive.folder)


def test_a_generation_left_by_another_archive_is_not_trusted_and_is_built_again(
    archive: Archive, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    with Writer(other, MADE) as writer:
        file(writer, WHALE)
    shutil.copytree(archive.folder / "chroma", other / "chroma")
    stranger = Archive(other)
    try:
        with pytest.raises(IndexDamaged, match="another archive"):
            VectorIndex(stranger).use_chroma()
        assert index.due(stranger)
    finally:
        stranger.close()


def test_pruning_keeps_the_last_two_the_current_and_what_living_processes_hold(archive: Archive) -> None:
    root = archive.folder / "chroma"
    for number in (2, 3, 4):
        shutil.copytree(root / "gen-000001", root / f"gen-{number:06d}")
    (root / "CURRENT").write_text("gen-000002", encoding="utf-8")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    for name in (f"building-{gone.pid}-a", f"reader-{gone.pid}-b", f"reader-{os.getpid()}-c", "building-strange"):
        (root / name).mkdir()
    index.prune(archive.folder)
    kept = {path.name for path in root.iterdir()}
    assert kept == {"CURRENT", "gen-000002", "gen-000003", "gen-000004", f"reader-{os.getpid()}-c"}


def test_the_next_generation_is_due_only_when_enough_lies_outside(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not index.due(archive)
    add(archive, WHALE)
    assert not index.due(archive)
    monkeypatch.setattr(generations, "TAIL_LEAST", 0)
    monkeypatch.setattr(generations, "TAIL_SHARE", 0.0)
    assert index.due(archive)


def test_an_open_index_changes_to_the_generation_another_process_has_built(
    vectors: VectorIndex, archive: Archive
) -> None:
    vectors.follow()
    assert vectors.generation == 1
    code = "import sys; from pathlib import Path; from qa import index; from qa.archive import Archive\n"
    subprocess.run(
        [sys.executable, "-c", code + "index.build(Archive(Path(sys.argv[1])))", str(archive.folder)], check=True
    )
    vectors.follow()
    assert vectors.generation == 2


def test_a_generation_is_left_open_until_the_last_search_in_it_is_done(
    vectors: VectorIndex, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors.use_chroma()
    expected = nearest(vectors, archive)
    search, begun, go_on = chroma.Generation.search, threading.Event(), threading.Event()

    def slowly(self: chroma.Generation, vector: chroma.Vectors, k: int) -> list[tuple[int, float]]:
        begun.set()
        assert go_on.wait(60)
        return search(self, vector, k)

    monkeypatch.setattr(chroma.Generation, "search", slowly)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(nearest, vectors, archive)
        assert begun.wait(60)
        vectors.use_chroma()
        copies = len(list((archive.folder / "chroma").glob("reader-*")))
        go_on.set()
        assert asked.result(60) == expected
    assert copies == 2
    assert len(list((archive.folder / "chroma").glob("reader-*"))) == 1


def test_what_chroma_failed_to_write_once_is_built_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    failures = [IndexDamaged("Chroma failed while the index was written (Error purging logs)")]
    steps: list[str] = []

    def fill(*args: Any) -> None:
        chroma.fill(*args)
        if failures:
            raise failures.pop()

    monkeypatch.setattr("qa.index.building.fill", fill)
    assert index.build(archive, steps.append).generation == 2
    assert [step for step in steps if "Error purging logs" in step]
    assert not list((archive.folder / "chroma").glob("building-*"))
