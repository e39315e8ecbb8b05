"""Follow-ups made standalone, and what a compound question asks."""

from __future__ import annotations

import pytest

from qa.asking.compound import parts
from qa.asking.last_answer import named
from qa.asking.standalone import refers_back, standalone
from qa.schema import DECLINED, Turn

FIRE = Turn(
    "Who was injured in the Ice House fire?",
    "Harrow Quay Courier, 10 March 2026: “Four are dock workers, two are firefighters, Ingrid Mueller said.” [1]",
)


@pytest.mark.parametrize(
    "question",
    [
        "What about the ferry?",
        "Why?",
        "And the boats?",
        "When did it start?",
        "What did she say about the walls?",
        "Where were they taken?",
        "Was anybody hurt?",
        "How did the police respond?",
        "That wasn’t my question, how badly was anybody hurt?",
        "I didn't mean the firefighters",
        "Who else was hurt?",
        "Were any other people hurt?",
        "Were others hurt?",
        "Where did the fire start?",
        "Did the company raise its prices?",
        "Did the appeal court uphold her sentence?",
        "Which major project was she involved in?",
        "Which paper says he resigned?",
        "Which witness claimed she saw him?",
    ],
)
def test_a_follow_up_is_searched_with_what_it_refers_to(question: str) -> None:
    alone = standalone(question, [FIRE])
    assert alone is not None
    assert alone.startswith(question)
    assert "Ice House fire" in alone


@pytest.mark.parametrize(
    "question",
    [
        "Who won the world cup?",
        "What did Sanae Takaichi say in parliament?",
        "When does the ferry to Skerry Island leave in winter?",
        "Is it true that Miriam Calder was sentenced in November?",
        "Who moved the motion to rebuild the Ice House?",
        "How many vessels entered the waters around the Senkaku Islands?",
        "Which other countries voted against Norway?",
        "How much did the ferry company earn?",
        "Did anybody other than firefighters help?",
        "Is another rail strike planned?",
        "Did police officers shoot each other?",
        "Where did the fire in Marsh Road start?",
        "“It is a brake, not a repair” - who said that?",
        "What's the name of the bee thief and what did he get?",
        "Who is the harbour master and what did he promise?",
        "Which commentator admits he used to be against the line?",
        "Who were the two Norder people aboard and why were they travelling?",
    ],
)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    assert standalone(question, [FIRE]) is None


QUOTED = (
    "Tidewater Gazette (fiction), 12 March 2026: “CAPE LOMAN – Winds sank the barge on Monday, Edith Solway said.” "
    "[1] Earlier: Sea Post, 11 March 2026, updated 12 March 2026 (opinion): “Divers of Cape Salvage look for it.” [2]"
)


@pytest.mark.parametrize("lead", ["", "11 March 2026: "])
def test_a_quoting_answer_gives_a_follow_up_the_names_in_its_quotations_alone(lead: str) -> None:
    alone = standalone("How deep is it?", [Turn("What sank the barge?", f"{lead}{QUOTED}")])
    assert alone == "How deep is it? (What sank the barge; Edith Solway)"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Les factures ont été réglées par la fondation Marlinspike.", ["Marlinspike"]),
        ("Son église est à vendre, dit le maire Étienne Roumégous.", ["Étienne Roumégous"]),
        ("Der Bürgermeister öffnete für ältere Gäste den Rathaushof.", ["Der Bürgermeister", "Gäste", "Rathaushof"]),
        ("La niña vive en Ávila y el año próximo, en Orihuela.", ["Ávila", "Orihuela"]),
        ("It was paid by the Café Élan and a naïve über-fan.", ["Café Élan"]),
    ],
)
def test_a_small_letter_with_an_accent_begins_no_name(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_written_answer_gives_a_follow_up_its_names() -> None:
    alone = standalone("How old is she?", [Turn("Who runs the harbour?", "The harbour is run by Edith Solway. [1]")])
    assert alone == "How old is she? (Who runs the harbour; Edith Solway)"


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("When does the ferry leave?", "I meant in winter", "When does the ferry leave in winter?"),
        ("Who was hurt?", "Sorry, I mean during the fire?", "Who was hurt during the fire?"),
    ],
)
def test_what_adds_a_time_or_place_is_asked_with_the_last_question(before: str, question: str, asked: str) -> None:
    assert standalone(question, [Turn(before, "")]) == asked


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        ("When did Clara Vane resign?", "Sorry, I meant Tom Reed", "When did Tom Reed resign?"),
        ("Who was hurt in the Ice House fire?", "No, I meant the Salt House.", "Who was hurt in the Salt House fire?"),
        ("When did Clara Vane resign?", "I meant Dr. Tom Reed, not her", None),
        ("When did Clara Vane resign?", "I meant Tom Reed, not Clara Vane", "When did Tom Reed resign?"),
        ("Who runs the Bank of Dorne?", "I meant the House of Ashford", "Who runs the House of Ashford?"),
        ("Who is the Mayor of London?", "I meant Paris", None),
        ("Did Dr. Vane resign?", "I meant Tom Reed", None),
        ("What happened on Monday?", "I meant Tom Reed", None),
        ("Why did she leave the Harbour Board?", "I meant the Salt Board", None),
        ("Who leads the Harbour Board?", "I meant Tom Reed", None),
        ("Sorry, I meant Tom Reed?", "No, I meant Ada Kell", None),
        ("When did Clara Vane resign?", "I meant March", None),
        ("When did Clara Vane resign?", "I meant Who replaced her", None),
        ("When did Clara Vane resign?", "I meant Tom Reed - when did he resign?", None),
        ("Who is Reed's wife?", "I meant Vane", None),
        ("How much did the bridge cost?", "I meant the one on the quay", None),
        ("When did the bridge close?", "I meant the reason", None),
    ],
)
def test_a_name_that_was_meant_is_asked_about_instead_and_what_else_was_meant_with_the_last_question(
    before: str, question: str, asked: str | None
) -> None:
    alone = standalone(question, [Turn("Who is Ada Kell?", ""), Turn(before, "It was Ingrid Mueller who sank it.")])
    assert alone == asked or (asked is None and alone is not None and alone.startswith(f"{question} ({before[:-1]}"))


