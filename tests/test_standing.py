"""How things stand: which report tells it, and what it stands for."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.reports.standing import replaces, tells
from qa.schema import Evidence, Found
from qa.synthesize.ordering import by_what_is_asked


def sentence(text: str, published: str, title: str = "News", score: float = 0.9, around: str = "") -> Evidence:
    around = around or text
    passage = Found(f"{published} {title}", title, "Herald", None, published, None, 0, len(around), around, 1.0)
    start = around.index(text)
    return Evidence(passage, start, start + len(text), text, score)


def notes(question: str, *items: Evidence) -> list[tuple[str, str]]:
    return [(it.evidence.text, it.note) for it in arranged(question, by_what_is_asked(question, items), items)]


REPLACED = [
    (
        "Has the stolen chalice been found?",
        sentence("The chalice has not been found.", "2026-03-02", "Chalice taken from Lusk abbey"),
        sentence("The Lusk chalice was found in a ditch on Friday.", "2026-03-21", "Chalice back at Lusk abbey"),
    ),
    (
        "Has anyone been charged over the collapse?",
        sentence("Nobody has been charged over the collapse at Dorne.", "2026-03-02", "Dorne hall collapse"),
        sentence(
            "A builder was charged on Friday over the collapse at Dorne hall.", "2026-04-21", "Dorne hall collapse"
        ),
    ),
    (
        "Is the Orla tunnel open?",
        sentence("The Orla tunnel is shut.", "2026-03-02", "Fire in Orla tunnel"),
        sentence("Lorries roll through it again since noon.", "2026-03-09", "Orla tunnel open again"),
    ),
    (
        "Is the Orla tunnel open to cars?",
        sentence("The Orla tunnel is closed to motor traffic.", "2026-03-02", "Fire in Orla tunnel"),
        sentence("Traffic rolled through it for the first time on Monday.", "2026-03-09", "Orla tunnel open again"),
    ),
    (
        "Is the Orla tunnel open to lorries?",
        sentence("The Orla tunnel is closed to motor traffic.", "2026-03-02", "Fire in Orla tunnel"),
        sentence("The Orla tunnel reopened on Monday.", "2026-03-09", "Queues at the portal"),
    ),
    (
        "Is the department store on Quay Street still shut?",
        sentence("The Roe department store on Quay Street was closed on Monday.", "2026-03-02", "Fire shuts store"),
        sentence("Roe on Quay Street opened its doors again on Saturday.", "2026-04-09", "Roe is back"),
    ),
    (
        "Is the Orla tunnel still closed?",
        sentence("The Orla tunnel will reopen on 12 March.", "2026-03-02", "Fire in Orla tunnel"),
        sentence("The Orla tunnel reopened on Monday.", "2026-03-09", "Orla tunnel in use"),
    ),
    (
        "When will the Orla tunnel reopen?",
        sentence("The Orla tunnel is to reopen on 6 March.", "2026-03-02", "Fire in Orla tunnel"),
        sentence("The Orla tunnel reopened on Friday.", "2026-03-09", "Orla tunnel in use"),
    ),
    (
        "How many miners are still missing?",
        sentence("Four miners are still missing at the Kelm pit.", "2026-03-02", "Kelm pit disaster"),
        sentence("The last missing miner was found alive at the Kelm pit.", "2026-03-04", "Kelm pit disaster"),
    ),
    (
        "How many of the miners are still unaccounted for?",
        sentence("Four miners at the Kelm pit are missing, the police said.", "2026-03-02", "Kelm pit disaster"),
        sentence("Two miners had gone home from the Kelm pit; nobody is now missing.", "2026-03-04", "Toll cut"),
    ),
    (
        "Is the Kelm mill working?",
        sentence("Production in Kelm has been halted since Friday.", "2026-03-02", "Boiler fails at Kelm mill"),
        sentence("In Kelm the line started again on Monday.", "2026-03-21", "Paper from Kelm once more"),
    ),
    (
        "Has Roe apologised?",
        sentence("Roe has not apologised.", "2026-03-02", "Minister Roe under fire"),
        sentence("Roe apologised on Friday.", "2026-03-09", "Minister Roe says sorry"),
    ),
]


@pytest.mark.parametrize(("question", "old", "new"), REPLACED)
def test_how_it_stands_since_comes_first_and_the_older_is_marked(question: str, old: Evidence, new: Evidence) -> None:
    assert notes(question, old, new) == [(new.text, ""), (old.text, "Earlier")]


@pytest.mark.parametrize(("question", "old", "new"), REPLACED)
def test_how_it_stands_since_is_found_though_it_was_not_read(question: str, old: Evidence, new: Evidence) -> None:
    assert new.text in [item.text for item in contrary(question, [old], [old.passage, new.passage])]


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (
            "Has the council approved the mast?",
            sentence("The council approved the mast.", "2026-03-02"),
            sentence("Residents have not approved the mast.", "2026-03-09"),
        ),
        (
            "Is the Orla tunnel open?",
            sentence("The Orla tunnel is open.", "2026-03-02"),
            sentence("The Orla tunnel could be closed in May.", "2026-03-09"),
        ),
        (
            "Is the Orla tunnel open?",
            sentence("The Orla tunnel is open.", "2026-03-02"),
            sentence("The Orla tunnel, which was closed for a year, cost £3 million.", "2026-03-09"),
        ),
        (
            "Has the chalice been found?",
            sentence("The chalice was found on Monday.", "2026-03-02", "Chalice back at Lusk"),
            sentence("Police found no weapon.", "2026-03-09", "Chalice thief at Lusk tried"),
        ),
        (
            "When will the Orla tunnel reopen?",
            sentence("The Orla tunnel is to reopen on 6 May.", "2026-03-02"),
            sentence("The Orla tunnel opened in 1902.", "2026-03-09"),
        ),
    ],
)
def test_what_is_of_something_else_or_may_be_replaces_nothing(question: str, old: Evidence, new: Evidence) -> None:
    assert all(note == "" for _, note in notes(question, old, new))


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has anyone been arrested?", "No arrests have been made and no one was arrested.", False),
        ("Has the dog been found?", "Searchers found no trace of the dog.", False),
        ("Has the dog been found?", "The dog may have been found.", None),
        ("Is the pool open on Sundays?", "The pool was closed on Monday.", None),
        ("Is the pool open?", "There is no doubt that the pool is open.", True),
        ("Is Roe still mayor?", "Roe stepped down as mayor on Monday.", False),
        ("Is Roe still mayor?", "Roe said she would not step down as mayor.", None),
        ("Is the strike still going on?", "The strike was called off on Monday.", False),
        ("Is the Orla tunnel open?", "The Kelm tunnel is closed.", None),
        ("Has the owner of the closed mine been charged?", "The owner of the mine was charged on Monday.", True),
        ("Is the strike over?", "The dispute over pay goes on.", None),
        ("Is the strike going to end?", "The strike ended on Monday.", None),
        ("Who ended the strike?", "The strike ended on Monday.", None),
        ("Is Ada Roe in prison?", "Ada Roe walked free from court.", True),
        ("Is Ada Roe in prison?", "Ada Roe walked free from the wreck of her car.", None),
        ("Is Ada Roe in prison?", "Ada Roe was set free on Monday.", True),
        ("Is Ada Roe in prison?", "Ada Roe was set free from her contract.", None),
        ("Is Ada Roe in prison?", "Ada Roe's killer was set free.", None),
        ("Is Ada Roe in prison?", "Ada Roe was sent to prison for two years.", False),
        ("Is Ada Roe in prison?", "Ada Roe was sent to prison to teach chess.", None),
        ("Is Ada Roe in prison?", "Ada Roe went back to prison to film her show.", None),
        ("Has Roe resigned?", "Roe’s deputy resigned on Friday.", None),
        ("Is the Orla tunnel open?", "Orla's tunnel is open.", True),
    ],
)
def test_what_a_sentence_says_of_it(question: str, text: str, expected: bool | None) -> None:
    assert tells(question, of_evidence(sentence(text, "2026-03-02"))) is expected


def test_who_has_gone_is_quoted_though_nothing_read_tells_it() -> None:
    read = sentence("Mayor Roe praised the firemen.", "2026-03-02", "Fire at Lusk")
    gone = sentence("Ada Roe resigned as mayor on Friday.", "2026-04-09", "Lusk mayor goes")
    added = contrary("Is Roe still mayor?", [read], [read.passage, gone.passage])
    assert notes("Is Roe still mayor?", read, *added)[0] == (gone.text, "")


def test_what_was_long_before_the_earlier_report_replaces_nothing() -> None:
    old = of_evidence(sentence("The chapel has been restored.", "2026-03-02", "Kelm chapel"))
    new = of_evidence(sentence("The chapel was not restored in 1998.", "2026-03-09", "Kelm chapel"))
    assert not replaces("Has the Kelm chapel been restored?", new, old)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The Orla bridge was closed on Monday.", True), ("The Orla bridge reopened on Monday.", False)],
)
def test_when_it_will_be_shut_is_told_by_its_being_shut(text: str, expected: bool) -> None:
    asked = "When will the Orla bridge be closed?"
    plan = sentence("The Orla bridge will be closed on 5 March.", "2026-03-02", "Orla bridge")
    assert replaces(asked, of_evidence(sentence(text, "2026-03-09", "Orla bridge")), of_evidence(plan)) is expected


@pytest.mark.parametrize(
    "text",
    ["An inquiry into the Orla bridge was opened on Monday.", "The Orla museum is closed on Mondays."],
)
def test_what_is_opened_or_shut_may_be_something_else(text: str) -> None:
    assert tells("Is the Orla bridge open?", of_evidence(sentence(text, "2026-03-09"))) is None


@pytest.mark.parametrize(
    ("question", "text", "title", "expected"),
    [
        ("Is the Lusk paper mill working?", "Production at the Lusk paper mill was halted on Friday.", "Fire", False),
        ("Is the Lusk paper mill working?", "The band at the Lusk mill has started again.", "Lusk mill band", None),
        ("Is the Lusk paper mill working?", "The Lusk paper mill resumed its guided tours.", "Lusk mill", None),
        ("Is the Lusk paper mill working?", "On Monday, the Lusk paper mill, which burnt, is running again.", "", True),
        ("Is the Lusk paper mill working?", "The owners restarted the Lusk paper mill on Monday.", "", True),
        ("Is the Lusk paper mill working?", "Work at the Lusk paper mill has resumed.", "", True),
        ("Is the Lusk plant working?", "In Lusk the line started again on Monday.", "Tyres from Lusk again", True),
        ("Is the Lusk plant working?", "The Lusk brewery resumed its tours.", "Lusk brewery", None),
        ("Is the Lusk plant working?", "In Lusk its new line for stout is running again.", "Lusk brewery", None),
    ],
)
def test_works_run_where_it_is_the_works_that_start(
    question: str, text: str, title: str, expected: bool | None
) -> None:
    assert tells(question, of_evidence(sentence(text, "2026-03-02", title))) is expected


SCHOOL = "Is Lusk Primary open?"
OUTBREAK = "Measles at Lusk Primary School"
CLOSED = sentence("Lusk Primary School was closed on Friday after more cases.", "2026-01-23", OUTBREAK)
STAYS = sentence(
    "The school, which was to open again on Monday, will now stay shut until 9 February.", "2026-02-03", OUTBREAK
)
OVER = sentence("The outbreak that closed Lusk Primary School for two weeks is over.", "2026-03-13", OUTBREAK)
STANDS_SHUT = sentence("The fire that closed the Orla tunnel is out.", "2026-03-13", "Fire in Orla tunnel")


def test_what_will_stay_shut_is_shut_and_what_was_for_two_weeks_is_not() -> None:
    assert [tells(SCHOOL, of_evidence(it)) for it in (CLOSED, STAYS, OVER)] == [False, False, None]
    assert tells("Is the Orla tunnel open?", of_evidence(STANDS_SHUT)) is False
    lodge = sentence(
        "The lodge, which was to open on Monday, will now stay shut until 9 February.", "2026-02-03", OUTBREAK
    )
    assert tells(SCHOOL, of_evidence(lodge)) is None


def test_of_two_that_tell_the_same_the_one_that_says_until_when_comes_first() -> None:
    assert [item for item, _ in notes(SCHOOL, CLOSED, STAYS)] == [STAYS.text, CLOSED.text]
    again = sentence("Lusk Primary School is closed.", "2026-01-30", OUTBREAK)
    assert [item for item, _ in notes(SCHOOL, CLOSED, again)] == [CLOSED.text, again.text]
