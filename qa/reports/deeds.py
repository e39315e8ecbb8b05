"""Deeds that end something, and the words that tell them: whether a report tells the one that is asked about. Pure;
English.

A reader that weighs words takes a trial that is put off for charges that are dropped. And who "did not concede" in
November may have congratulated the winner in December, which no word of the question tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qa.asking import yes_no
from qa.days import dates
from qa.injection.injection import injected
from qa.reports.bearing import LIGHT
from qa.reports.mentioned import runs, stems, words
from qa.reports.report import newest, sentences
from qa.schema import Evidence, Found

_CONTEST = (
    r"(?:election|by-?election|race|contest|vote|poll|ballot|run-?off|primary|presidency|seat|mayoralty|leadership|"
    r"nomination|count)"
)
_DEFEAT = rf"(?:defeat|loss|victory|result|outcome|{_CONTEST})"
_WHOSE = r"(?:the|an?|his|her|its|their)"
_CONCEDES = (
    r"conced(?:es|ed)(?! [^.;]*?\b(?:that|goals?|penalt\w+|points?|minute)\b)"
    rf"(?=\W*$|[,.;:]| (?:{_WHOSE} )?(?:[\w-]+ )?{_DEFEAT}\b|"
    r" (?:on|after|late|early|last|to (?:Mr|Mrs|Ms|his|her))\b)"
)
_GIVES_UP = (
    r"g(?:ave|iven) up"
    rf"(?=\W*$|[,.;:]| {_WHOSE} (?:\w+ )?(?:fight|battle|claim|challenge|bid|case|appeal|{_CONTEST})\b)"
)
# Who wins, or is told of a person, with what there may be congratulations for.
_WINNER = (
    rf"(?:(?:(?:him|her|them|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? [\w’'-]+)(?! on\b)|"
    rf"(?:[\w’'-]+ ){{1,4}}?on (?:winning|(?:his|her|their) (?:\w+ )?(?:win|victory|election|success))"
    rf"(?=\W*$|[,.;:]| (?:(?:in|at) )?(?:the|an?) (?:\w+ ){{0,2}}?{_CONTEST}\b))|"
    r"(?:[\w’'-]+ ){0,2}?(?:rival|winner|opponent|victor|successor|[\w]+-elect)\b(?! on\b))"
)
# How a deed is asked for <> what else says the same <> what else may mean it, so that it is not untold; "own" is what
# somebody does, and is not done to: its words hold what it is done to.
_DEEDS = rf"""
(?:been|were|was|be|being|get|got) (?:\w+ly )?(?:dropped|withdrawn|abandoned|scrapped|shelved|discontinued|thrown out) \
<> drop(?:s|ped)|withdr(?:ew|awn|aws)|abandon(?:s|ed)|scrap(?:s|ped)|shelv(?:es|ed)|discontinued|thr(?:ew|own) out|\
call(?:s|ed) off|cancell?ed|g(?:ave|iven) up \
<> drop(?:ping)?|withdraw\w*|abandon\w*|scrap\w*|shelv\w*|dismiss\w*|quash\w*|overturn\w*|revers\w*|\
str(?:uck|ikes?) (?:down|out)|ax(?:e|es|ed)|ditch\w*|\
clear(?:s|ed)|acquit\w*|freed?|lift(?:s|ed)|end(?:s|ed)?|stop\w*|halt\w*|collaps\w*|no longer|not (?:go ahead|proceed)|\
u-turn|back(?:s|ed) down|remov\w*|kill(?:s|ed)|reject\w*|cut|f[ae]ll\w*|reduc\w*|lower\w*|los[et]\w*|left out|\
repeal\w*|abolish\w*|ceas\w*|discharg\w*|pull(?:s|ed)|no further|not (?:be )?(?:pursue|prosecut|charge)\w*
acquitted|exonerated|cleared of|found (?:not guilty|innocent) \
<> acquit(?:s|ted)|exonerat(?:es|ed)|clear(?:s|ed)(?! (?:to|for|up|out)\b)|\
found (?:\w+ ){{0,3}}?(?:not guilty|innocent) \
<> verdict|jury|innocen\w*|quash\w*|overturn\w*|drop(?:s|ped)|threw out|thrown out|freed?|walk(?:s|ed) free|convict\w*|\
dismiss\w*
conced(?:e|ed)(?! (?:that|goals?|points?)\b) \
<> {_CONCEDES}|\
congratulat(?:es?|ed|ing) {_WINNER}|\
accept(?:s|ed) (?:[\w’'-]+ ){{0,2}}?(?:result|defeat|outcome|loss)(?! of (?:the|an?) (?!(?:\w+ )?{_CONTEST}))|\
admit(?:s|ted) (?:\w+ )?defeat|acknowledged? (?:\w+ )?(?:defeat|loss)|\
{_GIVES_UP}|\
(?:will|would) not (?:appeal(?! for\b)|(?:contest|challenge) (?:the|this|that) {_DEFEAT}|fight on|\
take (?:[\w’'-]+ ){{1,3}}further)|\
(?:drop|withdr)(?:s|ped|ew|awn) (?:his|her|its|their|the) (?:case|appeal|challenge|complaint|suit|lawsuit) \
<> concession|conceding|thr[eo]w\w* in the towel|lost \
<> own
"""
# Before it in its clause: it has not come about by that.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none|neither|nor|without|before|until|unless|if|whether|refus\w+|declin\w+|"
    r"fail(?:s|ed)|ask\w*|urg\w+|want\w*|call\w* (?:on|for)|press\w*|would|could|might|may|should|must|deny|denie[sd])"
    r"|n['’]t)\b[^,;:.]{0,50}$",
    re.IGNORECASE,
)
# What is told of a thing that has not come to its end.
_INSTEAD = re.compile(
    r"\b(?:put (?:off|back)|pushed back|postpon\w+|delay\w*|adjourn\w*|defer(?:s|red)|pending|on hold|paused|"
    r"await\w*|plead\w*|pled|denies|(?:(?<!is )(?<!was )(?<!were )(?<!been )denied)"
    r"(?! (?:[\w’'-]+ ){0,3}?(?:appeal|motion|bid|request|claim|application|petition|leave|permission)\b)|"
    r"(?:was|were|been) (?:arrested|remanded|charged with))\b",
    re.IGNORECASE,
)
# Before a participle: it is done to what stands before that; else to what follows.
_DONE_TO = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being|gets?|got)(?: \w+ly)?|"
    r"(?:ha(?:s|d|ve|ving)|sees?|saw) (?:all |the |his |her |its |their )+[^,;:.]*)\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|\b(?:that|but|while|when|after|because|and (?=(?:the|his|her|its|their|an?)\b))\b", re.I)
_OBJECT = re.compile(
    r"(?:\s+(?!(?:that|in|on|to|at|from|by|with|as|about|over|out|after|before|when|while|because|outside|near)\b)"
    r"[£$€]?[\w’'%-]+){0,7}",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\s+(?:him|them|it|her(?=\W*$|[,.;:]|\s+(?:of|on|after)\b))\b", re.IGNORECASE)
_OWNER = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w-]*['’]s?(?=\s)")
# What one report calls by this word and another by that.
_ALIKE = (
    stems("charge case prosecution proceedings count indictment"),
    stems("plan scheme proposal project idea bid"),
)
_CLOSE = 0.35  # of the best score has what tells it
_HALF = 0.5  # of the claim's words has a later report on it, where it names nobody


class _Deed(NamedTuple):
    asked: re.Pattern[str]
    same: re.Pattern[str]
    near: re.Pattern[str]
    own: bool


def _deed(line: str) -> _Deed:
    asked, same, near, *own = re.split(r"\s+<>\s+", line)
    return _Deed(_pattern(asked), _pattern(same), _pattern(near), own == ["own"])


def _pattern(side: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{side.strip()})\b", re.IGNORECASE)


_TABLE = tuple(map(_deed, _DEEDS.replace("\\\n", "").strip().splitlines()))


def untold(claim: str, item: Evidence) -> bool:
    """Whether the claim is that something came to such an end, and the sentence tells that it waits, or is denied, and
    neither it nor its heading has a word for the end."""
    told = f"{item.passage.title or ''}. {item.text}"
    asked = [deed for deed in _TABLE if deed.asked.search(claim)]
    return bool(asked and _INSTEAD.search(item.text)) and not any(
        deed.same.search(told) or deed.near.search(told) for deed in asked
    )


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells that something came about, in whatever words, which the earlier one denies, where
    it is asked whether it did."""
    claim = yes_no.claim(question)
    if not claim or new.passage.opinion or not dates.later(new.passage.published, old.passage.published):
        return False
    if not yes_no.denies(claim, old.text) or not _told(claim, new.text):
        return False
    named = words(f", {old.text}").names
    return not named or not named.isdisjoint(words(f", {claim}").names)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells it where the best of `evidence` denies it."""
    if not evidence or not any(deed.asked.search(question) for deed in _TABLE):
        return ()
    score = _CLOSE * evidence[0].score
    told = (it for passage in passages for it in sentences(passage, score) if of(question, it, evidence[0]))
    item = newest((it for it in told if not injected(it)), evidence)
    return (item,) if item else ()


def told_since(claim: str, first: Evidence, passages: Iterable[Found]) -> bool:
    """Whether a later report than that of the first sentence tells what is claimed, in whatever words: what was not so
    may be so since."""
    later = (it for it in passages if dates.later(it.published, first.passage.published) and not it.opinion)
    return any(_told(claim, item.text) for passage in later for item in sentences(passage))


def _told(claim: str, text: str) -> bool:
    """Whether it tells the deed that is claimed of one whom the claim names."""
    return any(
        _of_it(claim, deed, text) and _tells(deed, claim[: asked.start()], text)
        for deed in _TABLE
        if (asked := deed.asked.search(claim))
    )


def _tells(deed: _Deed, whom: str, text: str) -> bool:
    so = [match for match in deed.same.finditer(text) if not _NOT_SO.search(text[: match.start()])]
    return any(deed.own or _done_to(whom, match) for match in so)


def _done_to(whom: str, deed: re.Match[str]) -> bool:
    """Whether the deed is done to what the claim tells it of: charges, not shares, are "dropped", and no street is
    "cleared" of murder."""
    before, after = deed.string[: deed.start()], deed.string[deed.end() :]
    asked = words(f", {whom}")
    about = asked.others - LIGHT
    alike = next((kind for kind in _ALIKE if not about.isdisjoint(kind)), frozenset[str]())
    wanted = alike if alike == _ALIKE[0] else about | asked.names | alike
    if _DONE_TO.search(before):
        span = _CLAUSE.split(before)[-1]
    elif _PRONOUN.match(after):
        span = before
    else:
        follows = _OBJECT.match(after)
        span = f"{deed.group()}{follows.group() if follows else ''}"
    return not wanted.isdisjoint(words(f", {_OWNER.sub(' ', span)}").has)


def _of_it(claim: str, deed: _Deed, text: str) -> bool:
    """Whether it is of one whom the claim names, of what somebody does as the first whom it names itself; or has half
    of what else is claimed where that names nobody."""
    asked = words(f", {claim}")  # behind a comma: what opens a text may be no name
    if asked.names:
        told = next(runs(f", {text}"), frozenset()) if deed.own else words(f", {text}").names
        return not asked.names.isdisjoint(told)
    about = asked.others - LIGHT - stems(" ".join(match.group() for match in deed.asked.finditer(claim)))
    return bool(about) and len(about & words(text).has) >= _HALF * len(about)
