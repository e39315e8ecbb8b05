"""Each kind of damage is told, and mended from what is sound."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa import doctor, index
from qa.archive import Inspection, Matches, Writer
from qa.doctor import Finding
from qa.retrieval.fusion import best
from qa.schema import Filters
from tests.filing import MADE, embedder


@pytest.fixture
def archive(seeds_copy: Path) -> Iterator[Inspection]:
    opened = Inspection(seeds_copy)
    yield opened
    opened.close()


def change(archive: Inspection, sql: str, *values: object) -> None:
    with sqlite3.connect(archive.folder / "archive.db") as db:
        db.execute(sql, values)
    db.close()


def mend(archive: Inspection) -> list[Finding]:
    findings = doctor.check(archive)
    with Writer(archive.folder, MADE) as writer:
        return doctor.mend(archive, writer, findings, embedder)


def test_a_sound_archive_has_no_findings_and_checking_changes_nothing(archive: Inspection) -> None:
    before = list(archive.ids())
    assert doctor.check(archive) == []
    assert list(archive.ids()) == before


def test_a_lost_row_of_the_full_text_index_comes_back_as_it_was(archive: Inspection) -> None:
    def search() -> list[tuple[int, float]]:
        found = Matches.of([archive.found(term, (1.0, 2.0, 1.0)) for term in ("kanai", "ferry")])
        return best(found.keys, found.scores([1.0, 1.0]), archive.visible(Filters()), 20)

    before = search()
    change(archive, "DELETE FROM passage_text WHERE rowid = ?", before[0][0])
    change(archive, "INSERT INTO passage_text (rowid, title, about, body) VALUES (99999, '', '', 'kanai')")
    assert search() != before
    (finding,) = mend(archive)
    assert (finding.part, finding.mended) == ("full text", True)
    assert "1 passages are missing from it, 1 are too many" in finding.problem
    assert search() == before


def test_a_full_text_index_that_is_itself_damaged_is_made_again(archive: Inspection) -> None:
    change(archive, "UPDATE passage_text_data SET block = x'00' WHERE id > 10")
    assert [finding.part for finding in doctor.check(archive)] == ["full text"]
    assert [finding.mended for finding in mend(archive)] == [True]
    assert len(archive.found("kanai", (1.0, 2.0, 1.0))[0])


def test_a_flipped_byte_of_a_vector_is_found_and_the_vector_computed_again(archive: Inspection) -> None:
    keys, vectors = archive.vectors()
    damaged = bytearray(vectors[3].tobytes())
    damaged[7] ^= 0x40
    change(archive, "UPDATE passages SET vector = ? WHERE passage_key = ?", bytes(damaged), int(keys[3]))
    findings = mend(archive)
    assert ("embedding", True) in [(finding.part, finding.mended) for finding in findings]
    assert all(finding.mended for finding in findings)
    assert (archive.vectors()[1] == vectors).all()
    assert doctor.check(archive) == []


def test_a_lost_generation_is_built_again(archive: Inspection) -> None:
    shutil.rmtree(archive.folder / "chroma")
    (finding,) = mend(archive)
    assert (finding.part, finding.mended) == ("vector index", True)
    assert index.current(archive.folder) is not None


def test_a_changed_text_cannot_be_mended_and_its_article_is_named(archive: Inspection) -> None:
    change(archive, "UPDATE versions SET text = replace(text, 'Seven people', 'Eight people')")
    findings = mend(archive)
    assert {(finding.part, finding.mended) for finding in findings} == {("text", False)}
    assert any("hqc-fire-1" in finding.problem for finding in findings)


def test_spans_outside_their_text_are_told(archive: Inspection) -> None:
    change(archive, "UPDATE passages SET stop = 10000000 WHERE passage_key = (SELECT min(passage_key) FROM passages)")
    assert any("1 passages lie outside" in finding.problem for finding in doctor.check(archive))


def test_damage_that_sqlite_sees_is_all_that_is_told(archive: Inspection) -> None:
    archive.close()
    path = archive.folder / "archive.db"
    content = bytearray(path.read_bytes())
    page = len(content) // 4096 // 2 * 4096
    content[page : page + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    findings = doctor.check(archive)
    assert findings
    assert {finding.part for finding in findings} == {"archive"}
