"""Questions on the proof of what was told: which they are, and what they ask."""

from __future__ import annotations

import pytest

from qa.asking.proofs import Proof, proof


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who said that?", "said"),
        ("And who said so?", "said"),
        ("Says who?", "said"),
        ("According to whom?", "said"),
        ("Whose figure is that?", "said"),
        ("Who keeps that count?", "said"),
        ("How do they know?", "said"),
        ("Who did she tell that to?", "told"),
        ("Where did he say so?", "told"),
        ("On what occasion did she say that?", "told"),
        ("Who was he talking to when he said so?", "told"),
        ("Which paper reported that?", "outlet"),
        ("Which publication carries that explanation?", "outlet"),
        ("Where was this published?", "outlet"),
        ("Which outlet had that first?", "first"),
        ("Who broke that story?", "first"),
        ("When was this reported?", "when"),
        ("When did the paper print that?", "when"),
        ("What were his exact words?", "words"),
        ("Can I have his precise wording?", "words"),
        ("Do other papers say the same?", "others"),
        ("Is anybody else reporting that?", "others"),
        ("Is there a second source for it?", "others"),
        ("Has that been confirmed?", "others"),
        ("Who wrote that article?", "by"),
        ("What's your source?", "outlet"),
        ("Where did you get that?", "outlet"),
        ("Show me the article", "outlet"),
        ("Give me a link please", "outlet"),
        ("How reliable is that source?", "outlet"),
        ("How recent is that?", "when"),
        ("Are you sure?", "sure"),
        ("Really?", "sure"),
        ("Is that true?", "sure"),
        ("I don't believe that.", "sure"),
        ("That can't be right", "sure"),
        ("You're wrong", "sure"),
        ("How confident are you in that?", "sure"),
        ("Can I trust this?", "sure"),
        ("Prove it", "sure"),
        ("Can you repeat that?", "again"),
        ("Say that again", "again"),
        ("In one sentence, please", "brief"),
        ("Shorter", "brief"),
        ("Did anyone deny it?", "answered"),
        ("Any reply from the council?", "answered"),
    ],
)
def test_a_question_on_the_proof_is_told_by_its_words(question: str, kind: str) -> None:
    found = proof(question)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("Did Acme respond to that?", "Acme"),
        ("Has the company confirmed that?", "the company"),
        ("Did the White House push back?", "the White House"),
        ("Did anyone dispute that?", ""),
    ],
)
def test_who_is_asked_to_have_answered(question: str, party: str) -> None:
    assert proof(question) == Proof("answered", party)


@pytest.mark.parametrize(
    "question",
    [
        "Who said that the wiring failed?",  # has words of its own
        "Who was arrested?",
        "Who else was hurt?",
        "Who found it?",
        "Who wrote it?",
        "Where was it found?",
        "Did anyone else come?",
        "When did he say that?",
        "When will it be published?",
        "What did she say?",
        "Which paper does he write for?",
        "Did the council answer the petition?",
        "Why did they reject it?",
        "Did the islanders object to that?",  # a protest is news, not a denial
        "What was the response?",
        "Who?",
    ],
)
def test_other_questions_are_none(question: str) -> None:
    assert proof(question) is None


def test_how_somebody_reacted_may_be_told_elsewhere_too() -> None:
    assert proof("How did the unions respond?") == Proof("answered", "the unions", surely=False)
