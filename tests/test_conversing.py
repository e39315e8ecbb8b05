"""Follow-ups on the sample articles: asked of what is spoken of, unless they begin something else."""

from __future__ import annotations

import pytest

from qa.dateline import Dateline
from tests.talking import conversation


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("Who chairs the hearing?", "What has she said about the cause?"), "no theory"),
        (("Who scored for Rovers?", "And for Saltmere?"), "Gary Holt"),
        # Names nothing and points at nothing: of the match, not of another crowd.
        (("Who scored for Rovers?", "And for Saltmere?", "How many fans watched?"), "1,912"),
        # After a timeline, of all the articles that it quotes.
        (("Sum up the Ice House fire in order, please", "How many people were hurt?"), "12"),
        # Two words of a question alone, in the form of the last one.
        (("is the library closing", "why?"), "the public library will close on Mondays"),
        (("is the library closing", "why?", "who complained about it?"), "mean and small"),
        (("What is Norderhafen sending?", "when does it arrive?", "How long will the volunteers stay?"), "zwei Wochen"),
    ],
)
def test_a_follow_up_is_answered_by_the_articles_in_hand(
    dateline: Dateline, questions: tuple[str, ...], told: str
) -> None:
    assert told in conversation(dateline, *questions).sentences[0].text


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("How did the Ice House fire start?", "How much is the ferry fare?"), "£4.60"),
        (("When does the trial of Miriam Calder start?", "What did the lighthouse repair cost?"), "£612,000"),
        # What could point back points at something in the question, or needs nothing from before.
        (
            ("how much did the lighthouse cost", "why does the operator say its timetable had to shrink"),
            "six crossings",
        ),
        (("how much did the lighthouse cost", "how many homes had their power cut by the gusts"), "3,200 homes"),
        (("how much did the lighthouse cost", "who is the mayor"), "Hugh Lanyon"),
        # Of the same story all articles tell the newest count.
        (("Why does the ferry use another berth?", "How many people were hurt in the fire?"), "to 12"),
        (("how much did the lighthouse cost", "when was the vote"), "17 March"),
        # Not so surely answered by the articles in hand as by others.
        (
            ("when did the storm hit", "what did the lighthouse cost", "why are there fewer ferries now"),
            "six crossings",
        ),
        (("What did Takaichi say about Taiwan?", "When will the Ice House be rebuilt?"), "September"),
    ],
)
def test_another_question_is_asked_of_all_articles(dateline: Dateline, questions: tuple[str, ...], told: str) -> None:
    assert told in conversation(dateline, *questions).text


def test_how_a_follow_up_was_understood_is_told(dateline: Dateline) -> None:
    answer = conversation(dateline, "Who chairs the hearing?", "What has she said about the cause?")
    assert answer.standalone == "What has Samira Okonjo said about the cause?"
    answer = conversation(dateline, "Who scored for Rovers?", "How many fans watched?")
    assert answer.standalone == "How many fans watched? (Who scored for Rovers)"


def test_another_storys_sentence_does_not_answer_what_goes_on_from_this_one(dateline: Dateline) -> None:
    answer = conversation(
        dateline,
        "As of 11 March 2026, how many people were injured in the Ice House fire?",
        "And how is the watchman?",
        "Was anyone killed?",
    )
    assert not answer.answered  # nobody was in the storm of February


def test_a_fragment_is_not_answered_by_another_story(dateline: Dateline) -> None:
    answer = conversation(dateline, "when is the election", "who is standing", "who won?")
    assert "free kick" not in answer.text


def test_the_day_that_the_last_question_was_asked_as_of_holds_on(dateline: Dateline) -> None:
    answer = conversation(
        dateline, "As of 11 March 2026, how many people were injured in the Ice House fire?", "And how is the watchman?"
    )
    assert "critical condition" in answer.text
    assert "no longer" not in answer.text  # as the report of 13 March says
