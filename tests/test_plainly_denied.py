"""What a question asks some particular of and a sentence plainly denies is told; nothing else is taken for a denial."""

from __future__ import annotations

import pytest

from qa.answering.premises import plainly
from qa.schema import Found

ZOO = (
    "Inspectors closed their inquiry into the mauling of a keeper at Dalmere Zoo. The zoo itself was not fined. "
    "It did not apply for a grant. The leopard, Tasso, was not put down."
)
FIRM = (
    "Ursula Tanning, chief executive of the brickmaker Corvane, left on Tuesday. She leaves without a severance "
    "payment, the company said. Corvane had two offers for its tile division. The board turned down both. The company "
    "will not pay a dividend for 2025."
)
THEFT = "Burglars who broke into St Olave's church on Monday took nothing. Police have made no arrests."
SALE = "The sale of Kettle Rovers captain Ivo Sand to Milan fell through on Thursday after he failed a medical."
STRIKE = (
    "Ferry crews called off a strike on Monday night, six hours before it was to begin. All ferries sailed on Tuesday."
)


def found(text: str, published: str = "2026-03-10") -> Found:
    return Found(f"{published}{text[:9]}", "News", "Courier", None, published, None, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    ("question", "text", "denies"),
    [
        ("How much was Dalmere Zoo fined?", ZOO, "The zoo itself was not fined."),
        ("What fine did the zoo get over the keeper?", ZOO, "The zoo itself was not fined."),
        ("How big was the fine for Dalmere Zoo?", ZOO, "The zoo itself was not fined."),
        ("What grant did the zoo apply for?", ZOO, "It did not apply for a grant."),
        ("When was the leopard Tasso put down?", ZOO, "The leopard, Tasso, was not put down."),
        ("What severance did Ursula Tanning get?", FIRM, "She leaves without a severance payment, the company said."),
        ("How big was Ursula Tanning's severance?", FIRM, "She leaves without a severance payment, the company said."),
        ("Which of the two offers did Corvane's board accept?", FIRM, "The board turned down both."),
        ("Who bought Corvane's tile division?", FIRM, "The board turned down both."),
        ("How high is Corvane's dividend for 2025?", FIRM, "The company will not pay a dividend for 2025."),
        ("Who was arrested over the St Olave's church burglary?", THEFT, "Police have made no arrests."),
        ("How much did Milan pay for Ivo Sand?", SALE, SALE),
        ("Who did Kettle Rovers sell Ivo Sand to?", SALE, SALE),
        (
            "How long did the ferry strike last?",
            STRIKE,
            "Ferry crews called off a strike on Monday night, six hours before it was to begin.",
        ),
    ],
)
def test_the_sentence_that_denies_it_is_told(question: str, text: str, denies: str) -> None:
    premise = plainly(question, [found(text)])
    assert premise is not None
    assert premise.instead.text == denies


def test_the_claim_is_named_as_it_was_asked() -> None:
    asked = {
        "How much was Dalmere Zoo fined?": (ZOO, "Dalmere Zoo was fined", "Dalmere Zoo"),
        "Which of the two offers did Corvane's board accept?": (
            FIRM,
            "Corvane's board accepted any of the two offers",
            "Corvane's board",
        ),
        "Who was arrested over the church burglary?": (
            THEFT,
            "anybody was arrested over the church burglary",
            "the church burglary",
        ),
    }
    for question, (text, claim, about) in asked.items():
        premise = plainly(question, [found(text)])
        assert premise is not None
        assert (premise.claim, premise.about) == (claim, about)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        # Another one is not the one who is asked about.
        ("How much was Dalmere Zoo fined?", ["Dalmere Zoo was in court. The keeper was not fined."]),
        ("How much was Ada Roe fined?", ["Ada Roe's lawyer was not fined. He had spoken for her."]),
        ("When did Ada Roe resign?", ["Ada Roe met Bo Lind. He did not resign."]),
        # It is told elsewhere, or for another part of it.
        ("How much was Acme fined?", ["Acme was not fined in May.", "Acme was fined 3 million euros on Friday."]),
        ("How much was Acme fined?", ["Acme was not fined over the leak. Its second fine was 90,000 euros."]),
        ("Why did Acme close the mill?", ["Acme did not close the mill over money, it said. The mill closed in May."]),
        # Not meant to be, until it was.
        (
            "Why did Roe resign?",
            ["Roe said he would not resign.", "Roe stepped down on Friday, to nobody's wonder."],
        ),
        ("Why did Roe go?", ["Roe has stepped down, weeks after he said that he had no intention of going."]),
        # Open yet, on a condition, of another year.
        ("How much was Acme fined?", ["Acme has not been fined yet."]),
        ("How much was Acme fined?", ["The paper asked why Acme was not fined."]),
        ("How much was Acme fined in 2024?", ["Acme was not fined."]),
        (
            "How high was Acme's dividend?",
            ["Acme will pay no dividend until 2028. Last year the dividend was 2 euros."],
        ),
        # One refusal is not a refusal of all, and not by the one who is asked about.
        (
            "Who bought Corvane's tile division?",
            ["Corvane had an offer for its tile division. The board turned it down."],
        ),
        (
            "How much was Sand sold for?",
            ["Sand was sold. President Bo Lar said he had had two offers and refused both."],
        ),
        # The sale was made after all; an earlier one failed.
        ("How much did Milan pay for Ivo Sand?", [SALE, "Milan have signed Ivo Sand for 7 million euros after all."]),
        ("How much did Milan pay for Ivo Sand?", ["Milan bought Ivo Sand. His move to Turin had collapsed last year."]),
        # A strike that was under way, or of others.
        ("How long did the ferry strike last?", ["The ferry strike of 12 days was called off before it could spread."]),
        ("How long did the bus strike last?", [STRIKE]),
        ("Why was the ferry strike called off?", [STRIKE]),
    ],
)
def test_nothing_else_is_a_denial(question: str, texts: list[str]) -> None:
    passages = [found(text, f"2026-03-{10 + at}") for at, text in enumerate(texts)]
    assert plainly(question, passages) is None
