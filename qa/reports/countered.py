"""What somebody else says against it, right behind somebody's word in one report: "She claimed that it had been kept
from the public. The council's lawyer, Ida Lund, said the report had been online for a week". Pure; English.

Where it has no word for a denial, it counts only where it tells what was or is of a thing named there, behind a claim
or a belief in the same paragraph or with a "but".
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa.asking import disagreeing, yes_no
from qa.passages import sentence_spans
from qa.reports import causes
from qa.reports.counted import stems
from qa.reports.disputed import DISPUTES
from qa.schema import Evidence
from qa.who import speakers
from qa.words import verbs
from qa.words.terms import content_words

_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed)|alleg(?:es?|ed)|accus(?:es?|ed)|believe[sd]?|thinks?|thought|suspect(?:s|ed)|maintain(?:s|ed)|"
    r"insist(?:s|ed)|argue[sd]?|assert(?:s|ed)|contend(?:s|ed))\b",
    re.IGNORECASE,
)
_DOUBTERS = re.compile(
    r"^(?:but |yet )?(?:not everyone|not all|others|some|many|several|few|critics|colleagues|sceptics|experts)\b"
    r"[^.;]{0,60}\b(?:agrees?|disagree[sd]?|(?:is|are|were|remain) (?:not|less|far from) (?:so )?(?:sure|certain|"
    r"convinced)|(?:is|are|were|remain) (?:sceptical|skeptical|doubtful|unconvinced)|convinced|"
    r"doubts? (?:it|that|this)|(?:thinks?|sees? it|says?) (?:otherwise|differently))\W*$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|should|could|may|might|hop(?:es?|ed)|declin(?:es?|ed)|comment(?:ed)?|welcom(?:es?|ed)|agree[sd]?|"
    r"confirm(?:s|ed)?|admit(?:s|ted)?|conced(?:es?|ed)|told (?:him|her|them|it) that)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"(?:But|Yet|However,|By contrast,)\s")
# With these somebody says that it is so all the more, or earlier than was said,
_MORE_SO = re.compile(
    r"\bfor (?:\w+ )?(?:years|decades|months|weeks|generations)\b|"
    r"\b(?:all along|always|already|ever since|as well|too|also)\b",
    re.IGNORECASE,
)
# and with any of these perhaps that it is not.
_LESS_SO = re.compile(
    r"\b(?:not?|never|nor|none|nobody|neither|nothing|cannot|hardly|barely|scarcely|only|just|few|little|less|once|partly|"
    r"until|till|unless|if|whether|used to|without|rather|instead|too \w+ to|would|could|might|may|should)\b|n['’]t\b",
    re.IGNORECASE,
)
# Of a cause: somebody says that the other, or that, is not so, and no more.
_DISPUTED = re.compile(
    r"\b(?:(?:contradict(?:s|ed)|disagree[sd] with|correct(?:s|ed))\s+(?:him|her|them|this|that)|"
    r"(?:contradict(?:s|ed)|disagree[sd] with|disput(?:es|ed)|reject(?:s|ed)|den(?:ies|ied))\s+"
    r"(?:this|that|it|(?:the|this|that|his|her|their) (?:claim|account|explanation|version|theory))|"
    r"dismiss(?:es|ed)\s+(?:this|that|(?:the|this|that|his|her|their) (?:claim|account|explanation|version|theory))|"
    r"(?<!was )(?<!were )disagree[sd])(?=\s*(?:[.,;]|$)|\s+(?:(?:on \w+day|yesterday|today|outright)\b))",
    re.IGNORECASE,
)
_UNDISPUTED = re.compile(
    r"\b(?:not?|never|nor|neither|nobody|none|nothing|hardly|if|whether|until|unless|had (?:once|first|earlier))"
    r"\b|n['’]t\b",
    re.IGNORECASE,
)
_SHORT = 14  # words of a sentence that only says that somebody does
_PLACE = re.compile(r"\s(?:in|on|at|to|from|for|by|with|of|after|before|during|since|under|over)\s")
_NAMED = re.compile(r"\b(?:the|that|this|those|these|its|his|her|their) (?:[a-z-]+ )?(?P<thing>[a-z-]{4,})\b")


def countered(question: str, item: Evidence) -> Evidence | None:
    """The next sentence or two of its passage in which somebody else says otherwise than `item`, where a yes or no is
    asked for, or the sides of a matter, or contradicts the cause that somebody names in it, where that is asked; None
    where nobody does."""
    of_cause = causes.asked(question)
    wanted = of_cause or yes_no.claim(question) or disagreeing.sides_wanted(question)
    if not wanted or not speakers.sourced(item.text):
        return None
    passage = item.passage
    spans = [
        (passage.start + start, passage.start + end)
        for start, end in sentence_spans(passage.text)
        if passage.start + start >= item.end
    ]
    told = [passage.text[start - passage.start : end - passage.start] for start, end in spans[:2]]
    if not told:
        return None
    beside = [_together(item, start) for start, _ in spans[:2]]
    another = [_of_another(item.text, text) for text in told]
    if of_cause:
        if not (beside[0] and another[0] and _disputed(told[0]) and causes.stated(question, item.text)):
            return None
        goes_on = len(told) > 1 and beside[1] and len(told[0].split()) <= _SHORT and speakers.nameless(told[1])
        return _spanning(item, spans[0][0], spans[1 if goes_on else 0][1])
    claimed = beside[0] and bool(_CLAIMS.search(item.text))
    if claimed and _DOUBTERS.search(told[0]):
        last = spans[1 if len(told) > 1 and another[1] and beside[1] else 0]
    elif another[0] and _against(item.text, told[0], claimed=claimed):
        last = spans[0]
    else:
        return None
    return _spanning(item, spans[0][0], last[1])


def _disputed(text: str) -> bool:
    """Whether somebody says in it that what is told before is not so."""
    found = _DISPUTED.search(text)
    return found is not None and not _UNDISPUTED.search(text[: found.start()])


def _spanning(item: Evidence, start: int, end: int) -> Evidence:
    """What stands there in its passage."""
    passage = item.passage
    return replace(
        item, start=start, end=end, text=passage.text[start - passage.start : end - passage.start], before=""
    )


def denied(question: str, item: Evidence) -> bool:
    """Whether what is told against it denies or doubts it, rather than that somebody else only speaks of the same."""
    against = countered(question, item)
    if against is None or (_BUT.match(against.text) and _agrees(question, item.text, against.text)):
        return False
    signs = (DISPUTES.search, _DOUBTERS.search, _BUT.match)
    return any(sign(against.text) for sign in signs)


def _agrees(question: str, text: str, other: str) -> bool:
    """Whether both say what is asked, and `other` that it was so longer or all the more: "But Roe said that it had been
    unsafe for years"."""
    claim = content_words(_PLACE.split(re.split(r"[?.]", yes_no.claim(question))[0])[0])
    if not claim or DISPUTES.search(other) or _LESS_SO.search(other) or _LESS_SO.search(text):
        return False
    asked = verbs.base_of(claim[-1])
    told = [any(verbs.base_of(word) == asked for word in content_words(it)) for it in (text, other)]
    return all(told) and _MORE_SO.search(other) is not None


def _against(text: str, other: str, *, claimed: bool) -> bool:
    """Whether `other` says otherwise, as far as a denial, a "but" or what it is of tells."""
    if claimed and DISPUTES.search(other):
        return True
    return (claimed or bool(_BUT.match(other))) and _of_the_same(text, other)


def _together(item: Evidence, start: int) -> bool:
    """Whether it stands in the paragraph of `item`."""
    passage = item.passage
    return "\n" not in passage.text[item.end - passage.start : start - passage.start]


def _of_another(text: str, other: str) -> bool:
    """Whether somebody speaks in `other`, or denies, under a name or an office that is not in `text`."""
    denies = DISPUTES.search(other)
    subjects = [*speakers.phrases(other), *([other[: denies.start()]] if denies else [])]
    own = set(content_words(text))
    return any(words and words.isdisjoint(own) for words in map(set, map(content_words, subjects)))


def _of_the_same(text: str, other: str) -> bool:
    """Whether `other` tells how a thing is or was that `text` names."""
    things = [match["thing"] for match in _NAMED.finditer(other)]
    return not _TO_COME.search(other) and any(stems(thing) & stems(text) for thing in things if stems(thing))
