"""What the citations of an answer are worth, worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

from qa.evaluation.citations import scores
from qa.evaluation.questions import Question

TEXT = "The mole fell. Two dockers were hurt. It rained."


def sentence(support: str, *markers: int) -> dict[str, Any]:
    return {"text": "It fell.", "support": support, "citations": list(markers)}


def citation(marker: int, article: str = "a", quote: str = "The mole fell.", **fields: Any) -> dict[str, Any]:
    start = TEXT.find(quote)
    return {"marker": marker, "article_id": article, "quote": quote, "start": start, "end": start + len(quote)} | fields


def answer(sentences: list[dict[str, Any]], citations: list[dict[str, Any]], dropped: int = 0) -> dict[str, Any]:
    return {"answered": True, "text": "x", "sentences": sentences, "citations": citations, "dropped": dropped}


def asked(*gold: str, evidence: tuple[str, ...] = ()) -> Question:
    return Question("q", "What fell?", ("the mole",), frozenset(gold), evidence=evidence)


def test_recall_counts_sentences_and_precision_citations() -> None:
    # Three sentences: supported by two citations, partly by one, unsupported by one.
    made = answer(
        [sentence("supported", 1, 2), sentence("partial", 3), sentence("unsupported", 1)],
        [citation(1), citation(2), citation(3)],
    )
    found = scores(asked(), made)
    assert found["citation_recall"] == pytest.approx(1 / 3)
    assert found["citation_precision"] == pytest.approx(2 / 4)


def test_a_citation_that_carries_nothing_is_not_precise() -> None:
    said = "Three people were hurt when a fire destroyed the Brackwater mill."
    bridge = citation(1, quote="The Lowmoor bridge opened on Tuesday.")
    fire = citation(2, quote="Three people were hurt as the fire destroyed the Brackwater mill.")
    made = answer([{"text": said, "support": "supported", "citations": [1, 2]}], [bridge, fire])
    assert scores(asked(), made)["citation_precision"] == 0.5
    assert scores(asked(), made)["citation_recall"] == 1


def test_citations_that_carry_a_sentence_only_together_are_both_precise() -> None:
    said = "Three people were hurt and the Brackwater mill burned."
    hurt, burned = citation(1, quote="Three people were hurt."), citation(2, quote="The Brackwater mill burned.")
    made = answer([{"text": said, "support": "supported", "citations": [1, 2]}], [hurt, burned])
    assert scores(asked(), made)["citation_precision"] == 1


def test_citations_that_each_carry_a_sentence_alone_are_all_precise() -> None:
    made = answer([sentence("supported", 1, 2)], [citation(1), citation(2, "b")])
    assert scores(asked(), made)["citation_precision"] == 1


def test_what_an_article_states_of_itself_carries_a_sentence_too() -> None:
    said = "Courier, 3 March 2026: the mole fell."
    mine, other = citation(1, outlet="Courier", published="2026-03-03"), citation(2, "b", "It rained.")
    made = answer([{"text": said, "support": "supported", "citations": [1, 2]}], [mine, other])
    assert scores(asked(), made)["citation_precision"] == 0.5


def test_a_marker_that_points_nowhere_carries_nothing() -> None:
    made = answer([sentence("supported", 1, 7)], [citation(1)])
    assert scores(asked(), made)["citation_precision"] == 0.5


def test_a_sentence_without_a_citation_is_not_recalled() -> None:
    found = scores(asked(), answer([sentence("supported"), sentence("supported", 1)], [citation(1)]))
    assert found["citation_recall"] == 0.5
    assert found["citation_precision"] == 1


def test_an_answer_without_citations_has_zero_of_both() -> None:
    found = scores(asked("a"), answer([sentence("supported")], []))
    assert found["citation_recall"] == found["citation_precision"] == found["citation_gold_recall"] == 0
    assert "citation_gold_precision" not in found


def test_sentences_left_out_count_as_not_verified() -> None:
    made = answer([sentence("supported", 1), sentence("partial", 1)], [citation(1)], dropped=2)
    assert scores(asked(), made)["verified"] == 0.25


def test_citations_are_held_against_gold_articles() -> None:
    # Cited a, a and x; gold a and b.
    made = answer([sentence("supported", 1, 2, 3)], [citation(1, "a"), citation(2, "a"), citation(3, "x")])
    found = scores(asked("a", "b"), made)
    assert found["citation_gold_precision"] == pytest.approx(2 / 3)
    assert found["citation_gold_recall"] == 0.5


def test_a_quote_of_evidence_is_gold_in_whatever_article() -> None:
    # The first quote is part of the evidence, the second holds it, the third does neither.
    quotes = ["The mole\n fell.", "So: The mole fell. Two dockers were hurt.", "It rained."]
    made = answer([sentence("supported", 1, 2, 3)], [citation(i, f"x{i}", quote) for i, quote in enumerate(quotes, 1)])
    found = scores(asked("a", evidence=("The mole fell. Two dockers",)), made)
    assert found["citation_gold_precision"] == pytest.approx(2 / 3)
    assert found["citation_gold_recall"] == 0


def test_without_gold_articles_the_evidence_quoted_is_counted() -> None:
    made = answer([sentence("supported", 1)], [citation(1, "x")])
    assert scores(asked(evidence=("The mole fell.", "Two dockers were hurt.")), made)["citation_gold_recall"] == 0.5


def test_without_any_gold_there_is_nothing_to_hold_citations_against() -> None:
    found = scores(asked(), answer([sentence("supported", 1)], [citation(1)]))
    assert set(found) == {"citation_recall", "citation_precision", "verified"}


def test_a_quote_is_intact_if_its_span_is_the_quote_to_the_letter() -> None:
    texts = {("a", 1): TEXT, ("a", 2): TEXT.upper()}
    cited = [
        citation(1),
        citation(2, version=2),
        citation(3, "gone"),
        citation(4, quote="It rained."),
        citation(5, end=13),
    ]
    found = scores(asked(), answer([sentence("supported", 1)], cited), lambda name, version: texts.get((name, version)))
    assert found["quote_integrity"] == pytest.approx(2 / 5)


def test_what_a_declined_answer_cites_instead_is_to_be_intact_too() -> None:
    def integrity(instead: dict[str, Any]) -> float:
        declined = answer([], []) | {"answered": False, "instead": instead}
        return scores(asked(), declined, lambda name, version: TEXT)["quote_integrity"]

    assert integrity(citation(1)) == 1.0
    assert integrity(citation(1, quote="It snowed.")) == 0.0


def test_quotes_are_not_judged_where_there_is_no_archive_to_look_into() -> None:
    assert "quote_integrity" not in scores(asked(), answer([sentence("supported", 1)], [citation(1)]))


def test_declined_and_failed_questions_have_no_citation_figures() -> None:
    nothing: dict[str, Any] = {"answered": False, "text": "The articles do not say.", "sentences": [], "citations": []}
    assert scores(asked("a"), nothing) == {}
    assert scores(asked("a"), nothing | {"error": "the model did not answer"}) == {}
    assert scores(asked("a"), nothing | {"dropped": 3}) == {"verified": 0.0}
