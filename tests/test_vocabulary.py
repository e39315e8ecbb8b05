"""In how many passages a word of a question is, as the archive has it."""

from __future__ import annotations

from pathlib import Path

from qa.archive import Archive
from qa.retrieval.vocabulary import Vocabulary
from qa.schema import Article
from tests.filing import file_all


def test_a_word_counts_with_all_that_has_its_stem(tmp_path: Path) -> None:
    texts = ("Many people came to the bridge.", "One investment was in people.", "She invests in the iPhone.")
    file_all(tmp_path, *(Article(title=f"Story {place}", text=text) for place, text in enumerate(texts)))
    archive = Archive(tmp_path)
    try:
        words = ["people", "investment", "iphone", "bridges", "harbour"]
        held, passages = Vocabulary(archive).frequencies(words)
    finally:
        archive.close()
    assert passages == 3
    assert held == {"people": 2, "investment": 2, "iphone": 1, "bridges": 1, "harbour": 0}
