"""Whether a later report gives a rate anew that is asked for as it stands: inflation, unemployment, a bank's interest
rate. Pure; English.

"Inflation fell to 4.9 per cent in March" is followed by "Inflation was 4.1 per cent in April": each is of its month,
and who asks for the inflation rate now has it in the later. What is forecast or aimed at replaces nothing.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reports.figures import SHARE, shares
from qa.reports.report import Report, of_one_matter, of_one_story, same_source
from qa.words.excerpt import names, share_of_names

_KINDS = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        (r"inflation", r"inflation(?:\s+rate)?"),
        (r"unemployment|jobless(?:\s+rate)?", r"unemployment(?:\s+rate)?|jobless\s+rate"),
        (
            r"(?:interest|base|bank(?:['’]s)?|key|policy|benchmark|repo)\s+(?:(?:main|key|interest)\s+)?rate",
            r"(?<!inflation\s)(?<!unemployment\s)(?<!jobless\s)(?<!exchange\s)rate",
        ),
    )
)
# It is asked for as it stands, not why it is so, nor by whom, nor of a time that is over.
_ASKS_ELSE = re.compile(
    r"\b(?:who|whom|whose|when|why|where|which|how many|how (?:has|have|did|does)|will|would|did|was|were|had|"
    r"forecast\w*|expect\w*|predict\w*|target\w*|first|before|ago|last (?:year|month)|highest|lowest|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    rf"[^;:.!?“”\"]{{0,60}}?\b(?:was|is|of|(?:unchanged|held|stood|stands|remained|remains|left|kept)\s+at|to)\s+"
    rf"(?P<share>{SHARE.pattern})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^;:.!?“”\"]*$")
# It is to come, or of a part.
_NOT_SO = re.compile(
    r"\b(?:will|would|could|may|might|should|forecast\w*|expect\w*|predict\w*|target\w*|sees?|hop(?:es?|ed|ing)|aim\w*|"
    r"likely|proj\w+|call(?:s|ed|ing)? for|want(?:s|ed)?|if|core|services|food|energy|rent|mortgage|wages?|youth|women|"
    r"to\s+(?:fall|rise|drop|bring|cut|get|lower|reduce|slow|take|keep|push)|bring\w*|(?:19|20)\d\d|"
    r"(?-i:north|south)\w*|lending|default|growth|"
    r"men|among|variable|fixed|deposit|savings?|tax|average|annual)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[^;:.!?“”\"]{0,40}?\b(?:(?:19|20)\d\d|when|a year (?:ago|earlier|before)|next year)\b", re.IGNORECASE
)
_DAYS = re.compile(rf"\b(?:{'|'.join(DAYS_AND_MONTHS)})\b", re.IGNORECASE)


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether both tell at what it stood, otherwise, and the later one is of the same matter: of the same story or
    outlet, or with the question's names in its sentence or heading, and as many around it. One that names another bank
    or country is of that."""
    told = next((told for asked, told in _KINDS if asked.search(question)), None)
    if told is None or _ASKS_ELSE.search(question) or _DAYS.search(question):
        return False
    if new.published is None or not dates.later(new.published, old.published) or not of_one_matter(new, old):
        return False
    given = [_given(told, item.text) for item in (new, old)]
    if not all(given) or given[0] == given[1]:
        return False
    others = names(f". {new.text}") - names(f". {question} {old.text}") - DAYS_AND_MONTHS
    named_in = bool(names(question)) and share_of_names(question, f"{new.text} {new.title or ''}") == 1
    if others or not (named_in or of_one_story(new, old) or same_source(new, old)):
        return False
    named = [share_of_names(question, f"{it.around} {it.title or ''}") for it in (new, old)]
    return named[0] >= named[1]


def _given(told: re.Pattern[str], text: str) -> frozenset[str]:
    """The first share at which it stood by the text; empty where it tells none."""
    for match in told.finditer(text):
        at, before = _AT.match(text, match.end()), _CLAUSE.search(text[: match.start()])
        after = _AFTER.match(text, at.end()) if at else None
        if at and before and not after and not _NOT_SO.search(f"{before.group()} {at.group()}"):
            return shares(at["share"])
    return frozenset()
