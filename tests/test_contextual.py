"""Contextual vectors: made beside the asking, kept in a file that may be lost, searched with where there are enough."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import cache, partial
from pathlib import Path

import numpy as np
import pytest

from qa.archive import Archive, Writer
from qa.archive.contextual import FILE
from qa.cli import main
from qa.dateline import Dateline
from qa.encoders.embedding import Embedder, MiniLMEmbedder
from qa.encoders.remembering import Remembering
from qa.errors import ArchiveBusy, DatelineError
from qa.index import VectorIndex
from qa.index import contextual as module
from qa.index.contextual import BATCH, Contextual
from qa.schema import Article, Filters
from qa.settings import load
from tests.filing import MADE, embedder, file

QUESTION = "Which sea mammal came close to the tower on the coast?"
WHALE = "A white whale surfaced beside the lighthouse and stayed until the tide turned."
GERMAN = "Der Stadtrat hat am Dienstag beschlossen, dass die Brücke über den Fluss wieder geöffnet wird."


@cache
def minilm() -> Embedder:
    """The model, which reads a text once for all tests."""
    return Remembering(MiniLMEmbedder())


def unopened() -> Embedder:
    raise AssertionError("no vector was missing")


def add(folder: Path, text: str, name: str) -> int:
    """File it; the key of its passage."""
    with Writer(folder, MADE) as writer:
        file(writer, Article(text=text, given_id=name), name)
    archive = Archive(folder)
    try:
        return archive.newest()
    finally:
        archive.close()


@pytest.fixture
def dateline(seeds_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dateline]:
    """Over an archive of the test's own that counts as large."""
    monkeypatch.setattr(module, "MANY", 1)
    opened = Dateline(load(data=seeds_copy))
    yield opened
    opened.close()


def made(archive: Archive) -> Contextual:
    """All vectors made."""
    contextual = Contextual(archive, minilm)
    assert contextual.make(stop=threading.Event()) == 0
    return contextual


def nearest(contextual: Contextual, vectors: VectorIndex, question: str = QUESTION) -> list[int] | None:
    vector = embedder().embed_question(question)
    found = contextual.search(question, 5, vectors.visible(Filters()), lambda keys: vectors.cosines(vector, keys))
    if found is not None:
        assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    return None if found is None else [key for key, _ in found]


def test_they_find_what_is_asked_in_other_words_first(archive: Archive, vectors: VectorIndex) -> None:
    key = add(archive.folder, WHALE, "whale")
    assert (nearest(made(archive), vectors) or [None])[0] == key


def test_they_are_not_searched_with_before_nearly_all_passages_have_one(archive: Archive, vectors: VectorIndex) -> None:
    contextual = Contextual(archive, minilm)
    assert nearest(contextual, vectors) is None
    stop = threading.Event()
    batches = 0

    def wait() -> None:
        nonlocal batches
        assert contextual.left == held - batches * BATCH
        batches += 1
        if batches == 3:
            stop.set()

    held = archive.passages()
    assert contextual.make(stop=stop, wait=wait) == held - 2 * BATCH
    assert contextual.left == 0
    assert nearest(contextual, vectors) is None
    assert contextual.make(stop=threading.Event()) == 0
    assert nearest(contextual, vectors) is not None
    assert Contextual(archive, unopened).make(stop=threading.Event()) == 0


def test_a_passage_without_one_is_found_by_its_static_vector(archive: Archive, vectors: VectorIndex) -> None:
    contextual = made(archive)
    key = add(archive.folder, WHALE, "whale")
    question = "A white whale surfaced beside the lighthouse"
    found = nearest(contextual, vectors, question)
    assert found is not None
    assert key in found
    among, static = vectors.visible(Filters()), partial(vectors.cosines, embedder().embed_question(question))
    assert contextual.search(question, 5, among, static, whole=True) is None
    assert contextual.search(question, 5, among[-20:], static) is None  # too few to estimate from


def test_what_another_process_makes_is_seen(archive: Archive, vectors: VectorIndex) -> None:
    contextual = Contextual(archive, minilm)
    assert contextual.made() == 0
    made(archive)
    assert contextual.made() > 0
    key = add(archive.folder, WHALE, "whale")
    made(archive)
    assert (nearest(contextual, vectors) or [None])[0] == key


