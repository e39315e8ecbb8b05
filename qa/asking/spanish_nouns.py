"""The groups of words of a Spanish clause in English: of nouns, with what belongs to them and stands before. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.rough import Chunk, Token, as_name, noun, placed
from qa.words.dictionary import Meaning, participle, superlative

THE = frozenset("el la los las lo".split())
A = frozenset("un una".split())
MONTHS = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre".split()
)
_ARTICLE = re.compile(r"(?:[a-z]+ )??(?:the|a) |(?:in|at|on|to|of|for|with|from|by|against|after|about) ")


def names(tokens: Sequence[Token]) -> list[Token]:
    """A word with a capital is a name, unless it is a country's, has an article, or is known and no such word is by it:
    "el Gobierno", "el Banco Central"."""
    out: list[Token] = []
    for at, token in enumerate(tokens):
        before, after = (out[-1] if out else None), tokens[at + 1 : at + 2]
        article = before is not None and before.folded in THE | {"del", "al"}
        strange = any(it.capital and not it.meanings for it in after)
        strange = strange or (before is not None and before.is_name and not article)
        alone = not any(it.kind == "noun" for it in token.meanings) and not (before and before.capital)  # "Moreno"
        known = token.meanings and (article or (not strange and not alone and not (before and before.is_name)))
        name = token.capital and not token.opens and not token.of("name") and not known
        out.append(as_name(token) if name else token)
    return out


def as_form(token: Token | None, form: str) -> Meaning | None:
    """What a word means as that form of a verb, also with a pronoun behind it ("reunirse")."""
    if token is None or token.is_name:
        return None
    bare = Token(re.sub(r"(?<=r)(?:se|lo|la|le)s?$", "", token.text), token.tongue)
    if token.small == "ser" and form == "infinitive":
        return Meaning("verb", "be", form="infinitive")
    return next((it for it in bare.of("verb") if it.form == form), None)


def of(before: str, chunk: Chunk, preposition: str, *, bare: bool) -> str:
    """ "of …" behind a noun; "interest rate" for a mere noun behind one."""
    if called := placed(before, chunk):
        return called
    if before.endswith(("hundreds", "thousands", "dozens")):
        return f"{before} of {chunk.english}"
    if before.endswith(("millions", "billions", "million", "billion")):
        return f"{before.removesuffix('s')} {chunk.english}"
    if preposition == "de" and bare and not chunk.named and " " not in chunk.english and " of " not in before:
        article = _ARTICLE.match(before)
        at = article.end() if article else 0
        return f"{before[:at]}{chunk.english} {before[at:]}"
    return f"{before} {'of the' if preposition == 'del' else 'of'} {chunk.english}"


def group_of_noun(tokens: Sequence[Token], at: int, *, many: bool = False) -> tuple[int, Chunk]:
    """Where the group of a noun that begins there ends, and what it is; `at` itself where none does."""
    begin, article = at, ""
    if at < len(tokens) and not tokens[at].is_name and tokens[at].small in THE | A:
        article = "the" if tokens[at].small in THE else "a"
        article = "on" if article == "the" and _day(tokens, at + 1) else article
        at += 1
    before: list[str] = [article] if article else []
    several = many or (begin < len(tokens) and tokens[begin].small in ("los", "las"))
    while at < len(tokens) and _qualifies(tokens, at):
        word = tokens[at].of("other") or tokens[at].of("adjective")
        before.append(word[0].english if word and not tokens[at].text[:1].isdigit() else tokens[at].text)
        several = several or tokens[at].number
        at += 1
    words: list[str] = []
    named = False
    if (
        article
        and at < len(tokens)
        and not tokens[at].meanings
        and not tokens[at].capital
        and tokens[at].text.isalpha()
    ):
        words.append(tokens[at].text)  # a noun that is not known
        at += 1
    elif article and at < len(tokens) and not tokens[at].capital and _like_verb(tokens[at]):
        words.append(tokens[at].meanings[0].english)
        at += 1
    while at < len(tokens) and (
        tokens[at].is_name or (tokens[at].capital and not tokens[at].opens) or (not words and _noun(tokens[at]))
    ):
        token = tokens[at]
        found = [] if token.is_name else _noun(token)
        if words and not named and found and not token.capital:
            break
        if words and not named and not found and not token.is_name and token.of("adjective"):
            break  # "el Banco Central Europeo"
        named = not found or found[0].kind == "name"
        several = several or bool(found and found[0].plural)
        words.append(
            noun(found[0], many=several and not words and found[0].kind == "noun")
            if found and not (named and found[0].kind == "noun")
            else token.text
        )
        at += 1
    if words and at < len(tokens) and tokens[at].text[:1].isdigit() and tokens[at - 1].folded in MONTHS:
        words.append(tokens[at].text)
        at += 1
    more = words and article == "the" and at + 1 < len(tokens) and tokens[at].small == "más"
    if more and (found := tokens[at + 1].of("adjective")):  # "el lago más profundo"
        before.append(superlative(found[0].english))
        at += 2
    while words and at < len(tokens) and (behind := _behind(tokens, at)):
        before.append(behind)
        at += 1
    if not words and not (at > begin + bool(article)):
        return begin, Chunk("", "")
    if not words and tokens[at - 1].text[:1].isdigit():
        return at, Chunk("", " ".join(before))  # "2026" alone
    return at, Chunk("np", " ".join([*before, *words]), plural=several if article or several else None, named=named)


def _like_verb(token: Token) -> bool:
    """A noun that is not known, but is like its verb: "la reforma"."""
    found = token.meanings
    return bool(found) and all(it.kind == "verb" and it.form == "present" and not it.plural for it in found)


def _day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day is named there: "el martes", "el 18 enero"."""
    if at >= len(tokens):
        return False
    month = at + 1 < len(tokens) and tokens[at + 1].folded in MONTHS
    return (tokens[at].text[:1].isdigit() and month) or any(
        it.english.endswith("day") and it.english[0].isupper() for it in tokens[at].of("noun")
    )


def _noun(token: Token) -> list[Meaning]:
    if token.text[:1].isdigit():
        return []
    return token.of("name") or token.of("noun") if token.capital else token.of("noun")


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """A number, "su", or an adjective before its noun."""
    token = tokens[at]
    if token.is_name or (token.capital and not token.opens):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    owner = any(
        it.english in ("its", "this", "that", "all", "both", "each", "no", "our", "my") for it in token.of("other")
    )
    if token.number or owner:
        return True
    return (
        bool(token.of("adjective"))
        and not token.of("noun")
        and after is not None
        and bool(_noun(after) or after.is_name)
    )


def _behind(tokens: Sequence[Token], at: int) -> str:
    """The English of an adjective behind its noun, which comes before it; "" where none stands there."""
    token = tokens[at]
    if token.is_name:
        return ""
    if token.of("adjective"):
        return token.of("adjective")[0].english
    if any(it.form == "participle" for it in token.of("verb")) and not token.of("noun"):
        return participle(next(it for it in token.of("verb") if it.form == "participle").english)
    return ""
