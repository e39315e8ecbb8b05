"""Whom the first sentence of a report tells of by what they are, where a later one gives the name. Pure; English.

"A bookkeeper who took 340,000 pounds was jailed for four years. Gavin Thorley, 58, had pleaded guilty": the news is in
the sentence without the name. Only a name with an age behind it counts, the first of the report, of whom the sentence
goes on to tell something; a witness "said", and is somebody else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.days.datelines import dateline
from qa.passages import sentence_spans
from qa.who import callings
from qa.who.people import PARTICLE, TRADES, WORD, plain
from qa.words.terms import fold, tokens

_SOMEBODY = (
    rf"(?:{TRADES}|{callings.WORDS}|man|woman|boy|girl|teenager|pensioner|grandmother|grandfather|father|mother|widow|"
    r"widower|bookkeeper|keeper|cook|carer|scientist|schoolboy|schoolgirl|undertaker|salesman|saleswoman|cashier|clerk|"
    r"smuggler|burglar|thief|fraudster|hacker|killer|murderer|drug dealer|dealer|mp|peer|official|civil servant|"
    r"executive|fan|tourist|hiker|climber|swimmer|walker|boss|heir|heiress|star|champion)"
)
# One of them, as who the sentence is of.
_CALLED = re.compile(
    rf"(?P<called>(?:The|An?)\s+(?:(?!(?:of|in|at|on|and|who|whose|group|couple|pair|family|team)\b)[\w’'-]+\s+){{0,4}}?"
    rf"(?:{_SOMEBODY})(?:\s+(?:{_SOMEBODY}))?)"
    r"(?=\s+(?:of|in|at|from|who|whose|with|for|has|had|is|was|will|faces?|died|pleaded|[a-z]+ed)\b|,\s)",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"(?P<name>{WORD}(?:\s+(?:{PARTICLE}\s+)*(?:{WORD}|[A-Z]\.)){{1,3}}),\s+(?:aged\s+)?\d{{1,3}},\s+"
    r"(?:(?:of|from|who|a|an|the|formerly)\s[^,.;]{2,80},\s+)?"
    r"(?:has|had|is|was|will|would|pleaded|pleads|admitted|denied|denies|faces|joined|led|leads|started|began|worked|"
    r"works|studied|came|became|taught|teaches|ran|runs|served|stole|took|appeared|showed|wept|stood|lost|left|won|"
    r"died|used|kept|spent|lied|returned|moved|lives|lived)\b"
)
_REACH = 4  # sentences of a report in which the name is looked for


class LedUp(NamedTuple):
    """`called` of the first sentence of a report, `text[:end]`, is `name`, which stands in `text[start:stop]`."""

    called: str
    end: int
    name: str
    start: int
    stop: int


@lru_cache(2048)
def led_up(text: str) -> LedUp | None:
    """Whom the first sentence of a report that begins with `text` is of; None where it does not begin with somebody
    called by what they are, where no name is told for it, or where another name with an age stands before that."""
    spans = list(sentence_spans(text))[:_REACH]
    if len(spans) < 2:
        return None
    first = text[slice(*spans[0])]
    line = dateline(first)
    called = _CALLED.match(first, line.end if line else 0)
    if called is None or re.search(r",\s+(?:aged\s+)?\d\d,", first):
        return None
    for start, stop in spans[1:]:
        told = text[start:stop]
        if aged := _AGED.match(told):
            name = aged["name"]
            if all(map(plain, name.split())) and name.split()[-1] not in first:
                return LedUp(called["called"], spans[0][1], name, start, stop)
            return None
        if re.search(rf"{WORD},\s+(?:aged\s+)?\d\d\b", told):
            return None
    return None


def named_in(text: str, report: str, name: str) -> str:
    """`text`, the first sentence of a `report` that begins with somebody called by what they are, with the name put
    before that, if it is theirs; else "": "Gavin Thorley, a bookkeeper who …"."""
    led = led_up(report)
    if led is None or led.name != name or led.called not in text:
        return ""
    return text.replace(led.called, f"{name}, {led.called[0].lower()}{led.called[1:]}", 1)


def asked_of(question: str, name: str) -> bool:
    """Whether `question` names them, by the family name and by no other first name than theirs."""
    words, own = list(tokens(fold(question))), list(tokens(fold(name)))
    if not own or own[-1] not in words:
        return False
    before = re.search(rf"({WORD})\s+{re.escape(name.split()[-1])}\b", question)
    return before is None or fold(before[1]) in own or not plain(before[1])
