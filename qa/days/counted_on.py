"""Days that count from the one named last before them: "on Thursday. Roe quit the same day", "two days later". Pure.

Only from a day that stands in the same sentence or the one before, with no other time between; what may mean two days,
as "a week later", that several things were on one day ("both fell on the same day"), or what is only possible, is left
alone. From the day on which something was said only what is told to have been before it counts: "said on Tuesday that
they were freed the previous day". English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from qa.days import dates
from qa.days.near_days import NEAR
from qa.days.weekdays import WEEKDAY, Days
from qa.days.windows import COUNTS
from qa.words.tense import tense

_PART = r"(?:morning|afternoon|evening|night|day)"
# Behind "the day before" another thing that it counts from: "the day before the vote", "two days later than planned".
_ENDS = (
    r"(?=\s*(?:[.,;:!?)–—”\"]|$)|\s+(?:by|in|at|on|when|and|but|because|with|for|near|from)\b(?!-))"
    r"(?!\s+(?:on\s+average|in\s+the\s+(?:season|year|month|week|day|morning|spring|summer|autumn|fall|winter)))"
)
# Behind "that night": no thing of that time, as a night shift, a day centre, an evening gown.
_NO_THING = (
    r"(?=\s*(?:[.,;:!?)–—”\"]|$)|\s+(?:(?-i:[A-Z\d“\"£$€])|(?:by|in|at|on|to|into|over|near|from|for|with|without|after|before|"
    r"during|outside|inside|when|where|while|and|but|because|the|an?|this|these|his|her|its|their|our|my|he|she|it|they|"
    r"we|there|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|all|both|no|nobody|another|more|"
    r"nearly|about|around|only|again|too|also|was|were|had|police|people|men|women|children|[a-z]{2,}ly|"
    r"[a-z]{3,}(?<!s)s)\b(?!-)))"
    # Nor such a day of another year.
    r"(?!\s+(?:on\s+average|in\s+\d{4}|(?:the\s+)?(?:last|next|previous|a|this)\s+(?:year|month|week|season)))"
)
_FORM = re.compile(
    rf"\b(?:(?:later\s+)?(?P<same>(?:on\s+)?(?:the|that)\s+(?:very\s+)?same\s+{_PART}|that\s+(?:very\s+)?{_PART}){_NO_THING}"
    rf"|(?:on\s+)?the\s+(?:next|following)\s+(?P<next>{_PART}){_NO_THING}"
    rf"|(?P<after>(?:on\s+)?the\s+day\s+after){_ENDS}"
    rf"|(?:on\s+)?the\s+(?:previous\s+{_PART}{_NO_THING}|day\s+(?:before|earlier){_ENDS})"
    rf"|(?<![\w.,-])(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})\s+days?\s+"
    rf"(?:(?P<later>later|after\s+that|afterwards?)|(?P<earlier>earlier|before(?:\s+that)?){_ENDS}))"
    r"\b(?!['’-])(?!\s+(?:than|as|that|of|who|which)\b)",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(
    r"\b(?:to|from|until|till|by|since|through|almost|nearly|about|around|some|than|half|or|least|most|over|under|within|"
    r"up\s+to|many\s+as|not|just|every|only|roughly|another)\s+$",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:both|all|each|every|(?:the|these|those)\s+(?:two|three|four|five|\d+)|always|often|usually|never|twice)\b"
    r"|\band\b[^,]*\b(?:were|are|fell|fall)\b",
    re.IGNORECASE,
)
# What was not, or is not known to have been; what is so in general; what is compared.
_POSSIBLE = re.compile(
    r"\b(?:if|whether|either|whoever|whatever|unless|whenever|(?:would|should|could|might|must)(?:\s+not)?\s+have|might|can|"
    r"cannot|(?-i:may)|unclear|not\s+(?:clear|known)|compared|than|usually|normally|typically|every|each)\b|n['’]t\s+have\b",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(
    r"\b(?:arrives?|comes?|goe?s?|leaves?|returns?|opens?|closes?|starts?|begins?|gets?|is|are)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:say(?:s|ing)?|said|tell(?:s|ing)?|told|adds?|added|wr(?:ites?|ote)|hears?|heard|announc(?:es?|ed)|confirm(?:s|ed)?|"
    r"report(?:s|ed)?|reveal(?:s|ed)?|claim(?:s|ed)?|admit(?:s|ted)?|learn(?:s|ed|t)?|according|testif(?:ies|ied)|"
    r"describ(?:es?|ed)|disclos(?:es?|ed)|alleg(?:es?|ed)|recall(?:s|ed)?|explain(?:s|ed)?|news|statement)\b",
    re.IGNORECASE,
)
_IN_COURT = re.compile(r"\b(?:hears?|heard|jur(?:y|ors?)|court|trial|testif\w+)\b", re.IGNORECASE)
_PART_OF = re.compile(r"[.!?;:,“”\"]|\b(?:that|which|who|whose|when|while|because|but)\b", re.IGNORECASE)
_APART = re.compile(r"[,;:.]|\b(?:and|but|after|before|when|while|who|which|because|since|as)\b", re.IGNORECASE)
# Times that are no day: "three months later", "eventually", "in the spring".
_OTHER_TIME = re.compile(
    r"\b(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?)\s+(?:later|earlier|after|before|ago|on)\b|"
    r"\b(?:later|eventually|afterwards?|meanwhile|since\s+then|spring|summer|autumn|winter|christmas|easter)\b",
    re.IGNORECASE,
)
_MOST = 40  # days in one text, from which they are left alone
# Said of a thing besides: "the firm, founded on 3 May 1990, …".
_INSERTED = re.compile(r",\s+(?:which|who|whose|where|[a-z]+ed|born|built|made|held|sold|set|won)\b[^,;.]*,")
_SENTENCE = re.compile(r"[.!?][”\"’]?\s+(?=[“\"‘]?[^\W\d_a-z])")
_CLAUSE = re.compile(r"[.;:!?](?=\s)")


def counted_on(text: str, named: Sequence[Days], published: date) -> Iterator[Days]:
    """The days of `text`, of an article of that day, that count from the last of those `named` in it, or from each
    other, in order."""
    asides = [match.span() for match in _INSERTED.finditer(text)]
    known = sorted(it for it in named if not any(a < it.start < b for a, b in asides))
    if len(known) > _MOST:
        return
    for match in islice(_FORM.finditer(text), _MOST):
        start, end = match.span()
        last = max((it for it in known if it.end <= start), key=lambda it: it.end, default=None)
        if last is None or last.first != last.last or not _leans_on(text, last.end, start) or _vague(text, match):
            continue
        shift = _shift(match)
        if _said(text, last) and (shift >= 0 or not _told_before(text, last, start)):
            continue
        day = last.first + timedelta(days=shift)
        when = tense(text, start, end)
        if last.first <= published < day and when != "future":
            continue  # told as what was, it can have been on no day to come
        if day <= published and when == "future":
            continue
        known = sorted([*known, it := Days(start, end, day, day)])
        yield it


def counts(text: str, before: str) -> bool:
    """Whether a sentence has such words, and no other word for a time, where the one `before` it names a day."""
    match = _FORM.search(text)
    if match is None or _vague(text, match) or _names_time(f"{text[: match.start()]} {text[match.end() :]}"):
        return False
    days = any(mention.day for mention in dates.mentions(before)) or any(it["days"] for it in NEAR.finditer(before))
    return days or WEEKDAY.search(before) is not None


def _shift(match: re.Match[str]) -> int:
    if match["count"]:
        count = COUNTS.get(match["count"].lower()) or int(match["count"])
        return count if match["later"] else -count
    return 0 if match["same"] else 1 if match["next"] or match["after"] else -1


def _leans_on(text: str, end: int, start: int) -> bool:
    """Whether what stands between a day and such words is at most the end of one sentence, and names no time."""
    between = text[end:start]
    return len(_SENTENCE.findall(between)) <= 1 and not _FORM.search(between) and not _names_time(between)


def _vague(text: str, match: re.Match[str]) -> bool:
    """Whether they may be an edge of a time, only tell that several things were on one day, or are of what may be."""
    before, after = text[: match.start()], _CLAUSE.split(text[match.end() :], maxsplit=1)[0]
    clause = before[max((it.end() for it in _CLAUSE.finditer(before)), default=0) :]
    several = "same" in (match["same"] or "").lower() and _SEVERAL.search(clause)
    return bool(
        _LAST_DAY.search(before) or several or _POSSIBLE.search(f"{clause} {after}") or _IN_GENERAL.search(clause)
    )


def _said(text: str, day: Days) -> bool:
    """Whether it is a day on which something was said or heard, by the words around it."""
    begin = max((it.end() for it in _PART_OF.finditer(text, 0, day.start)), default=0)
    ended = _PART_OF.search(text, day.end)
    return _SAYS.search(text[begin : ended.start() if ended else len(text)]) is not None


def _told_before(text: str, day: Days, start: int) -> bool:
    """Whether what stands before such words is what was said on the day, and nothing else: in no court, where all is
    long since."""
    return not _APART.search(text[day.end : start]) and not _IN_COURT.search(text[:start])


def _names_time(text: str) -> bool:
    times = WEEKDAY.search(text) or NEAR.search(text) or _OTHER_TIME.search(text)
    return bool(times) or any(True for _ in dates.mentions(text))
