"""What is gathered for an answer: what its citations count for."""

from __future__ import annotations

from datetime import date

from qa.answering.gathered import Gathered
from qa.asking.question import understand
from qa.checking.verify import Verdict
from qa.schema import ASIDE, DraftSentence, Evidence, Filters, Found


def evidence(article: str, text: str, part: int = 0) -> Evidence:
    passage = Found(
        article, None, article.title(), None, "2026-03-11", None, 0, len(text), text, 1.0, passage_id=article
    )
    return Evidence(passage, 0, len(text), text, 0.9, part)


def conflicts(*cited: Evidence) -> int:
    query = understand(
        "How many people were hurt in the fire?",
        standalone=None,
        outlets=(),
        filters=Filters(),
        today=date(2026, 3, 12),
    )
    run = Gathered("extractive", evidence=tuple(item for item in cited if item.part != ASIDE))
    for item in cited:
        run.keep(DraftSentence(f"“{item.text}”", (item,)), Verdict("supported", "", 0.98))
    return len(run.answer(query, (), 0.9).conflicts)


SEVEN, TWELVE = (
    "7 people were hurt in the fire, Ravi Sandoval said.",
    "12 people were hurt in the fire, the hospital said.",
)


def test_two_counts_that_are_cited_are_put_side_by_side() -> None:
    assert conflicts(evidence("post", SEVEN), evidence("courier", TWELVE)) == 1


def test_what_is_cited_only_for_who_somebody_is_counts_for_nothing_else() -> None:
    assert conflicts(evidence("post", SEVEN, ASIDE), evidence("courier", TWELVE)) == 0
