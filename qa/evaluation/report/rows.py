"""The questions of a run as a list to go through; each opens to show all that is known of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from qa.evaluation.report.detail import detail_html
from qa.evaluation.report.folder import Row
from qa.evaluation.report.states import outcome, states
from qa.words.clean import esc, one_line

LISTED_RANKS = 3


def list_html(rows: Sequence[Row], *, whole: bool = True) -> str:
    """A row for each question, closed. Texts of passages without gold are cut short where not `whole`."""
    items = "".join(
        f'<details class="row" id="q{row.number}" data-is="{" ".join(states(row))}" data-type="{esc(row.type)}">'
        f"<summary>{summary_html(row)}</summary>{detail_html(row, whole=whole)}</details>"
        for row in rows
    )
    head = (
        '<div class="rowhead" aria-hidden="true"><span>Outcome</span><span>Question</span><span>Type</span>'
        "<span>Gold at</span></div>"
    )
    return f'<div class="rows">{head}{items}</div>'


def summary_html(row: Row) -> str:
    kind, said = outcome(row)
    mark = {"good": "✓", "bad": "✗", "fair": "–", "none": "·"}[kind]
    return (
        f'<span class="outcome {kind}"><span aria-hidden="true">{mark}</span> {said}</span>'
        f'<span class="asked">{esc(one_line(row.question, 300))}</span><span class="type">{esc(one_line(row.type, 40))}'
        f'</span><span class="ranks">{_ranks(row)}</span>'
    )


def _ranks(row: Row) -> str:
    """Where gold stood among the found passages, best first."""
    if row.reference is None or not (row.reference.evidence or row.reference.gold_doc_ids):
        return ""
    if not row.gold_ranks:
        return '<span class="sr">gold </span>not found' if row.found else ""
    more = "…" if len(row.gold_ranks) > LISTED_RANKS else ""
    return '<span class="sr">gold at </span>' + ", ".join(map(str, row.gold_ranks[:LISTED_RANKS])) + more
