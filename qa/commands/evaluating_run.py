"""`eval`, `questions`, `eval-check`: running a question set, drafting one, and trying the check on claims."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from qa.archive import Archive
from qa.archive.schema import FILE as ARCHIVE_FILE
from qa.commands import ERROR, OK, SOME_REFUSED
from qa.commands.asking import filters
from qa.commands.screen import dump, plain
from qa.dateline import Dateline
from qa.errors import ProviderError, SettingsError
from qa.evaluation import check, drafting, gate
from qa.evaluation.asking import DEPTH
from qa.evaluation.corpus import Corpus, file_corpus, in_corpus
from qa.evaluation.journal import FILES, write_lines
from qa.evaluation.judge import figures_of, judged, open_judge
from qa.evaluation.labels import labels_of
from qa.evaluation.questions import read_questions
from qa.evaluation.report.figures import judges_said
from qa.evaluation.report.words import counted, significant
from qa.evaluation.run import evaluate
from qa.evaluation.scores import metric_names
from qa.evaluation.sets import spaced
from qa.evaluation.told import Told
from qa.llm import open_model
from qa.settings import Settings

AT_ONCE = 4  # questions put to a model at an endpoint
REMOTE = ("openai", "openai-compatible")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Exit code 1 if a question failed or a gate fell short, 2 if it was stopped."""
    try:
        return _run(settings, options)
    except KeyboardInterrupt:
        again = "the same command without --fresh" if options.fresh else "the same command"
        print(f"\nstopped; what was done is kept in {options.out}, {again} goes on from there", file=sys.stderr)
        return ERROR


def _run(settings: Settings, options: argparse.Namespace) -> int:
    judge = open_judge(settings, options.judge) if options.judge is not None else None
    # What cannot be is said before hours of work, not after.
    spared(options.out, [options.questions, *(options.corpus or ()), *([options.qrels] if options.qrels else ())])
    ks = cutoffs(options.k)
    conditions = gate.parse(options.gate, [*metric_names(ks), *(figures_of(judge.name) if judge else ())])
    concurrency = at_once(settings, options.concurrency)
    questions = spaced(read_questions(options.questions, options.qrels, group_by=options.group_by), options.limit)
    if judge:
        labels_of(questions)
    corpus = file_corpus(settings, options.corpus, options.cache) if options.corpus else None
    questions = in_corpus(questions, options.corpus) if options.corpus else questions
    opened = replace(settings, data=corpus.data) if corpus else settings
    dateline = Dateline(opened, keep_open=True)
    try:
        dateline.wait_for_index()
        result = evaluate(
            dateline,
            questions,
            options.out,
            filters=filters(options),
            retrieval_only=options.retrieval_only,
            concurrency=concurrency,
            about=about(options.questions, corpus, opened),
            prices=prices(options.price_in, options.price_out),
            ks=ks,
            fresh=options.fresh,
            on_answer=Told(),
        )
    finally:
        dateline.close()
    if judge:
        result = judged(result, judge, concurrency=judges(settings, options.judge), on_item=Told("judged"))
    print(table(result.metrics))
    asked = counted(len(result.questions), "question")
    print(f"{asked}, {result.failed} failed: {options.out}", file=sys.stderr)
    short = gate.judge(conditions, result.metrics["metrics"], options.gate_on)
    for one in short:
        print(f"gate: fell short of {one.why}", file=sys.stderr)
    broken = (result.metrics["metrics"].get("quote_integrity") or {}).get("mean", 1.0) < 1
    if broken:
        print("a quotation is not what its article says: see the notes above", file=sys.stderr)
    return SOME_REFUSED if result.failed or short or broken else OK


def spared(out: Path, given: Sequence[Path]) -> None:
    """Raises SettingsError if a file that is read would be written over by the run."""
    written = {(out / f"{name}{suffix}").resolve() for name in FILES for suffix in ("", ".part", ".new")}
    for path in given:
        if path.resolve() in written:
            raise SettingsError(f"{path} would be written over by this run's own file; give another --out")


def at_once(settings: Settings, asked: int | None) -> int:
    """Questions at a time. Raises SettingsError for several where one model answers on this machine."""
    if settings.llm in REMOTE:
        return asked or AT_ONCE
    if settings.llm == "local" and asked and asked > 1:
        raise SettingsError(f"--concurrency {asked}: with DATELINE_LLM=local one model answers, a question at a time")
    return asked or 1


def cutoffs(asked: Sequence[Sequence[int]]) -> list[int]:
    """The k of all --k. Raises SettingsError for one beyond the passages that are looked at."""
    ks = sorted({k for some in asked for k in some})
    if ks and ks[-1] > DEPTH:
        raise SettingsError(f"--k {ks[-1]}: the first {DEPTH} passages are looked at, no more")
    return ks


