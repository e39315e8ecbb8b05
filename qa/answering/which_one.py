"""Which of several is meant, where a question names none: "Who directed the film?" of an archive with a dozen films.

The sentence that is read as answering best is then on one of them by chance, and to quote it would tell what was not
asked. So the reader is asked back. "The council" of an archive on one town is one: articles on it have names in
common. Pure; English.
"""

from __future__ import annotations

import re

from qa.answering.searching import Retrieved
from qa.asking.standalone import AUXILIARIES, EMPTY, OBJECT
from qa.reports.mentioned import names
from qa.schema import Evidence, Found
from qa.words import excerpt
from qa.words.terms import STOPWORDS, content_words

_FEW = 4  # words of a question that tell what it is about: more describe which one is meant
_AS_WELL, _LIKELY = 0.5, 0.4  # share of the best score, and the score, from which another sentence answers as well
_NAMES = 2  # that a passage has at least, with its heading, if it is to be known whether it is on another
_SHOWN = 4  # of which the reader is told
# Of these there is one, or what is said of them holds of any.
_ONE = (
    r"(?:\w{2,}est|most|least|first|last|next|only|same|others?|whole|entire|rest|more|less|best|worst|"
    r"world|earth|sun|moon|sky|sea|ocean|universe|internet|web|economy|weather|climate|public|police|press|media|past|"
    r"future|present|end|start|beginning|middle|top|bottom|news|archive|articles?|papers?|times?|moment|hours?|days?|"
    r"night|morning|evening|afternoon|weekend|weeks?|months?|years?|decade|century|season|summer|winter|spring|autumn|"
    r"people|human|body|brain|heart|cell|eye|ear|poor|rich|young|old|elderly|dead|left|right|north|south|east|west|"
    r"ways?|reasons?|case|point|fact|idea|kinds?|sorts?|types?|amount|number|level|rate)"
)
_WORD = r"[a-z][a-z’'-]+"
_BEHIND = r"of|between|behind|that|who|which|where|whose"
_THE = re.compile(
    rf"(?:\b(?:the|this)|(?:^|\b(?:of|in|on|for|about|is|was|did|does)\s+)that)\s+(?:(?:particular|specific)\s+)?"
    rf"(?!{_ONE}\b)(?P<noun>{_WORD})\b(?!(?:\s+{_WORD})?\s+(?:{_BEHIND})\b)",
    re.IGNORECASE,
)
# Of nobody and nothing that stands before it: "When did he resign?", "Who bought it?"
_POINTS = re.compile(
    rf"\b{AUXILIARIES}(?:n['’]t)?\s+(?:he|she|they|it)\b|\b(?:his|its)\s+{_WORD}|{OBJECT.pattern}", re.IGNORECASE
)
_DIGIT_OR_QUOTE = re.compile(r"\d|[\"“”„«»]")


def several(got: Retrieved, *, goes_on: bool = False) -> tuple[Evidence, ...]:
    """The best sentence on each of those that may be meant, best first; none where one is named, described or alone.
    A question that `goes_on` from others has in them what its pronouns mean."""
    if len(got.parts) != 1 or not got.held or got.query.outlets:
        return ()
    if not vague(got.parts[0].question, pronouns=not goes_on):
        return ()
    best: dict[str, Evidence] = {}
    for item in sorted(got.held[0].evidence, key=lambda item: -item.score):
        best.setdefault(item.passage.article_id, item)
    least = max(_LIKELY, _AS_WELL * max(it.score for it in best.values()))
    asked = frozenset(content_words(got.parts[0].question))
    apart: list[tuple[Evidence, frozenset[str]]] = []
    for item in best.values():
        own = _names(item.passage) - asked
        if len(own) < _NAMES and not apart:
            return ()  # of the best it is not known what it is on
        if item.score >= least and len(own) >= _NAMES and all(not own & others for _, others in apart):
            apart.append((item, own))
    return tuple(item for item, _ in apart[:_SHOWN]) if len(apart) > 1 else ()


def vague(question: str, *, pronouns: bool = True) -> bool:
    """Whether it asks, in few words, of something that it neither names nor describes, as if that were known: "the
    film", "this company", with `pronouns` "she"."""
    if _DIGIT_OR_QUOTE.search(question) or excerpt.names(question) or len(content_words(question)) > _FEW:
        return False
    if pronouns and _POINTS.search(EMPTY.sub(" ", question)):
        return True
    return any(found["noun"].lower() not in STOPWORDS for found in _THE.finditer(question))


def _names(passage: Found) -> frozenset[str]:
    return names(f"{passage.title or ''}. {passage.text}")
