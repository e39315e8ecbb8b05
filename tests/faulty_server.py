"""An OpenAI-compatible chat endpoint on loopback that fails in the ways endpoints do. One fault per server."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

WORDS = ("The ", "ferry ", "leaves ", "at ", "nine ", "[1].")


class FaultyServer:
    """Serves until closed. `requests` are the bodies it got; `hung_up` is set when a client left in mid-answer."""

    def __init__(self, fault: str = "none", *, after: int = 0, words: tuple[str, ...] = WORDS) -> None:
        """`fault` names a method `_fault_*` of the answer; the first `after` requests fail, all of them if it is 0."""
        self.fault = fault
        self.after = after
        self.words = words
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.hung_up = threading.Event()
        self.closing = threading.Event()
        server = self

        class Handler(_Answer):
            owner = server

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def close(self) -> None:
        self.closing.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(timeout=5)

    def __enter__(self) -> FaultyServer:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class _Answer(BaseHTTPRequestHandler):
    owner: FaultyServer

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""

    def do_GET(self) -> None:
        self.owner.requests.append({"redirected": self.path})
        self._reply(200, "text/plain", b"elsewhere")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.owner.requests.append(json.loads(body))
        self.owner.headers.append(dict(self.headers))
        healed = self.owner.after and len(self.owner.requests) > self.owner.after
        answer: Callable[[], None] = getattr(self, f"_fault_{'none' if healed else self.owner.fault}")
        try:
            answer()
        except (BrokenPipeError, ConnectionResetError):
            self.owner.hung_up.set()
        self.close_connection = True

    # --- answers ---

    def _fault_none(self) -> None:
        self._stream()
        for word in self.owner.words:
            self._delta(word)
        self._end("stop")

    def _fault_400_context(self) -> None:
        self._error(400, "context_length_exceeded")

    def _fault_401(self) -> None:
        self._error(401, f"bad key {self.headers['Authorization']}")

    def _fault_404(self) -> None:
        self._error(404, "model_not_found")

    def _fault_429(self) -> None:
        self._error(429, "rate_limit_exceeded")

    def _fault_429_soon(self) -> None:
        self._error(429, "rate_limit_exceeded", {"Retry-After": "0.1"})

    def _fault_429_much_later(self) -> None:
        self._error(429, "rate_limit_exceeded", {"Retry-After": "3600"})

    def _fault_429_quota(self) -> None:
        self._error(429, "insufficient_quota")

    def _fault_500(self) -> None:
        self._error(500, "Traceback (most recent call last): secret")

    def _fault_503(self) -> None:
        self._error(503, "overloaded")

    def _fault_html(self) -> None:
        self._reply(200, "text/html", b"<html><script>alert(1)</script></html>")

    def _fault_redirect(self) -> None:
        self.send_response(307)
        self.send_header("Location", f"{self.owner.url}/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _fault_malformed(self) -> None:
        self._stream()
        self._write(b"data: {not json\n\n")

    def _fault_malformed_later(self) -> None:
        self._stream()
        for word in self.owner.words:
            self._delta(word)
        self._delta(" The harbour ")
        self._write(b"data: {not json\n\n")

    def _fault_cut(self) -> None:
        """The connection breaks inside a chunk."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        for word in (*self.owner.words, " The harbour "):
            self._delta(word)
        self._write(b'data: {"choices": [{"delta": {"cont')

    def _fault_no_finish(self) -> None:
        """The stream ends cleanly, but the model was not done."""
        self._stream()
        for word in (*self.owner.words, " The harbour "):
            self._delta(word)
        self._write(b"data: [DONE]\n\n")

    def _fault_length(self) -> None:
        self._stream()
        for word in (*self.owner.words, " The harbour "):
            self._delta(word)
        self._end("length")

    def _fault_empty(self) -> None:
        self._stream()
        self._end("stop")

    def _fault_silent(self) -> None:
        """Nothing is answered, not even headers."""
        self._until_left()

    def _fault_silent_later(self) -> None:
        self._stream()
        for word in (*self.owner.words, " The harbour "):
            self._delta(word)
        self._until_left(b": still here\n\n")

    def _fault_drip(self) -> None:
        """Bytes keep coming, but never a token."""
        self._stream()
        self._until_left(b":", pause=0.05)

    def _fault_endless(self) -> None:
        self._stream()
        while not self.owner.closing.is_set():
            self._delta("and then some more words ")
            time.sleep(0.001)

    def _fault_huge(self) -> None:
        self._stream()
        self._delta("x" * (11 << 20))
        self._end("stop")

    # --- parts of answers ---

    def _until_left(self, sent: bytes = b"", pause: float = 0.02) -> None:
        self.connection.settimeout(pause)
        while not self.owner.closing.is_set():
            if sent:
                self._write(sent)
            try:
                if self.connection.recv(1) == b"":
                    self.owner.hung_up.set()
                    return
            except TimeoutError:
                continue

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()

    def _delta(self, text: str) -> None:
        self._event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}]})

    def _end(self, reason: str) -> None:
        self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
        usage = {"prompt_tokens": 120, "completion_tokens": 6, "total_tokens": 126}
        self._event({"choices": [], "usage": usage})
        self._write(b"data: [DONE]\n\n")

    def _event(self, value: dict[str, Any]) -> None:
        shape = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "stub"}
        self._write(f"data: {json.dumps(shape | value)}\n\n".encode())

    def _error(self, status: int, code: str, headers: dict[str, str] | None = None) -> None:
        body = json.dumps({"error": {"message": code, "type": "error", "code": code}}).encode()
        self._reply(status, "application/json", body, headers)

    def _reply(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self._write(body)

    def _write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()
