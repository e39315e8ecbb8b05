"""The child process that parses what may be hostile: `python -m qa.articles.worker SECONDS`. See `sandbox`."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import struct
import sys
from typing import Any, BinaryIO

from qa.articles import limits
from qa.errors import ArticleError

_MARGIN_SECONDS = 2  # the parent kills first; the alarm is for a parent that is gone


def main() -> None:
    """Serve requests until the parent closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent closes the pipe
    _limit_resources()
    incoming, outgoing = _private_pipes()
    seconds = float(sys.argv[1])
    _send(outgoing, {"ready": True})
    while (request := _receive(incoming)) is not None:
        header, data = request
        _alarm(seconds + _MARGIN_SECONDS)
        reply = _reply(header, data)
        _alarm(0)
        _send(outgoing, reply)


def _reply(header: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        return {"value": parse(header.pop("kind"), data, header)}
    except ArticleError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": f"parsing it needs more than {limits.CHILD_BYTES // 1_000_000} MB of memory"}
    except RecursionError:
        return {"refused": "nested too deeply"}
    except Exception as error:  # a parser may raise anything on a broken file; its reason goes to the report
        return {"refused": f"cannot be parsed: {type(error).__name__}: {' '.join(str(error).split())[:200]}"}


def parse(kind: str, data: bytes, options: dict[str, Any]) -> Any:
    """Parse `data` in this process. Each parser is imported when its first file comes."""
    if kind == "page":
        from qa.articles.page import read_page

        return read_page(data, options.get("charset"), options.get("url"))
    if kind == "feed":
        from qa.articles.feed import read_feed

        return read_feed(data, options.get("charset"))
    if kind == "pdf":
        from qa.articles.pdf import read_pdf

        return read_pdf(data)
    if kind == "docx":
        from qa.articles.docx import read_docx

        return read_docx(data)
    if kind == "strip":
        from qa.articles.markup import strip

        return strip(data.decode("utf-8"), keep_lines=True)
    raise ValueError(f"no parser for {kind}")


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock is what bounds a file there
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):  # macOS refuses this one
        resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_BYTES, limits.CHILD_BYTES))


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, out of reach of a library that prints or reads: descriptors 0 and 1 lead nowhere afterwards."""
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return incoming, outgoing


def _alarm(seconds: float) -> None:
    """End this process after `seconds`, even inside C code; 0 takes the alarm back. SIGALRM's default action kills."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _receive(pipe: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    head = pipe.read(4)
    if len(head) < 4:
        return None
    (size,) = struct.unpack(">I", head)
    header = json.loads(pipe.read(size))
    data = pipe.read(header.pop("size"))
    return header, data


def _send(pipe: BinaryIO, reply: dict[str, Any]) -> None:
    body = json.dumps(reply).encode()
    try:
        pipe.write(struct.pack(">Q", len(body)) + body)
        pipe.flush()
    except BrokenPipeError:
        os._exit(0)  # the parent is gone; there is nobody to tell


if __name__ == "__main__":
    main()
