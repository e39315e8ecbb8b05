"""News time: the days that "on Tuesday", "last week" or "on 4 March" mean in an article of a known day. Pure.

The convention of news: a weekday alone is the nearest such day not after the article's own, or, where the verb speaks
of what is to come, the nearest not before it. What may mean two days ("next Friday" said on a Monday), what recurs
("every Monday", "Wednesday to Sunday"), and what stands inside quotation marks (it counts from the day of speaking) is
left alone: a wrong day is worse than none. What counts from a day named before it: see `counted_on`. English, with the
weekdays and the commonest words of German and Spanish.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from qa.days import dates
from qa.days.counted_on import counted_on
from qa.days.near_days import NEAR, near, without_year
from qa.days.weekdays import WEEKDAY, Days, weekdays
from qa.schema import Dated
from qa.words.tense import FAR

_YEAR_BEHIND = re.compile(r",?\s+(?:of\s+)?(last|this|next)\s+year\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|\"[^\"]*(?:\"|$)")
_SAYS = r"(?:said|says|told|added|wrote|sagten?|sagt|erklärten?|dijo|dijeron)"
_SAID_BEFORE = re.compile(
    r"(?:\b(?:said|says|added|wrote|sagten?|sagt|erklärten?|dijo|dijeron)(?:\s+(?:in|at|by|during|through|via)"
    r"(?:\s+[\w’'.]+){1,4}?)?|\btold(?:\s+(?!that\b|had\b|was\b|were\b|he\b|she\b|they\b)[\w’'.]+){1,5}?)"
    r"(?:\s+(?:early|late|earlier|later|again))?(?:\s+(?:on|am|el))?\s*$"
    # or by whose count, and when that was made
    r"|\b(?:by|according to)\s+(?:(?!on\b|of\b)[^\W\d][\w’'.]*\s+){1,4}?"
    r"(?:count|tally|estimates?|figures|reckoning)(?:\s+(?:issued|published|released))?"
    r"(?:\s+on)?\s*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(rf"^,?\s*(?:(?!and\b|but\b)[\w’'-]+\s+){{0,5}}?{_SAYS}\b")
# "Admitted last night that the antenna got stuck on Sunday".
_OWNED_UP = re.compile(
    r"\b(?:admitted|conceded|acknowledged|confirmed|revealed|disclosed|claimed)\s+(?:(?:early|late)\s+)?(?:on\s+)?$"
)
_THAT = re.compile(r"\s+that\b")
# Told of what the sentence is on besides: "the antenna, which had stuck after the launch on 6 March, opened on Monday",
# "the hall will open on Monday, said Ada Roe, who took over in May".
_INSERTED = re.compile(rf",\s+(?:which|who|whose|where)\b[^,;.]*,|\b{_SAYS}\s+[A-Z][^,;.“”\"]{{1,60}},\s+who\b[^,;.]*")
# What had gone on before that which the sentence tells: "the shares, which had traded at 14 on Monday, rose to 19".
_HAD = re.compile(r",\s+(?:which|who)\s+had\s+(?!to\b)[^,;.]*,(?=\s+[a-z])")
_NEVER = re.compile(r"\b(?:was|were) to have [^,;:.]*$")  # what was to have been, and was not
# Only what is told is held against it: "three times as many as on Wednesday", "more than on Monday".
_COMPARED = re.compile(
    r"\b(?:(?:as\s+(?:many|much|few|large|big|high|low|long|often)|the\s+same)\b[^,;:.]{0,40}?\bas|than)\s+"
    r"(?:(?:it|they|he|she|there)\s+(?:was|were|had(?:\s+been)?|did)\s+)?(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"^['’]s?\b")
# Words for days that a letter or a post has count from its own day.
_LETTER = re.compile(r":[ \t]*\n.*", re.DOTALL)
_BEGUN_BEFORE = re.compile(r"^[^\"“”„«»]*[”\"]\s*$")  # a quotation that opens before the sentence and ends with it
# "As things stand today", "what it is today", "Acme today is": nowadays.
_NOWADAYS = re.compile(
    r"(?:\b(?:as (?:things|matters|it|they) stands?|(?:it|he|she|they|we) (?:is|are)|(?:it|he|she)['’]s) "
    r"(?P<a>today)(?=\s*(?:[,.;:!?)]|$))|"
    r"\b(?P<b>today) (?:is|are|remains?|accounts? for|drives?|makes up|employs?|serves?)\b"
    r"(?! (?:\w+ly )?\w+(?:ing|ed)\b))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince\b[^,;.]{1,60}\b(?:began|started|broke out|erupted|opened|took|was|were|left|died|came|launched)\b"
    r"(?: (?:early|late|back))?(?: (?:on|in))?\s*$",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"\b(?:(?:back)?dated(?:\s+back)?\s+to|retroactive(?:ly)?\s+(?:to|from)|since|until|till|before|after|by|from|seit|bis|desde|hasta)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# A span of days: "from 1 April to 3 April", "from 12 to 17 May", "12–17 May".
_SPAN_BEFORE = re.compile(r"\b(?:from|between|vom|von|desde|del)\s+(?:the\s+|el\s+)?$", re.IGNORECASE)
_SPAN = re.compile(
    r"\s+(?:to|until|till|through|and|bis|hasta|al?)\s+(?:(?:the|el|zum)\s+)?|\s*[–—-]\s*", re.IGNORECASE
)
_SPAN_NUMBER = re.compile(
    r"\b(?:from|between|vom|von|desde|del)\s+(?:the\s+|el\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+"
    r"(?:to|until|till|through|and|bis|hasta|al?)\s+(?:the\s+|el\s+|zum\s+)?$|(?<![\w-])(\d{1,2})(?:st|nd|rd|th|\.)?\s?[–-]\s?$",
    re.IGNORECASE,
)
# Before a day: a thing that has it for a name ("the derailment of 6 April"), or that began then ("a strike that began
# on 8 April"); the morning of a day is the day itself.
_NAMED_BY = re.compile(
    r"\b(?!(?:day|morning|afternoon|evening|night|hours|eve|week|weekend|month|end|start|beginning|middle|early|late)\b)"
    r"[^\W\d_A-Z][\w’'-]+\s+(?:of|vom|del)\s+(?:the\s+)?$"
    r"|\b(?:that|which)\s+(?:had\s+)?(?:began|begun|started|opened|happened|occurred|took place|broke out|ended)\s+"
    r"(?:(?:early|late)\s+)?(?:on\s+)?$"
    # or that something else is not: "not the sum named on Monday"
    r"|,\s+not\s+(?:the|an?)\s+[^,;:.]+$"
)


@dataclass(frozen=True)
class When:
    """Words of a text that name a day or days: `text[start:end]`, from `first` to `last`, both included.

    `stated` is whether the year stands there too; `said` whether they tell when something was said, `about` whether
    they only name a thing by its day ("Monday's fire") or an end of its time ("since Tuesday"), `named` whether the
    thing stands before them ("the fire of 9 March").
    """

    start: int
    end: int
    first: date
    last: date
    stated: bool = False
    said: bool = False
    about: bool = False
    named: bool = False

    @property
    def aside(self) -> bool:
        """Whether a sentence with it tells of something else than what was on that day."""
        return self.about or self.named


def resolve(text: str, published: str | date | None) -> tuple[When, ...]:
    """The days that `text`, of an article of that day, names without stating them whole, in order, none overlapping.
    Empty where the article's day is unknown."""
    day = published if isinstance(published, date) else dates.day_of(published)
    return () if day is None else _resolved(text, day, _stated(text))


