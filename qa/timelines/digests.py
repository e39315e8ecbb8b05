"""Digests: articles of several items on other matters, each of which counts by itself. Pure.

They are told by their title ("In brief", "Morning briefing"), or by items that begin with headings of their own in
capitals ("COUNCIL. The members …") or with datelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.schema import Found

# A heading over several short items: what is said of the one says nothing of the next.
_SEVERAL = re.compile(
    r"\b(?:in brief|briefs(?=\s*(?:$|[:;,|(–—-]))|round-?up|digest|at a glance|week in review|"
    r"kurz (?:gemeldet|notiert)|kurznachrichten|"
    r"en breve|breves|newsletter|news in short|"
    r"(?:morning|midday|evening|daily|weekly|news|city|local|county|sports?|business|world) (?:brief|briefing)"
    r")\b|^\w+ (?:notes|briefs)\b\s*(?:$|[:;,|(–—-])",  # no "Bank notes forged", "Mayor briefs council"
    re.IGNORECASE,
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:{_CAPITAL}(?:{_CAPITAL}|['’.&/-])*|\d[\d.,]*|&)"
# "COUNCIL. The …", "FIRE IS OUT: The …", "ORRAN — The …", "AND FINALLY, the …"
_HEADED = re.compile(
    rf"(?P<heading>{_WORD}(?:,? {_WORD}){{0,14}})(?P<stop>[.!?:]|\s?[–—]|\s-|,(?=\s[a-z]))\s+(?=[\w“\"‘'$€£])"
)
_LEAST = 3  # letters of a heading: "Q." and "A:" are none
_HEADS = 2  # items with headings from which it is a digest,
_COLONS = 3  # or, where a colon follows, which may be who speaks, so many that all differ


def digest(title: str, passages: Sequence[Found]) -> bool:
    """Whether an article is one, by its title or by what of it was found."""
    if _SEVERAL.search(title):
        return True
    found = [(start + it.start, head, stop) for it in passages for start, head, stop in _headings(it.text)]
    heads = {at: (head, stop) for at, head, stop in found if at}  # what begins an article may be its dateline
    colons = [head for head, stop in heads.values() if stop == ":"]
    others = [head for head, stop in heads.values() if stop != ":"]
    differ = len(set(colons)) == len(colons)
    return len(others) >= _HEADS or (differ and len(colons) + len(others) >= _COLONS)


def block(passage: Found, start: int) -> tuple[int, str]:
    """Where in its article the item begins in which `start` stands, and its text, as far as the passage has it: from
    one heading to the next, or where none stands before it the paragraph."""
    text, at = passage.text, start - passage.start
    heads = [begin for begin, _, _ in _headings(text)]
    begin = max((head for head in heads if head <= at), default=-1)
    if begin >= 0:
        end = min((head for head in heads if head > at), default=len(text))
        return passage.start + begin, text[begin:end]
    return paragraph(passage, start)


def paragraph(passage: Found, start: int) -> tuple[int, str]:
    """Where in its article the paragraph begins in which `start` stands, and its text, as far as the passage has it."""
    text, at = passage.text, start - passage.start
    begin, end = next(((a, b) for a, b in reversed([*_paragraphs(text)]) if a <= at), (0, len(text)))
    return passage.start + begin, text[begin:end]


@lru_cache(1024)
def _headings(text: str) -> tuple[tuple[int, str, str], ...]:
    """Where paragraphs begin with a heading in capitals, that heading, and the sign behind it."""
    found = ((start, _HEADED.match(text, start)) for start, _ in _paragraphs(text))
    return tuple(
        (start, match["heading"], match["stop"].strip())
        for start, match in found
        if match
        and match["heading"].isupper()  # no small letters of other scripts, nor one without capitals
        and sum(map(str.isalpha, match["heading"])) >= _LEAST
        and (match["stop"] != "," or " " in match["heading"])
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in re.finditer(r"\n+", text):
        if gap.start() > begin:
            yield begin, gap.start()
        begin = gap.end()
    if begin < len(text):
        yield begin, len(text)
