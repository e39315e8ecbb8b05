"""What was first reported, and what is known now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.answering.changing import ONE_REPORT, tells
from qa.asking.changed import asked
from qa.dateline import Dateline
from qa.schema import Article
from tests.filing import opened
from tests.reported import sentence


def _article(number: int, outlet: str, day: str, title: str, text: str) -> Article:
    return Article(text, title, f"a-{number}", outlet, published=day)


ARTICLES = (
    _article(
        1, "Kelm Courier", "2026-02-03", "Mudslide closes coast road at Dorne",
        "DORNE – A mudslide has closed the coast road. The mudslide was about 40 metres wide, the police said.",
    ),
    _article(
        2, "Dorne Gazette", "2026-02-05", "Coast road at Dorne shut for weeks by mudslide",
        "DORNE – The mudslide on the coast road is 70 metres wide, the roads office has measured.",
    ),
    _article(
        3, "Kelm Courier", "2026-03-01", "Bus falls into the Arle, nine dead",
        "ARLE – The death toll of the bus crash in the Arle stands at nine, the hospital said.",
    ),
    _article(
        4, "Dorne Gazette", "2026-03-04", "Two more bus passengers die after crash in the Arle",
        "ARLE – The death toll of the bus crash in the Arle has risen to 11, the hospital said.",
    ),
    _article(
        8, "Kelm Courier", "2026-02-09", "Soup for the road crews",
        "KELM – Ida Moss sells soup from a stall 2 metres wide beside the mudslide.",
    ),
    _article(
        5, "Dorne Gazette", "2026-03-09", "Factory blaze in Pell",
        "PELL – The death toll of the blaze at the Pell glue factory stands at 3, the fire chief said.",
    ),
    _article(
        6, "Kelm Courier", "2026-03-16", "Insurers in talks",
        "ORRA – The damage of the hailstorm in Orra was first put at 3 million crowns. Lena Falk, the mayor, said that "
        "the estimate of the damage in Orra was now 4 million crowns.",
    ),
    _article(
        7, "Dorne Gazette", "2026-03-19", "Hail breaks panes",
        "ORRA – The damage of the hailstorm in Orra is now estimated at 7 million crowns, the county said.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("changing"), *ARTICLES) as dateline:
        yield dateline


@pytest.mark.parametrize(
    ("question", "inner"),
    [
        ("Give me the history of the damage estimate in Kelm", "How much is the damage estimated at in Kelm?"),
        ("What is the history of the estimate of the costs?", "How much are the costs estimated at?"),
        ("Show me the development of the number of dead seals, step by step", "How many dead seals are there?"),
        ("How did the tally of dead seals go up and down between May and July?", "How many dead seals are there?"),
        ("Please trace the course of the death toll", "What is the death toll?"),
        (
            "Give me a timeline of the changing casualty figures at Garrick Quay.",
            "How many people were killed at Garrick Quay?",
        ),
        ("Give me the chronology of the deaths in the Kelm flood", "How many people were killed in the Kelm flood?"),
        ("Trace the changing number of missing sailors", "How many missing sailors are there?"),
        ("Give me a timeline of the number of dead seals", "How many dead seals are there?"),
        ("How has the number of dead seals risen?", "How many dead seals are there?"),
        ("how did the number of dead seals climb", "How many dead seals are there?"),
        ("Trace the growth of the Kelm fire in hectares through June.", "How big is the Kelm fire in hectares?"),
        ("Trace the rise in the number of injured", "How many people were injured?"),
        ("How did the cost of the tram rise from 2024 to 2026?", "How much does the tram cost?"),
        ("How has the opening of Line 4 been pushed back over time?", "When is the opening of Line 4?"),
        ("How has the planned start of work been delayed?", "When is the planned start of work?"),
        ("How did the number of dead seals move from report to report?", "How many dead seals are there?"),
        (
            "How did the count of dead seals change, from the first night to the final figure?",
            "How many dead seals are there?",
        ),
        ("How did the hospital's pay offer develop?", "How much was the hospital's pay offer?"),
        ("How did measles case numbers develop in Pell?", "How many measles cases are there in Pell?"),
        ("How did the key rate change in 2026?", "What is the key rate?"),
        ("How did the interest rate move this spring?", "What is the interest rate?"),
        ("interest rate steps this spring", "What is the interest rate?"),
        ("how flood death toll changed over march", "How many people were killed in the flood?"),
        ("How has the death toll of the flood changed?", "How many people were killed in the flood?"),
        ("How has the official death toll changed?", "What is the official death toll?"),
        ("How did the death toll in Kelm change?", "What is the death toll in Kelm?"),
        ("How have mortgage rates changed?", "What are the mortgage rates?"),
    ],
)
def test_the_history_of_a_figure_is_how_it_has_changed(question: str, inner: str) -> None:
    assert asked(question)[:1] == (inner,)


def test_the_history_of_anything_else_is_not() -> None:
    others = (
        "Give me the history of Kelm",
        "Give me a timeline of the fate of the crew",
        "How has the budget been cut?",
        "How did the closure of the mine evolve?",
        "What is the course of the Arle?",
        "rule changes 2026",
        "Describe the price changes",
        "MPs approve interest rate changes",
        "how the mayor moved",
        "How did she develop as a painter?",
    )
    assert [asked(question) for question in others] == [()] * len(others)


@pytest.mark.parametrize("question", ["How has the figure skater changed?", "How has the number one song changed?"])
def test_no_number_is_asked_of_what_only_has_the_word(question: str) -> None:
    assert not any(inner.startswith("How many") for inner in asked(question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "What was first reported about the width of the mudslide, and what is known now?",
            ["Dorne Gazette, 5 February", "Earlier: Kelm Courier, 3 February"],
        ),
        (
            "How has the death toll of the bus crash changed?",
            ["Dorne Gazette, 4 March", "Earlier: Kelm Courier, 1 March"],
        ),
        ("How has the death toll changed?", ["Dorne Gazette, 4 March", "Earlier: Kelm Courier, 1 March"]),
    ],
)
def test_the_newest_comes_first_and_the_first_is_marked_earlier(
    archive: Dateline, question: str, told: list[str]
) -> None:
    answer = archive.engine.answer(question)
    assert [line.text[: len(start)] for line, start in zip(answer.sentences, told, strict=True)] == told
    assert answer.unanswered == ()


@pytest.mark.parametrize(
    "question", ["What is the history of the damage estimate?", "Give me the history of the damage estimate in Orra"]
)
def test_a_history_begins_with_the_figure_that_the_first_report_recalls(archive: Dateline, question: str) -> None:
    told = [citation.quote for citation in archive.engine.answer(question).citations]
    sums = ["7 million", "4 million", "3 million"]
    assert [figure in quote for figure, quote in zip(sums, told, strict=True)] == [True, True, True]


def test_of_one_report_it_is_said_that_there_is_no_other(archive: Dateline) -> None:
    answer = archive.engine.answer("How has the death toll of the blaze at the glue factory changed?")
    assert [citation.article_id for citation in answer.citations] == ["a-5"]
    assert answer.unanswered == (ONE_REPORT,)


@pytest.mark.parametrize(
    "question",
    [
        "How has the town changed?",
        "How has the ferry service changed since 2020?",
        "What was first reported about the mayor?",
        "What changed in the law?",
        "How did the strike develop?",
        "How did attitudes to marriage change during the 1960s?",
        "How did the ferry's timetable change?",
    ],
)
def test_a_change_of_the_world_is_no_such_question(question: str) -> None:
    assert asked(question) == ()


def test_a_figure_may_be_asked_for_day_by_day() -> None:
    plain = asked("How did the number of houses without water change?")
    assert asked("How did the number of houses without water change from day to day?") == plain != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven people had been reported hurt in the first hours.", False),
        ("The number of people hurt has risen to 12, the hospital said.", True),
    ],
)
def test_a_report_that_recalls_the_first_figure_is_not_the_newest_of_it(text: str, expected: bool) -> None:
    assert tells("How many people were hurt?", sentence(text, "2026-03-13")) is expected


def test_a_timeline_of_a_figure_begins_with_the_first(archive: Dateline) -> None:
    answer = archive.engine.answer("Give me a timeline of the death toll of the bus crash")
    told = [it.text.split(":")[0] for it in answer.sentences]
    assert told == ["Reported on 1 March 2026", "Reported on 4 March 2026"]
