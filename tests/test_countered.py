"""What somebody else says against it, right behind somebody's word in one report."""

from __future__ import annotations

import pytest

from qa.asking.disagreeing import asked, read_both
from qa.reports.countered import countered, denied
from qa.schema import Evidence, Found

KEPT = "Was the report kept from the public?"
CLAIM = "Meriel Cass claimed that members had been shown a late report which the public had not."
EXPERTS = "What do the experts make of the silver?"
BELIEF = "Dr Iden believes the silver was hidden by a trader."
GATES = "Did the gates work? I've read opposite things."
WORK, UNSAFE = "Did the gates work?", "Is the bridge unsafe?"
WORKED = "The River Board said the sluice gates had worked."


def _behind(question: str, first: str, rest: str) -> str:
    text = first + rest
    passage = Found("a-1", None, None, None, None, None, 0, len(text), text, 1.0)
    found = countered(question, Evidence(passage, 0, len(first), first, 1.0))
    return found.text if found else ""


@pytest.mark.parametrize(
    ("question", "first", "against", "rest"),
    [
        (KEPT, CLAIM, "The council's lawyer, Lydia Croome, said the report had been online for days.", ""),
        (KEPT, CLAIM, "The council denied the claim.", " The dam is dry."),
        (KEPT, CLAIM, "Lydia Croome, the lawyer, said that was untrue.", ""),
        (EXPERTS, BELIEF, "Others are not so sure. Professor Kerrigan said that thieves own scales.", " It rains."),
        (EXPERTS, BELIEF, "Not everyone agrees.", " The hoard is on show."),
        (EXPERTS, BELIEF, "Professor Kerrigan is sceptical.", " The hoard is on show."),
        (GATES, WORKED, "But a lock-keeper, Arthur Penn, told Northway that one of the gates was stuck.", ""),
    ],
)
def test_what_another_says_against_it_right_behind_it_is_found(
    question: str, first: str, against: str, rest: str
) -> None:
    assert _behind(question, first, f" {against}{rest}") == against


@pytest.mark.parametrize(
    ("question", "first", "rest"),
    [
        (KEPT, CLAIM, " The mayor, Ida Lund, said the meeting would resume on Monday."),
        (KEPT, CLAIM, " The council's lawyer, Lydia Croome, said the report would be debated in May."),  # no denial
        (KEPT, CLAIM, " She said the report had been hidden."),  # the same
        (KEPT, CLAIM, " Ms Cass said the report had been hidden."),
        (KEPT, CLAIM, "\n\nThe council's lawyer, Lydia Croome, said the report had been printed in colour."),
        (KEPT, CLAIM, " The council rejected the budget."),
        (KEPT, CLAIM, " The council declined to comment on the report."),
        (EXPERTS, BELIEF, " Others came by train. Professor Kerrigan said the coins were heavy."),
        (EXPERTS, BELIEF, " Professor Kerrigan agreed that the silver had been sorted."),
        ("Who found the silver?", BELIEF, " Others are not so sure."),  # no sides are asked for
        (GATES, WORKED, "\n\nBut Arthur Penn said the railway had reopened."),
        (GATES, WORKED, "\n\nThe fire chief, Ann Roe, said the rescue was over."),
    ],
)
def test_an_unrelated_neighbour_or_one_who_agrees_is_none(question: str, first: str, rest: str) -> None:
    assert _behind(question, first, rest) == ""


def test_an_asker_who_has_read_it_told_both_ways_asks_for_the_sides() -> None:
    found = asked(GATES, ())
    assert found is not None
    assert found.inner == ("Did the gates work?",)
    assert read_both("How many came? I keep hearing different figures.")
    assert not read_both("Did the gates work? I've read the report.")
    assert not read_both("Did the gates work?")


