"""What a sentence says has come of a matter: by which verb, who did it, and what it was done to. Pure; English.

A verb counts where it says what has happened: not after "would", "if" or "to" ("voted to approve" does). Negation turns
it round. What somebody backs, opposes or votes for is no outcome, unless those who decide do (see `deciders`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.reports import deciders, of_reports
from qa.words import numbers, verbs
from qa.words.excerpt import content, names
from qa.words.opposites import STANCE

_NEGATION = re.compile(
    r"\b(?:(?:(?:did|does|do|was|were|is|are|has|have|had)(?:\s+not|n['’]t)|not|never|no longer|fail(?:s|ed)? to|"
    r"refus(?:es|ed) to|declin(?:es|ed) to|yet to)(?:\s+(?:yet|be|been|even|formally|also|in an?))*)\s+$",
    re.IGNORECASE,
)
# Before a verb in its clause: it tells what may be, is asked for or feared.
_OPEN = re.compile(
    r"\b(?:would|could|might|may|should|will|shall|can|must|if|whether|unless|until|before|expect\w*|likely|"
    r"urg\w+|hop\w+|wants?|wanted|ask\w*|consider\w*|seek\w*|almost|nearly|den(?:y|ies|ied)|once|"
    r"plead\w*|pled)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# The same before a bare verb; before a past form they are what it was done to ("plans for a bridge were rejected").
_OPEN_TO_BARE = re.compile(
    r"\b(?:propos\w+|call(?:s|ed)? (?:on|for)|plan(?:s|ned)|demand\w*|threat\w+)\s+(?:\w+\s+){0,4}$", re.IGNORECASE
)
_MINE = re.compile(r"\b(?:I|[Ww]e|[Yy]ou)\s+(?:(?:have|had|do|did|also|\w+ly)\s+)*$")  # the words of somebody in it
_DONE_TO = re.compile(
    r"\b(?:voted|votes|decided|decides|chose|ruled|moved|went on|fail(?:s|ed)?|refus(?:es|ed)|yet)\s+to\s+$", re.I
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# To what stands before it, whatever stands behind it.
_HAPPENS = re.compile(
    r"fail|di(?:e|es|ed)$|dead|surviv|ris|rose|f[ae]ll|increas|gr[eo]w|climb|decreas|declin|drop|w[io]n|los|beat|"
    r"defeated|guilty|not guilty|found innocent|re-?open|open|start|beg[ai]n|resum|clos|shut|remain|go|went|jump|surg|"
    r"soar|slump|plung|tumbl|shr[au]nk|alive|perish|drown|burst|collaps|ruptur|h(?:old|eld)|intact|"
    r"g(?:ives?|ave|iven)\s+way|t(?:akes?|ook|aken) place",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:$|[.,;:!?”\"]|(?:by|in|on|with|after|at|until|again)\b)", re.IGNORECASE)  # no object
_BY = re.compile(r"\s+by\s+((?:[\w’'-]+\s*){1,4})")
_CLAUSE = re.compile(r"[,;:.!?()“”\"–—]|\b(?:and|but|while|which|who|that|after|because|when)\b", re.IGNORECASE)
_NOUN = re.compile(r"(?:al|ance|able|tion|sion|ing|growth)s?$", re.IGNORECASE)
_OBJECT_ENDS = re.compile(r"\s(?:by|on|with|after|at|during|until|from)\s", re.IGNORECASE)
_PRONOUN = re.compile(r"\s+(?:it|them)\b", re.IGNORECASE)
# What a decision is told to have been on, where its sentence names it elsewhere.
MATTER = content(
    "plan plans planned proposal proposals project scheme idea motion measure bill request application deal"
)
TIMES = content(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december yesterday today morning afternoon evening night week month year vote votes"
)


class Said(NamedTuple):
    """A verb as a sentence has it: which row of the table and which side, its words, who did it and what it was done to
    or happened to, as far as its clause says."""

    row: str
    holds: bool
    words: str
    by: frozenset[str]
    to: frozenset[str]
    again: bool = False


def occurrences(
    row: str, side: re.Pattern[str], holds: bool, text: str, *, again: bool = False, stance: bool = True
) -> Iterator[Said]:
    """Where `text` has a verb of one side of a row. `stance`: what somebody backs or opposes counts whoever it is."""
    for match in side.finditer(text):
        clause = _CLAUSE.split(text[: match.start()])[-1]
        negated = _NEGATION.search(clause)
        before = clause[: negated.start()] if negated else clause
        first, *between, last = match.group().split() if " " in match.group() else (match.group(), "")
        if (
            _NOUN.search(match.group())
            or _is_open(before, first)
            or (_TO.search(clause) and not _DONE_TO.search(clause))
            or of_reports.reported(text[: match.start()])
        ):
            continue
        after = re.sub(r"^\s+that\s", " ", text[match.end() :])
        agent, passive = _agent(after), bool(_PASSIVE.search(clause))
        decided = deciders.was_done_by(agent) if passive else deciders.did(before)
        if STANCE.match(match.group()) and not (stance or decided):
            continue
        if passive or _HAPPENS.match(match.group()) or (_ALONE.match(after) and not between):
            by, to = content(agent), content(before)
        else:
            by, to = content(before), _object(" ".join(between), after)
        words = (
            f"{text[match.start() - len(clause) + negated.start() : match.start()] if negated else ''}{first} {last}"
        )
        yield Said(row, holds is not bool(negated), words.strip(), by, to - TIMES, again)


def _agent(after: str) -> str:
    """Who is named behind "by", which names no votes ("by nine votes to four")."""
    named = _BY.match(after)
    return named[1] if named and not numbers.values(named[1]) else ""


def _is_open(before: str, verb: str) -> bool:
    """Whether what stands before a verb leaves open that it has happened, or makes it somebody's words."""
    if _OPEN.search(before) or _MINE.search(before):
        return True
    return bool(_OPEN_TO_BARE.search(before)) and not verbs.is_past(verb.lower())


def _object(inside: str, after: str) -> frozenset[str]:
    """What it was done to: `inside` stands between the verb and its particle."""
    if _PRONOUN.match(after) or _PRONOUN.match(f" {inside}"):
        return MATTER
    return content(f"{inside} {_OBJECT_ENDS.split(_CLAUSE.split(after)[0])[0]}")


def same(question: str, said: Said, against: Said) -> bool:
    """Whether it was done to the same, as far as both name it, and not by others: the mayor of a town is not its
    council, though both are of the town that the question names."""
    if not said.to & against.to and not any(to and to <= MATTER for to in (said.to, against.to)):
        return False
    one, other = (it.by - names(question) for it in (said, against))
    one, other = (one, other) if one and other else (said.by, against.by)
    return not one or not other or bool(one & other)
