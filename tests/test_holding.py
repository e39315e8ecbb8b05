"""Who holds an office no more by a later report, and what is quoted of that."""

from __future__ import annotations

import pytest

from qa.reports.holding import of_another_head, post_asked, since, taken_over, tells_successor
from qa.reports.placing import arranged
from qa.synthesize.ordering import by_what_is_asked
from qa.who.holders import former, leaver, leaves, names_holder, of_another_portfolio
from tests.reported import sentence

ASKED = "Who is the harbour minister?"
SPEAKS = sentence("Harbour Minister Ada Roe is due to speak on Thursday.", "2026-03-02")
QUITS = "Ada Roe resigned as harbour minister late on Monday. She gave no reason. Her deputy, Ivo Lind, takes over."
PAPER = sentence(QUITS, "2026-03-10", "Post", around=f"It was a long day. {QUITS} The rain went on.", score=0.3)
CALLED = sentence("The former harbour minister Ada Roe was fined.", "2026-04-01", "Echo", score=0.3)


def test_that_the_holder_left_is_quoted_with_who_takes_over() -> None:
    (item,) = since(ASKED, [SPEAKS], [SPEAKS.passage, PAPER.passage])
    assert item.text == QUITS
    assert by_what_is_asked(ASKED, [SPEAKS, item])[0] is item
    assert since(ASKED, [PAPER], [SPEAKS.passage]) == ()
    assert since("Is Ada Roe still harbour minister?", [SPEAKS], [PAPER.passage])[0].text == QUITS


FERRIES = "Ada Roe, who runs Lisk Ferries, sold two ships."
GOES = "Hours later Ada Roe said that she would step down as chief executive in June."
TAKES = "Bo Lind, the head of finance, takes over until the board has met."


def test_who_runs_something_is_who_takes_over_from_the_one_who_leaves() -> None:
    old = sentence(FERRIES, "2026-03-02")
    new = sentence(TAKES, "2026-05-10", "Post", "Two leave Lisk Ferries", f"{GOES} {TAKES}", 0.3)
    asked = "Who runs Lisk Ferries from June?"
    assert [(it.evidence, it.note) for it in arranged(asked, [old, new], [])] == [(new, ""), (old, "Earlier")]
    assert taken_over(asked, new, old)
    assert not taken_over("Who sold two ships?", new, old)


@pytest.mark.parametrize(
    "around",
    ["Ada Roe spoke.", "Ada Roe will not step down.", "Mik Dray resigned as head of sales."],
    ids=["she stays", "she says so", "another leaves"],
)
def test_who_takes_something_over_beside_the_head_is_not_the_new_one(around: str) -> None:
    new = sentence(TAKES, "2026-05-10", "Post", "News of Lisk Ferries", f"{around} {TAKES}", 0.3)
    assert not taken_over("Who runs Lisk Ferries?", new, sentence(FERRIES, "2026-03-02"))


@pytest.mark.parametrize("new", [PAPER, CALLED])
def test_who_left_is_the_earlier_holder(new: object) -> None:
    assert isinstance(new, type(PAPER))
    notes = {it.evidence.text: it.note for it in arranged(ASKED, [SPEAKS, new], [])}
    assert notes == {SPEAKS.text: "Earlier", new.text: ""}
    other = sentence("Harbour Minister Ivo Lind is due to speak.", "2026-03-03")
    assert [it.note for it in arranged(ASKED, [other, new], [])] == ["", ""]


@pytest.mark.parametrize(
    ("new", "note"),
    [
        ("Ivo Lind, who was named on Friday as its chief engineer, spoke at Orra Water.", "Earlier"),
        ("Ivo Lind became chief engineer of Orra Water on Friday.", "Earlier"),
        ("Ivo Lind was named as the deputy chief engineer of Orra Water.", ""),
        ("Ivo Lind, chief engineer of Lisk Rail, was named in the report.", ""),
        ("Ada Roe, who was named chief engineer of Orra Water in 2019, spoke.", ""),
    ],
)
def test_who_held_the_office_before_the_one_who_was_given_it_is_the_earlier_holder(new: str, note: str) -> None:
    old = sentence("It is sound, said Ada Roe, the chief engineer of Orra Water.", "2026-03-02")
    later = sentence(new, "2026-03-20", "Post")
    notes = {it.evidence.text: it.note for it in arranged("Who is the chief engineer of Orra Water?", [old, later], [])}
    assert notes == {old.text: note, new: ""}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Former Lisk County Sheriff Ada Roe was fined.", {"Roe"}),
        ("Ada Roe, the former sheriff, was fined.", {"Roe"}),
        ("Sheriff Ada Roe was fined.", set()),
        ("The former mayor met Sheriff Ada Roe.", set()),
    ],
)
def test_who_is_called_the_former_one_holds_it_no_more(text: str, names: set[str]) -> None:
    assert former("sheriff", text) == names
    assert names_holder("sheriff", text) is not bool(names)


