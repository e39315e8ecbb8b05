"""A German question in rough English: the order of its words, its verb and what asks. Pure.

What stands before the first bent verb asks; what stands at the end completes the verb; of what is between, the first
group of a noun is the subject, unless what asks is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking.german_nouns import BEFORE, THE, A, groups, in_nouns, of_several, preposition_of, spaced
from qa.asking.rough import Asked, Group, Token, clause, told
from qa.words.dictionary import Meaning

_FORMS = {
    "haben": "hat haben hatte hatten habe hätte hätten",
    "sein": "ist sind war waren sei wäre wären",
    "werden": "wird werden wurde wurden würde würden",
    "can": "kann können konnte konnten könnte könnten",
    "must": "muss müssen",
    "have to": "musste mussten müsste müssten",
    "is to": "soll sollen sollte sollten",
    "want to": "will wollen wollte wollten",
    "may": "darf dürfen durfte durften dürfte",
}
_AUXILIARIES = {form: name for name, forms in _FORMS.items() for form in forms.split()}
_MANY = frozenset(
    "haben hatten hätten sind waren wären werden wurden würden können konnten könnten müssen mussten müssten sollen "
    "sollten wollen wollten dürfen durften".split()
)
_PAST = frozenset(
    "hatte hatten war waren wurde wurden konnte konnten musste mussten wollte wollten sollte sollten".split()
)
_WHO = {"wer": "who", "wen": "whom", "wem": "whom", "wessen": "whose"}
_HOW = {
    "wann": "when", "wo": "where", "woher": "from where", "wohin": "where", "warum": "why", "wieso": "why",
    "weshalb": "why", "weswegen": "why", "wozu": "why", "woran": "of what", "womit": "with what", "wodurch": "by what",
    "wofür": "for what", "worüber": "about what", "wovon": "of what", "worauf": "on what", "wogegen": "against what",
    "wonach": "for what", "wovor": "of what", "worin": "in what", "wie": "how", "was": "what",
}  # fmt: skip
_DEGREES = {
    "viel": "much", "viele": "many", "vielen": "many", "hoch": "high", "groß": "large", "lange": "long", "oft": "often",
    "weit": "far", "teuer": "expensive", "alt": "old", "lang": "long", "stark": "strong", "schnell": "fast",
    "schwer": "heavy", "tief": "deep", "breit": "wide", "spät": "late", "häufig": "often", "klein": "small",
}  # fmt: skip
_EMPTY = frozenset("sich denn eigentlich überhaupt wohl mal etwa".split())
_RELATIVE = frozenset("der die das den dem dessen deren denen welche welcher welches welchen".split())
_BINDS = {
    "dass": "that", "weil": "because", "ob": "whether", "wenn": "if", "als": "when", "nachdem": "after",
    "bevor": "before", "während": "while", "damit": "so that", "obwohl": "although", "wo": "where",
}  # fmt: skip
_LOST_LIVES = ("ums", "leben")


def english(tokens: Sequence[Token]) -> str:
    """The question without its end, in English words and order."""
    tokens = [it for it in _without_lives(tokens) if it.small not in _EMPTY]
    first, *others = _at_commas(tokens)
    return ", ".join(filter(None, [_main(first), *(_dependent(it) for it in others)]))


def _without_lives(tokens: Sequence[Token]) -> list[Token]:
    """ "kamen … ums Leben" as "starben"."""
    words = [it.small for it in tokens]
    at = next((i for i in range(len(words) - 1) if (words[i], words[i + 1]) == _LOST_LIVES), None)
    if at is None:
        return list(tokens)
    die = {"kam": "starb", "kamen": "starben", "kommt": "stirbt", "kommen": "sterben", "gekommen": "gestorben"}
    kept = [it for i, it in enumerate(tokens) if i not in (at, at + 1)]
    return [replace(it, text=die.get(it.small, it.text)) for it in kept]


def _at_commas(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        asks_again = token.small in ("und", "oder") and at + 1 < len(tokens) and _is_asking(tokens[at + 1])
        if token.text == "," or (asks_again and parts[-1]):
            parts.append([])
        if token.text != ",":
            parts[-1].append(token)
    return parts


def _bent(token: Token) -> list[Meaning]:
    """What it is as a bent verb."""
    return [it for it in token.of("verb") if it.form in ("present", "past")]


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word there is the bent verb of the clause: no "verletzte" before a noun."""
    token = tokens[at]
    if token.small in _AUXILIARIES and (not token.capital or token.opens):
        return True
    if (token.capital and not token.opens) or token.is_name or not _bent(token) or token.small in BEFORE:
        return False
    before = tokens[at - 1].small if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    adjective = token.of("adjective") and after is not None and after.capital and not after.is_name
    later = any(it.small in _AUXILIARIES or _bent(it) for it in tokens[at + 1 :] if not it.capital)
    return not (before in THE | A or (adjective and later and at))


