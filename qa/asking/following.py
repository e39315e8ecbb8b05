"""What a follow-up asks: with the name that its pronoun means in the pronoun's place, and what it goes on from. Pure;
English.

"When will he be sentenced?" asks of the man that was asked about, or of him that the last answer named where it was
asked who; a question that names nothing may ask of the matter in hand, or begin another: `surely` tells which are
certain to go on. Which articles the matter in hand is told by, `answering.conversing` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.asking.pointing import resolved, things
from qa.asking.standalone import OBJECT, named, quoted, refers_back
from qa.days.datelines import dateline
from qa.schema import DECLINED, Turn
from qa.who import who_is
from qa.who.given_names import hardly
from qa.who.people import behind_offices, person, whole_names
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS, fold, tokens

_TURNS = 4  # that what is asked about is carried over
_WHO = re.compile(r"\W*(?:(?:and|but|so|now|then|by|to|for|from|with)\s+)*who(?:m|['’]s)?\b", re.IGNORECASE)
_ASKS_FOR_THING = re.compile(
    rf"\W*(?:how (?:many|much)|what|which)\s+(?!(?:{'|'.join(sorted(AUXILIARY))})\b)\w", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|(?P<owner>his|(?:her|(?:that|the) (?:man|woman)['’]s)(?=\s+[a-z]))|her|"
    r"(?:that|the) (?:man|woman))\b"
    r"(?!\s+(?:who|that|whose)\b)",
    re.IGNORECASE,
)
# "Her" before one of these is nobody's possession: "Who replaced her in May?"
_NO_NOUN = re.compile(
    r"\s+(?:in|on|at|by|to|for|from|with|of|about|as|and|or|but|so|if|when|while|after|before|because|since|then|now|"
    r"again|first|last|back|up|out|off|down|there|here|today|yesterday|the|an?|this|that)\b",
    re.IGNORECASE,
)
_THEM = re.compile(r"\b(?:them|those|it)(?=\s*[?.!]*$)", re.IGNORECASE)
# "And for Saltmere?", "What about in Kelm?": the last question of another.
_OF_ANOTHER = re.compile(
    r"\W*(?:and|what about|how about|what of|and what about)\s+(?P<place>for|in|at|from|by|of|to|with|on)\s+"
    r"(?P<other>[^?]{1,40}?)\W*",
    re.IGNORECASE,
)
_IN = r"in|at|on"
# "What about the library?" has no verb of its own, nor has "And why?".
_ABOUT = re.compile(r"\W*(?:and\s+)?(?:what|how) (?:about|of)\b", re.IGNORECASE)
_VERB = re.compile(
    rf"\b(?:{'|'.join(sorted(AUXILIARY))}|\w+n['’]t)\b|\b\w+['’](?:s|re|ll|ve|d)\s+[a-z]|"
    r"\b(?:who|what|which \w+)\s+(?:else\s+)?[a-z]+(?:ed|s)\b|\b[a-z]+ed\b",
    re.IGNORECASE,
)
_NAME = r"(?:the )?[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*"


@dataclass(frozen=True)
class Following:
    """`question` is a follow-up as it may be asked alone, as far as that can be told; `before` the question that it
    goes on from, `names` those of what is spoken of, `told` the sentences that the last answer quotes, best first, or
    `written` an answer that quotes none. `surely` is whether it is certain to go on from it, `resolved` whether
    something stands in the place of what pointed back, `fragment` whether it is no whole question."""

    question: str
    before: str
    names: tuple[str, ...]
    told: tuple[str, ...]
    written: str
    surely: bool
    resolved: bool
    fragment: bool

    @property
    def whole(self) -> str:
        """The question with what it goes on from behind it, where it names nothing itself."""
        alone = self.resolved or (named(self.question) and not self.fragment) or not self.before
        return self.question if alone else f"{self.question} ({self.before.rstrip(' ?')})"


def following(question: str, history: Sequence[Turn]) -> Following | None:
    """None where no question came before, or this one names what it is about and nothing points back."""
    turns = [turn for turn in history if turn.question.strip()][-_TURNS:]
    if not turns:
        return None
    surely = refers_back(question, turns[-1].question)
    if not surely and named(question):
        return None
    before, answer = "", ""
    names, told, written = list[str](), list[str](), ""
    for turn in turns:
        asked = _whole(turn.question, before, answer)
        answer = turn.answer
        if not before or not _fragment(asked):  # what is left of "And in Kelm?" goes on from tells more
            before = asked
        names = named(_with_capitals(asked, answer)) or names
        if found := quoted(answer):
            told, written = found, ""
        elif not answer.startswith(DECLINED.rstrip(".")):
            told, written = [], answer
    whole = _whole(question, before, answer)
    resolved = whole != question.strip()
    fragment = surely and not resolved and _fragment(question)
    return Following(whole, before, tuple(names), tuple(told), written, surely, resolved, fragment)


def _fragment(question: str) -> bool:
    """Whether it is no whole question: "And in Kelm?", "By when?", "What about the library?"."""
    return not _VERB.search(question) or bool(_ABOUT.match(question))


def _whole(question: str, before: str, answer: str) -> str:
    """The question with what its pronoun means, by the question before and its answer, in the pronoun's place; as it
    stands where that is not clear."""
    question = question.strip()
    if not before:
        return question
    before = _with_capitals(before, answer)
    if other := _OF_ANOTHER.fullmatch(question):
        place = other["place"].lower()
        place = _IN if re.fullmatch(_IN, place) else place
        if same := re.search(rf"\b(?:{place}) {_NAME}", before):
            return f"{before[: same.start()]}{other['place'].lower()} {other['other']}{before[same.end() :]}"
    pronoun = _SOMEBODY.search(question)
    if pronoun and (not named(question[: pronoun.start()]) or OBJECT.match(question, pronoun.start())):
        who = _person(pronoun.group().lower(), before, answer)
        if who is None:
            return question
        owner = pronoun["owner"] and not _NO_NOUN.match(question[pronoun.end() :])
        owned = "" if not owner else "’" if who.endswith("s") else "’s"
        return f"{question[: pronoun.start()]}{who}{owned}{question[pronoun.end() :]}"
    return _with_thing(question, before, answer) or question


def _with_thing(question: str, before: str, answer: str) -> str | None:
    """The question with what "it", "its", "they" or "them" means, where the one before speaks of a single thing."""
    if _ASKS_FOR_THING.match(before):  # "How many dogs are ill? Can people catch it?"
        return None
    meant = list(things(before))
    if len(meant) != 1 or re.match(r"(?:an?|this|that) ", meant[0], re.IGNORECASE):
        return None
    (thing,) = meant
    of_place = thing[0].isupper() and re.search(rf"\b(?:{_IN}|from|near) {re.escape(thing)}", before)
    if of_place or any(whole.endswith(f" {thing}") for whole in whole_names(answer)):  # hardly "it" or "they"
        return None
    if found := resolved(before, question):
        return found
    them = _THEM.search(question)
    if them is None or (them.group().lower() == "it") == thing.endswith("s"):
        return None
    return f"{question[: them.start()]}{thing}{question[them.end() :]}"


def _person(pronoun: str, before: str, answer: str) -> str | None:
    """Who is meant by "he" or "she": whom the answer names where it was asked who, else the one asked about, else whom
    alone the answer names; None where two may be."""
    asked = [name for name in (" ".join(behind_offices(it.split())) for it in named(before)) if name]
    asked = [name for name in asked if not re.search(rf"\bthe {re.escape(name.removeprefix('the '))}\b", before, re.I)]
    told = [name for name in _people(answer) if not set(tokens(fold(name))) <= set(tokens(fold(before)))]
    wholes = whole_names(answer)
    known = [name for name in asked if any(it == name or it.endswith(f" {name}") for it in wholes)]
    if _WHO.match(before) and not who_is.asked(before):
        # Of "Who replaced Roe?" he may be either, but not "that man".
        found = told[:1] if not known or pronoun.startswith(("that", "the")) else []
    elif asked:
        longer = [name for name in asked if any(it.endswith(f" {name}") for it in wholes)]
        found = (longer or known or asked)[:1]
    else:
        found = told if len(told) == 1 else []
    return next((name for name in found if " " not in name or not hardly(pronoun, name.split()[0])), None)


def _people(answer: str) -> Iterator[str]:
    """Names in the first sentence that an answer quotes, or in all of one that quotes none, those first that are told
    to be a person's."""
    first = next(iter(quoted(answer)), answer)
    line = dateline(first)
    text = first[line.end if line else 0 :]
    names = whole_names(text)
    yield from sorted(names, key=lambda name: not person(name, text))


def _with_capitals(question: str, answer: str) -> str:
    """The question, if it is typed without, with the capitals that the answer gives its words alone."""
    if named(question):
        return question
    here = {word: set[str]() for word in tokens(fold(question)) if word not in STOPWORDS and len(word) > 2}
    for match in re.finditer(r"[^\W\d_][\w-]*", answer):
        if fold(match.group()) in here:
            here[fold(match.group())].add(match.group())
    forms = {word: next(iter(said)) for word, said in here.items() if len(said) == 1 and not min(said).islower()}

    def restored(match: re.Match[str]) -> str:
        return forms.get(fold(match.group()), match.group())

    return re.sub(r"[^\W\d_][\w-]*", restored, question)
