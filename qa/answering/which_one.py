"""Which of several is meant, where a question names none: "Who directed the film?" of an archive with a dozen films.

The sentence that is read as answering best is then on one of them by chance, and to quote it would tell what was not
asked. So the reader is asked back. "The council" of an archive on one town is one: articles on it have names in
common. Pure; English.
"""

from __future__ import annotations

import re

from qa.answering.searching import Retrieved
from qa.asking.standalone import AUXILIARIES, EMPTY, OBJECT
from qa.reports import given, plans
from qa.reports.mentioned import names
from qa.schema import Evidence
from qa.words import excerpt
from qa.words.terms import STOPWORDS, content_words

_FEW = 4  # words of a question that tell what it is about: more describe which one is meant
_AS_WELL, _LIKELY = 0.5, 0.4  # share of the best score, and the score, from which another sentence answers as well
_NAMES = 2  # that a passage has at least, with its heading, if it is to be known whether it is on another
_SHOWN, _TWO = 4, 2  # of which the reader is told, at most and at least
_ENDING, _ROOT = 3, 4  # letters that may differ at the end of a word, and that it keeps
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
# That asks of nothing else: "Is it over?", "How much did it cost?"; not "Who said it was safe?"
_DANGLES = re.compile(
    rf"\W*(?:(?:and|so|but|well|ok|okay)\b\W+)?(?:(?:who|whom|what|when|where|why|how(?:\s+(?:much|many|old|long|far|big))?)"
    rf"(?:['’]s)?\s+)?(?:{AUXILIARIES}(?:n['’]t)?\s+(?:he|she|it|they)(?:\s+{_WORD}){{0,2}}|"
    rf"(?!there\b){_WORD}(?:\s+(?:to|with|of|about|for|from|by|after|against))?\s+(?:him|her|it|them))\W*",
    re.IGNORECASE,
)
_DIGIT_OR_QUOTE = re.compile(r"\d|[\"“”„«»]")


def several(got: Retrieved, *, goes_on: bool = False) -> tuple[Evidence, ...]:
    """The best sentence on each of those that may be meant, best first; none where one is named, described or alone,
    unless it asks of nothing but a pronoun. A question that `goes_on` from others has in them what its pronouns
    mean."""
    if len(got.parts) != 1 or not got.held or got.query.outlets:
        return ()
    if not vague(got.parts[0].question, pronouns=not goes_on):
        return ()
    question = got.parts[0].question
    fewest = 1 if not goes_on and _DANGLES.fullmatch(EMPTY.sub(" ", question)) else _TWO
    past = plans.asked_of_past(question)
    best: dict[str, Evidence] = {}
    for item in sorted(got.held[0].evidence, key=lambda item: -item.score):
        if not (past and plans.only_after(item.text, item.passage.published)):
            best.setdefault(item.passage.article_id, item)
    if len(best) < fewest:
        return ()
    first, *others = best.values()
    so_called = [thing for thing in _things(question) if thing.search(_around(first))]
    least = max(_LIKELY, _AS_WELL * first.score)
    apart = [first]
    for item in others:
        if item.score >= least and all(thing.search(_around(item)) for thing in so_called):
            apart += [item] if all(_of_another(question, item, one) for one in apart) else []
    return tuple(apart[:_SHOWN]) if len(apart) >= fewest else ()


def _of_another(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether the passages of both, with their headings, have names and none in common, and they answer otherwise, if
    what they answer can be held against each other."""
    asked = frozenset(content_words(question))
    told, others = (names(_around(item)) - asked for item in (one, other))
    if min(len(told), len(others)) < _NAMES or told & others:
        return False
    return given.kind(question) == "other" or given.other_answer(question, one.text, other.text)


def vague(question: str, *, pronouns: bool = True) -> bool:
    """Whether it asks, in few words, of something that it neither names nor describes, as if that were known: "the
    film", "this company", with `pronouns` "she"."""
    if _DIGIT_OR_QUOTE.search(question) or excerpt.names(question) or len(content_words(question)) > _FEW:
        return False
    if pronouns and _POINTS.search(EMPTY.sub(" ", question)):
        return True
    return bool(_things(question))


def _things(question: str) -> list[re.Pattern[str]]:
    """The words, in any form, for what it speaks of as if that were known."""
    nouns = [found["noun"].lower() for found in _THE.finditer(question)]
    roots = [noun[: max(_ROOT, len(noun) - _ENDING)] for noun in nouns if noun not in STOPWORDS]
    return [re.compile(rf"\b{re.escape(root)}", re.IGNORECASE) for root in roots]


def _around(item: Evidence) -> str:
    return f"{item.passage.title or ''}. {item.passage.text}"
