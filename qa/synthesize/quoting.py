"""A sentence of an article as it is quoted: who published it and when, what is said of its standing, and the days that
its words mean. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.asking.in_english import tongue_of
from qa.days import dates, live, news_time
from qa.reading import reading, sectioned
from qa.reports.counted import stems
from qa.reports.placing import Placed
from qa.schema import ASIDE, DraftSentence, Evidence, Found
from qa.timelines.dating import Event
from qa.who.introduced import Introduced, introduced
from qa.words import marks
from qa.words.languages import foreign, name_of, within
from qa.words.sections import begun


def drafted(question: str, placed: Placed, evidence: Sequence[Evidence], abroad: str = "") -> DraftSentence:
    """A sentence quoted in answer to `question`, which is `abroad` in its own language where that is not English."""
    dated = reading.asks_day(question) or news_time.names_day(question)
    named, head = introduced(question, placed.evidence, evidence), _heading(question, placed.evidence)
    told = quotation(placed.evidence, placed.note, dated=dated, question=abroad or question, named=named, head=head)
    return DraftSentence(told, (placed.evidence, *((named.evidence,) if named else ()), *((head,) if head else ())))


def _heading(question: str, item: Evidence) -> Evidence | None:
    """The heading that the sentence stands under in its article, where that has a word of the question which the
    sentence and the title have not ("Run time: 1h 47m" is of the film that stands there), or is another than the
    question names."""
    section = sectioned.asked(question, item)
    asked = stems(section) & stems(question) - stems(f"{item.passage.title or ''} {item.text}")
    if not asked and not sectioned.of_other(question, [item])[0]:
        return None
    begin, _ = begun(item.passage.sections, item.end)
    if begin - len(section) >= item.start:
        return None
    return Evidence(item.passage, begin - len(section), begin, section, 0.0, part=ASIDE)


def quotation(
    item: Evidence,
    note: str = "",
    *,
    dated: bool = False,
    question: str = "",
    named: Introduced | None = None,
    head: Evidence | None = None,
) -> str:
    """The sentence in quotation marks with its source before it, and a note on its standing before that ("Earlier");
    quotation marks inside become single ones («…» stay). `dated` puts the days behind it that its words mean
    ("Tuesday"), `named` a whole name, `head` the heading that it stands under; where `question` is in another language,
    that of the sentence stands there."""
    of = f"{source(item.passage)} (opinion)" if item.passage.opinion else source(item.passage)
    of = f"{note}: {of}" if note else of
    whole = f"{named.said} is {named.whole}" if named else ""
    under = f"under “{marks.inside(head.text)}”" if head else ""
    behind = "; ".join(filter(None, (_tongue(question, item), whole, under, _days(item) if dated else "")))
    return f"{of}: “{marks.inside(item.text)}”{f' ({behind})' if behind else ''}"


def source(passage: Found) -> str:
    """Its outlet, or what else names it, and the days on which it was published and updated, or an entry written."""
    who = passage.outlet or passage.title or passage.author or passage.article_id
    published = passage.filed or passage.published if passage.revised else passage.published
    if passage.filed and passage.filed != published:
        of = live.written_at(passage) or dates.in_words(passage.published)
        return f"{who}, {dates.in_words(passage.filed)}, entry of {of}"
    return ", ".join(part for part in (who, dates.in_words(published), _updated(passage)) if part)


def _tongue(question: str, item: Evidence) -> str:
    """ "in German", where the question is in another language; else ""."""
    around = item.passage.text
    # Of few words a question may be in no language for certain, and yet have been put in English.
    asked = tongue_of(question) if question else None
    strange = foreign(question, item.text, around) or asked not in (None, within(item.text, around))
    return f"in {name_of(item.text, around)}" if question and strange and name_of(item.text, around) else ""


def _updated(passage: Found) -> str:
    """ "updated 2 September 2026", where an article's text is of a later day than it was first published."""
    later = (passage.updated or "")[:10] > (passage.filed or passage.published or "9")[:10]
    return f"updated {dates.in_words(passage.updated)}" if later else ""


def line(event: Event, question: str) -> str:
    """A line of a timeline: the day, and the quotation that tells of it."""
    day = dates.span_in_words(event.day.isoformat(), (event.until or event.day).isoformat())
    return f"{'Reported on ' if event.reported else ''}{day}: {quotation(event.evidence, question=question)}"


def cited(event: Event) -> tuple[Evidence, ...]:
    """The sentence of a timeline's line, and the line of its article that dates it."""
    return (event.evidence, *([replace(event.head, part=ASIDE)] if event.head else []))


def _days(item: Evidence) -> str:
    """ "Tuesday is 10 March 2026" for the words of a sentence that name a day by its article's own; else ""."""
    told = dict.fromkeys(live.told(item.text, item.passage))
    return "; ".join(dates.meaning(day.words, day.day, day.until) for day in told)
