"""A question set asked: `evaluate` runs an engine over it, and a `Run` is what came of it, in memory and in a folder.

The folder holds `run.json` (what was asked with what), `questions.jsonl`, `retrieved.jsonl` (ranked passages),
`answers.jsonl`, `scores.jsonl` (each question), `metrics.json` (all of them) and `report.html`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.evaluation import report, spending
from qa.evaluation import scores as scoring
from qa.evaluation.about import FORMAT, describe, now
from qa.evaluation.asking import DEPTH, Asked, ask_all
from qa.evaluation.citations import TextOf
from qa.evaluation.journal import (
    ANSWERS,
    INFO,
    RETRIEVED,
    Journal,
    Line,
    Memory,
    Pair,
    read_json,
    read_lines,
    write_json,
    write_lines,
    write_text,
)
from qa.evaluation.questions import Question, lines_of, stored
from qa.evaluation.report.words import counted
from qa.evaluation.scored import priced
from qa.schema import Filters

QUESTIONS, SCORES, METRICS = "questions.jsonl", "scores.jsonl", "metrics.json"


@dataclass(frozen=True)
class Run:
    """A question set asked. `info` is `run.json`; the rest has a line for each question, in order.

    `answers` is empty where only retrieval was asked for. `folder` is None for a run that is not on the disk.
    """

    info: Mapping[str, Any]
    questions: tuple[Question, ...]
    retrieved: tuple[Line, ...]
    answers: tuple[Line, ...]
    scores: tuple[Line, ...]
    metrics: Mapping[str, Any]
    folder: Path | None = None

    @classmethod
    def load(cls, folder: Path | str) -> Run:
        """Read a run back. Raises SettingsError for a folder that holds none, or one that is not finished."""
        folder = Path(folder)
        if not (folder / INFO).is_file():
            unfinished = (folder / f"{INFO}.part").is_file()
            raise SettingsError(
                f"{folder} holds a run that is not finished; the command that began it goes on from there"
                if unfinished
                else f"{folder} holds no run; make one with `dateline eval QUESTIONS --out {folder}`"
            )
        info = read_json(folder / INFO)
        if info.get("format") != FORMAT:
            raise SettingsError(f"{folder} holds a run of format {info.get('format')}, this version reads {FORMAT}")
        return cls(
            info,
            tuple(stored(folder / QUESTIONS)),
            tuple(read_lines(folder / RETRIEVED)),
            tuple(read_lines(folder / ANSWERS)),
            tuple(read_lines(folder / SCORES)),
            read_json(folder / METRICS),
            folder,
        )

    @property
    def name(self) -> str:
        return str(self.folder) if self.folder else "run"

    @property
    def failed(self) -> int:
        """Questions that could not be asked or searched for, or whose model failed."""
        return len({str(line["qid"]) for line in (*self.answers, *self.retrieved) if "error" in line})


def evaluate(
    dateline: Any,
    questions: Sequence[Question],
    out: Path | str | None = None,
    *,
    filters: Filters = Filters(),
    retrieval_only: bool = False,
    depth: int = DEPTH,
    concurrency: int = 1,
    about: Mapping[str, Any] | None = None,
    prices: tuple[float, float] | None = None,
    ks: Sequence[int] = (),
    fresh: bool = False,
    on_answer: Callable[[int, int], None] = lambda done, of: None,
) -> Run:
    """Ask a `Dateline`, its engine, or any with `answer` and `search`, every question; score what comes, keep it in
    `out`.

    A question whose model or engine fails is a line with `error`, counted in the metrics' notes. With `out` the run
    goes on where an earlier one with the same questions, archive and settings stopped; `fresh` deletes that one.
    `prices` are per million tokens read and written. `ks` are cut-offs of the retrieval figures besides 4 and 10, no
    deeper than `depth`. `on_answer` is told how many of how many are done. `about` is added to `run.json`.
    Raises SettingsError where `out` holds another run, ValueError if there are no questions, two have the same id, or
    one of `ks` cannot be; and any other DatelineError of the engine but QuestionError and ProviderError.
    """
    out = Path(out) if out else None
    dateline = getattr(dateline, "of", None) or dateline
    if not questions:
        raise ValueError("no questions to ask")
    if repeated := [qid for qid, times in Counter(question.qid for question in questions).items() if times > 1]:
        raise ValueError(f"the id {repeated[0]!r} is that of several questions; lines are told apart by it")
    if out_of_reach := [k for k in ks if not 1 <= k <= depth]:
        raise ValueError(f"k={out_of_reach[0]}: figures are of the first 1 to {depth} passages")
    info = describe(dateline, questions, filters=filters, retrieval_only=retrieval_only, depth=depth)
    if missing := missing_gold(dateline, questions):
        info["missing_gold"] = missing
    info |= {
        "k": sorted(set(ks)),
        "prices": {"in": prices[0], "out": prices[1]} if prices else None,
        "concurrency": concurrency,
    }
    info |= dict(about or {})
    engine: Asked = getattr(dateline, "engine", dateline)
    qids = [question.qid for question in questions]
    with Journal(out, info, fresh=fresh) if out else Memory(info) as journal:
        left = [question for question in questions if question.qid not in journal]
        asked = ask_all(engine, left, filters, retrieval_only=retrieval_only, depth=depth, concurrency=concurrency)
        on_answer(len(questions) - len(left), len(questions))
        for number, pair in enumerate(asked, len(questions) - len(left) + 1):
            journal.add(*pair)
            on_answer(number, len(questions))
        pairs = journal.pairs(qids)
        made = journal.info | ({"finished": now(), "model": _model(pairs, info)} if left else {})
        run = scored(made, questions, pairs, text_of(dateline), out)
        if out:
            keep(run)
            journal.finish()
    return run


def keep(run: Run) -> None:
    """Write everything of a run into its folder, the report last."""
    assert run.folder is not None
    write_text(run.folder / QUESTIONS, lines_of(run.questions))
    write_lines(run.folder / RETRIEVED, run.retrieved)
    if run.answers:
        write_lines(run.folder / ANSWERS, run.answers)
    write_lines(run.folder / SCORES, run.scores)
    write_json(run.folder / METRICS, run.metrics)
    write_json(run.folder / INFO, run.info)
    report.write(run.folder)


def scored(
    info: Mapping[str, Any],
    questions: Sequence[Question],
    pairs: Sequence[Pair],
    texts: TextOf | None = None,
    folder: Path | None = None,
) -> Run:
    """The run of these lines, one pair a question, in order. `texts` gives an article's text, to look quotes up in."""
    retrieved = tuple(found for found, _ in pairs)
    answers = tuple(answer for _, answer in pairs if answer is not None)
    rows = [
        scoring.score(question, found["passages"], answer, texts, info.get("k", ())) | _unsearched(found, answer)
        for question, (found, answer) in zip(questions, pairs, strict=True)
    ]
    metrics = scoring.aggregate(rows, [priced(answer, info.get("prices")) for answer in answers])
    if info["retrieval_only"]:
        searches = [{"timings_ms": {"total": line["ms"]}} for line in retrieved if "ms" in line]
        metrics["latency_ms"] = spending.latency(searches)
    metrics["notes"] = _failed_searches(retrieved) + metrics["notes"]
    if (several := info.get("concurrency") or 1) > 1 and answers:
        metrics["notes"].append(
            f"{several} questions were asked at a time, so times hold what they took from each other."
        )
    if missing := info.get("missing_gold"):
        metrics["notes"].append(
            f"{counted(len(missing), 'gold article')} not in the archive (first: {missing[0]}), so that what their "
            "questions need cannot be found in full."
        )
    if refused := info.get("refused"):
        metrics["notes"].append(f"{counted(len(refused), 'article')} could not be filed (first: {refused[0]}).")
    return Run(info, tuple(questions), retrieved, answers, tuple(rows), metrics, folder)


