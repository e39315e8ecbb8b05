"""Layer A of the check: what is found wrong with a sentence without a model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.checking.findings import findings, is_quotation
from qa.schema import DraftSentence, Evidence, Found


def evidence(text: str, around: str = "") -> Evidence:
    found = Found("a", "A title", "Courier", None, "2026-03-11", None, 0, len(text), text + around, 1.0)
    return Evidence(found, 0, len(text), text, 1.0)


def kinds(sentence: str, text: str) -> set[str]:
    return {one.kind for one in findings(DraftSentence(sentence, (evidence(text),)))}


def hard(sentence: str, text: str) -> list[str]:
    return [one.kind for one in findings(DraftSentence(sentence, (evidence(text),))) if one.hard]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The bridge cost 3 billion crowns.", "The bridge cost 3 million crowns."),
        ("Nine people were injured in the fire.", "Seven people were injured in the fire."),
        ("The rate rose to 4.5 per cent.", "The rate rose to 5.4 per cent."),
        ("The fleet has 1,200 ships.", "The fleet has 1,300 ships."),
    ],
)
def test_a_number_that_is_not_there_is_hard(sentence: str, text: str) -> None:
    assert hard(sentence, text) == ["number"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Support fell by 3 per cent.", "Support fell by 3 percentage points."),
        ("The flat costs $400 a month.", "The flat costs £400 a month."),
        ("The boat was sold for 30,000 kronor.", "The boat was sold for 30,000 rupees."),
        ("The tunnel is 12 miles long.", "The tunnel is 12 kilometres long."),
        ("She will be out for six months.", "She will be out for six weeks."),
        ("The wave was 9 feet high.", "The wave was 9 metres high."),
        ("A 14-inch pipe burst.", "A 14-centimetre pipe burst."),
        ("The field measures 40 acres.", "The field measures 40 hectares."),
        ("He had lost 12 kilos.", "He had lost 12 pounds."),
        ("The tank leaked 300 gallons.", "The tank leaked 300 litres."),
        ("Gusts reached 90 miles an hour.", "Gusts reached 90 km/h."),
        ("It was 31 degrees Fahrenheit in the shade.", "It was 31 °C in the shade."),
        ("The gun fires every 40 minutes.", "The gun fires every 40 seconds."),
        ("Doors open at 8 a.m. on Friday.", "Doors open at 8 p.m. on Friday."),
        ("The plant yields 20 gigawatts.", "The plant yields 20 MW."),
    ],
)
def test_the_same_number_of_another_unit_is_hard(sentence: str, text: str) -> None:
    assert hard(sentence, text) == ["unit"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The wall is 9 m high.", "The wall is nine metres high."),
        ("They ran 12 km.", "They ran 12 kilometres."),
        ("A 30-foot mast fell.", "A mast of 30 ft fell."),
        ("The fish weighed 40 lbs.", "The fish weighed 40 pounds."),
        ("Prices were £40.", "Prices were 40 pounds."),
        ("The ship carries 400 tons.", "The ship carries 400 tonnes."),
        ("The hose is 600 metres long.", "Der Schlauch ist 600 Meter lang."),
        ("The road fell to 30 mph.", "The limit is 30 miles per hour on the road."),
        ("It rained for 40 hours.", "It rained for 40, the office said."),
    ],
)
def test_a_unit_in_other_letters_is_the_same_and_one_that_is_not_said_none(sentence: str, text: str) -> None:
    assert not kinds(sentence, text) & {"unit", "number", "few", "sum"}


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The path is 5 miles long.", "The path is 8 kilometres long."),
        ("It was 50 degrees Fahrenheit.", "It was 10 degrees Celsius."),
        ("The tank holds 132 gallons.", "The tank holds 500 litres."),
        ("He waited for 18 months.", "He waited for 1.5 years."),
    ],
)
def test_what_is_converted_from_another_unit_is_a_sign_and_not_hard(sentence: str, text: str) -> None:
    found = {one.kind: one for one in findings(DraftSentence(sentence, (evidence(text),)))}
    assert not any(one.hard for one in found.values())
    assert "converted" in found["converted"].reason


def test_what_is_converted_wrongly_is_hard() -> None:
    assert hard("The bridge is 7 miles long.", "The bridge is 8 kilometres long.") == ["number"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("More than 200 people came.", "Fewer than 200 people came."),
        ("At least 40 ships wait in the roads.", "Up to 40 ships wait in the roads."),
        ("No more than 40 ships wait in the roads.", "At least 40 ships wait in the roads."),
    ],
)
def test_a_bound_turned_round_is_hard(sentence: str, text: str) -> None:
    assert hard(sentence, text) == ["bound"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("No more than three boats came.", "Up to three boats came."),
        ("Some 1.5 million crowns were paid.", "They paid 1,500,000 crowns."),
        ("About 2,000 people marched.", "The police counted 1,946 people who marched."),
        ("Fewer than a hundred votes decided it.", "It was decided by 94 votes."),
        ("About 90 per cent of the water comes from the river.", "Nine-tenths of the water comes from the river."),
        ("The arches date from the 18th century.", "The arches date from 1746."),
        ("Twenty per cent of the homes are empty.", "One in five of the homes is empty."),
        ("It happened twice in two weeks.", "It happened twice in a fortnight."),
    ],
)
def test_the_same_amount_in_other_words_is_no_finding(sentence: str, text: str) -> None:
    assert not kinds(sentence, text) & {"number", "unit", "bound", "few", "sum"}


def test_what_can_be_worked_out_is_a_sign_and_not_hard() -> None:
    assert kinds("The budget passed by two votes.", "The budget passed by 76 votes to 74.") == {"sum"}


@pytest.mark.parametrize("word", ["first", "one"])
def test_first_and_one_are_no_figures_that_must_stand_there(word: str) -> None:
    assert not hard(f"The {word} ferry of the day was cancelled.", "The ferry at dawn was cancelled on that day.")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The pier was closed on 4 March 2025.", "The pier was closed on 4 March 2026."),
        ("The pier was closed on 5 March.", "The pier was closed on 4 March 2026."),
        ("The pier was closed in 2019.", "The pier was closed in 2018."),
    ],
)
def test_another_date_is_hard(sentence: str, text: str) -> None:
    assert hard(sentence, text) == ["date"]


def test_a_name_that_is_not_there_is_hard_and_one_of_its_forms_is_not() -> None:
    text = "Kenya and the United Nations signed the treaty in Varna."
    assert hard("Portugal signed the treaty in Varna.", text) == []  # a word that opens a sentence tells nothing
    assert hard("In Varna, Portugal signed the treaty.", text) == ["name"]
    assert not kinds("The Kenyan government and the UN signed the treaty.", text) & {"name", "near"}


def test_two_names_exchanged_around_a_verb_are_found() -> None:
    text = "Anna Roe defeated Hugh Lanyon in the second round."
    assert "swapped" in kinds("Hugh Lanyon defeated Anna Roe in the second round.", text)
    assert "swapped" not in kinds("Hugh Lanyon was defeated by Anna Roe in the second round.", text)
    assert "swapped" not in kinds("Roe defeated Lanyon.", text)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The council did not approve the plan.", "The council approved the plan on Tuesday."),
        ("The ferry can be repaired.", "The ferry cannot be repaired, engineers found."),
    ],
)
def test_a_denial_lost_or_added_is_found(sentence: str, text: str) -> None:
    assert "denial" in kinds(sentence, text)


@pytest.mark.parametrize(
    ("sentence", "text", "found"),
    [
        ("The tunnel is 7.4 km long.", "The tunnel is to be 7.4 kilometres long and to open in May.", True),
        ("The pool has 40 lanes.", "The pool is expected to have 40 lanes.", True),
        ("The tunnel will be 7.4 km long.", "The tunnel is to be 7.4 kilometres long.", False),
        ("The tunnel is 7.4 km long.", "The tunnel is said to be 7.4 kilometres long.", False),
        ("The tunnel is closed.", "The tunnel is closed, and a bridge is to be built.", False),
    ],
)
def test_what_is_to_be_and_is_told_as_what_is_is_found(sentence: str, text: str, found: bool) -> None:
    assert ("planned" in kinds(sentence, text)) is found


def test_a_denial_elsewhere_in_the_cited_text_is_no_finding() -> None:
    text = "The council approved the plan on Tuesday. Its leader did not speak."
    assert "denial" not in kinds("The council approved the plan.", text)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Exports of grain rose in May.", "Exports of grain fell in May."),
        ("Fewer trains ran on time in May.", "More trains ran on time in May."),
        ("Norwell beat the visitors in May.", "Norwell lost to the visitors in May."),
        ("The pier closed before the storm in May.", "The pier closed after the storm in May."),
    ],
)
def test_a_comparison_turned_round_is_found(sentence: str, text: str) -> None:
    assert "opposite" in kinds(sentence, text)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The council closes the pier in May.", "The council may close the pier in May."),
        ("The council has closed the pier.", "The council plans to close the pier."),
        ("The firm bought the mill.", "The firm is expected to have bought the mill."),
    ],
)
def test_a_reservation_lost_is_found(sentence: str, text: str) -> None:
    assert "reservation" in kinds(sentence, text)


def test_an_attribution_lost_is_found_and_one_kept_in_other_words_is_not() -> None:
    text = "The union said the fire doors had been locked."
    assert "attribution" in kinds("The fire doors had been locked.", text)
    assert kinds("According to the union, the fire doors had been locked.", text) == set()


def test_quoted_words_must_stand_there() -> None:
    text = "“We are not going home,” said Roe."
    assert hard("Roe said “we are going home”.", text) == ["quote"]
    assert hard("Roe said: “We are not going home”", text) == []


def test_a_good_paraphrase_has_no_finding() -> None:
    text = "A jury took less than three hours on Wednesday to acquit the constable of striking a teenager with a baton."
    assert kinds("The constable was acquitted by a jury of hitting a teenager with his baton.", text) == set()


def test_a_quotation_with_its_source_is_one_and_a_sentence_with_a_few_quoted_words_is_not() -> None:
    item = evidence("It is over.")
    assert is_quotation(DraftSentence("Courier, 11 March 2026: “It is over.”", (item,)))
    assert is_quotation(DraftSentence("Earlier: Courier, 11 March 2026: “It is over.”", (item,)))
    assert not is_quotation(
        DraftSentence("The strike that began in May ended when the leader said “it is over”.", (item,))
    )
    assert not is_quotation(DraftSentence("The strike at the harbour has ended: “It is over.”", (item,)))


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The film was seen 235,000 times.", "The film , seen 235, 000 times , is gone ."),
        ("She was born on September 1, 1933.", "She ( born September 1 , 1933 ) was governor ."),
        ("It grew in the 1970s.", "It grew in the 1970 's and later ."),
        ("The probe hit at 3.9 km/s.", "The probe hit at 3. 9km/s ."),
        ("It has two interrupt-on-change (IOC) pins.", "It has two interrupt-on-change pins."),
    ],
)
def test_a_figure_in_a_text_that_was_cut_into_words_is_there(sentence: str, text: str) -> None:
    assert not hard(sentence, text)


def test_a_figure_that_only_stands_beside_another_is_not_there() -> None:
    assert hard("The town has 12,300 people.", "On the 12, 300 people came.") == []
    assert hard("The town has 12,300 people.", "In 2012, 300 people came.") == ["number"]


@pytest.mark.parametrize("title", ["Airport terminal opening put off until June", "Rates held in May", "Back to 2024"])
def test_the_day_of_publication_is_stated_whatever_the_title_ends_with(title: str) -> None:
    item = evidence("The fault lay in the software.")
    item = replace(item, passage=replace(item.passage, title=title, outlet=None))
    assert not findings(DraftSentence(f"{title}, 11 March 2026: “{item.text}”", (item,)))


def test_the_day_of_an_update_is_stated() -> None:
    item = evidence("The correct sum is 61 million.")
    item = replace(item, passage=replace(item.passage, updated="2026-03-12T08:00:00Z"))
    assert not findings(DraftSentence(f"Courier, 11 March 2026, updated 12 March 2026: “{item.text}”", (item,)))


def test_a_cited_text_that_ends_with_a_month_is_not_read_with_the_day_of_publication() -> None:
    item = evidence("The hall will stay shut until May.")
    item = replace(item, passage=replace(item.passage, title=None, outlet=None))
    assert not findings(DraftSentence(f"11 March 2026: “{item.text}”", (item,)))


@pytest.mark.parametrize(
    "text",
    [
        "Yemen ( Arabic : اليَمَن al - Yaman ) is an Arab country in Western Asia.",
        "Lorde scored 3 / 4 and 2, 5 in the 1990 's.",
    ],
)
def test_what_is_quoted_word_for_word_has_nothing_that_is_not_there(text: str) -> None:
    assert hard(f"Courier, 11 March 2026: “{text}”", text) == []


def test_part_of_a_number_is_not_quoted_word_for_word() -> None:
    assert hard("Courier: “3 million crowns were paid”", "Some 13 million crowns were paid.")[0] == "quote"
