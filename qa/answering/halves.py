"""How the parts of one question go together: of what matter they are, whom a later one asks of, and which is told by
the sentence that answers another. Pure; English.

Whoever asks two things in one sentence asks them of one matter. A later part that names nothing of its own ("…, and did
the numbers differ?") is therefore rather left open than answered by an article on something else; and one sentence may
answer both ("85 hectares leased at £12,400 a year"), though it is read as an answer to one of them alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking import expects
from qa.asking.following import following
from qa.asking.last_answer import named
from qa.asking.somebody import SOMEBODY
from qa.days.stated import CONTEXT
from qa.reading.features import Part
from qa.reports.figures import areas, lengths
from qa.reports.mentioned import stems
from qa.reports.placing import overlap
from qa.schema import Evidence, Turn
from qa.synthesize import by_words
from qa.synthesize.ordering import by_what_is_asked
from qa.who.people import whole_names
from qa.words.excerpt import share_of_names
from qa.words.terms import content_words

_WHO = re.compile(r"\W*who\b", re.IGNORECASE)
_FEW = 3  # words of a part that may leave out of what it asks
_SHARED = 2  # words of a part, names aside, that the sentence has which tells it
_NEAR = 0.5  # share of the best score of a part from which a sentence may be the one that answers it
# Why somebody lost a post, and what tells it: "dismissed their coach after nine defeats".
_OUSTED = r"(?:fired|sacked|dismissed|ousted|axed|removed|suspended|let go|struck off)"
_WHY_OUSTED = re.compile(
    rf"\W*why\s+(?:was|were|has|had|did)\b.*\b(?:{_OUSTED}|fire|sack|dismiss|oust|suspend|remove)\b", re.I
)
_OUSTED_FOR = re.compile(
    rf"\b{_OUSTED}\b[^.;]*?\b(?:after|over|because|following|due to|amid|for (?:\w+ly )?\w+ing)\b", re.I
)
_OUSTING = stems(
    "why was were has had did been get fire fired sack sacked dismiss dismissed oust ousted remove removed suspend "
    "suspended"
)
_CLEARLY = 0.8  # share of the best score below which a sentence is clearly less
_SURE = 0.6  # score from which a sentence in other words says yes or no
_OF_THE_THING = re.compile(r"\W*(?:is|are|was|were|did|does|do|has|have|had|will)\s+the\s", re.IGNORECASE)
_SIZE = re.compile(r"\W*how (?:big|large|long|wide|tall|high|deep|far)\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\W*how many (?P<what>[a-z-]+)", re.IGNORECASE)


def best(part: Part) -> Evidence | None:
    return next(iter(by_what_is_asked(part.question, part.evidence)), None)


def points_back(question: str) -> bool:
    """Whether it has what it asks of behind it, or is short and names nothing."""
    return bool(CONTEXT.search(question)) or (not named(question) and len(content_words(question)) <= _FEW)


def of_whoever(first: Part, part: Part) -> str | None:
    """A part that asks of him or her whom the first asks for, with the name that the best sentence for that gives; None
    where it does not, or nobody is clearly meant."""
    bare, told = CONTEXT.sub("", part.question), best(first)
    if told is None or not _WHO.match(first.question) or not SOMEBODY.search(bare):
        return None
    if _WHO.match(bare) and whole_names(first.question):
        return None  # "Who charged Tom Reed, and who defended him?": hardly whoever charged him
    it = following(bare, [Turn(first.question, told.text)])
    return it.question if it and it.resolved else None


def of_same_matter(part: Part, others: Sequence[Part]) -> bool:
    """Whether its best sentence is of an article on the matter of the best one for another part."""
    own = best(part)
    found = [one for other in others if (one := best(other)) is not None]
    of_it = frozenset(it for one in found for it in (one.passage.article_id, *(one.akin or ())))
    return own is not None and own.passage.article_id in of_it


def on_one_matter(first: Part, held: Sequence[Part]) -> list[Part]:
    """Those `held` with the `first`, which is surely answered, without later ones that name nothing, where the best
    sentence is of an article that has nothing to do with it, or hardly says yes or no to what is asked of "the"
    thing."""
    later = [it for it in held if it is not first and points_back(it.question)]
    return [it for it in held if not any(it is one for one in later) or not (_elsewhere(first, it) or _unsaid(it))]


def _elsewhere(first: Part, part: Part) -> bool:
    told, own = best(first), best(part)
    if told is None or told.akin is None or own is None or of_same_matter(part, [first]):
        return False
    if by_words.claimed(part.question, own):  # the very figure that is asked to be so is of the matter
        return False
    around = f"{own.passage.title or ''} {own.passage.text}"
    asked = stems(first.question)
    return not share_of_names(first.question, around) and 2 * len(asked & stems(around)) <= len(asked)


def _unsaid(part: Part) -> bool:
    """Whether "Were the charges dropped?" is asked, and the best sentence has no word of that, nor is surely read to
    answer it."""
    own = best(part)
    if own is None or own.score >= _SURE or not _OF_THE_THING.match(part.question):
        return False
    return stems(CONTEXT.sub("", part.question)).isdisjoint(stems(own.text))


def told_beside(parts: Sequence[Part], held: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """The parts, and those held, with those besides that a sentence tells which is near the best for a held one: it is
    the best for them too, and has the figure that they ask for and words of theirs; or it says what somebody lost a
    post after, where a later part asks why."""
    found = list(parts)
    for number, part in enumerate(parts):
        if any(part is it for it in held):
            continue
        if why := _why_ousted(part.question, held):
            found[number] = replace(part, evidence=(replace(why, part=number),))
            continue
        top = next(iter(part.evidence), None)
        if top is None or not _tells(part.question, top):
            continue
        if any(_answers(other, top) for other in held):
            found[number] = replace(part, evidence=(top,))
    added = [new for old, new in zip(parts, found, strict=True) if new is not old]
    return found, [*held, *added]


def _why_ousted(question: str, held: Sequence[Part]) -> Evidence | None:
    if not _WHY_OUSTED.match(CONTEXT.sub("", question)):
        return None
    near = (it for part in held for it in part.evidence if it.score >= _NEAR * part.evidence[0].score)
    whom = stems(question) - _OUSTING
    return next((it for it in near if _OUSTED_FOR.search(it.text) and not whom.isdisjoint(stems(it.text))), None)


def in_one(parts: Sequence[Part], held: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """The parts, and those held, a later one without clearly lesser sentences of other matters where the best for one
    before stands in its best: that is quoted there, and nothing else is to fill its place."""
    found: dict[int, Part] = {}
    for at, part in enumerate(held[1:], 1):
        best, *others = part.evidence
        if best.akin is None or not any(_within(it.evidence[0], best) for it in held[:at]):
            continue
        matter = best.akin | {best.passage.article_id}
        kept = [it for it in others if it.passage.article_id in matter or it.score >= _CLEARLY * best.score]
        found[id(part)] = replace(part, evidence=(best, *kept)) if len(kept) < len(others) else part
    return [found.get(id(it), it) for it in parts], [found.get(id(it), it) for it in held]


def _within(one: Evidence, other: Evidence) -> bool:
    return overlap(one, other) and other.start <= one.start and one.end <= other.end


def _answers(part: Part, item: Evidence) -> bool:
    least = _NEAR * part.evidence[0].score
    return any(overlap(it, item) and it.score >= least for it in part.evidence)


def _tells(question: str, item: Evidence) -> bool:
    """Whether a sentence has a size, sum or count that is asked for, what is counted, and words of the question
    besides its names."""
    bare = CONTEXT.sub("", question)
    known = frozenset[str]().union(*(stems(name) for name in named(bare)))
    own, told = stems(bare) - known, stems(item.text)
    if len(own & told) < _SHARED:
        return False
    if _SIZE.match(bare) and (areas(item.text) or lengths(item.text)):
        return True
    if many := _HOW_MANY.match(bare):
        return stems(many["what"]) <= told and expects.has("number", bare, item.text)
    wanted = expects.kind(bare)
    return wanted in ("money", "duration") and expects.has(wanted, bare, item.text)
