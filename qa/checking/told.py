"""How a sentence tells what each of its verbs says: as done, as sure to come, as meant or possible, or denied. Pure.

English, by what stands before the verb in its clause: "may close", "plans to close", "will close", "has not closed".
Where the words leave it open ("helped to close", "can close"), it is not known, and no reason to find anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS

ABLE, UNKNOWN, POSSIBLE, MEANT, COMING, SO, DONE = range(-1, 6)  # ABLE: "can", which leaves it open too

_CLAUSE = re.compile(
    r"[,;:.!?()“”\"„«»]|\s[–—-]\s|\b(?:that|which|who|whose|when|while|whereas|because|although|though|but|and|or|"
    r"after|before|until|since|as|if|unless)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SHORT = tuple(
    (re.compile(said, re.I), words)
    for said, words in (
        (r"\bwon['’]t\b", "will not"),
        (r"\bcan(?:['’]t|not)\b", "can not"),
        (r"n['’]t\b|\bno longer\b", " not"),
        (r"['’]ll\b", " will"),
    )
)
_ONLY = re.compile(r"\bnot (?:only|just|merely)\b|\bNo\.? (?=\d)", re.I)
_BE = frozenset("is are was were be been being".split())
_BETWEEN = _BE | frozenset(
    "have has had get gets got getting not never also now still soon then ever again just yet already so far "
    "even".split()
)
_DENY = frozenset("not never hardly scarcely barely neither nor without".split())
_NO_ONE = frozenset("unless none nobody no-one neither nothing".split())
_NO_NO = frozenset("longer more less fewer later sooner doubt".split())
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b[^.;]*$", re.I)
_PERHAPS = re.compile(r"\b(?:possibly|perhaps|maybe|probably|(?<!is )(?<!are )(?<!was )likely)\b", re.I)
_DETERMINERS = frozenset("the a an this these those its his her their our of in by for with no some any".split())
_MODALS = {
    **dict.fromkeys(("may", "might", "could"), POSSIBLE),
    **dict.fromkeys(("should", "must"), MEANT),
    **dict.fromkeys(("will", "shall", "would"), COMING),
    "can": ABLE,
}
# What stands before "to" and a verb, as far as it leaves open whether that is done.
_BEFORE_TO = {
    POSSIBLE: r"consider\w*|propos\w+|try|tries|tried|trying|attempt\w*|seek\w*|sought|threat\w*|ask(?:s|ed|ing)?|"
    r"urg(?:e[sd]?|ing)|call(?:s|ed|ing)?|invit\w+|offer(?:s|ed|ing)?|appeal\w*|pressure[sd]?|recommend\w*|whether|"
    r"press(?:es|ed|ing)|lobb(?:y|ied|ies|ying)|demand\w*|unclear",
    MEANT: r"plan(?:s|ned|ning)?|inten[dt]\w*|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|expect\w*|want(?:s|ed|ing)?|likely|"
    r"unlikely|prepar\w+|ready|poised|ought|need(?:s|ed)?|supposed|projected|forecast|tipped|predicted|has|have|keen|"
    r"eager|wish\w*",
    COMING: r"is|are|was|were|be|due|set|scheduled|slated|going|about|agree[sd]?|agreeing|vow(?:s|ed)?|bound|certain|"
    r"promis(?:e[sd]?|ing)|pledg(?:e[sd]?|ing)|order(?:s|ed)?|deal|contract",
}
_TO = {level: re.compile(words, re.I) for level, words in _BEFORE_TO.items()}
_BEFORE_OBJECT = re.compile(
    r"(?:ask|urg|call|invit|expect|want|press|lobb|pressure|plan|propos|order|forecast|recommend)\w*", re.I
)
_REFUSING = re.compile(r"(?:refus|declin|fail)\w*|yet", re.I)
_PURPOSE = re.compile(r"(?:aim|goal|role|purpose|job|task|plan|idea|hope|intention|mission|point|target)s?", re.I)
_OF_DOING = re.compile(r"(?:consider|propos|plan|mull|weigh|discuss|contemplat|recommend|suggest|threat)\w*", re.I)
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_LEAST = 3  # letters of a verb
_FAR = 6  # words that may stand between "urged" and "to"


class Told(NamedTuple):
    """A verb by its base, how it is told, and whether it is denied; `clause` is what it stands in, from `start` to
    `end` of the text (`spelled_out`), and `at` where it stands itself."""

    verb: str
    how: int
    denied: bool
    clause: str
    start: int
    end: int
    at: int


def told(text: str, known: frozenset[str] = frozenset()) -> Sequence[Told]:
    """The verbs of a sentence in order, but for auxiliaries. A noun that looks like a verb may be among them. `known`
    are bases of verbs that no list has."""
    sure, others = _told(text, frozenset())
    return _told(text, known & others)[0] if known & others else sure


@lru_cache(4096)  # the same cited sentences are held against each sentence of an answer
def _told(text: str, known: frozenset[str]) -> tuple[tuple[Told, ...], frozenset[str]]:
    """The verbs, and the bases of the words that are none unless they are known as such."""
    text, start = spelled_out(text), 0
    verbal, others = list[Told](), set[str]()
    for end in [*(match.start() for match in _CLAUSE.finditer(text)), len(text)]:
        clause, found = text[start:end], list(_WORD.finditer(text, start, end))
        words = [match.group() for match in found]
        words[:1] = [words[0].lower()] if words and not start else words[:1]  # "Founded in 1911, …"
        for number, match in enumerate(found):
            if not _verbal(words, number, known):
                others.add(base(words[number]))
            elif (how := _how(words, number)) is not None:
                level = min(how, MEANT) if _PERHAPS.search(clause) else how
                denied = _denied(words, number) or bool(_DENIED.search(text[:start]))
                verbal.append(Told(base(words[number]), level, denied, clause, start, end, match.start()))
        start = end
    return tuple(verbal), frozenset(others)


def spelled_out(text: str) -> str:
    """`text` with "will not" for "won't", and without "not only", which denies nothing."""
    text = _ONLY.sub("", text)
    for pattern, words in _SHORT:
        text = pattern.sub(words, text)
    return text


def base(word: str) -> str:
    """The base of a verb, or, of one that no list has, what all its forms share."""
    found = "find" if word == "found" else verbs.base_of(word)
    return found if verbs.is_base(found) else _ENDING.sub("", word)


def _verbal(words: Sequence[str], at: int, known: frozenset[str]) -> bool:
    word = words[at]
    if not word.islower() or word in AUXILIARY or word in STOPWORDS or len(word) < _LEAST or word.endswith("ly"):
        return False
    if verbs.is_past(word) or verbs.is_participle(word) or verbs.is_progressive(word) or base(word) in known:
        return True
    place = _governor(words, at)
    return verbs.is_base(base(word)) or (place >= 0 and words[place].lower() in (*_MODALS, "to", "did", "does", "do"))


def _governor(words: Sequence[str], at: int) -> int:
    """Where the word stands that governs the verb at `at`, behind auxiliaries and adverbs; -1 where there is none."""
    before = at - 1
    while before >= 0 and (words[before].lower() in _BETWEEN or words[before].endswith("ly")):
        before -= 1
    return before


def _how(words: Sequence[str], at: int) -> int | None:
    """How the verb at `at` is told; None where it is rather a noun ("the plan")."""
    word, place = words[at], _governor(words, at)
    governor = words[place].lower() if place >= 0 else ""
    skipped = {one.lower() for one in words[place + 1 : at]}
    if governor in _MODALS:
        return POSSIBLE if governor == "would" and "have" in skipped else _MODALS[governor]
    if governor == "to":
        return _behind_to(words, place)
    if verbs.is_progressive(word):
        return _doing(words[:at], skipped)
    if verbs.is_past(word) or verbs.is_participle(word):
        if governor in _DETERMINERS and not skipped:  # "the proposed line"
            return None
        if "being" in skipped:
            return UNKNOWN
        return SO if skipped & {"is", "are"} and "been" not in skipped else DONE
    if governor in ("did", "does", "do"):
        return DONE
    if governor in _DETERMINERS or (skipped & _BE) or not governor:
        return None
    plural = governor.endswith("s") and not re.search("['’]s?$", words[place])
    return SO if word != verbs.base_of(word) or plural or governor in ("they", "we", "you") else None


def _behind_to(words: Sequence[str], to: int) -> int:
    """How a verb behind "to" is told, by the word before it, or one that has an object ("urged the firm to sell")."""
    before = _governor(words, to) if to and words[to - 1].lower() in ("not", "also", "now", "still") else to - 1
    if before < 0:
        return UNKNOWN
    word = words[before]
    if word.lower() in _BE and any(map(_PURPOSE.fullmatch, words[max(0, before - _FAR) : before])):
        return MEANT  # "the aim of the scheme is to"
    if _REFUSING.fullmatch(word):
        return DONE
    for level, pattern in _TO.items():
        if pattern.fullmatch(word):
            return level
    for far in reversed(words[max(0, before - _FAR) : before]):
        if _BEFORE_OBJECT.fullmatch(far):
            return next((level for level, pattern in _TO.items() if pattern.fullmatch(far)), UNKNOWN)
    return UNKNOWN


def _doing(before: Sequence[str], skipped: set[str]) -> int:
    """How a form in -ing is told: "considering closing", "is closing"."""
    near = [word for word in before[-3:] if word.lower() not in ("of", "for", "on", "about", "against", "to")]
    if near and _OF_DOING.fullmatch(near[-1]):
        return POSSIBLE
    return SO if skipped & {"is", "are"} else UNKNOWN


def _denied(words: Sequence[str], at: int) -> bool:
    """Whether the verb is denied: before it, by whoever did not do it, or by an object of which there is none."""
    place = _governor(words, at)
    start = place
    if place >= 0 and words[place].lower() == "to":
        if _REFUSING.fullmatch(words[place - 1]) or words[place - 1].lower() == "unlikely":
            return True
        start = _governor(words, place - 1)
    near = {word.lower() for word in words[max(0, start) : at]}
    return bool(near & _DENY) or _nobody(words[:at]) or _nobody(words[at + 1 : at + 3])


def _nobody(words: Sequence[str]) -> bool:
    lower = [word.lower() for word in words]
    return any(
        word in _NO_ONE or (word == "no" and (lower[at + 1 : at + 2] or ["longer"])[0] not in _NO_NO)
        for at, word in enumerate(lower)
    )
