"""One article of an HTML page: body by trafilatura, fields by JSON-LD, then meta tags. Runs in the child process."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

from qa.articles.dating import parse_date
from qa.articles.decode import decode, encoding_note
from qa.articles.markup import drop_hidden, tree, visible_text
from qa.errors import ArticleError

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,30})", re.I
)
_ARTICLE_TYPES = frozenset({"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting", "NewsStory"})
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "outlet": ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"),
    "published": ("article:published_time", "datepublished", "og:published_time", "dc.date", "dcterms.date",
                  "dcterms.created", "dc.date.issued", "dcterms.issued", "parsely-pub-date", "sailthru.date", "pubdate",
                  "publish-date", "publish_date", "publication_date", "date"),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"),
    "url": ("og:url",),
    "language": ("dc.language", "content-language", "og:locale"),
    "section": ("article:section",),
}  # fmt: skip


def read_page(data: bytes, charset: str | None, url: str | None) -> list[dict[str, Any]]:
    """The stated fields of the page's article, in a list of one. `url` is where the page came from, if anywhere."""
    match = _CHARSET.search(data[:4096])
    declared = charset or (next(group for group in match.groups() if group).decode("ascii") if match else None)
    text, encoding = decode(data, declared)
    root = tree(text)
    candidates: dict[str, list[Any]] = {}
    for fields in (_from_json_ld(root, url), _from_meta(root), _from_elements(root)):
        for name, value in fields.items():
            candidates.setdefault(name, []).extend(value)
    body = candidates.pop("body", [None])[0]
    sections = candidates.pop("section", [])
    article: dict[str, Any] = {name: values[0] for name, values in candidates.items() if values}
    for name in ("published", "updated"):
        article[name] = next(filter(parse_date, candidates.get(name, ())), article.get(name))
    article["url"] = _address(candidates.get("url", ()), url)
    article["text"] = _body(root, article.get("title")) or body
    if not article["text"]:
        raise ArticleError("no article text on the page")
    article["metadata"] = encoding_note(encoding)
    if sections:
        article["metadata"]["section"] = list(dict.fromkeys(sections))
    return [article]


