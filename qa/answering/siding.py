"""What reports or people say otherwise, where a question asks whether they do (see `asking.disagreeing`): the sides are
quoted next to each other, and no word says whether they differ but what `conflicts` finds.

Of anybody the reports that answer what is inside the question are taken, of two that are named what each says of it.
Where no matter is named, the sentence in which the one contradicts the other is quoted, and what that is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from qa.answering.amending import with_corrections
from qa.answering.searching import Retrieved, Search, in_turn, retrieve
from qa.asking import disagreeing, forms
from qa.asking.disagreeing import Disagreeing
from qa.asking.question import Query
from qa.injection.injection import injected
from qa.reading.support import Gate
from qa.reports import headed_causes, of_reports, other_sides, rivals
from qa.reports.correcting import is_correction
from qa.reports.disagreement import contrary
from qa.reports.given import kind, things
from qa.reports.report import of_evidence, sentences
from qa.reports.sides import near, sides
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive
from qa.synthesize.quoting import quotation
from qa.who import speakers

ONE_SIDE = "whether others tell it otherwise (only one account of it was found)"
_OF_THE_MATTER = 0.1  # of the best score has a sentence of another article, where it is known that there are sides
_LIKELY = 0.3  # of the best score has what one of two named says,
_AS_GOOD = 0.6  # and so much where it is found without their name
# Of a dispute it may be reported that there is one, whatever it is about.
_IS_THERE = re.compile(r"^\W*(?:is|are|was|were)\s+there\b", re.IGNORECASE)
_BEHIND = 2  # sentences in which somebody else may answer what was said
_TO_THAT = re.compile(
    r"\b(?:that|this|it|the (?:figure|claim|number|sum|estimate|idea|plan|charge|argument)s?)\b", re.I
)
_BEFORE = 3  # sentences in which what somebody contradicts may stand
_CONTRADICTS = re.compile(
    r"\b(?:disagree[sd]?|disput(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|contradict(?:s|ed)?|dismiss(?:es|ed)?|"
    r"refut(?:es?|ed)|rebut(?:s|ted)?|contest(?:s|ed)?|question(?:s|ed)|oppos(?:es?|ed)|stands? by|stood by|"
    r"insist(?:s|ed)|hit back|countered|accus(?:es?|ed)|blam(?:es?|ed)|critici[sz](?:es?|ed)|wrong|untrue|"
    r"nonsense|not true)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sided:
    """The question that was searched for, the sentences of the sides in the order in which they are read, the parts
    that nothing answers, what was found, and how likely that is the answer. `evidence` is all that may answer; `rivals`
    two sentences of one report that give two figures; `only` what alone tells it, where others are asked for."""

    query: Query
    drafts: tuple[DraftSentence, ...]
    passages: tuple[Found, ...]
    confidence: float
    unanswered: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[Evidence, ...] = ()
    lacking: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    only: Sequence[Evidence] = ()


@dataclass(frozen=True)
class Looking:
    """What searches, for `passages` of each question; `lap` is told of each step done."""

    search: Search
    gate: Gate
    passages: int
    lap: Callable[[str], None] = field(default=lambda _: None)

    def __call__(self, query: Query, question: str, outlets: tuple[str, ...] = ()) -> Retrieved:
        filters = replace(query.filters, outlets=outlets) if outlets else query.filters
        asked = replace(
            query, query_str=question, asked=question, parts=(question,), source=(), timeline=None, filters=filters
        )
        return retrieve(asked, self.search, self.gate, self.passages, self.lap)

    def first(self, query: Query, questions: Sequence[str], outlets: tuple[str, ...] = ()) -> Retrieved:
        """What is found for the first of the questions that anything answers; for the last where nothing does."""
        got = self(query, questions[0], outlets)
        for question in questions[1:]:
            if got.held:
                break
            got = self(query, question, outlets)
        return got

    def whole(self, item: Evidence) -> Found:
        """Its article as one passage: what is said behind it may stand in the next."""
        article = self.search.article(item.passage.article_id, item.passage.version)
        if article is None:
            return item.passage
        return replace(item.passage, start=0, end=len(article.text), text=article.text)

    def plain(self, items: Sequence[Evidence]) -> list[Evidence]:
        """Those that tell a model nothing."""
        return list(self.search.reranker.steering.plain([item for item in items if not injected(item)]))


def sided(query: Query, looking: Looking) -> Sided | None:
    """The sides; None where the question asks for none, or for those of two of whom nothing is found."""
    if len(query.parts) < 2 and (said := disagreeing.of_the_two(query.query_str)) and not query.filters.outlets:
        return _in_turn(query, said, looking)
    asked = disagreeing.asked(query.query_str, looking.search.outlets()) if len(query.parts) < 2 else None
    if asked is None or query.filters.outlets:
        return None
    if not asked.inner:
        return _quarrel(query, asked.parties, looking)
    if asked.parties:
        return _of_two(query, asked, looking)
    found = _of_anybody(query, asked.inner, looking)
    return found if found.drafts or not _IS_THERE.match(query.query_str) else None


def _of_anybody(query: Query, inner: Sequence[str], looking: Looking) -> Sided:
    got = with_corrections(looking.first(query, inner), looking.search)
    question = got.query.query_str
    evidence = of_reports.without(question, looking.plain(in_turn(got.held)))
    if not evidence:
        return Sided(got.query, (), got.passages, 0.0, lacking=got.lacking, absent=got.absent)
    more = [*contrary(question, evidence, got.passages)]
    more += headed_causes.told(question, evidence, got.passages, evidence[0].score)
    evidence = looking.plain([*evidence, *filter(got.query.allows, more)])
    drafts, apart = _accounts(question, evidence)
    first = drafts[0].evidence[0]
    other = None if apart else rivals.rival(question, first)
    if other and looking.plain([other]):
        drafts = [drafts[0], DraftSentence(quotation(other, question=question), (other,))]
        return side_by_side(query, got, drafts, evidence, rivals=(first, other))
    settled = apart or any(is_correction(of_evidence(draft.evidence[0])) for draft in drafts)
    told = [] if settled else _beside_it(query.query_str, drafts, evidence, looking)
    if told:
        beside = [DraftSentence(quotation(it, question=question), (it,)) for it in told]
        return side_by_side(query, got, [drafts[0], *beside, *drafts[1:]], [*evidence, *told])
    quoted = [it for draft in drafts for it in draft.evidence[:1]]
    alone = len({it.passage.outlet or it.passage.article_id for it in quoted}) < 2
    alone = alone and not any(other_sides.tells_both(it.text) for it in quoted)
    return side_by_side(query, got, drafts, evidence, unanswered=(ONE_SIDE,) if alone else ())


def _beside_it(
    question: str, drafts: Sequence[DraftSentence], evidence: Sequence[Evidence], looking: Looking
) -> list[Evidence]:
    """The other side of the first in its article. Where the asker knows that there are sides, also the best sentence of
    each article not quoted yet that may be of the matter, oldest first, with its own: what was found since is told in
    other words than the question's."""
    seen = {it.passage.article_id for draft in drafts for it in draft.evidence}
    best: dict[str, Evidence] = {}
    if disagreeing.read_both(question):
        for item in evidence:
            if item.passage.article_id not in seen and item.score >= _OF_THE_MATTER * evidence[0].score:
                best.setdefault(item.passage.article_id, item)
    told: list[Evidence] = []
    for item in (drafts[0].evidence[0], *sorted(best.values(), key=lambda it: it.passage.published or "")):
        other = other_sides.beside(question, replace(item, passage=looking.whole(item)))
        told += [it for it in (item, other) if it and it is not drafts[0].evidence[0]]
    return looking.plain(told)


