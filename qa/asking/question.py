"""Understanding a question: made standalone, its outlets and time window found.

Follow-ups are made standalone by rules (`standalone`); with a model, the model does it (see `synthesize`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import reduce

from llama_index.core.schema import QueryBundle

from qa.asking import (
    emphatic,
    forms,
    inverted,
    of_month,
    overviews,
    parties,
    reported_that,
    side_by_side,
    state_of,
    true_that,
    yes_no,
)
from qa.asking.compound import parts
from qa.asking.credited import credited
from qa.asking.in_court import as_trial
from qa.asking.noun_queries import in_a_sentence
from qa.asking.outlets import named_outlets, spelled
from qa.asking.plain_forms import asked_plainly
from qa.asking.pointing import matter
from qa.asking.whose_report import as_news, asked_of, without_outlets
from qa.days import covered, dates, to_come, windows
from qa.days.stated import CONTEXT, Hold, without_kept
from qa.days.within import allows, first_ever
from qa.encoders.packaged import ACROSS
from qa.errors import QuestionError
from qa.schema import Evidence, Filters, Window
from qa.words.clean import clean as without_unseen
from qa.words.spelling import with_apostrophes
from qa.words.typed import in_full

LONGEST = 2000  # characters

_END = re.compile(r"[\s,]*([?!.]?)$")  # of a question that ended with a time: "hurt ?"
_DANGLING = re.compile(
    r"\s+(?:in|on|at|during|since|by|from|until)(?=[?!.]?$)",
    re.IGNORECASE,
)  # "know of it in?"
# No word of the time's: "What did they vote on last week?"
_OWN_WORD = re.compile(
    r"\b(?:in|on|at|by|from)(?:\s+(?:yesterday|today|(?:last|this|previous)\s+(?:night|week|weekend|month|year)))?"
    r"\s*[?!.]?$",
    re.IGNORECASE,
)
# What puts a question in a form that sentences answer, in the order in which each learns from those before it.
_PUT: tuple[Callable[[str], str], ...] = (
    with_apostrophes,
    true_that.turned,
    in_full,
    inverted.turned,
    emphatic.without,
    in_a_sentence,
    credited,
    asked_plainly,
    state_of.turned,
    as_trial,
    of_month.apart,
)
_NOW = re.compile(r"\b(?:now|today|currently|nowadays|latest|newest)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|did|had|then)\b", re.IGNORECASE)
_BEFORE = re.compile(r"^the question\b")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?$", re.IGNORECASE
)  # "Monday 23 November"
_REACTION = timedelta(days=14)  # after an event, in which it is spoken about
_DAY_AFTER = "reports of the day after count for what they tell of it"


@dataclass
class Query(QueryBundle):
    """A LlamaIndex query that knows its outlets, its time window and the asker's filters.

    `query_str` is the standalone question, which is searched for; `typed` is what the reader typed and `asked` what of
    that asks (see `courtesies`); `parts` are the questions in it, each standalone, where it asks more than one thing,
    else the whole question alone. `hold` is what the window does (see `stated`): "first" where it counts from the day
    of asking ("last week"), "ahead" where it is to come; `newest` is whether it asks for the newest state; `anchor` its
    words for an event that the window counts from ("before the vote"), `reaction` whether it asks what was said
    after that; `timeline` is the subject of which it asks a timeline: "" for all news of the window, None where it asks
    for none. `abroad` is the standalone question in its own language where `query_str`
    and the parts are it in rough English (see `in_english`), which is never shown; `meaning` are that `query_str` and
    what was put so.
    """

    asked: str = ""
    typed: str = ""
    parts: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    window: Window | None = None
    filters: Filters = field(default_factory=Filters)
    hold: Hold = ""
    newest: bool = False
    anchor: str = ""
    reaction: bool = False
    timeline: str | None = None
    source: tuple[str, ...] = ()
    abroad: str = ""
    meaning: tuple[str, str] = ("", "")

    def meant(self, embedder: str) -> str:
        """The question in its own words where `query_str` is it, and no other, in rough English, and the embedder of
        that name is one of many languages, so that the vector of these tells more; else ""."""
        rough, own = self.meaning
        return own if embedder in ACROSS and rough == self.query_str and len(self.parts) <= 1 else ""

    def of_source(self) -> Query | None:
        """The same without its words for whose report it asks for, of that outlet's articles; None where it asks for
        no one's."""
        if not self.source:
            return None
        filters = replace(self.filters, outlets=self.source)
        parts = tuple(without_outlets(part, self.source) for part in self.parts)
        return replace(
            self, query_str=without_outlets(self.query_str, self.source), parts=parts, filters=filters, source=()
        )

    def narrowed(self) -> Query | None:
        """The same without its words for a time, of articles published in the window or, if it has a beginning, the day
        after, when what happened in it is still reported; None where no window says when reports are from."""
        if self.hold in ("", "event") or self.window is None:
            return None
        if self.hold == "ahead":
            parts = tuple(map(self._timeless, self.parts))
            return replace(self.reworded(self._timeless(self.query_str)), parts=parts)
        later = self.hold != "reports" and self.window.start is not None  # "before 6 May" is not that day
        end = self.window.end and self.window.end + timedelta(days=later)
        it = self.reworded(self._timeless(self.query_str))
        return replace(
            it,
            parts=tuple(map(self._timeless, self.parts)),
            filters=replace(self.filters, start=self.window.start, end=end),
        )

    def reworded(self, text: str) -> Query:
        """The same question in these words: what it means in its own is the same."""
        rough, own = self.meaning
        return replace(self, query_str=text, meaning=(text, own) if rough == self.query_str else self.meaning)

    def soon(self) -> Query | None:
        """The same in the two weeks after the event, where it asks what was said after that; None of others."""
        it = self.window
        if not self.reaction or it is None or it.start is None or it.end is None or it.end - it.start <= _REACTION:
            return None
        window = Window(it.start, it.start + _REACTION, f"{it.reason}; what was said soon after comes first")
        return replace(self, window=window, reaction=False)

    def widened(self) -> Query:
        """The same for all days, as nothing of the window answers it; its window says so. One that it keeps to is kept
        to by what reports of other days tell of it."""
        if self.window is None:
            return self
        if self.keeps:
            told = "nothing published then answers it, so other reports were searched for what they tell of that time"
            return replace(self, window=replace(self.window, reason=f"{self.window.reason}; {told}"))
        reason = f"{self.window.reason}; as nothing of those days answers it, all days were searched"
        return replace(self, window=replace(self.window, reason=reason), hold="", anchor="")

    def of_year_before(self) -> Query | None:
        """The same in its window of the year before, where it names a month or a season without a year."""
        window = windows.of_year_before(self.window) if self.window and self.hold == "first" else None
        return replace(self, window=window) if window else None

    def elsewhere(self, question: str) -> Query:
        """Another question, by the same filters: what it asks of may have been told at any time, unless this one keeps
        to some."""
        everywhere = self if self.keeps else self.widened()
        return replace(everywhere, query_str=question, parts=(question,))

    def noting(self, published: Iterable[str | None]) -> Query:
        """The same, its window saying that reports of the day after count, if any was published then."""
        end = self.window.end if self.window else None
        if self.window is None or end is None or not any((dates.day_of(day) or end) > end for day in published):
            return self
        return replace(self, window=replace(self.window, reason=f"{self.window.reason}; {_DAY_AFTER}"))

    @property
    def keeps(self) -> bool:
        """Whether nothing of other days answers it."""
        return self.hold in ("kept", "reports")

    def allows(self, item: Evidence) -> bool:
        """Whether a sentence is of the window, as far as it must be."""
        whether = self.hold == "kept" and yes_no.asks(self.query_str) and first_ever(self.window, item)
        return whether or allows(self.window, self.hold, item)

    @property
    def within(self) -> str:
        """The question without its words for an event or a day that its window counts from: of what was known in those
        days the newest answers it."""
        counts_from = self.anchor or (self.keeps and self.window is not None and self.window.start is None)
        return self._timeless(self.query_str) if counts_from and len(self.parts) < 2 else self.query_str

    def _timeless(self, text: str) -> str:
        dated = " ".join((text.replace(self.anchor, " ") if self.anchor else text).split())
        kept = without_kept(dated)
        timeless = to_come.without if self.hold == "ahead" else windows.without
        bare = _END.sub(r"\1", kept or timeless(dated))
        if kept is None and not _OWN_WORD.search(dated):
            bare = _DANGLING.sub("", bare)
        bare = bare.strip(" ,")
        return f"{bare[:1].upper()}{bare[1:]}"


