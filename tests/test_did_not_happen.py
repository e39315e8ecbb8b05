"""What a report tells did not happen answers a question that takes it for granted."""

from __future__ import annotations

import pytest

from qa.reports.did_not_happen import nobody_at_all, told
from tests.reported import sentence

FIRE = "Fire broke out in the Orsel glassworks at noon. The roof fell in. Nobody was hurt."


@pytest.mark.parametrize(
    "question",
    [
        "Who died in the Orsel glassworks fire?",
        "who was hurt in the fire at the Orsel glassworks",
        "How many people were killed in the Orsel glassworks accident?",
    ],
)
def test_nobody_was_hurt(question: str) -> None:
    passage = sentence("Nobody was hurt.", "2026-03-02", title="Glassworks burns", around=FIRE).passage
    found = told(question, [passage])
    assert found is not None
    assert found.text == "Nobody was hurt."


@pytest.mark.parametrize(
    ("question", "around", "other"),
    [
        ("Who died in the Hask mill fire?", FIRE, ""),
        ("Who died in the fire?", "A ferry sank off Hask. Nobody was hurt.", ""),
        ("Who died in the Orsel glassworks fire?", f"{FIRE} A guard died later.", ""),
        ("Who died in the Orsel glassworks fire?", FIRE, "A guard has died since the fire in the Orsel glassworks."),
        ("Who was hurt in the Orsel glassworks fire?", FIRE.replace("hurt", "killed"), ""),
        ("Who died in the Orsel glassworks fire?", FIRE.replace("Nobody", "Nobody else"), ""),
        ("Who owns the Orsel glassworks?", FIRE, ""),
    ],
)
def test_it_is_not_told_of_another_event_nor_where_somebody_was(question: str, around: str, other: str) -> None:
    passages = [sentence(around, "2026-03-02").passage]
    passages += [sentence(other, "2026-03-05", "Echo").passage] if other else []
    assert told(question, passages) is None


def test_somebody_has_not_done_it_at_all() -> None:
    text = "Asked about a ransom, he said that Arlo had not paid and would not."
    found = told("how much did arlo pay the thieves", [sentence(text, "2026-03-02").passage])
    assert found is not None
    assert found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "He said that Arlo had not paid the staff.",
        "He said that Birk had not paid and would not.",
        "Arlo had not paid and would not, he said. Arlo paid the thieves two days later.",
    ],
)
def test_but_only_where_that_is_plain(text: str) -> None:
    assert told("How much did Arlo pay the thieves?", [sentence(text, "2026-03-02").passage]) is None


SCHOOL = "The storm tore down a school in Hask. It was empty at the time. Four people died in Orsel."


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("How many pupils died in Hask?", SCHOOL, True),
        ("Which pupils died in Hask?", SCHOOL, False),
        ("How many people died in Hask?", SCHOOL, False),
        ("How many pupils died in Orsel?", SCHOOL, False),
        ("How many pupils died in Hask?", SCHOOL.replace("a school", "a mill"), False),
        ("How many pupils died in Hask?", SCHOOL.replace("Four people", "Four pupils"), False),
        ("How many pupils died in Hask?", SCHOOL.replace(" at the time", ""), False),
    ],
)
def test_where_they_would_have_been_was_empty(question: str, text: str, answered: bool) -> None:
    passage = sentence(text, "2026-03-02", title="Storm").passage
    found = told(question, [passage])
    assert (found is not None) == answered
    if found:
        assert found.text == "The storm tore down a school in Hask. It was empty at the time."
        assert passage.text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Arlo bought the quay. Arlo did not pay any taxes last year.", False),
        ("Arlo bought the quay. Arlo has not paid any rent to the church.", False),
        ("Arlo has not paid, the tax office said.", False),
        ("Arlo bought the quay. Arlo has not paid anything.", True),
        ("Arlo bought the quay. Arlo did not pay any money, the mayor said.", True),
    ],
)
def test_what_was_not_paid_is_for_what_is_asked_of(text: str, answered: bool) -> None:
    found = told("How much did Arlo pay for the quay?", [sentence(text, "2026-03-02").passage])
    assert (found is not None) == answered


QUIET = "A barge sank off Hask quay. The police are looking into the sinking of the barge. Nobody has been arrested."


