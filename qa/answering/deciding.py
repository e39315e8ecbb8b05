"""Yes or no, where no sentence says it: from the days of two reports, or from what reading the claims says.

The word goes before the quotations that it rests on. Which of two reports came first is certain once the reports are
found. Whether reports claim what a question says they claim is read by the support check, sentence by sentence far from
certain (MEASURED.md says how often it is right): so the word is marked as worked out, never as quoted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from qa.answering import polar
from qa.answering.polar import Word, worded
from qa.answering.searching import Search
from qa.asking import disagreeing, order, yes_no
from qa.asking.agreement import asks_agreement
from qa.asking.outlets import mentions
from qa.asking.question import Query
from qa.checking.findings import shared
from qa.checking.verify import WEIGHING, Read
from qa.injection.injection import injected
from qa.reading.support import Gate
from qa.reports import consistency
from qa.reports.countered import denied
from qa.reports.disagreement import Over, between
from qa.reports.report import of_evidence
from qa.schema import Evidence, Filters, Found
from qa.synthesize.peoples_words import judged
from qa.words.excerpt import excerpt, sentences

_TOLD = 0.45  # share of a side's words, by weight, that a sentence and its heading have if they tell of it,
_AS_WELL = 0.15  # and how much less than the best one's may do: of those the earliest report counts
_FEW = 6  # passages looked at for a side
_LIKELY = 0.5  # score from which a sentence is taken to answer
_BY_READING = "by the support check"
_TWO = 2  # reports that are compared
_TELL: dict[Over, str] = {
    "figure": "they give other figures",
    "date": "they give other dates",
    "name": "they give other names",
    "outcome": "they tell of opposite outcomes",
    "cause": "they give other causes",
}


@dataclass(frozen=True)
class Decided:
    """The word that answers, and the sentences it rests on, in order."""

    word: str
    evidence: tuple[Evidence, ...]


def by_order(query: Query, search: Search, gate: Gate) -> Decided | None:
    """Which of two reports came first; None if that is not asked, or if they are not both found or of one day."""
    asked = order.asked(query.query_str, search.outlets())
    if asked is None:
        return None
    sides = [
        _side(query.filters, text, outlets, search, gate)
        for text, outlets in zip((asked.one, asked.other), asked.outlets, strict=True)
    ]
    if sides[0] is None or sides[1] is None:
        return None
    holds = asked.holds(sides[0].passage.published, sides[1].passage.published)
    return None if holds is None else Decided("Yes" if holds else "No", (sides[0], sides[1]))


def _side(filters: Filters, text: str, outlets: tuple[str, ...], search: Search, gate: Gate) -> Evidence | None:
    """The sentence of these outlets that tells of one side: of several that do, one of the earliest report."""
    side = Query(query_str=text, outlets=outlets, filters=replace(filters, outlets=outlets))
    nodes = search.retriever.ranked(side, _FEW)
    read = search.reranker.features(text, search.reranker.sentences(nodes), outlets=outlets)
    shares = read.values[:, 1].tolist()
    if max(shares, default=0.0) >= _TOLD:
        least = max(_TOLD, max(shares) - _AS_WELL)
        near = [item for item, share in zip(read.items, shares, strict=True) if share >= least]
        if plain := search.reranker.steering.plain(near):
            return min(plain, key=lambda item: item.passage.published or "9999")
    (part, *_) = search.reranker.rank(side, nodes)
    return part.evidence[0] if gate.probability(part.signs) >= gate.threshold else None


def word(
    question: str,
    passages: Sequence[Found],
    outlets: Sequence[str],
    evidence: Sequence[Evidence],
    quoted: Sequence[Evidence] = (),
    *,
    read: Read,
    tells: Read,
) -> Word | None:
    """The yes or no that goes before quotations, if there is any. `evidence` are the sentences that may answer,
    `quoted` those that do, in the order in which they are read. Whether reports claim something is told by `read`, what
    is so by `tells`."""
    if disagreeing.asked(question, outlets):
        return None  # whether two say otherwise no single sentence tells
    if judged(question, quoted or evidence):
        return None
    named = mentions(question, outlets)
    agreement = asks_agreement(question, [(mention.start, mention.end) for mention in named])
    if agreement is None:
        claims = yes_no.claims(question, outlets)
        if any(claim.outlets for claim in claims):
            return by_claims(claims, passages, read)
        told = quoted or evidence
        if told and denied(question, told[0]):  # it stands beside what somebody else says against it
            return None
        return polar.word(question, told, evidence, passages, tells)
    return by_comparison(question, agreement, passages, [mention.outlets for mention in named], evidence)


def by_comparison(
    question: str,
    agreement: bool,
    passages: Sequence[Found],
    named: Sequence[tuple[str, ...]],
    evidence: Sequence[Evidence] = (),
) -> Word | None:
    """Whether reports agree (`agreement`; else whether they differ): what the passages of each two articles say is put
    side by side, and what `evidence` gives in answer.

    Of `named` outlets where there are any, of two different ones where two are named. None if no two such articles were
    found, or if fewer than two outlets are named and nothing is found to differ: of all that have written of it, some
    may say otherwise in words that are not compared.
    """
    distinct = list(dict.fromkeys(named))

    def comparable(one: Found, other: Found) -> bool:
        if one.article_id == other.article_id:
            return False
        sides = [[names for names in distinct if it.outlet in names] for it in (one, other)]
        return not distinct or (all(sides) and (len(distinct) < _TWO or sides[0] != sides[1]))

    pairs = [(one, other) for one, other in combinations(passages, _TWO) if comparable(one, other)]
    if not pairs:
        return None
    likely = [item for item in evidence if item.score >= _LIKELY]
    for first, second in combinations(likely, _TWO):
        found = comparable(first.passage, second.passage) and between(question, of_evidence(first), of_evidence(second))
        if found:
            how = f"by putting the reports side by side: {_TELL[found.over]}"
            return Word(worded(yes=not agreement), how, (first, second))
    for one, other in pairs:
        if differ := consistency.differing(list(sentences(one.text)), list(sentences(other.text))):
            how = f"by putting the reports side by side: {differ.reason}"
            sides = (_cited(one, differ.one), _cited(other, differ.other))
            if not any(map(injected, sides)):
                return Word(worded(yes=not agreement), how, sides)
    if len(named) < _TWO:
        return None
    how = (
        "by putting what was found of the reports side by side: no two sentences give other figures or deny each other"
    )
    return Word(worded(yes=agreement, probable=True), how)  # they may differ in words that are not compared


def _cited(passage: Found, text: str) -> Evidence:
    start = passage.start + passage.text.index(text)
    return Evidence(passage, start, start + len(text), text, 1.0)


def by_claims(claims: Sequence[yes_no.Claim], passages: Sequence[Found], read: Read) -> Word | None:
    """ "Yes" where every claim of a question about what reports say is found in the passages of the outlets it names,
    in part at least, "No" where one is not and all are of outlets.

    A claim may stand in one report or be spread over several: it is read with the best found report and with what bears
    on it in all of them. What counts as found is what the support check takes for it; two such words in three are right
    (EXPERIMENTS.md), so it is said as probable.
    """
    if not passages:
        return None
    pairs = [pair for claim in claims for pair in _pairs(claim, passages)]
    chances = [
        WEIGHING.probability(float(logit), shared(claim, text), 0)
        for (text, claim), logit in zip(pairs, read(pairs), strict=True)
    ]
    held = [max(chances[2 * number : 2 * number + 2]) >= WEIGHING.partial for number in range(len(claims))]
    if all(held):
        return Word(worded(yes=True, probable=True), _BY_READING)
    if not all(claim.outlets for claim in claims):
        return None
    return Word(worded(yes=False, probable=True), _BY_READING)


def _pairs(claim: yes_no.Claim, passages: Sequence[Found]) -> list[tuple[str, str]]:
    mine = [passage for passage in passages if not claim.outlets or passage.outlet in claim.outlets] or list(passages)
    texts = ([mine[0].text], [passage.text for passage in mine])
    return [(excerpt(claim.text, [it for text in some for it in sentences(text)]), claim.text) for some in texts]