SACKED = "Lisk Rovers have dismissed their coach, Piet van Horn, after six defeats."
CHARGE = "Mara Dunn, who trained the juniors, will take charge until May."


def test_who_takes_over_from_one_who_leaves_is_told_with_that() -> None:
    around = f"{SACKED} {CHARGE}"
    gone = sentence(SACKED, "2026-03-10", around=around, score=0.9)
    comes = sentence(CHARGE, "2026-03-10", around=around, score=0.5)
    assert leaves(SACKED)
    assert leaver(SACKED) == "Horn"
    assert not leaves("Lisk Rovers denied that they had sacked their coach, Piet van Horn.")
    assert tells_successor(gone, comes)
    assert not tells_successor(comes, gone)
    far = "Piet van Horn smiled. He shook hands. He drove home."
    later = sentence(CHARGE, "2026-03-10", around=f"{SACKED} {far} {CHARGE}", score=0.5)
    assert not tells_successor(sentence(SACKED, "2026-03-10", around=f"{SACKED} {far} {CHARGE}"), later)
    held = sentence("The Rovers' coach, Piet van Horn, blamed the heat.", "2026-02-01", "Echo", score=0.95)
    asked = "Who coaches Lisk Rovers?"
    assert [it.text for it in by_what_is_asked(asked, [held, gone, comes])][:2] == [SACKED, CHARGE]


def test_who_was_given_an_office_since_is_quoted_where_it_is_asked_who_runs_something() -> None:
    asked = "Who runs Lisk Ferries?"
    old = sentence("Lisk's chief executive, Kate O'Hara, said no jobs would go.", "2026-03-02", score=0.9)
    new = "The board appointed Mats Lund, the finance director, as the new chief executive on Monday."
    assert post_asked(asked, old.text) == "executive"
    assert post_asked("Who sold Lisk Ferries?", old.text) == ""
    (item,) = since(asked, [old], [old.passage, sentence(new, "2026-05-02", "Post", "A new head for Lisk").passage])
    assert item.text == new
    assert since(asked, [old], [sentence(new, "2026-02-02", "Post", "A new head for Lisk").passage]) == ()
    deputy = new.replace("new chief", "deputy chief")
    assert since(asked, [old], [sentence(deputy, "2026-05-02", "Post", "A deputy for Lisk").passage]) == ()


def test_its_president_is_that_of_whoever_the_sentence_before_tells_of() -> None:
    before = "The watchdog has opened an inquiry into the takeover by Lisk Ferries."
    item = sentence(f"{before} Its president, Bo Lind, spoke of islanders.", "2026-03-02")
    assert of_another_head("Who leads Lisk Ferries?", item)
    assert not of_another_head("Who leads the watchdog?", item)
    own = sentence("Lisk Ferries has lost a ship. Its president, Bo Lind, spoke.", "2026-03-02")
    assert not of_another_head("Who leads Lisk Ferries?", own)
    club = sentence(
        "Kelm Town have dismissed their coach, Bo Lind.",
        "2026-03-02",
        around="Orlo City won 2-1. Kelm Town have dismissed their coach, Bo Lind.",
    )
    assert of_another_head("Who coaches Orlo City?", club)
    assert not of_another_head("Who coaches Kelm Town?", club)


def test_a_ministry_goes_to_a_minister_and_is_not_another() -> None:
    assert names_holder("minister", "The finance ministry goes to Ada Roe, an auditor.")
    assert names_holder("minister", "Ada Roe gets the finance ministry.")
    assert not names_holder("minister", "Ada Roe of the finance ministry said so.")
    assert of_another_portfolio("Who is the finance minister?", "Environment minister Ada Roe called it right.")
    assert not of_another_portfolio("Who is the finance minister?", "Finance minister Ada Roe called it right.")
    assert not of_another_portfolio("Who is the mayor?", "Environment minister Ada Roe called it right.")


