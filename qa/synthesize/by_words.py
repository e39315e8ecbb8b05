"""Which sentence comes first by a word that it must have: who won, what was said, and a figure that is asked to be so.
Pure; English.

Who scored is read as an answer to "who won the final", a firm's appeal as the captain's; and somebody else's words on
the same matter to "who said “cheese can't be hurried”", where the speaker's own are "that cheese can be hurried".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import yes_no
from qa.days.stated import CONTEXT
from qa.reports.mentioned import words
from qa.schema import Evidence
from qa.words.excerpt import content, share_of_names
from qa.words.grammar import is_person

LEAST = 0.35  # of the best score has what tells who won,
_LEAST_QUOTED = 0.15  # and what has the words of a quotation
_WHO_WON = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:who|which\s+\w+)\s+(?:has\s+|had\s+)?(?:won|wins)\b", re.IGNORECASE
)
_WON = re.compile(
    r"\b(?:won|wins|win|took|takes|take|beat|beats|beating|defeat(?:s|ed|ing)|lift(?:s|ed)|clinch(?:es|ed)|came first|"
    r"crowned|elected|victory|champions?|winner)\b"
    r"(?!\s+(?:only\s+|just\s+|about\s+)?[\d.,]+\s*(?:%|per\s?cent|votes?|seats?))",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:never|not|nobody|lost|losers?|beaten|ago|hopes?|want\w*|would|could|may|might|favourites?|"
    r"last (?:year|season)|"
    r"(?:19|20)\d\d)\b|n['’]t\b",
    re.IGNORECASE,
)
# That somebody has been elected tells it however it is read, where no cup or prize was won.
_OTHER_PRIZE = re.compile(
    r"\b(?:cup|match|game|final|prize|award|title|medal|trophy|league|championship|lottery|case|suit|contract|bid|tender|"
    r"war|battle|bet|oscar|derby|toss|auction)s?\b",
    re.IGNORECASE,
)
_ELECTED = re.compile(
    r"\b(?:(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:re-?)?elected|declared\s+(?:the\s+)?winner)\b(?!\s+to\s+the\s+board)",
    re.IGNORECASE,
)
_LEAST_ELECTED = 0.02
_SUPPOSED = re.compile(
    r"\b(?:if|when|should|unless|until|once|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) [a-z]+)\b"
    r"[^,;.]{0,25}$",
    re.IGNORECASE,
)
_BESIDE = 40  # characters beside it in which what makes it another's, or not so, would stand
_ASKS_WORDS = re.compile(r"\b(?:sa(?:y|ys|id)|told|wrote|called|words?|whose|quote\w*|put it)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“]([^\"“”]{4,160})[\"”]|(?<!\w)[‘']([^‘’']{4,160})[’'](?!\w)")
_WHO_SAID = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who\s+(?:said|says|told\s+\w+|wrote|warned|claimed)\s*[,:]?\s*(?:that\s+)?(?P<said>.+)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\bthe\s+(?P<who>[a-z]+)['’]s\s+(?P<what>[a-z]+)\b")
_LETTERS = re.compile(r"[^\W_]+")
_WORDS = 4  # words by which a sentence is known that has them in a row
_TWO = 2  # words of a quotation by which it is known


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Those close to the best that say who won, with as many of the names as the best one, before the others, where
    that is asked; where something is quoted, those with all words of it alone, if there are any."""
    if not part:
        return part
    least = LEAST * part[0].score
    if _WHO_WON.match(question):
        named = share_of_names(question, _around(part[0]))
        return sorted(
            part,
            key=lambda it: (
                ((it.score < least or not _won(it.text)) and not _elected(question, it, part[0].score))
                or share_of_names(question, _around(it)) < named
            ),
        )
    if any(claimed(question, it) for it in part) and not claimed(question, part[0]):
        return [it for it in part if claimed(question, it)]  # without the figure nothing tells whether it is so
    if verbatim := _verbatim(question, part):
        return verbatim
    if theirs := _theirs(question, part):
        return theirs
    quoted = _QUOTED.search(question) if _ASKS_WORDS.search(question) else None
    least = _LEAST_QUOTED * part[0].score
    said = content(quoted[1] or quoted[2]) if quoted else frozenset()
    if len(said) < _TWO:
        return part
    return [it for it in part if it.score >= least and said <= content(it.text)] or part


def _theirs(question: str, part: Sequence[Evidence]) -> list[Evidence]:
    """Where it is asked about somebody's deed or thing ("the captain's appeal") and no word of the best sentence's
    passage is for them, what speaks of such a one in a passage that has them; none where nothing does."""
    owned = _OWNED.search(question)
    if owned is None or not is_person(owned["who"]):
        return []
    who, what = content(owned["who"]), content(owned["what"])
    if not who or not what or who <= content(_around(part[0])):
        return []
    least = _LEAST_QUOTED * part[0].score
    return [it for it in part if it.score >= least and who <= content(_around(it)) and what <= content(it.text)]


def _verbatim(question: str, part: Sequence[Evidence]) -> list[Evidence]:
    """Those that have word for word what it is asked who said, in quotation marks or not."""
    asked = _WHO_SAID.match(CONTEXT.sub("", question))
    said = " ".join(_LETTERS.findall(asked["said"].casefold())) if asked else ""
    if said.count(" ") < _WORDS - 1:
        return []
    return [it for it in part if f" {said} " in f" {' '.join(_LETTERS.findall(it.text.casefold()))} "]


def claimed(question: str, item: Evidence) -> bool:
    """Whether it is asked for a yes or no if a figure is so, and the sentence has that and most of the words for it."""
    claim = yes_no.claim(question)
    asked, told = words(claim), words(item.text)
    if not claim or not asked.figures or not asked.figures <= told.figures:
        return False
    return 2 * len(asked.others & told.has) > len(asked.others)


def _won(text: str) -> bool:
    return bool(_WON.search(text)) and not _NOT_SO.search(text)


def _elected(question: str, item: Evidence, best: float) -> bool:
    if _OTHER_PRIZE.search(question) or item.score < _LEAST_ELECTED * best:
        return False
    told = _ELECTED.search(item.text)
    beside = item.text[max(0, told.start() - _BESIDE) : told.end() + _BESIDE] if told else ""
    return told is not None and not _NOT_SO.search(beside) and not _SUPPOSED.search(item.text[: told.start()])


def _around(item: Evidence) -> str:
    return f"{item.passage.title or ''} {item.passage.text}"
