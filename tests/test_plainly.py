"""Sentences that are known by a few words in reports on the matter asked about."""

from __future__ import annotations

import pytest

from qa.reports import plainly
from qa.reports.report import sentences
from qa.schema import Evidence, Found


def told(text: str, day: str = "2026-03-10", name: str = "a") -> list[Evidence]:
    return list(sentences(Found(name, "News", "Post", None, day, None, 0, len(text), text, 1.0)))


def test_a_warning_stands_beside_the_word_that_denies_it() -> None:
    items = told(
        "The divers' club says it wrote to the port office twice. “They know every plank,” said its head. "
        "The port office disputes that. Its manager, Ole Finn, said it had received one postcard."
    )
    pairs = [pair for item in items if (pair := plainly.warning(item, items))]
    ((claim, denial),) = pairs
    assert claim.text.startswith("The divers' club says it wrote")
    assert denial.text.endswith("one postcard.")  # the bare denial says nothing


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe said she had warned the office. She said they never answered.",  # her own word goes on
        "The carter warned that the ice was thin. The office denies it.",  # nobody says that somebody was warned
        "Ada Roe said she had warned the office. The rain went on.",
    ],
)
def test_one_word_alone_is_no_pair(text: str) -> None:
    items = told(text)
    assert not any(plainly.warning(item, items) for item in items)


def test_whoever_owns_up_is_told_with_the_pronouns_sentence() -> None:
    items = told("“We drew a park for birds,” Ada Roe said. She called it her mistake.")
    assert [it.text for item in items if (it := plainly.owned_up(item))] == [items[0].passage.text]


@pytest.mark.parametrize("text", ["Nobody took the blame.", "Pell refused to take responsibility.", "It was Pell."])
def test_who_does_not_take_the_blame_owns_up_to_nothing(text: str) -> None:
    assert not any(map(plainly.owned_up, told(text)))


def test_a_count_that_was_put_right_is_told_by_how_it_was_wrong() -> None:
    items = told("The town lowered the number of lost boats from 40 to 37. Three had been counted twice.")
    assert [plainly.miscounted(item) for item in items] == [False, True]
    assert not any(map(plainly.miscounted, told("Three of the 40 guests were counted twice for fun.")))


def test_what_was_found_since_of_a_claim_is_in_a_later_report() -> None:
    claim = "A former cook said the oil was never changed."
    before, after = told(claim), told("Tests found grease in the pipes. The results for the oil are not yet in.",
                                      "2026-03-20", "b")  # fmt: skip
    assert [it.text for it in plainly.findings([*before, *after], [claim])] == [after[1].text, after[0].text]
    assert plainly.findings(before, [claim]) == []


def test_terms_are_told_with_the_list_that_they_open() -> None:
    terms = "Under the deal:\n\n- nobody works more than six nights\n- pay rises by 3 per cent"
    items = told(f"The strike is over.\n\n{terms}\n\nIt rained.")
    assert [it.text for item in items if (it := plainly.terms(item))] == [terms]


@pytest.mark.parametrize(
    "text",
    [
        "The cook said he had warned the owners. The owners said that guests were never at risk.",
        "The crew said it had notified the port of the walkout. The port rejected an offer to work at night.",
    ],
)
def test_what_is_denied_of_something_else_is_no_word_against_a_warning(text: str) -> None:
    items = told(text)
    assert not any(plainly.warning(item, items) for item in items)


def test_a_list_that_a_warning_was_in_is_denied() -> None:
    items = told("Ada Roe said she had warned the firm. It says her list did not have the valve on it.")
    assert any(plainly.warning(item, items) for item in items)


def test_who_takes_over_an_office_owns_up_to_nothing() -> None:
    text = "The mayor takes responsibility for the harbour from June."
    assert not any(map(plainly.owned_up, told(text)))
    assert not any(map(plainly.owned_up, told("The mayor didn't take responsibility.")))


def test_what_else_was_counted_twice_is_not_why_a_count_was_put_right() -> None:
    toll = "The county corrected the toll from 14 to 11."
    assert [plainly.miscounted(it) for it in told(f"{toll} Crates of milk were counted twice.")] == [False, False]
    assert [plainly.miscounted(it) for it in told(f"{toll} Three people had been counted twice.")] == [False, True]


def test_a_ruling_on_something_else_finds_nothing_of_a_claim() -> None:
    claim = "Anglers say that the tannery fouled the lake."
    before = told(claim)
    other = told("A court ruled that the tannery may build a shed by the lake.", "2026-04-02", "b")
    found = told("An inquiry found that the tannery had fouled the lake.", "2026-04-02", "b")
    assert plainly.findings([*before, *other], [claim]) == []
    assert [it.text for it in plainly.findings([*before, *found], [claim])] == [found[0].text]


@pytest.mark.parametrize(
    "text",
    [
        "Under the contract of 2004, nobody is paid for idle days.",
        "Under the contract, nobody is paid for idle days.",
        "Under the agreement of May 2004, shifts last nine hours.",
        "Under the previous deal that ran out, shifts lasted nine hours.",
    ],
)
def test_what_held_before_is_not_what_was_agreed(text: str) -> None:
    assert not any(map(plainly.terms, told(text)))


def test_what_they_got_is_told_in_plain_words() -> None:
    assert all(map(plainly.got, told("The union got 4 per cent more. They will get 300 pounds each.")))
    assert not any(map(plainly.got, told("The union got a new head. Mira Pell got 90 votes.")))
