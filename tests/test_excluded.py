"""A state that leaves no room for the deed that a question takes for granted."""

from __future__ import annotations

import pytest

from qa.asking.presuppositions import claim_of
from qa.reports.excluded import state, wished
from tests.reported import sentence

COLLAPSED, JAILED = "Why did the Stone Bridge collapse?", "Why was Ada Roe jailed?"


def told(question: str, *texts: str) -> str | None:
    claim = claim_of(question)
    assert claim is not None
    found = [sentence(text, f"2026-03-{day:02}").passage for day, text in enumerate(texts, 1)]
    item = state(claim, found)
    return item and item.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (COLLAPSED, "The mayor said that the Stone Bridge was damaged but standing."),
        (COLLAPSED, "The Stone Bridge is intact, the council said."),
        (JAILED, "The club was sold by Ada Roe, who is awaiting trial for fraud."),
        (JAILED, "Ada Roe has yet to stand trial."),
        ("Why did the Marigold sink?", "The Marigold is still afloat, the coastguard said."),
        ("Why did Ada Roe resign?", "Ada Roe said that she would stay on."),
    ],
)
def test_it_is_quoted(question: str, text: str) -> None:
    assert told(question, text) == text


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (COLLAPSED, ["The Stone Bridge was damaged but standing.", "The Stone Bridge was destroyed in the night."]),
        (COLLAPSED, ["The Iron Bridge was damaged but standing."]),
        (COLLAPSED, ["A petition to the council is still standing."]),
        (COLLAPSED, ["The Stone Bridge was damaged."]),
        (JAILED, ["Ada Roe is awaiting trial.", "Ada Roe was sentenced to two years."]),
        (JAILED, ["Ada Roe is awaiting trial.", "Mrs Roe got two years."]),
        (COLLAPSED, ["The Stone Bridge was damaged but standing.", "The Stone Bridge gave way in the night."]),
        (JAILED, ["Ada Roe spoke outside the court where Tom Pell awaited a friend."]),
        ("Why did the bridge close?", ["The bridge is intact."]),
    ],
)
def test_nothing_is_where_the_deed_is_told_or_the_state_is_not(question: str, texts: list[str]) -> None:
    assert told(question, *texts) is None


def test_what_is_to_be_is_no_deed() -> None:
    text = "Ada Roe is awaiting trial and may be jailed for ten years."
    assert told(JAILED, text) == text


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "Why was the old mill demolished?",
            "The old mill was knocked down in May; its chimney is still standing.",
            False,
        ),
        ("Why was the old mill demolished?", "The old mill has gone; its chimney is still standing.", False),
        (
            "Why did the Kelm Bridge collapse?",
            "The Kelm Bridge crashed into the river on Monday; only one pier was left standing.",
            False,
        ),
        (
            "Why did the Kelm Bridge collapse?",
            "The Kelm Bridge is in the river; only one pier was left standing.",
            False,
        ),
        ("Why did the Kelm Bridge collapse?", "A pier of the Kelm Bridge is still standing.", False),
        ("Why did the Kelm Bridge collapse?", "Kelm Bridge's chapel is intact.", False),
        ("Why did the Kelm Bridge collapse?", "The Kelm Bridge was damaged in the storm but is still standing.", True),
        (
            "Why did the Kelm Bridge collapse?",
            "The Kelm Bridge was hit by a lorry, but the toll house is still standing.",
            False,
        ),
        ("Why was Ann Roe sacked?", "Ann Roe was shown the door on Monday. Ann Roe's deputy will stay on.", False),
        ("Why was Ann Roe sacked?", "Ann Roe got the boot on Monday. Ann Roe's deputy will stay on.", False),
        (
            "Why was Ann Roe sacked?",
            "Ann Roe has lost her job at the bank. The chairman, whom Ann Roe accused, remains in post.",
            False,
        ),
        (
            "Why was Ann Roe sacked?",
            "Ann Roe got the boot. The chairman, whom Ann Roe accused, remains in post.",
            False,
        ),
        ("Why was Ann Roe sacked?", "Ann Roe accused the chairman, who remains in post.", False),
        ("Why did Ann Roe resign?", "Ann Roe handed in her notice on Monday and will stay on until June.", False),
        ("Why did Ann Roe resign?", "Ann Roe will stay on as a director.", False),
        ("Why did Ann Roe resign?", "Ann Roe rejected the calls and vowed to stay on.", True),
        ("Why did Ann Roe resign?", "Ann Roe remains in office.", True),
        ("Why did Ann Roe resign?", "Ann Roe, 41, will stay on.", True),
        ("Why did Ann Roe resign?", "Ann Roe told reporters on Monday that she would stay on.", True),
        (
            "Why was Pell imprisoned?",
            "Pell has spent a year in jail over the leak. Pell has yet to stand trial.",
            False,
        ),
        (
            "Why was Navalny jailed?",
            "Navalny was locked up in January. Navalny is to face trial on new charges.",
            False,
        ),
        ("Why was Ann Roe jailed?", "Ann Roe's trial is to begin in May.", True),
        ("Why was Ann Roe jailed?", "The trial of Ann Roe is due to start in May.", True),
    ],
)
def test_the_state_is_of_the_subject_itself_and_lasts(question: str, text: str, expected: bool) -> None:
    assert (told(question, text) is not None) is expected


WISH = "Judge Weir dissented; he would have ordered a new election in Kelm."


@pytest.mark.parametrize(
    ("question", "texts", "expected"),
    [
        ("Why did the court order a new election?", ["The court found for Roe.", WISH], WISH),
        ("Why did the court order a new election?", [WISH, "A new election was ordered on Monday."], None),
        ("Why did the court order a new election?", ["The court rejected a new election."], None),
        ("Why did the court order a recount?", ["He would have ordered a recount."], None),  # of what, it may be told
        ("Why did the court order a new bridge?", [WISH], None),
    ],
)
def test_what_somebody_only_would_have_done_is_no_deed(question: str, texts: list[str], expected: str | None) -> None:
    claim = claim_of(question)
    assert claim is not None
    item = wished(claim, [sentence(text, "2026-03-01").passage for text in texts])
    assert (item and item.text) == expected
