"""Of whom a clause of a report is: the one who is named, by the last word of the name, a pronoun behind it, or as "the
company" of which the article is. Pure; English.

"The zoo itself was not fined" is of Dalmere Zoo, "Her lawyer was not" is not of her.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.who.given_names import hardly
from qa.who.people import person, whole_names
from qa.words import verbs
from qa.words.terms import fold, tokens

_LEAD = 400  # characters of an article that say of whom it is
_FIRST = 6  # words in which stands of whom a sentence speaks
KINDS = (
    r"company|firm|group|airline|bank|club|team|studio|operator|carrier|maker|business|party|union|charity|owner|"
    r"hospital|school|council|city|town"
)
_KIND = re.compile(rf"(?:the|this)\s+(?:{KINDS})", re.IGNORECASE)
_PRONOUN = re.compile(r"he|she|it|they|neither|each", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\W*(?:but |and |still, )?(?:he|she|they|it|his|her|its|their)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,;:–—(]|\b(?:and|but|that|said|says|say|though|although|because|while|when|as|which|who|then)\b", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:itself|himself|herself|themselves|also|still|now)\b")
_AUXILIARIES = frozenset("is are was were has have had will would did does do could can may might".split())
_VERBS = frozenset("get receive pay".split())
_NO_VERBS = frozenset("police rovers news brothers crews drivers workers teachers owners voters members offers".split())


def clause_of(who: str, text: str, at: int, before: Sequence[str], title: str, article: str) -> bool:
    """Whether the clause that stands at `at` of the sentence `text` is of `who`; `before` are the sentences before it,
    `title` and `article` are those of its article."""
    words = words_of(who)
    said = subject(text[:at])
    told = words_of(said, own=False)
    if not words or not told:
        return False
    if told[-1].removesuffix("s") == words[-1].removesuffix("s"):
        return not re.search(rf"{re.escape(words[-1])}['’]s?\s+\w", fold(said), re.IGNORECASE)
    if _PRONOUN.fullmatch(said):
        return not hardly(said.lower(), words_of(who)[0]) and _meant(words[-1], before, text[: text.rfind(said, 0, at)])
    if _KIND.fullmatch(said) and re.search(r"[^\W\d_a-z]", who):
        return not person(who, article) and set(words) <= set(words_of(f"{title} {article[:_LEAD]}"))
    return False


def words_of(text: str, *, own: bool = True) -> list[str]:
    """The words in their order, folded; without "'s" if `own`."""
    return list(tokens(fold(re.sub(r"['’]s?(?=\W|$)", " ", text) if own else text)))


def subject(before: str) -> str:
    """The subject of what follows: of its clause, or of the one before if that goes on with a verb."""
    for part in reversed(_CLAUSE.split(before)):
        words = _BESIDE.sub(" ", part.strip(" “\"'")).split()
        if words and not _verb(words[0]):
            return " ".join(words[: next((at for at, word in enumerate(words) if at and _verb(word)), len(words))])
    return ""


def _verb(word: str) -> bool:
    """Whether it may be the verb of a clause, by its form."""
    third = word.endswith("s") and word not in _NO_VERBS and verbs.is_base(verbs.base_of(word))
    return word.islower() and (word in _AUXILIARIES or word in _VERBS or verbs.is_past(word) or third)


def _meant(name: str, before: Sequence[str], own: str) -> bool:
    """Whether a pronoun is for what has the name: the last that is named before it in its sentence, else the last, or
    what is spoken of first, in the sentence before; one that itself begins with a pronoun goes on from another."""
    if whole_names(own) or name in words_of(own):
        return _last_named(name, own)
    for text in reversed(before):
        if not _OF_BEFORE.match(text) or name in words_of(text):
            return name in words_of(text)[:_FIRST] or _last_named(name, text)
    return False


def _last_named(name: str, near: str) -> bool:
    """Whether nobody and nothing else is named there behind the last that is."""
    at = max((match.end() for match in re.finditer(rf"\b{re.escape(name)}\b", fold(near), re.IGNORECASE)), default=-1)
    return at >= 0 and all(len(other.split()) < 2 for other in whole_names(near[at:]))
