"""What comes first by a word that it must have."""

from __future__ import annotations

from dataclasses import replace

from qa.synthesize.by_words import first
from tests.reported import sentence

SCORED = sentence("Penn scored for Westhaven in the Kelm Cup final after nine minutes.", "2026-05-17")
WON = replace(sentence("Tarnside won the Kelm Cup on Sunday.", "2026-05-17"), score=0.4)
SHARE = replace(sentence("Brandt won 19.6 per cent in the Kelm Cup poll.", "2026-05-17"), score=0.5)
TIRED = sentence("“It is a good brand with tired kit,” said Noakes.", "2026-03-16")
HURRIED = replace(sentence("“I do not believe that cheese can be hurried,” said Hollin.", "2026-04-02"), score=0.5)


def test_who_won_is_told_by_a_word_for_that() -> None:
    assert first("Who won the Kelm Cup?", [SCORED, SHARE, WON])[0] is WON
    assert first("Who scored in the Kelm Cup final?", [SCORED, WON])[0] is SCORED
    far = replace(WON, score=0.05)
    assert first("Who won the Kelm Cup?", [SCORED, far])[0] is SCORED


def test_who_won_an_election_is_told_by_who_was_elected() -> None:
    workers = sentence("Two election workers in Kelm have been suspended.", "2026-05-17", title="Roe wins Kelm")
    text = "Ada Roe has been elected mayor of Kelm by 63 votes after a count that turned up ballots nobody had missed."
    elected = replace(sentence(text, "2026-05-17", title="Roe wins Kelm"), score=0.1)
    ago = replace(sentence("Tom Pell was elected mayor of Kelm in 2019.", "2026-05-17"), score=0.4)
    assert first("Who won the election in Kelm?", [workers, ago, elected])[0] is elected
    assert first("Who won the Kelm Cup?", [workers, elected])[0] is workers
    for text in ("If he is elected, Roe will cut taxes in Kelm.", "Nine women were elected to the council of Kelm."):
        other = replace(elected, text=text)
        assert first("Who won the election in Kelm?", [workers, other])[0] is workers


def test_a_quotation_is_told_by_its_words() -> None:
    assert list(first('Who said "cheese can\'t be hurried"?', [TIRED, HURRIED])) == [HURRIED]
    assert list(first('Who said "we shall overcome"?', [TIRED, HURRIED])) == [TIRED, HURRIED]


def test_what_was_said_is_known_word_for_word() -> None:
    said = replace(sentence("“Sparks do not do that,” she told the Gazette.", "2026-03-12"), score=0.01)
    for question in (
        "Who said 'Sparks do not do that'?",
        "who said that sparks do not do that",
        "Who said that sparks do not do that? (Was it a welder)",
    ):
        assert list(first(question, [TIRED, said])) == [said]
    assert list(first("Who said that the roof had fallen in?", [TIRED, said])) == [TIRED, said]


def test_a_title_in_quotation_marks_is_nobodys_words() -> None:
    sold = sentence("The novel has sold 40,000 copies since May.", "2026-05-17")
    out = replace(sentence("“Harbour Lights” came out in May.", "2026-05-01"), score=0.3)
    assert list(first('How many copies of "Harbour Lights" were sold?', [sold, out])) == [sold, out]
    never = replace(sentence("Westhaven have never won the Kelm Cup.", "2026-05-17"), score=0.8)
    took = sentence("Tarnside took the Kelm Cup on Sunday.", "2026-05-17")
    assert first("Who won the Kelm Cup?", [took, never])[0] is took


def test_a_figure_that_is_asked_to_be_so_must_be_told() -> None:
    old = sentence("The switchboard dated from 1978, she told the Gazette.", "2026-03-12", title="Loss of £3.1 million")
    loss = replace(sentence("The fire caused damage of £3.1 million.", "2026-03-12"), score=0.01)
    assert list(first("Was the damage £3.1 million?", [old, loss])) == [loss]
    assert list(first("Was the damage £2 million?", [old, loss])) == [old, loss]
    assert first("How much was the damage?", [old, loss])[0] is old
