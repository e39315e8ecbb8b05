"""The day by which an article says of itself that it was changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qa.articles.amended import last_amended
from qa.articles.stated import Stated, build
from qa.dateline import Dateline
from qa.schema import Filters
from qa.settings import load
from tests.filing import file_all

BODY = "The zoo in Port Ysolde counted 41 penguins on Monday, keeper Ambrose Dahl said.\n\n"


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Correction, 20 March 2026: There are 57, not 41.", "2026-03-20"),
        ("Correction (20 March): There are 57, not 41.", "2026-03-20"),
        ("Correction, March 20: There are 57, not 41.", "2026-03-20"),
        ("This article was amended on 22 March 2026 to give the right number.", "2026-03-22"),
        ("This story was last updated at 10:00 on Tuesday 10 March 2026.", "2026-03-10"),
        ("Correction: This article was edited on March 20, 2026. There are 57.", "2026-03-20"),
        ("[Updated March 21, 2026 at 10:15 a.m. EST]", "2026-03-21"),
        ("Update, March 20th, 2026, 11:20 AM ET: One has died.", "2026-03-20"),
        ("Updated 8 March: One has died.\n\nUpdated 9 March: Two have died.", "2026-03-09"),
        ("Dieser Artikel wurde am 20. März 2026 korrigiert.", "2026-03-20"),
        ("Este artículo fue corregido el 20 de marzo de 2026.", "2026-03-20"),
        ("Update, 2 January: The zoo has closed.", "2027-01-02"),
        ("Corrections: A report of 2 March 2026 gave a wrong number.", None),  # of another article
        ("Update on 5 March talks: both sides met.", None),
        ("Correction, 30 February 2026: There are 57.", None),
        ("Correction: There are 57, not 41, as counted on 20 March 2026.", None),
    ],
)
def test_the_day_of_a_note_in_the_text(note: str, day: str | None) -> None:
    assert last_amended(BODY + note, "2026-03-03") == day


def test_a_day_without_its_year_counts_where_publication_is_known() -> None:
    assert last_amended("Correction, 20 March: There are 57.", None) is None
    assert last_amended("Correction, 20 March 2026: There are 57.", None) == "2026-03-20"


def test_the_note_counts_as_an_update_unless_a_later_one_is_stated_or_it_is_yet_to_come() -> None:
    note = BODY + "Correction, 20 March 2026: There are 57, not 41."
    assert build(Stated(note, published="2026-03-03")).updated == "2026-03-20"
    assert build(Stated(note, published="2026-03-03", updated="2026-03-20T12:00:00Z")).updated == "2026-03-20T12:00:00Z"
    assert build(Stated(note, published="2026-03-20")).updated is None
    assert build(Stated(BODY + "Correction, 20 March 2098: There are 57.", published="2026-03-03")).updated is None


def test_before_its_day_a_note_has_no_part_in_an_answer(tmp_path: Path) -> None:
    note = BODY + "Correction, 20 March 2026: An earlier version gave a wrong number. There are 57 penguins, not 41."
    file_all(tmp_path, build(Stated(BODY, given_id="zoo", outlet="Herald", published="2026-03-03")))
    file_all(tmp_path, build(Stated(note, given_id="zoo", outlet="Herald", published="2026-03-03")))
    dateline = Dateline(load(data=tmp_path))
    try:
        question = "How many penguins does the zoo in Port Ysolde have?"
        before = dateline.engine.answer(question, filters=Filters(as_of=date(2026, 3, 10)))
        assert "41 penguins" in before.text
        assert "57" not in before.text
        assert "57" in dateline.engine.answer(question, filters=Filters(as_of=date(2026, 3, 20))).sentences[0].text
    finally:
        dateline.close()
