"""The proof of what was told last: whose word it is, where and when it stands, in which words, who tells it besides,
and it once more.

"Who said so?" has no words of its own to be searched with, and is answered by the very sentences that were quoted, or
by those beside them in their article that name who speaks. What other reports tell is the last question asked again, of
all articles but those quoted. No word is added but a note, where a sentence names nobody, and what was said of its
standing before ("Earlier").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answering.searching import OF_ARTICLE, in_turn
from qa.answering.siding import Looking, Sided, gives
from qa.asking.following import following
from qa.asking.last_answer import quoted
from qa.asking.proofs import Kind, proof
from qa.asking.question import Query
from qa.checking.findings import quotations
from qa.days.datelines import dateline
from qa.reading.sentences import sentences_of
from qa.reports import report
from qa.reports.placing import ALONE, CORRECTED, CORRECTED_BESIDES, EARLIER, Placed
from qa.retrieval.nodes import found
from qa.schema import DraftSentence, Evidence, Turn
from qa.synthesize.quoting import quotation
from qa.who import speakers
from qa.who.introduced import introduced
from qa.words import marks

NO_SOURCE = "No source named"
NO_OTHER = "whether other articles tell it (none was found that does)"
NO_AUTHOR = "No author named"
_MOST = 3  # sentences that are gone into
_FOUND = 20  # passages among which a quoted sentence is sought
_BESIDE = 3  # sentences around it in which its speaker, or what else they say, may stand
_ANYWHERE = 99  # or anywhere in its passage
_LIKELY = 0.3  # of the best score has what another report tells of the same
# Who says it stands before these too.
_SAYS = re.compile(
    r"\b(?:claiming|saying|alleging|arguing|adding|warning|stating|insisting|suggesting|noting|writing|notes?|quipp?ed|"
    r"jok(?:ed|ing)|recall(?:s|ed)|reveal(?:s|ed)|per (?=@?[A-Z])|(?:found|reported|estimate[sd]?|shows?) (?=that\b)|"
    r"(?:survey|poll|study|report|data|figures) (?:by|from|of) (?=[A-Z])|according)\b",
    re.IGNORECASE,
)
# Where somebody spoke, or to whom.
_SPOKE = re.compile(
    r"\b(?:told|tells|telling) (?!(?:him|her|them|that)\b)|\bin an? (?:\w+ ){0,3}(?:interview|statement|post|letter|"
    r"podcast|speech|tweet|video|email|filing|column|essay|memo|blog|press conference|briefing|livestream|episode|"
    r"caption)\b|\b(?:interview with|speaking (?:to|at|on|with)|spoke (?:to|at|on|with)|testif(?:y|ied|ying)|testimony|"
    r"in court|on the stand|wrote (?:on|in|under)|writing (?:on|in)|said (?:on|at|in|during)|posted (?:on|to)|"
    r"at an? (?:\w+ ){0,3}(?:conference|briefing|event|rally|hearing|meeting))\b",
    re.IGNORECASE,
)
# Whose report it was before.
_FIRST = re.compile(
    r"\b(?:first|originally|previously|initially) (?:reported|revealed|published|obtained|told|emerged)\b|"
    r"\breported (?:by|in) (?=(?:the )?[A-Z])|\bbroke the (?:news|story)\b|\b[A-Z]\w+ (?:first )?reported\b|"
    r"\baccording to (?:a report (?:by|in|from) )?(?=(?:the )?[A-Z]\w+ ?(?:Times|Post|Journal|News|Athletic|Guardian))"
)
# Somebody denies it, or was asked and does not answer; or answers, or confirms it.
_DENIES = re.compile(
    r"\b(?:den(?:ies|ied|ying)(?! (?:him|her|them|me|us|bail|entry|access|parole|an?)\b)|"
    r"ple(?:ads?|aded|d) (?:not guilty|innocent)|(?:his|her|their) innocence|"
    r"disput(?:es|ed|ing)|contradict(?:s|ed)|refut(?:es|ed)|rebut(?:s|ted)|"
    r"reject(?:s|ed|ing) (?:the|that|those|these|any|all|claims|allegations|accusations|suggestions|it)\b|"
    r"dismiss(?:es|ed|ing) (?:the|those|these|any|all|claims|allegations|accusations|suggestions|it)\b|hit back|"
    r"push(?:es|ed|ing)? back|fir(?:es|ed) back|counter(?:s|ed) that|mischaracteri[sz]\w+|untrue|not true|baseless|"
    r"completely false|apologi[sz](?:e[sd]?|ing)|"
    r"did(?: not|n['’]t) (?:immediately )?(?:respond|reply|return|comment|answer)|"
    r"(?:has|have|had)(?: not|n['’]t)(?: yet| publicly)* (?:commented|responded|replied|answered)|"
    r"(?:has|have) [\w ]{1,30} (?:not|yet to)(?: yet)? (?:commented|comment|responded|respond|replied|reply)|"
    r"yet to (?:comment|respond|reply)|declin(?:ed|es|ing) (?:to comment|comment|to answer)|hear(?:d)? back|"
    r"could not be reached|no (?:reply|response|comment)\b)",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"\b(?:responded|responds|replied|replies|answered|reacted|in (?:a |his |her |its |their )?(?:response|reply)|"
    r"said in (?:an? )?(?:\w+ )?statement|spokes(?:man|woman|person)\b[^.]{0,60}\b(?:said|told))\b",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(
    r"\b(?:confirm(?:s|ed|ing)|acknowledg(?:es|ed)|admit(?:s|ted)|made [\w ]{1,30} official)\b", re.IGNORECASE
)
_TO_ANSWER = re.compile(r"\b(?:respon|repl|answer|react|comment|come back|came back|anything to say)", re.IGNORECASE)
_TO_CONFIRM = re.compile(r"\b(?:confirm|acknowledg|admit|verif)", re.IGNORECASE)
# A sentence that begins so may be of whoever its report is about: "A former bookkeeper pleaded not guilty".
_NOBODY = re.compile(r"\W*(?:an?|the|he|she|they)\b", re.IGNORECASE)
# What was said of a sentence's standing, before its source.
_NOTED = re.compile(
    rf"(?P<note>{EARLIER}|{CORRECTED_BESIDES}|{CORRECTED}|{ALONE}): [^“”\[\]]{{1,200}}: “(?P<text>[^”]*)”"
)
_ROLE = re.compile(r"^(?:the|its|his|her|their)\s+(?P<noun>[a-z-]+)$", re.IGNORECASE)
_NEAR = 40  # passages in which an answer to it is sought
# What is shown by telling it again, and where no article was quoted the last question is asked again.
_TOLD_AGAIN: frozenset[Kind] = frozenset(("sure", "again", "brief"))
_SHOWN: frozenset[Kind] = frozenset(("said", "told", "by", "outlet", "first", "when", "words"))


def unproved(question: str, history: Sequence[Turn], *, quotes: bool) -> tuple[str, list[Turn]] | None:
    """The last question again and what was asked before that, where its proof is asked for and no article was quoted in
    answer to it; None where one was, or no proof is asked for. What a model wrote it can be asked about itself, unless
    `quotes`."""
    asked = proof(question)
    if asked is None or asked.kind not in (_TOLD_AGAIN | _SHOWN if quotes else _TOLD_AGAIN):
        return None
    for place in range(len(history) - 1, -1, -1):
        turn = history[place]
        if quoted(turn.answer):
            return None
        if turn.question.strip() and not proof(turn.question):
            return turn.question, list(history[:place])
    return None


def proved(query: Query, history: Sequence[Turn], looking: Looking) -> Sided | None:
    """The proof that a follow-up asks for, as an answer; None where it asks for none, or nothing was told last."""
    asked = proof(query.asked)
    turns = [turn for turn in history if turn.question.strip()]
    follow = following(query.asked, history) if asked and turns else None
    if asked is None or follow is None:
        return None
    whole = replace(query.elsewhere(f"{query.asked.rstrip('?')}? ({follow.before.rstrip(' ?')})"), timeline=None)
    told = [item for quote in _quoted_last(turns)[:_MOST] if (item := _found(quote, whole, looking))]
    if not told:
        return None
    if asked.kind == "others":
        return _others(whole, follow.before, told, looking)
    if asked.kind == "sure":
        return _surely(whole, follow.before, _placed(told, turns), looking)
    if asked.kind == "answered":
        named = proof(follow.question)
        answer = _answered(whole, named.party if named else asked.party, follow.before, told, looking)
        return answer if answer.drafts or asked.surely else None
    drafts = [
        it for it in _drafts(asked.kind, _placed(told, turns)) if len(looking.plain(it.evidence)) == len(it.evidence)
    ]
    passages = tuple({item.passage.passage_id: item.passage for item in told}.values())
    return Sided(whole, tuple(drafts), passages, 1.0, evidence=tuple(told)) if drafts else None


def _quoted_last(turns: Sequence[Turn]) -> list[str]:
    """The sentences that were quoted last; a question on their proof in between, which was declined, quotes none."""
    for turn in reversed(turns):
        if (found := quoted(turn.answer)) or not proof(turn.question):
            return found
    return []


def _placed(told: Sequence[Evidence], turns: Sequence[Turn]) -> list[Placed]:
    """The sentences with what was said of their standing ("Earlier"), which holds on."""
    notes = {marks.bare(it["text"]): it["note"] for turn in turns for it in _NOTED.finditer(turn.answer)}
    return [Placed(item, notes.get(marks.bare(item.text), "")) for item in told]


def _found(quote: str, query: Query, looking: Looking) -> Evidence | None:
    """The sentence of the archive that was quoted, as of the day that is asked as of."""
    wanted = marks.bare(quote)
    nodes = looking.search.retriever.ranked(replace(query, query_str=quote, parts=(quote,)), _FOUND)
    items = [item for item in sentences_of(nodes) if marks.bare(item.text) == wanted]
    return next(iter(looking.plain(items)), None)


def _surely(whole: Query, before: str, told: Sequence[Placed], looking: Looking) -> Sided | None:
    """What was told, and what other articles tell of it."""
    items = [it for it in told if looking.plain([it.evidence])]
    if not items:
        return None
    others = _others(whole, before, [it.evidence for it in items], looking)
    drafts = (*(_draft(it.evidence, it.note) for it in items), *others.drafts)
    passages = {it.evidence.passage.passage_id: it.evidence.passage for it in items}
    passages |= {found.passage_id: found for found in others.passages}
    evidence = (*(it.evidence for it in items), *others.evidence)
    alone = (NO_OTHER,) if others.only and not others.drafts else ()
    return replace(
        others, unanswered=alone, drafts=drafts, passages=tuple(passages.values()), confidence=1.0, evidence=evidence
    )


def _drafts(kind: Kind, told: Sequence[Placed]) -> list[DraftSentence]:
    if kind in ("outlet", "when"):
        return [_draft(it.evidence, it.note, dated=kind == "when") for it in told]
    if kind in _TOLD_AGAIN:
        return [_draft(it.evidence, it.note) for it in (told[:1] if kind == "brief" else told)]
    if kind == "by":
        return [_draft(it.evidence, "; ".join(filter(None, (it.note, _written_by(it.evidence))))) for it in told]
    if kind == "first":
        said = (near for it in told for near in (it.evidence, *_around(it.evidence, most=_ANYWHERE)))
        if before := next((item for item in said if _FIRST.search(item.text)), None):
            return [_draft(before)]
        return [
            _draft(it.evidence, it.note) for it in sorted(told, key=lambda it: it.evidence.passage.published or "9")
        ]
    find = {"said": _saying, "told": _speaking, "words": _worded}[kind]
    drafts: list[DraftSentence] = []
    for it in told:
        drafts += [draft for draft in find(it.evidence, it.note) if draft not in drafts]
    named = [draft for draft in drafts if NO_SOURCE not in draft.text]
    return (named or drafts)[:_MOST]


def _draft(item: Evidence, note: str = "", *, dated: bool = False) -> DraftSentence:
    return DraftSentence(quotation(item, note, dated=dated), (item,))


def _written_by(item: Evidence) -> str:
    return f"Written by {item.passage.author}" if item.passage.author else NO_AUTHOR


def _saying(item: Evidence, note: str) -> list[DraftSentence]:
    """The sentence with whoever speaks in it, or with that beside it which says whose word it is."""
    author = item.passage.author
    if speakers.sourced(item.text) or _SAYS.search(item.text):
        named = introduced("Who said so?", item, report.sentences(item.passage))
        return [DraftSentence(quotation(item, note, named=named), (item, *((named.evidence,) if named else ())))]
    if (spoken := quotations(item.text)) or _open(item):
        beside = next((it for it in _around(item) if speakers.named(it.text)), None)
        if beside is not None:
            return [_draft(item, note), _draft(beside)]
    nobody = f"{NO_SOURCE}, written by {author}" if author and not spoken else NO_SOURCE
    return [_draft(item, "; ".join(filter(None, (note, nobody))))]


def _open(item: Evidence) -> bool:
    """Whether it stands inside a quotation that begins before it."""
    before = item.passage.text[: item.start - item.passage.start].rsplit("\n", 1)[-1]
    return before.count("“") > before.count("”") or (before + item.text).count('"') % 2 == 1


def _speaking(item: Evidence, note: str) -> list[DraftSentence]:
    """The sentence where it tells to whom or where it was said, or the nearest one that does."""
    if _SPOKE.search(item.text):
        return [_draft(item, note)]
    near = (it for it in _around(item) if _SPOKE.search(it.text) and speakers.spoken(it.text))
    beside = next((it for it in near if _same_speaker(item, it)), None)
    return [_draft(beside)] if beside else []


def _same_speaker(one: Evidence, other: Evidence) -> bool:
    """Whether both may be somebody's words: no name speaks in the one and another in the other."""
    names = [frozenset(" ".join(speakers.phrases(item.text)).split()) for item in (one, other)]
    return not speakers.named(one.text) or not speakers.named(other.text) or bool(names[0] & names[1])


