"""Two questions in one sentence: told by one sentence, of one matter, of whoever the first asks for, or left open."""

from __future__ import annotations

import pytest

from qa.answering.halves import in_one, of_whoever, on_one_matter, told_beside
from qa.reading.features import Part
from qa.schema import Evidence, Found
from qa.synthesize.extractive import by_part

LEASED = "The farm covers 85 hectares of sea bed leased from the harbour at £12,400 a year."
RENT = "What is the rent? (How large is the sea-bed plot that the Jago sisters have)"


def _item(text: str, score: float = 0.5, article: str = "a", part: int = 0, start: int = 0) -> Evidence:
    passage = Found(article, None, "Gazette", None, "2026-05-01", None, 0, 500, text, 1.0)
    return Evidence(passage, start, start + len(text), text, score, part, akin=frozenset({article}))


def _part(question: str, text: str, score: float = 0.5, article: str = "a") -> Part:
    return Part(question, (_item(text, score, article),), None)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How large is the sea-bed plot that the Jago sisters have?", LEASED, True),
        ("How many hectares of sea bed does the farm cover?", LEASED, True),
        ("How large is the harbour fleet of Dorne?", LEASED, False),
        ("How many people work at the sea farm?", LEASED, False),
        ("How many passengers were hurt? (the strikes)", "The strikes cost £8 million and 400,000 journeys.", False),
        ("How large is the sea bed farm?", "The farm on the sea bed is leased at £12,400 a year.", False),
        ("How long is the sea bed farm leased for?", "The sea bed is leased for 17 years to the farm.", True),
        (
            "How old is she? (Who is the new manager)",
            "The new manager is Ada Roe, who ran the plant for six years.",
            False,
        ),
    ],
)
def test_a_sentence_that_is_quoted_for_one_half_may_tell_the_other(question: str, text: str, told: bool) -> None:
    parts = [_part(question, text, 0.01), _part(RENT, text, 0.2)]
    found, held = told_beside(parts, parts[1:])
    assert (len(held) == 2) is told
    assert all(any(it is one for one in found) for it in held)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Why was he fired?", "Kelm Town have dismissed their coach, Tom Pell, after six defeats.", True),
        ("Why did they sack him?", "The coach, Tom Pell, was sacked over a bet.", True),
        ("Why was he fired?", "Kelm Town have dismissed their coach, Tom Pell.", False),
        ("Why was he fired?", "After the match the coach, Tom Pell, was cheerful.", False),
        ("Why was he hired?", "Tom Pell, the coach, was dismissed after six defeats.", False),
        ("When was he fired?", "Tom Pell, the coach, was dismissed after six defeats.", False),
    ],
)
def test_what_somebody_was_dismissed_after_tells_why(question: str, text: str, told: bool) -> None:
    first = _part("Who coached Kelm Town before Ada Roe?", text)
    parts = [first, _part(f"{question} (Who coached Kelm Town before Ada Roe)", "Pell was calm.", 0.01, "b")]
    found, held = told_beside(parts, [first])
    assert (len(held) == 2) is told
    assert (found[1].evidence[0].text == text) is told


def test_what_stands_in_the_best_for_another_half_is_not_replaced_by_a_lesser_sentence() -> None:
    prize = _part("How much is it worth?", "The prize is worth £4,000.", 0.9)
    both = _item("The prize is worth £4,000. The chairman of the jury, Tom Pell, praised it.", 0.4)
    jury = Part("Who chaired the jury?", (both, _item("Ada Roe chairs the board.", 0.2, "b")), None)
    parts, held = in_one([prize, jury], [prize, jury])
    assert [len(part.evidence) for part in parts] == [1, 1]
    assert held == parts
    near = Part("Who chaired the jury?", (both, _item("Ada Roe chaired the jury.", 0.38, "b")), None)
    assert in_one([prize, near], [prize, near])[0] == [prize, near]
    other = Part("Who chaired the jury?", (_item("Ada Roe chaired it.", 0.4, "c"), _item("No.", 0.1, "b")), None)
    assert in_one([prize, other], [prize, other])[0] == [prize, other]


def test_a_sentence_that_is_far_from_the_best_for_the_other_half_is_not_taken_to_be_quoted() -> None:
    other = Part(RENT, (_item("The rent is £12,400.", 0.9, "b"), _item(LEASED, 0.2)), None)
    parts = [_part("How large is the sea-bed plot?", LEASED, 0.01), other]
    assert told_beside(parts, [other])[1] == [other]


HOMES = _part("How many residents of Garrick Quay had to leave?", "Some 1,900 residents left.", 0.9)


@pytest.mark.parametrize(
    ("question", "text", "article", "score", "kept"),
    [
        ("Did the numbers differ?", "The outcome could not have been different.", "b", 0.9, False),
        ("Did the numbers differ?", "The council had put the number at 1,200.", "a", 0.9, True),
        ("Did the numbers differ?", "Garrick Quay counted other numbers.", "b", 0.9, True),
        ("Did the mayor of Dorne leave?", "The mayor left.", "b", 0.9, True),
        ("Were the charges dropped?", "“We lost, and I cannot tell you it was the reason,” he said.", "a", 0.5, False),
        ("Were the charges dropped?", "All charges stand.", "a", 0.5, True),
        ("Were the charges dropped?", "Prosecutors gave up the case.", "a", 0.9, True),
        ("Was anyone hurt?", "A man has a broken arm.", "a", 0.5, True),
    ],
)
def test_a_half_that_names_nothing_is_rather_left_open_than_answered_by_something_else(
    question: str, text: str, article: str, score: float, kept: bool
) -> None:
    part = _part(question, text, score, article)
    assert (part in on_one_matter(HOMES, [HOMES, part])) is kept


SCORED = "The winner came late, when Jomo Adeyinka, a substitute, headed it in."


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        ("Who scored the winner?", "How old is he? (Who scored the winner)", "How old is Jomo Adeyinka?"),
        ("Who scored the winner?", "How was it scored? (Who scored the winner)", None),
        ("Who fouled Leo Sarne?", "Who replaced him? (Who fouled Leo Sarne)", None),
        ("When did Ada Roe score the winner?", "How old is she? (When did Ada Roe score the winner)", None),
    ],
)
def test_he_is_whom_the_answer_to_the_first_half_names(first: str, second: str, asked: str | None) -> None:
    assert of_whoever(_part(first, SCORED), _part(second, SCORED)) == asked


def test_a_sentence_gives_way_to_a_longer_one_that_answers_the_other_half_too() -> None:
    short = "The express was going at 88 kilometres an hour, the report says."
    long = f"{short} That clears the driver, Edmund Pask."
    evidence = [_item(short, 0.9), _item(long, 0.8, part=1)]
    quoted = [
        it.text for own in by_part("How fast was the express going, and who drove it?", evidence) for it in own.quoted
    ]
    assert quoted == [long]
    speeds = "How fast was the express going, and how much did it cost?"
    assert [it.text for own in by_part(speeds, evidence) for it in own.quoted] == [short]


def test_a_half_has_no_more_room_where_nothing_answers_the_other() -> None:
    texts = ["Acme set aside 60 crowns.", "The sum may do.", "The halls are old.", "Nobody speaks of points."]
    evidence = [_item(text, 0.1, start=100 * n) for n, text in enumerate(texts)]
    (own,) = by_part("What did Acme set aside, and what do its lawyers expect?", evidence)
    assert len(own.quoted) == 2