def _in_turn(query: Query, question: str, looking: Looking) -> Sided | None:
    """What somebody says of it, and what somebody else says right behind that; None where nobody else does."""
    got = looking(query, question)
    first = next((it for it in in_turn(got.held)[:1] if speakers.named(it.text)), None)
    if first is None:
        return None
    told = [it for it in sentences(looking.whole(first)) if it.start >= first.end][:_BEHIND]
    own = frozenset(" ".join(speakers.phrases(first.text)).split())
    other = next((it for it in told if speakers.named(it.text) and not _of(own, it) and _TO_THAT.search(it.text)), None)
    if other is None or len(looking.plain([first, other])) < 2:
        return None
    drafts = [DraftSentence(quotation(it, question=query.query_str), (it,)) for it in (first, other)]
    return side_by_side(query, got, drafts, (first, replace(other, score=first.score)))


def _of(words: frozenset[str], item: Evidence) -> bool:
    """Whether a sentence begins with a word of a name among `words`."""
    return item.text.split()[0].strip(",.’'") in {word.strip(",.’'") for word in words if word[:1].isupper()}


def side_by_side(
    query: Query, got: Retrieved, drafts: Sequence[DraftSentence], evidence: Sequence[Evidence],
    *, unanswered: tuple[str, ...] = (), rivals: tuple[Evidence, ...] = (),
) -> Sided:  # fmt: skip
    asked = replace(got.query, asked=query.asked)
    return Sided(asked, tuple(drafts), got.passages, got.chance, unanswered, tuple(evidence), rivals)


