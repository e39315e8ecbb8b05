"""Which found articles are of one story, and which are of what a question asks about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qa.reading.stories import akin, of_question, rarity
from qa.schema import Found

# A small archive of 500 passages: the town and common words stand in many, what one story is of in a few.
KNOWN = {"veltmar": 150, "council": 100, "begin": 100, "june": 75, "work": 125, "bridge": 6, "pont": 2, "acme": 2}


def frequencies(words: Iterable[str]) -> tuple[dict[str, int], int]:
    return {word: KNOWN.get(word, 0) for word in words}, 500


def rare(word: str) -> float:
    return rarity(word, [], frequencies)(word)


def passage(article: str, title: str, text: str) -> Found:
    return Found(article, title, "Courier", None, "2026-06-01", None, 0, len(text), text, 1.0)


BRIDGE = passage(
    "bridge",
    "Veltmar to rebuild the weir bridge",
    "The council voted for the weir bridge of Tarrin & Co. Work is to begin in June, the surveyor Ilka Brandt said.",
)
LATER = passage(
    "later", "Weir bridge dearer", "Tarrin & Co wants more for the weir bridge; Brandt said the surveyor had warned."
)
TRIAL = passage(
    "trial",
    "Bookkeeper in the dock",
    "The trial of a bookkeeper in Veltmar is to begin on 8 June before Judge Osei; he denies theft from the club.",
)


def test_reports_of_one_event_are_of_one_story() -> None:
    assert akin([BRIDGE, LATER, TRIAL], rare)["bridge"] == {"bridge", "later"}


def test_a_town_and_a_verb_in_common_do_not_make_one_story() -> None:
    assert akin([BRIDGE, TRIAL], rare)["trial"] == {"trial"}


def test_one_passage_of_an_article_is_enough() -> None:
    beside = replace(TRIAL, article_id="bridge", start=200)
    assert akin([beside, BRIDGE, LATER], rare)["later"] == {"bridge", "later"}


def test_an_article_without_a_heading_or_a_word_is_of_its_own_story() -> None:
    empty = passage("empty", "", "It was. So be it.")
    assert akin([empty, BRIDGE], rare)["empty"] == {"empty"}


def test_each_bearer_of_a_rare_name_is_of_what_is_asked() -> None:
    one = passage("one", "Pont (bank)", "Pont is a bank that lends to farmers.")
    other = passage("other", "Pont (singer)", "Pont sang at the fair in 1961 and made three records.")
    assert of_question("What is Pont?", [one, other, TRIAL], rare) == {"one", "other"}
    wing = passage("wing", "Wings", "The 378th flew from the coast.")
    assert of_question("378th refers to which type of unit?", [wing, TRIAL], rare) == {"wing"}
    assert of_question("Where was old Pont active in the years of his career?", [other], rare) == {"other"}


def test_a_name_that_many_tell_of_is_not_enough() -> None:
    assert of_question("When did Veltmar open the new swimming bath?", [TRIAL, BRIDGE], rare) == frozenset()
    assert of_question("When does the trial in Veltmar begin?", [TRIAL, BRIDGE], rare) == {"trial"}


def test_one_of_several_names_is_enough_if_it_is_rare() -> None:
    question = "How much was collected in Veltmar at the Pont fair and at the Acme match?"
    fair = passage("fair", "Fair", "A collection at the Pont fair in Veltmar brought in £90.")
    match = passage("match", "Match", "Fans in Veltmar gave £40 before the Acme match.")
    assert of_question(question, [fair, match, TRIAL], rare) == {"fair", "match"}


def test_without_a_name_most_of_what_a_question_says_must_be_there() -> None:
    assert of_question("When does the work on the weir bridge begin?", [TRIAL, BRIDGE, LATER], rare) == {
        "bridge",
        "later",
    }


def test_what_is_asked_about_may_be_rarer_than_a_name() -> None:
    one = passage("one", "New drug", "Zolamab was approved for sale in Bridge.")
    other = passage("other", "Film to be shot in Bridge", "A film is to be shot in Bridge, its maker said.")
    assert of_question("Is zolamab for sale in Bridge yet?", [one, other], rare) == {"one"}
