"""The answerer without a model: the best-supported sentences of the articles, quoted with outlet and date.

It writes nothing of its own but the lead-in, so nothing it says can go beyond its sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.asking import asked_abroad, expects
from qa.asking.standalone import parts
from qa.days.windows import asks_newest
from qa.reading.support import LONG
from qa.reports import disputed, views
from qa.reports.disagreement import disagree
from qa.reports.given import kind
from qa.reports.mentioned import runs, stems, words
from qa.reports.placing import arranged, overlap
from qa.reports.report import NEAR
from qa.reports.telling import adds, repeats
from qa.schema import Draft, DraftSentence, Evidence, Incomplete, Turn, Usage
from qa.synthesize.ordering import (
    CLOSE,
    SAYS_WHO,
    attributable,
    by_what_is_asked,
    counts_other,
    deciding_first,
    of_other_time,
    only_beside,
    speaking,
    tells_day,
)
from qa.synthesize.quoting import drafted
from qa.who import holders, speakers, who_is
from qa.who.namesakes import bearers
from qa.words.languages import foreign
from qa.words.numbers import values
from qa.words.spelling import name_keys
from qa.words.terms import STOPWORDS, content_words, fold, tokens

MOST = 4  # sentences in an answer, or
MOST_PART = 2  # for each part of a question that asks several things,
MOST_MORE = 2  # and so many more of articles that are not quoted yet
MOST_OTHER = 2  # and of those that give a figure or a date which none has yet
# A further sentence must come as near the best as CLOSE,
# one of an article that is not quoted yet this close, and NEAR one that tells it otherwise than the best.
_CLOSE_NEW = 0.2
# An article has one answer to what has one: another sentence of it must come nearly as near.
_CLOSE_AGAIN = 0.8
_CLOSE_TOPIC = 0.1  # somebody's words in a report of what they are asked about, where the best are of another
_CLOSE_LATER = 0.03  # and one of a later report than all that are quoted, where it is asked how things are now
_SHARED = 2  # words of a question that names nothing which such a report has
# Words of a question on how things are now that say nothing of its matter.
_OF_ANY_STATE = stems("still now yet already currently current latest newest recent many much people do doing present")
_TOLD = 0.3  # score from which the best is taken to tell of what matter is asked
_SURE = 0.5  # score below which the best gives way to it
_CLOSE_NAMESAKE = 0.04  # and one on another bearer of the name that is asked about
# In German and Spanish, which the cross-encoder reads less well, one without a word of the question must come as near.
_AS_SURE = 0.9
# "…: Dock Street or Slipway Road?": the two names that a question puts up for choice.
_NAMED = r"[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*"
_EITHER = re.compile(rf"\b({_NAMED})\s+or\s+({_NAMED})\s*\?*$")
_SEVERAL = re.compile(
    r"\b(?:which|what)\s+(?:[\w-]+\s+){0,2}?(?!(?:was|is|has|does|this|his|its|news)\b)[\w-]{2,}[^\W_s]s\b(?!['’])"
    r"|\bwho\s+(?:all|else|are|were|have)\b|\bnames\s+of\b|\beach\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[^\W\d_][\w-]+")
_SAME = 0.8  # share of words in common from which two sentences say the same


class Quoted(NamedTuple):
    """For a part of a question, the sentences to quote, best first, and all that may answer it."""

    question: str
    quoted: Sequence[Evidence]
    evidence: Sequence[Evidence]


class Extractive:
    """Quotes up to four sentences, eight if of several articles, best first; each adds something to those before it."""

    name = "extractive"
    may_decline = True

    def __init__(self, abroad: str = "") -> None:
        """`abroad` is the question in its own language, where it is handed over in rough English (`Query.abroad`)."""
        self._abroad = abroad

    def write(
        self, question: str, evidence: Sequence[Evidence]
    ) -> Iterator[Draft | DraftSentence | Usage | Incomplete]:
        for own in by_part(question, evidence, self._abroad):
            for placed in arranged(own.question, own.quoted, own.evidence):
                yield drafted(own.question, placed, evidence, self._abroad)

    def repair(
        self, question: str, sentence: DraftSentence, reason: str, evidence: Sequence[Evidence]
    ) -> tuple[DraftSentence | None, Usage]:
        """A quotation that does not pass its check cannot be written better; it is left out."""
        return None, Usage()

    def standalone(self, question: str, history: Sequence[Turn]) -> tuple[str, Usage] | None:
        """No model: the rules of `standalone` apply."""
        return None


def by_part(question: str, evidence: Sequence[Evidence], abroad: str = "") -> Iterator[Quoted]:
    """What is quoted for each part of the question; `abroad` is the question in its own language, where this is not."""
    numbers = dict.fromkeys(item.part for item in evidence)
    asked = parts(question)
    most = MOST if len(numbers) == 1 else MOST_PART
    before: list[Evidence] = []
    for number in numbers:
        part = [item for item in evidence if item.part == number]
        own = asked[number] if number < len(asked) else question
        mine = _quoted(own, part, most, before, abroad)
        yield Quoted(own, mine, part)
        before += mine


def _quoted(
    question: str, part: Sequence[Evidence], most: int, before: Sequence[Evidence], abroad: str = ""
) -> list[Evidence]:
    """The sentences to quote, best first, those in the asker's language before others: those that give a figure or day
    which one of them gives already only if there is room left by the others. `before` are those quoted for other parts
    of the question."""
    part = attributable(question, part)
    stands = views.stands(question, part)
    ranked = list(dict.fromkeys((*stands, *views.reports_first(question, by_what_is_asked(question, part)))))
    same_name = bearers(question, (item.passage for item in part))
    chosen: list[Evidence] = []
    for again in (False, True):
        for item in (it for it in ranked if it not in chosen):
            told = [it.text for it in chosen]
            if not again and repeats(question, item.text, told):
                continue
            new = all(item.passage.article_id != other.passage.article_id for other in chosen)
            other = new and (adds(question, item.text, told) or all(disagree(question, item, one) for one in chosen))
            room = most + MOST_MORE * new + MOST_OTHER * other
            least = _close(question, item, part[0].score, chosen, new, namesake=item.passage.article_id in same_name)
            if len(chosen) >= room or (item not in stands and item.score < least * part[0].score):
                continue
            if views.aside(question, item, stands):
                continue
            if chosen and item not in stands and _of_another_story(question, chosen, item):
                continue
            if chosen and (_of_another(question, chosen[0], item) or counts_other(question, item.text)):
                continue
            if chosen and _undated(question, chosen[0], item):
                continue
            if _names_again(question, item.text, told):
                continue
            if chosen and (of_other_time(question, chosen[0], item) or only_beside(question, chosen[0], item)):
                continue
            if chosen and item.score < _AS_SURE * part[0].score and asked_abroad.beside(question, item.text):
                continue
            if not any(_says_the_same(question, item, one) for one in (*before, *chosen)):
                chosen.append(item)
    ordered = [item for item in ranked if item in chosen]
    if ordered and ordered[0].score < _SURE:
        ordered = sorted(ordered, key=lambda item: not _of_topic(question, ordered[0], item))
    ordered = sorted(ordered, key=lambda item: foreign(abroad or question, item.text, item.passage.text))
    ordered = deciding_first(question, ordered)
    against = disputed.answering_back(question, ordered[0], part) if ordered else None
    if against is None or any(overlap(against, one) for one in ordered):
        return ordered
    return [ordered[0], against, *ordered[1:]]


def _of_another_story(question: str, chosen: Sequence[Evidence], item: Evidence) -> bool:
    """Whether its article is of one matter with none that is quoted: it was found by a word or a kind of figure. Where
    the best hardly answers, one that comes near it may, and a long question may be of several matters."""
    of_one = (one.akin is None or item.passage.article_id in one.akin for one in chosen)
    if any(of_one) or len(content_words(question)) > LONG:
        return False
    return chosen[0].score >= _TOLD or item.score < CLOSE * chosen[0].score


def _names_again(question: str, text: str, told: Sequence[str]) -> bool:
    """Whether it is asked who somebody is, or who holds an office, and `text` tells no more of that than the same role,
    or the same holder, as one in `told`."""
    if (post := holders.office(question)) and holders.names_holder(post, text):
        return any(holders.same_name(text, one) for one in told)
    roles = who_is.roles(question, text)
    return bool(roles) and roles <= frozenset[str]().union(*(who_is.roles(question, one) for one in told))


def _close(
    question: str, item: Evidence, best: float, chosen: Sequence[Evidence], new: bool, *, namesake: bool
) -> float:
    """The share of the best score that a further sentence needs."""
    if new and chosen and _of_topic(question, chosen[0], item):
        return _CLOSE_TOPIC
    if new and namesake:
        return _CLOSE_NAMESAKE
    if who_is.says(question, item.text):
        return SAYS_WHO
    if new and chosen and _newer(question, item, chosen):
        return _CLOSE_LATER
    if not new:
        if _of_choice(question, item, chosen):
            return _CLOSE_NEW
        return _CLOSE_AGAIN if best >= _SURE and _of_one(question) else CLOSE
    return NEAR if chosen and disagree(question, item, chosen[0]) else _CLOSE_NEW


def _undated(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether a day is asked for, the first sentence tells one, and this one none."""
    return kind(question) == "when" and tells_day(question, first) and not tells_day(question, item)


