"""What went wrong at a model's endpoint, for the reader: the cause and the next step, never a key or a body."""

from __future__ import annotations

import json
import socket
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx


class Fault(Exception):
    """A failed attempt. `retry`: the same request may go through; `wait`: seconds the endpoint asks for, if it says."""

    def __init__(self, message: str, *, retry: bool = False, wait: float | None = None) -> None:
        super().__init__(message)
        self.retry = retry
        self.wait = wait


def fault_of(error: BaseException, where: str, model: str) -> Fault:
    """The Fault behind any exception a client raises. `where` names the endpoint, `model` the model asked for.

    What the endpoint says of its errors is not passed on: it may hold the key or the articles' text.
    """
    chain = list(_chain(error))
    for link in chain:
        if isinstance(link, Fault):
            return link
    for link in chain:
        response = getattr(link, "response", None)
        if isinstance(response, httpx.Response):
            return _status(response, where, model)
    if any(isinstance(link, socket.gaierror) for link in chain):
        return Fault(f"{where} cannot be found: check the host name in DATELINE_LLM_URL", retry=True)
    for link in chain:
        if isinstance(link, httpx.ConnectTimeout | httpx.ConnectError | ConnectionRefusedError):
            return Fault(f"{where} cannot be reached: start the model's server or check DATELINE_LLM_URL", retry=True)
        if isinstance(link, httpx.TimeoutException):
            return Fault(f"{where} fell silent: try again, or raise DATELINE_LLM_FIRST_TOKEN_S and DATELINE_LLM_IDLE_S")
        if isinstance(link, httpx.TransportError | ConnectionError):
            return Fault(f"{where} closed the connection in the middle of its answer: try again", retry=True)
        if isinstance(link, json.JSONDecodeError | UnicodeDecodeError | httpx.DecodingError):
            return Fault(f"{where} sent what is no event stream: check that DATELINE_LLM_URL is its /v1 address")
    return Fault(f"{where} failed ({type(error).__name__}): try again; if it stays so, see the server's log")


def _chain(error: BaseException | None) -> list[BaseException]:
    links: list[BaseException] = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__ or error.__context__
    return links


def _status(response: httpx.Response, where: str, model: str) -> Fault:
    status = response.status_code
    if status in (401, 403):
        return Fault(f"{where} did not accept the key ({status}): check DATELINE_LLM_KEY")
    if status == 404:
        return Fault(
            f"{where} knows no model “{model}”, or no chat endpoint at this address (404): "
            "check DATELINE_LLM_MODEL and DATELINE_LLM_URL"
        )
    if status == 429:
        return _too_many(response, where)
    if status >= 500 or status in (408, 409):
        return Fault(f"{where} has a fault of its own ({status}): try again later", retry=True, wait=_wait(response))
    if "context" in _code(response) or status == 413:
        return Fault(f"the question with its evidence is longer than {where} can read: lower DATELINE_LLM_CONTEXT")
    return Fault(f"{where} refused the request ({status}): check DATELINE_LLM_MODEL and DATELINE_LLM_URL")


def _too_many(response: httpx.Response, where: str) -> Fault:
    if "quota" in _code(response):
        return Fault(f"the account at {where} has used up its quota (429): add credit, or choose another model")
    wait = _wait(response)
    when = f"in {wait:.0f} s" if wait else "later"
    return Fault(f"{where} has too many requests (429): try again {when}", retry=True, wait=wait)


def _code(response: httpx.Response) -> str:
    """The error's code, type and message as one string, for looking for a word; never shown."""
    try:
        return json.dumps(response.json().get("error", "")).casefold()
    except (ValueError, AttributeError, httpx.StreamError):
        return ""


def _wait(response: httpx.Response) -> float | None:
    """Seconds of Retry-After, which is a number or a date; None if it is neither."""
    given = response.headers.get("retry-after", "")
    try:
        return max(0.0, float(given))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(given) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
