"""Whose deed or state a question asks for, and which sentences tell of somebody else's. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.who.people import TITLES, TRADES, whole_names
from qa.words import verbs
from qa.words.nations import same_country
from qa.words.spelling import spelled
from qa.words.terms import STOPWORDS, content_words, english, fold, tokens

NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]+)*"  # a run of words with a capital
# Whose deed or state is asked for, and how a sentence begins that tells it of whoever was named before.
_WHOSE = re.compile(
    rf"\b(?i:did|does|is|was|has|had|will|would|can|could|may|might|should)(?:n['’]t)?\s+(?P<who>{NAME})"
)
# "Did the night watchman die?": somebody who is called by what they are.
_WHOSE_TRADE = re.compile(
    rf"(?<!\bwho )(?<!\bwhat )\b(?:did|does|is|was|has|had|will|would|can|could|may|might|should)(?:n['’]t)?\s+the\s+"
    rf"(?:[a-z-]+\s+){{0,2}}?(?P<who>{TRADES})\s+(?!(?:of|for|who|{TRADES})\b)",
    re.IGNORECASE,
)
_WHO_DID = re.compile(rf"\W*[Ww]ho\s+(?P<did>[a-z]+)\s+(?:the\s+)?(?P<what>{NAME})")
_WHEN_DONE = re.compile(
    rf"\W*(?:(?:[Ii]n\s+)?(?:[Ww]hat|[Ww]hich)\s+year|[Ww]hen|[Ww]here|[Bb]y\s+whom)\s+(?:was|were)\s+(?:the\s+)?"
    rf"(?P<what>{NAME})\s+(?P<did>[a-z]+)\b"
)
_WAS_DONE = re.compile(rf"\W*(?P<what>{NAME})\s+(?:was|were)\s+(?:[a-z]+ly\s+)?(?P<did>[a-z]+)\b")
# "A red rucksack belonging to Ada Roe was found", "Ada Roe's car was found": of her thing, not of her.
_OF_THEIRS = re.compile(
    r"\W*(?:(?:An?|The|Two|Some|His|Her) [^.,;“”\"]{1,60}? (?:belonging to|owned by|used by|worn by|carried by|"
    r"registered to|left by) (?P<whose>[^.,;“”\"]{1,80}?)"
    rf"|(?P<owner>{NAME})['’]s? (?:[a-z]+ )?(?!(?:body|corpse|remains|skeleton|ashes|h?s?he|they|it)\b)[a-z]+)"
    r"\s+(?:was|were) (?:[a-z]+ly )?(?P<did>[a-z]+)\b"
)
# "How old is he?", which by itself is of nobody.
_HE = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.IGNORECASE)
_WHEN = frozenset("before now then ago long much many still first last later today".split())
_NAMED = re.compile(r"(?<=\w )(?!I\b)[^\W\d_a-zß-öø-ÿ]|[(\d]")
_TITLED = re.compile(rf"\b(?i:{TITLES}|pc) [^\W\d_a-zß-öø-ÿ]")
_SMALL = re.compile(r"\b[a-z]+\b")
_ROOT = 5  # letters that a trade keeps: "chairman", "chairwoman"
_PRONOUN = re.compile(r"[\"“‘']?(?:(?:But|And|Then|Later|Still|However|Yet),? )?(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")


def says(words: set[str], name: str) -> bool:
    return name in words or spelled(name, words) or same_country(name, words)


def of_nobody(question: str) -> bool:
    """Whether it asks one thing of a "he" or "she" whom nothing in it tells, nor what stands behind it in brackets."""
    told = [word for word in content_words(question) if word not in _WHEN]
    return bool(_HE.search(question)) and not _NAMED.search(question) and len(told) <= 1


def of_somebody_else(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell of "he" or "she" (n,) where it is asked of somebody by the whole name, and neither they nor
    what was found of their article before them has the family name: then somebody else is meant."""
    match = _WHOSE.search(question)
    whole = whole_names(match["who"]) if match else []
    if len(whole) != 1 or any(_placed(whole[0], item) for item in items):
        return np.zeros(len(items), dtype=bool)
    family = list(tokens(fold(whole[0])))[-1]
    return np.array([_of_another(family, item, items) for item in items], dtype=bool)


