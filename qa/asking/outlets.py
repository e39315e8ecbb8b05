"""Outlets named in a question: found whatever their case, spacing or punctuation, but not in ordinary words.

An outlet answers to its whole name, to the name without "The", without ".com", and to what stands before " | ", " - "
or ": " ("BBC News - Technology" to "BBC News"); an agency or a station of three words and more to their first letters
("MPA" where it is the Maravel Press Agency); to "the Courier" where it is the Harrow Quay Courier, "the Evening
Post" where it is the Corran Evening Post; and, behind "according to", to "Corran" where it is Corran Online.
A name of one word ("Fortune", "The Age", "Wired") may be an ordinary word, so it counts only in quotation marks,
capitalised on its own inside a sentence, or beside a cue such as "article", "reported" or "according to".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from qa.errors import QuestionError
from qa.words.spelling import DIGRAPH

_WORD = re.compile(r"[^\W_]+(?:['’.&+][^\W_]+)*")
_DOMAIN = re.compile(r"\.(?:com|org|net|news|tv|co|io|uk|au|de|fr|jp|in|eu|info)\b", re.IGNORECASE)
_HEAD = re.compile(r"\s+[|–—-]\s+|:\s+|\s+\(")
_QUOTES = "\"'“”‘’„«»‹›`「」『』"
_CUES = """
article articles report reports reported reporting story stories piece pieces coverage review interview column
editorial magazine newspaper newspapers website site say says said write writes wrote claims claimed published
publishes suggests suggested states stated notes noted describes described mentions
"""
# What papers call themselves: with "the" before it, the last word of a name stands for the whole.
_CALLED = frozenset(
    """
advertiser argus bulletin chronicle citizen courant courier democrat dispatch echo examiner express gazette globe
guardian herald inquirer intelligencer journal leader ledger mail mercury messenger mirror monitor observer post press
record register reporter republic review sentinel standard star statesman sun telegraph times tribune
""".split()
)
# Those of them that are said of others, too, in small letters: "did the observer report …" may be of somebody.
_ORDINARY = frozenset(
    "advertiser citizen democrat dispatch echo examiner express globe guardian journal leader mail mercury messenger "
    "mirror monitor observer post press record register reporter republic review sentinel standard star statesman sun "
    "times".split()
)
# What else a name that is no person's or place's ends with, if it is an outlet's.
_OTHERS_CALLED = frozenset(
    "agency allgemeine anzeiger bote broadcasting daily diario gazetta gazzetta magazine mercurio mundo "
    "nachrichten news newspaper observador online país radio rundschau service tageblatt tagblatt tagesblatt "
    "television tv weekly wire zeitung".split()
)
_AFTER = frozenset(_CUES.split())
# What is called by its first letters.
_BY_LETTERS = frozenset("agency broadcasting corporation network news press radio service television wire".split())
_SMALL = frozenset("the of and for de des der die".split())
_BEFORE = re.compile(
    r"\b(?:according to|reported by|published (?:by|in|on)|(?:articles?|reports?|stories|story|pieces?|coverage) "
    r"(?:from|by|in|on|of)|as per)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Behind these an outlet may go by its first word alone: "according to Corran" where it is Corran Online.
_SAYS = re.compile(r"\b(?:according to|reported by|published by|as per)\s+(?:the\s+)?$", re.IGNORECASE)
# "What was in the echo about water": of a paper, whatever else the word may mean.
_IN_PAPER = re.compile(
    r"\b(?:what|anything|something|nothing|news|stor(?:y|ies)|coverage)\s+(?:(?:is|was|were|are)\s+)?(?:there\s+)?(?:in|from)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:about|on|regarding)\b", re.IGNORECASE)
_FOLLOWER = re.compile(r"(?:['’]s?)?\s+([^\W_]+)")  # the word behind a name and its possessive
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_LONGEST = 8  # words of a name that are looked at


def like_an_outlet(name: str) -> bool:
    """Whether a name ends, or of broadcasters begins, as outlets' do: "Aske Valley Post", "Radio Elm"."""
    words = [word.casefold() for word in _WORD.findall(name)]
    return len(words) > 1 and (words[-1] in _CALLED | _OTHERS_CALLED or words[0] in ("radio", "channel"))


