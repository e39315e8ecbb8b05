"""What was first reported of a figure or an account, and what is known now (see `asking.changed`): the newest report
comes first, those before it are marked "Earlier", as in any answer.

All must be of one matter, which their headings tell: of two disasters the tolls are no change of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from qa.answering.searching import in_turn
from qa.answering.siding import Looking, Sided, gives, side_by_side
from qa.asking import changed
from qa.asking.question import Query
from qa.days import dates
from qa.days.datelines import dateline
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reports import causes, fates, headed_causes, same_quantity
from qa.reports.counted import counts_else
from qa.reports.disagreement import contrary
from qa.reports.given import at_first, kind
from qa.reports.placing import EARLIER
from qa.reports.report import NEAR, of_evidence
from qa.reports.telling import repeats
from qa.schema import DraftSentence, Evidence
from qa.synthesize.quoting import line, quotation
from qa.timelines.dating import Event
from qa.words.excerpt import content, names
from qa.words.numbers import values

ONE_REPORT = "what was reported at another time (only one report of it was found)"
_MOST = 5  # steps
_IN_COMMON = 2  # words of the one's heading that the other has
# In headings of any matter of the kind.
_OF_ANY = content(
    "still now more than least after over killed dead deaths died hurt injured missing found people toll number count "
    "rises new estimate estimated estimates figure figures put"
)
_AS_GOOD = 0.5  # of the best score has a sentence by which the matter is told
_LEAST = 0.05  # and so much one that has all words of the question and shares a name with one that comes near
_DAYS = content(" ".join(DAYS_AND_MONTHS))
_AT_FIRST = re.compile(r"\b(?:was|were|been|had) (?:first|initially|originally|at first)\b|^(?:At first|Initially)\b")


def change(query: Query, looking: Looking) -> Sided | None:
    """The reports in order; None where the question asks for no change, or nothing tells what it asks of."""
    inner = changed.asked(query.query_str)
    if not inner:
        return None
    got = looking.first(query, inner)
    question = got.query.query_str
    evidence = looking.plain(in_turn(got.held))
    if not evidence:
        return None
    more = looking.plain([it for it in contrary(question, evidence, got.passages) if got.query.allows(it)])
    headed = looking.plain(headed_causes.told(question, evidence, got.passages, evidence[0].score))
    steps = _steps(question, [*evidence, *more], headed)
    if changed.only_first_and_last(query.query_str):
        steps = [*steps[:1], *steps[1:][-1:]]
    if not steps:
        return None
    # A timeline goes on from the first; else the newest, which is asked for most, stands first.
    drafts = [
        DraftSentence(quotation(item, EARLIER if number else "", question=question), (item,))
        for number, item in enumerate(steps)
    ]
    if changed.in_order(query.query_str):
        drafts = [DraftSentence(line(_reported(item), question), (item,)) for item in reversed(steps)]
    return side_by_side(query, got, drafts, (), unanswered=(ONE_REPORT,) if len(steps) < 2 else ())


def _reported(item: Evidence) -> Event:
    day = dates.day_of(item.passage.published)
    assert day  # of a report without a day no step is told
    return Event(item, day, reported=True)


def _steps(question: str, evidence: Sequence[Evidence], headed: Sequence[Evidence]) -> list[Evidence]:
    """The sentences that give another figure or account than the one before, the newest first; `headed` are accounts of
    a cause by their headings."""
    top, asked = evidence[0].score, content(question)
    near = [item for item in evidence if item.score >= NEAR * top]
    near += [
        item
        for item in evidence
        if _LEAST * top <= item.score < NEAR * top
        and asked <= content(item.text)
        and any((_named(item.text) & _named(other.text)) - _DAYS for other in near)
    ]
    told = [item for item in (*filter(lambda it: tells(question, it), near), *headed) if item.passage.published]
    steps: list[Evidence] = []
    for item in sorted(_of_one_matter(question, told, top), key=partial(_turn, question)):
        last = steps[-1] if steps else None
        if last and item.passage.article_id == last.passage.article_id:
            continue  # of one article the likeliest tells
        if not last or not repeats(question, item.text, [last.text]):
            steps.append(item)
    if not steps:
        return []
    steps[:1] = _with_first(question, steps, [it for it in told if it.score >= _AS_GOOD * top])
    return [*reversed([steps[0], *steps[1:][-_MOST + 1 :]])]


def _turn(question: str, item: Evidence) -> tuple[str, bool, float]:
    """By day; of one day what says what became of those counted, where that is asked, before what counts any people."""
    asked = fates.asked(question)
    return item.passage.published or "", bool(asked) and not asked & fates.told(item.text), -item.score


def _with_first(question: str, steps: Sequence[Evidence], told: Sequence[Evidence]) -> list[Evidence]:
    """The first of the steps with the other sentence of its article that tells, or does not tell, what was so at first:
    "It was first put at 2 million. The estimate is now 5 million"."""
    beside = [
        item
        for item in told
        if item.passage.article_id == steps[0].passage.article_id
        and bool(_AT_FIRST.search(item.text)) != bool(_AT_FIRST.search(steps[0].text))
        and not repeats(question, item.text, [it.text for it in steps])
    ]
    both = [steps[0], *sorted(beside, key=lambda it: -it.score)[:1]]
    return sorted(both, key=lambda it: not _AT_FIRST.search(it.text))


def _of_one_matter(question: str, told: Sequence[Evidence], top: float) -> list[Evidence]:
    """Those of the matter that most articles tell of: "the ferry" may be either of two."""
    likely = [item for item in told if item.score >= _AS_GOOD * top]
    groups = [[item for item in told if _of_one(question, item, best)] for best in likely]
    return max(groups, key=lambda group: len({item.passage.article_id for item in group}), default=[])


def tells(question: str, item: Evidence) -> bool:
    """Whether a sentence gives a figure or account that was the newest when it was reported."""
    if causes.asked(question):
        return bool(causes.stated(question, item.text))
    if at_first(question, item.text):
        return False  # it recalls what was reported before
    return gives(question, item) and not (kind(question) == "number" and counts_else(question, item.text))


def _of_one(question: str, item: Evidence, best: Evidence) -> bool:
    """Whether both are of one matter: the passage of each has all that the question says of it, or both sentences two
    words of names, or two words of the heading of either are in the other, figures aside; or the articles are known to
    be of one story, and the question has a name or both sentences one."""
    if item.passage.article_id == best.passage.article_id:
        return True
    if same_quantity.apart(question, of_evidence(item), of_evidence(best)):
        return False
    shared = _named(item.text) & _named(best.text)
    if (names(question) or shared - _DAYS) and item.passage.article_id in (best.akin or ()):  # else of one kind perhaps
        return True
    texts = [_words(f"{it.passage.title or ''} {it.passage.text}") for it in (item, best)]
    asked = content(question) - _OF_ANY
    if (len(asked) >= _IN_COMMON or names(question)) and asked <= texts[0] & texts[1]:
        return True
    if len(shared) >= _IN_COMMON:
        return True
    headed = [_words(it.passage.title or "") - content(question) - _OF_ANY for it in (item, best)]
    return max(len(headed[0] & texts[1]), len(headed[1] & texts[0])) >= _IN_COMMON


def _named(text: str) -> frozenset[str]:
    """The words of its names, behind the place and agency that it begins with."""
    line = dateline(text)
    return names(f"– {text[line.end if line else 0 :]}")


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in content(text) if not values(word))
