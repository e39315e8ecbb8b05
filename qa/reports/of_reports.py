"""Sentences that tell of a report or a claim, and leave open or deny what that said. Pure; English.

"The council of the press had 40 complaints about a story in the Courier that nine people had drowned" says of nobody
that they drowned, however much it has the words of a question how many did, and whatever its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.asking import yes_no
from qa.reports import fates, notes
from qa.reports.mentioned import stems, words
from qa.reports.retracted import retractions
from qa.schema import Evidence

_REPORT = (
    r"(?<!inquiry )(?<!official )(?<!coroner['’]s )(?:reports?|stor(?:y|ies)|articles?|claims?|rumou?rs?|suggestions?|"
    r"headlines?|posts?)"
)
_SAYING = r"(?:that|(?:saying|claiming|alleging|suggesting|stating|which (?:said|claimed|stated))(?: that)?)"
_FALSE = (
    r"(?:false|untrue|unfounded|mistaken|erroneous|incorrect|inaccurate|fake|bogus|baseless|misleading|fabricated|"
    r"invented|discredited)"
)
_ABOUT = (
    r"(?:complain\w*\s+(?:\w+\s+){0,3}?(?:about|over|of|against)|(?:anger|outrage|outcry|fury|row|criticism)\s+(?:at|over)|"
    r"(?:removed|deleted|pulled|took down|taken down|sued?\s+(?:\w+\s+){0,3}?over))"
)
# What stands between the word for a report and what it said: where and when it was, no verb.
_WHERE = (
    r"(?:\s+(?:overnight|online|earlier|yesterday|today|on|in|of|by|from|at|the|its|an?|last|this|\w+ly|\w+day|"
    r"(?-i:[A-Z])[\w’'-]+|\w+\s+(?=media|newspapers?|websites?|night|morning|week)|media|newspapers?|websites?|night|"
    r"morning|week)){0,8}"
)
_OF_REPORT = re.compile(
    rf"\b(?:(?P<false>{_FALSE})\s+(?:(?!the\b)[\w-]+\s+){{0,2}}?|{_ABOUT}\s+(?:(?:an?|the|its|this|that|those|these)\s+)?(?:[\w’'-]+\s+){{0,3}}?)"
    rf"{_REPORT}{_WHERE}\s+{_SAYING}\s+(?P<said>[^;.]+)",
    re.IGNORECASE,
)
# "After reports that the bridge had fallen": before what was reported, for which the one who writes does not stand.
_REPORTED = re.compile(rf"\b{_REPORT}{_WHERE}\s+that\s+[^;.,:]*$", re.IGNORECASE)
_BORNE_OUT = re.compile(r"\b(?:confirm\w*|found|rightly|correctly)\b[^;.,]*$", re.IGNORECASE)
_OF_SAYING = re.compile(
    r"\b(?:say(?:s|ing)?|said|report(?:s|ed|ing)?|claim\w*|alleg\w+|writ(?:e|es|ing|ten)|wrote|print(?:ed)?|publish\w*|"
    r"story|stories|articles?|rumou?r\w*|complain\w*)\b",
    re.IGNORECASE,
)
_ANYBODY = stems("people person man woman child have has had been be get receive say one")


def reported(before: str) -> bool:
    """Whether what stands behind these words of a sentence is told only as what some report or claim has said."""
    return _REPORTED.search(before) is not None and not _BORNE_OUT.search(before)


def asserts_nothing(question: str, text: str) -> bool:
    """Whether the sentence has what `question` asks only as what a report said of which it tells something else; not
    where it is asked about that report."""
    of_report = _OF_REPORT.search(text)
    if of_report is None or _OF_SAYING.search(question) or not (fates.asked(question) or yes_no.claim(question)):
        return False
    said, around = of_report["said"], f"{text[: of_report.start('said')]} {text[of_report.end('said') :]}"
    asked = words(question).others - _ANYBODY
    if asked & words(around).others:
        return False
    return not asked.isdisjoint(words(said).forms) or not fates.wanted(question).isdisjoint(fates.told(said))


def without(question: str, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """The sentences but for such as assert nothing of what is asked, of those that call it false only where a number is
    asked for; all where none is left."""
    return [*_asserting(question, evidence)] or evidence


def _asserting(question: str, evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    for item in evidence:
        told = _OF_REPORT.search(item.text) if asserts_nothing(question, item.text) else None
        denies = told is not None and told["false"] and not fates.asked(question)
        if told is None or denies or notes.amends(item.text) or retractions(item.text):
            yield item
