"""Where reports say different things of the same matter: figures, days, names, outcomes and causes. Pure.

What a sentence gives in answer is read off by the kind of thing the question asks for. Two sentences disagree if both
give figures or days and have none in common (see `given`), if they say the same but for one name (`variants`), if they
tell opposite ends (`outcomes`), or name causes that have nothing in common (`causes`). That is no judgement on which is
right: both may be, of two places of one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from qa.asking import asked_abroad, yes_no
from qa.days import dates
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports import causes, corrections, days_told, moved, outcomes, plans, standing, variants
from qa.reports.counted import counts_noun, stems
from qa.reports.given import (
    agree,
    clause,
    comparable,
    denies,
    kind,
    of_one_month,
    planned,
    recalled,
    things,
    wording,
)
from qa.reports.matter import bears, on_it, on_sum
from qa.reports.mentioned import words
from qa.reports.subjects import with_subject
from qa.schema import Citation, Evidence, Found
from qa.words.excerpt import names, share_of_names

Days = tuple[str | None, str | None]
Over = Literal["figure", "date", "name", "outcome", "cause"]

NEAR = 0.15  # of the best score: a sentence counts as a report on the matter from here on
# What is corrected was reported by others as well.
_WIDELY = re.compile(
    r"\b(?:(?:several|some|many|other|most|various) (?:outlets|media|newspapers|papers|newsrooms|news organi[sz]ations|"
    r"reports)|widely (?:reported|published)|news agencies)\b",
    re.IGNORECASE,
)
_OF_IT = 0.5  # share of the question's names that a passage with another count has
_OF_WORDS = 0.5  # share of the words of a question without names that a sentence with a day in answer has


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


def is_correction(report: Report) -> bool:
    return corrections.amends(report.text) or corrections.amends(report.title or "")


def difference(
    question: str,
    one: str,
    other: str,
    titles: tuple[str, str] = ("", ""),
    published: Days = (None, None),
    around: tuple[str, str] = ("", ""),
) -> Difference | None:
    """What two sentences, of articles with these headings and in these passages, say otherwise about what is asked;
    None if nothing."""
    if found := in_words(question, one, other, titles, published):
        return found
    when = kind(question) == "when"
    figures = _figures(question, (one, other), titles, around)
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


def between(question: str, one: Report, other: Report) -> Difference | None:
    """What two reports of different articles say otherwise; a count of years before, or one that is only planned in the
    later of them, is of something else."""
    if one.article_id == other.article_id or moved.of_other_parts(question, one.text, other.text):
        return None
    if moved.replaces(question, one, other) or moved.replaces(question, other, one):
        return Difference("date", wording(question, one.text), wording(question, other.text))
    if standing.replaces(question, one, other) or standing.replaces(question, other, one):
        return Difference("outcome", one.text, other.text)
    titles, published = (one.title or "", other.title or ""), (one.published, other.published)
    found = difference(question, one.text, other.text, titles, published, (one.around, other.around))
    return None if found and found.over == "figure" and _of_another_time(question, one, other) else found


def disagree(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether two articles differ over what the question asks for."""
    return between(question, of_evidence(one), of_evidence(other)) is not None


