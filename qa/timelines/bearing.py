"""Which sentences of an article, or of an item of a digest, are of the subject of a timeline. Pure."""

from __future__ import annotations

import re

from qa.asking.forms import words_of
from qa.schema import Evidence
from qa.timelines import steps
from qa.timelines.digests import block, paragraph
from qa.timelines.happens import main_clauses, says_only, unquoted, until_verb
from qa.timelines.leading import first_name, names_of, names_others
from qa.timelines.narrowed import of_post
from qa.timelines.sides import of_fate
from qa.timelines.subject import NAMES_APART, OF_IT, On, Subject
from qa.who.people import whole_names

_APPOSED = re.compile(r"(?<=[a-z]),\s(?:the|an?)\s[a-z][^,;:.]*(?=\.\W*$|,\s[a-z])")
# Whom the story has by what they are: "The finance director, Ada Roe, will …".
_OF_ROLE = re.compile(
    r"(?P<role>^(?:The|An?|One|Its|His|Her|Their)\s(?:[a-z][\w’'-]*\s?){1,4}),\s[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:\s[^\W\d_a-zß-öø-ÿ][\w’'-]*)+,(?:\s\d{1,2},)?(?:\swho\b[^,;.]*,)?(?=\s[a-z])"
)
_PLACE = re.compile(r"\b(?:in|at|near|outside)\s+(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+|(?=\W|$)))+")
_LONG_NAME = 3  # words of a name from which another that shares all but one is of a thing like it


def bears(subject: Subject, on: On, item: Evidence) -> bool:
    """Whether a sentence of such an article is of the subject: by itself, or by what its article, or in a digest its
    item, is about."""
    if on.share == 0:
        return False
    if on.digest:
        return subject.covers(block(item.passage, item.start)[1])
    text = unquoted(item.text)
    of_it = _of_matter(subject, on, text) if on.about else _by_itself(subject, text)
    return of_it and not _of_namesake(subject, item)


def _by_itself(subject: Subject, text: str) -> bool:
    """Whether a sentence of an article on other things is of it: where names alone tell what it is, one of which does
    what it tells, or has it done to it, and which is not only mentioned."""
    named = subject.names_one(text)
    if not subject.telling:
        named = subject.named(text) and subject.names_one(until_verb(text))
    return named and subject.share(text) >= OF_IT and subject.says_what(text)


def _of_matter(subject: Subject, on: On, text: str) -> bool:
    """Whether a sentence of an article about the subject is of it, too: one that names others says one of its words, or
    where the subject leads says what it is, or names somebody whom the article's beginning does."""
    if steps.own(subject, on, text):
        return False
    if subject.said(main_clauses(text)) or not _of_others(subject, on, text):
        return True
    what = (bool(subject.telling) and subject.says_what(text)) or of_post(subject.about, text)
    if not on.led:
        return False
    first = first_name(text, on.named)
    named = names_of(text) | first
    of_story = bool(named & on.story) and not first and not any(map(text.startswith, whole_names(text)))
    of_story = of_story or (bool(named & on.parties) and of_fate(main_clauses(text)))
    return what or steps.refers(subject, text) or bool(named & on.first) or of_story


def _of_others(subject: Subject, on: On, text: str) -> bool:
    """Whether somebody else does what it tells, or is done to; not who somebody is said to be ("a mediator, the judge
    Ada Roe"), nor where it is done, if those who do it are not named."""
    of_role = _OF_ROLE.sub(r"\g<role>", text)
    if of_role != text and says_only(of_role):
        return True
    plain = steps.plainly(_APPOSED.sub(" ", of_role))
    doers = until_verb(plain)
    if doers and not names_others(doers, subject.names, on.named):
        plain = _PLACE.sub(" ", plain)
    return names_others(plain, subject.names, on.named)


def _of_namesake(subject: Subject, item: Evidence) -> bool:
    """Whether its paragraph is on something of much the same name, and not on the subject: "the Dove Creek Fire", where
    the Dove Ridge Fire is asked about."""
    around = f"{paragraph(item.passage, item.start)[1]} {item.text}"
    if len(subject.names) < _LONG_NAME or subject.names <= frozenset(words_of(around)):
        return False
    other = (frozenset(words_of(name)) for name in NAMES_APART.findall(around))
    return any(_LONG_NAME - 1 <= len(name & subject.names) < len(name) for name in other)
