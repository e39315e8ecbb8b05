"""What a question in rough English is made of: words of another language with their meanings, the verb with what goes
with it, and the order of an English clause. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qa.words import verbs
from qa.words.dictionary import Kind, Meaning, Tongue, bend, meanings, participle, phrases, plural
from qa.words.terms import fold

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:\.(?= ?[^\W\d_]))?|[^\W\d_][^\W_]*(?:[-’'.&][^\W_]+)*|[^\w\s]|\S")
_POINTS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
# What does something, rather than what something is done to, if an English word for it is asked with "which".
AGENT = re.compile(
    r"\b(?:company|firm|club|team|party|country|government|ministry|authority|court|union|association|organisation|group|"
    r"bank|insurer|army|film|storm|man|woman|boy|girl|person|people|men|women|children|child|\w+(?:er|or|ist|man|woman)s?|"
    r"diplomats?|officials?|judges?|pupils?|students?|pilots?|guides?|presidents?|residents?|citizens?|relatives?|"
    r"candidates?|delegates?|soldiers?|nurses?|vets?|thie(?:f|ves))$"
)
_NO_AGENT = re.compile(r"\b(?:number|tower|power|river|water|order|letter|paper|dinner|error|labor|list)s?$")
# What is called by its place: "the Dorne fire", whatever word stands between them elsewhere.
_OF_PLACE = re.compile(
    r"(?P<before>^|.*\b(?:the|a) )(?P<what>(?:(?!the |a )[a-z]+ )?(?:fire|wildfire|avalanche|earthquake|flood|"
    r"explosion|crash|derailment|dam|tunnel|bridge|run-off|by-election|murder|attack))$"
)
CAUSES = frozenset("cause;set off;lead to;happen;take place;destroy;kill;damage;block;prevent;affect;derail".split(";"))


_TO_NOUN = frozenset("and or as than for like".split())


@dataclass(frozen=True)
class Token:
    """A word as it was typed, or several that mean something together; `is_name` where it stays as it is."""

    text: str
    tongue: Tongue
    is_name: bool = False
    opens: bool = False

    @property
    def small(self) -> str:
        return self.text.casefold()

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def number(self) -> bool:
        return self.text[:1].isdigit() or any(it.english in _NUMBERS for it in self.of("other"))

    @cached_property
    def meanings(self) -> tuple[Meaning, ...]:
        return () if self.is_name else meanings(self.text, self.tongue)

    def of(self, kind: Kind) -> list[Meaning]:
        return [it for it in self.meanings if it.kind == kind]


_UNITS = "two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = frozenset(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen hundred thousand both dozens
    hundreds thousands""".split()
) | {*_UNITS, *_TENS, *(f"twenty-{it}" for it in ("one", *_UNITS)), *(f"{it} hundred" for it in _UNITS), "more than",
     "less than", "two thousand", "three thousand", "ten thousand", "tens of thousands", "up to"}  # fmt: skip


@dataclass(frozen=True)
class Group:
    """What a clause says of its subject: the English verb in its base form, "be" included, when, and how."""

    base: str = "be"
    time: str = "present"  # "past", "future"
    passive: bool = False
    plural: bool = False
    modal: str = ""  # "can", "must"; "is to", "wants to"
    negated: bool = False

    def parts(self) -> tuple[str, str]:
        """What stands before the subject in a question, and behind it: ("did", "win"), ("was", "sentenced")."""
        be = ("are" if self.plural else "is") if self.time == "present" else "were" if self.plural else "was"
        done = participle(self.base)
        inner = f"be {done}" if self.passive else self.base
        if self.modal == "is to":
            first, second = be, f"to {inner}"
        elif self.modal in ("want to", "have to"):
            first, second = self._do, f"{self.modal} {inner}"
        elif self.modal or self.time == "future":
            first, second = self.modal or "will", inner
        elif self.passive:
            first, second = be, done
        elif self.base == "be" or self.base.startswith("be "):
            first, second = be, self.base.removeprefix("be").strip()
        else:
            first, second = self._do, self.base
        return first, f"not {second}".strip() if self.negated else second

    @property
    def _do(self) -> str:
        return "did" if self.time == "past" else "do" if self.plural else "does"

    def joined(self) -> str:
        """Behind its subject: "won", "was sentenced"."""
        first, second = self.parts()
        if first in ("do", "does", "did") and not self.negated:
            if first == "do":
                return second
            return bend(second, verbs.past if first == "did" else verbs.present)
        return f"{first} {second}".strip()


