"""Whether a sentence needs the one before it: it points back, counts its day from that one's, or quotes somebody
without a name. Pure; English, for German and Spanish see `leaning_abroad`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days.counted_on import counts
from qa.reading import leaning_abroad
from qa.who import speakers

_POINTING = r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Both|Neither)"
# Words that point back, at the beginning, behind "But" or "However,", or in what leads in: "To help pay for it, …".
LEANS = re.compile(
    rf"[\"'“‘]?(?:{_POINTING}\b|(?:But|And|Yet|So|Then|Still|Instead|However|Meanwhile),? (?i:{_POINTING})\b"
    r"|In (?:his|her|their) (?:own )?(?:view|opinion|words|account|eyes)\b"
    r"|(?:To|By|In|After|Before|Despite|With|Under|Since|For|At|On|Instead of|As part of|Because of|Thanks to) "
    r"(?:[\w’'-]+ ){0,5}?(?:it|this|these|those|them)\b[^.,;:]{0,30}, )"
)
# Such a lead-in before what stands for itself, which needs no sentence of another paragraph.
_LED_IN = re.compile(
    rf"(?!{_POINTING}\b)[A-Z][^.,;:“”\"]*\b(?:it|this|these|those|them)\b[^.,;:]*, (?!(?i:{_POINTING})\b)"
)
# What only the sentence before tells: "the mayor called that number …"; not where the sentence has the thing itself.
_THING = (
    "number|figure|sum|amount|estimate|count|total|claim|allegation|accusation|charge|plan|proposal|idea|offer|"
    "argument|suggestion|remark|comment|statement|account|theory"
)
# In "shops that offer …", "people that plan to …" it is a verb.
_NOT_OF_MANY = r"(?<![^s]s )(?<!people )(?<!who )"
_NO_VERB = r"(?:[,.;:!?”\"‘“’—–-]|$|(?:is|was|will|would|had|has|could|might|should|as|by|too|on \w+day)\b)"
_POINTS_AT = re.compile(
    rf"\b(?:(?:this|such an?|{_NOT_OF_MANY}that(?= \w+ *{_NO_VERB})) (?P<one>{_THING})|"
    rf"(?:those|these|such) (?P<many>{_THING})s)\b(?!-)",
    re.IGNORECASE,
)
# "Norvane put the number at 120" tells of what neither.
_PUT_AT = re.compile(
    r"\b(?:puts?|putting) (?:the|its|their) (?P<thing>number|figure|total|toll|count) at\b", re.IGNORECASE
)
_OF_WHAT = re.compile(r"\d[\d.,]*(?:\s?(?:m|bn|million|billion))?\s+(?:for|of|in|[a-z]{3,}s)\b")
# What ends in a word for something said before, with nothing in it that the word may mean: "Roe rejected that."
POINTS = re.compile(
    r"(?:(?!(?:and|but|or|who|which|that|this|it|if|when|while|because|as|after|before)\b)[^\s,;:“”\"()]+ ){2,6}"
    r"(?:that(?=[.;]|$)|(?:this|it)(?=[.,;]|$))"
)
OPENING = '"“„«‘'
OPENS = re.compile(f"[{OPENING}]")
_QUOTATION = re.compile(r"[\"“„«][^\"“”„«»]+[\"”“»][.!?]?")
_OF_SOMEBODY = re.compile(r"(?:His|Her|Their) ")
# Words of somebody whom only the sentence before names: "…," she said.
SAID_SO = re.compile(
    r"[,.?!][\"”’»]\s+(?:he|she|they)\s+(?:said|told|added|asked|wrote|says|replied|answered)\b"
    r"|,\s+(?:he|she|they)\s+(?:said|told|added|wrote|says|argued|warned)\b[^,“”\"]*(?:$|,\s)"
)
SAID = re.compile(r"\b(?:said|says|told|added|wrote|asked|replied|explained)\b")
_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_MARK = re.compile(f"[{''.join(_CLOSING)}{''.join(_CLOSING.values())}]")


def leans(texts: Sequence[str], i: int, paragraphs: Sequence[int]) -> bool:
    """Whether the i-th points back; what is only led in by words that do stands alone in a paragraph of its own."""
    led_in = _LED_IN.match(texts[i]) and paragraphs[i] != paragraphs[i - 1]
    if leaning_abroad.leans(texts[i]) or _points_at_what_it_lacks(texts[i]) or (POINTS.match(texts[i]) and not led_in):
        return True
    if counts(texts[i], texts[i - 1]):
        return True
    if led_in or not LEANS.match(texts[i]):
        return False
    apart = paragraphs[i] != paragraphs[i - 1] and texts[i][0] in OPENING
    other = _OF_SOMEBODY.match(texts[i]) and (SAID.search(texts[i - 1]) or OPENS.search(texts[i - 1]))
    return not ((apart or other) and names_speaker(texts[i]))


def _points_at_what_it_lacks(text: str) -> bool:
    """Whether it speaks of "that number" or "this plan" in the reporter's own words, with no such thing before that."""
    if (put := _PUT_AT.search(text)) and not re.search(rf"\b{put['thing']}|\d", text[: put.start()], re.IGNORECASE):
        return not _OF_WHAT.search(text, put.end())
    for match in _POINTS_AT.finditer(text):
        before, thing = text[: match.start()], match["one"] or match["many"]
        quoted = left_open(before) or len(re.findall(r"(?:^|\s)‘", before)) > len(re.findall(r"’(?:\s|$)", before))
        if not quoted and not re.search(rf"\b{thing}s?\b|\d", before, re.IGNORECASE):
            return True
    return False


def left_open(text: str) -> str:
    """The marks of which one would close the quotation that `text` leaves open; "" where it leaves none."""
    closing = ""
    for mark in _MARK.findall(text):
        if not closing:
            closing = _CLOSING.get(mark, "")
        elif mark in closing:
            closing = ""
    return closing


def names_speaker(text: str) -> bool:
    return not unnamed(text) and any(True for _ in speakers.phrases(text))


def unnamed(text: str) -> bool:
    """Whether it quotes somebody whom it does not name."""
    return bool(_QUOTATION.fullmatch(text) or SAID_SO.search(text))
