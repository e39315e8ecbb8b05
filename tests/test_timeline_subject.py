"""What is on the subject of a timeline."""

from __future__ import annotations

import pytest

from qa.reading.asked import WordVectors
from qa.schema import Evidence, Found
from qa.timelines.aliases import as_called, as_written, known_as
from qa.timelines.bearing import bears
from qa.timelines.subject import Subject, articles, sought
from tests.filing import embedder

VECTORS = WordVectors(embedder())


def article(title: str, *sentences: str, name: str = "a") -> list[Evidence]:
    """The sentences of an article, each a paragraph, in one passage."""
    text = "\n\n".join(sentences)
    found = Found(article_id=name, title=title, outlet="Post", author=None, published="2026-03-10", url=None, start=0,
                  end=len(text), text=text, score=1.0)  # fmt: skip
    return [Evidence(found, text.index(it), text.index(it) + len(it), it, 0.0) for it in sentences]


def told(about: str, items: list[Evidence]) -> list[str]:
    subject = Subject(about, VECTORS.vectors)
    on = articles(subject, items)
    return [item.text for item in items if bears(subject, on[item.passage.article_id], item)]


@pytest.mark.parametrize(
    ("about", "title", "sentence"),
    [
        ("the Orran mayoral election", "Ada Roe elected mayor of Orran", "She won by 12 votes."),
        ("the Hale trial", "Sheriff guilty on two counts", "A jury convicted Sheriff Dan Hale of theft."),
        ("the gas main break", "City told to boil water", "A gas main burst under Mill Street on Monday."),
        ("the closing of Fenn School", "Fenn School to be shut", "The board voted 4-3."),
        ("Dan Hale's season", "Hale lost to a torn knee", "Dan Hale was hit low in the second quarter."),
    ],
)
def test_a_report_in_other_words_than_the_subjects_is_on_it(about: str, title: str, sentence: str) -> None:
    items = article(title, sentence)
    assert told(about, items) == [sentence]
    assert articles(Subject(about, VECTORS.vectors), items)["a"].heading >= 0.5


@pytest.mark.parametrize(
    ("about", "title", "sentence"),
    [
        ("the Upper Fenn school", "Wolf may be shot", "UPPER FENN — A wolf may be shot, the office said on Tuesday."),
        ("the Orran election", "Orran school to be closed", "The board decided it by four votes to three."),
        ("the Hale trial", "Hale opens his garden", "Dan Hale will show his roses on Sunday."),
    ],
)
def test_a_report_on_something_else_of_that_name_or_place_is_not(about: str, title: str, sentence: str) -> None:
    assert told(about, article(title, sentence)) == []


def test_in_a_digest_each_item_counts_by_itself() -> None:
    items = article(
        "Morning brief: Hale trial, rain, pool",
        "HALE TRIAL. Sheriff Dan Hale took the stand in his trial on Monday.",
        "RAIN. An inch of rain fell on Sunday.",
        "POOL. The town will shut its pool on Friday.",
    )
    assert told("the Hale trial", items) == [items[0].text]


def test_a_report_on_what_is_between_two_that_it_names_again_and_again_is_on_it() -> None:
    items = article(
        "Two days and much tea at Lindau",
        "For two hours the men in the cars had their engines running and nobody could tell who would be first to go "
        "back into the hotel by the lake, where the waiters had laid tables for sixty, lit the lamps, and gone to bed.",
        "Later that evening the mayor of the small town on the shore walked from floor to floor with a bottle of plum.",
        "Orland wants the peace talks to end on Friday.",
        "Vesk will stay until Sunday, and Orland knows it.",
        "Vesk’s men shook hands on Monday.",
    )
    assert told("the peace talks between Orland and Vesk", items)[-1] == items[-1].text


def test_what_is_told_of_a_thing_of_much_the_same_name_is_not_of_the_subject() -> None:
    items = article(
        "Alert for Dove Creek Fire went out as Dove Ridge Fire",
        "The Dove Ridge Fire grew to 900 acres on Friday.",
        "The Dove Creek Fire was put out on Friday.",
        "Two men were held on Friday.",
    )
    assert told("the Dove Ridge Fire", items) == [items[0].text, items[2].text]


def test_of_a_club_a_report_on_another_matter_is_not_on_its_sale() -> None:
    def of(number: int, title: str, *sentences: str) -> list[Evidence]:
        return article(title, *sentences, name=str(number))

    long = "The ground was full and the rain held off until the last whistle, when the band played on. " * 4
    sale = of(1, "Orran Rovers takeover agreed", "The takeover of Orran Rovers was agreed on Monday.")
    match = of(2, "Orran Rovers beat Kelm", f"{long}", "Orran Rovers won on Sunday.", "There was talk of a takeover.")
    other = of(
        3, "Orran Rovers sign a keeper", f"{long}", "He signed on Friday.", "A takeover of Orran Rovers may come."
    )
    assert told("the Orran Rovers takeover", [*sale, *match, *other]) == [sale[0].text, other[-1].text]


