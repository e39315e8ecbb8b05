"""Whether a later report tells that the very thing of which a question asks some particular will not be. Pure; English.

"What time does the K9 leave?" is answered by the plan of February until "the K9 will not run at all" is reported in
March: that has no time in it, so the reading takes it for no answer, and the reader must be told. Only of a thing that
is named: there is more than one night ferry. It must be called off itself, and not a concert at it, a trial of it or
its budget; nor may it be so only for a while.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.mentioned import names, stems
from qa.reports.report import score_among, sentences
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words import verbs

# What is asked of something that is, or is to be: "what time does the", "how much will a ticket for the". "What does"
# and "where is" are asked of what there is, whatever becomes of it.
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:(?:at|from|on|in|by)\s+)?"
    r"(?:(?:when|(?:what|which)\s+(?:time|day|date)|how\s+(?:much|often))\b"
    r"(?:(?!\b(?:did|was|were|had|has|have|why|if|that)\b)[^?;,]){0,50}?\b(?:does|do|will|is|are|can|shall|would)|"
    r"(?:what|which|where|who|how)\b(?:(?!\b(?:did|was|were|had|has|have|why|if|that)\b)[^?;,]){0,50}?\b(?:will|shall))\s+"
    r"(?:an?\s+)?(?:(?:ticket|seat|place|single|return|ride|trip|fare)s?\s+(?:for|on|with|to)\s+)?"
    r"(?P<the>(?:[a-z]+\s+)?(?:the|its|their)\s+)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_NO_NOUN = frozenset(
    "on in at to for from of by with and or be being going due set expected supposed still now next this first".split()
)
_MOST = 5  # words of the name of a thing
# What leaves every day: "cancelled" is one of its journeys.
_LEAVES = r"(?:tram|bus|train|ferry|boat|ship|flight|coach|shuttle|line|service|route|sailing|crossing)"
_IS_OF_IT = (
    rf"(?:(?:night|express|{_LEAVES})\s+)?(?:{_LEAVES}|plans?|project|scheme)"  # behind its name, still the thing
)
_LEAVING = re.compile(rf"{_LEAVES}|[a-z]*\d[\w-]*", re.IGNORECASE)
_PLAIN = (
    r"(?:(?:(?:the|its|their|this)|this\s+(?:year|spring|summer|autumn|winter)['’]s)\s+)?"
    r"(?:(?:planned|proposed|new|whole)\s+)?"
)
_PLACED = r"(?:\s+(?:to|from|between|in|over|across)\s+[^,;.:]{1,60})?"
# Not "dropped", "withdrawn" or "abandoned", as a player, a witness or a ship is.
_ENDED = r"scrapped|shelved|axed|ditched|called off|discontinued"
_WILL_NOT = r"(?:will\s+(?:now\s+)?not|won['’]t|is\s+not\s+(?:now\s+)?(?:going\s+)?to)\s+(?:now\s+)?"
_WILL_NEVER = r"(?:will\s+(?:now\s+)?never|is\s+never\s+to)\s+"
_GO = r"(?:run|open|start|operate|sail|fly)"
_BE = r"(?:go ahead|be built|take place|be held|happen|go into service|be launched)"
# The thing is, or will be, no more: what does not run may be held up for a day, what does not run at all is given up.
_WILL_NOT_BE = re.compile(
    r"(?:^|[.;:!?]\s+)(?P<thing>[^.;:!?“”\"]{2,160}?),?\s+(?:"
    rf"(?:{_WILL_NOT}{_GO}\s+(?:at all|after all|any ?more|altogether)|{_WILL_NOT}{_BE}(?:\s+(?:at all|after all))?"
    rf"|{_WILL_NEVER}(?:{_GO}|{_BE}))(?=\s*[.;,!]|\s*$|\s+(?:because|since)\b)"
    rf"|(?:(?:has|have)\s+been|is|are|was|were|is\s+being)\s+(?:now\s+)?(?P<undone>{_ENDED}|cancell?ed)\b"
    r")",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    r"\b(?P<undone>scrap(?:s|ped)|cancel(?:s|led|ed)|shelve[sd]|axe[sd]|ditch(?:es|ed)|call(?:s|ed)\s+off)\s+"
    r"(?:all\s+)?(?:(?:its|their|the)\s+)?(?:plans?\s+for\s+)?(?P<thing>(?:the|its|their|this)\b[^,;.:!?“”\"]{1,90})",
    re.IGNORECASE,
)
_OPEN_YET = re.compile(
    r"\b(?:would|could|might|may|should|must|if|whether|unless|urg\w+|wants?|wanted|ask\w*|demand\w*|threat\w*|not|never|"
    r"refus\w+|den(?:y|ies|ied|ying)|rumou?r\w*|fear\w*|to (?:be|have|see)|nearly|almost)\b|n['’]t\b",
    re.IGNORECASE,
)
# Anywhere before it: it is not so, or was so once.
_NOT_SO = re.compile(
    r"\b(?:nobody|no one|none|neither|false\w*|untrue|wrong\w*|fake|hoax|jok\w+|claim\w*|believ\w+|thought|"
    r"reports? that|once|ago|last|(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
# Anywhere behind it: it is so only on some days or for a while, on a condition, or was so once.
_NOT_FOR_GOOD = re.compile(
    r"\b(?:unless|until|till|if|but|only|except|instead|false\w*|untrue|twice|once|again|ago|last|back|weekend|"
    r"(?:1[5-9]|20)\d\d|on\s+\w+days|from|between|for\s+(?:an?|one|two|three|this|the)|today|tonight|tomorrow)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s+(?:which|who|that)\b[^,]*(?:,|$)", re.IGNORECASE)
_SAYS = re.compile(
    r"^.*\b(?:said|says|announced|confirmed)\s+(?:(?:on\s+)?(?:\w+day|yesterday|today)\s+)?(?:that\s+)?", re.IGNORECASE
)
_CLOSE = 0.35  # of the best score has what tells it


class _Thing(NamedTuple):
    """The words for it in their order, its noun ("ferry"), which is "" where it is but a name ("the K9"), and its
    names."""

    words: tuple[str, ...]
    noun: str
    names: tuple[str, ...]

    @property
    def leaves(self) -> bool:
        return bool(_LEAVING.fullmatch(self.words[-1]))


@lru_cache(256)
def thing(question: str) -> frozenset[str]:
    """The words for the named thing of which some particular is asked, each in one form; empty where none is."""
    asked = _asked(question)
    return _forms(" ".join(asked.words)) if asked else frozenset()


def tells(question: str, item: Evidence) -> bool:
    """Whether a sentence of a report tells that the thing asked about is called off, and not only that it may be."""
    of = _asked(question)
    if of is None or item.passage.opinion:
        return False
    return any(_is(of, told) and not (of.leaves and passing) for told, passing in _called_off(item.text))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells that what the earlier one tells of is called off."""
    if not dates.later(new.passage.published, old.passage.published):
        return False
    if not tells(question, new) or tells(question, old):
        return False
    around = f"{old.passage.title or ''}. {old.passage.text}"
    return thing(question) <= names(around) | stems(around)


