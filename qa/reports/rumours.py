"""What rests on a rumour, a message or a source that is not named, and who denies it. Pure; English.

"A boy has died, according to a message circulating among parents" answers "Did a child die?" better than any other
sentence until an official says "No child has died in this outbreak". So what only goes round comes behind the denial of
another report, replaces nothing and is replaced by nothing: it never was how things stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.injection.injection import injected
from qa.reports import fates
from qa.reports.counted import stems
from qa.reports.report import NEAR, Report, of_evidence, of_one_matter, same_source, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import names

_POSTED = (
    r"(?:(?:an?|the|some|several|one|viral|widely shared|anonymous)\s+)*(?:\w+\s+)?"
    r"(?:messages?|posts?|rumou?rs?|chain letters?|voice notes?|tweets?|hearsay|gossip)"
)
_GOES_ROUND = re.compile(
    rf"\b(?:according to|as claimed in|based on)\s+{_POSTED}\b"
    rf"|{_POSTED}\s+(?:\w+\s+)?(?:circulat\w+|going (?:a)?round|doing the rounds|shared|spread\w*)\b"
    r"|\brumou?r(?:s\s+(?:say|claim|have it)|\s+has it|ed to)\b"
    r"|\b(?:unconfirmed|unverified)\s+(?:reports?|claims?|posts?)\b"
    r"|\b(?:posts?|messages?|users) (?:on|in) (?:social media|Facebook|WhatsApp|Telegram|X|TikTok|Twitter)\b"
    r"[^.;]{0,20}\b(?:say|said|claim\w*|alleg\w*)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:according to|said|say|told by)\s+(?:[\w-]+\s+){0,2}?(?:people|persons?|sources?|officials?|insiders)\s+"
    r"(?:with (?:\w+ )?knowledge|familiar|close to|briefed|who (?:asked|declined|did not (?:want|wish)|spoke on))\b"
    r"|\b(?:people|sources?|insiders) (?:with (?:\w+ )?knowledge|familiar with|close to) [^.;]{1,60}"
    r"\b(?:said|say|told)\b"
    r"|\bon condition of anonymity\b|\b(?:anonymous|unnamed) (?:sources?|officials?)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rul(?:es|ed|ing) out|scotch(?:es|ed|ing)?|"
    r"dispel(?:s|led|ling)?|contradict(?:s|ed|ing)?)\s+"
    r"(?:(?:the|an?|any|all|those|these|online|false)\s+)*"
    r"(?:(?:rumou?rs?|reports?|claims?|suggestions?|messages?|stories)\s+(?:online\s+)?)?that\s+",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|nobody|no one|none of the \w+|neither)\b", re.IGNORECASE)
_FALSE = re.compile(r"\b(?:untrue|false|no truth|not true|invented|made up|hoax)\b", re.IGNORECASE)
# What is denied stands up to here: "no child has died in this outbreak".
_CORE = re.compile(
    r"[,;:.!?“”\"()]|\s(?:in|at|on|of|from|by|during|since|so|yet|as|to|near|and|but|because|when|while)\s"
)
_ANYBODY = stems(
    "people person persons man men woman women child children boy boys girl girls baby pupil pupils patient patients "
    "resident residents passenger passengers worker workers one somebody anyone anybody body has have had been there"
)


@lru_cache(512)
def rests(text: str) -> bool:
    """Whether it tells something as what goes round alone, and does not say that it is not so."""
    return bool(_GOES_ROUND.search(text)) and not (_DENYING.search(text) or _FALSE.search(text))


def unnamed(text: str) -> bool:
    """Whether it has something from those who are not named."""
    return bool(_UNNAMED.search(text)) or rests(text)


def denies(new: Report, old: Report) -> bool:
    """Whether a report of another source, no earlier, says that it is not so what the other has by a rumour."""
    if not rests(old.text) or rests(new.text) or same_source(new, old) or not of_one_matter(new, old):
        return False
    if (new.published or "")[:10] < (old.published or "")[:10]:
        return False
    said = stems(old.text) | {_of(fate) for fate in fates.told(old.text)}
    named = names(f". {old.text} {old.title or ''}")
    around = f"{new.around} {new.title or ''}".lower()
    if 2 * sum(name in around for name in named) < len(named):
        return False
    return any(core and core <= said for core in _denied(new.text))


def apart(question: str, one: Report, other: Report) -> bool:
    """Whether the one denies what the other tells has become of people, of whom the question asks: a figure of the
    first, as of those who fell ill where none has died, is of something else."""
    asked = fates.asked(question)
    return any(
        denies(new, old) and not asked.isdisjoint(fates.told(old.text)) for new, old in ((one, other), (other, one))
    )


def first(order: Sequence[Evidence], others: Sequence[Evidence]) -> tuple[list[Evidence], list[Evidence]]:
    """The sentences with what denies a rumour among them before it, taken from `others` where none of them does, and
    the rumours that are denied."""
    out = list(order)
    gone: list[Evidence] = []
    for item in (it for it in order if rests(it.text)):
        against = [it for it in (*out, *others) if it is not item and denies(of_evidence(it), of_evidence(item))]
        if not against:
            continue
        plain = max(against, key=lambda it: (bool(_NONE.search(it.text)), it in order, it.score, len(it.text)))
        gone.append(item)
        kept = [it for it in out if it is not plain and it is not item and not _within(it, plain)]
        at = min(out.index(item), out.index(plain)) if plain in out else out.index(item)
        at = min(at, len(kept))
        out = [*kept[:at], plain, *kept[at:], item]
    return out, gone


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the sentence that denies plainly what the best of `evidence` has by a rumour, with the
    score of what is near that; none where one that does is among them."""
    if not evidence or not rests(evidence[0].text):
        return ()
    old = of_evidence(evidence[0])
    if any(denies(of_evidence(it), old) for it in evidence):
        return ()
    telling = (it for passage in passages for it in sentences(passage, NEAR * evidence[0].score))
    found = [it for it in telling if denies(of_evidence(it), old) and not injected(it)]
    return tuple(sorted(found, key=lambda it: not _NONE.search(it.text))[:1])


def _of(fate: str) -> str:
    return next(iter(stems(fate)), fate)


def _denied(text: str) -> Iterator[frozenset[str]]:
    """The stems of what it denies, whoever it is denied of."""
    for match in (*_DENYING.finditer(text), *_NONE.finditer(text)):
        core = _CORE.split(text[match.end() :].lstrip(), maxsplit=1)[0]
        yield stems(core) - _ANYBODY


def _within(item: Evidence, other: Evidence) -> bool:
    return item.passage.article_id == other.passage.article_id and item.start < other.end and other.start < item.end
