"""What sentences of a timeline tell otherwise of one event."""

from __future__ import annotations

import pytest

from qa.schema import Citation, Evidence, Found
from qa.timelines.accounts import contradict, differing


def sentence(text: str, outlet: str, published: str = "2026-06-10") -> Evidence:
    passage = Found(f"{outlet} {published}", None, outlet, None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.0)


def cited(*items: Evidence) -> list[Citation]:
    return [
        Citation(marker, it.passage.article_id, None, it.passage.outlet, None, it.passage.published, None,
                 it.start, it.end, it.text)
        for marker, it in enumerate(items, 1)
    ]  # fmt: skip


APPROVED = sentence("Dorne's council approved the toll bridge over the Ansa on Tuesday.", "Radio")
REJECTED = sentence("Councillors in Dorne rejected the toll bridge over the Ansa on Tuesday.", "Herald")
DOWN = sentence("In Dorne there will be no toll bridge: its council turned the plan down on Tuesday.", "Ledger")
NINE = sentence("Nine paintings were stolen from the Heron Gallery on Monday night.", "Times")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (APPROVED, REJECTED),
        (APPROVED, DOWN),
        (NINE, sentence("Ninety paintings were stolen from the Heron Gallery on Monday.", "Clarion")),
        (NINE, sentence("Nine paintings were stolen from the Heron Gallery on Sunday night.", "Clarion")),
        (
            sentence("Twelve people drowned in the Mere flood.", "Times"),
            sentence("Fifteen people are now known to have drowned in the Mere flood.", "Clarion", "2026-06-12"),
        ),
        (
            sentence("Twelve people drowned in the Mere flood.", "Times"),
            sentence("The number of people drowned in the Mere flood has risen to 14.", "Clarion", "2026-06-11"),
        ),
    ],
)
def test_other_outcomes_figures_and_days_of_one_event_contradict(one: Evidence, other: Evidence) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (REJECTED, DOWN),
        (APPROVED, sentence("Dorne's council rejected a new library on Tuesday.", "Herald")),
        (APPROVED, sentence("Dorne's council rejected the toll bridge over the Ansa on Tuesday.", "Radio")),
        (APPROVED, sentence("Dorne's council rejected the toll bridge over the Ansa.", "Herald", "2026-06-30")),
        (NINE, sentence("Seven paintings were found, as the Heron Gallery said on Monday night.", "Clarion")),
        (NINE, sentence("Nine paintings were stolen from the Heron Gallery late on Monday.", "Clarion")),
        (sentence("Four workers were killed when the Karsk tunnel collapsed on Monday.", "Times"),
         sentence("Nine workers were trapped when the Karsk tunnel collapsed on Monday.", "Clarion")),
    ],
)  # fmt: skip
def test_the_same_or_another_event_is_no_contradiction(one: Evidence, other: Evidence) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)


def test_what_a_timeline_tells_otherwise_is_counted_over_all_that_was_read() -> None:
    (conflict,) = differing("the bridge", cited(APPROVED, REJECTED, DOWN), [APPROVED, REJECTED, DOWN])
    assert (conflict.about, conflict.markers, conflict.sources) == ("the bridge", (1, 2), (1, 2))
    assert conflict.told == "2 reports say rejected [2]; only Radio says approved [1]"
    assert differing("the bridge", cited(REJECTED, DOWN), [REJECTED, DOWN]) == ()


def test_a_count_that_has_gone_on_is_kept_and_no_conflict() -> None:
    first = sentence("Twelve people drowned in the Mere flood.", "Times")
    then = sentence("Fifteen people are now known to have drowned in the Mere flood.", "Clarion", "2026-06-12")
    assert contradict(first, then)
    assert differing("the flood", cited(first, then), [first, then]) == ()
