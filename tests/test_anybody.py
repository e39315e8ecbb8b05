"""Denials of some people where it is asked of anybody."""

from __future__ import annotations

import pytest

from qa.answering.polar import word
from qa.reports.anybody import of_the_dead, one_unhurt, tells_of_dead
from qa.schema import Evidence, Found
from qa.synthesize.ordering import by_what_is_asked


def said(question: str, text: str, around: str) -> str | None:
    """The word that is given where a reader is sure of no."""
    whole = f"{text} {around}".strip()
    passage = Found("a", "News", "Courier", None, "2026-03-10", None, 0, len(whole), whole, 1.0)
    item = Evidence(passage, 0, len(text), text, 0.9)
    decided = word(
        question,
        [item],
        [item],
        [passage],
        lambda pairs: [-9.0 if asked.endswith("Yes.") else 9.0 for _, asked in pairs],
    )
    return decided and decided.text


@pytest.mark.parametrize(
    ("question", "text", "around", "expected"),
    [
        ("Was anyone hurt in the crash?", "No passengers were hurt.", "The driver was treated for burns.", None),
        ("Were there any injuries?", "No pupils were injured in the fire.", "A cook was taken to hospital.", None),
        ("Was anybody hurt in the fire?", "The crew were unhurt in the fire.", "A stoker died later.", None),
        ("Did anyone die in the flood?", "No villagers died in the flood, but a rescuer drowned.", "", None),
        ("Was anyone hurt in the fire?", "No hotel guests were hurt.", "Two maids were treated for shock.", None),
        ("Has anyone been charged?", "No officers have been charged over the raid.", "A clerk was charged.", None),
        ("Was anyone hurt in the crash?", "No passengers were hurt in the crash.", "The bus was old.", "No, probably"),
        ("Did anyone drown at the weir?", "All four survived at the weir.", "In 2011 a canoeist died there.", None),
        ("Did anyone drown at the weir?", "All four survived at the weir.", "", "No, probably"),
        ("Was anyone hurt in the recall of stoves?", "Stoves of the other make are not recalled.", "", None),
        ("Was anyone hurt in the crash?", "Nobody was hurt in the crash.", "The driver was treated for burns.", "No"),
        ("Was anyone hurt in the crash?", "No one aboard was hurt in the crash.", "", "No"),
        ("Were there any injuries in the crash?", "There were no injuries in the crash.", "The bus was old.", "No"),
        ("Was anyone arrested over the fire?", "No arrests have been made over the fire.", "", "No"),
        ("Were any passengers hurt in the crash?", "No passengers were hurt in the crash.", "A guard died.", "No"),
    ],
)
def test_what_is_denied_of_some_is_not_denied_of_anybody(
    question: str, text: str, around: str, expected: str | None
) -> None:
    assert said(question, text, around) == expected


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("Did anybody die in the outbreak?", "Fifty-eight people were treated in hospital.", False),
        ("Did anybody die in the outbreak?", "One patient, a boy, died on 2 March.", True),
        ("Was anyone killed in the crash?", "Nobody was hurt.", True),
        ("Was anyone killed in the blast?", "The blast claimed three lives.", True),
        ("Has anyone been charged over the death of Ada Roe?", "Tom Brandt was charged.", None),
        ("Was anyone hurt in the crash?", "Two people were treated.", None),
        ("When did Roe die?", "Roe died on Monday.", None),
    ],
)
def test_of_the_dead_what_tells_of_the_hurt_tells_nothing(question: str, text: str, tells: bool | None) -> None:
    assert of_the_dead(question, text) is tells


def test_only_what_has_a_word_for_dying_tells_of_the_dead() -> None:
    asked = "Did anybody die in the flood?"
    told = ("Nobody died.", "Two bodies were found.", "Anyone can buy a ticket.", "The safe was empty.")
    assert [tells_of_dead(asked, text) for text in told] == [True, True, False, False]
    assert not tells_of_dead("Who died in the flood?", "Nobody died.")


