"""Sentences with the neighbours that they lean on, and lists, which are none."""

from __future__ import annotations

import pytest
from llama_index.core.schema import NodeWithScore, TextNode

from qa.passages import sentence_spans
from qa.reading.sentences import listing, sentences_of
from qa.schema import Evidence


def units(text: str, title: str | None = None) -> list[str]:
    return [item.text for item in evidence(text, title)]


def evidence(text: str, title: str | None = None) -> list[Evidence]:
    names = ("title", "outlet", "author", "published", "updated", "url", "content_hash")
    meta = dict.fromkeys(names) | {"article_id": "a", "start": 0, "end": len(text), "version": 1}
    meta["title"] = title
    node = TextNode(id_="p", text=text, metadata=meta | {"sentences": list(sentence_spans(text)), "entries": ()})
    return sentences_of([NodeWithScore(node=node, score=1.0)])


@pytest.mark.parametrize(
    "second",
    [
        "It closes on Mondays from May.",
        "But it closes on Mondays from May.",
        "However, she voted against the plan.",
        "To help pay for it, the library closes on Mondays from May.",
        "Because of this delay, the library closes on Mondays from May.",
        "The tax, he told the hall, was “a fence with no gate,” and the library will close.",
        "The mayor, Ada Roe, described that figure as “drawn from a hat”.",
        "Traders said that proposal would ruin them.",
        "The Labour group rejects such a plan.",
        "Roe rejected that.",
        "The liberals voted against it.",
        "Shopkeepers in town welcomed this.",
        "The shopkeepers put the number at no more than 12.",
        "The library's head, Ada Roe, resigned the same day.",
        "Two days later the library shut its doors.",
    ],
)
def test_a_sentence_that_points_back_comes_with_the_one_before(second: str) -> None:
    first = "The council raised the tax by a tenth on Tuesday."
    assert units(f"{first} {second}") == [first, f"{first} {second}"]


def test_a_german_sentence_comes_with_both_before_it_where_the_one_before_points_back_too() -> None:
    first, second = "Polonia hat wenig Anhänger.", "Dennoch gelang es ihnen, im Jahr 2000 zu gewinnen."
    third = "Sie gewannen auch zwei Mal den Pokal."
    assert units(f"{first} {second} {third}") == [first, f"{first} {second}", f"{first} {second} {third}"]


def test_that_somebody_disputes_something_comes_with_what_is_said_against_it() -> None:
    first = "The union disputes the finding."
    second, third = "Its secretary said nobody had looked at the wall.", "He holds that the ship's wiring was to blame."
    assert f"{first} {second} {third}" in units(f"{first} {second} {third} The board will look again.")
    doubted, said = "The union does not believe even that.", '"Count them," its head Ada Roe said.'
    told = f"The firm speaks of 1,040 jobs. {doubted} {said}"
    assert told in units(f"{told} The firm left it at that.")
    assert "Roe denies the charge." in units("Roe denies the charge. The trial begins in May.")
    assert "The union disputes the finding that the plug was to blame." in units(
        "The union disputes the finding that the plug was to blame. Its secretary spoke for an hour."
    )


@pytest.mark.parametrize(
    "second",
    [
        "But the library closes on Mondays from May.",
        "To help pay for the dredging, the library closes on Mondays from May.",
        "After his appeal failed, Roe left the hall.",
        "Traders said the new proposal was dear, and that proposal was shelved.",
        "Groups that claim, as many do, to speak for all were heard.",
        "Asked for 20 more beds, Roe called that number “the least”.",
        "“We will never sign that offer,” Roe wrote.",
        "Roe took a stone and threw it.",
        "The clerk, who had the key, lost it.",
        "Nobody said that the tax would fall.",
        "Shopkeepers put the number of closures at 12.",
        "Roe resigned on Friday, the same day as her deputy.",
        "The hall shut the day before the vote.",
        "On Friday the library shut, and opened two days later.",
    ],
)
def test_a_sentence_that_stands_alone_comes_alone(second: str) -> None:
    first = "The council raised the tax by a tenth on Tuesday."
    assert units(f"{first} {second}") == [first, second]


