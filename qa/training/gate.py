"""Fit what is decided with the signs of a search: python -m qa.training.gate --sets FOLDER

Prints the weights of `features.READ_TOGETHER` (does this sentence hold the answer) and of `support.Gate` (do the
articles hold it at all). The gate is fitted to several sets at once, each and each side of it weighing the same, and
tried on each set with the others alone. What the adapter has learnt from is left out: only groups that were held out
count.
"""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import mannwhitneyu

from qa.asking import question as asking
from qa.asking.publications import unknown_sources
from qa.asking.standalone import standalone
from qa.evaluation.questions import Question, read_questions
from qa.reading.features import Features
from qa.reading.support import length
from qa.retrieval.nodes import found
from qa.schema import Filters
from qa.training import written
from qa.training.examples import held_out
from qa.training.opened import as_filed, opened
from qa.training.question_sets import lines

MOST = 260  # questions of a set
TYPICAL = 1.4  # agreement of the searches where the article is the right one: for passages asked about by themselves
Matrix = NDArray[np.float64]


@dataclass
class Asked:
    """One question put to an archive: what was read and found (as `support.Gate` weighs it), and whether it holds."""

    signs: list[float]
    holds: bool
    read: Features | None = None
    gold: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights of the score and of the gate.")
    parser.add_argument(
        "--sets", type=Path, required=True, help="folder with clapnq/, mtrag/, multihop_rag/ and xquad/"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        asked = {
            "items": of_items(Path(scratch)),
            "xquad": of_xquad(options.sets / "xquad", Path(scratch)),
            **{name: of_set(options.sets / name, Path(scratch)) for name in ("clapnq", "mtrag", "multihop_rag")},
            "news": of_news(options.sets / "multihop_rag", Path(scratch)),
            "bundles": of_bundles(Path(scratch)),
        }
        sets = {name: [row for row in rows if row is not None] for name, rows in asked.items()}
    fit_score([*sets["items"], *sets["xquad"]])
    fit_gate({name: [(row.signs, row.holds) for row in rows] for name, rows in sets.items()})


def of_items(scratch: Path) -> Iterator[Asked | None]:
    """The training passages as an archive; only the questions of those that were held out are asked."""
    rows = written.items()
    articles = [{"id": row["id"], "title": row["title"], "text": " ".join(row["sentences"])} for row in rows]
    held = [row for row in rows if held_out(row["id"])]
    with _Opened(articles, scratch / "items") as archive:
        for row in held[:: math.ceil(len(held) / (MOST // 2))]:
            if row["language"] == "en":
                for ask in row["answerable"]:
                    yield archive.ask(_question(ask["q"]), True, only=row["id"], gold=(ask["a"],))
                for question in row["near_miss"]:
                    yield archive.ask(_question(question), False, only=row["id"])


def of_xquad(folder: Path, scratch: Path) -> Iterator[Asked | None]:
    """Each English question with its gold article in the archive, and with it taken out of what was found."""
    articles = [row for row in lines(folder / "corpus.jsonl") if row["doc_id"].startswith("xq-en")]
    asked = [q for q in read_questions(folder / "questions.dev.jsonl") if q.fields.get("lang") == "en"]
    with _Opened(articles, scratch / "xquad") as archive:
        for question in asked:
            if held_out(next(iter(question.gold_doc_ids))):
                yield archive.ask(question, True, gold=question.answers)
                yield archive.ask(question, False, without=question.gold_doc_ids)


def of_set(folder: Path, scratch: Path) -> Iterator[Asked | None]:
    asked = read_questions(folder / "questions.dev.jsonl")
    with _Opened(lines(folder / "corpus.jsonl"), scratch / folder.name) as archive:
        step = max(1, len(asked) // MOST)
        for question in [*asked[::step], *(q for q in asked if not q.answerable)][: 2 * MOST]:
            yield archive.ask(question, question.answerable)


def of_news(folder: Path, scratch: Path) -> Iterator[Asked | None]:
    """Questions of our own over MultiHop-RAG's articles, of those that the adapter never saw (`news_asked.jsonl`)."""
    with as_file(files("qa.training") / "news_asked.jsonl") as path:
        asked = read_questions(path)
    with _Opened(lines(folder / "corpus.jsonl"), scratch / "news") as archive:
        for question in asked:
            yield archive.ask(question, question.answerable)


def of_bundles(scratch: Path) -> Iterator[Asked | None]:
    """The questions on each small archive that was held out, asked of it alone: names recur from one to the next."""
    for bundle in written.bundles():
        if held_out(bundle["id"]):
            with _Opened(list(map(as_filed, bundle["articles"])), scratch / bundle["id"]) as archive:
                for ask in bundle["answerable"]:
                    yield archive.ask(_question(ask["q"]), True)
                for question in bundle["near_miss"]:
                    yield archive.ask(_question(question), False)


class _Opened:
    """Articles filed into an archive of their own, to be asked."""

    def __init__(self, articles: Sequence[dict[str, Any]], folder: Path) -> None:
        self._dateline = opened(articles, folder)

    def __enter__(self) -> _Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self._dateline.close()

    def ask(
        self,
        question: Question,
        holds: bool,
        *,
        without: frozenset[str] = frozenset(),
        only: str | None = None,
        gold: tuple[str, ...] = (),
    ) -> Asked | None:
        """None where no sentence was read with the question, or the gate is not asked, as it rests on a publication
        that the archive lacks. `without` and `only` name articles."""
        if unknown_sources(question.question, self._dateline.outlets()):
            return None
        alone = standalone(question.question, question.history)
        query = asking.understand(
            question.question, standalone=alone, outlets=self._dateline.outlets(), filters=Filters(), today=date.today()
        )
        nodes = self._dateline.retriever.ranked(query, 20 if without else 10)
        nodes = [node for node in nodes if found(node).article_id not in without][:10]
        reranker = self._dateline.reranker
        if only is not None:  # the rest of the archive may well answer a question written for one passage
            nodes = [node for node in nodes if found(node).article_id == only]
        parts = [part for part in reranker.rank(query, nodes) if part.signs and part.signs.reading is not None]
        if not parts:
            return None
        signs = max((part.signs for part in parts if part.signs), key=lambda signs: signs.reading or 0.0)
        read = reranker.features(query.parts[0], reranker.sentences(nodes)) if gold else None
        agreement = TYPICAL if only else signs.agreement
        return Asked([signs.reading or 0.0, agreement, length(signs.words), signs.missing], holds, read, gold)


def fit_score(asked: Sequence[Asked]) -> None:
    from qa.evaluation.match import contains

    rows = [
        (values, any(contains(item.text, answer) for answer in row.gold))
        for row in asked
        if row.read is not None
        for item, values, together in zip(row.read.items, row.read.values.tolist(), row.read.together, strict=True)
        if together
    ]
    x, y = np.array([values for values, _ in rows]), np.array([right for _, right in rows])
    fitted = fit(x, y, np.ones(len(y)))
    print(
        "score: reading coverage nearness kind constant", np.round(fitted, 3).tolist(), f"area {area(x, y, fitted):.3f}"
    )


def fit_gate(sets: dict[str, list[tuple[list[float], bool]]]) -> None:
    def together(names: Sequence[str]) -> tuple[Matrix, NDArray[np.bool_], Matrix]:
        signs, holds, weights = [], [], []
        for name in names:
            for side in (True, False):
                rows = [row for row, right in sets[name] if right is side]
                signs += rows
                holds += [side] * len(rows)
                weights += [1 / max(1, len(rows))] * len(rows)
        return np.array(signs), np.array(holds), np.array(weights) * len(signs) / (2 * len(names))

    for name in sets:
        fitted = fit(*together([other for other in sets if other != name]))
        x, y, _ = together([name])
        chosen = decide(x, fitted) > 0
        rates = [float(np.mean(chosen[y])), float(np.mean(~chosen[~y]))]
        print(
            f"{name}: fitted without it, area {area(x, y, fitted):.3f}, balanced accuracy {np.mean(rates):.3f}"
            f" (answered {rates[0]:.2f} of {int(y.sum())}, declined {rates[1]:.2f} of {int((~y).sum())})"
        )
    fitted = fit(*together(list(sets)))
    print("gate: reading agreement words missing constant", np.round(fitted, 3).tolist())


def fit(x: Matrix, y: NDArray[np.bool_], weights: Matrix, penalty: float = 1.0) -> Matrix:
    """Weights (n_features + 1,), the constant last, of a logistic model with a quadratic penalty on scaled features."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    scaled = np.column_stack([(x - mean) / spread, np.ones(len(x))])
    sign = np.where(y, 1.0, -1.0)

    def loss(w: Matrix) -> tuple[float, Matrix]:
        margin = sign * (scaled @ w)
        slope = -(weights * sign / (1 + np.exp(margin))) @ scaled
        slope[:-1] += penalty * w[:-1]
        return float(weights @ np.logaddexp(0, -margin) + penalty * (w[:-1] @ w[:-1]) / 2), slope

    w = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    slopes = w[:-1] / spread
    return np.append(slopes, w[-1] - slopes @ mean)


def decide(x: Matrix, fitted: Matrix) -> Matrix:
    out: Matrix = x @ fitted[:-1] + fitted[-1]
    return out


def area(x: Matrix, y: NDArray[np.bool_], fitted: Matrix) -> float:
    """Area under the ROC curve."""
    scores = decide(x, fitted)
    return float(mannwhitneyu(scores[y], scores[~y]).statistic / (y.sum() * (~y).sum()))


def _question(text: str) -> Question:
    return Question(qid="", question=text, answers=(), gold_doc_ids=frozenset(), answerable=True)


if __name__ == "__main__":
    main()
