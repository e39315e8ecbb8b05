"""The parent's side of the child process in which PDF, DOCX, HTML and feeds are parsed.

A hostile file can make a parser loop, swell or crash; in a child that costs one file. One child serves many files: a
request is a JSON header and the file's bytes, a reply is JSON, both with their length in front, over its pipes.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from qa.articles import limits
from qa.errors import ArticleError

# What an interpreter needs to start; keys and other settings of the user stay out of a process that reads files.
_ENVIRONMENT = (
    "PATH SYSTEMROOT TEMP TMP TMPDIR HOME USERPROFILE LANG LC_ALL LC_CTYPE LD_LIBRARY_PATH DYLD_LIBRARY_PATH "
    "PYTHONHOME PYTHONDONTWRITEBYTECODE VIRTUAL_ENV"
).split()
_ROOT = Path(__file__).resolve().parents[2]


class Sandbox:
    """One child process, started at the first request, and again after it was killed or has read enough files.

    Safe to use from several threads: one request at a time. A child ends when its parent's end of the pipe closes,
    which the system does even if the parent is killed.
    """

    def __init__(self, seconds: float = limits.PARSE_SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._files = 0

    def ask(self, kind: str, data: bytes, **options: Any) -> Any:
        """What the child makes of `data`. Raises ArticleError with its reason, or if it hangs, swells or crashes."""
        header = json.dumps({"kind": kind, "size": len(data), **options}).encode()
        with self._lock:
            child = self._ready()
            self._files += 1
            try:
                reply = self._exchange(child, header, data)
            except BaseException:  # Ctrl-C too: half an exchange would put every later reply in the wrong place
                self._stop()
                raise
        if "refused" in reply:
            raise ArticleError(reply["refused"])
        return reply["value"]

    def close(self) -> None:
        """End the child, if there is one."""
        with self._lock:
            self._stop()

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._child is not None and self._owner != os.getpid():
            self._child = None  # after a fork the child belongs to the other process
        if self._child is not None and (self._files >= limits.CHILD_FILES or self._child.poll() is not None):
            self._stop()
        if self._child is None:
            self._child = self._start()
            self._owner, self._files = os.getpid(), 0
        return self._child

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        environment |= {"PYTHONPATH": os.fspath(_ROOT), "PYTHONIOENCODING": "utf-8"}
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "qa.articles.worker", str(self._seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        try:
            with _deadline(child, limits.START_SECONDS):
                ready = _receive(child.stdout)
        except BaseException:
            _end(child)
            raise
        if ready != {"ready": True}:
            _end(child)
            raise RuntimeError("the process that parses files did not start; is the installation complete?")
        return child

    def _exchange(self, child: subprocess.Popen[bytes], header: bytes, data: bytes) -> dict[str, Any]:
        assert child.stdin is not None
        with _deadline(child, self._seconds) as late:
            try:
                child.stdin.write(struct.pack(">I", len(header)) + header)
                child.stdin.write(data)
                child.stdin.flush()
            except OSError:  # it ended while it was written to; _receive tells how
                pass
            reply = _receive(child.stdout)
        if reply is not None:
            return reply
        self._stop()
        if late.is_set():
            return {"refused": f"parsing it took longer than {self._seconds:g} s"}
        return {"refused": "the parser crashed or ran out of memory on it"}

    def _stop(self) -> None:
        if self._child is not None and self._owner == os.getpid():
            _end(self._child)
        self._child = None


@contextlib.contextmanager
def _deadline(child: subprocess.Popen[bytes], seconds: float) -> Any:
    """Kill `child` after `seconds`; the event given tells whether that happened."""
    late = threading.Event()

    def kill() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(seconds, kill)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _receive(pipe: IO[bytes] | None) -> dict[str, Any] | None:
    """One reply; None if the child ended before it was whole, or sends more than any article can be."""
    assert pipe is not None
    head = pipe.read(8)
    if len(head) < 8:
        return None
    (size,) = struct.unpack(">Q", head)
    if size > limits.REPLY_BYTES:
        return None
    body = pipe.read(size)
    return json.loads(body) if len(body) == size else None


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # what was still buffered for a dead child
                pipe.close()
    child.wait()


# One child for the whole process, however many readers ask; it costs nothing until the first file that needs it.
_SHARED = Sandbox()
atexit.register(_SHARED.close)


def ask(kind: str, data: bytes, **options: Any) -> Any:
    """`Sandbox.ask` of the process's shared child."""
    return _SHARED.ask(kind, data, **options)


def strip_html(text: str) -> str:
    """`text` without tags, scripts, comments and hidden elements; line breaks outside of tags stay."""
    value = ask("strip", text.encode("utf-8", "replace"))
    assert isinstance(value, str)
    return value
