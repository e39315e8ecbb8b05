"""Which firm, club or party a follow-up means by "that company" or "them": the one that the last answer names where it
was asked who, else the one that the last question does; and which film or book by "the film": the one of which it was
asked who made it. Pure; English.

Rather none than another: where two may be meant, or nothing tells that a name is of the kind, the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking import last_answer
from qa.days.datelines import dateline
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.schema import Turn
from qa.who.people import person
from qa.words.terms import fold, tokens

_FIRM = r"company|firm|business|group"
_CLUB = r"club|team|side"
_PARTY = r"party"
# What stands beside a name, or is in it, that is of the kind.
_BESIDE = {
    _FIRM: (
        r"compan(?:y|ies)|firms?|group|business|maker|manufacturer|operator|producer|supplier|builder|publisher|retailer|"
        r"insurer|bank|brewer|brewery|airline|carrier|developer|chain|giant|confectioner|utility|start-?up|lender|Inc|Ltd|"
        r"plc|AG|Group|Holdings?|Bank|Airlines?|Industries"
    ),
    _CLUB: (
        r"club|team|side|hosts|visitors|champions|FC|AFC|SC|United|City|Town|Rovers|Athletic|Wanderers|Albion|Rangers|"
        r"Hotspur|County"
    ),
    _PARTY: r"party|Party|Union|Alliance|League|Democrats|Greens|Socialists|Conservatives|Liberals|Front",
}
_ALSO_PLACES = frozenset("United City Town County Union Bank Street".split())  # "Mexico City", "the European Union"
_THAT = re.compile(
    rf"\b(?P<the>that|this|the)\s+(?P<noun>{_FIRM}|{_CLUB}|{_PARTY})(?P<own>['’]s)?(?![\w’'-])", re.IGNORECASE
)
# What says itself which: "the firm that …", "the company of his father", "that group Acme".
_MORE = re.compile(
    r"\s+(?:stage|community|sense|class|rates|photo|chat|as\s+usual|that|which|who|whose|of|in|at|from|he|she|it|they|(?-i:[^\W\d_a-zß-öø-ÿ])\w|[a-z]+ed\s+by)\b"
)
_THEM = re.compile(r"\b(?:them|they)\b(?!\s+(?:all|both)\b)", re.IGNORECASE)
_UNNAMED = re.compile(
    rf"(?:\b(?:his|her|their|which|what)|\w['’]s)\s+(?:(?:new|old|current|former)\s+)?"
    rf"(?P<noun>{_FIRM}|{_CLUB}|{_PARTY})\b(?!['’])",
    re.IGNORECASE,
)
_WHOSE = re.compile(rf"(?P<what>.*\b(?:{_BESIDE[_PARTY]})) of .+")
_FEAST = re.compile(
    r"\b(?:at\s+the\s+party|(?:came|come|went|go)\s+to\s+the\s+party|music|organis\w+|organiz\w+|held|throw\w*|thrown|threw|birthday|wedding|guests?|invited|attend\w*|celebrat\w*)\b",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(r"\W*(?:(?:and|so|but)\s+)?(?:who|whom|whose|(?:which|what)\s+[a-z]+)\s", re.IGNORECASE)
_WORK = re.compile(
    r"\b(?:the|that|this)\s+(?:movie|film|book|novel|song|album|show|series|documentary|musical|podcast|video ?game)"
    r"(?P<own>['’]s)?(?![\w’'-])",
    re.IGNORECASE,
)
_TITLE_WORD = r"(?-i:[A-Z\d][\w’'.:!-]*)"
# Behind these a title ends the question: "Who directed Old Hodder: The Last Trip?"
_MADE = re.compile(
    r"\b(?:directed|wrote|composed|produced|narrate[sd]|stars?\s+in|starred\s+in|sings|sang|recorded|plays\s+[^?]{2,40}\s+in)\s+"
    rf"(?P<title>[“\"][^”\"]+[”\"]|{_TITLE_WORD}(?:\s+(?:{_TITLE_WORD}|of|the|and|an?|in|on|to|for|at|with|from))*)\s*\?*\s*$",
    re.IGNORECASE,
)
_NO_OPENER = re.compile(
    rf"(?:In|On|At|Last|This|Next|Since|After|Before|By|For|{'|'.join(DAYS_AND_MONTHS)})\b", re.IGNORECASE
)
_PLACED = re.compile(r"\b(?:in|at|near|from|off|outside)\s+(?:the\s+)?$", re.IGNORECASE)


def named(question: str, last: Turn) -> str:
    """The question with the name; as it is where it has no such words, or none is clearly meant."""
    work, made = _WORK.search(question), _MADE.search(last.question)
    if work and made and not _MORE.match(question, work.end()):
        return f"{question[: work.start()]}{made['title']}{work['own'] or ''}{question[work.end() :]}"
    if last_answer.named(question) or _FEAST.search(question):
        return question
    that, them = _THAT.search(question), _THEM.search(question)
    if that and not _MORE.match(question, that.end()):
        meant = _meant(_kind(that["noun"]), last, sure=that["the"].lower() == "the")
        return f"{question[: that.start()]}{meant}{that['own'] or ''}{question[that.end() :]}" if meant else question
    unnamed = _UNNAMED.search(last.question)
    if them and unnamed:
        found = _of_answer(_kind(unnamed["noun"]), last, opening=True)
        return f"{question[: them.start()]}{found[0]}{question[them.end() :]}" if found else question
    return question


def throughout(history: Sequence[Turn]) -> list[Turn]:
    """The turns, each question with the name that it means by the one before."""
    out: list[Turn] = []
    for turn in history:
        out.append(replace(turn, question=named(turn.question, out[-1])) if out else turn)
    return out


def _kind(noun: str) -> str:
    return next(kind for kind in _BESIDE if re.fullmatch(kind, noun, re.IGNORECASE))


def _meant(kind: str, last: Turn, *, sure: bool) -> str | None:
    """The name of that kind: of the answer where it was asked who, else of the question; `sure` where both together
    must give but one."""
    told = _of_answer(kind, last, opening=False)
    asked = _of_question(kind, last)
    if sure:
        both = list(dict.fromkeys([*told, *asked]))
        return both[0] if len(both) == 1 else None
    found = told if told and _ASKS_WHO.match(last.question) else asked or told
    return found[0] if len(found) == 1 else None


def _of_question(kind: str, last: Turn) -> list[str]:
    """The names in the last question that this or the answer tells to be of the kind."""
    names = [_bare(name) for name in last_answer.named(last.question)]
    text = " ".join(last_answer.quoted(last.answer)) or last.answer
    found = [name for name in names if _of_kind(kind, name, text) or _of_kind(kind, name, last.question)]
    return list(dict.fromkeys(found))


def _of_answer(kind: str, last: Turn, *, opening: bool) -> list[str]:
    """The names that only the first sentence of the answer has and tells to be of the kind, or, if `opening` is enough,
    that it opens with."""
    if last_answer.declined(last):
        return []
    text = next(iter(last_answer.quoted(last.answer)), last.answer)
    line = dateline(text)
    text = text[line.end if line else 0 :]
    known = set(tokens(fold(last.question)))
    names = [_bare(name) for name in last_answer.named(f"— {text}") if not set(tokens(fold(name))) <= known]
    if opening and len(names) == 1 and text.startswith(names[0]) and not person(names[0], text):
        return [] if _NO_OPENER.match(names[0]) else names
    return [name for name in dict.fromkeys(names) if _of_kind(kind, name, text)]


def _bare(name: str) -> str:
    """Without what it owns or whose it is: "the Farmers' Union" of "The Farmers' Union of Ada Roe"."""
    name = re.sub(r"['’]s?$", "", name)
    whose = _WHOSE.fullmatch(name)
    return re.sub(r"^The\b", "the", whose["what"] if whose else name)


def _of_kind(kind: str, name: str, text: str) -> bool:
    """Whether a word for the kind is in the name, right before it or in what is put behind it: "the software group
    Acme", "Acme, a maker of maps"; nobody and no place."""
    at = text.lower().find(name.lower())
    before, behind = text[:at], text[at + len(name) :]
    if at < 0 or person(name, text) or _PLACED.search(before):
        return False
    in_name = re.search(rf"\b(?:{_BESIDE[kind]})$", name)
    if in_name and (in_name.group() not in _ALSO_PLACES or re.search(rf"\b(?:{kind})s?\b", text, re.IGNORECASE)):
        return True
    right_before = re.split(r"[.;:,]", before)[-1].split()[-1:]
    put_behind = re.match(r",\s+(?:an?|the|one of|[\w’']+['’]s)\s+(?P<what>[^,.;]{1,60})", behind)
    told = f"{' '.join(right_before)} {put_behind['what'] if put_behind else ''}"
    return bool(re.search(rf"\b(?:{_BESIDE[kind]})\b", told))
