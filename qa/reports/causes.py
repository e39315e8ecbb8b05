"""What is said to have caused something, where that is asked: whether two sentences name causes that have nothing in
common. Pure; English.

Two causes may both be true, so what is found are differing accounts, not a contradiction.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.words.excerpt import content, names
from qa.words.grammar import is_person
from qa.words.terms import content_words, fold

_ASKS = re.compile(
    r"^\s*why\b|\bwhat (?:\w+ )?(?:caused|led to|started|sparked|triggered|set off|brought about|is blamed)\b"
    r"|\b(?:causes?|reasons?) (?:of|for|behind)\b|\bhow did .{1,80} (?:start|begin|come about)\b",
    re.IGNORECASE,
)
FRAME = content(
    "why what cause caused causes led started start sparked triggered set reason reasons behind begin began how "
    "blamed thought think say said come brought"
)
_AFTER = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|caused by|"
    r"blamed (?:it |this |the [\w-]+ )?on|puts? (?:it |this |the [\w-]+ )?down to|attributed to|"
    r"as a result of|thanks to|(?:triggered|sparked|started|set off|brought on|ignited) by|stemm(?:ed|ing) from|"
    r"result(?:ed|ing) from|traced (?:back )?to|pointed to|(?:began|begun|started|broke out) (?:with|when|after|in)|"
    r"the (?:likely |probable )?(?:cause|reason) (?:was|is)|blam(?:es|ed|ing)(?! on\b)|"
    r"(?<!\bto )(?<!\bthe )blame(?=\s+(?:an?|the|its|their|his|her)\b))\s+"
    r"(?P<cause>[^,;:.!?“”\"()]+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<cause>[^,;:.!?“”\"()]{3,80}?)\s+(?:had |have |has )?(?:caused|sparked|triggered|set off|started|led to)\s+"
    r"(?P<what>(?:[\w’'-]+\s*){1,6})",
    re.IGNORECASE,
)
# That somebody meant it is an account too, and none of who that was.
_MEANT = re.compile(r"\b(?:on purpose|deliberate(?:ly)?|intentional(?:ly)?|arson\w*|sabotage\w*)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:whether|if|no|not|nothing|never|without|den(?:y|ies|ied)|ruled out)\b[^.;]*$", re.IGNORECASE
)
# Words that no "because" of some other matter has.
TO_BLAME = re.compile(r"\b(?:pointed to|blam(?:es|ed|ing)|put (?:it|this) down to|traced|cause (?:was|is))\b", re.I)
_BY = re.compile(r"\w+(?: \w+)? by\b", re.IGNORECASE)
_PASSIVE = re.compile(r"([^,;:.!?“”\"()–—]*?)\s+(?:was|were|is|are|been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_SAID = re.compile(r"^.*\b(?:said|says?|that|found|ruled|conclud\w+|believe[sd]?|thinks?)\s+", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|cannot|\w*n['’]t|never|nobody|no one|who (?:would|could|can)|nothing to do with|ruled out|"
    r"rather than)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"\b(?:not|unknown|unclear|known|investigat\w+|dispute[ds]?)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\s+(?:according to|said|says|and (?:that|was|has|had)|but|while|although|which|who)\b.*$", re.IGNORECASE
)
_FIRE = frozenset(("blaze", "blazes", "inferno"))
_THE = re.compile(r"\bthe\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?=\s*$|\s+(?:in|of|at|on|by|from|and)\b)", re.IGNORECASE)
_ABOUT = 0.6  # share of the question's words that a sentence has
_MOST = 12  # words of a cause


def asked(question: str) -> bool:
    """Whether it asks for a cause or a reason."""
    return bool(_ASKS.search(question))


def differing(
    question: str, one: str, other: str, titles: tuple[str, str] = ("", ""), around: tuple[str, str] = ("", "")
) -> tuple[str, str] | None:
    """The causes that two sentences, of articles with these headings and in these passages, name for what is asked
    about, where they have no word in common; else None."""
    if not asked(question):
        return None
    causes, others = (_causes(question, *of_it) for of_it in zip((one, other), titles, around, strict=True))
    if not causes or not others:
        return None
    known = content(question)
    if any(_MEANT.search(these[0]) and _somebody(those[0]) for these, those in ((causes, others), (others, causes))):
        return None
    # A word of the one's cause anywhere in the other sentence may be the same account in other words.
    if content(" ".join(causes)) & (content(other) - known) or content(" ".join(others)) & (content(one) - known):
        return None
    return causes[0], others[0]


def gives(question: str, text: str, says: str) -> bool:
    """Whether a sentence states causes and has a word of the one that `says` names: of "the firm that did the welding"
    none is."""
    return bool(stated(question, text)) and not (content(says) - content(question)).isdisjoint(content(text))


def of_else(question: str, text: str) -> bool:
    """Whether all that a sentence states as a cause has what is asked about in it, and so is a cause of something else:
    "it blames the loss of its berth in the fire"."""
    found = _found(question, text)
    return asked(question) and bool(found) and all(_has_thing(question, cause) for cause in found)


def _causes(question: str, text: str, title: str, around: str) -> list[str]:
    """The causes that a sentence states of what is asked about: what is left of it without them speaks of that."""
    plain = " ".join(text.split())
    return [cause for cause in stated(question, text) if _about(question, plain.replace(cause, " "), title, around)]


@lru_cache(1024)
def stated(question: str, text: str) -> tuple[str, ...]:
    """The causes that a sentence states, in its words; without those that only repeat the question or are denied."""
    known = content(question)
    # What has the thing itself in it is a cause of something else.
    return tuple(
        cause
        for cause in _found(question, text)
        if content(cause) - known - FRAME and not _UNKNOWN.search(cause) and not _has_thing(question, cause)
    )


def _has_thing(question: str, cause: str) -> bool:
    """Whether it has what is asked about; names aside, if it has that with an article, as the one it is: "the loss of
    its berth in the Ice House fire" of the fire, but not "a fire in a bin"."""
    thing = _meant(question) - FRAME
    if not thing or thing <= _meant(cause):
        return bool(thing)
    own = thing - names(f". {question}")
    told = (match.group() for match in _THE.finditer(cause))
    return bool(own) and any(own <= _meant(one) for one in told)


