import numpy as np
import pytest

from qa.encoders.embedding import FastEmbedder
from qa.retrieval.overlap import Overlap
from qa.words.terms import asked_words, fold


@pytest.fixture(scope="module")
def overlap() -> Overlap:
    return Overlap(FastEmbedder())


def shares(overlap: Overlap, question: str, *texts: str) -> tuple[list[float], list[float]]:
    words = asked_words(question)
    asked = overlap.asked(words)
    weights = asked.weights(np.ones(len(words), np.float32))
    # Keys are new each time: what is known by a key is not read again.
    keyed = {hash(text): fold(text) for text in texts}
    passages, sentences = overlap.met(asked, keyed).shares(weights)
    return passages.tolist(), sentences.tolist()


def test_a_passage_with_all_words_has_the_whole_question(overlap: Overlap) -> None:
    passages, sentences = shares(overlap, "Which ferry burned?", "The ferry burned at night.")
    assert passages == sentences == pytest.approx([1.0])


def test_words_in_different_sentences_count_for_the_passage_and_less_for_its_best_sentence(overlap: Overlap) -> None:
    passages, sentences = shares(overlap, "ferry burned", "The ferry left. Nothing else burned.")
    assert passages == pytest.approx([1.0])
    assert sentences[0] < 0.9


def test_a_near_word_counts_more_than_a_strange_one(overlap: Overlap) -> None:
    passages, _ = shares(overlap, "purchased a boat", "He bought a ship.", "She sang in tune.")
    assert passages[0] > passages[1]


def test_the_weights_of_words_add_up_to_one_and_pieces_share_that_of_their_word(overlap: Overlap) -> None:
    asked = overlap.asked(["takaichi", "ferry"])
    weights = asked.weights(np.array([3.0, 1.0], np.float32))
    assert weights.sum() == pytest.approx(1.0)
    assert weights[asked.word == 0].sum() == pytest.approx(0.75)


def test_nothing_asked_and_nothing_found_are_no_error(overlap: Overlap) -> None:
    assert shares(overlap, "ferry") == ([], [])
    assert shares(overlap, "", "The ferry burned.") == ([0.0], [0.0])
    assert shares(overlap, "ferry", "") == ([pytest.approx(0.0, abs=1.0)], [pytest.approx(0.0, abs=1.0)])
