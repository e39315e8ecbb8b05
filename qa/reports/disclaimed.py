"""Somebody's leaving that a question takes for granted, and that reports name only as a rumour which is denied. Pure;
English.

"Why did Governor Roe step down?" is answered by no reason that a newspaper gave for it where the bank "denied a
newspaper report that Roe planned to step down", and nobody tells that he did. Of other deeds such a denial may be of
another time, or of how it was done ("denied rumours that he died of an overdose").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.injection.injection import injected
from qa.reports.mentioned import stems
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs

_LEAVES = (
    r"(?:step(?:s|ped|ping)? down|st(?:an|oo)d(?:s|ing)? down|resign(?:s|ed|ing)?|quit(?:s|ting)?|"
    r"leav(?:e|es|ing)|left)"
)
_WILL = (
    r"(?:(?:would|will|might|may|could|is to|was to)|(?:is|was|are|were) (?:set|about|going|planning|preparing|due) to|"
    r"(?:had |has )?(?:plan(?:s|ned)|intend(?:s|ed)|decided|want(?:s|ed)|agreed) to)\s+"
)
_TAKES_FOR_GRANTED = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:why|when|how come|for what reason)\s+(?:did|has|have|had)\s+"
    rf"(?P<who>(?!he\b|she\b|it\b|they\b)(?:(?!not\b|never\b)[\w’'.-]+\s+){{1,5}}?)(?P<deed>{_LEAVES})\b(?P<rest>[^?;:]*)",
    re.IGNORECASE,
)
# A rumour alone: what somebody is accused of they deny as a matter of course, and it may be so all the same.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rul(?:es|ed|ing) out|scotch(?:es|ed|ing)?|"
    r"rubbish(?:es|ed|ing)|quash(?:es|ed|ing)?|play(?:s|ed|ing) down|laugh(?:s|ed|ing) off)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:reports?|rumou?rs?|suggestions?|speculation|talk|stor(?:y|ies)|gossip)\s+(?:online\s+|in [^,;]{1,40}?\s)?"
    rf"that\s+(?P<who>[^,;]{{1,80}}?)\s+{_WILL}(?:\w+ly\s+)?{_LEAVES}\b(?P<behind>[^,;]*)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\s*(?:under|again|without|against|for)\b|.*\b(?:because|over)\b", re.IGNORECASE)
_VERB = re.compile(rf"\b{_LEAVES}\b", re.IGNORECASE)
_GONE = re.compile(r"\b(?:resignation|departure|exit|ouster|dismissal|successor)\b", re.IGNORECASE)
_RUMOUR = re.compile(
    r"\b(?:rumou?r(?:s|ed)?|suggest\w*|speculation|talk|gossip|sources?|insiders?|would|will|(?-i:may)|might|could|should|"
    r"if|whether|plan(?:s|ned|ning)?|decid\w+|intend\w*|want\w*|consider\w*|set to|about to|going to|not|never|nobody|"
    r"no one|den(?:y|ies|ied)|dismiss\w*|reject\w*|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|refus\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:“”\"()]|\.\s")
_TIMES = DAYS_AND_MONTHS | frozenset(
    "end start beginning middle early late mid last this next year month week day spring summer autumn winter office "
    "post job".split()
)
_BEFORE = 4  # words before a verb among which its subject stands
_PRONOUNS = frozenset(("he", "she", "they", "who"))


@dataclass(frozen=True)
class Disclaimed:
    """`claim` is what the question takes for granted, of `who`; `by` is the sentence that denies it."""

    claim: str
    who: str
    by: Evidence


def told(question: str, passages: Sequence[Found], answering: Evidence | None) -> Disclaimed | None:
    """The newest denial of a rumour that they leave; None where a sentence of the passages tells that they did, or
    what is read as `answering` best is of a later report, which may tell in other words that it came to pass."""
    asked = _TAKES_FOR_GRANTED.match(question)
    who = asked["who"].strip() if asked else ""
    if asked is None or who.lower() in ("the", "a", "an"):
        return None
    name = next(iter(stems(who.split()[-1])), who.split()[-1].lower())
    of = frozenset(word for word in stems(asked["rest"]) if word not in stems(" ".join(_TIMES)))
    of_them = [it for it in passages if name in stems(f"{it.title or ''} {it.text}")]
    items = [it for passage in of_them for it in sentences(passage)]
    against = [it for it in items if _denies(it.text, name, of) and not injected(it)]
    if not against or any(_tells(it.text, name) for it in items if it not in against):
        return None
    newest = max(against, key=lambda it: (it.passage.published or "", -it.start))
    since = answering is not None and (answering.passage.published or "") > (newest.passage.published or "")
    claim = f"{who} {_past(asked['deed'].lower())}"
    return None if since else Disclaimed(claim, who, newest)


def _past(deed: str) -> str:
    verb, _, particle = deed.partition(" ")
    return f"{verbs.past(verbs.base_of(verb))} {particle}".strip()


def _denies(text: str, name: str, of: frozenset[str]) -> bool:
    """Whether it denies the rumour that they leave, with all that is asked `of` besides; who denies it may be they
    themselves ("that he …")."""
    denied = _DENIED.search(text)
    if denied is None or name not in stems(text) or not of <= stems(text):
        return False
    about = denied["who"].lower()
    return (name in stems(about) or about in _PRONOUNS) and not _OTHERWISE.match(denied["behind"])


def _tells(text: str, name: str) -> bool:
    """Whether it tells it of them, in a clause without a word for a rumour, a plan or a denial."""
    subjects = {name, *_PRONOUNS}
    for verb in _VERB.finditer(text):
        before = re.findall(r"[\w’'-]+", text[: verb.start()].lower())[-_BEFORE:]
        if before[-1:] == ["to"] or subjects.isdisjoint((*before, *stems(" ".join(before)))):
            continue
        if not _RUMOUR.search(_clause(text, verb)):
            return True
    gone = _GONE.search(text)
    return gone is not None and name in stems(text) and not _RUMOUR.search(_clause(text, gone))


def _clause(text: str, match: re.Match[str]) -> str:
    start = max((it.end() for it in _CLAUSE.finditer(text, 0, match.start())), default=0)
    end = _CLAUSE.search(text, match.end())
    return text[start : end.start() if end else len(text)]
