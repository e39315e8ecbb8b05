"""What the cross-encoder is given to read: a question and a sentence, each in the form that it reads best. Pure.

It has learnt from English questions and texts of encyclopaedias. There a day is a date: "arrested on Tuesday" answers
"When?" for it only with the date that Tuesday was behind it. There no text begins in capitals: of "WASHINGTON – The
city will …" it does not make that Washington will, of "Washington: The city will …" it does. What is quoted is always
the article's own sentence, without what is put in here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from qa.asking import expects
from qa.days import dates, news_time, weekdays
from qa.days.datelines import dateline
from qa.injection import injection
from qa.reading import in_force, in_trial, sectioned
from qa.reports import causes, given, plays, post_of, risen, scorelines, share_price, views
from qa.reports.counted import stems
from qa.reports.figures import areas
from qa.schema import Evidence
from qa.who import holders, led_up, speakers, untitled, who_is
from qa.who.predecessors import Predecessor
from qa.words import initials
from qa.words.clean import one_line
from qa.words.englished import englished
from qa.words.languages import language
from qa.words.terms import fold

_WHO_RUNS = re.compile(
    r"^\s*who(?:['’]s|\s+is|\s+was)?\s+(?:now\s+|currently\s+)?(?:runs?|running|leads?|leading|heads?|heading|manages|"
    r"(?:in charge|at the (?:head|helm|top)) of)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:chief executive|CEO|president|director|chair(?:man|woman|person)?|head|leader|boss|manager|principal|"
    r"(?:takes|took|taking) over|succeed(?:s|ed)|in charge)\b"
)
_UNLIKE = 2.0  # added to the promise of a sentence (see `unlike`)
_HEADING = 160  # characters of a heading that are read; of MultiHop-RAG's 609 five are longer
_OF_SECTION = " – "
_ROOM = 480  # characters of what is read with a question, of which the end would be cut off
_SOME_DAY = date(2024, 6, 12)  # read for that of an article without one; never shown
_CAPITALS = re.compile(r"\b(?!(?:UK|US|UN|EU|DC)\b)(?:(?![a-zß-öø-ÿ\d_])\w){2,}\b")  # not initials ("D.C.")
_SAYING = stems(
    "say says said tell told think thinks thought write wrote written argue argues argued want wants view views "
    "opinion opinions words reaction remember recall describe call feel feels felt like look looking believe believes "
    "propose proposes position stance column article piece editorial"
)
# "I" as who does something: in "World War I ended", "Elizabeth I was" it is a number.
_I = re.compile(
    r"(?:^|[.!?;:,—–-]\s+|\b(?:and|but|that|when|as|if|because|while|what|which|where|so|then|or|than|before|after|until|"
    r"for|since|though|although|nor|yet)\s+)I(?:['’](?:m|ve|d|ll))?\s+[a-z]"
)
_ME = re.compile(r"(?:I\b|I['’]|[Mm]yself\b)")
_SPOKEN = re.compile(
    r"[\"“„«][^\"“”„«»\n]*(?:[\"”»]|$)|(?<!\w)[‘'][^‘’'\n]*(?:[’']\w[^‘’'\n]*)*[’'](?!\w)", re.MULTILINE
)
_BEGUN_BEFORE = re.compile(r"^[^\"“„«”»\n]*[”»]", re.MULTILINE)  # a quotation that opens before the passage
_KEPT = 4096
_DAY_ASKED = re.compile(
    rf"\bwhen\b|\b(?:what|which) (?:date|day|year|month)\b|\bdate (?:of|when|for|that|on which)\b|{expects.THE_DAY}",
    re.IGNORECASE,
)


def asks_day(question: str) -> bool:
    """Whether `question` asks for a day."""
    return bool(_DAY_ASKED.search(question))


def sentence(question: str, item: Evidence, into: Callable[[str, str], str] = englished) -> str:
    """The sentence behind its article's heading, which tells what "the company" is; where a day is asked for, with the
    days that its words mean by its article's own ("on Tuesday (10 March 2026)"), where the question names a time, with
    those that mean that ("next year (2024)"), where it is in English and the sentence is not, with its known words put
    `into` English, where it asks for somebody whose own words it is, as that, and where its article goes on with the
    story of a name of the question, behind that name."""
    line, day = dateline(item.text), asks_day(question)
    begins = line.end if line else 0
    text = _dated(question, item, begins) if day else _of_time(question, item, begins)
    text = into(text, item.passage.text) if language(question) == "en" else text
    text = f"{item.passage.author or 'The columnist'} said: “{text}”" if of_author(question, item) else text
    if line:
        text = f"{_of_place(line.place)}{f', {line.day}' if day and line.day else ''}: {text}"
    return under_heading(headed(question, item), of_story(item, text))


def headed(question: str, item: Evidence) -> str | None:
    """The heading of its article, or else what that is about by how it begins, unless the sentence says that itself;
    and that of its section, where the question has a word of any of the article's sections that its title has not."""
    told = untitled.subject(item.passage)
    title = item.passage.title or (told if told and not item.text.startswith(told) else None)
    section = sectioned.asked(question, item) if title else ""
    if not section:
        return title
    return f"{one_line(title or '', _HEADING - len(section) - len(_OF_SECTION))}{_OF_SECTION}{section}"


