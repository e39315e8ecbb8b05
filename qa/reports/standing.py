"""How things stand: whether a later report tells that what an earlier one says is so no more, or has come about since.
Pure; English.

"Has the painting been found?" has one answer until it is found and another from then on, and the reading takes "has
not been found" for the better one, whatever its day. So what a sentence says of the very thing that is asked is read
off it, yes or no, and the later of two that say the opposite stands for the earlier. The lead of an article says what
its heading says: "Orla road open again", "Cars are using the road since Monday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from qa.days import dates, news_time
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports import plans
from qa.reports.ended import TIMES, Said, occurrences
from qa.reports.moved import Told, on_it
from qa.reports.report import Report, of_evidence, of_one_story, score_among
from qa.reports.states import (
    ALL_TRAFFIC,
    DOORS,
    GENERIC,
    LEFT,
    LORRIES,
    OF_ANYONE,
    TRAFFIC,
    USERS,
    WORKS,
    Act,
    act,
    by,
    of_works,
    thing,
)
from qa.schema import Evidence, Found
from qa.who import speakers
from qa.words import verbs
from qa.words.excerpt import content, names, share_of_names

# Who or what was not, before the verb, and behind it; each is put as "not".
_NOBODY = re.compile(
    r"\b(?:no[ -]one|nobody|none|nothing|no\s+(?:(?!(?:that|which|who|doubt|longer|more|less|and|but|or|to)\b)"
    r"[\w’'-]+\s+){1,5}?)(?:\s*(?:of\s+[^,;.]{1,40}?)?)"
    r"\b(?P<verb>has|have|had|was|were|is|are)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\b(?P<verb>[a-z]+)\s+(?:no|nothing|nobody|none)\b(?!\s+(?:longer|later|less|more|fewer)\b)")
# What was so before: "which was shut for a year", "had been shut".
_RECALLED = re.compile(
    r"\b(?:which|who|that|when|after|before)\s+(?:\w+\s+){0,3}?(?:had|was|were)\b[^,;.]*", re.IGNORECASE
)
# "The outbreak that closed the school for two weeks": that time is over.
_FOR_A_TIME = re.compile(
    r"\b(?:which|that)\s+(?:had\s+)?[a-z]+(?:ed|t)\b[^,;.]{0,80}?\bfor\s+(?:an?|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|some|\d+)\s+(?:hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
# What will stay as it is until some day is so now.
_STAYS = re.compile(r"\b(?:will|(?:is|are) to)\s+(?:(?:now|still|also)\s+)?(?:stay|remain|be kept)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad\s+(?:\w+ly\s+)?(?:been\s+)?\w+", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:to|will|would|should|could|may|might|expect\w*|plan\w*|hop(?:es?|ed|ing)|due|not before)\b", re.IGNORECASE
)
# What is opened or found may be an inquiry into it; what is shut on Mondays is open.
_OF_ELSE = re.compile(
    r"\b(?:on|every) \w{2,9}days\b|\bby another\b"
    r"|\b(?:inquiry|investigation|debate|consultation|deadline|exhibition|film) "
    r"(?:\w+ ){0,3}(?:into|on|about|for|of)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?P<name>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})(?:['’]s|(?<=s)['’])(?=\s+[a-z])")
_ASKING = re.compile(r"\?[\"”’']*\s*$")  # what is only asked is not told
_WORD = re.compile(r"[\w’'-]+")
_CLOSE = 0.35  # of the best score has what tells how things stand since, so that it may come first
_IN_COMMON = 2  # words of two passages of one story, where the question has no name


def asked(question: str) -> bool:
    """Whether it asks how something stands, for a yes or no, or how many are left of those missing."""
    return bool(act(question)) and not plans.asked(question)


def tells(question: str, item: Told) -> bool | None:
    """Whether a sentence says that what is asked about is so, or is not; None where it does not say. Of "When will it
    be closed?" it is so where it is open, see `_wanted`."""
    of = act(question)
    if of is None or _OF_ELSE.search(item.text) or _ASKING.search(item.text):
        return None
    around = f"{item.around} {item.title or ''}"
    called = _called(question, around)
    said = _said(question, of, item.text, called) if of_works(question, of, item.text, around) else None
    if said is None and item.title and item.around.startswith(item.text) and of_works(question, of, item.title, around):
        return _said(question, of, item.title, called)
    return said


