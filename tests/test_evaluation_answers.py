"""When an answer's text is right, and how nearly."""

from __future__ import annotations

from typing import Any

import pytest

from qa.evaluation.answers import (
    contains,
    declined,
    exact_match,
    is_long,
    right,
    scored_text,
    scores,
    token_f1,
    token_recall,
    tokens,
    verdict,
)
from qa.evaluation.questions import Question


def said(*sentences: str) -> dict[str, Any]:
    text = " ".join(f"{sentence} [{marker}]" for marker, sentence in enumerate(sentences, 1))
    return {"answered": True, "text": text, "sentences": [{"text": sentence} for sentence in sentences]}


DECLINED: dict[str, Any] = {"answered": False, "text": "The articles do not hold an answer.", "sentences": []}
FAILED: dict[str, Any] = {"answered": False, "text": "", "error": "the model did not answer"}


def asked(*references: str, **fields: Any) -> Question:
    return Question("q1", "Which?", references, **fields)


def test_case_articles_punctuation_and_spaces_make_no_difference_to_an_exact_match() -> None:
    assert exact_match("  The  Ice-House! ", "ice house") == 0  # SQuAD joins what a hyphen joined
    assert exact_match("The Ice House!", "an ice house") == 1
    assert exact_match("Ice House fire", "Ice House") == 0


def test_typographic_punctuation_counts_as_punctuation() -> None:
    assert exact_match("“Ice House” – …", "ice house") == 1


def test_token_f1_is_the_harmonic_mean_over_words() -> None:
    # cat sat on mat / cat on mat: precision 3/4, recall 1.
    assert token_f1("The cat sat on the mat", "a cat on mat") == pytest.approx(2 * 0.75 / 1.75)
    assert token_f1("boats", "cranes") == 0


def test_a_word_counts_as_often_as_it_stands_in_both() -> None:
    # one shared word of three and of one: precision 1/3, recall 1.
    assert token_f1("red red red", "red") == pytest.approx(0.5)


def test_texts_without_words_match_only_each_other() -> None:
    assert token_f1("the", "a") == 1
    assert token_f1("", "mole") == 0
    assert token_f1("mole", "...") == 0


def test_chinese_counts_by_character() -> None:
    assert tokens("卡万·肖特 has 24 次") == ["卡", "万", "肖", "特", "has", "24", "次"]
    assert token_f1("卡万·肖特", "肖特") == pytest.approx(2 / 3)
    assert exact_match("24次", "24 次") == 1


def test_articles_are_those_of_the_questions_language() -> None:
    assert exact_match("der Hafen", "Hafen", "de") == exact_match("el puerto", "Puerto", "es-MX") == 1
    assert exact_match("der Hafen", "Hafen") == 0
    assert scores(asked("Hafen", fields={"lang": "de"}), said("Der Hafen."))["exact_match"] == 1


def test_a_reference_is_found_by_value_and_in_chinese_by_character() -> None:
    assert contains("Three people were hurt on 3 March 2026.", "3")
    assert contains("It happened on 2026-03-03.", "3 March 2026")
    assert contains("他共136次抢断", "136 次")
    assert contains("共有六支球队", "六")
    assert not contains("他共136次抢断", "24 次")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yes, both do.", "yes"),
        ("No.", "no"),
        ("no", "no"),
        ("**Yes** – the Courier says so.", "yes"),
        ("No - they differ.", "no"),
        ("No: the Gazette denies it.", "no"),
        ("Yes it did.", "yes"),
        ("Yes (both)", "yes"),
        ("No they did not.", "no"),
        ("Yes Bank failed.", None),
        ("No one was hurt.", None),
        ("No. 10 said nothing.", None),
        ("“No,” she said.", None),
        ("Courier, 11 March 2026: “Yes.”", None),
        ("Yesterday, it fell.", None),
        ("No-fishing signs stood there.", None),
        ("They agree, yes.", None),
        ("", None),
    ],
)
def test_a_verdict_is_the_word_at_the_start_and_nothing_else(text: str, expected: str | None) -> None:
    assert verdict(text) == expected


def test_a_yes_no_question_is_right_by_its_verdict_alone() -> None:
    assert scores(asked("Yes"), said("Yes, they agree."))["yes_no"] == 1
    wrong = scores(asked("No"), said("There is no doubt that they agree."))
    assert wrong["yes_no"] == wrong["right"] == 0
    assert "contains" not in wrong


