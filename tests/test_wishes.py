"""Whose wish or view is asked for, and what is somebody else's in interviews and opinion pieces."""

from __future__ import annotations

import pytest

from qa.passages import sentence_spans
from qa.schema import Evidence, Found
from qa.who import interviews, wishes

INTERVIEW = (
    "Professor Hedda Lom has kept the light for 30 years.\n\nWhat should the port do now?\n\n"
    "“Stop talking of a pier. I would deepen the channel.”\n\nThe board prefers a pier. Have you told them?\n\n"
    "“They were polite.”"
)
COLUMN = "The board prefers a pier. I would deepen the channel instead. A pier is a bill with gulls on it."


def _found(text: str, title: str, author: str | None = None, *, opinion: bool = False) -> Found:
    interviewed = interviews.opened(title, text)
    return Found(
        title, title, "Courier", author, "2026-03-11", None, 0, len(text), text, 1.0, opinion=opinion,
        interviewed=interviewed,
    )  # fmt: skip


def _items(passage: Found, *quoted: str) -> list[Evidence]:
    spans = [passage.text[slice(*span)] for span in sentence_spans(passage.text)]
    texts = quoted or tuple(spans)
    return [
        Evidence(passage, (at := passage.text.index(text)), at + len(text), text, 0.9 - n / 10)
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("What does Ida Holm want?", "Ida Holm"),
        ("What do the traders think of the pier?", "the traders"),
        ("Does the board prefer a pier?", "the board"),
        ("What would Ida Holm do with the pier?", "Ida Holm"),
        ("What did it say?", None),
        ("When does the pier open?", None),
    ],
)
def test_whose_wish_is_asked_for(question: str, who: str | None) -> None:
    asked = wishes.asked(question)
    assert (asked and asked.who) == who


def test_what_an_interviewer_says_is_no_word_of_whoever_answers() -> None:
    passage = _found(INTERVIEW, "Interview: “The sea has time”, says the keeper")
    said, asked = _items(passage, "Stop talking of a pier. I would deepen the channel.”", "The board prefers a pier.")
    assert wishes.theirs("Does Hedda Lom want a pier?", [asked, said]) == [said]
    assert wishes.theirs("Does the board want a pier?", [asked, said])[0] == asked


def test_who_is_interviewed_is_not_asked_for_what_others_want() -> None:
    said = _items(
        _found(INTERVIEW, "Interview: “The sea has time”"), "Stop talking of a pier. I would deepen the channel.”"
    )
    assert wishes.theirs("What does the keeper want?", said) == said
    for question in ("What do the traders want?", "What does the board want?", "What does Tor Aune want?"):
        assert wishes.theirs(question, said) == []


def test_a_column_tells_nothing_of_what_another_wants_but_what_names_them() -> None:
    column = _items(_found(COLUMN, "A pier of folly", "Ida Holm", opinion=True))
    assert wishes.theirs("What does the board want?", column) == column[:1]
    assert wishes.theirs("What does Tor Aune think of the pier?", column) == []
    assert wishes.theirs("What does the columnist want?", column) == column


def test_nothing_of_a_column_answers_what_its_author_thinks_of_what_it_does_not_speak_of() -> None:
    column = _items(_found(COLUMN, "A pier of folly", "Ida Holm", opinion=True))
    assert wishes.theirs("What does Ida Holm think of the night trams?", column) == []
    assert wishes.theirs("What does Ida Holm think of the pier?", column) == column


def test_of_an_interviews_answers_the_one_on_what_is_asked_about_comes_first() -> None:
    passage = _found(INTERVIEW, "Interview: “The sea has time”")
    other, said = _items(passage, "“They were polite.”", "“Stop talking of a pier. I would deepen the channel.”")
    assert wishes.theirs("What does Hedda Lom think of the pier?", [other, said]) == [said, other]


def test_a_question_for_no_wish_is_left_alone() -> None:
    column = _items(_found(COLUMN, "A pier of folly", "Ida Holm", opinion=True))
    assert wishes.theirs("How long is the pier?", column) == column