def understand(
    question: str,
    *,
    standalone: str | None,
    outlets: Sequence[str],
    filters: Filters,
    today: date,
    covers: covered.Covers = covered.nothing,
) -> Query:
    """Make the query of a cleaned question. `standalone` is the rewritten follow-up, None if it needs no rewriting;
    `covers` tells the days of the oldest and newest article that the filters let it use.

    A question that says as of when it asks is cut there like one asked with that filter, and its window says so. The
    outlets of its filters are spelled as the archive spells them, whatever their case was.
    Raises QuestionError for an outlet set by hand that the archive has nothing of.
    """
    filters = replace(filters, outlets=spelled(filters.outlets, outlets))
    asked, question = question, _of_last(question, filters.as_of or today, covers)
    text = _in_other_words(standalone or question, outlets)
    stated = windows.as_of(question, today, covers)
    filters = replace(filters, as_of=as_of(question, filters, today, covers))
    window, hold = _window(question, text, filters.as_of or today, covers)
    if stated and filters.as_of == stated:
        window, hold = Window(None, stated, f"the question asks as of {dates.in_words(stated.isoformat())}"), ""
    if filters.start or filters.end:
        window, hold = Window(filters.start, filters.end, "you set it"), ""
    named = filters.outlets or named_outlets(text, outlets)
    return Query(
        query_str=text,
        asked=asked,
        parts=parts(text),
        outlets=tuple(named),
        window=window,
        filters=filters,
        hold=hold if not stated else "",
        newest=windows.asks_newest(question),
        timeline=_timeline(question, text, window, named) if hold != "ahead" else None,
        # An earlier question's outlet is not asked for again.
        source=() if filters.outlets else asked_of(question if text.startswith(question) else text, outlets),
    )


