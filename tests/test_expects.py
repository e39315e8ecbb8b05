"""What kind of thing a question asks for."""

from __future__ import annotations

import pytest

from qa.asking import expects


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who paid the fine when it fell due?", "name"),
        ("Where was she when the price rose?", "name"),
        ("When was the fine imposed?", "when"),
        ("Why was the fine imposed?", "other"),
        ("How did the price rise?", "other"),
        ("How high was the fine?", "money"),
        ("What happened when the dam broke?", "other"),
        ("In which year was it built?", "when"),
        ("How many were killed when it sank?", "number"),
        ("Did the fare rise when it rained?", "other"),
        ("Do we know how many were hurt?", "number"),
        ("price of the ferry ticket", "money"),
        ("When the fire hit Kelm, how many people were hurt?", "number"),
        ("According to the WHO, how many people died?", "number"),
        ("What did the WHO say about it?", "other"),
        ("Could you give me the number of people hurt in the fire?", "number"),
        ("Did the hospital confirm how many were hurt?", "number"),
        ("The number of people who died in the fire?", "number"),
        ("When Acme bought Orlet, how much did it pay?", "money"),
        ("Of those who were hurt, how many died?", "number"),
        ("Cost of the bridge when finished?", "money"),
        ("May resigned on what date?", "when"),
        ("What did Roe, who won the cup, say?", "other"),
        # What stands behind a follow-up says only of a fragment what is asked for.
        ("What went wrong with it? (How many are to be hired at Kelm)", "other"),
        ("Which judge was it? (Orlet fine how much)", "other"),
        ("And in Dorne? (How many are to be hired at Kelm)", "number"),
    ],
)
def test_the_first_word_that_asks_says_what_is_asked_for(question: str, kind: str) -> None:
    assert expects.kind(question) == kind


@pytest.mark.parametrize(
    ("question", "told", "unnamed"),
    [
        ("What are the names of the two patients who died in Dorne?", "A man of 81 and a woman of 67 died.", True),
        ("What are the names of the two patients who died in Dorne?", "On Monday a patient died in Dorne.", True),
        ("What are the names of the two patients who died in Dorne?", "Ada Kell and Jon Pryce died.", False),
        ("What is the name of the firm that built the mill?", "A firm from Dorne built it.", False),  # may be called so
        ("Do you know the name of the other driver?", "Kell drove the other car.", False),
        ("Do you know the name of the other driver?", "One driver is dead, the other was questioned.", True),
        ("What is the name of the disease?", "The cows have bluetongue.", False),
        ("What is the name of the disease that killed the workers?", "They died of legionella.", False),
        ("What is the name of the drug given to the patients?", "They were given paracetamol.", False),
        (
            "What is the name of the night guard arrested over the theft?",
            "KELM – A guard was arrested, police said.",
            True,
        ),
        ("What is the name of the surgeon who operated?", "Dr Ada Roe operated.", False),
        ("What's the name of the wounded officer?", "An officer of 31 was hurt.", True),
        ("What is the name of the ferry terminal?", "It is called the old pier.", False),
        ("What is the name of the hospital where the patients died?", "They died in a clinic.", False),
        ("What is the name of the suspect's dog?", "It is called rex.", False),
        ("Have the names of the victims been published?", "They were published on Friday.", False),
        ("What did the union demand in the name of the workers?", "It demanded higher pay.", False),
        ("How old were they? (What are the names of the patients)", "A man of 81 and a woman of 67.", False),
        ("What is the name of the driver? (Who drove; Jon Pryce)", "Jon Pryce drove.", False),
        ("Who died in Dorne?", "A man of 81 died.", False),
        ("What is the name of the envoy's lawyer?", "The lawyer did not name Ada Kell.", True),
        ("name of the injured hiker", "A hiker of 31 was flown to Lisk General.", True),
        ("name of the injured hiker", "The hiker worked for a contractor, Roe & Sons, at Orra Dam.", True),
        ("the name of the injured hiker?", "Ada Kell was flown to Lisk General.", False),
        ("What is the name of the winner?", "The prize went to Ada Kell.", False),
        ("What is the name of the suspect?", "A warrant is out for Ada Kell.", False),
        ("What is the name of the firm?", "It was built by a company, Roe & Sons.", False),
        ("name of the injured hiker", "The hiker was taken to Lisk General Hospital.", True),
        ("What was the name of the driver?", "They all sat in Jon Pryce’s van when it hit the wall.", False),
        ("What was the name of the driver?", "They all sat in Jon Pryce's van when it hit the wall.", False),
        ("name of the injured hiker", "The hiker was flown to Dorne with Ada Kell.", False),
        ("What is the name of the winner?", "The judges saw a rare talent in Ada Maria Kell.", False),
        ("What is the name of the gunman?", "Ada Kell spoke of the gunman without naming him.", False),
    ],
)
def test_a_sentence_without_a_name_does_not_tell_what_somebody_is_called(
    question: str, told: str, unnamed: bool
) -> None:
    assert expects.unnamed(question, told) is unnamed


@pytest.mark.parametrize("sentence", ["It costs 30,000 rupiah.", "They paid 40 shekels.", "The fare is nine guilders."])
def test_sums_are_in_the_money_of_many_countries(sentence: str) -> None:
    assert expects.has("money", "What does it cost?", sentence)
