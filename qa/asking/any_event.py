"""Questions in words that are asked of any event: "Was anyone hurt?", "When did that happen?". Pure; English."""

from __future__ import annotations

from qa.words.terms import STOPWORDS, fold, tokens

# What is asked of any event: a follow-up that has no other words, and one of these, is on the one asked about before.
_OF_ANY_EVENT = frozenset(
    "anyone anybody someone somebody everyone everybody nobody people person victim victims casualty casualties hurt "
    "injured injury injuries wounded harmed killed die died dead death deaths survive survived missing rescued "
    "evacuated arrest arrests arrested fined jailed toll charged convicted blame blamed responsible guilty happen "
    "happened happens happening damage damaged police reaction react reacted respond responded response warned alerted "
    "beforehand".split()
)
_WITH_IT = _OF_ANY_EVENT | frozenset(
    "go went come came next since cause caused causes done start started began begun end ended cost costs long last "
    "take took taken far big bad badly serious seriously many much late get got getting still yet already found say "
    "said saying investigate investigated investigating warn warning warnings told advance earlier".split()
)


def of_any_event(question: str) -> bool:
    """Whether it has only words that are asked of any event: "When did that happen?"."""
    return set(tokens(fold(question))) - STOPWORDS <= _WITH_IT


def fits_any_event(question: str) -> bool:
    """Whether it has only such words, and one that is asked of events alone: "Was anyone hurt?"."""
    return of_any_event(question) and not _OF_ANY_EVENT.isdisjoint(tokens(fold(question)))
