"""Whom of those that an answer names it names as the answer to "who": "Who was sent off?", "The referee, Lotte Weiss,
sent off Paul Haddick", tells of him. Pure; English.

By the verb, and on which side of it a name stands; else by which sentence has the words of the question. Where neither
tells, the names are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa.passages import sentence_spans
from qa.who.people import person
from qa.words import verbs
from qa.words.grammar import AUXILIARY, stem
from qa.words.terms import STOPWORDS, fold, tokens

_LEAD = r"\W*(?:(?:and|but|so|now|then),?\s+)*"
_DONE_TO = re.compile(
    rf"{_LEAD}who\s+(?:was|were|is|are|has\s+been|have\s+been|had\s+been|will\s+be|is\s+being)\s+(?:\w+ly\s+)?"
    r"(?P<did>[a-z]+)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    rf"{_LEAD}(?:who|(?:which|what)\s+[a-z]+)\s+(?:(?:has|have|had|will|also|first|then|\w+ly)\s+)*(?P<did>[a-z]+)\b",
    re.IGNORECASE,
)
# Who comes after somebody, by what is said of one who does.
_COMES_AFTER = re.compile(
    r"\bwho\b.*\b(?:replac|succe|follow(?:ed|s)\b|take[sn]?\s+over|took\s+over|st(?:and|ood|ep|epped)s?\s+in)", re.I
)
_COMES = re.compile(
    r"\b(?:deputy|successor|succe(?:ed|eds|eded)|replac\w+|t(?:ake[sn]?|ook|aking)\s+(?:over|charge)|in\s+charge|acting|"
    r"caretaker|interim|named|appointed|elected|sworn|chosen)\b",
    re.IGNORECASE,
)
_BEING = r"(?:is|was|are|were|be|been|being)"
# What may stand between a verb and the name that something is done to: "sent off the Rovers defender".
_OBJECT = (
    r"(?:\s+(?:off|out|up|down|over|away|back))?"
    r"(?:\s+(?!(?:in|on|at|by|of|for|to|with|from|and|but|that)\b)[\w’'-]+,?){0,5}?\s+"
)
_ASIDE = r"(?:,\s[^,.;“”]{1,60},)?"
_NO_DEED = frozenset("be have do say tell get make go".split())
_WAS = re.compile(rf"\b{_BEING}\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def narrowed(question: str, text: str, names: Sequence[str]) -> list[str]:
    """Those of `names` that `text` gives as the answer to the question; all of them where it does not tell which, none
    where all are told to have had the other part in what it asks about."""
    found = _by_verb(question, text, names)
    names = list(names) if found is None else found
    if len(names) <= 1:
        return names
    if _COMES_AFTER.search(question):
        return _of_best(text, names, lambda sentence: len(_COMES.findall(sentence)))
    names = [name for name in names if person(name, text)] or names
    asked = _stems(question)
    return _of_best(text, names, lambda sentence: len(asked & _stems(sentence)))


def _by_verb(question: str, text: str, names: Sequence[str]) -> list[str] | None:
    """By the verb of the question, and whether a name stands where one does it or where it is done to one."""
    done_to, did = _DONE_TO.match(question), _DID.match(question)
    word = (done_to or did or {"did": ""})["did"].lower()
    if done_to and not verbs.is_participle(word):
        return None
    if not done_to and not (verbs.is_past(word) or verbs.is_base(word.removesuffix("s")) or verbs.is_base(word)):
        return None
    base = verbs.base_of(word)
    if not base or word in AUXILIARY or base in _NO_DEED:
        return None
    forms = "|".join(map(re.escape, {*verbs.forms(base), verbs.present(base), word}))
    acts = [name for name in names if _acts(name, forms, text)]
    bears = [name for name in names if name not in acts and _bears(name, forms, text)]
    wanted, others = (bears, acts) if done_to else (acts, bears)
    if wanted:
        return wanted
    return [name for name in names if name not in others] if others else None


def _acts(name: str, forms: str, text: str) -> bool:
    one = re.escape(name)
    does = rf"{one}{_ASIDE}(?:,?\s+who|,)?\s+(?:(?:has|had|have|will|also|\w+ly)\s+)*(?:{forms})\b"
    by = rf"\b(?:{forms})\b[^.;“”]{{0,60}}?\bby\s+(?:[\w’'-]+,?\s+){{0,5}}?{one}"
    return bool(re.search(does, text) or re.search(by, text))


def _bears(name: str, forms: str, text: str) -> bool:
    one = re.escape(name)
    if re.search(rf"{one}{_ASIDE}(?:,?\s+who)?\s+(?:(?:has|had|have)\s+)?{_BEING}\s+(?:\w+ly\s+)?(?:{forms})\b", text):
        return True
    return any(not _WAS.search(text[: it.start()]) for it in re.finditer(rf"\b(?:{forms})\b{_OBJECT}{one}", text))


def _of_best(text: str, names: Sequence[str], count: Callable[[str], int]) -> list[str]:
    """Those in the sentences that count for most; all where these have none of them."""
    told = [text[start:end] for start, end in sentence_spans(text)]
    most = max(map(count, told), default=0)
    best = [sentence for sentence in told if count(sentence) == most]
    return [name for name in names if any(name in sentence for sentence in best)] or list(names)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in tokens(fold(text)) if word not in STOPWORDS}
