"""Reports that say different things: what is read off them, what comes first, and what is put side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.disagreement import contrary, difference
from qa.reports.given import things
from qa.reports.placing import arranged
from qa.reports.sides import conflicts
from qa.schema import Citation, DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive

HURT = "How many people were injured in the fire?"
COST = "How much damage did the fire cause?"


def sentence(text: str, outlet: str | None = "Courier", published: str | None = "2026-03-10") -> Evidence:
    article = f"{outlet} {published}"
    passage = Found(article, "Fire", outlet, None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


def cited(marker: int, text: str, outlet: str = "Courier", published: str = "2026-03-10") -> Citation:
    return Citation(marker, f"{outlet} {published}", None, outlet, None, published, None, 0, len(text), text)


SEVEN = sentence("Seven people were injured when fire swept through the store.")
TWELVE = sentence("The number of people injured rose to 12.", "Gazette", "2026-03-13")


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (COST, "The harbour office put the damage at £2.4 million on 11 March.", {"2.4e+06"}),
        (COST, "It burned for six hours.", set()),
        (COST, "The owners speak of 7 million kronor and 40 lost jobs.", {"7e+06"}),
        (COST, "Damage of 900,000 rupees, 3,000 marks and 50 francs was claimed.", {"900000", "3000", "50"}),
        (HURT, "Die Klinik meldet 1.250 Verletzte nach dem Brand in der Halle.", {"1250"}),
        (HURT, "Seven people were injured on 10 March, and the damage is £3 million.", {"7"}),
        (HURT, "Eight engines came; 11 people were taken to hospital.", {"11"}),
        ("How long did it burn?", "It burned for six hours and hurt 11 people.", {"6"}),
        ("When was it built?", "It was built in 1902 for £900.", {"1902--"}),
        ("How long is the crack?", "The crack is 12 metres long.", {"12 metre"}),
        ("How long is the strike?", "The strike has lasted 12 days.", {"12"}),
        ("How long was the road closed?", "A 9 km stretch was closed for five hours.", {"5"}),
        ("How tall is the tower?", "The tower of 1902 is 120 feet tall.", {"120 foot"}),
        ("How large is the fund?", "The fund holds £3 m.", {"3e+06"}),
        ("When did the vote of 17 March begin?", "The vote of 17 March began late.", set()),
        ("Who is the mayor of Harrow?", "The mayor of Harrow, Anna Iwu, spoke.", {"anna iwu"}),
        ("Why did it burn?", "It burned because of a spark on 9 March.", set()),
    ],
)
def test_a_sentence_gives_what_the_question_asks_for(question: str, text: str, expected: set[str]) -> None:
    assert things(question, text) == expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        (COST, "It caused damage of £2.4 million.", "The damage is £3.1m.", True),
        (COST, "It caused damage of £2.4 million.", "The damage is 2,400,000 pounds.", False),
        (COST, "The damage is 14 million pesos.", "The damage is 19 million pesos.", True),
        (HURT, "Seven people were injured.", "7 people were injured.", False),
        ("When was it built?", "It was built in 1902.", "It was built on 4 May 1902.", False),
        (
            "When does the opera season begin?",
            "The opera season begins on 3 October.",
            "She will lead the opera from January 2027.",
            False,
        ),
        ("How long is the crack?", "The crack is 12 metres long.", "A crack of 20 metres was found.", True),
        ("How long is the crack?", "The crack is 12 metres long.", "The crack is 39 feet long.", False),
        ("How long is the crack?", "The crack is 12 metres long.", "The crack was found two days ago.", False),
        ("When was it built?", "It was built in 1902.", "It was built in 1885.", True),
        ("Who is the mayor?", "The mayor is Anna Iwu.", "The mayor spoke to Joan Pellow.", False),
        (COST, "It caused damage of £2.4 million.", "The damage is great.", False),
        ("How much does a pass cost?", "A pass costs 40 francs.", "The new pier cost 3 million francs.", False),
        (COST, "It caused damage of £2.4 million.", "The library gets £60,000 less.", False),
    ],
)
def test_sentences_differ_only_where_both_give_something_and_nothing_agrees(
    question: str, one: str, other: str, expected: bool
) -> None:
    assert (difference(question, one, other) is not None) is expected
    assert (difference(question, other, one) is not None) is expected


def test_the_newest_count_comes_first_and_the_older_one_says_that_it_is_earlier() -> None:
    placed = arranged(HURT, [SEVEN, TWELVE], [])
    assert [(it.evidence, it.note) for it in placed] == [(TWELVE, ""), (SEVEN, "Earlier")]


def test_a_count_of_another_year_or_of_a_plan_is_neither_earlier_nor_a_disagreement() -> None:
    flood = sentence("In the flood of 1998, 40 people had to be injured before anybody acted.", "Post", "2026-03-09")
    placed = arranged(HURT, [SEVEN, flood], [])
    assert [(it.evidence, it.note) for it in placed] == [(SEVEN, ""), (flood, "")]
    of_year = "How many people were injured in the flood of 1998?"
    other = sentence("Some 60 people were injured in that flood, a study says.", "Echo", "2026-03-09")
    assert len(conflicts(of_year, [cited(1, flood.text, "Post"), cited(2, other.text, "Echo")])) == 1
    asked = "How many people work at the quarry?"
    now = sentence("The quarry has 80 people on its books.", "Courier", "2026-03-09")
    plan = sentence("A buyer could take on 25 people at the quarry from May.", "Gazette", "2026-03-12")
    assert [it.note for it in arranged(asked, [now, plan], [])] == ["", ""]
    written = list(Extractive().write(asked, [plan, now]))
    assert [draft.evidence[0] for draft in written if isinstance(draft, DraftSentence)] == [now, plan]


def test_a_count_told_as_the_former_one_is_earlier_however_late_it_is_told() -> None:
    first = sentence("Seven people had been reported injured in the first hours.", "Gazette", "2026-03-14")
    placed = arranged(HURT, [first, TWELVE], [])
    assert [(it.evidence, it.note) for it in placed] == [(TWELVE, ""), (first, "Earlier")]
    said = sentence("Fourteen people had been injured, the hospital said.", "Gazette", "2026-03-14")
    assert arranged(HURT, [said, TWELVE], [])[0].evidence == said


def test_a_count_in_other_words_is_later_where_its_heading_names_the_matter() -> None:
    item = sentence("The tally now stands at 15, St Ansel Hospital said.", "Gazette", "2026-03-14")
    headed = replace(item, passage=replace(item.passage, title="Tally of fire victims rises"))
    assert [it.note for it in arranged(HURT, [SEVEN, headed], [])] == ["", "Earlier"]
    other = replace(item, passage=replace(item.passage, title="Ward counts its beds"))
    assert [it.note for it in arranged(HURT, [SEVEN, other], [])] == ["", ""]


def test_some_of_those_counted_are_not_the_count() -> None:
    assert things(HURT, "Three of the injured people are in a serious state.") == set()
    assert things(HURT, "Three of the nine people in the hall were injured.") == {"3"}


def test_a_question_for_how_things_stood_keeps_the_order() -> None:
    placed = arranged("How many people were injured in the fire at first?", [SEVEN, TWELVE], [])
    assert [(it.evidence, it.note) for it in placed] == [(SEVEN, ""), (TWELVE, "")]


def test_a_later_sum_replaces_an_earlier_one_of_the_same_outlet_only() -> None:
    old = sentence("It caused damage of £2.4 million.")
    same = sentence("It caused damage of £2.9 million.", published="2026-03-12")
    other = sentence("It caused damage of £3.1 million.", "Gazette", "2026-03-12")
    assert [it.note for it in arranged(COST, [old, same], [])] == ["", "Earlier"]
    assert [it.note for it in arranged(COST, [old, other], [])] == ["", ""]


def test_a_measure_does_not_go_on_from_day_to_day_unless_the_later_report_says_so() -> None:
    asked = "How big is the crack in the dam?"
    old = sentence("The crack in the dam is 12 metres long.")
    other = sentence("The crack in the dam is 20 metres long.", "Gazette", "2026-03-12")
    grown = sentence("The crack in the dam has grown to 20 metres.", "Gazette", "2026-03-12")
    assert [it.note for it in arranged(asked, [old, other], [])] == ["", ""]
    assert [(it.evidence, it.note) for it in arranged(asked, [old, grown], [])] == [(grown, ""), (old, "Earlier")]


def test_without_dates_nothing_is_earlier() -> None:
    placed = arranged(HURT, [SEVEN, sentence("12 people were injured.", "Gazette", None)], [])
    assert [it.note for it in placed] == ["", ""]


def test_a_correction_comes_first_even_if_it_was_not_chosen() -> None:
    fund = "How much money is in the relief fund?"
    wrong = sentence("The council set up a relief fund of £810,000.", published="2026-03-18")
    right = sentence("Correction: The fund is £180,000, not £810,000.", published="2026-03-19")
    elsewhere = sentence("Correction: The fund is £180,000, not £810,000.", "Gazette", "2026-03-19")
    assert [(it.evidence, it.note) for it in arranged(fund, [wrong], [wrong, right])] == [
        (right, ""),
        (wrong, "Since corrected"),
    ]
    assert [it.evidence for it in arranged(fund, [wrong], [wrong, elsewhere])] == [wrong]


def test_a_correction_that_was_not_read_is_found_by_what_it_says_is_not_so() -> None:
    wrong = sentence("The damage is £640,000, the owner said.")
    text = "It is £460,000, not 640,000. Two figures were swapped."
    passage = Found("c", "Correction", "Courier", None, "2026-03-12", None, 0, len(text), text, 1.0)
    (found,) = contrary(COST, [wrong], [wrong.passage, passage])
    assert found.text == "It is £460,000, not 640,000."
    assert [it.note for it in arranged(COST, [wrong, found], [])] == ["", "Since corrected"]
    assert contrary(COST, [wrong], [replace(passage, title="Fire", outlet="Gazette")]) == ()


def test_quotations_of_two_outlets_that_disagree_stand_side_by_side() -> None:
    a = cited(1, "The fire caused damage of £3.1 million.", "Gazette", "2026-03-12")
    b = cited(2, "The harbour office put the damage at £2.4 million.", "Courier", "2026-03-11")
    same = cited(3, "The damage is £3.1 million.", "Post", "2026-03-12")
    (conflict,) = conflicts(COST, [a, b, same])
    assert (conflict.about, conflict.statements, conflict.markers) == (COST, (a.quote, b.quote), (1, 2))
    assert conflicts(COST, [a, same]) == ()


def test_a_later_count_of_another_outlet_is_no_disagreement_but_one_of_the_same_day_is() -> None:
    seven = cited(1, "Seven people were injured.")
    later = cited(2, "The number of people injured rose to 12.", "Gazette", "2026-03-13")
    same_day = cited(2, "The number of people injured is 12.", "Gazette", "2026-03-10")
    assert conflicts(HURT, [seven, later]) == ()
    assert [conflict.markers for conflict in conflicts(HURT, [seven, same_day])] == [(1, 2)]


def test_names_are_not_held_against_each_other() -> None:
    a = cited(1, "The mayor, Anna Iwu, spoke.")
    assert conflicts("Who is the mayor?", [a, cited(2, "The mayor spoke to Joan Pellow.", "Gazette")]) == ()


def test_what_is_headed_as_a_correction_corrects() -> None:
    fund = "How large is the relief fund?"
    wrong = sentence("The council set up a relief fund of £810,000.", published="2026-03-18")
    right = sentence("The fund is £180,000, not £810,000.", published="2026-03-19")
    right = replace(right, passage=replace(right.passage, title="Correction: size of the relief fund"))
    assert [(it.evidence, it.note) for it in arranged(fund, [wrong, right], [])] == [
        (right, ""),
        (wrong, "Since corrected"),
    ]


def test_one_outlet_does_not_disagree_with_itself() -> None:
    a = cited(1, "Seven people were injured.", published="2026-03-10")
    b = cited(2, "The number of people injured rose to 12.", published="2026-03-13")
    assert conflicts(HURT, [a, b]) == ()


def test_an_article_with_another_figure_is_quoted_though_it_is_less_close() -> None:
    best = sentence("The fire caused damage of £3.1 million.", "Gazette", "2026-03-12")
    other = replace(sentence("The harbour office put the damage at £2.4 million."), score=0.18)
    vague = replace(sentence("The damage is great.", published="2026-03-11"), score=0.18)
    written = list(Extractive().write(COST, [best, other, vague]))
    assert [item.evidence[0] for item in written if isinstance(item, DraftSentence)] == [best, other]


def test_each_part_of_a_compound_question_is_arranged_by_what_it_asks_itself() -> None:
    question = "Who put out the fire and how many people were injured?"
    hurt = [replace(item, part=1) for item in (SEVEN, TWELVE)]
    crew = [
        sentence("All 41 people of the fire brigade came.", "Post", "2026-03-11"),
        sentence("The crew of a tug, 12 people, pumped water.", "Echo", "2026-03-14"),
    ]
    written = [item for item in Extractive().write(question, [*crew, *hurt]) if isinstance(item, DraftSentence)]
    assert ["Earlier" in item.text for item in written] == [False, False, False, True]


def test_who_was_hurt_is_told_in_other_words_by_later_reports() -> None:
    eleven = sentence("Eleven people were hurt in the crash.", "Gazette", "2026-03-12")
    twelve = sentence("The hospital raised the number of injured to 12.", "Courier", "2026-03-13")
    first, second = arranged("How many were wounded?", [eleven, twelve], [])
    assert first.evidence is twelve
    assert second.note == "Earlier"


def test_a_rise_replaces_the_one_that_was_planned_by_what_it_is_instead_of() -> None:
    planned = sentence("Water charges are to rise by 20% in May, the board said.", "Courier", "2026-03-02")
    decided = sentence("Water charges will rise by 10%, instead of the 20% planned.", "Courier", "2026-03-20")
    first, second = arranged("How much will water charges rise?", [planned, decided], [])
    assert first.evidence is decided
    assert second.note == "Earlier"


def test_a_day_is_told_of_a_name_in_other_words() -> None:
    one = "Orlo Grammar School was founded in 1912."
    assert difference("When was Orlo Grammar School established?", one, "Orlo Grammar School opened its doors in 1850.")


def test_a_percentage_is_not_held_against_a_sum() -> None:
    question = "How much will water charges rise?"
    assert not difference(question, "Water charges rise by 10%.", "Water charges rise by £30 a year.")
    assert difference(question, "Water charges rise by 10%.", "Water charges rise by 12 per cent.")


def test_what_is_counted_in_another_matter_is_no_earlier_count() -> None:
    win = sentence("Ibsen won by 12 votes.", "Gazette", "2026-03-12")
    vote = sentence("The council rejected the plan by 24 votes to 19.", "Courier", "2026-03-10")
    assert {placed.note for placed in arranged("By how many votes did Ibsen win?", [win, vote], [])} == {""}


def test_german_decimals_are_held_against_english_ones() -> None:
    german = "Der Schaden wird von der Stadt auf 4,8 Millionen Pfund geschätzt."
    assert things(COST, german) == things(COST, "The damage is £4.8 million.")


def test_a_sum_told_in_other_words_is_put_beside_the_one_that_was_found_best() -> None:
    question = "How much will the repair of Salt Bridge cost?"
    best = sentence("Repairs to Salt Bridge will cost 18 million pounds.")
    unread = sentence("Fixing Salt Bridge will come to 21 million pounds, a memo says.", "Gazette", "2026-03-11")
    (found,) = contrary(question, [best], [best.passage, unread.passage])
    assert found.text == unread.text
    poorly_read = replace(unread, score=0.001)
    assert [item.text for item in contrary(question, [best, poorly_read], [unread.passage])] == [unread.text]
    assert contrary(question, [best], [sentence("The Salt fair will cost 2 million pounds.", "Gazette").passage]) == ()


def test_a_figure_that_a_correction_denies_is_marked_whatever_is_asked() -> None:
    wrong = sentence("The treasurer is alleged to have moved £86,000 of harbour dues.")
    text = "Correction: our report gave a wrong sum. The complaint speaks of £68,000, not £86,000."
    right = sentence(text, published="2026-03-12")
    placed = arranged("What is the treasurer accused of?", [wrong], [wrong, right])
    assert [(item.evidence.text, item.note) for item in placed] == [(text, ""), (wrong.text, "Since corrected")]
    other = replace(right, passage=replace(right.passage, outlet="Gazette"))
    assert [item.evidence for item in arranged("What is he accused of?", [wrong], [wrong, other])] == [wrong]


def test_a_correction_of_several_outlets_corrects_them_all() -> None:
    question = "How many pots are recalled?"
    wrong = sentence("The recall has reached 46,800 pots.", "Gazette", "2026-03-10")
    text = "The number of pots recalled is 38,600 and not 46,800, correcting what several outlets had published."
    right = replace(sentence(text, published="2026-03-12"))
    right = replace(right, passage=replace(right.passage, title="Correction: recall"))
    placed = arranged(question, [right, wrong], [right, wrong])
    assert [item.note for item in placed] == ["", "Since corrected"]


def test_two_outlets_figures_for_one_plan_stand_side_by_side() -> None:
    question = "How many jobs is Lumen cutting?"
    one = sentence("Lumen will cut 1,450 jobs by the end of next year.")
    other = sentence("Lumen wants to do away with 1,700 jobs.", "Gazette", "2026-03-11")
    assert [item.note for item in arranged(question, [one, other], [one, other])] == ["", ""]
    told = [cited(1, one.text), cited(2, other.text, "Gazette", "2026-03-11")]
    assert conflicts(question, told)


def test_an_ordinal_counts_only_as_the_last_of_those_who_are_counted() -> None:
    died = "How many people died in the blast?"
    assert things(died, "The first fatality of the blast was a packer.") == set()
    assert things(died, "She was the third person to die in the blast.") == {"3"}
    assert things(died, "The 14th flood victim was found on Monday.") == {"14"}
    assert things("How many goals has Penn scored?", "Penn scored his twentieth goal of the season.") == {"20"}
    assert things(died, "Five bodies were found in the fourth carriage.") == {"5"}


def test_a_new_count_far_down_in_a_report_of_the_same_story_stands_for_the_former() -> None:
    question = "How many people died in the crash at Kelm?"
    story = frozenset({"Courier 2026-03-10", "Gazette 2026-05-07"})
    old = replace(sentence("Fourteen people died in the crash at Kelm."), akin=story)
    item = sentence("Sixteen people are now known to have died.", "Gazette", "2026-05-07")
    new = replace(item, akin=story, passage=replace(item.passage, title="Crack was reported"))
    assert [(it.evidence, it.note) for it in arranged(question, [old, new], [])] == [(new, ""), (old, "Earlier")]
    found = contrary(question, [old], [old.passage, new.passage])
    assert [it.text for it in found] == [new.text]
    apart = replace(old, akin=frozenset({old.passage.article_id}))
    assert not contrary(question, [apart], [apart.passage, new.passage])
