"""Whose report a question asks for."""

from __future__ import annotations

import pytest

from qa.whose_report import without_source


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does The Gazette say about the cause of the fire?", "What about the cause of the fire?"),
        ("How many people do The Gazette and the Sea Post report were hurt?", "How many people were hurt?"),
        ("Who does The Gazette's article say was hurt?", "Who was hurt?"),
        ("What did the fire chief say about The Gazette?", "What did the fire chief say about The Gazette?"),
        ("Who won the cup, according to the report from Washington?", "Who won the cup?"),
        ("When did Iwu speak to the council, by the report's account?", "When did Iwu speak to the council?"),
        ("According to The Gazette article, who won the cup?", "Who won the cup?"),
        ("Who, as reported by the Sea Post, won the cup?", "Who won the cup?"),
        ("Who won the cup, according to Drew?", "Who won the cup, according to Drew?"),
        ("Did the Sea Post report that the ferry sank?", "Did the Sea Post report that the ferry sank?"),
        ("Why, according to the article?", "Why, according to the article?"),
        ("What was sold by the company in May?", "What was sold by the company in May?"),
    ],
)
def test_whose_report_it_is_is_no_part_of_what_is_asked(question: str, expected: str) -> None:
    assert without_source(question, ["The Gazette", "Sea Post"]) == expected
