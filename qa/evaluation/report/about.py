"""What was run, for somebody who was not there: in a few sentences, then item by item. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Any

from qa.evaluation.report.figures import against_baseline, figures
from qa.evaluation.report.folder import RunFolder, number, objects
from qa.evaluation.report.words import counted, share_of, written
from qa.words.clean import day, esc


def title(run: RunFolder) -> str:
    """`questions.dev.jsonl, 24 Nov 2026`, as plain text."""
    moment = _moment(run.info.get("started"))
    return _file(run.info.get("questions")) + (f", {day(moment.date())}" if moment else "")


def lead_html(run: RunFolder) -> str:
    """The run in three sentences: what was asked of what, who answered, how much was right."""
    info, moment = run.info, _moment(run.info.get("started"))
    articles = number(objects(info.get("archive")).get("articles"))
    asked = f"{counted(len(run.rows), 'question')} {'was' if len(run.rows) == 1 else 'were'}"
    when = f" on {day(moment.date())}" if moment else ""
    version = str(objects(info.get("versions")).get("dateline") or "")
    said = [f"{asked} put to Dateline {esc(version)}".rstrip() + when]
    if articles is not None:
        said[0] += f", over an archive of {counted(int(articles), 'article')}"
    said.append(_answerer(info))
    failed = sum(bool(row.error) for row in run.rows)
    if failed:
        said.append(f'<b class="worse">{share_of(failed, len(run.rows))} failed</b> and have no answer')
    known = {item.name: item for item in figures(run.metrics) if item.mean is not None}
    if right := known.get("right"):
        against = f", {against_baseline(right)}" if right.baseline is not None else ""
        # The interval of a single question, or of groups that are one, is undefined.
        spread = f" (95% interval {right.interval})" if right.low is not None and right.high is not None else ""
        over = "" if right.n is None or right.n >= len(run.rows) else f" of the {right.n:,} that can be judged"
        said.append(f"<b>{right.shown}</b>{over} were answered rightly{spread}{against}")
    elif recall := known.get("token_recall"):
        said.append(
            "Most references are too long to stand in an answer word for word, so that no share of right answers is "
            f"given; the answers hold <b>{written(recall.mean, 'share')}</b> of the references' words (token recall)"
        )
    return f'<p class="lead">{" ".join(f"{sentence}." for sentence in said)}</p>'


def about_html(run: RunFolder) -> str:
    items = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in _items(run))
    settings = objects(run.info.get("settings"))
    return f'<dl class="about">{items}</dl>' + (_settings(settings) if settings else "")


def _items(run: RunFolder) -> Iterator[tuple[str, str]]:
    info = run.info
    digest = str(info.get("questions_sha256") or "")
    mark = (
        f' <span class="hint digest" title="SHA-256 {esc(digest)}">SHA-256 {esc(digest[:12])}…</span>' if digest else ""
    )
    yield "Questions", f"{esc(_file(info.get('questions')))}, {len(run.rows):,}{mark}"
    archive = objects(info.get("archive"))
    held = [
        counted(int(count), name)
        for name in ("article", "passage")
        if (count := number(archive.get(f"{name}s"))) is not None
    ]
    yield "Archive", ", ".join(filter(None, [esc(_file(info.get("corpus") or info.get("data"))), *held]))
    if info.get("embedding"):
        yield "Embedding", esc(info["embedding"])
    if not info.get("retrieval_only"):
        yield "Written by", "no model: quoted from the articles" if _quoted(info) else esc(info["model"])
    first, last = _moment(info.get("started")), _moment(info.get("finished"))
    if first:
        took = f", {_span((last - first).total_seconds())}" if last and _comparable(first, last) else ""
        yield "Run", f'<time datetime="{esc(info["started"])}">{day(first.date())}, {first:%H:%M}</time>{took}'
    load = info.get("load_average")
    if load:
        values = load if isinstance(load, list | tuple) else [load]
        yield (
            "Load of the machine",
            esc(", ".join(f"{value:.2f}" for item in values if (value := number(item)) is not None)),
        )
    versions = objects(info.get("versions"))
    if versions:
        yield "Versions", ", ".join(f"{esc(name)} {esc(value)}" for name, value in versions.items())


def _settings(settings: Mapping[str, Any]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><code>{esc(name)}</code></th><td>{esc(_plain(value))}</td></tr>'
        for name, value in settings.items()
    )
    return f'<details class="settings"><summary>Settings</summary><table><tbody>{rows}</tbody></table></details>'


def _answerer(info: Mapping[str, Any]) -> str:
    if info.get("retrieval_only"):
        return "Only the search was tried; nothing was answered"
    if _quoted(info):
        return "Answers were quoted from the articles, without a model"
    return f"Answers were written by {esc(info['model'])}, each sentence checked"


def _quoted(info: Mapping[str, Any]) -> bool:
    return not info.get("model") or info.get("model") == "extractive"


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _file(path: Any) -> str:
    """The last two parts of a path: where a file lies on some machine is nobody's business."""
    return "/".join(PurePath(str(path).replace("\\", "/")).parts[-2:]).lstrip("/") if path else ""


def _moment(stated: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(str(stated))
    except ValueError:
        return None


def _comparable(first: datetime, last: datetime) -> bool:
    return (first.tzinfo is None) == (last.tzinfo is None) and last >= first


def _span(seconds: float) -> str:
    """`43 s`, `14 min 3 s`, `2 h 5 min`."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
