"""Fit what is judged across languages: python -m qa.training.across --sets FOLDER

XQuAD's German, Spanish and Chinese questions are asked of its English articles alone, with the embedder `multilingual`,
each with its article and without it. Prints the weights of `reading.across` (does this sentence hold the answer) and of
`support.Gate` (do the articles hold it), and each for one language with the others alone. Where a question is also read
in rough English, only articles count that the reading was not fitted to.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from qa.asking import in_english
from qa.asking import question as asking
from qa.asking.question import Query
from qa.evaluation.match import contains
from qa.reading import across
from qa.reading.features import READ_TOGETHER
from qa.reading.support import Gate
from qa.retrieval.nodes import found
from qa.schema import Filters
from qa.training.examples import held_out
from qa.training.gate import Matrix, area, decide, fit
from qa.training.opened import opened
from qa.training.question_sets import lines

LANGUAGES = ("de", "es", "zh")
MOST = 10  # passages


@dataclass
class Row:
    """A question with the articles (`holds`) or without the one that answers it: for each sentence what tells, and
    whether it holds an answer; and what tells whether any does."""

    language: str
    rough: bool
    holds: bool
    sentences: list[list[float]]
    right: list[bool]
    signs: list[float]


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit what is judged across languages.")
    parser.add_argument("--sets", type=Path, required=True, help="folder with xquad/")
    parser.add_argument(
        "--limit", type=int, default=530, help="questions of a language that are asked in it (default: all)"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        rows = list(asked(options.sets / "xquad", Path(scratch), options.limit))
    for rough in (False, True):
        some = [row for row in rows if row.rough is rough]
        names = ("reading", "meaning") if rough else ("sentence", "passage")
        of_sentences = {
            language: [
                (values, right)
                for row in some
                if row.language == language and row.holds
                for values, right in zip(row.sentences, row.right, strict=True)
            ]
            for language in LANGUAGES
        }
        report(f"{'rough English' if rough else 'meaning alone'}, a sentence: {' '.join(names)} constant", of_sentences)
        signs = ("reading", "meaning") if rough else ("cosine", "sentence", "passage")
        of_gate = {
            language: [(row.signs, row.holds) for row in some if row.language == language] for language in LANGUAGES
        }
        report(f"{'rough English' if rough else 'meaning alone'}, the gate: {' '.join(signs)} constant", of_gate)


def asked(folder: Path, scratch: Path, most: int) -> Iterator[Row]:
    """Every question, as `Row`s."""
    articles = [row for row in lines(folder / "corpus.jsonl") if row["lang"] == "en"]
    questions = [row for row in lines(folder / "questions.dev.jsonl") if row["lang"] in LANGUAGES]
    english = {row["qid"].removeprefix("xq-en-"): row for row in lines(folder / "questions.dev.jsonl")}
    random.Random(0).shuffle(questions)
    counts = dict.fromkeys(LANGUAGES, 0)
    with Opened(articles, scratch) as archive:
        for number, row in enumerate(questions):
            counts[row["lang"]] += 1
            twin = english.get(row["qid"].split("-", 2)[2])
            if twin is None:
                continue
            it = (row["question"], row["lang"], twin["answers"], row["gold_doc_id_en"])
            for holds in (True, False):
                if counts[row["lang"]] <= most:
                    yield archive.in_its_own(*it, holds)
                if rough := archive.in_rough_english(*it, holds):
                    yield rough
            if number % 100 == 99:
                print(f"{number + 1} of {len(questions)} questions", flush=True)


class Opened:
    """The articles, filed with the embedder of many languages, to be asked."""

    def __init__(self, articles: Sequence[dict[str, Any]], scratch: Path) -> None:
        self._dateline = opened(articles, scratch / "xquad", "multilingual")

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self._dateline.close()

    def in_its_own(self, question: str, language: str, answers: Sequence[str], gold: str, holds: bool) -> Row:
        return self._row(self._understood(question), language, answers, gold, holds)

    def in_rough_english(
        self, question: str, language: str, answers: Sequence[str], gold: str, holds: bool
    ) -> Row | None:
        """None where it cannot be put so, or the reading was fitted to its article."""
        rough = in_english.in_english(question, []) if held_out(gold) else None
        if rough is None:
            return None
        it = self._understood(rough)
        it = replace(it, abroad=question, meaning=(it.query_str, question))
        return self._row(it, language, answers, gold, holds)

    def _understood(self, question: str) -> Query:
        return asking.understand(question, standalone=question, outlets=(), filters=Filters(), today=date.today())

    def _row(self, query: Query, language: str, answers: Sequence[str], gold: str, holds: bool) -> Row:
        nodes = self._dateline.retriever.ranked(query, 2 * MOST)
        nodes = [node for node in nodes if holds or found(node).article_id != gold][:MOST]
        reranker = self._dateline.reranker
        read = reranker.features(query.query_str, reranker.sentences(nodes), meant=query.abroad)
        meant = across.logits(read.margins).astype(np.float64)
        best = int(np.argmax(meant))
        cosine, (sentence, passage) = float(read.cosines[best]), read.margins[best].tolist()
        if query.abroad:
            probabilities = READ_TOGETHER.scores(read.values).astype(np.float64)
            values = np.column_stack([np.log(probabilities / (1 - probabilities)), meant]).tolist()
            signs = reranker.rank(replace(query, parts=()), nodes)[0].signs
            read_as = Gate().logit(replace(signs, meant=None)) if signs and signs.reading is not None else 0.0
            told = [read_as, Gate().by_meaning(cosine, sentence, passage)]
        else:
            values, told = read.margins.tolist(), [cosine, sentence, passage]
        right = [any(contains(item.text, answer) for answer in answers) for item in read.items]
        return Row(language, bool(query.abroad), holds, values, right, told)


def report(what: str, sets: dict[str, list[tuple[list[float], bool]]]) -> None:
    """The weights fitted to all languages alike, and what those of the others are worth for each."""
    sets = {name: rows for name, rows in sets.items() if rows}

    def together(names: Sequence[str]) -> tuple[Matrix, Any]:
        rows = [row for name in names for row in sets[name]]
        return np.array([values for values, _ in rows]), np.array([right for _, right in rows])

    x, y = together(list(sets))
    print(what, np.round(fit(x, y, np.ones(len(y)), penalty=0.01), 2).tolist())
    for name in sets:
        x, y = together([other for other in sets if other != name])
        fitted = fit(x, y, np.ones(len(y)), penalty=0.01)
        x, y = together([name])
        chosen = decide(x, fitted) > 0
        print(
            f"  {name}, fitted without it: area {area(x, y, fitted):.3f}; {np.mean(chosen[y]):.2f} of {y.sum()} taken, "
            f"{np.mean(chosen[~y]):.2f} of {(~y).sum()} wrongly"
        )


if __name__ == "__main__":
    main()
