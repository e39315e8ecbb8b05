"""Whether a report tells the deed that is asked about, or a later one does in other words."""

from __future__ import annotations

import pytest

from qa.answering.polar import word
from qa.reports.deeds import of, since, told_since, untold
from qa.reports.placing import arranged
from tests.reported import sentence

CONCEDED = "Did Ada Kell concede?"
REFUSED = sentence("Ms Kell did not concede.", "2026-03-02", around="Ada Kell lost. Ms Kell did not concede.")


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("the charges against Roe been dropped", "The trial of Mr Roe has been put off to May.", True),
        ("the charges against Roe been dropped", "Mr Roe was arrested on Monday.", True),
        ("the charges against Roe been dropped", "Prosecutors dropped the case against Mr Roe.", False),
        ("the charges against Roe been dropped", "A judge dismissed the case against Mr Roe.", False),
        ("the plan been scrapped", "The council voted to abandon the plan.", False),
        ("the plan been scrapped", "The plan for the bridge was delayed by a year.", True),
        ("Roe acquitted", "Mr Roe pleaded not guilty.", True),
        ("Roe acquitted", "The jury found Mr Roe not guilty.", False),
        ("Roe drop the plan", "Mr Roe put off the plan.", False),  # no end that it came to
    ],
)
def test_what_came_to_an_end_is_told_by_a_word_for_it(claim: str, text: str, expected: bool) -> None:
    assert untold(claim, sentence(text, "2026-03-02")) is expected


def test_a_heading_may_have_the_word_for_it() -> None:
    item = sentence("The prosecutor told the court so on Monday.", "2026-03-02", title="Charges against Roe dropped")
    assert not untold("the charges against Roe been dropped", item)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Kell telephoned Mr Brand to congratulate him.", True),
        ("Ms Kell said she would not take the case further.", True),
        ("Kell accepted the result on Friday.", True),
        ("Ms Kell refused to accept the result.", False),
        ("Ms Kell did not congratulate Mr Brand.", False),
        ("Mr Brand's party asked Ms Kell to accept defeat.", False),
        ("Mr Brand telephoned Ms Kell to congratulate her.", False),
        ("Mr Brand was sworn in on Friday.", False),
    ],
)
def test_what_was_not_so_may_be_told_in_other_words_later(text: str, expected: bool) -> None:
    new = sentence(text, "2026-03-20", "Gazette")
    assert told_since("Ada Kell concede", REFUSED, [new.passage]) is expected
    assert of(CONCEDED, new, REFUSED) is expected
    assert bool(since(CONCEDED, [REFUSED], [REFUSED.passage, new.passage])) is expected


def test_it_comes_before_the_denial_and_takes_the_word_away() -> None:
    new = sentence("Ms Kell telephoned Mr Brand to congratulate him.", "2026-03-20", "Gazette", score=0.4)
    placed = arranged(CONCEDED, [REFUSED, new], [])
    assert [(it.evidence, it.note) for it in placed] == [(new, ""), (REFUSED, "Earlier")]
    passages = [REFUSED.passage, new.passage]
    assert word(CONCEDED, [REFUSED], [REFUSED], passages, lambda pairs: [0.0 for _ in pairs]) is None
    decided = word(CONCEDED, [REFUSED], [REFUSED], passages[:1], lambda pairs: [0.0 for _ in pairs])
    assert decided is not None
    assert decided.text == "No"


def test_an_earlier_report_tells_nothing_of_what_came_since() -> None:
    old = sentence("Ms Kell gave up her claim.", "2026-02-20", "Gazette")
    assert not told_since("Ada Kell concede", REFUSED, [old.passage])
    assert not of("When did Ada Kell concede?", sentence("Ms Kell gave up.", "2026-03-20"), REFUSED)
    assert not of("Did Ada Kell win?", sentence("Ms Kell gave up.", "2026-03-20"), REFUSED)
