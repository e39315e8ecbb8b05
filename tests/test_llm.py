"""The model edge: every fault of an endpoint ends in time, in words, and never as a whole answer."""

from __future__ import annotations

import hashlib
import logging
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from qa import prompts
from qa.errors import ProviderError, SettingsError
from qa.llm import Finish, Model, metered, open_model
from qa.schema import Evidence, Found
from qa.settings import Settings
from qa.synthesize.model import GRAMMAR
from tests.faulty_server import FaultyServer

KEY = "sk-canary-7f3a"
ASK = [("user", "When does the ferry leave?")]
# A busy machine must not turn an answer into a fault: deadlines are short only where running into one is the test.
PATIENT = {"llm_first_token_s": 60.0, "llm_idle_s": 60.0, "llm_timeout_s": 120.0}
SHORT: dict[str, dict[str, float]] = {
    "silent": {"llm_first_token_s": 3.0},
    "drip": {"llm_first_token_s": 3.0},
    "silent_later": {"llm_idle_s": 3.0},
}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("DATELINE_") or name == "OPENAI_API_KEY":
            monkeypatch.delenv(name)


def _open(url: str, **changes: Any) -> Model:
    values = PATIENT | {"llm": "openai-compatible", "llm_url": url, "llm_model": "stub", "llm_key": KEY} | changes
    return open_model(Settings(**values))


def _read(stream: Iterator[str | Finish]) -> tuple[str, Finish]:
    text = ""
    for piece in stream:
        if isinstance(piece, Finish):
            return text, piece
        text += piece
    raise AssertionError("no Finish")


def test_a_healthy_endpoint_gives_text_and_usage_in_one_request() -> None:
    with FaultyServer() as server:
        text, end = _read(_open(server.url).stream(ASK))
    assert text == "The ferry leaves at nine [1]."
    assert end.cut is None
    assert (end.usage.prompt_tokens, end.usage.completion_tokens, end.usage.calls) == (120, 6, 1)
    assert len(server.requests) == 1
    assert server.requests[0]["stream_options"] == {"include_usage": True}


def test_what_calls_take_is_metered_the_failed_ones_included() -> None:
    with FaultyServer("429_soon", after=1) as server, metered() as spent:
        _read(_open(server.url).stream(ASK))
    assert [(usage.prompt_tokens, usage.calls) for usage in spent] == [(0, 1), (120, 1)]
    with FaultyServer() as server:
        _read(_open(server.url).stream(ASK))
    assert len(spent) == 2  # nothing is counted outside


