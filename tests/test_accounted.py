"""Nobody is missing any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports import accounted
from qa.reports.placing import arranged
from tests.reported import sentence

ASKED = "How many miners are still missing?"
NINE = sentence("Nine miners were still missing, the inspectorate said.", "2026-03-06")
LAST = sentence(
    "Rescuers ended their search on Wednesday after recovering the last of the missing miners.", "2026-03-11"
)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        (LAST.text, True),
        ("The last two missing passengers were declared dead by a court on Monday.", True),
        ("All the missing climbers have been found.", True),
        ("Nobody is missing now, the mayor said.", True),
        ("Everyone on board has been accounted for.", True),
        ("They will search until the last of the missing miners is found.", False),
        ("The last of the missing paintings may never be recovered.", False),
        ("Nine miners were still missing.", False),
    ],
)
def test_that_all_were_found(text: str, none: bool) -> None:
    assert accounted.none_left(ASKED, text) is none


def test_only_where_it_is_asked_who_is_missing() -> None:
    assert not accounted.none_left("How many miners died?", LAST.text)


def test_earlier_counts_are_marked() -> None:
    story = frozenset(it.passage.article_id for it in (LAST, NINE))
    told = [replace(it, akin=story) for it in (LAST, NINE)]
    first, second = arranged(ASKED, told, told)
    assert (first.note, second.note) == ("", "Earlier")