def _main(tokens: Sequence[Token]) -> str:
    """A clause whose verb is its second part, or its first."""
    at = next((i for i in range(len(tokens)) if _is_verb(tokens, i)), None)
    at = _strange_verb(tokens) if at is None else at
    if at is None:
        return " ".join(it.english for it in groups(tokens))
    asks, verb, rest = tokens[:at], tokens[at], list(tokens[at + 1 :])
    small = [it.small for it in asks]
    if small == ["wie"] and _Verb(verb).base == "be called":
        first = "is" if verb.folded == "heisst" else "are" if verb.folded == "heissen" else "was"
        return spaced(f"what {first} the name of", *(it.english for it in groups(rest)))
    if small == ["wem"] and verb.small in ("gehört", "gehören", "gehörte", "gehörten"):
        return spaced(
            "who owned" if verb.small.startswith("gehörte") and verb.small != "gehört" else "who owns",
            *(it.english for it in groups(rest)),
        )
    if small == ["wie"] and verb.small == "kam" and [it.small for it in rest[:1]] == ["es"]:
        return spaced("what caused", *(it.english.removeprefix("to ") for it in groups(rest[1:])))
    if verb.small in ("gibt", "gab", "gäbe") and "es" in [it.small for it in rest[:2]]:
        rest.remove(next(it for it in rest if it.small == "es"))
        many = bool(re.search(r"(?:viele|welche)", " ".join(small)))
        be = {"gibt": "are" if many else "is"}.get(verb.small, "were" if many else "was")
        return spaced(_asked(asks).english, be, "there", *(it.english for it in groups(rest)))
    asked = _asked(asks) if asks else None
    if asked and small == ["wie"] and _Verb(verb).base == "call":
        asked = Asked("what")
    if asked and small in (["wie", "viel"], ["was"]) and _Verb(verb).base == "cost":
        asked = Asked("how much")
    group, rest = _group(verb, rest)
    if asked and asked.english == "how far":
        rest = [it for it in rest if it.small != "entfernt"]
        group = replace(group, base="be", passive=False) if group.base == "remove" else group
    if asked and asked.english == "when" and group.passive and group.time == "present" and not group.modal:
        group = replace(group, time="future")
    return clause(asked, group, groups(rest, passive=group.passive))


def _strange_verb(tokens: Sequence[Token]) -> int | None:
    """Where a verb that is not known stands: at the first small word without a meaning; None where there is none."""
    return next((i for i, it in enumerate(tokens) if i and not it.capital and not it.meanings and it.text[0].isalpha()
                 and it.small not in _DEGREES and not _is_asking(it) and it.small not in THE | A), None)  # fmt: skip


class _Verb:
    """A bent verb: its English base, whether it is past and of several."""

    def __init__(self, token: Token, particle: str = "") -> None:
        found = [it for it in _bent(token) if it.particle == particle] or _bent(token)
        self.base = found[0].english if found else token.small
        self.past = bool(found) and all(it.form == "past" for it in found)
        self.plural = bool(found) and all(it.plural for it in found)


def _group(verb: Token, rest: list[Token]) -> tuple[Group, list[Token]]:
    """What the clause says, and what is left of it: its last words may complete the verb."""
    name = _AUXILIARIES.get(verb.small)
    plural, past = verb.small in _MANY, verb.small in _PAST
    negated = any(it.small == "nicht" for it in rest)
    rest = [it for it in rest if it.small != "nicht"]
    if name is None:
        particle = rest[-1].small if rest else ""
        known = {it.particle for it in _bent(verb)}
        full = _Verb(verb, particle if particle in known else "")
        rest = rest[:-1] if particle and particle in known else rest
        return Group(full.base, "past" if full.past else "present", plural=full.plural, negated=negated), rest
    ends = _ends(rest)
    rest, end = rest[: len(rest) - len(ends)], list(ends)
    passive = any(it.small in ("worden", "werden") for it in end)
    full_verb = next((it for it in end if it.small not in ("worden", "werden", "sein", "haben", "zu")), None)
    done = _meaning(full_verb, "participle") if full_verb else None
    base_of = _meaning(full_verb, "infinitive") if full_verb else None

    def say(base: str, time: str, *, passive: bool = False, modal: str = "") -> Group:
        return Group(base, time, passive, plural, modal, negated)

    if name in ("can", "must", "have to", "is to", "want to", "may"):
        modal = "could" if name == "can" and past else name
        base = done.english if done and passive else base_of.english if base_of else "be"
        return say(
            base, "past" if past and name != "is to" else "present", modal=modal, passive=bool(passive and done)
        ), rest
    if name == "werden":
        if done and (past or not base_of or passive):
            future = passive and not past
            return say(done.english, "past" if past else "future" if future else "present", passive=True), rest
        return (say(base_of.english, "future") if base_of else say("become", "past" if past else "present")), rest
    if done and name == "haben":
        return say(done.english, "past"), rest
    if done and name == "sein":
        if any(it.small == "worden" for it in end):
            return say(done.english, "past", passive=True), rest
        if done.moves:
            return say(done.english, "past"), rest
        return say(done.english, "past" if past else "present", passive=True), rest
    return say("have" if name == "haben" else "be", "past" if past else "present"), rest


