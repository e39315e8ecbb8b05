"""The benchmark: speed, size, retrieval and answers through the real command, beside plain LlamaIndex + Chroma.

    make bench SETS=folder          or: python -m qa.evaluation.bench --sets folder

`folder` holds multihop_rag/ (corpus.jsonl, questions*.jsonl), or whatever --set names; without it everything is
measured on the sample articles, which are too few for the goals. Every part runs in a process of its own, with the
default settings (`DATELINE_*` variables are not passed on), so that this process stays small: a child's peak memory
can include what its parent held. Nothing is asserted; timings depend on the machine, so its load is printed too.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata, util
from pathlib import Path
from typing import Any

from qa.evaluation.table import table

PARTS = ("ingest", "again", "plain", "retrieval", "ask", "cold", "seeds")
SEEDS = Path("seeds")
COLD_RUNS = 5
FULL = "multihop_rag"  # the set that the goals are stated for


@dataclass(frozen=True)
class Ran:
    """A process that ended well: what it printed, its wall and processor seconds, and the most memory that it or one
    of its children held. None where the system does not tell."""

    out: str
    seconds: float
    cpu_s: float | None
    peak_mib: float | None


@dataclass(frozen=True)
class Bench:
    """Where things are. `goals` is whether the figures can be held against the goals."""

    corpus: Path
    questions: Path
    samples: tuple[Path, ...]
    work: Path
    embedding: str
    baseline_articles: int
    full_baseline: bool
    goals: bool

    def command(self, *arguments: str) -> Ran:
        """Run `dateline` as its users do."""
        return run(["qa.cli", *arguments], self.embedding)

    def part(self, name: str, data: Path, questions: Path) -> dict[str, Any]:
        """Run one part of `qa.evaluation.parts`."""
        arguments = ["qa.evaluation.parts", name, "--data", str(data), "--questions", str(questions)]
        ran = run(arguments, self.embedding)
        return figures(ran)

    @property
    def data(self) -> Path:
        return self.work / "archive"


def run(module: Sequence[str], embedding: str) -> Ran:
    """`python -m module …` with the default settings and compiled bytecode. Exits with its message if it fails."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("DATELINE_") and name != "PYTHONDONTWRITEBYTECODE"
    } | {"DATELINE_EMBEDDING": embedding, "OPENBLAS_NUM_THREADS": "1"}  # the latter as `dateline` sets it for itself
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        child = subprocess.Popen([sys.executable, "-m", *module], stdout=out, stderr=errors, env=environment)
        code, cpu, peak = _wait(child)
        seconds = time.perf_counter() - began
        out.seek(0)
        errors.seek(0)
        if code not in (0, 1):  # 1: some articles were refused, which the report counts
            sys.exit(f"{' '.join(module)} ended with {code}:\n{errors.read().decode(errors='replace')[-2000:]}")
        text = out.read().decode("utf-8")
        if not text.strip():
            sys.exit(f"{' '.join(module)} printed nothing:\n{errors.read().decode(errors='replace')[-2000:]}")
        return Ran(text, seconds, cpu, peak)


def _wait(child: subprocess.Popen[bytes]) -> tuple[int, float | None, float | None]:
    """Exit code, processor seconds and peak memory (MiB) of a child; None where the system does not tell."""
    if not hasattr(os, "wait4"):
        return child.wait(), None, None
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return child.returncode, usage.ru_utime + usage.ru_stime, peak


def figures(ran: Ran) -> dict[str, Any]:
    """The JSON object that a process printed, with what its run took."""
    printed: dict[str, Any] = json.loads(ran.out)
    return printed | {"wall_s": ran.seconds, "cpu_s": ran.cpu_s, "peak_mib": ran.peak_mib}


# --- the parts ---


def ingest(bench: Bench) -> dict[str, Any]:
    """File the corpus, its index generation included."""
    ran = bench.command("ingest", str(bench.corpus), "--data", str(bench.data), "--json")
    report = json.loads(ran.out)
    return _report(report) | {
        "wall_s": ran.seconds,
        "passages_per_s": report["passages"] / ran.seconds,
        "passages_per_own_s": report["passages"] / report["seconds"],
        "articles_per_s": report["new"] / ran.seconds,
        "cpu_s": ran.cpu_s,
        "peak_mib": ran.peak_mib,
        "disk_mib": sum(file.stat().st_size for file in bench.data.rglob("*") if file.is_file()) / 2**20,
    }


def again(bench: Bench) -> dict[str, Any]:
    ran = bench.command("ingest", str(bench.corpus), "--data", str(bench.data), "--json")
    return _report(json.loads(ran.out)) | {"wall_s": ran.seconds}


def plain(bench: Bench) -> dict[str, Any]:
    arguments = ["qa.evaluation.plain", str(bench.corpus)]
    if bench.full_baseline:
        arguments += ["--questions", str(bench.questions)]
    else:
        arguments += ["--articles", str(bench.baseline_articles)]
    return figures(run(arguments, bench.embedding))


def retrieval(bench: Bench) -> dict[str, Any]:
    return bench.part("retrieval", bench.data, bench.questions)


def ask(bench: Bench) -> dict[str, Any]:
    return bench.part("ask", bench.data, bench.questions)


