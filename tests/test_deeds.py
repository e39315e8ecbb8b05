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


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("the charges against Roe been dropped", "Shares in Roe Motors dropped by 5 per cent.", False),
        ("the charges against Roe been dropped", "Shares in Roe's firm dropped by 5 per cent.", False),
        ("the charges against Roe been dropped", "Roe dropped out of the race.", False),
        ("the charges against Roe been dropped", "Roe withdrew £500 from his bank.", False),
        ("the charges against Roe been dropped", "Pell was charged after Roe dropped a hint.", False),
        ("the charges against Roe been dropped", "Prosecutors dropped the case against Mr Roe.", True),
        ("the charges against Roe been dropped", "A judge threw out all charges against Mr Roe.", True),
        ("the charges against Roe been dropped", "The charges against Mr Roe were dropped on Friday.", True),
        ("the charges against Roe been dropped", "Mr Roe had the charges dropped.", True),
        (
            "the charges against Roe been dropped",
            "Prosecutors have withdrawn the charge of theft against Mr Roe.",
            True,
        ),
        ("the charges against Roe been dropped", "The case against Roe has been abandoned.", True),
        ("Ada Kell concede", "Ada Kell congratulated Spain on winning the cup.", False),
        ("Ada Kell concede", "Ada Kell gave up smoking.", False),
        ("Ada Kell concede", "Ada Kell has conceded nothing.", False),
        ("Ada Kell concede", "Ada Kell conceded three goals.", False),
        ("Ada Kell concede", "Ada Kell conceded that the count was fair.", False),
        ("Ada Kell concede", "Ada Kell congratulated Mr Brand on his wedding.", False),
        ("Ada Kell concede", "Ada Kell accepted the outcome of the inquiry.", False),
        ("Ada Kell concede", "Ada Kell conceded ground to the union.", False),
        ("Ada Kell concede", "Ms Kell telephoned Mr Brand to congratulate him.", True),
        ("Ada Kell concede", "Ada Kell congratulated Brand on his victory.", True),
        ("Ada Kell concede", "Kell congratulated Jon Brand on winning the election.", True),
        ("Ada Kell concede", "Ada Kell conceded.", True),
        ("Ada Kell concede", "Ada Kell conceded on Friday.", True),
        ("Ada Kell concede", "Ada Kell conceded defeat to Mr Brand.", True),
        ("Ada Kell concede", "Ada Kell has conceded the election.", True),
        ("Ada Kell concede", "Ms Kell gave up her claim.", True),
        ("Ada Kell concede", "Ms Kell gave up.", True),
        ("Ada Kell concede", "Ms Kell said she would not take the case further.", True),
        ("Ada Kell concede", "Kell congratulated the winner.", True),
        ("Ada Kell concede", "Ms Kell dropped her appeal.", True),
        ("Roe acquitted", "Police cleared the street outside Roe's house.", False),
        ("Roe acquitted", "Roe cleared his desk.", False),
        ("Roe acquitted", "Roe was cleared to fly.", False),
        ("Roe acquitted", "Mr Roe was cleared on Friday.", True),
        ("Roe acquitted", "The jury cleared Mr Roe of fraud.", True),
        ("Roe acquitted", "The jury found Mr Roe not guilty.", True),
        ("Roe acquitted", "Mr Roe wept as the jury cleared him.", True),
        ("Roe acquitted", "Roe was found not guilty.", True),
        ("Roe acquitted", "Mr Roe has been acquitted.", True),
        ("the plan been scrapped", "The council dropped a hint that the plan may go ahead.", False),
        ("the plan been scrapped", "The price of the plan dropped.", False),
        ("the plan been scrapped", "Ministers abandoned the plan.", True),
        ("the plan been scrapped", "The plan has been shelved.", True),
        ("the plan been scrapped", "The council dropped its plan for a bridge.", True),
        ("the plan been scrapped", "The council debated the plan and dropped it.", True),
    ],
)
def test_what_is_told_later_is_done_to_what_is_asked_about(claim: str, text: str, expected: bool) -> None:
    old = sentence("It has not come to that.", "2026-03-02")
    assert told_since(claim, old, [sentence(text, "2026-03-20", "Gazette").passage]) is expected


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("the tax been scrapped", "Parliament has repealed the tax."),
        ("the tax been scrapped", "The tax was abolished in May."),
        ("the model been discontinued", "Ford has ceased production of the model."),
        ("the troops been withdrawn", "All the troops have been pulled out of the valley."),
        ("the product been withdrawn", "The firm recalled the product."),
        ("the offer been withdrawn", "Roe Motors pulled its offer."),
        ("the show been dropped", "The show was taken off the air."),
        ("the appeal thrown out", "The court refused the appeal."),
        ("the appeal been thrown out", "The court refused the appeal."),
        ("the appeal been thrown out", "Judges denied the appeal."),
        ("the charges against Roe been dropped", "Prosecutors will not pursue the case against Roe."),
        ("the charges against Roe been dropped", "Roe was discharged."),
        (
            "the charges against Roe been dropped",
            "Prosecutors will take no further action against Roe, who was arrested in May.",
        ),
    ],
)
def test_an_end_may_be_told_in_words_that_are_on_no_list(claim: str, text: str) -> None:
    assert not untold(claim, sentence(text, "2026-03-02"))
