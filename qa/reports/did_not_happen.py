"""What a report tells did not happen, where the question takes it for granted and nothing answers it. Pure; English.

"Who died in the mill fire?" has an answer in "Nobody was hurt", and "How much did Arlo pay the thieves?" in "Arlo has
not paid": both say nothing of what is asked in its own words, so the reading finds no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from qa.injection.injection import injected
from qa.reports import fates, of_reports, spared
from qa.reports.mentioned import names, stems
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs
from qa.words.grammar import is_person
from qa.words.opposites import OUTCOMES
from qa.words.terms import fold

_ASKS_WHO = re.compile(r"\W*(?:(?:and|so|but),?\s+)?(?:who|how many)\b", re.IGNORECASE)
_ASKS_WHOM = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:who|how many(?:\s+[\w-]+){0,2}?)\s+(?:has|have|had|was|were|is|are)\s+"
    r"(?:(?:all|so far|been|being)\s+)*"
    r"(?P<done>[a-z]+)\b",
    re.IGNORECASE,
)
_ASKS_DONE = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:how (?:much|many)|when|why|where|what)\b[^?,;]{0,30}?\bdid\s+(?:the\s+)?"
    r"(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bfor\s+([^?,;]+)", re.IGNORECASE)
_HARM = frozenset(("killed", "hurt"))
_NONE = (
    r"(?:nobody|no[ -]one|none(?! of\b)|none of (?:them|those|(?:the|its|their) (?:\w+ ){0,2}?(?P<whom>\w+)"
    r"(?=\s+(?:has|have|had|was|were|is|are|will|aboard|on|in|at|inside|died|suffered|needed|came)\b)))"
)
_NOBODY = re.compile(
    rf"\b(?:{_NONE}|no (?:people|person|casualties|deaths|injuries|fatalities|"
    r"passengers|residents|workers|children|pupils|victims|lives|loss of life))\b"
    r"(?!\s+(?:but|except|can|could|knows?|knew|says?|said|who|will)\b)[^.;:,“”\"]{0,30}",
    re.IGNORECASE,
)
_PERSONS = frozenset("people persons passengers residents crew children pupils victims staff students tenants".split())
# Of these somebody has decided what is to come.
_DECIDED = frozenset("charge prosecute sue".split())
# Before it: it is only wished, feared or asked, or denied.
_NOT_TOLD = re.compile(
    r"\b(?:promis\w+|vow\w*|pledg\w+|hop(?:e[sd]?|ing)|fear\w*|want(?:s|ed)?|demand\w*|insist\w*|may|might|could|would|"
    r"should|if|whether|asked|unless|rumou?r\w*|den(?:y|ies|ied)|untrue|false|wrong)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.,;:“”\"]|\s(?:and|but|so|according to)\s|$", re.IGNORECASE)
_LIMITS = re.compile(
    r"\b(?:if|for an?|for (?:\w+ )?(?:days|weeks|months|years|hours)|when|once|while|provided)\b", re.IGNORECASE
)
_SOME = re.compile(r"no (passenger|resident|worker|child|pupil)", re.IGNORECASE)
_NO_CASUALTIES = re.compile(
    r"\bno (?:casualties|deaths|injuries|fatalities|victims|lives (?:were|have been) lost|loss of life)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(r"\b(?:else|other|another|more|yet|seriously|badly)\b", re.IGNORECASE)
# Words of a question for those harmed that say nothing of the event.
_OF_ANY = stems(
    "who many people person man woman men women victim anybody anyone accident incident disaster happen event there be"
)
# Those who are asked about, with where they would have been: "it was empty at the time".
_WITHIN = (
    (stems("pupils students schoolchildren children teachers"), stems("school schools classroom kindergarten nursery")),
    (stems("patients"), stems("hospital clinic ward")),
    (stems("guests tourists"), stems("hotel hostel inn")),
    (stems("passengers"), stems("train bus ferry tram coach boat carriage")),
    (stems("worshippers"), stems("church mosque temple chapel synagogue")),
)
_EMPTY = re.compile(r"\b(?:was|were|stood|had been)\s+empty\s+(?:at the time|when|then|that)\b", re.IGNORECASE)


def told(question: str, passages: Sequence[Found]) -> Evidence | None:
    """The sentence of the found passages that tells that nobody was harmed, or that where they would have been was
    empty, where it is asked who or how many were; or that somebody, or nobody, has done at all what is asked of. None
    where another tells that it was so."""
    ways = (_unharmed, _empty, _undone, _nobody)
    found = next((it for way in ways for it in way(question, passages)), None)
    return None if found is None or injected(found) else found


def nobody_at_all(question: str, passages: Sequence[Found], best: Evidence) -> Evidence | None:
    """The sentence that tells that nobody has been, or will be, what it is asked who has been, where the best one tells
    nothing of that: it was found for other words of the question."""
    asked = _ASKS_WHOM.match(question)
    if asked is None or not verbs.is_participle(asked["done"].lower()):
        return None
    forms = verbs.forms(verbs.base_of(asked["done"].lower()))
    if any(re.search(rf"\b{re.escape(form)}\b", best.text, re.IGNORECASE) for form in forms):
        return None
    found = next(_nobody(question, passages), None)
    return None if found is None or injected(found) else found


def _unharmed(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Who is not hurt is not dead either. All that the question says of the event is in the passages of the article;
    nobody is harmed in any with as much of it."""
    wanted = fates.told(question) & _HARM
    if not wanted or not _ASKS_WHO.match(question):
        return
    event = stems(_ends_left_out(question)) - stems(fates.words(question)) - _OF_ANY
    if not event:
        return
    on_it = [it for it in passages if not it.opinion and event <= stems(f"{it.title or ''} {it.text}")]
    articles = {it.article_id for it in on_it}
    items = [it for passage in passages if passage.article_id in articles for it in sentences(passage)]
    none = [it for it in items if _says_nobody(it.text, wanted) and _of_those(question, it.text)]
    harm = [it for it in items if it not in none and fates.told(it.text) & (_HARM if "hurt" in wanted else wanted)]
    if all(of_reports.asserts_nothing(question, it.text) or _outvoted(question, it, none) for it in harm):
        yield from none


