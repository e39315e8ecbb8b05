"""The baseline of the benchmark: plain LlamaIndex on Chroma, as its documentation shows it, with MiniLM.

`VectorStoreIndex.from_documents`, one document an article, splitter and batch sizes as they come. The vector store does
what llama-index-vector-stores-chroma does (add with text and metadata, cosine query), in a few lines, so that the
project does not depend on that package. Runs as a process of its own, prints JSON:

    python -m qa.evaluation.plain corpus.jsonl --articles 60
    python -m qa.evaluation.plain corpus.jsonl --questions questions.jsonl
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import chromadb
from chromadb.config import Settings as ChromaSettings
from llama_index.core import Document, StorageContext, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.node_parser import SentenceSplitter
from llama_index.core.schema import BaseNode, MetadataMode
from llama_index.core.vector_stores.types import BasePydanticVectorStore, VectorStoreQuery, VectorStoreQueryResult
from llama_index.core.vector_stores.utils import metadata_dict_to_node, node_to_metadata_dict
from pydantic import PrivateAttr

from qa.encoders.embedding import Embedder, MiniLMEmbedder
from qa.evaluation.questions import Question, read_questions


class Embedding(BaseEmbedding):
    """One of Dateline's embedders as LlamaIndex calls it."""

    _model: Embedder = PrivateAttr()

    def __init__(self, model: Embedder) -> None:
        super().__init__(model_name=model.name)
        self._model = model

    @property
    def fingerprint(self) -> str:
        return self._model.fingerprint

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._model.embed_passages(texts).tolist()
        return vectors

    def _get_query_embedding(self, query: str) -> list[float]:
        vector: list[float] = self._model.embed_question(query).tolist()
        return vector

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)


class ChromaStore(BasePydanticVectorStore):
    """One Chroma collection behind LlamaIndex's interface; only what the baseline calls."""

    stores_text: bool = True
    flat_metadata: bool = True
    _collection: Any = PrivateAttr()
    added: int = 0

    def __init__(self, collection: Any) -> None:
        super().__init__(stores_text=True)
        self._collection = collection

    @property
    def client(self) -> Any:
        return self._collection

    def add(self, nodes: Sequence[BaseNode], **add_kwargs: Any) -> list[str]:
        ids = [node.node_id for node in nodes]
        for start in range(0, len(nodes), 5000):  # Chroma refuses more than 5,461 at once
            part = nodes[start : start + 5000]
            self._collection.add(
                ids=ids[start : start + 5000],
                embeddings=[node.get_embedding() for node in part],
                metadatas=[node_to_metadata_dict(node, remove_text=True, flat_metadata=True) for node in part],
                documents=[node.get_content(metadata_mode=MetadataMode.NONE) for node in part],
            )
        self.added += len(nodes)
        return ids

    def delete(self, ref_doc_id: str, **delete_kwargs: Any) -> None:
        self._collection.delete(where={"document_id": ref_doc_id})

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        found = self._collection.query(query_embeddings=[query.query_embedding], n_results=query.similarity_top_k)
        rows = zip(found["metadatas"][0], found["documents"][0], strict=True)
        return VectorStoreQueryResult(
            nodes=[metadata_dict_to_node(metadata, text=text) for metadata, text in rows],
            similarities=[1 - distance for distance in found["distances"][0]],
            ids=found["ids"][0],
        )


def build(articles: Sequence[dict[str, Any]], folder: Path) -> tuple[VectorStoreIndex, dict[str, Any]]:
    """Index the articles; returns what it took: articles, passages, characters of text, seconds."""
    client = chromadb.PersistentClient(str(folder), settings=ChromaSettings(anonymized_telemetry=False))
    collection = client.create_collection("plain", embedding_function=None, metadata={"hnsw:space": "cosine"})
    store = ChromaStore(collection)
    fields = ("title", "source", "date", "author", "url")
    documents = [
        Document(
            text=article["text"],
            id_=str(article["doc_id"]),
            metadata={name: str(article[name]) for name in fields if article.get(name)},
        )
        for article in articles
    ]
    embedding = Embedding(MiniLMEmbedder())
    began = time.perf_counter()
    index = VectorStoreIndex.from_documents(
        documents,
        storage_context=StorageContext.from_defaults(vector_store=store),
        embed_model=embedding,
        transformations=[SentenceSplitter()],
    )
    seconds = time.perf_counter() - began
    characters = sum(len(article["text"]) for article in articles)
    return index, {
        "articles": len(articles),
        "passages": store.added,
        "characters": characters,
        "seconds": seconds,
        "passages_per_s": store.added / seconds,
        "articles_per_s": len(articles) / seconds,
    }


def retrieval(index: VectorStoreIndex, questions: Sequence[Question]) -> dict[str, Any]:
    """Article-level figures of the top 50 passages."""
    from qa.evaluation.retrieval import article_means  # not above: SciPy would count as memory of other parts

    retriever = index.as_retriever(similarity_top_k=50)
    searched = ([str(node.node.ref_doc_id) for node in retriever.retrieve(one.question)] for one in questions)
    return article_means(list(zip(questions, searched, strict=True)))


def main() -> int:
    parser = argparse.ArgumentParser(description="Plain LlamaIndex + Chroma, measured.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, metavar="N", help="only the first N articles")
    parser.add_argument("--questions", type=Path, help="also measure retrieval; takes all articles")
    options = parser.parse_args()
    lines = options.corpus.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines if line.strip()][: options.articles]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        index, figures = build(articles, Path(folder))
        if options.questions:
            figures["retrieval"] = retrieval(index, read_questions(options.questions))
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
