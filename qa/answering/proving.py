"""The proof of what was told last: whose word it is, where and when it stands, in which words, who tells it besides.

"Who said so?" has no words of its own to be searched with, and is answered by the very sentences that were quoted, or
by those beside them in their article that name who speaks. What other reports tell is the last question asked again, of
all articles but those quoted. No word is added but a note, where a sentence names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answering.searching import in_turn
from qa.answering.siding import Looking, Sided, gives
from qa.asking.following import following
from qa.asking.proofs import Proof, proof
from qa.asking.question import Query
from qa.asking.standalone import quoted
from qa.checking.findings import quotations
from qa.reading.sentences import sentences_of
from qa.reports import report
from qa.schema import DraftSentence, Evidence, Turn
from qa.synthesize.quoting import quotation
from qa.who import speakers
from qa.who.introduced import introduced
from qa.words import marks

NO_SOURCE = "No source named"
_MOST = 3  # sentences that are gone into
_FOUND = 20  # passages among which a quoted sentence is sought
_BESIDE = 3  # sentences around it in which its speaker, or what else they say, may stand
_LIKELY = 0.3  # of the best score has what another report tells of the same
# Who says it stands before these too.
_SAYS = re.compile(
    r"\b(?:claiming|saying|alleging|arguing|adding|warning|stating|insisting|suggesting|noting|writing|notes?|quipp?ed|"
    r"jok(?:ed|ing)|recall(?:s|ed)|reveal(?:s|ed)|per (?=@?[A-Z])|reported (?=that\b))\b",
    re.IGNORECASE,
)
# Where somebody spoke, or to whom.
_SPOKE = re.compile(
    r"\b(?:told|tells|telling) (?!(?:him|her|them|that)\b)|\bin an? (?:\w+ ){0,3}(?:interview|statement|post|letter|"
    r"podcast|speech|tweet|video|email|filing|column|essay|memo|blog|press conference|briefing|livestream|episode)\b|"
    r"\b(?:interview with|speaking (?:to|at|on|with)|spoke (?:to|at|on|with)|testif(?:y|ied|ying)|testimony|in court|"
    r"on the stand|wrote (?:on|in)|writing (?:on|in)|said (?:on|at|in|during)|posted (?:on|to)|at a (?:\w+ ){0,3}"
    r"(?:conference|briefing|event|rally|hearing|meeting))\b",
    re.IGNORECASE,
)


def proved(query: Query, history: Sequence[Turn], looking: Looking) -> Sided | None:
    """The proof that a follow-up asks for, as an answer; None where it asks for none, or nothing was told last."""
    kind = proof(query.asked)
    turns = [turn for turn in history if turn.question.strip()]
    follow = following(query.asked, history) if kind and turns else None
    if kind is None or follow is None:
        return None
    asked = replace(query.elsewhere(f"{query.asked.rstrip('?')}? ({follow.before.rstrip(' ?')})"), timeline=None)
    told = [item for quote in quoted(turns[-1].answer)[:_MOST] if (item := _found(quote, asked, looking))]
    if not told:
        return None
    if kind == "others":
        return _others(asked, follow.before, told, looking)
    drafts = _drafts(kind, query.asked, told)
    passages = tuple({item.passage.passage_id: item.passage for item in told}.values())
    return Sided(asked, tuple(drafts), passages, 1.0, evidence=tuple(told))


def _found(quote: str, query: Query, looking: Looking) -> Evidence | None:
    """The sentence of the archive that was quoted, as of the day that is asked as of."""
    wanted = marks.bare(quote)
    nodes = looking.search.retriever.ranked(replace(query, query_str=quote, parts=(quote,)), _FOUND)
    items = [item for item in sentences_of(nodes) if marks.bare(item.text) == wanted]
    return next(iter(looking.plain(items)), None)


def _drafts(kind: Proof, question: str, told: Sequence[Evidence]) -> list[DraftSentence]:
    if kind in ("outlet", "when", "first"):
        if kind == "first":
            told = sorted(told, key=lambda item: item.passage.published or "9")
        return [_draft(item, dated=kind == "when") for item in told]
    find = {"said": _saying, "told": _speaking, "words": _worded}[kind]
    drafts: list[DraftSentence] = []
    for item in told:
        drafts += [draft for draft in find(item) if draft not in drafts]
    named = [draft for draft in drafts if not draft.text.startswith(NO_SOURCE)]
    return (named or drafts)[:_MOST]


def _draft(item: Evidence, note: str = "", *, dated: bool = False) -> DraftSentence:
    return DraftSentence(quotation(item, note, dated=dated), (item,))


def _saying(item: Evidence) -> list[DraftSentence]:
    """The sentence with whoever speaks in it, or with that beside it which says whose word it is."""
    author = item.passage.author
    if speakers.sourced(item.text) or _SAYS.search(item.text):
        named = introduced("Who said so?", item, report.sentences(item.passage))
        return [DraftSentence(quotation(item, named=named), (item, *((named.evidence,) if named else ())))]
    if (spoken := quotations(item.text)) or _open(item):
        beside = next((it for it in _around(item) if speakers.named(it.text)), None)
        if beside is not None:
            return [_draft(item), _draft(beside)]
    note = f"{NO_SOURCE}, written by {author}" if author and not spoken else NO_SOURCE
    return [_draft(item, note)]


def _open(item: Evidence) -> bool:
    """Whether it stands inside a quotation that begins before it."""
    before = item.passage.text[: item.start - item.passage.start].rsplit("\n", 1)[-1]
    return before.count("“") > before.count("”") or (before + item.text).count('"') % 2 == 1


def _speaking(item: Evidence) -> list[DraftSentence]:
    """The sentence where it tells to whom or where it was said, or the nearest one that does."""
    if _SPOKE.search(item.text):
        return [_draft(item)]
    beside = next((it for it in _around(item, most=99) if _SPOKE.search(it.text) and speakers.spoken(it.text)), None)
    return [_draft(beside)] if beside else []


def _worded(item: Evidence) -> list[DraftSentence]:
    """What is quoted word for word in the sentence and right behind it, as far as nobody else speaks."""
    behind = [it for it in _around(item) if it.start >= item.end and quotations(it.text)]
    own = [item] if quotations(item.text) else []
    phrases = " ".join(speakers.phrases(item.text)).split()
    more = [it for it in behind if not speakers.named(it.text) or any(name in phrases for name in it.text.split())]
    return [_draft(it) for it in [*own, *more][:_MOST]] or [_draft(item)]


def _around(item: Evidence, most: int = _BESIDE) -> list[Evidence]:
    """The sentences of its passage beside it, the nearest first, of two as near the later."""
    others = [it for it in report.sentences(item.passage) if it.end <= item.start or it.start >= item.end]
    behind = [it for it in others if it.start >= item.end][:most]
    before = [it for it in reversed(others) if it.end <= item.start][:most]
    far = {id(it): 2 * n for n, it in enumerate(behind)} | {id(it): 2 * n + 1 for n, it in enumerate(before)}
    return sorted([*behind, *before], key=lambda it: far[id(it)])


def _others(asked: Query, before: str, told: Sequence[Evidence], looking: Looking) -> Sided:
    """What other articles answer to the last question, those of other outlets first; nothing where only those that were
    quoted tell it."""
    got = looking(asked, before)
    known = {item.passage.article_id for item in told}
    copies = {name for item in told for name in (item.passage.outlet, *item.passage.copies)}
    best = max((item.score for item in in_turn(got.held)), default=0.0)
    found: dict[str, Evidence] = {}
    for item in looking.plain(in_turn(got.held)):
        article = item.passage.article_id
        of_it = item.akin is None or not known.isdisjoint(item.akin)
        if article not in known and of_it and item.score >= _LIKELY * best and gives(before, item):
            found.setdefault(article, item)
    items = sorted(found.values(), key=lambda item: item.passage.outlet in copies)[:_MOST]
    drafts = tuple(_draft(item) for item in items)
    return Sided(asked, drafts, got.passages, got.chance if drafts else 0.0, evidence=tuple(items), only=told[:1])
