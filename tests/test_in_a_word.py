"""The last question with what alone is asked now, and of another than it names."""

from __future__ import annotations

import pytest

from qa.asking import in_a_word
from qa.asking.following import following
from qa.asking.standalone import standalone
from qa.schema import DECLINED, Turn


def _told(text: str) -> str:
    return f"Courier, 4 March 2026: “{text}” [1]"


@pytest.mark.parametrize(
    ("before", "answer", "question", "asked"),
    [
        (
            "Who resigned as mayor?",
            "Ada Roe resigned as mayor on Thursday.",
            "Why?",
            "Why did Ada Roe resign as mayor?",
        ),
        ("Who was arrested?", "Police arrested Tom Reed in Kelm.", "And where?", "Where was Tom Reed arrested?"),
        ("Who has been charged?", "Tom Reed was charged.", "When?", "When has Tom Reed been charged?"),
        (
            "Who leads the union?",
            "The leader, Ada Roe, said so.",
            "Since when?",
            "Since when does Ada Roe lead the union?",
        ),
        (
            "Who was jailed over the tram?",
            "A court jailed Tom Reed.",
            "For how long?",
            "For how long was Tom Reed jailed over the tram?",
        ),
        ("When was the vase stolen?", "The vase was stolen in May.", "By whom?", "Who stole the vase?"),
        ("Which reward was offered?", "A reward was offered.", "And who by?", "Who offered the reward?"),
        ("Has the bridge been closed?", "The bridge was closed.", "By whom?", "Who closed the bridge?"),
        ("Was anyone hurt?", "Two were hurt.", "How many?", "How many people were hurt?"),
        ("Did people die in the fire?", "Two died.", "How many?", "How many people died in the fire?"),
        ("What did the Council say of it?", "It was late.", "And Acme?", None),
        (
            "What did the Council say about the deal?",
            "“A bad one.”",
            "And Acme?",
            "What did Acme say about the deal?",
        ),
        ("How many votes did Roe get?", "She got 31.", "And Tom Reed?", "How many votes did Tom Reed get?"),
        (
            "When will the Karn tunnel open?",
            "It opens in May.",
            "What about the Hesk bridge?",
            "When will the Hesk bridge open?",
        ),
        # Nobody is named, or not as what it is asked of.
        ("Who resigned as mayor?", "The mayor resigned on Thursday.", "Why?", None),
        ("Who was charged over the Tern?", "Tom Reed was charged.", "And Norvik Lines?", None),
        ("Who is the mayor of Kelm?", "Mayor Ada Roe said so.", "And Reed?", None),
        ("Which towns voted No?", "Kelm and Orlo voted No.", "And Yes?", None),
        ("When did Acme close the yard?", "It closed it on Friday.", "And Monday?", None),
    ],
)
def test_a_word_is_asked_with_the_last_question(before: str, answer: str, question: str, asked: str | None) -> None:
    got = following(question, [Turn(before, _told(answer))])

    assert got is None or got.question == (asked or question)
    assert asked is None or (got and got.resolved and not got.fragment)


def test_how_many_and_the_union_keep_what_they_go_on_from() -> None:
    bank = Turn("Which bank is closing branches?", _told("Acme Bank is closing 14 branches."))
    said = Turn("What did the company say about the cranes?", _told("The cranes will come."))

    assert in_a_word.with_more("How many?", bank.question) == "How many branches?"
    assert str(standalone("How many?", [bank])).startswith("How many branches? (Which bank is closing branches")
    assert str(standalone("And the union?", [said])).startswith("What did the union say about the cranes? (What did")
    assert in_a_word.with_more("And the cranes?", said.question) == "And the cranes?"


def test_of_a_declined_question_whom_it_names_is_not_known() -> None:
    got = following("Why?", [Turn("Who resigned as mayor?", DECLINED)])

    assert got is not None
    assert got.question == "Why?"
