"""Which articles their outlets mark as opinion."""

from __future__ import annotations

import pytest

from qa.who.opinion import marked, signed


@pytest.mark.parametrize(
    ("title", "author", "url", "metadata"),
    [
        ("Opinion: Do not put the Ice House back", None, None, {}),
        ("Kommentar: Das Eis ist dünn", None, None, {}),
        ("Analysis | Why the envoy went", None, None, {}),
        ("Do not put it back | Opinion", None, None, {}),
        ("Do not put it back", "Ruth Ellery, columnist", None, {}),
        ("Do not put it back", "The Editorial Board", None, {}),
        ("Do not put it back", None, "https://courier.example/opinion/2026/ice-house", {}),
        ("Do not put it back", None, "https://courier.example/2026/03/21/opinion-ice-house", {}),
        ("Do not put it back", None, None, {"section": "Opinion"}),
        ("Do not put it back", None, None, {"category": "Comment & Analysis"}),
        ("Do not put it back", None, None, {"articleSection": ["Local", "Editorial"]}),
        ("Nicht zurück", None, None, {"ressort": "Meinung"}),
        ("No", None, None, {"Section": "Opinión"}),
    ],
)
def test_what_an_outlet_marks_as_opinion_is_opinion(
    title: str, author: str | None, url: str | None, metadata: dict[str, object]
) -> None:
    assert marked(title, author, url, metadata)


@pytest.mark.parametrize(
    ("title", "author", "url", "metadata"),
    [
        ("Opinion poll puts the mayor ahead", None, None, {}),
        ("Court gives its opinion on the fire", None, None, {}),
        ("Analysis of the wreck finds old wiring", None, None, {}),
        ("No comment: the mayor stays silent", None, None, {}),
        ("Column of smoke seen from the island", "Marta Quill", "https://courier.example/harbour/1", {}),
        ("Fire", None, "https://courier.example/2026/public-opinion-shifts", {}),
        ("Fire", None, None, {"section": "Harbour", "note": "Opinion"}),
        (None, None, None, {}),
    ],
)
def test_what_only_has_such_a_word_in_it_is_not(
    title: str | None, author: str | None, url: str | None, metadata: dict[str, object]
) -> None:
    assert not marked(title, author, url, metadata)


@pytest.mark.parametrize("above", ["Opinion", "COMMENT", "Kommentar:", "Editorial"])
def test_an_article_below_such_a_line_is_opinion(above: str) -> None:
    assert marked("The pier", None, None, {}, f"{above}\n\nMy aunt sold tickets there. I liked the wind.")


def test_what_may_be_a_button_marks_what_is_told_in_the_first_person() -> None:
    assert marked("Tolls", None, None, {}, "Comment\n\nA toll helps nobody on the quay, and yet I pay one every day.")
    assert marked(
        "Maut", None, None, {}, "Kommentar\n\nDie Maut hilft niemandem am Kai, und doch zahle ich sie täglich."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Opinion polls put the mayor ahead.\n\nShe has 41 per cent.",
        "Comment\nShare\n\nThe ferry sank on Friday.",
        "Comment",
        "The mayor spoke on Friday.\n\nOpinion\n\nNobody liked it.",
        "Comment\n\nA tanker ran aground off Lusk on Sunday and blocked the harbour for nine hours, the pilots said.",
        "Comment\n\n“I saw the tanker from my boat,” said Ada Roe. It had blocked the harbour since World War I began.",
        "Comment\n\n‘I don’t know how my boat sank,’ said Ada Roe after the tanker had run aground off Lusk on Sunday.",
        "Analysis\n\nA tanker ran aground off Lusk on Sunday and blocked the harbour for nine hours, the pilots said.",
        "Kommentare\n\nEin Tanker lief am Sonntag vor Lusk auf Grund und versperrte neun Stunden lang den Hafen.",
    ],
)
def test_a_button_of_the_page_or_a_word_further_down_marks_nothing(text: str) -> None:
    assert not marked("The pier", None, None, {}, text)


@pytest.mark.parametrize(
    ("title", "text", "is_opinion"),
    [
        ("Leader: the tram must come", "", True),
        ("OPINION - the tram is late", "", True),
        ("The Courier's view on the tram", "", True),
        ("Letters: what readers say", "", True),
        ("Union leader: we fight on", "", False),
        ("Leaders meet in Kelm", "", False),
        ("The tram", "It is late.\n\nRita Voll is a columnist for the Courier.", True),
        ("The tram", "It is late.\n\nThe views expressed are her own.", True),
        ("The tram", "He is a writer.\n\nThe writer was arrested on Monday.", False),
    ],
)
def test_further_marks(title: str, text: str, is_opinion: bool) -> None:
    assert marked(title, None, None, text=text) is is_opinion


@pytest.mark.parametrize(
    ("last", "name"),
    [
        ("- Dorothy Keane is a former head teacher", "Dorothy Keane"),
        ("— Lars Engel", "Lars Engel"),
        ("Lars Engel teaches history in Kelm.", "Lars Engel"),
        ("Lars Engel", None),  # may be a heading
        ("The bridge is a disgrace.", None),
        ("- Letters to the editor are welcome", None),
    ],
)
def test_who_wrote_it_may_stand_below_it(last: str, name: str | None) -> None:
    assert signed(f"I would sell it.\n\n{last}") == name


def test_an_article_that_begins_with_its_columnist_is_opinion_and_theirs() -> None:
    text = "By Helena Voss, columnist\n\nI learned to read in that library."
    assert marked("A city that closes its reading rooms", None, None, {}, text)
    assert signed(text) == "Helena Voss"
    assert not marked("Library shut", None, None, {}, "By Helena Voss, health reporter\n\nIt was shut.")
    assert not marked("Library shut", None, None, {}, "By the time the columnist came, it was shut.\n\nIt was Friday.")
