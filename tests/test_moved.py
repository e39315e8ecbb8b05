"""Plans that a later report moves: which come first, which are marked, and which have nothing to do with each other."""

from __future__ import annotations

import pytest

from qa.reports import moved
from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.reports.sides import conflicts
from qa.schema import Citation, DraftSentence, Evidence
from qa.synthesize.extractive import Extractive
from tests.reported import sentence

OPEN = "When will the Orla bridge open?"


JUNE = sentence("The Orla bridge will open on 12 June.", "2026-03-02")
JULY = sentence("The opening of the Orla bridge has been rescheduled for 3 July.", "2026-05-20", "Post")


def notes(question: str, *items: Evidence) -> list[tuple[str, str]]:
    return [(it.evidence.text, it.note) for it in arranged(question, items, items)]


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (OPEN, JUNE, JULY),
        (OPEN, JUNE, sentence("The Orla bridge will open on 3 July.", "2026-05-20", "Post")),
        (
            "When is the ruling on the Lind takeover due?",
            sentence("A ruling on the Lind takeover is expected on 14 November.", "2026-10-15"),
            sentence(
                "The ruling on Lind was due this Friday. It will now be given on 5 December.", "2026-11-11", "Post"
            ),
        ),
        (
            "When is the vote on the stadium?",
            sentence("Voters will decide on the stadium on 18 October.", "2026-03-02"),
            sentence("The vote on the stadium has been brought forward to 7 June.", "2026-04-15", "Post"),
        ),
        (
            "When will the hearing on the Lisk mine resume?",
            sentence("The hearing on the Lisk mine will resume on 5 May.", "2026-04-10"),
            sentence("The hearing on the Lisk mine has been moved to 12 May.", "2026-04-20", "Post"),
        ),
        (
            "When will the Hask tunnel reopen?",
            sentence("The Hask tunnel is to reopen on 2 May.", "2026-04-10"),
            sentence("The operator expects to open the Hask tunnel on 16 May.", "2026-04-29", "Post"),
        ),
        (
            "When will the Lusk mill be rebuilt?",
            sentence("The Lusk mill is to be rebuilt by June 2027.", "2026-04-10"),
            sentence("A new Lusk mill will be built by March 2028.", "2026-04-29", "Post"),
        ),
        (
            "Until when does the strike at the Dorn docks last?",
            sentence("The strike at the Dorn docks will last until 20 March.", "2026-03-10"),
            sentence("Dockers in Dorn have extended their strike until 2 April.", "2026-03-19", "Post"),
        ),
    ],
)
def test_the_newest_day_of_a_plan_comes_first_and_the_older_is_marked(
    question: str, old: Evidence, new: Evidence
) -> None:
    assert notes(question, old, new) == [(new.text, ""), (old.text, "Earlier")]


def test_a_plan_that_was_moved_is_no_disagreement_and_the_day_of_what_was_is_one() -> None:
    def told(question: str, one: Evidence, other: Evidence) -> int:
        cited = [
            Citation(number, it.passage.article_id, None, it.passage.outlet, None, it.passage.published, None, 0,
                     len(it.text), it.text)
            for number, it in enumerate((one, other), 1)
        ]  # fmt: skip
        return len(conflicts(question, cited))

    assert told(OPEN, JUNE, JULY) == 0
    north = sentence("The northern section of the Vell tunnel will open on 5 May.", "2026-04-01")
    south = sentence("The southern section of the Vell tunnel will open on 9 November.", "2026-04-10", "Post")
    assert told("When will the Vell tunnel open?", north, south) == 0
    one = sentence("The Brann mill burned down on 31 March.", "2026-04-02")
    other = sentence("The Brann mill burned down on 1 April.", "2026-04-04", "Post")
    asked = "When did the Brann mill burn down?"
    assert told(asked, one, other) == 1
    assert [note for _, note in notes(asked, one, other)] == ["", ""]


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        # Another part of the same thing.
        (
            "When will the Vell tunnel open?",
            sentence("The northern section of the Vell tunnel will open on 5 May.", "2026-04-01"),
            sentence("The southern section of the Vell tunnel will open on 9 November.", "2026-04-10", "Post"),
        ),
        # The next time, after the one that has been.
        (
            "When does the Lisk council meet?",
            sentence("The Lisk council meets on 9 April.", "2026-04-06"),
            sentence("The Lisk council meets on 23 April.", "2026-04-20"),
        ),
        # Another thing of the same town, though it is put off.
        (
            "When will the Lisk pool open?",
            sentence("The Lisk pool will open on 1 June.", "2026-05-05"),
            sentence("The new wing of Lisk hospital will now open in October 2027.", "2026-05-06", "Post"),
        ),
        # The same act of others.
        (
            "When do shareholders vote on the bid?",
            sentence("Shareholders vote on the bid on 23 April.", "2026-03-18"),
            sentence("The council agreed without a vote to postpone it to September 2027.", "2026-03-27", "Post"),
        ),
        # How it stood is asked.
        ("When is the Orla bridge originally to open?", JUNE, JULY),
    ],
)
def test_what_is_planned_besides_moves_nothing(question: str, old: Evidence, new: Evidence) -> None:
    assert [note for _, note in notes(question, old, new)] == ["", ""]


