"""Whether something is so, asked of the statement: "Is it true that the dam burst?" as "Did the dam burst?". Pure;
English.

As a question whether something is true the cross-encoder finds it answered by whatever is looked into ("whether the
company ignored a warning"). Only a plain clause is turned, with its first verb, whatever it is, for the whole clause's.
"""

from __future__ import annotations

import re

from qa.words import verbs
from qa.words.grammar import AUXILIARY

_TRUE = re.compile(
    r"\W*(?:is|was)(?:n['’]t)? it (?:really |actually |indeed )?(?:true|correct|the case)(?: that)?\s+"
    r"(?P<clause>[^?]+?)\W*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST = 8  # words of a subject
# Behind these a verb is of a clause within the subject; commas and "if" begin another.
_UNCLEAR = re.compile(
    r"[,;:()“”\"]|\b(?:who|which|that|what|if|when|where|because|nobody|nothing|no one|never)\b", re.I
)
_DETERMINERS = frozenset("the a an this that these those his her its their some all both no".split())
_AUXILIARY = re.compile(rf"\b(?:{'|'.join(sorted(AUXILIARY))})\b", re.IGNORECASE)
_TURNS = frozenset("is are was were has have had will would can could should must does did".split()) & AUXILIARY


def turned(question: str) -> str:
    """The same as a question whether it is so; as it is where it asks nothing of the kind, or its clause is unclear."""
    asked = _TRUE.fullmatch(question)
    return (asked_of(asked["clause"]) if asked else None) or question


def asked_of(clause: str) -> str | None:
    """The question whether a plain clause is so; None where it is unclear which verb is the clause's."""
    for number, match in enumerate(_WORD.finditer(clause)):
        word, subject, rest = match.group().lower(), clause[: match.start()].rstrip(), clause[match.end() :]
        if number > _LONGEST or _UNCLEAR.search(subject):
            return None
        # "The injured man", "Ada Read": no verb of the clause.
        if not number or not match.group().islower() or subject.split()[-1].lower() in _DETERMINERS:
            continue
        if word in _TURNS:
            return f"{word.capitalize()} {_small(subject)}{rest}?"
        if verbs.is_past(word):
            # "The man accused of arson was freed" has another.
            return None if _AUXILIARY.search(rest) else f"Did {_small(subject)} {verbs.base_of(word)}{rest}?"
    return None


def _small(subject: str) -> str:
    first = subject.split()[0]
    return subject[0].lower() + subject[1:] if first.lower() in ("the", "a", "an") else subject
