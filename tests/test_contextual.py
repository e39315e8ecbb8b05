"""Contextual vectors: made beside the asking, kept in a file that may be lost, searched with where there are enough."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from qa.archive import Archive, Writer
from qa.archive.contextual import FILE
from qa.cli import main
from qa.dateline import Dateline
from qa.encoders.embedding import Embedder, MiniLMEmbedder
from qa.errors import ArchiveBusy
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
    return MiniLMEmbedder()


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
def archive(seeds_copy: Path) -> Iterator[Archive]:
    opened = Archive(seeds_copy)
    yield opened
    opened.close()


@pytest.fixture
def index(archive: Archive) -> Iterator[VectorIndex]:
    opened = VectorIndex(archive)
    yield opened
    opened.close()


def made(archive: Archive) -> Contextual:
    """All vectors made."""
    contextual = Contextual(archive, minilm)
    assert contextual.make(stop=threading.Event()) == 0
    return contextual


def nearest(contextual: Contextual, index: VectorIndex, question: str = QUESTION) -> list[int] | None:
    vector = embedder().embed_question(question)
    found = contextual.search(question, 5, index.visible(Filters()), lambda keys: index.cosines(vector, keys))
    if found is not None:
        assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    return None if found is None else [key for key, _ in found]


def test_they_find_what_is_asked_in_other_words_first(archive: Archive, index: VectorIndex) -> None:
    key = add(archive.folder, WHALE, "whale")
    assert nearest(made(archive), index)[:1] == [key]  # type: ignore[index]


def test_they_are_not_searched_with_before_half_of_the_passages_have_one(archive: Archive, index: VectorIndex) -> None:
    contextual = Contextual(archive, minilm)
    assert nearest(contextual, index) is None
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
    assert nearest(contextual, index) is None
    assert contextual.make(stop=threading.Event()) == 0
    assert nearest(contextual, index) is not None
    assert Contextual(archive, unopened).make(stop=threading.Event()) == 0


def test_a_passage_without_one_is_found_by_its_static_vector(archive: Archive, index: VectorIndex) -> None:
    contextual = made(archive)
    key = add(archive.folder, WHALE, "whale")
    found = nearest(contextual, index, "A white whale surfaced beside the lighthouse")
    assert found is not None
    assert key in found


def test_what_another_process_makes_is_seen(archive: Archive, index: VectorIndex) -> None:
    contextual = Contextual(archive, minilm)
    assert contextual.made() == 0
    made(archive)
    assert contextual.made() > 0
    key = add(archive.folder, WHALE, "whale")
    made(archive)
    assert nearest(contextual, index)[:1] == [key]  # type: ignore[index]


def test_a_removed_article_is_gone_from_the_file_too(archive: Archive) -> None:
    key = add(archive.folder, WHALE, "whale")
    contextual = made(archive)
    held = contextual.made()
    with Writer(archive.folder, MADE) as writer:
        assert writer.remove("whale")
    with sqlite3.connect(archive.folder / FILE) as db:
        assert db.execute("SELECT count(*) FROM vectors WHERE passage_key = ?", (key,)).fetchone() == (0,)
    assert Contextual(archive, unopened).made() == held - 1


def test_articles_and_questions_in_another_language_keep_their_static_vectors(
    archive: Archive, index: VectorIndex
) -> None:
    held = made(archive).made()
    add(archive.folder, GERMAN, "german")
    contextual = made(archive)
    assert contextual.made() == held
    assert nearest(contextual, index, "Was hat der Stadtrat am Dienstag beschlossen?") is None
    assert Contextual(archive, unopened).make(stop=threading.Event()) == 0  # it is not tried again


@pytest.mark.parametrize("damage", ["the file", "a row"])
def test_damage_is_not_searched_with_and_is_made_again(damage: str, archive: Archive, index: VectorIndex) -> None:
    held = made(archive).made()
    path = archive.folder / FILE
    if damage == "the file":
        path.write_bytes(b"no database at all" * 500)
    else:
        with sqlite3.connect(path) as db:
            db.execute("UPDATE vectors SET vector = zeroblob(length(vector)) WHERE made = 1")
    contextual = Contextual(archive, minilm)
    assert contextual.made() == (0 if damage == "the file" else held - 1)
    assert contextual.make(stop=threading.Event()) == 0
    assert contextual.made() == held


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


def test_only_what_a_question_may_use_is_found(archive: Archive) -> None:
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
        assert dateline.contextual is not None

        def comes(count: int) -> bool:
            deadline = time.monotonic() + 120
            while dateline.contextual.made() < count and time.monotonic() < deadline:  # type: ignore[union-attr]
                time.sleep(0.1)
            return dateline.contextual.made() == count  # type: ignore[union-attr]

        assert comes(dateline.archive.passages() - 2)  # two samples are in German and Spanish
        add(seeds_copy, WHALE, "whale")
        assert comes(dateline.archive.passages() - 2)
        answer = dateline.engine.answer("What came to the surface next to the lighthouse?")
        assert WHALE in answer.text
    finally:
        dateline.close()


def test_the_setting_leaves_them_out(seeds_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 1)
    dateline = Dateline(load(data=seeds_copy, contextual=False), keep_open=True, embeds=True)
    try:
        assert dateline.contextual is None
        time.sleep(0.5)
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
