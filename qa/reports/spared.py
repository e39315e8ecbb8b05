"""Whether one report tells of dead where another, no earlier one of the same event, says that nobody died. Pure;
English.

Who died stays so: a later "Nobody was killed" is no newer count, it says that the dead of the other report were none.
That a body is found after it is told in `harmed`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from qa.days import dates
from qa.injection.injection import injected
from qa.reports import fates, harmed, of_reports
from qa.reports.mentioned import words
from qa.reports.report import Report, of_evidence, of_one_matter, same_source, score_among, sentences
from qa.schema import Evidence, Found
from qa.words import numbers
from qa.words.excerpt import share_of_names

# Nobody of some came to harm, or nobody in another event than the first.
_OF_SOME = re.compile(
    r"\b(?:no (?:passengers?|residents?|guests|visitors|spectators|staff|workers|children|pupils|patients|crew)|"
    r"on the ground|on board|aboard|among (?:the|its|their)|none of the|else|other|further|more|"
    r"in (?:the|an?|his|her|their) (?:\w+ )?(?:house|home|building|car|bus|train|lorry|flat)s?)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:again|another|second|third|latest|aftershocks?)\b", re.IGNORECASE)
_DAYS = 14  # between two reports of one event
_DAY_LONG = len("2026-03-10")
_OF_IT = 0.5  # share of the question's names that a report on the matter has
_CLOSE = 0.35  # of the best score has what denies it
_MOST = 3  # reports that are quoted against one
_FAR = 60  # characters between a figure and what became of those it counts


def differing(question: str, one: Report, other: Report) -> tuple[str, str] | None:
    """The words of both, where the one tells of dead and the other of none."""
    if "killed" not in harmed.asked(question) or same_source(one, other) or not of_one_matter(one, other):
        return None
    for none, dead in ((one, other), (other, one)):
        if _none(none) and harmed.tells(question, dead.text) and _of_one_event(question, none, dead):
            says = {id(none): harmed.nobody(none.text), id(dead): _told(dead.text)}
            return says[id(one)], says[id(other)]
    return None


def denies(question: str, none: Evidence, dead: Evidence) -> bool:
    """Whether the one says that nobody died, and the other differs from it."""
    return harmed.denied(none.text) and differing(question, of_evidence(none), of_evidence(dead)) is not None


def alike(question: str, one: Report, other: Report) -> bool:
    """Whether both tell of none, or both of the same number of dead."""
    if _none(other):
        return _none(one)
    figures = words(_told(other.text)).figures
    return harmed.tells(question, one.text) and figures <= words(one.text).figures


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of other reports among the found passages the first sentence of each that says that nobody died, where one of
    the best of `evidence` tells of dead, or that tells of dead, where the best says that nobody did; with the score of
    what comes close to that."""
    if not evidence or "killed" not in harmed.asked(question):
        return ()
    near = [of_evidence(it) for it in evidence if it.score >= _CLOSE * evidence[0].score]
    first = next((it for it in near if harmed.tells(question, it.text)), near[0])
    against = harmed.denied if harmed.tells(question, first.text) else partial(harmed.tells, question)
    if against is not harmed.denied and not _none(first):
        return ()
    found: dict[str, Evidence] = {}
    for passage in passages:
        for item in sentences(passage, _CLOSE * evidence[0].score):
            told = not passage.opinion and against(item.text) and not injected(item)
            if told and differing(question, of_evidence(item), first):
                found.setdefault(passage.outlet or passage.article_id, item)
    return tuple(it for it in list(found.values())[:_MOST] if it.score > score_among(evidence, it))


def _none(report: Report) -> bool:
    """Whether it says that nobody died, and its passage tells of no dead besides but as what others reported."""
    told = f"{report.title or ''}. {report.text}"
    if not harmed.denied(report.text) or _OF_SOME.search(harmed.nobody(report.text)) or _ANOTHER.search(told):
        return False
    around = harmed.without(f"{report.title or ''}. {report.around}")
    dead = (it for it in fates.places(around) if it[0] == "killed")
    return all(of_reports.reported(around[:start]) for _, start, _ in dead)


def _of_one_event(question: str, none: Report, dead: Report) -> bool:
    """Whether both are on what is asked, within days, and the one that tells of none came no earlier."""
    days = dates.day_of(none.published), dates.day_of(dead.published)
    if days[0] is None or days[1] is None or not 0 <= (days[0] - days[1]).days <= _DAYS:
        return False
    hours = [item.published or "" for item in (none, dead)]
    if all(len(it) > _DAY_LONG for it in hours) and hours[0] < hours[1]:
        return False
    about = words(question).all - words(fates.words(question)).all - harmed.ANYBODY - words(question).figures
    around = [f"{item.title or ''}. {item.around}" for item in (none, dead)]
    if any(about and about.isdisjoint(words(it).has) for it in around):
        return False
    return all(share_of_names(question, it) >= _OF_IT for it in around)


def _told(text: str) -> str:
    """The words for who died, with their number where one stands just before."""
    dead = [(start, end) for name, start, end in fates.places(text) if name == "killed"]
    if not dead:
        return text
    start, end = dead[0]
    near = [it.start for it in numbers.found(text) if start - _FAR <= it.start < start]
    return text[min(near, default=start) : end]
