"""The first sentence of a report with the next one, which has the day of what it tells. Pure; English.

"A ninth person has died, the hospital said on Monday. Ada Roe, 34, died on Sunday night.": one event, of Sunday. "Roe
is free again. The court ordered his release on Monday.": the second sentence cannot stand alone. "The owners have
settled. Each family gets £4,000, they said on Monday.": what has no day is of that on which the rest of it was said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from qa.days import dates, news_time
from qa.passages import sentence_spans
from qa.reports.notes import amends
from qa.schema import Evidence
from qa.timelines import alone
from qa.timelines.dating import Event, dated, happening
from qa.timelines.happens import main_clauses, verbs_of_event
from qa.timelines.steps import SOON
from qa.words import verbs

_GAP = 3  # characters between two sentences, or paragraphs, at most
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:now|also|since|\w+ly)\s+)?(?:been\s+)?(?P<verb>[a-z]+)\b")
# Of another than the first sentence tells of, or of what was before it.
_OTHER = re.compile(
    r"\b(?:again|an?other|others?|also|further|more|too|had|first|second|third|fourth|fifth|sixth|last|earlier|previous)\b",
    re.IGNORECASE,
)

_PRONOUN = re.compile(r"\W*(?:he|she|they|it|we|i)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:they|their|them|its)\b", re.IGNORECASE)
_CONTESTS = frozenset("beat win lose play draw meet face score".split())  # who won may have won before

Following = Mapping[tuple[str, int], Evidence]
"""The shortest sentences that begin at each place, by article."""


def following(items: Sequence[Evidence]) -> Following:
    found: dict[tuple[str, int], Evidence] = {}
    for item in sorted(items, key=lambda item: -item.end):
        found[item.passage.article_id, item.start] = item
    return found


def joined(lead: Evidence, event: Event | None, behind: Following) -> Event | None:
    """What a first sentence tells, with the next one that has the day of it, where it tells itself of no day or only of
    that of the saying (`event`); None where the next one has none, or tells of something else."""
    places = range(lead.end, lead.end + _GAP + 1)
    after = next((it for at in places if (it := behind.get((lead.passage.article_id, at)))), None)
    published = dates.day_of(lead.passage.published)
    if after is None or published is None or after.passage.start != lead.passage.start or _OTHER.search(after.text):
        return None
    of = dated(after)
    if of is None or of.reported or of.until or not happening(after):
        return None
    last = event.day if event else published
    leans = alone.dangles(after.text) and not _PRONOUN.match(after.text)
    of_it = _same_deed(lead.text, after.text) if event else leans
    if of.said:
        days = news_time.days(after.text, after.passage.published)
        leans = leans or (_OF_THEM.search(after.text) is not None and not _PRONOUN.match(after.text))
        of_it = leans and event is None and len(days) == 1 and _PERFECT.search(main_clauses(lead.text)) is not None
    if not of_it or not 0 <= (last - of.day).days <= SOON:
        return None
    return Event(_until(lead, after.end), of.day, said=of.said)


def righted(item: Evidence) -> Evidence:
    """What an article that is headed as a correction begins with, with the next sentence, which tells what is right."""
    begin = item.start - item.passage.start
    spans = [span for span in sentence_spans(item.passage.text) if span[0] >= begin + len(item.text)]
    if item.start or amends(item.text) or not amends(item.passage.title or "") or not spans:
        return item
    return _until(item, item.passage.start + spans[0][1])


def _until(item: Evidence, end: int) -> Evidence:
    text = item.passage.text[item.start - item.passage.start : end - item.passage.start]
    return replace(item, end=end, text=text)


def _same_deed(lead: str, after: str) -> bool:
    done = {verbs.base_of(match["verb"]) for match in _PERFECT.finditer(main_clauses(lead))} - _CONTESTS
    return not done.isdisjoint(verbs.base_of(verb) for verb in verbs_of_event(after))