def _in_other_words(question: str, outlets: Sequence[str]) -> str:
    """The question in a form that sentences answer; one typed without capitals stays so (see `typed.written`)."""
    asked = side_by_side.together(reported_that.turned(question, outlets), outlets)
    asked = parties.of_each(asked, outlets)
    text = reduce(lambda said, put: put(said), _PUT, asked)
    return text if any(map(str.isupper, question)) else f"{text[0].lower()}{text[1:]}"


def _of_last(question: str, today: date, covers: covered.Covers) -> str:
    """ "What happened on 13 March?" with the year of the last such day, where no more is asked for than the news of it.
    Other questions as they stand."""
    mentions = [it for it in dates.mentions(question) if it.day and it.month]
    if len(mentions) != 1 or mentions[0].year:
        return question
    (it,) = mentions
    if not forms.asks_for_news(f"{_WEEKDAY.sub(' ', question[: it.start])} {question[it.end :]}"):
        return question
    day = windows.last_such(it, today, covers)
    comma = "," if question[: it.end][-1].isdigit() else ""  # "March 13, 2026"
    before = _WEEKDAY.sub("", question[: it.start])
    return f"{before}{question[it.start : it.end]}{comma} {day.year}{question[it.end :]}" if day else question


def _window(question: str, text: str, today: date, covers: covered.Covers) -> tuple[Window | None, Hold]:
    """The window of a question, or of the earlier one that it goes on from, unless it asks how things are now. One that
    a question of several parts, or an earlier question, states is searched first: it may not be meant of all."""
    if ahead := to_come.to_come(question, today):
        return ahead, "kept" if to_come.asks_all(question) else "ahead"
    own = windows.window(question, today, covers)
    now = windows.asks_newest(question) and not _PAST.search(question)
    before = None if own or now else windows.window(text, today, covers)
    window, hold = own or before or (None, "")
    if window and own is None and CONTEXT.search(text):
        window = replace(window, reason=_BEFORE.sub("an earlier question", window.reason))
    shared = own is None or len(parts(text)) > 1
    return window, "first" if shared and hold in ("kept", "reports") else hold


def _timeline(question: str, text: str, window: Window | None, named: Sequence[str]) -> str | None:
    """See `Query.timeline`; `text` is the standalone question, of which what stands behind it asks for nothing."""
    own = (question, CONTEXT.sub("", text))
    bare = [without_outlets(windows.without(asked), named) for asked in own]
    found = (form(asked) for form in (forms.subject, forms.latest, overviews.subject) for asked in bare)
    about = next(filter(None, found), None)
    if forms.of_matter(bare[0]):
        behind = CONTEXT.search(text)
        about = matter(behind.group().strip(" ()").split(";")[0]) if behind else None
    if about is None and window is not None:
        about = next(filter(None, map(forms.happening, bare)), None)
    if about is None and window is not None and forms.asks_for_news(as_news(bare[0], named)):
        return ""
    return about


def as_of(question: str, filters: Filters, today: date, covers: covered.Covers = covered.nothing) -> date | None:
    """The day as of which a question is asked: the one set by hand, else the one it states, if that is past."""
    stated = windows.as_of(question, today, covers)
    return filters.as_of or (stated if stated and stated <= today else None)


def still_as_of(
    question: str, alone: str | None, filters: Filters, today: date, covers: covered.Covers = covered.nothing
) -> tuple[str | None, Filters]:
    """A follow-up, `alone` with what it goes on from behind it, is asked as of the day that this states, unless it
    states a time itself or asks how things are now."""
    day = windows.as_of(alone, today, covers) if alone else None
    own = windows.window(question, today) or _NOW.search(question)
    if alone is None or day is None or day > today or filters.as_of or own:
        return alone, filters
    return windows.without_as_of(alone).replace("( ", "("), replace(filters, as_of=day)


def clean(question: str) -> str:
    """The question on one line, without control, bidi or zero-width characters (see `qa.words.clean`).

    Raises QuestionError if nothing that could be asked is left, or if it is longer than 2,000 characters.
    """
    if len(question) > LONGEST:
        raise QuestionError(f"the question has {len(question):,} characters, the most is {LONGEST:,}; shorten it")
    # What parts lines or columns parts words, and is made a space before the characters that nobody sees are taken out.
    text = " ".join(without_unseen(" ".join(question.split())).split())
    if not any(char.isalnum() for char in text):
        raise QuestionError("the question is empty; ask something in words")
    return text
