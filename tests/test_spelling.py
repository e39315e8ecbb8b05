"""Names in several spellings."""

from __future__ import annotations

import pytest

from qa.reading.asked import WordVectors, asked_words
from qa.reports.variants import differing
from qa.who.speakers import names, speaks
from qa.words.excerpt import share_of_names
from qa.words.spelling import as_asked, as_spelled, name_key, spellings
from tests.filing import embedder, held_by_none

PAIRS = [
    ("Óscar Peñalba", "Oscar Penalba"),
    ("Jördis Möller", "Joerdis Moeller"),
    ("Søren Kjærgaard", "Soren Kjaergaard"),
    ("Łukasz Wójcik", "Lukasz Wojcik"),
    ("François Lefèvre", "Francois Lefevre"),
    ("Jürgen Groß", "Juergen Gross"),
    ("Mairi MacDonald", "Mairi McDonald"),
    ("Ana-Lucía Ibáñez", "Ana Lucia Ibanez"),
    ("Philipp Hoffmann", "Philip Hofmann"),
    ("Åse Brekke", "Ase Brekke"),
    ("Håkon Aarvik", "Haakon Årvik"),
    ("Gökçe Yıldız", "Gokce Yildiz"),
    ("Zoë Bäcker", "Zoe Baecker"),
    ("Bjørn Ødegård", "Bjoern Oedegaard"),
    ("Dvořák Čapek", "Dvorak Capek"),
    ("Niamh O’Connell", "Niamh O'Connel"),
    ("Thérèse Côté", "Therese Cote"),
    ("João Gonçalves", "Joao Goncalves"),
    ("Þóra Guðmundsdóttir", "Thora Gudmundsdottir"),
    ("Matthew Philips", "Mathew Phillips"),
]
APART = [("Ana", "Anna"), ("Poe", "Po"), ("Macron", "Marcon"), ("Weber", "Webber X"), ("Lee", "Le"), ("Reed", "Red")]


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_question_is_read_with_the_names_as_the_articles_spell_them(own: str, other: str) -> None:
    texts = [f"{own} opened the hall. “It leaks,” {own} said.", "The council met."]
    asked = as_spelled(f"What did {other} say about the hall?", texts)
    assert asked.replace("-", " ").replace("'", "’") == f"What did {own} say about the hall?".replace("-", " ")
    assert as_spelled(f"What did {own} say?", texts) == f"What did {own} say?"


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_speaker_is_found_in_either_spelling(own: str, other: str) -> None:
    assert speaks(other, f"“It leaks,” {own} said.")
    assert speaks(own, f"“It leaks,” {other} said.")
    assert names(other, f"{own} opened the hall.")


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_two_spellings_of_a_name_are_no_difference_between_reports(own: str, other: str) -> None:
    question = "Who opened the new hall of the harbour board?"
    one, two = (f"The new hall of the harbour board was opened by {name} on Monday." for name in (own, other))
    assert differing(question, one, two) is None
    assert differing(question, one, two.replace(other, "Bea Stone")) is not None


@pytest.mark.parametrize(("own", "other"), APART)
def test_short_names_and_other_names_stay_apart(own: str, other: str) -> None:
    assert name_key(own) != name_key(other)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Who is Philip Poe?", ["Philipp Hoffmann spoke."]),  # of two words the one is not there
        ("Who is Mueller?", ["Müller spoke.", "Mueller spoke."]),
        ("Who heads the WTO?", ["He left Wto for the WTO."]),
        ("What did the council say?", ["The councill said"]),
        ("", ["Müller spoke."]),
    ],
)
def test_a_name_that_may_be_anothers_stays_as_it_is_asked(question: str, texts: list[str]) -> None:
    assert as_spelled(question, texts) == question


def test_a_question_typed_without_capitals_is_spelled_too() -> None:
    assert as_spelled("what did oscar penalba say", ["Óscar Peñalba spoke."]) == "what did Óscar Peñalba say"


def test_a_name_of_two_words_is_searched_for_with_both_spelled_otherwise() -> None:
    terms = ["matthew", "philip", "phone"]
    assert "matthew philip" in spellings("Mathew Phillips", terms, lambda word: False)
    assert "odegard" in spellings("Oedegaard", ["odegard"], lambda word: False)


