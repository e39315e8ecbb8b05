"""Whether something goes on, or somebody owned up, asked where nothing has any word for that. Pure; English.

"Is the strike still going on?" is read as half answered by "the ships will go on setting the tone" in an archive that
has no strike, and "Did the watchman own up?" by all that he says. What goes by few names, and is told of by these,
stands here; a "dispute" has too many.
"""

from __future__ import annotations

import re

from qa.answering.premises import told_by
from qa.answering.searching import Retrieved, in_turn
from qa.days.stated import CONTEXT
from qa.words.terms import english

_GOES_ON = re.compile(
    r"\W*(?:(?:and|but|so),?\s+)?(?:is|are)\s+(?:the|this|that|these|any)\s+(?:[\w’'-]+\s+){0,3}?(?P<what>[a-z-]+)\s+"
    r"(?:still\s+|now\s+|finally\s+)?(?:going\s+on|under\s+way|ongoing|continuing|over|finished|at\s+an\s+end|on)"
    r"(?:\s+(?:yet|now))?\W*",
    re.IGNORECASE,
)
_NAMES = (
    r"strikes?|strik(?:ers?|ing)|walk-?outs?|walk(?:s|ed|ing)?\s+out|stoppages?|industrial\s+action|down(?:ed|s)?\s+tools|"
    r"stopp?(?:s|ed|ing)?\s+work|pickets?|picket(?:ed|ing)",
    r"sieges?|besieg\w+|stand-?offs?|hostages?",
    r"lock-?downs?|curfews?|quarantines?|restrictions?",
    r"floods?|flood(?:ed|ing|waters?)|deluges?",
    r"droughts?|water\s+shortages?|dry\s+spells?",
    r"heat-?waves?|hot\s+spells?|heat",
    r"outbreaks?|epidemics?|pandemics?|infect\w+|fell\s+ill",
    r"evacuat\w+",
    r"occup(?:ations?|ied|y|ying)|sit-?ins?|squat\w*",
    r"boycott\w*",
    r"ceasefires?|cease-fires?|truces?|armistice",
)
_ROWS = tuple(re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for names in _NAMES)
_OWNS_UP = re.compile(
    r"\W*(?:(?:and|but|so),?\s+)?(?:did|has|have|had)\s+[^?,;]+?\s+(?:own(?:ed)?\s+up|confess(?:ed)?|c[ao]me\s+clean|"
    r"plead(?:ed)?\s+guilty|admit(?:ted)?\s+(?:it|that|guilt|everything|(?:the|his|her|their)\s+(?:guilt|fault|mistake)))\b"
    r"[^?]*\W*",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\b(?:own(?:s|ed|ing)?\s+up|confess\w*|admi(?:t\w*|ssions?)|c[ao]mes?\s+clean|plea(?:s|d\w*)?|pled|guilty|"
    r"den(?:y|ies|ied|ying|ials?)|acknowledg\w+|apolog\w+|responsib\w+|blame\w*|faults?|mistakes?|sorry|regrets?|"
    r"convict\w+|innocen\w+)\b",
    re.IGNORECASE,
)
_SURE = 0.85  # chance from which an answer is taken for one, whatever its words


def asked(question: str) -> re.Pattern[str] | None:
    """The names of what it asks of, whether that goes on; None where it asks of nothing that goes by few."""
    match = _GOES_ON.fullmatch(CONTEXT.sub("", question))
    return next((names for names in _ROWS if names.fullmatch(match["what"])), None) if match else None


def of_none(got: Retrieved) -> bool:
    """Whether it asks that of something of which no article found has a word, or if somebody owned up where the article
    of the best sentence has none for that, and is not surely answered."""
    question, evidence = got.query.query_str, in_turn(got.held)[:1]
    if got.chance >= _SURE or len(got.parts) > 1 or not evidence or not english(evidence[0].text):
        return False
    if names := asked(question):
        return not any(names.search(told_by(passage)) for passage in got.passages)
    if not _OWNS_UP.fullmatch(CONTEXT.sub("", question)):
        return False
    article = evidence[0].passage.article_id
    return not any(_OWNED.search(told_by(passage)) for passage in got.passages if passage.article_id == article)