def test_what_is_led_in_by_words_that_point_to_another_paragraph_stands_alone() -> None:
    budget = "Homes at Orra will pay £31 a year more, said Ada Roe."
    library = "To help pay for it, the pool will shut on Sundays."
    assert units(f"{budget}\n\n{library}") == [budget, library]
    theirs = "To help pay for it, they will shut the pool on Sundays."
    assert units(f"{budget}\n\n{theirs}")[1] == f"{budget}\n\n{theirs}"


def test_a_correction_ends_with_its_paragraph_if_that_tells_what_is_wrong() -> None:
    note = "Correction: We misspelled the pilot's name. She is Nora Venn, not Nora Fenn."
    more = "The same report said that the boat was towed."
    assert units(f"{note}\n\n{more}")[0] == note
    late = "Correction: Our report of Monday gave a wrong name.\n\nThe pilot is Nora Venn, not Nora Fenn."
    assert units(late)[0] == late


def test_a_table_run_together_is_a_list() -> None:
    rows = " ".join(f"{day} May Harrow Town {day % 4}-{day % 3} Saltmere Rovers" for day in range(1, 9))
    assert listing(f"Date Fixture Result {rows}")


@pytest.mark.parametrize(
    "text",
    [
        "Harrow Town 2-1 Saltmere Rovers",
        "The mayor, Ada Roe, said on Tuesday that the Ice House on Dock Street would be built again on its old site, "
        "where it has stood since 1897, and that the town would pay for a third of the work itself.",
    ],
)
def test_sentences_and_short_lines_are_no_lists(text: str) -> None:
    assert not listing(text)


def test_a_speaker_named_two_sentences_before_comes_with_their_words() -> None:
    first, second = "The union named the driver as Mira Castel.", "She has driven the line for 19 years."
    words = '"I braked where I always brake," she said.'
    assert f"{first} {second} {words}" in units(f"{first} {second} {words}")


def test_indirect_words_of_somebody_unnamed_come_with_the_sentence_that_names_them() -> None:
    first, second = "Prosecutor Emil Zander asked for time.", "Up to 112,000 marks could be missing, he told the court."
    assert f"{first} {second}" in units(f"{first} {second}")
    assert second.replace("he", "Zander") in units(f"{first} {second.replace('he', 'Zander')}")


def test_a_quotation_that_names_its_speaker_stands_apart_from_another_paragraph() -> None:
    before, words = "The farmers carried the hurt to the road.", '"It sounded like falling pans," said Oda Brandl.'
    assert words in units(f"{before}\n\n{words}")
    assert f"{before} {words}" in units(f"{before} {words}")  # of the same paragraph it may speak of the one before


def test_a_quotation_of_several_sentences_comes_with_its_speaker() -> None:
    first, second = (
        "“The looms have run since 1902.",
        "Nobody asked us before they were sold,” said Vera Lind, a weaver.",
    )
    assert units(f"{first} {second}") == [f"{first} {second}", second]
    told = "The mill closes in May."
    assert units(f"{told} „Wir wussten nichts. Niemand hat uns gefragt“, sagte Lind.")[1].endswith(
        "gefragt“, sagte Lind."
    )


def test_a_quotation_whose_speaker_stands_at_its_end_is_not_introduced_by_another_paragraph() -> None:
    before = "The pump was never mended, the foreman says."
    words = "“I wrote it down in March. They told me to keep quiet,” said Emil Oster, who left in May."
    assert units(f"{before}\n\n{words}")[0] == before


def test_words_behind_a_pronoun_come_with_the_sentence_that_names_the_speaker_however_far_that_is() -> None:
    first, second = "The panel heard the engineer Paul Dray on Monday.", "He said the bolts had been too small."
    third = "He told them that he had warned the owner twice."
    assert f"{first} {second} {third}" in units(f"{first} {second} {third}")
    view, urged = "In her view the virus came by ship.", "She urged farmers to keep their animals in."
    assert f"The vet Ines Roca was there. {view} {urged}" in units(f"The vet Ines Roca was there. {view} {urged}")