def test_a_name_of_common_words_stands_in_a_row() -> None:
    items = article("The best new series in the world", "The World Champions won the Second Series on Monday.")
    assert told("the World Series", items) == []


def test_of_a_year_nothing_before_it_counts() -> None:
    assert Subject("the 2023 World Series").since == 2023
    assert Subject("the fire at the Ice House").since == 0


def test_several_names_tell_what_it_is_where_no_report_has_the_word() -> None:
    deal = article("Acme buys Corvan for £9 million", "Acme sealed its deal for Corvan on Monday.", name="1")
    other = article("Acme opens a shop", "Acme opened a shop in Kelm on Tuesday.", name="2")
    subject, on = sought("Acme's takeover of Corvan", VECTORS.vectors, [*deal, *other])
    assert [it.text for it in (*deal, *other) if bears(subject, on[it.passage.article_id], it)] == [deal[0].text]
    assert not any(it.share for it in sought("the Acme takeover", VECTORS.vectors, [*deal, *other])[1].values())


def test_a_thing_goes_by_the_name_that_a_report_on_it_tells() -> None:
    items = article("Tower on Mill Street cleared", "The tower, known as Hale House, was built in 1965.",
                    "Nobody on Mill Street was hurt.")  # fmt: skip
    assert known_as(Subject("the tower on Mill Street"), items) == "Hale House"
    assert known_as(Subject("the tower on Dock Street"), items) is None
    assert known_as(Subject("the fire on Mill Street"), items) is None


def test_a_thing_that_calls_or_is_of_the_subject_gives_it_no_name() -> None:
    called = article("Ferry sinks off Mill Street", "The ferry line called Coast Guard at noon.", name="1")
    assert known_as(Subject("the ferry off Mill Street"), called) is None
    union = article(
        "Strike of the bakers on Mill Street", "The union of the bakers, called Loaf, wants more.", name="2"
    )
    assert known_as(Subject("the strike of the bakers on Mill Street"), union) is None
    tower = article("Tower on Mill Street cleared", "The tower, called Hale House, was built in 1965.", name="3")
    assert known_as(Subject("the tower on Mill Street"), tower) == "Hale House"


def test_who_watches_over_something_is_no_watchman() -> None:
    own = article("The watchman comes home", "The watchman of the mill came home on Monday.", name="1")
    other = article("Ships off the islands", "Crews who watch over the islands saw two ships on Tuesday.", name="2")
    subject, on = sought("the watchman", VECTORS.vectors, [*own, *other])
    assert [it.text for it in (*own, *other) if bears(subject, on[it.passage.article_id], it)] == [own[0].text]


def test_a_subject_in_small_letters_gets_the_capitals_that_reports_give_it() -> None:
    items = article("Works", "The town of Elm shut its bridge.", "A bridge at Elm cracked, and the Elm road is shut.")
    assert as_written("the elm bridge works", items) == "the Elm bridge works"
    assert as_written("the Elm bridge in oak", items) == "the Elm bridge in oak"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Both sides agreed to accept a mediator, the retired judge Bo Falk.", True),
        ("The company paid its fine for the leak at Lower Pennick on Friday.", True),
        ("The finance director, Cleo Arden, will act as head from Monday.", True),
        ("Cleo Arden opened a bakery in Pennick on Monday.", False),
        ("Vardo, which sells coats, will close its last shop on Monday.", False),
    ],
)
def test_who_does_it_tells_whose_a_sentence_is(sentence: str, expected: bool) -> None:
    long = (
        "The firm had been under fire for leaks and dear water since the dry spring, and staff had asked for help. " * 3
    )
    items = article("Orran Water loses its head", "Ada Roe, the head of Orran Water, resigned on Monday.", long,
                    "Roe had bought shares in Vardo for her brother.", sentence)  # fmt: skip
    assert (sentence in told("Orran Water", items)) == expected


@pytest.mark.parametrize(
    ("about", "called"),
    [
        ("the ferry blaze", "the ferry fire"),
        ("the vessel fire", "the ferry fire"),  # what reports call a ferry
        ("the Blaze tour", "the Blaze tour"),  # a name
        ("the strike", "the strike"),  # the reports have no other word
        ("the hospital smash", "the hospital smash"),
    ],
)
def test_a_subject_is_sought_in_the_words_of_the_reports(about: str, called: str) -> None:
    texts = [
        "A fire broke out on the ferry.",
        "The fire on the ferry is out.",
        "The ferry was towed.",
        "The fire was set.",
        "The ship, a blaze behind it, was towed.",
    ]
    assert as_called(about, texts) == called
