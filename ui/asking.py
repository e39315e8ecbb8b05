"""Asking and filing as the page does them, without a screen: conversations and progress in, the next ones out."""

from __future__ import annotations

import contextlib
import logging
import secrets
import threading
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from qa.archive import fault
from qa.errors import ArticleError, DatelineError, QuestionError
from qa.schema import Event, Filters, IngestReport, Progress
from ui.stream import Halt, in_thread
from ui.thread import Conversation, follow

if TYPE_CHECKING:
    from collections.abc import Generator

    from qa.dateline import Dateline

log = logging.getLogger(__name__)

QUESTION_LIMIT = 2000  # characters
SUFFIXES = (".txt", ".md", ".html", ".jsonl", ".json", ".pdf", ".docx", ".xml", ".rss", ".atom")


async def answering(
    dateline: Dateline, conversation: Conversation, question: str, filters: Filters, halt: Halt
) -> AsyncGenerator[Conversation, None]:
    """The conversation with `question` put to it, then again with each step of the answer.

    A failure ends in a notice, never in an exception. `halt` ends it early with what was checked by then; that, and
    closing the generator, closes the engine's stream.
    """
    history = conversation.history()
    conversation = conversation.ask(question, filters)
    yield conversation
    exchange = conversation.exchanges[-1]

    def work(put: Callable[[Event], None], stop: threading.Event) -> None:
        _pump(dateline.engine.stream(question, history, filters), put, stop)

    try:
        async with contextlib.aclosing(in_thread(work, halt)) as batches:
            async for batch in batches:
                for event in batch:
                    exchange = follow(exchange, event)
                yield conversation.with_last(exchange)
    except Exception as error:  # the page must say what happened; the cause goes to the log
        yield conversation.with_last(replace(exchange, notice=sentence_for(error), draft=""))
    else:
        if halt.called:
            yield conversation.with_last(exchange).stopped()
        elif exchange.answer is None:
            cut = "The answer ended early. What was checked stands; ask again for the rest."
            yield conversation.with_last(replace(exchange, notice=cut, draft=""))


def _pump(stream: Iterator[Event], put: Callable[[Event], None], stop: threading.Event) -> None:
    # The engine's stream is a generator: closing it is what stops the model's work.
    with contextlib.closing(cast("Generator[Event, None, None]", stream)) as events:
        for event in events:
            if stop.is_set():
                return
            put(event)


def sentence_for(error: BaseException) -> str:
    """What the reader is told. A fault that is none of ours is logged, and named by a number to find it by."""
    if isinstance(error, DatelineError):
        return str(error)
    if isinstance(error, Exception) and (said := fault(error)):
        log.error("%s", said, exc_info=error)
        return f"{said[0].upper()}{said[1:]}."
    number = secrets.token_hex(4)
    log.error("unexpected error %s on the page", number, exc_info=error)
    return f"Something went wrong inside Dateline (error {number}; the terminal has the details). Try again."


def checked_question(text: str | None) -> str:
    """The question as it will be asked. Raises QuestionError where it is empty or too long."""
    question = (text or "").strip()
    if not question:
        raise QuestionError("Write a question first.")
    if len(question) > QUESTION_LIMIT:
        raise QuestionError(
            f"The question has {len(question):,} characters; {QUESTION_LIMIT:,} is the most. Shorten it."
        )
    return question


def read_filters(start: object, end: object, as_of: object, outlets: Sequence[str] | None) -> Filters:
    """The filters as typed. Raises QuestionError where a date is none, or the window is empty."""
    first, last = _date(start, "From"), _date(end, "To")
    if first and last and last < first:
        raise QuestionError(f"The window ends ({last}) before it starts ({first}). Exchange the two dates.")
    return Filters(_date(as_of, "As of"), first, last, tuple(outlets or ()))


def _date(typed: object, name: str) -> date | None:
    text = str(typed or "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10] if len(text) > 10 and text[10] in " T" else text)
    except ValueError:
        raise QuestionError(f"{name}: “{text[:40]}” is not a date. Write it as 2025-11-18.") from None


async def filing(
    dateline: Dateline, paths: Sequence[Path], stop: threading.Event
) -> AsyncGenerator[Progress | IngestReport, None]:
    """Ingest `paths`: the latest progress each time, the report last. Raises DatelineError, e.g. ArchiveBusy.

    `stop` ends it early with a report of what was filed; closing the generator does so too, without the report.
    """
    strange = [path.name for path in paths if path.suffix.lower() not in SUFFIXES]
    if strange:
        raise ArticleError(f"{strange[0]}: files of this kind are not read. Accepted: {', '.join(SUFFIXES)}")

    def work(put: Callable[[Progress | IngestReport], None], closed: threading.Event) -> None:
        def on_progress(progress: Progress) -> None:
            if closed.is_set():
                stop.set()
            put(progress)

        put(dateline.ingest(list(paths), on_progress=on_progress, stop=stop))

    async with contextlib.aclosing(in_thread(work)) as batches:
        async for batch in batches:
            yield batch[-1]