@pytest.mark.parametrize(
    ("question", "text", "around", "expected"),
    [
        ("Did anyone die in the mill blast?", "The mill was empty and nobody was hurt.", "The blast was heard.", "No"),
        ("Did anyone die when the ferry sank?", "Nobody was killed, but six were hurt.", "A ferry sank.", "No"),
        ("Were there deaths in the coach crash?", "No one was killed, but nine were hurt.", "A coach fell.", "No"),
        ("Was anyone hurt in the coach crash?", "No one was killed on the coach.", "Nine were hurt.", None),
        ("Did anybody get hurt when the crane fell?", "No one was hurt.", "A crane fell. In 2019 a man died.", "No"),
        ("Was anyone hurt when the crane fell?", "Nobody was seriously hurt.", "A crane fell on a man.", None),
        ("Did anyone die in the mill blast?", "No one else died.", "The blast at the mill killed a cook.", None),
        ("Was anyone hurt when the bridge shut?", "Nobody was hurt.", "A crane fell on the quay.", None),
    ],
)  # fmt: skip
def test_that_nobody_was_hurt_is_a_no_of_that_event_alone(
    question: str, text: str, around: str, expected: str | None
) -> None:
    whole = f"{text} {around}"
    passage = Found("a", "News", "Courier", None, "2026-03-10", None, 0, len(whole), whole, 1.0)
    item = Evidence(passage, 0, len(text), text, 0.9)
    decided = word(question, [item], [item], [passage], lambda pairs: [0.0 for _ in pairs])
    assert (decided and decided.text) == expected


def test_a_report_of_the_same_event_that_tells_of_harm_forbids_the_no() -> None:
    def found(name: str, text: str, title: str) -> Evidence:
        passage = Found(name, title, name, None, "2026-03-10", None, 0, len(text), text, 1.0)
        return Evidence(passage, 0, len(text), text, 0.9)

    none = found("Courier", "The mill was empty and nobody was hurt.", "Fire in Kelm mill")
    question = "Was anyone hurt in the fire at the Kelm mill?"
    for other, expected in (("A guard was burned.", None), ("The roof fell in.", "No")):
        told = found("Gazette", other, "Fire destroys mill in Kelm")
        decided = word(question, [none], [none], [none.passage, told.passage], lambda pairs: [0.0 for _ in pairs])
        assert (decided and decided.text) == expected


@pytest.mark.parametrize(
    ("question", "text", "of_one"),
    [
        ("Was anyone hurt in the coach crash?", "The driver was unhurt.", True),
        ("Did anyone die in the crash?", "Her young son escaped unharmed.", True),
        ("Were there any casualties?", "The coach driver was not injured.", True),
        ("Was the driver hurt?", "The driver was unhurt.", False),
        ("Was anyone hurt in the crash?", "The passengers were unhurt.", False),
        ("Was anyone hurt in the crash?", "The driver was unhurt, but a nurse was injured.", False),
        ("Was anyone hurt in the crash?", "Everyone on board was unhurt.", False),
        ("Was anyone else hurt in the crash?", "The driver was unhurt.", False),
        ("Has anyone been charged?", "The driver was unhurt.", False),
    ],
)
def test_one_who_is_unhurt_says_nothing_of_others(question: str, text: str, of_one: bool) -> None:
    assert one_unhurt(question, text) is of_one


def test_before_one_who_is_unhurt_stands_the_harm_that_the_same_report_tells() -> None:
    def items(name: str, *told: tuple[str, float]) -> list[Evidence]:
        whole = " ".join(text for text, _ in told)
        passage = Found(name, "News", "Courier", None, "2026-03-10", None, 0, len(whole), whole, 1.0)
        at = [whole.index(text) for text, _ in told]
        return [
            Evidence(passage, start, start + len(text), text, score)
            for start, (text, score) in zip(at, told, strict=True)
        ]

    dead, driver = items("a", ("Two people died and nine were hurt.", 0.6), ("The driver was unhurt.", 0.9))
    (elsewhere,) = items("b", ("Nobody was hurt.", 0.8))
    order = by_what_is_asked("Was anyone hurt in the coach crash?", [driver, elsewhere, dead])
    assert list(order) == [dead, driver, elsewhere]
    assert list(by_what_is_asked("Was anyone hurt in the coach crash?", [driver, elsewhere])) == [driver, elsewhere]
