"""Where reports say different things of the same matter: figures, days, names, outcomes and causes. Pure.

What a sentence gives in answer is read off by the kind of thing the question asks for. Two sentences disagree if both
give figures or days and have none in common (see `given`), if they say the same but for one name (`variants`), if they
tell opposite ends (`outcomes`), or name causes that have nothing in common (`causes`). That is no judgement on which is
right: both may be, of two places of one name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qa.asking import asked_abroad
from qa.days import dates
from qa.injection.injection import injected
from qa.reports import (
    accounted,
    ages,
    anew_abroad,
    at_odds,
    both_causes,
    called_off,
    causes,
    cleared,
    condition,
    crowds,
    days_told,
    deeds,
    fates,
    harmed,
    holding,
    launches,
    moved,
    of_one,
    other_figures,
    other_time,
    outcomes,
    overturned,
    paired,
    plans,
    revised,
    rumours,
    said_anew,
    same_quantity,
    sentenced,
    set_right,
    spared,
    standing,
    succeeded,
    trial_stages,
    undated,
    undone,
    variants,
    winners,
    withdrawn,
)
from qa.reports.correcting import correcting
from qa.reports.counted import counts_noun, stems
from qa.reports.figures import figures
from qa.reports.given import (
    agree,
    clause,
    comparable,
    denies,
    kind,
    things,
    wording,
)
from qa.reports.matter import bears, on_it, on_sum
from qa.reports.report import NEAR, Report, of_evidence, of_one_matter, of_one_story, same_report, sentences
from qa.reports.subjects import with_subject
from qa.schema import Evidence, Found
from qa.words.excerpt import names, share_of_names
from qa.words.glossary import glosses
from qa.words.languages import language

Days = tuple[str | None, str | None]
Akin = frozenset[str] | None
Over = Literal["figure", "date", "name", "outcome", "cause"]

_SINCE = (
    accounted, anew_abroad, at_odds, both_causes, called_off, cleared, condition, deeds, harmed, holding, of_one,
    overturned, rumours, said_anew, set_right, spared, succeeded, trial_stages, undated, undone,
    withdrawn,
)  # fmt: skip
_OF_IT = 0.5  # share of the question's names that a passage with another count has
_OF_WORDS = 0.5  # share of the words of a question without names that a sentence with a day in answer has


@dataclass(frozen=True)
class Difference:
    """What two sentences say otherwise, each in its own words, and over what kind of thing."""

    over: Over
    one: str
    other: str


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
    if found := in_words(question, one, other, titles, published, around):
        return found
    when = kind(question) == "when"
    figures = _figures(question, (one, other), titles, around)
    if figures is None and when and not (things(question, one) and things(question, other)):
        figures = days_told.differing(question, (one, other), titles, published)
    return Difference("date" if when else "figure", *figures) if figures else None


def in_words(
    question: str,
    one: str,
    other: str,
    titles: tuple[str, str] = ("", ""),
    published: Days = (None, None),
    around: tuple[str, str] = ("", ""),
) -> Difference | None:
    """The same of outcomes, causes and names alone."""
    ways: tuple[tuple[Over, Callable[[], tuple[str, str] | None]], ...] = (
        ("outcome", lambda: outcomes.opposite(question, one, other, titles, published)),
        ("cause", lambda: causes.differing(question, one, other, titles, around)),
        ("name", lambda: variants.differing(question, one, other)),
        ("name", lambda: winners.differing(question, one, other, published)),
    )
    found = ((over, words) for over, way in ways if (words := way()))
    return next((Difference(over, *words) for over, words in found), None)


def between(question: str, one: Report, other: Report, *, perhaps: bool = False) -> Difference | None:
    """What two reports of different articles, or entries of a page, say otherwise, if they are of one matter, as far as
    their words or, of a figure, what stands beside it tell; `perhaps` takes figures that may be of two things, too."""
    return _between(question, one, one.akin, other, other.akin, perhaps)


@lru_cache(512)  # `akin` apart: reports are equal without it
def _between(
    question: str, one: Report, _akin: Akin, other: Report, _to_other: Akin, perhaps: bool
) -> Difference | None:
    return in_full(question, one, other, perhaps=perhaps) or _in_few_words(question, one, other, perhaps=perhaps)


def in_full(question: str, one: Report, other: Report, *, perhaps: bool = False) -> Difference | None:
    """The same by their words alone; a count of years before, or one that is only planned in the later of them, is of
    something else."""
    if crowds.differing(question, one, other):
        return Difference("figure", wording(question, one.text), wording(question, other.text))
    if old := ages.differing(question, one, other):
        return Difference("figure", *old)
    if days := launches.differing(question, one, other):
        return Difference("date", *days)
    if lives := spared.differing(question, one, other):
        return Difference("outcome", *lives)
    if same_report(one, other) or not of_one_matter(one, other):
        return None
    if moved.of_other_parts(question, one.text, other.text) or any(
        launches.of_else(question, it.text) for it in (one, other)
    ):
        return None
    if sentenced.replaces(question, one, other) or sentenced.replaces(question, other, one):
        return None  # of what may be and of what is
    if moved.replaces(question, one, other) or moved.replaces(question, other, one):
        return Difference("date", wording(question, one.text), wording(question, other.text))
    if standing.replaces(question, one, other) or standing.replaces(question, other, one):
        return Difference("outcome", one.text, other.text)
    titles, published = (one.title or "", other.title or ""), (one.published, other.published)
    found = difference(question, one.text, other.text, titles, published, (one.around, other.around))
    return None if found and found.over == "figure" and _not_of_one(question, one, other, perhaps) else found


def _in_few_words(question: str, one: Report, other: Report, *, perhaps: bool) -> Difference | None:
    """The figures of two reports, of which one tells hardly more than its own, or that the other's was changed to it;
    one that is on what is asked is not beside one that is of something else."""
    if same_report(one, other) or _not_of_one(question, one, other, perhaps):
        return None

    def told(first: Report, few: Report) -> bool:
        if of_one_story(first, few) and denies(question, few.text, first.text):
            return True
        on_it = [_on_matter(question, it.text, it.title or "", it.around) for it in (first, few)]
        return on_it[0] >= on_it[1] and other_figures.another(question, first, few)

    apart = told(one, other) or told(other, one)
    return Difference("figure", wording(question, one.text), wording(question, other.text)) if apart else None


def _not_of_one(question: str, one: Report, other: Report, perhaps: bool) -> bool:
    ways = (other_time.of_another_time, other_time.of_else, rumours.apart, paired.apart)
    if not perhaps and same_quantity.apart(question, one, other):
        return True
    return any(by(question, one, other) for by in ways)


def disagree(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether two articles differ over what the question asks for."""
    return between(question, of_evidence(one), of_evidence(other)) is not None


