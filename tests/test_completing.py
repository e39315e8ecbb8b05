"""What a model has left out, added in the articles' words: what is needed, where it stands, and what is not needed."""

from __future__ import annotations

from qa.answering.completing import completed
from qa.schema import DraftSentence, Evidence, Found

HURT = "How many people were hurt in the ferry collision?"


def evidence(
    text: str, score: float = 0.9, day: str = "2026-05-03", outlet: str = "Post", part: int = 0, article: str = ""
) -> Evidence:
    article = article or f"{outlet}-{day}-{text[:12]}"
    found = Found(article, "Ferry collision", outlet, None, day, None, 0, len(text), text, 1.0, passage_id=article)
    return Evidence(found, 0, len(text), text, score, part)


def wrote(text: str, *items: Evidence) -> DraftSentence:
    return DraftSentence(text, items)


def lines(question: str, items: list[Evidence], *written: DraftSentence) -> list[str]:
    return [line.draft.text for line in completed(question, items, written)]


FOUR = evidence("Four people were hurt in the ferry collision, the port said.")
SEVEN = evidence(
    "The number of people hurt in the ferry collision has risen to seven, the port said.", 0.8, "2026-05-04"
)
NINE = evidence("The number of people hurt in the ferry collision has risen to nine, the port said.", 0.7, "2026-05-05")


def test_the_newest_report_comes_before_a_written_sentence_that_tells_the_old_figure() -> None:
    first, second = lines(HURT, [FOUR, NINE], wrote("Four people were hurt.", FOUR))
    assert NINE.text in first
    assert second == "Earlier: Four people were hurt."


def test_what_the_written_sentence_replaces_stands_behind_it_and_two_of_it_at_most() -> None:
    eight = evidence("The number of people hurt in the ferry collision has risen to eight.", 0.6, "2026-05-04", "Echo")
    told = lines(HURT, [FOUR, SEVEN, eight, NINE], wrote("Nine people were hurt.", NINE))
    assert told[0] == "Nine people were hurt."
    assert len(told) == 3
    assert all(line.startswith("Earlier: ") for line in told[1:])


def test_where_both_are_written_the_newest_comes_first_and_nothing_is_added() -> None:
    told = lines(HURT, [FOUR, NINE], wrote("Four people were hurt.", FOUR), wrote("Nine were hurt.", NINE))
    assert told == ["Nine were hurt.", "Earlier: Four people were hurt."]


def test_one_sentence_that_tells_both_needs_no_note() -> None:
    both = wrote("The number of people hurt rose from four to nine.", FOUR, NINE)
    assert lines(HURT, [FOUR, NINE], both) == [both.text]


def test_a_question_for_how_things_stood_at_first_puts_nothing_before_the_old_figure() -> None:
    question = "How many people were first said to be hurt in the ferry collision?"
    told = lines(question, [FOUR, NINE], wrote("Four people were hurt.", FOUR))
    assert told[0] == "Four people were hurt."


FUND = "How large is the fund for the crew of the Alma?"
WRONG = evidence("The fund for the crew of the Alma is 52,000 crowns, its board said.", 0.9, "2026-05-06")
RIGHT = evidence(
    "Correction: Our report of 6 May gave a wrong size of the fund for the crew of the Alma. "
    "It is 25,000 crowns, not 52,000 crowns.",
    0.5,
    "2026-05-08",
)


def test_a_correction_comes_before_a_written_sentence_that_tells_what_it_denies() -> None:
    first, second = lines(FUND, [WRONG, RIGHT], wrote("The fund is 52,000 crowns.", WRONG))
    assert RIGHT.text in first
    assert second == "Since corrected: The fund is 52,000 crowns."


def test_a_written_sentence_by_the_correction_gets_what_was_corrected_behind_it() -> None:
    first, second = lines(FUND, [WRONG, RIGHT], wrote("The fund is 25,000 crowns.", RIGHT))
    assert first == "The fund is 25,000 crowns."
    assert second.startswith("Since corrected: Post, 6 May 2026")


def test_a_correction_of_what_was_not_written_is_not_needed() -> None:
    told = evidence("The fund pays for the crew's food and rent, Mats Orre, its clerk, said.", 0.9, "2026-05-06")
    name = evidence("Correction: The clerk of the fund is Mats Orr, not Mats Orre.", 0.4, "2026-05-08")
    written = wrote("The fund pays for food and rent.", told)
    assert lines("What does the fund for the crew pay for?", [told, name], written) == [written.text]


DAMAGE = "How much damage did the ferry collision cause?"
LESS = evidence("The ferry collision caused damage of 2 million crowns, the port said.", 0.9, outlet="Post")
MORE = evidence("The ferry collision caused damage of 5 million crowns, the insurer said.", 0.7, outlet="Echo")


def test_a_report_that_disagrees_stands_beside_the_written_one() -> None:
    told = lines(DAMAGE, [LESS, MORE], wrote("The damage is 2 million crowns.", LESS))
    assert told[0] == "The damage is 2 million crowns."
    assert MORE.text in told[1]


def test_what_stands_alone_against_several_does_not_come_first() -> None:
    third = evidence("The ferry collision caused damage of 2 million crowns, a surveyor said.", 0.6, outlet="Mail")
    first, second = lines(DAMAGE, [LESS, MORE, third], wrote("The damage is 5 million crowns.", MORE))
    assert "2 million" in first
    assert second == "Alone in this: The damage is 5 million crowns."