def given_up(text: str) -> Iterator[str]:
    """The words for what a sentence tells will not be."""
    return (told for told, _ in _called_off(text))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells it, if what comes close to the best of `evidence` is all of
    earlier reports; with the score of what does."""
    if not evidence or not thing(question):
        return ()
    least = _CLOSE * evidence[0].score
    close = [item for item in evidence if item.score >= least]
    found = [it for passage in passages for it in sentences(passage, least) if tells(question, it)]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    if item is None or injected(item) or not all(of(question, item, it) for it in close[:1]):
        return ()
    if any((it.passage.published or "") > (item.passage.published or "") for it in close):
        return ()
    return (item,) if item.score > score_among(evidence, item) else ()


@lru_cache(256)
def _asked(question: str) -> _Thing | None:
    """The thing asked about. What has neither an article nor a noun is a town, a firm or a person."""
    asked = _ASKS.match(question)
    if asked is None or speakers.asked_of(question):
        return None
    said: list[str] = []
    for match in _WORD.finditer(question, asked.end()):
        word = match.group()
        verb = verbs.is_base(word.lower()) or verbs.is_participle(word.lower())
        if word.lower() in _NO_NOUN or (said and verb and not word[0].isupper()) or len(said) >= _MOST:
            break
        said.append(word)
    named = tuple(word for word in said if not word[0].islower())
    noun = said[-1] if said and said[-1][0].islower() else ""
    if not named or not (noun or asked["the"]) or not names(f"the {' '.join(said)}"):
        return None
    return _Thing(tuple(said), noun, named)


def _forms(told: str) -> frozenset[str]:
    named = names(f"the {told}")
    return frozenset(named | stems(told) - {stem for name in named for stem in stems(name)})


def _is(of: _Thing, told: str) -> bool:
    """Whether the words are for the thing itself, and not for something of it: its noun, or else its name, is what they
    are of."""
    name = r"\s+".join(map(re.escape, of.words))
    if re.fullmatch(rf"{_PLAIN}{name}(?:\s+{_IS_OF_IT})?{_PLACED}", told, re.IGNORECASE):
        return True
    # "The ferry to Hask" is the Hask ferry.
    placed = re.fullmatch(rf"{_PLAIN}{re.escape(of.noun)}(?P<where>{_PLACED})", told, re.IGNORECASE)
    if not of.noun or placed is None:
        return False
    return {word.lower() for word in of.names} <= {word.lower() for word in _WORD.findall(placed["where"])}


def _called_off(text: str) -> Iterator[tuple[str, bool]]:
    """The words for what a sentence tells is called off, and whether what leaves every day may be so for once only."""
    for match in _WILL_NOT_BE.finditer(text):
        told = _RELATIVE.sub("", match["thing"])
        undone = (match["undone"] or "").lower()
        if _for_good(f"{text[: match.start()]} {told}", text[match.end() :]) and not _OPEN_YET.search(told):
            yield _SAYS.sub("", told.rsplit(",", 1)[-1].strip()).strip(), undone.startswith("cancel")
    for match in _GIVEN_UP.finditer(text):
        before = text[: match.start()]
        clause = re.split(r"[,;.:]", before)[-1]
        if _for_good(before, text[match.start("thing") :]) and not _OPEN_YET.search(clause):
            yield _until_day(match["thing"]).strip(), match["undone"].lower().startswith("cancel")


def _for_good(before: str, behind: str) -> bool:
    return not _NOT_SO.search(before) and not _NOT_FOR_GOOD.search(behind)


def _until_day(told: str) -> str:
    """Without the day on which it was called off, and why: "the Hask fair on Friday because of rain"."""
    return re.split(r"\s+(?:on\s+\w+day|yesterday|because|as|after|since)\b", told, maxsplit=1)[0]
