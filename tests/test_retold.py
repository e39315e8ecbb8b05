"""Which lines of a timeline only tell again what was told of a day before."""

from __future__ import annotations

from datetime import date

import pytest

from qa.schema import Evidence, Found
from qa.timelines.dating import Event
from qa.timelines.retold import counts_alike, without_retold

ARRESTED = "Three men were arrested over the Old Mill fire on Monday."


def event(text: str, day: date) -> Event:
    found = Found(article_id=text, title="Old Mill", outlet="Post", author=None, published="2026-03-11", url=None,
                  start=0, end=len(text), text=text, score=1.0)  # fmt: skip
    return Event(Evidence(found, 0, len(text), text, 0.0), day)


def kept(before: str, after: str, days: int = 1) -> list[str]:
    events = [event(after, date(2026, 3, 9 + days)), event(before, date(2026, 3, 9))]
    left = without_retold("the Old Mill fire", [(1.0, i, it) for i, it in enumerate(events)])
    return [it.evidence.text for _, _, it in left]


@pytest.mark.parametrize(
    "text",
    [
        "Police confirmed on Tuesday that three men had been arrested over the Old Mill fire.",
        "Three men were arrested over the Old Mill fire, the mayor announced on Tuesday.",
        "Ada Roe praised the police on Tuesday after three men were arrested.",
        "Police said on Tuesday three men were arrested over the Old Mill fire.",
        "By Tuesday three men had been arrested over the Old Mill fire.",
    ],
)
def test_an_event_of_which_officials_speak_a_day_later_is_told_once(text: str) -> None:
    assert kept(ARRESTED, text) == [ARRESTED]


@pytest.mark.parametrize(
    "text",
    [
        "Police confirmed on Tuesday that a fourth man had been arrested over the Old Mill fire.",
        "Three men were charged over the Old Mill fire on Tuesday.",
        "Three men arrested over the Old Mill fire were released on Tuesday.",
        "Police said that three men were arrested over the Old Mill fire on Tuesday.",
        "Police said on Tuesday that three men were arrested in Dorne over the Old Mill fire.",
        "The mayor said on Tuesday that three other men had been arrested over the Old Mill fire.",
    ],
)
def test_what_happened_since_is_an_event_of_its_own(text: str) -> None:
    assert kept(ARRESTED, text) == [text, ARRESTED]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Police arrested a man on Monday.", "Police arrested another man on Tuesday."),
        ("Alcaraz beat Sinner on Monday.", "Sinner beat Alcaraz on Tuesday."),
        ("Train drivers walked out on Monday.", "Train drivers walked out on Tuesday, too."),
        ("Talks on the pier collapsed on Monday.", "Talks on the pier collapsed again on Tuesday."),
        (
            "Israel struck a hospital in Khan Younis on Monday.",
            "Israel struck a school near the hospital in Khan Younis on Tuesday.",
        ),
        (
            "Israel struck a hospital in Khan Younis on Monday.",
            "Israel struck a school near the hospital in Khan Younis, officials said on Tuesday.",
        ),
        ("England won the toss on Monday.", "England won the match after losing the toss on Tuesday."),
        ("Schools in Kelm were closed on Monday.", "Schools in Kelm and Dorne were closed on Tuesday."),
        ("Kelm announced a ban on cars on Monday.", "Dorne announced a ban on cars on Tuesday."),
        ("Orran announced the signing of Roe on Monday.", "Orran announced the signing of Pell on Tuesday."),
    ],
)
def test_a_second_event_of_much_the_same_words_stays(before: str, after: str) -> None:
    assert kept(before, after) == [after, before]


def test_long_after_it_is_told_again() -> None:
    text = "Police confirmed on Friday that three men had been arrested over the Old Mill fire."
    assert kept(ARRESTED, text, days=4) == [text, ARRESTED]


def test_another_figure_is_another_event_but_a_day_is_none() -> None:
    assert not counts_alike("11 were hurt.", "12 were hurt.")
    assert counts_alike("11 were hurt on 9 March.", "11 were hurt on 10 March.")
    assert counts_alike("Many were hurt.", "12 were hurt.")
