"""What an article without a heading is about, by how it begins."""

from __future__ import annotations

import pytest

from qa.schema import Found
from qa.who.untitled import subject


def found(text: str, title: str | None = None, start: int = 0) -> Found:
    return Found("a", title, None, None, None, None, start, start + len(text), text, 1.0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quay Lights (1931 film) Quay Lights is a silent comedy.", "Quay Lights (1931 film)"),
        ("Orlo, Kelm County Orlo is a village in the west.", "Orlo, Kelm County"),
        ("Kelm Town Hall The Kelm Town Hall was built in 1866.", "Kelm Town Hall"),
        ("The Grey Heron (novel) The Grey Heron is a story for children.", "The Grey Heron (novel)"),
        ("Grey Heron (1936 film) The Grey Heron is a war film.", "Grey Heron (1936 film)"),
        ("Ada Roe Admiral Ada Jane Roe (4 May 1902 – 1980) was a sailor.", "Ada Roe"),
        ("No. 9 Squadron No. 9 Squadron was formed in May.", "No. 9 Squadron"),
        ("\nTide tables and how to read them \n\nA table has the hours of a day.", "Tide tables and how to read them"),
    ],
)
def test_a_heading_before_the_first_sentence_or_on_a_line_of_its_own_is_what_it_is_about(text: str, told: str) -> None:
    assert subject(found(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Orlo was flooded on Monday, the mayor of Orlo said.",
        "of the town. Orlo Orlo is a village in the west.",
        "The ferry stopped. The ferry is an old one.",
        "Ada Roe said on Monday that Ada Roe is tired.",
        "By Ada Roe\n\nThe pier is closed.",
        "3 May 2026\n\nThe pier is closed.",
        "Share this article\n\nThe pier is closed.",
        "Getty Images\n\nThe pier is closed.",
        "Brandt, the mayor, said\n\nThe pier is closed.",
        "The pier is closed.\n\nIt was opened in 1902.",
        "",
    ],
)
def test_other_beginnings_are_no_heading(text: str) -> None:
    assert subject(found(text)) == ""


def test_where_there_is_a_title_or_the_passage_is_not_the_first_nothing_is_made_of_it() -> None:
    text = "Kelm Town Hall The Kelm Town Hall was built in 1866."
    assert subject(found(text, title="Halls")) == ""
    assert subject(found(text, start=300)) == ""
