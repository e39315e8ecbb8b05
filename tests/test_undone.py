"""A later report that undoes what is asked of comes first, and what it undoes is marked."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.schema import Evidence
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence

SHOT = "May the heron still be shot?"
PERMIT = sentence("One heron at the Lisk weir may be shot, the district decided.", "2026-02-02")
STRUCK = sentence("A court struck down the permit to shoot the heron.", "2026-05-02", "Post", score=0.6)
CLOSING = "Is the Hask mill closing this summer?"
CLOSES = sentence("The Hask mill will close its doors in July.", "2026-02-02")


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (SHOT, PERMIT, STRUCK),
        (CLOSING, CLOSES, sentence("The Hask mill will stay open for another year.", "2026-03-02", "Post", score=0.6)),
        (
            "Is the Hask fair still on?",
            sentence("The Hask fair is to be held in June.", "2026-03-02"),
            sentence("The Hask fair has been called off.", "2026-05-01", "Post", score=0.6),
        ),
    ],
)
def test_what_undoes_it_comes_first(question: str, old: Evidence, new: Evidence) -> None:
    assert by_what_is_asked(question, [old, new])[0] is new
    assert [(it.evidence, it.note) for it in arranged(question, [old, new], [])] == [(new, ""), (old, "Earlier")]


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (SHOT, PERMIT, sentence("A court may have struck down the permit to shoot the heron.", "2026-05-02", "Post")),
        (SHOT, PERMIT, sentence("A league wants the permit to shoot the heron revoked.", "2026-05-02", "Post")),
        (SHOT, PERMIT, sentence("The heron show in the town hall was called off.", "2026-05-02", "Post")),
        (CLOSING, CLOSES, sentence("The Hask mill has put off its open day.", "2026-03-02", "Post")),
        (CLOSING, CLOSES, sentence("The Lisk mill will stay open for another year.", "2026-03-02", "Post")),
        ("Was the heron shot?", PERMIT, STRUCK),
        (
            "What happened to the mayor of Hask?",
            sentence("The mayor of Hask was hurt in a crash.", "2026-03-02"),
            sentence("The mayor of Hask has cancelled a trip.", "2026-05-02", "Post"),
        ),
        (
            "Will there be a toll on the Hask bridge?",
            sentence("A toll on the Hask bridge will come in July.", "2026-03-02"),
            sentence("A court threw out a challenge to the toll on the Hask bridge.", "2026-05-02", "Post"),
        ),
    ],
)
def test_what_is_not_undone_is_not_marked(question: str, old: Evidence, new: Evidence) -> None:
    assert [it.note for it in arranged(question, [old, new], [])] == ["", ""]


def test_what_undoes_it_is_found_where_it_was_read_as_no_answer() -> None:
    question = "What happened to the casualty ward at Hask?"
    old = sentence("The casualty ward at Hask will close on 31 July.", "2026-03-18")
    new = sentence("The casualty ward at Hask will stay open after all.", "2026-05-08", "Post")
    passages = [old.passage, new.passage]
    assert [it.text for it in contrary(question, [old], passages)] == [new.text]
    later = sentence("The casualty ward at Hask was shut last night.", "2026-07-31", "Post")
    assert not contrary(question, [old, later], [*passages, later.passage])
    assert not contrary("When did the casualty ward at Hask open?", [old], passages)
    out = sentence("The council has thrown out its plan for a toll on the Hask bridge.", "2026-04-23", score=0.2)
    plan = sentence("A toll for the Hask bridge is to come in July.", "2026-02-12")
    assert by_what_is_asked("Is there going to be a toll on the Hask bridge?", [plan, out])[0] is out
