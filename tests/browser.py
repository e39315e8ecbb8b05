"""A headless Chromium for tests, and the page served for it on loopback."""

from __future__ import annotations

import contextlib
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn
from fake_dateline import FakeDateline

from ui.app import build

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no chromium, chromium-browser or google-chrome on PATH")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WAIT = 60_000  # milliseconds


class Site:
    """A served page, its Dateline, and what the browser asked for and complained of meanwhile."""

    def __init__(self, dateline: FakeDateline, url: str) -> None:
        self.dateline = dateline
        self.url = url
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self.console: list[str] = []

    def watch(self, tab: Any) -> Any:
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        tab.on("console", lambda said: self.console.append(said.text) if said.type == "error" else None)
        tab.on("pageerror", lambda error: self.console.append(str(error)))
        return tab

    def outside(self) -> list[str]:
        """Requests to anything but this very server."""
        here = urlsplit(self.url).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != here
        ]


@contextlib.contextmanager
def serving(dateline: Any, **more: Any) -> Iterator[str]:
    """The page at a free port of 127.0.0.1, in a thread."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        _, app = build(dateline, **{"runs_folder": Path("no-runs-here")} | more)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)


def until(done: Any, seconds: float = 30.0) -> bool:
    """Whether `done()` became true within `seconds`."""
    deadline = time.monotonic() + seconds
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)
    return bool(done())
