"""How far found sentences are of what a question names. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.reading import in_trial, rounds, to_come, votes
from qa.reading.actors import NAME, of_other_actor, of_other_object, of_other_trade, of_somebody_else, says
from qa.reading.aftermath import of_before
from qa.reading.bearers import of_another_bearer
from qa.reading.by_calling import of_other_calling
from qa.reading.posts import of_other_post
from qa.reading.run_by import of_another_thing
from qa.reports import located, pleas, post_of, whose_fate
from qa.schema import Evidence, Found
from qa.who import given_names, interviews, led_up, speakers
from qa.who.people import whole_names
from qa.words.bodies import initials_of_bodies
from qa.words.languages import foreign
from qa.words.sections import section_at
from qa.words.terms import STOPWORDS, content_words, fold, tokens

_HOW_OLD = re.compile(rf"\s*[Hh]ow old\s+(?:is|was|were|are)\s+(?P<who>{NAME})(?=\s*(?:[?,]|$|\())")
_HOW_OLD_ROLE = re.compile(
    r"\s*how old\s+(?:is|was)\s+the\s+(?:[a-z-]+\s+)?(?P<role>[a-z-]+)(?=\s+of\b|\s*\?|\s*$)", re.I
)
# "How old is he? (Who is finance minister?; Jonas Ekdahl)": whom it goes on from stands behind it.
_HOW_OLD_IN_HAND = re.compile(r"\s*how old\s+(?:is|was)\s+(?:s?he|it|they)\b[^(]*\((?P<hand>.+)\)\W*$", re.IGNORECASE)
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady judge professor".split())
_AGE_BEFORE = re.compile(r"\b[1-9]\d-year-old\s+(?:[a-z-]+\s+){0,2}?(?P<role>[a-z-]+)(?=\s+[A-Z]|[,.])")
# None of whom is another: "a 34-year-old man" may well be the suspect.
_ROLES = frozenset(
    "skipper captain driver pilot deckhand passenger cyclist goalkeeper striker coach teacher pupil nurse".split()
)
_AGED = re.compile(rf"{NAME},?\s+\(?[1-9]\d\b|\b[1-9]\d[- ]years?[- ]old\b")
_IS = re.compile(r"\s*how old (?:is|are)\b", re.IGNORECASE)
_AGED_THEN = re.compile(r"\b(?:was|were) (?:only |just |still |about )?[1-9]\d?(?=[ ,.;]|$)(?! (?:per|million|euros))")
# "How strong was the wind in Kelm itself?"
_ITSELF = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear) (?P<place>{NAME}) (?:itself|proper)\b")
_HOW_MANY_HAS = re.compile(rf"\b[Hh]ow many\b[^?]*\b(?:does|do|did) (?:the )?(?P<who>{NAME})[^?]*\bhave\b")
_HAS = re.compile(
    rf"(?P<who>{NAME})(?:,[^,;.]{{1,60}},)? (?:(?:now|still|already) )?(?:has|had|have|will have|"
    r"(?:is|was|are|were) (?:expected|due|likely|forecast) to have) "
    r"(?:(?:about|around|some|only|just|nearly|over) )?(?:\d|[a-z]+(?:ty|teen)\b)"
)
_LONG, _EDITS = 9, 2  # letters of a name that is easily taken for another, and by how many they differ at most
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EDITION = re.compile(rf"\b(?:19|20)\d\d (?P<name>{NAME})")
_OPENING = 10  # characters before what a sentence begins with: "In the 2019 …"
_SHARED = 2  # words that the names of two editions have in common
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|him|I|me|[Mm]y)\b")
_VOWELS = re.compile("[aeiouy]")
_STREETS = "Road|Street|Square|Lane|Avenue|Park|Hall|Church|School"
_IN_PLACE = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Aa]t) (?P<place>[^\W\d_a-zß-öø-ÿ]\w+\b)(?! (?:{_STREETS})\b)")
_NO_PLACES = DAYS_AND_MONTHS | {"parliament", "spring", "summer", "autumn", "winter", "court"}
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]\w+")
# Who looks after one thing of a company, each in several words.
_OFFICERS = [
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        "financ|cfo\\b|treasur", "techn|cto\\b", "operat|coo\\b", "market|cmo\\b", "inform|cio\\b", "secur|ciso\\b",
        "legal|general counsel|lawyer", "product",
    )
]  # fmt: skip
_OFFICER = re.compile(
    r"\bwho(?:['’]s| is| was| are| became| becomes)\b[^?]*\b(?:(?:financ\w*|techn\w*|operat\w*|marketing|information|"
    r"security|legal|product)\s+(?:chief|officer|director|boss|head)|C[FTOMI]O|CISO|general counsel)\b",
    re.IGNORECASE,
)
# What it is that has the name asked for: "What is the ferry called?"
_CALLED = re.compile(
    r"\bwhat(?:['’]s| is| was| are| were) (?:(?:the|its|their|his|her) )?(?P<thing>[^?,]+?) (?:called|named)\s*"
    r"(?:[?,]|$)|"
    r"\bwhat(?:['’]s| is| was| are| were) the names? of (?P<of>[^?]+)",
    re.IGNORECASE,
)
_ENDING, _ROOT = 3, 4  # letters that may differ at the end of a word, and that it keeps
_MARKS = ("“", '"', "„", "«", "‘")
_CLOSED = re.compile(r"(?<=[.!?][”\"»’])\s+(?=[^\W\d_a-zß-öø-ÿ])")  # behind a quotation that ends a sentence

Vector = NDArray[np.float32]


def levels(
    question: str, names: Sequence[frozenset[str]], items: Sequence[Evidence], known: Sequence[Found] = ()
) -> Vector:
    """How far each is of what the question is of (n,), which names `names`: as `named` says, 0 at most where it is of
    somebody or something else, and -1 where its words may be somebody else's than those that are asked for, or it is
    of somebody who is something else. `known` are passages found before, of none of the items."""
    out = named(names, items, known)
    others = of_somebody_else(question, items) | of_other_actor(question, names, items)
    others |= of_other_edition(question, items) | of_other_officer(question, items) | of_other_thing(question, items)
    others |= of_other_post(question, items) | of_before(question, items) | of_other_matter(question, items)
    others |= of_other_object(question, items)
    others |= in_trial.of_other_side(question, items)
    out[others] = np.minimum(out[others], 0.0)
    out[of_other_trade(question, items)] = -1.0
    of_another = of_another_bearer(question, items) | of_another_thing(question, items)
    of_another |= rounds.of_other(question, items) | post_of.of_another(question, items)
    of_another |= located.elsewhere(question, items) | to_come.of_the_past(question, items)
    out[of_other_calling(question, items) | of_another] = -2.0
    out[of_other_speaker(question, items) | whose_fate.of_another(question, items)] = -1.0
    led = np.array([bool(it.story and led_up.named_in(it.text, it.passage.text, it.story)) for it in items], bool)
    out = np.where(led, np.maximum(out, 1.0), out).astype(np.float32)  # what is told there of "the pilot" is of them
    out[said_by_another(question, items)] = -2.0
    return out


def named(names: Sequence[frozenset[str]], items: Sequence[Evidence], known: Sequence[Found] = ()) -> Vector:
    """How far each is of what the question names (n,): 1 where its passage has all words of one of the names, or its
    article goes on with the story of one (see `developing`), or no passage has those of any, of those `known` before
    neither; 0.5 where another passage of its article has them; else 0, and -2 where it has a name instead that is
    easily taken for one of them. What its outlet is called counts where it tells of no other place: a town's own paper
    does not name the town in every report.
    """
    passages: dict[str, bool] = {}
    found = {passage.passage_id: passage for passage in (*known, *(item.passage for item in items))}
    stories = {item.passage.passage_id: item.story for item in items}
    for passage in found.values():
        section = section_at(passage.sections, passage.start)
        parts = (passage.title, section, passage.author, passage.text, stories.get(passage.passage_id))
        told = " ".join(filter(None, parts))
        said = {*tokens(fold(told if _places(told) else f"{passage.outlet or ''} {told}")), *initials_of_bodies(told)}
        passages[passage.passage_id] = any(all(says(said, word) for word in name) for name in names)
    if not any(passages.values()):
        return np.ones(len(items), dtype=np.float32)
    articles = {passage.article_id for passage in found.values() if passages[passage.passage_id]}
    alone = {word for name in names if len(name) == 1 for word in name if len(word) >= _LONG}
    mistaken = {
        passage.article_id
        for passage in found.values()
        if passage.article_id not in articles and _mistaken(alone, f"{passage.title or ''} {passage.text}")
    }
    levels = [
        (passages[item.passage.passage_id] + (item.passage.article_id in articles)) / 2
        - 2 * (item.passage.article_id in mistaken)
        for item in items
    ]
    return np.array(levels, dtype=np.float32)


def of_nobody_asked(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them say no family name (n,), with heading and the sentence before, where the question names one person,
    and have no pronoun that could mean them: "The 23-year-old was born in Kelm" may be of anybody in a report."""
    whole = whole_names(question)
    if len(whole) != 1:
        return np.zeros(len(items), dtype=bool)
    family = list(tokens(fold(whole[0])))[-1]
    said = (set(tokens(fold(f"{it.passage.title or ''} {it.before} {it.text}"))) for it in items)
    return np.array(
        [not says(words, family) and not _PRONOUN.search(item.text) for words, item in zip(said, items, strict=True)],
        dtype=bool,
    )