def test_a_name_in_another_spelling_is_not_missing() -> None:
    words = WordVectors(embedder())
    asked = asked_words("What did Jan Oedegaard say?", held_by_none, words)
    assert asked.nearness([["jan", "odegard", "said"]], words).absent == ()
    assert asked.nearness([["jan", "lindqvist", "said"]], words).absent == ("Jan Oedegaard",)
    titled = asked_words("What did Ms Oedegaard say?", held_by_none, words)
    assert titled.nearness([["jan", "odegard", "said"]], words).absent == ()
    assert titled.nearness([["jan", "lindqvist", "said"]], words).absent == ("Oedegaard",)


def test_a_name_written_as_one_word_is_not_missing_where_it_is_two() -> None:
    words = WordVectors(embedder())
    asked = asked_words("Who sang at the Kelmfair?", held_by_none, words)
    assert asked.nearness([["ada", "sang", "at", "the", "kelm", "fair"]], words).missing == 0
    assert asked.nearness([["ada", "sang", "at", "the", "fair", "of", "kelm"]], words).missing > 0


def test_a_name_that_its_figure_tells_from_others_is_not_near_them() -> None:
    words = WordVectors(embedder())
    asked = asked_words("Where will SUM12 be held?", held_by_none, words)
    assert asked.nearness([["sum11", "held"]], words).absent == ("SUM12",)
    assert asked.nearness([["sum12", "held"], ["sum11", "held"]], words).absent == ()
    assert asked.nearness([["sum", "12", "held"]], words).absent == ()
    near = asked.nearness([["sum12", "held"], ["sum11", "held"]], words).shares
    assert near[0] > near[1]


@pytest.mark.parametrize(
    ("question", "texts", "out"),
    [
        ("When was the Maldorich Treaty signed?", ["The Maldoricht Treaty was signed."], "Maldoricht Treaty"),
        ("What did Ada Holmenqist say?", ["Ada Holmenquist said no."], "Ada Holmenquist"),
        ("What did Bea Holmenqist say?", ["Ada Holmenquist said no."], "Bea Holmenqist"),
        ("What did Ada Holmenqist say?", ["Ada Holmenquist and Holmenqvist said no."], "Ada Holmenqist"),
        # Another's name.
        ("What did Holmenqist say?", ["Holmenquist said no."], "did Holmenqist"),
        ("What did Karl Johnson say?", ["Karl Johnston said no."], "Karl Johnson"),
        ("What did Christian Roe say?", ["Christina Roe said no."], "Christian Roe"),
        ("What did Mayor Valeriana say?", ["Mayor Valerian said no."], "Mayor Valeriana"),
        ("What do Australia and Orra want?", ["Australian wool is sold in Orra."], "Australia and"),
        ("What did Captain Orrelinds say?", ["Captain Orrelind said no."], "Captain Orrelinds"),
    ],
)
def test_a_long_name_is_read_as_spelled_but_for_a_slip(question: str, texts: list[str], out: str) -> None:
    assert out in as_spelled(question, texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viktor Halász, 61, was charged.", "Victor Halasz, 61, was charged."),
        ("The trial of Mr Halász is put off.", "The trial of Victor Halasz is put off."),
        ("Edit Halász spoke. Mr Halász did not.", "Edit Halász spoke. Mr Halász did not."),
        ("Viktor Halmos and Halász met.", "Viktor Halmos and Halász met."),
        ("Viktoria Halász, 61, was charged.", "Viktoria Halász, 61, was charged."),
    ],
)
def test_a_whole_name_is_read_as_the_question_spells_it(text: str, expected: str) -> None:
    assert as_asked("When is the trial of Victor Halasz?", text) == expected
    assert (share_of_names("When is the trial of Victor Halasz?", text) == 1) == (text != expected)


def test_what_has_no_whole_name_is_read_as_it_stands() -> None:
    assert as_asked("When is the trial of Victor?", "Viktor Halász was charged.") == "Viktor Halász was charged."


def test_a_month_names_no_matter() -> None:
    words = WordVectors(embedder())
    asked = asked_words("Did Roe win in May?", held_by_none, words)
    assert asked.told(asked.nearness([["roe", "won", "in", "may"]], words)) == [frozenset({"roe"})]
    april = asked_words("When did April leave the band?", held_by_none, words)
    assert april.told(april.nearness([["april", "left", "it"]], words)) == [frozenset({"april"})]
