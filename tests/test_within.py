"""Whether sentences are of the days that a question keeps to, and answers that keep to them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from qa import build
from qa.asking.question import Query, understand
from qa.dateline import Dateline
from qa.days.stated import Hold
from qa.days.within import allows, first_ever, of_its_months
from qa.schema import Evidence, Filters, Found, Window
from qa.settings import load

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
MAY = Window(date(2026, 5, 1), date(2026, 5, 31))
BEFORE = Window(None, date(2026, 5, 5))


def told(text: str, published: str | None, before: str = "", title: str = "") -> Evidence:
    body = f"{before} {text}".strip()
    start = len(body) - len(text)
    passage = Found("a", title, "Post", None, published, None, 0, len(body), body, 1.0)
    return Evidence(passage, start, len(body), text, 0.5, before=before)


@pytest.mark.parametrize(
    ("window", "hold", "item", "expected"),
    [
        (MAY, "event", told("Rovers 1, Town 1", "2026-02-24"), False),  # not of a match in May
        (MAY, "kept", told("In March the council had turned the plan down.", "2026-05-12"), False),
        (MAY, "kept", told("In March it turned the plan down, and on 11 May approved it.", "2026-05-12"), True),
        (MAY, "kept", told("The plan that had failed in March was approved on 11 May.", "2026-05-12"), True),
        (MAY, "kept", told("The council, which had turned the plan down in March, met again.", "2026-05-12"), True),
        (BEFORE, "kept", told("In March the council had turned the plan down.", "2026-05-01"), True),
        (MAY, "event", told("Rovers will meet Town.", "2026-02-24"), True),
        (MAY, "event", told("Kick-off is at 3pm.", "2026-04-12", title="Cup final on 3 May"), True),
        (MAY, "event", told("Tickets cost 20 crowns.", "2026-04-29"), True),
        (MAY, "event", told("Rovers are to be promoted on 3 May.", "2026-02-24"), True),
        (MAY, "event", told("Rovers 1, Town 1", "2026-05-24"), True),
        (MAY, "event", told("Rovers 1, Town 1", "2026-06-24"), True),
        (MAY, "kept", told("Two died.", "2026-05-03"), True),
        (MAY, "kept", told("Two died.", "2026-06-03"), False),
        (MAY, "kept", told("Two died.", None), True),  # nothing is known of its day
        (MAY, "kept", told("Two died on 2 May.", "2026-06-03"), True),
        (MAY, "kept", told("Two died on Tuesday.", "2026-06-03"), False),
        (MAY, "kept", told("Two died.", "2026-06-03", "The roof fell in on 2 May."), True),
        (MAY, "kept", told("Two died on Tuesday.", "2026-06-03", "The roof fell in on 2 May."), False),
        (MAY, "reports", told("Two died on 2 May.", "2026-06-03"), False),
        (YEAR, "kept", told("In all, 61 had measles.", "2026-04-20"), False),
        (YEAR, "kept", told("In all, 61 had measles.", "2026-04-20", "The outbreak of 2025 was bad."), True),
        (YEAR, "kept", told("In all, 61 had measles last year.", "2026-04-20"), True),
        (YEAR, "kept", told("She was mayor from 2019 to 2026.", "2026-04-20"), True),
        (BEFORE, "kept", told("Four had died by Tuesday.", "2026-05-07"), False),  # so many till then, or since
        (BEFORE, "kept", told("Four died on Tuesday.", "2026-05-07"), True),
        (BEFORE, "kept", told("Six have died.", "2026-05-07", "The roof fell in on 2 May."), False),
        (YEAR, "event", told("Rovers won 3-1.", "2026-05-07"), False),
        (YEAR, "event", told("Rovers won 3-1.", "2026-05-07", title="Looking back on the final of 2025"), True),
        (YEAR, "event", told("The final will be at Saltmere.", "2024-12-07"), True),
        (YEAR, "event", told("In February 2019 six people died there.", "2025-05-07"), False),
        (YEAR, "event", told("Nine people died, and in 2019 it was six.", "2025-05-07"), True),
        (YEAR, "event", told("Insurers put the damage at 22 million.", "2019-02-11"), False),
        (YEAR, "event", told("Rovers hope to win in 2025.", "2024-12-07"), True),
        (MAY, "event", told("Dust caused the fire.", "2026-11-07"), True),
        (MAY, "", told("Two died.", "2026-06-03"), True),
    ],
)
def test_a_sentence_is_of_the_days_by_its_report_or_by_what_it_says(
    window: Window, hold: Hold, item: Evidence, expected: bool
) -> None:
    assert allows(window, hold, item) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vale Rovers won the Shield for the first time on Sunday.", True),
        ("The club had lost three finals in its history.", True),
        ("It was the first-ever strike at the yard.", True),
        ("The baker had never before run for office.", True),
        ("The abbey was flooded for the first time since 1974.", False),
        ("The price fell for the first time in three years.", False),
        ("Vale Rovers won the Shield on Sunday, in their first match there.", False),
        ("The history of the club is told in a book.", False),
    ],
)
def test_what_was_so_for_the_first_time_tells_of_all_the_time_before(text: str, expected: bool) -> None:
    item = told(text, "2026-05-10")
    assert first_ever(BEFORE, item) is expected
    assert not first_ever(MAY, item)
    if expected:
        assert _understood("Did Vale Rovers win the Shield before 2026?").allows(item)
        assert not _understood("Who won the Shield before 2026?").allows(item)


def _understood(question: str) -> Query:
    return understand(question, standalone=None, outlets=(), filters=Filters(), today=date(2026, 11, 30))


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (told("In all, 61 had measles.", "2025-04-20", "The outbreak of 2024 was bad."), False),
        (told("In 2024 it was 61.", "2025-04-20"), False),
        (told("This year 14 have had measles.", "2025-04-20", "The outbreak of 2024 was bad."), True),
        (told("The ferry, built in 1998, carried 300 people.", "2025-04-20"), True),
        (told("Twelve pubs of 2019 are three now.", "2025-04-20"), True),
        (told("The mayor resigned.", "2025-04-20", "The outbreak of 2024 was bad."), True),
    ],
)
def test_a_figure_of_another_year_is_not_of_the_year_that_is_asked_about(item: Evidence, expected: bool) -> None:
    assert allows(YEAR, "kept", item) is expected


ARTICLES = [
    (
        "2026-05-03",
        "Herald",
        "Part of Corran tunnel falls in",
        "Part of the Corran road tunnel fell in on Saturday. Two people died and five were hurt.",
    ),
    (
        "2026-05-05",
        "Herald",
        "Tunnel toll rises to four",
        "The number of people who died in the Corran tunnel rose to four on Tuesday, a doctor said. Engineers said a"
        " drain above the tunnel had been blocked for years.",
    ),
    (
        "2026-05-07",
        "Radio",
        "Fifth death in Corran tunnel",
        "Five people have now died in the Corran tunnel, the hospital said on Wednesday.",
    ),
    (
        "2026-05-09",
        "Herald",
        "Tunnel inspectors had warned of water",
        "Inspectors had warned of water in the Corran tunnel for years, papers seen by the Herald show.",
    ),
    (
        "2026-08-04",
        "Post",
        "Heron Gallery opens again",
        "The Heron Gallery opened again on Monday after two years of building. About 400 people came.",
    ),
    (
        "2026-03-17",
        "Post",
        "Wards open again",
        "The wards at St Olaf's opened again on Monday. In all 52 patients had norovirus, the trust said.",
    ),
    (
        "2026-04-20",
        "Post",
        "Hospital looks back",
        "The measles outbreak of 2025 at St Olaf's was the worst for a decade. In all 61 patients had measles.",
    ),
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    folder = tmp_path_factory.mktemp("dated")
    lines = [
        json.dumps({"id": day, "published": day, "source": outlet, "title": title, "text": text})
        for day, outlet, title, text in ARTICLES
    ]
    (folder / "articles.jsonl").write_text("\n".join(lines))
    settings = load(data=folder / "archive")
    build.ingest(settings, [folder / "articles.jsonl"])
    opened = Dateline(settings)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("What did the Herald report about the tunnel before 6 May 2026?", "2026-05-05"),
        ("How many people died before 6 May 2026?", "2026-05-05"),
        ("How many people died between 4 and 6 May 2026?", "2026-05-07"),  # of which the last tells what was on the 6th
    ],
)
def test_nothing_published_after_the_days_asked_about_is_quoted(archive: Dateline, question: str, last: str) -> None:
    answer = archive.engine.answer(question)
    assert answer.answered
    assert max(citation.published or "" for citation in answer.citations) == last
    assert answer.window
    assert ("the day after" in answer.window.reason) == (last > str(answer.window.end))


@pytest.mark.parametrize(
    "question",
    [
        "What happened at the Heron Gallery in July 2026?",
        "How many patients had norovirus in 2025?",
        "How many patients had measles in 2026?",
    ],
)
def test_a_question_that_nothing_of_its_days_answers_is_declined_and_says_so(archive: Dateline, question: str) -> None:
    answer = archive.engine.answer(question)
    assert not answer.answered
    assert "Only what is of the time asked about counts" in answer.text
    assert answer.nearest
    assert not answer.absent


def test_a_later_report_that_tells_of_the_days_answers_and_the_window_says_so(archive: Dateline) -> None:
    answer = archive.engine.answer("How many patients had measles in 2025?")
    assert "61" in answer.text
    assert answer.window
    assert "other reports were searched" in answer.window.reason


def test_an_event_named_by_its_day_is_told_by_later_reports_too(archive: Dateline) -> None:
    answer = archive.engine.answer("How many people died in the Corran tunnel collapse of 2 May 2026?")
    assert "Five" in answer.text


SUMMER = Window(date(2026, 6, 1), date(2026, 8, 31))


@pytest.mark.parametrize(
    ("window", "item", "expected"),
    [
        (SUMMER, told("The pool shut.", "2025-07-15"), True),
        (SUMMER, told("The pool shut on 3 July.", "2025-10-15"), True),
        (SUMMER, told("The pool shut.", "2025-10-15"), False),
        (SUMMER, told("Sales fell this year.", "2025-10-15"), False),
        (MAY, told("Sales fell.", "2025-06-01"), False),
    ],
)
def test_a_report_is_of_the_months_of_a_window_in_whatever_year(window: Window, item: Evidence, expected: bool) -> None:
    assert of_its_months(window, item) is expected
