"""Questions how what is reported has changed: "What was first reported about the width of the slide, and what is known
now?", "How has the death toll changed?". Pure; English.

The figure or account in them is asked for as a question of its own (see `inner`): the answer is what the first report
and the newest give.
"""

from __future__ import annotations

import re

from qa.asking.inner import measured, questions
from qa.days.dates import MONTHS

_FIRST = r"(?:first|initially|originally|at\s+first|earlier|in\s+the\s+beginning)"
_SAID = r"(?:reported|said|known|believed|thought|announced|assumed|written|told|given)"
_NOW = r"(?:now|today|since|later|at\s+present|currently|by\s+now|in\s+the\s+end|afterwards)"
_MONTH = "|".join(month.capitalize() for month in MONTHS)
_ABOUT = r"(?:about|of|on|as\s+to|regarding|for|as)"
# From when to when, or in which days, which the reports in order tell anyhow.
_SPAN = (
    r"(?:,?\s+(?:over\s+time|(?:from\s+)?(?:day\s+(?:to|by)\s+day|week\s+(?:to|by)\s+week|one\s+day\s+to\s+the\s+next)|"
    rf"(?:over|during|through|throughout|in)\s+(?:the\s+\w+(?:\s+\w+)?|{_MONTH}\b(?:\s+\d{{4}})?|\d{{4}})"
    r"(?:\s+after\s[^?]{2,40})?|so\s+far|with\s+time|(?:this|last)\s+(?:year|month|week|season|spring|summer|autumn|winter)|"
    rf"since\s+then|since|between\s+[^?,]{{2,30}}?\s+and\s+[^?,]{{2,30}}|from\s+(?:one\s+)?report\s+to\s+(?:the\s+next|report)|(?:with|in)\s+each\s+report|{_NOW}|from\s+[^?,]{{2,40}}?\s+(?:to|until|till|up\s+to)\s+[^?]{{2,50}}))?"
)
_WHERE = rf"(?P<where>\s+(?:in|at|on)\s+(?-i:(?!(?:{_MONTH})\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,3}}))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^what\s+(?:was|were|had\s+been)\s+(?:{_FIRST}\s+{_SAID}|{_SAID}\s+{_FIRST})\s+{_ABOUT}\s+(?P<matter>.+?),?\s+"
        rf"(?:and|but)\s+(?:what|how\s+(?:many|much))\b.*\b{_NOW}\s*\?*$",
        rf"^what\s+did\s+(?:the\s+)?(?:first|early|earliest|initial)\s+reports?\s+say\s+{_ABOUT}\s+(?P<matter>.+?),?\s+"
        r"(?:and|but)\s+what\b.*\?*$",
        r"^(?:(?:please|can\s+you|could\s+you)\s+)?"
        r"(?:(?:give|tell|show|list|trace|sum\s+up)(?:\s+(?:me|us))?|what(?:['’]s|\s+is|\s+was|\s+has\s+been))\s+"
        r"(?:the|a)\s+(?:\w+\s+)?"
        r"(?:history|development|evolution|course|progression|timeline|chronology)\s+of\s+"
        r"(?P<matter>.+?)\s*[?.]*$",
        r"^(?:(?:please|can\s+you|could\s+you)\s+)?(?:trace|chart|track|follow|list|set\s+out|show(?:\s+me)?)\s+(?:how\s+)?"
        r"(?P<matter>(?:the|its)\s+(?:changing|shifting|rising|falling|growing|successive|different)\s.+?)\s*[?.]*$",
        # "Trace the growth of the fire in hectares", "the rise in the number of cases".
        r"^(?:(?:please|can\s+you|could\s+you)\s+)?(?:trace|chart|track|follow|set\s+out|show(?:\s+me)?)\s+(?:how\s+)?the\s+"
        r"(?:(?P<size>growth|expansion)\s+of|(?:rise|increase|fall|decline|drop|climb|change|changes|growth|growing|"
        rf"shrinking|falling|rising|successive)(?:\s+(?:in|of))?)\s+(?P<matter>.+?){_SPAN}\s*[?.]*$",
        # "How has the opening been pushed back over time?"
        rf"^how\s+(?:has|have|had)\s+(?P<matter>.+?)\s+been\s+(?:\w+ly\s+)?"
        r"(?:(?P<put_off>(?:pushed|put|moved)\s+(?:back|off|forward)|postponed|delayed|deferred|brought\s+forward)|"
        r"(?:revised|adjusted|corrected)(?:\s+(?:up|down)(?:wards?)?)?)"
        rf"{_SPAN}\s*\?*$",
        rf"^how\s+(?:has|have|had|did)\s+(?P<matter>.+?)\s+"
        r"(?:changed?|evolved?|develop(?:ed)?|moved?|risen?|rose|grown?|increased?|"
        r"(?:go|gone) up(?: and down)?|fluctuated?|"
        r"(?P<only>grew|climb(?:ed)?|mount(?:ed)?|swell|swollen|rise|fall(?:en)?|fell|grow|shrink|shrunk|drop(?:ped)?|decrease[ds]?|decline[ds]?|"
        r"narrow(?:ed)?|widen(?:ed)?|go down|gone down|come down|vary|varied))"
        rf"{_WHERE}{_SPAN}\s*\?*$",
        # As typed in haste: "how flood death toll changed over may", "key rate changes 2027".
        rf"^how\s+(?P<matter>(?P<plain>[^?,]+?))\s+(?:changed|evolved|developed|moved|rose|fell|grew){_SPAN}\s*\?*$",
        r"^(?P<matter>(?P<plain>[^?,]+?))\s+(?:changes|steps|moves|step\s+by\s+step|over\s+time)"
        rf"{_SPAN}(?:\s+\d{{4}})?\s*\?*$",
    )
)
_COUNTED = re.compile(r"the\s+(?:numbers?|counts?|tall(?:y|ies)|totals?|size|costs?|price)\b", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:death toll|toll|estimates?|attendance|turnout|share|rate|figures?|bill|budget|deficit)\b", re.I
)
_TWO = re.compile(r"what\s+(?:was|were|had\s+been|did)\b.*\b(?:and|but)\b", re.IGNORECASE)
# That it changes is what is asked: "the changing casualty figures".
_CHANGING = re.compile(
    r"^((?:the|its)\s+)?(?:(?:ever-)?(?:changing|shifting|rising|falling|growing|successive|different)\s+)",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(r"(?:the\s+)?(?:fate|fortunes?|situation|story)\b", re.IGNORECASE)  # that is what happened
_TIMELINE = re.compile(r"\b(?:timeline|chronology) of\b", re.IGNORECASE)
_TRACE = re.compile(r"(?:(?:please|can you|could you)\s+)?(?:trace|chart|track|follow)\b", re.IGNORECASE)
_IN_ORDER = re.compile(r",?\s+(?:step\s+by\s+step|in\s+order|with\s+(?:the\s+)?dates)(?=\s*[?.]*$)", re.IGNORECASE)


# What is put off: when it is to be.
_WHEN_IT_IS = re.compile(
    r"^(?:the|its)\s+(?:\w+\s+)?(?:start|opening|reopening|launch|completion|start-?up|return|release|delivery|closure|end|"
    r"beginning|trial|vote|election|hearing|wedding|match|race)\b",
    re.IGNORECASE,
)


def _matter(match: re.Match[str]) -> str:
    """Of what grows or spreads it is the size that changes."""
    groups = match.groupdict()
    matter = match["matter"] + (groups.get("where") or "")
    if groups.get("plain") and not measured(matter):
        return ""  # "Describe the price changes"
    if groups.get("only") and not (_COUNTED.match(matter) or _TOLL.search(matter)):
        return ""  # "How did the owner fall?"
    return f"the size of {matter}" if groups.get("size") and not _COUNTED.match(matter) else matter


def only_first_and_last(question: str) -> bool:
    """Whether what came between is not asked for."""
    return bool(_TWO.match(question))


def in_order(question: str) -> bool:
    """Whether a timeline is asked for, which begins with the first."""
    return bool(_TIMELINE.search(question) or _TRACE.match(question))


def asked(question: str) -> tuple[str, ...]:
    """The ways in which what has changed is asked, the likeliest first; none where the question asks for no such
    thing, or of what no figure or account tells."""
    bare = _IN_ORDER.sub("", " ".join(question.split()))
    found = [match for form in _FORMS if (match := form.match(bare))]
    for match in found:
        if match.groupdict().get("put_off") and _WHEN_IT_IS.match(match["matter"]):
            return (f"When is {match['matter']}?",)
    told = map(_matter, found)
    matters = (_CHANGING.sub(r"\1", matter) for matter in told if not _NO_FIGURE.match(matter))
    asks: tuple[str, ...] = next(filter(None, map(questions, matters)), ())
    figure = any(inner.startswith(("How much", "How many")) for inner in asks)
    return asks if figure or not _TIMELINE.search(bare) else ()  # of anything else it tells what happened
