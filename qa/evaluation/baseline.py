"""The baseline of the quality figures: plain LlamaIndex on Chroma, as an engine that can be evaluated like Dateline's.

`VectorStoreIndex` with Dateline's own embedder, so that what differs is not the vectors, over chunks of 256 tokens
(`SentenceSplitter`), 10 of them retrieved. Without a model the answer is the best chunk as it stands, so every question
is answered; earlier turns of a conversation are not read.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings as ChromaSettings
from chromadb.errors import InternalError as ChromaFailed
from llama_index.core import Document, StorageContext, VectorStoreIndex
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import NodeWithScore

from qa.checking.verify import verify
from qa.encoders.embedding import Embedder
from qa.evaluation.journal import write_json
from qa.evaluation.plain import ChromaStore, Embedding
from qa.schema import Answer, AnswerSentence, Citation, DraftSentence, Evidence, Filters, Found, Turn

CHUNK_TOKENS, TOP_K = 256, 10
COLLECTION = "plain"
_FIELDS = ("title", "source", "date")


class PlainEngine:
    """Plain LlamaIndex + Chroma over the lines of a corpus, indexed in `folder` unless they are already.

    `rows` are articles as JSON objects with `id` and `text`; `embedder` makes the vectors of passages and questions.
    Filters are not for it: it knows no dates or outlets.
    """

    name = "llamaindex+chroma"

    def __init__(self, rows: Sequence[Mapping[str, Any]], folder: Path, embedder: Embedder) -> None:
        self.embedding = embedder.name
        self._texts = {str(row["id"]): str(row["text"]) for row in rows}
        self._client, self._index = _opened(rows, folder, embedder)
        self._retriever = self._index.as_retriever(similarity_top_k=TOP_K)

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
        """The best chunk's text. Declined only where the index is empty."""
        began = time.perf_counter()
        nearest = tuple(self._found(node) for node in self._retriever.retrieve(question))
        timings = {"total": (time.perf_counter() - began) * 1000}
        if not nearest:
            return Answer(question, False, "", model=self.name, standalone=question, timings_ms=timings)
        best = nearest[0]
        verdict = verify(DraftSentence(best.text, (Evidence(best, best.start, best.end, best.text, best.score),)))
        return Answer(
            question=question,
            answered=True,
            text=f"{best.text} [1]",
            sentences=(AnswerSentence(best.text, verdict.support, (1,), verdict.reason),),
            citations=(_citation(best),),
            nearest=nearest,
            model=self.name,
            timings_ms=timings,
            standalone=question,
        )

    def close(self) -> None:
        self._client.close()

    def text_of(self, article_id: str, version: int) -> str | None:
        return self._texts.get(article_id)

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        return [self._found(node) for node in self._index.as_retriever(similarity_top_k=k).retrieve(question)]

    def _found(self, node: NodeWithScore) -> Found:
        """The chunk with its span, which is looked up: LlamaIndex's own is wrong for repeated text."""
        text, article = node.node.get_content(), str(node.node.ref_doc_id)
        start = max(self._texts[article].find(text), 0)
        stated = node.node.metadata
        return Found(
            article_id=article,
            title=stated.get("title"),
            outlet=stated.get("source"),
            author=None,
            published=stated.get("date"),
            url=None,
            start=start,
            end=start + len(text),
            text=text,
            score=float(node.score or 0.0),
            passage_id=node.node.node_id,
        )


def _citation(found: Found) -> Citation:
    return Citation(
        1, found.article_id, found.title, found.outlet, None, found.published, None, found.start, found.end, found.text
    )


def _opened(rows: Sequence[Mapping[str, Any]], folder: Path, embedder: Embedder) -> tuple[Any, VectorStoreIndex]:
    """The client and the index in `folder`; built there first if it is not whole or of other vectors.

    Chroma tells neither. What it seldom tells instead is an error of its own while it writes: then it is built again.
    """
    done = folder / "built.json"
    if not done.is_file():
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return _open_or_build(rows, folder, done, Embedding(embedder))
    except ChromaFailed as error:
        print(f"Chroma failed ({error}); the baseline's index is built again", file=sys.stderr, flush=True)
        shutil.rmtree(folder)
        folder.mkdir()
        return _open_or_build(rows, folder, done, Embedding(embedder))


def _open_or_build(
    rows: Sequence[Mapping[str, Any]], folder: Path, done: Path, model: Embedding
) -> tuple[Any, VectorStoreIndex]:
    client: Any = chromadb.PersistentClient(str(folder / "chroma"), settings=ChromaSettings(anonymized_telemetry=False))
    try:
        return client, _index(rows, client, done, model)
    except BaseException:
        client.close()
        raise


def _index(rows: Sequence[Mapping[str, Any]], client: Any, done: Path, model: Embedding) -> VectorStoreIndex:
    collection = _collection(client)
    if done.is_file():
        if json.loads(done.read_text(encoding="utf-8")) == {"chunks": collection.count(), "vectors": model.fingerprint}:
            return VectorStoreIndex.from_vector_store(ChromaStore(collection), embed_model=model)
        client.delete_collection(COLLECTION)
        collection = _collection(client)
    documents = [
        Document(
            text=str(row["text"]),
            id_=str(row["id"]),
            metadata={name: str(row[name]) for name in _FIELDS if row.get(name)},
        )
        for row in rows
    ]
    index = VectorStoreIndex.from_documents(
        documents,
        storage_context=StorageContext.from_defaults(vector_store=ChromaStore(collection)),
        embed_model=model,
        transformations=[SentenceSplitter(chunk_size=CHUNK_TOKENS, chunk_overlap=20)],
    )
    write_json(done, {"chunks": collection.count(), "vectors": model.fingerprint})
    return index


def _collection(client: Any) -> Any:
    return client.get_or_create_collection(COLLECTION, embedding_function=None, metadata={"hnsw:space": "cosine"})