def cold(bench: Bench) -> dict[str, Any]:
    """Wall time of whole processes. One run each goes before, so that files are in memory and bytecode is written."""
    with bench.questions.open(encoding="utf-8") as file:
        question = json.loads(file.readline())["question"]
    out: dict[str, Any] = {"compiled": compiled(), "runs": COLD_RUNS}
    for name, arguments in {"help": ["--help"], "ask": ["ask", question, "--data", str(bench.data)]}.items():
        bench.command(*arguments)
        seconds = [bench.command(*arguments).seconds for _ in range(COLD_RUNS)]
        out[name] = {"median_s": statistics.median(seconds), "all_s": seconds}
    return out


def seeds(bench: Bench) -> dict[str, Any]:
    """The sample articles, and the questions about them."""
    data = bench.work / "samples"
    report = json.loads(bench.command("ingest", *map(str, bench.samples), "--data", str(data), "--json").out)
    return bench.part("answers", data, SEEDS / "questions.jsonl") | {"ingest": _report(report)}


def _report(report: dict[str, Any]) -> dict[str, Any]:
    return report | {"refused": len(report["refused"])}


def load() -> float | None:
    """The one-minute load average, None on a system without one."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def compiled() -> bool:
    """Whether the dependencies' bytecode is there, as after an installation by pip."""
    found = util.find_spec("chromadb")
    return bool(found and found.origin and Path(util.cache_from_source(found.origin)).exists())


# --- the run ---


def about(bench: Bench) -> dict[str, Any]:
    """What the figures depend on."""
    packages = ("dateline", "llama-index", "chromadb", "gradio", "openai", "onnxruntime", "numpy")
    versions: dict[str, str] = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "not installed"
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "corpus": f"{bench.corpus.parent.name}/{bench.corpus.name}" if bench.goals else bench.corpus.name,
        "embedding": bench.embedding,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_at_start": load(),
        "versions": versions,
    }


def measure(bench: Bench, only: Sequence[str]) -> dict[str, Any]:
    """The parts asked for, in order; the corpus is filed whenever one of them needs it."""
    steps: dict[str, Callable[[Bench], dict[str, Any]]] = {
        "ingest": ingest, "again": again, "plain": plain, "retrieval": retrieval, "ask": ask, "cold": cold,
        "seeds": seeds,
    }  # fmt: skip
    needed = {"ingest"} if set(only) - {"plain", "seeds"} else set()
    measured: dict[str, Any] = {"about": about(bench)}
    bench.command("--version")  # compiles, and brings the interpreter into memory
    for name, step in steps.items():
        if name in {*only, *needed}:
            print(f"{name} …", file=sys.stderr, flush=True)
            # Read after the part: on a quiet machine it is about the cores that the part itself keeps busy.
            measured[name] = step(bench) | {"load": load()}
    return measured


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m qa.evaluation.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sets", type=Path, metavar="FOLDER", help=f"folder that holds {FULL}/")
    parser.add_argument("--set", default=FULL, metavar="NAME", help=f"another set in it (default {FULL})")
    parser.add_argument("--only", default=",".join(PARTS), metavar="PARTS", help=f"of {','.join(PARTS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--embedding", default="fast", help="fast (default), minilm, multilingual")
    parser.add_argument("--baseline-articles", type=int, default=60, metavar="N", help="for plain LlamaIndex + Chroma")
    parser.add_argument("--full-baseline", action="store_true", help="all articles, and its retrieval; takes minutes")
    options = parser.parse_args(arguments)
    only = [name for name in options.only.split(",") if name]
    if unknown := set(only) - set(PARTS):
        parser.error(f"--only {','.join(sorted(unknown))}: the parts are {','.join(PARTS)}")
    corpus, questions, full = _where(options.sets, options.set)
    if not full and "plain" in only:
        only.remove("plain")  # it reads corpus.jsonl
    work = Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    report = options.sets.parent / "seeds" if options.sets else None
    samples = (SEEDS, report) if report and report.is_dir() and report.resolve() != SEEDS.resolve() else (SEEDS,)
    bench = Bench(
        corpus, questions, samples, work, options.embedding, options.baseline_articles, options.full_baseline, full
    )
    try:
        measured = measure(bench, only)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(table(measured, goals=full and options.set == FULL))
    if options.json:
        options.json.write_text(json.dumps(measured, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _where(sets: Path | None, name: str) -> tuple[Path, Path, bool]:
    """Corpus, questions, and whether they are a set's; the sample articles where there is no set."""
    if not SEEDS.is_dir():
        sys.exit("run this from the project's folder: it reads seeds/")
    if sets is not None:
        corpus, questions = sets / name / "corpus.jsonl", sorted((sets / name).glob("questions*.jsonl"))
        if corpus.is_file() and questions:
            if len(questions) > 1:
                print(f"Asking {questions[0].name}, one of {len(questions)} in {sets / name}.", file=sys.stderr)
            return corpus, questions[0], True
        print(f"{sets / name} holds no corpus.jsonl and questions*.jsonl.", file=sys.stderr)
    print(
        "Measuring on seeds/ only. The goals are for the 609 articles of MultiHop-RAG: make bench SETS=FOLDER, where\n"
        f"FOLDER/{name}/ holds corpus.jsonl (doc_id, title, text, date, source, url, author) and questions*.jsonl\n"
        "(qid, question, answers, gold_doc_ids, answerable, type).",
        file=sys.stderr,
    )
    return SEEDS, SEEDS / "questions.jsonl", False


if __name__ == "__main__":
    sys.exit(main())
