"""What is asked about as lasting ("Why did the school close for good?") and told as passing. Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import yes_no
from qa.reports.mentioned import Words, words
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
    r"lifetime|indefinite\w*|for life|life ban|loss of (?:[\w,]+ ){0,3}jobs|receivership|"
    r"(?:go|goes|going|gone|went) (?:under|bust))\b",
    re.IGNORECASE,
)
_RETIRED = re.compile(r"\bretir\w+", re.IGNORECASE)  # of whom the sentence is; others in the report may be, too
_SHUT = r"(?:clos(?:e[sd]?|ing|ure)|shut(?:s|ting|down)?|ban(?:s|ned)?|barred|suspen\w+|halt\w*|excluded)"
# Behind a word for it: what is open until midnight is shut by no less.
_FOR_A_TIME = re.compile(
    rf"\btemporar\w+ {_SHUT}\b|\b{_SHUT}\b(?:(?!\bopen)[^,;:.])*?\b(?:temporar\w+|until|till|"
    r"for (?:now|the time being|\w+ (?:hour|day|week|month)s?|an? (?:hour|day|week|fortnight|month)))\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:re-?open(?:s|ed|ing)?|open(?:s|ed)? again|resum\w+|back (?:in|on|at|open)|return(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.]|\b(?:and|but|where|when|while|who|which|after)\b", re.IGNORECASE)
# A clause that goes on with what was spoken of.
_SAME = re.compile(
    r"\W*(?:(?:it|they|he|she|has|have|is|are|was|were|will|to|be|been|due|since|then|later|now)\b\W*)*", re.IGNORECASE
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
    near = [it.text for it in on_it if not told.isdisjoint(words(it.text).has)]
    if any(_RETIRED.search(text) for text in near):
        return False
    return any(_FOR_A_TIME.search(text) or _is_back(asked, text) for text in near)


def _is_back(asked: Words, text: str) -> bool:
    """Whether what is asked about is open or at it again, not what is left of it elsewhere."""
    before = [_CLAUSE.split(text[: match.start()])[-1] for match in _BACK.finditer(text)]
    return any(_SAME.fullmatch(clause) or _names(asked, words(f", {clause}").has) for clause in before)


def _names(asked: Words, told: frozenset[str]) -> bool:
    return asked.names <= told if asked.names else not asked.others.isdisjoint(told)


def _on_it(named: frozenset[str], best: Evidence, item: Evidence) -> bool:
    if item.passage.article_id == best.passage.article_id:
        return True
    return bool(named) and named <= words(f"{item.passage.title or ''}. {item.passage.text}").has