def test_a_removed_article_is_gone_from_the_file_too(archive: Archive) -> None:
    add(archive.folder, WHALE, "whale")
    contextual = made(archive)
    held = contextual.made()
    whale = list(archive.passage_ids())[-1]
    with Writer(archive.folder, MADE) as writer:
        assert writer.remove("whale")
    with sqlite3.connect(archive.folder / FILE) as db:
        assert db.execute("SELECT count(*) FROM vectors WHERE passage_id = ?", (whale,)).fetchone() == (0,)
    assert Contextual(archive, unopened).made() == held - 1


def test_articles_and_questions_in_another_language_keep_their_static_vectors(
    archive: Archive, vectors: VectorIndex
) -> None:
    held = made(archive).made()
    add(archive.folder, GERMAN, "german")
    contextual = made(archive)
    assert contextual.made() == held
    assert nearest(contextual, vectors, "Was hat der Stadtrat am Dienstag beschlossen?") is None
    assert Contextual(archive, unopened).make(stop=threading.Event()) == 0  # it is not tried again


@pytest.mark.parametrize("damage", ["the file", "a page", "a row"])
def test_damage_is_not_searched_with_and_is_made_again(damage: str, archive: Archive) -> None:
    held = made(archive).made()
    path = archive.folder / FILE
    if damage == "a row":
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE vectors SET vector = zeroblob(length(vector)) WHERE made = 1")
    else:
        start = 0 if damage == "the file" else 8192
        content = path.read_bytes()
        path.write_bytes(content[:start] + b"no database at all" * 2000 + content[start + 36000 :])
    contextual = Contextual(archive, minilm)
    assert contextual.made() == (held - 1 if damage == "a row" else 0)
    if damage != "a row":
        with pytest.raises(DatelineError, match="damaged"):
            contextual.make(stop=threading.Event())
    assert contextual.make(stop=threading.Event()) == 0
    assert contextual.made() == held


def test_a_file_that_was_deleted_and_made_anew_is_read_anew(archive: Archive) -> None:
    contextual = made(archive)
    held = contextual.made()
    (archive.folder / FILE).unlink()
    assert contextual.made() == 0
    stop, batches = threading.Event(), iter([False, True])
    Contextual(archive, minilm).make(stop=stop, wait=lambda: stop.set() if next(batches) else None)
    assert contextual.made() == BATCH
    made(archive)
    assert contextual.made() == held


def test_beside_another_archive_the_file_is_of_nothing_there(archive: Archive, tmp_path: Path) -> None:
    made(archive)
    add(tmp_path / "other", WHALE, "whale")
    shutil.copy(archive.folder / FILE, tmp_path / "other" / FILE)
    other = Archive(tmp_path / "other")
    try:
        assert Contextual(other, unopened).made() == 0
        assert made(other).made() == 1
    finally:
        other.close()


def test_a_file_that_is_held_by_another_process_is_left_alone(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = made(archive).made()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *of, timeout, **more: connect(*of, timeout=timeout / 100, **more))
    with closing(connect(archive.folder / FILE)) as db:
        db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatelineError, match="cannot be used"):
            Contextual(archive, unopened).make(stop=threading.Event())
        db.rollback()
    assert Contextual(archive, unopened).made() == held


