"""Slips of the keyboard in questions."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from qa.words.slips import Known, righted, slips

TEXTS = [
    "The flood relief fund pays each household. The bridge and the houses were shut by the committee.",
    "Ministers and the Minster spoke; a Nordex turbine, the trial and the settlement of Bride Lane.",
    "Kessler and its workers; the Brannoc Houses, the Ice Plant.",
    "Hensley, Judith Farrow and Brannoch, St Brannoc's school, the strike.",
]
COMMON = frozenset(
    "flood household bridge bride houses horses committee ministers trial trail settlement turbine strike stroke "
    "what when year happened timeline sailing saplings plant workers tickets people school".split()
)
HELD = {"people": 9, "year": 3}


def _held(words: Collection[str]) -> dict[str, int]:
    texts = " ".join(TEXTS).lower()
    return {word: HELD.get(word, texts.count(word)) for word in words}


KNOWN = Known(COMMON.__contains__, _held)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("varnley flod money for houshold", "varnley flood money for household"),
        ("who sat on the comittee", "who sat on the committee"),
        ("was there a settelment in Varnley?", "was there a settlement in Varnley?"),
        ("was there a settlment?", "was there a settlement?"),
        ("was there a sottlement?", "was there a settlement?"),
        ("what did the turbien cost", "what did the turbine cost"),
        ("why was there a stirke", "why was there a strike"),
        # Of several common words the one that the archive has most.
        ("what hapepned this yaer", "what happened this year"),
        ("waht did the poeple say", "what did the people say"),
        ("Timline of the strike", "Timeline of the strike"),
        ("from the Februry delay on", "from the February delay on"),
        # Names, but for one letter in another's place.
        ("What does Kesser pay?", "What does Kessler pay?"),
        ("who is judih farrow", "who is judih farrow"),  # so short a name may be another's
        ("nurse at st brannocs", "nurse at st brannocs"),
        ("the hensleys house", "the hensleys house"),
        ("the henslyes house", "the hensleys house"),
        ("what does nordea do", "what does nordea do"),
        ("What does Nordea do?", "What does Nordea do?"),
        ("Who is Brannch?", "Who is Brannoch?"),
        ("What did Marsch say?", "What did Marsch say?"),
        ("What was said on Mondy?", "What was said on Monday?"),
        (f"who is {'b' * 900}", f"who is {'b' * 900}"),
        ("Where is the Ice Plnat?", "Where is the Ice Plant?"),  # a common word, of which no other is so near
        ("Where is Bride Lnae?", "Where is Bride Lnae?"),
        ("Who runs the Hensley Schol?", "Who runs the Hensley Schol?"),  # the texts have it in no name
        ("Who lives in St Brannoc's Huoses?", "Who lives in St Brannoc's Houses?"),
        # Words that are known, in the texts in another form, or too short.
        ("who was the bride", "who was the bride"),
        ("how many horses", "how many horses"),
        ("the trail", "the trail"),
        ("two sailings a day", "two sailings a day"),
        ("was there a settelmnt?", "was there a settelmnt?"),
        ("one house", "one house"),
        ("Who is Houshold?", "Who is Houshold?"),
        ("flo", "flo"),
        ("flot money", "flot money"),
        ("write to flod@varnley.org", "write to flod@varnley.org"),
    ],
)
def test_a_slip_is_mended_where_one_word_is_meant(typed: str, meant: str) -> None:
    assert righted(typed, TEXTS, KNOWN) == meant


def test_a_name_typed_small_is_no_slip() -> None:
    known = Known(lambda word: word == "money", lambda words: dict.fromkeys(words, 1))
    assert righted("who sacked mooney", ["Mooney was sacked over the money."], known) == "who sacked mooney"


def test_what_is_made_of_a_common_word_is_no_slip() -> None:
    known = Known(lambda word: word in ("light", "alright"), lambda words: dict.fromkeys(words, 0))
    assert righted("what set it alight", ["It burned."], known) == "what set it alight"
    known = Known(lambda word: word in ("address", "dress"), lambda words: dict.fromkeys(words, 0))
    assert righted("what was the adress", ["It burned."], known) == "what was the address"


def test_a_slip_of_two_words_is_of_neither() -> None:
    assert righted("who is hldersen", ["Mr Haldersen met Mr Hildersen."], KNOWN) == "who is hldersen"
    texts = ["Mr Haldersen met Mr Hildersen; Haldersen left."]
    assert righted("who is hldersen", texts, KNOWN) == "who is haldersen"


def test_a_question_in_another_language_has_no_slips() -> None:
    assert slips("Wie viele Menschen sind bei der Flod gestorben?", KNOWN) == frozenset()
