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


def conflicts(*cited: Evidence, question: str = "How many people were hurt in the fire?") -> int:
    query = understand(
        question,
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


def test_what_is_quoted_for_one_part_of_a_question_is_not_held_against_what_is_for_another() -> None:
    both = "How many homes lost power in the fire, and how many were still dark on Sunday?"
    lost, dark = "The fire cut power to 3,000 homes.", "After the fire 400 homes were still dark on Sunday."
    assert conflicts(evidence("post", lost), evidence("courier", dark, 1), question=both) == 0
    of_one = (evidence("post", lost), evidence("courier", "The fire cut power to 900 homes."))
    assert conflicts(*of_one, evidence("courier", dark, 1), question=both) == 1
