"""What somebody says, where it is not asked of what ("What do the insurers say?"): the sentences in which they speak.
Pure; English.

The reading takes any figure of a report about them for an answer, and their own words, which have none of the
question's, for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa.schema import Evidence
from qa.who import speakers

LEAST = 0.05  # of the best score has a sentence in which they speak
_PLAINLY = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?what\s+(?:do|does|did|has|have|had)\s+(?P<who>[^?]{2,60}?)\s+"
    r"(?:say(?:ing)?|said|tell|told|think|claim|claimed)(?:\s+(?:now|today|so far|exactly))?\W*",
    re.IGNORECASE,
)


_WRITTEN = re.compile(
    r"\b(?:laws?|letters?|reports?|signs?|contracts?|constitution|rules?|stud(?:y|ies)|polls?|surveys?|treaty|papers?|"
    r"documents?|articles?|bill|charter|will|note|data|figures)$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(?:he|she|they)\b", re.IGNORECASE)


@lru_cache(256)
def asked(question: str) -> str | None:
    """Whose words are asked for where nothing else is; None where something is, or what is written down somewhere."""
    asked = _PLAINLY.fullmatch(question)
    return speakers.asked_of(question) if asked and not _WRITTEN.search(asked["who"]) else None


def speak_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Those in which they speak before the others, and of the others only those that say whose word they are or go on
    with a pronoun; all as they are where they speak in none."""
    who = asked(question)
    if not who or not part:
        return part
    theirs = [it for it in part if speaks(question, it) and it.score >= LEAST * part[0].score]
    rest = (it for it in part if it not in theirs and (speakers.sourced(it.text) or _PRONOUN.match(it.text)))
    return [*theirs, *rest] if theirs else part


def speaks(question: str, item: Evidence) -> bool:
    """Whether they are asked for, of anything, and speak in it."""
    who = asked(question)
    return who is not None and speakers.speaks(who, item.text)
