"""What somebody is charged with is not what they did, and what was put off is not what is to be."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from qa.checking.findings import findings
from qa.checking.verify import verify
from qa.schema import DraftSentence, Evidence, Found

PUT_OFF = "The trial, which was to begin on 8 June, has been put off to 14 September."


def draft(sentence: str, text: str) -> DraftSentence:
    found = Found("a", None, "Courier", None, "2026-03-11", None, 0, len(text), text, 1.0)
    return DraftSentence(sentence, (Evidence(found, 0, len(text), text, 1.0),))


def surely(pairs: Iterable[tuple[str, str]]) -> list[float]:
    """A reader that takes everything for said."""
    return [6.0 for _ in pairs]


def kinds(sentence: str, text: str) -> set[str]:
    return {one.kind for one in findings(draft(sentence, text))}


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Roe defrauded a bank.", "Roe was charged with defrauding a bank."),
        ("Roe defrauded a bank.", "Roe was charged on Monday with fraud against a bank."),
        ("Roe stole the painting.", "Roe pleaded not guilty to stealing the painting."),
        ("Roe stole the painting.", "Roe was arrested on suspicion of theft of the painting."),
        ("Roe stole the painting.", "Roe denies stealing the painting."),
        ("Roe stole the painting.", "Roe is accused of stealing the painting."),
        ("Roe has stolen the painting.", "Detectives arrested Roe on Friday for stealing the painting."),
        ("The painting was stolen by Roe.", "Roe was charged with stealing the painting."),
        ("The mayor took a bribe.", "The mayor has been indicted for taking a bribe."),
        ("The mayor took a bribe.", "The mayor was acquitted of taking a bribe."),
        ("Pell attacked a guard.", "Pell will stand trial in May on a charge of attacking a guard."),
        ("Pell cheated a bank.", "Pell faces trial for cheating a bank."),
        ("Roe robbed a shop.", "Roe is in the dock over a robbery at a shop."),
        ("Roe spied for Russia.", "Roe stands trial for espionage for Russia."),
        ("Roe committed fraud.", "Roe was indicted on Tuesday for committing fraud."),
        ("Acme dumped waste in the river.", "Acme is being sued over dumping waste in the river."),
        (
            "Pell spent the bank's money on a yacht.",
            "Pell was charged with defrauding a bank of money that prosecutors say was borrowed and spent on a yacht.",
        ),
        # What tells of no conviction, of another's, or of one for something else.
        ("He stole the painting.", "Roe was charged with stealing the painting. He faces ten years if convicted."),
        ("Roe stole the painting.", "The painting was stolen in May. Roe was charged with stealing the painting."),
        ("Roe stole it.", "Roe is charged with stealing it. A jury will decide whether Roe is guilty."),
        ("Roe stole the painting.", "Roe is charged with stealing the painting. Pell was convicted of fraud."),
        ("Pell bribed a guard.", "Pell was charged with bribing a guard. In 2010 he was convicted of drunk driving."),
    ],
)
def test_the_deed_of_a_charge_is_partly_supported_at_most(sentence: str, text: str) -> None:
    verdict = verify(draft(sentence, text), surely)
    assert (verdict.support, "as a charge" in verdict.reason) == ("partial", True)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Pell bribed a guard.", "Pell was convicted of bribing a guard."),
        ("Pell bribed a guard.", "Pell, who was charged with bribing a guard, pleaded guilty on Monday."),
        ("Pell bribed a guard.", "Pell, charged with bribing a guard, admitted it."),
        ("Pell bribed a guard.", "Pell was charged with bribing a guard. He was found guilty of both counts."),
        ("Roe stole the painting.", "Roe stole the painting in May, and was charged with stealing the painting."),
        # The charge itself.
        ("Roe was charged with defrauding a bank.", "Roe was charged with defrauding a bank."),
        ("Roe is accused of defrauding a bank.", "Roe was charged with defrauding a bank."),
        ("Prosecutors say Roe defrauded a bank.", "Roe was charged with defrauding a bank, prosecutors say."),
        ("Roe denies defrauding a bank.", "Roe denies defrauding a bank."),
        # What is no part of the charge.
        ("The painting was stolen in May.", "Roe was charged with stealing the painting in May."),
        ("Roe fled to Spain.", "Roe was charged with theft and fled to Spain."),
        ("Roe took office in May.", "Roe, who was charged with taking a bribe, took office in May."),
        ("Police found a knife.", "Roe was charged with murder after police found a knife."),
        ("Ann lived in Leeds.", "Roe was charged with killing Ann, who lived in Leeds."),
        ("Roe attacked the plan.", "Roe attacked the plan. Pell was charged with attacking a guard."),
        ("The club sold Pell.", "The club was charged with breaking the rules when it sold Pell."),
        ("The team joined the boards.", "The team is in charge of joining the boards."),
        ("The council denied a permit.", "The council denied a permit."),
    ],
)
def test_a_conviction_a_charge_and_what_is_beside_it_stand(sentence: str, text: str) -> None:
    assert "alleged" not in kinds(sentence, text)
    assert verify(draft(sentence, text), surely).support == "supported"


@pytest.mark.parametrize(
    ("sentence", "text", "support"),
    [
        ("The trial is to begin on 8 June.", PUT_OFF, "unsupported"),
        ("The trial began on 8 June.", PUT_OFF, "unsupported"),
        ("The concert is on 3 May.", "The concert, originally planned for 3 May, was moved to 10 June.", "unsupported"),
        ("The vote is on 4 May.", "The vote had been due to be held on 4 May but was postponed.", "unsupported"),
        (
            "The concert will open the fair.",
            "The concert, which was to open the fair, has been called off.",
            "partial",
        ),
        ("The trial is to begin on 14 September.", PUT_OFF, "supported"),
        ("The trial was to begin on 8 June.", PUT_OFF, "supported"),
        ("The trial has been put off to 14 September.", PUT_OFF, "supported"),
        (
            "The fair starts in June.",
            "The bridge, which was due to open in June when the fair starts, was delayed.",
            "",
        ),
        ("The trial is to begin on 8 June.", "The trial was to begin on 4 May and was put off to 8 June.", "supported"),
        ("The bridge is to open in June.", "The bridge was to open in June, and will not be delayed.", "supported"),
        ("The trial begins on 8 June.", "The trial was to begin on 8 June. A match was put off.", "supported"),
    ],
)
def test_what_was_put_off_is_not_to_be(sentence: str, text: str, support: str) -> None:
    assert ("undone" in kinds(sentence, text)) is (support in ("unsupported", "partial"))
    assert verify(draft(sentence, text), surely).support == (support or "supported")


@pytest.mark.parametrize(
    ("sentence", "text", "found"),
    [
        ("The firm had fewer workers than its rival.", "The firm has 300 workers and its rival 250.", True),
        ("The firm employs fewer workers than its rival.", "The firm employs 300, its rival 250.", True),
        ("Leeds has fewer trams than York.", "Leeds has 40 trams, while York has 30.", True),
        ("The firm employs more workers than its rival.", "The firm employs 300, its rival 250.", False),
        ("Its rival employs fewer workers than the firm.", "The firm employs 300 workers, its rival 250.", False),
        # Of something else than is counted.
        ("The firm has fewer shops than its rival.", "The firm has 300 workers and its rival 250.", False),
        ("The firm has fewer shops than its rival.", "The firm employs 300, its rival 250.", False),
        ("The firm is smaller than its rival.", "The firm has 300 workers and its rival 250.", False),
    ],
)
def test_two_figures_tell_which_is_more(sentence: str, text: str, found: bool) -> None:
    assert ("turned" in kinds(sentence, text)) is found