def _body(root: Any, title: str | None) -> str:
    """The article's text: what trafilatura takes for it, or on a page too short for it all that is visible."""
    import trafilatura

    drop_hidden(root)
    text: str | None = trafilatura.extract(root, output_format="txt", include_comments=False, include_tables=True)
    if not text:
        inner = root.find(".//article")
        inner = root.find(".//main") if inner is None else inner
        text = visible_text(root.body if inner is None else inner)
    first, _, rest = text.partition("\n")
    return rest if title and rest and _folded(first) == _folded(title) else text


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _from_json_ld(root: Any, url: str | None) -> dict[str, list[Any]]:
    """The fields of the page's NewsArticle: the one whose address is the page's, else the first with a headline."""
    things: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                things.extend(_things(json.loads(script.text or "null", strict=False), 12))
            except (ValueError, RecursionError):
                continue  # a page whose JSON-LD is broken still has its meta tags
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    articles = [thing for thing in things if _is_article(thing)]
    if not articles:
        return {}
    here = {_bare(address) for address in (url, *_canonical(root)) if address}
    chosen = next((thing for thing in articles if here & set(map(_bare, _addresses(thing)))), None)
    chosen = chosen or next((thing for thing in articles if thing.get("headline")), articles[0])
    fields = {
        "title": _strings(chosen.get("headline") or chosen.get("name")),
        "author": [", ".join(dict.fromkeys(_names(chosen.get("author") or chosen.get("creator"), by_id)))],
        "outlet": _names(chosen.get("publisher"), by_id)[:1] or _names(chosen.get("sourceOrganization"), by_id)[:1],
        "published": _strings(chosen.get("datePublished")),
        "updated": _strings(chosen.get("dateModified")),
        "url": _addresses(chosen),
        "language": _names(chosen.get("inLanguage"), by_id)[:1],
        "body": _strings(chosen.get("articleBody")),
        "section": [*_kinds(chosen), *_strings(chosen.get("articleSection"))],
    }
    return {name: [value for value in values if value] for name, values in fields.items() if any(values)}


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object that stands on its own in JSON-LD: lists, `@graph`, `mainEntity` and the like are gone into."""
    if isinstance(value, list) and depth:
        for item in value:
            yield from _things(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "hasPart", "itemListElement"):
            if depth and isinstance(value.get(key), dict | list):
                yield from _things(value[key], depth - 1)


def _kinds(thing: dict[str, Any]) -> list[str]:
    """The kind of article, where the page states one: "OpinionNewsArticle", "AnalysisNewsArticle", …"""
    return [name for name in _strings(thing.get("@type")) if name.endswith("NewsArticle") and name != "NewsArticle"]


def _is_article(thing: dict[str, Any]) -> bool:
    types = thing.get("@type")
    names = [str(name).rsplit("/", 1)[-1] for name in (types if isinstance(types, list) else [types])]
    return any(name.endswith("Article") or name in _ARTICLE_TYPES for name in names)


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    if isinstance(value, list):
        return [name for item in value[:50] for name in _names(item, by_id)]
    if isinstance(value, dict):
        known = by_id.get(str(value.get("@id")), {})
        return _strings(value.get("name") or known.get("name"))
    return [] if isinstance(value, str) and value.startswith(("http://", "https://")) else _strings(value)


def _strings(value: Any) -> list[str]:
    if isinstance(value, list):
        return [string for item in value[:50] for string in _strings(item)]
    return [html.unescape(value).strip()] if isinstance(value, str) and value.strip() else []


def _addresses(thing: dict[str, Any]) -> list[str]:
    page = thing.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return [*_strings(thing.get("url")), *_strings(page)]


def _from_meta(root: Any) -> dict[str, list[Any]]:
    stated: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if (content := (meta.get("content") or "").strip()) and name:
            stated.setdefault(name.strip().lower(), content)
    fields = {name: [stated[key] for key in keys if key in stated] for name, keys in _META.items()}
    fields["author"] = [name for name in fields["author"] if not name.startswith(("http://", "https://"))]
    return fields


def _from_elements(root: Any) -> dict[str, list[Any]]:
    """What elements of the page state, where neither JSON-LD nor meta tags do."""
    text = {
        name: [found for element in root.iterfind(path) if (found := " ".join(element.text_content().split()))][:1]
        for name, path in (("heading", ".//h1"), ("title", ".//head/title"), ("author", ".//*[@itemprop='author']"))
    }
    author = text["author"] or [" ".join(a.text_content().split()) for a in root.iterfind(".//a[@rel='author']")][:1]
    times = [t for t in root.iter("time") if t.get("datetime")]
    marked = [t for t in times if t.get("pubdate") is not None or "datePublished" in (t.get("itemprop") or "")]
    changed = [t.get("datetime") for t in times if "dateModified" in (t.get("itemprop") or "")]
    published = [t.get("datetime") for t in marked] or sorted({t.get("datetime") for t in times})
    return {
        "title": text["heading"] + text["title"],
        "author": author,
        # Of several times without a mark none can be told to be the article's.
        "published": published if marked or len(published) == 1 else [],
        "updated": changed,
        "language": [root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")],
    }


def _canonical(root: Any) -> list[str]:
    return [link.get("href") for link in root.iterfind(".//link[@rel='canonical']") if link.get("href")]


def _bare(address: str) -> str:
    parts = urlsplit(address.strip())
    return parts.netloc.lower() + parts.path.rstrip("/")


def _address(stated: Sequence[str], url: str | None) -> str | None:
    """The article's address. A page that was fetched may name another of its own site, never one of another site."""
    if url is None:
        return next(iter(stated), None)
    for address in stated:
        full = urljoin(url, address)
        if _site(full) == _site(url) and urlsplit(full).scheme in ("http", "https"):
            return full
    return url


def _site(address: str) -> str:
    host = urlsplit(address).netloc.lower()
    return re.sub(r"^(?:www|m|amp|mobile|edition)\.", "", host)
