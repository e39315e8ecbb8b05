"""Whether an outlet reported something, asked as whether it is so by that outlet: "Did the Courier report that seven
were hurt?" as "Were seven hurt, according to the Courier?"; whether it reported on something, as any news in it. Pure;
English.

No sentence of a report says that it reports. Only short clauses with one outlet each are turned: a longer question may
compare what reports say, see `agreement`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import mentions
from qa.asking.true_that import asked_of

_OUTLET = "§"
_PAPER = rf"(?:the\s+)?(?P<paper>{_OUTLET}\d+{_OUTLET})"
_SAYS = r"(?:report|say|write|claim|state|print|publish|reported|said|written|claimed|stated)"
_REPORTED = re.compile(
    rf"\W*(?:(?:and|so|but),?\s+)?(?:did|does|has|have)\s+{_PAPER}\s+(?:(?:ever|also|really|not)\s+)?{_SAYS}\s+that\s+"
    r"(?P<clause>.+?)\W*",
    re.IGNORECASE,
)
# "…, and the Gazette that it was £3 million": the verb stands once.
_AND_THAT = re.compile(
    rf"(?:,\s*|\s+)and\s+(?:did\s+|has\s+)?{_PAPER}\s+(?:{_SAYS}\s+)?that\s+(?P<clause>.+?)\W*", re.IGNORECASE
)
# Another question behind it, which need not be of the report.
_AND_ASKS = re.compile(
    r",?\s+and\s+(?:who|whom|whose|what|which|when|where|why|how|did|does|was|were|is|are|has|have|will)\b",
    re.IGNORECASE,
)
# Something that is told, and no clause: "… report a settlement at Norland Rail"; "the fire" is known to have been.
_OF_NOUN = re.compile(
    rf"\W*(?:(?:and|so|but),?\s+)?(?:did|has)\s+{_PAPER}\s+(?:(?:ever|also|really)\s+)?report(?:ed)?\s+"
    r"(?P<noun>(?:(?:an?|any)\s+|(?=[a-z]+\s+of\s+[£$€\d]))[a-z][^,?;]*?)\W*",
    re.IGNORECASE,
)
# Whether it told of something at all: "Has the Echo reported on the outbreak?"
_ON = re.compile(
    rf"\W*(?:(?:and|so|but),?\s+)?(?:did|has|does)\s+{_PAPER}\s+(?:(?:ever|also|really|even)\s+)?"
    r"(?:(?:report|reported|write|written|publish|published|carry|carried|say|said|print|printed)\s+(?:anything\s+)?"
    r"(?:on|about)|cover(?:ed)?)\s+(?P<noun>[^,?;]+?)\W*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:that|who|which|before|after|when|while|how|whether|and|but|is|are|was|were|has|had|will)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?P<subject>.+?)\s+(?:was|were|is|are|had|has|have|will|would|can|could)\b", re.IGNORECASE)
_COMPARES = re.compile(r"\b(?:while|whereas|but|before|after|unlike|than|both|contrast)\b", re.IGNORECASE)
_LONGEST = 18  # words of a clause
_PARTS = 2


def turned(question: str, outlets: Sequence[str]) -> str:
    """The same as a question whether it is so, according to the outlet; as it is where it asks nothing of the kind."""
    named = mentions(question, outlets)
    if noun := _noun(question, outlets):
        return noun
    if not 1 <= len(named) <= _PARTS or _COMPARES.search(question):
        return question
    hidden = question
    for number, mention in reversed(list(enumerate(named))):
        hidden = f"{hidden[: mention.start]}{_OUTLET}{number}{_OUTLET}{hidden[mention.end :]}"
    first, *rest = re.split(rf"(?=(?:,\s*|\s+)and\s+(?:did\s+|has\s+)?(?:the\s+)?{_OUTLET})", hidden, maxsplit=1)
    found = [_REPORTED.fullmatch(first.rstrip(" ,?")), *(_AND_THAT.fullmatch(one.rstrip(" ,?")) for one in rest)]
    if not all(found):
        return question
    clauses = [match["clause"].strip(" ,?") for match in found if match]
    if len(clauses) > 1 and (of := _SUBJECT.match(clauses[0])):
        clauses[1:] = [re.sub(r"^(?:it|they|he|she)\b", of["subject"], one) for one in clauses[1:]]
    papers = [named[int(match["paper"].strip(_OUTLET))] for match in found if match]
    asked = [_asked(clause, question[at.start : at.end]) for clause, at in zip(clauses, papers, strict=True)]
    if any(_OUTLET in clause for clause in clauses) or not all(asked):
        return question
    whole, *others = filter(None, asked)
    return f"{', and '.join([whole, *(f'{one[0].lower()}{one[1:]}' for one in others)])}?"


def _noun(question: str, outlets: Sequence[str]) -> str | None:
    """Whether there was what an outlet is asked to have reported, by that outlet; None where no one thing is."""
    named = mentions(question, outlets)
    if len(named) != 1:
        return None
    (at,) = named
    hidden = f"{question[: at.start]}{_OUTLET}0{_OUTLET}{question[at.end :]}"
    on = _ON.fullmatch(hidden)
    found = on or _OF_NOUN.fullmatch(hidden)
    if found is None or _CLAUSE.search(found["noun"]) or len(found["noun"].split()) > _LONGEST:
        return None
    paper = re.sub(r"^the\s+", "", question[at.start : at.end], flags=re.IGNORECASE)
    if on:
        return f"Any news in the {paper} on {on['noun'].strip()}?"
    return f"Was there {found['noun'].strip()}, according to the {paper}?"


def _asked(clause: str, paper: str) -> str | None:
    """Whether the clause is so by that paper, with what else is asked behind it; None where it is long."""
    besides = _AND_ASKS.search(clause)
    own, rest = (clause[: besides.start()], clause[besides.start() :]) if besides else (clause, "")
    if len(own.split()) > _LONGEST:
        return None
    so = (asked_of(own) or f"Is it true that {own}?").rstrip("?")
    paper = re.sub(r"^the\s+", "", paper, flags=re.IGNORECASE)  # "The Verge"
    return f"{so}, according to the {paper}{rest if not rest or rest.startswith(',') else f',{rest}'}"
