"""Whether a later report tells how much it was in the end, an earlier one how much it was so far, or was reckoned to
become. Pure; English.

"How much did the appeal bring in?" is answered by "had reached £58,000 by Friday" until it "closed at £171,400", and
"What did the strike cost?" by "£9,000 a day" until it "had cost £140,000".
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.counted import counts_else, stems
from qa.reports.given import kind, planned, things
from qa.reports.report import Report, of_one_matter
from qa.words.excerpt import share_of_names

_SUM = r"(?:about |around |some |nearly |almost |just over |just under |more than |exactly )?[£$€¥]?\d"
# The end, or the whole, and its figure.
_FINAL = re.compile(
    rf"\b(?:closed|ended|finished|concluded|wound up)\b[^.;:“”\"]{{0,40}}?\b(?:at|on|with)\s+{_SUM}"
    r"|\b(?:final|overall|grand) (?:total|sum|figure|count|tally|toll|amount|number)\b"
    rf"|\b(?:in all|in total|altogether|all told),?\s[^.;:“”\"]{{0,60}}?{_SUM}"
    r"|\d[^.;:“”\"]{0,40}?\b(?:in all|in total|altogether|all told)\b",
    re.IGNORECASE,
)
_HAS_COST = re.compile(
    rf"(?P<what>[^.,;:“”\"]{{1,60}}?)\s+(?:had|has|have) cost\b[^.;:“”\"]{{0,40}}?{_SUM}", re.IGNORECASE
)
# The same told of what was only reckoned with before: "the repairs came to £5.1 million".
_CAME_TO = re.compile(
    rf"(?P<what>[^.,;:“”\"]{{1,60}}?)\s+(?:(?:had|has|have)\s+)?(?:in the end\s+)?"
    rf"(?:c[ao]me|amounted|added up|worked out)\s+(?:in the end\s+)?(?:to|at)\s+{_SUM}",
    re.IGNORECASE,
)
_RECKONED = re.compile(
    r"\b(?:will|would|could|may|might|should|(?:is|are|was|were) (?:expected|likely|set|going) to|expect(?:s|ed)?|"
    r"estimat\w+|forecast\w*|puts?|reckon(?:s|ed)?|budget\w*|projected)\b",
    re.IGNORECASE,
)
_BILL = stems("final total whole overall bill bills cost costs sum price repairs works work")
_SAYS = re.compile(r"\b(?:said|says|that)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:does|do|is|are)\b|\bwhat['’]s\b", re.IGNORECASE)
# That it was still to grow.
_SO_FAR = re.compile(
    r"\bso far\b|\bto date\b|\buntil now\b|\balready\b"
    r"|\b(?:has|have|had)\s+(?:\w+ly\s+|now\s+)?(?:reached|passed|topped|climbed|risen|grown)\b"
    r"|\bby (?:(?:mid|noon|late|early)\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# What it is for each day, of which nobody knew yet how many there would be.
_EACH = re.compile(r"\b(?:an?|per|each|every) (?:hour|day|night|week|month)\b", re.IGNORECASE)
_A_DAY = re.compile(
    rf"\d[\d.,]*\s*(?:\w+\s+){{0,2}}?{_EACH.pattern}(?!\s+(?:ago|after|before|later|earlier|long)\b)", re.IGNORECASE
)


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later report gives the whole of what the earlier one gives as far as it had come: both have a word of
    what is asked about, and the later one's passage as many of its names."""
    if not dates.later(new.published, old.published) or kind(question) not in ("money", "number"):
        return False
    a_day = bool(_A_DAY.search(old.text)) and not _EACH.search(question) and not _A_DAY.search(new.text)
    reckoned = _came_to(question, new.text) and bool(_RECKONED.search(old.text)) and not _CAME_TO.search(old.text)
    final = _FINAL.search(new.text) or _has_cost(question, new.text)
    so_far = bool(final) and (a_day or bool(_SO_FAR.search(old.text)))
    if not (so_far or reckoned) or _FINAL.search(old.text):
        return False
    given = things(question, new.text), things(question, old.text)
    if not all(given) or given[0] & given[1] or planned(question, new.text) or counts_else(question, new.text):
        return False
    named = [share_of_names(question, f"{it.around} {it.title or ''}") for it in (new, old)]
    shared = bool(stems(question) & stems(new.text) & stems(old.text))
    return named[0] >= named[1] and (shared or (a_day and new.akin is not None and of_one_matter(new, old)))


def _came_to(question: str, text: str) -> bool:
    """Whether it tells what that, or the bill for it, came to which is asked about, and nothing besides."""
    subjects = (stems(_SAYS.split(match["what"])[-1]) for match in _CAME_TO.finditer(text))
    return any(it - _BILL <= stems(question) for it in subjects)


def _has_cost(question: str, text: str) -> bool:
    """Whether it tells what "it", or what is asked about, has cost, and not how much it costs now is asked."""
    if _NOW.search(question):
        return False
    subjects = (_SAYS.split(match["what"])[-1].strip() for match in _HAS_COST.finditer(text))
    return any(it.lower() in ("it", "this", "that") or (stems(it) and stems(it) <= stems(question)) for it in subjects)
