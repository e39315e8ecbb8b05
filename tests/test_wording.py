"""Layer A of the check on sentences that say what the cited text says in other words, and on such that do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.checking.findings import findings
from qa.checking.verify import verify
from qa.schema import DraftSentence, Evidence, Found

PAIRS = Path(__file__).parent / "fixtures" / "right_and_wrong.txt"


def pairs(sign: str) -> Iterator[tuple[str, str, str]]:
    """Each sentence with `sign` before it, the text that it cites, and the kind that stands behind the sign."""
    cited = ""
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        mark, _, said = line.partition(" ")
        if mark == "=":
            cited = said
        elif mark[:1] == sign:
            yield said, cited, mark[1:]


def evidence(text: str, around: str = "") -> Evidence:
    found = Found("a", None, "Courier", None, "2026-03-11", None, 0, len(text), text + around, 1.0)
    return Evidence(found, 0, len(text), text, 1.0)


@pytest.mark.parametrize(("sentence", "text", "kind"), pairs("+"))
def test_a_right_paraphrase_passes(sentence: str, text: str, kind: str) -> None:
    verdict = verify(DraftSentence(sentence, (evidence(text),)))
    assert verdict.support == "supported", (verdict.reason, kind)


@pytest.mark.parametrize(("sentence", "text", "kind"), pairs("-"))
def test_what_the_cited_text_does_not_say_is_found(sentence: str, text: str, kind: str) -> None:
    draft = DraftSentence(sentence, (evidence(text),))
    assert verify(draft).support != "supported"
    assert not kind or kind in {one.kind for one in findings(draft)}


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "More than half of voters backed the new stadium.",
            "The new stadium was backed by 56 per cent of voters, though less than half of those under 30 did so.",
        ),
        (
            "More than half of the workers, 260 of 500, voted to strike.",
            "Of 500 workers, 260 voted to strike, though less than half of the drivers did.",
        ),
        (
            "Goldman Sachs said rates would fall.",
            "Rates would fall, Ann Roe of the Royal Institute said. Goldman Sachs expects a cut.",
        ),
    ],
)
def test_what_may_be_of_something_else_is_not_hard(sentence: str, text: str) -> None:
    assert not any(one.hard for one in findings(DraftSentence(sentence, (evidence(text),))))


def test_the_same_verbs_over_and_over_are_read_like_others() -> None:
    text = "The council voted to close the pool in Leeds, the firm plans to open a hall. " * 60
    assert not any(one.hard for one in findings(DraftSentence(text, (evidence(text),))))
