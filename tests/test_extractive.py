"""The answerer without a model: what it quotes, in which order, and what it says outside the quotation marks."""

from __future__ import annotations

from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive, quotation


def evidence(text: str, score: float = 0.9, published: str | None = "2026-03-11", article: str = "a") -> Evidence:
    found = Found(
        article_id=article, title="A story", outlet="Courier", author=None, published=published, url=None, start=0,
        end=len(text), text=text, score=1.0,
    )  # fmt: skip
    return Evidence(found, 0, len(text), text, score)


def answer(question: str, *items: Evidence) -> list[str]:
    return [item.text for item in Extractive().write(question, items) if isinstance(item, DraftSentence)]


VOTE = evidence("The council voted on Tuesday to rebuild the Ice House.")


def test_a_question_for_a_day_gets_the_date_behind_the_articles_own_words() -> None:
    (sentence,) = answer("When did the council vote?", VOTE)
    assert sentence == (
        "Courier, 11 March 2026: “The council voted on Tuesday to rebuild the Ice House.” (Tuesday is 10 March 2026)"
    )


def test_a_question_for_something_else_does_not() -> None:
    (sentence,) = answer("What did the council vote for?", VOTE)
    assert sentence.endswith("the Ice House.”")


def test_an_article_without_a_day_gives_no_date() -> None:
    text = "The council voted on Tuesday to rebuild the Ice House."
    assert quotation(evidence(text, published=None), dated=True) == f"Courier: “{text}”"


def test_where_a_day_is_asked_for_a_sentence_that_tells_it_comes_first() -> None:
    vague = evidence("The council voted after a long and loud debate in the hall.", 0.9)
    said = evidence("The vote of the council was close, the mayor said on Wednesday.", 0.85, article="b")
    dated = evidence("The council took its vote on Tuesday.", 0.7, article="c")
    assert "on Tuesday" in answer("When did the council vote?", vague, said, dated)[0]


def test_a_sentence_that_tells_a_day_but_is_far_from_the_question_does_not() -> None:
    vague = evidence("The council voted after a long and loud debate in the hall.", 0.9)
    other = evidence("The market opens on Tuesday.", 0.1, article="c")
    assert answer("When did the council vote?", vague, other)[0].startswith("Courier, 11 March 2026: “The council")
