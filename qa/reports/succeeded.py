"""Whether a later report tells by the way that whom an earlier one names as head of something has gone. Pure;
English.

"Bo Lind, who has been acting chief executive since Ada Roe retired in July", "The court appointed Bo Lind in her
place": what names Ada Roe as the chief executive, the head or the boss is of before then, whatever the question calls
that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports.holding import OF_SUCCESSOR
from qa.reports.report import NEAR, newest, of_evidence, of_one_story, sentences
from qa.schema import Evidence, Found
from qa.who import holders
from qa.words.excerpt import content, share_of_names

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?who(?:['’]s|\s+(?:now\s+)?(?:is|runs|heads|leads|manages|coaches|chairs|captains|edits))\b",
    re.IGNORECASE,
)
# Not of whom something was done to, or of a thing: "Who is suing Roe?".
_ASKS_ELSE = re.compile(
    r"\bwho(?:['’]s|\s+is)\s+(?:\w+ing|to|being|thought|said|accused|suspected|blamed|next|going)\b|\b(?:was|were|former)\b",
    re.IGNORECASE,
)
_IN_CHARGE = r"\bin charge of\s+(?:the\s+)?(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,3})"
_NAME = r"(?P<first>(?:[^\W\d_a-zß-öø-ÿ][\w’-]{1,40}\.?\s+){0,4})(?P<last>[^\W\d_a-zß-öø-ÿ][\w-]{2,40})"
_GONE = (
    r"(?:ha[sd]\s+)?(?:retired|resigned|quit|departed|died|"
    r"left(?=\s+(?:in|on|by|at|after|last|this|(?:the|her|his)\s+(?:post|job|firm|company|club|role|office|party))\b|"
    r"\s*[.,;])|"
    r"step(?:ped|s)\s+(?:down|aside)|stood\s+down|(?:was|been|were)\s+(?:sacked|dismissed|removed|recalled|ousted|fired))"
)
_AFTER_WHOM = (
    re.compile(rf"\b(?:since|after|when)\s+{_NAME}\s+{_GONE}"),
    re.compile(rf"\b(?:takes?|took|taking)\s+(?:over|charge)\s+from\s+{_NAME}"),
    re.compile(rf"\b(?:succeed(?:s|ed)|replace[sd])\s+{_NAME}(?!['’]|\s+on\s+the\b)"),
    re.compile(
        rf"{_NAME}\s+{_GONE}[^.;:“”\"]{{0,60}}?\band\s+(?:that\s+)?(?:[^\W\d_a-zß-öø-ÿ][\w’-]{{1,40}}\s+){{2,4}}"
        r"(?:would|will|is\s+to|was\s+to)\s+(?:succeed|replace|take\s+over\s+from)\s+(?:him|her|them)\b"
    ),
)
# Of a match, of long ago, or of what may be.
_NOT_SO = re.compile(
    r"\b(?:half|minutes?|half-time|substitut\w+|bench|injured|goal|could|may|might|if|calls? for|wants?|urged|should)\b"
    r"|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\s+as\s+(?:the\s+|its\s+|their\s+)?(?P<post>[\w’'-]+(?:\s+(?!(?:in|on|when|last|to|of|at|and|after)\b)[\w’'-]+)?)"
)
_TO_COME = re.compile(r"\b(?:to|will|would|not)\s+$")
_REACH = 40  # characters around in which that is told
_CLOSE = 0.35  # of the best score has what tells that somebody has gone, so that it may come first


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether a report of a later day tells it of whom `old` names, and names somebody else; where it is asked who
    heads or is the head of something, of which both reports are."""
    if not asked(question) or new.passage.opinion:
        return False
    if not dates.later(new.passage.published, old.passage.published) or not _of_it(question, new, old):
        return False
    return _in_charge(new.text, old.text) or any(_of_before(question, *gone, new, old) for gone in _gone(new, old.text))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that tells it of whom one of `evidence` near the best names, with the
    score of what comes close to the best."""
    if not evidence or not asked(question):
        return ()
    near = [it for it in evidence if it.score >= NEAR * evidence[0].score]
    told = (
        it
        for passage in passages
        if not passage.opinion
        for it in sentences(passage, _CLOSE * evidence[0].score)
        if any(pattern.search(it.text) for pattern in _AFTER_WHOM)
    )
    item = newest((it for it in told if any(of(question, it, old) for old in near) and not injected(it)), evidence)
    return (item,) if item else ()


def asked(question: str) -> bool:
    """Whether it asks who heads something or is the head of it."""
    if not _ASKS.match(question) or _ASKS_ELSE.search(question):
        return False
    return bool(content(re.sub(r"^\W*who\w*\W+\w+", "", question, flags=re.IGNORECASE)))


def _gone(new: Evidence, old: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    """The last names of those who have gone by the sentence, or by one before it of whose successor it tells, each with
    the words for what they were, as far as it says that."""
    for pattern in _AFTER_WHOM:
        for match in pattern.finditer(new.text):
            if _of_another_first_name(match, old) or _TO_COME.search(new.text[: match.start()]):
                continue
            if not _NOT_SO.search(new.text[max(0, match.start() - _REACH) : match.end() + _REACH]):
                yield match["last"], _as(new.text, match.end())
    if OF_SUCCESSOR.search(new.text):
        before = new.passage.text[: max(0, new.start - new.passage.start)]
        told = (before[start:end] for start, end in sentence_spans(before))
        yield from ((name, frozenset()) for text in told if holders.leaves(text) and (name := holders.leaver(text)))


def _as(text: str, at: int) -> frozenset[str]:
    """The words for the office that stand there: "as chief executive"."""
    told = _AS.match(text, at)
    return content(told["post"]) if told else frozenset()


def _of_another_first_name(gone: re.Match[str], text: str) -> bool:
    """Whether `text` has the last name of those who have gone only behind another first name."""
    first = gone["first"].split()[-1:]
    others = re.findall(rf"\b([^\W\d_a-zß-öø-ÿ][\w’-]+)\s+{gone['last']}\b", text)
    title = not first or first[0] in ("Mr", "Mrs", "Ms", "Dr") or not first[0][1:].islower()
    return not title and bool(others) and first[0] not in others


def _of_before(question: str, name: str, post: frozenset[str], new: Evidence, old: Evidence) -> bool:
    """Whether `old` names them, and nobody else whom the new report does, nor that they have gone; what they have left
    is nothing else than is asked or told there."""
    if post and not post <= content(f"{question} {old.text}"):
        return False
    if name not in holders.last_names(old.text) or name in dict(_gone(old)):
        return False
    others = {it for it in holders.last_names(new.text) if it not in question} - {name}
    return bool(others) and others.isdisjoint(holders.last_names(old.text))


def _in_charge(new: str, old: str) -> bool:
    """Whether the one tells who is in charge of something, and the other who was: "Bo Lind, who is in charge of
    relief", "Ada Roe, who had been in charge of relief"."""
    now = re.search(rf"\b(?:is|has\s+been)\s+{_IN_CHARGE}", new)
    then = re.search(rf"\b(?:was|had\s+been)\s+{_IN_CHARGE}", old)
    if now is None or then is None or holders.same_name(new, old):
        return False
    words = [content(it["what"].split(" since ")[0]) for it in (now, then)]
    return all(words) and (words[0] <= words[1] or words[1] <= words[0])


def _of_it(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the new report has as many of the question's names around it, or is of the other's story."""
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    return shares[0] >= shares[1] or of_one_story(of_evidence(new), of_evidence(old))
