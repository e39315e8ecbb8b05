"""That a question goes on from nothing: "OK, something else: how many pilots walked out?". Pure; English.

Words that only say so would be searched for, and what was asked before put behind a question that has done with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.asides import ASKS, about_topic
from qa.asking.last_answer import named
from qa.asking.standalone import EMPTY, PRONOUN
from qa.schema import Turn
from qa.words.terms import STOPWORDS, fold, tokens

_NEW = r"(?:different|new|(?:an)?other|unrelated|separate)"
_SUBJECT = r"(?:question|topic|subject|matter|story|issue)"
_LEAD = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|well|now|so|thanks|thank you|great|fine|good|and|but)\b[\s,.!;:–—-]*)*"
    rf"(?:(?:on to |now (?:for |to )?)?(?:something (?:else|(?:\w+ly )?different)|"
    rf"(?:an? |the )?(?:\w+ly )?{_NEW} {_SUBJECT})(?: (?:altogether|entirely|now|please))?|"
    rf"(?:to |let['’]?s )?(?:chang(?:e|ing)|switch(?:ing)?) (?:of |the )?{_SUBJECT}s?|"
    rf"(?:on|to) (?:an? )?{_NEW} (?:note|{_SUBJECT})|unrelated(?:ly)?|"
    r"(?:leave|forget|drop|scrap) (?:that|it)(?: (?:for now|then))?|never ?mind(?: (?:that|it))?)"
    r"\s*(?:[:.,;!]|\s[–—-])\s+(?P<rest>\S.+)",
    re.IGNORECASE | re.DOTALL,
)

# "And back to the wind farm, when is it to be ready?"
_BACK = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|well|now|so|thanks|thank you|great|fine|good|and|but|sorry)\b[\s,.!;:–—-]*)*"
    r"(?:(?:going|getting|coming|turning|(?:to|let['’]?s) (?:go|get|come|turn)|(?:can|could) we go)\s+)?"
    r"back to\s+(?P<topic>(?:the\s+|(?-i:[^\W\d_a-zß-öø-ÿ]))[^,:;.!?]{2,60}?)"
    r"(?:\s+for a (?:second|moment|minute))?\s*(?:[:.,;]|\s[–—-])\s+"
    rf"(?P<rest>(?:(?:by|since) (?=when))?{ASKS}.+)",
    re.IGNORECASE | re.DOTALL,
)
_NO_TOPIC = re.compile(
    r"(?:that|this|it|them|him|her|my|your|the (?:first|last|previous|other|earlier|drawing|basics))\b", re.IGNORECASE
)


def asked(text: str) -> str | None:
    """The question behind words that say that it is on something else, with that where they name it ("back to the wind
    farm"); None where it has none."""
    if back := _back(text):
        rest = back["rest"]
        return about_topic(f"{rest[0].upper()}{rest[1:].rstrip(' ?')}?", back["topic"])
    found = _LEAD.fullmatch(text.strip())
    rest = found["rest"] if found else ""
    return rest if len(rest.split()) > 1 else None


def _back(text: str) -> re.Match[str] | None:
    """What it says that it goes back to, and asks of that; None where it does not, or says so in a set phrase or a
    title."""
    found = _BACK.fullmatch(text.strip())
    if found is None or _NO_TOPIC.match(found["topic"]):
        return None
    return found if re.search(r"\b[a-z]", found["topic"].removeprefix("the ")) else None


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(fold(text))) - STOPWORDS


def turns(question: str, history: Sequence[Turn]) -> tuple[Turn, ...]:
    """Those that `question` may go on from: of several, only those since the last that was on something else."""
    if back := _back(question):
        return tuple(turn for turn in history if _words(back["topic"]) & _words(turn.question))
    if _begins(question):
        return ()
    begins = max((at for at, turn in enumerate(history) if _begins(turn.question)), default=0)
    return tuple(history[begins:])


def _begins(question: str) -> bool:
    """Whether it says that it is on something else, and does not point back before it has named anything."""
    rest = asked(question)
    if rest is None:
        return False
    bare = EMPTY.sub(" ", rest)
    pointing = PRONOUN.search(bare)
    return pointing is None or bool(named(bare[: pointing.start()]))
