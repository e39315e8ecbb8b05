"""Whose wish or view a question asks for, and sentences of interviews and opinion pieces that are somebody else's.
Pure; English.

"What do the shopkeepers want?" is not answered by "I want the shingle back" of the councillor who is interviewed, nor
"Does Rahimi want a wall?" by "The council prefers a wall", with which she is asked. Nor is what a columnist thinks of
the trams told by a column on a wall.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.schema import Evidence
from qa.who import interviews, opinion, speakers
from qa.who.people import trade, whole_names
from qa.words.excerpt import content, sentences
from qa.words.grammar import is_person, stem
from qa.words.terms import content_words

_VERB = (
    r"(?:want|like|prefer|propose|favou?r|suggest|recommend|support|back|oppose|hope|wish|think|believe|say|fear|plan|"
    r"intend|expect|regret|demand|argue|feel)"
)
_SOMEBODY = (
    r"(?!(?:it|this|that|you|I|we|one|any(?:one|body)|some(?:one|body)|every(?:one|body)|people)\b)"
    r"(?P<who>[^?,]{2,60}?) (?:really |now |still )?"
)
_ASKED = tuple(
    re.compile(rf"^\W*{form}\b(?P<about>.*)$", re.IGNORECASE)
    for form in (
        rf"what (?:else )?(?:do|does|did|would) {_SOMEBODY}{_VERB}",
        rf"what would {_SOMEBODY}(?:do|have|spend|give|build|change)",
        rf"(?:do|does|did|would) {_SOMEBODY}{_VERB}",
    )
)
# A stand that is taken in answer to a question.
_STAND = re.compile(
    r"\b(?:stop|forget|never|not|no|against|all for|in favou?r|should|must|want|rather|mistake|wrong|good|bad|"
    r"best|worst|(?<!\bif )I would|I['’]d)\b",
    re.IGNORECASE,
)
_OF_PIECE = re.compile(r"\b(?:author|writer|columnist|column|op-?ed|editorial|opinion piece|commentator|paper)\b", re.I)
_CLOSE = 0.35  # of the best score has an answer on what is asked about, for it to go before one that is not
_WANTS = re.compile(rf"\b{_VERB}(?:s|es|ed)?\b|\b(?:said|thought|meant|voted|for|against)\b", re.IGNORECASE)
_THINKS = re.compile(r"\b(?:think|feel|believe|say)\b", re.IGNORECASE)
_LEAST = 0.15  # of the best score has what is left where that one is another's


class Asked(NamedTuple):
    """Whose wish or view is asked for, and what about."""

    who: str
    about: str


def asked(question: str) -> Asked | None:
    match = next(filter(None, (form.search(question.strip(" ?")) for form in _ASKED)), None)
    return Asked(match["who"].strip(), match["about"]) if match else None


def theirs(question: str, part: Sequence[Evidence]) -> list[Evidence]:
    """Best first, without what an interviewer says, or another who is interviewed or wrote an opinion piece, where
    somebody's wish or view is asked for, or what they wrote without a word of what it is asked about. Of the answers of
    one person in an interview those first that take a stand on that or have most words of it, if they come close to the
    best. None where all that comes near is another's."""
    wish = asked(question)
    if wish is None:
        return list(part)
    about = _stems(wish.about) - _stems(wish.who)
    own = {it.passage.article_id for it in part if speakers.wrote(question, it.passage) and it.passage.opinion}
    told = {it.passage.article_id for it in part if about & _stems(f"{it.passage.title or ''} {it.passage.text}")}
    strange = own - told if about else frozenset[str]()
    left = [it for it in part if it.passage.article_id not in strange and not _anothers(wish.who, it)]
    if any(it.passage.opinion and _wants(wish.who, it.text) for it in left):
        left = [
            it for it in left if not it.passage.opinion or _wants(wish.who, it.text) or it.passage.article_id in own
        ]
    if about and _THINKS.search(question):
        left = [it for it in left if it.passage.article_id not in own or not _by_the_way(about, it)]
    if left and left[0].score < _LEAST * part[0].score:
        return []
    if not left or not about or not interviews.answering(left[0]):
        return left
    least = _CLOSE * left[0].score

    def order(item: Evidence) -> tuple[bool, bool, int]:
        if item.score < least or not _same(left[0], item):
            return (True, True, 0)
        on_it = any(_STAND.search(one) and not about.isdisjoint(_stems(one)) for one in sentences(item.text))
        return (False, not on_it, -len(about & _stems(f"{item.before} {item.text}")))

    return sorted(left, key=order)


def _anothers(who: str, item: Evidence) -> bool:
    """Whether somebody else speaks in the sentence: who asks in an interview, or answers, or wrote an opinion piece."""
    if interviews.asking(item):
        return not speakers.names(who, item.text)
    if item.passage.opinion and opinion.signed(f"{item.passage.title}\n{item.text}"):
        return True
    name = interviews.answering(item) or (item.passage.author if item.passage.opinion else "")
    if not name or speakers.names(who, name) or speakers.names(name, who):
        return False
    if speakers.of_columnist(who, item.passage) or _OF_PIECE.search(who):
        return not item.passage.opinion
    if item.passage.opinion and (speakers.names(who, item.text) or _of_outlet(who, item)):
        return False
    # "The hydrologist" may be who is interviewed, but no body, no several people, and nobody of another name.
    role = speakers.role_or_name(who)
    last = role.split()[-1].lower()
    return bool(whole_names(who)) or (role.islower() and not (is_person(last) or trade(last)))


def _wants(who: str, text: str) -> bool:
    """Whether the sentence tells of somebody by name or role what they want or think."""
    return speakers.names(who, text) and _WANTS.search(text) is not None


def _of_outlet(who: str, item: Evidence) -> bool:
    return content(who) <= content(item.passage.outlet or "")


def _by_the_way(about: frozenset[str], item: Evidence) -> bool:
    """Whether its author speaks of it once at most, and not here nor in the heading."""
    here = _stems(f"{item.passage.title or ''} {item.before} {item.text}")
    return about.isdisjoint(here) and sum(not about.isdisjoint(_stems(it)) for it in sentences(item.passage.text)) <= 1


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(text)))


def _same(one: Evidence, other: Evidence) -> bool:
    return one.passage.article_id == other.passage.article_id and bool(interviews.answering(other))
