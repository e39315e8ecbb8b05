"""Slips of the keyboard in common words."""

from __future__ import annotations

import pytest

from qa.words.slips import righted

TEXTS = [
    "The flood relief fund pays each household. The bridge and the houses were shut by the committee.",
    "Ministers and the Minster spoke; a nordex turbine, the trial and the settlement of Bride Lane.",
]
KNOWN = frozenset(
    "flood household bridge bride houses horses committee ministers trial trail settlement turbine".split()
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("varnley flod money for houshold", "varnley flood money for household"),
        ("who sat on the comittee", "who sat on the committee"),
        ("was there a settelment in Varnley?", "was there a settlement in Varnley?"),
        ("was there a settelmnt?", "was there a settelmnt?"),
        ("was there a settlment?", "was there a settlement?"),
        ("what did the turbien cost", "what did the turbine cost"),
        # Words that are known, or that the texts have in another form, and names, are none.
        ("who was the bride", "who was the bride"),
        ("how many horses", "how many horses"),
        ("the trail", "the trail"),
        ("one house", "one house"),
        ("what does nordea do", "what does nordea do"),
        ("Who is Houshold?", "Who is Houshold?"),
        ("flo", "flo"),
        ("flot money", "flot money"),
    ],
)
def test_a_slip_is_mended_where_one_common_word_is_meant(typed: str, meant: str) -> None:
    assert righted(typed, TEXTS, KNOWN.__contains__) == meant


def test_a_name_typed_small_is_no_slip() -> None:
    texts = ["Mooney was sacked over the money."]
    assert righted("who sacked mooney", texts, lambda word: word == "money") == "who sacked mooney"


def test_a_slip_of_two_words_is_of_neither() -> None:
    assert righted("the comitee", ["The comites and the committee, the comittee."], lambda word: len(word) > 7) == (
        "the comitee"
    )
