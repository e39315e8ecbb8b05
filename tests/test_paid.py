"""What somebody is paid."""

from __future__ import annotations

import pytest

from qa.reading.paid import untold
from tests.reported import sentence

FEE = sentence("The fee is 2.1 million, more than the town paid for Roe.", "2026-03-04", "Post")


@pytest.mark.parametrize(
    ("question", "text", "out"),
    [
        ("What is Ada Roe's salary at Kelm Town?", FEE.text, True),
        ("How much does Ada Roe earn?", FEE.text, True),
        ("What is Ada Roe's salary at Kelm Town?", "She will make 900,000 a year.", False),
        ("What are the drivers' wages?", "Drivers are paid 14 an hour.", False),
        ("Did the wages dispute end?", "The strike was called off on Friday.", False),
        ("When do wage talks resume?", "The two sides will meet again on 4 May.", False),
        ("Which judge ruled on the salary cap?", "Judge Brandt struck down the cap.", False),
        ("What is Ada Roe's salary?", "Roe will get 90,000 crowns.", False),
        ("ada roe salary kelm town", FEE.text, True),
        ("What did Kelm Town pay for Ada Roe?", FEE.text, False),
    ],
)
def test_a_sum_without_a_word_for_pay_does_not_tell_it(question: str, text: str, out: bool) -> None:
    assert untold(question, [sentence(text, "2026-03-04", "Post")]) is out


def test_one_of_the_sentences_is_enough() -> None:
    told = sentence("Her salary was not given.", "2026-03-04", "Post")
    assert not untold("What is Ada Roe's salary?", [FEE, told])
