"""Which part of a quotation bears on a claim, and whether it says nothing of it, or that it is over. Pure; English.

Who declines to comment tells neither that something is so nor that it is not, and that something began does not tell
that it has ended, whatever a reader makes of it.
"""

from __future__ import annotations

import re

from qa.reports.mentioned import stems, words

_CLAUSE = re.compile(
    r"[,;:()“”\"‘]|\s[–—-]\s|"
    r"\b(?:and|but|without|while|whereas|which|who|because|although|though|when|where)\b",
    re.IGNORECASE,
)
# By which a sentence sets one thing against another; not "while crossing".
CONTRAST = re.compile(
    r"[,;]?\s+(?:but|although|though|whereas|while(?!\s+\w+ing\b)|yet(?=\s+(?:the|he|she|it|they)\b))\s+", re.IGNORECASE
)
# They say nothing of their own in a question.
LIGHT = stems(
    "anyone anybody anything somebody someone something people there happen take place get make do set give go really "
    "ever actually already yet still now any"
)
# Who says nothing of it, and what is not known.
_SILENT = re.compile(
    r"\b(?:declin|refus)(?:ed|es|ing) to (?P<declined>say|comment|answer|confirm|discuss|disclose|be drawn|reveal|"
    r"elaborate)\b|(?:\bnot|n['’]t|\bnever|\bwithout) (?:immediately |yet )?(?P<kept>sa(?:y|ying|id)|"
    r"comment(?:ed|ing)?|answer(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied|ying))\b|\bno comment\b|"
    r"(?:\bnot|n['’]t) be (?:reached for|drawn)\b|\b(?:nobody|no one) knows\b|"
    r"(?:(?:\bnot|n['’]t) (?:yet |still |immediately )?(?:known?|clear|certain|sure)|\bun(?:known|clear|certain))\b"
    r"(?=[^,;:.]{0,20}\b(?:whether|if)\b)",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
# By which something that was is told to be so no more.
_OVER = re.compile(
    r"\b(?:resign\w*|quit\w*|st(?:ood|ands?|ep(?:s|ped)?) (?:down|aside)|le(?:ave|aves|aving)|"
    r"left (?:office|the|his|her|on|in)|retire[sd]?|sacked|fired|axed|dismissed|ousted|toppled|replaced|"
    r"succeeded|voted out|former|died|dead|killed|end(?:s|ed)|(?:is|are|was|were) over|called off|"
    r"finish(?:es|ed)|settled|expired|lapsed|stopped|halted|ceased|suspended|scrapped|dropped|abandoned|"
    r"withdrawn|cancel(?:l?ed)|revoked|repealed|overturned|quashed|struck down|lifted|eased|re-?open\w*|"
    r"open(?:s|ed)?|restored|resumed|freed|released|found|rescued|recovered|refloated|caught|arrested|"
    r"discharged|acquitted|cleared|clos(?:es|ed)|shut|sold|removed|demolished|torn down|destroyed|sank|sunk|"
    r"went home|moved (?:from|to)|handed (?:to|over)|divorced|no longer|not|never|nobody|none|without|n['’]t)\b",
    re.IGNORECASE,
)


def bearing(claim: str, text: str) -> list[str]:
    """The clauses that have words of the claim, names and figures aside, or the whole text if none has."""
    own = words(claim).others - LIGHT
    return [clause for clause in _CLAUSE.split(text) if not own.isdisjoint(words(clause).others)] or [text]


def silent(claim: str, text: str) -> bool:
    """Whether all that `text` tells of what `claim` claims is that somebody says nothing of it, or that it is not
    known, where it is not asked whether they do."""
    own = words(claim).all
    found = (match["declined"] or match["kept"] or "" for match in _SILENT.finditer(text))
    if not any(own.isdisjoint(stems(verb)) for verb in found):
        return False
    return all(_SILENT.search(clause) or _WHETHER.search(clause) for clause in bearing(claim, text))


def over(claim: str, text: str) -> bool:
    """Whether `text` has a word, not one of the claim's own, by which what was so is told to be so no more."""
    own = words(claim).all
    found = (match.group() for clause in bearing(claim, text) for match in _OVER.finditer(clause))
    return any(own.isdisjoint(stems(word)) for word in found)
