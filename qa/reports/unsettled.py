"""Whether a yes or no is settled by the sentence that is quoted: not how things stand or will be, where a later report
is headed with the very name; nor that something was so each time, where it tells of another time too. Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.asking import yes_no
from qa.days import dates
from qa.reports import doubts
from qa.schema import Evidence, Found
from qa.words.excerpt import names, share_of_names

_HEADED = 0.6  # of the question's names has a heading that is of them
_EACH_TIME = re.compile(
    r"\b(?:(?:both|each|every|all (?:the|two|three|four)) (?:times?|votes?|occasions?|rounds?|games?|matches|trials?|"
    r"years?|ballots?|meetings?)|each of the|always|twice|throughout|every single)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:and|but|while|then|later|though|although|before)\b[^.;!?]{0,60}?\b(?:voted against|not|never|no longer|"
    r"opposed|abstained|refused|rejected|voted down|changed (?:his|her|its|their) mind)\b",
    re.IGNORECASE,
)


def by(question: str, claim: str, first: Evidence, passages: Iterable[Found]) -> bool:
    """Whether no word should go before the sentence that is quoted `first`."""
    if _EACH_TIME.search(claim) and _ANOTHER_TIME.search(first.text):
        return True
    asked = question.split("?")[0]  # "Is it to close? Give me the latest."
    if not names(asked) or not (yes_no.of_state(question) or doubts.of_the_future(question)):
        return False
    since = (it for it in passages if dates.later(it.published, first.passage.published))
    return any(share_of_names(asked, it.title or "") >= _HEADED for it in since)