def contrary(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Sentences of the found passages that are not among `evidence` and correct it, or give another sum, name, outcome
    or cause than its best one, or say that it is put off, or how things stand since: a report that tells it otherwise
    may share few words with the question. Their score is what such a sentence needs."""
    if not evidence:
        return ()
    best, sums = evidence[0], kind(question) == "money"
    figures = sums or kind(question) == "number"
    out = list(correcting(evidence, passages))
    asked = figures or outcomes.asked(question) or causes.asked(question) or variants.asked(question)
    # A sum or an outcome told in other words than the question's was read as no answer, and may be one.
    known = [item for item in evidence if item.score >= NEAR * best.score]
    read = [(item.passage.article_id, item.start, item.end) for item in (*known, *out)]
    for passage in (it for it in passages if asked and it.article_id != best.passage.article_id):
        for start, end in sentence_spans(passage.text):
            item = Evidence(
                passage, passage.start + start, passage.start + end, passage.text[start:end], NEAR * best.score
            )
            if any(passage.article_id == of and item.start < last and first < item.end for of, first, last in read):
                continue
            titles = best.passage.title or "", passage.title or ""
            published = best.passage.published, passage.published
            says_otherwise = in_words(question, best.text, item.text, titles, published) or (
                (sums or _counts(question, item)) and disagree(question, item, best)
            )
            if says_otherwise and not injected(item):
                out.append(item)
    out += moved.moved(question, evidence, passages, NEAR * best.score)
    return (*out, *standing.since(question, evidence, passages, NEAR * best.score))


def _counts(question: str, item: Evidence) -> bool:
    """Whether it counts the very thing that is asked about, and its passage has half of what the question names."""
    around = f"{item.passage.title or ''} {item.passage.text}"
    return counts_noun(question, item.text) and share_of_names(question, around) >= _OF_IT


def corrects(question: str, new: Report, old: Report) -> bool:
    """Whether `new` is a correction of what `old` says, by the same outlet or of several: it denies something that
    `old` has, whatever is asked; or, where it tells in no known form what was wrong, names what `old` gives in answer.
    """
    if is_correction(old) or not _may_correct(new, old):
        return False
    if not corrections.amended(new.around, new.title or ""):
        return is_correction(new) and not things(question, old.text).isdisjoint(things(question, new.text))
    return bool(_denying(new, old))


def answers_by_correcting(question: str, new: Report, old: Report) -> bool:
    """Whether what `new` says is not so in `old` is what is asked for: whether the council was unanimous does not hang
    on the sum that it voted for, nor how somebody is on how the name is spelt."""
    denying = _denying(new, old)
    told, asked = words(question).has, kind(question)
    if not denying or any(told & (one.wrong | one.right) for one in denying):
        return True
    if asked in ("when", "name"):
        return any(one.kind in (asked, "other") for one in denying)
    if asked != "other":
        given = {it.split()[0] for it in things(question, old.text)}
        said = words(question).others
        return any(one.kind == "other" or one.wrong & given or one.said & said for one in denying)
    open_to_all = not (yes_no.asks(question) or causes.asked(question))
    return open_to_all and any(one.kind in ("number", "other") for one in denying)


def _denying(new: Report, old: Report) -> list[corrections.Amended]:
    """What `new` has of a correction that denies what `old` says."""
    begin = max(0, new.around.find(new.text))
    end = begin + len(new.text)
    denying = corrections.denied_by(new.around, old.text, old.title or "", new.title or "")
    return [one for one in denying if one.start < end and begin < one.end <= end]


def correcting(evidence: Sequence[Evidence], passages: Sequence[Found]) -> Iterator[Evidence]:
    """What corrections among `passages` say of those of `evidence` that may be quoted, wrong and right words together,
    where no sentence of `evidence` has them. Their score is what a sentence needs that tells it otherwise."""
    best = max((item.score for item in evidence), default=0.0)
    likely = [of_evidence(item) for item in evidence if item.score >= NEAR * best]
    for passage in passages:
        heading = passage.title or ""
        spans = {
            (one.start, one.end)
            for old in likely
            if _may_correct(_note(passage), old) and not is_correction(old)
            for one in corrections.denied_by(passage.text, old.text, old.title or "", heading)
        }
        for start, end in sorted(spans):
            first, last = passage.start + start, passage.start + end
            item = Evidence(passage, first, last, passage.text[start:end], NEAR * best)
            known = (it for it in evidence if it.passage.article_id == passage.article_id)
            if not any(it.start <= first and last <= it.end for it in known) and not injected(item):
                yield item


def _note(passage: Found) -> Report:
    return of_evidence(Evidence(passage, passage.start, passage.end, passage.text, 0.0))


def _may_correct(new: Report, old: Report) -> bool:
    """Whether it is of the same outlet, or of several, and no earlier."""
    if not same_source(new, old) and not _WIDELY.search(new.text):
        return False
    before, after = dates.day_of(old.published), dates.day_of(new.published)
    return before is None or after is None or before <= after


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
    return recalls[0] != recalls[1] or (only_planned and not _of_one_plan(question, new.text, old.text))


def _of_one_plan(question: str, new: str, old: str) -> bool:
    return of_one_month(question, new, old) or denies(question, new, old)


def _figures(
    question: str, texts: tuple[str, str], titles: tuple[str, str], around: tuple[str, str]
) -> tuple[str, str] | None:
    """The figures or days that the question asks for, not the same, in sentences on its matter; of a count the heading
    may tell that ("17 now hurt in crash": "The number of injured has risen to 17")."""
    if kind(question) == "name":
        return None
    one, other = texts
    a, b = comparable(things(question, one), things(question, other))
    if not a or not b or any(agree(x, y) for x in a for y in b):
        return None
    told = all(_on_matter(question, *of_it) for of_it in zip(texts, titles, around, strict=True))
    return (wording(question, one), wording(question, other)) if told else None


def _on_matter(question: str, text: str, title: str, around: str) -> bool:
    asked = kind(question)
    if asked in ("money", "number") and asked_abroad.concerns(question, text, title):
        return asked_abroad.on_matter(question, text, title)
    if asked == "money":
        return on_sum(question, text, title, with_subject(clause(question, text), text, around))
    if asked == "number":
        return on_it(question, f"{text} {title}")
    # A day is seldom told of a name for anything but what it is known for, so any word of the question does.
    of_it = moved.on_plan(question, text, title) if plans.asked(question) else bears(question, text)
    if asked != "when" or names(question):
        return of_it
    wanted = stems(question)
    return of_it and len(wanted & stems(f"{text} {title}")) >= _OF_WORDS * len(wanted)
