"""The plots of a run with what they say: bars by slice, confidence, times. Pure."""

from __future__ import annotations

from qa.evaluation.report.confidence import confidence_html, plot_html
from qa.evaluation.report.figures import figures
from qa.evaluation.report.folder import RunFolder
from qa.evaluation.report.slices import slice_table_html, slices
from qa.evaluation.report.words import counted, words, written
from qa.words.clean import esc

VALUES = 24  # slices drawn of one field


def plots_html(run: RunFolder, prefix: str = "") -> str:
    """Bars by slice, what the confidence is worth, and the distribution of times, as far as the run has them.

    `prefix` begins the ids of what is drawn, for a page with more than one run.
    """
    from qa.evaluation.report import plots  # here, as Matplotlib takes a second to import

    parts = []
    for place, sliced in enumerate(slices(run.metrics), 1):
        drawn = []
        for column, name in enumerate(sliced.columns, 1):
            items = [(value, of[name]) for value, of in sliced.values if name in of and of[name].mean is not None]
            bars = [
                plots.Bar(value, item.mean or 0.0, item.low, item.high, item.baseline, item.n) for value, item in items
            ]
            label = f"{words(name).label} by {sliced.field}"
            says = f"{words(name).says} In brackets: of how many questions." if place == 1 else ""
            if any(bar.baseline is not None for bar in bars):
                says = f"{says} Dotted: the baseline.".strip()
            svg = plots.bars(f"{prefix}slice{place}-{column}", label, bars[:VALUES])
            drawn.append(plot_html(svg, label, says))
        hidden = max((len(sliced.values) - VALUES, 0))
        beyond = f'<p class="hint">{hidden:,} more values stand in the table.</p>' if hidden else ""
        parts.append(
            f'<section class="by"><h3>By {esc(sliced.field)}</h3><div class="plots">{"".join(drawn)}</div>{beyond}'
            f"<details><summary>The same as a table</summary>{slice_table_html(sliced)}</details></section>"
        )
    parts.append(confidence_html(run.metrics, prefix))
    if drawn_times := _times(run, prefix):
        parts.append(f'<section class="by"><h3>By time</h3><div class="plots">{drawn_times}</div></section>')
    return "".join(parts)


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
    searched = bool(run.info.get("retrieval_only"))
    label = "Time of a search" if searched else "Time for an answer"
    axis = "time of a search" if searched else "time from question to answer"
    says = f"{counted(len(taken), 'question')}; the longest took {written(taken[-1], 'ms')}."
    return plot_html(plots.times(f"{prefix}times", label, taken, marks, axis), label, says)
