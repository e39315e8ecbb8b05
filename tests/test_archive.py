"""The archive: what is the same article, what is a version, and that it is whole or not at all."""

from __future__ import annotations

import gc
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qa.archive import Archive, Inspection, Matches, Writer
from qa.archive.writer import canonical
from qa.errors import ArchiveBusy, ArchiveDamaged, ArchiveMismatch, ArchiveMissing
from qa.retrieval.fusion import best
from qa.schema import Article, Filters
from tests.filing import MADE, file, file_all, ids

FIRE = Article(
    text="Seven people were injured when fire swept through the Ice House on Dock Street. The cause is not known.",
    title="Fire at the Ice House",
    outlet="Courier",
    published="2026-03-10",
    url="https://courier.example/fire",
)
LATER = replace(FIRE, text="Nine people were injured in the Ice House fire. A kiln was left on.", updated="2026-03-12")
WEIGHTS = (1.0, 2.0, 1.0)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    with Writer(tmp_path, MADE) as opened:
        yield opened


@pytest.fixture
def archive(writer: Writer, tmp_path: Path) -> Iterator[Inspection]:
    opened = Inspection(tmp_path)
    yield opened
    opened.close()


def connections() -> int:
    """How many connections to SQLite are open in this process."""
    gc.collect()
    return sum(type(thing) is sqlite3.Connection and is_open(thing) for thing in gc.get_objects())


def is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.total_changes  # noqa: B018
    except sqlite3.ProgrammingError:
        return False
    return True


def texts(archive: Archive, match: str, filters: Filters = Filters()) -> list[str]:
    found = Matches.of([archive.found(match, WEIGHTS)])
    keys = [key for key, _ in best(found.keys, found.scores([1.0]), archive.visible(filters), 10)]
    return [row.text for row in archive.rows(keys)]


def test_an_article_comes_back_as_it_was_filed(writer: Writer, archive: Archive) -> None:
    stated = replace(FIRE, author="Marta Quill", language="en", place="HARROW QUAY", metadata={"section": "Harbour"})
    filed = file(writer, stated)
    assert filed.kind == "new"
    kept = archive.article(filed.article_id)
    assert kept is not None
    for name in ("text", "title", "outlet", "author", "published", "updated", "url", "language", "place", "metadata"):
        assert getattr(kept, name) == getattr(stated, name), name
    assert kept.version == 1
    assert kept.aliases == ("story.txt",)


def test_a_stated_id_is_the_article_id_and_a_derived_one_is_the_same_everywhere(writer: Writer, tmp_path: Path) -> None:
    assert file(writer, replace(FIRE, given_id="hqc-1"), "a").article_id == "hqc-1"
    (other,) = file_all(tmp_path / "other", replace(FIRE, text="Else.", url=None))
    assert file(writer, replace(FIRE, text="Else.", url=None), "/elsewhere/story-0.txt").article_id == other.article_id


