"""Of the questions on a small archive, those behind the first twelve of a kind are apart from the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.training import written
from tests.filing import write_jsonl

ARTICLE = {"title": "Fire at mill", "sentences": ["The mill burnt down on Tuesday.", "Nobody was hurt."]}


def test_questions_behind_the_first_twelve_of_a_kind_are_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answerable = [{"q": f"Question {number}?", "s": [[0, 0]]} for number in range(1, 14)]
    near_miss = [f"Near miss {number}?" for number in range(1, 15)]
    write_jsonl(tmp_path / "bundles.jsonl", {"articles": [ARTICLE], "answerable": answerable, "near_miss": near_miss})
    monkeypatch.setattr(written, "files", lambda package: tmp_path)
    sources = {example.question: example.source for example in written.from_bundles()}
    assert set(sources) == {*(ask["q"] for ask in answerable), *near_miss}
    beside = {"Question 13?", "Near miss 13?", "Near miss 14?"}
    assert sources == {question: "beside" if question in beside else "bundle" for question in sources}
