"""Where reports say different things of the same matter: figures, days, names, outcomes and causes. Pure.

What a sentence gives in answer is read off by the kind of thing the question asks for. Two sentences disagree if both
give figures or days and have none in common (see `given`), if they say the same but for one name (`variants`), if they
tell opposite ends (`outcomes`), or name causes that have nothing in common (`causes`). That is no judgement on which is
right: both may be, of two places of one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from qa import causes, dates, days_told, moved, outcomes, plans, variants
from qa.counted import stems
from qa.excerpt import names
from qa.figures import denied, form, read
from qa.given import (
    agree,
    clause,
    comparable,
    kind,
    of_one_month,
    planned,
    recalled,
    things,
    wording,
)
from qa.injection import injected
from qa.matter import bears, on_it, on_sum
from qa.passages import sentence_spans
from qa.schema import Citation, Evidence, Found

Days = tuple[str | None, str | None]
Over = Literal["figure", "date", "name", "outcome", "cause"]

NEAR = 0.15  # of the best score: a sentence counts as a report on the matter from here on
# A correction says first what was wrong, and what is right in the sentences after it.
_AMENDS = re.compile(
    r"^(?:correction|clarification|berichtigung|korrektur|corrección|rectificación)\b"
    r"|\b(?:misstated|misspelled|misidentified|gave (?:a|an|the) (?:wrong|incorrect)"
    r"|(?:wrongly|incorrectly|mistakenly) (?:said|stated|named|gave|reported))\b",
    re.IGNORECASE,
)


# What is corrected was reported by others as well.
_WIDELY = re.compile(
    r"\b(?:(?:several|some|many|other|most|various) (?:outlets|media|newspapers|papers|newsrooms|news organi[sz]ations|"
    r"reports)|widely (?:reported|published)|news agencies)\b",
    re.IGNORECASE,
)
_OF_WORDS = 0.5  # share of the words of a question without names that a sentence with a day in answer has
_TELLING = 20  # from which a figure is unlikely to be denied and said of two things
_NOT_SO = re.compile(r"\b(?:not|instead of|rather than)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """A sentence of an article, the passage around it, and what tells its source."""

    text: str
    around: str
    article_id: str
    title: str | None
    outlet: str | None
    published: str | None
    marker: int = 0


@dataclass(frozen=True)
class Difference:
    """What two sentences say otherwise, each in its own words, and over what kind of thing."""

    over: Over
    one: str
    other: str


def of_evidence(item: Evidence) -> Report:
    passage = item.passage
    return Report(item.text, passage.text, passage.article_id, passage.title, passage.outlet, passage.published)


def of_citation(item: Citation, passage: Found | None) -> Report:
    """`passage` is the one that it is quoted from, if it was found."""
    around = passage.text if passage else item.quote
    return Report(item.quote, around, item.article_id, item.title, item.outlet, item.published, item.marker)


def amends(text: str) -> bool:
    """Whether it begins a correction, or says that something was reported wrongly."""
    return bool(_AMENDS.search(text))


def is_correction(report: Report) -> bool:
    return amends(report.text) or amends(report.title or "")


def difference(
    question: str, one: str, other: str, titles: tuple[str, str] = ("", ""), published: Days = (None, None)
) -> Difference | None:
    """What two sentences, of articles with these headings, say otherwise about what is asked; None if nothing."""
    if found := in_words(question, one, other, titles, published):
        return found
    when = kind(question) == "when"
    figures = _figures(question, one, other, titles)
    if figures is None and when and not (things(question, one) and things(question, other)):
        figures = days_told.differing(question, (one, other), titles, published)
    return Difference("date" if when else "figure", *figures) if figures else None


def in_words(
    question: str, one: str, other: str, titles: tuple[str, str] = ("", ""), published: Days = (None, None)
) -> Difference | None:
    """The same of outcomes, causes and names alone."""
    ways: tuple[tuple[Over, Callable[[], tuple[str, str] | None]], ...] = (
        ("outcome", lambda: outcomes.opposite(question, one, other, titles, published)),
        ("cause", lambda: causes.differing(question, one, other, titles)),
        ("name", lambda: variants.differing(question, one, other)),
    )
    found = ((over, words) for over, way in ways if (words := way()))
    return next((Difference(over, *words) for over, words in found), None)


def differ(question: str, one: str, other: str) -> bool:
    """Whether two sentences say different things in answer."""
    return difference(question, one, other) is not None


def between(question: str, one: Report, other: Report) -> Difference | None:
    """What two reports of different articles say otherwise; a count of years before, or one that is only planned in the
    later of them, is of something else."""
    if one.article_id == other.article_id or moved.of_other_parts(question, one.text, other.text):
        return None
    if moved.replaces(question, one, other) or moved.replaces(question, other, one):
        return Difference("date", wording(question, one.text), wording(question, other.text))
    titles, published = (one.title or "", other.title or ""), (one.published, other.published)
    found = difference(question, one.text, other.text, titles, published)
    return None if found and found.over == "figure" and _of_another_time(question, one, other) else found


def disagree(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether two articles differ over what the question asks for."""
    return between(question, of_evidence(one), of_evidence(other)) is not None


