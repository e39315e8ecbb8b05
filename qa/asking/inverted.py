"""Questions that ask at their end, as in a quiz ("100 Squadron was formed in which country?"), put the usual way round.
Pure; English.

A reader finds what answers "In which country was 100 Squadron formed?", and hardly what answers the other.
"""

from __future__ import annotations

import re

_ASKS_FIRST = re.compile(
    r"\W*(?:(?:in|on|at|by|to|for|from|of|with|under)\s+(?!the\b))?(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|"
    r"do|does|did|has|have|had|can|could|will|would|should|if|according|there)\b",
    re.IGNORECASE,
)
_PLACE = r"in|on|at|by|to|for|from|of|with|under|against"
_ASKED = rf"(?:(?P<place>{_PLACE})\s+)?(?P<wh>which|what)\s+(?P<thing>[a-z][\w’' -]*?)\s*\?*\s*$"
# "Kelm is in which county?", "100 Squadron was formed in which country?"
_BE = re.compile(
    rf"^\W*(?P<who>[^,;?]+?)\s+(?P<be>is|are|was|were)\s+(?P<done>(?:(?!(?:{_PLACE})\s+(?:which|what)\b)[\w’'-]+\s+){{0,5}}?){_ASKED}"
)
# "The 378th refers to which type of unit?"
_REFERS = re.compile(rf"^\W*(?P<who>[^,;?]+?)\s+refers?\s+to\s+{_ASKED.replace('(?P<place>', '(?P<none>')}")
# With a clause of its own, or a word that leads in, it is no plain statement.
_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|that|which|what|how|says?|said|told|asked|claims?|thinks?|believes?|is|are|was|were|has|have|had|"
    r"did|does|do|will|would|can|could|if|when|while|because)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:so|and|but|tell|say|after|when|before|well|ok|okay|then|also)\b", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|or|is|are|was|were|did|do|does|has|have|spent|spend)\b", re.IGNORECASE)
_OF_GIVEN = re.compile(r"\b(?:which|what) of (?:these|those|the following)\b", re.IGNORECASE)
_OPENS = re.compile(r"(?:the|an?|his|her|its|their|this|that)\b", re.IGNORECASE)


def turned(question: str) -> str:
    """The question with what it asks for first; others as they stand."""
    if _ASKS_FIRST.match(question) or _OF_GIVEN.search(question) or not question.rstrip().endswith("?"):
        return question
    if refers := _REFERS.match(question):
        return f"{refers['wh'].capitalize()} {refers['thing']} is {_inside(refers['who'])}?"
    be = _BE.match(question)
    if be is None or not (be["place"] or be["done"]) or _CLAUSE.search(f"{be['who']} {be['done']}"):
        return question
    if _LEAD.match(be["who"]) or _AND.search(be["thing"]):
        return question
    first = f"{be['place']} {be['wh']}" if be["place"] else be["wh"]
    return " ".join(f"{first.capitalize()} {be['thing']} {be['be']} {_inside(be['who'])} {be['done']}".split()) + "?"


def _inside(who: str) -> str:
    """As it is written within a sentence."""
    return f"{who[0].lower()}{who[1:]}" if _OPENS.match(who) else who
