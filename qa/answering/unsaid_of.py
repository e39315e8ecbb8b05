"""What a question takes for granted and no passage says, where that is told of somebody else, or nothing of the kind is
told of what somebody is to have done it to. Pure; English.

"Why did the council close the lighthouse?": much that closes is told of in articles on a council, and nothing in those
on the lighthouse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.answering import premises
from qa.answering.premises import QUOTED, Premise, has_verb, may_say, told_by
from qa.asking.presuppositions import Claim, claim_of, stems
from qa.checking.verify import Read
from qa.injection.injection import injected
from qa.reading import by_calling
from qa.reading.asked import WordVectors
from qa.reports import whose_fate
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who import callings
from qa.words import verbs
from qa.words.opposites import COMPARED

_WHY = re.compile(r"\s*(?:why|for (?:what|which) reason)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|shall|going to)\b")
_ENDS = re.compile(r"\s(?:in|on|at|to|from|for|after|before|by|with|during|over|under|into|onto|about|as|and)\s")
_ARTICLES = 4  # among those found, that may speak of one thing


def unsaid(
    question: str,
    passages: Sequence[Found],
    evidence: Sequence[Evidence],
    words: WordVectors,
    read: Read,
    *,
    declined: bool,
    sure: bool = False,
) -> Premise | None:
    """What `question` takes for granted and none of `passages` says, by any rule; by the last of them only where it is
    `declined` anyhow. Where the answer is `sure`, a question whether something is so rests on nothing but whom it is
    of. `evidence` are their best sentences, best first; `read` is the support check."""
    found = (question, passages, evidence)
    if sure and premises.whether(question):
        return of_somebody_else(*found, read)
    premise = another(*found, read) or of_somebody_else(*found, read) or premises.unsaid(*found, words, read)
    return premise or (done_to(*found, words, read) if declined else None)


def another(question: str, passages: Sequence[Found], evidence: Sequence[Evidence], read: Read) -> Premise | None:
    """That the one who is asked about by what they are did it, where it is told of somebody else who did, with what
    `evidence` says best of them."""
    claim, called = claim_of(question), by_calling.words_for(question)
    if claim is None or not called or _TO_COME.search(claim.text):
        return None
    if not by_calling.told_of_another(question, [it for passage in passages for it in sentences(passage)]):
        return None
    others = by_calling.of_other_calling(question, evidence)
    rest = [item for item, other in zip(evidence, others, strict=True) if not other and not injected(item)]
    on_it = [item for item in rest if callings.has_any(called, item.text) and len(item.text) <= QUOTED]
    if not on_it or may_say(claim.text, rest, on_it, read):
        return None
    own = [item for item in on_it if claim.subject <= stems(item.text)]
    return Premise(claim.text, claim.about, max(own or on_it, key=lambda item: item.score))


def of_somebody_else(
    question: str, passages: Sequence[Found], evidence: Sequence[Evidence], read: Read
) -> Premise | None:
    """That somebody was jailed, died, or the like, where those who are named in `passages` are others."""
    fate = whose_fate.asked(question)
    if fate is None or whose_fate.told(fate, passages) is not False:
        return None
    found = [*evidence, *(item for passage in passages for item in sentences(passage, 0.0))]
    about = [item for item in whose_fate.on_them(fate, found) if len(item.text) <= QUOTED and not injected(item)]
    if not about or may_say(fate.claim, about, (), read):
        return None
    return Premise(fate.claim, fate.who, max(about, key=lambda item: item.score))


def done_to(
    question: str, passages: Sequence[Found], evidence: Sequence[Evidence], words: WordVectors, read: Read
) -> Premise | None:
    """That somebody did it to something ("the lighthouse"), where articles speak of that, and have no word for it."""
    claim = claim_of(question) if _WHY.match(question) else None
    thing = _object(claim) if claim else ""
    if claim is None or not thing or _TO_COME.search(claim.text):
        return None
    of_it = stems(thing)
    articles = {passage.article_id for passage in passages if of_it <= stems(told_by(passage))}
    said = " ".join(told_by(passage) for passage in passages if passage.article_id in articles)
    if not 0 < len(articles) <= _ARTICLES or has_verb(claim.verb, _without_opposites(claim.verb, said), words):
        return None
    spoken = [item for item in evidence if item.passage.article_id in articles and not injected(item)]
    about = [item for item in spoken if of_it <= stems(item.text) and len(item.text) <= QUOTED]
    if not about or may_say(claim.text, evidence, spoken, read):
        return None
    return Premise(claim.text, thing, max(about, key=lambda item: item.score))


def _object(claim: Claim) -> str:
    """What it is done to, where that stands with "the" right behind the verb; else ""."""
    forms = "|".join(map(re.escape, verbs.forms(claim.verb)))
    found = re.fullmatch(rf"{re.escape(claim.about)}\s+(?:ha[sd]\s+)?(?:{forms})\s+(?P<thing>the\s+.+)", claim.text)
    thing = _ENDS.split(found["thing"])[0] if found else ""
    return thing if stems(thing) - claim.subject else ""


def _without_opposites(verb: str, text: str) -> str:
    """The text without words for the opposite, which come near the verb: "opened" of "close"."""
    for row in COMPARED:
        for one, other in ((row.one, row.other), (row.other, row.one)):
            if one.fullmatch(verb):
                text = other.sub(" ", text)
    return text