def may_disagree(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether they do, or give two figures that may be of two things: both are worth telling."""
    return between(question, of_evidence(one), of_evidence(other), perhaps=True) is not None


def contrary(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Sentences of the found passages that are not among `evidence` and correct it, or give another sum, name, outcome
    or cause than its best one, or say that it is put off, or how things stand since, or give a figure anew: a report
    that tells it otherwise may share few words with the question. Their score is what such a sentence needs."""
    if not evidence:
        return ()
    best, sums = evidence[0], kind(question) == "money"
    figures = sums or kind(question) == "number"
    out = [*revised.since(question, evidence, passages), *correcting(evidence, passages)]
    out += [*crowds.others(question, evidence, passages), *launches.others(question, evidence, passages)]
    for by in _SINCE:
        out += by.since(question, evidence, passages)
    asked = figures or outcomes.asked(question) or causes.asked(question) or variants.asked(question)
    # A sum or an outcome told in other words than the question's was read as no answer, and may be one.
    known = [item for item in evidence if item.score >= NEAR * best.score]
    read = [(item.passage.article_id, item.start, item.end) for item in (*known, *out)]
    for passage in passages if asked else ():
        for item in sentences(passage, NEAR * best.score):
            if same_report(item.passage, best.passage) or any(
                passage.article_id == of and item.start < last and first < item.end for of, first, last in read
            ):
                continue
            titles = best.passage.title or "", passage.title or ""
            published = best.passage.published, item.passage.published
            around = best.passage.text, passage.text
            says_otherwise = in_words(question, best.text, item.text, titles, published, around) or (
                (sums or _counts(question, item, best)) and in_full(question, of_evidence(item), of_evidence(best))
            )
            if says_otherwise and not injected(item):
                out.append(item)
    out += moved.moved(question, evidence, passages, NEAR * best.score)
    return (*out, *standing.since(question, evidence, passages, NEAR * best.score))


def _counts(question: str, item: Evidence, best: Evidence) -> bool:
    """Whether it counts the very thing that is asked about, or those of whom the same became, and its passage has half
    of what the question names, or goes on with the story of the `best` sentence."""
    around = f"{item.passage.title or ''} {item.passage.text}"
    counted = counts_noun(question, item.text) or (
        bool(names(question) and things(question, item.text))
        and not fates.asked(question).isdisjoint(fates.told(item.text))
    )
    if not counted or share_of_names(question, around) >= _OF_IT:
        return counted
    later = dates.later(item.passage.published, best.passage.published)
    return later and other_time.goes_on(of_evidence(item), of_evidence(best))


def gives(question: str, item: Report, side: Report, over: Over, says: str) -> bool:
    """Whether a report says what that of a side does, which `says` it in these words."""
    text = item.text
    if over == "outcome":
        return spared.alike(question, item, side) or outcomes.alike(question, text, side.text, says)
    if over == "cause":
        return causes.gives(question, text, says)
    if over == "name":
        won = winners.tells(text, says)
        return (variants.has(text, says) if won is None else won) and bears(question, text)
    if over == "date" and days_told.agree(question, text, item.published, side.text, side.published):
        return True
    return bears(question, text) and any(
        agree(x, y) for x in things(question, text) for y in things(question, side.text)
    )


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
    if language(one) != language(other) and (_has(other, a) or _has(one, b)):
        return None
    told = all(_on_matter(question, *of_it) for of_it in zip(texts, titles, around, strict=True))
    return (wording(question, one), wording(question, other)) if told else None


def _has(text: str, given: frozenset[str]) -> bool:
    """Whether one of the figures stands anywhere in a text of another language than theirs, its number words known."""
    meant = " ".join(meaning for _, meaning in glosses(text))
    return any(agree(x, y) for x in given for y in figures(text) | figures(meant))


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
