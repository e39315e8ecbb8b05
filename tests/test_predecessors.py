"""Who held an office before somebody: how it is asked, and what tells it."""

from __future__ import annotations

import pytest

from qa.asking.compound import parts
from qa.asking.standalone import standalone
from qa.asking.that_post import before
from qa.schema import Turn
from qa.synthesize.ordering import by_what_is_asked
from qa.who.predecessors import asked, of
from tests.reported import sentence

ASKED = "Who was chief executive of Lisk Ferries before Mats Lund?"
LEAVES = "Kate O'Hara is leaving Lisk Ferries at once, four months after she bought a rival."
NAMED = "The board appointed Mats Lund, the finance director, as the new chief executive."
RAN = "O'Hara, 55, had run the company for eight years."
REPORT = f"{LEAVES} {NAMED} {RAN}"
GONE = sentence(LEAVES, "2026-05-02", title="Lisk Ferries changes its head", around=REPORT)
GIVEN = sentence(NAMED, "2026-05-02", title="Lisk Ferries changes its head", around=REPORT)
HAD = sentence(RAN, "2026-05-02", title="Lisk Ferries changes its head", around=REPORT)
THEN = sentence("Lisk Ferries' chief executive, Kate O'Hara, was calm.", "2026-03-02", "Echo")
AFTER = sentence("Lisk Ferries' chief executive, Mats Lund, was calm.", "2026-06-02", "Echo")


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "Who ran Lisk Ferries before Mats Lund?",
        "Who was the previous chief executive of Lisk Ferries?",
        "Who did Mats Lund replace?",
        "Who was Lund's predecessor as chief executive?",
        "Who held the post of chief executive of Lisk Ferries before?",
    ],
)
def test_who_leaves_where_somebody_comes_held_it_before(question: str) -> None:
    items = [AFTER, GIVEN, THEN, HAD, GONE]
    found = of(question, items)
    assert found is not None
    assert [found.told(it) for it in (GONE, HAD)] == [2, 2]
    assert not any(found.told(it) for it in (GIVEN, AFTER))
    assert by_what_is_asked(question, items)[0] in (GONE, HAD)


def test_the_holder_of_an_earlier_day_held_it_before() -> None:
    found = of(ASKED, [AFTER, THEN])
    assert found is not None
    assert (found.told(THEN), found.told(AFTER), found.only_later(AFTER)) == (1, 0, True)
    assert of("Who was chief executive of Lisk Ferries before Kate O'Hara?", [AFTER, THEN]).told(AFTER) == 0  # type: ignore[union-attr]
    bank = sentence("The bank's chief executive, Bo Roe, was calm.", "2026-03-02", "Echo")
    assert found.told(bank) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Roe, mayor of Orlo until May, spoke.", 2),
        ("The former mayor of Orlo Ada Roe spoke.", 0),
        ("Former Mayor Ada Roe spoke in Orlo.", 2),
        ("The vote ended Ada Roe's six years as mayor of Orlo.", 2),
        ("Bo Lind replaced Ada Roe as mayor of Orlo.", 2),
        ("Bo Lind, the mayor of Orlo, spoke.", 0),
        ("Mayor Ada Roe of Kelm resigned.", 0),
        ("Cy Voss, the mayor of Bree, came to Orlo.", 0),
        ("Mayor Ada Roe replaced the fire chief, Cy Voss, in Orlo.", 0),
        ("The fire chief of Orlo, Cy Voss, resigned, the mayor said.", 0),
        ("Bo Lind was replaced by Cy Voss as mayor of Orlo.", 0),
    ],
)
def test_what_says_so_in_a_sentence(text: str, told: int) -> None:
    item = sentence(text, "2026-05-02")
    found = of("Who was the mayor of Orlo before Bo Lind?", [item])
    assert found is not None
    assert found.told(item) == told


@pytest.mark.parametrize(
    "question",
    [
        "Who was the mayor of Orlo?",
        "Who was killed before the match?",
        "Who ran before the wind turned?",
        "Who spoke before Ada Roe?",
        "Who will replace Ada Roe?",
        "Who was the last survivor?",
        "Who was the last champion of Orlo?",
    ],
)
def test_other_questions_ask_for_no_predecessor(question: str) -> None:
    assert not asked(question)


@pytest.mark.parametrize(
    ("question", "first", "expected"),
    [
        ("And who was it before?", "Who is the mayor of Orlo now?", "Who was the mayor of Orlo before?"),
        ("who held the post before her", "Who is the harbour master?", "Who was the harbour master before?"),
        ("And before him?", "Who coaches Lisk Rovers?", "Who coached Lisk Rovers before?"),
        ("Who did she replace?", "Who's the new head of the museum?", "Who was the head of the museum before?"),
        ("And who was it before?", "Who won the cup?", None),
        ("And who was hurt before?", "Who is the mayor of Orlo?", None),
    ],
)
def test_a_follow_up_asks_for_who_held_it_before(question: str, first: str, expected: str | None) -> None:
    assert before(question, Turn(first, "Ada Roe is.")) == expected
    if expected:
        assert standalone(question, [Turn(first, "Ada Roe is.")]) == expected


def test_the_second_part_asks_so_too() -> None:
    assert parts("Who is the harbour master now, and who held the post before?") == (
        "Who is the harbour master now?",
        "Who was the harbour master before?",
    )


def test_who_led_a_race_before_held_no_office() -> None:
    items = [
        sentence("Former race director Cy Voss spoke.", "2026-05-02"),
        sentence("Bo Lind led the Orlo race until Ada Roe passed him.", "2026-05-02"),
    ]
    assert of("Who led the Orlo race before Ada Roe?", items) is None


def test_whom_the_answer_named_is_who_came_after() -> None:
    last = Turn("Who is the mayor of Orlo?", "Herald, 2 May 2026: “Mayor Ada Roe of Orlo spoke.” [1]")
    assert before("And who was it before her?", last) == "Who was the mayor of Orlo before Roe?"
