"""What is asked in a few words of any matter in hand: whether anybody had warned somebody, who takes the blame, why a
count was put right, whether what was said is proven by now, what those who had demands got in the end.

Such a follow-up has no word of the matter, and the words by which its answer is known are few: "She called it her
mistake." So that is sought in the articles that tell the matter, and what is found is told in their own words. Where
somebody's word is denied, both stand side by side. Nothing found: then it is searched for as any other. English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qa.answering import conversing
from qa.answering.siding import Looking, Sided
from qa.asking.following import Following, following
from qa.asking.question import Query
from qa.reports import plainly
from qa.reports.report import sentences
from qa.schema import DraftSentence, Evidence, Found, Turn
from qa.synthesize.quoting import quotation
from qa.words import marks

_LEAD = r"\W*(?:(?:and|but|so|ok|well),?\s+)?"
_ONE = r"(?:any(?:one|body)|some(?:one|body))"
_EVER = r"(?:\s+(?:beforehand|before|in advance|earlier|ever|at all|about (?:it|this|that)|of (?:it|this|that)))*\W*"
_WHOM = r"(?:the\s+[a-z]+(?:\s+[a-z]+)?|them|him|her)"
_WARNING = r"(?:warned|alerted|tipped off|notified|informed|told)"
Find = Callable[[Sequence[Evidence], Following], list[Evidence]]


def told(query: Query, history: Sequence[Turn], looking: Looking) -> Sided | None:
    """What answers such a follow-up, as an answer; None where it is none, or no article on the matter has it."""
    find = next((find for form, find in _WAYS if form.fullmatch(query.asked)), None)
    follow = following(query.asked, history) if find else None
    if find is None or follow is None or not follow.told or query.window is not None:
        return None
    whole = f"{query.asked.rstrip(' ?')}? ({follow.before.rstrip(' ?')})"
    asked = replace(query.elsewhere(whole), timeline=None, outlets=())  # those of what was quoted are not asked for
    passages = conversing.on_matter(asked, follow, looking)
    found = find(_in_order(passages), follow)
    if not found or len(looking.plain(found)) < len(found) or not all(map(query.allows, found)):
        return None
    drafts = tuple(DraftSentence(quotation(item, question=query.asked), (item,)) for item in found)
    return Sided(asked, drafts, tuple(passages[: looking.passages]), looking.gate.threshold, evidence=tuple(found))


def _in_order(passages: Sequence[Found]) -> list[Evidence]:
    """Their sentences, the newest article's first, each as often as it was found in passages that overlap once."""
    newest = sorted(passages, key=lambda it: it.start)
    newest = sorted(newest, key=lambda it: (it.published or "", it.article_id), reverse=True)
    found: dict[tuple[str, int], Evidence] = {}
    for passage in newest:
        for item in sentences(passage):
            found.setdefault((passage.article_id, item.start), item)
    return list(found.values())


def _warned(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    return next((list(pair) for item in items if (pair := plainly.warning(item, items))), [])


def _blamed(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    return [with_before for item in _last_quoted(items, follow) if (with_before := plainly.owned_up(item))][:1]


def _put_right(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    return [item for item in _last_quoted(items, follow) if plainly.miscounted(item)][:1]


def _proven(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    return plainly.findings(items, follow.told)


def _agreed(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    """The terms; what a sentence beside them says that they got first."""
    found = next((it for item in items if (it := plainly.terms(item))), None)
    if found is None or not plainly.dispute(items):
        return []
    of = found.passage.article_id
    plain = [it for it in items if it.passage.article_id == of and it.start != found.start and plainly.got(it)]
    return [*plain[:1], found]


def _last_quoted(items: Sequence[Evidence], follow: Following) -> list[Evidence]:
    """Those of the articles that the last answer quotes."""
    told = list(map(marks.bare, follow.told))
    of = {it.passage.article_id for it in items if any(quote in marks.bare(it.passage.text) for quote in told)}
    return [item for item in items if item.passage.article_id in of]


_WAYS: tuple[tuple[re.Pattern[str], Find], ...] = tuple(
    (re.compile(f"{_LEAD}{form}", re.IGNORECASE), find)
    for form, find in (
        (
            rf"(?:had|has|have|did)\s+{_ONE}\s+(?:ever\s+)?(?:warn(?:ed)?|alert(?:ed)?|tip(?:ped)?)\s+{_WHOM}(?:\s+off)?{_EVER}",
            _warned,
        ),
        (rf"(?:had|was|were|has|have)\s+{_WHOM}\s+(?:ever\s+)?(?:been\s+)?{_WARNING}{_EVER}", _warned),
        (
            rf"(?:did|has|have|does|will)\s+(?:{_ONE}|no ?one|nobody)\s+(?:ever\s+)?"
            r"(?:tak(?:e|en)|accept(?:ed)?|shoulder(?:ed)?)\s+"
            rf"(?:the\s+|any\s+)?(?:blame|responsibility)(?:\s+for\s+(?:it|this|that))?{_EVER}",
            _blamed,
        ),
        (
            rf"(?:did|has|have)\s+{_ONE}\s+(?:admit(?:ted)?|own(?:ed)?\s+up\s+to)\s+(?:a|the|any|their|his|her)?\s*"
            r"(?:mistakes?|errors?|faults?|it|this|that)\W*",
            _blamed,
        ),
        (
            r"who\s+(?:took|takes|has taken|accepted|admitted)\s+(?:the\s+)?(?:blame|responsibility|a mistake)"
            r"(?:\s+for\s+(?:it|this|that))?\W*",
            _blamed,
        ),
        (
            r"why\s+(?:did|has|was|is)\s+(?:it|the|that)(?:\s+(?:number|figure|toll|count|total|tally|death toll))?\s+"
            r"(?:go(?:ne)? down|fall(?:en)?|drop(?:ped)?|shrink|shrunk|get lower|lowered|lower now|reduced|cut|"
            r"corrected|revised|changed?)(?:\s+downwards?)?\W*",
            _put_right,
        ),
        (
            r"(?:is|was|has|have|are)\s+(?:that|it|this|any of (?:it|that|this))\s+(?:been\s+)?"
            r"(?:actually\s+|really\s+)?"
            r"(?:proven|proved|established|substantiated)(?:\s+(?:yet|now|by now|so far|in the meantime|since))*\W*",
            _proven,
        ),
        (
            r"what (?:did|do|have|will) (?:they|the (?:workers|strikers|staff|unions?|employees|members))\s+"
            r"(?:(?:actually|finally|really)\s+)?(?:get|got|gain(?:ed)?|win|won|achieved?|settled? for|ended? up with|"
            r"c[oa]me away with)(?:\s+(?:in the end|at last|out of it|for it|finally|after all|instead))*\W*",
            _agreed,
        ),
    )
)
