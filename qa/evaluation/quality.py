"""The quality of every question set under a folder, in one run: Dateline beside plain LlamaIndex + Chroma.

    make bench-quality SETS=folder QUALITY='--llm local --limit local=25'
    or: python -m qa.evaluation.quality --sets folder [--llm local] [--limit 50] [--limit local=25]

Each set NAME/ has questions*.jsonl and corpus*.jsonl (see `sets`); labelled claims (claims*.jsonl) try the support
check; the sample questions of `seeds/` are asked too, with the articles of a folder `seeds` beside the sets'. The
default settings are used (of the `DATELINE_*` variables only those of an endpoint whose model is asked for), so the
figures are those of anybody. Everything goes into --out: a run folder for each set and system, to look at or to
compare, quality.md and quality.json, both written anew after each run. A benchmark that was stopped goes on with the
same command; a run that was made with anything else (other code, other questions) is made again.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from qa.dateline import Dateline
from qa.encoders.models import open_embedder_of
from qa.errors import DatelineError, RunDiffers, SettingsError
from qa.evaluation import check, goal_figures, goals
from qa.evaluation.about import now, versions
from qa.evaluation.baseline import PlainEngine
from qa.evaluation.corpus import Corpus, default_cache, file_corpus, in_corpus, uncovered
from qa.evaluation.journal import write_json, write_text
from qa.evaluation.quality_table import Row, legend, rows_of_run, table
from qa.evaluation.questions import Question, read_questions
from qa.evaluation.run import Run, evaluate
from qa.evaluation.sets import QuestionSet, articles_in, bare, find_claims, find_sets, samples, spaced
from qa.evaluation.told import Told
from qa.settings import Settings, load

DEFAULT, PLAIN = "default", "plain"
LLMS = ("local", "openai", "openai-compatible")
AT_ONCE = 4  # questions put to a model at an endpoint
CLEAN = "clean"  # begins the name of the folder of a run over the articles that an overlay replaces


@dataclass
class Bench:
    """What is measured, and where things go; and what came of it so far."""

    out: Path
    cache: Path
    limits: Mapping[str, int]
    systems: tuple[str, ...]
    embedding: str | None
    fresh: bool
    concurrency: int = 1
    runs: dict[tuple[str, str], Run] = field(default_factory=dict)

    def measure(self, one: QuestionSet, system: str) -> Iterator[None]:
        """Ask a set, and one with an overlay of the articles below it too, so as to see what the overlay changes."""
        questions = spaced(read_questions(one.questions), limit(self.limits, system))
        self.runs[one.name, system] = self._run(one, system, questions, system)
        yield
        if one.name == "injection_canary" and system != PLAIN and (below := bare(one)):
            asked = uncovered(questions, one.corpora)
            self.runs[goals.CLEAN, system] = self._run(below, system, asked, f"{CLEAN}-{system}")
            yield

    def _run(self, one: QuestionSet, system: str, questions: Sequence[Question], folder: str) -> Run:
        print(f"{one.name}, {folder} …", file=sys.stderr, flush=True)
        settings = load(embedding=self.embedding)
        corpus = file_corpus(settings, one.corpora, self.cache)
        asked = self._held(in_corpus(questions, one.corpora), corpus)
        about = {"questions": f"{one.name}/{one.questions.name}", "corpus": corpus.name, "corpus_sha256": corpus.sha256}
        out, at_once = self.out / one.name / folder, AT_ONCE if system.startswith("openai") else self.concurrency
        if system == PLAIN:
            embedder = open_embedder_of(settings)
            index = self.cache / "plain" / f"{corpus.sha256[:24]}-{embedder.name}"
            engine = PlainEngine(articles_in(one.corpora, corpus.data), index, embedder)
            try:
                return self._evaluated(engine, asked, out, about, 1)
            finally:
                engine.close()
        at_once = 1 if system == "local" else at_once
        dateline = Dateline(_settings(system, corpus, self.embedding), keep_open=True)
        try:
            dateline.wait_for_index()
            return self._evaluated(dateline, asked, out, about, at_once)
        finally:
            dateline.close()

    def _held(self, questions: Sequence[Question], corpus: Corpus) -> list[Question]:
        """Without the sample questions about a report that is not among the articles here."""
        return [one for one in questions if not one.fields.get("outside_seeds") or one.gold_doc_ids <= corpus.ids()]

    def _evaluated(
        self, engine: Any, asked: Sequence[Question], out: Path, about: Mapping[str, Any], at_once: int
    ) -> Run:
        def made(fresh: bool) -> Run:
            return evaluate(engine, asked, out, about=about, fresh=fresh, concurrency=at_once, on_answer=Told())

        try:
            return made(self.fresh)
        except RunDiffers as error:
            print(f"begun again: {error}", file=sys.stderr, flush=True)
            return made(True)


def limit(limits: Mapping[str, int], system: str) -> int | None:
    """How many questions of a set a system is asked: what is said of it, else of all (""), else no limit."""
    return limits.get(system, limits.get(""))


def _settings(system: str, corpus: Corpus, embedding: str | None) -> Settings:
    return load(data=corpus.data, llm=None if system == DEFAULT else system, embedding=embedding)


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    kept = "DATELINE_LLM_" if options.llm and options.llm != "local" else "-"
    for name in [name for name in os.environ if name.startswith("DATELINE_") and not name.startswith(kept)]:
        del os.environ[name]
    try:
        return _measure(options)
    except DatelineError as error:
        print(f"bench-quality: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\nstopped; {options.out} has what was measured, the same command goes on from there", file=sys.stderr)
        return 2


def _measure(options: argparse.Namespace) -> int:
    if options.sets is None:
        raise SettingsError("name the folder of the question sets: make bench-quality SETS=folder")
    # What takes longest comes last, so that a run that is stopped has told most.
    systems = (DEFAULT, *([] if options.no_baseline else [PLAIN]), *([options.llm] if options.llm else []))
    limits = _limits(options.limit, systems)
    sets, claims = _chosen(options.sets, options.only)
    cache = options.cache or default_cache()
    bench = Bench(options.out, cache, limits, systems, options.embedding, options.fresh, options.concurrency)
    options.out.mkdir(parents=True, exist_ok=True)
    head = {"date": now(), "versions": versions(), "limits": limits, "load_at_start": _load()}
    head["concurrency"] = options.concurrency
    began = time.time()
    figures = {path.parent.name: _checked(path, limit(limits, DEFAULT)) for path in claims}
    text = ""
    for system in systems:
        for one in sets:
            for _ in bench.measure(one, system):
                text = _keep(bench, head | {"minutes": round((time.time() - began) / 60, 1)}, figures)
    print(text or _keep(bench, head | {"minutes": round((time.time() - began) / 60, 1)}, figures))
    return 0


def _checked(claims: Path, at_most: int | None) -> dict[str, Any]:
    print(f"{claims.parent.name} …", file=sys.stderr, flush=True)
    return check.both_layers(check.limited(check.read_claims(claims), at_most), on_claim=Told("claims"))


def _limits(stated: Sequence[tuple[str, int]], systems: Sequence[str]) -> dict[str, int]:
    """By system, "" for all others. Raises SettingsError for a system that is not measured."""
    if unknown := [name for name, _ in stated if name and name not in systems]:
        raise SettingsError(f"--limit {unknown[0]}=…: what is measured is {', '.join(systems)}")
    return dict(stated)


def _chosen(folder: Path, only: Sequence[str]) -> tuple[list[QuestionSet], list[Path]]:
    sets, claims = [*find_sets(folder), *samples(folder)], find_claims(folder)
    names = [one.name for one in sets] + [path.parent.name for path in claims]
    if unknown := sorted(set(only) - set(names)):
        raise SettingsError(f"--only {unknown[0]}: the sets are {', '.join(names)}")
    if not only:
        return sets, claims
    return [one for one in sets if one.name in only], [path for path in claims if path.parent.name in only]


def _keep(bench: Bench, head: Mapping[str, Any], figures: Mapping[str, Mapping[str, Any]]) -> str:
    """quality.md and quality.json of what there is so far; the text of the first."""
    systems = [system for system in bench.systems if any(system == of for _, of in bench.runs)]
    rows = [row for (name, system), run in bench.runs.items() for row in rows_of_run(name, system, run)]
    rows.sort(key=lambda row: bench.systems.index(row.system))
    reached = goals.reached(bench.runs, systems) + goals.of_claims(figures)
    head = {**head, "load_at_end": _load()}
    remarks = [line for key, run in bench.runs.items() for line in _remarks(*key, run)]
    text = _written(head, rows, remarks, figures, legend(load(embedding=bench.embedding).embedding))
    text += f"\nGoals, for answers without a model:\n\n{goals.table(reached, systems)}\n" if reached else ""
    write_text(bench.out / "quality.md", text)
    kept = [
        {"set": row.goal.set, "measure": row.goal.what, "at_least": row.goal.low, "at_most": row.goal.high,
         "figures": row.figures}
        for row in reached
    ]  # fmt: skip
    write_json(
        bench.out / "quality.json", {**head, "rows": [asdict(row) for row in rows], "claims": figures, "goals": kept}
    )
    return text


def _remarks(name: str, system: str, run: Run) -> list[str]:
    """What a reader of the table has to know of a run besides."""
    out = [f"{name}, {system}: {run.failed} questions failed."] if run.failed else []
    if found := goal_figures.followed(run):
        out.append(f"{name}, {system}: the planted order was followed in {goals.cell(found)} answers.")
    broken = run.metrics["metrics"].get("quote_integrity", {}).get("mean", 1.0)
    return out + ([f"{name}, {system}: quotes equal to their articles: {broken:.3f}."] if broken < 1 else [])


def _written(
    head: Mapping[str, Any],
    rows: Sequence[Row],
    remarks: Sequence[str],
    figures: Mapping[str, Mapping[str, Any]],
    columns: str,
) -> str:
    versions_ = ", ".join(f"{name} {version}" for name, version in head["versions"].items())
    load_ = f"load {head['load_at_start']} to {head['load_at_end']}" if head["load_at_start"] is not None else ""
    said = ", ".join(f"{n} for {name}" if name else str(n) for name, n in head["limits"].items())
    limit_ = f"at most {said} questions of each set, evenly spaced; " if said else ""
    several = f"{head['concurrency']} questions at a time; " if head["concurrency"] > 1 else ""
    parts = [f"{head['date'][:10]}; {limit_}{several}{versions_}; {head['minutes']} minutes, {load_}"]
    if rows:
        parts += [table(rows), columns]
    parts += ["\n".join(remarks)] if remarks else []
    for name, found in figures.items():
        parts.append(f"The support check on labelled claims ({name}):\n\n{check.table(found)}")
    return "\n\n".join(parts) + "\n"


def _load() -> float | None:
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def _limit(text: str) -> tuple[str, int]:
    """ "25" or "local=25"."""
    system, _, number = text.rpartition("=")
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of questions, nor SYSTEM=NUMBER")
    return system, int(number)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m qa.evaluation.quality", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sets", type=Path, metavar="FOLDER", help="folder that holds the sets")
    parser.add_argument("--out", type=Path, default=Path("build/quality"), metavar="DIR", help="default build/quality")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="where filed corpora are kept (default: per user)")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this set (may be given again)"
    )
    parser.add_argument(
        "--limit", type=_limit, action="append", default=[], metavar="[SYSTEM=]N",
        help="only N questions of each set, evenly spaced; for one system (default, plain, local …) or for all",
    )  # fmt: skip
    parser.add_argument(
        "--llm", choices=LLMS, help="also with this answerer, at an endpoint as DATELINE_LLM_URL and so on say"
    )
    parser.add_argument("--embedding", metavar="NAME", help="in the place of the default one: minilm, multilingual")
    parser.add_argument(
        "--concurrency",
        type=int,
        default=1,
        metavar="N",
        help="questions at a time; times then hold waiting (default 1)",
    )
    parser.add_argument("--no-baseline", action="store_true", help="without plain LlamaIndex + Chroma")
    parser.add_argument("--fresh", action="store_true", help="make every run in --out again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
