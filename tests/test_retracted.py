"""Reports that were taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports.report import Report
from qa.reports.retracted import bears, reach, retractions, takes_back
from qa.schema import Article
from tests.filing import opened

CLAIM = "The article alleged that a sample of Ines Falk had tested positive, and that police had searched her hotel."
NOTE = f"{CLAIM} Neither allegation was true. We apologise to Ms Falk."
REPORT = "A sample given by the champion came back positive for a banned drug, the Star can reveal."


def report(text: str, around: str = "", title: str = "Falk failed test") -> Report:
    return Report(text, around or text, "a", title, "Star", "2026-04-16")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (NOTE, f"{CLAIM} Neither allegation was true."),
        ("On Monday the Star withdrew its report that a plant manager had been suspended.", None),
        ("We reported that the manager had been suspended. He was not at work. The claim was untrue.", None),
        ("We reported that the manager had been suspended. He is at work.", ""),
        ("An article on Aug. 20 headlined “Fear” stated that the bug had been found. That was wrong.", None),
        ("We reported that the bug had been found. That was wrong of the owner, he said.", ""),
        (
            "Norpress reported on May 17, citing police, that 11 had died. That figure was wrong, and it is 10.",
            None,
        ),
        ("Norpress wrote that 11 people had died. The figure was too high.", None),
        ("The police reported to Norpress that 11 people had died. That figure shocked the town.", ""),
        ("The bank withdrew its offer that had been made to the mill.", ""),
        ("She said that the claim was untrue.", ""),
        (
            "We ran an article under the headline “Drunk”, which reported that he drank whisky. The claim was untrue.",
            None,
        ),
    ],
)
def test_a_retraction_is_what_was_reported_and_that_it_is_not_so(text: str, quoted: str | None) -> None:
    expected = text if quoted is None else quoted
    assert [text[one.start : one.end] for one in retractions(text)] == list(filter(None, [expected]))


def test_a_sentence_of_the_report_is_taken_back_and_no_other_of_it() -> None:
    (one,) = retractions(NOTE)
    around = f"{REPORT} Police searched the hotel of Ines Falk. Falk lives in Maarwijk."
    assert takes_back(one, report(REPORT, around))
    assert takes_back(one, report("Police searched the hotel of Ines Falk.", around))
    assert not takes_back(one, report("Falk lives in Maarwijk.", around))
    assert not takes_back(one, report(REPORT, "A sample of the milk came back positive.", "Milk"))


def test_what_is_only_called_wrong_may_be_its_figure_alone() -> None:
    (one,) = retractions("Our report said that 48 people had been hurt in the crash at the mill. That was wrong.")
    assert takes_back(one, report("The crash at the mill hurt 48 people.", title="Crash at the mill"))
    assert not takes_back(one, report("A third person has died after the crash at the mill.", title="Crash"))
    (claim,) = retractions("Our report said that the mayor took £48 at the mill. The claim was untrue.")
    assert takes_back(claim, report("The mayor took money at the mill.", title="The mayor and the mill"))


def test_only_what_is_asked_of_the_claim_is_answered_by_it() -> None:
    (one,) = retractions("We reported that Captain Euan Brodick had been drinking. The claim was untrue.")
    assert bears(one, "Had the captain been drinking?")
    assert not bears(one, "Who is the captain, Euan Brodick?")


def test_a_retraction_is_quoted_whole() -> None:
    sentences = [CLAIM, "Neither allegation was true.", "We apologise to Ms Falk."]
    assert reach(sentences) == 2
    assert reach(sentences[1:]) == 0


def test_what_was_taken_back_is_told_behind_that(tmp_path: Path) -> None:
    told = [
        ("report", f"{REPORT} Ines Falk won in May. Police searched her hotel.", "2026-05-16", "Falk failed test"),
        ("note", f"{NOTE} Our reporter has left.", "2026-05-21", "Ines Falk: an apology"),
        ("race", "Ines Falk won the Tour of the Lakes on Sunday by nine seconds.", "2026-05-10", "Falk wins"),
    ]
    articles = [
        Article(text=text, given_id=name, outlet="Star", published=day, title=title) for name, text, day, title in told
    ]
    with opened(tmp_path, *articles) as archive:
        answer = archive.engine.answer("Did Ines Falk's sample test positive for a drug?")
        name = archive.engine.answer("Who won the Tour of the Lakes?")
    first, *others = [sentence.text for sentence in answer.sentences]
    assert "allegation" not in name.sentences[0].text
    assert "Neither allegation was true" in first
    assert all(text.startswith("Since corrected") is ("positive" in text) for text in others)
