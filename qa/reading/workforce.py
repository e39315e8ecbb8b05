"""How many work for somebody: asked for as a headcount, and told by a verb. Pure; English.

A reader does not know "Acme's headcount" for what "Acme, which employs 460 people" tells.
"""

from __future__ import annotations

import re

from qa.words.terms import fold

_ASKED = re.compile(
    r"^\W*(?:what|how (?:big|large|high)) (?P<verb>is|was|are|were) (?P<who>(?:the )?[^,?'’]{2,40}?)(?:['’]s?) "
    r"(?:(?:total|overall|current|own) )?(?:headcount|head count|workforce|number of (?:employees|staff|workers))"
    r"(?P<rest>(?: (?:at|on|in) [^,?]+)?)\s*\??\s*$",
    re.IGNORECASE,
)
_SOME = r"(?:\w+ ){0,2}?\d[\d,.]*"
_MEN = r"(?:people|employees|workers|staff|men and women)"


def employed(question: str) -> str | None:
    """ "How many people did Acme employ at the works?" where Acme's headcount there is asked for; None elsewhere."""
    asked = _ASKED.match(question)
    if asked is None:
        return None
    does = "did" if asked["verb"].lower() in ("was", "were") else "does"
    return f"How many people {does} {asked['who']} employ{asked['rest']}?"


def employs(question: str, text: str) -> bool:
    """Whether it says how many they employ of whom that is asked, and no other firm."""
    asked = _ASKED.match(question)
    if asked is None:
        return False
    who = re.escape(fold(asked["who"]).removeprefix("the "))
    own = rf"(?:^|[.,;:\"] ?|\b(?:the|said|says|where|that|as|while) ){who}"
    return bool(
        re.search(
            rf"{own}(?:,? (?:which|who))? (?:now |still )?(?:employ(?:s|ed)? {_SOME}|(?:has|had) {_SOME} {_MEN})\b"
            rf"|\d {_MEN} (?:work|worked|are employed|were employed) (?:for|by|at) (?:the )?{who}\b"
            rf"|{own}'s {_SOME} {_MEN}\b",
            fold(text),
        )
    )
