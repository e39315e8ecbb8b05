"""Models behind OpenAI's protocol: OpenAI itself, and every server that speaks it."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx

from qa.errors import SettingsError
from qa.llm.faults import Fault
from qa.llm.model import CURRENT, Call, Deadlines, Model
from qa.settings import OPENAI_URL

LARGEST_ANSWER = 10 * 1024 * 1024  # bytes of one response
_CONNECT_S = 10.0


class GuardedClient(httpx.Client):
    """Follows no redirect, reads at most 10 MB, refuses web pages, and can be stopped while it waits.

    One connection per call: a stopped call's connection is shut down, and must not be another's.
    """

    def __init__(self, url: str, timeout_s: float, transport: httpx.BaseTransport | None = None) -> None:
        super().__init__(
            transport=transport,
            timeout=httpx.Timeout(timeout_s, connect=min(_CONNECT_S, timeout_s)),
            follow_redirects=False,
            limits=httpx.Limits(max_keepalive_connections=0),
            headers={"Accept-Encoding": "identity"},
            trust_env=not _is_loopback(url),  # a proxy of the environment must not carry what stays on this machine
        )
        self._connect_s = min(_CONNECT_S, timeout_s)

    def send(self, request: httpx.Request, **kwargs: Any) -> httpx.Response:
        call = CURRENT.get()
        kwargs["follow_redirects"] = False
        request.headers["Accept-Encoding"] = "identity"
        timeout = {**request.extensions.get("timeout", {}), "connect": self._connect_s}
        request.extensions = {**request.extensions, "timeout": timeout, "trace": _Trace(call)}
        response = super().send(request, **kwargs)
        where = request.url.host
        if response.has_redirect_location or 300 <= response.status_code < 400:
            response.close()
            raise Fault(f"{where} redirects elsewhere ({response.status_code}), which is not followed: check the URL")
        kind = response.headers.get("content-type", "").partition(";")[0].strip()
        if response.is_success and kind and "json" not in kind and kind != "text/event-stream":
            response.close()
            raise Fault(f"{where} answered with {kind[:40]} instead of an event stream: check DATELINE_LLM_URL")
        if isinstance(response.stream, httpx.SyncByteStream):
            response.stream = _Capped(response.stream, where)
        return response


class _Trace:
    """httpcore's trace hook: tells the call of its connection, so that it can be shut down while a read waits."""

    def __init__(self, call: Call | None) -> None:
        self._call = call

    def __call__(self, event: str, info: dict[str, Any]) -> None:
        if self._call is not None and event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._call.connected(info["return_value"])


class _Capped(httpx.SyncByteStream):
    def __init__(self, inner: httpx.SyncByteStream, where: str) -> None:
        self._inner = inner
        self._where = where

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._inner:
            size += len(chunk)
            if size > LARGEST_ANSWER:
                raise Fault(f"{self._where} sent more than {LARGEST_ANSWER >> 20} MB: choose another model")
            yield chunk

    def close(self) -> None:
        self._inner.close()


def open_openai(
    model: str, key: str, url: str | None, context: int, deadlines: Deadlines, transport: httpx.BaseTransport | None
) -> Model:
    """A model of OpenAI's. A name LlamaIndex does not know works too, with `context` for its size."""
    from llama_index.llms.openai import OpenAI

    base = _checked(url or OPENAI_URL)
    known = OpenAI(model=model, api_key=key, api_base=base)
    try:
        context = min(context, known.metadata.context_window)
        # Reasoning models take no temperature but their default.
        temperature = 1.0 if model.startswith(("o1", "o3", "o4", "gpt-5")) else 0.0
    except ValueError:
        temperature = 1.0
    return _open(
        f"openai:{model}",
        model,
        key,
        base,
        context,
        deadlines,
        transport,
        temperature=temperature,
        limit="max_completion_tokens",
        most_tokens=4096,  # reasoning counts
    )


def open_compatible(
    model: str, key: str | None, url: str, context: int, deadlines: Deadlines, transport: httpx.BaseTransport | None
) -> Model:
    """A model at any OpenAI-compatible endpoint: Ollama, vLLM, llama.cpp, LM Studio."""
    return _open(
        f"openai-compatible:{model}",
        model,
        key or "none",  # the client insists on one; servers without keys ignore it
        _checked(url),
        context,
        deadlines,
        transport,
        temperature=0.0,
        limit="max_tokens",
        most_tokens=2048,
    )


def _open(
    name: str,
    model: str,
    key: str,
    url: str,
    context: int,
    deadlines: Deadlines,
    transport: httpx.BaseTransport | None,
    *,
    temperature: float,
    limit: str,
    most_tokens: int,
) -> Model:
    from llama_index.llms.openai_like import OpenAILike

    silence = max(deadlines.first_token_s, deadlines.idle_s)
    llm = OpenAILike(
        model=model,
        api_key=key,
        api_base=url,
        is_chat_model=True,
        is_function_calling_model=False,
        context_window=context,
        temperature=temperature,
        max_retries=0,  # retries are in one layer: Model
        timeout=silence,
        reuse_client=True,
        http_client=GuardedClient(url, silence, transport),
        additional_kwargs={"stream_options": {"include_usage": True}},
    )
    where = f"the model at {urlsplit(url).hostname}"
    return Model(llm, name, context=context, deadlines=deadlines, where=where, limit=limit, most_tokens=most_tokens)


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError("DATELINE_LLM_URL: not an http(s) address such as http://127.0.0.1:11434/v1")
    if parts.username or parts.password:
        raise SettingsError("DATELINE_LLM_URL: put the key into DATELINE_LLM_KEY, not into the address")
    return url.rstrip("/")


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
