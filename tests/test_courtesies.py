"""What is said around a question asks for nothing."""

from __future__ import annotations

import pytest

from qa.asking.courtesies import bare, turns
from qa.dateline import Dateline
from qa.schema import Turn


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("Can you tell me: which boats burned?", "Which boats burned?"),
        ("Hey, quick question - which boats burned?", "Which boats burned?"),
        ("OK, and which boats burned?", "Which boats burned?"),
        ("So which boats burned?", "Which boats burned?"),
        ("Well, which boats burned?", "Which boats burned?"),
        ("I'd like to know which boats burned.", "Which boats burned?"),
        ("I was just wondering which boats burned", "Which boats burned?"),
        ("Do you know how many were hurt?", "How many were hurt?"),
        ("Any idea how many were hurt??", "How many were hurt?"),
        ("Please tell me who won.", "Who won?"),
        ("Remind me, who won?", "Who won?"),
        ("Tell me who the mayor is", "Who is the mayor?"),
        ("Could you please explain why the watchman resigned?", "Why did the watchman resign?"),
        ("Tell me what the council decided.", "What did the council decide?"),
        ("Do you know who Ada Roe is?", "Who is Ada Roe?"),
        ("Tell me what happened after the bridge closed", "What happened after the bridge closed?"),
        ("Tell me who said the bridge closed", "Who said the bridge closed?"),
        ("Can you tell me if the bridge is open?", "Is the bridge open?"),
        ("I was wondering whether the council has voted", "Has the council voted?"),
        ("who won pls", "who won?"),
        ("whats the name of the thief", "what's the name of the thief?"),
        ("Why didnt Roe resign?", "Why didn't Roe resign?"),
        ("Whos in charge", "Who's in charge?"),
        ("who won", "who won?"),
        ("Did the pier cost 4 or 5 million? I have seen both", "Did the pier cost 4 or 5 million? I have seen both"),
        ("timeline of the fire", "timeline of the fire"),
        ("Who won? Thanks!", "Who won?"),
        ("Who won, do you know?", "Who won?"),
        ("According to the articles, who won?", "Who won?"),
        ("Who won, according to the reports?", "Who won?"),
        ("WHO WON THE VOTE IN MAY?", "who won the vote in may?"),
        ('"Who won the vote?"', "Who won the vote?"),
        ("Who won???", "Who won?"),
        ("What exactly did Roe say?", "What did Roe say?"),
        ("When did Roe actually resign?", "When did Roe resign?"),
        ("Hello, give me a timeline of the fire please", "Give me a timeline of the fire"),
        ("Kannst du mir bitte sagen, wer gewonnen hat?", "Wer gewonnen hat?"),
        ("Hola, ¿quién ganó?", "¿quién ganó?"),
    ],
)
def test_only_what_asks_is_left(typed: str, asks: str) -> None:
    assert bare(typed) == asks
    assert bare(asks) == asks


@pytest.mark.parametrize(
    ("asked", "inside"),
    [
        ("Do they know where the germs came from?", "Where did the germs come from?"),
        ("can you tell me how many people were hurt?", "how many people were hurt?"),
        ("Is it known yet who set the fire?", "Who set the fire?"),
        ("I'd like to know why the bridge is shut", "Why is the bridge shut?"),
        ("I am checking a line for tomorrow's paper: when did the mill open?", "When did the mill open?"),
        ("Hello, quick question: who set the fire?", "Who set the fire?"),
        ("I was told this: the dam broke. Is it true?", "I was told this: the dam broke. Is it true?"),
        (
            "I'm writing about the Kelm bridge: when will it open?",
            "I'm writing about the Kelm bridge: when will it open?",
        ),
        ("i need the facts of the bridge: when will it open?", "i need the facts of the bridge: when will it open?"),
        ("My editor wants to know who set the fire.", "Who set the fire?"),
        ("Please find out who set the fire.", "Who set the fire?"),
        ("Is there anything on who set the fire?", "Who set the fire?"),
        ("Who set the fire, if known?", "Who set the fire?"),
        ("I'm looking for the name of the arsonist", "The name of the arsonist"),
        ("We need the name of the arsonist asap", "The name of the arsonist"),
        ("Do they know the arsonist?", "Do they know the arsonist?"),
        ("What did they know?", "What did they know?"),
        ("When did you know", "When did you know?"),
        ("Is there any law about who may vote?", "Is there any law about who may vote?"),
        ("Did they tell him who set the fire?", "Did they tell him who set the fire?"),
    ],
)
def test_a_question_put_into_another_is_asked_by_itself(asked: str, inside: str) -> None:
    assert bare(asked) == inside


@pytest.mark.parametrize(
    "question",
    [
        "hi",
        "Thanks!",
        "Tell me about the fire.",
        "Right now, who leads?",
        "Who asked the last question?",
        "What is a good question to ask?",
        'Did he say "please"?',
        "Um wie viel stiegen die Preise?",
        "Which failures were listed in the reports?",
        "What did the reports say?",
        "Do you know Ada Roe?",
        'Who said "it actually works"?',
        "NATO?",
        "But why?",
        "Can you summarise the fire?",
        "What, according to the Gazette, burned?",
    ],
)
def test_what_asks_for_something_stays(question: str) -> None:
    assert bare(question) == question


def test_what_goes_on_from_another_question_keeps_its_and() -> None:
    assert bare("OK, and how many were hurt?", goes_on=True) == "And how many were hurt?"
    assert bare("And how many were hurt?", goes_on=True) == "And how many were hurt?"
    assert turns("Why?", [Turn("Hi, who won?", "Roe."), Turn("And then? Thanks", "")]) == (
        Turn("Who won?", "Roe."),
        Turn("And then?", ""),
    )


@pytest.mark.parametrize(
    "around",
    [
        "Can you tell me: {}",
        "Hi, quick question: {}",
        "According to the articles, {}",
        "{} Thanks!",
        "So {}",
        '"{}"',
    ],
)
@pytest.mark.parametrize(
    "question",
    ["which two boats did the Harrow Quay blaze destroy?", "is the night watchman's condition still critical?"],
)
def test_the_answer_is_that_of_the_question_alone(dateline: Dateline, around: str, question: str) -> None:
    alone = dateline.engine.answer(f"{question[0].upper()}{question[1:]}")
    typed = around.format(question)
    answer = dateline.engine.answer(typed)
    assert answer.text == alone.text
    assert answer.question == typed
