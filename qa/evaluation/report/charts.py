"""The plots of a run with what they say: bars by slice, risk and coverage, times. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qa.clean import esc
from qa.evaluation.report.figures import figures
from qa.evaluation.report.folder import RunFolder, number, objects
from qa.evaluation.report.slices import slice_table_html, slices
from qa.evaluation.report.words import words, written

VALUES = 24  # slices drawn of one field


def plots_html(run: RunFolder, prefix: str = "") -> str:
    """Bars by slice, the risk-coverage curve and the distribution of times, as far as the run has them.

    `prefix` begins the ids of what is drawn, for a page with more than one run.
    """
    from qa.evaluation.report import plots  # here, as Matplotlib takes a second to import

    parts = []
    for place, sliced in enumerate(slices(run.metrics), 1):
        drawn = []
        for column, name in enumerate(sliced.columns, 1):
            items = [(value, of[name]) for value, of in sliced.values if name in of and of[name].mean is not None]
            bars = [plots.Bar(value, item.mean or 0.0, item.low, item.high, item.baseline) for value, item in items]
            label = f"{words(name).label} by {sliced.field}"
            svg = plots.bars(f"{prefix}slice{place}-{column}", label, bars[:VALUES])
            drawn.append(_plot(svg, label, words(name).says if place == 1 else ""))
        hidden = max((len(sliced.values) - VALUES, 0))
        beyond = f'<p class="hint">{hidden:,} more values stand in the table.</p>' if hidden else ""
        parts.append(
            f'<section class="by"><h3>By {esc(sliced.field)}</h3><div class="plots">{"".join(drawn)}</div>{beyond}'
            f"<details><summary>The same as a table</summary>{slice_table_html(sliced)}</details></section>"
        )
    rest = _risk(run, prefix) + _times(run, prefix)
    return "".join(parts) + (f'<div class="plots">{rest}</div>' if rest else "")


def _plot(svg: str, label: str, says: str) -> str:
    return f"<figure><figcaption><b>{esc(label)}</b> {esc(says)}</figcaption>{svg}</figure>"


def risk_points(metrics: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Coverage and risk, both in [0, 1], by rising coverage."""
    stated = objects(metrics.get("abstention")).get("risk_coverage")
    points = []
    for pair in stated if isinstance(stated, list) else ():
        if isinstance(pair, Sequence) and len(pair) == 2:
            coverage, risk = number(pair[0]), number(pair[1])
            if coverage is not None and risk is not None:
                points.append((coverage, risk))
    return sorted(points)


def _risk(run: RunFolder, prefix: str) -> str:
    points = risk_points(run.metrics)
    if not points:
        return ""
    from qa.evaluation.report import plots

    area = number(objects(run.metrics.get("abstention")).get("aurc"))
    label = "Risk and coverage"
    says = (
        "If only the surest questions are answered, how many of those answers are wrong? A confidence that tells "
        "right from wrong starts low on the left; one that does not follows the dotted line."
    ) + (f" Area under the curve: {area:.3f}." if area is not None else "")
    return _plot(plots.risk_coverage(f"{prefix}risk", label, points, points[-1][1]), label, says)


def _times(run: RunFolder, prefix: str) -> str:
    taken = sorted(row.ms for row in run.rows if row.ms is not None)
    if not taken:
        return ""
    from qa.evaluation.report import plots

    known = {item.name: item for item in figures(run.metrics)}
    marks = [
        (f"{word}: {known[name].shown}", known[name].mean or 0.0)
        for name, word in (("time_ms", "median"), ("time_p95_ms", "95 of 100"))
        if name in known and known[name].mean is not None
    ]
    label = "Time of a search" if run.info.get("retrieval_only") else "Time for an answer"
    says = f"{len(taken):,} questions; the longest took {written(taken[-1], 'ms')}."
    return _plot(plots.times(f"{prefix}times", label, taken, marks), label, says)