def test_a_sentence_of_the_same_pronoun_names_nobody_for_it() -> None:
    third = "He smelled smoke, he says."
    text = f"The guard Ivo Lund is home. He came from Orra Hospital on Monday. He is 50. {third}"
    assert units(text)[-1] == text
    nameless = f"Nothing is left. He came home in May. He is 50. {third}"
    assert units(nameless)[-1] == third


def test_a_month_or_a_weekday_names_nobody() -> None:
    first, second = (
        "The fisherman Jon Pell is angry.",
        "“First they tell us March, and then they come in April,” he complained.",
    )
    third = "He demanded a pause until May."
    assert f"{first} {second} {third}" in units(f"{first} {second} {third}")


def test_a_month_within_a_name_is_part_of_it() -> None:
    first, second, third = "Theresa May came.", "“I am angry,” she said.", "She demanded a pause."
    assert f"{first} {second} {third}" in units(f"The hall was full. {first} {second} {third}")


def test_nobodys_words_are_joined_to_those_of_another() -> None:
    first = "Her colleague Henrik Ravn was passed over."
    his, hers = "He called the decision “a mystery”.", "She said she would give the money to a school."
    told = units(f"Sofia Lindahl won. {first} {his} {hers}")
    assert f"{first} {his}" in told
    assert hers in told
    assert not any(his in unit and hers in unit for unit in told)
    quoted, deputy = "“I have lost,” she said.", "Her deputy, Milo Orr, called it a gift to the firm."
    assert deputy in units(f"Mayor Ada Roe spoke. {quoted} {deputy}")
    said, other = "Roe said the vote was lost.", "“Nobody asked us,” said Bea Stone."
    assert said in units(f"{said} {other}")


def test_a_question_or_an_announcement_comes_with_what_follows() -> None:
    asked, announced = "Did the owner dismiss anyone?", "These goods are not insured:"
    assert f"{asked} Nobody." in units(f"{asked} Nobody.")
    assert f"{announced}\n\nfish, salt and ice from abroad." in units(f"{announced}\n\nfish, salt and ice from abroad.")
    under = f"{announced}\n\nGoods of the sea\n\nFish, salt and ice of any kind."
    assert under in units(under)
    quoted = "“Who dismissed them?”"
    assert units(f"Lind asked: {quoted} The owner left.")[-1] == "The owner left."


@pytest.mark.parametrize(
    ("first", "joined"),
    [
        ("The reason lies 900 kilometres away.", True),
        ("But the explanation is a simple one.", True),
        ("That has a reason.", True),
        ("The cause was a burst pipe.", False),
        ("The reason given was safety.", False),
    ],
)
def test_that_there_is_a_reason_comes_with_the_reason(first: str, joined: bool) -> None:
    second = "A firm that makes lenses for the factory was flooded in May."
    told, *_ = units(f"{first} {second}")
    assert told == (f"{first} {second}" if joined else first)


def test_each_comes_with_what_stands_before_all_that_it_needs() -> None:
    text = "The pool was shut. The council met on Monday. It voted for a new one."
    assert [item.before for item in evidence(text)] == ["", "The pool was shut.", "The pool was shut."]


def test_what_points_back_to_a_sentence_that_does_so_itself_comes_with_what_both_mean() -> None:
    first = "A new pier was approved by a wide margin."
    assert units(f"{first} It will cost 4 million. The liberals voted against it.")[-1] == (
        f"{first} It will cost 4 million. The liberals voted against it."
    )


def test_what_explains_it_comes_with_what_that_is() -> None:
    hatch = "Pictures show that the hatch is missing."
    assert units(
        f"The wreck was found. {hatch} That would explain why it sank, said Ida Moss. “It was full,” she said."
    )[-1].startswith(hatch)


