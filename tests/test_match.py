"""When an answer counts as right."""

from __future__ import annotations

import pytest

from qa.evaluation.match import contains


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The envoy is Masaaki Kanai, who runs the bureau.", "masaaki kanai"),
        ("“Seven people were injured,” she said.", "7"),
        ("The fire injured 7 people.", "Seven"),
        ("It cost £1,250,000 to rebuild.", "£1.25 million"),
        ("Turnout was 12 per cent.", "12%"),
        ("It reopens on 17 March 2026.", "17 March"),
        ("It reopens on 2026-03-17.", "March 17"),
        ("She has worked there since 11 June 1987.", "1987"),
        ("1912 people signed.", "1,912"),
        ("The last boat moves to 8:40 in the evening.", "8:40"),
        ("The summit is on 22 and 23 November.", "22 and 23 November"),
        ("A string of military-diplomatic scuffles began.", "military diplomatic scuffles"),
        ("In Zürich and Łódź", "Zurich"),
        ("It isn’t over.", "isn't over"),
        ("One hundred and five people were hurt.", "105"),
        ("A dozen boats sank.", "12"),
        ("The 3rd boat sank.", "third"),
        ("No one was hurt.", "no one"),
        ("It was −5 degrees.", "-5"),
        ("It is written in C++.", "C++"),
        ("2026年3月3日发生", "2026-03-03"),
        ("Es geschah am 3. März 2026.", "2026-03-03"),
        ("Fue el 3 de marzo de 2026.", "3 March 2026"),
        ("It cost 5 dollars.", "$5"),
        ("It cost €5bn.", "5 billion euros"),
        ("They paid in yen.", "¥"),
        ("Am 03.03.2026 brannte es.", "2026-03-03"),
        ("It began on 3 March 2026.", "3.3.2026"),
        ("The US and us.", "US"),
        ("The U.S. army left.", "US"),
        ("He works for the WHO.", "WHO"),
        ("Bei dem Brand wurden 1.500 Menschen verletzt.", "1500"),
        ("Había 1.500 personas en el puerto de la ciudad.", "1,500"),
    ],
)
def test_an_answer_is_found_however_it_is_written(text: str, answer: str) -> None:
    assert contains(text, answer)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Councillor Roeder spoke.", "Roe"),
        ("It happened on 12 March.", "12"),
        ("It reopens on 17 March.", "17 March 2026"),
        ("It reopens on 17 April 2026.", "17 March"),
        ("It cost $4.60.", "£4.60"),
        ("It cost £4.6 million.", "£4.60"),
        ("Kanai, Masaaki", "Masaaki Kanai"),
        ("Masaaki", "Masaaki Kanai"),
        ("Anything at all.", "…"),
        ("One hundred and five people were hurt.", "5"),
        ("No one was hurt.", "1"),
        ("The third man spoke.", "3"),
        ("It was 5 degrees.", "-5"),
        ("It was -5 degrees.", "5"),
        ("It is written in C.", "C++"),
        ("It is written in C++.", "C"),
        ("It took 1.500 seconds.", "1500"),
        ("一共1.500公里", "1500"),
        ("It cost 5 euros.", "$5"),
        ("Version 3.13.2026 came out.", "2026-03-13"),
        ("They told us.", "US"),
        ("Who came? Us.", "U.S."),
        ("Who came?", "WHO"),
        ("", "Kanai"),
    ],
)
def test_what_only_looks_like_the_answer_is_not_taken(text: str, answer: str) -> None:
    assert not contains(text, answer)


def test_a_stated_language_tells_what_a_point_means() -> None:
    assert contains("1.500 Menschen", "1500", "de")
    assert contains("1.500 Menschen", "1.500", "de-AT")
    assert not contains("1.500 Menschen", "1500")
    assert not contains("1.500 Menschen", "1500", "zh")


def test_a_possessive_holds_the_name() -> None:
    assert contains("Tyndale’s translation was burnt.", "Tyndale")
    assert contains("It was the harbour board vote.", "the harbour board's vote")
