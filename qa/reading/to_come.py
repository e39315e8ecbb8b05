"""What happens next: whether a sentence tells of what is yet to come. Pure; English.

"What happens next in the inquiry?" is read as answered by whatever has "next" or tells of an inquiry: "The next chance
for the leaders is the summit", "the hearing opened on Monday". What is asked for is a plan, a duty or an expectation:
"The hearing is expected to open on 21 April", "designs are due by the end of June", "she means to appeal".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.reports import plans
from qa.schema import Evidence
from qa.words import everyday
from qa.words.grammar import stem
from qa.words.terms import content_words

_ASKED = re.compile(
    r"\s*(?:and\s+|so\s+)?what(?:"
    r"['’]?s\s+next\b|\s+(?:comes\s+)?next\b|\s+(?:is|are|will\s+be)\s+(?:the\s+)?next\s*(?:\?|$|(?:for|in|with|after|steps?)\b)|"
    r"\s+happens\s+(?:next|now)\b|\s+(?:will|is\s+going\s+to)\s+happen\s+(?:next|now|to|with)\b|"
    r"(?:['’]?s|\s+is)\s+going\s+to\s+happen\b|"
    r"(?:['’]?s|\s+is)\s+(?:being\s+)?planned\s+(?:next|for)\b|\s+(?:are|is)\s+the\s+plans?\s+(?:for|with)\b"
    r")",
    re.IGNORECASE,
)
_NOT = r"(?!\s+have\b|\s+(?:not|never)\s+(?:say|comment|be\s+drawn|discuss|answer|confirm|name)\b)"
_COMING = re.compile(
    rf"\b(?:will|shall|won['’]t)\b{_NOT}|"
    r"\b(?:is|are)\s+(?:(?:now|also|still|then|not|both|all|only|\w+ly)\s+){0,2}"
    r"(?:to\s+(?:be\s+)?(?!blame\b|say\b)[a-z]+|expected|due|set|scheduled|planned\s+(?:for|to|by|in|on)|likely|about\s+to|"
    r"going\s+to|bound\s+to|poised|meant\s+to|hoped|under\s+way\s+to)\b|"
    r"\b(?:due|scheduled|slated)\s+(?:to|on|in|for|by|at)\b|\bexpected\s+(?:to|in|on|by|at|later|next)\b|"
    r"\b(?:plan|intend|hope|aim|mean|want|propose|prepare|promise|vow|pledge|expect)(?:s|ed|d|ning|ing)?\s+to\s+"
    r"(?!have\b)[a-z]+|"
    r"\b(?:planned|planning)\s+for\b|\b(?:adjourned|postponed|put\s+(?:off|back)|remanded)\b[^.;]{0,60}"
    r"\b(?:to|until|till|for)\b|"
    r"\b(?:it|they|he|she|that)\s+would\s+(?!rather\b|like\b|have\b|not\b)[a-z]+\b|\bcan\s+(?:still\s+|now\s+)?appeal\b|"
    r"\b(?:has|have)\s+(?:until|till|to)\b|\b(?:asked|called|invited)\s+for\b[^.;]{0,60}\bby\b",
    re.IGNORECASE,
)


# Before what is so only then: "if they reach the final they will be hard to beat".
_ON_CONDITION = re.compile(r"\b(?:if|unless)\b[^.;!?]*$", re.IGNORECASE)
# What such a question is put in, which is no word of what it is about.
_FRAME = frozenset(map(stem, "happen going go next now come step plan planned".split()))


def asked(question: str) -> bool:
    """Whether it asks for what is yet to come: "What's next for …?", "What happens now?", "What are the plans?"."""
    return bool(_ASKED.match(question))


def of_the_past(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them (n,), where it is asked what is yet to come, tell of nothing that was when they appeared, stand in
    an article without a word of what it is asked of, or are an opinion's."""
    if not asked(question):
        return np.zeros(len(items), dtype=bool)
    out = [item.passage.opinion or not _coming(item) or not _on_it(question, item) for item in items]
    return np.array(out, dtype=bool)


def _coming(item: Evidence) -> bool:
    if item.passage.filed:  # an entry of a page that is written on for days tells of the next minute
        return bool(plans.days(item.text, item.passage.published))
    marks = (mark.start() for mark in _COMING.finditer(item.text))
    given = any(not _ON_CONDITION.search(item.text, 0, at) for at in marks)
    return given or bool(plans.days(item.text, item.passage.published))


def _on_it(question: str, item: Evidence) -> bool:
    passage = f"{item.passage.title or ''} {item.passage.text}"
    asked_of = everyday.in_words_of(question, passage) or question
    about = set(map(stem, content_words(asked_of))) - _FRAME
    return not about or bool(about & set(map(stem, content_words(passage))))