@dataclass(frozen=True)
class Chunk:
    """A group of words behind the verb: of a noun ("np"), with a preposition ("pp") or anything else (""), in English.
    `object` is one whose form says that it is none who does, `plural` one of several."""

    kind: str
    english: str
    object: bool = False
    plural: bool | None = None
    named: bool = False
    pronoun: bool = False


@dataclass(frozen=True)
class Asked:
    """The word or phrase that asks, in English: `free` where it may be the subject; what it counts is `many`; `who`."""

    english: str
    free: bool = False
    many: bool = False
    who: bool = False


def asks_for_subject(asked: Asked, group: Group, chunks: Sequence[Chunk]) -> bool:
    """Whether what asks is who does it: "Who won …?", but not "Which prize did Roe win?"."""
    first = next((it for it in chunks if it.kind == "np"), None)
    if not asked.free:
        return False
    if asked.who or first is None or group.passive:
        return True
    if first.pronoun:
        return False
    if first.object or (asked.many and group.plural and first.plural is False):
        return True
    if asked.many and not group.plural:
        return False
    if group.base in CAUSES and asked.english == "what":
        return True
    return bool(AGENT.search(asked.english)) and not _NO_AGENT.search(asked.english)


def clause(asked: Asked | None, group: Group, chunks: Sequence[Chunk]) -> str:
    """The English clause, without its end: what asks, the verb around its subject, and the rest as it came."""
    chunks = _coordinated(chunks)
    rest = sorted(chunks, key=lambda it: it.kind != "np")  # what is done to comes before where and when
    if asked and asks_for_subject(asked, group, chunks):
        return _join(asked.english, group.joined(), *(it.english for it in rest))
    subject = next((it for it in rest if it.kind == "np" and not it.object), None)
    subject = subject or next((it for it in rest if it.kind == "np"), None)
    if subject:
        rest.remove(subject)
    first, second = group.parts()
    if group.base == "be" and not group.passive and not second:
        before = [it.english for it in chunks]
        return _join(asked.english if asked else "", first, *before)
    who = subject.english if subject else "they" if group.plural else "it"
    return _join(asked.english if asked else "", first, who, second, *(it.english for it in rest))


def _coordinated(chunks: Sequence[Chunk]) -> list[Chunk]:
    """With "Roe and Pell" as one group, and "as minister", "to rebuild the hall" as one that is none of a noun."""
    out: list[Chunk] = []
    for it in chunks:
        last = out[-1] if out else None
        if it.kind == "np" and last and not last.kind and (last.english in _TO_NOUN or last.english.startswith("to ")):
            joined = f"{out.pop().english} {it.english}"
            if joined.startswith(("and ", "or ")) and out:
                out[-1] = replace(out[-1], english=f"{out[-1].english} {joined}", plural=True)
            else:
                out.append(Chunk("", joined))
        else:
            out.append(it)
    return out


def told(subject: str, group: Group, chunks: Sequence[Chunk]) -> str:
    """A clause that asks nothing, behind its `subject`."""
    return _join(subject, group.joined(), *(it.english for it in chunks))


def placed(before: str, place: Chunk) -> str | None:
    """ "the Dorne fire" for "the fire" and "Dorne"; None for what is not called by its place."""
    it = _OF_PLACE.match(before) if place.named else None
    return f"{it['before']}{place.english.removeprefix('the ')} {it['what']}" if it else None


def tokenized(text: str, tongue: Tongue, names: Callable[[str], bool]) -> list[Token]:
    """The words of `text`, those that mean something together as one; `names` says which are in the texts found."""
    found = [match.group() for match in _TOKEN.finditer(text)]
    out: list[Token] = []
    at = 0
    known = phrases(tongue)
    while at < len(found):
        size = next((n for n in (4, 3, 2) if _phrase(found[at : at + n], known)), 1)
        words = " ".join(found[at : at + size])
        if words[:1].isdigit():
            words = _COMMA.sub(".", _POINTS.sub(",", words.rstrip(".")))
        out.append(Token(words, tongue, bool(out) and size == 1 and names(words), not out))
        at += size
    return out


def _phrase(words: Sequence[str], known: Iterable[str]) -> bool:
    return len(words) > 1 and " ".join(words).casefold().replace("ß", "ss") in known


def noun(meaning: Meaning, *, many: bool) -> str:
    """The English noun in its number."""
    counted = meaning.english[:1].islower() or meaning.english.endswith("an")  # "Romans", but no "Mays"
    several = (many or meaning.plural) and counted
    return plural(meaning.english) if several else meaning.english


def as_name(token: Token) -> Token:
    return replace(token, is_name=True)


def _join(*parts: str) -> str:
    return " ".join(" ".join(parts).split())