def judges(settings: Settings, named: str) -> int:
    """Items at a time that a judge is asked."""
    return AT_ONCE if (named.partition(":")[0] or settings.llm) in REMOTE else 1


def prices(price_in: float | None, price_out: float | None) -> tuple[float, float] | None:
    if (price_in is None) != (price_out is None):
        raise SettingsError("--price-in and --price-out go together: prices per million tokens read and written")
    return (price_in, price_out) if price_in is not None and price_out is not None else None


def about(questions: Path, corpus: Corpus | None, settings: Settings) -> dict[str, Any]:
    """What `run.json` says besides: names of the files, not where they lie."""
    named: dict[str, Any] = {"questions": f"{questions.parent.name}/{questions.name}".lstrip("/")}
    if corpus is None:
        return named | {"data": settings.data.name}
    refused = [f"{PurePath(item.where).name}: {item.reason}" for item in corpus.refused]
    return named | {"corpus": corpus.name, "corpus_sha256": corpus.sha256, "refused": refused}


def questions(settings: Settings, options: argparse.Namespace) -> int:
    """Draft a question set from an archive, or from a folder of articles that is filed first."""
    _free(options.out)
    model = None if settings.llm == "extractive" else open_model(settings)
    if options.source:
        held = (options.source / ARCHIVE_FILE).is_file()
        data = options.source if held else file_corpus(settings, [options.source], options.cache).data
        settings = replace(settings, data=data)
    archive = Archive(settings.data)
    found: list[drafting.Draft] = []
    stopped = ""
    told = Told("articles") if model else lambda done, of: None
    made = drafting.draft(archive, model=model, per_article=options.per_article, limit=options.limit, on_article=told)
    try:
        for one in made:
            found.append(one)  # one by one: what there is when it is stopped counts
    except KeyboardInterrupt:
        stopped = "stopped: "
    except ProviderError as error:
        if not found:
            raise
        stopped = f"{error}\nuntil then: "
    finally:
        archive.close()
    drafts = drafting.joined(found, options.limit)
    _write(options.out, [one.row(number) for number, one in enumerate(drafts, 1)])
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(one.type for one in drafts).most_common())
    drafted = counted(len(drafts), "question")
    print(f"{stopped}{drafted} drafted{f' ({kinds})' if kinds else ''}: {options.out}", file=sys.stderr)
    print(
        'Set "keep" to true or false in each line, mend what you like, then: dateline questions --keep', file=sys.stderr
    )
    return ERROR if stopped else OK


def keep(draft: Path, out: Path) -> int:
    """Write the questions that a person kept as a set."""
    rows, dropped, undecided = drafting.kept(draft)
    if not rows:
        raise SettingsError(f'{draft}: "keep" is true in no line; nothing to write')
    _write(out, rows)
    left = f", {undecided} undecided and left out" if undecided else ""
    print(f"{counted(len(rows), 'question')} kept, {dropped} dropped{left}: {out}", file=sys.stderr)
    return OK


def eval_check(settings: Settings, claims: Path, limit: int | None, *, as_json: bool) -> int:
    """Print what the support check, that of DATELINE_CHECK, makes of labelled claims."""
    from qa.dateline import open_check

    asked = check.limited(check.read_claims(claims), limit)
    figures = check.both_layers(asked, open_check(settings), on_claim=Told("claims"))
    print(dump(figures) if as_json else check.table(figures))
    return OK


def _free(path: Path) -> None:
    """Raises SettingsError for a file that is there already: a draft holds a person's work."""
    if path.exists():
        raise SettingsError(f"{path} is there already; give --out another name")


def _write(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    _free(path)
    write_lines(path, rows)


def table(metrics: Mapping[str, Any]) -> str:
    """The figures of a run for a terminal: mean, 95% interval, n, and the baseline where there is one; then the notes,
    and how far a judge agrees with people."""
    rows = [("", "mean", "95% interval", "n", "baseline")]
    for name, found in metrics.get("metrics", {}).items():
        if found.get("mean") is None:
            continue
        interval = "" if found.get("low") is None else f"{_figure(found['low'])} to {_figure(found['high'])}"
        judged = f"{name} [{found['judge']}]" if found.get("judge", name) not in name else name
        rows.append((judged, _figure(found["mean"]), interval, str(found.get("n", "")), _figure(found.get("baseline"))))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    notes = [f"note: {note}" for note in metrics.get("notes", ())]
    return plain("\n".join([*lines, *notes, *judges_said(metrics)]))


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return significant(value) if abs(value) < 10 else f"{value:.1f}"
