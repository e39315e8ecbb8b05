"""The words of a Chinese clause, and as which kind of word each stands there. Pure.

Most words that may be a verb may be a noun as well: what stands beside them tells, and how many verbs there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking.chinese_numbers import spans
from qa.words import chinese
from qa.words.chinese import Kind, Word

_RUN = re.compile(r"[\u4e00-\u9fff]+|[^\W_\u4e00-\u9fff](?:[.&'’+ -]?[^\W_\u4e00-\u9fff])*")
# What joins a verb to what somebody or something becomes, or where it goes: "任命为", "分成".
_JOINS = dict(word.split(":") for word in "为:as 作:as 成:into 到:to 于:in 在:in 给:to 至:to 自:from".split())
_RECEIVES = frozenset("受到 遭到 得到 遭受 获得 受".split())  # before a verb: something is done to it
_BE = "是"


@dataclass(frozen=True)
class Sorted:
    """A word in English, as the kind of word that it is there."""

    kind: Kind
    english: str
    time: bool = False


def read(text: str) -> list[Word]:
    """The words of a clause in simplified characters: figures and what is in other letters as they are."""
    out: list[Word] = []
    at = 0
    for start, end, english, time in [*spans(text), (len(text), len(text), "", False)]:
        for run in _RUN.finditer(text[at:start]):
            if run.group()[0] < "\u4e00":
                out.append(Word(run.group(), {"name": run.group()}))
            else:
                out += chinese.words(run.group())
        if english:
            out.append(Word(text[start:end], {"number": english}, time))
        at = end
    return out


def sorted_words(words: Sequence[Word]) -> list[Sorted]:
    """The words that mean something, in their order, each as one kind of word."""
    out: list[Sorted] = []
    known, before = _unnamed(words), None
    acted = False
    for at, word in enumerate(known):
        kind = _kind(word, before, known[at + 1 :], acted)
        english = word.english[kind]
        if kind == "before" and before == "verb":
            english = _JOINS.get(word.text, english)
        if english or kind == "object":
            out.append(Sorted(kind, english, word.time))
        before, acted = kind, acted or kind == "verb"
    return out


def _unnamed(words: Sequence[Word]) -> list[Word]:
    """Without what is not known, and the single characters behind it that would be verbs: parts of a name as well."""
    out = [it for at, it in enumerate(words) if not (at and words[at - 1].strange and _may_be_of_name(it))]
    return [it for it in out if not it.strange]


def _may_be_of_name(word: Word) -> bool:
    return len(word.text) == 1 and set(word.english) <= {"verb"}


def _kind(word: Word, before: Kind | None, rest: Sequence[Word], acted: bool) -> Kind:
    """`before` is as what the word before it stands, `acted` whether a verb has come."""
    has, follows = list(word.english), list(rest[0].english) if rest else []
    if len(has) == 1:
        return has[0]
    if word.text in _RECEIVES and follows[:1] == ["verb"]:
        return "passive"
    if word.text in _JOINS and before == "verb" and rest:
        return "before"
    ends = "noun" not in follows or "verb" in follows
    if "behind" in has and ends and before in ("noun", "name", "number", "verb", "adjective"):
        return "behind"
    if "before" in has and "verb" in has:
        return "before" if any(map(_only_verb, rest)) else "verb"
    if "verb" in has and "noun" in has:
        return "verb" if _acts(word, before, rest, acted) else "noun"
    if "modal" in has:
        return "modal" if any("verb" in it.english for it in rest) else next(it for it in has if it != "modal")
    if "adjective" in has and "noun" in has:
        return "adjective" if "noun" in follows or "of" in follows else "noun"
    return next((it for it in has if it != "behind"), has[0])


def _only_verb(word: Word) -> bool:
    return "verb" in word.english and "noun" not in word.english


def _acts(word: Word, before: Kind | None, rest: Sequence[Word], acted: bool) -> bool:
    """Whether a word that may be a verb or a noun ("研究") is the verb there."""
    likely, after = next(iter(word.english)) == "verb", rest[0] if rest else None
    if before in ("modal", "not", "passive", "adverb") or (after and after.text in ("了", "过", "着")):
        return True
    if before in ("of", "number", "adjective"):
        return False
    if after and "behind" in after.english:
        return likely and before in ("noun", "name", None)
    if before == "asks":
        return not acted and (likely or after is None or "noun" in after.english)
    if after is None:
        return not acted and before is not None
    if any(_only_verb(it) and it.text != _BE for it in rest):
        return not acted and (likely or ("of" in after.english and before in ("noun", "name")))
    told = {"noun", "name", "asks", "number", "adjective", "before"} & set(after.english)
    return (likely and not acted) or bool(told)
