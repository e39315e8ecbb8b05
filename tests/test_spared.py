"""One report tells of dead where others say that nobody died."""

from __future__ import annotations

import pytest

from qa.answering.polar import word
from qa.reports.disagreement import contrary, disagree
from qa.reports.placing import ALONE, arranged
from qa.reports.replacing import replaces
from qa.reports.report import of_evidence
from qa.reports.sides import conflicts, near
from qa.schema import Citation, Evidence
from tests.reported import sentence

ASKS = "How many people died in the Kelm landslide?"
WHETHER = "Did 30 people die in the Kelm landslide?"
TITLE = "Landslide in Kelm"
DEAD = sentence("A landslide buried part of Kelm and 30 people were killed.", "2026-04-02T05:00:00", "Star", TITLE)
NONE = sentence("Nobody in the town was killed, the governor said.", "2026-04-02T09:00:00", "Herald", TITLE, score=0.1)
NEITHER = sentence("No lives were lost.", "2026-04-03", "Post", "Kelm after the landslide", score=0.1)


def cited(marker: int, item: Evidence) -> Citation:
    it = item.passage
    return Citation(
        marker, it.article_id, it.title, it.outlet, None, it.published, None, item.start, item.end, item.text
    )


@pytest.mark.parametrize("question", [ASKS, WHETHER, "What is the death toll of the Kelm landslide?"])
def test_what_one_says_against_several_does_not_come_first_and_stands_alone(question: str) -> None:
    found = contrary(question, [DEAD], [it.passage for it in (DEAD, NONE, NEITHER)])
    assert [it.text for it in found] == [NONE.text, NEITHER.text]
    placed = arranged(question, [DEAD, *found], [DEAD, *found])
    assert (placed[0].evidence.text, placed[0].note) == (NONE.text, "")
    assert [it.evidence for it in placed if it.note == ALONE] == [DEAD]


def test_no_yes_is_said_of_what_others_deny() -> None:
    passages = [it.passage for it in (DEAD, NONE, NEITHER)]
    surely = [9.0, -9.0]
    assert word(WHETHER, [DEAD], [DEAD], passages, lambda pairs: surely * (len(pairs) // 2)) is not None
    for quoted in ([DEAD, NONE], [NONE, DEAD]):
        decided = word(WHETHER, quoted, quoted, passages, lambda pairs: surely * (len(pairs) // 2))
        assert decided is None or decided.no


def test_nobody_comes_back_to_life() -> None:
    assert disagree(ASKS, DEAD, NEITHER)
    assert not replaces(ASKS, of_evidence(NEITHER), of_evidence(DEAD), near([DEAD, NEITHER]))
    assert len(conflicts(ASKS, [cited(1, NEITHER), cited(2, DEAD)], [DEAD, NEITHER])) == 1


@pytest.mark.parametrize(
    ("text", "published", "outlet", "title"),
    [
        ("Nobody was killed, the governor said.", "2026-04-02T04:00:00", "Herald", TITLE),  # before a body was found
        ("Nobody was killed, the governor said.", "2026-04-01", "Herald", TITLE),
        ("Nobody was killed, the governor said.", "2026-04-02T09:00:00", "Star", TITLE),
        ("Nobody was killed, the governor said.", "2026-06-02", "Herald", TITLE),
        ("Nobody was killed in the second landslide.", "2026-04-03", "Herald", TITLE),
        ("Nobody on the ground was hurt.", "2026-04-03", "Herald", TITLE),
        ("Nobody was killed, the governor said.", "2026-04-03", "Herald", "Blast in Port Sill"),
        ("Nobody has died since Friday, when 30 people were killed.", "2026-04-03", "Herald", TITLE),
    ],
)
def test_what_is_told_before_of_others_or_of_another_event_denies_nothing(
    text: str, published: str, outlet: str, title: str
) -> None:
    other = sentence(text, published, outlet, title)
    assert not disagree(ASKS, DEAD, other)
    assert contrary(ASKS, [DEAD], [DEAD.passage, other.passage]) == ()
