"""What people are called by: which words may mean the same person, and who is told to be what. Pure; English.

One person is "the captain" here and "the skipper" there, and "the boss" may be a chief executive; a watchman is no
councillor. Only callings of which one person seldom has two are told apart: whoever leads, owns or founds something may
be anything besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from qa.who.people import SAYS, TITLES

# Those of a line may be of one person; a word may stand in several.
_LINES = """
mayor|mayoress|politician
councillor|councilman|councilwoman|alderman|politician
minister|secretary|chancellor|premier|president|governor|senator|lawmaker|legislator|congressman|congresswoman|\
deputy|politician|mp
chief executive|ceo|managing director|boss|president|director
chairman|chairwoman|chairperson|president
watchman|nightwatchman|guard|caretaker|warden|porter|doorman|janitor
captain|skipper|sailor|deckhand|mate|pilot|ferryman|boatman|fisherman|trawlerman|harbourmaster|harbour master|commander
docker|stevedore
driver|motorist|trucker|conductor|guard|postman|rider
pilot|captain|steward|stewardess
doctor|surgeon|physician|gp|neurologist|psychiatrist|epidemiologist|virologist|medic|consultant|professor|researcher
nurse|midwife|matron|medic|paramedic
dentist
pharmacist|chemist
vet|veterinarian
judge|magistrate|justice
lawyer|attorney|solicitor|barrister|prosecutor
coroner
policeman|policewoman|officer|constable|sergeant|inspector|detective|superintendent|sheriff|captain|commander
firefighter|fireman|captain|commander|officer
soldier|captain|commander|officer|sergeant|general|colonel
teacher|headteacher|headmaster|headmistress|head|principal|tutor
professor|lecturer|scientist|researcher|historian|archivist|curator|biologist|geologist|physicist|chemist|astronomer|\
psychologist|economist|statistician|neuroscientist|author|expert
student|pupil
librarian|archivist
priest|vicar|pastor|bishop|curate|minister|imam|rabbi
goalkeeper|keeper|player|captain
striker|forward|winger|player|captain
midfielder|player|captain
defender|player|captain
referee|umpire
coach|manager|trainer
jockey|rider
cyclist|rider
painter|sculptor|artist|photographer|designer
novelist|author|writer|poet|playwright|journalist|reporter|columnist|editor|critic
singer|musician|conductor|composer|guitarist|pianist|drummer
actor|actress|dancer|comedian|director|producer
baker
butcher
chef|cook
waiter|waitress|barman|barmaid
plumber
electrician|engineer
farmer|shepherd
gardener
miner
engineer|architect|builder|surveyor|inspector|developer
banker|broker|trader|accountant|auditor|economist|treasurer
hairdresser
cleaner|janitor|caretaker
"""
_CALLINGS = tuple(frozenset(line.split("|")) for line in _LINES.replace("\\\n", "").strip().splitlines())
WORDS = "|".join(sorted({word for line in _CALLINGS for word in line}, key=len, reverse=True))
_ONE_OF = r"(?:the|an?|its|their|his|her|one of (?:the|its|their|our))"
_NO_CLAUSE = r"(?:(?!who\b|whose\b|which\b|that\b|and\b|but\b|where\b)[\w’'-]+\s+)"
_NEAR = 80  # characters between a name and what may be its bearer's
_GIVEN = r"(?:[^\W\d_a-zß-öø-ÿ][\w’.-]*\s+){0,2}"


def kin(calling: str) -> frozenset[str]:
    """All words that may mean one who is called so, in small letters."""
    return frozenset(word for line in _CALLINGS if calling in line for word in line)


def has_any(callings: frozenset[str], text: str) -> bool:
    """Whether one of these words stands in it, in whatever number."""
    return bool(callings) and _any(callings).search(text) is not None


def of(family: str, texts: Iterable[str]) -> frozenset[str]:
    """What the texts say that somebody of this family name is: "Councillor Roe", "Ada Roe, a nurse,", "Roe was one of
    the two councillors"."""
    pattern = _said_of(family)
    found = (match for text in texts for match in pattern.finditer(text))
    return frozenset(next(filter(None, match.groups())).lower() for match in found)


def beside(family: str, called: frozenset[str], text: str) -> bool:
    """Whether one of these words stands near the name, without a full stop between."""
    name, word = rf"\b{re.escape(family)}\b", _any(called).pattern
    between = rf"[^.;\n]{{0,{_NEAR}}}"
    return re.search(rf"{name}{between}{word}|{word}{between}{name}", text, re.IGNORECASE) is not None


def bearers(callings: frozenset[str], text: str) -> list[str]:
    """The family names of those whom the text calls so: "the night watchman, Tomas Roe"."""
    return [next(filter(None, match.groups())) for match in _named(callings).finditer(text)]


@lru_cache(256)
def _any(callings: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(callings)})s?\b", re.IGNORECASE)


def _alternatives(callings: frozenset[str]) -> str:
    """As a pattern, with "men" for "man"."""
    words = (re.sub("man$", "m[ae]n", re.escape(word)) for word in callings)
    return "|".join(sorted(words, key=len, reverse=True))


@lru_cache(256)
def _said_of(family: str) -> re.Pattern[str]:
    name, calling = re.escape(family), rf"((?i:{WORDS}))"
    return re.compile(
        rf"\b{calling},?\s+(?:(?i:{TITLES})\s+)?{_GIVEN}{name}\b(?!['’]s|,?\s+{SAYS}\b)"
        rf"|\b{calling}\s+(?:(?i:{TITLES})\s+)?{_GIVEN}{name}\b(?!['’]s)"
        rf"|\b{name}(?:,\s+(?:aged\s+)?\d\d)?,\s+{_NO_CLAUSE}{{0,6}}?{calling}\b(?!['’]s)"
        rf"|\b{name}\s+(?:is|was|has been|became)\s+(?:now\s+|also\s+|then\s+)?{_ONE_OF}\s+{_NO_CLAUSE}{{0,4}}?"
        rf"{calling}s?\b(?!['’]s)"
    )


@lru_cache(256)
def _named(callings: frozenset[str]) -> re.Pattern[str]:
    calling, name = rf"(?i:{_alternatives(callings)})", r"([^\W\d_a-zß-öø-ÿ][\w’-]+)"
    given = r"(?:[^\W\d_a-zß-öø-ÿ][\w’.-]*\s+){0,3}"
    return re.compile(
        rf"\b{calling}(?:\s+(?:of|for|at|in|on)\s+[^,.;:]{{1,40}},|,)?\s+(?:named\s+(?:\w+\s+){{0,5}}?as\s+|(?:is|was|called|named)\s+)?{given}{name}(?!\s+[^\W\d_a-zß-öø-ÿ])"
        rf"|{name}(?:,\s+(?:aged\s+)?\d\d)?,\s+{_NO_CLAUSE}{{0,6}}?{calling}\b(?!['’]s)"
    )