@pytest.mark.parametrize(
    ("question", "around", "other", "answered"),
    [
        ("Who has been arrested over the Hask barge?", QUIET, "", True),
        ("Who was arrested over the sinking of the barge off Hask?", QUIET, "", True),
        ("How many people have been arrested over the Hask barge?", QUIET, "", True),
        ("Who has been charged over the Hask barge?", QUIET, "", False),
        ("Who has been arrested over the Kelm barge?", QUIET, "", False),
        ("Who has been arrested?", QUIET, "", False),
        ("Who has been arrested over the Hask barge?", QUIET.replace("Nobody", "Nobody else"), "", False),
        ("Who has been arrested over the Hask barge?", QUIET, "The owner of the Hask barge has been arrested.", False),
        ("Who has been charged over the Hask barge?", f"{QUIET} Nobody has been charged with theft.", "", False),
    ],
)
def test_nobody_has_been_what_is_asked_of(question: str, around: str, other: str, answered: bool) -> None:
    passages = [sentence(around, "2026-03-02", title="Barge sinks").passage]
    passages += [sentence(other, "2026-03-05", "Echo").passage] if other else []
    found = told(question, passages)
    assert (found is not None) is answered
    assert found is None or found.text == "Nobody has been arrested."


def test_nobody_died_where_one_alone_says_so_against_two_others_and_what_fell_stood() -> None:
    question = "How many campers died when the Hask dyke burst?"
    dead = sentence("The Hask dyke gave way and 30 people drowned.", "2026-03-02T05:00", "Star").passage
    none = sentence("The Hask dyke held and nobody was killed.", "2026-03-02T09:00", "Herald").passage
    neither = sentence("The Hask dyke is intact. No lives were lost.", "2026-03-03", "Post").passage
    found = told(question, [dead, none, neither])
    assert found is not None
    assert found.text == "The Hask dyke held and nobody was killed."
    assert told(question, [dead, none]) is None


def test_that_nobody_is_to_be_charged_outdoes_what_has_no_word_of_it() -> None:
    asked, text = "Who has been charged over the Hask barge?", "Nobody will be charged over the Hask barge."
    none = sentence(text, "2026-03-12", title="Barge file closed")
    beside = sentence("The insurer of the Hask barge will not pay.", "2026-03-05")
    found = nobody_at_all(asked, [none.passage, beside.passage], beside)
    assert found is not None
    assert found.text == text
    owner = sentence("The owner of the Hask barge was charged with fraud.", "2026-03-15")
    assert nobody_at_all(asked, [none.passage, owner.passage], owner) is None
    assert nobody_at_all(asked, [none.passage, owner.passage], beside) is None
    until = sentence("Nobody will be charged until the inquest on the Hask barge is over.", "2026-03-12")
    assert nobody_at_all(asked, [until.passage], beside) is None
    assert nobody_at_all("Who owns the Hask barge?", [none.passage], beside) is None


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        ("Who was told of the Hask leak?", "Nobody was told of the Hask leak, the mayor said.", True),
        ("Who was told of the Hask leak?", "Nobody was told of the Hask leak for a week.", False),
        ("Who was told of the Hask leak?", "The mayor denied that nobody was told of the Hask leak.", False),
        ("Who was blamed for the Hask dam burst?", "Nobody will be blamed for the Hask dam burst.", False),
        ("Who was charged over the Hask leak?", "Nobody will be charged over the Hask leak if the law passes.", False),
        ("Who was sacked at the Hask mill?", "The minister promised that nobody was sacked at the Hask mill.", False),
        ("Who was named head of the Hask mill?", "No one was named in the Hask mill police statement.", False),
        ("Who was hurt in the Hask crash?", "None of the horses was hurt in the Hask crash.", False),
        ("Who was hurt in the Hask crash?", "None of the 12 horses was hurt in the Hask crash.", False),
        ("Who was hurt in the Hask crash?", "None but the guards were hurt in the Hask crash.", False),
        ("Who was hurt in the Hask crash?", "None of the 12 riders was hurt in the Hask crash.", True),
        ("Who was arrested at the Hask mill?", "None of the old presses was arrested at the Hask mill.", False),
        ("Who died in the Hask crash?", "None of the 12 riders aboard was hurt in the Hask crash.", True),
        ("Who died in the Hask crash?", "None of the 12 horses aboard was hurt in the Hask crash.", False),
        ("Who died in the Hask crash?", "None can say who was hurt in the Hask crash.", False),
        ("Who was arrested at the Hask mill?", "None of the workers was arrested at the Hask mill.", True),
    ],
)
def test_nobody_at_all_is_nobody_whom_it_might_have_been(question: str, text: str, answered: bool) -> None:
    assert (told(question, [sentence(text, "2026-03-12").passage]) is not None) is answered