def test_her_first_trip_is_no_question_for_how_things_stood() -> None:
    old = sentence("The Sula will make her first trip on 13 April.", "2026-03-04")
    new = sentence("The first trip of the Sula is put off to 4 May.", "2026-04-10", "Post")
    asked = "When does the Sula make her first trip?"
    assert notes(asked, old, new) == [(new.text, ""), (old.text, "Earlier")]


def test_a_report_that_names_the_old_day_as_off_is_found_though_it_shares_few_words() -> None:
    old = sentence("The date of the first crossing of the Sula is now given as 13 April.", "2026-03-04")
    text = "Monday's crossing is off. The line has told its agents that the Sula will take up the run on 4 May."
    report = sentence(text, "2026-04-10", "Post").passage
    asked = "When does the Sula make her first trip?"
    (found,) = contrary(asked, [old], [old.passage, report])
    assert found.text == text
    written = [it for it in Extractive().write(asked, [old, found]) if isinstance(it, DraftSentence)]
    assert written[0].evidence == (found,)
    assert written[1].text.startswith("Earlier: Herald")
    other = sentence("Monday's match is off. The teams will cross the bay on 4 May.", "2026-04-10", "Post").passage
    assert contrary(asked, [old], [old.passage, other]) == ()


def test_a_day_that_is_denied_is_quoted_with_the_one_in_its_place() -> None:
    denied = "The merger will not take place this September."
    around = f"{denied} The council agreed to postpone it to September 2027."
    item = sentence(denied, "2026-03-27", around=around)
    assert [it.text for it in contrary("When will the schools merge?", [item], [item.passage])] == [around]


def test_beside_a_plan_nothing_is_quoted_that_only_was() -> None:
    arrived = sentence("The Orla bridge got its last cable on 2 February.", "2026-03-01", "Post", score=0.95)
    written = [it for it in Extractive().write(OPEN, [arrived, JUNE]) if isinstance(it, DraftSentence)]
    assert [it.evidence[0] for it in written] == [JUNE]


def test_that_it_came_about_is_quoted_beside_the_plan() -> None:
    opened = sentence("The Orla bridge was opened on Friday.", "2026-07-06", "Post", score=0.95)
    written = [it for it in Extractive().write(OPEN, [opened, JUNE]) if isinstance(it, DraftSentence)]
    assert [it.evidence[0] for it in written] == [opened, JUNE]


def test_what_has_happened_was_on_no_day_that_was_yet_to_come() -> None:
    planned = sentence("The date of the first crossing of the Sula is 13 April.", "2026-03-04", score=0.6)
    hit = sentence("On Tuesday the Sula was set down on the pier.", "2026-04-10", "Post", score=0.5)
    written = [
        it
        for it in Extractive().write("When did the Sula hit the pier?", [planned, hit])
        if isinstance(it, DraftSentence)
    ]
    assert [it.evidence[0] for it in written] == [hit]