def _ends_left_out(question: str) -> str:
    """Without the words for whoever is counted and for what may not have happened at all ("when the dam burst")."""
    for row in OUTCOMES:
        question = row.one.sub(" ", question) if row.once else question
    return " ".join(word for word in question.split() if not is_person(fold(word.strip(",.?")).removesuffix("s")))


def _outvoted(question: str, dead: Evidence, none: Sequence[Evidence]) -> bool:
    """Whether reports of two others say of the dead that it tells of that there were none."""
    against = {it.passage.outlet for it in none if spared.denies(question, it, dead)}
    return len(against) > 1


def _of_those(question: str, text: str) -> bool:
    """Whether it says so of all, or of those who are counted: "no children" says nothing of how many soldiers."""
    nobody = _NOBODY.search(text)
    some = _SOME.match(nobody.group()) if nobody else None
    return some is None or some[1].lower() in question.lower()


def _says_nobody(text: str, wanted: frozenset[str]) -> bool:
    """Whether it says so of nobody at all, and no more than that."""
    nobody = _NOBODY.search(text)
    if nobody is None or _ELSE.search(text) or not _all(nobody):
        return False
    said = fates.told(text[nobody.start() :]) & _HARM
    return bool(_NO_CASUALTIES.search(text) or "hurt" in said or (said and said >= wanted))


def _all(nobody: re.Match[str]) -> bool:
    """Whether those of whom none is meant are people, and no horses."""
    whom = (nobody["whom"] or "people").lower()
    return whom in _PERSONS or is_person(whom) or (whom.endswith("s") and is_person(whom.removesuffix("s")))