def test_a_follow_up_in_capitals_of_their_own_and_one_on_something_else_stand_alone() -> None:
    assert standalone("What did the WHO say about the deaths?", [FIRE]) is None
    assert standalone("How much does a start cost?", [FIRE]) is None


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("How many wolves were shot this year?", "How many bankruptcies were filed this year?"),
        ("What is the latest on the strike?", "What is the latest on inflation?"),
        ("Was the price of bread raised?", "What is the price of gold?"),
    ],
)
def test_what_any_question_may_have_is_no_reference(before: str, question: str) -> None:
    assert standalone(question, [Turn(before, "Nine.")]) is None


def test_a_part_that_asks_for_others_has_what_they_are_besides() -> None:
    (_, second) = parts("How many were hurt in the crash and who else died?")
    assert second == "Who else died? (How many were hurt in the crash)"


def test_parts_that_share_such_a_word_are_asked_apart() -> None:
    question = "How many people were hurt in the storm and how many houses did the storm destroy?"
    assert parts(question)[1] == "How many houses did the storm destroy?"


def test_what_was_answered_is_no_part_of_what_was_meant_instead() -> None:
    assert standalone("I meant the dock workers", [FIRE]) == f"I meant the dock workers ({FIRE.question[:-1]})"


def test_what_was_asked_twice_stands_once_behind_a_follow_up() -> None:
    assert standalone("Who was hurt in it?", [FIRE, FIRE]) == standalone("Who was hurt in it?", [FIRE])


def test_the_first_question_of_a_conversation_is_never_rewritten() -> None:
    assert standalone("What about it?", ()) is None


