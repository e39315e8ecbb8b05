"""The verbs of a Spanish clause as English ones, and its words that ask. Pure."""

from __future__ import annotations

import re

from qa.asking.rough import Group, Token
from qa.asking.spanish_nouns import as_form
from qa.words.dictionary import Meaning

_BE = {
    "es": ("present", False), "son": ("present", True), "fue": ("past", False), "fueron": ("past", True),
    "era": ("past", False), "eran": ("past", True), "será": ("future", False), "serán": ("future", True),
    "sería": ("future", False), "está": ("present", False), "están": ("present", True), "estaba": ("past", False),
    "estaban": ("past", True), "estuvo": ("past", False), "estuvieron": ("past", True), "estará": ("future", False),
    "estarán": ("future", True), "esta": ("present", False), "estan": ("present", True), "sera": ("future", False),
}  # fmt: skip
HAVE = {
    "ha": False,
    "han": True,
    "había": False,
    "habían": True,
    "habia": False,
    "habian": True,
    "habrá": False,
    "habrán": True,
}
THERE = {"hay": "are", "hubo": "were", "había": "were", "habrá": "will there be", "habia": "were"}
_GOING = {"va": ("future", False), "van": ("future", True), "iba": ("past", False), "iban": ("past", True)}
_MODALS = {
    "puede": ("can", False), "pueden": ("can", True), "podrá": ("can", False), "podrán": ("can", True),
    "pudo": ("could", False), "pudieron": ("could", True), "podía": ("could", False), "podría": ("could", False),
    "podrían": ("could", True), "debe": ("must", False), "deben": ("must", True), "deberá": ("must", False),
    "deberán": ("must", True), "debería": ("should", False), "deberían": ("should", True), "debía": ("should", False),
    "quiere": ("want to", False), "quieren": ("want to", True),
}  # fmt: skip
WHO = {"quien": "who", "quienes": "who"}
HOW = {
    "cuando": "when",
    "donde": "where",
    "adonde": "where",
    "como": "how",
    "que": "what",
    "cual": "what",
    "cuales": "what",
}
COUNT = {"cuanto": "how much", "cuanta": "how much", "cuantos": "how many", "cuantas": "how many"}


def asking(token: Token) -> bool:
    return token.folded in WHO or token.folded in HOW or token.folded in COUNT


def bent_as(token: Token) -> list[Meaning]:
    return [it for it in token.of("verb") if it.form in ("present", "past", "future")]


def auxiliary(token: Token) -> bool:
    small = token.small
    return small in _BE or small in HAVE or small in THERE or small in _GOING or small in _MODALS


def verb_group(verb: Token, rest: list[Token], itself: bool) -> tuple[Group, list[Token]]:
    """What the clause says, and what is left of it."""
    small = verb.small
    after = rest[0] if rest else None
    done = as_form(after, "participle")
    if small in HAVE and done:
        if after and after.small == "sido" and (inner := as_form(rest[1] if len(rest) > 1 else None, "participle")):
            return Group(inner.english, "past", passive=True, plural=HAVE[small]), rest[2:]
        return Group(done.english, "past", passive=itself and not done.itself, plural=HAVE[small]), rest[1:]
    if small in HAVE and after and after.small == "sido":
        inner = as_form(rest[1] if len(rest) > 1 else None, "participle")
        return Group(inner.english if inner else "be", "past", passive=bool(inner), plural=HAVE[small]), rest[
            2 if inner else 1 :
        ]
    if small in _BE:
        time, many = _BE[small]
        if done:
            return Group(done.english, time, passive=True, plural=many), rest[1:]
        if doing := as_form(after, "gerund"):
            return Group(doing.english, "past" if time == "past" else "present", plural=many), rest[1:]
        moved = next((i for i, it in enumerate(rest) if as_form(it, "participle") and i == len(rest) - 1 and i), None)
        if moved is not None:  # "¿Está la carretera cerrada?"
            last = as_form(rest[moved], "participle")
            return Group(last.english if last else "be", time, passive=True, plural=many), rest[:moved]
        return Group("be", time, plural=many), rest
    if (
        small in _GOING
        and after
        and after.small == "a"
        and (inner := as_form(rest[1] if len(rest) > 1 else None, "infinitive"))
    ):
        time, many = _GOING[small]
        return Group(
            inner.english, plural=many, time=time, modal="is to" if time == "past" else "", passive=itself
        ), rest[2:]
    if small in _MODALS:
        modal, many = _MODALS[small]
        passive = bool(after and after.small == "ser")
        inner = as_form(rest[1] if passive and len(rest) > 1 else after, "participle" if passive else "infinitive")
        return Group(inner.english if inner else "be", modal=modal, plural=many, passive=passive), rest[
            1 + passive if inner else 0 :
        ]
    if small in _GOING:
        aboard = any(it.english == "aboard" for token in rest[:1] for it in token.of("other"))
        return Group("be" if aboard else "go", _GOING[small][0], plural=_GOING[small][1]), rest
    found = bent_as(verb) or [Meaning("verb", _cognate(small), form="past", plural=small.endswith("n"))]
    if verb.folded.startswith(("segui", "sigu")) and after and (after.small == "sin" or done or after.of("adjective")):
        be = Group(done.english if done else "be", found[0].form, passive=bool(done), plural=found[0].plural)
        return be, [Token("todavía", "es"), *rest[bool(done) :]]
    if done and verb.folded.startswith(("result", "qued")):  # "resultaron heridas"
        return Group(done.english, found[0].form, passive=True, plural=found[0].plural), rest[1:]
    if found[0].english == "have" and after and after.small == "lugar":
        return Group("take place", found[0].form, plural=found[0].plural), rest[1:]
    own = [it for it in found if it.itself] if itself else [it for it in found if not it.itself] or found
    it = (own or found)[0]
    if (
        it.english == "have"
        and after
        and after.small == "que"
        and (inner := as_form(rest[1] if len(rest) > 1 else None, "infinitive"))
    ):
        return Group(inner.english, it.form, plural=it.plural, modal="have to"), rest[2:]
    return Group(it.english, it.form, passive=itself and not own, plural=it.plural), rest


def _cognate(word: str) -> str:
    """What a verb that is not known may be in English: "certificó", "organizó" are like theirs."""
    stem = re.sub(r"(?:ieron|aron|ará|arán|aba|aban|ió|ó)$", "", word)
    return f"{stem[:-2]}y" if stem.endswith("fic") else f"{stem}e" if stem.endswith(("iz", "at", "ut")) else stem