def _ends(rest: Sequence[Token]) -> Sequence[Token]:
    """The words at the end that complete the verb: "geschlossen", "verurteilt werden"."""
    at = len(rest)
    while at and (rest[at - 1].small in ("worden", "werden", "sein", "haben", "zu") or _completes(rest[at - 1])):
        at -= 1
        if rest[at].small not in ("worden", "werden", "sein", "haben", "zu"):
            break
    return rest[at:]


def _completes(token: Token) -> bool:
    return not token.capital and any(it.form in ("participle", "infinitive") for it in token.of("verb"))


def _meaning(token: Token | None, form: str) -> Meaning | None:
    return next((it for it in token.of("verb") if it.form == form), None) if token else None


def _dependent(tokens: Sequence[Token]) -> str:
    """A clause behind a comma: its verb is at its end, or it is a clause like the first, or a mere list."""
    if not tokens:
        return ""
    first = tokens[0].small
    if first in ("und", "oder", "aber") and len(tokens) > 2 and _is_asking(tokens[1]):
        return f"and {_main(tokens[1:])}"
    if _is_asking(tokens[0]) and first not in _RELATIVE | set(_BINDS):
        return _main(tokens)
    if first not in _RELATIVE and first not in _BINDS:
        return " ".join(it.english for it in groups(tokens))
    verb, rest = tokens[-1], list(tokens[1:-1])
    if verb.small not in _AUXILIARIES and not _bent(verb):
        return " ".join(it.english for it in groups(tokens))
    group, rest = _group(verb, rest)
    chunks = groups(rest, passive=group.passive)
    subject = next((it for it in chunks if it.kind == "np" and not it.object), None)
    if first in _BINDS or first in ("den", "dem", "dessen", "deren", "denen", "welchen"):
        chunks = [it for it in chunks if it is not subject]
        opens = _BINDS.get(first, "whose" if first in ("dessen", "deren") else "that")
        return told(f"{opens} {subject.english if subject else ''}", group, chunks)
    return told("that", group, chunks)


def _is_asking(token: Token) -> bool:
    return token.small in _WHO or token.small in _HOW or token.small.startswith("welch")


def _asked(tokens: Sequence[Token]) -> Asked:
    """What asks, in English."""
    at = next((i for i, it in enumerate(tokens) if _is_asking(it) or it.small.startswith("wieviel")), None)
    if at is None:
        return Asked(" ".join(it.english for it in groups(tokens)))
    before = [preposition_of(tokens, i) for i in range(at)]
    word, after = tokens[at].small, list(tokens[at + 1 :])
    if word.startswith("wieviel"):
        after, word = [replace(tokens[at], text=word.removeprefix("wie")), *after], "wie"
    many, free = False, not before
    if word == "wie" and after and (after[0].small in _DEGREES or after[0].of("adjective")):
        degree = after[0]
        known = _DEGREES.get(degree.small) or degree.of("adjective")[0].english
        many = degree.small in ("viele", "vielen")
        if after[1:] and after[1].small == "prozent":
            return Asked(
                spaced(*("to" if it == "on" else it for it in before), "what percentage", in_nouns(after[2:])), free
            )
        if [it.small for it in after[1:2]] == ["uhr"]:
            return Asked("at what time")
        counted = in_nouns(after[1:], many=many)
        return Asked(spaced(*before, "how", known, counted), free and known in ("much", "many"), many)
    if word.startswith("welch"):
        counted = in_nouns(after, many=word == "welche" and of_several(after))
        number = word == "welche" and of_several(after)
        return Asked(spaced(*before, "which", counted), free and word != "welchen", number)
    if word == "was" and [it.small for it in after[:1]] == ["für"]:
        kept = [it for it in after[1:] if it.small not in A]
        return Asked(spaced(*before, "what kind of", in_nouns(kept)), free)
    if word in _WHO:
        return Asked(
            spaced(*before, _WHO[word], in_nouns(after)), free and word == "wer", False, word == "wer" and free
        )
    return Asked(spaced(*before, _HOW[word], in_nouns(after)), free and word == "was")
