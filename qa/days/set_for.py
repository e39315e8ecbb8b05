"""A day without a year that something is set, put off or due for. Pure; English.

Of "fixed the trial for 17 August" the verb is past and the day to come: who sets a day sets none that was, and it is
told when it is set, unless the next such day is much farther than the last. It is otherwise where the setting was long
since ("had been set for", "originally scheduled for", "was due in court on 17 August but did not appear"): then the day
may be over, and the nearest counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from qa.days.weekdays import WEEKDAYS

# How many times as far as the next such day must the last one be, where only something due then is told; where it "was
# set"; and where somebody sets it.
_DUE, _WAS_SET, _SETS_IT = 1.5, 1.0, 0.5
_SETS = (
    r"set|sets|setting|(?:re)?schedul\w+|fix(?:ed|es|ing)|(?:re)?book(?:ed|s|ing)|call(?:ed|s|ing)|slated|"
    r"(?:re)?list(?:ed|s|ing)|planned|plans|arrang(?:ed|es|ing)|(?:re)?arranged|pencill?ed|timetabled"
)
_PUTS_OFF = (
    r"postpon(?:ed?|es|ing)|delay(?:ed|s|ing)?|defer(?:red|s|ring)?|adjourn(?:ed|s|ing)?|mov(?:e|ed|es|ing)|"
    r"suspend(?:ed|s|ing)?|extend(?:ed|s|ing)?|remand(?:ed|s|ing)?|bail(?:ed|s)?|"
    r"(?:put|puts|putting|push(?:ed|es|ing)?|br(?:ought|ings?|inging)) (?:[^.;:“”\"]{1,40} )?(?:back|off|forward)"
)
_WITHIN = r"[^.;:“”\"]{0,80}?"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?"
_SET_FOR = re.compile(
    rf"(?<!-)\b(?:(?P<sets>{_SETS})\b{_WITHIN}\bfor|(?P<puts>{_PUTS_OFF})\b{_WITHIN}\b(?:to|until|till)|"
    rf"(?P<gives>(?:has|have)(?: only)?|(?:gives?|gave|given)"
    r"(?: (?:the \w+|him|her|them|it|us|(?-i:[A-Z])\w+))?) (?:until|till)|"
    rf"(?P<due>due|due on|no later than|deadline of))\s+{_WEEKDAY}$",
    re.IGNORECASE,
)
# "Is listed to open on 12 October", "has been set down to be heard in May".
_SET_TO = re.compile(
    rf"(?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bbeen\s)|(?<=\bnow\s)|(?<=\balso\s))"
    rf"(?P<sets>(?:{_SETS})(?: down| in)?)\s+to\s+(?:be\s+)?(?!(?:the|an?|his|her|its|their|be)\b)[a-z]+\b"
    r"(?:(?!\b(?:what|which|who|whom|that|when|where|how|after|about|for|over)\b)[^.;:“”\"]){0,60}?"
    rf"\b(?:on|by)\s+{_WEEKDAY}$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    rf"\b(?P<sets>set|sets|setting|fix(?:ed|es|ing)|nam(?:ed|es|ing)|cho(?:se|oses|sen|osing)|pencill?ed in)\s+"
    rf"{_WEEKDAY}$",
    re.IGNORECASE,
)
_NAMED_FOR = re.compile(r"\s+(?:as|for)\b")
# "Suspended from 5 January to 3 February", "set a record for 12 May".
_NO_DAY_SET = re.compile(r"\b(?:from|records?|figures|totals?|results?|toll)\b", re.IGNORECASE)
_LONG_SINCE = re.compile(
    r"\b(?:had|originally|initially|previously|formerly|once|first|at first|earlier|should have been)\b"
    r"(?:\s+(?:already|also|been|at|first|originally|initially|previously|to be))*\s*$",
    re.IGNORECASE,
)
# Behind the day: that it came to nothing, or is over.
_OVER = re.compile(
    r"(?:\b(?:but|though|although|and|yet|however)\b|,)[^.;:“”\"]{0,50}?"
    r"\b(?:(?:did|was|were|had)(?:n['’]t| not)|had|never|failed|fell|paid|lasted|drew|"
    r"was (?:lost|won|played|held|given up|called off|cancelled))\b"
)
_WAS = re.compile(r"\b(?:was|were|being)\s+(?:\w+ly\s+|then\s+|also\s+)?$", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:has|have|is|are|['’]s|['’]ve)\s+(?:(?:been|now|also|not|then|already|\w+ly)\s+)*$", re.IGNORECASE
)
# "Said that it had been put off to 13 December": that it has been.
_REPORTED = re.compile(
    r"\b(?:said|announced|told|confirmed|admitted|learn(?:ed|t))\b[^.;:“”\"]*\bthat\b[^.;:“”\"]*\bhad\s+(?:now\s+)?(?:been\s+)?$"
)
# By what goes before it: this was set then and there, and its day may be over since.
_THEN = re.compile(r"\b(?:last (?:year|month|spring|summer|autumn|winter)|years? ago|months? ago|in [A-Z][a-z]+)\b")


def day_set(text: str, start: int, end: int, days: Sequence[date], published: date) -> tuple[date | None, bool]:
    """Which of the days, one in each of three years, something is set for that stands at `text[start:end]`, and whether
    the verb says nothing of it: None where none is, or where verb and calendar have to tell."""
    match = (
        _SET_FOR.search(text[:start])
        or _SET_TO.search(text[:start])
        or (_NAMED_FOR.match(text, end) and _NAMES.search(text[:start]))
        or None
    )
    if match is None:
        return None, False
    if _NO_DAY_SET.search(match.group()):
        return None, False
    before, of = text[: match.start()], match.groupdict()
    reported = bool(of.get("puts")) and _REPORTED.search(before) is not None
    if (_LONG_SINCE.search(before) and not reported) or _OVER.match(text[end:].lstrip()):
        return None, True
    ahead = min((day for day in days if day >= published), default=None)
    if ahead is None or reported or _NOW.search(before):
        return ahead, False
    if of.get("sets") or of.get("puts") or of.get("gives"):
        then = _WAS.search(before) or _THEN.search(before)
        return _nearer(ahead, days, published, _WAS_SET if then else _SETS_IT), False
    return _nearer(ahead, days, published, _DUE), False


def _nearer(ahead: date, days: Sequence[date], published: date, clearly: float) -> date | None:
    """The day to come, where the last that was is so many times as far."""
    ago = min(((published - day).days for day in days if day <= published), default=None)
    return ahead if ago is None or clearly * (ahead - published).days < ago else None
