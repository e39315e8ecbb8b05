"""What a clause with a pronoun, or without a subject, is about; and sums that go on."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.reports.sides import conflicts
from qa.reports.subjects import with_subject
from qa.schema import Evidence, Found
from tests.test_sides import cited

POOL = "How much will the new pool at Dorne cost?"


def sentence(text: str, outlet: str, published: str, around: str = "", title: str = "") -> Evidence:
    around = around or text
    at = around.index(text)
    passage = Found(f"{outlet} {text}", title, outlet, None, published, None, 0, len(around), around, 1.0)
    return Evidence(passage, at, at + len(text), text, 0.9)


PLANNED = sentence(
    "It will cost 12 million francs.", "Post", "2026-02-03",
    "The town approved a new pool at Dorne. It will cost 12 million francs.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("clause", "text", "expected"),
    [
        (" It costs 9 francs", "A pool comes. It costs 9 francs, he said.", "A pool comes. It costs 9 francs"),
        (" now costs 9 francs", "The pool, long planned, now costs 9 francs.", "The pool now costs 9 francs"),
        (" the hall costs 9 francs", "The pool is shut, the hall costs 9 francs.", " the hall costs 9 francs"),
        ("The hall costs 9 francs", "It is shut. The hall costs 9 francs.", "The hall costs 9 francs"),
    ],
)  # fmt: skip
def test_the_subject_stands_before_an_apposition_or_in_the_sentence_before(
    clause: str, text: str, expected: str
) -> None:
    assert with_subject(clause, text) == expected


def test_a_sum_that_is_said_to_have_grown_is_later_in_another_outlet_too() -> None:
    grown = sentence("The pool, begun in March, now costs 15 million francs.", "Echo", "2026-06-01", title="Dorne pool")
    placed = arranged(POOL, [PLANNED, grown], [PLANNED, grown])
    assert [(it.evidence, it.note) for it in placed] == [(grown, ""), (PLANNED, "Earlier")]
    assert conflicts(POOL, cited(PLANNED, grown), [PLANNED, grown]) == ()


def test_another_sum_of_another_outlet_on_the_same_thing_stands_beside_it() -> None:
    other = sentence(
        "The pool, say its opponents, will cost 15 million francs.", "Echo", "2026-06-01", title="Dorne pool"
    )
    assert len(conflicts(POOL, cited(PLANNED, other), [PLANNED, other])) == 1
    library = sentence(
        "It cost 3 million francs.", "Echo", "2026-06-01",
        "The new library opens today. It cost 3 million francs.",
    )  # fmt: skip
    assert conflicts("How much will the new pool cost?", cited(PLANNED, library), [PLANNED, library]) == ()
    school = sentence("The school, approved in May, will cost 15 million francs.", "Echo", "2026-06-01", title="Dorne")
    assert conflicts(POOL, cited(PLANNED, school), [PLANNED, school]) == ()


def test_a_sum_without_its_currency_that_denies_the_former_one_is_found() -> None:
    asked = "How high is the deficit of Dorne?"
    old = sentence("The budget of Dorne closes with a deficit of 23 million francs.", "Post", "2026-02-03")
    new = sentence("The deficit of Dorne would be 27 million, not the 23 million in the budget.", "Echo", "2026-08-03")
    assert [it.text for it in contrary(asked, [old], [new.passage])] == [new.text]
    assert conflicts(asked, cited(old, new), [old, new])[0].says == ("23 million francs", "27 million")
