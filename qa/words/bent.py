"""How German and Spanish verbs, nouns and adjectives are bent: the forms of a verb, and what a form may be of. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Form = Literal["", "infinitive", "present", "past", "future", "participle", "gerund"]


class Bent(NamedTuple):
    """One form of a verb; of a German one that comes apart ("lehnte … ab") with the `particle` that stands apart."""

    word: str
    form: Form
    plural: bool = False
    particle: str = ""


_TOGETHER = re.compile(r"(?:be|emp|ent|er|ge|ver|zer|miss|über|unter|wider|durch|wieder)(?=\w{4})")
_NEEDS_E = re.compile(r"(?:[td]|(?:ch|[^lrhmnaeiouäöü])[mn])$")  # "arbeitet", "öffnet", "rechnet", but "lernt"
_CAME_TO_PLURAL = {"dio": "dieron", "fue": "fueron", "vio": "vieron", "hizo": "hicieron"}


def of_german(entry: str) -> Iterator[Bent]:
    """The forms of a verb as the dictionary gives it: "ab+lehnen", "sterben/stirbt/starb/gestorben"."""
    infinitive, *told = entry.split("/")
    particle, _, base = infinitive.rpartition("+")
    stem = re.sub(r"e?n$", "", base)
    e = "e" if _NEEDS_E.search(stem) else ""
    ge = "" if _TOGETHER.match(base) or base.endswith("ieren") else "ge"
    present, past, participle = told if told else (f"{stem}{e}t", f"{stem}{e}te", f"{ge}{stem}{e}t")
    many = f"{past}n" if past.endswith("e") else f"{past}en"
    finite: list[tuple[str, Form, bool]] = [
        (present, "present", False),
        (base, "present", True),
        (past, "past", False),
        (many, "past", True),
    ]
    yield Bent(f"{particle}{base}", "infinitive")
    yield Bent(f"{particle}{participle}", "participle")
    if particle:
        yield Bent(f"{particle}zu{base}", "infinitive")
    for word, form, plural in finite:
        yield Bent(word, form, plural, particle)
        if particle:  # at the end of a clause: "…, der den Antrag ablehnte"
            yield Bent(f"{particle}{word}", form, plural)


def of_spanish(entry: str) -> Iterator[Bent]:
    """The forms of a verb of the third person: "ganar", "morir/muere/murió/muerto"."""
    infinitive, *told = entry.split("/")
    stem, ar = infinitive[:-2], infinitive.endswith("ar")
    told += [""] * (4 - len(told))
    present = told[0] or f"{stem}{'a' if ar else 'e'}"
    past = told[1] or f"{stem}{'ó' if ar else 'ió'}"
    participle = told[2] or f"{stem}{'ado' if ar else 'ido'}"
    future = told[3] or f"{infinitive}á"
    was = f"{stem}{'aba' if ar else 'ía'}"
    yield Bent(infinitive, "infinitive")
    regular: list[tuple[str, Form]] = [(present, "present"), (was, "past"), (future, "future")]
    for one, form in (*regular, (f"{future[:-1]}ía", "future")):
        yield Bent(one, form, False)
        yield Bent(f"{one}n" if one[-1] != "á" else f"{one[:-1]}án", form, True)
    yield Bent(past, "past", False)
    yield Bent(_many_came(past, ar), "past", True)
    for ending in ("o", "a", "os", "as"):
        yield Bent(f"{participle[:-1]}{ending}", "participle", ending.endswith("s"))
    yield Bent(f"{stem}ando" if ar else f"{past[:-1]}endo" if past.endswith("ó") else f"{stem}iendo", "gerund")


def _many_came(past: str, ar: bool) -> str:
    if past in _CAME_TO_PLURAL:
        return _CAME_TO_PLURAL[past]
    if past.endswith("ó"):
        return (
            f"{past[:-1]}aron" if ar else f"{past[:-1].removesuffix('i')}{'eron' if past.endswith('yó') else 'ieron'}"
        )
    return f"{past[:-1]}{'eron' if past.endswith('jo') else 'ieron'}"


def noun_stems(word: str, german: bool) -> Iterator[tuple[str, bool]]:
    """What a noun may be a form of, the likelier first, and whether as its plural."""
    yield word, False
    if german:
        endings = [("innen", True), ("in", False), ("es", False), ("s", False), ("en", True), ("e", True), ("n", True)]
        endings += [("ern", True), ("er", True)]
        for ending, plural in endings:
            if word.endswith(ending) and len(word) - len(ending) > 2:
                yield word.removesuffix(ending), plural
                if ending in ("innen", "in"):  # "Ärztin" is of "Arzt", "Kollegin" of "Kollege"
                    yield f"{word.removesuffix(ending)}e", plural
    else:
        plural = word.endswith("s")
        for stem in (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ces')}z"):
            if plural and len(stem) > 2 and (not stem.endswith("z") or word.endswith("ces")):
                yield stem, True
        bare = re.sub(r"as?$", "", word)
        if bare != word:
            yield f"{bare}o", plural
            yield bare, plural


def adjective_stems(word: str, german: bool) -> Iterator[str]:
    """What an adjective may be a form of, the likelier first."""
    yield word
    if german:
        for ending in ("en", "er", "es", "em", "e", "n", "r", "s"):
            if word.endswith(ending) and len(word) - len(ending) > 1:
                yield word.removesuffix(ending)
        return
    one = word.removesuffix("s")
    yield one
    yield one.removesuffix("e")
    if one.endswith("a"):
        yield f"{one[:-1]}o"
        yield one[:-1]
