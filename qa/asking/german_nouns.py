"""The groups of words of a German clause in English: of nouns, with what belongs to them and stands before. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking.rough import Chunk, Token, as_name, noun, placed
from qa.words.dictionary import Meaning, compound

THE = frozenset("der die das den dem des".split())
A = frozenset("ein eine einen einem einer eines".split())
_OBJECT = frozenset("den dem einen einem keinen keinem diesen diesem ihren ihrem seinen seinem ihm ihn".split())
_PRONOUNS = {
    "er": "he",
    "sie": "they",
    "es": "it",
    "man": "they",
    "ihn": "him",
    "ihm": "him",
    "ihnen": "them",
    "wir": "we",
}
_CONTRACTED = {
    "im": ("in", "the"), "am": ("at", "the"), "zum": ("to", "the"), "zur": ("to", "the"), "vom": ("from", "the"),
    "beim": ("in", "the"), "ins": ("into", "the"), "ans": ("to", "the"), "aufs": ("on", "the"),
    "ums": ("around", "the"),
}  # fmt: skip
BEFORE = {
    "in": "in", "an": "at", "auf": "on", "aus": "from", "bei": "in", "mit": "with", "nach": "after", "von": "from",
    "zu": "to", "über": "about", "unter": "under", "vor": "before", "für": "for", "gegen": "against", "um": "around",
    "durch": "by", "wegen": "because of", "seit": "since", "bis": "until", "ohne": "without", "zwischen": "between",
    "während": "during", "trotz": "despite", "laut": "according to", "gemäss": "according to", "hinter": "behind",
    "neben": "next to", "ab": "from", "innerhalb": "within", "ausserhalb": "outside", "infolge": "because of",
    "im jahr": "in", "im jahre": "in",
    "aufgrund": "because of", "anstelle": "instead of", "statt": "instead of", "an bord": "aboard",
}  # fmt: skip
# What else stands before a noun, by its English: "in favour of", "compared to".
_BEFORE = re.compile(
    r".* (?:of|to|with|for|from|against|the)|including|except|beyond|opposite|via|per|near|along|despite"
)
_ON = re.compile(
    r"\b(?:hearing|inquiry|investigation|question|statement|report|conference|decision|agreement|answer)s?$"
)
_AT = frozenset("in im an am bei beim von vom auf".split())
_TIME = re.compile(r"\b(?:second|minute|hour|day|night|week|month|year|decade)s?\b")
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def of_several(tokens: Sequence[Token]) -> bool:
    """Whether a group of a noun is of several."""
    return any(it.plural for token in tokens for it in noun_of(token)[:1]) or any(it.number for it in tokens)


def in_nouns(tokens: Sequence[Token], *, many: bool = False) -> str:
    return " ".join(it.english for it in groups(tokens, many=many))


def noun_of(token: Token) -> list[Meaning]:
    if token.is_name or not (token.capital or not token.meanings):
        return []
    found = token.of("name") or token.of("noun")
    if found:
        return found
    made = compound(token.text) if token.capital else None
    return [made] if made else []


def preposition_of(tokens: Sequence[Token], at: int, *, passive: bool = False, behind_noun: bool = False) -> str:
    """The English of the preposition there, by what stands behind it."""
    small = tokens[at].small
    word, article = _CONTRACTED.get(small, (BEFORE.get(small) or _other_before(tokens[at]), ""))
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    known = {it.english for it in after.meanings} if after else set()
    if after and small in ("am", "ab", "seit", "bis", "vom") and (after.text[:1].isdigit() or known & _DAYS):
        return "on" if small == "am" else word
    if after and small in ("im", "zum") and known & _MONTHS:
        return word
    named = after is not None and (after.is_name or bool(after.of("name")) or (after.capital and not noun_of(after)))
    if small == "nach" and named:
        return "to"
    if small == "bei" and named:
        return "near"
    if small in ("auf", "um") and after and after.text[:1].isdigit():
        return "to" if small == "auf" else "by"
    if small in ("von", "vom"):
        return f"{'by' if passive and not behind_noun else 'of' if behind_noun else 'from'} {article}"
    return f"{word} {article}".strip()


def _other_before(token: Token) -> str:
    """The English of a word, or of several, that is a preposition but a rare one; "" for others."""
    found = [] if token.capital and not token.opens else token.of("other")
    return found[0].english if found and not token.number and _BEFORE.fullmatch(found[0].english) else ""


def groups(tokens: Sequence[Token], *, passive: bool = False, many: bool = False) -> list[Chunk]:
    """The groups of words, in order: each of a noun, with the preposition before it and what belongs to it."""
    out: list[Chunk] = []
    at = 0
    while at < len(tokens):
        small = tokens[at].small
        preposition = small in BEFORE or small in _CONTRACTED or bool(_other_before(tokens[at]))
        own = bool(out) and out[-1].kind in ("np", "pp") and small in ("von", "vom") and not out[-1].named
        until, chunk = _group_of_noun(tokens, at + preposition, many=many)
        if until == at + preposition:
            word = tokens[at].of("other") or tokens[at].meanings
            out.append(Chunk("", word[0].english if word else tokens[at].text))
            at += 1
            continue
        if preposition and small == "vor" and _TIME.search(chunk.english):
            out.append(Chunk("pp", f"{chunk.english} ago"))
        elif preposition and out and small in _AT and (called := placed(out[-1].english, chunk)) and out[-1].kind:
            out[-1] = replace(out[-1], english=called)
        elif preposition and own:
            of = preposition_of(tokens, at, passive=passive, behind_noun=not passive)
            out[-1] = replace(out[-1], english=spaced(out[-1].english, of, chunk.english))
        elif preposition:
            on = small in ("zum", "zur", "zu") and bool(out) and bool(_ON.search(out[-1].english))
            about = "about the" if on else preposition_of(tokens, at, passive=passive)
            out.append(Chunk("pp", spaced(about, chunk.english)))
        elif small in ("der", "des") and out and out[-1].kind and not (out[-1].named or out[-1].pronoun):
            out[-1] = replace(out[-1], english=f"{out[-1].english} of {chunk.english}")
        else:
            out.append(chunk)
        at = until
    return out


def _group_of_noun(tokens: Sequence[Token], at: int, *, many: bool = False) -> tuple[int, Chunk]:
    """Where the group of a noun that begins there ends, and what it is; `at` itself where none does."""
    begin, words, first = at, [], tokens[at].small if at < len(tokens) else ""
    if first in _PRONOUNS and not tokens[at].capital:
        return at + 1, Chunk("np", _PRONOUNS[first], first in _OBJECT, first in ("sie", "ihnen"), pronoun=True)
    determined = first in THE | A
    if determined:
        words.append("the" if first in THE else "a")
        at += 1
    several = many
    while at < len(tokens) and not tokens[at].is_name:
        token = tokens[at]
        if token.number and not token.capital:
            several = several or token.text != "1"
        elif token.capital or not token.of("adjective"):
            owner = [
                it for it in token.of("other") if it.english in ("its", "no", "this", "that", "all", "both", "each")
            ]
            strange = (
                not token.meanings
                and token.small not in THE | A
                and re.search(r"e[nrsm]?$", token.small)
                and tokens[at + 1 : at + 2]
            )
            if token.capital or not (owner or (strange and tokens[at + 1].capital and at > begin)):
                break
        word = token.of("adjective") or token.of("other")
        words.append(word[0].english if word and not token.text[:1].isdigit() else token.text)
        at += 1
    named = False
    if at >= len(tokens) or not (tokens[at].capital or tokens[at].is_name or _plain_noun(tokens[at])):
        while at > begin + determined and tokens[at - 1].of("other") and not tokens[at - 1].number:
            at -= 1  # "schwer" in "wurde 1998 schwer beschädigt"
            words.pop()
    nouns = at
    while at < len(tokens) and (tokens[at].capital or tokens[at].is_name or (at == nouns and _plain_noun(tokens[at]))):
        token = tokens[at]
        found = [] if token.is_name else noun_of(token) or (token.of("noun") if not token.capital else [])
        named = not found or found[0].kind == "name"
        several = several or bool(found and found[0].plural)
        if found:
            words.append(noun(found[0], many=several and at == nouns and found[0].kind == "noun"))
        else:
            alone = at + 1 == len(tokens) or not tokens[at + 1].capital
            words.append(_named(token, determined=determined and at == nouns and alone))
        at += 1
    if at == begin + determined and not words[determined:]:
        return (begin, Chunk("", "")) if not determined else (at, Chunk("np", words[0], first in _OBJECT))
    if at == nouns and tokens[at - 1].text[:1].isdigit():
        return at, Chunk("", " ".join(words))  # "2026" alone
    return at, Chunk("np", " ".join(words), first in _OBJECT, several or None if not determined else several, named)


def _plain_noun(token: Token) -> bool:
    """A noun that was typed in small letters."""
    return not token.capital and bool(token.of("noun")) and not token.of("other") and token.small not in BEFORE


def _named(token: Token, *, determined: bool) -> str:
    """A name as it is, "Gessen tunnel" for "Gessen-Tunnel"; what has an article and is no name in small letters."""
    if token.is_name:
        return token.text
    if "-" in token.text:
        parts = [Token(part, token.tongue) for part in token.text.split("-")]
        last = noun_of(parts[-1])
        if last:
            return " ".join([*(it.text for it in parts[:-1]), noun(last[0], many=False)])
    return token.text.lower() if determined and not token.text.isupper() else token.text


def names_behind_names(tokens: Sequence[Token]) -> list[Token]:
    """A word with a capital behind a name that is no word is a name too: "Peter Fischer"."""
    out: list[Token] = []
    for token in tokens:
        before = out[-1] if out else None
        name = before and before.capital and not before.opens and not before.meanings and not compound(before.text)
        second = out[-2] if len(out) > 1 else None  # "Anna" in "Anna Roe Direktorin"
        name = name and not (second and second.capital and not second.opens and not second.meanings)
        out.append(as_name(token) if name and token.capital and "-" not in token.text else token)
    return out


def spaced(*parts: str) -> str:
    return " ".join(" ".join(parts).split())