@pytest.mark.parametrize(
    ("question", "first", "behind", "silences"),
    [
        (UNSAFE, "Ms Roe said the bridge was unsafe.", "the bridge had been unsafe for years.", False),
        (WORK, WORKED, "the gates had always worked.", False),
        ("Did the mill close?", "Ms Roe said the mill had closed.", "the mill had already closed in March.", False),
        ("Was the ferry late?", "Ms Roe said the ferry was late.", "the ferry had been late for weeks.", False),
        (WORK, WORKED, "only one of the gates had always worked.", True),
        (WORK, WORKED, "the gates had worked badly.", True),
        (WORK, WORKED, "the gates had never worked.", True),
        (WORK, WORKED, "the gates had been stuck for years.", True),
        (UNSAFE, "Ms Roe said the bridge was safe.", "the bridge had been unsafe for years.", True),
        (UNSAFE, "Ms Roe said the bridge was not unsafe.", "the bridge had been unsafe for years.", True),
        (UNSAFE, "Ms Roe said the bridge was unsafe.", "the bridge had been dry for years.", True),
        (UNSAFE, "Ms Roe said the bridge was unsafe.", "the bridge was already unsafe if it rained.", True),
    ],
)  # fmt: skip
def test_a_but_that_says_so_all_the_more_silences_no_word(
    question: str, first: str, behind: str, silences: bool
) -> None:
    text = f"{first} But Ida Lund said {behind}"
    passage = Found("a", None, None, None, None, None, 0, len(text), text, 1.0)
    item = Evidence(passage, 0, len(first), first, 0.9)
    assert countered(question, item) is not None
    assert denied(question, item) is silences


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" But Arthur Penn told Northway that one of the gates was stuck.", True),
        (" Professor Lind said the gates were a sight to see.", False),
        ("", False),
    ],
)
def test_only_a_denial_a_doubt_or_a_but_silences_a_word(behind: str, expected: bool) -> None:
    text = f"{WORKED}{behind}"
    passage = Found(
        article_id="a", title="Report", outlet="Courier", author=None, published="2026-03-11", url=None, start=0,
        end=len(text), text=text, score=1.0,
    )  # fmt: skip
    assert denied(GATES, Evidence(passage, 0, len(WORKED), WORKED, 0.9)) is expected


FLOODED, RAIN = "Why did the mine flood?", "Mr Brack blamed the flood on heavy rain."


@pytest.mark.parametrize(
    ("rest", "against"),
    [
        (" The union rejected that. Prices rose.", "The union rejected that."),
        (
            " Ida Roe, the inspector, contradicted him. It had been dry, she said. Prices rose.",
            "Ida Roe, the inspector, contradicted him. It had been dry, she said.",
        ),
        (" Ida Roe contradicted him. Tom Pell said nothing.", "Ida Roe contradicted him."),
        (" The union disagreed with its members over pay.", ""),
        (" He denied that he had known.", ""),
        (" Owner Ida Roe disputed the account on Monday.", "Owner Ida Roe disputed the account on Monday."),
        (" Owner Ida Roe never disputed that.", ""),
        (" Owner Ida Roe has not denied it.", ""),
        (" No expert disputed that, Ida Roe said.", ""),
        (" Owner Ida Roe denied that she had been away on the day.", ""),
        (" Ida Roe, who leads the council, rejected that the town had paid too much for the mine.", ""),
        (" Ida Roe rejected the claim that the town had paid too much.", ""),
        (" The board dismissed him on Monday, chair Ida Roe said.", ""),
        (" The plan for a dam was rejected, Ida Roe said.", ""),
        (" Ida Roe denied it a licence.", ""),
        ("\n\nThe union rejected that.", ""),
        (" Prices rose. The union rejected that.", ""),
    ],
)
def test_who_contradicts_the_cause_that_somebody_names_is_the_other_side(rest: str, against: str) -> None:
    assert _behind(FLOODED, RAIN, rest) == against
    assert _behind("When did the mine flood?", RAIN, rest) == ""
    assert _behind(FLOODED, "The mine flooded on Monday, Mr Brack said.", rest) == ""
