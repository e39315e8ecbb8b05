"""Slips of the keyboard in a question: "flod", "hapepned", "Kesser", as the texts found for it spell them. Pure.

A noisy channel of one edit (Kernighan, Church & Gale 1990): a word that neither a tokenizer knows whole nor any passage
of the archive has is taken for the word of the texts, or else for the common one, that it is but for a letter left out,
put in, in its neighbour's place, or, in a long common word, for another. The first letter is as a rule typed right. Of
a name that differs by one letter for another nothing tells that it is not another's: "Nordea" is not Nordex.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from qa.words.languages import language
from qa.words.terms import STOPWORDS, fold

_WORD = re.compile(r"(?<![\w’'.@/-])[^\W\d_]+(?![\w.@/]*[@/\d])(?!\.\w)")
_SHORTEST, _SHORT, _LONG = 4, 5, 7  # letters; of a word below the second only a doubled letter may be left out, and no
# name is one; from the third on a letter may be another
_NAME = 6  # letters of a name, as shorter ones have others so near ("Brant", "Brandt")
_LONGEST, _MOST = 20, 8  # letters; words of a question that are looked at
_ENDINGS = frozenset("adeinrsy")  # letters by which one word is another's form
_CALENDAR = tuple(name.lower() for name in (*calendar.month_name, *calendar.day_name) if len(name) > _SHORTEST)

# English words of news that are but for a letter others: "alight" is not "alright".
_RARER = frozenset("alight ablaze aground adrift afloat ashore astray astern aloft ajar awash".split())
_DATED = r"(?:(?:in|on|since|by|until|till|from|before|after|of|the|last|next|this|early|late|mid|and|to)\s+|\d\s+)"


@dataclass(frozen=True)
class Known:
    """What tells a word from a slip: `common` whether a tokenizer knows it whole, `held` in how many passages of the
    archive the stem of each of some folded words is."""

    common: Callable[[str], bool]
    held: Callable[[Collection[str]], dict[str, int]]

    def word(self, text: str) -> bool:
        """Whether it is a common word, or the plural of one, or one of few that the tokenizer has not whole."""
        if text.lower() in _RARER:
            return True
        bases = {text, text.removesuffix("s"), text.removesuffix("es")}
        return any(self.common(form) for it in bases for form in (it, it.lower(), it.capitalize()))


def slips(question: str, known: Known) -> frozenset[str]:
    """The words of an English question that may be slips, as they are typed."""
    if language(question) not in (None, "en"):
        return frozenset()
    found = (word for word in _WORD.findall(question) if _SHORTEST <= len(word) <= _LONGEST)
    words = dict.fromkeys(word for word in found if not word[1:].isupper())
    new = [word for word in words if fold(word) not in STOPWORDS and not known.word(word)][:_MOST]
    if not new:
        return frozenset()
    held = known.held({fold(word) for word in new})
    return frozenset(word for word in new if not held[fold(word)])


def righted(question: str, texts: Iterable[str], known: Known, of: Collection[str] | None = None) -> str:
    """`question` with its slips mended by `texts`, which were found for it; those `of` it, if they are known."""
    asked = slips(question, known) if of is None else of
    if not asked:
        return question
    seen = _Seen(texts)
    meant = {word: it for word in asked if (it := _meant(word, question, seen, known))}
    return _WORD.sub(lambda match: meant.get(match.group(), match.group()), question)


class _Seen:
    """The words of texts, by their folded small letters: how often, and in which forms."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.forms: dict[str, Counter[str]] = {}
        for text in texts:
            for word in _WORD.findall(text):
                self.forms.setdefault(fold(word), Counter())[word] += 1

    def is_name(self, key: str) -> bool:
        return not any(map(str.islower, self.forms[key]))

    def form(self, key: str) -> str:
        """As it is mostly written; a common word in small letters."""
        forms = self.forms[key]
        return max(forms, key=lambda it: (forms[it], it)) if self.is_name(key) else key


def _meant(word: str, question: str, seen: _Seen, known: Known) -> str | None:
    """What a slip is taken for, capital as it was typed; None where nothing is near, or several words are alike near.
    Without its last "s", where only so something is: "brnadts trial". A capital that opens the question tells nothing,
    and another word with one is a month or a weekday only where a date may stand."""
    asked, is_name = fold(word), word[0].isupper() and not question.startswith(word)
    if asked.removesuffix("s") in seen.forms:
        return None
    dated = not is_name or re.search(rf"\b{_DATED}{word}\b|\b{word}\s+\d", question)
    found = _of_texts(asked, seen, known, is_name=is_name) or (_of_calendar(asked) if dated else None)
    found = found or (None if is_name else _of_common(asked, known))
    if found is None and asked.endswith("s") and (owner := _of_texts(asked[:-1], seen, known, is_name=is_name)):
        found = f"{owner}s"
    if found is None:
        return None
    return f"{found[0].upper()}{found[1:]}" if word[0].isupper() else found.lower()


def _of_texts(asked: str, seen: _Seen, known: Known, *, is_name: bool) -> str | None:
    """The word of the texts that is nearest; for a name, one of their names."""
    near: dict[str, tuple[bool, int]] = {}
    for key, forms in seen.forms.items():
        if key in STOPWORDS or (kind := _slip(asked, key)) is None:
            continue
        named = seen.is_name(key)
        in_names = named or any(form[0].isupper() for form in forms)  # "the Ice Huose"
        of_names_alone = named and not known.common(key)  # "House" is a word, too
        if (is_name and not in_names) or (of_names_alone and (kind == "another" or len(asked) < _NAME)):
            continue
        near[key] = (kind != "another", sum(forms.values()))
    if not near or (not is_name and any(_form(asked, key) for key in seen.forms if not seen.is_name(key))):
        return None
    best = max(near.values())
    (one, *others) = (key for key, found in near.items() if found == best)
    return None if others else seen.form(one)


def _of_calendar(asked: str) -> str | None:
    return next((name for name in _CALENDAR if _slip(asked, name)), None)


def _of_common(asked: str, known: Known) -> str | None:
    """The common word that `asked` is but for one edit: the one that most passages have, else the only one."""
    near = {it for it in _edited(asked) if _slip(asked, it) and known.common(it)}
    if len(near) < 2:
        return next(iter(near), None)
    held = known.held(near)
    first, second = sorted(near, key=lambda it: (-held[it], it))[:2]
    return first if held[first] > held[second] else None


def _edited(word: str) -> Iterator[str]:
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (f"{head}{letter}{tail}" for letter in ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (f"{head}{letter}{tail[1:]}" for letter in ascii_lowercase)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _form(word: str, other: str) -> bool:
    """Whether the two seem to be forms of one word."""
    return other.startswith(word[: max(_SHORTEST, len(word) - 2)]) and _slip(word, other) is None


def _slip(word: str, other: str) -> str | None:
    """How `word` is `other` but for one edit: "swapped" neighbours, a letter "left out" or "put in", or "another" in
    its place; None if it is not, or may be another form of it."""
    if word[0] != other[0] or word == other or abs(len(word) - len(other)) > 1:
        return None
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    if len(word) == len(other):
        if word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]:
            return "swapped"
        inner = at + 1 < len(word) and len(word) >= _LONG
        return "another" if inner and word[at + 1 :] == other[at + 1 :] else None
    shorter, longer = sorted((word, other), key=len)
    if shorter[at:] != longer[at + 1 :] or (at == len(shorter) and longer[-1] in _ENDINGS):
        return None
    if len(shorter) < _SHORT and not (shorter == word and longer[at] in longer[at - 1 : at]):
        return None
    return "left out" if shorter == word else "put in"
