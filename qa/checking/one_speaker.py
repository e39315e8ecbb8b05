"""Whether two phrases for who speaks ("the mayor", "Ann Lee", "Norwatt") may be of one speaker, by what the text has of
them. Pure; English.
"""

from __future__ import annotations

import re

from qa.who.people import behind_offices, person, trade, whole_names
from qa.who.speakers import another, role_or_name
from qa.words.excerpt import sentences
from qa.words.grammar import is_participle
from qa.words.spelling import name_key
from qa.words.terms import STOPWORDS, content_words, fold, tokens

_WORD = r"(?:[^\W\d_a-zß-öø-ÿ]\.|[^\W\d_a-zß-öø-ÿ][\w’'-]*)"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:de|van|von|al|bin|da|di) )?{_WORD})*")
_LINK = re.compile(r"^(?:['’]s)?,?(?: (?:[a-z][\w’'-]*|[A-Z][\w’'-]*),?){0,6} ?$")
# "Marsh is the (RMT)'s general secretary", "Marsh is general secretary of the (RMT)", "Musk, who leads the (firm)".
_IS_OF = re.compile(
    r"(?:,? who)? (?:(?:leads?|led|heads?|headed|runs?|ran|chairs?|chaired) (?:the )?.{0,2}|"
    r"(?:is|was) (?:the )?(?:['’]s|(?:[a-z][\w’'-]* ){1,4}of (?:the )?.{0,2}))",
    re.DOTALL,
)
# An office that a body has, without whose it is; and what says so of somebody behind the name.
_OFFICE = (
    r"(?:^|[.,;:“”\"]|\b(?:its|and|but|as)\b)\s*(?:(?i:the|its|a|chief|co-chief|deputy|former)\s+)*(?i:director|executive|secretary|"
    r"spokes(?:man|woman|person)|chair(?:man|woman)?|manager|boss|founder|owner|commissioner)(?:[- ]general)?,?"
)
_BEHIND_ITS = (
    r", (?:who (?:leads|heads|runs|chairs|owns|founded|speaks for) (?:it\b|the [a-z])|its |"
    r"the [a-z]+['’]s (?!\w+ of\b))"
)
_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame)\b", re.IGNORECASE)
# What stands between two speakers, not in what one is.
NO_LINK = frozenset(
    "and or but while who which where that because after said says told is was were are has had with against than "
    "by".split()
)
_FAR = 60  # characters that may stand between a name and what it is


def named(phrase: str, spans: str) -> str:
    """The name in a speaker's phrase; "" where it has a role alone."""
    found = ""
    for match in _NAME.finditer(phrase):
        words = [word for word in behind_offices(match.group().split()) if fold(word) not in STOPWORDS]
        if words and not trade(words[-1]) and _inside(words[-1], spans):
            found = " ".join(words)
    return found


def _inside(word: str, text: str) -> bool:
    """Whether a word has its capital also where no sentence begins, and never a small letter."""
    small = re.search(rf"\b{re.escape(word.lower())}\b", text)
    return not small and re.search(rf"(?<![.!?”\"“]\s)(?<![“\"])(?<!^)\b{re.escape(word)}\b", text) is not None


def same(one: str, other: str, spans: str) -> bool:
    """Whether two phrases may be of one speaker."""
    first, second = named(one, spans), named(other, spans)
    if first and second:
        a, b = ([name_key(word) for word in tokens(fold(name))] for name in (first, second))
        if a[-1] in b or b[-1] in a:
            return not (another(first, second) or another(second, first))
        return _speaks_for(first, second, spans) or _speaks_for(second, first, spans) or linked(first, second, spans)
    for name, phrase in ((first, other), (second, one)):
        if name and _capital(phrase) and _speaks_for(name, phrase, spans):  # a name that but opens sentences
            return True
    if set(telling(one)) & set(telling(other)):
        return True
    return any(linked(a, b, spans) for a in words_for(one, spans) for b in words_for(other, spans))


def _capital(phrase: str) -> bool:
    last = phrase.split()[-1]
    return last[:1].isupper() and not trade(last)


def telling(phrase: str) -> list[str]:
    """The words that tell who it is, without titles."""
    return [name_key(word.removesuffix("s")) for word in content_words(_TITLE.sub(" ", phrase))]


def words_for(phrase: str, spans: str) -> list[str]:
    """What stands for a speaker in the text: the name, else the last word of the role."""
    if name := named(phrase, spans):
        return [name.split()[-1]]
    words = [word for word in re.findall(r"[\w’'-]+", role_or_name(phrase)) if fold(word) not in STOPWORDS]
    return words[-1:]


def names(spans: str) -> list[str]:
    """All names in a text, each once."""
    found = (named(match.group(), spans) for match in _NAME.finditer(spans))
    return [name for name in dict.fromkeys(found) if name]


def linked(one: str, other: str, spans: str) -> bool:
    """Whether the text has one beside the other, as what it is: "Norwatt's chief executive, Sofia Berg"."""
    first, second = (rf"\b{re.escape(name.split()[-1])}\b" for name in (one, other))
    for before, behind in ((first, second), (second, first)):
        for match in re.finditer(before, spans, re.IGNORECASE):
            for end in re.finditer(behind, spans[match.end() : match.end() + _FAR], re.IGNORECASE):
                between, rest = spans[match.end() :][: end.start()], spans[match.end() :][end.end() :]
                if _joins(between) or _IS_OF.fullmatch(between + rest[:2]):
                    return True
    return False


def _joins(between: str) -> bool:
    """Whether what stands between two names or roles makes them one speaker's."""
    apposed = re.fullmatch(r" (?:[A-Z][\w’'-]+ ){0,2}", between) or re.search("[’']s|,", between) or between.islower()
    words = between.lower().replace(",", " ").split()
    return bool(apposed and _LINK.match(between)) and not any(is_participle(word) or word in NO_LINK for word in words)


def whole(name: str, spans: str) -> bool:
    """Whether it may be somebody's: of two words or more in the text, or behind a title or trade."""
    before = [match[1] for match in re.finditer(rf"([\w’'.-]+) {re.escape(name.split()[-1])}\b", spans)]
    return any(trade(word) or (word[:1].isupper() and fold(word) not in STOPWORDS) for word in before)


def somebody(name: str, spans: str) -> bool:
    """Whether the text tells that it is somebody's: a whole name behind a title or trade, or before an age or trade. A
    capital before it is no sign ("The BBC", "Goldman Sachs")."""
    wholes = [whole for whole in whole_names(spans) if whole.split()[-1] == name.split()[-1]]
    return any(
        any(map(trade, whole.split())) or any(person(whole, one) for one in sentences(spans) if whole in one)
        for whole in wholes
    )


def _speaks_for(name: str, body: str, spans: str) -> bool:
    """Whether somebody may speak for a body, as the text leaves open for which: "director general Tim Davie", "Ada Roe,
    who leads it"."""
    last = re.escape(name.split()[-1])
    office = re.search(rf"{_OFFICE} (?:{_WORD} |[a-z]{{2,3}} )*{last}\b|\b{last}{_BEHIND_ITS}", spans)
    return office is not None and not somebody(body, spans)
