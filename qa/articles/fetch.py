"""A page or feed from the network, only where the user named its address."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from qa.articles import limits
from qa.articles.decode import decode, encoding_note
from qa.articles.plain import article_of_text
from qa.articles.reader import parsed
from qa.articles.text import escape
from qa.errors import ArticleError
from qa.schema import Article, Refusal

if TYPE_CHECKING:
    import httpx

_KINDS = {
    "text/html": "page", "application/xhtml+xml": "page", "application/rss+xml": "feed", "application/atom+xml": "feed",
    "application/rdf+xml": "feed", "application/pdf": "pdf", "text/plain": "text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}  # fmt: skip
_UNTOLD = ("", "text/xml", "application/xml", "application/octet-stream")


def fetch(url: str) -> Iterator[Article | Refusal]:
    """The article of a page, or the articles of a feed as the feed has them, at an http(s) address.

    No link is followed but up to 5 redirects, and those not from a public address into a private network. An article's
    `url` is the page's canonical address if it is on the same site, else the final one. Everything that goes wrong is
    one Refusal.
    """
    import httpx

    where = escape(url)
    try:
        final, content_type, charset, data = _load(url)
        kind = _kind(content_type, data)
        if kind == "text":
            text, encoding = decode(data, charset)
            yield article_of_text(text, encoding_note(encoding), {"url": final}, {})
        elif kind == "page":
            yield from parsed(kind, data, where, charset=charset, url=final)
        elif kind == "feed":
            yield from parsed(kind, data, where, charset=charset)
        else:
            yield from parsed(kind, data, where)
    except ArticleError as error:
        yield Refusal(where, str(error))
    except httpx.TimeoutException:
        yield Refusal(where, "the server did not answer in time")
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        yield Refusal(where, f"cannot be fetched: {' '.join(str(error).split()) or type(error).__name__}")


def _load(url: str) -> tuple[str, str, str | None, bytes]:
    """Final address, content type, charset and body. Raises ArticleError or httpx's errors."""
    import httpx

    deadline = time.monotonic() + limits.FETCH_SECONDS
    headers = {"User-Agent": "dateline", "Accept": "text/html, application/rss+xml, application/atom+xml, */*;q=0.5"}
    public = None
    with httpx.Client(timeout=httpx.Timeout(20.0, connect=10.0), headers=headers, follow_redirects=False) as client:
        for _ in range(limits.FETCH_REDIRECTS + 1):
            _check(url)
            if public and not _is_public(url):
                raise ArticleError("it redirects into a private network")
            public = _is_public(url) if public is None else public
            with client.stream("GET", url) as response:
                if response.is_redirect and "location" in response.headers:
                    url = urljoin(url, response.headers["location"])
                    continue
                if response.status_code != 200:
                    raise ArticleError(f"the server answered {response.status_code} {response.reason_phrase}".rstrip())
                data = _body(response, deadline)
                content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                return url, content_type, response.charset_encoding, data
    raise ArticleError(f"more than {limits.FETCH_REDIRECTS} redirects")


def _body(response: httpx.Response, deadline: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes(64_000):
        data += chunk
        if len(data) > limits.FETCH_BYTES:
            raise ArticleError(f"larger than {limits.FETCH_BYTES // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise ArticleError(f"it took longer than {limits.FETCH_SECONDS:g} s")
    if not data.strip():
        raise ArticleError("empty")
    return bytes(data)


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ArticleError("not a usable address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise ArticleError("only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise ArticleError("an address with a user name or password is not fetched")


def _is_public(url: str) -> bool:
    """Whether every address of the host is on the public internet."""
    import ipaddress
    import socket

    host = urlsplit(url).hostname or ""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise ArticleError(f"no such host: {escape(host)}") from None
    return all(ipaddress.ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found)


def _kind(content_type: str, data: bytes) -> str:
    if content_type in _KINDS:
        return _KINDS[content_type]
    if content_type not in _UNTOLD and not content_type.endswith("+xml"):
        raise ArticleError(f"neither a page nor a feed but {escape(content_type)}")
    head = data[:2000].lower()
    if b"<html" in head or b"<!doctype html" in head:
        return "page"
    if any(root in head for root in (b"<rss", b"<feed", b"<rdf:rdf")):
        return "feed"
    raise ArticleError("neither a page nor a feed")
