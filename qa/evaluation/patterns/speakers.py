"""Who said something, in their words or in the article's. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.evaluation.patterns.words import (
    CAPITAL,
    CLAUSE,
    HEADS,
    LOOSE,
    NAME,
    OPENERS,
    SAID,
    WORD,
    Drafted,
    lowered,
    without_title,
)


def who_said(sentence: str) -> Iterator[Drafted]:
    """“We will not wait for an accident,” said Ada Holm. → Who said “We will not wait for an accident”?"""
    match = re.match(
        rf"[“\"](?P<quote>[^“”\"]{{25,180}}?)[,.]?[”\"],? (?:(?:{SAID}) (?P<who>{NAME})(?=[.,;]| of| in| from|$)"
        rf"|(?P<who2>{NAME}) (?:{SAID})\b)",
        sentence,
    )
    if match is None or not _says_something(match["quote"]):
        return
    start, end = without_title(sentence, *match.span("who" if match["who"] else "who2"))
    if not re.search(rf"\b(?:{HEADS}|co-owner)$", sentence[start:end], re.IGNORECASE):
        yield Drafted(f"Who said “{match['quote'].rstrip(',. ')}”?", start, end, "speaker")


def _says_something(quote: str) -> bool:
    """Whether words are worth asking after: ten or more, or five with a name or a number among them."""
    named = re.search(r"[a-z,] (?:[A-ZÀ-Þ](?!\b)|\d)", quote)
    return len(quote.split()) >= (5 if named else 10) and quote[-1] not in "?!…’'" and "‘" not in quote


def who_said_that(sentence: str) -> Iterator[Drafted]:
    """The dredging will cost £1.25 million, said Treasurer Ada Holm. → Who said that the dredging will cost …?"""
    who = rf"(?P<who>the (?:{WORD} ){{1,4}}{WORD}|(?:{CAPITAL} )?{NAME})"
    said = "(?:said|says|wrote|told reporters)"
    clause = r"(?P<clause>[^“”\";:–—]{25,200})"
    match = re.match(
        rf"{clause}, (?:(?:said|says|according to) {who}|{who.replace('<who>', '<who2>')} {said})\.?$", sentence
    ) or re.match(rf"{who.replace('(?P<who>the', '(?P<who>[Tt]he')} {said} (?:that )?{clause}\.?$", sentence)
    if match is None:
        return
    clause, name = lowered(match["clause"].rstrip(". ")), "who" if match["who"] else "who2"
    first = clause.split()[0]
    if re.match(r"the [A-ZÀ-Þ]\w+(?:an|ish|ese|er) [a-z]", clause):  # which Australian?
        return
    plain = first.islower() or first[0].isdigit() or re.match(rf"{CAPITAL} {CAPITAL}", clause)
    told = re.search(rf"\b(?:{SAID}|reportedly)\b", clause)
    whole = match[name].split()[0] not in OPENERS and not CLAUSE.search(match[name]) and "also" not in match[name]
    if whole and plain and re.search(r"[A-ZÀ-Þ]|\d", clause) and not LOOSE.search(clause + match[name]) and not told:
        start, end = without_title(sentence, *match.span(name))
        yield Drafted(f"Who said that {clause}?", start, end, "speaker")
