"""Where a sentence that may answer a question for a yes or no bears out neither word, or not the one that is read from
it. Pure; English.

A reader that weighs words takes another ban for the one that is asked about, and what fell short for what beat. Such a
sentence may be quoted; it does not warrant a word before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from qa.reports import deeds, of_one, unsettled
from qa.reports.anybody import of_others, of_some, untold
from qa.reports.bearing import CONTRAST, LIGHT, bearing
from qa.reports.corrections import NOT
from qa.reports.forecasts import forecast
from qa.reports.mentioned import stems, words
from qa.reports.own_word import own_denial
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words import verbs

_FRONTED = re.compile(r"^\s*(?:although|though|whereas|while)\s+([^,]+),\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs)\b", re.IGNORECASE)
_AUXILIARY = frozenset("is are was were has have had will would can could may might did does do must shall".split())
# What opens a clause that has its subject from the one before.
_GOES_ON = _AUXILIARY | frozenset("not never also still later now then only to he she it they".split())

_OTHER = re.compile(
    r"(?<!\beach )(?<!\bone )\b(?:another|other|different|separate|similar|unrelated)\s+"
    r"((?:(?!(?:of|for|in|to|and|or|at|on|from|with|by|than|that|which|who|was|were|is|are|had|has|have|will|over|about|"
    r"after|before|when|because|under|against|during|since|until|while|but|as|an?|the|this|his|her|its|their)\b)"
    r"[\w’'-]+\s*\b){1,4})",
    re.IGNORECASE,
)
_DEFINITE = r"(?:the|this|that|these|those|his|her|its|their|[\w’'-]+['’]s?|[A-Z][\w’'-]+)"
_TIMES = stems("day week month year hour minute night morning time")

_UNNAMED = frozenset(
    "anyone anybody any everyone everybody all someone somebody people nobody both he she it they we you there".split()
)
_THING = re.compile(r"\b(?:the|this|that|these|those|an?|his|her|its|their)\s", re.IGNORECASE)
_STANDS_FOR = re.compile(r"\W*(?:it|he|she|they|this|that|both|all)\b", re.IGNORECASE)

# "Did he pay? No, and no." A reader takes that for its own answer.
_ANSWERS_ITSELF = re.compile(r"\?[”’\"']*\s+[“‘\"']?(?:yes|no|nope)\b", re.IGNORECASE)

_ROLE = (
    r"(?:co-?founder|founder|owner|chief(?: executive| \w+ officer)?|ceo|boss|head|director|manager|president|"
    r"chair(?:man|woman|person)?|executive|employee|worker|driver|player|coach|trader|customer|minister|mayor|resident)s?"
)
_THE_FIRM = re.compile(
    r"\b(?:it|its|they|their|the (?:company|firm|group|bank|club|team|party|agency|union|town|city|country))\b", re.I
)
_SUBJECT = re.compile(r"(?:the\s+)?([A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)*)(?![\w’'-])")

_CAN = re.compile(r"^\s*can(?:['’]t|not)?\s", re.IGNORECASE)
_ABLE = re.compile(
    r"\b(?:can|cannot|can['’]t|could|couldn['’]t|(?-i:may)|might|must|able|unable|ability|possib\w+|impossib\w+|"
    r"allow\w*|permi\w+|legal\w*|illegal\w*|law|lawful\w*|free to|right to|entitle\w*|bann?\w*|barred|forb\w+|"
    r"prohibit\w*|offence|lets?|licen[cs]\w+|exempt\w*|eligible|(?:does|do|did) not|(?:does|do|did)n['’]t|never|only|"
    r"ha(?:s|ve) to)\b",
    re.IGNORECASE,
)


def unborne(question: str, claim: str, item: Evidence, passages: Iterable[Found]) -> bool:
    """Whether the sentence bears out neither word: it forecasts, answers a question of its own, is of another of the
    kind or of one who works for the one asked about, or the claim fits any story; or it settles nothing (`unsettled`).
    """
    text = item.text
    if names_nothing(claim) or _ANSWERS_ITSELF.search(text) or of_another_case(claim, text):
        return True
    if (
        of_officer(claim, text)
        or told_elsewhere(claim, item, passages)
        or unsettled.by(question, claim, item, passages)
    ):
        return True
    return forecast(question, claim, item, passages)


def contrary(question: str, claim: str, item: Evidence, quoted: Iterable[Evidence], *, yes: bool) -> bool:
    """Whether the sentence does not bear out the word that is read from it."""
    if yes:
        return divided(claim, item.text) or deeds.untold(claim, item)
    if untold(claim, item.text) or (of_some(claim, item.text) and of_others(claim, item, quoted)):
        return True
    if of_one.of_one(claim, item.text):
        return True
    return own_denial(claim, item.text) or of_fact(question, claim, item.text)


def divided(claim: str, text: str) -> bool:
    """Whether a text that sets one thing against another ("… fell short, but earnings beat forecasts") has some words
    of the claim on the one side alone and some on the other. What goes on without a subject of its own has that of the
    side before it, and a pronoun may stand for any name."""
    fronted = _FRONTED.match(text)
    sides = [fronted[1], text[fronted.end() :]] if fronted else CONTRAST.split(text)
    # Behind a comma: what opens a text may be no name.
    names = words(f", {claim}").names
    asked = (names | words(f", {claim}").others - LIGHT) & _told(text)
    subject = frozenset[str]()
    for side in filter(str.strip, sides):
        first = side.split()[0].lower()
        goes_on = first in _GOES_ON or verbs.is_past(first)
        wanted = asked - names if _PRONOUN.search(side) else asked
        if wanted <= (_told(side) | subject if goes_on else _told(side)):
            return False
        subject = subject if goes_on else _subject(side)
    return True


def _subject(side: str) -> frozenset[str]:
    """The words before its first verb."""
    said = side.split()
    low = [word.lower().strip(",.;:“”\"'") for word in said]
    ends = (
        at
        for at, word in enumerate(low)
        if at and (word in _AUXILIARY or verbs.is_past(word) or verbs.is_participle(word))
    )
    return _told(" ".join(said[: next(ends, len(said))]))


def _told(text: str) -> frozenset[str]:
    return words(text).has | words(f", {text}").names


def of_another_case(claim: str, text: str) -> bool:
    """Whether what is asked of one thing ("the ban") is told of another of its kind ("another ban") alone."""
    if _OTHER.search(claim):
        return False
    for match in _OTHER.finditer(text):
        rest = stems(f"{text[: match.start()]} {text[match.end() :]}")
        for noun in match[1].split():
            kind = stems(noun) - rest - _TIMES
            definite = re.search(rf"\b{_DEFINITE}\s+(?:[\w’'-]+\s+){{0,3}}?{re.escape(noun)}\b", claim)
            if kind and definite and kind <= words(claim).others:
                return True
    return False


def told_elsewhere(claim: str, item: Evidence, passages: Iterable[Found]) -> bool:
    """Whether two words that stand together in the claim ("lumpy skin disease") do so in a passage of another article,
    and the passage of the sentence has neither: it is of another matter."""
    around = words(f"{item.passage.title or ''}. {item.passage.text}").has
    lacking = words(claim).others - LIGHT - around
    said = [word.strip(",.;:“”\"'") for word in claim.split("?")[0].split()]
    together = [f"{one} {other}" for one, other in pairwise(said) if _lacks(one, lacking) and _lacks(other, lacking)]
    others = [passage.text.lower() for passage in passages if passage.article_id != item.passage.article_id]
    return any(phrase.lower() in text for phrase in together for text in others)


def _lacks(word: str, lacking: frozenset[str]) -> bool:
    return bool(stems(word)) and stems(word) <= lacking


def of_officer(claim: str, text: str) -> bool:
    """Whether what is asked of a firm ("Did Corvan plead guilty?") is told of its founder or one of its drivers, say,
    who speaks for nobody in it."""
    subject = _SUBJECT.match(claim)
    if subject is None or _THE_FIRM.search(text) or speakers.spoken(text):
        return False
    name = re.escape(subject[1])
    officers = re.findall(
        rf"\b{_ROLE}\s+(?:of|at)\s+(?:\w+\s+){{0,2}}?{name}\b|\b{name}['’]s?\s+(?:\w+\s+){{0,2}}?{_ROLE}\b",
        text,
        re.IGNORECASE,
    )
    return 0 < len(re.findall(rf"\b{name}\b", text, re.IGNORECASE)) == len(officers)


def names_nothing(claim: str) -> bool:
    """Whether the claim says of nobody and nothing what it says ("everybody back", "anyone hurt"): any story fits."""
    if not claim or claim.split()[0].lower() not in _UNNAMED or _THING.search(claim):
        return False
    told = words(claim)
    return not told.names and not told.figures and len(told.others - LIGHT - stems(" ".join(_UNNAMED))) <= 1


def beside_subject(claim: str, item: Evidence, quoted: Iterable[Evidence]) -> bool:
    """Whether the sentence lacks what the claim is of ("the ban"), and another that is quoted from its article has
    it."""
    subject = _first(claim)
    if not subject or subject <= words(item.text).forms or _STANDS_FOR.match(item.text):
        return False
    same = (other for other in quoted if other.passage.article_id == item.passage.article_id)
    return any(subject <= words(other.text).forms for other in same)


def opens_with_subject(claim: str, text: str) -> bool:
    """Whether the first word of the text that says anything is that of the claim."""
    return bool(_first(claim)) and _first(claim) == _first(text)


def _first(text: str) -> frozenset[str]:
    return next((told for word in text.split() if (told := stems(word) - LIGHT)), frozenset())


def of_fact(question: str, claim: str, text: str) -> bool:
    """Whether it is asked what somebody can do, and the text tells only what has not been: that there is no new case of
    a disease says nothing of who can catch it."""
    clauses = bearing(claim, text)
    return bool(_CAN.match(question)) and any(map(NOT.search, clauses)) and not any(map(_ABLE.search, clauses))
