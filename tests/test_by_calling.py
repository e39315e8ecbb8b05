"""Somebody who is asked about by what they are, and the deeds of others."""

from __future__ import annotations

import pytest

from qa.reading.by_calling import beside, of_other_calling, told_of_another
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who import callings

FIRE = "The night watchman, Tomas Roe, went back in. Mayor Ada Lund saw the roof fall. The watchman is at home."
SEAT = "Pauline Ferris, who resigned this month, is ill. Ferris was one of the two councillors who abstained."


def items(*articles: tuple[str, str] | str) -> list[Evidence]:
    """The sentences of articles, each a text or a heading and a text."""
    told = [("News", it) if isinstance(it, str) else it for it in articles]
    return [
        item
        for number, (title, text) in enumerate(told)
        for item in sentences(Found(f"a{number}", title, "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0))
    ]


def flagged(question: str, *articles: tuple[str, str] | str) -> list[str]:
    found = items(*articles)
    return [it.text for it, other in zip(found, of_other_calling(question, found), strict=True) if other]


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Why did the watchman resign?", SEAT),
        ("Did the mayor resign?", SEAT),
        ("What led the night watchman of the cold store to resign?", SEAT),
        ("What was the reason for the watchman's resignation?", SEAT),
        ("Why did the watchman resign?", "Councillor Pauline Ferris stepped down on Friday."),
        ("Why did the watchman resign?", "The resignation of Councillor Pauline Ferris was a surprise."),
        ("Why did the watchman quit?", "Pauline Ferris, a nurse, was tired. She resigned in May."),
        ("Why was the nurse suspended?", "Dr Anton Holt, a surgeon at the hospital, was suspended last month."),
        ("Why did the nurse get suspended?", "The board suspended the surgeon Anton Holt."),
        ("Why was the goalkeeper banned?", "Striker Callum Reid was banned. Goalkeeper Pat Moss will play."),
        ("Why was the skipper fined?", "The engineer, Greta Moss, was fined £900. Skipper Hamish Doull was not."),
        ("How did the farmer die?", "Fisherman Hugh Pell drowned off Tern Bank."),
        ("Why did the driver close the bridge?", "The bridge was closed by Mayor Ada Lund."),
        ("Why did the lawyer withdraw?", "Judge Miriam Stone withdrew. The lawyer for the quarry, Ed Platt, stays."),
    ],
)  # fmt: skip
def test_a_deed_of_another_by_name_is_not_of_one_who_is_called_by_what_they_are(question: str, article: str) -> None:
    assert flagged(question, FIRE, article)
    assert told_of_another(question, items(FIRE, article))


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        # What they are stands in the heading, in another sentence, or is called otherwise.
        ("Why did the watchman resign?", [("Watchman goes", "Councillor Tomas Roe resigned on Friday.")]),
        ("Why did the watchman resign?", ["Tomas Roe, a councillor, resigned. Roe was a watchman before."]),
        ("Why did the watchman resign?", [FIRE, "Councillor Tomas Roe resigned on Friday."]),
        ("Why did the watchman resign?", ["Tomas Roe, a guard at the store, resigned on Friday."]),
        ("Why was the captain cleared?", ["Skipper Hamish Doull was cleared of blame."]),
        ("Why was the captain banned?", ["Striker Callum Reid was banned. The captain hit a steward."]),
        ("Why was the captain banned?", ["Striker Callum Reid was banned for two matches."]),
        ("Why did the boss resign?", ["Chief executive Fiona Grant resigned on Tuesday."]),
        ("Why was the policeman reprimanded?", ["Detective Sergeant Will Harker was reprimanded."]),
        ("Why was the doctor suspended?", ["Anton Holt, a surgeon, was suspended last month."]),
        ("Why did the baker resign?", ["Councillor Norman Tait, a baker by trade, resigned after nine years."]),
        ("Why did the teacher resign?", [("Head teacher goes", "Ruth Calder resigned on Friday.")]),
        ("Why did the politician resign?", [SEAT]),
        ("Why did the minister resign?", ["Secretary of state Norman Tait resigned."]),
        # Who or what it is is not told, or is no single person.
        ("Why did the watchman resign?", ["Pauline Ferris resigned this month."]),
        ("Why did the council resign?", ["Councillor Pauline Ferris resigned this month."]),
        ("Why did the watchmen resign?", [SEAT]),
        ("Why did the owner resign?", [SEAT]),
        ("Who resigned?", [SEAT]),
        ("What caused the need for nurses to resign?", [SEAT]),
        ("Why did the Courier resign itself to it?", [SEAT]),
        ("Why did Pauline Ferris resign?", [SEAT]),
        ("Why did the watchman's friend resign?", [SEAT]),
        # The deed is another, or of one who is not named.
        ("Why did the watchman go back in?", [SEAT]),
        ("Why did the watchman resign?", ["Councillor Pauline Ferris said he had resigned because of his hands."]),
        ("Why did the watchman resign?", ["Councillor Pauline Ferris asked him to resign."]),
        ("Where did the watchman live?", ["Councillor Pauline Ferris left the ground under guard."]),
    ],
)
def test_a_deed_that_may_be_theirs_stays(question: str, articles: list[tuple[str, str] | str]) -> None:
    assert not flagged(question, *articles)


def test_a_deed_is_told_of_another_alone_where_no_sentence_tells_it_of_them() -> None:
    question = "Why did the watchman resign?"
    assert not told_of_another(question, items(FIRE))
    assert not told_of_another(question, items(SEAT, "The watchman has resigned, too."))
    assert not told_of_another(question, items(SEAT, ("Watchman resigns", "Roe will not come back.")))
    found = items(FIRE, SEAT, "The door took the skin off his palm.")
    assert beside(question, found[-1], found)
    assert not beside(question, found[0], found)
    assert not beside("Why did the watchman go home?", found[-1], found)


def test_who_is_said_to_be_what() -> None:
    assert callings.of("Roe", ["Councillor Ada Roe spoke."]) == {"councillor"}
    assert callings.of("Roe", ["Ada Roe, 43, a nurse at St Olave's, spoke."]) == {"nurse"}
    assert callings.of("Roe", ["Roe is now the mayor.", "The driver, Roe said, was asleep."]) == {"mayor"}
    assert callings.of("Roe", ["Roe, whose brother is a driver, was hurt by a guard."]) == frozenset()
    assert callings.bearers(callings.kin("watchman"), FIRE) == ["Roe"]