def of_story(item: Evidence, text: str) -> str:
    """`text` behind the name whose story its article goes on with, as if it came from there, or with that of whom it
    tells by what they are."""
    if item.story and (named := led_up.named_in(text, item.passage.text, item.story)):
        return named
    return f"{item.story}: {text}" if item.story else text


def placed(text: str) -> str:
    """`text` with the place of the dateline that it begins with, if it does, in the letters of a name."""
    line = dateline(text)
    return f"{_of_place(line.place)}: {text[line.end :]}" if line else text


def _of_place(capitals: str) -> str:
    return _CAPITALS.sub(lambda word: word.group().capitalize(), capitals)


def of_author(question: str, item: Evidence) -> bool:
    """Whether `question` is of somebody whose own words the sentence is, as they wrote the article: one that is marked
    as opinion, or whose passage says "I" outside quotation marks. None that speaks of its author by name, or in which
    somebody else speaks; where what they think or say is not asked, one that says "I" itself."""
    author = item.passage.author or ""
    by_name = _named_in(question, author) and speakers.wrote(question, item.passage)
    if not by_name and not (item.passage.opinion and speakers.of_columnist(question, item.passage)):
        return False
    if speakers.names(author, item.text) or speakers.nameless(item.text):
        return False
    if not all(map(_ME.match, speakers.phrases(item.text))):
        return False
    if not (views.asks_words(question) or speakers.asked_of(question)):
        return _says_i(item.text)
    return item.passage.opinion or _says_i(item.passage.text)


def _named_in(question: str, author: str) -> bool:
    """Whether the family name of `author` stands in `question` with a capital, and does not only open it: "the price"
    is no Alan Price."""
    family = author.split()[-1] if author.split() else ""
    return bool(family[:1].isupper()) and re.search(rf"\S\s+{re.escape(family)}(?!\w)", question) is not None


@lru_cache(_KEPT)
def _says_i(text: str) -> bool:
    """Whether its writer says "I" in it, outside quotation marks."""
    return bool(_I.search(_SPOKEN.sub(" ", _BEGUN_BEFORE.sub(" ", text))))


def off_topic(question: str, item: Evidence) -> float:
    """How far a sentence may be beside what is asked of its author, as whose words it is read (`of_author`), from 0 to
    1: as somebody's words many seem to answer anything that is asked of them. 0 for others, where nothing else is
    spoken of, and where it or the one before it has all of that; 1 where words on something are asked for of which its
    passage has nothing."""
    about = stems(re.sub(r"['’]s\b", "", question)) - stems(item.passage.author or "") - _SAYING
    if about <= stems(f"{item.before} {item.text}") or not of_author(question, item):
        return 0.0
    around = stems(f"{item.passage.title or ''} {item.passage.text}")
    return 1.0 if about.isdisjoint(around) and speakers.asked_of(question) else 0.5


def within(item: Evidence, text: str) -> str:
    """`text`, a form of the sentence, behind its article's heading and the sentence before it, if that is no order to a
    model: such must not change what is made of its neighbour."""
    before = "" if injection.looks_like_injection(item.before) else item.before
    return after(item.passage.title, before, text)


def after(title: str | None, before: str, text: str) -> str:
    """`text` behind its article's heading and the sentence that it follows, if there is room for that, in the form that
    the cross-encoder has learnt."""
    room = _ROOM - len(heading(title)) - len(text)
    return under_heading(title, f"({before}) {text}" if 0 < len(before) <= room else text)


def under_heading(title: str | None, text: str) -> str:
    """`text` behind its article's heading, if that has one, in the form that the cross-encoder has learnt."""
    head = heading(title)
    return f"{head}. {text}" if head else text


