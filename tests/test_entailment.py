"""Layer B with the real weights: what follows from a text stands above what only looks so."""

from __future__ import annotations

import pytest

from qa.answering.polar import chances
from qa.asking.yes_no import answered
from qa.checking.verify import verify
from qa.encoders.cross_encoder import CrossEncoder
from qa.encoders.entailment import CLAIMS, POLAR, Entailment
from qa.schema import DraftSentence
from tests.test_verify import evidence

TEXT = (
    "The council voted 7 to 2 on Tuesday to close the old ferry pier from December. The harbour master, Ingrid "
    "Mueller, said that repairs would cost more than a new pier, and that a bus might run instead."
)


@pytest.fixture(scope="module")
def read() -> Entailment:
    return Entailment()


@pytest.mark.parametrize(
    ("follows", "does_not"),
    [
        ("From December the old pier will be shut, councillors have decided.", "They have decided to repair the pier."),
        ("According to Mueller, mending the pier is dearer than building one.", "A new pier costs more, Mueller said."),
        ("There may be a bus in place of the ferry pier.", "A bus has been bought in place of the pier."),
    ],
)  # fmt: skip
def test_what_follows_stands_above_what_does_not(read: Entailment, follows: str, does_not: str) -> None:
    good, bad = read([(TEXT, follows), (TEXT, does_not)])
    assert good > bad + 1


def test_a_written_sentence_gets_its_verdict_from_it(read: Entailment) -> None:
    good = DraftSentence("From December the old pier will be shut, councillors have decided.", (evidence(TEXT),))
    bad = DraftSentence("The pier was closed because a storm had damaged it.", (evidence(TEXT),))
    assert verify(good, read).support == "supported"
    assert verify(bad, read).support == "unsupported"


@pytest.mark.parametrize("adapter", [CLAIMS, POLAR], ids=["claims", "polar"])
def test_it_reads_the_same_beside_another_cross_encoder_whose_weights_it_shares(adapter: tuple[str, str]) -> None:
    first = CrossEncoder()
    question, sentence = "When does the pier close?", "The pier closes in December."
    before = first.read([(sentence, question)])[0]
    pairs = [(TEXT, "The pier closes in December.")]
    assert Entailment(first, adapter)(pairs) == pytest.approx(Entailment(adapter=adapter)(pairs))
    assert first.read([(sentence, question)])[0] == before


@pytest.fixture(scope="module")
def tells() -> Entailment:
    return Entailment(CrossEncoder(), POLAR)


@pytest.mark.parametrize(
    ("sentence", "question", "word"),
    [
        ("Ferry. The council has scrapped the fee for bicycles.", "Do cyclists still pay on the ferry?", "No"),
        ("Ferry. The captain was unhurt.", "Was the captain injured?", "No"),
        ("Ferry. The pier will be kept for at least ten years.", "Will the pier survive?", "Yes"),
        ("Ferry. The islanders pay none of the cost.", "Do the islanders have to chip in?", "No"),
        ("Ferry. The crew agreed to the offer after a week.", "Did the crew give in?", "Yes"),
        ("Ferry. The owner wants to sell the boat.", "Has the boat been sold?", None),
        ("Ferry. The owner fears that the boat will sink.", "Did the boat sink?", None),
    ],
)
def test_it_tells_a_yes_or_no_in_other_words(tells: Entailment, sentence: str, question: str, word: str | None) -> None:
    pairs = [(sentence, answered(question, yes=yes)) for yes in (True, False)]
    ((yes, no, neither),) = chances(tells(pairs)).tolist()
    likeliest = max((yes, "Yes"), (no, "No"), (neither, None), key=lambda one: one[0])
    assert likeliest[1] == word
