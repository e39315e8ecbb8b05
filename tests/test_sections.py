"""Sections: which short lines head one, and that a sentence is found, read and quoted under its heading."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from filing import file_all

from qa.dateline import Dateline
from qa.schema import Article
from qa.settings import load
from qa.words.sections import section_at, sections

FERRIES = """Four ferries cross the sound this summer. We have been on all of them.

Marram Queen

A slow boat with a good kitchen, and the only one that carries lorries. The crossing takes 95 minutes, and there is a \
bunk for those who want to sleep.

Dogs travel free.

Silver Tern

The fast one. A crossing is over in 40 minutes, and on a windy day you will be glad of it.

Bicycles cost extra.

Old Hodder

Built in 1931 and still steaming. She needs two hours and a quarter, and nobody on board has ever complained."""
FILMS = """Three films to see this week, of very different lengths.

The Salt Road

Genre: Drama

Run time: 2h 41m

Director: Ines Kolb

A family drives across a dry lake, and hardly anybody speaks before the second hour.

Two Left Boots

Genre: Comedy

Run time: 1h 22m

Director: Tam Orrick

A cobbler inherits a football club and does not know the rules of the game."""


def headings(text: str) -> list[str]:
    return [heading for _, heading in sections(text)]


def test_a_line_alone_before_a_paragraph_heads_a_section() -> None:
    assert headings(FERRIES) == ["Marram Queen", "Silver Tern", "Old Hodder"]


def test_fields_behind_a_heading_are_of_its_section() -> None:
    assert headings(FILMS) == ["The Salt Road", "Two Left Boots"]
    assert section_at(sections(FILMS), FILMS.index("1h 22m")) == "Two Left Boots"


def test_what_stands_before_the_first_heading_is_of_none() -> None:
    assert section_at(sections(FERRIES), FERRIES.index("We have been")) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Photograph: Ada Roe/The Courier",
        "Read more",
        "By Ada Roe",
        "12 March 2026",
        "10:45 GMT",
        "Advertisement",
        "“We have been on all of them,” she said.",
        "Image source, Getty Images",
        "and so it goes",
    ],
)
def test_who_took_or_sent_it_and_when_heads_nothing(line: str) -> None:
    text = f"The boat left at nine on Monday.\n\n{line}\n\nIt came back at ten.\n\n{line}\n\nThen it left again."
    assert headings(text) == []


def test_a_single_short_line_may_be_anything() -> None:
    assert headings("The boat left at nine.\n\nA cold start\n\nIt came back at ten on the same day.") == []


def test_names_in_a_list_head_nothing() -> None:
    text = "These took part in it.\n\nArden\nBrill\nCove\n\nThese did not take part in it.\n\nDell\nEsk\n\nThat is all."
    assert headings(text) == []


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    folder = tmp_path_factory.mktemp("guide")
    titles = {"Which ferry to take over the sound": FERRIES, "The new films to watch this weekend": FILMS}
    articles = [
        Article(text=text, title=title, outlet="Courier", published="2026-06-02") for title, text in titles.items()
    ]
    file_all(folder, *articles)
    opened = Dateline(load(data=folder))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "says", "heading"),
    [
        ("How long does the crossing on the Silver Tern take?", "40 minutes", "Silver Tern"),
        ("How long is Two Left Boots?", "1h 22m", "Two Left Boots"),
    ],
)
def test_a_sentence_is_quoted_under_the_heading_that_names_what_it_is_of(
    guide: Dateline, question: str, says: str, heading: str
) -> None:
    answer = guide.engine.answer(question)
    first = answer.sentences[0]
    assert answer.answered
    assert says in first.text
    assert f"(under “{heading}”)" in first.text
    assert first.support == "supported"
    assert heading in {citation.quote for citation in answer.citations if citation.marker in first.citations}
