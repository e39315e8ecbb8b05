"""Whether a later report undoes what a question for a yes or no, or for what becomes of something, asks of: a permit
struck down, a closing put off. Pure; English.

"May the heron be shot?" is answered by "no heron may be shot before Monday" until a court has struck down the permit:
that says neither yes nor no in words of the question, so the reading takes the older sentence for the better one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.mentioned import stems, words
from qa.reports.report import newest, sentences
from qa.schema import Evidence, Found

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:(?:may|can|is|are|will|does|do)(?:n['’]t)?\s+"
    r"|what(?:['’]s|\s+is|\s+has|\s+will)?\s+(?:happen(?:s|ed|ing)?\s+(?:to|with)|bec[ao]mes?\s+of)\s+)",
    re.IGNORECASE,
)
_BECOMES = re.compile(r"^\W*(?:(?:and|so|but),?\s+)?what\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:will|plan(?:s|ned)?|due|set|going)\b|\b(?:is|are|was|were) to\b", re.IGNORECASE)
_UNDOES = re.compile(
    r"\b(?:struck down|overturn(?:s|ed)|quash(?:es|ed)|annul(?:s|led)|revok(?:es|ed)|rescind(?:s|ed)|"
    r"withdr(?:aw|awn|ew)|scrap(?:s|ped)|shelv(?:es|ed)|cancel(?:s|led|ed)|call(?:s|ed) off|postpone[sd]?|"
    r"put (?:off|back)|delayed|deferred|revers(?:es|ed)|abandon(?:s|ed)|dropped|suspend(?:s|ed)|(?:went|gone) back on|"
    r"(?:throws?|threw|thrown) out|voted down|ditch(?:es|ed)|axe[sd]|"
    r"reprieved?|lifted|(?:stays?|remains?|kept|keeps?) open)\b",
    re.IGNORECASE,
)
# What stays open does not close.
_STAYS_OPEN = re.compile(r"\b(?:stays?|remains?|kept|keeps?) open\b", re.IGNORECASE)
_OPEN_YET = re.compile(
    r"\b(?:would|could|might|may|should|must|if|whether|unless|urg\w+|call(?:s|ed)? (?:for|on)|wants?|wanted|ask\w*|"
    r"demand\w*|not|never|refus\w+|n['’]t)\s[^,;:.!?“”\"]*$",
    re.IGNORECASE,
)
_END = re.compile(r"[.;:!?](?:\s|$)|,\s|\s(?:after|as|because|since|while|over|in which)\s")
# What was undone at another time, or is an objection, a ban or a charge: to lift these undoes nothing of it.
_ELSEWHEN = re.compile(
    r"\b(?:last (?:year|month|season)|in (?:19|20)\d\d|objections?|bans?|charges?|lawsuits?|complaints?|appeals?|"
    r"challenges?|petitions?|motions?|amendments?|claims?)\b",
    re.I,
)
_OF_MATTER = 2  # words of what is asked of in the clause that undoes it
_GENERIC = stems(
    "still now yet already currently be go happen take place allow plan due today tomorrow summer autumn winter spring "
    "week month year next this time on going"
)
CLOSE = 0.15  # of the best score has what may come first,
_NEAR = 0.35  # and what a later report tells of it


@lru_cache(256)
def _matter(question: str) -> frozenset[str]:
    """What a question for a yes or no on what is or is to be, or for what becomes of it, speaks of; else empty."""
    asked = _ASKS.match(question)
    if not asked or _UNDOES.search(question):
        return frozenset()
    told = words(f"It is {question[asked.end() :]}")
    return frozenset(it for it in told.all - told.figures - _GENERIC if not it.isdigit())


@lru_cache(4096)
def _has(text: str) -> frozenset[str]:
    return words(text).has | (stems("close shut") if _STAYS_OPEN.search(text) else frozenset())


def _of_it(question: str, item: Evidence) -> bool:
    """Whether a sentence has all that the question speaks of, names in it or its heading."""
    matter = _matter(question)
    return bool(matter) and matter <= _has(item.text) | words(item.passage.title or "").has


def undoes(question: str, item: Evidence) -> bool:
    """Whether a sentence of a report tells that what is asked of is undone, and not only that it may be."""
    if item.passage.opinion or not _of_it(question, item):
        return False
    matter = _matter(question)
    for match in _UNDOES.finditer(item.text):
        before, behind = _END.split(item.text[: match.start()])[-1], _END.split(item.text[match.start() :])[0]
        # "The talks are put off too, as nobody wants them in the shadow of the fair" undoes no fair.
        clause = f"{before}{behind}"
        if _OPEN_YET.search(before) or _ELSEWHEN.search(clause):
            continue
        if len(matter & _has(clause)) >= min(_OF_MATTER, len(matter)):
            return True
    return False


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report undoes what the earlier one says of it."""
    if not dates.later(new.passage.published, old.passage.published):
        return False
    if _BECOMES.match(question) and not _PLANNED.search(old.text):
        return False  # what has happened is not undone
    return _of_it(question, old) and undoes(question, new) and not undoes(question, old)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that undoes what the best of `evidence` tells, if nothing close to that
    is of a later report; with the score that it needs to come first."""
    if not evidence or not _matter(question):
        return ()
    least = CLOSE * evidence[0].score
    told = (it for passage in passages for it in sentences(passage, least) if of(question, it, evidence[0]))
    item = newest((it for it in told if not injected(it)), evidence)
    if item is None:
        return ()
    later = (it for it in evidence if it.score >= _NEAR * evidence[0].score and not it.passage.opinion)
    return () if any((it.passage.published or "") > (item.passage.published or "") for it in later) else (item,)


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """What undoes it before all others, if it comes close to the best and no later sentence that does is on it."""
    close = [it for it in part if it.score >= CLOSE * part[0].score and _of_it(question, it)] if part else []
    newest = max((it.passage.published or "" for it in close), default="")
    item = next((it for it in close if (it.passage.published or "") == newest and undoes(question, it)), None)
    return [item, *(it for it in part if it is not item)] if item else part