def test_sides_that_are_written_are_not_quoted_again() -> None:
    both = wrote("The port says 2 million crowns, the insurer 5 million.", LESS, MORE)
    assert lines(DAMAGE, [LESS, MORE], both) == [both.text]


TWO = "Who was the captain of the Alma and when does the hearing open?"
CAPTAIN = evidence("Vera Lind was the captain of the Alma, the port said.", 0.9, part=0)
OPENS = evidence("The hearing opens on 12 June 2026, the court said.", 0.6, part=1)


def test_a_part_of_the_question_that_is_not_written_of_gets_its_best_sentence() -> None:
    first, second = lines(TWO, [CAPTAIN, OPENS], wrote("Vera Lind was the captain.", CAPTAIN))
    assert first == "Vera Lind was the captain."
    assert OPENS.text in second


def test_where_all_parts_are_written_of_nothing_is_added() -> None:
    written = (wrote("Vera Lind was the captain.", CAPTAIN), wrote("The hearing opens on 12 June 2026.", OPENS))
    assert lines(TWO, [CAPTAIN, OPENS], *written) == [one.text for one in written]


def test_each_bearer_of_the_name_gives_an_answer() -> None:
    skipper = evidence("Ada Marsh was a Danish skipper born in Esbjerg in 1901.", 0.9, outlet="", article="skipper")
    poet = evidence("Ada Marsh is an English poet born in Leeds in 1950.", 0.8, outlet="", article="poet")
    told = lines("Where was Ada Marsh born?", [skipper, poet], wrote("Ada Marsh was born in Esbjerg.", skipper))
    assert told[0] == "Ada Marsh was born in Esbjerg."
    assert poet.text in told[1]


def test_a_bearer_of_the_name_who_gives_the_same_answer_does_not() -> None:
    skipper = evidence("Ada Marsh was a Danish skipper born in Esbjerg.", 0.9, outlet="", article="skipper")
    poet = evidence("Ada Marsh is a Danish poet born in Esbjerg in 1950.", 0.8, outlet="", article="poet")
    assert lines("Where was Ada Marsh born?", [skipper, poet], wrote("Esbjerg.", skipper)) == ["Esbjerg."]


def test_somebody_else_who_is_surely_named_in_answer_is_quoted_too() -> None:
    who = "Who salvaged the Alma?"
    lind = evidence("The Alma was salvaged by Vera Lind and her crew.", 0.9)
    holm = evidence("It was Otto Holm who got the Alma off the rocks.", 0.8, outlet="Echo")
    written = wrote("Vera Lind salvaged it.", lind)
    assert holm.text in lines(who, [lind, holm], written)[-1]
    unsure = evidence("It was Otto Holm who saw the Alma on the rocks.", 0.3, outlet="Echo")
    same = evidence("Lind, who got the Alma off the rocks, was thanked.", 0.8, outlet="Mail")
    assert lines(who, [lind, same, unsure], written) == [written.text]


def test_a_sentence_beside_the_point_comes_behind_the_best_one() -> None:
    beside = evidence("The ferry was painted green in the spring.", 0.05)
    first, second = lines(HURT, [FOUR, beside], wrote("The ferry was painted green.", beside))
    assert FOUR.text in first
    assert second == "The ferry was painted green."


def test_a_sentence_without_the_figure_of_its_source_is_no_answer() -> None:
    first, second = lines(HURT, [FOUR], wrote("People were hurt in the collision.", FOUR))
    assert FOUR.text in first
    assert second == "People were hurt in the collision."


def test_a_bare_figure_is_an_answer() -> None:
    town = evidence("The population of Orm was 48 at the last census.")
    assert lines("What is the population of Orm?", [town], wrote("48.", town)) == ["48."]
    assert lines(HURT, [FOUR], wrote("4.", FOUR)) == ["4."]


def test_in_another_language_the_figure_of_its_source_is_taken_to_be_told() -> None:
    written = wrote("Bei dem Zusammenstoß der Fähre wurden vier Menschen verletzt.", FOUR)
    assert lines(HURT, [FOUR], written) == [written.text]


def test_where_it_is_asked_how_things_are_now_a_later_report_comes_first() -> None:
    then = evidence("The pilot of the Alma is in a grave condition, the hospital said.", 0.4, "2026-05-03")
    now = evidence("The pilot of the Alma is awake and has spoken to her family.", 0.9, "2026-05-07")
    question = "How is the pilot of the Alma doing now?"
    told = lines(question, [now, then], wrote("She is in a grave condition.", then))
    assert now.text in told[0]
    assert lines(question, [now, then], wrote("She is awake.", now))[0] == "She is awake."


def test_a_good_answer_gets_nothing_that_only_repeats_it_or_says_more() -> None:
    again = evidence("Four people were hurt in the ferry collision, a doctor said.", 0.8, outlet="Echo")
    more = evidence("Those hurt in the ferry collision were taken to the hospital at Orm.", 0.7, outlet="Mail")
    written = wrote("Four people were hurt, the port said.", FOUR)
    assert lines(HURT, [FOUR, again, more], written) == [written.text]
    why = evidence("The ferry hit the pier because its engine failed, the port said.")
    fog = evidence("The pier is new, and there was fog when the ferry hit it.", 0.6, outlet="Echo")
    written = wrote("Its engine failed, the port said.", why)
    assert lines("Why did the ferry hit the pier?", [why, fog], written) == [written.text]
