"""How far somebody's words are beside what they are asked about. Pure; English.

"What did Voss say about the deal?" is read as answered by whatever Voss said in the story, though it was said before
there was a deal: as somebody's words many a sentence seems to answer. Of 42 such questions to one archive, an article
without the word for what is asked about had the answer to one, and to nine seemed to have it (EXPERIMENTS.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reading.stories import passages_of
from qa.reports.mentioned import stems
from qa.schema import Evidence
from qa.who import speakers
from qa.words.terms import content_words

_ROOT, _ENDING = 5, 3  # letters that a word of the same kin begins with, at least, and that it may lack
# What is spoken of without a word for it: "I have no theory" is on the cause.
_OF_ANYTHING = frozenset(
    "affair allegation aftermath background case cause chance claim consequence crisis criticism danger decision "
    "detail effect event experience feeling finding future impact incident issue matter mood motive news outcome "
    "past plan problem prospect question reaction reason response result risk role rumour ruling situation story "
    "subject success thing topic work".split()
)
_PLAIN = re.compile(r"\W*(?:(?:and|so|but),?\s+)?what\b[^,;:]{1,160}", re.IGNORECASE)  # asks for words and no more
_PLACED = re.compile(
    r"\s+(?:of|for|in|on|at|with|to|by|from|between|over|against|that|which|who|whether|how|why|after|before|when|being|"
    r"having|and|or|as)\b",
    re.IGNORECASE,
)


def unspoken(question: str, items: Sequence[Evidence]) -> list[float]:
    """Of each sentence how far it may be beside what somebody's words are asked about: 1 where nothing that was found
    of its article has the word for that, else 0."""
    if not _PLAIN.fullmatch(question):
        return [0.0] * len(items)
    word = "".join(content_words(_PLACED.split(speakers.topic(question))[0])[-1:])
    head = stems(word)
    if not head or word.removesuffix("s") in _OF_ANYTHING:
        return [0.0] * len(items)
    told: dict[str, frozenset[str]] = {}
    for passage in passages_of(items):
        of = stems(f"{passage.title or ''} {passage.text}")
        told[passage.article_id] = told.get(passage.article_id, frozenset()) | of
    return [float(_unsaid(head, told[it.passage.article_id])) for it in items]


def _unsaid(head: frozenset[str], told: frozenset[str]) -> bool:
    """Whether none of these stems is there, nor a word that begins as one: "accused" of "accusations"."""
    roots = tuple(stem[: max(_ROOT, len(stem) - _ENDING)] for stem in head)
    return not any(stem.startswith(roots) for stem in told)