def _accounts(question: str, evidence: Sequence[Evidence]) -> tuple[list[DraftSentence], bool]:
    """The sentences that would answer the question, as far as they are sides of it, and whether they differ: then
    these and corrections; else those that give a thing of the kind that is asked for, the best always."""
    written = [draft for draft in Extractive().write(question, evidence) if isinstance(draft, DraftSentence)]
    reports = [of_evidence(draft.evidence[0]) for draft in written]
    found = [side.report for side in sides(question, reports, near(evidence))]
    if len(found) > 1:
        pairs = zip(written, reports, strict=True)
        return [it for it, report in pairs if report in found or is_correction(report)], True
    return [it for n, it in enumerate(written) if not n or gives(question, it.evidence[0])], False


def _of_two(query: Query, asked: Disagreeing, looking: Looking) -> Sided | None:
    """What each of the two says of it; what nothing is found of is named."""
    whole = looking.first(query, asked.inner)
    question = whole.query.query_str
    said: list[Evidence] = []
    missing: list[str] = []
    passages, chances = list(whole.passages), []
    for party, outlets in zip(asked.parties, asked.outlets, strict=True):
        if outlets:
            got = looking.first(query, asked.inner, outlets)
            best = _of_outlet(question, asked.about, [it for it in in_turn(got.held) if it.passage.outlet in outlets])
        else:
            got = looking.first(query, [f"{inner.rstrip('?')} according to {party}?" for inner in asked.inner])
            best = _best(question, party, in_turn(whole.held), _AS_GOOD) or _best(question, party, in_turn(got.held))
        passages += got.passages
        if best is None or not looking.plain([best]) or best in said:
            missing.append(f"{question} (according to {party})")
        else:
            said.append(replace(best, part=0))
            chances.append(got.chance)
    if not said:
        return None
    drafts = [DraftSentence(quotation(it, question=question), (it,)) for it in said]
    shown = tuple({it.passage_id: it for it in passages}.values())
    got = replace(whole, passages=shown, chance=min(chances))
    return side_by_side(query, got, drafts, said, unanswered=tuple(missing))


def _of_outlet(question: str, about: str, items: Sequence[Evidence]) -> Evidence | None:
    """The best sentence of an outlet, of what is about a matter the best that names it, if one does."""
    own = [it for it in items if gives(question, it)]
    naming = [it for it in own if forms.share_of(forms.words_of(about), it.text) == 1] if about else []
    return next(iter(naming or own), None)


def _says(party: str, item: Evidence) -> bool:
    """Whether it may be their word: of a sentence in which others speak it is not."""
    if speakers.names(party, item.text):
        return True
    around = f"{item.passage.title or ''} {item.passage.text}"
    return speakers.names(party, around) and not speakers.named(item.text)


def _best(question: str, party: str, items: Sequence[Evidence], least: float = _LIKELY) -> Evidence | None:
    """The best sentence that may be their word, in which they are named if there is one, and that gives a thing of the
    kind that is asked for; it must come as near the best of all as `least`."""
    top = max((item.score for item in items), default=0.0)
    own = [it for it in items if it.score >= least * top and gives(question, it) and _says(party, it)]
    best = max((item.score for item in own), default=0.0)
    near = [item for item in own if item.score >= _AS_GOOD * best]
    return max(near, key=lambda item: (speakers.names(party, item.text), item.score), default=None)


def gives(question: str, item: Evidence) -> bool:
    return kind(question) in ("other", "name") or bool(things(question, item.text))


def _quarrel(query: Query, parties: Sequence[str], looking: Looking) -> Sided | None:
    """The sentence in which one of the two contradicts the other, and the one that this is about."""
    got = looking(query, f"What did {parties[0]} and {parties[1]} say of each other?")
    found = next((pair for passage in got.passages if (pair := _contradiction(passage, parties))), None)
    if found is None or not all(map(got.query.allows, found)) or len(looking.plain(found)) < len(found):
        return None
    drafts = [DraftSentence(quotation(it, question=query.query_str), (it,)) for it in found]
    return side_by_side(query, replace(got, query=query, chance=max(got.chance, looking.gate.threshold)), drafts, found)


def _contradiction(passage: Found, parties: Sequence[str]) -> tuple[Evidence, ...]:
    if passage.opinion or not all(speakers.names(party, f"{passage.title or ''} {passage.text}") for party in parties):
        return ()
    told = list(sentences(passage))
    naming = [[party for party in parties if speakers.names(party, item.text)] for item in told]
    for at, (item, here) in enumerate(zip(told, naming, strict=True)):
        if not here or not _CONTRADICTS.search(item.text):
            continue
        if len(here) == len(parties):
            return (item,)
        start = next((n for n in reversed(range(at)) if set(naming[n]) - set(here)), None)
        if start is not None:
            # What stands between is of it, if it is no more than a few sentences, or has one of the names.
            between = range(start + 1, at)
            kept = [n for n in between if len(between) < _BEFORE or naming[n]]
            return tuple(told[n] for n in (start, *kept, at))
    return ()
