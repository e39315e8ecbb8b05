"""Whether a later report moves what an earlier one had planned. Pure; English.

"When will the line open?" has another answer in each report that puts it off. The newest stands for the earlier ones
where both are of one matter: both say what is asked, or the newer says that it is off and names the day that was. The
day of what has happened is another thing: there outlets differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple, Protocol

from qa.days import dates, news_time
from qa.days.weekdays import WEEKDAYS
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports.counted import stems
from qa.reports.plans import act, asked, asked_as_planned, days, moves
from qa.schema import Evidence, Found
from qa.words import verbs
from qa.words.excerpt import names, share_of_names

# Of anything: verbs that do not tell what is planned, and words for a day.
_LIGHT = stems(
    "be become begin come date day due expect get give go happen hold make month new next place plan schedule set "
    "start take time week year"
)
# Words by which one part of a thing is told from another.
_PART = re.compile(
    r"\b(?:north|south|east|west|northern|southern|eastern|western|upper|lower|inner|outer|"
    r"(?:second|third)(?! time\b)|interim|"
    r"(?:left|right)(?=[ -](?:hand|bank|side|wing|lane|carriageway|track)\b)|"
    r"fourth|final|old|men['’]s|women['’]s|phase|stage|section|half)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(rf"\b(?:{'|'.join([*dates.MONTHS, *WEEKDAYS])}|said|told|announced)\b|\d+", re.IGNORECASE)
# What is done again is told by either verb: "to reopen on 4 May", "opens to traffic on 6 May".
_AGAIN = re.compile(r"\bre-?(?=(?:open|buil[dt]|start|launch|convene)\w*)", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:the|its|their) next\b", re.IGNORECASE)  # it is of another one than had been planned
# Who starts at a post may be told to take it up.
_STARTS = re.compile(r"\b(?:start|begin|tak(?:e|es|ing) (?:over|up|office)|join)(?:s|ing)?\b", re.IGNORECASE)
# A clause that tells what will be done, and to whom what opens is open ("to cyclists").
_WILL = re.compile(
    r"(?P<of>[^,;:.!?“”\"–—]{0,200})\b(?:will|is to|are to)\s+(?:not\s+)?(?:be\s+)?(?P<verb>[a-z]+)\b"
    r"(?P<rest>[^,;:.!?“”\"–—]{0,200})"
)
_TO = re.compile(r"^\s+(?:to|for)\s+((?:(?!(?:on|in|at|by|before|after|from)\b)[a-z][\w’'-]*\s*)+)")
_TO_ALL = stems("the all any motor traffic car cars vehicle vehicles public")
# What a clause tells that of: what stands behind the last article, up to a preposition.
_HEAD = re.compile(r"(?:.*\b(?:the|an?|its|their)\s+)?(?P<of>.+)", re.IGNORECASE | re.DOTALL)
_OF = re.compile(r"\b(?:on|of|in|at|for|to|from|by|with|near|over|under|between|that|which)\b", re.IGNORECASE)
# What is built opens once; fairs, schools and pools do it each year, and teams and councils meet again.
_ONCE = stems("open reopen complete finish build rebuild inaugurate replace demolish")
_BUILT = stems(
    "bridge tunnel road street motorway bypass railway tramway line station terminal airport runway hospital wing dam "
    "mill plant factory reactor canal lock quay harbour port library stadium museum"
)
# Of its hours, or once more: no day of the plan.
_CLAUSES = re.compile(r";\s|,?\s(?:but|and|while|although)\s")
_HOURS = re.compile(rf"\b(?:late|early)\b(?!\s+(?:in\s+)?(?:{'|'.join(dates.MONTHS)})\b)|\bagain\b", re.IGNORECASE)
_PERSON = re.compile(r"\W*(?:he|she|they)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_IN_COMMON = 2  # stems of two sentences of one story
_LEAST = 4  # letters in which two words must agree to be of one stem: "open", "opening"


class Told(Protocol):
    """A sentence, the passage around it, the heading of its article and the day of that."""

    @property
    def text(self) -> str: ...
    @property
    def around(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...


def replaces(question: str, new: Told, old: Told) -> bool:
    """Whether the later report gives another day to come for what `question` asks of than the earlier one did. A day
    that had come by then was not replaced, unless the later report says so, or has the very same yet to come."""
    if not _asks(question):
        return False
    told = dates.day_of(new.published), dates.day_of(old.published)
    if told[0] is None or told[1] is None or told[0] <= told[1]:
        return False
    now, then = days(new.text, new.published), days(old.text, old.published)
    if not now or not then or any(a <= d and c <= b for a, b in now for c, d in then):
        return False
    if any(_of_other_deed(question, item) for item in (new, old)):
        return False
    if refers(question, new, old):
        return True
    same = not _NEXT.search(new.text) and _same_plan(question, _of_day(new), _of_day(old))
    due = (max(last for _, last in then) >= told[0] and not _NEXT.search(new.text)) or moves(new.text)
    one_part = _told_apart(_of_day(new)) == _told_apart(_of_day(old))
    of_it = same or (due and _as_near(question, new, old))
    return of_it and one_part and _of_story(question, new, old)


def narrows(question: str, new: Told, old: Told) -> bool:
    """Whether the later report gives a day within the time to come that the earlier one gives for what is asked."""
    if not _asks(question) or not dates.later(new.published, old.published):
        return False
    now, then = days(new.text, new.published), days(old.text, old.published)
    if not now or not all(any(a <= c and d <= b and (a, b) != (c, d) for a, b in then) for c, d in now):
        return False
    near = on_it(question, new.text) and on_it(question, old.text) and not _HOURS.search(new.text)
    near = near and any(_of_one(*pair) for pair in product(_willed(_of_day(new)), _willed(_of_day(old))))
    return near and _told_apart(_of_day(new)) == _told_apart(_of_day(old)) and _of_story(question, new, old)


def _same_plan(question: str, new: str, old: str) -> bool:
    """Whether both say of one thing that is built that it will do the same, and both have the same words of the
    question: "the bridge will open to cars", "will open to motor cars"."""
    said, named = _said(question), tuple(names(question))
    told = [frozenset(stem for stem in _stems(text) if not stem.startswith(named)) for text in (new, old)]
    if not asked(question) or _shared(said, told[0]) != _shared(said, told[1]):
        return False
    return any(
        _of_one(one, other) and one.verb <= _ONCE and one.head <= _BUILT
        for one, other in product(_willed(new), _willed(old))
    )


class _Willed(NamedTuple):
    """The stems of a clause that tells what will be done: of its verb, of the noun that it is told of, of what else
    tells which of its kind that is, names aside, and of those to whom it is opened."""

    verb: frozenset[str]
    head: frozenset[str]
    kind: frozenset[str]
    to: frozenset[str]


def _willed(text: str) -> list[_Willed]:
    return [_told(it) for it in _WILL.finditer(text)]


def _told(will: re.Match[str]) -> _Willed:
    found = _HEAD.match(_OF.split(will["of"].strip())[0].strip())
    of = _WORD.findall(found["of"]) if found else []
    to = _TO.match(will["rest"])
    return _Willed(
        _stems(will["verb"]) - _LIGHT,
        _stems(of[-1].lower()) if of else frozenset(),
        _stems(" ".join(word for word in of[:-1] if word.islower())) - _LIGHT,
        (_stems(to[1]) if to else frozenset[str]()) - _TO_ALL,
    )


def _of_one(one: _Willed, other: _Willed) -> bool:
    """Whether two clauses tell the same of the same thing: the bridge, and not a café on the bridge."""
    return bool(one.verb & other.verb and one.head) and one[1:] == other[1:]


def of_other_parts(question: str, one: str, other: str) -> bool:
    """Whether a day to come is asked for, and each sentence says that it is of a part of which the other does not: "the
    northern section", "the southern section"."""
    parts = _told_apart(one), _told_apart(other)
    return _asks(question) and bool(parts[0] - parts[1] and parts[1] - parts[0])