def test_the_same_again_is_unchanged(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    assert file(writer, FIRE).kind == "unchanged"
    assert archive.versions(file(writer, FIRE).article_id) == 1


def test_the_same_url_with_new_text_is_a_version_and_the_first_stays(writer: Writer, archive: Archive) -> None:
    first = file(writer, FIRE)
    second = file(writer, replace(LATER, url="https://COURIER.example/fire/?utm_source=feed#top"))
    assert (second.kind, second.article_id) == ("updated", first.article_id)
    current, before = archive.article(first.article_id), archive.article(first.article_id, 1)
    assert current is not None
    assert before is not None
    assert (current.version, current.text, before.text) == (2, LATER.text, FIRE.text)
    assert archive.count() == 1


def test_a_version_that_was_known_before_does_not_come_back_as_news(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    filed = file(writer, LATER)
    assert file(writer, FIRE).kind == "unchanged"
    current = archive.article(filed.article_id)
    assert current is not None
    assert current.text == LATER.text


def test_the_same_text_under_two_names_is_one_article_with_both_names(writer: Writer, archive: Archive) -> None:
    plain = replace(FIRE, url=None)
    filed = file(writer, plain, "a.txt")
    assert file(writer, plain, "b.txt").kind == "unchanged"
    kept = archive.article(filed.article_id)
    assert kept is not None
    assert kept.aliases == ("a.txt", "b.txt")


def test_the_same_file_with_new_text_is_a_version(writer: Writer, archive: Archive) -> None:
    first = file(writer, replace(FIRE, url=None), "a.txt")
    assert file(writer, replace(LATER, url=None), "a.txt").article_id == first.article_id
    assert archive.versions(first.article_id) == 2


def test_a_wire_copy_is_one_cluster_and_each_copy_keeps_its_outlet(writer: Writer, archive: Archive) -> None:
    text = " ".join(f"On day {n} the storm took {n + 3} roofs in the {n}th street of the town." for n in range(20))
    names = ("wire", "gazette", "courier")
    for number, name in enumerate(names):
        end = "" if number < 2 else " More tomorrow."
        file(writer, Article(text=text + end, given_id=name, outlet=name.title()), name)
    other = file(writer, FIRE)
    clusters = {article.article_id: article.cluster for article in archive.articles()}
    assert len({clusters[name] for name in names}) == 1
    assert clusters[other.article_id] != clusters["wire"]
    assert {copy.outlet for copy in archive.copies(clusters["wire"])} == {"Wire", "Gazette", "Courier"}


def test_removal_reaches_every_index_and_filing_again_brings_it_back(writer: Writer, archive: Inspection) -> None:
    filed = file(writer, FIRE)
    file(writer, LATER)
    writer.record_source("story.txt", "fingerprint", 1)
    assert writer.remove(filed.article_id)
    assert archive.article(filed.article_id) is None
    assert archive.count() == archive.passages() == len(archive.full_text_keys()) == 0
    assert texts(archive, "injured") == []
    assert writer.source("story.txt") is None
    assert not writer.remove(filed.article_id)
    assert file(writer, FIRE).kind == "new"
    assert texts(archive, "injured") == [FIRE.text]


def test_removing_one_record_forgets_the_file_of_many_it_came_from(writer: Writer) -> None:
    filed = file(writer, FIRE, "news.jsonl#0123456789ab")
    for name in ("news.jsonl", "news.jsonl.old", "x"):
        writer.record_source(name, "fingerprint", 2)
    writer.remove(filed.article_id)
    assert [writer.source(name) is None for name in ("news.jsonl", "news.jsonl.old", "x")] == [True, False, False]


@pytest.mark.parametrize(
    ("as_of", "said"), [("2026-03-09", []), ("2026-03-10", [FIRE.text]), ("2026-03-12", [LATER.text])]
)
def test_as_of_a_day_the_version_known_by_then_counts(
    writer: Writer, archive: Archive, as_of: str, said: list[str]
) -> None:
    file(writer, FIRE)
    file(writer, LATER)
    assert texts(archive, "injured", Filters(as_of=date.fromisoformat(as_of))) == said


def test_a_correction_without_a_date_is_known_only_from_the_day_it_was_seen(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    file(writer, replace(LATER, updated=None))
    assert texts(archive, "injured", Filters(as_of=date(2026, 3, 20))) == [FIRE.text]
    assert texts(archive, "injured", Filters(as_of=date(9999, 1, 1))) == [LATER.text]
    assert texts(archive, "injured") == [LATER.text]


def test_filters_keep_to_days_and_outlets(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    file(writer, Article(text="Two were injured at sea.", given_id="x", outlet="Gazette", published="2026-04-01"))
    file(writer, Article(text="Three injured, date unknown.", given_id="y", outlet="Gazette"), "y")
    assert len(texts(archive, "injured", Filters(outlets=("gazette",)))) == 2
    assert texts(archive, "injured", Filters(start=date(2026, 3, 11))) == ["Two were injured at sea."]
    assert texts(archive, "injured", Filters(end=date(2026, 3, 11))) == [FIRE.text]


def test_it_tells_from_when_to_when_its_articles_are_under_filters(writer: Writer, archive: Archive) -> None:
    assert archive.covers(Filters(), date(2026, 5, 1)) is None
    file(writer, FIRE)
    file(writer, Article(text="Two were injured at sea.", given_id="x", outlet="Gazette", published="2026-04-01T09:00"))
    file(writer, Article(text="Three injured, date unknown.", given_id="y", outlet="Gazette"), "y")
    file(writer, Article(text="Four will be.", given_id="z", outlet="Gazette", published="2062-04-01"))
    assert archive.covers(Filters(), date(2026, 5, 1)) == (date(2026, 3, 10), date(2026, 4, 1))
    assert archive.covers(Filters(outlets=("Courier",)), date(2026, 5, 1)) == (date(2026, 3, 10), date(2026, 3, 10))
    assert archive.covers(Filters(as_of=date(2026, 3, 31)), date(2026, 3, 31)) == (date(2026, 3, 10), date(2026, 3, 10))
    assert archive.covers(Filters(as_of=date(2026, 3, 9)), date(2026, 3, 9)) is None


def test_articles_are_listed_newest_first_and_found_by_parts_of_their_names(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    file(writer, Article(text="A.", given_id="undated", title="100% sure"), "a")
    file(writer, Article(text="B.", given_id="new", title="Ferry", published="2026-05-01"), "b")
    assert [article.article_id for article in archive.articles()][::2] == ["new", "undated"]
    assert [article.article_id for article in archive.articles("100%")] == ["undated"]
    assert archive.articles("%%") == []


def test_an_archive_made_with_other_settings_is_refused_by_name(tmp_path: Path) -> None:
    file_all(tmp_path, FIRE)
    with pytest.raises(ArchiveMismatch, match="DATELINE_PASSAGE_WORDS=150"):
        Writer(tmp_path, replace(MADE, passage_words=200))
    with pytest.raises(ArchiveMismatch, match="DATELINE_EMBEDDING=fast"):
        Writer(tmp_path, replace(MADE, embedding="minilm"))
    with Writer(tmp_path, MADE):  # the lock was given back
        pass


def test_no_archive_and_a_file_that_is_none_are_said(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="dateline ingest"):
        Archive(tmp_path)
    (tmp_path / "archive.db").write_bytes(b"this is no database, however long it may be" * 100)
    with pytest.raises(ArchiveDamaged, match=r"archive\.db"):
        Archive(tmp_path)


HOLD = """
import sys
from pathlib import Path
from qa.archive import Writer
from qa.schema import Article
from tests.filing import MADE, embedder, split, NewPassage
writer = Writer(Path(sys.argv[1]), MADE)
article = Article(text="Half an article.", given_id="half")
with writer.transaction():
    filed, cut = writer.look_up(article, "half"), split(article.text, 150)
    vector = embedder().embed_passages([article.text])[0]
    writer.file(article, filed, cut, [NewPassage(0, 16, vector, "", "", "half an article")], "half")
    print("inside", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process inside a transaction that has written an article and not yet committed it."""
    file_all(tmp_path, FIRE)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "inside\n"
        yield process
        process.kill()


def test_a_second_writer_is_refused_naming_the_first_and_readers_go_on(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    with pytest.raises(ArchiveBusy, match=f"process {holder.pid} "):
        Writer(tmp_path, MADE)
    assert len(ids(tmp_path)) == 1


def test_a_kill_inside_a_transaction_leaves_nothing_of_it_and_no_lock(
    holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    before = ids(tmp_path)
    holder.kill()
    holder.wait()
    assert ids(tmp_path) == before
    archive = Inspection(tmp_path)
    assert archive.integrity() == []
    assert len(archive.full_text_keys()) == archive.passages() == 1
    archive.close()
    assert [filed.kind for filed in file_all(tmp_path, Article(text="Half an article.", given_id="half"))] == ["new"]


def test_what_threads_that_have_ended_read_with_is_closed(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    read: list[tuple[int, list[str]]] = []
    before = connections()
    for _ in range(30):
        thread = threading.Thread(target=lambda: read.append((archive.count(), archive.stems(["fires"]))))
        thread.start()
        thread.join()
    assert read == [(1, ["fire"])] * 30
    assert connections() - before <= 4  # two of the last thread; at most two of one that was not quite done
    assert archive.count() == 1  # that of a living thread stays open


def test_threads_that_live_read_side_by_side(writer: Writer, archive: Archive) -> None:
    file(writer, FIRE)
    together = threading.Barrier(8)

    def read() -> list[int]:
        counts = [archive.count()]
        together.wait(30)
        return [*counts, archive.count()]

    with ThreadPoolExecutor(8) as pool:
        assert [reading.result(30) for reading in [pool.submit(read) for _ in range(8)]] == [[1, 1]] * 8


def test_an_archive_that_was_closed_leaves_no_connection_and_opens_again(writer: Writer, tmp_path: Path) -> None:
    before = connections()
    archive = Archive(tmp_path)
    archive.stems(["fires"])
    assert connections() == before + 2
    archive.close()
    assert connections() == before
    assert archive.count() == 0
    archive.close()


def test_an_error_inside_a_transaction_takes_all_of_it_back(writer: Writer, archive: Archive) -> None:
    def half() -> None:
        with writer.transaction():
            writer.record_source("a", "b", 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert writer.source("a") is None
    assert file(writer, FIRE).kind == "new"


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTPS://News.Example/A/", "https://news.example/A"),
        ("https://news.example/a?utm_medium=x&id=3&fbclid=9#c", "https://news.example/a?id=3"),
        ("", None),
        (None, None),
    ],
)
def test_urls_are_compared_without_what_does_not_name_the_page(url: str | None, same: str | None) -> None:
    assert canonical(url) == same


def test_an_old_copy_read_late_is_kept_but_does_not_become_the_current_version(tmp_path: Path) -> None:
    newer = Article("Nine were hurt.", given_id="d2", published="2026-03-10", updated="2026-03-15")
    older = Article("Seven were hurt.", given_id="d2", published="2026-03-10")
    file_all(tmp_path, newer, older)
    archive = Archive(tmp_path)
    current = archive.article("d2")
    assert current is not None
    assert current.text == "Nine were hurt."
    assert archive.versions("d2") == 2
    visible = archive.visible(Filters(as_of=date(2026, 3, 12)))
    assert [row.text for row in archive.rows(visible.tolist())] == ["Seven were hurt."]
    archive.close()
