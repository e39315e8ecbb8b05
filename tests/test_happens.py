"""Which sentences tell of something that happens, and which only comment."""

from __future__ import annotations

import pytest

from qa.timelines.happens import comments, counts_on, happens, news_of


@pytest.mark.parametrize(
    "text",
    [
        "The Old Mill burned down on Monday.",
        "More than 300 people packed the hall.",
        "Two men were quickly arrested.",
        "The council will vote on 2 April.",
        "Nominations close on 10 April.",
        "Ada Roe, who is mayor, resigned.",
        "After the storm, the pier was shut.",
        "Orran is the first town to ask for help.",
        "The keeper flung himself to his left.",
        "The mayor did not sign the plan.",
        "The hearing is to open in May.",
        "The ferry is open to the public again today.",
        "Orran Rovers have once again dropped points.",
        "The rebels overran the town.",
        "The sides tied.",
        "Das Dach ist alt.",  # not read
    ],
)
def test_a_sentence_tells_of_something_that_happens(text: str) -> None:
    assert happens(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trial is likely to be more important than whether the man is found guilty.",
        "There was a minimum of noise in the hall today.",
        "People have many ways to reach the pier, through dedicated lanes and by boat.",
        "The town can ill afford another fire, when its budget is in the red.",
        "Apologies to all those who bought a ticket yesterday.",
        "The Old Mill has been a ruin for a week.",
        "The mayor has known it from the outset.",
    ],
)
def test_how_things_are_is_no_event(text: str) -> None:
    assert not happens(text)


@pytest.mark.parametrize(
    "text",
    [
        "There was a fire at the mill on Monday night.",
        "There was an explosion at the plant on Monday.",
        "There was a second fire at the Old Mill on Monday night.",
        "An earthquake of magnitude 6.1 was felt in Kelm on Monday.",
        "The election was on 4 May.",
        "The vote is on Tuesday.",
        "The launch is on 9 September.",
        "The launch is on 19th September.",
        "The ferry had an accident on 4 May.",
        "The team needed penalties to win the cup on 4 May.",
        "The fire was contained on Monday.",
    ],
)
def test_a_state_with_a_day_of_its_own_came_about(text: str) -> None:
    assert happens(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "There was a minimum of noise in the hall today.",
        "There was no fire at the mill on Monday.",
        "The town was believed safe on Monday.",
        "The Old Mill was a ruin on Monday.",
    ],
)
def test_how_things_were_on_a_day_is_no_event(text: str) -> None:
    assert not happens(text, text)


def test_the_clause_that_has_the_day_may_tell_of_the_event() -> None:
    text = "Roe, who was suspended on Friday, is at the centre of the inquiry."
    assert not happens(text)
    assert happens(text, "who was suspended on Friday")
    assert not happens("Apologies to anyone who bought one yesterday.", "who bought one yesterday")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Come Tuesday, our eyes will be on the court.", True),
        ("Hundreds of people have reached out to me over the weekend.", True),
        ("On Sunday we will see how strong Orran is.", True),
        ("Sure, the trial has shown what the firm was.", True),
        ("The mayor said: “We will rebuild our mill.”", False),
        ("The US army sent help on Monday.", False),
        ("Surely Hall burned down on Monday.", False),
        ("The owner of the Old Mill said on Monday after the fire: ‘We will rebuild it.’", False),
        ("The owner's son said on Monday: 'It's ours and we will rebuild it.'", False),
        ("We’ll see on Monday at the ‘Old Mill’ who won.", True),
        ("At the owners' hall we will see who won the workers' cup.", True),
        ("Fire gutted Our Lady of Mercy School on Monday.", False),
        ("You.com was sold on Monday.", False),
        ("Her book Becoming You sold a million copies.", False),
        ("Clearly Canadian filed for bankruptcy on Monday.", False),
        ("Yes, Minister star Roe died on Monday.", False),
        ("Clearly, Roe has shown on Monday what the firm was.", True),
        ("Yes, the firm was fined on Monday.", True),
        ("Granted bail on Monday, Roe left the court.", False),
    ],
)
def test_who_speaks_to_the_reader_or_weighs_what_was_told_comments(text: str, expected: bool) -> None:
    assert comments(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two days later, the firm called its cars back.", True),
        ("The next morning the roof fell in.", True),
        ("That night a second fire broke out.", True),
        ("A week later the firm paid for the crash of 12 February.", True),
        ("A week later, on 12 February 2026, the mayor quit.", False),
        ("The following day, Thursday, March 5, Roe was jailed.", False),
        ("A week later (12 February), the mayor quit.", False),
        ("Two days of rain flooded the mill on Monday.", False),
        ("The next council will meet on Monday.", False),
    ],
)
def test_a_day_may_count_from_what_stands_before(text: str, expected: bool) -> None:
    assert counts_on(text) is expected


def test_what_news_is_only_set_against_is_not_what_it_is_of() -> None:
    assert "fire" not in news_of("In the wake of the fire, Ada Roe resigned. The fire was put out.")
    assert "fire" in news_of("Ada Roe resigned after the fire.")


@pytest.mark.parametrize(
    ("text", "when", "expected"),
    [
        (
            "Roe was one of the two members who abstained when the council voted on 17 March.",
            "abstained when the council voted on 17 March.",
            False,
        ),
        ("Roe was one of three people who were hurt on 17 March.", "were hurt on 17 March.", True),
        ("Roe abstained when the council voted on 17 March.", "when the council voted on 17 March.", True),
    ],
)
def test_who_was_among_those_who_did_it_at_some_event_is_no_event(text: str, when: str, expected: bool) -> None:
    assert happens(text, when) is expected
