"""What the adapter learns from the questions of others, XQuAD's and RAMDocs', and how such sets' files are read."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.evaluation.match import contains
from qa.passages import sentence_spans
from qa.training.examples import Example, predecessors
from qa.words.terms import content_words

_OWN = {"de": 0.5, "es": 0.5}  # of these languages' questions are asked in the language,
_ACROSS = {"de": 0.3, "es": 0.3}  # and in English


def from_xquad(folder: Path, chance: random.Random) -> Iterator[Example]:
    """XQuAD: a sentence of the gold passage answers if it holds the answer.

    All of English; of German and Spanish a part, asked in their own language and in English, so that the adapter reads
    what its encoder has seen little of. Translations of one passage are one group.
    """
    articles = by_id(folder / "corpus.jsonl")
    rows = {row["qid"]: row for row in lines(folder / "questions.dev.jsonl")}
    for qid, row in rows.items():
        language = str(row.get("lang"))
        english = rows.get(qid.replace(f"xq-{language}-", "xq-en-"), row)["question"]
        asked = [row["question"]] if language == "en" or chance.random() < _OWN.get(language, 0) else []
        if chance.random() < _ACROSS.get(language, 0):
            asked.append(english)
        article = articles[row["gold_doc_ids"][0]]
        for question in asked:
            before = predecessors(sentences(article["text"]))
            for sentence in before:
                right = any(answer in sentence for answer in row["answers"])
                if right or chance.random() < 0.4:
                    group = row.get("gold_doc_id_en") or row["gold_doc_ids"][0]
                    source = "xquad" if language == "en" else "xquad, other languages"
                    yield Example(
                        source, group, qid, article.get("title") or "", sentence, question, right, before[sentence]
                    )


def from_ramdocs(folder: Path, chance: random.Random) -> Iterator[Example]:
    """RAMDocs: sentences that hold an answer, right or planted, and share a third of the question's words."""
    articles: dict[str, list[dict[str, Any]]] = {}
    for article in lines(folder / "corpus.dev.jsonl"):
        articles.setdefault(article.get("for_qid", ""), []).append(article)
    for row in lines(folder / "questions.dev.jsonl"):
        asked = set(content_words(row["question"]))
        good, other = [], []
        before: dict[str, str] = {}
        for article in articles.get(row["qid"], []):
            said = [*row["answers"], *row["wrong_answers"], *([article["says"]] if article.get("says") else [])]
            before |= (own := predecessors(sentences(article["text"])))
            for sentence in own:
                if not any(contains(sentence, answer) for answer in said):
                    other.append((article.get("title") or "", sentence))
                elif len(asked.intersection(content_words(sentence))) >= 0.3 * len(asked):
                    good.append((article.get("title") or "", sentence))
        for right, found, most in ((True, good, 3), (False, other, 3)):
            for title, sentence in chance.sample(found, min(most, len(found))):
                yield Example(
                    "ramdocs", row["qid"], row["qid"], title, sentence, row["question"], right, before[sentence]
                )


def by_id(path: Path) -> dict[str, dict[str, Any]]:
    """The articles of a corpus."""
    return {row["doc_id"]: row for row in lines(path)}


def sentences(text: str) -> list[str]:
    """The sentences of an article."""
    return [text[start:end] for start, end in sentence_spans(text)]


def lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
