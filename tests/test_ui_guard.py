"""The guard in front of the page, on a small application that says what reached it, and on Gradio itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fake_dateline import FakeDateline
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.app import build
from ui.guard import SMALL_BODY, Guard, Receive, Scope, Send

HOST = "127.0.0.1:7860"
ORIGIN = {"origin": f"http://{HOST}"}


class Reached:
    """An application behind the guard: remembers what came through, reads the body, answers with a page."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.body = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.paths.append(scope["path"])
        more = True
        self.body = b""
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ConnectionError("client left")
            self.body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = [(b"content-type", b"text/html"), (b"server", b"x"), (b"content-security-policy", b"default-src *")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"<script>let a = 1</script>", "more_body": True})
        await send({"type": "http.response.body", "body": b"<script src='./a.js'></script>"})


def ask(method: str, path: str, *, app: Any = None, host: str = HOST, **more: Any) -> httpx.Response:
    """One request through the guard. `host` is sent as it stands."""

    async def run() -> httpx.Response:
        transport = httpx.ASGITransport(app or Guard(Reached(), hosts=["news.example"], upload_mb=1))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:7860") as client:
            headers = {"host": host, **more.pop("headers", {})}
            return await client.request(method, path, headers=headers, **more)

    return asyncio.run(run())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Any:
    _, app = build(FakeDateline(), runs_folder=tmp_path_factory.mktemp("runs"), upload_mb=1)
    return app


def reader(app: Any) -> dict[str, str]:
    """The headers of a browser that has loaded the page."""
    return {**ORIGIN, "cookie": ask("GET", "/", app=app).headers["set-cookie"].split(";")[0]}


# --- Host and Origin ---


@pytest.mark.parametrize(
    "host", [HOST, "localhost:7860", "LOCALHOST", "[::1]:7860", "localhost.", "news.example", "news.example:443"]
)
def test_its_own_host_names_are_answered(host: str) -> None:
    assert ask("GET", "/", host=host).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:7860", "", "localhost@evil.example", "127.0.0.1 evil",
     "localhost:7860:80", "localhost/evil", "0.0.0.0:7860", "[::1].evil", "127.1", "2130706433"],
)  # fmt: skip
def test_a_foreign_host_is_refused(host: str) -> None:
    assert ask("GET", "/", host=host).status_code == 421


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "http://127.0.0.1:3000", f"http://{HOST}.evil.example", "http://localhost:7860"],
)
@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/upload", "/gradio_api/cancel"])
def test_a_foreign_origin_is_refused(origin: str, path: str) -> None:
    assert ask("POST", path, headers={"origin": origin}).status_code == 403


def test_another_site_cannot_read_a_session_through_the_browser() -> None:
    for site in ("cross-site", "same-site"):
        response = ask("GET", "/gradio_api/queue/data?session_hash=abc", headers={"sec-fetch-site": site})
        assert response.status_code == 403


def test_only_the_page_itself_uploads() -> None:
    assert ask("POST", "/gradio_api/upload", content=b"x").status_code == 403
    assert ask("POST", "/gradio_api/upload", content=b"x", headers=ORIGIN).status_code == 200


def test_a_websocket_is_refused() -> None:
    sent: list[Any] = []

    async def run() -> None:
        async def receive() -> dict[str, Any]:
            return {"type": "websocket.connect"}

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {"type": "websocket", "path": "/", "headers": [(b"host", HOST.encode())]}
        await Guard(Reached())(scope, receive, send)

    asyncio.run(run())
    assert [message["type"] for message in sent] == ["websocket.close"]


# --- sessions ---


def test_a_session_belongs_to_the_browser_that_began_it() -> None:
    app = Guard(Reached())
    one, other = reader(app), reader(app)
    join, data, beat = "/gradio_api/queue/join", "/gradio_api/queue/data?session_hash=abc", "/gradio_api/heartbeat/abc"
    assert ask("POST", join, app=app, json={"session_hash": "abc"}, headers=one).status_code == 200
    for headers in (other, ORIGIN, {**ORIGIN, "cookie": "dateline_reader=guess"}):
        assert ask("GET", data, app=app, headers=headers).status_code == 403
        assert ask("GET", beat, app=app, headers=headers).status_code == 403
        for path in (join, "/gradio_api/cancel"):
            assert ask("POST", path, app=app, json={"session_hash": "abc"}, headers=headers).status_code == 403
    assert ask("GET", data, app=app, headers=one).status_code == 200
    assert ask("GET", beat, app=app, headers=one).status_code == 200
    assert ask("GET", "/gradio_api/queue/data?session_hash=def", app=app, headers=other).status_code == 200


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"session_hash": 5}', b'{"session_hash": ""}', b"\xff", b"[" * 9999]
)
def test_a_request_that_names_no_session_is_refused(body: bytes) -> None:
    app = Guard(Reached())
    assert ask("POST", "/gradio_api/queue/join", app=app, content=body, headers=reader(app)).status_code == 403


def test_the_cookie_is_128_random_bits_out_of_reach_of_scripts_and_given_once() -> None:
    app = Guard(Reached())
    given = {ask("GET", "/", app=app).headers["set-cookie"] for _ in range(20)}
    assert len(given) == 20
    assert all(cookie.endswith("; Path=/; HttpOnly; SameSite=Lax") for cookie in given)
    assert all(len(cookie.split(";")[0].split("=")[1]) == 32 for cookie in given)
    assert "set-cookie" not in ask("GET", "/", app=app, headers=reader(app)).headers