def test_a_follow_up_to_a_follow_up_still_knows_the_subject() -> None:
    history = [FIRE, Turn("When did it start?", "At 11:20 p.m.")]
    alone = standalone("And why?", history)
    assert alone is not None
    assert "Ice House fire" in alone


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is Calder and what is she accused of?", ("Who is Calder?", "What is Calder accused of?")),
        (
            "When does the ferry leave, and how much is a ticket?",
            ("When does the ferry leave?", "How much is a ticket? (the ferry)"),
        ),
        ("Who founded the firm and is accused of fraud?", ("Who founded the firm and is accused of fraud?",)),
        ("What do the Courier and the Gazette say?", ("What do the Courier and the Gazette say?",)),
        ("When was the wall built and why?", ("When was the wall built and why?",)),
    ],
)
def test_a_question_that_asks_two_things_has_two_parts(question: str, expected: tuple[str, ...]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What burst on the barge, and on what date could people use the bridge again?",
            ("What burst on the barge?", "On what date could people use the bridge again?"),
        ),
        (
            "How many people were hurt in the crash, and how many in the fire?",
            ("How many people were hurt in the crash?", "How many people were hurt in the fire?"),
        ),
        (
            "How many boxes was the quay to handle at first, and how many under the new plan?",
            (
                "How many boxes was the quay to handle at first?",
                "How many under the new plan? (How many boxes was the quay to handle at first)",
            ),
        ),
        (
            "Which firm got the contract, and at what price?",
            ("Which firm got the contract?", "At what price? (Which firm got the contract)"),
        ),
        (
            "When was Roe jailed, and for how many years?",
            ("When was Roe jailed?", "For how many years? (When was Roe jailed)"),
        ),
        (
            "How many were hurt in the crash in May, and how many in the fire?",
            (
                "How many were hurt in the crash in May?",
                "How many in the fire? (How many were hurt in the crash in May)",
            ),
        ),
        (
            "How many of the crew were hurt, and how many of the passengers?",
            ("How many of the crew were hurt?", "How many of the passengers? (How many of the crew were hurt)"),
        ),
        (
            "How many votes did Roe get in May, and how many in June did Pell get?",
            ("How many votes did Roe get in May?", "How many in June did Pell get?"),
        ),
        (
            "How many of the crew were hurt, and how many of them died?",
            ("How many of the crew were hurt?", "How many of them died? (How many of the crew were hurt)"),
        ),
    ],
)
def test_a_later_part_without_its_verb_has_that_of_the_first(question: str, expected: tuple[str, ...]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "second"),
    [
        (
            "What does the insurer say about the cause, and what do the police say?",
            "What do the police say about the cause?",
        ),
        ("How much did Acme pay for the mill and how much did Zell pay?", "How much did Zell pay for the mill?"),
        ("What did Roe say in May and what did Pell say about it?", "What did Pell say about it?"),
        ("What did Roe say to him and what did Pell say?", "What did Pell say?"),
        ("When does the ferry sail in winter and when does the bus leave?", "When does the bus leave?"),
        ("Why did Roe pay for the mill and what did Pell pay?", "What did Pell pay?"),
        ("What did Roe say about Pell and what did Pell say?", "What did Pell say?"),
        (
            "How much did a ticket cost before the rise and how much does it cost?",
            "How much does a ticket cost?",
        ),
        (
            "How did the fire at the mill start, and how did the crews fight the fire?",
            "How did the crews fight the fire?",
        ),
        (
            "How many did the quake kill in Turkey and how many did the flood in Libya kill?",
            "How many did the flood in Libya kill?",
        ),
    ],
)
def test_a_later_part_that_asks_the_same_of_another_shares_the_end_of_the_first(question: str, second: str) -> None:
    assert parts(question)[1].split(" (")[0] == second


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "How much was collected for the dockers at the Mariners' Hall by Friday and at the Rovers match?",
            "How much was collected for the dockers at the Mariners' Hall by Friday?",
            "How much was collected for the dockers at the Rovers match?",
        ),
        (
            "What did the council say at the meeting in May and in June?",
            "What did the council say at the meeting in May?",
            "What did the council say at the meeting in June?",
        ),
        (
            "How many people were hurt in the fire in Kelm and in the crash?",
            "How many people were hurt in the fire in Kelm?",
            "How many people were hurt in the crash?",
        ),
        (
            "How many were hurt in the flood in March and in the storm in October?",
            "How many were hurt in the flood in March?",
            "How many were hurt in the storm in October?",
        ),
        (
            "How many died in Turkey in February and in Syria?",
            "How many died in Turkey in February?",
            "How many died in Syria?",
        ),
        (
            "What is the plan of the Bank of England and of the Treasury?",
            "What is the plan of the Bank of England?",
            "What is the plan of the Treasury?",
        ),
    ],
)
def test_of_two_places_the_second_stands_for_the_last_that_is_like_it(question: str, first: str, second: str) -> None:
    assert parts(question) == (first, second)


@pytest.mark.parametrize(
    "question",
    [
        "Who owns the house in which Roe lived and in which he died?",
        "Which is the company that Roe founded and for which she works?",
        "Did the council say how much it paid and to whom the money went?",
        "In what city and in what year was Roe born?",
        "Who resigned and why?",
    ],
)
def test_what_describes_and_what_shares_a_verb_is_asked_together(question: str) -> None:
    assert parts(question) == (question,)


def test_a_brief_answer_goes_into_the_follow_up_as_a_whole() -> None:
    history = [Turn("Where were the evening concerts moved?", "To the ice rink.")]
    assert standalone("How many people fit in there?", history) == (
        "How many people fit in there? (Where were the evening concerts moved; To the ice rink)"
    )


def test_what_stands_behind_a_follow_up_belongs_to_each_of_its_parts_and_is_not_cut() -> None:
    before = "Who was injured in the fire and when did it start"
    assert parts(f"Was anyone hurt? ({before})") == (f"Was anyone hurt? ({before})",)
    assert parts(f"Who was hurt and when did they die? ({before})") == (
        f"Who was hurt? ({before})",
        f"When did they die? (Who was hurt; {before})",
    )
    assert len(parts("Who leads the WHO (in Geneva) and when was it founded (year)")) == 2


def test_one_of_a_run_of_such_questions_is_asked_of_the_event_and_not_of_the_last() -> None:
    before = [Turn("How did the fire start?", ""), Turn("Was anyone hurt?", ""), Turn("Who was arrested?", "")]
    assert standalone("Was anyone killed?", before) == "Was anyone killed? (How did the fire start)"
    assert standalone("Sorry, I meant in March", before) == "Who was arrested in March? (Was anyone hurt)"


