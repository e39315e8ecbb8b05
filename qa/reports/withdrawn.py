"""Whether a later report tells that a plan which an earlier one tells of is given up, whatever it was asked by. Pure;
English.

"What will become of the mill?" is answered by "the mill is to be pulled down" until the council "voted to cancel the
demolition": that says nothing of the mill in words of the question, so the reading takes the older plan for the better
answer. Here the thing given up is held against the words of the plan itself. It must be told as decided, and the
matter be one by its names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.days import dates
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports import called_off
from qa.reports.mentioned import names
from qa.reports.report import score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import share_of_names
from qa.words.terms import content_words

# What is to be, or becomes of something; for a yes or no see `undone`. When it will be, or how much, the plan may still
# tell, if only a part of it is given up.
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:(?:what|where)\b"
    r"(?:(?!\b(?:did|was|were|had|has|have|why|if|that|said|says?|think)\b)[^?;,]){0,80}?"
    r"(?:\b(?:will|shall)\b|(?:\b(?:is|are)|['’]s)\b[^?;,]{0,60}?\bgoing to\b)"
    r"|what\s+(?:happens|becomes)\b|what(?:['’]s|\s+(?:is|are))\s+(?:the\s+)?plans?\b)",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:plan(?:s|ned)?|(?:is|are)\s+(?:now\s+)?(?:to|due|set|going)|will|(?:vot|decid|agre|approv)(?:es?|ed))\b",
    re.IGNORECASE,
)
_UNDO = r"(?:cancel|scrap|shelve|axe|ditch|call\s+off|drop|abandon|give\s+up)"
_THING = r"(?P<thing>(?:the|its|their|this|all)\s+[^,;.:!?“”\"]{1,90})"
_DECIDED = re.compile(
    rf"\b(?:vote[sd]?|decide[sd]?|agree[sd]?|chose|resolved)\b[^,;.:“”\"]{{0,60}}?\bto\s+(?:now\s+)?{_UNDO}\s+{_THING}",
    re.IGNORECASE,
)
_OPEN_YET = re.compile(
    r"\b(?:would|could|might|may|should|must|if|whether|unless|urg\w+|not|never|refus\w+|against)\b|n['’]t\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|or|but|as|after|because|since|instead|on\s+\w+day)\b", re.IGNORECASE)
_OF_ANY = frozenset("plan plans planned project scheme proposal decision idea new old whole proposed all".split())
# What a plan only has besides: the garden of "a museum with a café and a garden", or one of several things.
_BESIDES = re.compile(
    r"\b(?:with|includ(?:es?|ing)|along with|as well as|plus)\b.*"
    r"|\b(?:an?|the|its|\d+)\s+(?:[\w’'-]+\s+){1,3}?(?:and|or)\s+(?:an?|the|its|\d+)\s+[\w’'-]+(?:\s+[\w’'-]+)?"
    r"|\b(?:an?|the|its|\d+)\s+[\w’'-]+(?:\s+[\w’'-]+)?,\s+(?:an?|the|its|\d+)\s[^.;]*?\b(?:and|or)\s+(?:an?|the|its|\d+)\s.*",
    re.IGNORECASE,
)
_STEM = 6  # letters in which two words for one thing agree: "demolished", "demolition"
_ALONE = 2  # words of the thing that tell it without a name in the question
_CLOSE = 0.35  # of the best score has what tells it
_INSTEAD = re.compile(r"instead\b", re.IGNORECASE)


def asked(question: str) -> bool:
    """Whether it asks what is to be, or becomes of something."""
    return bool(_ASKS.match(question))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells that what the earlier sentence has planned is given up, or what is to be
    instead."""
    if not asked(question) or new.passage.opinion or not dates.later(new.passage.published, old.passage.published):
        return False
    if not _PLANS.search(old.text) or any(True for _ in _given_up(old.text)):
        return False
    if _INSTEAD.match(new.text):  # what it stands for was told before it
        return any(_undoes(question, replace(new, text=it.text), old) for it in sentences(new.passage))
    return _undoes(question, new, old)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells that what the best of `evidence` has planned is given up,
    and what its paragraph tells is to be instead; with the score of what comes close to the best, or both with the
    best's."""
    if not evidence or not asked(question):
        return ()
    told = (it for passage in passages for it in sentences(passage) if not _INSTEAD.match(it.text))
    found = [it for it in told if of(question, it, evidence[0])]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    if item is None:
        return ()
    instead = list(_instead(item))
    # Of one article two are quoted only if both come nearly as near as the best.
    score = evidence[0].score * (1 if instead else _CLOSE)
    both = (replace(it, score=score) for it in (item, *instead))
    return tuple(it for it in both if it.score > score_among(evidence, it) and not injected(it))


def without_stale(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """Without what is told, of something else, before the newest report that one of the plans quoted is given up: how
    things stood then is not what is to be."""
    pairs = [(new, old) for new in ordered for old in ordered if of(question, new, old)]
    since_then = max((new.passage.published or "" for new, _ in pairs), default="")
    given_up = [old for _, old in pairs]
    return [it for it in ordered if (it.passage.published or "9") >= since_then or it in given_up]


def _instead(item: Evidence) -> Iterator[Evidence]:
    """What a sentence behind it in its paragraph tells is to be instead."""
    passage, at = item.passage, item.end - item.passage.start
    for start, end in sentence_spans(passage.text):
        if start >= at and "\n" not in passage.text[at:start] and _INSTEAD.match(passage.text[start:end]):
            yield replace(item, start=passage.start + start, end=passage.start + end, text=passage.text[start:end])


def _undoes(question: str, new: Evidence, old: Evidence) -> bool:
    planned = frozenset(content_words(f"{_BESIDES.sub(' ', old.text)} {_BESIDES.sub(' ', old.passage.title or '')}"))
    around = [f"{it.passage.title or ''}. {it.passage.text}" for it in (new, old)]
    for thing in map(_words, _given_up(new.text)):
        if not thing or not all(any(_alike(word, other) for other in planned) for word in thing):
            continue
        if any(_part_of_word(word, thing, question, old.text) for word in thing):
            continue
        if names(f", {question}"):
            if all(share_of_names(question, text) == 1 for text in around):
                return True
        elif len(thing) >= _ALONE and not names(f", {old.text}").isdisjoint(names(around[0])):
            return True
    return False


def _given_up(text: str) -> Iterator[str]:
    """The words for what a sentence tells is given up."""
    yield from called_off.given_up(text)
    for match in _DECIDED.finditer(text):
        if not _OPEN_YET.search(text[: match.start("thing")]):
            yield match["thing"]


def _words(told: str) -> frozenset[str]:
    return frozenset(content_words(_AND.split(told)[0])) - _OF_ANY


def _part_of_word(word: str, thing: frozenset[str], question: str, planned: str) -> bool:
    """Whether the word only says which of a kind is asked about: "school" of "the school ship"."""
    behind = re.findall(rf"\b{re.escape(word)}\s+([a-z]+)", planned)
    return any(
        it not in thing and re.search(rf"\b{re.escape(word)}\s+{it}\b", question, re.IGNORECASE)
        for it in content_words(" ".join(behind))
    )


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) >= _STEM and one[:_STEM] == other[:_STEM])