def _of_one(question: str) -> bool:
    """Whether one name, figure or day is asked for, not several ("Which four teams …?")."""
    return kind(question) != "other" and not _SEVERAL.search(question)


def _newer(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it is asked how things are now, and its report is later than all that are quoted and of the same: it may
    tell in words that hardly seem to answer what has become since. With its heading and what stands before it, it has
    all of a name that is asked about, and the kind of thing asked for or another word of it; two words where nothing is
    named."""
    day = item.passage.published or ""
    if not asks_newest(question) or any(day <= (one.passage.published or "9") for one in chosen):
        return False
    told = f"{item.passage.title or ''} {item.before} {item.text}"
    shared = (words(question).others - _OF_ANY_STATE) & words(told).has
    named = list(runs(question))
    if not named:
        return len(shared) >= _SHARED
    kind = expects.kind(question)
    of_kind = kind != "other" and expects.has(kind, question, item.text)
    said = frozenset(tokens(fold(told)))
    return any(name <= said for name in named) and (of_kind or bool(shared))


def _of_topic(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody speaks whose words on something are asked for, the report is of that, and that of the first
    sentence is not: "It is not what we wanted", said when there was a deal, is of the deal."""
    who, about = speakers.asked_of(question), stems(speakers.topic(question))
    if not who or not about or not speaking(who, item):
        return False
    own, other = (stems(f"{it.passage.title or ''} {it.passage.text}") for it in (item, first))
    return about <= own and about.isdisjoint(other)


def _of_choice(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it names what the question puts up for choice ("A or B?") and no sentence chosen does."""
    either = _EITHER.search(question)
    names = [fold(name) for name in either.groups()] if either else []
    return any(name in fold(item.text) and not any(name in fold(one.text) for one in chosen) for name in names)


def _of_another(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody's words are asked for, the first sentence has them, and in this one only others speak. Behind a
    pronoun may be whoever holds an office that is asked for, but nobody whose name the passage has not."""
    who = speakers.asked_of(question)
    if not who or not speaking(who, first):
        return False
    if speakers.names(who, item.text) or speakers.writes(who, item.passage):
        return False
    strange = not speakers.role_or_name(who).islower() and not speakers.names(who, item.passage.text)
    if speakers.begun_by_name(item.text):
        return True
    return speakers.named(item.text) or (strange and speakers.spoken(item.text))


def _says_the_same(question: str, item: Evidence, other: Evidence) -> bool:
    """Whether one repeats the other, figures, names and what else answers included (two counts of one event are not the
    same, nor are two places of one bridge), or overlaps it."""
    if overlap(item, other):
        return True
    words = [{word for word in tokens(fold(it.text)) if word not in STOPWORDS} for it in (item, other)]
    shorter = min(len(words[0]), len(words[1])) or 1
    if len(words[0] & words[1]) / shorter < _SAME or values(item.text) != values(other.text):
        return False
    named = [
        {name_keys(match.group()) for match in _NAME.finditer(it.text) if match.start() and match.group()[0].isupper()}
        for it in (item, other)
    ]
    return not (named[0] - named[1] and named[1] - named[0]) and not disagree(question, item, other)