def _worded(item: Evidence, note: str) -> list[DraftSentence]:
    """What is quoted word for word in the sentence and right behind it, as far as nobody else speaks."""
    behind = [it for it in _around(item) if it.start >= item.end and quotations(it.text)]
    own = [_draft(item, note)] if quotations(item.text) else []
    more = [_draft(it) for it in behind if _same_speaker(item, it)]
    before = [it for it in _around(item) if it.end <= item.start and quotations(it.text) and _same_speaker(item, it)]
    found = [*own, *more] or [_draft(it) for it in before[:1]]
    return found[:_MOST] or [_draft(item, note)]


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
    only = () if asked.filters.outlets else told  # others may tell it that were not to be looked at
    return Sided(asked, drafts, got.passages, got.chance if drafts else 0.0, evidence=tuple(items), only=only)


def _answered(whole: Query, party: str, before: str, told: Sequence[Evidence], looking: Looking) -> Sided:
    """What the articles that were quoted say that somebody, or `party`, answered, or that they did not, or else what
    another one says that answers it; nothing where none does."""
    wanted = f"{party or 'Who'} denied, answered, responded, declined to comment? ({before.rstrip(' ?')})"
    nodes = looking.search.retriever.ranked(
        replace(whole, query_str=wanted, parts=(wanted,)), _NEAR, per_article=OF_ARTICLE
    )
    known = {item.passage.article_id for item in told}
    confirms = _TO_CONFIRM.search(whole.asked)
    form = (_CONFIRMS,) if confirms else (_DENIES, _REPLIES) if party and _TO_ANSWER.search(whole.asked) else (_DENIES,)
    items = [it for it in sentences_of(nodes) if it.passage.article_id in known and it not in told]
    items = [it for it in items if any(one.search(it.text) for one in form) and (not party or _of_party(party, it))]
    place = told[0].start

    def far(item: Evidence) -> tuple[bool, int]:
        return item.passage.article_id != told[0].passage.article_id, abs(item.start - place)

    chosen = looking.plain(sorted(items, key=far)[: 1 if party else 2])
    passages = tuple(found(node) for node in nodes[: looking.passages])
    if not chosen:  # another report may tell it
        got = looking(whole, whole.query_str)
        held = [it for it in in_turn(got.held)[:_MOST] if it.akin is None or not known.isdisjoint(it.akin)]
        held = [it for it in held if any(one.search(it.text) for one in form)]
        chosen = looking.plain([it for it in held if not party or _of_party(party, it)][:1])
        passages = got.passages
    drafts = tuple(_draft(item) for item in chosen)
    return Sided(whole, drafts, passages, looking.gate.threshold if drafts else 0.0, evidence=tuple(chosen))


def _of_party(party: str, item: Evidence) -> bool:
    """Whether a sentence is of somebody named, or of "the company", of whom the one before it may tell who that is."""
    if role := _ROLE.match(party):
        return role["noun"].lower() in item.text.lower() or re.search(r"\bspokes\w+", item.text) is not None
    if speakers.names(party, item.text):
        return True
    line = dateline(item.text)
    begins = _NOBODY.match(item.text[line.end if line else 0 :])
    return begins is not None and speakers.names(party, f"{item.passage.title or ''} {item.passage.text}")