@lru_cache(1024)
def _called(question: str, around: str) -> frozenset[str]:
    """The words that stand behind the question's names there: "school" of Thornleigh Primary School, "the school"."""
    of = [match.group() for match in _WORD.finditer(question) if names(question) & content(match.group())]
    behind = re.findall(rf"\b{re.escape(of[-1])}\s+([A-Z][a-z]+)", around) if of else []
    return content(" ".join(behind)) - names(question)


def _wanted(question: str) -> bool:
    """Which a question for what is yet to come asks for: "When will the bridge be closed?" that it is not so."""
    of, asks = act(question), plans.act(question)
    return not (of and of.not_so and of.not_so.search(asks) and not of.so.search(asks))


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later report tells the opposite of what the earlier one does, or that what is only planned there has
    come about."""
    told = dates.day_of(new.published), dates.day_of(old.published)
    if told[0] is None or told[1] is None or told[0] <= told[1]:
        return False
    now = tells(question, new)
    if now is None or _before(new, told[1]) or not _of_matter(question, new, old):
        return False
    if plans.asked(question):
        due = plans.days(old.text, old.published)
        want = _wanted(question)
        come = now is want and tells(question, old) is not want
        return come and bool(due) and all(last <= told[0] for _, last in due) and on_it(question, old.text)
    then = tells(question, old)
    return then is not now if then is not None else _to_come(question, old.text)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found], near: float) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells how what is asked about stands since the reports of those of
    `evidence` with that score, or how it stands at all where none of these tells; with the score of what comes close to
    the best."""
    if act(question) is None or not evidence:
        return ()
    stories = {item.passage.article_id: item.story for item in evidence}
    old = [of_evidence(item) for item in evidence if item.score >= near]
    untold = asked(question) and bool(names(question)) and all(tells(question, item) is None for item in old)
    found: list[tuple[str, Evidence]] = []
    for passage, start, end in _sentences(passages):
        story, first, last = stories.get(passage.article_id, ""), passage.start + start, passage.start + end
        told = Evidence(passage, first, last, passage.text[start:end], _CLOSE * evidence[0].score, story=story)
        new = of_evidence(told)
        if tells(question, new) is None:
            continue
        alone = untold and share_of_names(question, new.text) == 1
        if alone or any(replaces(question, new, it) for it in old):
            found.append((passage.published or "", told))
    newest = max((day for day, _ in found), default="")
    item = next((item for day, item in found if day == newest), None)
    return (item,) if item and item.score > score_among(evidence, item) and not injected(item) else ()


def came_about(question: str, item: Evidence) -> bool:
    """Whether a sentence tells that what is asked about, as yet to come, has come about."""
    return plans.asked(question) and tells(question, of_evidence(item)) is _wanted(question)


def first(question: str, part: Sequence[Evidence], least: float) -> Sequence[Evidence]:
    """Of those with that score, what tells how things stand by the newest report of them that tells it, before the
    others."""
    if not asked(question):
        return part
    told = [
        (item.passage.published or "", said)
        for item in part
        if item.score >= least and (said := tells(question, of_evidence(item))) is not None
    ]
    if not told:
        return part
    _, now = max(told, key=lambda it: it[0])

    def key(item: Evidence) -> tuple[bool, int]:
        if item.score < least or tells(question, of_evidence(item)) is not now:
            return True, 0
        day = dates.day_of(item.passage.published)
        # Of two that say the same, what tells until when it is so has gone on from the other.
        return False, -day.toordinal() if day and now is not None and _UNTIL.search(item.text) else 0

    return sorted(part, key=key)


def _sentences(passages: Sequence[Found]) -> Iterator[tuple[Found, int, int]]:
    for passage in (it for it in passages if not it.opinion):
        for start, end in sentence_spans(passage.text):
            yield passage, start, end