def test_a_follow_up_of_which_nothing_was_told_says_nothing_of_the_next() -> None:
    told = Turn(
        "How many patients of Dorne Hospital had their files stolen?", "The files of 700 patients in all, it said."
    )
    declined = Turn("And the ones whose PINs got out?", f"{DECLINED} None of them speaks of PINs.")
    assert standalone("Who did the audit?", [told, declined]) == (
        "Who did the audit? (How many patients of Dorne Hospital had their files stolen)"
    )
    for back in ("Who found them?", "And in May?", "Why not?", "I meant in May"):
        assert "PINs" in (standalone(back, [told, declined]) or "")
    other = Turn("Who was the mayor of Leeds?", DECLINED)  # another matter, which the next goes on from
    assert "Leeds" in (standalone("Who was it before?", [told, other]) or "")


def test_two_sides_in_a_later_part_are_of_the_first_part() -> None:
    before = "Did the captain leave the ship?"
    assert not refers_back("What did the dredger dispute cost, and who brought the two sides together?", before)
    assert refers_back("Who brought the two sides together?", before)
    assert not refers_back("When does the clerk's trial begin and how long will it last?", before)
    assert not refers_back("When does Roe's trial begin and how long will it last?", before)
    assert refers_back("Who is the clerk's lawyer and what does it say?", before)


@pytest.mark.parametrize(
    ("question", "back"),
    [
        ("Who is the treasurer of the town, and what did he say about bills?", False),
        ("Who won the mayoral race and what did she promise?", False),
        ("Who accused him of theft, and what did he say?", True),
        ("Who won, and what did she say?", True),
        ("Who paid the bail and when was he freed?", True),
        ("Who got the job, and how old is he?", True),
    ],
)
def test_he_is_whom_the_first_part_asks_for_where_that_says_enough(question: str, back: bool) -> None:
    assert refers_back(question, "How much does a parking permit cost?") is back


@pytest.mark.parametrize("question", ["Was anyone warned beforehand?", "Was anybody told in advance?"])
def test_a_warning_is_asked_of_the_event_in_hand(question: str) -> None:
    before = Turn("When did the Orra mill burn down?", DECLINED)
    assert standalone(question, (before,)) == f"{question} (When did the Orra mill burn down)"


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Who was killed on the Ridge Road, and was anyone else hurt?", 2),
        ("How fast was the gust at Kelm, and was any ship sunk?", 2),
        ("What reward was put up, and has anybody claimed it?", 2),
        ("Which ships sank and had any survivors?", 1),
        ("Who founded Acme and is anyone's equal?", 1),
        ("Who owns Acme and is a Spaniard?", 1),
    ],
)
def test_a_question_whether_anybody_is_a_part_of_its_own(question: str, count: int) -> None:
    assert len(parts(question)) == count


def test_what_an_earlier_question_asked_stands_behind_only_where_the_last_goes_on_from_it() -> None:
    decided, timeline = Turn("What did the council decide in March?", ""), Turn("Timeline of the Ice House fire", "")
    assert standalone("Was anyone hurt?", [decided, timeline]) == "Was anyone hurt? (Timeline of the Ice House fire)"
    why = Turn("And why?", "")
    assert "council" in (standalone("Who was against it?", [decided, why]) or "")
    assert "Ada Roe" in (standalone("Was that hers?", [Turn("Who is Ada Roe?", ""), timeline]) or "")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "When did the fans go off, when was the motor ordered, and did it ever come?",
            ("When did the fans go off?", "When was the motor ordered?", "Did the motor ever come?"),
        ),
        (
            "When was the bridge opened, and who built it, and how much did it cost?",
            ("When was the bridge opened?", "Who built the bridge?", "How much did the bridge cost?"),
        ),
        (
            "When Ada Roe resigned, when was that, and what did she say?",
            ("When Ada Roe resigned, when was that?", "What did she say?"),
        ),
        (
            "According to the Gazette, when was the bridge opened, and who built it?",
            ("According to the Gazette, when was the bridge opened?", "Who built it?"),
        ),
        (
            "Who is the prodigy of Kelm, who has plans for a firm, and who sued him?",
            ("Who is the prodigy of Kelm, who has plans for a firm?", "Who sued him?"),
        ),
    ],
)
def test_three_in_a_row_are_three_and_each_goes_on_from_the_one_before(question: str, asked: tuple[str, ...]) -> None:
    assert tuple(part.split(" (")[0] for part in parts(question)) == asked


def test_two_that_are_compared_stand_alone() -> None:
    before = "What did the harbour master say about the ferry?"
    assert not refers_back("Which cost more, the lighthouse repairs or the harbour dredging?", before)
    assert refers_back("When did the harbour close?", before)
