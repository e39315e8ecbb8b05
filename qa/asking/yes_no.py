"""Questions for a yes or no: what they claim, claim by claim. Pure; English.

"Does the Courier say that the store was insured, while the Gazette reports a loss?" claims two things, each of one
outlet's report; "Was the store insured?" claims one of the world. What is left of a question once its frame is gone is
the claim, in telegraphic style where the verb stood before its subject ("the store insured").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking.outlets import Mention, mentions
from qa.words.terms import STOPWORDS, fold

_AUXILIARY = r"(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]t)?"
_OPENS = re.compile(rf"^\s*(?:{_AUXILIARY})\s+", re.IGNORECASE)
_TRUE_THAT = re.compile(r"^\s*(?:is|was)\s+it\s+(?:true|right|correct|the case)\s+that\s+", re.IGNORECASE)
_EITHER = re.compile(r"\bor\s+(?:\S+\s+){0,2}\S+\??\s*$", re.IGNORECASE)  # "… rise or fall?"
_SAYS = (
    r"(?:claim|suggest|report|state|indicate|say|mention|impl|highlight|discuss|describe|note|detail|identif|attribut|"
    r"portray|emphasi[sz]e|specif|argue|assert|allege|provide|focus|reveal|announce|present|explain|express|feature|"
    r"cover|credit|acknowledge|recommend|advise|refer|depict|critici[sz]e|address|warn|predict|confirm|deny|denie|"
    r"characteri[sz]e|agree|show|tell|admit)(?:ies|ied|s|es|ed|d|y|ing)?"
)
_JOINS = re.compile(
    r",?\s+(?:while|whereas|but|in contrast to|compared to|as opposed to|contrary to|unlike|and)\s+", re.IGNORECASE
)
_DANGLING = re.compile(
    r",?\s+(?:while|whereas|but|in contrast to|compared to|as opposed to|contrary to|unlike|and)\s*$", re.IGNORECASE
)
_NEXT = 60  # characters after a joining word within which the next claim names its outlet
# What the asker makes of the claims: "…, indicating a difference in approach".
_CONCLUSION = re.compile(
    r",?\s+(?:indicating|suggesting|implying|showing|thereby|thus|reflecting|highlighting|demonstrating)\b.*$",
    re.IGNORECASE,
)
_FRAME = re.compile(rf"^.{{0,90}}?\b{_SAYS}\b(?:\s+(?:that|on|about|whether))?\s+", re.IGNORECASE)
_LEAST_WORDS = 3  # of a claim that can be held against a text
_LASTS = r"still|any ?more|any longer"
_STATE = re.compile(rf"\b(?:{_LASTS}|yet|now|already|so far|currently|by now)\b", re.IGNORECASE)
_AGAIN = re.compile(r"^\s*(?:is|are|has|have)(?:n['’]t)?\s[^?]*\bagain\b", re.IGNORECASE)
_STILL = re.compile(rf"\b(?:{_LASTS})\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no longer|cannot|neither|nor|rather than|instead of)\b|n['’]t\b", re.IGNORECASE)
# Behind a negation that denies nothing yet: "not before July", "not known whether".
_OPEN_NOT = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:before|until|till|known|clear|certain|sure|confirmed|only|say|said|rul(?:e|ed) out)\b", re.I
)
_STOP = re.compile(r"[;:.!?,](?:\s|$)")
_WORD = re.compile(r"[£$€¥]?\w[\w’'-]*(?:[.,]\d+)*")
# States of which the one that is denied of something leaves the other: the one that is claimed, and the one denied.
_IS_OPEN = r"\b(?:re-?)?open(?:s|ed|ing)?\b"
_IS_SHUT = r"\b(?:clos(?:ed?|es|ing)|shut(?:s|ting)?|off limits|barred)\b"
_NOT_TO = r"\b(?:but|though|and)\s+not\s+(?:yet\s+)?(?:to|for)\b"
_OPPOSITES = (
    (re.compile(_IS_SHUT, re.IGNORECASE), re.compile(rf"{_IS_OPEN}[^.;:!?]*?{_NOT_TO}", re.IGNORECASE)),
    (re.compile(_IS_OPEN, re.IGNORECASE), re.compile(rf"{_IS_SHUT}[^.;:!?]*?{_NOT_TO}", re.IGNORECASE)),
)
# In folded words: what denies the next one, and before a word, that it is only asked for or to come.
_DENIED = r"(?:(?:did|does|do|was|were|is|are|has|have|had)\s+)?\b(?:not|never)\s+(?:\w+\s+)?"
# That it was so at no other time takes nothing from that it is so.
_OTHER_TIME = re.compile(
    r"\bhad\b|\b(?:since|earlier|previously|again|until|till|before(?=\W*$|\s+(?:then|that|this|now|or)\b))\b"
)
_ASKED_OF = re.compile(r"\b(?:to|would|could|should|will|must|may|might|can)\s+(?:\w+\s+)?$")
_BETWEEN = 6  # words that may stand between a negation and what it denies
_STEM = 5  # letters in which two words must agree to count as one
# A charge is no finding: what is alleged holds no "yes" to the deed.
_CHARGE = re.compile(
    r"\b(?:alleg\w+|suspect\w*|suspicion|accus\w+|reportedly|charge[sd]?(?!\s+of\b)|claim(?:s|ed)|rumou?r\w*|denie[sd]|deny)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Claim:
    """`text` is claimed to stand in a report of one of the `outlets`; of any outlet where there are none."""

    text: str
    outlets: tuple[str, ...] = ()


def claims(question: str, outlets: Sequence[str]) -> tuple[Claim, ...]:
    """What must hold for the answer to be yes, in order; empty where the question is not one for a yes or no, or where
    nothing is left that could be held against a text."""
    if not asks(question):
        return ()
    named = mentions(question, outlets)
    found = [_claim(*part) for part in _parts(question, named)]
    return tuple(claim for claim in found if len(claim.text.split()) >= _LEAST_WORDS)


# So of some, and not of others.
_OPEN_OR_SHUT = re.compile(r"(?:reope|open|clos|shut)", re.IGNORECASE)
_NOT_TO_ALL = re.compile(
    rf"\b{_OPEN_OR_SHUT.pattern}\w*\b[^.;:!?]*?\b(?:but|though|and) not (?:yet )?(?:to|for)\s+[a-z]", re.IGNORECASE
)


def claim(question: str) -> str:
    """What must hold for the answer to be yes, however short; "" where the question is not one for a yes or no."""
    return _claim(question.rstrip(" ?,"), None, 0).text if asks(question) else ""


def asks(question: str) -> bool:
    """Whether it is for a yes or no: not where it offers two things to choose from."""
    return bool(_OPENS.match(question)) and not _EITHER.search(question)


def answered(question: str, *, yes: bool) -> str:
    """The question with its answer behind it, as it is learnt to be read: "Was it insured? No."."""
    return f"{question.strip().rstrip('?')}? {'Yes' if yes else 'No'}."


def of_state(question: str) -> bool:
    """Whether it asks how things stand at some time ("Is the line still closed?", "Is it open again?"): other days tell
    nothing."""
    return bool(_STATE.search(question) or _AGAIN.match(question))


def of_lasting(question: str) -> bool:
    """Whether it asks if what was so is so yet ("Is the line still closed?", "Is he mayor any longer?")."""
    return bool(_STILL.search(question))


def denies(claim: str, text: str) -> bool:
    """Whether `text` denies in so many words what `claim` says at its end: its last figure, else its last word
    ("is not related to her", "no longer critical", "£180,000, not £810,000")."""
    focus = _focus(claim)
    if not focus or _NOT.search(claim) or _opposite_denied(claim, text):
        return False
    reaches = (text[match.end() :] for match in _NOT.finditer(text))
    return any(focus in _behind(reach) for reach in reaches if not _OPEN_NOT.match(reach))


def _opposite_denied(claim: str, text: str) -> bool:
    """Whether it is the opposite of what is claimed that `text` denies: what is open "but not to cars" is closed to
    them."""
    return any(so.search(claim) and not so.search(text) and not_so.search(text) for so, not_so in _OPPOSITES)


def both_ways(claim: str, text: str) -> bool:
    """Whether one sentence says of the claim's last word that it is so of one thing and not of another ("guilty to
    theft and not guilty to fraud", "open to walkers, but not to cars"), where the claim does not say of which."""
    focus = re.escape(_focus(claim))
    if not focus or _NOT.search(claim):
        return False
    if _OPEN_OR_SHUT.match(focus) and _NOT_TO_ALL.search(text):
        return True
    plain, denied = fold(text), rf"(?P<denied>{_DENIED}{focus}\w*\b"
    told = re.compile(rf"\b{focus}\w*\b[^.;:!?]*?(?:\band|\bbut|,)\s+{denied}[^.,;:!?]*)")
    turned = re.compile(rf"{denied}[^.;:!?]*?)\b(?:and|but)\s+(?:\w+ed\s+|\w+ly\s+)?{focus}")
    found = [it for it in told.finditer(plain) if not _ASKED_OF.search(plain[: it.start()])]
    return any(not _OTHER_TIME.search(it["denied"]) for it in (*found, *turned.finditer(plain)))