def heading(title: str | None) -> str:
    """A heading as it is read: cut at a word where it is so long that the sentence behind it would be cut off."""
    return one_line(title or "", _HEADING)


def _of_time(question: str, item: Evidence, begins: int) -> str:
    """The sentence from `begins` on with the days that its words mean, where they mean a time that `question` names."""
    named = [(first, last) for it in dates.mentions(question) if (first := it.first()) and (last := it.last())]
    found = news_time.resolve(item.text, item.passage.published) if named else ()
    of_it = (
        (it.start, it.end, it.first, it.last) for it in found if any(a <= it.last and it.first <= b for a, b in named)
    )
    return _with_days(item.text, begins, of_it)


def _dated(question: str, item: Evidence, begins: int) -> str:
    """The sentence from `begins` on with the days that its words mean; where its article has no day, its weekdays with
    some date all the same, as which they answer when something was no less, unless a year is asked of."""
    found: Iterable[tuple[int, int, date, date]] = (
        (it.start, it.end, it.first, it.last) for it in news_time.resolve(item.text, item.passage.published)
    )
    if dates.day_of(item.passage.published) is None and not dates.mentions(question):
        found = weekdays.weekdays(item.text, _SOME_DAY)
    return _with_days(item.text, begins, found)


def _with_days(text: str, begins: int, found: Iterable[tuple[int, int, date, date]]) -> str:
    """`text` from `begins` on with the first and the last day that words of it mean behind them: (start, end, first,
    last) of each."""
    out, end = [], begins
    for _, until, first, last in found:
        if until <= begins:
            continue
        day = dates.span_in_words(first.isoformat(), last.isoformat())
        out.append(f"{text[end:until]} ({day})")
        end = until
    return "".join(out) + text[end:]


def tells_who(question: str, item: Evidence, places: Mapping[str, str], before: Predecessor | None = None) -> bool:
    """Whether it surely says who somebody is, where or for whom they play, why a price or a profit changed, what a
    share costs, how a game ended, what initials stand for, or who holds an office, if that is asked: "the mayor" in a
    report from a town is that town's. `places` are those that reports are from (`of_places`), `before` is whoever is
    asked for as one who held an office before."""
    if before:
        return bool(before.told(item))
    if risen.tells_why(question, item) or share_price.tells(question, item):
        return True
    if who_is.surely(question, item.text) or plays.said(question, item.text):
        return True
    if scorelines.tells(question, item.text, f"{item.passage.title or ''} {item.passage.text}"):
        return True
    if (short := initials.asked(question)) and initials.spelt_out(short, item.text):
        return True
    if not (post := holders.office(question)):
        return False
    place, title = places.get(item.passage.article_id), fold(item.passage.title or "")
    around = place or f"{item.passage.outlet or ''} {title if post in title else ''}"
    return holders.surely(question, item.text, around)


def unlike(question: str, items: Sequence[Evidence]) -> NDArray[np.float32]:
    """What is added to the promise of each (n,), as it need have no word of the question: where it is asked who runs
    something, of those that have an office at the head of one; where it is asked who has such an office, of those that
    have it beside whose it is; where it is asked for a cause, of those that blame
    something or tell why a price or a profit changed; where it is asked from when something holds, of those that say
    when it takes effect; where the prosecution is asked of, of those of the Crown; where it is asked how big a fire is,
    of those with an area."""
    ways: tuple[tuple[object, Callable[[str], object]], ...] = (
        (_WHO_RUNS.match(question), _HEADS.search),
        (post_of.asked(question), partial(post_of.beside, question)),
        (plays.asked(question), partial(plays.said, question)),
        (causes.asked(question), causes.TO_BLAME.search),
        (in_force.effect(question), in_force.takes_effect),
        (in_trial.by_another_name(question), in_trial.crown),
        (given.burns(question), areas),
    )
    tells = next((told for asked, told in ways if asked), None)
    told = (bool(tells and tells(item.text)) or risen.tells_why(question, item) for item in items)
    return np.array([_UNLIKE * one for one in told], dtype=np.float32)


def of_places(items: Iterable[Evidence]) -> dict[str, str]:
    """The places of their articles' datelines, by article, as far as their beginnings are among them."""
    begun = ((item.passage.article_id, dateline(item.passage.text)) for item in items if not item.passage.start)
    return {article: line.place for article, line in begun if line}
