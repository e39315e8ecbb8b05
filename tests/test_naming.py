"""Whom and what found sentences are of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.actors import of_nobody, of_other_actor, of_other_object, of_other_trade
from qa.reading.asked import names
from qa.reading.naming import (
    age_of_another,
    counts_of_another,
    named,
    of_another_place,
    of_other_edition,
    of_other_officer,
    of_other_speaker,
    of_other_thing,
)
from qa.schema import Evidence, Found


def sentence(text: str, before: str = "", title: str | None = None) -> Evidence:
    passage = Found("p", title, None, None, None, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9, before=before)


@pytest.mark.parametrize(
    ("question", "text", "before", "of_another"),
    [
        ("How old was the skipper of the Marlin?", "A 26-year-old deckhand, Mik Dray, was seen alive.", "", True),
        ("How old was the skipper of the Marlin?", "The 26-year-old skipper, Mik Dray, was seen alive.", "", False),
        ("How old was the skipper?", "He leaves a 26-year-old daughter.", "The skipper drowned.", False),
        ("How old is the bridge?", "A 26-year-old deckhand, Mik Dray, crossed the bridge.", "", False),
        ("How old is the suspect?", "Police arrested a 34-year-old man, Mik Dray.", "", False),
        ("How old is Ada Roe?", "Colm Strake, 58, spoke for the clerks.", "", True),
        ("How old is Ada Roe?", "Roe, 58, spoke for the clerks.", "", False),
        ("How old is Ada Roe?", "They met in 2001; Strake was 28, Roe 18.", "", True),
        ("How old was Ada Roe when they met?", "They met in 2001; Strake was 28, Roe 18.", "", False),
        ("How old is Ada Roe?", "Roe, 58, has been a clerk since 2001.", "", False),
        ("How old is Ada Roe?", "Roe was 58 on Friday.", "", False),
    ],
)
def test_an_age_is_of_whom_the_question_means(question: str, text: str, before: str, of_another: bool) -> None:
    item = sentence(text, before)
    item = replace(item, passage=replace(item.passage, published="2026-03-04"))
    assert age_of_another(question, item) is of_another


@pytest.mark.parametrize(
    ("question", "texts", "of_another"),
    [
        ("How many beds does the Lisk clinic have?", ["Kelm has 41 beds.", "Nurses in Dorne were ill."], True),
        ("How many beds does the Lisk clinic have?", ["Kelm has 41 beds.", "Lisk has 12."], False),
        ("How many beds does the Lisk clinic have?", ["The clinic has 41 beds, Ada Roe said."], False),
        ("How many beds does Lisk have?", ["Kelm has 41 beds and Lisk 12."], False),
        ("How many beds were burnt?", ["Kelm has 41 beds."], False),
    ],
)
def test_a_count_may_be_of_another_than_the_one_named(question: str, texts: list[str], of_another: bool) -> None:
    assert counts_of_another(question, [sentence(text) for text in texts]) is of_another


def test_a_count_behind_the_name_is_of_it() -> None:
    assert not counts_of_another("How many beds does Lisk have?", [sentence("It has 41 beds.", "Lisk is old.")])
    asked = "How many beds does Lisk have?"
    assert counts_of_another(asked, [sentence("Kelm is expected to have 41 beds.", "Lisk is old.")])


def test_a_count_is_of_the_one_that_the_heading_names_though_others_have_theirs() -> None:
    asked = "How many buses does the Lisk depot have?"
    own, another, before = "It now has 41 buses.", "Kelm has 12 buses, and Orra 20.", "The garage was opened."
    assert not counts_of_another(asked, [sentence(own, before, "Lisk depot reopens"), sentence(another)])
    assert not counts_of_another(asked, [sentence(another, "It has 41.", "Lisk depot reopens")])
    assert not counts_of_another(asked, [sentence(own, before), sentence(another)])
    assert counts_of_another(asked, [sentence(another), sentence(own, before)])


@pytest.mark.parametrize(
    ("question", "text", "before", "elsewhere"),
    [
        ("How deep was the snow in Lisk itself?", "On the Orra pass lay 90 centimetres.", "", True),
        ("How deep was the snow in Lisk itself?", "In Lisk lay 20 centimetres.", "", False),
        ("How deep was the snow in Lisk itself?", "The snow was 20 centimetres deep.", "Lisk slept.", False),
        ("How deep was the snow in Lisk?", "On the Orra pass lay 90 centimetres.", "", False),
    ],
)
def test_of_a_place_itself_what_does_not_name_it_tells_nothing(
    question: str, text: str, before: str, elsewhere: bool
) -> None:
    assert of_another_place(question, sentence(text, before)) is elsewhere


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did Acme buy the mill?", ("Acme",)),
        ("Is Ada Roe still in office?", ("Ada Roe",)),
        ("When Acme sued Dorlan, what did Ada Roe say?", ("Acme", "Dorlan", "Ada Roe")),
        ("Who is stepping down as Acme CEO?", ("Acme",)),
        ("What did Labour MP Ada Roe say?", ("Labour", "Ada Roe")),
        ("In which minute? (Who scored against Dorne)", ("Dorne",)),
        ("What did the WHO say?", ("WHO",)),
        ("Under Armour's chief left when?", ("Under Armour",)),
        ("One Direction split when?", ("One Direction",)),
        ("What did Acme's chief say?", ("Acme",)),
        # A further sentence begins with a capital too.
        ("Which heater is being recalled? Mine says T9.", ("T9",)),
        ("Is the bridge open? Nobody in Kelm knows.", ("Kelm",)),
        ("I live in Dorne. Does Acme pay? Please tell me.", ("Dorne", "Acme")),
        ("Who won the cup? Dorne?", ("Dorne",)),
        # What asks for something has the name behind it.
        ("Any Orle valley news?", ("Orle",)),
        ("Give Ada Roe's answer", ("Ada Roe",)),
        ("Latest Acme figures?", ("Acme",)),
        ("All Dorne news", ("Dorne",)),
        ("All Saints closed when?", ("All Saints",)),
        ("Which firm is Get Well?", ("Get Well",)),
        # A name may begin like one.
        ("Which choir won? All Angels or St Luke's?", ("All Angels", "St Luke")),
        ("Who owns the shop? Hello Flower?", ("Hello Flower",)),
        ("Which film was it? Any Old Monday?", ("Any Old Monday",)),
        ("Who broke the news? Today Radio?", ("Today Radio",)),
        ("Which ship sank? Her Grace?", ("Her Grace",)),
    ],
)
def test_what_opens_a_question_and_an_office_are_no_part_of_a_name(question: str, told: tuple[str, ...]) -> None:
    assert names(question) == told


def report(text: str, outlet: str, title: str = "") -> Evidence:
    passage = Found(outlet, title, outlet, None, None, None, 0, len(text), text, 1.0, passage_id=outlet)
    return Evidence(passage, 0, len(text), text, 0.9)


def test_a_local_paper_need_not_name_its_town_and_a_name_that_is_easily_mistaken_tells_of_another() -> None:
    names = [frozenset(["port", "dorlan"]), frozenset(["cortivane"])]
    items = [
        report("The quay of Port Dorlan will cost nine million.", "The Herald"),
        report("The quay will cost ten million.", "Port Dorlan Post"),
        report("The quay will cost six million.", "Kelm Post"),
        report("A quay in Lund will cost six million.", "Port Dorlan Globe"),
        report("The quay in Marsh Road will be built in January.", "Port Dorlan Echo"),
    ]
    assert named(names, items).tolist() == [1, 1, 0, 0, 1]
    items = [
        report("Cortivane, a cream, was withdrawn.", "The Herald"),
        report("Two people died of the tablets.", "Gazette", title="Cardivane recalled"),
        report("Two people died in a fire.", "Kelm Post"),
    ]
    assert named(names, items).tolist() == [1, -2, 0]
    assert named(names, items[1:]).tolist() == [1, 1]  # no report has the name: it may be misspelt


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("gaddafi", "Qaddafi was killed."),
        ("mohammed", "Muhammad Roe was freed."),
        ("hezbollah", "Hizbullah agreed."),
        ("ministry", "Minister Ada Roe resigned. Another minister stayed."),
        ("norland", "The Norlanders won."),
    ],
)
def test_another_spelling_or_form_is_no_other_name(name: str, text: str) -> None:
    items = [report(f"{name.title()} was named.", "The Herald"), report(text, "Gazette")]
    assert named([frozenset([name])], items)[1] >= 0


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Who won the Dorne Rowing Cup in 2023?", "The 2019 Dorne Rowing Cup went to Kelm.", True),
        ("Dorne Rowing Cup 2023 winner", "In the 2019 Rowing Cup Kelm came first.", True),
        ("Who won the 2023 Dorne Rowing Cup?", "Kelm, who had lost the 2019 Dorne Rowing Cup, won on Sunday.", False),
        ("Who won the 2023 Dorne Rowing Cup?", "The 2023 Dorne Rowing Cup went to Pell, as in 2019.", False),
        ("Who won the Dorne Rowing Cup?", "The 2019 Dorne Rowing Cup went to Kelm.", False),
        ("How did the 2023 Cup compare with that of 2019?", "The 2019 Dorne Rowing Cup went to Kelm.", False),
        ("When was the 2023 Harbour Act passed?", "The 2019 Dorne Rowing Cup went to Kelm.", False),
    ],
)
def test_what_begins_with_another_years_event_is_not_of_the_one_asked_about(
    question: str, text: str, other: bool
) -> None:
    assert of_other_edition(question, [sentence(text)]).tolist() == [other]


@pytest.mark.parametrize(
    ("question", "text", "of_other"),
    [
        ("Who is Acme's finance chief?", "Ada Roe will stay on as CEO.", True),
        ("Who is Acme's finance chief?", "Ada Roe, the chief financial officer, left.", False),
        ("Who is the CFO of Acme?", "Ada Roe, its finance director, left.", False),
        ("Who is the CTO of Acme?", "Ada Roe, its finance director, left.", True),
        ("Who is the chief executive of Acme?", "Ada Roe will stay on as CEO.", False),
        ("Who is in charge of Acme?", "Ada Roe, its finance director, left.", False),
    ],
)
def test_another_officer_is_not_the_one_asked_for(question: str, text: str, of_other: bool) -> None:
    assert of_other_officer(question, [sentence(text)]).tolist() == [of_other]


@pytest.mark.parametrize(
    ("text", "before", "of_other"),
    [
        ("“He had it all planned.”", "Holm says the council hid the cost.", True),
        ("“He had it all planned.”", "Brandt says the council hid the cost.", False),
        ("“He had it all planned.”", "The hall was full.", False),
        ("“He had it all planned,” Brandt said. “Nobody knew.”", "Holm says the council hid the cost.", False),
        ("“He had it all planned.” He went on to praise the mayor.", "Holm says the council hid the cost.", True),
        ("The council had it all planned.", "Holm says the council hid the cost.", False),
    ],
)
def test_a_quotation_behind_what_somebody_else_says_is_not_theirs_whose_words_are_asked_for(
    text: str, before: str, of_other: bool
) -> None:
    item = sentence(text, before)
    assert of_other_speaker("What did Ilka Brandt say about the council?", [item]).tolist() == [of_other]
    assert of_other_speaker("Who had it all planned?", [item]).tolist() == [False]


def test_a_deed_is_told_by_articles_that_name_who_did_it_if_any_does() -> None:
    acme = Found("acme", "Acme", None, None, None, None, 0, 30, "Acme put 4 million into Dorlan.", 1.0, passage_id="a")
    other = Found(
        "other", "Pont", None, None, None, None, 0, 30, "Pont put 9 million into Dorlan.", 1.0, passage_id="o"
    )
    items = [Evidence(passage, 0, len(passage.text), passage.text, 0.9) for passage in (acme, other)]
    names = [frozenset({"acme"}), frozenset({"dorlan"})]
    assert of_other_actor("How much did Acme put into Dorlan?", names, items).tolist() == [False, True]
    assert of_other_actor("How much did Acme put into Dorlan?", names, items[1:]).tolist() == [False]
    assert of_other_actor("Who put money into Dorlan?", names, items).tolist() == [False, False]


def test_somebody_who_is_called_by_what_they_are_is_of_the_articles_that_do_so() -> None:
    texts = {"fire": "The night watchman is no longer in danger.", "storm": "There were no reports of deaths."}
    items = [
        Evidence(Found(name, None, None, None, None, None, 0, 40, text, 1.0, passage_id=name), 0, 40, text, 0.9)
        for name, text in texts.items()
    ]
    assert of_other_trade("Did the watchman die?", items).tolist() == [False, True]
    assert of_other_trade("Did the watchman die?", items[1:]).tolist() == [False]
    assert of_other_trade("Did anybody die?", items).tolist() == [False, False]
    assert of_other_trade("Who is the watchman in danger?", items).tolist() == [False, False]
    named = [replace(items[0], text="The actor was ill."), replace(items[1], text="Gene Hackman died at 95.")]
    assert of_other_trade("Is the actor dead?", named).tolist() == [False, False]


@pytest.mark.parametrize(
    ("question", "nobody"),
    [
        ("how old is he", True),
        ("Where does she live?", True),
        ("How old is he? (Who is finance minister: Jonas Ekdahl)", False),
        ("How old is Roe, and is he married?", False),
        ("What did she say about the closure?", False),
        ("How old is the mayor?", False),
    ],
)
def test_he_and_she_alone_are_nobody(question: str, nobody: bool) -> None:
    assert of_nobody(question) is nobody


def test_what_was_done_to_something_else_by_name_is_no_answer() -> None:
    items = [
        sentence("Kestrel was founded in 1998 by Ida Holm."),
        sentence("The works were founded in 1911 by Peder Hal."),
    ]
    assert of_other_object("Who founded Halvorsen Glass?", items).tolist() == [True, False]
    assert of_other_object("When was Halvorsen Glass founded?", items).tolist() == [True, False]
    assert not of_other_object("When was Halvorsen Glass sold?", items).any()
    assert of_other_object("Who founded Halvorsen Glass?", items[:1]).tolist() == [False]
    assert of_other_object("Who founded Kestrel Foods?", items).tolist() == [False, False]
    shot = [sentence("He was shot by Crooks."), sentence("The man who shot Roe was a clerk.")]
    assert of_other_object("Who shot Roe?", shot).tolist() == [False, False]
    assert of_other_object("Who bought Halvorsen Glass?", items).tolist() == [False, False]


def test_a_thing_of_somebody_that_was_found_is_not_somebody_who_was() -> None:
    texts = (
        "A red rucksack belonging to the missing teacher Ada Roe was found on Wednesday.",
        "Ada Roe's car was found on Monday.",
        "Ada Roe's body was found on Friday.",
        "The missing teacher Ada Roe was found on Thursday.",
        "After the raid on Ada Roe's house she was found on Sunday.",
    )
    items = [sentence(text) for text in texts]
    assert of_other_object("When was Ada Roe found?", items).tolist() == [True, True, False, False, False]
    assert not of_other_object("When was Ada Roe seen?", items).any()


def test_what_begins_a_passage_may_be_anyones_of_whom_its_article_tells() -> None:
    def of(text: str, start: int) -> Evidence:
        passage = Found("a", None, None, None, None, None, start, start + len(text), text, 1.0, passage_id=str(start))
        return Evidence(passage, start, start + len(text), text, 0.9)

    question, quotation = "What did Ilka Brandt say about the wall?", of("“The wall will hold.”", 900)
    other, own = of("Ada Holm said the wall was old.", 0), of("Ilka Brandt said the wall was old.", 0)
    assert of_other_speaker(question, [quotation, other]).tolist() == [True, False]
    assert of_other_speaker(question, [quotation, own]).tolist() == [False, False]


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("what is the ferry called?", [True, False, False]),
        ("What's the name of the ferry to Skerry?", [True, False, False]),
        ("What are the ferries called?", [True, False, False]),
        ("What is the ferry called on to do?", [False, False, False]),
        ("Who spoke in the name of the ferry?", [False, False, False]),
        ("What are the tugs called?", [False, False, False]),  # no sentence has the word
        ("Who calls the islands Diaoyu?", [False, False, False]),
    ],
)
def test_where_it_is_asked_what_a_thing_is_called_others_with_the_word_tell(question: str, others: list[bool]) -> None:
    items = [
        sentence("China claims them too and calls them Diaoyu."),
        sentence("The ferry Marigold has used Berth 3."),
        sentence("She is called Marigold.", before="Skerry has a new ferry."),
    ]
    assert of_other_thing(question, items).tolist() == others


def test_a_name_told_in_another_language_is_no_other_things() -> None:
    items = [sentence("Der Brand der Fähre Marigold war der größte."), sentence("The ferry was the oldest of them.")]
    assert of_other_thing("What is the ferry of the town called?", items).tolist() == [False, False]
