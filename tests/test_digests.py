"""Digests: which articles are some, and where their items begin and end."""

from __future__ import annotations

import pytest

from qa.schema import Found
from qa.timelines.digests import block, digest

LEAD = "Good morning. Here is the news."
POOL = "POOL. The town will shut its pool on Monday."
MILL = "MILL FIRE IS OUT. The Old Mill fire was put out on Tuesday. Rain helped."
LAST = "AND FINALLY, the largest pumpkin weighed 300 pounds."


def passage(*paragraphs: str, start: int = 0) -> Found:
    text = "\n\n".join(paragraphs)
    return Found("a", None, None, None, None, None, start, start + len(text), text, 1.0)


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        ("The day in Orran", (LEAD, POOL, MILL), True),
        ("The day in Orran", (LEAD, "LONDON — A bank fell.", "PARIS — A bridge rose."), True),
        ("The day in Orran", (LEAD, "POOL: It shuts.", "MILL: It burned.", "FERRY: It sank."), True),
        ("Morning brief: pool shut, mill fire out", ("The pool is shut.",), True),
        ("Town notes", ("The pool is shut.",), True),
        ("Fire at the Old Mill", ("ORRAN — The mill burned.", "Nobody was hurt.", "NATO - the alliance - met."), False),
        ("An interview", ("DESK: Is it safe?", "ADA ROE: Yes.", "DESK: Why?", "ADA ROE: It rained."), False),
        ("An interview", ("Q: Is it safe?", "A: Yes.", "Q. Why?", "A. It rained."), False),
        ("The mayor notes a rise in crime", ("Crime rose, the mayor said.",), False),
        ("Bank notes forged in Kelm", ("Forged notes turned up, the mayor said.",), False),
        ("Mayor briefs council on fire", ("The mill is gone, the mayor said.",), False),
        ("Пожар", ("Мельница сгорела.", "Никто не пострадал. Всё.", "Пожар потушен. Всё.", "Причина ясна. Да."), False),
        ("화재", ("방앗간이 탔다.", "다친 사람은 없다. 끝.", "불은 꺼졌다. 끝.", "원인은 모른다. 끝."), False),
        ("A brief history of the mill", ("The mill was built in 1850.",), False),
    ],
)
def test_a_digest_is_told_by_its_title_or_by_headings_of_its_items(
    title: str, paragraphs: tuple[str, ...], expected: bool
) -> None:
    assert digest(title, [passage(*paragraphs)]) is expected


def test_an_item_goes_from_one_heading_to_the_next() -> None:
    more = "Crews will stay until Friday."
    found = passage(POOL, MILL, more, LAST, start=100)
    place = found.text.index("Rain helped") + 100
    assert block(found, place) == (100 + found.text.index("MILL"), f"{MILL}\n\n{more}\n\n")
    assert block(found, place + len(more) + 5)[1].startswith("MILL")
    assert block(found, found.end - 1)[1] == LAST


def test_where_no_heading_stands_before_it_an_item_is_a_paragraph() -> None:
    found = passage(LEAD, "The pool is shut.", POOL)
    assert block(found, found.text.index("is shut"))[1] == "The pool is shut."
