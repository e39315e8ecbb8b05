"""`articles list`, `articles show`, `articles remove`."""

from __future__ import annotations

import sys

from qa.archive import Archive, Writer
from qa.commands import OK
from qa.commands.screen import dump, plain
from qa.errors import ArticleError
from qa.settings import Settings


def list_articles(settings: Settings, query: str, limit: int, *, as_json: bool) -> int:
    archive = Archive(settings.data)
    try:
        articles = archive.articles(query, limit)
        if as_json:
            print(dump([{**article.to_json(), "text": None} | {"length": len(article.text)} for article in articles]))
            return OK
        for article in articles:
            day = (article.published or "")[:10] or "undated   "
            print(plain(f"{day}  {article.article_id}  {article.outlet or '—'}: {article.title or '(no title)'}"))
        total = archive.count()
        if not query and total > len(articles):
            print(f"… {total - len(articles)} more; see --limit and --query", file=sys.stderr)
    finally:
        archive.close()
    return OK


def show_article(settings: Settings, article_id: str, version: int | None, *, as_json: bool) -> int:
    archive = Archive(settings.data)
    try:
        article = archive.article(article_id, version)
        if article is None:
            if kept := archive.versions(article_id):
                raise ArticleError(f"article {article_id!r} has no version {version}; it has 1 to {kept}")
            raise ArticleError(f"no article {article_id!r}; `dateline articles list` shows the ids")
        if as_json:
            copies = [copy.article_id for copy in archive.copies(article.cluster) if copy.article_id != article_id]
            print(dump(article.to_json() | {"versions": archive.versions(article_id), "copies": copies}))
            return OK
        print(plain(article.title or "(no title)"))
        print(
            plain(" · ".join(part for part in (article.outlet, article.author, article.published, article.url) if part))
        )
        if article.updated:
            print(plain(f"updated {article.updated}"))
        print(f"\n{plain(article.text)}")
    finally:
        archive.close()
    return OK


def remove_articles(settings: Settings, ids: list[str]) -> int:
    """Remove each; those that are not there are said, and the exit code is 2."""
    archive = Archive(settings.data)
    made = archive.made
    archive.close()
    missing = []
    with Writer(settings.data, made) as writer:
        for article_id in ids:
            if writer.remove(article_id):
                print(plain(f"removed {article_id}"))
            else:
                missing.append(article_id)
    if missing:
        raise ArticleError(f"not in the archive: {', '.join(missing)}; `dateline articles list` shows the ids")
    return OK
