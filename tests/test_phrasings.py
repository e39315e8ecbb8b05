"""The count of answers that change with how a question is put."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.evaluation import phrasings
from tests.filing import write_jsonl


def test_the_command_counts_for_each_phrasing(seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"qid": "a", "question": "Which two boats did the Harrow Quay blaze destroy?"},
        {"qid": "c", "question": "And the third?", "history": [{"role": "user", "content": "Which boats burned?"}]},
    ]
    write_jsonl(tmp_path / "questions.jsonl", *rows)
    phrasings.main(["--data", str(seeds), "--questions", str(tmp_path / "questions.jsonl")])
    table = capsys.readouterr().out.splitlines()
    assert "| Can you tell me: … | 0 | 1 |" in table
    assert "| Any idea … | 0 | 1 |" in table
    assert len(table) == len(phrasings.PHRASINGS) + 3


def test_slips_are_in_the_middle_of_the_longest_word() -> None:
    put = {name: phrase("Which boats did the Harrow blaze destroy?") for name, phrase in phrasings.PHRASINGS.items()}
    assert put["two letters swapped"] == "Which boats did the Harrow blaze detsroy?"
    assert put["a name without a letter"] == "Which boats did the Harrw blaze destroy?"
    assert phrasings.PHRASINGS["two letters swapped"]("Who won?") == "Who won?"
