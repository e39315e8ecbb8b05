"""How many, how much, when and where. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.evaluation.patterns.words import (
    ABOUT,
    CAPITAL,
    CLAUSE,
    DATE,
    DONE,
    FINAL,
    HOLDING,
    MONEY,
    MONTH,
    NOUN,
    NUMBER,
    ON_A_DAY,
    REGULAR,
    SUBJECT,
    TAKING,
    TOOK,
    WORD,
    Drafted,
    clear,
    lowered,
    unclear,
    whole,
)


def how_many_were(sentence: str) -> Iterator[Drafted]:
    """Seven people were injured in the fire at Dock Street. → How many people were injured in …?"""
    match = re.match(
        rf"(?i:{ABOUT})(?P<number>(?i:{NUMBER})) {NOUN} "
        rf"(?P<verb>(?:were|have been|had been|are) {DONE})(?P<rest> {FINAL})",
        sentence,
    )
    if match is None:
        return
    rest = ON_A_DAY.sub("", match["rest"].rstrip(". "))
    if match["noun"].islower() and whole(sentence, match.end(), rest) and not CLAUSE.search(match["noun"]):
        verb = match["verb"]
        yield Drafted(f"How many {match['noun']} {verb}{rest}?", *match.span("number"), "number")


def how_many(sentence: str) -> Iterator[Drafted]:
    """The Norwatt plant employs 340 people. → How many people does the Norwatt plant employ?"""
    verbs = "|".join([*HOLDING, *TAKING, *TOOK])
    match = re.match(
        rf"{SUBJECT} (?P<verb>{verbs}) {ABOUT}(?P<number>{NUMBER}) {NOUN}"
        rf"(?P<rest>(?: (?:in|at|on|for|from|of) {FINAL})?)(?=[.,;]|$)",
        sentence,
    )
    if match is None or not clear(match["subject"]) or not match["noun"].islower() or CLAUSE.search(match["noun"]):
        return
    rest = ON_A_DAY.sub("", match["rest"].rstrip(". "))
    listed = re.match(r", [A-ZÀ-Þ]", sentence[match.end() :])
    if unclear(rest) or listed or (match["verb"] == "had" and not re.search(r"\d{4}", rest)):
        return
    verb, subject = match["verb"], lowered(match["subject"])
    helper = HOLDING.get(verb) or ("does" if verb in TAKING else "did")
    base = "have" if verb in HOLDING else TAKING.get(verb) or TOOK[verb]
    yield Drafted(f"How many {match['noun']} {helper} {subject} {base}{rest}?", *match.span("number"), "number")


def how_much(sentence: str) -> Iterator[Drafted]:
    """The new pier will cost £3.4 million. → How much will the new pier cost?"""
    match = re.match(
        rf"{SUBJECT} (?P<verb>will cost|would cost|cost|costs) (?i:{ABOUT})(?P<sum>{MONEY})(?!\w)", sentence
    )
    if match and clear(match["subject"]):
        helper = {"will cost": "will", "would cost": "would", "cost": "did", "costs": "does"}[match["verb"]]
        yield Drafted(f"How much {helper} {lowered(match['subject'])} cost?", *match.span("sum"), "money")


def when(sentence: str) -> Iterator[Drafted]:
    """The Marren lighthouse was built in 1871. → When was the Marren lighthouse built?"""
    verb = (
        rf"(?:(?P<helper>was|will be|is to be) (?P<done>{DONE})|(?P<will>will) (?P<base>open|close|begin|start|end|"
        rf"return|expire)|(?P<past>{'|'.join(REGULAR)}))"
    )
    rest = rf"(?P<rest>(?: (?:at|in|by|to) (?:the )?{WORD}(?: {WORD}){{0,3}})?)"
    match = re.match(rf"{SUBJECT} {verb}{rest} (?P<date>{DATE})(?=[.,;]|$)", sentence)
    if match is None or not clear(match["subject"]) or unclear(match["rest"][3:]):
        return
    subject, rest = lowered(match["subject"]), match["rest"]
    if match["helper"] == "is to be":
        asked = f"When is {subject} to be {match['done']}{rest}?"
    elif match["helper"]:
        first, *more = match["helper"].split()
        asked = f"When {first} {' '.join([subject, *more, match['done']])}{rest}?"
    elif match["will"]:
        asked = f"When will {subject} {match['base']}{rest}?"
    else:
        asked = f"When did {subject} {REGULAR[match['past']]}{rest}?"
    start, end = match.span("date")
    yield Drafted(asked, start + 3, end, "date")  # without "on " or "in "


def where(sentence: str) -> Iterator[Drafted]:
    """The inquiry will be held in Saltmere. → Where will the inquiry be held?"""
    verb = "(?P<helper>was|is|will be) (?P<done>held|based|born|built|found|located|headquartered|buried|made)"
    place = rf"(?P<place>(?:the )?{CAPITAL}(?: {CAPITAL}){{0,3}})"
    match = re.match(rf"{SUBJECT} {verb} (?:in|at) {place}(?=[.,;]|$)", sentence)
    if match and clear(match["subject"]) and not re.match(rf"(?:{MONTH})\b", match["place"]):
        first, *more = match["helper"].split()
        asked = f"Where {first} {' '.join([lowered(match['subject']), *more, match['done']])}?"
        yield Drafted(asked, *match.span("place"), "place")
