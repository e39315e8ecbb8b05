"""What a question is searched with, and what is found for it; the day of an event that a question counts from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import zip_longest

from llama_index.core.schema import NodeWithScore

from qa.answering import going_on, story_since
from qa.asking import anchors, expects, forms, told_by_verb
from qa.asking.publications import unknown_sources
from qa.asking.question import Query
from qa.days import dates
from qa.days.begun import Days
from qa.days.stated import CONTEXT
from qa.days.within import of_its_months
from qa.reading import unheard
from qa.reading.features import Part
from qa.reading.rerank import SentenceReranker
from qa.reading.sentences import sentences_of
from qa.reading.support import LONG, SHARED, Gate, less
from qa.reports.placing import overlap
from qa.retrieval.nodes import found
from qa.retrieval.retrieve import HybridRetriever
from qa.schema import DOUBTFUL, Evidence, Filters, Found, StoredArticle
from qa.who import speakers
from qa.words import excerpt
from qa.words.initials import written_out
from qa.words.languages import foreign
from qa.words.slips import Known
from qa.words.spelling import as_spelled
from qa.words.terms import fold

WIDE = 4  # times as many passages are looked at where only those of certain days count
OF_ARTICLE = 8  # passages of one article at most before those of others, where more of them are looked through
_LITTLE = 0.01  # so far below the threshold is the chance of what is declined for its time
_YEARS = 2  # before the last June in which "in June" may be
_FURTHER = 1.0  # taken off what is read in passages that are only looked at because nothing before surely answers


@dataclass(frozen=True)
class Search:
    """What questions are searched with: of the archive as it is, or as it was on a day."""

    retriever: HybridRetriever
    reranker: SentenceReranker
    outlets: Callable[[], Sequence[str]]
    lacks: unheard.Lacks = lambda _: False  # whether no passage holds a word of a name
    article: Callable[[str, int], StoredArticle | None] = lambda *_: None  # that version of it
    covers: Callable[[Filters, date], Days | None] = lambda *_: None  # days of its oldest and newest article by a day
    holds: Callable[[Filters], int] = lambda _: 0  # articles that a question may use
    known: Known | None = None  # what tells words from slips; where nothing does, none is mended


@dataclass(frozen=True)
class Retrieved:
    """What the search for one question found: passages and, for each of its parts, the sentences that may answer it,
    best first, with the chance that they do; `held` are the parts that they are taken to answer, `lacking`
    publications on whose report it rests though the archive has none of theirs, `absent` names that no passage of the
    archive has. `near` are those found before its window was kept to, where that leaves out any: to be shown, not
    quoted."""

    query: Query
    passages: tuple[Found, ...]
    parts: tuple[Part, ...]
    chance: float
    held: tuple[Part, ...]
    lacking: tuple[str, ...]
    absent: tuple[str, ...] = ()
    near: tuple[Found, ...] = ()

    @property
    def unsure(self) -> bool:
        """Whether a name of the question may be of somebody or something that none of the passages is about."""
        return bool(self.absent) or any(part.absent for part in self.parts)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """As they were asked, without what was put behind them to search with."""
        return tuple(CONTEXT.sub("", part.question) for part in self.parts if part not in self.held)


def retrieve(query: Query, search: Search, gate: Gate, most: int, lap: Callable[[str], None]) -> Retrieved:
    """What the outlet's articles hold whose report is asked for, and where they do not answer all of the question, what
    those of any outlet hold. `lap` is told of each step done."""
    own = query.of_source()
    if own is not None and not unknown_sources(query.query_str, search.outlets()):
        got = _of_days(own, search, gate, most, lap)
        if len(got.held) == len(got.parts):
            it = _as_spelled(query, got.passages)
            return replace(
                got, query=replace(it, window=got.query.window, hold=got.query.hold, anchor=got.query.anchor)
            )
    return _of_days(query, search, gate, most, lap)


def _of_days(query: Query, search: Search, gate: Gate, most: int, lap: Callable[[str], None]) -> Retrieved:
    """The `most` passages of the question's window, and where those do not hold the answer, or hardly, while those of
    all days do, these: what is asked about may be reported at another time. Where the window is kept to (see `stated`),
    these count only for what they tell of it. A month without a year may be that of an earlier one; what reports of
    other months tell must then be beyond doubt."""
    if (soon := query.soon()) and (narrowed := soon.narrowed()):
        got = _retrieved(soon, narrowed, search, gate, most, lap)
        if got.held and got.chance >= DOUBTFUL and not got.unanswered:
            return got
    narrowed = query.narrowed()
    if narrowed is None:
        return _retrieved(query, query, search, gate, most, lap)
    near = _retrieved(query, narrowed, search, gate, most, lap)
    if not near.held:
        query, near = _of_years_before(query, near, search, gate, most, lap)
    told = [item.passage.published for item in in_turn(near.held)]
    noted = replace(near, query=query.noting(told)) if near.held else near
    if near.held and (query.keeps or (near.chance >= DOUBTFUL and not near.unanswered)):
        return noted
    wide = query.widened()
    other = _retrieved(wide, wide, search, gate, most, lap)
    if near.held and (len(near.held), near.chance) >= (len(other.held), other.chance):
        return noted
    best = [] if near.held else in_turn(other.held)[:1]
    if best and other.chance < DOUBTFUL and query.of_year_before() and not of_its_months(query.window, best[0]):
        other = replace(other, held=(), chance=min(other.chance, gate.threshold - _LITTLE))
    return other if other.held or not query.keeps else replace(other, query=query)


def _of_years_before(
    query: Query, near: Retrieved, search: Search, gate: Gate, most: int, lap: Callable[[str], None]
) -> tuple[Query, Retrieved]:
    """The question with its window of an earlier year, and what is found then, where that answers it; else both as they
    are."""
    earlier = query
    for _ in range(_YEARS):
        if (before := earlier.of_year_before()) is None or (narrowed := before.narrowed()) is None:
            break
        earlier = before
        if (got := _retrieved(earlier, narrowed, search, gate, most, lap)).held:
            return earlier, got
    return query, near


def _retrieved(
    query: Query, asked: Query, search: Search, gate: Gate, most: int, lap: Callable[[str], None]
) -> Retrieved:
    """What `asked` finds, which is `query` or the same within its window, of what that allows."""
    near, nodes = _allowed(asked, search, most)
    typed, passages = asked.query_str, tuple(found(node) for node in nodes)
    same = query is asked
    asked = _as_spelled(asked, passages)
    query = asked if same else _as_spelled(query, passages)
    if asked.query_str != typed:  # by the archive's own spelling more of it is found
        near, nodes = _allowed(asked, search, most)
        passages = tuple(found(node) for node in nodes)
    further = going_on.later(asked, nodes, partial(search.retriever.ranked, k=most))
    nodes += [node for node in further if any(map(asked.allows, sentences_of([node])))]
    passages = tuple(found(node) for node in nodes)
    others = tuple(found(node) for node in near) if len(nodes) < len(near) else ()
    lap("retrieve")
    got = _read(query, asked, nodes, search, gate, others)
    if got.chance < DOUBTFUL and (more := _further(asked, got, search, most)):
        beyond = _read(query, asked, more, search, gate, others, off=_FURTHER, known=passages)
        if beyond.held and beyond.chance > got.chance:
            got = _beyond(got, beyond)
    got = _with_story_since(asked, got, search)
    lap("rerank")
    return got


def _read(
    query: Query,
    asked: Query,
    nodes: Sequence[NodeWithScore],
    search: Search,
    gate: Gate,
    near: tuple[Found, ...],
    off: float = 0.0,
    known: Sequence[Found] = (),
) -> Retrieved:
    """What is read for `asked` in the passages found, whose reading counts `off` less where it is judged. `known` are
    those found before."""
    passages = tuple(found(node) for node in nodes)
    parts = search.reranker.rank(asked, nodes, known)
    lacking = [lacking_of(part, passages, search.outlets()) for part in parts]
    # In rough English a noun that the dictionary has not looks like a name; what it means is known all the same.
    lacks = _nothing if search.reranker.meant(asked) else search.lacks
    chances = [
        0.0
        if names or _of_nobody(part, passages) or _unheard(part, lacks) or _of_others(part)
        else gate.probability(less(part.signs, off))
        for part, names in zip(parts, lacking, strict=True)
    ]
    held = tuple(part for part, chance in zip(parts, chances, strict=True) if chance >= gate.threshold)
    missing = tuple(dict.fromkeys(name for names in lacking for name in names))
    absent = tuple(dict.fromkeys(name for part in parts for name in unheard.lacking(part.question, lacks)))
    return Retrieved(query, passages, parts, max(chances), held, missing, absent, near)


def _with_story_since(asked: Query, got: Retrieved, search: Search) -> Retrieved:
    """The same, with what later reports of the best sentence's story tell in passages that were not found, where a
    short question is answered without doubt."""
    if len(got.parts) > 1 or not got.held or got.chance < DOUBTFUL or not search.reranker.reads:
        return got
    (part,) = got.parts
    later = story_since.articles(part, got.passages)
    if not later or part.signs is None or part.signs.words > LONG:
        return got
    near = search.retriever.ranked(asked, story_since.LOOKED, per_article=story_since.LOOKED)
    nodes = story_since.unread(asked, near, later, got.passages)
    if not nodes:
        return got
    (told,) = search.reranker.rank(asked, nodes)
    both = (story_since.with_those(part, told),)
    return replace(got, passages=(*got.passages, *map(found, nodes)), parts=both, held=both)


def _nothing(_: str) -> bool:
    return False


def _further(asked: Query, got: Retrieved, search: Search, most: int) -> list[NodeWithScore]:
    """Where nothing that was found surely answers a short question: the next passages, however many of one article.
    Those of other articles, put before them, had their turn."""
    signs = got.parts[0].signs
    if not search.reranker.reads or len(got.parts) > 1 or got.lacking or got.absent or signs is None:
        return []
    if signs.meant and signs.reading is None:
        return []  # among passages that come less near, one comes nearer than the others all the same
    if signs.words > LONG or expects.unnamed(got.parts[0].question, got.parts[0].evidence[0].text):
        return []  # what is of somebody names nobody: what comes behind it names others
    known = {passage.passage_id for passage in got.passages}
    near = search.retriever.ranked(asked, 2 * most, per_article=2 * most)
    return [
        node for node in near if found(node).passage_id not in known and any(map(asked.allows, sentences_of([node])))
    ][:most]


def _beyond(got: Retrieved, other: Retrieved) -> Retrieved:
    """What answers by the `other` passages, and behind the best of it what was read before and is no part of it, as
    that may tell what has become of it since."""
    (part,), (before,) = other.parts, got.parts
    best = part.evidence[0].score
    rest = [it for it in before.evidence if not any(overlap(it, one) for one in part.evidence)]
    behind = (replace(it, score=min(it.score, best)) for it in rest)
    evidence = sorted((*part.evidence, *behind), key=lambda it: -it.score)
    both = (replace(part, evidence=tuple(evidence)),)
    return replace(other, passages=(*other.passages, *got.passages), parts=both, held=both)


def _allowed(query: Query, search: Search, most: int) -> tuple[list[NodeWithScore], list[NodeWithScore]]:
    """The passages found, best first, and the `most` of them with sentences that the query's window allows."""
    near = search.retriever.ranked(query, WIDE * most if query.hold else most)
    if not query.hold:
        return near, near
    return near, [node for node in near if any(map(query.allows, sentences_of([node])))][:most]


