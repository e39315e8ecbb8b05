"""Saying how far something is, on stderr."""

from __future__ import annotations

import sys
import time


class Told:
    """Progress on stderr: a bar in a terminal, a line for each tenth elsewhere."""

    def __init__(self, what: str = "questions") -> None:
        self._what = what
        self._began = time.monotonic()
        self._first: int | None = None
        self._said = -1

    def __call__(self, done: int, of: int) -> None:
        if not of:
            return
        if self._first is None:
            self._first = done
            if done:
                print(f"{done} of {of} {self._what} done before", file=sys.stderr)
        if sys.stderr.isatty():
            end = "\n" if done == of else ""
            print(f"\r\x1b[K{done}/{of} {self._what}{self._left(done, of)}", end=end, file=sys.stderr, flush=True)
        elif (tenth := 10 * done // of) > self._said:
            self._said = tenth
            print(f"{done}/{of} {self._what}{self._left(done, of)}", file=sys.stderr, flush=True)

    def _left(self, done: int, of: int) -> str:
        asked = done - (self._first or 0)
        seconds = (time.monotonic() - self._began) / asked * (of - done) if asked else 0.0
        return f", about {seconds:.0f} s left" if seconds >= 1 else ""