# --- routes ---


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=http://evil.example/x", "/gradio_api/file=/etc/passwd", "/gradio_api/file/etc/passwd",
        "/gradio_api/file%3Dhttp://evil.example/x", "/gradio_api/proxy=http://evil.example", "/file=/etc/passwd",
        "/gradio_api/run-history/buckets", "/gradio_api/deep_link", "/gradio_api/openapi.json", "/gradio_api/api/x",
        "/gradio_api/call/x/y", "/monitoring", "/gradio_api/runs", "/gradio_api/mcp/", "/gradio_api/vibe-code/",
        "/docs", "/gradio_api/custom_component/1/client/component/x.js", "/assets/../../../etc/passwd",
        "/assets/..%2f..%2fetc",
        "/static/%2e%2e/%2e%2e/config", "/assets//etc/passwd", "/login", "/gradio_api/token",
    ],
)  # fmt: skip
def test_no_route_but_the_pages_own_is_there(path: str) -> None:
    assert ask("GET", path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/gradio_api/run/predict", "/gradio_api/component_server", "/login", "/gradio_api/reset"]
)
def test_no_other_route_takes_a_post(path: str) -> None:
    assert ask("POST", path, headers=ORIGIN).status_code == 404


def test_methods_are_those_of_the_page() -> None:
    assert ask("POST", "/", headers=ORIGIN).status_code == 405
    assert ask("GET", "/gradio_api/queue/join").status_code == 405
    assert ask("DELETE", "/").status_code == 405


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=40),
    st.sampled_from(["/", "/assets/", "/static/", "/gradio_api/", "/gradio_api/file=", "/svelte/"]),
)
def test_no_path_leads_to_a_file_outside(tail: str, head: str) -> None:
    reached = Reached()
    headers = [(b"host", HOST.encode())]
    scope = {"type": "http", "method": "GET", "path": head + tail, "headers": headers, "query_string": b""}

    async def run() -> None:
        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            del message

        await Guard(reached)(scope, receive, send)

    asyncio.run(run())
    for path in reached.paths:
        assert ".." not in path
        assert "file" not in path.split("/")[2:3]
        assert "\\" not in path


# --- size ---


def test_a_large_body_is_refused_by_its_stated_length() -> None:
    response = ask("POST", "/gradio_api/queue/join", content=b"x" * (SMALL_BODY + 1), headers=ORIGIN)
    assert response.status_code == 413


async def _stream(count: int, piece: bytes) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield piece


@pytest.mark.parametrize(("path", "pieces"), [("/gradio_api/queue/join", 70), ("/gradio_api/upload", 1200)])
def test_a_large_body_without_a_length_is_refused_while_it_arrives(path: str, pieces: int) -> None:
    response = ask("POST", path, content=_stream(pieces, b"x" * 1024), headers=ORIGIN)
    assert response.status_code == 413


def test_a_body_within_the_cap_arrives_whole() -> None:
    reached = Reached()
    app = Guard(reached)
    body = b'{"session_hash": "abc", "data": "' + b"y" * 60 * 1024 + b'"}'
    assert ask("POST", "/gradio_api/queue/join", app=app, content=body, headers=reader(app)).status_code == 200
    assert reached.body == body


@pytest.mark.parametrize("length", ["-1", "abc", "1e9"])
def test_a_length_that_is_no_number_is_refused(length: str) -> None:
    headers = {**ORIGIN, "content-length": length}
    assert ask("POST", "/gradio_api/queue/join", content=b"", headers=headers).status_code == 400


# --- headers ---


@pytest.mark.parametrize("path", ["/", "/theme.css", "/nowhere"])
def test_every_answer_has_the_policy_and_no_other(path: str) -> None:
    response = ask("GET", path)
    policies = response.headers.get_list("content-security-policy")
    assert len(policies) == 1
    for rule in ("default-src 'self'", "connect-src 'self'", "object-src 'none'", "frame-ancestors 'none'",
                 "base-uri 'self'", "form-action 'self'", "img-src 'self' data:"):  # fmt: skip
        assert rule in policies[0]
    script = next(rule for rule in policies[0].split("; ") if rule.startswith("script-src"))
    assert "unsafe-inline" not in script
    assert "http" not in policies[0]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert "server" not in response.headers


def test_the_pages_inline_scripts_are_named_by_hash() -> None:
    policy = ask("GET", "/").headers["content-security-policy"]
    # printf 'let a = 1' | openssl dgst -sha256 -binary | base64
    assert "'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ='" in policy
    assert policy.count("sha256-") == 1


# --- Gradio behind it ---


def test_gradios_page_comes_through_with_all_its_inline_scripts_named(page: Any) -> None:
    response = ask("GET", "/?deep_link=abc", app=page)
    assert response.status_code == 200
    assert "gradio_config" in response.text
    assert response.headers["content-security-policy"].count("sha256-") == response.text.count("<script>") + 1


def test_nothing_of_the_archive_stands_in_the_page_or_its_configuration(page: Any) -> None:
    for path in ("/", "/config"):
        text = ask("GET", path, app=page).text
        assert "ferry" not in text.lower()


def test_gradio_does_not_offer_the_pages_events_as_an_api(page: Any) -> None:
    described = ask("GET", "/gradio_api/info", app=page).json()
    assert described["named_endpoints"] == {}
    assert described["unnamed_endpoints"] == {}
