"""How questions ask for somebody's words ("What did Reyes say about the fire?", "Where does the union stand?"), or for
whose word something is. Patterns of which `who` or `said` is a group; English, and some German and Spanish forms.
"""

from __future__ import annotations

import re

_WORDS = (
    r"(?:first |full |exact |own )?(?:response|reaction|view|opinion|comment|explanation|words|stance|thoughts|"
    r"statement)s?"
)
_WORDS_ON = rf"(?:(?:{_WORDS})\s+(?:on|about|to)|(?:position|take)\s+(?:on|about))"
_NOBODY = r"(?!(?:any|some|every|no)(?:thing|one|body)\b)"
QUESTIONS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\bwhat (?:did|does|has|have|do)\s+(?P<who>.+?)\s+(?:(?:have|had|got) to\s+)?(?:say|said|tell|told|think|"
        r"claim|claimed|write|written|argue|argued|warn|announce|announced|promise|promised|ask|asked|call|called|suggest|"
        r"demand|deny|make of)\b",
        r"\bwhat(?:['’]s|\s+(?:is|are|was|were))\s+(?P<who>.+?)\s+(?:saying|telling|demanding|claiming)\b",
        r"\bhow (?:did|does|do|has|have)\s+(?P<who>.+?)\s+(?:respond|responded|react|reacted|describe|explain|justify|"
        r"feel about)\b",
        rf"\bwhat(?:['’]s|\s+(?:is|was|were|are))\s+(?P<who>.+?)['’]s?\s+(?:{_WORDS}|{_WORDS_ON})\b",
        rf"^\W*(?P<who>[^?]{{2,60}}?)['’]s?\s+{_WORDS_ON}\b",
        r"\bwhere (?:does|do|did)\s+(?P<who>.+?)\s+stand on\b",
        rf"\b(?:did|does|has|have)\s+{_NOBODY}(?P<who>[^?]+?)\s+(?:say|said|comment(?:ed)?|(?:made|make) any comment)"
        r"(?:\s+anything)?(?:\s+(?:yet|publicly|at all))?\s+(?:on|about)\b",
        r"^\W*(?:(?:give|show|find) me |is there )?(?:an? |the |any )?(?:quotes?|comments?|statements?|words) "
        r"(?:from|by|of)\s+(?P<who>[^?]+?)\s+(?:on|about)\b",
        r"^\W*quote\s+(?P<who>[^?]+?)\s+(?:on|about)\b",
        r"^\W*in\s+(?P<who>[^,?]{2,60}?)['’]s?\s+(?:own\s+)?(?:opinion|view|eyes|words)\b",
        r"\baccording to\s+(?P<who>[^,?]+)",
        r"\bwas (?:sagt|sagte|sagen|sagten|meint|denkt)\s+(?P<who>.+?)\s+(?:über|zu|zum|zur|dazu)\b",
        r"\bwas (?:hat|haben)\s+(?P<who>.+?)\s+(?:über|zu|gesagt)\b",
        r"\bqué (?:dijo|dice|dijeron|dicen|opina|piensa)\s+(?P<who>.+?)\s+(?:sobre|del?|acerca)\b",
    )
)
# A question for whose word something is, by what is said; a quotation is asked for by its words.
ATTRIBUTED = (
    re.compile(
        r"^\s*who(?:\s+(?:has|had|have))?\s+(?:says?|said|claims?|claimed|alleges?|alleged|asserts?|asserted|argues?|"
        r"argued|thinks?|thought|believes?|believed|maintains?|maintained|insists?|insisted)\s+(?:that\s+)?"
        r"(?!so\b|what\b|it\b)(?P<said>[^\"“„«]+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\s*whose\s+(?:estimate|figure|claim|view|opinion|assessment|finding|count|account|version|theory|conclusion)"
        r"\s+(?:is|was)\s+(?:it\s+that\s+|that\s+)?(?P<said>[^\"“„«]+)$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\s*who\s+(?:has\s+)?(?:estimate[sd]?|put|puts|reckon(?:s|ed)?|value[sd]?)\s+(?P<said>[^\"“„«]*\d[^\"“„«]*)$",
        re.IGNORECASE,
    ),
)