def _of_nobody(part: Part, passages: Sequence[Found]) -> bool:
    """Whether it asks for the words of somebody whose name, titles aside, no passage that was found has."""
    who = speakers.asked_of(part.question)
    if who is None or not any(name in who for name in part.absent):
        return False
    return not any(speakers.names(who, f"{it.title or ''} {it.author or ''} {it.text}") for it in passages)


def _of_others(part: Part) -> bool:
    """Whether it names somebody, and what is read as no answer, and has no word of it, is of an article without that
    name too: of others much like it may be told."""
    if not part.evidence or part.signs is None or part.signs.reading is None:
        return False
    (best, *_), question = part.evidence, part.question
    if part.signs.reading >= 0 or part.signs.coverage >= SHARED or not excerpt.names(question):
        return False
    around = f"{best.passage.title or ''} {best.passage.text}"
    return excerpt.share_of_names(question, around) == 0 and not foreign(question, best.text, best.passage.text)


def _unheard(part: Part, lacks: unheard.Lacks) -> bool:
    """Whether it names what no passage of the archive speaks of."""
    return unheard.tells([item.text for item in part.evidence[:1]]) and bool(unheard.wholly(part.question, lacks))


def _as_spelled(query: Query, passages: Sequence[Found]) -> Query:
    """The query with its names as the passages spell them, initials written out where these do, which is how its
    sentences are then read and compared."""
    texts = [f"{passage.title or ''} {passage.author or ''} {passage.text}" for passage in passages]
    spelled = partial(as_spelled, texts=texts)
    parts = tuple(written_out(spelled(part), texts) for part in query.parts)
    return replace(query.reworded(written_out(spelled(query.query_str), texts)), parts=parts)


