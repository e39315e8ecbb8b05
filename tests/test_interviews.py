"""Who answers in an interview, by its heading and form."""

from __future__ import annotations

import pytest

from qa.reports.placing import Placed
from qa.schema import Evidence, Found
from qa.synthesize.extractive import Extractive
from qa.synthesize.ordering import by_what_is_asked
from qa.synthesize.quoting import drafted
from qa.who.interviews import answering, asking, opened

LEAD = "Hedda Lom, who has kept the light for 30 years, leaves it in May. She met us on the quay."
ASKED, ANSWER = "Will you miss the sea?", "“The sea, no. I shall miss the stairs.”"
TEXT = f"{LEAD}\n\n{ASKED}\n\n{ANSWER}\n\nHer brother, Tor Lom, said she would.\n\n“She will,” he said."


def _passage(title: str, text: str = TEXT, author: str | None = "Ed Pym") -> Found:
    return Found("a", title, "Courier", author, "2026-03-11", None, 0, len(text), text, 1.0)


def _who(title: str, quoted: str = ANSWER, text: str = TEXT, author: str | None = "Ed Pym") -> str:
    passage = _passage(title, text, author)
    start = text.index(quoted)
    return answering(Evidence(passage, start, start + len(quoted), quoted, 0.9))


@pytest.mark.parametrize(
    "title",
    [
        "Interview: Hedda Lom on the sea",
        "Interview with the keeper Hedda Lom",
        "The big interview: Professor Hedda Lom",
        "Q&A: Hedda Lom",
        "In conversation with Hedda Lom",
        "Ten questions for Hedda Lom",
        "Hedda Lom: the interview",
        "Hedda Lom interview: “I shall miss the stairs”",
    ],
)
def test_who_answers_is_the_one_that_the_heading_names(title: str) -> None:
    assert _who(title) == "Hedda Lom"
    assert _who(title, "I shall miss the stairs.”") == "Hedda Lom"


def test_not_where_it_may_be_another() -> None:
    named = "Interview: Hedda Lom on the sea"
    assert _who("Hedda Lom leaves the light") == ""
    assert _who("Interview: Hedda Lom and Tor Lom") == ""
    assert _who("Interview: on the sea") == ""
    assert _who("Interview by Ed Pym") == ""
    for title in (
        "Fans furious at Hedda Lom interview",
        "Hedda Lom cleared after police interview",
        "Hedda Lom: police interview was fair",
        "Hedda Lom police interview: what we know",
        "President gives interview to Hedda Lom",
        "Interview: who robbed Hedda Lom?",
        "Interview: the mayor on Hedda Lom",
        "Interview: mayor gives Hedda Lom a medal",
        "Questions for police over Hedda Lom",
        "Hedda Lom: job interview",
        "Hedda Lom: fans furious at interview",
        "Hedda Lom interview: fans are furious",
        "Interview: Fans furious at Hedda Lom",
        "Interview: how robber Hedda Lom fled",
        "Interview: Hedda Lom’s sister on the sea",
        "Interview: mayor sacked keeper Hedda Lom",
    ):
        assert _who(title) == ""
    assert _who(named, "“She will,” he said.") == ""
    assert _who(named, "Her brother, Tor Lom, said she would.") == ""
    asked = TEXT.replace(ASKED, "Will Tor miss it, said Lom?")
    assert _who(named, ANSWER, TEXT.replace(ASKED, "The sea was rough.")) == ""
    assert _who(named, ANSWER, asked) == "Hedda Lom"
    assert _who(named, "“The sea, no,” said Tor Lom.", TEXT.replace(ANSWER, "“The sea, no,” said Tor Lom.")) == ""


def test_it_is_told_behind_the_quotation() -> None:
    passage = _passage("Interview: Hedda Lom on the sea")
    start = TEXT.index(ASKED)
    item = Evidence(passage, start, start + len(f"{ASKED}\n\n{ANSWER}"), f"{ASKED}\n\n{ANSWER}", 0.9)
    told = drafted("What did Hedda Lom say about the sea?", Placed(item), [item])
    assert told.text.endswith("(who answers is Hedda Lom)")
    assert told.evidence[1].text.startswith("Hedda Lom, who has kept")


def test_an_answer_on_something_else_comes_behind_and_nobody_else_answers() -> None:
    more = f"And the dog?\n\n“He is deaf.”\n\n{ASKED}\n\n{ANSWER}"
    text = f"{LEAD}\n\n{more}\n\nTor Lom, asked about the sea, said it was wet."
    passage = _passage("Interview: Hedda Lom", text)

    def item(begins: str, score: float) -> Evidence:
        return Evidence(passage, text.index(begins), text.index(begins) + len(begins), begins, score)

    dog, sea = item("And the dog?\n\n“He is deaf.”", 0.8), item(f"{ASKED}\n\n{ANSWER}", 0.7)
    tor = item("Tor Lom, asked about the sea, said it was wet.", 0.6)
    assert by_what_is_asked("What does Hedda Lom say about the sea?", [dog, sea])[0] is sea
    assert by_what_is_asked("What does Hedda Lom say?", [dog, sea])[0] is dog
    told = [it.text for it in Extractive().write("What does Tor Lom say about the sea?", [tor, sea]) if it.evidence]
    assert len(told) == 1


def test_who_answers_is_the_one_that_the_text_begins_with_where_the_heading_names_nobody() -> None:
    assert opened("Interview: “The sea has time”, says the keeper", TEXT) == "Hedda Lom"
    assert opened("Interview: Tor Lom on the sea", TEXT) == ""
    assert opened("Police interview", TEXT) == ""
    assert opened("Interview: the keeper", "She met us on the quay. Hedda Lom was late.") == ""


def test_what_stands_with_the_question_is_the_interviewers() -> None:
    passage = _passage("Interview: Hedda Lom", f"{LEAD}\n\nThe board wants a pier. {ASKED}\n\n{ANSWER}")

    def asked(text: str) -> bool:
        start = passage.text.index(text)
        return asking(Evidence(passage, start, start + len(text), text, 0.9))

    assert asked("The board wants a pier.")
    assert not asked(ANSWER)
    assert not asked("She met us on the quay.")
