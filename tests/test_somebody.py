"""Whom "he" or "she" means: nobody rather than another."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.schema import DECLINED, Turn


def _told(text: str) -> str:
    return f"Courier, 4 March 2026: “{text}” [1]"


def _asked(question: str, *history: Turn) -> str:
    found = following(question, history)
    assert found is not None
    return found.question


FIRED = Turn("Why did Norwell fire Sam Pell?", _told("Norwell fired Sam Pell, as he had not been candid."))
LAWYER = (
    Turn("Was Ada Kell convicted?", _told("The pilot Ada Kell was found guilty.")),
    Turn("Who is her lawyer?", _told("Her lawyer, Jon Brand, will appeal.")),
)
AFTER = (LAWYER[0], Turn("Who replaced her?", _told("Rosa Lind was named pilot.")))


@pytest.mark.parametrize(
    ("history", "question", "asked"),
    [
        # No firm, place, building or office, but who is known by the whole name, or a title.
        ((FIRED,), "Who replaced him?", "Who replaced Sam Pell?"),
        (
            (Turn("Is Kyle Reyes of Hobbin dead?", _told("Kyle Reyes of Hobbin died in hospital.")),),
            "Who killed him?",
            "Who killed Kyle Reyes?",
        ),
        (
            (Turn("Did Queen Camilla visit Kelm?", _told("Queen Camilla came on Friday.")),),
            "What did she wear?",
            "What did Camilla wear?",
        ),
        (
            (Turn("Why was Ms. Lind chosen?", _told("Ms Lind was preferred to Owen Hart.")),),
            "Where did he work?",
            "Where did Owen Hart work?",
        ),
        ((Turn("Who runs it?", _told("Chair Ida Moss runs it.")),), "How old is she?", "How old is Ida Moss?"),
        # Who is told to have done, or suffered, what the question takes for known.
        (
            (Turn("Did the yard know?", _told("Ilmari, who left Kelm Yard in May, says two foremen knew.")),),
            "Why did he leave the yard?",
            "Why did Ilmari leave the yard?",
        ),
        (
            (Turn("Did the yard know?", _told("Sam Pell, who was sacked in May, told Norwell of it.")),),
            "Why was he sacked?",
            "Why was Sam Pell sacked?",
        ),
        ((FIRED,), "When was he fired?", "When was Sam Pell fired?"),
        # Not who did it too, but who is asked about by name.
        (
            (Turn("Who is Jon Brand, the pilot?", _told("Jon Brand, whose son Sam Brand left Kelm in 1980, flies.")),),
            "When did he leave Kelm?",
            "When did Jon Brand leave Kelm?",
        ),
        (
            (Turn("What did Jon Brand say about Sam Pell?", _told("Jon Brand said that Sam Pell left in May.")),),
            "Why did he leave?",
            "Why did Sam Pell leave?",
        ),
        # Where it is asked who, of somebody new.
        (
            (
                Turn("What did Gwen Parr say?", _told("Gwen Parr said that she would stay.")),
                Turn("Who raised the alarm?", _told("The farm is Gwen Parr’s, and a stockman, Leo Dunn, raised it.")),
            ),
            "What did he see?",
            "What did Leo Dunn see?",
        ),
        (
            (Turn("Who did Judge Farr jail?", _told("Judge Lucian Farr jailed Owen Hart.")),),
            "How old is he?",
            "How old is Owen Hart?",
        ),
        (LAWYER, "Where did he study?", "Where did Jon Brand study?"),
        (
            (Turn("Which attorney spoke for Ada Kell?", _told("Ada Kell did nothing wrong, said Jon Brand.")),),
            "What did he compare it to?",
            "What did Jon Brand compare it to?",
        ),
        (AFTER, "How old is she?", "How old is Rosa Lind?"),
        # Theirs.
        ((Turn("Why did Pell's wife leave?", ""),), "Where does she live?", "Where does Pell’s wife live?"),
        ((Turn("Why did Sam Pell's wife leave?", ""),), "Where does he live?", "Where does Sam Pell live?"),
        ((LAWYER[0],), "Is it her first trial?", "Is it Ada Kell’s first trial?"),
        ((LAWYER[0],), "Did they find her guilty?", "Did they find Ada Kell guilty?"),
        ((LAWYER[0],), "Who helped her escape?", "Who helped Ada Kell escape?"),
        ((LAWYER[0],), "Who knows her best?", "Who knows Ada Kell best?"),
        ((LAWYER[0],), "Who wrote “she sank it”, and did she?", "Who wrote “she sank it”, and did Ada Kell?"),
        # Known as "him" before, though no answer tells of him.
        (
            (Turn("Did Pell run?", _told("Pell said that he ran.")), Turn("Did they find him?", DECLINED)),
            "Is he alive?",
            "Is Pell alive?",
        ),
    ],
)
def test_whom_a_pronoun_means(history: tuple[Turn, ...], question: str, asked: str) -> None:
    assert _asked(question, *history) == asked


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ((Turn("What happened in Kelm?", _told("Three died in Kelm, said Tom Reed.")),), "Was he drunk?"),
        ((Turn("What happened at the pier?", _told("A fire broke out at the Ice House.")),), "Was he hurt?"),
        (
            (Turn("Did Norwell pay?", _told("Norwell paid, and its founder Rex Dole has resigned.")),),
            "Who replaced him?",
        ),
        ((Turn("When is Eurovision?", _told("Eurovision is on 12 May.")),), "Is he singing?"),
        ((Turn("Did Ada Kell sue Tom Reed?", _told("Ada Kell sued Tom Reed.")),), "What did she say?"),
        ((LAWYER[0],), "Did he love her?"),
        (
            (Turn("Whose barn did it hit?", _told("A stone hit a barn, the Museum of Natural History said.")),),
            "Is he going to sell it?",
        ),
        (LAWYER, "When is her trial?"),
        (AFTER, "Who dismissed her?"),
        ((Turn("What did Kell's lawyer say?", _told("Jon Brand, her lawyer, said nothing.")),), "How old is he?"),
        ((Turn("What did she tell him?", _told("Judge Ida Moss told Owen Hart to go.")),), "How old is his brother?"),
        ((LAWYER[0],), "Who wrote “she sank the barge”?"),
        ((Turn("¿Quién es el alcalde de Kelm?", _told("Pedro Ruiz es el alcalde.")),), "How old is he?"),
    ],
)
def test_of_two_who_may_be_meant_or_none_that_is_known_none_is(history: tuple[Turn, ...], question: str) -> None:
    found = following(question, history)
    assert found is None or found.question == question
