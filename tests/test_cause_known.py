"""Whether a later report states the cause that an earlier one says was not known."""

from __future__ import annotations

import pytest

from qa.reports.cause_known import asked, of
from qa.reports.placing import EARLIER, arranged
from qa.schema import Evidence, Found
from qa.synthesize.latest import first

UNKNOWN = "The cause of the crash is not known."
STATED = "Inspectors said the crash was caused by a worn brake."


def _item(
    text: str, published: str, article: str, title: str = "Tram crash at Kelm Cross", score: float = 0.9
) -> Evidence:
    passage = Found(article, title, "Courier", None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, score)


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Has the cause been found?", "What is the cause?"),
        ("Is the cause of the crash known yet?", "What is the cause of the crash?"),
        ("Have the police established the cause of the fire?", "What is the cause of the fire?"),
        ("Do they know the exact cause?", "What is the cause?"),
        ("Is the cause of the delay the weather?", None),
        ("Is the cause lost?", None),
        ("Has the body been found?", None),
    ],
)
def test_whether_a_cause_is_known(question: str, form: str | None) -> None:
    assert asked(question) == form


@pytest.mark.parametrize(
    ("question", "new", "replaced"),
    [
        ("Has the cause been found?", _item(STATED, "2026-05-09", "b"), True),
        ("Has the cause been found?", _item(STATED, "2026-05-01", "b"), False),  # before the other
        ("Has the cause been found?", _item(STATED, "2026-05-09", "b", "Bus off the road near Orla"), False),
        ("Has the cause been found?", _item("The cause remains unclear, Roe said.", "2026-05-09", "b"), False),
        ("Has the driver been found?", _item(STATED, "2026-05-09", "b"), False),
    ],
)
def test_a_later_report_of_the_story_that_states_one_stands_for_it(
    question: str, new: Evidence, replaced: bool
) -> None:
    assert of(question, new, _item(UNKNOWN, "2026-05-05", "a")) is replaced


def test_what_was_not_known_is_told_as_earlier() -> None:
    old, new = _item(UNKNOWN, "2026-05-05", "a", score=0.99), _item(STATED, "2026-05-09", "b", score=0.2)
    question = "Has the cause of the crash been found?"
    ordered = first(question, [old], [old, new])
    assert ordered == [new, old]
    assert [(it.evidence, it.note) for it in arranged(question, ordered, [])] == [(new, ""), (old, EARLIER)]
