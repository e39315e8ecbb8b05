"""Sentences that say the same but for one name."""

from __future__ import annotations

import pytest

from qa.reports.variants import differing, has

BORN = "Where was Ada Roe born?"
LED = "Who directed the film Low Tide?"


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        (BORN, "Ada Roe was born in Springfield.", "Ada Roe was born in Chester Springs.",
         ("Springfield", "Chester Springs")),
        (LED, "Low Tide is a 1987 film directed by Ann Moss.", "Low Tide, a short, was directed by Piet Vane.",
         ("Ann Moss", "Piet Vane")),
        ("What is the medium of Low Tide?", "Low Tide is a 1987 novel by Ann Moss.",
         "Low Tide is a 1987 video game by Ann Moss.", ("novel", "video game")),
        (LED, "Low Tide was directed by Scots painter Ann Moss.",
         "Low Tide was directed by Piet Vane, who lives in Ayr.",
         ("Ann Moss", "Piet Vane")),
    ],
)  # fmt: skip
def test_the_one_name_that_differs_is_found(question: str, one: str, other: str, expected: tuple[str, str]) -> None:
    assert differing(question, one, other) == expected
    assert differing(question, other, one) == expected[::-1]


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("Who is the mayor?", "The mayor, Anna Iwu, spoke.", "The mayor spoke to Joan Pellow."),
        (BORN, "Ada Roe was born in Springfield.", "Hugh Lanyon was born in Chester Springs."),
        (BORN, "Ada Roe was born in Springfield.", "Ada Roe was born in Springfield, Ohio."),
        (LED, "Low Tide was directed by Ann Moss.", "Low Tide was directed by A. Moss."),
        ("What blocked the line?", "A beech blocked the line.", "A beech closed the line."),
        ("Who won the vote?", "Pellow won the vote on Monday night.", "Kirk lost the vote on Monday night."),
        ("When was the mill built?", "The mill was built by Ann Moss.", "The mill was built by Piet Vane."),
    ],
)
def test_other_people_paraphrases_and_longer_names_do_not_differ(question: str, one: str, other: str) -> None:
    assert differing(question, one, other) is None
    assert differing(question, other, one) is None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The film Tern, earlier directed by Ben Low, is now directed by Ada Roe.", None),
        ("The film Tern, now directed by Ada Roe, was earlier directed by Ben Low.", None),
        ("The film Tern, earlier directed by Ben Low, is now directed by Cy Dunn.", ("Ada Roe", "Ben Low")),
    ],
)
def test_of_several_names_behind_the_same_words_none_may_be_the_others(
    other: str, expected: tuple[str, str] | None
) -> None:
    question, one = "Who was the film Tern directed by?", "The film Tern was directed by Ada Roe."
    assert differing(question, one, other) == expected
    assert differing(question, other, one) == (expected and expected[::-1])


def test_words_stand_in_a_text_only_in_a_row() -> None:
    assert has("She was born in Chester Springs.", "Chester Springs")
    assert not has("Chester has springs.", "Chester Springs")


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "Which firms has Acme bought?",
            "The trading house Acme has bought Reed.",
            "The trading house Acme has bought Fenn.",
        ),
        ("Which firm has Acme bought?", "The trading house Acme has bought Reed.", "The trading house Acme has grown."),
    ],
)
def test_several_that_are_asked_for_do_not_differ_nor_does_a_name_from_a_word(
    question: str, one: str, other: str
) -> None:
    assert differing(question, one, other) is None
