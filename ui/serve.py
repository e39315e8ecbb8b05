"""The socket and the server under the page."""

from __future__ import annotations

import contextlib
import errno
import socket
from typing import Any

import uvicorn

from qa.errors import SettingsError

CONNECTIONS = 400  # open at a time; each tab holds two
EVERYWHERE = ("0.0.0.0", "::")


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises SettingsError naming the setting that would help."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            said = f"port {port} is in use; choose another with DATELINE_PORT or --port (0 takes a free one)"
        else:
            said = f"cannot serve on {host}:{port} ({error.strerror or error}); see DATELINE_HOST and DATELINE_PORT"
        raise SettingsError(said) from error
    listener.listen(128)
    return listener


def host_names(host: str) -> tuple[str, ...]:
    """The Host names that come with an address: itself, unless it stands for every address of the machine."""
    return () if host in EVERYWHERE else (_bracketed(host),)


def serve(app: Any, listener: socket.socket, host: str) -> None:
    """Serve an ASGI app until Ctrl-C; requests under way get 3 s to end. Prints where it is."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS,
        timeout_graceful_shutdown=3,
        timeout_keep_alive=10,
    )
    shown = "127.0.0.1" if host in EVERYWHERE else _bracketed(host)
    print(f"Dateline is at http://{shown}:{listener.getsockname()[1]}  (Ctrl-C ends it)", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
