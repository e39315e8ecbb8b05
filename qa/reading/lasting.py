"""What is asked about as lasting ("Why did the school close for good?") and told as passing. Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import yes_no
from qa.reports.mentioned import words
from qa.schema import Evidence

_FOR_GOOD = re.compile(
    r"\b(?:for good(?=\W*$|[,;(]|\s+(?:in|on|at|by|after|and|when)\b)|for ever|forever|permanently|once and for all)\b",
    re.IGNORECASE,
)
# Wide: what is torn down or wound up needs no word for how long that lasts.
_LASTS = re.compile(
    r"\b(?:for good|for ever|forever|permanent\w*|once and for all|never (?:again|re-?open|return|come back)\w*|"
    r"no longer|(?:last|final) (?:day|time|pupils?|edition|customers?|service|run|trains?)|axed?|scrap\w*|demolish\w*|"
    r"torn down|w(?:ou|i)nd(?:s|ing)? up|liquidat\w*|bankrupt\w*|administration|insolven\w*|ceas\w+|redundan\w+|"
    r"job loss\w*|not (?:re-?open|return|come back|be (?:replaced|rebuilt))|sold|merg\w+|abolish\w*|end of|"
    r"lifetime|indefinite\w*)\b",
    re.IGNORECASE,
)
_PASSES = re.compile(
    r"\b(?:re-?open(?:s|ed|ing)?|open(?:s|ed)? again|temporar\w+|"
    r"for (?:now|the time being|\w+ (?:hour|day|week|month)s?|an? (?:hour|day|week|fortnight|month))|until|till|"
    r"resum\w+|back (?:in|on|at|open)|return(?:s|ed)? to)\b",
    re.IGNORECASE,
)


def passing(question: str, best: Evidence, items: Sequence[Evidence]) -> bool:
    """Whether it is taken for granted as lasting, not asked whether it is, and a sentence with a word of the question,
    of the best one's article or behind all the question's names, tells that it passes, while no passage of these has a
    word for what lasts."""
    if not _FOR_GOOD.search(question) or yes_no.asks(question):
        return False
    asked = words(_FOR_GOOD.sub(" ", question))
    on_it = [it for it in items if _on_it(asked.names, best, it)]
    if any(_LASTS.search(f"{it.passage.title or ''}. {it.passage.text}") for it in on_it):
        return False
    told = asked.names | asked.others
    return any(_PASSES.search(it.text) and not told.isdisjoint(words(it.text).has) for it in on_it)


def _on_it(named: frozenset[str], best: Evidence, item: Evidence) -> bool:
    if item.passage.article_id == best.passage.article_id:
        return True
    return bool(named) and named <= words(f"{item.passage.title or ''}. {item.passage.text}").has