def _resolved(text: str, day: date, stated: Sequence[When]) -> tuple[When, ...]:
    """The same, where those are the days that it states whole."""
    quoted = [match.span() for form in (_QUOTED, _LETTER, _BEGUN_BEFORE) for match in form.finditer(text)]
    quoted += [match.span("a" if match["a"] else "b") for match in _NOWADAYS.finditer(text)]
    of_year = (_of_year(text, day, *it) for it in (*near(text, day), *without_year(text, day)))
    found = [When(*it) for it in (*weekdays(text, day), *of_year)]
    free = _apart(text, [when for when in found if not any(a <= when.start < b for a, b in quoted)])
    named = [Days(it.start, it.end, it.first, it.last) for it in (*free, *stated)]
    later = [When(*it) for it in counted_on(text, named, day) if not any(a <= it.start < b for a, b in quoted)]
    return _apart(text, [*free, *later])


def _of_year(text: str, day: date, start: int, end: int, first: date, last: date) -> tuple[int, int, date, date]:
    """A day or month with the year that is told behind it: "May of last year"."""
    told = _YEAR_BEHIND.match(text, end)
    if told is None:
        return start, end, first, last
    year = day.year + {"last": -1, "this": 0, "next": 1}[told[1].lower()]
    begin = _in_year(first, year)
    whole = last.day == calendar.monthrange(last.year, last.month)[1] and first.day == 1
    until = date(year, last.month, calendar.monthrange(year, last.month)[1]) if whole else _in_year(last, year)
    return start, told.end(), begin, until


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def days(text: str, published: str | None) -> tuple[When, ...]:
    """Every day or month that `text` names, stated whole or resolved, in order; bare years are left out."""
    stated = _stated(text)
    of_article = dates.day_of(published)
    resolved = _resolved(text, of_article, stated) if of_article else ()
    counted = [when for when in resolved if not _of_stated(text, when, stated)]
    day = of_article or date.max
    # Nobody has said it on a day to come: "will open on 27 March, she said".
    return tuple(replace(it, said=it.said and it.first <= day) for it in _apart(text, [*stated, *counted]))


