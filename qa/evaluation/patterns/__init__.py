"""From a sentence of an article to a question that it answers, without a model: few patterns, each of which gives good
English. Pure; English only.

A pattern takes a whole sentence apart and turns it round, so the question keeps the article's own words. What could
make it ungrammatical or ambiguous (a pronoun, a second clause, "last week") makes the pattern pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qa.evaluation.patterns import doers, figures, persons, speakers
from qa.evaluation.patterns.words import DATELINE, Drafted

__all__ = ["Drafted", "questions"]


def questions(sentence: str) -> Iterator[Drafted]:
    """The questions that `sentence` answers by one of the patterns, each with its answer's span. Usually none."""
    known: set[str] = set()
    place = DATELINE.match(sentence)
    begin = place.end() if place else 0
    for pattern in _PATTERNS:
        for drafted in pattern(sentence[begin:]):
            answer = sentence[begin + drafted.start : begin + drafted.end]
            new = drafted.question not in known and answer.casefold() not in drafted.question.casefold()
            if answer and new and not answer.isupper():
                known.add(drafted.question)
                yield Drafted(drafted.question, begin + drafted.start, begin + drafted.end, drafted.kind)


_PATTERNS: tuple[Callable[[str], Iterator[Drafted]], ...] = (
    speakers.who_said,
    speakers.who_said_that,
    persons.who_is,
    doers.when_did,
    doers.how_much_did,
    doers.how_many_did,
    doers.who_did,
    persons.stands_for,
    figures.how_many_were,
    figures.how_many,
    figures.how_much,
    figures.when,
    figures.where,
)
