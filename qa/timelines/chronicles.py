"""Articles that are timelines themselves: what stands under headings that are days, months or years. Pure; English.

An entry goes from one line that dates it (see `days.headings`) to the next, and is told by that line's own words, or by
what stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from qa.days import dates, news_time
from qa.days.headings import Heading, heading, spans
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.schema import Evidence, Found
from qa.timelines import alone
from qa.timelines.happens import comments
from qa.timelines.subject import OF_IT, Subject

LEAST = 3  # headings from which an article is one
_TITLE = 120  # characters of a heading, or
_WORDS = 3  # words of it that tell something
_TELLING = 4  # or of one in an entry
_TIMELINE = re.compile(r"\btimeline\b|\bchronology\b", re.IGNORECASE)
_INSIDE = re.compile(r"(?<=[a-z,;] )[^\W\d_a-zß-öø-ÿ][\w’'-]+")  # a name, not only as the first word
_LONGEST = 420  # characters that are quoted of an entry
# Lines of a page that tell nothing: "Source: …", "MORE: …", who is in a picture, and the signature of a post.
_BESIDES = re.compile(
    r"(?:source|more|read|watch|see also|related|photo|image|credit|tip|via|listen|follow|sign up)\b[^.]{0,30}:|"
    r".*\((?:getty|ap|reuters|afp|pa|epa|shutterstock|images?)\b[^()]*\)\s*$|[—–-]\s*[^()]{2,60}\(@\w+\)|"
    r"\w+(?: \w+)?: ",
    re.IGNORECASE,
)
_POST = re.compile(r"https?://|pic\.twitter|@\w|#\w|[\U0001F300-\U0001FAFF▶]")


@dataclass(frozen=True)
class Entry:
    """What one heading dates: its `title` and its first whole sentence, of which there is one at least, all its `text`,
    the line that dates it (`head`), and the days from `first` to `last`."""

    title: Evidence | None
    sentence: Evidence | None
    text: str
    head: Evidence
    first: date
    last: date


@dataclass(frozen=True)
class Line:
    """What is quoted of an entry, the line that dates it, the days that it is of, how well it is worth telling, and
    whether those are only the days of the report."""

    evidence: Evidence
    head: Evidence
    first: date
    last: date
    score: float
    reported: bool = False


def lines(subject: Subject, found: Sequence[Entry]) -> Iterator[Line]:
    """The lines that the entries of one article give a timeline of `subject`: all of an article that is about it, else
    of those that are on it by themselves."""
    for entry in found:
        told = [it for it in (entry.title, entry.sentence) if it is not None]
        article = told[0].passage
        title = article.title or ""
        told_of = subject.says_what(title) or _TIMELINE.search(title) is not None
        about = subject.share(title) >= OF_IT and subject.named(title) and told_of
        best = max(told, key=lambda it: (subject.share(it.text), it is entry.title))
        stands = best is entry.title or subject.share(best.text) > 0 or _INSIDE.search(best.text) is not None
        of_it = about or (subject.named(entry.text) and subject.covers(f"{title} {entry.text}"))
        if of_it and stands and not (article.opinion or injected(best) or injected(entry.head)):
            score = 0.5 * subject.share(best.text) + 0.5 * subject.share(title)
            first, last = _closer(best, entry)
            reported = _TIMELINE.search(title) is None and first == last and _of_another_day(best.text, first)
            yield Line(best, entry.head, first, last, score, reported=reported)


def _closer(item: Evidence, entry: Entry) -> tuple[date, date]:
    """The day that a sentence names in the month or year that it stands under; else these."""
    when = news_time.happened(item.text, item.passage.published) if entry.last > entry.first else None
    within = when is not None and not when.aside and entry.first <= when.first <= entry.last
    return (when.first, when.first) if when is not None and within else (entry.first, entry.last)


def _of_another_day(text: str, day: date) -> bool:
    """Whether a sentence that is written on `day` tells of another."""
    when = news_time.happened(text, day.isoformat())
    return when is not None and when.first != day


@dataclass(frozen=True)
class _Line:
    start: int
    end: int
    text: str


def entries(article: Found) -> tuple[Entry, ...]:
    """The entries of an article, whose text is whole, in its order; () where it has none, or no day is known of it."""
    rows = list(_rows(article.text))
    headed = [(n, found) for n, line in enumerate(rows) if (found := heading(line.text))]
    if dates.day_of(article.published) is None or len(headed) < LEAST:
        return ()
    days = spans([head for _, head in headed], article.published)
    told: list[Entry] = []
    most = 0  # titles under one day
    for place, (n, head) in enumerate(headed):
        until, following = headed[place + 1] if place + 1 < len(headed) else (len(rows), None)
        until -= head.label and following is not None and following.label  # whose title stands before its date
        span = days[place]
        before = [rows[n - 1]] if head.label and n and _titled(rows[n - 1].text) else []
        own = list(_told(article, [*before, *rows[n + 1 : until]], rows[n], head, span)) if span else []
        # What goes on behind the last day may be of none.
        told += own[: max(most, 1)] if following is None else own
        most = max(most, len(own))
    return tuple(told)


def _rows(text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", text):
        bare = match.group().strip()
        if bare:
            start = match.start() + match.group().index(bare)
            yield _Line(start, start + len(bare), bare)


def _told(
    article: Found, rows: Sequence[_Line], line: _Line, head: Heading, days: tuple[date, date]
) -> Iterator[Entry]:
    """What an entry tells: its own heading where that says something, else each title in it with what stands below."""
    dated = _cut(article, line.start, line.end)
    if len(head.title.split()) >= _WORDS:
        end = line.end if len(line.text) <= _TITLE else _first_end(article.text, line.start, line.end)
        own = _cut(article, line.start, end)
        yield Entry(own, None, "\n".join([head.title, *(it.text for it in rows)]), own, *days)
        return
    rows = [it for it in rows if not _BESIDES.match(it.text)]
    at = [n for n, it in enumerate(rows) if n and _titled(it.text)]
    for begin, end in pairwise([0, *at, len(rows)]):
        block = rows[begin:end]
        titled = block[:1] if block and _titled(block[0].text) else []
        sentences = (it for part in block[len(titled) :] for it in _sentences(article.text, part))
        found = next((it for it in sentences if _stands(article.text[it[0] : it[1]])), None)
        named = _cut(article, titled[0].start, titled[0].end) if titled and _says(titled[0].text) else None
        if found and titled and named is None and len(block) > 1 and found[0] == block[1].start:
            found = (titled[0].start, found[1])  # "Acme", and below it what Acme did
        sentence = _cut(article, *found) if found and found[1] - found[0] <= _LONGEST else None
        if named or sentence:
            yield Entry(named, sentence, "\n".join(it.text for it in block), dated, *days)


def _stands(sentence: str) -> bool:
    """Whether a sentence can stand alone, and is not only what somebody says to the reader."""
    return not (alone.dangles(sentence) or comments(sentence))


def _cut(article: Found, start: int, end: int) -> Evidence:
    return Evidence(article, start, end, article.text[start:end], 0.0)


def _says(title: str) -> bool:
    """Whether a title says something, by a verb or as many words as one needs."""
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    return len(words) >= _TELLING and not _POST.search(title)


def _titled(line: str) -> bool:
    """Whether a line is a heading: short, begun with a capital, and no sentence."""
    return len(line) <= _TITLE and line[-1:] not in '.!?…:,;”"’' and not line[:1].islower() and line[:1].isalpha()


def _sentences(text: str, line: _Line) -> Iterator[tuple[int, int]]:
    """Whole sentences of a line, none that begins with a quotation mark: it tells who spoke, if anything, later."""
    for start, end in sentence_spans(line.text):
        sentence = line.text[start:end]
        whole = sentence[-1:] in ".!…" and sentence[:1] not in "“\"‘'" and " " in sentence
        if whole and not _POST.search(sentence):
            yield line.start + start, line.start + end


def _first_end(text: str, start: int, end: int) -> int:
    return start + next(iter(sentence_spans(text[start:end])))[1]
