"""What a correction denies, and what follows from it for a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.corrections import amended, denied_by, verdict
from qa.reports.disagreement import contrary
from qa.reports.notes import amends
from qa.reports.placing import arranged
from qa.schema import Evidence, Found

WATCHMAN = (
    "Correction: Our report of 3 May on the fire at the depot gave a wrong name for the porter who was injured. He is "
    "Pavel Brack, not Pavel Brock. Pavel Brock is a clerk in the town hall.\n\nThe same report said that two vans were "
    "burned; one van was burned. It also said that the depot was insured. That was right."
)


ARTICLE = (
    "The harbour board wants a ferry, not a bridge, its chair said. The works cost two million crowns instead of three."
    "\n\nCorrection: An earlier version of this article said the pier was built in 1931. It was built in 1913."
)


def test_only_the_note_of_an_article_denies_anything() -> None:
    assert [(it.wrong, it.right) for it in amended(ARTICLE)] == [({"1931//"}, {"1913//"})]
    assert not list(denied_by(ARTICLE, "The harbour board wants a ferry, not a bridge, its chair said."))
    assert list(denied_by(ARTICLE, "The pier was built in 1931."))


def test_what_a_note_points_back_to_is_of_it() -> None:
    note = "On Monday we wrote that 31 boats were lost; 13 boats were lost. We gave the wrong figure."
    assert [it.wrong for it in amended(f"The storm is over.\n\n{note}")] == [{"31"}]


@pytest.mark.parametrize(
    ("note", "wrong", "right"),
    [
        ("Correction: The fund is £180,000, not £810,000.", {"810000"}, {"180000"}),
        (
            "Corrections: Our report on the fire (“Barn burns”, 3 May) gave the number of hurt as 17. That was the "
            "number given by the police on the night. The hospital puts it at 19.",
            {"17"},
            {"19"},
        ),
        ("Correction: We put the bill at £30m. It was the estimate of 2021. It is £44m.", {"3e+07"}, {"4.4e+07"}),
        ("Correction: The report (page 3) said Dr Roe is 61. That was her age in 2021. She is 64.", {"61"}, {"64"}),
        ("Correction: We said that the vote was in June. It was in May. Members voted 20 to 3.", {"june"}, {"may"}),
        ("Correction: She is Thelma Roth, not Selma Roth.", {"selma"}, {"thelma"}),
        ("Correction: He is Joss Kettering, not Ketterick.", {"ketterick"}, {"joss", "kettering"}),
        ("Correction: We wrote that the bridge opened on Monday evening. It opened on Sunday.", {"monday"}, {"sunday"}),
        ("Correction: We said the roof fell in at midnight; it fell in at noon.", {"midnig"}, {"noon"}),
        ("Correction: We said the works open on 5 May 2027; they open on 9 May 2027.", {"2027/5/5"}, {"2027/5/9"}),
        (
            "CORRECTION: The number of lost boats was given by the port, and printed here and in the Star, as 46. The "
            "correct figure is 64.",
            {"46"},
            {"64"},
        ),
        ("Correction: The ship's owner was named as Orvid Lines. It is Corvid Lines.", {"orvid"}, {"corvid"}),
        ("The Bay Courier reported on Friday that 31 boats were lost. The number lost was 13.", {"31"}, {"13"}),
        (
            "Correction: We said that 48 people were hurt. That was wrong. Five patients had been counted twice by two "
            "clinics. The number of people hurt was 43.",
            {"48"},
            {"43"},
        ),
        ("Correction: We said that 48 people were hurt. That was wrong. The clinic has 43.", {"48"}, {"43"}),
        (
            "We wrongly reported that nine people died. Four had been counted twice. The number of dead is five.",
            {"9"},
            {"5"},
        ),
        (
            "We said that nine people were hurt. Two had been counted twice. In all, seven people were hurt.",
            {"9"},
            {"7"},
        ),
        ("We said that nine people died. The clinic speaks of seven. The number of dead may rise.", {"9"}, {"7"}),
        ("We said that nine people died. Seven people died. The total hurt was 12.", {"9"}, {"7"}),
        ("Radio Bay wrongly said on Friday that the boat was found in Lisk. It was found in Orra.", {"lisk"}, {"orra"}),
        (
            "Correction: First, we wrote that the tablets were made by Meridan. That is wrong. The tablets are made by "
            "Meridane of Port Ansel.",
            {"meridan"},
            {"meridane"},
        ),
        (
            "Correction: The words “We are too few” were attributed to Ada Roe. Ms Roe was not there. They were spoken "
            "by Ben Fenn.",
            {"ada", "roe"},
            {"ben", "fenn"},
        ),
    ],
)
def test_what_a_correction_denies_and_what_is_right_may_be_a_sum_a_name_a_day_or_a_place(
    note: str, wrong: set[str], right: set[str]
) -> None:
    (one,) = amended(note, "Correction")
    assert (one.wrong, one.right) == (wrong, right)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The report said that the fund is £300. That was right.",
        "Correction: We said that 31 boats were lost. That was the count at noon; 13 more were lost by night.",
        "Corrections: We are grateful to the 31 readers who wrote in, and to two more. She was born in Lisk.",
        "Correction: The number of batches, eleven, was reported correctly.",
        "Correction: Our article on the fund gave a wrong figure. We apologise.",
        "The council wrote that the fund is £300; it is larger than last year.",  # no correction
    ],
)
def test_what_is_called_right_or_not_told_denies_nothing(note: str) -> None:
    assert amended(note) == ()


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("The injured porter, Pavel Brock, is in hospital after the fire.", True),
        ("Two vans burned at the depot.", True),
        ("Brock, the porter, was the only one injured.", True),
        ("Pavel Brock, a clerk, opened the flower show.", False),  # another matter
        ("The injured porter is Pavel Brack and not his cousin Pavel Brock, police said of the fire.", False),
        ("Two men were seen at the depot.", False),
        ("The depot was insured.", False),
    ],
)
def test_a_sentence_is_denied_if_it_has_the_wrong_thing_on_the_same_matter(sentence: str, denied: bool) -> None:
    assert bool(list(denied_by(WATCHMAN, sentence))) is denied


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("Pavel Brock the porter", False),
        ("Pavel Brack the porter", True),
        ("two vans burned", False),
        ("one van burned", True),
        ("Pavel Brock a clerk in the town hall", None),
        ("Pavel Brack dead", None),
        ("the depot insured", None),
        ("Pavel Brock not the porter", None),
    ],
)
def test_the_word_follows_the_correction_only_on_what_it_is_about(claim: str, right: bool | None) -> None:
    assert verdict(WATCHMAN, "Correction: porter", claim, "") is right


def sentence(text: str, published: str, title: str = "Fire at the depot", outlet: str = "Courier") -> Evidence:
    passage = Found(f"{title} {published}", title, outlet, None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


def test_a_correction_in_a_second_paragraph_is_quoted_before_what_it_corrects_and_behind_what_it_does_not() -> None:
    note = sentence(WATCHMAN, "2026-05-05", "Correction: porter").passage
    other = sentence("The depot burned on Sunday.", "2026-05-03")
    wrong = sentence("Two vans burned at the depot.", "2026-05-04")
    (found,) = contrary("What burned at the depot?", [other, wrong], [other.passage, wrong.passage, note])
    assert found.text == "The same report said that two vans were burned; one van was burned."
    placed = arranged("What burned at the depot?", [other, wrong], [other, wrong, found])
    assert [(item.evidence, item.note) for item in placed] == [(other, ""), (found, ""), (wrong, "Since corrected")]
    elsewhere = replace(note, outlet="Gazette")
    assert contrary("What burned at the depot?", [wrong], [wrong.passage, elsewhere]) == ()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("How large is the relief fund?", True),
        ("Is the relief fund £810,000?", True),
        ("Did the council vote unanimously on the depot?", False),
        ("Why did the council set up a relief fund?", False),
        ("So why was the council praised?", False),
        ("When did the council set up a relief fund?", False),
        ("Who set up a relief fund?", False),
    ],
)
def test_a_correction_of_what_is_not_asked_stands_behind_what_it_corrects(question: str, first: bool) -> None:
    wrong = sentence("The council agreed, without a vote, to set up a relief fund of £810,000.", "2026-03-18")
    note = sentence("The fund is £180,000, not £810,000.", "2026-03-19", "Correction: relief fund")
    placed = [(item.evidence, item.note) for item in arranged(question, [wrong], [wrong, note])]
    if first:
        assert placed == [(note, ""), (wrong, "Since corrected")]
    else:
        assert placed == [(wrong, "Since corrected on another point"), (note, "")]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What did the council do for the divers who lost work?", True),
        ("How did the council help divers who lost work?", True),
        ("What was decided on the divers?", True),
        ("What happened at the council?", True),
        ("Who agreed to help the divers?", False),
        ("Did the council agree to help the divers?", False),
    ],
)
def test_what_was_done_is_answered_by_a_correction_of_it(question: str, first: bool) -> None:
    wrong = sentence("The council agreed to set up a fund of £720,000 for the divers.", "2026-03-18")
    note = sentence("The fund is £270,000, not £720,000.", "2026-03-19", "Correction: divers")
    placed = [item.note for item in arranged(question, [wrong], [wrong, note])]
    assert placed == (["", "Since corrected"] if first else ["Since corrected on another point", ""])


@pytest.mark.parametrize(
    "question", ["What's the diver's name?", "What was the injured diver's full name?", "What's the diver called?"]
)
def test_a_name_is_asked_for_in_several_ways(question: str) -> None:
    wrong = sentence("Among the hurt is a diver, named by the port as Ivo Larch, who has burns.", "2026-05-03")
    note = sentence("He is Ivo Larkin, not Ivo Larch.", "2026-05-04", "Correction: the diver hurt")
    assert [item.note for item in arranged(question, [wrong], [wrong, note])] == ["", "Since corrected"]


FOOT = (
    "Five ports are shut.\n\nCORRECTION: The number of sick seals at Orra was given by the port, and printed here and "
    "in the Lisk Star, as 46. The correct figure is 64."
)


@pytest.mark.parametrize(
    ("text", "heading", "outlet", "corrected"),
    [
        ("Forty-six of the animals are sick, the port said.", "Seals at Orra", "Lisk Star", True),
        ("Forty-six of the animals are sick, the port said.", "Seals at Orra", "Courier", True),
        ("Forty-six of the animals are sick, the port said.", "Seals at Orra", "Bay Star", False),
        ("Forty-six people were at the vigil.", "Vigil at Orra", "Lisk Star", False),
        ("Sixty-four of the animals are sick.", "Seals at Orra", "Lisk Star", False),
    ],
)
def test_a_note_at_the_foot_of_an_article_corrects_the_outlets_that_it_names(
    text: str, heading: str, outlet: str, corrected: bool
) -> None:
    old = sentence(text, "2026-05-03", heading, outlet)
    note = sentence(FOOT, "2026-05-04", "Five ports shut").passage
    question = "How many animals at Orra were sick?"
    found = contrary(question, [old], [old.passage, note])
    assert [item.text for item in found] == ([FOOT.split("\n\n")[1]] if corrected else [])
    notes = [item.note for item in arranged(question, [old], [old, *found])]
    assert notes == (["", "Since corrected"] if corrected else [""])


def test_an_opposite_outcome_that_was_read_as_no_answer_is_quoted_all_the_same() -> None:
    convicted = sentence("Hollis Vane was convicted of forgery on Friday.", "2026-05-05", "Vane guilty", "Radio")
    cleared = sentence("A court acquitted Hollis Vane of forgery on Friday.", "2026-05-05", "Vane cleared")
    poorly_read = replace(cleared, score=0.01)
    found = contrary("Was Hollis Vane convicted?", [convicted, poorly_read], [convicted.passage, cleared.passage])
    assert [item.text for item in found] == [cleared.text]


CORRECTIONS = (
    "Our report of Monday on the well at Lower Tarn said that the shaft went down through 73 metres of clay. It was 37 "
    "metres.\n\nWe also gave the wrong name for the engineer. The work was led by the engineer Mina Holt, who has done "
    "so since May. We have put the question of the cost to the firm.\n\nNotes are answered within three days."
)


def test_what_is_right_may_stand_in_a_sentence_of_its_own_below_a_heading_for_several_corrections() -> None:
    heading = "Corrections to our reports on the well"
    note = sentence(CORRECTIONS, "2026-05-06", heading).passage
    wrong = sentence("Workers dug through 73 metres of clay at Lower Tarn.", "2026-05-04", "A well for Lower Tarn")
    question = "How deep did they dig at Lower Tarn?"
    (found,) = contrary(question, [wrong], [wrong.passage, note])
    assert found.text.endswith("It was 37 metres.")
    placed = arranged(question, [wrong], [wrong, found])
    assert [(item.evidence, item.note) for item in placed] == [(found, ""), (wrong, "Since corrected")]
    assert amended("Workers in the corrections service want 73 days, not 37.", "Corrections officers walk out") == ()


def test_whoever_else_is_named_in_the_role_of_which_the_name_was_wrong_is_denied() -> None:
    note = sentence(CORRECTIONS, "2026-05-06", "Corrections").passage
    wrong = sentence("“It is hard clay,” said engineer Rolf Stamm.", "2026-05-04", "A well for Lower Tarn")
    found = next(it for it in contrary("Which engineer was it?", [wrong], [wrong.passage, note]) if "Holt" in it.text)
    placed = arranged("Which engineer was it?", [wrong], [wrong, found])
    assert [(item.evidence, item.note) for item in placed] == [(found, ""), (wrong, "Since corrected")]
    right = "“It is hard clay,” said engineer Mina Holt."
    assert not list(denied_by(CORRECTIONS, right, heading="Corrections"))
    assert not list(denied_by(CORRECTIONS, "The mayor, Rolf Stamm, came by.", heading="Corrections"))


def test_the_same_role_elsewhere_is_not_denied() -> None:
    note = "We gave the wrong name for the keeper. The Tarn Town keeper is Olav Berg."
    heading = "Correction"
    assert list(denied_by(note, "Keeper Finn Dahl saved twice.", "Tarn Town win", heading))
    assert not list(denied_by(note, "The Lisk Rovers keeper Finn Dahl broke a leg.", "Lisk Rovers", heading))
    assert not list(denied_by(note, "The Lisk Rovers keeper Finn Dahl fell.", "Tarn Town win", heading))
    assert not list(denied_by(note, "The keeper Finn Dahl fell.", "Keeper hurt", heading))


def test_a_note_that_names_nothing_with_the_right_name_is_held_to_by_its_words() -> None:
    note = "A report on Monday on a pilot fined for landing on a beach had an error. We gave the wrong name for the "
    note += "judge. The case was heard by Judge Mila Orr."
    told = "“You saw the beach,” said Judge Finn Dahl."
    assert list(denied_by(note, told, "Pilot fined over landing at Lisk", "Corrections"))
    assert not list(denied_by(note, told, "Thief jailed at Lisk", "Corrections"))
    assert not list(denied_by(note, "Judge Finn Dahl of Hask fined a pilot for landing.", "Pilot fined", "Corrections"))


@pytest.mark.parametrize(
    ("heading", "amending"),
    [
        ("Corrections", True),
        ("Correction: the well at Tarn", True),
        ("Corrections and clarifications", True),
        ("Corrections to our reports on the well", True),
        ("Correction to Monday's report", True),
        ("Clarification on an earlier article", True),
        ("Berichtigung zu unserem Bericht", True),
        ("Korrektur zum Artikel vom Montag", True),
        ("Corrección de la noticia del lunes", True),
        ("Corrections to parole rules announced", False),
        ("Corrections on the market hit Varnex shares", False),
        ("Clarifications sought on the harbour plan", False),
        ("Correction in house prices goes on", False),
        ("Korrekturen am Haushalt beschlossen", False),
        ("Corrección de los precios en Lisk", False),
    ],
)
def test_a_heading_is_of_a_correction_only_if_it_is_of_what_was_reported(heading: str, amending: bool) -> None:
    assert amends(heading) is amending


def test_a_correction_of_a_place_in_a_row_is_none_of_a_count() -> None:
    rose = "The number of people killed in the derailment at Kelm rose to fourteen after rescuers found five more "
    old = sentence(f"{rose}bodies in the fourth carriage.", "2026-04-10", "Kelm toll reaches 14")
    note = (
        "A report on Friday about the derailment at Kelm said that five bodies had been found in the fourth carriage. "
        "They were found in the fifth carriage."
    )
    amended_by = sentence(note, "2026-04-13", "Corrections and clarifications")
    question = "How many people were killed in the derailment at Kelm?"
    placed = arranged(question, [old, amended_by], [])
    assert [(it.evidence, it.note) for it in placed] == [(old, "Since corrected on another point"), (amended_by, "")]
    now = sentence("Sixteen people were killed at Kelm, it is now known.", "2026-05-07", "Kelm", "Gazette")
    assert [it.note for it in arranged(question, [now, old, amended_by], [])] == ["", "Earlier", ""]


def test_a_correction_stays_before_what_it_corrects_where_that_replaces_something() -> None:
    first = sentence("Some forty people were injured at Kelm.", "2026-04-09", "Kelm", "Gazette")
    second = sentence("Fifty-three passengers were injured at Kelm.", "2026-04-10", "Kelm")
    note = "The report gave the number of injured as fifty-three; the correct figure is forty-seven."
    amended_by = sentence(note, "2026-04-13", "Correction: Kelm")
    placed = arranged("How many people were injured at Kelm?", [first, second, amended_by], [])
    assert [(it.evidence, it.note) for it in placed] == [
        (amended_by, ""),
        (second, "Since corrected"),
        (first, "Earlier"),
    ]


def test_a_note_below_an_article_sets_a_year_right_that_reports_had_wrong() -> None:
    note = (
        "The fair will be held again.\n\nCorrections and clarifications. Wire reports carried by several papers said "
        "that the line through Kelm Gap was opened in 1931; it was opened in 1913."
    )
    (one,) = denied_by(note, "The line through Kelm Gap, opened in 1931, carries 22 trains a day.")
    assert one.kind == "when"
    assert not list(denied_by(note, "The line through Dorne, opened in 1913, carries 22 trains a day."))


def test_what_is_wrong_may_stand_behind_many_words_of_where_it_stood_and_inside_what_is_right_is_no_report() -> None:
    note = (
        "A story published online on Tuesday night and in some Wednesday print editions said two people died in the "
        "derailment near Kelm. One person has died. The train's conductor, who the story said was killed, is alive."
    )
    dead = "Two people are dead after a train jumped the tracks outside Kelm, sources say."
    assert [note[it.start : it.end] for it in amended(note, "Correction: derailment")] == [
        "A story published online on Tuesday night and in some Wednesday print editions said two people died in the "
        "derailment near Kelm. One person has died.",
    ]
    assert list(denied_by(note, dead, "Two dead at Kelm derailment", "Correction: derailment"))
    assert not list(denied_by(note, "Two wagons left the tracks outside Kelm.", "Kelm", "Correction: derailment"))


CRASH = "A report of an agency that we carried said that 48 people had been injured in the crash at the Lisk mill. "
CRASH += "It was 43. The agency report gave a wrong name, too."


def test_a_correction_of_one_figure_is_none_of_another_and_of_copies_as_well() -> None:
    note = sentence(CRASH, "2026-05-09", "Correction: crash at the mill")
    copy = sentence("The number of injured stood at 48.", "2026-05-04", "Crash at Lisk mill", "Star")
    before = sentence("The crash at the Lisk mill injured 21 people.", "2026-05-03", "Crash at Lisk mill", "Post")
    dead = sentence("A third person has died after the crash at the Lisk mill.", "2026-05-06", "Lisk mill")
    question = "How many people were injured in the crash at the Lisk mill?"
    placed = arranged(question, [before, copy, note], [])
    assert [(it.evidence, it.note) for it in placed] == [(note, ""), (copy, "Since corrected"), (before, "Earlier")]
    died = arranged("How many people died in the crash at the Lisk mill?", [dead, note], [])
    assert [it.note for it in died if it.evidence is dead] == [""]


def test_what_a_correction_says_is_right_is_not_earlier_and_what_it_is_not_on_stands_first() -> None:
    note = sentence(
        "The Courier reported on Friday that four people had died of the fever. The number of deaths was three.",
        "2026-05-12",
        "Correction: deaths in the Lisk outbreak",
    )
    four = sentence("In all 38 people fell ill and four of them died.", "2026-05-08", "Lisk fever outbreak over")
    three = sentence("Three people have died.", "2026-05-03", "Lisk fever: a third death", "Post")
    two = sentence("Two people have died.", "2026-05-02", "Two dead as fever spreads in Lisk", "Post")
    placed = arranged("How many people died of the fever in Lisk?", [four, three, two, note], [])
    assert [(it.evidence, it.note) for it in placed] == [
        (note, ""), (four, "Since corrected"), (three, ""), (two, "Earlier"),
    ]  # fmt: skip
    placed = arranged("How many people in Lisk fell ill?", [four, note], [])
    assert [(it.evidence, it.note) for it in placed] == [(four, "Since corrected on another point"), (note, "")]


@pytest.mark.parametrize(
    ("question", "placed"),
    [
        ("What is known about the watchman?", ["", "Since corrected"]),
        ("What do we know of the watchman?", ["", "Since corrected"]),
        ("Tell me about the watchman", ["", "Since corrected"]),
        ("How is the watchman?", ["Since corrected on another point", ""]),
    ],
)
def test_a_name_that_was_wrong_is_on_the_point_where_all_that_is_known_is_asked_for(
    question: str, placed: list[str]
) -> None:
    wrong = sentence(
        "Among them is the night watchman, named as Tobias Arden, who is in critical condition.", "2026-03-11"
    )
    text = (
        "Correction: Our report of 11 March on the fire gave a wrong name for the night watchman. "
        "He is Tobias Arkle, not Tobias Arden."
    )
    amends = sentence(text, "2026-03-12", "Correction: name of the watchman")
    assert [item.note for item in arranged(question, [wrong], [wrong, amends])] == placed


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("When was Ada Roe found?", "Since corrected on another point"),
        ("Who found Ada Roe?", "Since corrected on another point"),
        ("Was Ada Roe a nurse?", "Since corrected"),
    ],
)
def test_a_correction_of_what_somebody_was_is_none_of_when_or_by_whom_she_was_found(question: str, note: str) -> None:
    wrong = sentence("Ada Roe, a nurse of 71, was found by Ben Fenn on Sunday.", "2026-03-18")
    text = "We described Ada Roe as a nurse. Her family says that she had been a midwife in Orlo."
    amends = sentence(text, "2026-03-19", title="Correction")
    assert [item.note for item in arranged(question, [wrong, amends], [wrong, amends]) if item.note] == [note]


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("Other figures in the report, including the 87 pupils who are ill, were those given by the county.", False),
        ("The other figures, the 87 pupils among them, stand.", False),
        ("The figure of 87 pupils was given by the county.", True),
    ],
)
def test_what_a_correction_upholds_is_not_corrected(text: str, corrected: bool) -> None:
    old = sentence("The outbreak has now reached 87 pupils.", "2026-03-18")
    note = sentence(text, "2026-03-19", title="Correction")
    found = any(it.note for it in arranged("How many pupils are ill?", [old, note], [old, note]))
    assert found is corrected


def test_the_age_of_one_of_them_is_no_right_count() -> None:
    old = sentence("Nine children were taken to hospital, one of them, a boy of six, to intensive care.", "2026-03-18")
    text = "We said that nine children were taken to hospital. The correct number is six."
    note = sentence(text, "2026-03-19", title="Correction")
    placed = arranged("How many children were taken to hospital?", [old, note], [old, note])
    assert [item.note for item in placed] == ["", "Since corrected"]


TWO_ERRORS = (
    "In a report on 27 February we said that the offices in Corn Street are valued at 7.4 million pounds and that "
    "Upper Ferris library will close on 28 June. {right} We are sorry for the errors."
)


@pytest.mark.parametrize(
    "right",
    [
        "The offices are valued at 4.7 million pounds, and the library will close on 21 June.",
        "The offices are valued at 4.7 million pounds. The library will close on 21 June.",
    ],
)
def test_of_two_errors_in_one_sentence_each_is_denied_by_itself(right: str) -> None:
    text = TWO_ERRORS.format(right=right)
    for wrong in (
        "The offices in Corn Street are valued at 7.4 million pounds.",
        "Upper Ferris library will close on 28 June.",
    ):
        assert list(denied_by(text, wrong, "Budget passes", "Correction: Larnwick budget"))
    for sound in (
        "The offices in Corn Street are valued at 4.7 million pounds.",
        "Upper Ferris library will close on 21 June.",
        "The swimming pool is valued at 2.4 million pounds.",
    ):
        assert not list(denied_by(text, sound, "Budget passes", "Correction: Larnwick budget"))
