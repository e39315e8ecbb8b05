"""The answerer without a model: the best-supported sentences of the articles, quoted with outlet and date.

It writes nothing of its own but the lead-in, so nothing it says can go beyond its sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from qa import dates, news_time, reading, speakers, windows
from qa.counted import counts_else
from qa.disagreement import NEAR, disagree
from qa.excerpt import content, share_of_names
from qa.given import at_first, kind, planned, recalled
from qa.numbers import values
from qa.placing import arranged, of_then, overlap
from qa.question import parts
from qa.schema import Draft, DraftSentence, Evidence, Incomplete, Turn, Usage
from qa.terms import STOPWORDS, fold, tokens
from qa.timeline import Event

MOST = 4  # sentences in an answer, or
MOST_PART = 2  # for each part of a question that asks several things,
MOST_MORE = 2  # and so many more of articles that are not quoted yet
MOST_OTHER = 2  # and of those that give a figure or a date which none has yet
_CLOSE = 0.35  # of the best score: a further sentence must come this close to it,
# One of an article that is not quoted yet this close, and NEAR one that tells it otherwise than the best.
_CLOSE_NEW = 0.2
_AS_NEAR = 0.85  # of the best score
_WHO_IS = re.compile(
    r"\s*[Ww]ho(?:['’]s|\s+(?:is|was))\s+([^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+)*)(?=\s*[?,.]|\s+and\b|\s*$)"
)
# "…: Dock Street or Slipway Road?": the two names that a question puts up for choice.
_NAMED = r"[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*"
_EITHER = re.compile(rf"\b({_NAMED})\s+or\s+({_NAMED})\s*\?*$")
_RECALLED = 7  # days before its report from which an event is no news
_SAYS_WHO = 0.1  # of the best score has a sentence that says who somebody is, for it to come first
_SAYING = re.compile(
    r"\b(?:say|said|tell|told|give|given?|gave|announced?|report(?:ed)?|confirm(?:ed)?|declared?|warn(?:ed)?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[^\W\d_][\w-]+")
_SAME = 0.8  # share of words in common from which two sentences say the same


class Extractive:
    """Quotes up to four sentences, eight if of several articles, best first; each adds something to those before it."""

    name = "extractive"
    may_decline = True

    def write(
        self, question: str, evidence: Sequence[Evidence]
    ) -> Iterator[Draft | DraftSentence | Usage | Incomplete]:
        numbers = dict.fromkeys(item.part for item in evidence)
        asked = parts(question)
        most = MOST if len(numbers) == 1 else MOST_PART
        chosen: list[Evidence] = []
        for number in numbers:
            part = [item for item in evidence if item.part == number]
            own = asked[number] if number < len(asked) else question
            mine: list[Evidence] = []
            for item in _by_what_is_asked(own, part):
                new = all(item.passage.article_id != other.passage.article_id for other in mine)
                other = new and all(disagree(own, item, one) for one in mine)
                room = most + MOST_MORE * new + MOST_OTHER * other
                if len(mine) >= room or item.score < _close(own, item, mine, new) * part[0].score:
                    continue
                if mine and (_of_another(own, mine[0], item) or _counts_else(own, item.text)):
                    continue
                if not any(_says_the_same(item, one) for one in (*chosen, *mine)):
                    mine.append(item)
            dated = reading.asks_day(own) or news_time.names_day(own)
            for placed in arranged(own, mine, part):
                yield DraftSentence(quotation(placed.evidence, placed.note, dated=dated), (placed.evidence,))
            chosen += mine

    def repair(
        self, question: str, sentence: DraftSentence, reason: str, evidence: Sequence[Evidence]
    ) -> tuple[DraftSentence | None, Usage]:
        """A quotation that does not pass its check cannot be written better; it is left out."""
        return None, Usage()

    def standalone(self, question: str, history: Sequence[Turn]) -> tuple[str, Usage] | None:
        """No model: the rules of `question.standalone` apply."""
        return None


def _close(question: str, item: Evidence, chosen: Sequence[Evidence], new: bool) -> float:
    """The share of the best score that a further sentence needs."""
    if _says_who(question, item.text):
        return _SAYS_WHO
    if not new:
        return _CLOSE_NEW if _of_choice(question, item, chosen) else _CLOSE
    return NEAR if chosen and disagree(question, item, chosen[0]) else _CLOSE_NEW


def _of_choice(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it names what the question puts up for choice ("A or B?") and no sentence chosen does."""
    either = _EITHER.search(question)
    names = [fold(name) for name in either.groups()] if either else []
    return any(name in fold(item.text) and not any(name in fold(one.text) for one in chosen) for name in names)


