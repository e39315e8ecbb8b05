"""What speaks against a "Yes" though the sentence that is quoted first has all that is claimed: another report counts
otherwise, another holds the office since, or the sentence speaks of somebody's thing; and against either word: who
abstained was neither for nor against, the last to leave is all of them, and another match is another. Pure; English.

A lone report that 31 died would else answer "Did 31 people die?" with "Yes", whatever all others count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from qa.days import dates
from qa.reports import fates, holding
from qa.reports.given import plain_numbers
from qa.reports.mentioned import stems
from qa.reports.report import of_evidence, of_one_story, sentences
from qa.schema import Evidence, Found
from qa.who import holders
from qa.who.people import whole_names
from qa.words import verbs
from qa.words.excerpt import share_of_names
from qa.words.numbers import values

# "31 miners died at Dunmar"
_COUNT = re.compile(r"^(?P<count>[\w-]+)\s+(?P<whom>[a-z]+)\s+(?P<rest>.+)$", re.IGNORECASE)
# "Bruno Tessaro the new manager of Selmour"
_OFFICE = re.compile(r"^(?P<who>(?:[^\W\d_a-z][\w’'-]+\s+)+)(?:still\s+|now\s+)?(?P<office>(?:the|an?)\s+.+)$")
_THINGS = r"(?:[a-z]+\s+of\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}?"
# Who abstains is not against it, either.
_ABSTAINED = re.compile(
    r"\babst(?:ain(?:ed|s|ing)?|ention|entions)\b|\b(?:did not|didn['’]t) (?:vote|take part in the vote)\b", re.I
)
_AGAINST = re.compile(r"\b(?:against|oppos\w+|reject\w*|block\w*|vot(?:e|ed) (?:it )?down)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:the\s+)?(?:last|final|remaining)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|everybody|everyone|each)\b", re.IGNORECASE)
# A contest that goes by its kind, of which there are others.
_AT = re.compile(
    r"\b(?:in|at|during)\s+the\s+(?P<event>derby|(?:semi-?|quarter-?)?final|match|game|race|cup|play-?offs?|qualifier|friendly|"
    r"debate)\s*$",
    re.IGNORECASE,
)


def unsettled(claim: str, first: Evidence) -> bool:
    """Whether the sentence gives neither word: it tells that somebody abstained, or that the last did what all are
    claimed to, or is of no report on the event that is named."""
    text = first.text
    if _ABSTAINED.search(text) and _AGAINST.search(claim):
        return True
    if _ALL.search(claim) and _LAST.search(text) and not _LAST.search(claim):
        return True
    at = _AT.search(claim)
    around = f"{first.passage.title or ''} {first.passage.text}"
    return at is not None and stems(at["event"]).isdisjoint(stems(around))


def otherwise(claim: str, first: Evidence, evidence: Sequence[Evidence], passages: Sequence[Found]) -> bool:
    """Whether anything of that speaks against saying yes to `claim` by the `first` sentence; `evidence` are those that
    may answer, `passages` all that was found."""
    return (
        _of_thing(claim, first.text)
        or _counted_otherwise(claim, first, evidence, passages)
        or _held_by_another(claim, first, passages)
    )


def _of_thing(claim: str, text: str) -> bool:
    """Whether whoever the claim begins with stands in the sentence only as one whose thing something is: "the rucksack
    of Jakob Stiel was found"."""
    who = next((name for name in whole_names(claim) if claim.startswith(name)), None)
    if who is None or who not in text:
        return False
    name = re.escape(who)
    owned = re.findall(rf"\b(?:the|an?|his|her)\s+{_THINGS}{name}\b)|\b{name}['’]s\s+[a-z]", text, re.IGNORECASE)
    return len(owned) == text.count(who)


def _counted_otherwise(
    claim: str, first: Evidence, evidence: Sequence[Evidence], passages: Sequence[Found]
) -> bool:  # fmt: skip
    """Whether it is claimed of how many something became, and another report of the story has another number."""
    count = _COUNT.match(claim)
    number = next(iter(values(count["count"])), None) if count else None
    if count is None or number is None:
        return False
    verb, *rest = count["rest"].split()
    question = f"How many {count['whom']} {' '.join([verbs.past(verb) if verbs.is_base(verb) else verb, *rest])}?"
    if not fates.asked(question):
        return False
    told = [*evidence, *(it for passage in passages if not passage.opinion for it in sentences(passage, 0.0))]
    of_story = (
        it
        for it in told
        if it.passage.article_id != first.passage.article_id and of_one_story(of_evidence(it), of_evidence(first))
    )
    counts = [plain_numbers(question, it.text) for it in of_story]
    return any(found and number not in found for found in counts)


def _held_by_another(claim: str, first: Evidence, passages: Iterable[Found]) -> bool:
    """Whether a later report names another as the holder of the office that somebody is claimed to hold."""
    of_office = _OFFICE.match(claim)
    if of_office is None:
        return False
    question = f"Who is {of_office['office']}?"
    post = holders.office(question)
    if not post:
        return False
    since = (it for passage in passages if not passage.opinion for it in sentences(passage, 0.0))
    later = (it for it in since if dates.later(it.passage.published, first.passage.published))
    return any(
        holders.names_holder(post, it.text)
        and share_of_names(question, f"{it.passage.title or ''} {it.passage.text}") == 1
        and of_one_story(of_evidence(it), of_evidence(first))
        and not holding.same_holder(question, it.text, of_office["who"])
        for it in later
    )
