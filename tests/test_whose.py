"""The sentence that names who speaks is quoted with "she said"."""

from __future__ import annotations

import pytest

from qa.schema import Evidence, Found
from qa.synthesize.whose import nameless, with_speakers


def _item(text: str, begins: str) -> Evidence:
    passage = Found("a", "Boat seized", "Courier", None, "2026-03-11", None, 100, 100 + len(text), text, 1.0)
    start = 100 + text.index(begins)
    return Evidence(passage, start, start + len(begins), begins, 0.8)


def _told(text: str, begins: str) -> str:
    (item,) = with_speakers([_item(text, begins)])
    assert item.passage.text[item.start - 100 : item.end - 100] == item.text
    return item.text


FARRIER, TOLD = "Ludo Farrier, the minister, summoned the envoy.", "“Our boat was in our water,” he told reporters."
ROLT = "The harbour master, Ines Rolt, alleged that Mr Kay had cut the rope with a saw."
FOUND, SANK = "Two boats were found in Ms Ebb's shed.", "The third, she said, had “very likely” sunk."
JOKE, LAUGHS = '"Bread is a joke," she said.', '"Nobody laughs."\n\nShe alleged that two checks had been skipped.'
VIK, POOL = "Samples were clean, said Professor Olle Vik.", '"The pool is cleared," he said.'
HOLM = "Rosa Holm, head of the Bakers' Union, said ovens had burned out."


@pytest.mark.parametrize(
    ("text", "begins", "whole"),
    [
        (f"The boat was seized. {FARRIER} {TOLD}", TOLD, f"{FARRIER} {TOLD}"),
        (f"The boat was seized.\n\n{FARRIER}\n\n{TOLD}", TOLD, f"{FARRIER}\n\n{TOLD}"),
        (f"{ROLT} {FOUND} {SANK}", f"{FOUND} {SANK}", f"{ROLT} {FOUND} {SANK}"),
        (f"{HOLM} {JOKE} {LAUGHS}", LAUGHS, f"{HOLM} {JOKE} {LAUGHS}"),
        (f"{VIK} {POOL}", POOL, f"{VIK} {POOL}"),
        (f"{FARRIER} The minister was calm. {TOLD}", TOLD, f"{FARRIER} The minister was calm. {TOLD}"),
        (
            f"Asked by the judge, Ludo Farrier said it. {TOLD}",
            TOLD,
            f"Asked by the judge, Ludo Farrier said it. {TOLD}",
        ),
    ],
)
def test_who_speaks_is_quoted_with_it(text: str, begins: str, whole: str) -> None:
    assert _told(text, begins) == whole


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"Flights from Kelm Airport resumed. The pilot was drunk. {TOLD}", TOLD),  # nobody is named
        (f"Rosa Holm, the minister, summoned the envoy. {TOLD}", TOLD),  # hardly "he"
        (f'{FARRIER} "I wept," she said. {TOLD}', TOLD),  # another speaks in between
        (f"{FARRIER}\n\nThe fleet sailed.\n\n{TOLD}", TOLD),  # too far off
        (f"{FARRIER} {'The fleet sailed on and on. ' * 20} {TOLD}", TOLD),
        (f"A neighbour called the police. Ludo Farrier, 40, was found dead in the hall. {TOLD}", TOLD),
        (f"Presenter Ludo Farrier asked the farmer whether it would rain. {TOLD}", TOLD),  # who answers is another
        (f"{FARRIER} Presenter Olaf Brand asked whether it would rain. {TOLD}", TOLD),
        (f"Ludo Farrier met the inspector on Friday. {TOLD}", TOLD),
        (f"Ludo Farrier died on Friday. {TOLD}", TOLD),
        (f"Ludo Farrier thanked the inspector. {TOLD}", TOLD),
        (f"{FARRIER} The pilot was drunk. {TOLD}", TOLD),  # another is spoken of in between
        (f"{FARRIER} Olaf Brand was arrested. {TOLD}", TOLD),
        (f"{FARRIER} A neighbour was there. {TOLD}", TOLD),
        (f"{FARRIER} One of his partners laughed. {TOLD}", TOLD),
        ("Ludo Farrier met Olaf Brand at the quay. The rest is known.", "The rest is known."),  # nobody speaks
    ],
)
def test_where_it_is_not_certain_nothing_is_joined(text: str, begins: str) -> None:
    assert _told(text, begins) == begins


def test_who_is_named_in_it_needs_nothing_before() -> None:
    for text in (
        "Mr Benn resigned. He said that he was tired.",
        "Olle Vik, who led the search, was sure. “It is over,” he said.",
        "Embley denied it. “Not a day,” he said.",
        "The plan, Rolt said, was dead.",
    ):
        assert nameless(text) == ""
    for text, pronoun in (
        ("“It is over,” he said.", "he"),
        ("Samples from the Grand Hotel were clean. “It is over,” he said.", "he"),
        (f"{FOUND} {SANK}", "she"),
        ("She alleged that two checks had been skipped.", "she"),
    ):
        assert nameless(text) == pronoun


def test_whom_somebody_contradicts_stands_before_it() -> None:
    said, against = "Ada Roe said the cables were old.", "Tom Pell contradicted her. They were new, he said."
    assert _told(f"The mill burned. {said} {against}", against) == f"{said} {against}"
    for text in (f"The mill burned. {against}", f"{said}\n\n{against}"):
        assert _told(text, against) == against
    own = "The firm corrected her pay."
    assert _told(f"{said} {own}", own) == own
