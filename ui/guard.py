"""What stands between the network and the page: an ASGI wrapper around Gradio, which checks none of this itself.

Order of the checks, cheapest first: Host, Origin, route, size. Gradio answers to any Host (so a rebound DNS name could
read the archive), takes bodies of any size, and has routes that fetch foreign addresses (`/gradio_api/file=http…`,
`/proxy=…`). Here only the routes the page itself uses exist; every other one is a 404 whatever a release adds.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from ui.policy import Message, policy, report_policy, with_headers
from ui.readers import Readers, new_cookie, owner_of, session_of

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
SMALL_BODY = 64 * 1024  # bytes, for every route but the upload
FORM_OVERHEAD = 64 * 1024  # bytes that multipart framing may add to an upload
BODY_SECONDS = 60.0  # a small body that has not arrived by then is a slow sender
UPLOAD = "/gradio_api/upload"
API = "/gradio_api/"

REPORT = re.compile(r"/runs/[0-9a-f]{16}/report\.html")
_READ = re.compile(
    r"/|/(?:config|theme\.css|favicon\.ico|manifest\.json|robots\.txt)/?"
    r"|/(?:assets|static|svelte)/[\w.\-]+(?:/[\w.\-]+)*"
    rf"|{REPORT.pattern}"
    r"|/gradio_api/(?:info|startup-events|queue/data|upload_progress|heartbeat/[0-9a-z]{1,64})"
)
_WRITE = re.compile(r"/gradio_api/(?:queue/join|cancel|upload)")


class Guard:
    """Wraps an ASGI app. `hosts` are the Host names it answers to, without port; loopback names are always among them.

    Refusals: 421 foreign Host, 403 foreign Origin or session, 404 unknown route, 405 wrong method, 408 slow body,
    413 too large.
    A WebSocket is refused always: the page uses none.
    """

    def __init__(self, app: Application, *, hosts: Iterable[str] = (), upload_mb: int = 25) -> None:
        self._app = app
        self._hosts = frozenset(host.strip().lower() for host in (*LOOPBACK, *hosts) if host.strip())
        self._upload_bytes = upload_mb * 1024 * 1024 + FORM_OVERHEAD
        self._readers = Readers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        elif refusal := self._refuse(scope):
            await _say(send, *refusal)
        else:
            await self._admit(scope, receive, send)

    def _refuse(self, scope: Scope) -> tuple[int, str] | None:
        """The status and sentence of a refusal that needs no look at the body, else None."""
        host = _host(scope)
        if host is None or _name(host) not in self._hosts:
            return 421, "This page does not answer to that Host name. DATELINE_ALLOWED_HOSTS adds names."
        path, method = scope["path"], scope["method"]
        if not _same_origin(scope, host, path):
            return 403, "Requests from other sites are refused."
        known = _WRITE if method == "POST" else _READ
        if not known.fullmatch(path) or ".." in path:
            other = _READ if method == "POST" else _WRITE
            return (405, "Method not allowed.") if other.fullmatch(path) else (404, "Not found.")
        if method not in ("GET", "HEAD", "POST"):
            return 405, "Method not allowed."
        return self._refuse_size(scope, path)

    def _refuse_size(self, scope: Scope, path: str) -> tuple[int, str] | None:
        stated = _all(scope, b"content-length")
        if len(stated) > 1 or any(not (value.isascii() and value.isdigit()) for value in stated):
            return 400, "Content-Length is not a number."
        if stated and int(stated[0]) > self._limit(path):
            return 413, "The request is too large."
        return None

    def _limit(self, path: str) -> int:
        return self._upload_bytes if path == UPLOAD else SMALL_BODY

    async def _admit(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, owner = scope["path"], owner_of("; ".join(_all(scope, b"cookie")))
        if path == UPLOAD:
            await self._upload(scope, _Counted(receive, self._upload_bytes), _Reply(send, policy()))
            return
        try:
            body = await asyncio.wait_for(_read(receive, SMALL_BODY), BODY_SECONDS)
        except TimeoutError:
            await _say(send, 408, "The request took too long to arrive.")
            return
        if body is None:
            await _say(send, 413, "The request is too large.")
            return
        session = session_of(path, scope.get("query_string", b""), body)
        if session is not None and not (session and self._readers.may(owner, session)):
            await _say(send, 403, "This session belongs to another reader. Load the page again.")
            return
        if path == "/":
            # Gradio would load a stored state for ?deep_link=…; what the page reads of its address (?__theme=dark) it
            # reads in the browser.
            scope = {**scope, "query_string": b""}
            await self._app(scope, _replay(body, receive), _PageReply(send, known=owner is not None))
            return
        reply = _Reply(send, report_policy() if REPORT.fullmatch(path) else policy())
        await self._app(scope, _replay(body, receive), reply)

    async def _upload(self, scope: Scope, counted: _Counted, reply: _Reply) -> None:
        """Pass an upload on while counting it; past the limit Gradio sees a lost client and ours gets a 413."""

        async def answer(message: Message) -> None:
            if not counted.exceeded:
                await reply(message)

        try:
            await self._app(scope, counted, answer)
        except Exception:
            if not counted.exceeded:
                raise
        if counted.exceeded and not reply.started:
            await _say(reply.send, 413, "The upload is too large. DATELINE_UPLOAD_MB sets the limit.")


class _Counted:
    """A `receive` that stops after `limit` bytes with a disconnect."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit
        self.exceeded = False

    async def __call__(self) -> Message:
        if self.exceeded:
            return {"type": "http.disconnect"}
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.exceeded = True
            return {"type": "http.disconnect"}
        return message