def anchored(query: Query, search: Search, most: int, today: date) -> Query:
    """The query with the window that counts from an event ("before the vote"), if the articles tell the event's day; as
    it is where it names no such event, or has a window."""
    it = anchors.anchor(query.query_str, query.outlets) if query.window is None else None
    if it is None:
        return query
    found_by = [search.retriever.ranked(asked, most) for asked in (query, replace(query, query_str=it.event, parts=()))]
    nodes = {node.node_id: node for ranked in found_by for node in ranked}
    items = search.reranker.sentences(list(nodes.values())).items
    told = anchors.day_of(it, items)
    first = anchors.first_told(it, items) if told is None else None
    told = told or (told_by_verb.day_in(first) if first else None)
    day = told or (dates.day_of(first.passage.published) if first else None)
    if day is None:
        return query
    window = anchors.window(it, day, query.filters.as_of or today, reported=told is None)
    reaction = it.of_reaction(query.query_str)
    happened = _happened(query, it)
    return replace(query, window=window, hold="first", anchor=it.words, reaction=reaction, timeline=happened)


def _happened(query: Query, it: anchors.Anchor) -> str | None:
    """What a timeline is asked of: the event in "what happened after the fire?"."""
    bare = query.query_str.replace(it.words, "").strip(" ,?")
    return query.timeline or forms.happening(bare) or (it.about if forms.asks_for_news(bare) else None)


def lacking_of(part: Part, passages: Sequence[Found], outlets: Sequence[str]) -> tuple[str, ...]:
    """Publications whose report the question rests on, though the archive has none of theirs and no passage that was
    found names them."""
    names = unknown_sources(part.question, outlets)
    return tuple(name for name in names if not any(fold(name) in fold(passage.text) for passage in passages))


def in_turn(parts: Sequence[Part]) -> tuple[Evidence, ...]:
    """The best sentence for each part, then the second best for each, and so on."""
    rounds = zip_longest(*(part.evidence for part in parts))
    return tuple(item for row in rounds for item in row if item is not None)
