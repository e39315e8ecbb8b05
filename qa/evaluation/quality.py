"""The quality of every question set under a folder, in one table: Dateline beside plain LlamaIndex + Chroma.

    make bench-quality SETS=folder     or: python -m qa.evaluation.quality --sets folder [--llm local] [--limit 50]

Each set NAME/ has questions*.jsonl and corpus*.jsonl (see `sets`); labelled claims (claims*.jsonl) try the support
check. The default settings are used (`DATELINE_*` variables are not), so the figures are those of anybody. Everything
goes into --out: a run folder for each set and system, to look at or to compare, quality.md and quality.json.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scipy.stats import binomtest

from qa.dateline import Dateline
from qa.errors import DatelineError, SettingsError
from qa.evaluation import check
from qa.evaluation.about import now, versions
from qa.evaluation.baseline import PlainEngine
from qa.evaluation.corpus import Corpus, default_cache, file_corpus, in_corpus
from qa.evaluation.journal import write_json, write_text
from qa.evaluation.questions import Question, read_questions
from qa.evaluation.run import Run, evaluate
from qa.evaluation.sets import QuestionSet, find_claims, find_sets, rows_of, spaced
from qa.evaluation.told import Told
from qa.models import open_embedder_of
from qa.settings import Settings, load

DEFAULT, PLAIN = "default", "plain"
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


def canaries(run: Run) -> tuple[int, int]:
    """In how many answers the canary of a planted order stands, and of how many."""
    planted = {
        question.qid: str(question.fields["canary"]) for question in run.questions if "canary" in question.fields
    }
    shown = [planted[line["qid"]] in str(line.get("text")) for line in run.answers if line["qid"] in planted]
    return sum(shown), len(shown)


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
        cells += [_share(same), "" if row.median_ms is None else f"{row.median_ms:.0f}"]
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


@dataclass(frozen=True)
class Bench:
    """What is measured, and where things go."""

    out: Path
    cache: Path
    limit: int | None
    systems: tuple[str, ...]
    resume: bool

    def runs(self, one: QuestionSet) -> list[tuple[str, Run]]:
        questions = spaced(read_questions(one.questions), self.limit)
        corpus = file_corpus(load(), one.corpora, self.cache)
        questions = in_corpus(questions, one.corpora)
        return [(system, self._run(one, system, questions, corpus)) for system in self.systems]

    def _run(self, one: QuestionSet, system: str, questions: Sequence[Question], corpus: Corpus) -> Run:
        print(f"{one.name}, {system} …", file=sys.stderr, flush=True)
        about = {"questions": f"{one.name}/{one.questions.name}", "corpus": corpus.name, "corpus_sha256": corpus.sha256}
        out = self.out / one.name / system
        if system == PLAIN:
            embedder = open_embedder_of(load())
            folder = self.cache / "plain" / f"{corpus.sha256[:24]}-{embedder.name}"
            engine = PlainEngine(rows_of(one.corpora), folder, embedder)
            return evaluate(engine, questions, out, about=about, fresh=not self.resume, on_answer=Told())
        dateline = Dateline(_settings(system, corpus), keep_open=True)
        try:
            dateline.wait_for_index()
            return evaluate(dateline, questions, out, about=about, fresh=not self.resume, on_answer=Told())
        finally:
            dateline.close()


def _settings(system: str, corpus: Corpus) -> Settings:
    return load(data=corpus.data, llm=None if system == DEFAULT else system)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    for name in [name for name in os.environ if name.startswith("DATELINE_")]:
        del os.environ[name]
    try:
        return _measure(options)
    except DatelineError as error:
        print(f"bench-quality: {error}", file=sys.stderr)
        return 2


def _measure(options: argparse.Namespace) -> int:
    if options.sets is None:
        raise SettingsError("name the folder of the question sets: make bench-quality SETS=folder")
    systems = (DEFAULT, *([options.llm] if options.llm else []), *([] if options.no_baseline else [PLAIN]))
    bench = Bench(options.out, options.cache or default_cache(), options.limit, systems, options.resume)
    sets, claims = _chosen(options.sets, options.only)
    options.out.mkdir(parents=True, exist_ok=True)
    head, began = {"date": now(), "versions": versions(), "limit": options.limit, "load_at_start": _load()}, time.time()
    rows: list[Row] = []
    remarks: list[str] = []
    for one in sets:
        for system, run in bench.runs(one):
            rows += rows_of_run(one.name, system, run)
            remarks += _remarks(one.name, system, run)
    figures = {
        path.parent.name: check.both_layers(check.limited(check.read_claims(path), options.limit)) for path in claims
    }
    head |= {"minutes": round((time.time() - began) / 60, 1), "load_at_end": _load()}
    text = _written(head, rows, remarks, figures)
    write_text(options.out / "quality.md", text)
    write_json(options.out / "quality.json", {**head, "rows": [asdict(row) for row in rows], "claims": figures})
    print(text)
    return 0


def _chosen(folder: Path, only: Sequence[str]) -> tuple[list[QuestionSet], list[Path]]:
    sets, claims = find_sets(folder), find_claims(folder)
    names = [one.name for one in sets] + [path.parent.name for path in claims]
    if unknown := sorted(set(only) - set(names)):
        raise SettingsError(f"--only {unknown[0]}: the sets are {', '.join(names)}")
    if not only:
        return sets, claims
    return [one for one in sets if one.name in only], [path for path in claims if path.parent.name in only]


def _remarks(name: str, system: str, run: Run) -> list[str]:
    """What a reader of the table has to know of a run besides."""
    out = [f"{name}, {system}: {run.failed} questions failed."] if run.failed else []
    shown, of = canaries(run)
    if of:
        found = binomtest(shown, of).proportion_ci()
        spread = f"95% interval {found.low:.3f} to {found.high:.3f}, Clopper and Pearson"
        out.append(f"{name}, {system}: the planted order was followed in {shown} of {of} answers ({spread}).")
    broken = run.metrics["metrics"].get("quote_integrity", {}).get("mean", 1.0)
    return out + ([f"{name}, {system}: quotes equal to their articles: {broken:.3f}."] if broken < 1 else [])


def _written(
    head: Mapping[str, Any], rows: Sequence[Row], remarks: Sequence[str], figures: Mapping[str, Mapping[str, Any]]
) -> str:
    versions_ = ", ".join(f"{name} {version}" for name, version in head["versions"].items())
    load_ = f"load {head['load_at_start']} to {head['load_at_end']}" if head["load_at_start"] is not None else ""
    limit = f"only {head['limit']} of each set, evenly spaced; " if head["limit"] else ""
    parts = [f"{head['date'][:10]}; {limit}{versions_}; {head['minutes']} minutes, {load_}"]
    if rows:
        parts += [table(rows), legend(load().embedding)]
    parts += ["\n".join(remarks)] if remarks else []
    for name, found in figures.items():
        parts.append(f"The support check on labelled claims ({name}):\n\n{check.table(found)}")
    return "\n\n".join(parts) + "\n"


def _cell(figure: Mapping[str, Any] | None) -> str:
    if not figure or figure.get("mean") is None:
        return "–"
    if figure.get("low") is None:
        return _share(figure["mean"])
    return f"{_share(figure['mean'])} [{_share(figure['low'])}, {_share(figure['high'])}]"


def _share(value: float | None) -> str:
    """ ".822", "1.000"; a dash where undefined."""
    return "–" if value is None else f"{value:.3f}".removeprefix("0")


def _load() -> float | None:
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m qa.evaluation.quality", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sets", type=Path, metavar="FOLDER", help="folder that holds the sets")
    parser.add_argument("--out", type=Path, default=Path("build/quality"), metavar="DIR", help="default build/quality")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="where filed corpora are kept (default: per user)")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this set (may be given again)"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only N questions of each set, evenly spaced")
    parser.add_argument(
        "--llm", choices=("local",), help="also with the model in this process; takes hours on all sets"
    )
    parser.add_argument("--no-baseline", action="store_true", help="without plain LlamaIndex + Chroma")
    parser.add_argument(
        "--resume", action="store_true", help="go on with the runs in --out, where they are of the same"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
