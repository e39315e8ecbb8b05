"""Descriptions of somebody or something by what they are to another: "the winner of the Ferrand Prize", "Roe's
successor". Pure; English.

Such a phrase has no verb; what it asks for is "Who is the winner of the Ferrand Prize?".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa.words import verbs
from qa.words.grammar import AUXILIARY, BE, KIN, inverted, is_participle, is_verb

_PERSON = (
    "assistant author boss captain champion chairman chairwoman chair chief coach commander composer creator deputy "
    "designer director discoverer editor finder founder goalkeeper head inventor leader manager organiser organizer "
    "owner painter pilot predecessor president principal rival sculptor secretary successor translator trainer "
    "treasurer winner writer".split()
)
_THING = "maker operator publisher builder manufacturer supplier producer sponsor".split()
_ADJECTIVE = (
    r"(?:(?:new|former|first|last|current|previous|next|late|old|only|youngest|oldest|younger|older|elder|twin|deputy|"
    r"chief)\s+)?"
)
_NOUN = "|".join(sorted((*_PERSON, *KIN, *_THING), key=lambda noun: (-len(noun), noun)))
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.-]*(?:\s+(?:(?:of|de|van|von)\s+)?[^\W\d_a-zß-öø-ÿ][\w.-]*)*"
_OF = re.compile(
    rf"\bthe\s+(?P<noun>{_ADJECTIVE}(?:{_NOUN}))\s+(?P<rest>(?:of|at)\s+(?:the\s+|an?\s+|(?:last|this)\s+year['’]s\s+)?\S.*)$",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"(?<![\w’'])(?:[Tt]he\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+|{_NAME})['’]s?\s+(?P<noun>{_ADJECTIVE}(?:{_NOUN}))\b(?P<rest>.*)$"
)
_LONGEST = 9  # words of what it is to
_HOLDING = AUXILIARY | frozenset("to not the a an his her its their this that last next first of at in on".split())


@dataclass(frozen=True)
class Role:
    """`phrase` as it stands in a question between `before` and `after`, and the noun in it."""

    before: str
    phrase: str
    noun: str
    after: str

    @property
    def asks(self) -> str:
        """The question for the name."""
        return f"{'What' if self.noun.split()[-1].lower() in _THING else 'Who'} is {self.phrase}"


def roles(question: str) -> Iterator[Role]:
    """The readings of a question without its mark as one about somebody who is something to another, the last first."""
    for match in reversed(list(_OF.finditer(question))):
        before = question[: match.start()]
        rest, after = _cut(match["rest"].split(), before)
        if rest and len(rest) <= _LONGEST and after.strip() not in ("called", "named"):
            yield Role(before, f"the {match['noun']} {' '.join(rest)}", match["noun"], after)
    for match in reversed(list(_OWN.finditer(question))):
        before, words = question[: match.start()], match["rest"].split()
        behind, after = _cut(words, before, least=0)
        if not behind and after.strip() not in (
            "called",
            "named",
        ):  # "Roe's successor at the bank" says more than a name would
            phrase = question[match.start() : match.end("noun")]
            yield Role(before, phrase, match["noun"], after)


def _cut(words: list[str], before: str, least: int = 1) -> tuple[list[str], str]:
    """What belongs to the phrase, and what is asked of it behind: "(what did the author of) the book | say"."""
    auxiliary = inverted(before)
    if not auxiliary:
        return words, ""
    ends: Callable[[str], bool] = (
        (lambda word: is_participle(word) or (auxiliary in BE and not is_verb(word) and word.endswith("ing")))
        if auxiliary in BE or auxiliary in ("has", "have", "had")
        else verbs.is_base
    )
    for at in range(least, len(words)):
        if ends(words[at]) and (not at or words[at - 1].lower() not in _HOLDING):
            return words[:at], f" {' '.join(words[at:])}"
    return words, ""
