"""A verdict or sentence stands for what was so of somebody before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports import trial_stages
from qa.schema import Article, Evidence, Found
from tests.filing import opened

BAIL = (
    "Lee Garside, 34, of Quarry Road, appeared before Halderby Crown Court on Wednesday and pleaded not guilty. "
    "Mr Garside was released on bail on condition that he does not drive."
)
JAILED = (
    "A delivery driver who was reading a message when his van hit a lecturer has been jailed for seven years. "
    "Lee Garside, 34, was found guilty by a jury at Halderby Crown Court on Monday."
)


def items(text: str, published: str, article: str) -> list[Evidence]:
    found = Found(article, "Driver in court", "Telegram", None, published, None, 0, len(text), text, 1.0)
    cut = text.index(". ") + 1
    return [Evidence(found, 0, cut, text[:cut], 0.5), Evidence(found, cut + 1, len(text), text[cut + 1 :], 0.5)]


@pytest.mark.parametrize(
    ("question", "replaced"),
    [
        ("Is Lee Garside in prison?", True),
        ("Is Garside on bail?", True),
        ("Has Garside been sentenced?", True),
        ("What happened to Garside?", True),
        ("Did Garside plead guilty?", False),  # that stays as it was
        ("How old is Garside?", False),
        ("Is Max Pell in prison?", False),
    ],
)
def test_the_end_of_a_case_replaces_what_was_before(question: str, replaced: bool) -> None:
    (_, bail), (jailed, _) = items(BAIL, "2025-04-24", "a"), items(JAILED, "2025-09-18", "b")
    assert trial_stages.of(question, jailed, bail) is replaced
    assert not trial_stages.of(question, bail, jailed)


def test_who_is_jailed_is_not_told_to_be_on_bail(tmp_path: Path) -> None:
    reports = (
        Article(BAIL, "Driver denies causing death of cyclist", "bail", "Telegram", None, "2025-04-24"),
        Article(JAILED, "Van driver jailed for killing lecturer", "jailed", "Telegram", None, "2025-09-18"),
    )
    with opened(tmp_path, *reports) as dateline:
        answer = dateline.engine.answer("Is Lee Garside in prison?")
        assert "jailed for seven years" in answer.sentences[0].text
        assert not answer.text.startswith("No")
        assert "Earlier: Telegram, 24 April 2025" in answer.text