class _Reply:
    """A `send` that adds the security headers, `stated` as the policy."""

    def __init__(self, send: Send, stated: str) -> None:
        self.send = send
        self.started = False
        self._stated = stated

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            message = with_headers(message, self._stated)
        await self.send(message)


class _PageReply(_Reply):
    """Holds the page back until it is whole, so that the policy can name its inline scripts by hash.

    A reader who is not `known` gets a cookie with it.
    """

    def __init__(self, send: Send, *, known: bool) -> None:
        super().__init__(send, policy())
        self._known = known
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        elif message["type"] == "http.response.body" and self._start is not None:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                self.started = True
                start = with_headers(self._start, policy(self._body))
                if not self._known:
                    start["headers"].append((b"set-cookie", new_cookie().encode()))
                await self.send(start)
                await self.send({"type": "http.response.body", "body": self._body})


def _all(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _host(scope: Scope) -> str | None:
    """The one Host header, lower case; None where there is none or more than one."""
    stated = _all(scope, b"host")
    return stated[0].strip().lower() if len(stated) == 1 else None


def _name(host: str) -> str:
    """`localhost:7860` → `localhost`; `[::1]:7860` → `[::1]`. What is no host at all gives the empty name."""
    match = re.fullmatch(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", host)
    return match[1].rstrip(".") if match else ""


def _same_origin(scope: Scope, host: str, path: str) -> bool:
    """Whether the browser says the request comes from this page, or no browser is involved.

    The Origin has to name this very host and port: another program on the same machine is another site. An upload
    needs an Origin, since only the page uploads.
    """
    origins = _all(scope, b"origin")
    if any(re.sub(r"^https?://", "", origin.strip().lower()) != host for origin in origins):
        return False
    if path == UPLOAD and not origins:
        return False
    fetched_from = _all(scope, b"sec-fetch-site")
    return not path.startswith(API) or all(site in ("same-origin", "none") for site in fetched_from)


async def _read(receive: Receive, limit: int) -> bytes | None:
    """The whole body, or None as soon as it is longer than `limit` bytes."""
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return body
        piece: bytes = message.get("body", b"")
        body += piece
        if len(body) > limit:
            return None
        if not message.get("more_body", False):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives `body` once, then whatever comes (the disconnect)."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again


async def _say(send: Send, status: int, sentence: str) -> None:
    body = sentence.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    if status in (408, 413):
        headers.append((b"connection", b"close"))
    start = {"type": "http.response.start", "status": status, "headers": headers}
    await send(with_headers(start, policy()))
    await send({"type": "http.response.body", "body": body})