@dataclass(frozen=True)
class Mention:
    """`question[start:end]` names these outlets: more than one where a name is shared ("BBC News")."""

    start: int
    end: int
    outlets: tuple[str, ...]


def mentions(question: str, outlets: Sequence[str]) -> tuple[Mention, ...]:
    """Where `question` names one of `outlets`, in order, without overlap; the longest name wins."""
    return _mentions(question, tuple(outlets))


@lru_cache(maxsize=256)
def _mentions(question: str, outlets: tuple[str, ...]) -> tuple[Mention, ...]:
    names, beginnings = _names(outlets)
    words = list(_WORD.finditer(question))
    found: list[Mention] = []
    position = 0
    while position < len(words):
        start, last, mention = words[position].start(), position, None
        for index in range(position, min(position + _LONGEST, len(words))):
            end = words[index].end()
            bare = end - 2 if question[end - 2 : end].lower() in ("'s", "’s") else end
            for stop in dict.fromkeys((bare, end)):
                meant = (
                    names.get(named_key(question[start:stop]))
                    or _called(question, start, stop, names)
                    or _by_first(question, start, stop, names)
                )
                if meant and _is_name(question, start, stop):
                    mention, last = Mention(start, stop, meant), index
            if named_key(question[start:end]) not in beginnings:
                break
        if mention:
            found.append(mention)
        position = last + 1
    return tuple(found)


