"""The library tab: the archive's table, and an ingest under way and done. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from qa.schema import IngestReport, Progress, StoredArticle
from qa.words.clean import esc, one_line, stamp

REFUSALS = 50  # refused files listed one by one
_STAGES = {"reading": "Reading", "filing": "Filing", "indexing": "Indexing"}


def library_html(articles: Sequence[StoredArticle], total: int, query: str, unembedded: int = 0) -> str:
    """The table, in the order given. `total` is how many the archive holds, `unembedded` how many passages are still to
    get contextual vectors."""
    if not articles:
        why = f"No article matches “{esc(query)}”." if query.strip() else "The archive is empty. Add files above."
        return f'<p class="none">{why}</p>'
    if query.strip():
        count = f"{len(articles)} of {total:,} articles match"
    else:
        count = f"{total:,} articles" if len(articles) == total else f"The newest {len(articles)} of {total:,} articles"
    if unembedded:
        count += f"; {unembedded:,} passages still get contextual vectors, while nothing is asked"
    rows = "".join(_row(article) for article in articles)
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Date", "Outlet", "Title", "Author", "Id", "Versions"))
    return (
        f'<p class="count" role="status">{count}</p>'
        f'<table class="articles"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(article: StoredArticle) -> str:
    title = one_line(article.title or article.text, 120)
    button = (
        f'<button type="button" class="headline" data-do="show" data-ref="{esc(article.article_id)}">'
        f"{esc(title)}</button>"
    )
    cells = (
        ("date", stamp(article.published)),
        ("outlet", esc(article.outlet or "Unknown outlet")),
        ("title", button),
        ("author", esc(one_line(article.author or "", 60))),
        ("id", f"<code>{esc(one_line(article.article_id, 40))}</code>"),
        ("versions", str(article.version)),
    )
    row = "".join(f'<td class="{name}">{cell}</td>' for name, cell in cells)
    return f"<tr>{row}</tr>"


def progress_html(progress: Progress | None) -> str:
    """A bar with words. Without a total it says how many, and the bar only shows that work goes on."""
    if progress is None:
        return '<div class="ingest" role="status"><p>Starting…</p><progress></progress></div>'
    stage = _STAGES.get(progress.stage, esc(progress.stage))
    if progress.total:
        done = min(progress.done, progress.total)
        bar = f'<progress max="{progress.total}" value="{done}"></progress>'
        words = f"{stage} {done:,} of {progress.total:,}"
    else:
        bar = "<progress></progress>"
        words = f"{stage} {progress.done:,}"
    note = f' <span class="note">{esc(one_line(progress.note, 80))}</span>' if progress.note else ""
    return f'<div class="ingest" role="status"><p>{words}{note}</p>{bar}</div>'


def report_html(report: IngestReport) -> str:
    counts = [
        f"<b>{number:,}</b> {word}"
        for number, word in (
            (report.new, "new"),
            (report.updated, "updated"),
            (report.unchanged, "unchanged"),
            (len(report.refused), "refused"),
        )
        if number
    ] or ["Nothing was added"]
    copies = f" · {report.copies:,} carried as wire copies" if report.copies else ""
    cut = " · stopped before the end; what was filed stays" if report.interrupted else ""
    refused = "".join(
        f"<li><b>{esc(one_line(_file_name(refusal.where), 80))}</b> {esc(one_line(refusal.reason, 240))}</li>"
        for refusal in report.refused[:REFUSALS]
    )
    beyond = len(report.refused) - REFUSALS
    if beyond > 0:
        refused += f"<li>and {beyond:,} more</li>"
    listed = f'<ul class="refused">{refused}</ul>' if refused else ""
    return f'<div class="ingest" role="status"><p>{" · ".join(counts)}{copies}{cut}</p>{listed}</div>'


def notice_html(sentence: str) -> str:
    return f'<div class="ingest"><p class="notice" role="alert">{esc(sentence)}</p></div>' if sentence else ""


def done_html(sentence: str) -> str:
    return f'<div class="ingest" role="status"><p>{esc(sentence)}</p></div>'


def _file_name(where: str) -> str:
    """The name without the folder an upload lay in, with the line after it where one is named: `a.jsonl, line 3`."""
    head, *rest = re.split(r"(?=, line |:\d+$)", where, maxsplit=1)
    return PurePath(head).name + "".join(rest)
