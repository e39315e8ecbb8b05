"""Whether a later report tells that the very thing of which a question asks some particular will not be. Pure; English.

"What time does the night ferry leave?" is answered by the plan of February until "the night ferry will not run at all"
is reported in March: that has no time in it, so the reading takes it for no answer, and the reader must be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.mentioned import names, stems
from qa.reports.report import score_among, sentences
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words import verbs

# What is asked of something that is, or is to be: "what time does the", "how much will a ticket for the".
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:(?:at|from|on|in|by)\s+)?(?:what|which|when|where|who|how)\b"
    r"(?:(?!\b(?:did|was|were|had|has|have|why|if|that)\b)[^?;,]){0,50}?\b(?:does|do|will|is|are|can|shall|would)\s+"
    r"(?:an?\s+)?(?:(?:ticket|seat|place|single|return|ride|trip|fare)s?\s+(?:for|on|with|to)\s+)?"
    r"(?:(?:[a-z]+\s+)?(?:the|its|their)\s+)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_NO_NOUN = frozenset(
    "on in at to for from of by with and or be being going due set expected supposed still now next this first".split()
)
_MOST = 5  # words of the name of a thing
# Not "dropped", "withdrawn" or "abandoned", as a player, a witness or a ship is.
_UNDONE = r"(?:scrapped|cancelled|canceled|shelved|axed|ditched|called off|discontinued)"
# The thing is, or will be, no more: what is only so on Sundays, or until a day, goes on.
_WILL_NOT_BE = re.compile(
    r"(?:^|[.;:!?]\s+)(?P<thing>[^.;:!?“”\"]{2,160}?),?\s+(?:"
    r"(?:will\s+(?:now\s+)?(?:not|never)|won['’]t|is\s+not\s+(?:now\s+)?(?:going\s+)?to|is\s+never\s+to)\s+(?:now\s+)?"
    r"(?:run|open|go ahead|be built|take place|be held|start|happen|operate|sail|fly|go into service|be launched|come)"
    r"(?:\s+(?:at all|after all|any ?more|altogether|either))*(?=\s*[.;,!]|\s*$|\s+(?:because|as|after|since)\b)"
    rf"|(?:(?:has|have|had)\s+been|is|are|was|were|is\s+being)\s+(?:\w+ly\s+)?{_UNDONE}\b"
    r"(?!\s+(?:on\s+\w+days\b|until|till|for\b|from\b|between\b|in (?:the )?(?:19|20)\d\d))"
    r")",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    r"\b(?P<before>[^,;.:]{0,60}?)\b(?:scrap(?:s|ped)|abandon(?:s|ed)|cancel(?:s|led|ed)|shelve[sd]|drop(?:s|ped)|axe[sd]|"
    r"ditch(?:es|ed)|call(?:s|ed)\s+off|g(?:ives?|ave)\s+up|given\s+up)\s+"
    r"(?P<thing>(?:the|its|their|his|her|all|plans?\s+for)\b[^,;.:!?“”\"]{1,60})",
    re.IGNORECASE,
)
_OPEN_YET = re.compile(
    r"\b(?:would|could|might|may|should|must|if|whether|unless|urg\w+|wants?|wanted|ask\w*|demand\w*|threat\w*|not|never|"
    r"refus\w+|den\w+|rumou?r\w*|fear\w*|to)\b|n['’]t\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s+(?:which|who|that)\b[^,]*(?:,|$)", re.IGNORECASE)
_CLOSE = 0.35  # of the best score has what tells it


@lru_cache(256)
def thing(question: str) -> frozenset[str]:
    """The words for the named thing of which some particular is asked, each in one form; empty where none is."""
    asked = _ASKS.match(question)
    if asked is None or speakers.asked_of(question):
        return frozenset()
    said: list[str] = []
    for match in _WORD.finditer(question, asked.end()):
        word = match.group()
        verb = verbs.is_base(word.lower()) or verbs.is_participle(word.lower())
        if word.lower() in _NO_NOUN or (said and verb and not word[0].isupper()) or len(said) >= _MOST:
            break
        said.append(word)
    told = " ".join(said)
    named = names(f"the {told}")
    return frozenset(named | stems(told) - {stem for name in named for stem in stems(name)}) if named else frozenset()


def tells(question: str, item: Evidence) -> bool:
    """Whether a sentence of a report tells that the thing asked about is called off, and not only that it may be."""
    of = thing(question)
    if not of or item.passage.opinion:
        return False
    return any(of <= names(f"the {told}") | stems(told) for told in _called_off(item.text))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells that what the earlier one tells of is called off."""
    told = dates.day_of(new.passage.published), dates.day_of(old.passage.published)
    if told[0] is None or told[1] is None or told[0] <= told[1]:
        return False
    if not tells(question, new) or tells(question, old):
        return False
    around = f"{old.passage.title or ''}. {old.passage.text}"
    return thing(question) <= names(around) | stems(around)


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


def _called_off(text: str) -> Iterator[str]:
    """The words for what a sentence tells is called off."""
    for match in _WILL_NOT_BE.finditer(text):
        told = _RELATIVE.sub("", match["thing"])
        if not _OPEN_YET.search(told):
            yield told.rsplit(",", 1)[-1]
    for match in _GIVEN_UP.finditer(text):
        if not _OPEN_YET.search(match["before"]):
            yield match["thing"]
