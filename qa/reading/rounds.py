"""Of which round of a cup a sentence tells: who scored in the semi-final scored nothing in the final. Pure; English.

Each report of a cup has goals, crowds and a winner, and its sentences seldom say of which round they are: its heading
and its first sentences do. Who "reached the final" there has played in the round before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.passages import sentence_spans
from qa.schema import Evidence, Found

_QUARTER, _SEMI, _FINAL = "quarter", "semi", "final"
_BEFORE = {_FINAL: _SEMI, _SEMI: _QUARTER}
# "The final offer" is of no cup; "the final" and "the cup final" stand before no noun.
_ENDS = (
    r"(?![\w-]|['’](?!s\b)|\s+(?!(?:in|on|at|of|for|by|against|with|between|and|or|but|after|before|when|where|who|"
    r"which|that|than|was|were|is|are|will|had|has|went|ended|finished|since|last|this|next|to|as|from|because|yet|tie|"
    r"match|win|defeat|place|ever|again|today|tomorrow|tonight|yesterday|[a-z]+day)\b)[a-z])"
)
_ROUND = re.compile(
    rf"\b(?:(?P<quarter>quarter-?\s?finals?|last\s+eight)|(?P<semi>semi-?\s?finals?|semis|last\s+four)|"
    rf"(?:(?:the|a|their|its|cup|[’']s|this|that|last|first|second|third|every|\w+ing)\s+)(?P<final>finals?){_ENDS})",
    re.IGNORECASE,
)
_WHO_PLAYED = re.compile(
    r"\b(?:scor\w+|goals?|sent\s+off|red\s+card|yellow\s+card|book(?:ed|ing)|refereed?|umpired?|"
    r"equalis\w+|penalt\w+|winner|man\s+of\s+the\s+match|hat-trick|result|won|win|lost|lose|beat|beaten|defeated|"
    r"watched|attend\w*|crowd|spectators|saved|missed|captain\w*|injur\w+|substitut\w+)\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"\b(?:will|reach\w*|qualif\w+|tickets?|when|where|next|who\s+(?:is|are)\s+in)\b", re.IGNORECASE
)
# Right before a round that is not the one told of: it was reached by this, or is still to be played.
_REACHED = re.compile(
    r"\b(?:reach(?:e[ds]|ing)?|through|into|qualif\w+|booked|place|spot|berth|ticket|advanc\w+|march\w*|progress\w*|"
    r"stroll\w*|cruis\w+|go|goes|went|sends?|sent|put|fires?|fired|earn\w*|secur\w+|set\s+up|on\s+to|up\s+to|towards?)"
    r"\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|to\s+(?:meet|face|play)|meets?|faces?|await\w*|tickets?|before|ahead\s+of|miss)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:w[io]ns?|winning|lift(?:s|ed)?|claim(?:s|ed)?|t(?:ook|akes?)|retain(?:s|ed)?)\s+(?:the\s+)?"
    r"(?:(?-i:[A-Z])[\w’'-]+\s+){0,3}(?:Cup|Trophy|Shield|Plate)\b",
    re.IGNORECASE,
)
_BEGINS = 2  # sentences that tell of which round a report is


class _Mention(NamedTuple):
    round: str
    reached: bool
    to_come: bool


def of_other(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) tell of another round of a cup than the one that is asked about."""
    asked = {it.round for it in _mentions(question)} or ({_FINAL} if _WON.search(question) else set())
    if len(asked) != 1:
        return np.zeros(len(items), bool)
    (wanted,) = asked
    played = bool(_WHO_PLAYED.search(question)) and not _AFTERWARDS.search(question)
    passages: dict[str, dict[int, Found]] = {}
    for item in items:
        passages.setdefault(item.passage.article_id, {})[item.passage.start] = item.passage
    of_article = {key: _of_report([it[start] for start in sorted(it)]) for key, it in passages.items()}
    return np.array([_of_other(wanted, item, of_article[item.passage.article_id], played) for item in items], bool)


def _of_other(wanted: str, item: Evidence, told: str, played: bool) -> bool:
    """Whether a sentence of a report that is `told` to be of a round is of another than the wanted one; behind what
    names the next round it may be of that."""
    if not told or told == wanted:
        return False
    own = [it for it in _mentions(item.text) if it.round == wanted]
    if own:
        return played and all(it.reached or it.to_come for it in own)
    before = item.passage.text[: max(0, item.start - item.passage.start)]
    return played or not any(it.round == wanted for it in _mentions(before))


def _of_report(passages: Sequence[Found]) -> str:
    """The round that a report is of, by its first sentences, else by its heading; "" where neither tells."""
    first = passages[0]
    spans = list(sentence_spans(first.text))[:_BEGINS] if first.start == 0 else []
    for text in (*(first.text[start:end] for start, end in spans), first.title or ""):
        told = list(_mentions(text))
        if own := [it.round for it in told if not it.reached and not it.to_come]:
            return own[0]
        if reached := [it.round for it in told if it.reached]:
            return _BEFORE.get(reached[0], "")
        if _WON.search(text):
            return _FINAL
    return ""


def _mentions(text: str) -> Iterator[_Mention]:
    for match in _ROUND.finditer(text):
        before = text[: match.start()]
        reached = bool(_REACHED.search(before))
        yield _Mention(match.lastgroup or "", reached, not reached and bool(_TO_COME.search(before)))
