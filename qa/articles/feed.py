"""The entries of an RSS or Atom feed. Runs in the child process (feedparser)."""

from __future__ import annotations

import io
import re
from typing import Any

from qa.articles.decode import decode, encoding_note
from qa.articles.limits import FEED_ENTRIES
from qa.articles.markup import strip
from qa.errors import ArticleError

_ENCODING = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]{2,30})", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?:\w+:)?(rss|feed|RDF)\b", re.I)


def read_feed(data: bytes, charset: str | None) -> list[dict[str, Any]]:
    """The stated fields of each entry, in the feed's order; an entry without text has the empty one."""
    import feedparser

    match = _ENCODING.search(data[:500])
    text, encoding = decode(data, charset or (match[1].decode("ascii") if match else None))
    text = _DECLARATION.sub("", text, count=1)
    root = _ROOT.search(text)
    if "<!ENTITY" in text[: root.start() if root else None]:
        raise ArticleError("it declares XML entities, which are not read")
    if root is None:
        raise ArticleError("not an RSS or Atom feed")
    stream = io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>' + text.encode("utf-8", "replace"))
    # Markup is taken off below; feedparser need not clean it, nor resolve its links.
    feed = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not feed.version and not feed.entries:
        raise ArticleError("not an RSS or Atom feed")
    if not feed.entries:
        raise ArticleError("a feed without entries")
    if len(feed.entries) > FEED_ENTRIES:
        raise ArticleError(f"a feed of more than {FEED_ENTRIES:,} entries")
    notes = encoding_note(encoding)
    return [_entry(entry, feed.feed, notes) for entry in feed.entries]


def _entry(entry: Any, feed: Any, notes: dict[str, str]) -> dict[str, Any]:
    bodies = [content.get("value") or "" for content in entry.get("content", ())] + [entry.get("summary") or ""]
    authors = [person.get("name") for person in entry.get("authors", ()) if person.get("name")]
    source = entry.get("source") or {}
    link = entry.get("link") or None
    tags = [tag.get("term") for tag in entry.get("tags", ()) if tag.get("term")]
    return {
        "text": strip(max(bodies, key=len)),
        "title": strip(entry.get("title") or "") or None,
        "given_id": None if link else entry.get("id"),
        "outlet": strip(source.get("title") or feed.get("title") or "") or None,
        "author": ", ".join(dict.fromkeys(authors)) or entry.get("author"),
        # Read past feedparser's own look-up, which answers with the other date where one is missing.
        "published": dict.get(entry, "published"),
        "updated": dict.get(entry, "updated"),
        "url": link,
        "language": (entry.get("title_detail") or {}).get("language") or feed.get("language"),
        "metadata": notes | ({"tags": tags} if tags else {}),
    }