NEXT = "Who will be the next director of the Lisk Museum?"
CHOSEN = sentence("Ada Roe was named on Monday as the next director of the Lisk Museum.", "2026-03-02", score=0.1)
ACTS = sentence("Bo Lind of the Lisk Museum will act as director from May.", "2026-04-20", "Post")
OFF = sentence("Ada Roe will not become director of the Lisk Museum after all.", "2026-04-19", "Post", score=0.1)
OTHER = sentence("Mik Dray was appointed director of the Lisk Museum on Friday.", "2026-05-02", "Echo", score=0.1)
AWAY = sentence("Una Pell was appointed director of the Dorne Museum on Friday.", "2026-05-09", "Echo", score=0.1)


def test_who_comes_next_is_told_by_the_newest_report_of_an_appointment_or_that_it_fell_through() -> None:
    everything = [ACTS, CHOSEN, OFF, OTHER, AWAY]
    for told, newest in ((everything, OTHER), ([ACTS, CHOSEN, OFF], OFF), ([ACTS, CHOSEN], CHOSEN)):
        (item,) = since(NEXT, [ACTS], [it.passage for it in told])
        assert item.text == newest.text
        assert by_what_is_asked(NEXT, [ACTS, item])[0] is item
    placed = arranged(NEXT, [CHOSEN, OTHER], [])
    assert [(it.evidence, it.note) for it in placed] == [(OTHER, ""), (CHOSEN, "Earlier")]
    assert since(NEXT, [ACTS], [ACTS.passage, AWAY.passage]) == ()


def test_who_was_elected_to_succeed_him_is_the_holder_since() -> None:
    asked = "Who is the deputy mayor of Lisk?"
    old = sentence("Ivo Lind, the deputy mayor of Lisk, was arrested on Monday.", "2026-03-02")
    told = "Ada Roe, who was elected to succeed him last week, did not come."
    new = sentence(told, "2026-04-20", "Post", "Lisk", f"Ivo Lind, the former deputy mayor of Lisk, spoke. {told}")
    (item,) = since(asked, [old], [old.passage, new.passage])
    assert item.text == told
    assert by_what_is_asked(asked, [old, item])[0] is item
    assert [(it.evidence, it.note) for it in arranged(asked, [old, item], [])] == [(item, ""), (old, "Earlier")]


@pytest.mark.parametrize(
    "text",
    [
        "Orlo appointed Cy Voss to advise the mayor on parking.",
        "Orlo elected Cy Voss to oppose the mayor's plan.",
        "Cy Voss was named in a suit against the mayor.",
        "Cy Voss was elected mayor of Orlo in 1931.",
        "If Cy Voss is elected mayor, the tram will be built.",
        "Cy Voss was named deputy mayor.",
        "A judge dismissed the mayor Ada Roe's claims in Orlo as nonsense.",
    ],
)
def test_what_only_has_the_word_gives_and_takes_no_office(text: str) -> None:
    old = sentence("Mayor Ada Roe of Orlo spoke.", "2026-03-02")
    assert since("Who is the mayor of Orlo?", [old], [sentence(text, "2026-05-02", "Post", "Orlo").passage]) == ()


def test_an_assistant_is_no_coach_and_a_mayor_runs_no_ferry() -> None:
    old = sentence("Rovers coach Ada Roe spoke.", "2026-03-02")
    new = "The Rovers appointed Cy Voss as assistant coach."
    assert since("Who coaches the Rovers?", [old], [sentence(new, "2026-05-02", "Post", "Rovers").passage]) == ()
    assert post_asked("Who runs the Orlo ferry?", "Acme runs the Orlo ferry, the mayor, Ada Roe, said.") == ""
    assert not leaves("The court dismissed the president's appeal.")
    assert leaver("The board fired its chief executive, Ada Roe.") == "Roe"
    shares = sentence("Shares in Acme rose after its chief executive, Ada Roe, spoke.", "2026-03-02")
    assert not of_another_head("Who runs Acme?", shares)
