"""What a declined question takes for granted: asked by itself, and found denied."""

import pytest

from qa.asking.presuppositions import claim_in
from qa.asking.taken_for_granted import granted
from qa.reports.not_done import told
from qa.schema import Found


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
