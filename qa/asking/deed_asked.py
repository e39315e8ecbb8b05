"""The deed of which a question asks some particular: who did it, or had it done to them, and by which words it is told.
Pure; English.

"How much was the zoo fined?" asks of the zoo's being fined, "How big was her severance?" of her being given any, "Which
of the two offers did the board accept?" of the board's accepting one. It is wider than the claim that is made of a
question elsewhere, since it is held only against sentences that deny the very deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qa.words import verbs
from qa.words.terms import english

_WH = (
    r"(?:(?:and|so|but),?\s+)?(?:(?:at|in|on|for|to|from|by|with|of|under|over|against)\s+)?"
    r"(?:how (?:much|many|long|big|high|large|badly|severely|seriously|heavily|often|soon|far|old)|"
    r"what|which|who|whom|when|where|why)\b"
)
_BE, _DO = "was|were|is|are|has|have|had|will be", "did|does|do|will|would"
_ASKS = re.compile(
    rf"\W*{_WH}(?P<thing>(?:\s+(?!(?:{_BE}|{_DO})\b)[\w’'-]+){{0,9}}?)\s+(?:(?P<be>{_BE})|(?P<do>{_DO}))\s+"
    r"(?P<rest>[^?]+)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\W*(?i:who|what|(?:which|how many)(?:\s+[\w’'-]+){1,3}?)\s+(?P<verb>[a-z]+)\s+"
    r"(?P<rest>(?:(?:the|an?|his|her|its|their)\s|[A-Z])[^?]+)"
)
_SIZE = re.compile(
    r"\W*(?:how (?:big|high|large|much|long|heavy|generous)|what)\s+(?:was|is|were|are|will be)\s+"
    r"(?:(?P<own>(?:the\s+|an?\s+)?[^?]{2,60}?)(?:['’]s|(?<=s)['’])\s+(?P<noun>[a-z][\w-]*)(?:\s+(?P<more>[a-z]+))?"
    r"|the\s+(?P<of_noun>[a-z][\w-]*)(?:\s+(?P<of_more>[a-z]+))?\s+(?:for|of|to|that)\s+(?P<of>[^?]{2,60}?))"
    r"(?P<tail>\s+(?:for|over|in|from|on|after)\s[^?]+)?\W*$",
    re.IGNORECASE,
)
# What is got, given or asked for is told by its noun: these verbs alone say nothing.
_LIGHT = frozenset("get receive win be have make take give pay need see suffer impose face reach issue".split())
_GETS = frozenset("get receive have make take give pay impose issue file apply ask seek".split())
_DETERMINERS = frozenset("the a an this that these those his her its their our my your".split())
_PREPOSITIONS = frozenset("in on at to for from of by with over under against about into after before".split())
_NO_SUBJECT = frozenset("it there this that these those he she they you we i anyone anybody people".split())
_PARTICLES = frozenset("up down off out away back over".split())
_NO_NOUN = frozenset(
    "time day date year month week way kind sort number amount part place name reason age size cost price sum value "
    "share percentage rate thing people person money role job title many much long more most first last".split()
)
_LEADING = re.compile(rf"^(?:{'|'.join(sorted(_PREPOSITIONS))})\s+", re.IGNORECASE)
_ENDS = re.compile(r"\s(?:in|on|at|for|over|after|before|by|with|during|to|from|under|about|as|when|because|if)\s")


@dataclass(frozen=True)
class Deed:
    """`text` is the clause ("the zoo was fined"), `who` did it or had it done to them ("" for anybody), `verb` is the
    base of its verb and `noun` the word for what was got or given, either "" where it says nothing; `rest` stands
    behind them. `of_any` is what it was done to, where anybody is asked for who did it."""

    text: str
    who: str
    verb: str
    noun: str
    rest: str
    particle: str = ""
    of_any: str = ""
    passive: bool = False

    @property
    def about(self) -> str:
        return self.who or _LEADING.sub("", self.of_any)


@lru_cache(256)
def asked(question: str) -> tuple[Deed, ...]:
    """The deeds of which it may ask, the likeliest first."""
    text = " ".join(question.split()).rstrip(" ?.!")
    if not english(question) or "," in re.sub(r"\d,\d", "", text).strip(","):
        return ()
    return tuple(dict.fromkeys(_deeds(text)))


def _deeds(text: str) -> Iterator[Deed]:
    if size := _SIZE.match(text):
        noun = size["more"] or size["of_more"] or size["noun"] or size["of_noun"]
        who = _bare(size["own"] or size["of"] or "")
        if who and noun not in _NO_NOUN and not verbs.is_participle(noun):
            yield Deed(f"there was any {noun} for {who}", who, _verb_of(noun), noun, (size["tail"] or "").strip())
        return
    found = _ASKS.match(text)
    if found is None:
        if (does := _DOES.match(text)) and verbs.is_past(does["verb"]) and does["verb"] not in ("was", "were", "had"):
            base = verbs.base_of(does["verb"])
            if base not in _LIGHT and does["rest"].split()[0].lower() not in _PREPOSITIONS:
                yield Deed(
                    f"anybody {does['verb']} {does['rest']}", "", base, "", "", of_any=_ENDS.split(does["rest"])[0]
                )
        return
    thing = _thing(found["thing"])
    if found["do"]:
        yield from _did(found["do"].lower(), found["rest"].split(), thing, text)
    if found["be"]:
        yield from _was(found["be"].lower(), found["rest"].split(), thing, text)


def _did(auxiliary: str, words: list[str], thing: str, text: str) -> Iterator[Deed]:
    """ "did the zoo apply for", "will Roe close the shaft"."""
    at = next((at for at in range(1, len(words)) if _is_verb(words, at)), None)
    while at is not None and at + 1 < len(words) and verbs.is_base(words[at + 1].lower()) and _is_verb(words, at + 1):
        at += 1
    if at is None:
        return
    who, base, rest = _bare(" ".join(words[:at])), words[at].lower(), words[at + 1 :]
    if not who or who.lower() in _NO_SUBJECT:
        return
    noun = thing if base in _GETS else ""
    if base in _LIGHT and not noun and not rest:
        return
    said = (
        verbs.past(base)
        if auxiliary == "did"
        else f"{auxiliary} {base}"
        if auxiliary != "does"
        else verbs.present(base)
    )
    told = _tail(rest, thing, text)
    particle = rest[0].lower() if rest and rest[0].lower() in _PARTICLES and not noun else ""
    yield Deed(f"{who} {said}{told}", who, base, noun, " ".join(rest), particle)


def _was(auxiliary: str, words: list[str], thing: str, text: str) -> Iterator[Deed]:
    """ "was the zoo fined", "were cancelled", "has the board paid"."""
    if words[0].lower() == "been":
        words = words[1:]
    done = words[0].lower() if words else ""
    if (
        verbs.is_participle(done)
        and (thing or text.lower().startswith("who"))
        and auxiliary in ("was", "were", "has", "have")
    ):
        been = "been " if auxiliary in ("has", "have") else ""
        who = f"any {thing}" if thing else "anybody"
        verb = auxiliary if thing else {"were": "was", "have": "has"}.get(auxiliary, auxiliary)
        behind = " ".join(words[1:])
        yield Deed(f"{who} {verb} {been}{done} {behind}".strip(), "", verbs.base_of(done), "", behind, of_any=behind)
        return
    at = next(
        (at for at in range(1, len(words)) if verbs.is_participle(words[at].lower()) and _may_end(words, at)), None
    )
    if at is None:
        at = next((at for at in range(1, len(words)) if words[at].islower() and verbs.is_progressive(words[at])), None)
        if at is None or auxiliary not in ("is", "was", "are", "were"):
            return
    before = words[:at]
    been = "been " if before[-1].lower() == "been" else "be " if before[-1].lower() == "be" else ""
    who = _bare(" ".join(before[:-1] if been else before))
    if not who or who.lower() in _NO_SUBJECT:
        return
    rest = words[at + 1 :]
    particle = rest[0].lower() if rest and rest[0].lower() in _PARTICLES else ""
    told = "" if rest and rest[-1].lower() in _PREPOSITIONS else f" {' '.join(rest)}" if rest else ""
    yield Deed(
        f"{who} {auxiliary} {been}{words[at].lower()}{told}",
        who,
        verbs.base_of(words[at].lower()),
        "",
        " ".join(rest),
        particle,
        passive=(verbs.is_participle(words[at].lower()) and auxiliary not in ("has", "have", "had")) or bool(been),
    )


def _thing(said: str) -> str:
    """The noun of what is asked for: "fine" of "how big a fine", "" where it says nothing."""
    words = re.split(r"\s+of\s", f" {said.strip()}", maxsplit=1)[0].split()
    noun = words[-1].lower() if words and words[-1].islower() else ""
    return "" if noun in _NO_NOUN or noun in _PREPOSITIONS or noun in _DETERMINERS else noun


def _is_verb(words: list[str], at: int) -> bool:
    word, before = words[at], words[at - 1].lower()
    return (
        word.islower()
        and verbs.is_base(word)
        and before not in _DETERMINERS | _PREPOSITIONS
        and not re.search(r"['’]s?$", before)
    )


def _may_end(words: list[str], at: int) -> bool:
    return (
        at + 1 == len(words)
        or words[at + 1].lower() in _PREPOSITIONS | _PARTICLES | _DETERMINERS
        or words[at + 1][0].isdigit()
    )


def _tail(rest: list[str], thing: str, text: str) -> str:
    """What is said behind the verb, with what is asked for in its place."""
    lead = text.lower().split()[0]
    several = re.match(r"which (?P<of>of (?:the|its|her|his|their) (?:\w+ ){0,2}?\w+s)\b", text, re.IGNORECASE)
    some = (
        f"any {several['of']}"
        if several
        else f"any {thing}"
        if thing
        else "anybody"
        if lead in ("who", "whom")
        else "anything"
    )
    if rest and rest[-1].lower() in _PREPOSITIONS:
        return f" {' '.join(rest)} {some}"
    if lead in ("who", "whom", "what", "which") and (not rest or rest[0].lower() in _PREPOSITIONS):
        return " ".join(["", some, *rest])
    if thing and (not rest or rest[0].lower() in _PREPOSITIONS):
        return " ".join(["", some, *rest])
    return "".join(f" {word}" for word in rest)


def _bare(who: str) -> str:
    return re.sub(r"^(?:a|an)\s+(?=[a-z])", "the ", who.strip(), flags=re.IGNORECASE)


def _verb_of(noun: str) -> str:
    """The verb that is told by the same word: "fine", "award"."""
    base = noun.removesuffix("s")
    return base if verbs.is_base(base) and base not in _LIGHT else ""