def charges(claim: str, text: str) -> bool:
    """Whether `text` says only that somebody is accused, or denies it, where `claim` claims the deed."""
    return bool(_CHARGE.search(text)) and not _CHARGE.search(claim)


def _focus(claim: str) -> str:
    # Behind the question mark stands what a follow-up goes on from: that is not what is asked of it.
    words = [_stem(match.group()) for match in _WORD.finditer(_STATE.sub("", claim.split("?")[0]))]
    told = [word for word in words if word not in STOPWORDS]
    return next((word for word in reversed(told) if word[-1].isdigit()), told[-1] if told else "")


def _behind(text: str) -> list[str]:
    """The words that a negation before `text` can be of."""
    reach = _STOP.split(text, maxsplit=1)[0]
    return [_stem(match.group()) for match in _WORD.finditer(reach)][: _BETWEEN + 1]


def _stem(word: str) -> str:
    return word if word[-1].isdigit() else fold(word)[:_STEM]


def _parts(question: str, named: Sequence[Mention]) -> list[tuple[str, Mention | None, int]]:
    """The question cut before each further outlet: the text, its first outlet, and where the text begins."""
    cuts = [0]
    for join in _JOINS.finditer(question):
        following = next((it for it in named if it.start >= join.end() - 1), None)
        led = any(cuts[-1] <= it.start < join.start() for it in named)
        if following and following.start - join.end() < _NEXT and led:
            cuts.append(join.end())
    out = []
    for start, end in zip(cuts, [*cuts[1:], len(question)], strict=True):
        first = next((it for it in named if start <= it.start < end), None)
        out.append((question[start:end].rstrip(" ?,"), first, start))
    return out


def _claim(part: str, outlet: Mention | None, start: int) -> Claim:
    text = _DANGLING.sub("", _CONCLUSION.sub("", part))
    text = _TRUE_THAT.sub("", text.strip())
    if outlet is None:
        return Claim(_OPENS.sub("", text).strip())
    rest = re.sub(r"^[\"'’”]?(?:['’]s?)?\s*", "", text[outlet.end - start :])
    bare = _FRAME.sub("", rest, count=1)
    said = bare if len(bare.split()) >= _LEAST_WORDS else rest
    return Claim(said.strip(" ,"), outlet.outlets)
