"""The runs tab: one run's figures, plots and questions. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from qa.evaluation.report import RunFolder
from qa.evaluation.report.about import about_html, lead_html, title
from qa.evaluation.report.charts import plots_html
from qa.evaluation.report.figures import headline_html, notes_html, table_html
from qa.evaluation.report.folder import Row
from qa.evaluation.report.rows import list_html
from qa.evaluation.report.states import matches
from qa.evaluation.report.words import counted
from qa.words.clean import esc

LISTED = 50  # questions shown at a time


def overview_html(run: RunFolder, report: str = "") -> str:
    """The headline at once; what was run, the plots and every figure folded away below it.

    `report` is the address of the run's report on this very site.
    """
    whole = f'<p class="hint"><a href="{esc(report)}" target="_blank" rel="noopener">Open the whole report</a></p>'
    parts = (
        _folded("about", "What was run", about_html(run)),
        _folded("plots", "By kind of question, by confidence, by time", plots_html(run, "run-"), is_open=True),
        _folded("figures", "All figures", table_html(run.metrics) + notes_html(run.metrics)),
    )
    return (
        f'<div class="run"><h2>{esc(title(run))}</h2>{lead_html(run)}{whole if report else ""}'
        f"{headline_html(run.metrics)}{''.join(parts)}"
        "<h2>The questions</h2></div>"
    )


def _folded(name: str, heading: str, body: str, *, is_open: bool = False) -> str:
    if not body:
        return ""
    start = f'<details class="part" id="run-{name}"{" open" if is_open else ""}>'
    return f"{start}<summary>{heading}</summary>{body}</details>"


def questions_html(rows: Sequence[Row], typed: str, state: str, kind: str) -> str:
    """The questions that are asked for, the first `LISTED` of them, each opening to show all that is known of it."""
    asked = [row for row in rows if matches(row, typed, state, kind)]
    every = counted(len(rows), "question")
    count = every if len(asked) == len(rows) else f"{len(asked):,} of {every}"
    if len(asked) > LISTED:
        count += f", the first {LISTED} shown"
    listed = list_html(asked[:LISTED]) if asked else '<p class="none">No question is like that.</p>'
    return f'<div class="run"><p class="hint" role="status">{count}</p>{listed}</div>'


def nothing_html() -> str:
    return (
        '<section class="welcome"><h2>No runs yet</h2><p>A run is a question set put to the archive and judged. '
        "<code>dateline eval QUESTIONS.jsonl --out FOLDER/NAME</code> makes one. Runs are looked for in the folder "
        "<code>runs</code> beside the archive, or in the one that <code>DATELINE_RUNS</code> names.</p></section>"
    )