def of_other_actor(question: str, names: Sequence[frozenset[str]], items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them are of articles (n,) that do not name whose deed or state is asked for, one of `names`, where
    others of what was found do."""
    match = _WHOSE.search(question)
    who = frozenset(tokens(fold(match["who"]))) if match else frozenset[str]()
    actor = next((name for name in names if name and name <= who), None)
    return _others(items, lambda words: actor is None or all(says(words, word) for word in actor))


def of_other_trade(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """The same where somebody is meant by what they are ("Did the night watchman die?"), of sentences that name nobody,
    who may be one."""
    trade = _WHOSE_TRADE.search(question)
    root = trade["who"].lower()[:_ROOT] if trade else ""
    nobody = [not english(it.text) or not (whole_names(it.text) or _TITLED.search(it.text)) for it in items]
    return np.array(nobody, dtype=bool) & _others(items, lambda words: any(word.startswith(root) for word in words))


def of_other_object(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell of something else (n,), by name, that somebody did to it what is asked about: "Kestrel was
    founded by …", where it is asked who founded Halvorsen Glass, or when that was founded, or of a thing of the one
    asked about; none where no other sentence tells of the deed, as a thing may have two names."""
    asked = _WHO_DID.match(question) or _WHEN_DONE.match(question)
    if asked is None or not (verbs.is_past(asked["did"].lower()) or verbs.is_participle(asked["did"].lower())):
        return np.zeros(len(items), dtype=bool)
    did, what = verbs.base_of(asked["did"].lower()), set(tokens(fold(asked["what"])))

    def other(text: str) -> bool:
        theirs = _OF_THEIRS.match(text)
        if theirs and verbs.base_of(theirs["did"]) == did and what <= _words_of(theirs["whose"] or theirs["owner"]):
            return True
        told = _WAS_DONE.match(text)
        if told is None or verbs.base_of(told["did"]) != did:
            return False
        of = set(tokens(fold(told["what"])))
        return bool(of - STOPWORDS) and what.isdisjoint(of)

    others = np.array([other(item.text) for item in items], dtype=bool)
    tells = [any(verbs.base_of(word) == did for word in _SMALL.findall(item.text)) for item in items]
    return others if bool(np.any(np.array(tells, dtype=bool) & ~others)) else np.zeros(len(items), dtype=bool)


def _words_of(text: str) -> set[str]:
    return set(tokens(fold(text)))


def _others(items: Sequence[Evidence], named: Callable[[set[str]], bool]) -> NDArray[np.bool_]:
    """Which are of articles that do not name somebody (n,), where others do."""
    told: dict[str, set[str]] = {}
    for passage in {item.passage.passage_id: item.passage for item in items}.values():
        text = " ".join(filter(None, (passage.title, passage.author, passage.outlet, passage.text)))
        told.setdefault(passage.article_id, set()).update(tokens(fold(text)))
    others = {article: not named(words) for article, words in told.items()}
    return np.array([others[item.passage.article_id] and not all(others.values()) for item in items], dtype=bool)


def _placed(name: str, item: Evidence) -> bool:
    """Whether it is a place, or a thing: "in Harrow Quay", "the Bonny Jean"."""
    return re.search(rf"\b(?:in|at|near|from|the) {re.escape(name)}\b", item.passage.text) is not None


def _of_another(family: str, item: Evidence, items: Sequence[Evidence]) -> bool:
    if not _PRONOUN.match(item.text):
        return False
    before = [
        other.passage.text
        for other in items
        if other.passage.article_id == item.passage.article_id and other.passage.start < item.passage.start
    ]
    if item.passage.start and not before:
        return False  # what stands before it was not found
    own = item.passage.text[: max(0, item.start - item.passage.start)]
    texts = (item.passage.title or "", item.passage.author or "", own, item.before, item.text, *before)
    return not says(set(tokens(fold(" ".join(texts)))), family)
