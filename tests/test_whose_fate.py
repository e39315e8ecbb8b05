"""What became of somebody is not told of somebody else: "Why was Roe jailed?"."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports import whose_fate
from qa.reports.report import sentences
from qa.schema import Article, Evidence, Found
from tests.filing import opened

TRIAL = (
    "Halvar Drost, a former port official, was sentenced to three years in prison on Thursday for bribery. "
    "The court acquitted him of a fourth count. Prosecutors had asked for five years. "
    "Opposition leader Bastian Reuk said it raised questions about the city's leadership."
)
WITNESS = (
    "Halvar Drost went on trial on Tuesday. The founder of the firm, Nils Bruun, has admitted making payments. "
    "He was given a suspended sentence of 14 months last year. Bruun declined to comment."
)


def found(text: str, title: str = "News of the port", article: str = "a") -> Found:
    return Found(article, title, "Herald", None, "2026-03-19", None, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Why was Bastian Reuk sentenced to prison?", "Bastian Reuk was sentenced"),
        ("How long was Reuk jailed for?", "Reuk was jailed"),
        ("What was former mayor Ada Roe charged with?", "Ada Roe was charged"),
        ("When did Ms Vestergard step down?", "Vestergard stepped down"),
        ("In what year did José Álvarez die?", "José Álvarez died"),
        ("Why is Roe in prison?", "Roe was in prison"),
        ("What crime was Sam Bankman-Fried convicted of?", "Sam Bankman-Fried was convicted"),
        ("Was Reuk jailed?", "Reuk was jailed"),
        ("Has Ahlm been convicted?", "Ahlm was convicted"),
        ("Who was jailed with Reuk?", None),  # asks of whom
        ("Where was Karen Vestergard's lawyer arrested?", None),
        ("Why was Roe shot-blasted?", None),
        ("Why did the council reject the tram?", None),
    ],
)
def test_what_is_taken_to_have_become_of_somebody(question: str, claim: str | None) -> None:
    fate = whose_fate.asked(question)
    assert (fate.claim if fate else None) == claim


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Why was Bastian Reuk jailed?", TRIAL, False),
        ("Why was Halvar Drost jailed?", TRIAL, True),
        ("Why was Drost acquitted?", TRIAL, True),  # by "him" of the last named
        ("Why was Karen Vestergard jailed?", TRIAL, None),  # nobody speaks of her
        ("How long was Nils Bruun jailed for?", WITNESS, True),
        ("Why was Ada Roe charged?", "Ada Roe, a clerk, was 43. Police said she had been charged with theft.", True),
        (
            "Why was Ada Roe jailed?",
            "Ada Roe, a clerk, said that Max Pell had been jailed for theft. Pell is 40.",
            False,
        ),
        ("Why was Ada Roe jailed?", "Ada Roe, a clerk, ran Straits Line. She got four years for theft.", True),
        ("Why was Ada Roe jailed?", "A judge jailed Ada Roe, a clerk, on Monday after Max Pell, 40, spoke.", True),
        ("When did Ada Roe resign?", "Ada Roe, the mayor, spoke on Monday. The council then met.", False),
        (
            "Was Roe cleared on any count?",
            "Ada Roe, 43, was sent to prison. Judge Lena Morrow found her guilty of fraud. She was acquitted of theft.",
            True,  # whoever judges is not judged
        ),
        ("When did Ada Roe die?", "Ada Roe (26 June 1742 – 1 January 1787) was a poet.", True),
        ("When did Ada Roe resign?", "Ada Roe, the mayor, spoke on Monday. The mayor said she was leaving.", True),
    ],
)
def test_whether_it_is_told_of_them(question: str, text: str, told: bool | None) -> None:
    fate = whose_fate.asked(question)
    assert fate
    assert whose_fate.told(fate, [found(text)]) is told


def test_the_heading_may_tell_it_and_an_article_without_the_name_may_not() -> None:
    fate = whose_fate.asked("Why was Ada Roe jailed?")
    assert fate
    speaks = found("Ada Roe, the mayor, spoke on Monday.", "Council meets")
    assert whose_fate.told(fate, [speaks]) is False
    assert whose_fate.told(fate, [speaks, found("A man was jailed on Monday.", "Man jailed", "b")]) is False
    assert whose_fate.told(fate, [speaks, found("A judge spoke on Monday.", "Roe jailed", "b")]) is True


def test_a_pronoun_for_somebody_else_is_marked() -> None:
    items: list[Evidence] = list(sentences(found(WITNESS)))
    marked = whose_fate.of_another("How long was Drost jailed for?", items)
    assert ["suspended" in item.text for item in items] == list(marked)
    assert not whose_fate.of_another("How long was Bruun jailed for?", items).any()
    assert not whose_fate.of_another("What did Drost say?", items).any()


def test_who_was_not_jailed_is_not_told_to_have_been(tmp_path: Path) -> None:
    with opened(
        tmp_path, Article(TRIAL, "Drost jailed for bribery", "drost", "Herald", None, "2026-03-19")
    ) as dateline:
        declined = dateline.engine.answer("Why was Bastian Reuk jailed?")
        assert not declined.answered
        assert "that Bastian Reuk was jailed" in declined.text
        assert "raised questions" in declined.text
        assert "bribery" in dateline.engine.answer("Why was Halvar Drost jailed?").text
