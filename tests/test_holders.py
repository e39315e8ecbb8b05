"""Who holds an office."""

from __future__ import annotations

import pytest

from qa.who.holders import coming, holds_post, names_holder, of_another_place, office, same_name, surely


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is the governor of Orlo?", "governor"),
        ("And who is the governor of Orlo now?", "governor"),
        ("Who is Orlo's police commissioner?", "commissioner"),
        ("who's the coach of the Orlo Bears", "coach"),
        ("Who is the former governor of Orlo?", ""),
        ("Who was the governor of Orlo?", ""),
        ("Who is the witness in the case?", ""),
        ("Who is Ada Roe?", ""),
        ("Who is the head coach of the Orlo Bears?", "coach"),
        ("Who is now the new mayor?", "mayor"),
        ("Who is the managing director of Orlo Pumps?", "director"),
        ("Who will be the next mayor of Orlo?", "mayor"),
        ("Who is to be the head of the bank?", "head"),
        ("Who is the deputy mayor of Orlo?", "deputy mayor"),
        ("Who is Orlo's deputy prime minister now?", "deputy prime minister"),
        ("Who is the former deputy mayor of Orlo?", ""),
        ("Who is the deputy who shot the director?", ""),
        ("Who will be sentenced by the mayor?", ""),
        ("Who is suing the mayor?", ""),
        ("Who is suing Orlo's mayor?", ""),
        ("Who is the husband of the governor?", ""),
        ("Who is the mayor's rival?", ""),
        ("Who is the chief suspect in the fire?", ""),
        ("Who is Mayor Ada Roe?", ""),
    ],
)
def test_an_office_is_told_by_its_word(question: str, expected: str) -> None:
    assert office(question) == expected


def test_who_held_it_before_is_no_holder() -> None:
    assert names_holder("governor", "The governor, Ada Roe, opened it.")
    assert not names_holder("governor", "The former governor, Ada Roe, opened it.")
    assert not names_holder("governor", "The governor opened it.")


def test_somebody_is_told_by_the_last_name_and_a_party_is_nobody() -> None:
    assert same_name("Governor Ada Roe spoke.", "The governor, Ada M Roe, spoke.")
    assert not same_name("Ada Roe of the Town Party spoke.", "Ivo Lind of the Town Party spoke.")


def test_the_name_of_the_holder_may_be_asked_for() -> None:
    assert office("What is the name of the governor?") == "governor"
    assert office("What is the name of the governor's dog?") == ""


def test_who_gives_it_up_is_no_holder_but_who_takes_it_over_is() -> None:
    assert not names_holder("governor", "Ada Roe stepped down as governor.")
    assert names_holder("governor", "Ada Roe said she would not step down as governor.")
    assert names_holder("governor", "Governor Ada Roe refused to resign.")
    assert names_holder("governor", "Governor Ada Roe dismissed claims of waste.")
    assert not names_holder("governor", "Ada Roe was dismissed as governor.")
    assert names_holder("governor", "Her deputy, Ben Ulm, has resigned, Governor Ada Roe said.")
    assert names_holder("governor", "Ada Roe stepped down as governor. Her deputy, Ivo Lind, will run the province.")


@pytest.mark.parametrize(
    ("question", "text", "place", "expected"),
    [
        ("Who is the governor of Orlo?", "Governor Ada Roe opened the bridge.", "ORLO", True),
        ("Who is the governor?", "The governor, Ada Roe, opened the bridge.", "", True),
        ("What is the name of the governor of Orlo?", "Ada Roe, governor of Orlo since 2019, spoke.", "", True),
        ("Who is the minister of transport?", "Transport Minister Ada Roe spoke.", "", True),
        ("Who is the governor of Kelm?", "Governor Ada Roe opened the bridge.", "ORLO", False),
        ("Who is the governor of Orlo?", "Governor Ada Roe of Kelm came.", "ORLO", False),
        ("Who is the governor of Orlo?", "Former governor Ada Roe came.", "ORLO", False),
        ("Who is the governor of Orlo?", "Ada Roe, a critic of the governor, came.", "ORLO", False),
        ("Who is the governor of Orlo?", "The governor called Ada Roe.", "ORLO", False),
    ],
)
def test_a_name_beside_the_office_is_the_holder_of_the_place_of_the_report(
    question: str, text: str, place: str, expected: bool
) -> None:
    assert surely(question, text, place) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pennick's mayor, Ada Roe, thanked him.", True),
        ("Ada Roe, the mayor of Pennick, thanked him.", True),
        ("Orlo's mayor, Ada Roe, thanked the mayor of Pennick.", False),
        ("The mayor of Orlo Bay, Ada Roe, thanked him.", False),
        ("The mayor, Ada Roe, went to Pennick.", False),
        ("Mayor Ada Roe thanked him.", False),
    ],
)
def test_the_holder_of_another_place_is_told_by_its_name(text: str, expected: bool) -> None:
    assert of_another_place("Who is the mayor of Orlo?", "mayor", text) == expected
    assert not of_another_place("Who is the mayor?", "mayor", text)


def test_who_is_to_be_the_next_one_counts_where_the_new_one_is_asked_for() -> None:
    chosen = "The museum has chosen Farida Okonjo, an archaeologist, to be its next director."
    acting = "The acting director, Stellan Marsh, was expected to get the post."
    assert names_holder("director", chosen, coming="new")
    assert not names_holder("director", chosen)
    assert not names_holder("director", acting, coming="new")
    assert coming("Who is the new director of the museum?")
    assert not coming("Who is the director of the museum?")
    assert not coming("Who is the mayor of New York?")
    assert not names_holder("mayor", "Ada Roe hopes to be the next mayor.", coming="new")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Roe was appointed director of the museum.", True),
        ("Ada Roe will be the director of the museum from May.", True),
        ("The incoming director, Ada Roe, spoke.", True),
        ("Ada Roe, the director, said the show would be put on again next month.", False),
        ("Director Ada Roe opened the show.", False),
        ("Ada Roe will act as director from Monday.", False),
        ("Ada Roe hopes to be the next director.", False),
    ],
)
def test_who_holds_an_office_or_stands_in_is_not_the_next_one(text: str, expected: bool) -> None:
    assert coming("Who will be the next director of the museum?") == "next"
    assert names_holder("director", text, coming="next") is expected
    if not expected:
        assert not surely("Who will be the next director of the museum?", text, "museum")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He would not get his post back, which Ada Roe holds until May.", True),
        ("Ada Roe, who was elected to succeed him on Monday, said nothing.", True),
        ("Ada Roe, who was elected to lead the choir, said nothing.", False),
        ("The post office, which Ada Roe sold, is shut.", False),
        ("She has a record, which Ada Roe holds now.", False),
    ],
)
def test_who_holds_an_office_may_be_told_of_the_post(text: str, expected: bool) -> None:
    around = f"Ivo Lind, the former deputy mayor, was fined. {text}"
    assert holds_post("deputy mayor", text, around) is expected
    assert not holds_post("governor", text, around)
