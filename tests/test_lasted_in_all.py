"""How long something lasted to its end replaces a count of its days; a changed sentence the one that was passed."""

from __future__ import annotations

import pytest

from qa.reports import lasted_in_all, sentence_changed
from qa.schema import Evidence, Found


def said(text: str, published: str, title: str = "News") -> Evidence:
    passage = Found(published, title, "Courier", None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 1.0)


GOES_ON = "The strike of bus drivers in Lindgate has lasted 12 days, and no end is in sight."
ENDED = "Buses will run again in Lindgate after drivers voted to end their strike of 24 days."
PASSED = "The banker Stellan Roos was sentenced on Thursday to six years in prison."
CUT = "An appeal court cut the prison sentence of the banker Stellan Roos from six years to four."


@pytest.mark.parametrize(
    "question", ["How long did the strike in Lindgate last?", "How many days has the Lindgate strike gone on?"]
)
def test_the_days_to_its_end_replace_those_so_far(question: str) -> None:
    new, old = said(ENDED, "2026-05-28"), said(GOES_ON, "2026-05-16")
    assert lasted_in_all.of(question, new, old)
    assert not lasted_in_all.of(question, old, new)


@pytest.mark.parametrize(
    ("question", "new", "old"),
    [
        ("How long had the strike in Lindgate lasted at first?", ENDED, GOES_ON),
        ("Why did the strike in Lindgate end?", ENDED, GOES_ON),
        ("How long did the strike in Lindgate last?", "The Lindgate strike has lasted 15 days so far.", GOES_ON),
        ("How long did the strike in Lindgate last?", "Nurses in Oram ended their walkout of 24 days.", GOES_ON),
        ("How long did the strike in Lindgate last?", ENDED, "Drivers in Lindgate plan to strike for 12 days."),
    ],
)
def test_other_spans_are_no_count_of_the_same(question: str, new: str, old: str) -> None:
    assert not lasted_in_all.of(question, said(new, "2026-05-28"), said(old, "2026-05-16"))


@pytest.mark.parametrize(
    "question",
    ["How long was Stellan Roos jailed for?", "What is Roos's prison sentence?", "What sentence did Roos get?"],
)
def test_a_changed_sentence_replaces_the_one_passed(question: str) -> None:
    assert sentence_changed.of(question, said(CUT, "2026-11-06"), said(PASSED, "2026-03-20"))


@pytest.mark.parametrize(
    ("question", "new", "old"),
    [
        ("Why was Stellan Roos jailed?", CUT, PASSED),
        ("What was Roos's first sentence?", CUT, PASSED),
        ("How long was Roos jailed for?", "Roos's lawyer asked that the sentence be cut to four years.", PASSED),
        ("How long was Roos jailed for?", "The court cut the sentence of Bo Lind from six years to four.", PASSED),
    ],
)
def test_no_other_sentence_is_changed(question: str, new: str, old: str) -> None:
    assert not sentence_changed.of(question, said(new, "2026-11-06"), said(old, "2026-03-20"))
