"""The check: what a sentence may say of the spans it cites."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from qa.checking.findings import quotations, verbatim
from qa.checking.verify import verify
from qa.schema import DraftSentence, Evidence, Found

TEXT = (
    "Seven people were injured when fire swept through the Ice House on 10 March 2026, Chief Ingrid Mueller said. "
    "The repair costs 1.5 million crowns."
)


def evidence(text: str = TEXT, around: str = "") -> Evidence:
    found = Found(
        article_id="a", title="Fire at the cold store", outlet="Courier", author="Marta Quill",
        published="2026-03-11", url=None, start=0, end=len(text) + len(around), text=text + around, score=1.0,
    )  # fmt: skip
    return Evidence(found, 0, len(text), text, 1.0)


def support(sentence: str, *items: Evidence) -> str:
    return verify(DraftSentence(sentence, items or (evidence(),))).support


@pytest.mark.parametrize(
    "sentence",
    [
        "Seven people were injured in the fire at the Ice House, Chief Ingrid Mueller said.",
        "7 people were injured at the Ice House on March 10, 2026, Mueller said.",
        "The repair costs 1,500,000 crowns, Mueller said.",
        "Courier, 11 March 2026: “Seven people were injured when fire swept through the Ice House”",
    ],
)
def test_what_the_cited_text_says_is_supported_in_other_forms_too(sentence: str) -> None:
    assert support(sentence) == "supported"


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Nine people were injured at the Ice House, Mueller said.", "Nine"),
        ("Seven people were injured at the Ice House on 12 March 2026, Mueller said.", "12 March 2026"),
        ("The repair costs 1.6 million crowns, Mueller said.", "1.6 million"),
        ("Seven people were injured at the Ice House, Chief Roe said.", "Roe"),
        ("Mueller said “seven people were hurt badly” in the Ice House.", "seven people were hurt badly"),
    ],
)
def test_a_number_date_name_or_quotation_that_is_not_there_is_unsupported_and_named(
    sentence: str, missing: str
) -> None:
    verdict = verify(DraftSentence(sentence, (evidence(),)))
    assert verdict.support == "unsupported"
    assert missing in verdict.reason


def test_a_sentence_that_cites_nothing_is_unsupported() -> None:
    assert verify(DraftSentence("Seven people were injured.", ())).support == "unsupported"


def test_a_sentence_about_something_else_is_unsupported() -> None:
    assert support("Fishing quotas rose again while exports to the mainland fell, ministers said.") == "unsupported"


def test_a_name_that_stands_only_around_the_cited_span_is_partly_supported() -> None:
    item = evidence("The mayor opened the new bridge on the river.", " Hugh Lanyon spoke for an hour.")
    assert support("The mayor Hugh Lanyon opened the new bridge on the river.", item) == "partial"


def test_a_claim_that_becomes_a_fact_is_partly_supported() -> None:
    item = evidence("The minister said that the talks had failed.")
    assert support("The talks had failed.", item) == "partial"
    assert support("The minister said the talks had failed.", item) == "supported"


def test_a_lost_reservation_is_partly_supported() -> None:
    item = evidence("The council is expected to vote for the bridge in spring.")
    assert support("The council votes for the bridge in spring.", item) == "partial"


def test_a_lost_or_added_denial_is_partly_supported() -> None:
    item = evidence("The cause of the fire in the cold store is not known.")
    assert support("The cause of the fire in the cold store is known.", item) == "partial"


def test_two_spans_together_support_what_neither_does_alone() -> None:
    first, second = evidence("The ferry carries 200 people."), evidence("The ferry was built in Norderhafen.")
    sentence = "The ferry, built in Norderhafen, carries 200 people."
    assert support(sentence, first) == support(sentence, second) == "unsupported"
    assert support(sentence, first, second) == "supported"


def test_quotations_of_every_kind_of_mark_are_found() -> None:
    text = '“one two” „drei vier“ «cinq six» "seven eight" 「九時」 “single”'
    assert quotations(text) == ["one two", "drei vier", "cinq six", "seven eight", "九時"]


def test_a_quotation_is_verbatim_after_folding_white_space_marks_and_case_and_not_after_more() -> None:
    item = evidence("He said: “We  won't\ngo ‘home’ now.”")
    assert verbatim('We won’t go "home" now.', [item])
    assert not verbatim("We will go home now", [item])
    assert verbatim("we won’t go", [item])


def test_a_weekday_may_be_given_as_the_day_that_it_means_and_as_no_other() -> None:
    text = "The council voted on Tuesday to rebuild the store on its old site."
    assert support("The council voted on 10 March 2026 to rebuild the store.", evidence(text)) == "supported"
    assert support(f"Courier, 11 March 2026: “{text}” (Tuesday is 10 March 2026)", evidence(text)) == "supported"
    assert support(f"Courier, 11 March 2026: “{text}” (Tuesday is 17 March 2026)", evidence(text)) == "unsupported"


class Reads:
    """Layer B played: gives queued logits and keeps what it was shown."""

    def __init__(self, *logits: float) -> None:
        self._logits = list(logits)
        self.seen: list[tuple[str, str]] = []

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        self.seen += pairs
        return [self._logits.pop(0) for _ in pairs]


PARAPHRASE = DraftSentence(
    "Seven were hurt in a blaze at the Ice House, said its chief, Ingrid Mueller.", (evidence(),)
)


def test_a_written_sentence_is_judged_by_reading_it_with_what_it_cites() -> None:
    good, bad = verify(PARAPHRASE, Reads(6.0)), verify(PARAPHRASE, Reads(-6.0))
    assert (good.support, bad.support) == ("supported", "unsupported")
    assert 0 <= bad.score < 0.5 < good.score <= 1


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The tunnel is 7.4 km long.", "The tunnel is to be 7.4 kilometres long."),
        ("The tunnel is 5 miles long.", "The tunnel is 8 kilometres long."),
        ("Owen Pike stole £46,300 from the cooperative.", "Owen Pike allegedly stole £46,300 from the cooperative."),
    ],
)
def test_a_plan_told_as_a_fact_an_allegation_and_a_converted_amount_are_partly_supported_whatever_is_read(
    sentence: str, text: str
) -> None:
    verdict = verify(DraftSentence(sentence, (evidence(text),)), Reads(6.0))
    assert verdict.support == "partial"
    assert any(word in verdict.reason for word in ("plan", "converted", "alleges"))


def test_a_quotation_and_what_cannot_stand_are_not_read() -> None:
    read = Reads()
    quoted = "Courier, 11 March 2026: “Seven people were injured when fire swept through the Ice House”"
    assert verify(DraftSentence(quoted, (evidence(),)), read).support == "supported"
    wrong = verify(DraftSentence("Nine people were injured at the Ice House, Mueller said.", (evidence(),)), read)
    assert (wrong.support, wrong.certain, read.seen) == ("unsupported", True, [])


def test_of_several_sentences_the_weakest_decides() -> None:
    text = "Seven people were injured at the Ice House. The repair costs 1.5 million crowns."
    read = Reads(6.0, -6.0)
    assert verify(DraftSentence(text, (evidence(),)), read).support == "unsupported"
    assert [claim for _, claim in read.seen] == text.replace(". T", ".\nT").split("\n")


def test_a_short_answer_is_read_with_its_question_and_markers_are_not_read() -> None:
    read = Reads(6.0)
    verify(DraftSentence("Seven people [1].", (evidence(),), question="How many were injured?"), read)
    assert read.seen[0][1] == "How many were injured? Seven people."


def test_a_long_text_is_read_by_the_sentences_that_bear_on_the_claim() -> None:
    filler = "The orchestra of the town rehearsed on the lawn until it became too dark to see the music. " * 20
    read = Reads(6.0)
    verify(DraftSentence("The repair will cost 1.5 million crowns.", (evidence(f"{filler}{TEXT} {filler}"),)), read)
    shown = read.seen[0][0]
    assert "The repair costs 1.5 million crowns." in shown
    assert len(shown.split()) <= 110


@pytest.mark.parametrize("text", ["The album [1] was made in Liverpool.", "It is **not** s*** that he said."])
def test_marks_of_the_article_do_not_refuse_its_quotation(text: str) -> None:
    assert verify(DraftSentence(f"Courier: “{text}”", (evidence(text),))).support == "supported"


def test_what_is_in_doubt_of_a_supported_sentence_stands_in_the_reason() -> None:
    text = "The union said the fire doors had been locked."
    verdict = verify(DraftSentence("The fire doors had been locked.", (evidence(text),)), Reads(6.0))
    assert verdict.support == "supported"
    assert "attributes it to someone" in verdict.reason


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("More boats than houses were lost.", "More houses than boats were lost."),
        ("The council will close the pier.", "The council may close the pier."),
        ("The union said the offer was fair.", "The company said the offer was fair, but the union said it was not."),
        ("The pier opened on 4 May and closed on 2 May.", "The pier opened on 2 May and closed on 4 May."),
    ],
)
def test_what_the_rules_are_sure_of_is_partly_supported_at_most_whatever_is_read(sentence: str, text: str) -> None:
    assert verify(DraftSentence(sentence, (evidence(text),)), Reads(6.0)).support == "partial"


def test_words_of_one_person_given_to_another_cannot_stand() -> None:
    text = "“We have run out of hay,” said farmer Oskar Brandt. His neighbour Lena Fuchs spoke of rain."
    verdict = verify(DraftSentence("Lena Fuchs said: “We have run out of hay.”", (evidence(text),)), Reads())
    assert (verdict.support, verdict.certain) == ("unsupported", True)
    assert "Oskar Brandt" in verdict.reason
