"""What a declined question takes for granted: asked by itself, and found denied."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.answering.contradicted import gainsaid
from qa.asking.presuppositions import claim_in
from qa.asking.taken_for_granted import granted, rests_on
from qa.checking.verify import Read
from qa.reports.not_done import told
from qa.schema import Evidence, Found


@pytest.mark.parametrize(
    ("question", "whether"),
    [
        ("Why did Ada Roe resign from the Harbour Board?", "Did Ada Roe resign from the Harbour Board?"),
        ("Why did the minister insist on the €10,000 fine when the Lords wanted it halved?",
         "Did the minister insist on the €10,000 fine?"),
        ("When will Kelm Town move to Dorne after the takeover?", "Will Kelm Town move to Dorne?"),
        ("What sentence did Roe get for the arson?", "Was Roe sentenced for the arson?"),
        ("How did Ada Roe feel on receiving the medal in 1999?", "Did Ada Roe receive the medal in 1999?"),
        ("Since the yard cancelled the ships in June, what will replace them?",
         "Did the yard cancel the ships in June?"),
        ("What did Ada Roe say when she pleaded guilty?", "Did Ada Roe plead guilty?"),
        ("How did Roe react after he was dropped from the squad?", "Was Roe dropped from the squad?"),
        ("Why has the mayor been sacked?", "Has the mayor been sacked?"),
    ],
)  # fmt: skip
def test_what_a_question_rests_on_is_asked_by_itself(question: str, whether: str) -> None:
    assert [it.whether for it in granted(question)] == [whether]


@pytest.mark.parametrize(
    "question",
    ["When is the trial?", "How did he do it?", "How many were hurt in the fire?", "What did Roe say?", "Who is Roe?"],
)
def test_what_takes_no_deed_for_granted_is_left_alone(question: str) -> None:
    assert granted(question) == []


def passage(text: str, *, opinion: bool = False) -> Found:
    return Found(
        article_id="a", title="The board of the harbour", outlet="Courier", author=None, published="2026-03-11",
        url=None, start=0, end=len(text), text=text, score=1.0, opinion=opinion,
    )  # fmt: skip


RESIGNED = "Why did Ada Roe resign from the Harbour Board?"
ROE = "Ada Roe, who heads the Harbour Board, said that she had been wrong."


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        (f"{ROE} She does not intend to resign.", "She does not intend to resign."),
        (f"{ROE} But she ruled out resigning.", "But she ruled out resigning."),
        ("Ada Roe refused to resign from the Harbour Board.", "Ada Roe refused to resign from the Harbour Board."),
        (f"{ROE} She resigned on Tuesday.", None),
        (f"{ROE} She did not resign over money but over her health.", None),
        (f"{ROE} She did not resign quietly.", None),
        ("Ada Roe's brother did not resign from the Harbour Board.", None),
        (f"{ROE} She had refused to resign in May.", None),
        (f"{ROE} She does not intend to resign. A day later Ada Roe resigned.", None),
        (f"{ROE} She has not said whether she will resign.", None),
        (f"{ROE} The council called on her to resign.", None),
        (f"{ROE} The town was full. Nobody spoke. The mayor, Bea Pell, does not intend to resign.", None),
        ("The ferry did not sail.", None),
    ],
)
def test_a_denial_is_of_the_one_who_is_named(text: str, denial: str | None) -> None:
    claim = claim_in(RESIGNED)
    assert claim is not None
    found = told(claim, [passage(text)])
    assert (found.text if found else None) == denial


def test_what_a_columnist_denies_is_no_news() -> None:
    claim = claim_in(RESIGNED)
    assert claim is not None
    assert told(claim, [passage(f"{ROE} She does not intend to resign.", opinion=True)]) is None


@pytest.mark.parametrize(
    ("question", "whether", "denied"),
    [
        ("How much compensation did the yard pay to Ada Roe?", "Did the yard pay any compensation to Ada Roe?",
         "The yard did not pay any compensation to Ada Roe."),
        ("How many horses died in the stable blaze?", "Did any horses die in the stable blaze?",
         "No horses died in the stable blaze."),
        ("How many people were killed in the storm?", "Was anybody killed in the storm?",
         "Nobody was killed in the storm."),
        ("How old were the people killed by the storm in Dorne?", "Was anybody killed by the storm in Dorne?",
         "Nobody was killed by the storm in Dorne."),
        ("By how many votes did Roe lose the seat?", "Did Roe lose the seat?", "Roe did not lose the seat."),
        ("Was the body found of Tom Reed, the pilot who drowned?", "Did Tom Reed drown?", "Tom Reed did not drown."),
        ("How tall was the crane that collapsed?", "Did the crane collapse?", "The crane did not collapse."),
        ("Why has the mayor been sacked?", "Has the mayor been sacked?", "The mayor has not been sacked."),
    ],
)  # fmt: skip
def test_what_is_asked_for_was_done_if_anything_was(question: str, whether: str, denied: str) -> None:
    assert [(it.whether, it.denied) for it in rests_on(question)] == [(whether, denied)]


def test_what_came_before_is_taken_for_granted_too() -> None:
    asked = rests_on("Which yards did Acme close after buying Norrin?")
    assert [it.whether for it in asked] == ["Did Acme close any yards?", "Did Acme buy Norrin?"]


@pytest.mark.parametrize(
    "question",
    [
        "How many people live in Dorne?", "What colour is the lighthouse?", "Who chairs the inquiry?",
        "How much did the bridge cost?", "What did the council decide in May?", "What is the dog called?",
        "What is the name of the dog that found the painting?",
    ],
)  # fmt: skip
def test_what_asks_of_no_deed_rests_on_none(question: str) -> None:
    assert rests_on(question) == []


PAID = "How much compensation did the yard pay to Ada Roe?"
RULED_OUT = "The yard ruled out any payment to her."


def by_words(no: Sequence[str], yes: Sequence[str] = (), *, agrees: bool = True) -> tuple[Read, Read]:
    """Readers that find a "No" in sentences with a word of `no`, a "Yes" in those with one of `yes`; whether the
    support check `agrees` that what denies it does."""

    def tells(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        told = [(text, no if answer.endswith("No.") else yes) for text, answer in pairs]
        return np.array([6.0 if any(word in text for word in of) else -6.0 for text, of in told], dtype=np.float32)

    def read(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        says = [(not any(w in text for w in yes), " not " in claim) for text, claim in pairs]
        return np.array([4.0 if agrees and denied == other else -6.0 for denied, other in says], dtype=np.float32)

    return tells, read


def evidence(*texts: str, opinion: bool = False) -> list[Evidence]:
    whole = passage(" ".join(["Ada Roe sued the yard for compensation.", *texts]), opinion=opinion)
    places = [(whole.text.index(text), text) for text in texts]
    return [Evidence(whole, at, at + len(text), text, 0.1) for at, text in places]


@pytest.mark.parametrize(
    ("texts", "readers", "told"),
    [
        ([RULED_OUT, "It was raining."], by_words(["ruled out"]), RULED_OUT),
        ([RULED_OUT, "It paid 3,000 crowns in May."], by_words(["ruled out"], ["paid 3,000"]), None),
        ([RULED_OUT], by_words(["ruled out"], agrees=False), None),
        (["It was raining."], by_words(["ruled out"]), None),
        (["It was raining."], by_words(["The board of the harbour"]), None),  # only by its heading
    ],
)
def test_a_sentence_that_says_no_to_it_is_told(texts: list[str], readers: tuple[Read, Read], told: str | None) -> None:
    tells, read = readers
    found = gainsaid(PAID, evidence(*texts), tells, read)
    assert (found.instead.text if found else None) == told
    if found:
        assert (found.claim, found.about) == ("the yard paid any compensation to Ada Roe", "the yard")


def test_neither_a_column_nor_another_matter_says_no() -> None:
    tells, read = by_words(["ruled out"])
    assert gainsaid(PAID, evidence(RULED_OUT, opinion=True), tells, read) is None
    other = "How much compensation did Norrin Foods pay to Ada Roe?"
    assert gainsaid(other, evidence(RULED_OUT), tells, read) is None
