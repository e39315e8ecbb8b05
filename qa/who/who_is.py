"""Who somebody is, where a sentence says it: by a title, an office, a trade or an age beside the name. Pure; English.

News seldom says "Ada Roe is a clerk". It says "Harbour master Ada Roe said", "the firm's director, Ada Roe, said", "Ada
Roe, 41, a welder, said", which a reader that has learnt from encyclopaedias does not take for an answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.who.people import TRADES
from qa.words.terms import STOPWORDS, fold, tokens

_WHO_IS = re.compile(
    r"\s*[Ww]ho(?:['’]s|\s+(?:is|was))\s+(?:(?:Mrs?|Ms|Dr)\.?\s+)?"
    r"([^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+(?:(?:de|van|von|al|bin)\s+)?[^\W\d_a-zß-öø-ÿ][\w’'-]+)*)(?=\s*[?,.]|\s+and\b|\s*$)"
)
_ROLE = rf"(?:{TRADES}|bookkeeper|welder|premier|ceo|editor|director-general|survivor|chairperson|spokesperson)"
_OF = r"(?:\s+(?:of|at|for|in)\s+[^,.;:“”\"]{1,60})?"  # what an office is of
_AGE = r"(?:,\s+(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\))"
_BE = r"(?:is|was|are|has been|became|becomes|will be)"
_TAKING = (
    r"(?:resign(?:s|ed)|quits?|step(?:s|ped) down|stood down|served|serves|works|worked|took over|takes over|acts|acted"
    r"|retire[sd]|(?:was|is) (?:named|appointed|sworn in))\s+as"
)
_JOINS = r"(?:for|of|to|and|with|by|from|in|at|on|said|says|told|an?|the|his|her|their|its)"
_CHOSEN = r"(?:was|is|has been)\s+(?:re-?)?(?:elected|named|appointed|made)"


def asked(question: str) -> str:
    """The name of whom `question` asks who they are ("Who is Ada Roe?"), "Ms" aside; "" where it asks for no such."""
    found = _WHO_IS.match(question)
    return found[1] if found else ""


@lru_cache(1024)
def _forms(name: str) -> tuple[re.Pattern[str], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """How an age or an article is put behind `name`, how what somebody did is, and how a role is put beside it."""
    own = rf"{re.escape(fold(name))}(?![\w-])"
    given = rf"(?:(?!{_JOINS}\b)\w[\w’'.-]*\s+){{0,2}}" if " " not in name else ""
    behind = r"(?=\s*[,.;)”\"]|\s*$)"
    role = rf"(?P<role>(?:\b(?:former|late|acting|vice|deputy)[\s-])?\b{_ROLE}\b)"
    modified = rf"(?:(?!{_JOINS}\b|or\b|who\b|no\b|never\b|hardly\b|not\b)[\w’-]+\s+){{0,3}}?"
    further = rf"(?:(?:an?|the|its|his|her|their|one of the)\s+)?{modified}{role}(?!['’]s\b)"
    plain = rf"\b{own}(?:\s+(?:is|was|has been)\s+(?:an?|the|one of)\b|,\s+(?:an?|the|who|\d+)\b)"
    told = rf"^{given}{own}{_AGE},?\s+(?:{_BE}|has|had)\b"
    beside = (
        rf"(?<!to ){role}\s+{given}{own}",  # "harbour master Ada Roe"
        rf"(?<!of the ){role}{_OF},\s+{given}{own}{behind}",  # "the firm's director, Ada Roe,"
        rf"{role}{_OF}\s+{_BE}\s+{given}{own}",  # "its head will be Ada Roe"
        rf"\b{own}(?:{_AGE})?,\s+{further}",  # "Ada Roe, 41, a welder"
        rf"\b{own}(?:{_AGE})?\s+{_BE}\s+(?:now\s+)?{further}",
        rf"\b{own}(?:{_AGE})?,?\s+(?:{_TAKING}|{_CHOSEN})\s+{further}",
    )
    flags = re.IGNORECASE
    return re.compile(plain, flags), re.compile(told, flags), tuple(re.compile(form, flags) for form in beside)


def says(question: str, text: str) -> bool:
    """Whether a sentence says who somebody is, if that is asked: "Ada Roe is a clerk", "Ada Roe, 41, …", or a role."""
    name = asked(question)
    return bool(name) and (bool(_forms(name)[0].search(fold(text))) or bool(roles(question, text)))


def surely(question: str, text: str) -> bool:
    """Whether it says so by a role beside the name, or tells first of all what somebody of an age is or was: so much is
    an answer, whatever else the sentence is about."""
    name = asked(question)
    return bool(name) and (bool(roles(question, text)) or bool(_forms(name)[1].match(fold(text))))


def roles(question: str, text: str) -> frozenset[str]:
    """The words of the roles that `text` puts beside the name of whom it is asked who they are; none where it puts
    none there, or nobody is asked for."""
    name = asked(question)
    if not name:
        return frozenset()
    found = (form.search(fold(text)) for form in _forms(name)[2])
    return frozenset(word for match in found if match for word in tokens(match["role"]) if word not in STOPWORDS)
