"""What askers say of themselves, or of the answer, in sentences beside the question."""

from __future__ import annotations

import pytest

from qa.asking.asides import asked


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("I'm writing a piece on this. Who won?", "Who won?"),
        ("I'm a reporter at the Courier. Who won?", "Who won?"),
        ("Who won? I need it for a story.", "Who won?"),
        ("Who won? Please answer in one sentence.", "Who won?"),
        ("Did the U.S. sign? Answer yes or no.", "Did the U.S. sign?"),
        ("Sorry to bother you again. Who won? No rush.", "Who won?"),
        # What they are about is what is asked about.
        ("I'm writing about the Kelm strike. When did it end?", "When did the Kelm strike end?"),
        ("I'm working on a story about Petrel-2. How much does it weigh?", "How much does Petrel-2 weigh?"),
        ("I missed the news about the Kelm election. Who won?", "Who won? (the Kelm election)"),
        ("Regarding the Kelm theft: what was stolen?", "What was stolen? (the Kelm theft)"),
        ("About the Kelm strike - when did it end?", "When did the Kelm strike end?"),
        ("I'm covering the Kelm strike. Who leads the Kelm strike?", "Who leads the Kelm strike?"),
        ("I'm covering the trial. Did Tom Baker say he was sorry?", "Did Tom Baker say he was sorry? (the trial)"),
        ("I'm covering the flood. Will it rain tomorrow?", "Will it rain tomorrow? (the flood)"),
        ("I want to understand the Kelm takeover. What is the price?", "What is the price? (the Kelm takeover)"),
    ],
)
def test_the_question_is_asked_alone(text: str, alone: str) -> None:
    assert asked(text) == alone


@pytest.mark.parametrize(
    "text",
    [
        "Who won?",
        "The captain was drunk. Who said so?",
        "I bought frozen peas. Which ones are affected?",
        "I am a veteran. What can I get?",
        "I read that 14 people died. Is that true?",
        "Did it burn? I've seen two boats.",
        "Do the papers differ? The figures are old.",
        "I heard the strike is over. Is it?",
        "I was told this: the dam broke. Is it true?",
        "Did it cost 4 or 5 million? I have seen both.",
        "I meant the second strike. When did it end?",
        "Dr. Roe found the error. Where does he work?",
        "Who won the race? In which year?",
        "On 3 May the bridge collapsed. Who built it?",
        "On Friday Anna Brandt resigned. Who will replace her?",
        "About 300 people were evacuated. Where were they taken?",
        "On the other hand - what did the union say?",
        "I was back at work when the dam broke. How many people died?",
        "I missed my train because drivers walked out. Why did they?",
        "I forgot the name of the mayor. Who is she?",
        "My boss asked for the turnout. What was it?",
        "It's for sale. Who owns the castle?",
        "I missed the press conference on Tuesday. What did the minister announce?",
        "I am checking whether the bridge reopened. Did it?",
        "We saw on TV the mill burned. Who set it?",
        "That's not what I asked. Who paid?",
        "About how many people died at Kelm?",
        "On what day did it begin: Monday or Tuesday?",
    ],
)
def test_what_is_said_of_the_matter_stays(text: str) -> None:
    assert asked(text) == text


@pytest.mark.parametrize(
    "aside",
    [
        "I've seen two numbers",
        "I have read conflicting figures.",
        "We've heard at least three versions of it.",
        "Papers seem to differ.",
        "The reports don't agree",
    ],
)
def test_that_reports_differ_need_not_be_asked(aside: str) -> None:
    assert asked(f"How many sheep were killed? {aside}") == "How many sheep were killed?"
