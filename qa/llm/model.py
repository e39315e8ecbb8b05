"""A model that can be asked, with the rules for its faults in this one layer.

The client works in a thread, so that a silent endpoint can be left at its deadline and a stopped question stops it.
"""

from __future__ import annotations

import logging
import queue
import random
import threading
import time
import uuid
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa.errors import ProviderError
from qa.llm.faults import Fault, fault_of
from qa.prompts import Message
from qa.schema import Usage

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatResponse

log = logging.getLogger("dateline.llm")

RETRIES = 2
LONGEST_WAIT_S = 20.0  # an endpoint that asks for more is not waited for
MOST_CHARACTERS = 200_000
_BEAT_S = 0.2  # how often a waiting consumer gets an empty piece, and so the chance to stop


@dataclass(frozen=True)
class Deadlines:
    """In seconds: for the first token, for silence inside a stream, and for everything with its retries."""

    first_token_s: float
    idle_s: float
    total_s: float


@dataclass(frozen=True)
class Finish:
    """The end of an answer. `cut` is None where the model was done, else why it was not, and what to do."""

    usage: Usage
    cut: str | None = None


class Call:
    """One request under way: what the asking thread needs to stop the working one at once."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._connection: Any = None

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def connected(self, connection: Any) -> None:
        """Remember httpcore's network stream; closes it if the call has been stopped meanwhile."""
        with self._lock:
            self._connection = connection
        if self.stopped:
            self.stop()

    def stop(self) -> None:
        """End the work: a read that is waiting for the endpoint returns now."""
        self._stopped.set()
        with self._lock:
            raw = self._connection.get_extra_info("socket") if self._connection is not None else None
        if raw is not None:
            try:
                raw.shutdown(2)
            except OSError:
                log.debug("the endpoint had already closed the connection")


CURRENT: ContextVar[Call | None] = ContextVar("call", default=None)
_METER: ContextVar[list[Usage] | None] = ContextVar("meter", default=None)


@contextmanager
def metered() -> Iterator[list[Usage]]:
    """What the calls made meanwhile by this thread took, one entry an attempt, failed ones included.

    A question whose model fails ends in an exception, which has no `Answer` to say it. An attempt that failed before
    the endpoint stated its tokens counts as a call without any.
    """
    spent: list[Usage] = []
    token = _METER.set(spent)
    try:
        yield spent
    finally:
        _METER.reset(token)


@dataclass(frozen=True)
class _Chunk:
    text: str
    alive: bool  # a token of the answer or of the model's reasoning
    reason: str | None
    usage: Usage | None
    openai: bool  # the chunk is in OpenAI's form, so a finish_reason is due