def missing_gold(dateline: Any, questions: Sequence[Question]) -> list[str]:
    """Gold articles that the archive does not hold, in order; none where it is not known what it holds."""
    archive = getattr(dateline, "archive", None)
    if archive is None:
        return []
    held = {article_id for article_id, _, _ in archive.ids()}
    return sorted({name for question in questions for name in question.gold_doc_ids} - held)


def text_of(dateline: Any) -> TextOf | None:
    """What gives the text of an article's version, None where nothing does."""
    archive = getattr(dateline, "archive", None)
    if archive is None:
        return getattr(dateline, "text_of", None)

    @cache
    def text(article_id: str, version: int) -> str | None:
        article = archive.article(article_id, version)
        return article.text if article else None

    return text


def _failed_searches(retrieved: Sequence[Line]) -> list[str]:
    failed = [line["error"] for line in retrieved if "error" in line]
    if not failed:
        return []
    return [
        f"{len(failed)} of {len(retrieved)} searches failed (first: {failed[0]}). They count as having found nothing."
    ]


def _unsearched(found: Line, answer: Line | None) -> Line:
    """Why a question without an answer counts as it does, where its search failed; else nothing."""
    return {"why": f"the search failed: {found['error']}"} if answer is None and "error" in found else {}


def _model(pairs: Sequence[Pair], info: Mapping[str, Any]) -> str | None:
    """Who wrote the answers, as they say; the name in the settings where all failed."""
    named = next((answer["model"] for _, answer in pairs if answer and answer.get("model")), None)
    settings = info["settings"]
    return named or (settings.get("llm_model") or settings.get("llm") if not info["retrieval_only"] else None)
