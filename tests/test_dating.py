"""Of which day a sentence of a timeline tells."""

from __future__ import annotations

from datetime import date

import pytest

from qa.schema import Evidence, Found
from qa.timelines.dating import dated
from qa.timelines.timeline import events
from tests.filing import embedder


def item(text: str, published: str = "2026-03-11", before: str = "", title: str = "Report", of: str = "a") -> Evidence:
    whole = f"{before} {text}".strip()
    found = Found(article_id=of, title=title, outlet="Post", author=None, published=published, url=None, start=0,
                  end=len(whole), text=whole, score=1.0)  # fmt: skip
    return Evidence(found, whole.index(text), len(whole), text, 0.0)


def day(text: str, published: str = "2026-03-11", before: str = "") -> date | None:
    event = dated(item(text, published, before))
    return event.day if event else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A week later, on 12 February 2026, the mayor quit.", date(2026, 2, 12)),
        ("The following day, 5 March, Roe was jailed.", date(2026, 3, 5)),
        ("A week later, on 4 March, police arrested a man over the Old Mill fire.", date(2026, 3, 4)),
        ("A week later, police arrested a man on Monday.", None),
    ],
)
def test_what_counts_on_has_the_day_that_is_stated_beside(text: str, expected: date | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        ("The film, set in 1944, opens on 14 May.", "", date(2026, 5, 14)),
        ("The club, founded in 1905, will play the final on 14 June.", "", date(2026, 6, 14)),
        ("On 20 December the mill burned down.", "The town, which burned in 1908, was hit again.", date(2025, 12, 20)),
        ("Roe beat Pell in the final on 10 December.", "Roe, the 2024 champion, won again.", date(2025, 12, 10)),
        ("The court struck down the 2019 law on 10 December.", "", date(2025, 12, 10)),
        ("The 2024 election was annulled on 10 December.", "", date(2025, 12, 10)),
        ("The 1996 final was played on 10 December.", "", None),
        ("Roe beat Pell in the 1996 World Cup final on 10 December.", "", None),
        ("In 1996, the mill burned down on 10 December.", "", None),
    ],
)
def test_a_year_with_the_event_is_that_of_its_day_and_no_other(text: str, before: str, expected: date | None) -> None:
    assert day(text, before=before) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("1996 Cup, at Kelm", None), ("Cup of Kelm", date(2025, 12, 10)), ("1996 law, in Kelm", date(2025, 12, 10))],
)
def test_the_heading_of_a_contest_has_its_year(heading: str, expected: date | None) -> None:
    assert day("Orran met Roe's side on 10 December.", before=f"{heading}\n\nKelm hosted it.\n\n") == expected


def test_a_second_fire_and_an_arrest_a_week_later_stand_in_the_timeline() -> None:
    about, texts = "the Old Mill fire", [
        "There was a second fire at the Old Mill on Monday night.",
        "A week later, on 4 March, police arrested a man over the Old Mill fire.",
        "The owner of the Old Mill said on Tuesday after the fire: ‘We will rebuild it.’",
    ]  # fmt: skip
    items = [item(text, title="Fire at the Old Mill", of=text) for text in texts]
    vectors = embedder().embed_passages(texts)
    assert {it.evidence.text for it in events(about, items, vectors)} == set(texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill will be shut from 7 to 16 April.", date(2026, 4, 7)),
        ("The mill will be shut from 7 April to 16 April.", date(2026, 4, 7)),
        ("The ferry will make its last night trip on 31 March.", date(2026, 3, 31)),
        ("The last night of the fair drew a crowd.", None),
        ("The hands voted last night to go home.", date(2026, 3, 10)),
        ("The rise is backdated to 1 January and was agreed at once.", None),
        ("The rise, backdated to 1 January, was agreed on Monday.", date(2026, 3, 9)),
        ("Its shares, which had stood at 14 crowns on Monday, jumped to 19.", None),
        ("The lock was out of order, and a smith was to have come on Monday.", None),
        ("Roe, who had been ill since 2 March, died on Monday.", date(2026, 3, 9)),
        ("Roe, who was arrested on Monday, was charged with theft.", date(2026, 3, 9)),
    ],
)
def test_the_day_is_that_of_what_the_sentence_tells(text: str, expected: date | None) -> None:
    assert day(text) == expected
