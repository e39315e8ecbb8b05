"""A timeline's subject as reports write it: with their capitals, or under another name. Pure; English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qa.asking.forms import words_of
from qa.schema import Evidence
from qa.timelines.subject import Subject

_KNOWN_AS = re.compile(
    r"(?<!\bof )\b[Tt]he (?P<thing>[^\W\d_A-Z][\w’'-]+(?: [^\W\d_A-Z][\w’'-]+)?)"
    r"(?:,? (?:(?:locally|better|also|officially|which is) )?known (?:locally )?as|, called) "
    r"(?P<name>(?:[Tt]he )?[^\W\d_a-zß-öø-ÿ][\w’'-]+(?: [^\W\d_a-zß-öø-ÿ][\w’'-]+)*)"
)
_INSIDE = re.compile(r"(?<=[a-z,;’'”)] )[^\W\d_][\w’'-]*")  # a word that no sentence begins with
_CAPITALS = 2  # sentences in which a name stands as one, at least, and none in which it does not
# What stands behind the noun itself.
# What news calls one thing: each word of a row for each other, or, behind ">", only what is more general.
_CALLED = tuple(
    tuple(frozenset(part.split()) for part in row.split(">"))
    for row in (
        "fire blaze inferno",
        "strike walkout stoppage",
        "inquiry enquiry investigation probe",
        "crash smash collision > accident",
        "explosion blast",
        "earthquake quake tremor",
        "takeover acquisition buyout",
        "agreement accord pact deal",
        "sacking dismissal firing",
        "layoffs redundancies",
        "dispute row feud quarrel",
        "robbery heist",
        "killing murder slaying",
        "outbreak epidemic",
        "ban prohibition",
        "lawsuit suit",
        "film movie",
        "ferry trawler tanker yacht freighter liner > ship boat vessel",
        "dockers dockworkers longshoremen stevedores",
        "doctors medics",
        "airport airfield",
        "jail prison",
    )
)
_MORE = 3  # times as often as the word that is asked with the other stands in what was found, to be taken for it
_SMALL = re.compile(r"(?<![\w’'-])[a-z][a-z-]+(?![\w-])")
_PHRASE = re.compile(r"\s+(?:in|on|at|of|off|by|near|from|to|for|with|between)\s.*", re.DOTALL)


def known_as(subject: Subject, items: Sequence[Evidence]) -> str | None:
    """The name under which a report tells that the thing goes: of "the tower on Mill Street" "The tower, known as Mill
    House, …"; None where none does, or the subject has that name itself."""
    for item in items:
        for said in _KNOWN_AS.finditer(item.text):
            head = words_of(_PHRASE.sub("", subject.about))[-1:]
            of_it = head == words_of(said["thing"])[-1:] and subject.telling.issuperset(head)
            around = f"{item.passage.title or ''} {item.passage.text}"
            if of_it and subject.names <= frozenset(words_of(around)) and subject.named(around, whole=True):
                return None if frozenset(words_of(said["name"])) <= subject.names else said["name"]
    return None


def as_written(about: str, items: Sequence[Evidence]) -> str:
    """The subject of somebody who writes all in small letters, with a capital for each word that is always a name in
    the sentences found: "the wexholm bridge"."""
    if not about.islower():
        return about
    said = Counter(word for text in {item.text for item in items} for word in _INSIDE.findall(text))

    def capital(word: re.Match[str]) -> str:
        name = word.group().capitalize()
        return name if said[name] >= _CAPITALS and not said[word.group()] else word.group()

    return re.sub(r"[^\W\d_][\w’'-]*", capital, about)


def as_called(about: str, texts: Sequence[str]) -> str:
    """The subject in the words of `texts`, sentences that were found for it: "the ferry blaze" as "the ferry fire",
    where they say that so much more often. Names stay as they are."""
    said = Counter(word for text in texts for word in set(_SMALL.findall(text.lower())))

    def called(match: re.Match[str]) -> str:
        word = match.group()
        others = {other for same, *general in _CALLED for other in _others(word, same, *general)}
        best = max(sorted(others), key=lambda other: said[other], default=word)
        return best if said[best] >= _MORE * max(said[word], 1) else word

    return _SMALL.sub(called, about)


def _others(word: str, same: frozenset[str], general: frozenset[str] = frozenset()) -> frozenset[str]:
    return same - {word} if word in same | general else frozenset()
