"""Kill the real `dateline ingest` at random moments, and compare what is left with an uninterrupted run.

    python -m tests.crash --kills 100

After each kill the archive must be readable and sound, hold only whole articles of the set, none twice; the next run
goes on from there. When one ends by itself, ids, hashes and passages must equal those of the uninterrupted run.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from qa import doctor, index
from qa.archive import Inspection
from qa.errors import ArchiveMissing

ARTICLES = 400


@dataclass
class Tally:
    """What happened over all kills. `faults` must stay empty."""

    kills: int = 0
    completed: int = 0
    stages: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def make_articles(path: Path, count: int = ARTICLES) -> None:
    """A JSONL of `count` small articles, each of several passages, every tenth a wire copy of the one before."""
    words = "harbour council vote fire ferry storm market bridge school court ship budget island mayor train".split()
    source = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        text = ""
        for number in range(count):
            if number % 10 or not text:
                sentences = [" ".join(source.choices(words, k=14)).capitalize() + f" {number}." for _ in range(40)]
                text = " ".join(sentences)
            row = {"id": f"a{number}", "title": f"Report {number}", "outlet": f"Outlet {number % 7}", "text": text}
            file.write(json.dumps(row) + "\n")


def contents(folder: Path) -> dict[str, object]:
    """Everything that must be the same however often the ingest was killed: ids, hashes, spans, full-text rows."""
    archive = Inspection(folder)
    try:
        keys = archive.keys().tolist()
        passages = sorted((row.passage_id, row.start, row.end) for row in archive.rows(keys))
        clusters = Counter(article.cluster for article in archive.articles(limit=10**6))
        return {
            "articles": list(archive.ids()),
            "passages": passages,
            "full text": len(archive.full_text_keys()),
            "copies": sorted(clusters.values()),
        }
    finally:
        archive.close()


def ingest(articles: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "qa.cli", "ingest", str(articles), "--data", str(folder)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def examine(folder: Path, expected: dict[str, object]) -> list[str]:
    """What is wrong with an archive just after a kill: not to have begun is fine, to be half an article is not."""
    try:
        archive = Inspection(folder)
    except ArchiveMissing:
        return []
    try:
        # Only an index that was never built may be missing; one that is named current must be sound.
        faults = [finding.problem for finding in doctor.check(archive) if "there is none" not in finding.problem]
        have = list(archive.ids())
        articles = expected["articles"]
        assert isinstance(articles, list)
        if len(set(have)) != len(have) or any(item not in articles for item in have):
            faults.append("articles that are not those of the set, or twice")
        return faults
    finally:
        archive.close()


def run(kills: int, seed: int, work: Path) -> Tally:
    """Kill `kills` ingests; every folder is carried on until one run ends by itself."""
    articles = work / "articles.jsonl"
    make_articles(articles)
    began = time.monotonic()
    assert ingest(articles, work / "whole").wait() == 0
    whole = time.monotonic() - began
    expected = contents(work / "whole")
    tally, moments, folder_number = Tally(), random.Random(seed), 0
    folder = work / "killed0"
    while tally.kills < kills:
        process = ingest(articles, folder)
        try:
            process.wait(timeout=moments.uniform(0.05, 1.1) * whole)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            tally.kills += 1
            tally.stages[_stage(folder)] += 1
            tally.faults += [f"kill {tally.kills}: {fault}" for fault in examine(folder, expected)]
            continue
        tally.completed += 1
        if process.returncode != 0:
            tally.faults.append(f"after kill {tally.kills}: the next ingest ended with {process.returncode}")
        elif contents(folder) != expected or index.current(folder) is None:
            tally.faults.append(f"after kill {tally.kills}: not what the uninterrupted run left")
        folder_number += 1
        folder = work / f"killed{folder_number}"
    return tally


def _stage(folder: Path) -> str:
    if not (folder / "archive.db").exists():
        return "before the archive"
    if index.current(folder):
        return "after the index"
    return "index build" if any((folder / "chroma").glob("building-*")) else "filing"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        tally = run(options.kills, options.seed, Path(work))
    print(f"{tally.kills} kills ({dict(tally.stages)}), {tally.completed} runs ended whole, {len(tally.faults)} faults")
    for fault in tally.faults:
        print(f"  {fault}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