def test_a_quotation_without_the_word_answers_no_yes_no_question() -> None:
    found = scores(asked("no"), said("Courier, 3 March 2026: “No boat sailed.”"))
    assert found["right"] == found["yes_no"] == 0


def test_any_reference_is_enough_unless_all_are_required() -> None:
    some = scores(asked("Petrel", "Bonny Jean"), said("The Petrel burned."))
    assert some["right"] == some["contains"] == 1
    assert "all_answers" not in some
    every = scores(asked("Petrel", "Bonny Jean", all_answers_required=True), said("The Petrel burned."))
    assert (every["right"], every["all_answers"], every["contains"]) == (0, 0, 1)


def test_the_best_reference_counts_for_words() -> None:
    found = scores(asked("the Petrel, a trawler", "Petrel"), said("Petrel."))
    assert found["exact_match"] == found["token_f1"] == 1


LONG = "The mole fell on Tuesday after a storm that had lasted for three days and two nights."


def test_token_recall_is_the_share_of_the_references_words() -> None:
    # cat sat on mat / cat on mat mat: three of the four words, "mat" once.
    assert token_recall("The cat sat on the mat", "a cat on mat mat") == 0.75
    assert token_recall("boats", "cranes") == 0
    assert token_recall("the", "a") == 1
    assert (token_recall("", "mole"), token_recall("mole", "...")) == (0, 0)


def test_references_of_more_than_ten_words_are_long() -> None:
    ten = " ".join("abcdefghijk".replace("a", "x"))  # eleven letters, none of them an article
    assert is_long([ten])
    assert not is_long([ten[:-2]])
    assert not is_long([ten, "mole"])
    assert is_long(["橄榄球运营执行副总裁兼总经理"], "zh")
    assert not is_long([])


def test_an_answer_is_not_judged_by_whether_a_long_reference_stands_in_it() -> None:
    found = scores(asked(LONG), said("The mole fell on Tuesday."))
    assert set(found) == {"exact_match", "token_f1", "token_recall"}
    # mole fell on tuesday: 4 of the 15 words that are no articles.
    assert found["token_recall"] == pytest.approx(4 / 15)
    assert "right" in scores(asked(LONG, "Tuesday"), said("The mole fell on Tuesday."))
    assert "all_answers" not in scores(asked(LONG, all_answers_required=True), said("It fell."))


@pytest.mark.parametrize("answer", [DECLINED, FAILED])
def test_what_has_a_long_reference_and_no_answer_is_wrong(answer: dict[str, Any]) -> None:
    found = scores(asked(LONG), answer)
    assert (found["right"], found["token_recall"]) == (0, 0)


def test_the_questions_language_tells_what_a_point_in_a_number_means() -> None:
    assert scores(asked("1500", fields={"lang": "de"}), said("1.500 Menschen."))["right"] == 1
    assert scores(asked("1500"), said("1.500 people."))["right"] == 0


def test_markers_are_no_part_of_the_text() -> None:
    assert scored_text(said("It burned.", "It sank.")) == "It burned. It sank."
    assert scored_text({"answered": True, "text": "It burned. [1][2] It sank [3]."}) == "It burned. It sank."
    assert scores(asked("1"), said("It burned."))["right"] == 0


def test_declining_is_right_only_where_nothing_is_to_be_found() -> None:
    assert scores(Question("q", "Who?", answerable=False), DECLINED) == {"right": 1.0}
    assert scores(Question("q", "Who?", answerable=False), said("Nobody.")) == {"right": 0.0}
    assert set(scores(asked("articles"), DECLINED).values()) == {0.0}  # though the word stands in its text


def test_a_failed_question_is_wrong_and_was_not_declined() -> None:
    assert not declined(FAILED)
    assert scores(Question("q", "Who?", answerable=False), FAILED) == {"right": 0.0}
    assert set(scores(asked("Petrel"), FAILED).values()) == {0.0}


def test_without_a_reference_nothing_is_judged() -> None:
    assert scores(asked(), said("It burned.")) == {}
    with pytest.raises(ValueError, match="declined"):
        right("It burned.", [])
