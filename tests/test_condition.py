"""How somebody is now: who is asked about, which sentences tell it, and that the newest stands for the others."""

from __future__ import annotations

import pytest

from qa.reports.condition import since, tells, who
from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence

HOW = "How is Ada Roe doing?"
COMA = sentence("Ada Roe, the skipper, lies in a coma.", "2026-03-02", score=0.9)
WOKE = sentence("Ada Roe woke from her coma on Monday.", "2026-03-09", "Post", score=0.8)
HOME = sentence("Ada Roe, who was hurt off Lisk, was sent home with crutches.", "2026-05-05", "Echo", score=0.01)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (HOW, "Ada Roe"),
        ("How's the skipper Ada Roe?", "Ada Roe"),
        ("Where is Ada Roe now?", "Ada Roe"),
        ("Is Ada Roe dead?", "Ada Roe"),
        ("Is Roe still in hospital?", "Roe"),
        ("Is Captain Roe still being held?", "Captain Roe"),
        ("What is the condition of Ada Roe?", "Ada Roe"),
        ("How is the weather in Lisk?", ""),
        ("How is Lisk Pumps financed?", ""),
        ("Where is Lisk?", ""),
        ("Is the Lisk dam cracked?", ""),
        ("How was Ada Roe hurt?", ""),
    ],
)
def test_who_is_asked_about(question: str, name: str) -> None:
    assert who(question) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (COMA.text, True),
        (HOME.text, True),
        ("The gang released Ada Roe at the border.", True),
        ("Ms Roe was freed on Friday.", True),
        ("Ada Roe said nine people were in hospital.", False),
        ("Her brother, Ben Roe, was sent home.", False),
        ("The crew walked in with the number of Ada Roe on their shirts.", False),
        ("The captain is in hospital.", False),
    ],
)
def test_it_is_told_of_the_one_who_is_named(text: str, expected: bool) -> None:
    assert tells(HOW, text) is expected


def test_the_newest_comes_first_and_those_before_are_earlier() -> None:
    assert by_what_is_asked(HOW, [COMA, WOKE])[0] is WOKE
    notes = [(it.evidence, it.note) for it in arranged(HOW, [COMA, WOKE, HOME], [])]
    assert notes == [(HOME, ""), (WOKE, "Earlier"), (COMA, "Earlier")]


def test_the_newest_is_quoted_however_little_it_shares_with_the_question() -> None:
    passages = [it.passage for it in (COMA, WOKE, HOME)]
    (item,) = since(HOW, [COMA, WOKE, HOME], passages)
    assert (item.text, item.score > HOME.score) == (HOME.text, True)
    assert HOME.text in [it.text for it in contrary(HOW, [COMA, WOKE], passages)]
    assert since(HOW, [COMA], [COMA.passage]) == ()


BABY = "How is the baby with measles?"
WARD = sentence(
    "The baby, a boy, is in intensive care, the hospital said.", "2026-01-23", title="Measles cases reach 19"
)
WENT = sentence("The baby who was in intensive care went home on Sunday.", "2026-02-03", "Post", title="Measles at 34")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (BABY, "the baby"),
        ("How is the injured bus driver doing?", "the injured bus driver"),
        ("Is the pilot still in hospital?", "the pilot"),
        ("Where is the watchman now?", "the watchman"),
        ("How is the driver paid?", ""),
        ("How is the patient data stored?", ""),
        ("Is the pilot a woman?", ""),
        ("How is the road?", ""),
    ],
)
def test_one_who_has_no_name_may_be_asked_about(question: str, name: str) -> None:
    assert who(question) == name


def test_of_one_without_a_name_the_newest_report_on_the_same_matter_tells_it() -> None:
    assert by_what_is_asked(BABY, [WARD, WENT])[0] is WENT
    notes = [(it.evidence.text, it.note) for it in arranged(BABY, [WARD, WENT], [])]
    assert notes == [(WENT.text, ""), (WARD.text, "Earlier")]
    crash = sentence("The baby was taken to hospital.", "2026-03-03", "Post", title="Bus crash at Lisk")
    assert all(not it.note for it in arranged(BABY, [WARD, crash], []))
    assert by_what_is_asked(BABY, [WARD, crash])[0] is WARD


def test_whether_somebody_is_in_prison_is_settled_by_the_newest_that_tells_that_and_not_by_the_verdict() -> None:
    guilty = sentence("Ada Roe, the former skipper, was found guilty on Thursday of fraud.", "2026-06-09", "Echo")
    jailed = sentence("Ada Roe, once a skipper, was sent to prison for two years.", "2026-05-02", score=0.8)
    bail = sentence("Ada Roe, who denies it, remains on bail.", "2026-04-02", score=0.8)
    let_out = sentence("Ada Roe was let out of the side gate on Monday.", "2026-06-02", "Post", score=0.5)
    for question in ("Is Ada Roe in prison?", "Is Ada Roe still behind bars?"):
        placed = arranged(question, by_what_is_asked(question, [guilty, jailed, bail, let_out]), [])
        notes = {it.evidence.text: it.note for it in placed}
        assert placed[0].evidence is let_out
        assert (notes[jailed.text], notes[bail.text]) == ("Earlier", "Earlier")
        assert by_what_is_asked(question, [guilty, bail, jailed])[0] is jailed
    assert not tells("Is Ada Roe in prison?", guilty.text)
    assert tells("Is Ada Roe in prison?", "Ada Roe was found in her cell.")