class Model:
    """A LlamaIndex LLM with its name, its context in tokens, and its deadlines.

    `where` names the endpoint in messages. `small` models get examples, a grammar, and few sentences to read.
    `limit` is the keyword by which `llm` takes the most tokens to write.
    """

    def __init__(
        self,
        llm: LLM,
        name: str,
        *,
        context: int,
        deadlines: Deadlines,
        where: str = "the model",
        small: bool = False,
        limit: str = "max_tokens",
        most_tokens: int = 1024,
    ) -> None:
        self._llm = llm
        self.name = name
        self.context = context
        self.small = small
        self.most_tokens = min(most_tokens, context // 4)
        self._deadlines = deadlines
        self._where = where
        self._limit = limit

    def stream(self, messages: Sequence[Message], *, grammar: str | None = None) -> Generator[str | Finish, None, None]:
        """The answer's pieces, some of them empty while there is nothing yet, then one Finish.

        Raises ProviderError while nothing has come, after at most two retries; a fault after the first token ends in
        a Finish with `cut`. Closing the generator stops the model.
        """
        ident = uuid.uuid4().hex[:8]
        ends = time.monotonic() + self._deadlines.total_s
        extra: dict[str, Any] = {self._limit: self.most_tokens} | ({"grammar": grammar} if grammar else {})
        for attempt in range(RETRIES + 1):
            try:
                yield from self._attempt(messages, extra, ends, ident)
                return
            except Fault as fault:
                log.warning("model call %s, attempt %d: %s", ident, attempt + 1, fault)
                pause = (0.5 * 2**attempt) * random.uniform(0.5, 1.5) if fault.wait is None else fault.wait
                late = pause > LONGEST_WAIT_S or time.monotonic() + pause >= ends
                if not fault.retry or attempt == RETRIES or late:
                    raise ProviderError(f"{fault} (id {ident})", retry=fault.retry) from None
            yield from _wait(pause)

    def complete(self, messages: Sequence[Message], *, grammar: str | None = None) -> tuple[str, Usage]:
        """The whole answer at once. Raises ProviderError if it is not whole."""
        text = ""
        for piece in self.stream(messages, grammar=grammar):
            if isinstance(piece, str):
                text += piece
            elif piece.cut:
                raise ProviderError(piece.cut, retry=True)
            else:
                return text, piece.usage
        raise AssertionError("a stream ends with a Finish")

    def _attempt(
        self, messages: Sequence[Message], extra: dict[str, Any], ends: float, ident: str
    ) -> Iterator[str | Finish]:
        call, chunks = Call(), queue.SimpleQueue[_Chunk | BaseException | None]()
        worker = threading.Thread(target=self._work, args=(call, messages, extra, chunks), name="model", daemon=True)
        worker.start()
        written, usage, reason, openai = 0, Usage(calls=1), None, False
        try:
            for chunk in self._chunks(chunks, ends):
                if chunk is None:
                    yield ""
                    continue
                openai = openai or chunk.openai
                reason, usage = chunk.reason or reason, chunk.usage or usage
                written += len(chunk.text)
                if chunk.text:
                    yield chunk.text
                if written > MOST_CHARACTERS:
                    raise Fault(f"{self._where} does not stop writing: ask again, or choose another model")
            self._judge(reason if openai else "stop", written)
        except Fault as fault:
            if not written:
                raise
            log.warning("model call %s, cut: %s", ident, fault)
            yield Finish(usage, f"{fault} (id {ident})")
            return
        finally:
            call.stop()
            if (meter := _METER.get()) is not None:
                meter.append(usage)
        yield Finish(usage)

    def _chunks(self, chunks: queue.SimpleQueue[_Chunk | BaseException | None], ends: float) -> Iterator[_Chunk | None]:
        """Chunks as they come, None as heartbeat; a Fault at a deadline or where the client failed."""
        due, waited_for = time.monotonic() + self._deadlines.first_token_s, "first token"
        while True:
            try:
                item = chunks.get(timeout=max(0.0, min(_BEAT_S, due - time.monotonic(), ends - time.monotonic())))
            except queue.Empty:
                if time.monotonic() >= ends:
                    raise self._late("DATELINE_LLM_TIMEOUT_S", "was not done", self._deadlines.total_s) from None
                if time.monotonic() >= due:
                    first = waited_for == "first token"
                    setting = "DATELINE_LLM_FIRST_TOKEN_S" if first else "DATELINE_LLM_IDLE_S"
                    seconds = self._deadlines.first_token_s if first else self._deadlines.idle_s
                    raise self._late(setting, f"sent no {waited_for}", seconds) from None
                yield None
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise fault_of(item, self._where, self.name)
            if item.alive:
                due, waited_for = time.monotonic() + self._deadlines.idle_s, "further token"
            yield item
            if time.monotonic() >= ends:
                raise self._late("DATELINE_LLM_TIMEOUT_S", "was not done", self._deadlines.total_s)

    def _late(self, setting: str, what: str, seconds: float) -> Fault:
        return Fault(f"{self._where} {what} within {seconds:g} s: try again, or raise {setting}")

    def _judge(self, reason: str | None, written: int) -> None:
        """Whether an answer that ended without an error is whole. Raises Fault if not."""
        if reason == "length":
            raise Fault(f"the answer reached its limit of {self.most_tokens} tokens: ask for less at once")
        if reason == "content_filter":
            raise Fault(f"{self._where} held back the answer by its content filter: put the question in other words")
        if reason is None:
            raise Fault(f"{self._where} broke off in the middle of its answer: try again", retry=True)
        if not written:
            raise Fault(f"{self._where} sent an empty answer: try again, or choose another model", retry=True)

    def _work(
        self,
        call: Call,
        messages: Sequence[Message],
        extra: dict[str, Any],
        chunks: queue.SimpleQueue[_Chunk | BaseException | None],
    ) -> None:
        from llama_index.core.llms import ChatMessage

        CURRENT.set(call)
        try:
            for response in self._llm.stream_chat([ChatMessage(role=r, content=text) for r, text in messages], **extra):
                if call.stopped:
                    break
                chunks.put(_read(response))
            chunks.put(None)
        except Exception as error:  # handed to the asking thread, which tells what it means
            chunks.put(error)


def _wait(seconds: float) -> Iterator[str]:
    """Empty pieces until `seconds` have passed."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, _BEAT_S))
        yield ""


def _read(response: ChatResponse) -> _Chunk:
    """What one chunk says. Its raw form is an object of the OpenAI client, a mapping of the same shape, or nothing."""
    given: Any = response.raw
    raw: dict[str, Any] = given.model_dump() if hasattr(given, "model_dump") else given or {}
    choices = raw.get("choices") or [{}]
    counts = raw.get("usage")
    text = response.delta or ""
    thinking = response.additional_kwargs.get("thinking_delta")
    return _Chunk(
        text=text,
        alive=bool(text or thinking),
        reason=choices[0].get("finish_reason"),
        usage=Usage(counts.get("prompt_tokens") or 0, counts.get("completion_tokens") or 0, 1) if counts else None,
        openai="choices" in raw,
    )
