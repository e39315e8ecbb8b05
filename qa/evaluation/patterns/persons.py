"""Who holds an office, and what the letters of a name stand for. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.evaluation.patterns.words import (
    CAPITAL,
    HEADS,
    LOOSE,
    NAME,
    OPENERS,
    SAID,
    UNIQUE,
    WORD,
    Drafted,
    lowered,
    without_title,
)

# Of these an organisation has one as well, but one asks for "the Marren head coach", not "the head coach of Marren".
_TITLED = (
    "head coach|coach|commissioner|president|prime minister|governor|general manager|managing director|captain|boss|"
    "chief financial officer|chief operating officer|chief technology officer|editor-in-chief|secretary-general"
)
_ORGANISATION = rf"(?P<of>{CAPITAL}(?: {CAPITAL}){{0,2}})"
_BEFORE = r"(?:^|(?<=[a-z,;“\"(] ))(?<!ormer )(?<!ncoming )(?<!utgoing )(?<!cting )(?<!hen )"
_NOT_NOW = re.compile(r"(?i:former|ex|then|new|incoming|acting|interim|first|longtime|one|another)\b")
_LOWERED = frozenset({"of", "and", "for", "the", "on", "in"})


def who_is(sentence: str) -> Iterator[Drafted]:
    """Ada Holm, the harbour master of Harrow Quay, said … → Who is the harbour master of Harrow Quay?"""
    role = rf"(?P<role>(?:{WORD} ){{0,3}}?(?:{HEADS})(?: (?:of|at|for) [^,;:–—“”\"().]{{3,60}}))"
    own = rf"(?P<own>(?:The |the )?{CAPITAL}(?: {CAPITAL}){{0,3}}[’']s (?:{WORD} ){{0,2}}?(?:{HEADS}))"
    named = rf"(?P<who>{NAME})\b(?![’'-])"
    for match in (
        re.search(rf"(?:^|(?<=[a-zß-ÿ“] ))(?P<who>{NAME}), (?:the )?{role}(?=[,.])", sentence),
        re.match(rf"{own},? (?P<who>{NAME}),? (?:{SAID})\b", sentence),
        re.search(rf"{_BEFORE}{_ORGANISATION} (?P<head>{UNIQUE}),? {named}", sentence),
        re.search(rf"{_BEFORE}{_ORGANISATION} (?P<titled>{_TITLED}) {named}", sentence),
    ):
        if match is not None:
            yield from _who_is_in(sentence, match)


def _who_is_in(sentence: str, match: re.Match[str]) -> Iterator[Drafted]:
    found = match.groupdict()
    of = re.sub(r"[’']s$", "", found.get("of") or "")
    if of.split(" ")[0] in OPENERS or _NOT_NOW.match(of):
        return
    if found.get("own"):
        said = lowered(found["own"])
    elif found.get("titled") or of.isupper():
        said = f"the {of} {found.get('titled') or found['head']}"
    else:
        said = "the " + (found.get("role") or f"{found['head']} of {of}")
    if re.match(r"the (?:principal|engineer|manager|author|auditor|director|head) (?:at|for)\b|the .*-based\b", said):
        return
    specific = re.search(r"[A-ZÀ-Þ]", re.sub("C[A-Z]O", "", said))
    several = re.search(r"\b(?:and|a|an|former|ex|several|many|various|some)\b|[’']s of", said, re.IGNORECASE)
    if specific and not LOOSE.search(said) and not several:
        start, end = without_title(sentence, *match.span("who"))
        if not _NOT_NOW.match(sentence[start:end]) and not re.search(r"[’']s?$", sentence[start:end]):
            yield Drafted(f"Who is {said}?", start, end, "person")


def stands_for(sentence: str) -> Iterator[Drafted]:
    """The Marren Harbour Authority (MHA) said … → What does MHA stand for?"""
    for match in re.finditer(
        rf"(?P<long>{CAPITAL}(?: (?:(?:of|and|for|the|on|in) )*{CAPITAL})+) \((?P<short>[A-Z]{{3,6}})\)", sentence
    ):
        words = list(re.finditer(r"[^\s-]+", match["long"]))
        for first in range(len(words)):
            letters = [word.group()[0] for word in words[first:] if word.group() not in _LOWERED]
            if (
                words[-1].group() != "Officer"
                and words[first].group() not in _LOWERED
                and "".join(letters).upper() == match["short"]
            ):
                start = match.start("long") + words[first].start()
                yield Drafted(f"What does {match['short']} stand for?", start, match.end("long"), "name")
                break
