"""German and Spanish sentences with the words of the dictionary in English, each in its place. Pure.

The cross-encoder reads English: of other languages it knows names and what is like an English word, and how small words
join them, but few words for things. So of "Der Zug fuhr in die Kurve" it reads "Der train travelled in die bend"; with
the order and the small words of an English clause it judges no better. What is quoted never holds the English words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa.words import glossary, verbs
from qa.words.dictionary import Meaning, Tongue, bend, compound, meanings, participle, phrases, plural
from qa.words.glossary import glossed
from qa.words.languages import common, within
from qa.words.terms import fold, tokens

_WORD = re.compile(r"[^\W\d_]+")
_PAIR = re.compile(r"\b(?=([^\W\d_a-zß-öø-ÿ][^\W\d_]+) ([^\W\d_a-zß-öø-ÿ][^\W\d_]+)\b)")
_CLAUSE_ENDS = re.compile(r"\s*(?:(?<!\d)[^\s\w-]|[^\s\w-](?!\d)|\b(?:und|oder|sowie|aber)\b|$)")
_OF_MANY = re.compile(r"(?<=\d )((?:m|b)illion|thousand)s\b")
_GONE = "-"  # in place of the part that came off a verb
_LONGEST = 4  # words that mean something together
_ARTICLES = frozenset("el la los las del al".split())
_NUMBERS = frozenset("two three four".split())  # that are among the commonest words
_SMALL = frozenset("wurden worden werde würde würden wäre sei seien habe hätte hätten".split())  # as are these
# What a word may be, the likelier first: a German one with a capital, the first of a sentence, a Spanish one with a
# capital, and others, which are else what the dictionary has first.
_NOUN, _OPENS, _NAME = ("name", "noun", "other"), ("other", "adjective", "name", "noun"), ("name",)
_DE, _ES = ("other", "adjective", "verb"), ("other",)


@lru_cache(4096)
def englished(text: str, around: str = "") -> str:
    """`text` with its known words in English, if it, or what stands `around` it where it hardly tells, is German or
    Spanish; of French the English words stand behind the known ones; other texts as they are."""
    tongue = within(text, around)
    if tongue == "de":
        return _put(text, "de", _family_names(text) | _family_names(around))
    return _put(text, "es") if tongue == "es" else glossed(text, around)


@lru_cache(4096)
def english_words(text: str, around: str = "") -> tuple[str, ...]:
    """The words of `text` in English, folded; none where no word of it is known, or it is in English."""
    told = englished(text, around)
    return () if told == text else tuple(tokens(fold(told)))


@lru_cache(2048)
def _family_names(text: str) -> frozenset[str]:
    """The words with a capital that stand in German behind one that is no word: "Ottmar Feld", then "Feld", too."""
    pairs = (match.groups() for match in _PAIR.finditer(text))
    return frozenset(last for first, last in pairs if not _known(first))


@lru_cache(20_000)
def _known(word: str) -> bool:
    return bool(meanings(word, "de") or compound(word) or glossary.word(word, "de") or common(fold(word)))


def _put(text: str, tongue: Tongue, names: frozenset[str] = frozenset()) -> str:
    found = list(_WORD.finditer(text))
    out, end, at = [], 0, 0
    done: set[int] = set()
    while at < len(found):
        size = _together(text, found[at : at + _LONGEST], phrases(tongue))
        first, last = found[at], found[at + size - 1]
        if size > 1:
            told = _best(text[first.start() : last.end()], tongue, _ES)
        else:
            named = first.group() in names
            told, behind = ("", -1) if named else (_GONE, -1) if at in done else _of_word(text, found, at, tongue)
            done.add(behind)
        if told:
            before = text[end : first.start()]
            out += [before.rstrip()] if told == _GONE else [before, told]
            end = last.end()
        at += size
    whole = "".join(out) + text[end:]
    return _OF_MANY.sub(r"\1", whole)


def _together(text: str, words: Sequence[re.Match[str]], known: frozenset[str]) -> int:
    """How many words from the first on mean something together; 1 if none do."""
    for size in range(len(words), 1, -1):
        if text[words[0].start() : words[size - 1].end()].casefold().replace("ß", "ss") in known:
            return size
    return 1


def _of_word(text: str, found: Sequence[re.Match[str]], at: int, tongue: Tongue) -> tuple[str, int]:
    """The English of the word there, "" where it stays, and where the part that came off it stands ("kündigte … an"),
    or -1."""
    word, opens = found[at].group(), not at
    capital = word[:1].isupper() and not opens
    if _small(word) and not any(it.english in _NUMBERS for it in meanings(word, tongue)):
        return "", -1
    if tongue == "es":
        row = at + 1 < len(found) and found[at + 1].group()[:1].isupper()
        named = capital and (row or found[at - 1].group() not in _ARTICLES)
        return _best(word, tongue, _NAME if named else _ES), -1
    if capital:
        return _best(word, tongue, _NOUN), -1
    if apart := {it.particle for it in meanings(word, tongue) if it.particle}:
        last = _end_of_clause(text, found, at)
        if last > at and found[last].group() in apart:
            return _best(word, tongue, _DE, found[last].group()), last
    return _best(word, tongue, _OPENS if opens else _DE), -1


def _small(word: str) -> bool:
    return common(fold(word)) or word in _SMALL


def _end_of_clause(text: str, found: Sequence[re.Match[str]], at: int) -> int:
    """The last word of the clause in which the word there stands; itself where that ends with a figure."""
    cut = _CLAUSE_ENDS.search(text, found[at].end())
    return next((i for i in range(at, len(found)) if cut and found[i].end() == cut.start()), at)


@lru_cache(20_000)
def _best(word: str, tongue: Tongue, kinds: tuple[str, ...], particle: str = "") -> str:
    """Its likeliest meaning in English, one of those kinds if it has such; "" where it has none."""
    known: Sequence[Meaning] = meanings(word, tongue)
    if not known and kinds in (_NOUN, _OPENS) and tongue == "de" and (made := compound(word)):
        known = (made,)
    if not known:
        return glossary.word(word, tongue)
    for kind in kinds:
        if of_kind := [it for it in known if it.kind == kind]:
            return _bent(next((it for it in of_kind if it.particle == particle), of_kind[0]))
    if kinds in (_NAME, _DE):
        return ""
    nouns = (it for it in known if it.kind == "noun")  # "los empleados", not as "employed"
    return _bent(next(nouns, known[0]) if known[0].form == "participle" else known[0])


def _bent(it: Meaning) -> str:
    """The English word in its number or time."""
    if it.kind == "noun":
        return plural(it.english) if it.plural and it.english[:1].islower() else it.english
    if it.kind != "verb" or it.form in ("infinitive", "gerund") or it.english.startswith("be "):
        return it.english
    if it.form == "future":
        return f"will {it.english}"
    if it.form == "participle":
        return participle(it.english)
    return (
        it.english
        if it.form == "present" and it.plural
        else bend(it.english, verbs.past if it.form == "past" else verbs.present)
    )
