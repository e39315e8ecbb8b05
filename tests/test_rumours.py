"""What only goes round, who denies it, and what comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports import rumours
from qa.reports.disagreement import contrary
from qa.reports.placing import ALONE, arranged
from qa.reports.report import of_evidence
from qa.reports.sides import sides
from qa.schema import DraftSentence, Evidence
from qa.synthesize.extractive import Extractive
from tests.reported import sentence

ASKS = "Did a child die of measles in Corve?"
TITLE = "Measles at Lusk school in Corve"
RUMOUR = sentence(
    "A boy has died of measles at Lusk school in Corve, where 41 people have fallen ill, according to a message "
    "circulating among parents.",
    "2026-01-28",
    "Tribune",
    TITLE,
)
DENIAL = sentence(
    "“No child has died in this outbreak. None,” said Dr Ada Roe, who read it twice.",
    "2026-02-03",
    "Post",
    TITLE,
    score=0.1,
)


def notes(question: str, chosen: list[Evidence], others: list[Evidence]) -> list[tuple[str, str]]:
    return [(it.evidence.text, it.note) for it in arranged(question, chosen, others)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RUMOUR.text, True),
        ("The dam has burst, rumours say.", True),
        ("Posts on Facebook claimed that the bridge had fallen.", True),
        ("Unconfirmed reports put the dead at nine.", True),
        ("The rumours that the bridge had fallen are false, the mayor said.", False),
        ("The message of the bishop was read out in church.", False),
        ("Nine people were hurt, the police said.", False),
        ("The firm posted a loss of nine million.", False),
    ],
)
def test_what_only_goes_round(text: str, expected: bool) -> None:
    assert rumours.rests(text) is expected


@pytest.mark.parametrize(
    ("text", "day", "outlet", "expected"),
    [
        (DENIAL.text, "2026-02-03", "Post", True),
        ("The hospital in Corve denied rumours that a child had died.", "2026-02-03", "Post", True),
        ("Nobody has died, the hospital said.", "2026-01-28", "Post", True),
        ("Nobody has died, the hospital said.", "2026-01-20", "Post", False),
        ("No child has died in this outbreak.", "2026-02-03", "Tribune", False),
        ("No teacher has been vaccinated.", "2026-02-03", "Post", False),
        ("No child was in the hall, and a girl has died.", "2026-02-03", "Post", False),
        ("A boy died on Friday.", "2026-02-03", "Post", False),
    ],
)
def test_who_denies_it(text: str, day: str, outlet: str, expected: bool) -> None:
    item = sentence(text, day, outlet, TITLE)
    assert rumours.denies(of_evidence(item), of_evidence(RUMOUR)) is expected


def test_a_denial_elsewhere_denies_nothing_here() -> None:
    away = sentence("“No child has died,” the mayor said.", "2026-02-03", "Post", "Flood at Dorne")
    assert not rumours.denies(of_evidence(away), of_evidence(RUMOUR))


def test_the_denial_comes_first_and_the_rumour_is_marked_though_the_one_was_not_chosen() -> None:
    expected = [(DENIAL.text, ""), (RUMOUR.text, ALONE)]
    assert notes(ASKS, [RUMOUR], [RUMOUR, DENIAL]) == expected
    assert notes(ASKS, [RUMOUR, DENIAL], [RUMOUR, DENIAL]) == expected
    assert notes(ASKS, [RUMOUR], [RUMOUR]) == [(RUMOUR.text, "")]


def test_a_denial_is_found_in_the_passages() -> None:
    assert [it.text for it in contrary(ASKS, [RUMOUR], [DENIAL.passage])] == [
        "“No child has died in this outbreak.",
    ]


COUNTS = "How many people caught measles at Lusk school?"
OLD = sentence("At Lusk school 34 people have caught measles.", "2026-02-03", "Post", TITLE)
NEW = sentence("At Lusk school 36 people caught measles in the end.", "2026-03-13", "Ledger", TITLE)


def test_a_count_that_goes_round_is_not_what_was_known_earlier() -> None:
    told = dict(notes(COUNTS, [NEW, RUMOUR, OLD], [NEW, RUMOUR, OLD]))
    assert told == {NEW.text: "", OLD.text: "Earlier", RUMOUR.text: ALONE}


TALKED = sentence(
    "Vastra is paying £78 million for Lusk Glass, according to two people with knowledge of the contract.",
    "2026-01-16",
    "Post",
)
SOLD = sentence(
    "Lusk Glass is to be sold to Vastra for £84 million, the two companies said.", "2026-01-14", "Ledger", score=0.5
)
PRICE = "How much is Vastra paying for Lusk Glass?"


def test_a_sum_that_was_agreed_and_another_of_those_who_are_not_named_stand_side_by_side() -> None:
    assert notes(PRICE, [TALKED, SOLD], [TALKED, SOLD]) == [(SOLD.text, ""), (TALKED.text, "")]
    assert [side.says for side in sides(PRICE, [of_evidence(it) for it in (SOLD, TALKED)], [])] == [
        "£84 million",
        "£78 million",
    ]
    assert sides("How much did Vastra pay for Lusk Glass?", [of_evidence(it) for it in (SOLD, TALKED)], [])


def test_what_is_only_planned_is_still_no_other_account_of_what_is() -> None:
    plan = sentence("The rent of the Lusk stalls will be £84 a week.", "2026-01-14", "Ledger")
    now = sentence("The rent of the Lusk stalls is £78 a week.", "2026-01-14", "Post")
    asks = "How much is the rent of the Lusk stalls?"
    assert not sides(asks, [of_evidence(it) for it in (plan, now)], [])


def test_named_sources_that_say_the_same_stay_behind() -> None:
    same = sentence(
        "Lusk Glass is to be sold to Vastra for £78 million, the two companies said.", "2026-01-14", "Ledger"
    )
    assert notes(PRICE, [TALKED, same], [TALKED, same])[0][0] == TALKED.text


def test_where_nothing_is_sure_what_has_no_sum_is_no_further_answer_to_how_much() -> None:
    shares = sentence("Shares in Vastra rose in Oslo.", "2026-01-14", "Ledger", score=0.14)
    talked, sold = replace(TALKED, score=0.17), replace(SOLD, score=0.03)
    told = [it.text for it in Extractive().write(PRICE, [talked, shares, sold]) if isinstance(it, DraftSentence)]
    assert [text.split(",")[0] for text in told] == ["Ledger", "Post"]
    sure = [replace(TALKED, score=0.9), replace(shares, score=0.8)]
    assert len(list(Extractive().write(PRICE, sure))) == 2
