import pytest

from qa.asking.clauses import MOST, Clause, clauses

OUTLETS = ["Harrow Quay Gazette", "Saltmere Times", "The Age", "TechCrunch"]


def found(question: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(clause.text.strip(" ,"), clause.outlets) for clause in clauses(question, OUTLETS)]


def own(question: str, outlet: str) -> list[str]:
    return [text for text, outlets in found(question) if outlets == (outlet,)]


def test_a_source_has_the_words_behind_it():
    question = (
        "Does the TechCrunch article say that the harbour drones failed, while the Saltmere Times article claims that "
        "skippers trust them?"
    )
    assert any("drones failed" in text and "trust" not in text for text in own(question, "TechCrunch"))
    assert any("skippers trust" in text and "drones" not in text for text in own(question, "Saltmere Times"))


def test_a_source_that_closes_its_clause_has_the_words_before_it():
    question = (
        "Who inflated the value of a quayside warehouse, according to TechCrunch, and hid the loss of two trawlers, as "
        "reported by The Age?"
    )
    assert any("warehouse" in text and "trawlers" not in text for text in own(question, "TechCrunch"))
    assert any("trawlers" in text and "warehouse" not in text for text in own(question, "The Age"))


def test_a_source_that_opens_the_sentence_has_the_words_behind_it():
    texts = own("According to TechCrunch, which harbour bought three ferry drones?", "TechCrunch")
    assert any("ferry drones" in text for text in texts)


def test_an_outlet_named_twice_has_two_clauses():
    question = (
        "Between the Saltmere Times report on the cannery strike and the Saltmere Times report on the cannery sale, "
        "did its tone change?"
    )
    texts = own(question, "Saltmere Times")
    assert any("strike" in text and "sale" not in text for text in texts)
    assert any("sale" in text and "strike" not in text for text in texts)


def test_sources_in_one_list_share_their_clause():
    question = "Which firm, covered by TechCrunch and The Age, sold faulty winches to trawler crews?"
    assert {outlets for _, outlets in found(question)} >= {("TechCrunch",), ("The Age",)}


def test_parts_that_name_no_source_are_looked_for_in_all_that_are_named():
    question = (
        "Which firm, covered by TechCrunch and The Age, sold faulty winches to trawler crews, and is accused of hiding "
        "inspection records?"
    )
    assert any(
        "inspection records" in text and set(outlets) == {"TechCrunch", "The Age"} for text, outlets in found(question)
    )


def test_a_part_ends_neither_inside_a_date_nor_between_two_nouns():
    assert found("What did the mayor of Saltmere say about ice and cold stores on March 4, 2025?") == []


@pytest.mark.parametrize("question", ["Who leads the council?", "", "ice", "哪个港口关闭了？"])
def test_a_question_of_one_clause_that_names_no_source_has_none(question):
    assert clauses(question, OUTLETS) == ()


def test_the_clause_of_a_follow_up_is_what_was_asked():
    assert clauses("How long is it? (Which bridge closed; Gannet Point)", OUTLETS) == (Clause("How long is it?"),)


def test_the_longest_question_has_no_more_clauses_than_are_searched_for():
    question = " ".join(f"the TechCrunch report on winch number {n} and lamp number {n}," for n in range(30))
    assert len(clauses(question, OUTLETS)) == MOST