def outlet_groups(question: str, outlets: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What `question` names, in order of first appearance: each time the outlets that the name stands for."""
    return tuple(dict.fromkeys(mention.outlets for mention in mentions(question, outlets)))


def named_outlets(question: str, outlets: Sequence[str]) -> tuple[str, ...]:
    """The outlets that `question` names, in order of first appearance, each once."""
    return tuple(dict.fromkeys(outlet for group in outlet_groups(question, outlets) for outlet in group))


def spelled(chosen: Sequence[str], outlets: Sequence[str]) -> tuple[str, ...]:
    """The archive's own spellings of the chosen outlets: all those that differ in case alone.

    Raises QuestionError for one that the archive has nothing of.
    """
    names: dict[str, list[str]] = {}
    for outlet in outlets:
        names.setdefault(outlet.casefold(), []).append(outlet)
    for name in chosen:
        if name.casefold() not in names:
            keys = get_close_matches(name.casefold(), names, 3, 0.5)
            near = [names[key][0] for key in keys] or list(outlets)[:5]
            meant = f"; its outlets are, among others: {', '.join(near)}" if near else ""
            raise QuestionError(f"the archive has no article of the outlet {name!r}{meant}")
    return tuple(dict.fromkeys(outlet for name in chosen for outlet in names[name.casefold()]))


def _called(question: str, start: int, end: int, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The outlets that `question[start:end]` stands for as "the Courier" does; none where it does not."""
    word = question[start:end]
    if not question[:start].lower().endswith("the ") or _WORD.fullmatch(word) is None:
        return ()
    before, after = question[:start], question[end:]
    if word[:1].islower() and not _in_paper(before, after) and (word in _ORDINARY or not _cued(before, after)):
        return ()
    return names.get(f"the …{word.casefold()}", ())


def _by_first(question: str, start: int, end: int, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The outlets that the capitalised word `question[start:end]` begins, where a cue of a report stands before it and
    no further name behind it; else none."""
    word, after = question[start:end], re.match(r"(?:['’]s?)?\s+(\w+)", question[end:])
    longer = after is not None and not after[1][0].islower()
    if _WORD.fullmatch(word) is None or word.islower() or longer or not _SAYS.search(question[:start]):
        return ()
    return names.get(f"{named_key(word)}…", ())


def _is_name(question: str, start: int, end: int) -> bool:
    """Whether `question[start:end]`, which reads like an outlet's name, is one: more than one word is, "The" aside."""
    words = _WORD.findall(question[start:end])
    return len(words) - (words[0].lower() == "the") > 1 or _stands_for_outlet(question, start, end)


@lru_cache(maxsize=8)
def _names(outlets: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The outlets behind each name's key, and every beginning of every key."""
    names: dict[str, set[str]] = {}
    for outlet in outlets:
        for name in aliases(outlet):
            names.setdefault(name, set()).add(outlet)
        *before, last = _WORD.findall(_HEAD.split(outlet)[0]) or [""]
        own = [word for word in before if word.lower() != "the"]
        if len(own) == 1 and last.casefold() in _OTHERS_CALLED:
            names.setdefault(f"{named_key(own[0])}…", set()).add(outlet)
        if set(map(str.lower, before)) - {"the"} and last.casefold() in _CALLED:
            names.setdefault(f"the …{last.casefold()}", set()).add(outlet)
            if len(before) > 1:  # "the Evening Post"
                names.setdefault(named_key(f"{before[-1]}{last}"), set()).add(outlet)
    beginnings = frozenset(name[:length] for name in names for length in range(1, len(name) + 1))
    return {name: tuple(sorted(meant)) for name, meant in names.items()}, beginnings


def aliases(outlet: str) -> Iterator[str]:
    """The names that an outlet answers to, each by its key (see `named_key`)."""
    for name in (outlet, _HEAD.split(outlet)[0]):
        for form in (name, _DOMAIN.sub("", name)):
            if key := named_key(form):
                yield key
                if key.startswith("the") and form.lower().startswith("the ") and len(key) > 5:
                    yield key[3:]
    words = [word for word in _WORD.findall(_HEAD.split(outlet)[0]) if word.lower() not in _SMALL]
    if len(words) > 2 and not _BY_LETTERS.isdisjoint(map(str.lower, words)):
        yield named_key("".join(word[0] for word in words))


@lru_cache(maxsize=4096)
def named_key(name: str) -> str:
    """What spellings of a name share, letters and digits folded: "CBSSports.com" and "cbs sports com" are one, and so
    are "Süddeutsche" and "Sueddeutsche"."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold().translate(_LETTERS)
    return DIGRAPH.sub(r"\1", "".join(character for character in plain if character.isalnum()))


def _stands_for_outlet(question: str, start: int, end: int) -> bool:
    """Whether the single word at `start:end`, with or without "the", is the outlet and not the ordinary word."""
    before, word, after = question[:start], question[start:end].split()[-1], question[end:]
    if before[-1:] and before[-1] in _QUOTES and after[:1] and after[0] in _QUOTES:
        return True
    if _cued(before, after):
        return True
    if word.islower():
        return False
    if not word[1:].islower():
        return True  # "TechCrunch", "CNBC", "404": no ordinary word is written so
    opening = not before.strip() or before.rstrip()[-1] in ".?!:"
    touching = _WORD.match(after[1:]) if after[:1] == " " else None
    longer_name = touching is not None and (not touching[0][0].islower() or touching[0] == "of")
    return not (opening or longer_name or _follows_a_capital(before))


def _cued(before: str, after: str) -> bool:
    """Whether the words around a name are those around an outlet's."""
    follower = _FOLLOWER.match(after)
    cue = _BEFORE.search(before) or (follower and follower[1].lower() in _AFTER)
    return bool(cue) or _in_paper(before, after)


def _in_paper(before: str, after: str) -> bool:
    return bool(_IN_PAPER.search(before) and _ON.match(after))


def _follows_a_capital(before: str) -> bool:
    """Whether the text ends in a capitalised word ("Stone" before "Age") that does not merely open the sentence."""
    words = before.split()
    if not words or not words[-1][0].isupper() or not words[-1][-1].isalnum():
        return False
    return len(words) > 1 and words[-2][-1] not in ".?!:" and words[-1] != "The"
