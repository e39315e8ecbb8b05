"""Whether a day that a sentence names is that of an event named beside it: "Monday's fire", "a fire broke out on
Monday". Pure; English.

Later reports name an event together with days of their own: of what came of it ("jailed on Wednesday over the
disaster", "on Wednesday rejected a bid to annul the referendum"), of how it ended ("the strike was called off on
Monday"), of what counts from it ("two days after the crash"). Such a day is not the event's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.asking.forms import words_of
from qa.days import news_time
from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS

OF = re.compile(r"\s+(?:at|in|of|on|over|near|between|by|with|against)\s")
CLAUSE = re.compile(r"[,;:()“”\"]|\s[–—-]\s|\b(?:and|but|which|who|that)\b|(?<=\w{4})[.!?][”’\"]?\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 4  # words behind a day among which the one for its event stands: "on Monday a second fire"
# Before the word for an event: that of which the sentence tells came of it, or is on it.
_CAME_OF = re.compile(
    r"\b(?:(?P<time>after|since|following|in the wake of)|before|until|till|ahead of|prior to|over|about|into|for|from|"
    r"amid|despite|on|because of|due to|to(?:\s+[a-z]+)?|(?:hours|days|weeks|months|eve) of)\s+"
    r"(?:the|this|that|its|his|her|their)\s+(?:(?!(?:of|in|at|on|by|an?|the)\b)[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
# What somebody did to it, of whatever kind but holding it: "cleared the takeover", "rejected the bid".
_DONE_TO_IT = re.compile(
    r"\b(?!(?:held|staged|hosted|began|begun|started|launched|opened|caused|sparked|triggered|lit|made|saw|won|lost|fought|"
    r"played|joined|reported|suffered|announced|gave|took|completed|called|passed|survived|watched)\b)"
    r"(?P<verb>[a-z]+)\s+the\s+(?:(?!(?:of|in|at|on|by|an?|the)\b)[\w’'-]+\s+){0,2}$"
)
_FROM_IT = re.compile(
    r"\b(?:hours?|days?|nights?|weeks?|fortnights?|months?|years?|soon|shortly|immediately)\s+"
    r"(?:after|before|since|following|from|into|ahead of)\s+(?:(?:the|this|that|its|his|her|their|an?)\s+)?"
    r"(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
# Between it and its own day, where it is named with that: "after the fire at the mill on Monday".
_ITS_DAY = re.compile(
    r"\s+(?:(?:at|in|of|near|between|by|with|against)\s+(?:[\w’'-]+\s+){1,4}?)?(?:(?:early|late)\s+)?(?:on|of|in)?\s*",
    re.IGNORECASE,
)
# Behind it: how it ended or went on, or what became of it, not how it came about.
_WENT_ON = re.compile(
    r"\s*(?:(?:at|in|of|on|over|near|between|by|with|against)\s+(?:[\w’'-]+\s+){1,4}?)?"
    r"(?:(?:was|were|has been|had been|is|are|being|be)\s+(?:(?:\w+ly|also|later|then|not|since|now|being)\s+)*"
    r"(?:called off|put off|suspended|annulled|ended|over|lifted|upheld|quashed|overturned|cleared|cancelled|postponed|"
    r"abandoned|resumed|extended|stopped|halted|blamed|described|discussed|investigated|critici[sz]ed|condemned|"
    r"debated|recalled|remembered|mourned|marked)\b"
    r"|(?:end(?:s|ed)|continue[sd]|resume[sd]|went on|goes on|dragged on|entered|lasted|rose|climbed|fell|kept|"
    r"remain(?:s|ed)|prompted|led to)\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:said|says|told\b[^,;.]*|added|wrote)(?:\s+(?:early|late))?(?:\s+on)?\s*$", re.IGNORECASE)
_FEW = 3  # words in a clause that tells more than a day


def of_saying(text: str, when: news_time.When) -> bool:
    """Whether a day is only that on which something was said: not "the roof fell in on Tuesday, the police said"."""
    if not when.said:
        return False
    first = max((match.end() for match in CLAUSE.finditer(text, 0, when.start)), default=0)
    told = text[first : when.start]
    return len(told.split()) < _FEW or text[when.end : when.end + 1] != "," or _SAYS.search(told) is not None


def beside(is_event: Callable[[str], bool], text: str, when: news_time.When) -> bool:
    """Whether the word for an event, which `is_event` knows, stands in one clause with its day: not only before another
    noun ("the fire report of 11 March"), far behind it, or where the day is of what came of it."""
    first, last = _clause(text, when.start, when.end)
    return any(
        is_event(match.group()) and not _of_other(text, match, when) for match in _WORD.finditer(text, first, last)
    )


def _of_other(text: str, word: re.Match[str], when: news_time.When) -> bool:
    """Whether the day is not that of the event for which `word` stands."""
    before = text[: word.start()]
    if _FROM_IT.search(before) or (not verbs.is_past(word.group().lower()) and _before_noun(text, word)):
        return True
    done = _DONE_TO_IT.search(before)
    if done and verbs.is_past(done["verb"]):
        return True
    came_of, went_on = _CAME_OF.search(before), _WENT_ON.match(text, word.end())
    if word.start() >= when.end:
        far = len(text[when.end : word.start()].split()) >= _NEAR
        return far or went_on is not None or (came_of is not None and came_of.end() > when.end)
    named = _ITS_DAY.fullmatch(text[word.end() : when.start])
    return went_on is not None or (came_of is not None and not (named and came_of["time"]))


def _before_noun(text: str, word: re.Match[str]) -> bool:
    behind = _WORD.match(text[word.end() :].lstrip())
    following = behind.group() if behind else ""
    return following.islower() and following not in STOPWORDS | AUXILIARY and not verbs.is_past(following)


def clause_of(text: str, start: int, end: int) -> str:
    """The clause of `text` that these characters stand in; with the next one where they stand in front, in none: "On
    Monday, the council met"."""
    first, last = _clause(text, start, end)
    return text[first:last]


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((match.end() for match in CLAUSE.finditer(text, 0, start)), default=0)
    last = CLAUSE.search(text, end)
    if last and not words_of(f"{text[first:start]} {text[end : last.start()]}"):
        last = CLAUSE.search(text, last.end())
    return first, last.start() if last else len(text)
