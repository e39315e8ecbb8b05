"""Who speaks, and whose words a question asks for."""

from __future__ import annotations

import pytest

from qa.who.speakers import asked_of, named, speaks

FIRE = (
    '"We had the wind against us," said Ingrid Mueller, the chief of the fire brigade. She said the roof had fallen in.'
)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Callum Reyes", "Harbour Master Callum Reyes said a first look pointed to sparks."),
        ("Reyes", "“The work finished at five,” Reyes said."),
        ("Ingrid Mueller", FIRE),
        ("Ingrid Müller", "Ingrid Mueller would not be drawn. She said her investigators had not yet been in."),
        ("Minoru Kihara", "Minoru Kihara, the chief cabinet secretary, said the steps were at odds with the talks."),
        ("the mayor of Dorne", "“I have lost,” Mayor Rosalind Achterhof said."),
        ("the Bank of England", "Rates may fall, the Bank of England said."),
        ("the mayor", "Mayor Hugh Lanyon did not vote. He said he would ask for money."),
        ("the hospital", "The number has risen to 11, St Brannock's Hospital said on Wednesday."),
        ("Norwatt", "Electricity was back in all but 450 homes, according to the supplier, Norwatt."),
        ("the supplier", "Electricity was back in all but 450 homes, according to the supplier, Norwatt."),
        ("Katrin Voss", "„Den lassen wir jetzt nicht allein“, sagte Voss."),
        ("Daniel Roe", "Roe: “A fishing town without ice is a town with a view.”"),
        ("Eva Tarn", "“We took what there was,” Ms Tarn said."),
        ("Eva Tarn-Holt", "The bakers' head, Eva Tarn-Holt, said so."),
        ("Geologist Tarn", "Geologist Eva Tarn said the slope had moved."),
        ("Edmund Tarn", "Yesterday Tarn said the slope had moved."),
        ("Edmund Tarn", "Ed Tarn told the board of it."),
        ("Edmund Tarn", "Ferry Master Tarn said the slope had moved."),
    ],
)
def test_the_speaker_is_found(who: str, text: str) -> None:
    assert speaks(who, text)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Callum Reyes", "Fire Chief Ingrid Mueller contradicted Reyes. “We do not know,” Mueller said."),
        ("Tomas Arkell", "Colleagues said that Arkell had gone back inside to look for a cleaner."),
        ("the Bank of England", "Rates may fall, the bank's critics said."),
        ("the council", "The council voted for the plan, Mayor Hugh Lanyon said."),
        ("Beatrix Nyland", "Nyland led the opposition."),
        ("Beatrix Nyland", ""),
        ("Eva Tarn", "The bakers' head, Eva Tarn-Holt, said so."),
        ("Eva Tarn", "Councillor Hugo Tarn said so."),
    ],
)
def test_whoever_is_only_spoken_of_is_no_speaker(who: str, text: str) -> None:
    assert not speaks(who, text)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Callum Reyes say about the fire?", "Callum Reyes"),
        ("What does the mayor think of the plan?", "the mayor"),
        ("How did Beijing respond to the remark?", "Beijing"),
        ("What was Nyland's reaction?", "Nyland"),
        ("According to the insurers, how did the fire begin?", "the insurers"),
        ("What did they say?", None),
        # A follow-up that asks for something else than what it goes on from.
        ("Is she still in custody (What did the mayor say about the fire)", None),
        ("And about the roof? (What did the mayor say about the fire)", "the mayor"),
        ("Who was hurt in the fire?", None),
    ],
)
def test_a_question_may_ask_for_somebodys_words(question: str, expected: str | None) -> None:
    assert asked_of(question) == expected


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        (
            "Ida Holm",
            "Ida Holm, head of the Harbour Board, blamed the owner. “Nobody looked at the valve,” she said.",
            True,
        ),
        (
            "the Harbour Board",
            "Ida Holm, head of the Harbour Board, blamed him. “Nobody looked at it,” she said.",
            False,
        ),
        ("Per Aune", "It was brought by Per Aune. “Thirty crates were empty,” he told the court.", True),
    ],
)
def test_a_pronoun_stands_for_whoever_opens_the_sentence_before(who: str, text: str, expected: bool) -> None:
    assert speaks(who, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms Tarn said she was glad.", True),
        ("Ms Tarn spoke of a good day.", True),
        ("“We are glad,” said she.", False),
        ("“We are glad,” she said.", False),
    ],
)
def test_somebody_is_named_who_says_of_herself_what_she_is(text: str, expected: bool) -> None:
    assert named(text) is expected


def test_who_speaks_behind_what_is_told_without_quotation_marks() -> None:
    for text in (
        "The samples were clean, said Professor Olle Vik, who led it.",
        "He had, said Olle Vik, a plan.",
        "The water was cold, and the boat was small, said Olle Vik.",
        "The plan, said Olle Vik, was dead.",
    ):
        assert speaks("Olle Vik", text)
    for text in (
        "Ada Roe, the mayor, said Olle Vik had lied.",
        "Ada Roe, the mayor, told Olle Vik.",
        "Ada Roe, 34, asked Olle Vik, the clerk, to leave.",
        "Ada Roe, the mayor, said Olle Vik, her deputy, would go.",
        "Ada Roe, of Acme, announced Vik, its rival, had been bought.",
        "Ada Roe, who chairs the board, confirmed Olle Vik, 40, as its head.",
        "Ada Roe, who chairs the board, said Olle Vik, 40, was its head.",
        "The mayor, Ada Roe, wrote Olle Vik, the clerk, a letter.",
        "When she was told, Ada Roe, the mayor, said Olle Vik, her deputy, would go.",
        "She was at home, and Ada Roe, the mayor, said Olle Vik, her deputy, would go.",
        "The town was sad, the mayor, Ada Roe, said Olle Vik, her deputy, was not.",
        "Ada Roe, who said that she was ill, said Olle Vik, her deputy, would go.",
    ):
        assert speaks("Ada Roe", text)
        assert not speaks("Olle Vik", text)
