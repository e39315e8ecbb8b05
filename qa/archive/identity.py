"""Which article a text is: its URL as an identity, what makes a version of it, the id of one that states none. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from urllib.parse import urlsplit, urlunsplit

from qa.schema import Article

_TRACKING = re.compile(r"^(utm_|fbclid$|gclid$|mc_|ref$|cmpid$)")


def content_hash(article: Article) -> str:
    """SHA-256 over the text and the stated fields: what makes a version."""
    fields = (
        article.title,
        article.outlet,
        article.author,
        article.published,
        article.updated,
        canonical(article.url),
        article.language,
        article.text,
    )
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(url: str | None) -> str | None:
    """A URL as an identity: host in lower case, no fragment, no tracking parameters, no trailing slash."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    query = "&".join(
        item for item in parts.query.split("&") if item and not _TRACKING.match(item.partition("=")[0].lower())
    )
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/"), query, ""))


def derived_id(article: Article, name: str) -> str:
    """The stated id; else one that is readable and the same on every machine: a name, and a hash of URL or text."""
    if article.given_id is not None:
        return article.given_id
    url = canonical(article.url)
    source = urlsplit(url).path if url else name
    stem = re.sub(r"\.\w{1,8}$", "", source.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1])
    slug = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:60] or "article"
    return f"{slug}-{text_hash(url or article.text)[:8]}"
