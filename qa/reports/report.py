"""A sentence of a report as it is held against those of others: its words, and what tells whose they are. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qa.days.datelines import joined
from qa.days.live import entered
from qa.passages import sentence_spans
from qa.schema import Citation, Evidence, Found

NEAR = 0.15  # of the best score: a sentence counts as a report on the matter from here on


@dataclass(frozen=True)
class Report:
    """A sentence of an article, the passage around it, and what tells its source; `akin` as in `Evidence`."""

    text: str
    around: str
    article_id: str
    title: str | None
    outlet: str | None
    published: str | None
    marker: int = 0
    akin: frozenset[str] | None = field(default=None, compare=False, repr=False)


def sentences(passage: Found, score: float = 1.0) -> Iterator[Evidence]:
    """The sentences of a passage, in order; no dateline is cut off its own. What stands in an entry is of its day."""
    for start, end in joined(passage.text, tuple(sentence_spans(passage.text))):
        of = entered(passage, passage.start + start)
        yield Evidence(of, passage.start + start, passage.start + end, passage.text[start:end], score)


def of_story(text: str, story: str) -> str:
    """`text` with the name whose story its article goes on with, if it is known to (see `Evidence`)."""
    return f"{text} ({story})" if story else text


def of_evidence(item: Evidence) -> Report:
    passage = item.passage
    told = (
        item.text,
        of_story(passage.text, item.story),
        passage.article_id,
        passage.title,
        passage.outlet,
        passage.published,
    )
    return Report(*told, akin=item.akin)


def of_citation(item: Citation, passage: Found | None, akin: frozenset[str] | None = None) -> Report:
    """`passage` is the one that it is quoted from, if it was found."""
    around = passage.text if passage else item.quote
    return Report(item.quote, around, item.article_id, item.title, item.outlet, item.published, item.marker, akin)


def same_report(one: Report | Found, other: Report | Found) -> bool:
    """Whether both are of one article, and of one entry, if it is a page with entries of their own days."""
    return (one.article_id, one.published) == (other.article_id, other.published)


def same_source(one: Report, other: Report) -> bool:
    return one.article_id == other.article_id or (one.outlet is not None and one.outlet == other.outlet)


def of_one_matter(one: Report, other: Report) -> bool:
    """Whether two reports may tell of one matter: what is known of either does not say that they do not."""
    known = [(akin, of) for akin, of in ((one.akin, other), (other.akin, one)) if akin is not None]
    return not known or any(of.article_id in akin for akin, of in known)


def of_one_story(one: Report, other: Report) -> bool:
    """Whether two reports are known to be of one story."""
    return any(a.akin is not None and b.article_id in a.akin for a, b in ((one, other), (other, one)))


def newest(found: Iterable[Evidence], evidence: Sequence[Evidence]) -> Evidence | None:
    """The sentence of the newest report of those found, of one report the first; None where there is none, or where
    `evidence` has it with its score."""
    item = max(found, key=lambda it: (it.passage.published or "", -it.start), default=None)
    return item if item is not None and item.score > score_among(evidence, item) else None


def score_among(evidence: Sequence[Evidence], item: Evidence) -> float:
    """The score of a sentence of `evidence` which is `item` or has it in it, 0 where none is."""
    return max(
        (
            it.score
            for it in evidence
            if it.passage.article_id == item.passage.article_id and it.start <= item.start and item.end <= it.end
        ),
        default=0.0,
    )
