"""Which of the sentences that are quoted gives the newest answer. Pure.

What an early report says ("is to open on 1 September") is read as answering as well as what a later one does ("has been
put off until 4 January"), often better; of two that answer about as surely the later stands first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reading import reading
from qa.reports import accounted, cause_known, holding, plans
from qa.reports.counted import OF_WHAT_IS_KNOWN
from qa.reports.given import kind
from qa.reports.mentioned import names
from qa.reports.placing import of_then
from qa.schema import Evidence
from qa.who import predecessors, speakers, who_is
from qa.words.excerpt import content

# Of what was: whether it came about, or what it was that did.
_OF_EVENT = re.compile(r"\W*(?:(?:and|so|but),?\s+)?(?:did|was|were|had|what\s+happened)\b", re.IGNORECASE)
_RECALLED = re.compile(r"\W*(?:[\w’'-]+\s+){1,4}had\s")
_NOT_KNOWN = re.compile(
    r"\b(?:not\s+(?:yet\s+)?(?:known|clear)|unclear|unknown|too\s+early\s+to\s+say)\s+whether\b(?P<what>[^.;:“”\"]+)",
    re.I,
)
_WHETHER = re.compile(r"\W*(?:did|does|do|was|were|is|are|had|has|have)\b", re.IGNORECASE)
_MAY_BE = 0.1  # score of a sentence that may state a cause
SURE = 0.6  # score of a sentence that surely answers,
AS_SURE = 0.65  # and as a share of the first one's


def first(question: str, ordered: Sequence[Evidence], part: Sequence[Evidence] = ()) -> list[Evidence]:
    """The same, the newest first of what answers about as surely as the first does in a later report of its story. Not
    where a day that is past is asked for, or whether or what has happened, a number or a sum, which have rules of
    their own for what replaces what, how things stood, or somebody's words, office or person; nor what is opinion,
    names whom the first does where a name is asked for, or tells of before ("The prosecution had asked for seven
    years"). Where it is asked how many, a later report comes first that counts anew what is known of ("The tally
    stands at 58"), or says that nobody is missing any more. What was "not yet known" comes behind what a later report
    tells of it, whatever is asked; a cause that was not, behind one that is stated in any sentence of the `part`.
    """
    if ordered and (since := _cause_since(question, ordered[0], part) or _found_out(question, ordered)):
        return [since, *(item for item in ordered if item is not since)]
    if not ordered or not _asks_how_it_is(question, ordered[0]):
        return list(ordered)
    count = kind(question) == "number"
    best = ordered[0]
    day, story = dates.day_of(best.passage.published), best.akin or frozenset()
    told = names(f". {best.text}") if kind(question) == "name" else frozenset[str]()
    known = names(f". {question}") | DAYS_AND_MONTHS

    def newer(item: Evidence) -> bool:
        its = dates.day_of(item.passage.published)
        later = day is not None and its is not None and its > day
        sure = bool(OF_WHAT_IS_KNOWN.search(item.text)) if count else item.score >= max(SURE, AS_SURE * best.score)
        sure = sure or accounted.none_left(question, item.text)
        if not (later and sure and item.passage.article_id in story) or item.passage.opinion:
            return False
        return not _RECALLED.match(item.text) and (names(f". {item.text}") & told) <= known

    newest = max(filter(newer, ordered), key=lambda item: item.passage.published or "", default=best)
    return [newest, *(item for item in ordered if item is not newest)]


def _cause_since(question: str, best: Evidence, part: Sequence[Evidence]) -> Evidence | None:
    """What the newest of later reports of its story states as the cause that the best one says was not known."""
    told = (it for it in part if it.score >= _MAY_BE and cause_known.of(question, it, best))
    return max(told, key=lambda item: (item.passage.published or "", item.score), default=None)


def _found_out(question: str, ordered: Sequence[Evidence]) -> Evidence | None:
    """The newest of what later reports of its story tell of what the first says was not yet known, with a word of it
    that the question has not."""
    best = ordered[0]
    unknown = _NOT_KNOWN.search(best.text)
    if unknown is None or not (_WHETHER.match(question) or content(unknown["what"]) & content(question)):
        return None
    of_it, story = content(unknown["what"]) - content(question), best.akin or frozenset()

    def tells(item: Evidence) -> bool:
        if item.passage.article_id not in story or item.passage.opinion or _NOT_KNOWN.search(item.text):
            return False
        later = dates.later(item.passage.published, best.passage.published)
        return later and not of_it.isdisjoint(content(item.text))

    return max(filter(tells, ordered), key=lambda item: item.passage.published or "", default=None)


def _asks_how_it_is(question: str, best: Evidence) -> bool:
    if of_then(question) or _OF_EVENT.match(question) or kind(question) in ("money", "duration"):
        return False
    if reading.asks_day(question) and not plans.asked(question):
        return False
    of_somebody = speakers.asked_of(question) or who_is.asked(question) or predecessors.asked(question)
    return not of_somebody and not holding.post_asked(question, best.text)