def moved(question: str, evidence: Sequence[Evidence], passages: Sequence[Found], score: float) -> tuple[Evidence, ...]:
    """Of the found passages, what says that a plan was moved which a sentence with that `score` tells, however few
    words it shares with the question: with the sentence before it, where only that tells what it is of. It gets that
    score, or that of a sentence in it."""
    near = [item for item in evidence if item.score >= score] if _asks(question) else []
    given = [_sentence(item.passage, item.text) for item in near if days(item.text, item.passage.published)]
    denied = {item.text for item in near if moves(item.text) and not days(item.text, item.passage.published)}
    telling = list(_moving(passages)) if given or denied else []
    instead = [it for it in telling if moves(it.new.text) and it.context.removesuffix(it.new.text).strip() in denied]
    given += [it.new for it in instead]
    out = []
    for it in telling:
        if it not in instead and not any(replaces(question, it.new, old) for old in given):
            continue
        alone = it not in instead and moves(it.new.text) and on_it(question, it.new.text)
        text = it.new.text if alone else it.context
        of = it.passage.article_id
        within = [item.score for item in evidence if item.passage.article_id == of and item.text in text]
        out.append(Evidence(it.passage, it.end - len(text), it.end, text, max([score, *within])))
    return tuple(item for item in out if not injected(item))