def _stated(text: str) -> list[When]:
    return [
        When(mention.start, mention.end, first, last, stated=True)
        for mention in dates.mentions(text)
        if mention.month and (first := mention.first()) and (last := mention.last())
    ]


def _of_stated(text: str, when: When, stated: Sequence[When]) -> bool:
    """Whether a resolved day is only the weekday of one that is stated whole behind it: "Thursday, Oct. 5, 2023"."""
    return any(re.fullmatch(r",?\s+(?:the\s+)?", text[when.end : it.start]) for it in stated if it.start >= when.end)


def happened(text: str, published: str | None) -> When | None:
    """The day that a sentence tells of: the first that is not merely of a thing named by it or of the saying, else the
    first of the saying, else the first at all; None where it names no single day. Of "from 1 to 3 April" it
    is the first."""
    found = [_opening(text, when) for when in days(text, published) if when.first == when.last]
    named = [_opened(text, when, found[i + 1 :]) for i, when in enumerate(found)]
    named = [replace(it, about=True) if _in(it, _HAD, text) or _beside(text[: it.start]) else it for it in named]

    def besides(when: When) -> bool:
        return when.said or when.aside or _in(when, _INSERTED, text)

    return min(named, key=lambda when: (besides(when), when.aside, when.start), default=None)


def _beside(before: str) -> bool:
    """Whether nothing was on the day behind these words."""
    return _NEVER.search(before) is not None or _COMPARED.search(before) is not None


def _in(when: When, form: re.Pattern[str], text: str) -> bool:
    return any(match.start() < when.start < match.end() for match in form.finditer(text))


def _opened(text: str, when: When, later: Sequence[When]) -> When:
    """The same, no mere edge of a time, where a day that follows ends what it begins: "from 1 April to 3 April"."""
    ends = bool(later) and _SPAN_BEFORE.search(text[: when.start]) and _SPAN.fullmatch(text[when.end : later[0].start])
    return replace(when, about=False) if ends and when.first < later[0].first else when


def _opening(text: str, when: When) -> When:
    """The first day of the same where only its number stands before it: "from 12 to 17 May"."""
    number = _SPAN_NUMBER.search(text[: when.start])
    if number is None or when.first != when.last or not 0 < int(number[1] or number[2]) < when.first.day:
        return when
    first = when.first.replace(day=int(number[1] or number[2]))
    return replace(when, start=number.start(), first=first, last=first, about=False)


@lru_cache(1024)  # a cited text is asked about for each sentence of an answer
def told(text: str, published: str | None) -> tuple[Dated, ...]:
    """What `resolve` finds, as a citation carries it: the words, and the days they mean, of "from 7 to 16 May" all."""
    found = ((_opening(text, when), when.last) for when in resolve(text, published))
    return tuple(Dated(text[it.start : it.end], it.first.isoformat(), last.isoformat()) for it, last in found)


def names_day(text: str) -> bool:
    """Whether `text` has any word for a day, month or year, resolved or not."""
    return any(True for _ in dates.mentions(text)) or bool(WEEKDAY.search(text) or NEAR.search(text))


def gives_day(text: str, published: str | None) -> bool:
    """Whether it tells when something was, rather than when it was said."""
    if dates.day_of(published) is None:
        return names_day(text)
    years = any(mention.year and not mention.month for mention in dates.mentions(text))
    return years or any(not when.said for when in days(text, published))


def _apart(text: str, found: list[When]) -> tuple[When, ...]:
    """In order of the text, without overlaps (the longer stays), each with what it is said of."""
    kept: list[When] = []
    for when in sorted(found, key=lambda when: (when.start, -when.end)):
        if not kept or when.start >= kept[-1].end:
            before, after = text[max(0, when.start - FAR) : when.start], text[when.end :]
            said = bool(_SAID_BEFORE.search(before) or _SAID_AFTER.match(after))
            said = said or bool(_OWNED_UP.search(before) and _THAT.match(after))
            about = bool(_POSSESSIVE.match(after) or _EDGE.search(before) or _SINCE.search(before))
            kept.append(
                When(
                    when.start,
                    when.end,
                    when.first,
                    when.last,
                    when.stated,
                    said and not about,
                    about,
                    bool(_NAMED_BY.search(before)),
                )
            )
    return tuple(kept)
