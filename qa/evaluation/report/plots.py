"""The plots of a report, by Matplotlib, as SVG for a page. Pure: the same figures give the same bytes."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from qa.evaluation.report.svg import COLOURS, tidy
from qa.words.clean import clean, one_line

INK, SOFT, RULE, ACCENT, WASH = (COLOURS[name] for name in ("ink", "soft", "rule", "accent", "wash"))
_LOOK: dict[Any, Any] = {
    "svg.fonttype": "none", "svg.hashsalt": "dateline", "text.parse_math": False, "font.size": 11, "text.color": INK,
    "axes.edgecolor": RULE, "axes.labelcolor": SOFT, "xtick.color": SOFT, "ytick.color": INK, "xtick.labelcolor": SOFT,
    "axes.spines.top": False, "axes.spines.right": False, "axes.linewidth": 1.0, "axes.labelsize": 11,
    "xtick.major.size": 0, "ytick.major.size": 0, "axes.grid": False, "font.family": "DejaVu Sans",
    "axes.unicode_minus": True,
}  # fmt: skip
# Matplotlib keeps its look in one place for the whole process, and warnings filters are shared too.
_drawing = threading.Lock()
POINTS = 200  # of a curve
LABEL = 28  # characters of a label
DOTS = (0, (1.5, 1.2))


class Bar(NamedTuple):
    """One figure to draw: its name, the value with its interval, and the baseline to see it against."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None
    baseline: float | None = None
    n: int | None = None  # questions


def bars(name: str, label: str, figures: Sequence[Bar]) -> str:
    """Horizontal bars between 0 and 1 with their intervals, the first on top; a dotted line at each baseline;
    beside each its value, and in brackets of how many questions."""

    def draw(axes: Axes) -> None:
        at = np.arange(len(figures))
        axes.barh(at, [bar.value for bar in figures], height=0.62, color=ACCENT, alpha=0.32, linewidth=0)
        for place, bar in zip(at, figures, strict=True):
            if bar.low is not None and bar.high is not None:
                axes.plot([bar.low, bar.high], [place, place], color=ACCENT, linewidth=2.2, solid_capstyle="butt")
            axes.plot([bar.value], [place], marker="o", markersize=5, color=ACCENT, linestyle="none", clip_on=False)
            if bar.baseline is not None:
                ends = [place - 0.42, place + 0.42]
                axes.plot([bar.baseline] * 2, ends, color=INK, linewidth=1.6, linestyle=DOTS, clip_on=False)
            of = f" ({bar.n:,})" if bar.n else ""
            axes.annotate(
                f"{bar.value * 100:.1f}%{of}", (1.0, place), xytext=(6, 0), textcoords="offset points", va="center",
                color=INK, annotation_clip=False,
            )  # fmt: skip
        axes.set_yticks(at, [one_line(bar.label, LABEL) or "(empty)" for bar in figures])
        axes.set_ylim(len(figures) - 0.45, -0.55)
        _shares(axes)
        axes.spines["left"].set_visible(False)

    return _drawn(name, label, draw, height=0.62 + 0.32 * len(figures))


def differences(name: str, label: str, figures: Sequence[Bar]) -> str:
    """Differences between -1 and 1 as points of 100, with their intervals around 0, the first on top."""

    def draw(axes: Axes) -> None:
        at = np.arange(len(figures))
        axes.axvline(0, color=INK, linewidth=1.2)
        for place, bar in zip(at, figures, strict=True):
            if bar.low is not None and bar.high is not None:
                axes.plot(
                    [bar.low * 100, bar.high * 100], [place, place], color=ACCENT, linewidth=2.2, solid_capstyle="butt"
                )
            axes.plot([bar.value * 100], [place], marker="o", markersize=5, color=ACCENT, linestyle="none")
        axes.set_yticks(at, [one_line(bar.label, LABEL) or "(empty)" for bar in figures])
        axes.set_ylim(len(figures) - 0.45, -0.55)
        axes.xaxis.set_major_locator(MaxNLocator(7))
        axes.xaxis.set_major_formatter(FuncFormatter(_points))
        axes.grid(axis="x", color=RULE, linewidth=1)
        axes.set_axisbelow(True)
        axes.spines["left"].set_visible(False)

    return _drawn(name, label, draw, height=0.62 + 0.27 * len(figures), width=5.2)


