"""A case that comes to court: "When does her own case come to court?" asks when her trial begins, as "When does her
case come to trial?" does. Pure; English.

No report says it in those words, and a reader takes whoever walks into a court for an answer.
"""

from __future__ import annotations

import re

# Not any case: one before the court of appeal, or against a ministry, is heard and is no trial.
_TO_COURT = re.compile(
    r"^(?P<when>\W*(?:(?:and|so|but),?\s+)?when\s+(?:does|will|is)\s+[^?,;]{1,60}?['’]s?\s+)"
    r"(?:own\s+(?:court\s+)?(?:case|lawsuit|suit)\s+(?P<to>(?:going\s+to\s+|due\s+to\s+|to\s+)?)"
    r"(?:(?:come|go|get)\s+(?:to|before|up\s+in)\s+(?:an?\s+|the\s+)?(?:court|trial)|reach\s+(?:the\s+)?court)|"
    r"(?:court\s+)?case\s+(?P<due>(?:going\s+to\s+|due\s+to\s+|to\s+)?)(?:come|go|get)\s+to\s+trial)"
    r"\b(?!\s+of\b)",
    re.IGNORECASE,
)

# "How long must Roe go to prison for?", "How long does she have to spend behind bars?"
_HELD = r"(?:prison|jail|gaol|custody|behind\s+bars)"
_HOW_LONG = re.compile(
    r"^\W*(?:for\s+)?how\s+(?:long|many\s+years)\s+(?:must|will|does|do|has|have|is|did)\s+(?P<who>[^?]+?)\s+"
    r"(?:(?:have|has|had|going|got)\s+to\s+|to\s+)?"
    rf"(?:go\s+to\s+{_HELD}|(?:be|spend|stay|sit|serve|remain)\s+(?:time\s+)?(?:in\s+)?{_HELD}|be\s+(?:jailed|locked\s+up|imprisoned))"
    r"(?:\s+for)?\s*\??\s*$",
    re.IGNORECASE,
)


def as_trial(question: str) -> str:
    """The question for the day on which a case comes to trial, as one for that on which the trial begins; for how
    long somebody must go to prison, as one for the sentence."""
    if held := _HOW_LONG.match(question):
        return f"What sentence did {held['who']} get?"
    return _TO_COURT.sub(lambda it: f"{it['when']}trial {it['to'] or it['due'] or ''}begin", question)
