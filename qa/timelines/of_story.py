"""Reports of a timeline's story that do not call it what it is asked as: "the pay dispute" is nowhere in the report
that the strike is called. Pure.

They name what the subject names, and many of those and much of what else the reports on it speak of. Of a club or a
town there are reports on all sorts of things, which have hardly more than its name and that of its mayor in common.
One that begins with several people with whom such a report does, too, need not name the place: "the trial over the Kelm
blast" is that of the works' director and its safety manager.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from qa.asking.forms import words_of
from qa.schema import Evidence
from qa.timelines.digests import digest
from qa.timelines.leading import DAYS, leads, names_in, names_of
from qa.timelines.subject import HEAD_OF_ARTICLE, On, Subject
from qa.who.people import whole_names

_NAMES = 5  # words of names, besides the subject's, that it shares with the reports on it,
_WORDS = 0.4  # and share of the other words of its title and beginning, if a name of the subject is in its title;
_NAMES_UNTITLED, _WORDS_UNTITLED = 7, 0.5  # if none is
_SEVERAL = 2  # reports
_SOME = 0.01  # share of the subject in a report that does not name it
_PEOPLE = 2  # in the first sentence, where the subject's names are in none


def with_story(subject: Subject, found: dict[str, On], items: Sequence[Evidence]) -> dict[str, On]:
    """The same, with what is of the story of those reports that are about the subject by its own words; only where it
    has names and words that tell what it is, for else all that has its names is on it."""
    about = {article for article, on in found.items() if on.share and on.about and not on.digest}
    if not (about and subject.names and subject.telling):
        return found
    of: dict[str, list[Evidence]] = {}
    for item in items:
        of.setdefault(item.passage.article_id, []).append(item)
    names = frozenset[str]().union(*(_names(subject, of[article]) for article in about))
    words = frozenset[str]().union(*(_words(it) for article in about for it in of[article]))
    people = frozenset[str]().union(*(frozenset(whole_names(_head(of[article]))) for article in about))
    others = {
        article: _of_story(subject, of[article], names, words, people) for article, on in found.items() if not on.share
    }
    return found | {article: on for article, on in others.items() if on is not None}


def of_one_story(found: dict[str, On], items: Sequence[Evidence]) -> dict[str, On]:
    """The same, with the names that several reports about the subject begin with as those of their story, and those of
    its parties."""
    about = {article: on for article, on in found.items() if on.share and on.about and not on.digest}
    counts = Counter(name for on in about.values() for name in on.first)
    shared = frozenset(name for name, count in counts.items() if count >= _SEVERAL)
    parties = _parties(about, items)
    return found | {article: replace(on, story=shared, parties=parties) for article, on in about.items()}


def _parties(about: Container[str], items: Sequence[Evidence]) -> frozenset[str]:
    """The stems of the whole names of those whom several of these articles name so."""
    told = {
        (it.passage.article_id, name) for it in items if it.passage.article_id in about for name in whole_names(it.text)
    }
    counts = Counter(name for _, name in told)
    return frozenset(stem for name, count in counts.items() if count >= _SEVERAL for stem in words_of(name))


def _of_story(
    subject: Subject, items: Sequence[Evidence], names: frozenset[str], words: frozenset[str], people: frozenset[str]
) -> On | None:
    title, head = items[0].passage.title or "", _head(items)
    begins = next((it.text for it in items if not it.start), "")
    begins_alike = len(people & frozenset(whole_names(begins))) >= _PEOPLE
    if not (subject.named(head, whole=True) or begins_alike) or digest(title, [it.passage for it in items]):
        return None
    own = _names(subject, items)
    told = frozenset(words_of(head)) - frozenset(subject.stems) - own - DAYS
    shared = len(own & names), len(told & words) / (len(told) or 1)
    least = (_NAMES, _WORDS) if begins_alike or subject.names_one(title) else (_NAMES_UNTITLED, _WORDS_UNTITLED)
    if shared[0] < least[0] or shared[1] < least[1]:
        return None
    others = names_in(items) - subject.names
    share, led = subject.share(head), begins_alike or leads(title, subject.names, others)
    first, every = names_of(head), names_in(items, 1)
    return On(share or _SOME, share, about=True, led=led, others=others, first=first, named=every, alike=begins_alike)


def _head(items: Sequence[Evidence]) -> str:
    """The title and what an article begins with."""
    return " ".join([items[0].passage.title or "", *(it.text for it in items if it.start < HEAD_OF_ARTICLE)])


def _names(subject: Subject, items: Sequence[Evidence]) -> frozenset[str]:
    return frozenset[str]().union(*(names_of(it.text) for it in items)) - subject.names


def _words(item: Evidence) -> frozenset[str]:
    return frozenset(words_of(f"{item.passage.title or ''} {item.text}"))