def contrary(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Sentences of the found passages that are not among `evidence` and correct its best one, or give another sum,
    name, outcome or cause, or say that it is put off: a report that tells it otherwise may share few words with the
    question. Their score is what such a sentence needs."""
    if not evidence:
        return ()
    best, sums = evidence[0], kind(question) == "money"
    asked = sums or outcomes.asked(question) or causes.asked(question) or variants.asked(question)
    # A sum told in other words than the question's was read as no answer, and may be one.
    known = [item for item in evidence if not sums or item.score >= NEAR * best.score]
    read = [(item.passage.article_id, item.start, item.end) for item in known]
    out = []
    for passage in (it for it in passages if it.article_id != best.passage.article_id):
        if not asked and not (amends(passage.title or "") or amends(passage.text)):
            continue
        for start, end in sentence_spans(passage.text):
            item = Evidence(
                passage, passage.start + start, passage.start + end, passage.text[start:end], NEAR * best.score
            )
            if any(passage.article_id == of and item.start < last and first < item.end for of, first, last in read):
                continue
            titles = best.passage.title or "", passage.title or ""
            published = best.passage.published, passage.published
            # Of a correction that was not read, only the sentence that says what is not so.
            says_otherwise = (
                (_NOT_SO.search(item.text) and corrects(question, of_evidence(item), of_evidence(best)))
                or (asked and in_words(question, best.text, item.text, titles, published))
                or (sums and disagree(question, item, best))
            )
            if says_otherwise and not injected(item):
                out.append(item)
    return (*out, *moved.moved(question, evidence, passages, NEAR * best.score))


def corrects(question: str, new: Report, old: Report) -> bool:
    """Whether `new` is a correction of what `old` says, by the same outlet or of several: it names what `old` gives in
    answer, or denies a figure that `old` has."""
    if not is_correction(new) or is_correction(old):
        return False
    if not same_source(new, old) and not _WIDELY.search(new.text):
        return False
    before, after = dates.day_of(old.published), dates.day_of(new.published)
    if before is not None and after is not None and before > after:
        return False
    # Of what was wrong it may not repeat the unit: "£609 million, not 690 million".
    given = things(question, old.text) or {form(one.value) for one in read(old.text) if one.value >= _TELLING}
    return not given.isdisjoint(things(question, new.text) | denied(new.text))


def same_source(one: Report, other: Report) -> bool:
    return one.article_id == other.article_id or (one.outlet is not None and one.outlet == other.outlet)


def gives(question: str, item: Report, side: Report, over: Over, says: str) -> bool:
    """Whether a report says what that of a side does, which `says` it in these words."""
    text = item.text
    if over == "outcome":
        return outcomes.alike(question, text, side.text, says)
    if over == "cause":
        return causes.gives(question, text, says)
    if over == "name":
        return variants.has(text, says) and bears(question, text)
    if over == "date" and days_told.agree(question, text, item.published, side.text, side.published):
        return True
    return bears(question, text) and any(
        agree(x, y) for x in things(question, text) for y in things(question, side.text)
    )


def _of_another_time(question: str, one: Report, other: Report) -> bool:
    recalls = [recalled(question, item.text, item.published) for item in (one, other)]
    new, old = sorted((one, other), key=lambda item: item.published or "", reverse=True)
    only_planned = planned(question, new.text) and not planned(question, old.text)
    return recalls[0] != recalls[1] or (only_planned and not of_one_month(question, new.text, old.text))


def _figures(question: str, one: str, other: str, titles: tuple[str, str]) -> tuple[str, str] | None:
    """The figures or days that the question asks for, not the same, in sentences on its matter; of a count the heading
    may tell that ("17 now hurt in crash": "The number of injured has risen to 17")."""
    if kind(question) == "name":
        return None
    a, b = comparable(things(question, one), things(question, other))
    if not a or not b or any(agree(x, y) for x in a for y in b):
        return None
    told = all(_on_matter(question, text, title) for text, title in zip((one, other), titles, strict=True))
    return (wording(question, one), wording(question, other)) if told else None


def _on_matter(question: str, text: str, title: str) -> bool:
    asked = kind(question)
    if asked == "money":
        return on_sum(question, text, title, clause(question, text))
    if asked == "number":
        return on_it(question, f"{text} {title}")
    # A day is seldom told of a name for anything but what it is known for, so any word of the question does.
    of_it = moved.on_plan(question, text, title) if plans.asked(question) else bears(question, text)
    if asked != "when" or names(question):
        return of_it
    wanted = stems(question)
    return of_it and len(wanted & stems(f"{text} {title}")) >= _OF_WORDS * len(wanted)
