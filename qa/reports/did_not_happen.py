"""What a report tells did not happen, where the question takes it for granted and nothing answers it. Pure; English.

"Who died in the mill fire?" has an answer in "Nobody was hurt", and "How much did Arlo pay the thieves?" in "Arlo has
not paid": both say nothing of what is asked in its own words, so the reading finds no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.injection.injection import injected
from qa.reports import fates
from qa.reports.mentioned import stems
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs

_ASKS_WHO = re.compile(r"\W*(?:(?:and|so|but),?\s+)?(?:who|how many)\b", re.IGNORECASE)
_ASKS_DONE = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:how (?:much|many)|when|why|where|what)\b[^?,;]{0,30}?\bdid\s+(?:the\s+)?"
    r"(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_HARM = frozenset(("killed", "hurt"))
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none(?: of (?:them|the \w+))?|no (?:people|person|casualties|deaths|injuries|fatalities|"
    r"passengers|residents|workers|children|pupils|victims))\b[^.;:,“”\"]{0,30}",
    re.IGNORECASE,
)
_NO_CASUALTIES = re.compile(r"\bno (?:casualties|deaths|injuries|fatalities|victims)\b", re.IGNORECASE)
_ELSE = re.compile(r"\b(?:else|other|another|more|yet|seriously|badly)\b", re.IGNORECASE)
# Words of a question for those harmed that say nothing of the event.
_OF_ANY = stems(
    "who many people person man woman men women victim anybody anyone accident incident disaster happen event there be"
)


def told(question: str, passages: Sequence[Found]) -> Evidence | None:
    """The sentence of the found passages that tells that nobody was harmed, where it is asked who or how many were, or
    that somebody has not done at all what is asked of; None where another tells that it was so."""
    found = next((it for it in (*_unharmed(question, passages), *_undone(question, passages))), None)
    return None if found is None or injected(found) else found


def _unharmed(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Who is not hurt is not dead either. All that the question says of the event is in the passages of the article;
    nobody is harmed in any with as much of it."""
    wanted = fates.told(question) & _HARM
    if not wanted or not _ASKS_WHO.match(question):
        return
    event = stems(question) - stems(fates.words(question)) - _OF_ANY
    if not event:
        return
    on_it = [it for it in passages if not it.opinion and event <= stems(f"{it.title or ''} {it.text}")]
    articles = {it.article_id for it in on_it}
    items = [it for passage in passages if passage.article_id in articles for it in sentences(passage)]
    none = [it for it in items if _says_nobody(it.text, wanted)]
    if not any(fates.told(it.text) & _HARM for it in items if it not in none):
        yield from none


def _says_nobody(text: str, wanted: frozenset[str]) -> bool:
    """Whether it says so of nobody at all, and no more than that."""
    nobody = _NOBODY.search(text)
    if nobody is None or _ELSE.search(text):
        return False
    said = fates.told(text[nobody.start() :]) & _HARM
    return bool(_NO_CASUALTIES.search(text) or "hurt" in said or (said and said >= wanted))


def _undone(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Somebody "has not" done it, with nothing behind the verb to which that is limited."""
    asked = _ASKS_DONE.match(question)
    if asked is None or not verbs.is_base(asked["verb"].lower()):
        return
    who = re.escape(asked["who"].split()[-1])
    forms = "|".join(map(re.escape, verbs.forms(asked["verb"].lower())))
    denies = re.compile(
        rf"\b{who}\s+(?:has|have|had|did)\s+(?:not|never)\s+(?:\w+ly\s+)?(?:{forms})\b"
        r"(?=\s*(?:[.,;”\"]|$)|\s+(?:and\s+(?:would|will|does|did)\s+(?:not|never)|any|anything|anybody|anyone)\b)",
        re.IGNORECASE,
    )
    does = re.compile(rf"\b{who}\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?:{forms})\b", re.IGNORECASE)
    items = [it for passage in passages if not passage.opinion for it in sentences(passage)]
    if not any(does.search(it.text) for it in items):
        yield from (it for it in items if denies.search(it.text))
