"""The table of a quality run: a row a set, a slice of it and a system; and what the columns mean. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qa.evaluation.goal_figures import share
from qa.evaluation.run import Run

# By what a set is taken apart in the table: the field of the questions, where a set has it with several values.
SLICES = {"multihop_rag": "type", "xquad": "lang"}
COLUMNS = (
    ("right", "right"),
    ("token F1", "token_f1"),
    ("token recall", "token_recall"),
    ("answered", "answered_answerable"),
    ("declined rightly", "declined_unanswerable"),
    ("cited gold", "citation_gold_precision"),
    ("R@10", "recall@10"),
    ("Hits@4", "passage_hits@4"),
    ("Hits@10", "passage_hits@10"),
    ("MRR", "mrr"),
)


@dataclass(frozen=True)
class Row:
    """One line of the table: the figures of one system on one set or a slice of it, as in metrics.json."""

    set: str
    slice: str
    system: str
    n: int
    metrics: Mapping[str, Any]
    median_ms: float | None = None


def rows_of_run(name: str, system: str, run: Run) -> list[Row]:
    """The whole set, then its slices."""
    found = run.metrics["metrics"]
    out = [Row(name, "", system, len(run.questions), found, found.get("time_ms", {}).get("mean"))]
    field = SLICES.get(name, "")
    for value, metrics in run.metrics["slices"].get(field, {}).items():
        n = sum(line["slices"].get(field) == value for line in run.scores)
        out.append(Row(name, value, system, n, metrics))
    return out


def table(rows: Sequence[Row]) -> str:
    """Markdown: a row a set (slices below it) and system; an interval where there is one, a dash where undefined."""
    order = {row.set: number for number, row in reversed(list(enumerate(rows)))}
    slices = {(row.set, row.slice): number for number, row in reversed(list(enumerate(rows)))}
    lines = [
        f"| set | system | n | {' | '.join(head for head, _ in COLUMNS)} | always the same | ms |",
        f"|---|---|---|{'---|' * len(COLUMNS)}---|---|",
    ]
    for row in sorted(rows, key=lambda row: (order[row.set], slices[row.set, row.slice])):
        name = f"· {row.slice}" if row.slice else row.set
        same = row.metrics.get("right", {}).get("baseline")
        cells = [name, row.system, str(row.n), *(_cell(row.metrics.get(metric)) for _, metric in COLUMNS)]
        cells += ["–" if same is None else share(same), "" if row.median_ms is None else f"{row.median_ms:.0f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def legend(embedding: str) -> str:
    """What the columns mean; `embedding` is the embedder of the baseline."""
    return (
        "Means with 95% bootstrap intervals. right: the answer holds the reference, or declines where there is none; a "
        "dash where most references have more than ten words, for which token recall (the share of the reference's "
        "words in the answer) and token F1 stand. "
        "answered: answerable questions answered; declined rightly: unanswerable ones declined. cited gold: citations "
        "of a gold article or evidence. R@10, MRR: gold articles; Hits: a passage with a gold evidence sentence. "
        "always the same: `right` of one constant answer. ms: median of an answer. plain: LlamaIndex's "
        f"VectorStoreIndex on Chroma, embedding `{embedding}` as in Dateline, chunks of 256 tokens; its answer is its "
        "best chunk as it stands, so it never declines."
    )


def _cell(figure: Mapping[str, Any] | None) -> str:
    if not figure or figure.get("mean") is None:
        return "–"
    if figure.get("low") is None:
        return share(figure["mean"])
    return f"{share(figure['mean'])} [{share(figure['low'])}, {share(figure['high'])}]"