FAULTS = {
    "400_context": (1, "DATELINE_LLM_CONTEXT"),
    "401": (1, "DATELINE_LLM_KEY"),
    "404": (1, "DATELINE_LLM_MODEL"),
    "429": (3, "429"),
    "429_much_later": (1, "try again in 3600 s"),
    "429_quota": (1, "quota"),
    "500": (3, "try again later"),
    "503": (3, "try again later"),
    "html": (1, "text/html instead of an event stream"),
    "redirect": (1, "redirects elsewhere"),
    "malformed": (1, "no event stream"),
    "empty": (3, "empty answer"),
    "silent": (1, "DATELINE_LLM_FIRST_TOKEN_S"),
    "drip": (1, "DATELINE_LLM_FIRST_TOKEN_S"),
    "huge": (1, "more than 10 MB"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_before_the_first_token_is_an_error_with_cause_next_step_and_id(
    fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    requests, words = FAULTS[fault]
    with FaultyServer(fault) as server, caplog.at_level(logging.DEBUG):
        with pytest.raises(ProviderError) as caught:
            _read(_open(server.url, **SHORT.get(fault, {})).stream(ASK))
        assert len(server.requests) == requests
    message = str(caught.value)
    assert words in message
    assert "(id " in message
    assert "Traceback" not in message
    assert "\n" not in message
    assert KEY not in message + caplog.text


@pytest.mark.parametrize("fault", ["cut", "no_finish", "length", "malformed_later", "silent_later"])
def test_a_stream_that_breaks_off_is_never_whole_and_never_asked_again(fault: str) -> None:
    with FaultyServer(fault) as server:
        text, end = _read(_open(server.url, **SHORT.get(fault, {})).stream(ASK))
        assert len(server.requests) == 1
    assert text == "The ferry leaves at nine [1]. The harbour "
    assert end.cut is not None
    assert "(id " in end.cut
    with FaultyServer(fault) as server, pytest.raises(ProviderError):
        _open(server.url, **SHORT.get(fault, {})).complete(ASK)


@pytest.mark.parametrize("fault", ["500", "503", "429", "429_soon", "empty"])
def test_a_fault_that_passes_is_tried_again_and_not_seen(fault: str) -> None:
    with FaultyServer(fault, after=1) as server:
        text, end = _read(_open(server.url).stream(ASK))
        assert len(server.requests) == 2
    assert text == "The ferry leaves at nine [1]."
    assert end.cut is None


def test_a_refused_connection_says_to_start_the_server() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        model = _open(f"http://127.0.0.1:{port}/v1")
        with pytest.raises(ProviderError, match="start the model's server") as caught:
            _read(model.stream(ASK))
    assert caught.value.retry


def test_an_unknown_host_says_so() -> None:
    def lost(request: httpx.Request) -> httpx.Response:
        try:
            raise socket.gaierror(-2, "Name or service not known")
        except OSError as error:
            raise httpx.ConnectError("no such host") from error

    values = PATIENT | {"llm": "openai-compatible", "llm_url": "http://models.invalid/v1", "llm_model": "stub"}
    with pytest.raises(ProviderError, match="cannot be found"):
        _read(open_model(Settings(**values), transport=httpx.MockTransport(lost)).stream(ASK))


@pytest.mark.timeout(60)
def test_the_total_deadline_ends_a_stream_that_never_ends() -> None:
    with FaultyServer("endless") as server:
        _, end = _read(_open(server.url, llm_timeout_s=4.0).stream(ASK))
        assert server.hung_up.wait(30)
    assert end.cut is not None


@pytest.mark.parametrize("fault", ["endless", "silent", "silent_later"])
def test_closing_the_stream_hangs_up_at_once(fault: str) -> None:
    with FaultyServer(fault) as server:
        stream = _open(server.url).stream(ASK)
        for read in range(1000):  # on a busy machine the request arrives only after some heartbeats
            next(stream)
            if server.requests and read >= 2:
                break
        assert server.requests
        stream.close()
        assert server.hung_up.wait(30)
    assert not [thread for thread in threading.enumerate() if thread.name == "model" and _outlives(thread)]


def _outlives(thread: threading.Thread) -> bool:
    thread.join(timeout=30)
    return thread.is_alive()


def test_two_askings_at_once_do_not_stop_each_other() -> None:
    with FaultyServer("endless") as slow, FaultyServer() as quick:
        model = _open(slow.url)
        one, two = model.stream(ASK), model.stream(ASK)
        next(one), next(two)
        one.close()
        assert any(piece for piece, _ in zip(two, range(50), strict=False))
        two.close()
        assert _read(_open(quick.url).stream(ASK))[0]


def test_a_model_that_openai_brings_out_tomorrow_works() -> None:
    sent: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.read())
        assert request.url.host == "api.openai.com"
        assert request.headers["authorization"] == f"Bearer {KEY}"
        body = (
            'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m",'
            '"choices":[{"index":0,"delta":{"content":"Nine [1]."},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
        )
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, text=body)

    settings = Settings(llm="openai", llm_key=KEY, llm_model="gpt-99-tiny")
    model = open_model(settings, transport=httpx.MockTransport(answer))
    assert _read(model.stream(ASK))[0] == "Nine [1]."
    assert model.name == "openai:gpt-99-tiny"
    assert b'"max_completion_tokens":' in sent[0]


@pytest.mark.parametrize(
    ("values", "variable"),
    [
        ({"llm": "openai"}, "OPENAI_API_KEY"),
        ({"llm": "openai-compatible", "llm_model": "m"}, "DATELINE_LLM_URL"),
        ({"llm": "openai-compatible", "llm_url": "http://127.0.0.1:1/v1"}, "DATELINE_LLM_MODEL"),
        ({"llm": "openai-compatible", "llm_url": "ftp://x/v1", "llm_model": "m"}, "DATELINE_LLM_URL"),
        ({"llm": "openai-compatible", "llm_url": f"http://u:{KEY}@x/v1", "llm_model": "m"}, "DATELINE_LLM_KEY"),
    ],
)
def test_a_missing_setting_is_named_before_anything_is_sent(values: dict[str, Any], variable: str) -> None:
    with pytest.raises(SettingsError, match=variable) as caught:
        open_model(Settings(**values))
    assert KEY not in str(caught.value)


def test_what_stays_on_this_machine_goes_through_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with FaultyServer() as server:
        assert _read(_open(server.url).stream(ASK))[0]


# --- the model in this process ---


def _has_local() -> bool:
    import importlib.util

    return importlib.util.find_spec("xllamacpp") is not None


@pytest.mark.skipif(_has_local(), reason="the extra “local” is installed")
def test_without_the_extra_local_says_how_to_get_it() -> None:
    with pytest.raises(SettingsError, match="make install LLM=local"):
        open_model(Settings(llm="local"))


def test_weights_are_joined_in_order_checked_each_time_and_joined_anew_if_damaged(tmp_path: Path) -> None:
    from qa.llm.local import packaged_weights

    parts = []
    for number, content in enumerate([b"GGUF", b"ab", b"cd"]):
        parts.append(tmp_path / f"part{number}.bin")
        parts[-1].write_bytes(content)
    sha256 = hashlib.sha256(b"GGUFabcd").hexdigest()
    joined = packaged_weights(tmp_path / "cache", parts, sha256)
    assert joined.read_bytes() == b"GGUFabcd"
    joined.write_bytes(b"GGUFabcX")
    assert packaged_weights(tmp_path / "cache", parts, sha256).read_bytes() == b"GGUFabcd"
    parts[1].write_bytes(b"xx")
    joined.unlink()
    with pytest.raises(SettingsError, match="damaged"):
        packaged_weights(tmp_path / "cache", parts, sha256)
    assert not list((tmp_path / "cache").glob("tmp*")), "nothing half-written stays behind"


@pytest.mark.skipif(not _has_local(), reason="the extra “local” is not installed (make install LLM=local)")
def test_the_local_model_answers_in_the_form_of_the_grammar_and_stops_when_told() -> None:
    model = open_model(Settings(llm="local"))
    told = "The ferry leaves at nine."
    found = Found("a", None, None, None, None, None, 0, len(told), told, 1.0)
    seating = prompts.seat([Evidence(found, 0, len(told), told, 1.0)], 2000, 4, headings=False)
    ask = prompts.answer("When does the ferry leave?", seating, "f00d", small=True)  # as it is asked in earnest
    text, end = _read(model.stream(ask, grammar=GRAMMAR))
    assert end.cut is None
    assert end.usage.completion_tokens > 0
    assert text == "NOT_FOUND" or "[1]" in text
    stream = model.stream([("user", "Count from 1 to 1000.")])
    while not next(stream):
        pass
    stream.close()