@lru_cache(4096)
def _said(question: str, asks: Act, text: str, called: frozenset[str]) -> bool | None:
    """Which of both a text says, for the thing that is asked about, which may be `called` so; None where it says
    neither, or both."""
    if asks in LEFT:
        return True if asks.so.search(text) else False if asks.not_so and asks.not_so.search(text) else None
    plain = _NOBODY.sub(lambda match: f"it {match['verb']} not", _without_owners(question, _told_now(text)))
    plain = _NOTHING.sub(lambda match: f"did not {match['verb']}" if verbs.is_past(match["verb"]) else match[0], plain)
    plain = _STAYS.sub("is", plain if speakers.sourced(text) else _HAD.sub("", plain))
    sides = [(side, holds) for side, holds in ((asks.so, True), (asks.not_so, False)) if side]
    said = {
        one.holds
        for side, holds in sides
        for one in occurrences("", side, holds, plain)
        if _of_it(question, asks, one, names(f". {text}"), called)
    }
    return said.pop() if len(said) == 1 else None


def _without_owners(question: str, text: str) -> str:
    """Without the question's names as whose somebody or something is: "Ada Roe's lawyer" is not Ada Roe."""
    own = names(question)
    if re.search(r"['’]s\b", question):
        return text
    return _OWNER.sub(lambda match: " " if own & content(match["name"]) else match[0], text)


def _told_now(text: str) -> str:
    """Without its clauses for what was before, and the commas around them."""
    return re.sub(r"\s*,\s*,", "", _RECALLED.sub("", _FOR_A_TIME.sub("", text)))


def _of_it(question: str, asks: Act, said: Said, named: frozenset[str], called: frozenset[str]) -> bool:
    """Whether a verb is said of what is asked about, as far as its clause tells that: not of another name,
    nor, where it is asked whether somebody did it, of somebody else."""
    own, who = names(question), by(question, asks)
    if who and said.by and who.isdisjoint(said.by):
        return False
    if own and named & said.to and own.isdisjoint(said.to | said.by):
        return False
    of = frozenset() if OF_ANYONE.match(question) else thing(question, asks)
    of |= called if of else frozenset()
    if said.to and said.to <= DOORS and not said.by <= named:
        return not of.isdisjoint(said.by)
    return not of or not said.to - GENERIC - DOORS or not of.isdisjoint(said.to | said.by)


def _to_come(question: str, text: str) -> bool:
    """Whether it has the words for what is asked about as what may be, or is to come."""
    of = act(question)
    return bool(of and _OPEN.search(text) and (of.so.search(text) or (of.not_so and of.not_so.search(text))))


def _before(new: Told, day: date) -> bool:
    """Whether it recalls what was before that day."""
    if when := news_time.happened(new.text, new.published):
        return when.last < day
    return any(it.year < day.year for it in dates.mentions(new.text) if it.year and not it.month)


def _of_matter(question: str, new: Report, old: Report) -> bool:
    """Whether the newer sentence or its heading has half of what the question speaks of, and its passage as many of the
    names as the older one's; where the question has none, both passages have a name or several words in common."""
    asks = act(question)
    of = thing(question, asks) - names(question) if asks else frozenset()
    around = [f"{item.around} {item.title or ''}" for item in (new, old)]
    own = around[0] if asks in LEFT else f"{new.text} {new.title or ''}"  # "Nobody is now missing"
    told = content(own)
    told |= of & WORKS if told & WORKS else frozenset()  # a plant is told of by its line
    told |= of & TRAFFIC if told & TRAFFIC else frozenset()
    told |= of & LORRIES if told & ALL_TRAFFIC else frozenset()
    told |= of & USERS if told.isdisjoint(USERS) else frozenset()
    said, asked_of = names(f". {own}"), names(question)
    if (said & names(f". {old.text}")) - asked_of - TIMES and (
        asked_of <= said if asked_of else of_one_story(new, old)
    ):
        told |= of & content(old.text)  # "the Roe department store", and then "Roe has opened its doors"
    named = [frozenset(word for word in names(f". {text}")) - TIMES for text in around]
    if asks in LEFT and names(question) and named[0] & named[1] and of_one_story(new, old):
        return True  # the river that is asked of need not be named a fortnight on
    if 2 * len(of & told) < len(of):
        return False
    shares = [share_of_names(question, text) for text in around]
    if shares[0] < max(shares[1], 0.5):
        return False
    if names(question):
        return share_of_names(question, own) > 0
    words = [content(text) - TIMES - content(question) for text in around]
    return bool(named[0] & named[1]) and len(words[0] & words[1]) >= _IN_COMMON
