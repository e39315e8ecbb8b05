"""A conversation as the page keeps it: one value per question, grown by the engine's events. Pure.

References such as `t3-c2` (question 3, citation 2) name a span for the page. A question's number is never used again
in a session, so a citation of an earlier answer keeps its number and its target whatever is asked later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from qa.schema import Answer, Checked, Citation, Draft, Event, Filters, Found, Searched, Turn

KEPT = 40  # exchanges shown and remembered in a session; the oldest leave first
_REFERENCE = re.compile(r"t(\d{1,6})-([cfn])\d{1,4}")
_MARKERS = re.compile(r"\s*\[\d{1,3}\]")


@dataclass(frozen=True)
class Exchange:
    """One question and what came of it so far. `notice` is an error in a sentence; `draft` is unchecked text."""

    number: int
    question: str
    filters: Filters = field(default_factory=Filters)
    searched: Searched | None = None
    draft: str = ""
    checked: tuple[Checked, ...] = ()
    answer: Answer | None = None
    notice: str = ""
    stopped: bool = False

    @property
    def done(self) -> bool:
        return self.answer is not None or self.stopped or bool(self.notice)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """By marker, each once."""
        if self.answer is not None:
            instead = () if self.answer.instead is None else (self.answer.instead,)
            return tuple(sorted((*self.answer.citations, *instead), key=lambda citation: citation.marker))
        known = {citation.marker: citation for event in self.checked for citation in event.citations}
        return tuple(known[marker] for marker in sorted(known))

    @property
    def found(self) -> tuple[Found, ...]:
        return self.searched.found if self.searched else ()

    @property
    def nearest(self) -> tuple[Found, ...]:
        return self.answer.nearest if self.answer and not self.answer.answered else ()


@dataclass(frozen=True)
class Conversation:
    """The exchanges of one session, oldest first. `asked` counts all questions ever asked in it."""

    exchanges: tuple[Exchange, ...] = ()
    asked: int = 0

    def ask(self, question: str, filters: Filters) -> Conversation:
        exchange = Exchange(self.asked + 1, question, filters)
        return Conversation((*self.exchanges, exchange)[-KEPT:], self.asked + 1)

    def last(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None

    def with_last(self, exchange: Exchange) -> Conversation:
        return replace(self, exchanges=(*self.exchanges[:-1], exchange))

    def without_last(self) -> Conversation:
        return replace(self, exchanges=self.exchanges[:-1])

    def stopped(self) -> Conversation:
        """With the last exchange marked as stopped, unless it had come to its end."""
        last = self.last()
        if last is None or last.done:
            return self
        return self.with_last(replace(last, stopped=True, draft=""))

    def cleared(self) -> Conversation:
        """Empty, but the numbering goes on."""
        return Conversation((), self.asked)

    def history(self) -> tuple[Turn, ...]:
        """The exchanges that ended in an answer, as the engine takes them."""
        return tuple(
            Turn(exchange.question, exchange.answer.text) for exchange in self.exchanges if exchange.answer is not None
        )


def follow(exchange: Exchange, event: Event) -> Exchange:
    """`exchange` after one more event of the engine's stream."""
    match event:
        case Searched():
            return replace(exchange, searched=event)
        case Draft():
            return replace(exchange, draft=exchange.draft + event.text)
        case Checked():
            draft = _after(exchange.draft, event.sentence.text)
            return replace(exchange, checked=(*exchange.checked, event), draft=draft)
        case Answer():
            return replace(exchange, answer=event, draft="")


def _after(draft: str, sentence: str) -> str:
    """What of `draft` follows `sentence`, which has been checked; all of it where the sentence is not found there."""
    bare = _MARKERS.sub("", draft)
    at = bare.find(sentence.strip())
    return bare[at + len(sentence.strip()) :].lstrip() if sentence.strip() and at >= 0 else draft


@dataclass(frozen=True)
class Spot:
    """A span to open: where it is, how to call it, and its neighbours in the same list ("" at the ends)."""

    reference: str
    label: str
    article_id: str
    start: int
    end: int
    quote: str
    content_hash: str = ""
    title: str | None = None
    previous: str = ""
    next: str = ""


def resolve(conversation: Conversation, reference: str) -> Spot | None:
    """The span that `reference` names in this conversation; None for anything else the browser may send."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    number, kind = int(match[1]), match[2]
    exchange = next((item for item in conversation.exchanges if item.number == number), None)
    if exchange is None:
        return None
    spots = _citation_spots(exchange) if kind == "c" else _found_spots(exchange, kind)
    order = [spot.reference for spot in spots]
    if reference not in order:
        return None
    at = order.index(reference)
    return replace(
        spots[at],
        previous=order[at - 1] if at > 0 else "",
        next=order[at + 1] if at + 1 < len(order) else "",
    )


def _citation_spots(exchange: Exchange) -> list[Spot]:
    total = len(exchange.citations)
    return [
        Spot(
            f"t{exchange.number}-c{citation.marker}",
            f"Citation {citation.marker} of {total}",
            citation.article_id,
            citation.start,
            citation.end,
            citation.quote,
            citation.content_hash,
            citation.title,
        )
        for citation in exchange.citations
    ]


def _found_spots(exchange: Exchange, kind: str) -> list[Spot]:
    passages, word = (exchange.found, "Passage") if kind == "f" else (exchange.nearest, "Nearest passage")
    return [
        Spot(
            f"t{exchange.number}-{kind}{place}",
            f"{word} {place} of {len(passages)}",
            found.article_id,
            found.start,
            found.end,
            found.text,
            found.content_hash,
            found.title,
        )
        for place, found in enumerate(passages, start=1)
    ]
