"""Blocking work beside the event loop: it runs in its own thread, and what it hands over arrives in batches."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Work = Callable[[Callable[[T], None], threading.Event], None]


@dataclass(frozen=True)
class _Item(Generic[T]):
    value: T


@dataclass(frozen=True)
class _End:
    error: BaseException | None


class Halt:
    """Ends an `in_thread` from outside, as if its work were done. For one run; called from any thread."""

    def __init__(self) -> None:
        self.called = False
        self.wake: Callable[[], None] = lambda: None

    def call(self) -> None:
        self.called = True
        self.wake()


async def in_thread(work: Work[T], halt: Halt | None = None) -> AsyncGenerator[tuple[T, ...], None]:
    """Yield what `work(put, stop)` puts, in order, as many at a time as have arrived. Raises what `work` raises.

    Closing the generator, or calling `halt`, sets `stop` and returns at once: `work` ends by itself at its next step.
    Gradio would instead hold its lock, for every session, until a blocked step returns.
    """
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[_Item[T] | _End] = asyncio.Queue()
    stop = threading.Event()

    def post(message: _Item[T] | _End) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the page has ended, nobody waits any more
            loop.call_soon_threadsafe(arrived.put_nowait, message)

    if halt is not None:
        halt.wake = lambda: post(_End(None))
        if halt.called:
            return

    def run() -> None:
        error: BaseException | None = None
        try:
            work(lambda value: post(_Item(value)), stop)
        except BaseException as raised:  # handed to the waiting side, which raises it
            error = raised
        post(_End(error))

    threading.Thread(target=run, name="dateline-page", daemon=True).start()
    try:
        while True:
            messages = [await arrived.get()]
            while not arrived.empty():
                messages.append(arrived.get_nowait())
            end = next((message for message in messages if isinstance(message, _End)), None)
            if values := tuple(message.value for message in messages if isinstance(message, _Item)):
                yield values
            if end is not None:
                if end.error is not None:
                    raise end.error
                return
    finally:
        stop.set()
