"""Capitals for a question typed without them, as the texts found for it have them. Pure.

Truecasing: Lita et al. 2003.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from qa.words import verbs
from qa.words.terms import STOPWORDS, fold

_PLAIN = frozenset(
    "us it who will may can must".split()
)  # also names (US, IT, WHO, Will, May), as a rule not asked for
_WORD = re.compile(r"[^\W\d_](?:\w|[’'-](?!s\b)(?=\w))*")
_OPENS = re.compile(r"(?:^|[.!?:])[\s\"'“”‘’«»(\[`]*$")
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof professor councillor judge".split())
_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_HEADING = re.compile(r"(?:\S+\s+){0,14}\S*[^\s.!?:;,\"”’»)]\s*")
_SHORTEST_OWNER = 4  # letters of what may be an owner without its apostrophe
_MAY = re.compile(
    r"\b(?:(?:in|since|until|till|by|during|from|early|late|mid|of)[\s-]+may\b|may(?=\s+(?:19|20)\d\d\b))"
)
_SURELY = 2  # times that a word is written large at least, and never small, to be a name where the first letter is one


@dataclass
class _Seen:
    """How a word is written in texts where no sentence begins with it: `free` by itself, or as part of a longer name
    that the question has too (`paired` times large), and else `within` one; `alone` is whether it stands without an
    article or another name, as somebody does."""

    free: Counter[str] = field(default_factory=Counter)
    within: Counter[str] = field(default_factory=Counter)
    paired: int = 0
    alone: bool = False

    def usual(self, word: str, *, surely: bool) -> str:
        """How `word` is mostly written; as it is, where it is as often written so, or, `surely`, at all. Where it is
        never written small, it may be but a part of names."""
        forms = self.free if self.free[word] or surely else self.free + self.within
        form, count = max(forms.items(), key=lambda pair: pair[1], default=(word, 0))
        if surely:
            certain = not self.free[word] or self.paired >= _SURELY
            return form if count >= _SURELY and certain else word
        return form if count > self.free[word] else word


def capitalised(question: str, texts: Iterable[str]) -> str:
    """`question`, if it has no capital but its first letter, with its words capitalised as they mostly are in `texts`;
    where that letter is one, only those that are never written small. A word of a longer name there ("Storm Ottilie")
    is none by itself, unless it is written so alone; an owner gets an apostrophe ("brandts trial"), a month a capital.
    """
    if any(map(str.isupper, question[1:])):
        return question
    surely = question[:1].isupper()
    small = f"{question[:1].lower()}{question[1:]}"
    asked = {match.group() for match in _WORD.finditer(small)} - STOPWORDS - _PLAIN
    several = (word for word in asked if word.endswith("s") and len(word) > _SHORTEST_OWNER)
    owners = {word[:-1]: word for word in several if not verbs.is_base(word[:-1])}
    beside = {pair for pair in pairwise(map(_plain, _WORD.findall(small))) if not STOPWORDS & set(pair)}
    seen = _seen({_plain(word) for word in (*asked, *owners)}, beside, texts)
    forms = {word: seen[_plain(word)].usual(word, surely=surely) for word in asked}
    for base, word in owners.items():
        own, several_of = seen[_plain(base)], seen[_plain(word)]
        name = own.usual(base, surely=surely)
        if not (several_of.free or several_of.within or own.free[base]) and own.alone and name != base:
            forms[word] = f"{name}’s"
    written = _WORD.sub(lambda it: forms.get(it.group(), it.group()), small)
    written = _MAY.sub(lambda it: it.group().replace("may", "May"), written)
    return f"{question[:1]}{written[1:]}" if surely else written


def _plain(word: str) -> str:
    """It in small letters, without accents: "zoe" is typed for "Zoë"."""
    small = word.lower()
    return small if small.isascii() else fold(small)


def _seen(words: set[str], beside: set[tuple[str, str]], texts: Iterable[str]) -> dict[str, _Seen]:
    """How each of the words is written in `texts`; `beside` are those of the question that stand side by side."""
    seen = {word: _Seen() for word in words}
    for line in (line for text in texts for line in text.splitlines() if not _HEADING.fullmatch(line)):
        found = list(_WORD.finditer(line))
        for at, match in enumerate(found):
            word, small = match.group(), _plain(match.group())
            large = word != word.lower()
            if small not in seen:
                continue
            before, after = _of_name(line, found, at) if large else ("", "")
            paired = bool({(before, small), (small, after)} & beside)
            if large and not paired and _OPENS.search(line[: match.start()]):
                continue
            within = (before or after) and not paired
            seen[small].paired += paired
            (seen[small].within if within else seen[small].free)[word] += 1
            seen[small].alone |= large and not (before or after or _ARTICLE.search(line[: match.start()]))
    return seen


def _of_name(text: str, words: Sequence[re.Match[str]], at: int) -> tuple[str, str]:
    """The words beside one that are of one name with it, in small letters; "" where none is."""
    before, match, after = words[at - 1] if at else None, words[at], words[at + 1] if at + 1 < len(words) else None
    led = before and before.group()[0].isupper() and text[before.end() : match.start()] == " "
    followed = after and after.group()[0].isupper() and text[match.end() : after.start()] == " "
    opens = before and _OPENS.search(text[: before.start()]) and before.group().lower() in STOPWORDS
    titled = before and before.group().lower() in _TITLES
    return (
        before.group().lower() if before and led and not (opens or titled) else "",
        after.group().lower() if after and followed else "",
    )
