"""Claims on real articles: each sentence with its own label, an answer of a word with its question."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qa.training import claims, stretches
from tests.filing import write_jsonl

TEXT = "The ferry sails at noon. It was built in 1988."


def test_each_sentence_of_a_claim_has_its_own_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    write_jsonl(tmp_path / "news" / "corpus.jsonl", {"doc_id": "ferry", "title": "", "text": TEXT})
    made = [
        {"s": [["The boat leaves in the middle of the day.", 1], ["It is the oldest one on the lake.", 0]]},
        {"q": "When was the ferry built?", "s": [["1988.", 1]]},
    ]
    row = {"set": "news", "article": "ferry", "spans": [[0, 24], [25, 46]], "claims": made}
    write_jsonl(tmp_path / "claims_articles.jsonl", row)
    monkeypatch.setattr(stretches, "files", lambda package: tmp_path)
    told = [(pair.claim, pair.supported) for pair in claims.from_articles(tmp_path, random.Random(0))]
    assert told == [
        ("The boat leaves in the middle of the day.", True),
        ("It is the oldest one on the lake.", False),
        ("When was the ferry built? 1988.", True),
    ]
