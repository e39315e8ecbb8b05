"""The answerer without a model: the best-supported sentences of the articles, quoted with outlet and date.

It writes nothing of its own but the lead-in, so nothing it says can go beyond its sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.asking import expects
from qa.asking.compound import parts
from qa.days import dates
from qa.days.windows import asks_newest
from qa.reports import brought_up, causes, disputed, margins, of_one, other_sides, views, withdrawn
from qa.reports.disagreement import may_disagree
from qa.reports.mentioned import names
from qa.reports.placing import Placed, arranged, of_then, overlap
from qa.reports.telling import adds, fuller, repeats
from qa.schema import Draft, DraftSentence, Evidence, Incomplete, Turn, Usage
from qa.synthesize import further, latest, peoples_words
from qa.synthesize.against_granted import with_denials
from qa.synthesize.going_on import (
    settled_first,
    whole_answer,
    whole_figure,
    whole_plan,
    whole_quotation,
    whole_reason,
    whole_stand,
    whole_turn,
)
from qa.synthesize.ordering import (
    attributable,
    by_what_is_asked,
    deciding_first,
)
from qa.synthesize.quoting import drafted
from qa.synthesize.trimming import trimmed
from qa.synthesize.whose import with_speakers
from qa.who import wishes
from qa.who.namesakes import bearers
from qa.words.languages import foreign

MOST = 4  # sentences in an answer, or
MOST_PART = 2  # for each part of a question that asks several things,
MOST_MORE = 2  # and so many more of articles that are not quoted yet
OWN_NEAR = 0.33  # of the score of a sentence in another language has one in the asker's that goes before it
_MUCH_LESS = 0.5  # of the score of a longer passage has what is quoted of it, where it tells much less of a part
MOST_OTHER = 2  # and of those that give a figure or a date which none has yet
# What all reports tell together.
_ADDS_UP = re.compile(
    r"\b(?:so far|to date|altogether|in (?:all|total)|all told|still|members|who ha(?:s|ve) been)\b", re.IGNORECASE
)


class Quoted(NamedTuple):
    """For a part of a question, the sentences to quote, best first, and all that may answer it."""

    question: str
    quoted: Sequence[Evidence]
    evidence: Sequence[Evidence]


class Extractive:
    """Quotes up to four sentences, eight if of several articles, best first; each adds something to those before it."""

    name = "extractive"
    may_decline = True

    def __init__(self, abroad: str = "") -> None:
        """`abroad` is the question in its own language, where it is handed over in rough English (`Query.abroad`)."""
        self._abroad = abroad

    def write(
        self, question: str, evidence: Sequence[Evidence]
    ) -> Iterator[Draft | DraftSentence | Usage | Incomplete]:
        for own in by_part(question, evidence, self._abroad):
            order = arranged(own.question, own.quoted, own.evidence)
            order = _of_now(own.question, with_denials(own.question, order, own.evidence))
            for placed in _with_other_side(own.question, order, own.evidence):
                yield drafted(own.question, placed, evidence, self._abroad)

    def repair(
        self, question: str, sentence: DraftSentence, reason: str, evidence: Sequence[Evidence]
    ) -> tuple[DraftSentence | None, Usage]:
        """A quotation that does not pass its check cannot be written better; it is left out."""
        return None, Usage()

    def standalone(self, question: str, history: Sequence[Turn]) -> tuple[str, Usage] | None:
        """No model: the rules of `standalone` apply."""
        return None


def _of_now(question: str, order: Sequence[Placed]) -> list[Placed]:
    """Where it is asked how things are now, without what reports older than the first tell that answers no better than
    that, unless it is marked as earlier: it may no longer hold."""
    if not order or order[0].note or not asks_newest(question) or of_then(question):
        return list(order)
    if not further.of_one(question) or _ADDS_UP.search(question):
        return list(order)
    first = order[0].evidence
    return [
        placed
        for placed in order
        if placed.note
        or placed.evidence.score > first.score
        or not dates.later(first.passage.published, placed.evidence.passage.published)
    ]


def _with_other_side(question: str, order: Sequence[Placed], evidence: Sequence[Evidence]) -> list[Placed]:
    """With the other side of the first right behind it, where its report has one; of the first that has one, where a
    cause is asked for."""
    for at, placed in enumerate(order if causes.asked(question) else order[:1]):
        other = None if placed.note else other_sides.beside(question, placed.evidence)
        if found := [
            it for it in evidence if other and (it.start, it.end) == (other.start, other.end) and overlap(it, other)
        ]:
            rest = [it for it in order[at + 1 :] if not any(overlap(it.evidence, one) for one in found)]
            return [*order[: at + 1], *map(Placed, found[:1]), *rest]
    return list(order)


def by_part(question: str, evidence: Sequence[Evidence], abroad: str = "") -> Iterator[Quoted]:
    """What is quoted for each part of the question; `abroad` is the question in its own language, where this is not."""
    numbers = dict.fromkeys(item.part for item in evidence)
    asked = parts(question)
    # A part that nothing answers leaves the others no more room than they had beside it.
    most = MOST if len(numbers) == len(asked) == 1 else MOST_PART
    found: list[Quoted] = []
    for number in numbers:
        part = [item for item in evidence if item.part == number]
        own = asked[number] if number < len(asked) else question
        mine = _quoted(own, part, most, [it for one in found for it in one.quoted], abroad)
        if not mine:
            found = [one._replace(quoted=_widened(own, one.quoted, part)) for one in found]
        found.append(Quoted(own, mine, part))
    return iter(found)


def _widened(question: str, quoted: Sequence[Evidence], part: Sequence[Evidence]) -> list[Evidence]:
    """What is quoted for another part, with the best for this one in the place of that which is a part of it and has
    not, as it has, the kind of thing that is asked for here, or is read as telling much less of it."""
    wanted, best = expects.kind(question), part[0]
    if not expects.has(wanted, question, best.text):
        return list(quoted)
    scores = {(it.passage.article_id, it.start, it.end): it.score for it in part}

    def tells_less(item: Evidence) -> bool:
        if best.passage.article_id != item.passage.article_id or best.start > item.start or item.end > best.end:
            return False
        own = scores.get((item.passage.article_id, item.start, item.end))
        return (own is not None and own <= _MUCH_LESS * best.score) or not expects.has(wanted, question, item.text)

    return [replace(best, part=it.part) if tells_less(it) else it for it in quoted]


def _quoted(
    question: str, part: Sequence[Evidence], most: int, before: Sequence[Evidence], abroad: str = ""
) -> list[Evidence]:
    """The sentences to quote, best first, those in the asker's language before others: those that give a figure or day
    which one of them gives already only if there is room left by the others. `before` are those quoted for other parts
    of the question."""
    part = peoples_words.told(question, part)
    part = attributable(question, brought_up.without(question, wishes.theirs(question, part)))
    stands = views.stands(question, part)
    likely = of_one.first(question, margins.first(question, by_what_is_asked(question, part)))
    ranked = list(dict.fromkeys((*stands, *further.figures_ahead(question, views.reports_first(question, likely)))))
    same_name = bearers(question, (item.passage for item in part))
    chosen: list[Evidence] = []
    for again in (False, True):
        for item in (it for it in ranked if it not in chosen):
            told = [it.text for it in chosen]
            new = further.new(item, chosen)
            namesake = new and item.passage.article_id in same_name
            if not again and not namesake and repeats(question, item.text, told):
                continue
            other = new and (
                adds(question, item.text, told) or all(may_disagree(question, item, one) for one in chosen)
            )
            room = most + MOST_MORE * new + MOST_OTHER * (other or fuller(question, item.text, told))
            if len(chosen) >= room:
                continue
            if item not in stands and not further.near(question, item, part[0].score, chosen, namesake=namesake):
                continue
            if views.aside(question, item, stands):
                continue
            own = namesake or item in stands
            if chosen and further.beside_the_point(question, item, chosen, part[0].score, own_story=own):
                continue
            if not any(further.says_the_same(question, item, one) for one in (*before, *chosen)):
                chosen.append(item)
    ordered = [item for item in ranked if item in chosen]
    if ordered and ordered[0].score < further.SURE:
        ordered = sorted(ordered, key=lambda item: not further.of_topic(question, ordered[0], item))
    ordered = latest.first(question, _own_first(abroad or question, ordered), part)
    ordered = [trimmed(abroad or question, item) for item in with_speakers(ordered)]
    ordered = whole_figure(question, whole_reason(question, deciding_first(question, ordered)))
    ordered = settled_first(question, whole_answer(question, ordered))
    ordered = whole_quotation(question, whole_turn(whole_stand(whole_plan(question, ordered))))
    ordered = withdrawn.without_stale(question, ordered)
    against = disputed.answering_back(question, ordered[0], part) if ordered else None
    if against is None or any(overlap(against, one) for one in ordered):
        return ordered
    return [ordered[0], against, *ordered[1:]]


def _own_first(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """Those in the asker's language before others, unless none of them comes near to answering as these do, or names
    what these name and may tell the same."""
    abroad = [item for item in ordered if foreign(question, item.text, item.passage.text)]
    own = [item for item in ordered if item not in abroad]

    def told(item: Evidence) -> bool:
        least = OWN_NEAR * item.score
        return any(it.score >= least or names(f". {it.text}") & names(f". {item.text}") for it in own)

    return sorted(ordered, key=lambda item: item in abroad and told(item))