def test_where_none_is_sure_what_speaks_of_the_event_comes_first() -> None:
    arrived = sentence("The Sula came from the yard in January.", "2026-03-04", score=0.49)
    hit = sentence("On Tuesday the Sula was set down on the pier.", "2026-04-10", "Post", score=0.3)

    def first(*items: Evidence) -> Evidence:
        written = Extractive().write("When did the Sula hit the pier?", items)
        return next(it.evidence[0] for it in written if isinstance(it, DraftSentence))

    assert first(arrived, hit) == hit
    sure = sentence("She struck the quay on 7 April.", "2026-04-10", score=0.8)
    assert first(sure, hit) == sure


def test_what_burnt_had_a_fire() -> None:
    assert moved.says("When did Kelm Hall burn down?", "Six were hurt after the fire began on Monday.")
    assert not moved.says("When did Kelm Hall burn down?", "Insurers have been at Kelm Hall since Tuesday.")


def test_a_season_is_another_time_than_a_month_of_its_year() -> None:
    old = sentence("The Gannet Bridge will open to traffic in April next year.", "2026-03-10")
    new = sentence("The opening of the Gannet Bridge has been put back to the autumn of 2027.", "2026-04-22", "Post")
    placed = arranged("When will the Gannet Bridge open?", [old, new], [old, new])
    assert [(it.evidence, it.note) for it in placed] == [(new, ""), (old, "Earlier")]


def test_who_starts_at_a_post_may_be_told_to_take_it_up() -> None:
    old = sentence(
        "Dr Okon left her post. She will take over on 1 September.", "2026-03-25", title="Okon to lead museum"
    )
    new = sentence(
        "She will start on 1 October, a month later than planned.", "2026-06-05", "Post", "Okon at the museum"
    )
    placed = arranged("When does Okon start at the museum?", [old, new], [old, new])
    assert [(it.evidence, it.note) for it in placed] == [(new, ""), (old, "Earlier")]
    cafe = sentence(
        "The new café will begin serving on 1 October, later than planned.", "2026-06-05", "Post", "Okon at the museum"
    )
    assert "Earlier" not in [
        it.note for it in arranged("When does Okon start at the museum?", [old, cafe], [old, cafe])
    ]


SWORN = sentence(
    "The final figures were 412 and 349. She is expected to be sworn in on 2 December, unless the court stops it.",
    "2024-11-19",
    around="Ada Lind won. The final figures were 412 and 349. She is expected to be sworn in on 2 December, unless the "
    "court stops it.",
)
LATER = sentence(
    "The court rejected the appeal, clearing the way for Ada Lind to be sworn in on Monday, a week later than planned.",
    "2024-12-06",
    "Post",
)


def test_what_was_to_be_was_put_off_too() -> None:
    assert notes("When was Ada Lind to be sworn in?", SWORN, LATER) == [(LATER.text, ""), (SWORN.text, "Earlier")]
    assert notes("When was Ada Lind to be sworn in originally?", SWORN, LATER)[0] == (SWORN.text, "")


def test_a_trial_that_was_to_begin_on_a_day_and_is_put_off() -> None:
    old = sentence("The trial of Ada Lind is to begin on 8 June 2026 at Corve.", "2025-12-02")
    new = sentence(
        "The trial of Ada Lind, which was to begin on 8 June, has been put off to 14 September.", "2026-02-19"
    )
    for question in ("When will the trial of Ada Lind begin?", "When is the trial of Ada Lind?"):
        assert notes(question, old, new) == [(new.text, ""), (old.text, "Earlier")]
        told = [it for it in Extractive().write(question, (old, new)) if isinstance(it, DraftSentence)]
        assert [new.text in told[0].text, "Earlier" in told[1].text] == [True, True]


TRAFFIC = sentence("The Orla bridge will open to traffic on 1 September, the county said.", "2026-07-15")
MOTORS = sentence(
    "The bridge will open to motor traffic on 27 March, the county said.", "2026-11-07", "Post", "Orla bridge"
)