def _places(text: str) -> bool:
    """Whether it says of anything that it is in a place: "in Kelm", not "in January"."""
    return any(match["place"].lower() not in _NO_PLACES for match in _IN_PLACE.finditer(text))


def _mistaken(names: Collection[str], text: str) -> bool:
    """Whether the text has a name that differs by two letters from one of `names`, long names of one word: by one, it
    would be another spelling. Not "Minister" for "Ministry", which stand in small letters, too."""
    told = {match.group() for match in _CAPITAL.finditer(text)} if names else set()
    return any(_alike(name, fold(word)) and word.lower() not in text for word in told for name in names)


@lru_cache(10_000)
def _alike(one: str, other: str) -> bool:
    """Whether two edits at most make `one` of `other` (Levenshtein 1966), which is as long as names have to be; their
    first letter is the same, they differ not in vowels alone, as spellings of one name do ("Hizbullah"), and neither is
    the other with an ending."""
    if one[0] != other[0] or min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > _EDITS:
        return False
    if one.startswith(other) or other.startswith(one) or _VOWELS.sub("", one) == _VOWELS.sub("", other):
        return False
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != against))
    return row[-1] <= _EDITS


def of_other_edition(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell of another year's (n,), by that name, than is asked about: "The 2019 Kelm Cup went to …",
    where it is asked who won the Kelm Cup of 2023. Such as only mention another later on may well answer."""
    asked = {match.group() for match in _YEAR.finditer(question)}
    names = [frozenset(tokens(fold(match.group()))) for match in re.finditer(NAME, question)]

    def other(text: str) -> bool:
        years = {match.group() for match in _YEAR.finditer(text)}
        if len(asked) != 1 or not years or asked & years:
            return False
        editions = [
            frozenset(tokens(fold(match["name"]))) for match in _EDITION.finditer(text) if match.start() <= _OPENING
        ]
        return any(len(name & edition) >= _SHARED for name in names for edition in editions)

    return np.array([other(item.text) for item in items], dtype=bool)


def of_other_officer(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them have no word for the office (n,), where it is asked who looks after one thing of a company: its
    chief executive is not the finance chief."""
    asked = _OFFICER.search(question)
    words = next((row for row in _OFFICERS if asked and row.search(asked.group())), None)
    if words is None:
        return np.zeros(len(items), dtype=bool)
    return np.array([words.search(f"{it.before} {it.text}") is None for it in items], dtype=bool)


def of_other_thing(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them, with heading and the sentence before, have no word of what it is (n,), where it is asked what
    something is called, and others have: many sentences say what somebody calls something."""
    asked = _CALLED.search(question)
    thing = content_words(asked["thing"] or asked["of"]) if asked else ()
    texts = [fold(f"{it.passage.title or ''} {it.before} {it.text}") for it in items]
    has = [
        any(re.search(rf"\b{re.escape(word[: max(_ROOT, len(word) - _ENDING)])}", text) for word in thing)
        for text in texts
    ]
    own = [foreign(question, it.text, it.passage.text) for it in items]
    return np.array([any(has) and not (told or abroad) for told, abroad in zip(has, own, strict=True)], dtype=bool)


def of_other_matter(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell only how somebody pleaded (n,), where a verdict is asked for, or of another vote."""
    verdict = pleas.of_verdict(question)
    around = [f"{it.passage.title or ''}. {it.passage.text}" for it in items]
    return np.array(
        [
            (verdict and pleas.alone(it.text)) or votes.of_other_vote(question, it.text, told)
            for it, told in zip(items, around, strict=True)
        ],
        dtype=bool,
    )


def age_of_another(question: str, item: Evidence) -> bool:
    """Whether it is asked how old somebody is, and the sentence tells it of another. Who is named is neither in
    it nor in the one before, but another name is, with an age of two figures ("Colm Strake, 58"); of who is called by
    what he does ("the skipper") it says nothing, and puts the age before another such word ("a 26-year-old deckhand").
    Whom a pronoun means is named behind the question, and the one with the age is not.
    Nor is it how old somebody is where it is told of a year that is past ("In 2001 Strake was 18").
    """
    said = set(tokens(fold(f"{item.before} {item.text}")))
    if pronoun := _HOW_OLD_IN_HAND.match(question):
        aged = [tokens(fold(match.group())) for match in _AGED.finditer(item.text) if not match.group()[0].isdigit()]
        known = set(tokens(fold(pronoun["hand"])))
        return bool(aged and whole_names(pronoun["hand"])) and not any(known & (set(name) - _TITLES) for name in aged)
    if role := _HOW_OLD_ROLE.match(question):
        of, who_is = _AGE_BEFORE.search(item.text), role["role"].lower()
        return of is not None and {who_is, of["role"].lower()} <= _ROLES and who_is not in said
    asked = _HOW_OLD.match(question)
    if asked is None:
        return False
    if _IS.match(question) and _AGED_THEN.search(item.text) and _of_the_past(item):
        return True
    who = [word for word in tokens(fold(asked["who"])) if len(word) > 1]
    return bool(_AGED.search(item.text)) and not any(says(said, word) for word in who)


def _of_the_past(item: Evidence) -> bool:
    """Whether it names a year two years before its article at least."""
    published = int((item.passage.published or "0")[:4])
    return any(int(year) < published - 1 for year in _YEAR.findall(item.text))


def of_another_place(question: str, item: Evidence) -> bool:
    """Whether it is asked how it is in a place itself, and neither the sentence nor the one before nor the heading
    names that."""
    asked = _ITSELF.search(question)
    said = set(tokens(fold(f"{item.passage.title or ''} {item.before} {item.text}")))
    return asked is not None and not all(says(said, word) for word in tokens(fold(asked["place"])))


def counts_of_another(question: str, items: Sequence[Evidence]) -> bool:
    """Whether it is asked how many somebody or something has, by name, and the first, best sentence tells it of another
    name ("Kelm has 58 pupils" of how many Lisk has), while neither that nor another, with the heading and the one
    before it, has the name."""
    asked = _HOW_MANY_HAS.search(question)
    if asked is None or not items:
        return False
    who = set(tokens(fold(asked["who"])))
    no_other = who | DAYS_AND_MONTHS | STOPWORDS  # "It has 41 beds"
    telling = [
        item
        for item in items
        if any(not set(tokens(fold(match["who"]))) <= no_other for match in _HAS.finditer(item.text))
    ]
    texts = ((item, item.text if item in telling else f"{item.before} {item.text}") for item in items)
    said = [set(tokens(fold(f"{item.passage.title or ''} {text}"))) for item, text in texts]
    return items[0] in telling and not any(all(says(words, word) for word in who) for words in said)


def of_other_speaker(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Where somebody's words are asked for, which begin with a quotation without a speaker (n,), if somebody else
    speaks in the sentence before, or, where that was not found, anywhere in what was found of their article."""
    who = speakers.asked_of(question)
    return np.array([who is not None and _of_another_before(who, item, items) for item in items], dtype=bool)


def said_by_another(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Where the words of a person by given and family name are asked for, which of them (n,) do not name that person
    and are said by somebody else who is named, by a "he" or "she" behind somebody else's words, or by nobody."""
    who = speakers.asked_of(question) or ""
    given, *_, family = who.split() if len(who.split()) > 1 else ("", "")
    if not any(given_names.known(pronoun, given) for pronoun in ("he", "she")):
        return np.zeros(len(items), dtype=bool)
    return np.array([_not_by(who, fold(family), item) for item in items], dtype=bool)


def _not_by(who: str, family: str, item: Evidence) -> bool:
    own = [item.text[slice(*span)] for span in sentence_spans(item.text)]
    if any(speakers.speaks(who, text) for text in own) or speakers.writes(who, item.passage):
        return False
    if speakers.names(who, interviews.answering(item)):
        return False
    if any(speakers.named(text) and not says(set(tokens(fold(text))), family) for text in own):
        return True
    if any(says(set(tokens(fold(text))), family) for text in (item.text, item.before)):
        return False
    if speakers.named(item.before):  # it goes on with that one
        return True
    return not speakers.spoken(item.text) and not any(mark in item.text for mark in _MARKS)


def _of_another_before(who: str, item: Evidence, items: Sequence[Evidence]) -> bool:
    if not item.text.startswith(_MARKS) or speakers.spoken(_CLOSED.split(item.text)[0]):
        return False
    told = [item.before]
    if not item.before and item.start == item.passage.start > 0:
        told = [it.text for it in items if it.passage.article_id == item.passage.article_id]
    return any(speakers.named(text) and not speakers.speaks(who, text) for text in told)
