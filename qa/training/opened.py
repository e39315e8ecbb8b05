"""Articles of question sets and small archives, filed into an archive of their own to be asked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from qa import build
from qa.dateline import Dateline
from qa.settings import Embedding, load


def opened(articles: Sequence[dict[str, Any]], folder: Path, embedding: Embedding = "fast") -> Dateline:
    """An archive of the articles in `folder`, which is made for it; to be closed."""
    folder.mkdir()
    (folder / "articles.jsonl").write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    settings = load(data=folder / "data", embedding=embedding)
    build.ingest(settings, [folder / "articles.jsonl"])
    return Dateline(settings, keep_open=True)


def as_filed(article: dict[str, Any]) -> dict[str, Any]:
    """An article of a small archive (`written.bundles`) as it is filed: two sentences to a paragraph."""
    told = article["sentences"]
    return {
        "title": article["title"],
        "text": "\n\n".join(" ".join(told[at : at + 2]) for at in range(0, len(told), 2)),
        "published": datetime.strptime(article["day"], "%d %B %Y").date().isoformat(),
    }
