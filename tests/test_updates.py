"""Articles that were updated in place: words for days count from the update that they came with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qa.days.updates import spans
from qa.schema import Article, Filters
from tests.filing import opened

PUBLISHED, UPDATED = "2026-03-05T07:00:00+00:00", "2026-03-06T17:30:00+00:00"  # a Thursday and a Friday
FIRST = (
    "The cause of the leak at the Dorne mill is not known, the water board said on Wednesday. A fire broke out at the "
    "mill last Friday. Forty people work at the Dorne mill."
)
THEN = (
    "A cracked weir caused the leak at the Dorne mill, the water board said on Friday. It had said on Wednesday that "
    "nothing was known. A fire broke out at the mill last Friday. Some forty people work at the Dorne mill."
)


def written(text: str, *earlier: tuple[str, str], updated: str | None = UPDATED) -> list[str]:
    return [day for _, day in spans(text, PUBLISHED, updated, earlier)]


def test_what_stands_in_no_version_before_was_written_with_the_update() -> None:
    assert written(THEN, (FIRST, PUBLISHED)) == ["2026-03-06", "2026-03-06", "", ""]
    later = THEN + " The weir will be mended by Monday."
    assert written(later, (FIRST, PUBLISHED), (THEN, UPDATED), updated="2026-03-08") == [
        "2026-03-06",
        "2026-03-06",
        "",
        "",
        "2026-03-08",
    ]


def test_a_sentence_that_was_only_mended_is_as_old_as_it_was() -> None:
    mended = FIRST.replace("water board said", "local water board said")
    assert written(mended, (FIRST, PUBLISHED)) == []
    assert written(FIRST.replace("Wednesday", "Friday"), (FIRST, PUBLISHED))[0] == "2026-03-06"


@pytest.mark.parametrize(
    ("text", "updated", "day"),
    [
        ("The board met on Friday.", UPDATED, "2026-03-06"),
        ("The board met on Saturday.", "2026-03-07", "2026-03-07"),
        ("The board met on Friday.", "2026-03-07", "2026-03-07"),
        ("The board met on Wednesday.", UPDATED, ""),  # before the first day, by either
        ("The board will meet on Friday.", UPDATED, ""),  # the same day by either
        ("The board will meet on Saturday.", UPDATED, ""),
        ("The board met last Friday.", UPDATED, ""),
        ("“We met on Friday,” the chair said.", UPDATED, ""),
        ("The board met on Friday.", "2026-03-16", ""),  # too long after to tell
        ("The board met on Friday.", PUBLISHED, ""),
        ("The board met on Friday.", None, ""),
    ],
)
def test_where_no_version_before_is_known_a_weekday_tells(text: str, updated: str | None, day: str) -> None:
    assert written(text, updated=updated) == ([day] if day else [])


def article(text: str, updated: str | None = None) -> Article:
    return Article(
        text=text, given_id="mill", title="Leak at the Dorne mill", outlet="Post", published=PUBLISHED, updated=updated
    )


def test_an_answer_resolves_days_by_the_update_and_as_of_the_day_before_by_the_first_version(tmp_path: Path) -> None:
    with opened(tmp_path, article(FIRST), article(THEN, UPDATED)) as dateline:
        answer = dateline.engine.answer("What caused the leak at the Dorne mill?")
        (citation,) = (it for it in answer.citations if it.quote.startswith("A cracked weir"))
        assert [it.day for it in citation.dates] == ["2026-03-06"]
        assert citation.published == PUBLISHED
        assert "Post, 5 March 2026, updated 6 March 2026: “A cracked weir" in answer.text
        lines = dateline.engine.answer("Timeline of the leak at the Dorne mill").text
        assert "6 March 2026: Post, 5 March 2026, updated 6 March 2026: “A cracked weir" in lines
        filters = Filters(as_of=date(2026, 3, 5))
        lines = dateline.engine.answer("Timeline of the leak at the Dorne mill", filters=filters).text
        assert "4 March 2026: Post, 5 March 2026: “The cause of the leak at the Dorne mill is not known" in lines
        assert "6 March" not in lines
