"""How something ended, where it is asked: whether two sentences tell opposite ends of the same matter. Pure; English.

A verb counts where it says what has happened: not after "would", "if" or "to" ("voted to approve" does). Negation turns
it round. Opposite words alone are no contradiction ("residents rejected what the council approved"), so who did it, or
what it was done to, must be the same, and both sentences must be about what the question names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa import dates
from qa.excerpt import content
from qa.opposites import OUTCOMES
from qa.terms import STOPWORDS, fold, tokens

_WHETHER = re.compile(
    r"^\s*(?:(?:according to|as of|by|in|on|since|after)\b[^,]{1,60},\s*)?"
    r"(?:did|does|do|was|were|is|are|has|have|had)(?:n['’]t)?\s",
    re.IGNORECASE,
)
_HOW_ENDED = re.compile(
    r"\b(?:outcome|result|verdict|ruling|fate) of\b|\bwhat (?:happened|became|was decided)\b"
    r"|\bwhat did .{1,80} decide\b|\bwho (?:won|lost|beat)\b"
    r"|\bhow did .{1,80} (?:end|vote|rule|turn out|go)\b|\bwhether\b",
    re.IGNORECASE,
)
_GENERIC = content("outcome result verdict ruling fate happened became decided decide end vote voted turn go still yet")
_NEGATION = re.compile(
    r"\b(?:(?:(?:did|does|do|was|were|is|are|has|have|had)(?:\s+not|n['’]t)|not|never|no longer|fail(?:s|ed)? to|"
    r"refus(?:es|ed) to|declin(?:es|ed) to|yet to)(?:\s+(?:yet|be|been|even|formally|also|in an?))*)\s+$",
    re.IGNORECASE,
)
# Before a verb in its clause: it tells what may be, is asked for or feared.
_OPEN = re.compile(
    r"\b(?:would|could|might|may|should|will|shall|can|must|if|whether|unless|until|before|expect\w*|likely|propos\w+|"
    r"urg\w+|call(?:s|ed)? (?:on|for)|plan(?:s|ned)|hop\w+|wants?|wanted|ask\w*|demand\w*|threat\w+|consider\w*|"
    r"seek\w*|almost|nearly|den(?:y|ies|ied)|once)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_DONE_TO = re.compile(
    r"\b(?:voted|votes|decided|decides|chose|ruled|moved|went on|fail(?:s|ed)?|refus(?:es|ed)|yet)\s+to\s+$", re.I
)
_TO = re.compile(r"\bto\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+by\s+((?:[\w’'-]+\s*){1,4})")
_CLAUSE = re.compile(r"[,;:.!?()“”\"–—]|\b(?:and|but|while|which|who|that|after|because|when)\b", re.IGNORECASE)
_NOUN = re.compile(r"(?:al|ance|able|tion|sion|ing)$", re.IGNORECASE)
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z][\w’'-]+")
_ABOUT = 0.5  # share of the question's words that a sentence, with its heading, has
_LONG = 4  # letters of a word whose negation counts as its opposite


class Said(NamedTuple):
    """A verb as a sentence has it: which row of the table and which side, its words, who or what stands before it in
    its clause, whether that is what it was done to, and by whom it was."""

    row: str
    holds: bool
    words: str
    subject: frozenset[str]
    passive: bool


def asked(question: str) -> bool:
    """Whether it asks if something was so, or how it ended."""
    return bool(_WHETHER.match(question) or _HOW_ENDED.search(question))


def opposite(question: str, one: str, other: str, titles: tuple[str, str] = ("", "")) -> tuple[str, str] | None:
    """The words in which two sentences, of articles with these headings, tell opposite ends of what is asked about;
    None if they do not."""
    if not asked(question) or _years_apart(one, other) or not _of_one_matter(question, (one, other), titles):
        return None
    for said in _said(question, one):
        for against in _said(question, other):
            if said.row == against.row and said.holds != against.holds and _same(said, one, against, other):
                return said.words, against.words
    return None


def tells(question: str, text: str) -> frozenset[tuple[str, bool]]:
    """The ends that a sentence tells of, each by its row and side."""
    return frozenset((said.row, said.holds) for said in _said(question, text)) if asked(question) else frozenset()


@lru_cache(1024)
def _said(question: str, text: str) -> tuple[Said, ...]:
    """What `text` tells for certain, as far as it bears on the question; nothing of a row whose both sides it has."""
    found = [*_by_table(question, text), *_by_own_words(question, text)]
    sides = {(said.row, said.holds) for said in found}
    return tuple(said for said in found if (said.row, not said.holds) not in sides)


def _by_table(question: str, text: str) -> Iterator[Said]:
    every = not _WHETHER.match(question)
    for number, row in enumerate(OUTCOMES):
        if every or row.one.search(question) or row.other.search(question):
            for side, holds in ((row.one, True), (row.other, False)):
                yield from _occurrences(str(number), side, holds, text)


def _by_own_words(question: str, text: str) -> Iterator[Said]:
    """The question's own words, which a sentence may have with "not" before them."""
    if _WHETHER.match(question):
        for word in content(" ".join(word for word in question.split()[1:] if word.islower() and len(word) >= _LONG)):
            if not any(side.match(word) for row in OUTCOMES for side in row):
                yield from _occurrences(word, re.compile(rf"\b{re.escape(word)}\w*", re.IGNORECASE), True, text)


def _occurrences(row: str, side: re.Pattern[str], holds: bool, text: str) -> Iterator[Said]:
    for match in side.finditer(text):
        clause = _CLAUSE.split(text[: match.start()])[-1]
        negated = _NEGATION.search(clause)
        before = clause[: negated.start()] if negated else clause
        if _NOUN.search(match.group()) or _OPEN.search(before) or (_TO.search(clause) and not _DONE_TO.search(clause)):
            continue
        words = text[match.start() - (len(clause) - negated.start() if negated else 0) : match.end()]
        by = _BY.match(text[match.end() :])
        subject = content(by[1] if by else before)
        yield Said(row, holds is not bool(negated), words, subject, bool(_PASSIVE.search(clause)) and not by)


def _same(said: Said, one: str, against: Said, other: str) -> bool:
    """Whether the same did it, or it was done to the same."""
    return bool(
        said.subject & against.subject
        or (said.passive and said.subject & content(other))
        or (against.passive and against.subject & content(one))
    )


def _of_one_matter(question: str, texts: Sequence[str], titles: Sequence[str]) -> bool:
    wanted = frozenset(
        word for word in content(question) - _GENERIC if not any(side.match(word) for row in OUTCOMES for side in row)
    )
    names = {
        word for match in _NAME.finditer(question) for word in tokens(fold(match.group())) if word not in STOPWORDS
    }
    having = [content(f"{text} {title}") for text, title in zip(texts, titles, strict=True)]
    common = wanted & having[0] & having[1]
    named = content(" ".join(names))
    return (
        bool(wanted)
        and len(common) >= _ABOUT * len(wanted)
        and all(named <= words for words in having)
        and all(content(text) & wanted for text in texts)
    )


def _years_apart(one: str, other: str) -> bool:
    years = [{mention.year for mention in dates.mentions(text)} - {None} for text in (one, other)]
    return bool(years[0] and years[1] and not years[0] & years[1])
