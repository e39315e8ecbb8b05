"""A Spanish question in rough English: the order of its words, its verb and what asks. Pure.

What stands before the first bent verb asks; of what stands behind it, the first group of a noun without a preposition
is the subject, unless what asks is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking.rough import AGENT, Asked, Chunk, Group, Token, clause, told
from qa.asking.spanish_nouns import MONTHS, THE, A, as_form, group_of_noun, of
from qa.asking.spanish_verbs import COUNT, HAVE, HOW, THERE, WHO, asking, auxiliary, bent_as, verb_group
from qa.words.dictionary import participle

_CLITICS = frozenset("se le les lo la los las me nos te no ya".split())
_PREPOSITIONS = {
    "a": "to", "al": "to the", "de": "of", "del": "of the", "en": "in", "por": "for", "para": "for", "con": "with",
    "sin": "without", "contra": "against", "entre": "between", "sobre": "about", "tras": "after", "desde": "since",
    "hasta": "until", "durante": "during", "según": "according to", "segun": "according to", "ante": "before",
    "bajo": "under", "hacia": "towards", "mediante": "by",
}  # fmt: skip
_EMPTY = frozenset("se le les me nos te ya".split())
_MOVING = frozenset(
    "go travel return come arrive send give say tell pay leave bring offer happen cost flee escape deliver "
    "impose award grant sell lend donate attribute dedicate".split()
)
# "por": what somebody was sentenced for, rather than by whom.
_FOR_CRIME = re.compile(
    r"^by (?=.*\b(?:corruption|fraud|bribery|theft|robbery|burglary|murders?|killing|kidnapping|crimes?|arson|violence|"
    r"embezzlement|espionage|treason)$)"
)
_LASTING = frozenset("last take stay remain".split())
_BEFORE = re.compile(r" (?:de|del|a|al|con|por)$")
_STRANGE = re.compile(r"(?:ó|aron|ieron|ará|arán)$")
_BINDS = {
    "que": "that", "quien": "who", "cuando": "when", "porque": "because", "si": "if", "donde": "where",
    "mientras": "while", "aunque": "although", "después de que": "after", "antes de que": "before",
}  # fmt: skip


def english(tokens: Sequence[Token]) -> str:
    """The question without its end, in English words and order."""
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if token.text == ",":
            parts.append([])
        elif not _of_date(tokens, at):
            parts[-1].append(token)
    out = [_main(part) for part in parts if part]
    return ", ".join(out)


def _of_date(tokens: Sequence[Token], at: int) -> bool:
    """The "de" of "18 de enero de 2026"."""
    if tokens[at].small not in ("de", "del") or not 0 < at < len(tokens) - 1:
        return False
    one, other = tokens[at - 1], tokens[at + 1]
    month = one.folded in MONTHS or other.folded in MONTHS
    return month and (one.text[:1].isdigit() or other.text[:1].isdigit())


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1] if at else None
    determined = before is not None and before.folded in THE | A | {"de", "del", "al"} and not _clitic(tokens, at - 1)
    if token.is_name or (token.capital and not token.opens) or determined:
        return False
    if token.small == "esta":  # "¿Cuándo esta abierto …?", but "esta semana"
        return at + 1 < len(tokens) and any(it.form in ("participle", "gerund") for it in tokens[at + 1].of("verb"))
    if auxiliary(token):
        return True
    if not bent_as(token) or token.small in _PREPOSITIONS or token.folded in MONTHS:
        return False
    later = any(auxiliary(it) or bent_as(it) for it in tokens[at + 1 :] if not it.capital)
    return not (token.of("noun") and later and before is not None and asking(before))


def _clitic(tokens: Sequence[Token], at: int) -> bool:
    """ "lo" in "quién lo mató", but "la" in "quién la presa": behind what asks, before what is no noun."""
    return tokens[at].small in _CLITICS and at > 0 and asking(tokens[at - 1]) and not tokens[at + 1].of("noun")


def _main(tokens: Sequence[Token]) -> str:
    """A clause: what asks, the verb, and what is behind it."""
    at = next((i for i in range(len(tokens)) if _is_verb(tokens, i)), None)
    if at is None:
        at = next(
            (
                i
                for i, it in enumerate(tokens)
                if i and _STRANGE.search(it.small) and not it.meanings and not it.capital
            ),
            None,
        )
    if at is None:
        return " ".join(it.english for it in _chunks(tokens))
    asks, rest = list(tokens[:at]), list(tokens[at + 1 :])
    itself = bool(asks) and asks[-1].small == "se"
    negated = any(it.small == "no" for it in asks[-2:])
    while asks and asks[-1].small in _CLITICS and not asking(asks[-1]):
        asks.pop()
    verb = tokens[at]
    small = [it.folded for it in asks]
    special = _special(small, verb, rest, itself)
    if special:
        return special
    asked = _asked(asks) if asks else None
    if asks and not any(map(asking, asks)):  # a statement: "Peter Roe murió"
        group, rest = verb_group(verb, rest, itself)
        return told(
            " ".join(it.english for it in _chunks(asks)), replace(group, negated=negated), _split_rest(rest, group)
        )
    group, rest = verb_group(verb, rest, itself)
    if asked and asked.english == "how much" and group.base == "win":
        group = replace(group, base="earn")
    if asked and small == ["como"] and group.base == "call":
        asked = Asked("what")
    chunks = _split_rest(rest, group)
    if rest and as_form(rest[0], "infinitive") and not group.modal:
        chunks = [Chunk("np", "it", pronoun=True), *chunks]
        chunks[1:] = [Chunk("", " ".join(it.english for it in chunks[1:]))]
    if asked and asked.english == "how much" and (group.base in _LASTING or small[1:] == ["tiempo"]):
        asked = Asked("how long")
    return clause(asked, replace(group, negated=negated), chunks)


def _special(small: Sequence[str], verb: Token, rest: Sequence[Token], itself: bool) -> str:
    """Questions that English puts in another way; "" for others."""

    def behind() -> str:  # only where it is put in: a clause in it is read again each time
        return " ".join(it.english for it in _chunks(rest))

    tener = any(it.english == "have" for it in bent_as(verb))
    past = verb.small in ("tenía", "tuvo", "tenían", "llamaba", "llamaban")
    if tener and small in (["cuantos", "anos"], ["que", "edad"]):
        return f"how old {'was' if past else 'is'} {behind()}"
    if itself and small == ["como"] and verb.folded.startswith("llama"):
        return f"what {'was' if past else 'is'} the name of {behind()}"
    if small[-1:] == ["anos"] and verb.small in ("lleva", "llevaba") and small[0] in COUNT:
        doing = next((it for it in rest if as_form(it, "gerund")), None)
        meant = as_form(doing, "gerund")
        base = meant.english if meant else "be"
        who = _chunks([it for it in rest if it is not doing])
        subject = who[0].english if who else "it"
        rests = [it.english.removeprefix("to ") for it in who[1:]]
        return " ".join(["how many years has", subject, participle(base), *rests])
    done = bool(rest) and any(it.form == "participle" for it in rest[0].of("verb"))
    if verb.small in THERE and not (done and verb.small in HAVE):
        there = THERE[verb.small]
        lead = _asked([Token(word, verb.tongue) for word in small]).english if small else ""
        return f"{lead} {there if ' ' in there else f'{there} there'} {behind()}".strip()
    return ""


def _asked(tokens: Sequence[Token]) -> Asked:
    """What asks, in English."""
    at = next((i for i, it in enumerate(tokens) if asking(it)), None)
    if at is None:
        return Asked(" ".join(it.english for it in _chunks(tokens)))
    before = " ".join(
        _PREPOSITIONS.get(it.small, it.of("other")[0].english if it.of("other") else it.text) for it in tokens[:at]
    )
    word, after = tokens[at].folded, tokens[at + 1 :]
    if word == "que" and before in ("for", "to", "of", "in") and not after:
        return Asked({"for": "why", "to": "what", "of": "of what", "in": "in what"}[before])
    if word in WHO:
        personal = before == "to"
        return Asked(
            "whom" if personal else f"{before} {'whom' if before else 'who'}".strip(), who=not before, free=not before
        )
    if word in COUNT:
        many = word.startswith("cuantos") or word.startswith("cuantas")
        if [it.folded for it in after] == ["tiempo"]:
            return Asked(f"{before} how long".strip())
        if word == "cuanto" and before in ("to",) and not after:
            return Asked("to how much")
        counted = " ".join(it.english for it in _chunks(after, many=many))
        return Asked(" ".join(f"{before} {COUNT[word]} {counted}".split()), free=not before, many=many)
    if word in ("que", "cual", "cuales") and after:
        several = any(it.plural for token in after for it in token.of("noun")[:1])
        counted = " ".join(it.english for it in _chunks(after))
        if [it.folded for it in after] == ["hora"]:
            return Asked("at what time")
        day = "on " if not before and [it.folded for it in after] == ["dia"] else ""
        return Asked(
            " ".join(f"{day}{before} which {counted.removeprefix('of ')}".split()),
            free=not before and not day,
            many=several,
        )
    if word == "donde" and before in ("for", "of"):
        return Asked("by which way" if before == "for" else "from where")
    where = {"since": "since", "until": "until"}.get(before, before if word not in ("donde", "adonde") else "")
    free = not before and word == "que"
    return Asked(f"{where} {HOW[word]}".strip(), free=free)


def _split_rest(rest: Sequence[Token], group: Group) -> list[Chunk]:
    chunks = _chunks([it for it in rest if it.small not in _EMPTY or it.is_name], passive=group.passive)
    if group.base == "become":
        chunks = [
            replace(it, kind="", english=it.english.removeprefix("in ")) if it.kind == "pp" else it for it in chunks
        ]
    if group.passive:
        chunks = [replace(it, english=_FOR_CRIME.sub("for ", it.english)) for it in chunks]
    if group.base in _MOVING or group.passive or group.base == "be":
        return chunks
    return [
        replace(it, kind="np", english=it.english.removeprefix("to "), object=True) if _personal(it) else it
        for it in chunks
    ]


def _personal(chunk: Chunk) -> bool:
    """ "a Peter Roe", to whom something is done."""
    to = chunk.kind == "pp" and chunk.english.startswith("to ")
    return to and (chunk.named or bool(AGENT.search(chunk.english)))


def _chunks(tokens: Sequence[Token], *, passive: bool = False, many: bool = False) -> list[Chunk]:
    """The groups of words, in order: each of a noun, with what belongs to it, and the preposition before it."""
    out: list[Chunk] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        preposition = _PREPOSITIONS.get(token.small) or next(
            (
                it.english
                for it in token.of("other")
                if _BEFORE.search(token.small) or it.english in ("near", "behind", "aboard")
            ),
            "",
        )
        inner = at + bool(preposition)
        if preposition and " " in token.text and inner < len(tokens) and tokens[inner].small in ("de", "del"):
            inner += 1
        if preposition in ("for", "to") and inner < len(tokens) and as_form(tokens[inner], "infinitive"):
            preposition, at, token = "", inner, tokens[inner]
        until, chunk = group_of_noun(tokens, inner, many=many and not out)
        if until == inner:
            out.append(_alone(token, tokens, at))
            at = at + 1
            if out[-1].english in _BINDS.values() and token.small in _BINDS:
                out[-1] = Chunk("", f"{out[-1].english} {_bound(tokens[at:])}".strip())
                break
            continue
        if not preposition:
            out.append(chunk)
        elif (
            token.small in ("de", "del") and out and out[-1].kind in ("np", "pp") and (chunk.named or not out[-1].named)
        ):
            out[-1] = replace(out[-1], english=of(out[-1].english, chunk, token.small, bare=until - inner == 1))
        else:
            word = "by" if passive and token.small == "por" else preposition
            word = "from" if token.small == "de" else "from the" if token.small == "del" else word
            word = "at" if token.small == "a" and chunk.english.startswith(("the age", "the end")) else word
            out.append(Chunk("pp", f"{word} {chunk.english}", named=chunk.named))
        at = until
    return out


def _bound(tokens: Sequence[Token]) -> str:
    """What stands behind "que" or "cuando": a clause with a bent verb, or mere words."""
    return (
        _main(tokens)
        if any(_is_verb(tokens, i) for i in range(len(tokens)))
        else " ".join(it.english for it in _chunks(tokens))
    )


def _alone(token: Token, tokens: Sequence[Token], at: int) -> Chunk:
    """A word that belongs to no group of a noun."""
    if token.folded in _BINDS:
        return Chunk("", _BINDS[token.folded])
    if token.small in ("el", "los") and at + 1 < len(tokens) and tokens[at + 1].text[:1].isdigit():
        return Chunk("", "on")
    if token.small in _PREPOSITIONS:
        return Chunk("", _PREPOSITIONS[token.small])
    word = token.of("other") or token.of("adjective") or token.meanings
    if word and word[0].kind == "verb":
        verb = next((it for it in word if not it.itself), word[0])
        done = verb.form == "participle"
        return Chunk(
            "",
            participle(verb.english) if done else f"to {verb.english}" if verb.form == "infinitive" else verb.english,
        )
    return Chunk("", word[0].english if word else token.text)