def _empty(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Where those who are asked about would have been was empty, by a sentence that has all that is asked of besides,
    or goes on from one that has; none of them is said to be harmed in any."""
    asked = stems(question)
    if not fates.told(question) & _HARM or not _ASKS_WHO.match(question):
        return
    for people, places in _WITHIN:
        event = asked - people - stems(fates.words(question)) - _OF_ANY
        if asked.isdisjoint(people) or not event:
            continue
        items = [(passage, it) for passage in passages for it in sentences(passage)]
        if any(fates.told(it.text) & _HARM and not stems(it.text).isdisjoint(people) for _, it in items):
            return
        for (_, before), (passage, item) in pairwise(items):
            goes_on = before.passage is passage and "\n" not in passage.text[before.end - passage.start :][:2]
            text = passage.text[(before if goes_on else item).start - passage.start : item.end - passage.start]
            if _EMPTY.search(item.text) and event <= stems(text) and not stems(text).isdisjoint(places):
                yield replace(item, start=item.end - len(text), text=text)


def _undone(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Somebody "has not" done it, with nothing behind the verb to which that is limited, in a report on what it
    would have been done for."""
    asked = _ASKS_DONE.match(question)
    if asked is None or not verbs.is_base(asked["verb"].lower()):
        return
    who = re.escape(asked["who"].split()[-1])
    forms = "|".join(map(re.escape, verbs.forms(asked["verb"].lower())))
    denies = re.compile(
        rf"\b{who}\s+(?:has|have|had|did)\s+(?:not|never)\s+(?:\w+ly\s+)?(?:{forms})\b"
        r"(?:\s+(?:any (?:money|ransom|of it)|anything|anybody|anyone)\b)?"
        r"(?=\s*(?:[.,;”\"]|$)|\s+and\s+(?:would|will|does|did)\s+(?:not|never)\b)",
        re.IGNORECASE,
    )
    does = re.compile(rf"\b{who}\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?:{forms})\b", re.IGNORECASE)
    paid_for = stems(" ".join(_FOR.findall(question[asked.end() :])))
    of_it = [it for it in passages if paid_for <= stems(f"{it.title or ''} {it.text}")]
    items = [it for passage in of_it if not passage.opinion for it in sentences(passage)]
    if not any(does.search(it.text) for it in items):
        yield from (it for it in items if denies.search(it.text))


def _nobody(question: str, passages: Sequence[Found]) -> Iterator[Evidence]:
    """Nobody "has been" what it is asked who has been, or has done it, in a report with the names of the question and
    half of its other words; none of these tells it of anybody."""
    asked = _ASKS_WHOM.match(question)
    if asked is None or not verbs.is_participle(asked["done"].lower()):
        return
    verb = verbs.base_of(asked["done"].lower())
    forms = "|".join(map(re.escape, verbs.forms(verb)))
    none = re.compile(
        rf"\b{_NONE}\s+(?:has|have|had|was|were|is|are{'|will' if verb in _DECIDED else ''})\s+"
        rf"(?:(?:yet|so far|been|being|be|ever)\s+)*(?:{forms})\b"
        r"(?!\s+(?:yet\s+)?(?:but|except|with|until|before|unless)\b)"
        r"(?![^.;]*\b(?:round|ballot)\b)",
        re.IGNORECASE,
    )
    event = stems(question[asked.end() :]) - _OF_ANY
    named = names(f", {question[asked.end() :]}")
    of_it = [it for it in passages if not it.opinion and _on(event, named, f"{it.title or ''}. {it.text}")]
    items = [it for passage in of_it for it in sentences(passage)]
    does = re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
    denying = [it for it in items if _denies(question, it, none.search(it.text)) and not _ELSE.search(it.text)]
    done = fates.asked(question)
    told = (it for it in items if does.search(it.text) or (done and not done.isdisjoint(fates.told(it.text))))
    if event and not any(none.sub("", it.text) == it.text for it in told):
        last = max((passage.published or "" for passage in of_it), default="")
        yield from (it for it in denying if (it.passage.published or "") == last)


def _denies(question: str, item: Evidence, none: re.Match[str] | None) -> bool:
    """Whether it tells that of nobody at all: not only hoped, and with nothing behind it in its clause, to which it may
    be limited, that the question and the heading have not."""
    if none is None or not _all(none) or _NOT_TOLD.search(item.text[: none.start()]):
        return False
    behind = item.text[none.end() :]
    if _LIMITS.search(behind):
        return False
    behind = behind[: next(match.start() for match in _CLAUSE_END.finditer(behind))]
    return stems(behind) - _OF_ANY <= stems(f"{question} {item.passage.title or ''}")


def _on(event: frozenset[str], named: frozenset[str], text: str) -> bool:
    return 2 * len(event & stems(text)) >= len(event) and named <= names(text) | names(f", {text}")