def _of_other_deed(question: str, item: Told) -> bool:
    """Whether the clauses with a day to come tell that something else will be done than is asked, which another clause
    tells without one: "the bus runs until the bridge opens, but from Monday it will leave less often"."""
    acts = _acts(question)
    clauses = _CLAUSES.split(item.text)
    on_day = [it for it in clauses if days(it, item.published)]
    if not acts or len(on_day) == len(clauses) or not _shared(acts, _stems(item.text)):
        return False
    done = [frozenset[str]().union(*(will.verb for will in _willed(it))) for it in on_day]
    return bool(on_day) and all(told and not _shared(acts, _stems(it)) for told, it in zip(done, on_day, strict=True))


def _of_day(item: Told) -> str:
    """Of a text of several sentences those that give a day to come: "final" may be said of what stands before."""
    spans = sentence_spans(item.text)
    return " ".join(said for a, b in spans if days(said := item.text[a:b], item.published)) or item.text


def _asks(question: str) -> bool:
    return asked(question) or asked_as_planned(question)


def refers(question: str, new: Told, old: Told) -> bool:
    """Whether the newer sentence, or it and the one before it, says that something is moved and names the day, or one
    of the days, for which the older had it planned, and a thing that it names too; in a passage that has as many of the
    question's names, or of one without names half of its words."""
    context, around = in_context(new), f"{new.around} {new.title or ''}"
    if not moves(context) or share_of_names(question, around) < share_of_names(question, f"{old.around} {old.title}"):
        return False
    said = _said(question)
    if not names(question) and 2 * len(_shared(said, _stems(around))) < len(said):
        return False
    named = {(when.first, when.last) for when in news_time.days(context, new.published)}
    told = [_stems(_DAYS.sub(" ", text)) - _LIGHT for text in (context, old.text)]
    return not named.isdisjoint(days(old.text, old.published)) and bool(_shared(*told))


def in_context(item: Told) -> str:
    """The sentence behind the one before it, as its passage has them; alone where there is none."""
    start = item.around.find(item.text)
    before = [first for first, end in sentence_spans(item.around) if end <= start]
    return item.around[before[-1] : start + len(item.text)] if start > 0 and before else item.text


def on_it(question: str, text: str) -> bool:
    """Whether it has the verb of the question that says what is planned; where that has none, any word besides names
    that does; where it has none either, its names."""
    wanted = _acts(question) or _said(question)
    return bool(_shared(wanted, _stems(text))) if wanted else share_of_names(question, text) == 1