def risk_coverage(name: str, label: str, points: Sequence[tuple[float, float]], whole: float | None) -> str:
    """Share of errors (risk) among the questions that stand (coverage), the surest first.

    `whole` is that of all of them, drawn as the line that useless confidence would follow.
    """

    def draw(axes: Axes) -> None:
        coverage, risk = zip(*thinned(points), strict=True)
        if whole is not None:
            axes.axhline(whole, color=INK, linewidth=1.4, linestyle=DOTS)
        axes.fill_between(coverage, risk, step="post", color=ACCENT, alpha=0.14, linewidth=0)
        axes.step(coverage, risk, where="post", color=ACCENT, linewidth=2)
        if len(points) == 1:
            axes.plot(coverage, risk, marker="o", color=ACCENT, linestyle="none")
        axes.set_ylim(0, max(0.1, *(value for value in risk), whole or 0.0) * 1.08)
        axes.yaxis.set_major_formatter(FuncFormatter(_per_cent))
        axes.yaxis.set_major_locator(MaxNLocator(5))
        axes.tick_params(axis="y", labelcolor=SOFT)
        _shares(axes)
        axes.set_xlabel("questions that stand, the surest first")
        axes.set_ylabel("of these wrong")

    return _drawn(name, label, draw, height=2.7)


def calibration(name: str, label: str, points: Sequence[tuple[float, float]]) -> str:
    """What happened (in [0, 1]) against the confidence stated, and the line on which both are the same."""

    def draw(axes: Axes) -> None:
        axes.plot([0, 1], [0, 1], color=INK, linewidth=1.4, linestyle=DOTS)
        stated, came = zip(*points, strict=True)
        axes.plot(stated, came, color=ACCENT, linewidth=2, marker="o", markersize=5, clip_on=False)
        axes.set_ylim(0, 1)
        axes.yaxis.set_major_formatter(FuncFormatter(_per_cent))
        axes.tick_params(axis="y", labelcolor=SOFT)
        _shares(axes)
        axes.set_xlabel("confidence stated")
        axes.set_ylabel("what happened")

    return _drawn(name, label, draw, height=2.7)


def times(name: str, label: str, milliseconds: Sequence[float], marks: Sequence[tuple[str, float]], axis: str) -> str:
    """How many questions took how long; the `marks` (a word, milliseconds) are lines, `axis` says what was timed."""

    def draw(axes: Axes) -> None:
        values = np.asarray(milliseconds, dtype=np.float64)
        longest = max(milliseconds)
        scale, unit = (1000.0, "s") if longest >= 2000 else (1.0, "ms")
        last = max(longest, 1.0)
        bins = min(40, max(8, int(len(values) ** 0.5) + 4))
        counts, edges = np.histogram(values / scale, bins=bins, range=(0, last / scale))
        axes.bar(edges[:-1], counts, width=np.diff(edges) * 0.92, align="edge", color=ACCENT, alpha=0.45, linewidth=0)
        for place, (word, value) in enumerate(marks):
            axes.axvline(value / scale, color=INK, linewidth=1.4, linestyle=DOTS)
            axes.annotate(
                word, (value / scale, 1), xycoords=("data", "axes fraction"), xytext=(-3, 4 + 14 * place), va="bottom",
                textcoords="offset points", color=INK, annotation_clip=False,
            )  # fmt: skip
        axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.tick_params(axis="y", labelcolor=SOFT)
        axes.margins(x=0)
        axes.set_xlabel(f"{axis}, {unit}")
        axes.set_ylabel("questions")

    return _drawn(name, label, draw, height=2.7)


def thinned(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """At most about `POINTS` of them, evenly, the first and the last among them."""
    step = max(1, len(points) // POINTS)
    return [*points[:-1:step], points[-1]]


def _points(value: float, _: int) -> str:
    return f"{value:+g}".replace("-", "−") if value else "0"


def _per_cent(value: float, _: int) -> str:
    return f"{100 * value:.4g}%"


def _shares(axes: Axes) -> None:
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1])
    axes.xaxis.set_major_formatter(FuncFormatter(_per_cent))
    axes.grid(axis="x", color=RULE, linewidth=1)
    axes.set_axisbelow(True)


def _drawn(name: str, label: str, draw: Callable[[Axes], None], *, height: float, width: float = 4.6) -> str:
    with _drawing, matplotlib.rc_context(_LOOK), warnings.catch_warnings():
        # Only the width of a letter is measured in this font; the reader's own draws it.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(width, height), layout="constrained")
        draw(figure.subplots())
        out = io.StringIO()
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return tidy(out.getvalue(), name, clean(label))