def test_a_folder_may_be_named_from_where_one_stands(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    held = made(archive).made()
    monkeypatch.chdir(archive.folder.parent)
    relative = Archive(Path(archive.folder.name))
    try:
        assert Contextual(relative, unopened).made() == held
    finally:
        relative.close()


def test_a_vector_of_another_model_is_none_and_is_replaced(archive: Archive) -> None:
    held = made(archive).made()
    with sqlite3.connect(archive.folder / FILE) as db:
        db.execute("UPDATE vectors SET model = 'another'")
    assert Contextual(archive, unopened).made() == 0
    assert made(archive).made() == held


def test_only_one_process_makes_them(archive: Archive) -> None:
    contextual, busy = Contextual(archive, minilm), []

    def wait() -> None:
        try:
            Contextual(archive, minilm).make(stop=threading.Event())
        except ArchiveBusy as error:
            busy.append(str(error))

    contextual.make(stop=threading.Event(), wait=wait)
    assert "another process makes the contextual vectors" in busy[0]


def test_only_what_a_question_may_use_is_found(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FITTED", 1)
    contextual, keys = made(archive), archive.keys()
    among = np.sort(keys[::3])
    found = contextual.search("Who is the mayor?", 50, among, lambda some: np.zeros(len(some), np.float32))
    assert found is not None
    assert {key for key, _ in found} == set(among.tolist())


def test_what_lives_on_makes_them_between_questions_and_follows_what_is_filed(
    seeds_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY", 1)
    dateline = Dateline(load(data=seeds_copy), keep_open=True, embeds=True)
    try:
        contextual = dateline.contextual
        assert contextual is not None

        def comes(count: int) -> bool:
            deadline = time.monotonic() + 120
            while contextual.made() < count and time.monotonic() < deadline:
                time.sleep(0.1)
            return contextual.made() == count

        assert comes(dateline.archive.passages() - 2)  # two samples are in German and Spanish
        add(seeds_copy, WHALE, "whale")
        assert comes(dateline.archive.passages() - 2)
        answer = dateline.engine.answer("What came to the surface next to the lighthouse?")
        assert WHALE in answer.text
    finally:
        dateline.close()


def test_the_passages_found_for_a_question_in_other_words_are_theirs(dateline: Dateline) -> None:
    add(dateline.settings.data, WHALE, "whale")
    question = "What animal swam up to the beacon?"
    assert "whale" not in [found.article_id for found in dateline.engine.search(question, 20, Filters())]
    assert dateline.contextual is not None
    dateline.contextual.make(stop=threading.Event())
    assert dateline.engine.search(question, 20, Filters())[0].article_id == "whale"


def test_as_of_a_day_they_count_only_where_no_passage_of_then_lacks_one(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LEAST", 0.1)
    question, then = "Who was hurt in the blaze?", Filters(as_of=date(2026, 3, 11))

    def found() -> list[tuple[str, float]]:
        return [(it.passage_id, it.score) for it in dateline.engine.search(question, 20, then)]

    before, stop, batches = found(), threading.Event(), iter(range(100))
    assert dateline.contextual is not None
    dateline.contextual.make(stop=stop, wait=lambda: stop.set() if next(batches) > 4 else None)
    assert dateline.contextual.made() > 30
    assert found() == before  # which of them are made so far hangs on what was filed later


def test_the_setting_leaves_them_out(seeds_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 1)
    dateline = Dateline(load(data=seeds_copy, contextual=False), keep_open=True, embeds=True)
    try:
        assert dateline.contextual is None
        assert not [thread for thread in threading.enumerate() if thread.name == "contextual"]
        assert not (seeds_copy / FILE).exists()
    finally:
        dateline.close()


def test_a_small_archive_needs_none(capsys: pytest.CaptureFixture[str], seeds_copy: Path) -> None:
    assert main(["embed", "--data", str(seeds_copy)]) == 0
    assert "59 passages need none" in capsys.readouterr().out
    assert not (seeds_copy / FILE).exists()
    assert main(["doctor", "--data", str(seeds_copy)]) == 0
    assert "contextual" not in capsys.readouterr().out


def test_embed_makes_them_and_doctor_counts_them(
    capsys: pytest.CaptureFixture[str], seeds_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MANY", 1)
    assert main(["embed", "--data", str(seeds_copy)]) == 0
    assert "57 of 59 passages have contextual vectors" in capsys.readouterr().out
    assert main(["doctor", "--data", str(seeds_copy)]) == 0
    assert "59 passages, 57 of them with contextual vectors" in capsys.readouterr().out


def test_embed_says_why_it_makes_none(
    capsys: pytest.CaptureFixture[str], seeds_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_CONTEXTUAL", "0")
    assert main(["embed", "--data", str(seeds_copy)]) == 2
    assert "DATELINE_CONTEXTUAL=1" in capsys.readouterr().err