def _stems(text: str) -> frozenset[str]:
    """The stems of `text`, of "reopen" that of "open"."""
    return frozenset(stem for stem in stems(_AGAIN.sub("", text)) if len(stem) > 1)  # no "s" of "children's"


def _acts(question: str) -> frozenset[str]:
    told = _WORD.findall(_AGAIN.sub("", act(question).lower()))
    return _stems(" ".join(word for word in told if verbs.is_base(word))) & _said(question)


def on_plan(question: str, text: str, title: str) -> bool:
    """Whether it is on what is planned, and has with its heading half of the question's words besides names: in one
    town much is planned."""
    said = _said(question)
    return on_it(question, text) and 2 * len(_shared(said, _stems(f"{text} {title}"))) >= len(said)


def says(question: str, text: str) -> bool:
    """Whether it has any word of the question that says what is planned, or was, names aside."""
    return bool(_shared(_said(question), _stems(text)))


def _said(question: str) -> frozenset[str]:
    """The stems of its words that say what is planned, names aside."""
    named = names(question)
    return frozenset(word for word in _stems(question) - _LIGHT if not any(word.startswith(name) for name in named))


def _of_story(question: str, new: Told, old: Told) -> bool:
    """Whether the newer passage has as many of the question's names as the older; and both have half of its words
    besides, or the two sentences have things in common that it does not ask of."""
    around = [f"{item.around} {item.title or ''}" for item in (new, old)]
    if share_of_names(question, around[0]) < share_of_names(question, around[1]):
        return False
    said = _said(question) - _acts(question)
    if all(2 * len(_shared(said, _stems(text))) >= len(said) for text in around):
        return True
    told = [
        _stems(_DAYS.sub(" ", f"{item.text} {item.title or ''}")) - _LIGHT - _stems(question) for item in (new, old)
    ]
    return len(_shared(*told)) >= _IN_COMMON


def _as_near(question: str, new: Told, old: Told) -> bool:
    """Whether both are on what is asked; and the newer, where it does not say that something is moved, with all words
    of the question that the older has."""
    # "The talks have been moved to 7 April" is of when they are to resume.
    of_it = on_it(question, new.text) or (moves(new.text) and says(question, new.text))
    starts = all(_STARTS.search(text) for text in (question, new.text, old.text)) and _says_who(question, new.text)
    if not starts and (not of_it or not on_it(question, old.text)):
        return False
    has = _shared(_said(question), _stems(old.text))
    return moves(new.text) or len(_shared(has, _stems(new.text))) == len(has)


class _Sentence(NamedTuple):
    text: str
    around: str
    title: str | None
    published: str | None


class _Telling(NamedTuple):
    """A sentence, itself behind the one before it, and where it ends in the article that its passage is of."""

    passage: Found
    new: _Sentence
    context: str
    end: int


def _sentence(passage: Found, text: str) -> _Sentence:
    return _Sentence(text, passage.text, passage.title, passage.published)


def _moving(passages: Sequence[Found]) -> Iterator[_Telling]:
    """The sentences that give a day to come, where they or the one before them say that something is moved."""
    for passage in passages:
        for start, end in sentence_spans(passage.text):
            new = _sentence(passage, passage.text[start:end])
            context = in_context(new)
            if moves(context) and days(new.text, new.published):
                yield _Telling(passage, new, context, passage.start + end)


def _says_who(question: str, text: str) -> bool:
    """Whether it begins with a pronoun for a person, or has a name of the question."""
    return bool(_PERSON.match(text)) or share_of_names(question, text) > 0


def _told_apart(text: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _PART.finditer(text))


def _shared(wanted: frozenset[str], has: frozenset[str]) -> frozenset[str]:
    """Those of the stems `wanted` that are among the others, or of which one there is the beginning or the like."""
    return frozenset(one for one in wanted if any(_alike(one, other) for other in has))


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LEAST:
        return one == other
    one, other = one.removesuffix("s"), other.removesuffix("s")
    return one.startswith(other) or other.startswith(one)
