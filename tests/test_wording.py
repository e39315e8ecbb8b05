"""Layer A of the check on sentences that say what the cited text says in other words, and on such that do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.checking.verify import verify
from qa.schema import DraftSentence, Evidence, Found

PAIRS = Path(__file__).parent / "fixtures" / "right_and_wrong.txt"


def pairs(sign: str) -> Iterator[tuple[str, str]]:
    """Each sentence with `sign` before it, and the text that it cites."""
    cited = ""
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        mark, _, said = line.partition(" ")
        if mark == "=":
            cited = said
        elif mark == sign:
            yield said, cited


def evidence(text: str, around: str = "") -> Evidence:
    found = Found("a", None, "Courier", None, "2026-03-11", None, 0, len(text), text + around, 1.0)
    return Evidence(found, 0, len(text), text, 1.0)


@pytest.mark.parametrize(("sentence", "text"), pairs("+"))
def test_a_right_paraphrase_passes(sentence: str, text: str) -> None:
    verdict = verify(DraftSentence(sentence, (evidence(text),)))
    assert verdict.support == "supported", verdict.reason


@pytest.mark.parametrize(("sentence", "text"), pairs("-"))
def test_what_the_cited_text_does_not_say_is_found(sentence: str, text: str) -> None:
    assert verify(DraftSentence(sentence, (evidence(text),))).support != "supported"