def _of_another(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody's words are asked for, the first sentence has them, and in this one only others speak."""
    who = speakers.asked_of(question)
    if not who or not speakers.speaks(who, first.text):
        return False
    return speakers.named(item.text) and not speakers.names(who, item.text)


def quotation(item: Evidence, note: str = "", *, dated: bool = False) -> str:
    """The sentence in quotation marks with its source before it, and a note on its standing before that ("Earlier");
    quotation marks inside become single ones. `dated` puts the days behind it that its words mean ("Tuesday")."""
    passage = item.passage
    who = passage.outlet or passage.title or passage.author or passage.article_id
    source = ", ".join(part for part in (who, dates.in_words(passage.published)) if part)
    inside = item.text.replace("“", "‘").replace("”", "’")
    if inside.count('"') % 2 == 0:
        for mark in "‘’" * (inside.count('"') // 2):
            inside = inside.replace('"', mark, 1)
    source = f"{source} (opinion)" if passage.opinion else source
    source = f"{note}: {source}" if note else source
    days = _days(item) if dated else ""
    return f"{source}: “{inside.replace(chr(34), chr(39))}”{days}"


def line(event: Event) -> str:
    """A line of a timeline: the day, and the quotation that tells of it."""
    day = dates.in_words(event.day.isoformat())
    return f"{'Reported on ' if event.reported else ''}{day}: {quotation(event.evidence)}"


def _days(item: Evidence) -> str:
    """ " (Tuesday is 10 March 2026)" for the words of a sentence that name a day by its article's own; else ""."""
    told = dict.fromkeys(news_time.told(item.text, item.passage.published))
    days = "; ".join(dates.meaning(day.words, day.day, day.until) for day in told)
    return f" ({days})" if days else ""


def _by_what_is_asked(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Best first. Where it is asked who somebody is, a sentence that says so comes before all others. Of those close to
    the best, before the others: where somebody's words are asked for, the sentences in which they speak; where a day is
    asked for, those that tell one; where the newest state is, what is told of the last days; where it is asked how many
    there are, what does not only say how many there may be, or count something else, and what tells how many there were
    before after all others.
    """
    part = _naming_first(question, part)
    who, day = speakers.asked_of(question), reading.asks_day(question)
    newest = windows.asks_newest(question)
    if part and _WHO_IS.match(question):
        least = _SAYS_WHO * part[0].score
        return sorted(part, key=lambda item: item.score < least or not _says_who(question, item.text))
    if not part or not (who or day or newest or kind(question) == "number"):
        return part

    def key(item: Evidence) -> tuple[bool, bool, bool, bool, int]:
        former = _former(question, item)
        if former or item.score < _CLOSE * part[0].score:
            return (True, True, True, True, int(former))
        day_of = _newest_of(item)
        return (
            False,
            bool(who) and not speakers.speaks(who or "", item.text),
            day and not _tells_day(question, item),
            kind(question) == "number" and (planned(question, item.text) or counts_else(question, item.text)),
            -day_of.toordinal() if newest and day_of else 0,
        )

    return sorted(part, key=key)


def _naming_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of sentences that come as near as the best, those that name what is asked about first: "nobody appealed" is of
    somebody else."""
    return sorted(
        part,
        key=lambda item: (
            (-share_of_names(question, item.text), -len(content(question) & content(item.text)))
            if item.score >= _AS_NEAR * part[0].score
            else (1.0, 0)
        ),
    )


def _former(question: str, item: Evidence) -> bool:
    """Whether it counts what there was before or in other years, and no more is asked for."""
    return (at_first(question, item.text) and not of_then(question)) or recalled(
        question, item.text, item.passage.published
    )


def _counts_else(question: str, text: str) -> bool:
    """Whether it is asked how many there are, and this counts something else."""
    return kind(question) == "number" and counts_else(question, text)


def _newest_of(item: Evidence) -> date | None:
    """The day of the report, as what is yet to come is no newer than that; of what it recalls, the day of that."""
    of, published = news_time.happened(item.text, item.passage.published), dates.day_of(item.passage.published)
    if of is None or published is None:
        return of.first if of else published
    return of.first if (published - of.first).days > _RECALLED else published


def _says_who(question: str, text: str) -> bool:
    """Whether a sentence says who somebody is, if that is asked: "Ada Roe is a clerk", "Ada Roe, the assessor"."""
    asked = _WHO_IS.match(question)
    if asked is None:
        return False
    name = re.escape(asked[1])
    said = rf"\b{name}\b(?:\s+(?:is|was|has been)\s+(?:an?|the|one of)\b|,\s+(?:an?|the|who|\d+)\b)"
    return bool(re.search(said, text, re.IGNORECASE))


def _tells_day(question: str, item: Evidence) -> bool:
    """Whether it tells the day of what is asked about: that of a saying only where the saying is asked about."""
    published = item.passage.published
    return news_time.gives_day(item.text, published) or bool(
        _SAYING.search(question) and news_time.days(item.text, published)
    )


def _says_the_same(item: Evidence, other: Evidence) -> bool:
    """Whether one repeats the other, figures and names included (two counts of one event are not the same, nor are two
    places of one bridge), or overlaps it."""
    if overlap(item, other):
        return True
    words = [{word for word in tokens(fold(it.text)) if word not in STOPWORDS} for it in (item, other)]
    shorter = min(len(words[0]), len(words[1])) or 1
    if len(words[0] & words[1]) / shorter < _SAME or values(item.text) != values(other.text):
        return False
    named = [
        {fold(match.group()) for match in _NAME.finditer(it.text) if match.start() and match.group()[0].isupper()}
        for it in (item, other)
    ]
    return not (named[0] - named[1] and named[1] - named[0])
