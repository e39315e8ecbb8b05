"""The hours of what goes by a timetable, where it is asked when it goes. Pure; English.

"When does the ferry sail now?" is half answered by how often it does: the sentences of the same report that give hours
come behind that, though they have few of the question's words ("The first boat will leave at 7:15").
"""

from __future__ import annotations

import re

from qa.schema import Evidence

LEAST = 0.1  # of the best score has what gives hours
_GOES = (
    r"(?:ferr(?:y|ies)|boats?|trains?|bus(?:es)?|trams?|flights?|planes?|coach(?:es)?|shuttles?|ships?|sailings?|"
    r"crossings?|departures?|metro|underground|services?)"
)
_ASKED = re.compile(
    rf"\b(?:when|what (?:time|hours?))\s+(?:do|does|will)\s+(?:[\w’'-]+\s+){{0,5}}?{_GOES}\s+(?:[\w’'-]+\s+){{0,3}}?"
    r"(?:sail|leave|depart|go|run|set off|cross|start|arrive|stop)\b|"
    rf"\b(?:hours|timetable|times)\s+(?:of|for)\s+(?:[\w’'-]+\s+){{0,4}}?{_GOES}\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!\s*(?:%|per cent|million|billion|m\b|km|metres|euros|pounds))|"
    r"\b(?:1[0-2]|[1-9])\s?[ap]\.?m\b|\b(?:noon|midnight)\b|\bo['’]clock\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    rf"\b(?:{_GOES}|sails?|lea(?:ve|ves|ving)|depart\w*|runs?|every (?:hour|half|\w+ minutes)|hourly)\b", re.IGNORECASE
)
# What was so before, or once.
_THEN = re.compile(
    r"\b(?:until now|used to|up to now|so far|previously|formerly|had (?:left|sailed|run|gone|departed)|"
    r"(?:left|sailed|ran|departed|collided|sank|was|were) at|on (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:night|"
    r"morning|evening|afternoon))\b",
    re.IGNORECASE,
)


def asked(question: str) -> bool:
    """Whether it is asked when something goes that goes by a timetable; not on what day it is to begin, which a
    question for a day would name."""
    return _ASKED.search(question) is not None


def tells(question: str, item: Evidence, best: Evidence) -> bool:
    """Whether it gives hours of that, as they are, in the report of the best sentence."""
    if not asked(question) or item.passage.article_id != best.passage.article_id:
        return False
    return bool(_HOUR.search(item.text) and _MOVES.search(item.text)) and not _THEN.search(item.text)


def of_before(question: str, item: Evidence) -> bool:
    """Whether it gives only the hours of before."""
    return asked(question) and bool(_HOUR.search(item.text)) and _THEN.search(item.text) is not None
