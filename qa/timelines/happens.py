"""Whether a sentence tells of something that happens, rather than how things are or what somebody thinks of them. Pure.

English; of other languages every sentence may. What is read is its main clauses: "The trial is likelier to matter than
whether the man is found guilty" has a verb that happens, but does not tell that it does. Where its form leaves it open,
it happens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.passages import sentence_spans
from qa.words import verbs
from qa.words.grammar import AUXILIARY, BE

_QUOTED = re.compile(r"[“«„][^”»]*(?:[”»]|$)|\"[^\"]*(?:\"|$)|\([^()]*\)")
# What is said of a thing between two commas, and the clause that stands below another.
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where|when)\b[^,;]*,")
_BELOW = re.compile(
    r"(?:\b(?:in|on|at|of|for|from|to|with|by|under|during|after) )?\b(?:whether|that|if|because|since|though|although|"
    r"unless|while|when|where|who|which|whom|whose|what|how|why|than|as|having)\b[^,;:.]*|^(?:After|Before|Until|Once)\b[^,;:.]*,|\b(?:after|before|until)\b[^,;:.]*"
)
_AGAINST = re.compile(
    r"\b(?:in the wake of|ahead of|before|despite|unlike|amid|compared (?:with|to))\b[^,;:.]*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
# Verbs that tell how things are.
_STATES = frozenset(
    "be seem appear remain mean know think believe feel want like need hope deserve belong depend look sound matter "
    "exist contain include involve consist resemble own have do love hate suppose tend".split()
)
# Past forms of those that no question asks with.
_RARER = frozenset(
    "clung crept dove flung knelt leapt lit slew slung sped sprang sprung strode trod wept wrung".split()
)
_OF_NOUN = frozenset(  # behind these a participle describes a thing: "the disgraced banker", "through dedicated lanes"
    "a an the this that these those his her its their my some any no of for with in on at from by into over under "
    "through between about".split()
)
_SEVERAL = frozenset("police people officials they men women fans".split())  # though none ends like a plural
_TO_COME = BE | frozenset("going set due about".split())  # before "to"
# Nor is it only a state that somebody is the first to do a thing, or that it is open "today".
_NEWLY = re.compile(
    r"\b(?:is|are|was|were|becomes?|became)\s+(?:the\s+(?:\w+\s+)?(?:first|latest|last)\b|"
    r"(?:now\s+|again\s+|finally\s+)?(?:available|back|closed|dead|free|live|on sale|open|out|over|shut|under ?way)\b)"
)
# Somebody speaks to the reader, or for those who write.
_ADDRESSES = re.compile(r"\b(?:we|us|our|ours|you|your|yours|We|Our|You|Your|[Ll]et['’]s|(?:to|for|with|told|of) me)\b")
# What only weighs what was told: "Sure, the trial has shown …".
_WEIGHS = re.compile(
    r"(?:sure|granted|admittedly|of course|to be (?:fair|sure|clear)|in fairness|frankly|honestly|obviously|clearly|"
    r"needless to say|unsurprisingly|not surprisingly|in other words|put simply|then again)\b,?\s|"
    r"(?:yes|no|well|ok|okay|look|oh),\s",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:the|of|and|to)\b", re.IGNORECASE)
# It counts from the day of what stands before it: "Two days later, …".
_COUNTS_ON = re.compile(
    r"(?:(?:[^\W\d_]+|\d+) (?:minutes|hours|days|weeks|months|years) (?:later|after that|afterwards?)|"
    r"an? (?:few )?(?:minute|hour|day|week|month|year)s? (?:later|after that|afterwards?)|"
    r"later (?:that|the same)|(?:the|that) (?:same|next|following|previous) "
    r"(?:day|morning|afternoon|evening|night|week|month|year|weekend)|"
    r"that (?:day|morning|afternoon|evening|night|week|month|year|weekend))\b",
    re.IGNORECASE,
)


def happens(text: str, when: str = "") -> bool:
    """Whether it may tell of something that happens, happened or will, if only in the clause `when` that has its day:
    "Roe, who was suspended on Friday, is at the centre of it"."""
    if not _ENGLISH.search(text):
        return True
    clauses = main_clauses(text)
    main = _WORD.findall(clauses)
    if _NEWLY.search(clauses) or any(_of_event(main, at) for at in range(len(main))):
        return True
    words = _WORD.findall(when)
    return not AUXILIARY.isdisjoint(main) and any(_of_event(words, at) for at in range(len(words)))


def comments(text: str) -> bool:
    """Whether it speaks to the reader, or only weighs what was told."""
    return _ADDRESSES.search(unquoted(text)) is not None or _WEIGHS.match(text.lstrip("“\"‘'")) is not None


def verbs_of_event(text: str) -> frozenset[str]:
    """The verbs of its main clauses that tell of events, as they stand there."""
    words = _WORD.findall(main_clauses(text))
    return frozenset(words[at] for at in range(len(words)) if _of_event(words, at))


def until_verb(text: str) -> str:
    """The words of its main clauses before the first verb that tells of an event: who does it, or whom it is done to;
    all of them where there is none."""
    words = _WORD.findall(main_clauses(text))
    verb = next((at for at in range(len(words)) if _of_event(words, at)), len(words))
    return " ".join(words[:verb])


def only_quotes(text: str) -> bool:
    """Whether it begins with somebody's words in quotation marks."""
    return text.lstrip()[:1] in '“"„«' and unquoted(text) != text


def counts_on(text: str) -> bool:
    """Whether its day is told by what stands before it, which it counts from."""
    return _COUNTS_ON.match(text) is not None


def main_clauses(text: str) -> str:
    """What is left of it without what it quotes, and without the clauses that stand below another."""
    return _BELOW.sub(" ", _RELATIVE.sub(" ", unquoted(text)))


def news_of(text: str) -> str:
    """Its first sentence, but for what that only sets its news against: "In the wake of the cup, Roe resigned" is no
    news of the cup."""
    first = next((text[start:end] for start, end in sentence_spans(text)), text)
    return _AGAINST.sub(" ", unquoted(first))


def unquoted(text: str) -> str:
    """The same without what stands in quotation marks or brackets."""
    return _QUOTED.sub(" ", text)


def _of_event(words: Sequence[str], at: int) -> bool:
    """Whether the word is a verb that tells of an event: past, to come, or going on."""
    word = words[at]
    if not word.islower() or "-" in word or verbs.base_of(word) in _STATES:
        return False
    before = ["", "", *(it.lower() for it in words[max(at - 3, 0) : at])]
    last = next((it for it in reversed(before) if not it.endswith("ly") and it not in ("not", "also")), "")
    if last in ("did", "will"):
        return True
    if verbs.is_past(word) or verbs.is_participle(word) or word in _RARER:
        return (bool(last) and last not in _OF_NOUN) or bool(BE & set(before))
    if verbs.is_progressive(word):
        return last in BE
    if verbs.is_base(word):
        plural = last.endswith("s") and last not in AUXILIARY
        return plural or last in _SEVERAL or (last == "to" and before[-2] in _TO_COME)
    base = verbs.base_of(word)
    return verbs.is_base(base) and word == verbs.present(base) and last not in _OF_NOUN
