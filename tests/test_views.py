"""Opinion pieces: what their authors think, and reports before them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.passages import sentence_spans
from qa.reports import views
from qa.schema import Evidence, Found
from qa.synthesize.extractive import _quoted
from qa.who.speakers import writes

PIECE = (
    "My grandfather ran the windmill for 40 years. I remember the smell of the flour. The town must not sell the "
    "windmill to a hotel. Nobody can stop the wind. It would be a mistake to let the sails rot."
)


def items(text: str, scores: list[float], *, opinion: bool = False, name: str = "a") -> list[Evidence]:
    author = "Ida Holm" if opinion else None
    passage = Found(
        name, "On the hill", "Courier", author, "2026-03-10", None, 0, len(text), text, 1.0, opinion=opinion
    )
    spans = sentence_spans(text)
    return [Evidence(passage, *span, text[slice(*span)], score) for span, score in zip(spans, scores, strict=True)]


@pytest.mark.parametrize(
    "question",
    [
        "What does Ida Holm think about the sale of the windmill?",
        "What does Holm want?",
        "What is Ida Holm's view of the windmill?",
    ],
)
def test_of_an_opinion_piece_what_takes_a_stand_is_quoted(question: str) -> None:
    piece = items(PIECE, [0.4, 0.3, 0.02, 0.3, 0.01], opinion=True)
    assert {it.text for it in _quoted(question, sorted(piece, key=lambda it: -it.score), 4, ())} == {
        "The town must not sell the windmill to a hotel.",
        "It would be a mistake to let the sails rot.",
    }


def test_what_surely_answers_comes_first_stand_or_not_and_of_the_stands_those_close_to_it() -> None:
    piece = items(f"{PIECE} Keep the wheel, and hang it in the school.", [0.1, 0.1, 0.6, 0.1, 0.2, 0.9], opinion=True)
    told = _quoted("What does Ida Holm want done with the wheel?", sorted(piece, key=lambda it: -it.score), 4, ())
    assert [it.text for it in told] == [piece[5].text, piece[2].text]


def test_where_an_authors_words_are_asked_for_a_stand_on_that_comes_first_and_the_rest_stays() -> None:
    piece = items(PIECE, [0.4, 0.3, 0.02, 0.3, 0.01], opinion=True)
    first, second, *_ = _quoted("What does Ida Holm say about the windmill?", piece, 4, ())
    assert (first.text, second.text) == (piece[2].text, piece[0].text)


def test_a_question_of_fact_or_of_somebody_elses_view_is_answered_as_before() -> None:
    piece = items(PIECE, [0.7, 0.1, 0.02, 0.1, 0.01], opinion=True)
    for question in ("Who ran the windmill?", "What does Per Aune think about the windmill?"):
        assert [it.text for it in _quoted(question, piece, 4, ())] == [piece[0].text]


@pytest.mark.parametrize(
    ("question", "score", "first"),
    [
        ("What did the board choose?", 0.6, "report"),
        ("What did the board choose?", 0.2, "report"),  # it tells the same
        ("What did the board choose?", 0.05, "piece"),
        ("Which critics of the board's choice are there?", 0.6, "piece"),
        ("What did Holm say the board chose?", 0.6, "piece"),
    ],
)
def test_a_report_is_quoted_before_an_opinion_piece(question: str, score: float, first: str) -> None:
    piece = items("The board chose the dearest tunnel.", [0.8], opinion=True, name="piece")
    report = items("DORNE – By six votes to two the board chose a tunnel under the Arn.", [score], name="report")
    assert _quoted(question, [*piece, *report], 4, ())[0].passage.article_id == first


def test_a_report_of_something_else_does_not_go_before() -> None:
    piece = items("The board chose the dearest tunnel.", [0.8], opinion=True, name="piece")
    report = items("The board chose its head on Monday.", [0.3], name="report")
    assert _quoted("What did the board choose?", [*piece, *report], 4, ())[0].passage.article_id == "piece"


def test_where_it_is_asked_what_should_be_done_what_says_that_is_quoted() -> None:
    text = "I wept there. People say the quay is too narrow. I would move the market to the quay. We fear the council."
    piece = items(text, [0.2, 0.3, 0.1, 0.3], opinion=True)
    told = _quoted("What does Ida Holm think should happen to the market?", piece, 4, ())
    assert [it.text for it in told] == [piece[2].text]


def test_what_the_outlets_columnist_says_is_told_by_its_opinion_pieces() -> None:
    piece = items("Kelm should not bid for the fair again.", [0.2], opinion=True)
    passage = piece[0].passage
    assert writes("What does the Courier columnist say Kelm should do?", passage)
    assert writes("What does the paper's editorial say?", passage)
    assert not writes("What does the Mountain Wire columnist say Kelm should do?", passage)
    assert not writes("What does the columnist say?", items("It rained.", [0.2])[0].passage)


def test_what_its_author_would_do_is_no_stand_where_another_sentence_takes_one() -> None:
    text = "I would rather not row there. The ferry pier should go to the north shore. I would sing, and eat a herring."
    piece = items(text, [0.8, 0.6, 0.7], opinion=True)
    told = _quoted("What does Ida Holm want done about the ferry pier?", piece, 4, ())
    assert [it.text for it in told] == [piece[1].text]


def test_of_two_stands_that_answer_the_one_on_what_is_asked_about_comes_first() -> None:
    text = "Those who dance on the desk should sit down. Scrap the toll and keep the money."
    piece = items(text, [0.9, 0.8], opinion=True)
    told = _quoted("What does Ida Holm propose about the toll?", piece, 4, ())
    assert [it.text for it in told] == [piece[1].text, piece[0].text]


def test_an_objection_is_asked_of_an_author_like_a_view() -> None:
    piece = items(
        "I would bring a stool. I remember the ferries. The toll is the wrong tax.", [0.8, 0.4, 0.1], opinion=True
    )
    told = _quoted("What is Ida Holm's objection to the toll?", piece, 4, ())
    assert [it.text for it in told] == [piece[2].text]


def test_who_was_told_something_still_speaks_for_themselves() -> None:
    piece = items("I wrote to the owner. The council should buy the kiln, at a price I am told is fair.", [0.3, 0.2])
    piece = [replace(it, passage=replace(it.passage, author="Ida Holm", opinion=True)) for it in piece]
    (told,) = _quoted("What does Ida Holm want the council to do about the kiln?", piece, 4, ())
    assert told.text == "The council should buy the kiln, at a price I am told is fair."


@pytest.mark.parametrize(
    "text",
    [
        "Pension fund bosses dread the levy.",
        "Fund managers like the levy.",
        "Tax cuts please nobody.",
        "Cut glass breaks fast.",
        "Pay talks are due.",
        "Lower fares follow.",
        "Close allies of the minister gain.",
        "Stop lines were painted.",
        "Keep in mind that it rained.",
        "Keep calm, the pilot says.",
        "Don't get me wrong.",
        "Never have so few owed so much.",
        "Give the minister credit for the trams.",
        "Put it this way.",
    ],
)
def test_a_noun_or_an_idiom_is_nothing_to_do(text: str) -> None:
    piece = items(f"{text} The levy is the wrong tax.", [0.3, 0.3], opinion=True)
    assert [it.text for it in views.stands("What does Ida Holm demand about the levy?", piece)] == [piece[1].text]


@pytest.mark.parametrize(
    "text",
    [
        "Scrap the levy.",
        "Throw out the levy and build a quay.",
        "Do not sell the quay.",
        "Do not let the board rot.",
        "Give that sum to the towns.",
        "Halve fares.",
        "So stop this levy.",
    ],
)
def test_what_others_are_told_to_do_is_a_stand(text: str) -> None:
    piece = items(f"I remember the ferries. {text}", [0.3, 0.3], opinion=True)
    assert [it.text for it in views.stands("What does Ida Holm demand about the levy?", piece)] == [piece[1].text]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does Ida Holm object to?", True),
        ("Why does Ida Holm object?", True),
        ("What are her objections to the levy?", True),
        ("What objects were found in the shed?", False),
        ("Which objects did the divers bring up?", False),
        ("Where was the object?", False),
    ],
)
def test_an_object_is_no_objection(question: str, expected: bool) -> None:
    assert views.asks_stand(question) is expected


def test_what_somebody_else_wants_is_no_stand_of_the_author() -> None:
    text = "The board prefers a pier. I would deepen the channel instead. A pier is a bill with gulls on it."
    piece = items(text, [0.9, 0.3, 0.2], opinion=True)
    for question in ("What does Ida Holm think of the pier?", "Does Ida Holm want a pier?"):
        told = [it.text for it in _quoted(question, piece, 4, ())]
        assert piece[0].text not in told
        assert piece[1].text in told


def test_what_is_said_of_the_thing_is_a_stand_where_no_other_sentence_takes_one_on_it() -> None:
    text = "We should move the market. It rained on the quay. A pier is a bill with gulls on it."
    piece = items(text, [0.3, 0.2, 0.2], opinion=True)
    assert _quoted("What does Ida Holm think of the pier?", piece, 4, ())[0].text == piece[2].text


def test_what_an_author_only_grants_is_quoted_with_what_they_say_against_it() -> None:
    text = "The pier will bring more gulls, certainly. It will also bring the ferry back."
    piece = items(text, [0.8, 0.1], opinion=True)
    assert [it.text for it in _quoted("What does Ida Holm think of the pier?", piece, 4, ())] == [text]