def _found(question: str, text: str) -> tuple[str, ...]:
    """What stands where a cause does."""
    known = content(question)
    found = [
        match["cause"]
        for match in _AFTER.finditer(text)
        if not _NOT.search(text[: match.start()]) and _of_it(text[: match.start()], match.group(), known)
    ]
    found += [
        match["cause"]
        for match in _BEFORE.finditer(text)
        if content(match["what"]) & known and not _NOT.search(match["cause"])
    ]
    found += [match.group() for match in _MEANT.finditer(text) if not _UNSURE.search(text[: match.start()])]
    return tuple(" ".join(_ENDS.sub("", cause).split()[:_MOST]) for cause in found)


def _somebody(cause: str) -> bool:
    """Whether it may be a person's doing."""
    return any(is_person(fold(word)) or word[:1].isupper() for word in cause.split())


def _of_it(before: str, words: str, known: frozenset[str]) -> bool:
    """Whether it is a cause of what is asked about: not where "the damage from the fire was caused by water"."""
    subject = _PASSIVE.search(before) if _BY.match(words) else None
    first = next((word for word in _SAID.sub("", subject[1]).split() if content(word)), "") if subject else ""
    return not first or not content(first).isdisjoint(known)


def _about(question: str, text: str, title: str, around: str) -> bool:
    """Whether the sentence itself speaks of it; or says what is to blame, under a heading that has all of it, or all
    but names that its passage has."""
    wanted = _meant(question) - FRAME
    if len(wanted & _meant(text)) >= _ABOUT * len(wanted):
        return True
    lacking = wanted - _meant(f"{text} {title}")
    return bool(TO_BLAME.search(text)) and lacking <= names(f". {question}") & _meant(around)


def _meant(text: str) -> frozenset[str]:
    """Its words, "fire" for "blaze" too."""
    return content(" ".join("fire" if word in _FIRE else word for word in content_words(text)))