@pytest.mark.parametrize("question", ["When will cars be able to drive over the Orla bridge?", OPEN])
def test_a_day_that_has_passed_is_earlier_where_the_very_same_is_yet_to_come(question: str) -> None:
    assert notes(question, TRAFFIC, MOTORS) == [(MOTORS.text, ""), (TRAFFIC.text, "Earlier")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Orla museum shop will open on 1 September.", "The Orla museum café will open on 27 March."),
        ("The Orla bridge will open to traffic on 1 September.", "The Orla bridge will be painted on 27 March."),
        ("The Orla fair will open on 1 September.", "The next Orla fair will open on 27 March."),
        ("The Orla talks will open on 1 September.", "The Orla bridge will open on 27 March."),
    ],
)
def test_another_thing_or_another_act_is_not_the_same_yet_to_come(old: str, new: str) -> None:
    before, after = sentence(old, "2026-07-15"), sentence(new, "2026-11-07", "Post")
    assert "Earlier" not in dict(notes("When will visitors see Orla?", before, after)).values()


def test_putting_off_for_the_second_time_is_of_no_second_part_and_a_day_within_the_month_comes_first() -> None:
    again = sentence(
        "The Orla bridge will not open before the end of March, which puts off the date for the second time.",
        "2026-10-09",
    )
    october = sentence("The opening of the Orla bridge is put off until the middle of October.", "2026-08-20", "Post")
    assert notes(OPEN, october, again, MOTORS) == [(MOTORS.text, ""), (again.text, ""), (october.text, "Earlier")]
    wing = sentence("The new children's wing will open on 23 November.", "2026-10-08", title="Wing")
    new = sentence("The Orla bridge will not open before the end of March.", "2026-10-09", "Post", "Orla")
    assert "Earlier" not in dict(notes("When will the new children's wing open?", wing, new)).values()


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        (OPEN, "The Orla bridge will open on 10 May.", "The café on the Orla bridge will open on 12 June."),
        (OPEN, "The Orla bridge will open on 10 May.", "The Orla railway bridge will open on 12 June."),
        (OPEN, "The Orla bridge will open to cars on 10 May.", "The Orla bridge will open to cyclists on 12 June."),
        (
            "When will Rovers play City?",
            "Rovers will play City on 10 May in the cup.",
            "Rovers will play City on 12 June in the cup.",
        ),
        (
            "When will the Orla council meet?",
            "The Orla council will meet on 10 May on the budget.",
            "The Orla council will meet on 12 June on the budget.",
        ),
        (
            "When will Ada Lind appear in court?",
            "Ada Lind will appear in court in Orla on 10 May.",
            "Ada Lind will appear in court in Orla on 12 June.",
        ),
    ],
)
def test_what_is_done_again_or_by_another_thing_moves_no_plan(question: str, old: str, new: str) -> None:
    before, after = sentence(old, "2026-05-01"), sentence(new, "2026-05-20", "Post")
    assert "Earlier" not in dict(notes(question, before, after)).values()


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("The Orla bridge will open on 10 June.", True),
        ("The Orla bridge will open to traffic on 10 June.", True),
        ("The café on the Orla bridge will open on 10 June.", False),
        ("Tests of the Orla bridge will open on 10 June.", False),
        ("The Orla bridge will open late because of a strike on 10 June.", False),
        ("The Orla bridge will open again on 10 June.", False),
    ],
)
def test_a_day_within_the_month_is_of_the_same_thing(new: str, expected: bool) -> None:
    june = of_evidence(sentence("The Orla bridge will open in June.", "2026-05-01"))
    assert moved.narrows(OPEN, of_evidence(sentence(new, "2026-05-20", "Post")), june) is expected


@pytest.mark.parametrize(
    ("text", "moved_"),
    [
        ("The ferry runs until the Orla bridge opens, but from 20 July it will leave once an hour.", False),
        ("The ferry will stop in May, but the Orla bridge will open on 20 July.", True),
        ("The Orla bridge will not open in June, but it will open on 20 July.", True),
    ],
)
def test_the_day_of_another_deed_moves_no_plan(text: str, moved_: bool) -> None:
    new = sentence(text, "2026-05-20", "Post")
    assert [note for _, note in notes(OPEN, JUNE, new) if note] == (["Earlier"] if moved_ else [])