def test_what_a_correction_says_was_reported_is_quoted_with_what_is_right() -> None:
    text = (
        "In our issue of 3 May we wrote that the pump cost 2.3 million crowns. In fact the price is 3.2 million crowns."
    )
    assert set(units(text, title="Correction: pump")) == {text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe has been on leave since May. The deputy, Carla Venn, runs the office. He was elected in 2024.",
            "Roe has been on leave since May. The deputy, Carla Venn, runs the office. He was elected in 2024.",
        ),
        (
            "Anna Roe has been on leave since May. Hugo Venn runs the office. She was elected in 2024.",
            "Anna Roe has been on leave since May. Hugo Venn runs the office. She was elected in 2024.",
        ),
        (
            "Anna Roe has been on leave since May. Hugo Venn runs the office. He was elected in 2024.",
            "Hugo Venn runs the office. He was elected in 2024.",
        ),
    ],
)
def test_he_is_nobody_whose_given_name_is_a_womans(text: str, expected: str) -> None:
    assert units(text)[-1] == expected


def test_a_short_answer_in_an_interview_comes_with_what_is_asked_and_what_explains_it() -> None:
    asked = "When does the lock reopen?\n\nWe had said 1 May. It will be 15 May, as a gate is late."
    assert units(f"{asked} Boats can wait.\n\nAnd the weir?")[0] == asked


def test_a_question_without_what_follows_it_is_no_sentence_that_may_answer() -> None:
    assert units("The lock was shut in May, Roe said. When does the lock reopen?") == [
        "The lock was shut in May, Roe said."
    ]


def test_a_heading_in_capitals_is_no_part_of_the_sentence_before_it() -> None:
    told, heading, answer = "The list went out by mistake.", "WHO WAS ON THE LIST?", "Nine divers were, the port said."
    assert units(f"{told}{heading}\n\n{answer}") == [told, f"{heading}\n\n{answer}", answer]
    inside = "The boat went to the NAVY BASE AT ORRA.NET, it says."
    assert units(inside) == [inside]


def test_figures_without_a_word_are_no_sentence() -> None:
    assert units("The lock was shut in May, Roe said.\n\n[1] 2 000 – 3 500 [2] 17") == [
        "The lock was shut in May, Roe said."
    ]


@pytest.mark.parametrize("place", ["HALE, Kan'ta.", "HALE, W.Va.", "ST. ORRAN, P.E.I.", "HALE"])
def test_a_dateline_is_no_sentence_of_its_own(place: str) -> None:
    first, second = f"{place} (WIRE) - A grass fire burned on Monday near the mill.", "Nobody in the town was hurt."
    assert units(f"{first} {second}") == [first, second]


def test_who_wrote_a_post_is_no_part_of_what_follows() -> None:
    text = "Roe was thankful.\n\n— Ada Roe (@adaroe) November 17, 2023\n\nIt is not known why she left the board."
    assert "It is not known why she left the board." in units(text)
    assert not any("@adaroe" in unit and "known" in unit for unit in units(text))


def test_who_wrote_a_post_is_no_sentence() -> None:
    for signed in ("— Ada Roe (@adaroe) December 19, 2023", "— Acme (UK) (@acme) 19 December 2023"):
        text = f"Roe mocked the verdict.\n\n{signed}\n\nThe pair have been feuding for a year."
        assert units(text) == ["Roe mocked the verdict.", "The pair have been feuding for a year."]


def test_what_a_page_says_of_itself_is_no_sentence() -> None:
    text = (
        "Roe left Acme on Friday.\n\nDo you work at Acme? Get in touch with the Courier.\n\nShe had led it for a year."
    )
    assert units(text) == ["Roe left Acme on Friday.", "She had led it for a year."]
    assert units("CLICK HERE TO GET THE APP\n\nThat is what keeps her dancing.") == ["That is what keeps her dancing."]
    assert units("This page is closed. All times are UTC. Newest first.\n\nThe roof fell in.") == ["The roof fell in."]
    assert units("5. And finally.\n\n6. A cat has a new home.") == ["6. A cat has a new home."]
    assert units("Nobody died.\n\nBy Staff.\n\nRights reserved.\n\nPhoto supplied.") == ["Nobody died."]
    assert units("Sign up for the summer course at the town hall by 5 May.") != []
