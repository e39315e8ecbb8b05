"""Passages as LlamaIndex nodes: a passage's span and its article's fields are the metadata of its node. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from llama_index.core.schema import NodeWithScore, TextNode

from qa.archive import PassageRow
from qa.days import live
from qa.schema import Found
from qa.who import interviews, opinion
from qa.words.sections import sections


def node(row: PassageRow, agreement: float, carriers: Sequence[str], cosine: float = 0.0) -> TextNode:
    """`agreement` is how well its article does in both searches, `carriers` are the outlets that print the same,
    `cosine` is of its vector to the question's."""
    article = row.article
    of_opinion = opinion.marked(article.title, article.author, article.url, article.metadata, article.text)
    metadata: dict[str, Any] = {
        "article_id": article.article_id,
        "version": article.version,
        "content_hash": article.content_hash,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author or (opinion.signed(article.text) if of_opinion else None),
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "start": row.start,
        "end": row.end,
        "sentences": list(row.sentences),
        "entries": live.entries(article.text, article.title, article.published),
        "sections": sections(article.text),
        "revised": live.updated(article, row.earlier),
        "agreement": agreement,
        "cosine": cosine,
        "copies": [outlet for outlet in carriers if outlet != article.outlet],
        "opinion": of_opinion,
        "interviewed": interviews.opened(article.title, article.text),
    }
    keys = list(metadata)
    return TextNode(
        id_=row.passage_id,
        text=row.text,
        metadata=metadata,
        excluded_embed_metadata_keys=keys,
        excluded_llm_metadata_keys=keys,
    )


def found(node: NodeWithScore) -> Found:
    """The value behind a retrieved node."""
    meta = node.node.metadata
    fields = "article_id title outlet author published updated url start end version content_hash".split()
    return Found(
        **{name: meta[name] for name in fields},
        text=node.node.get_content(),
        score=float(node.score or 0.0),
        passage_id=node.node.node_id,
        copies=tuple(meta.get("copies", ())),
        cosine=float(meta.get("cosine", 0.0)),
        opinion=bool(meta.get("opinion")),
        entries=tuple((begin, day) for begin, day in meta.get("entries", ())),
        sections=tuple((begin, heading) for begin, heading in meta.get("sections", ())),
        interviewed=meta.get("interviewed", ""),
        revised=tuple((begin, day) for begin, day in meta.get("revised", ())),
    )


def sentence_spans(node: NodeWithScore) -> list[tuple[int, int]]:
    """Spans in the article of the passage's sentences."""
    spans: list[tuple[int, int]] = node.node.metadata["sentences"]
    return spans


def agreed(node: NodeWithScore) -> float:
    """How well the node's article does in the lexical and in the dense search (see `fusion.trusted`)."""
    return float(node.node.metadata["agreement"])


def until(row: PassageRow, last: date | None) -> PassageRow | None:
    """The longest part of a passage that is no entry of a day after the `last`, in a page that was written on under its
    first day; None where all of it is."""
    article = row.article
    entries = live.entries(article.text, article.title, article.published) if last else ()
    if last is None or not entries:
        return row
    runs: list[tuple[int, int]] = []
    for (begin, day), (end, _) in pairwise([(0, ""), *entries, (len(article.text), "")]):
        start, end = max(begin, row.start), min(end, row.end)
        if start < end and day[:10] <= last.isoformat():
            if runs and runs[-1][1] == start:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
    if not runs:
        return None
    start, end = max(runs, key=lambda run: run[1] - run[0])
    sentences = tuple(span for span in row.sentences if span[0] >= start and span[1] <= end)
    return replace(row, start=start, end=end, sentences=sentences)
