"""`compare`: runs against the first one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from qa.commands import OK
from qa.commands.screen import dump, plain
from qa.evaluation.changed import Changed, Side
from qa.evaluation.compare import Comparison
from qa.evaluation.compare import compare as compared
from qa.evaluation.differences import Difference
from qa.evaluation.report.words import counted, significant
from qa.evaluation.scored import read_scored

_CHANGED = 20  # changed questions shown of a comparison; --json has all
_HEADS = ("figure", "A", "B", "B-A", "95% interval", "p", "Holm", "better", "worse", "same", "n")


def compare(folders: Sequence[Path], *, allow_different: bool, as_json: bool, metrics: Sequence[str] = ()) -> int:
    """Print each further run against the first. Raises SettingsError for runs that cannot be compared."""
    found = compared(*map(read_scored, folders), allow_different=allow_different, metrics=metrics)
    if as_json:
        print(dump([asdict(comparison) for comparison in found]))
    else:
        print("\n\n".join(plain("\n".join(_said(comparison))) for comparison in found))
    return OK


def _said(comparison: Comparison) -> list[str]:
    out = [f"A {comparison.a}", f"B {comparison.b}", f"over {counted(comparison.n, 'question')}", ""]
    out += _table([_HEADS, *map(_row, comparison.differences)])
    if not comparison.differences:
        out.append("no figure is in both runs")
    out += ["", *comparison.notes]
    if not comparison.changed:
        return [*out, "No question has changed."]
    worse = sum(not changed.better for changed in comparison.changed)
    better = len(comparison.changed) - worse
    out += ["", f"Changed ({comparison.changed[0].metric}): {worse} worse in B, {better} better."]
    for changed in comparison.changed[:_CHANGED]:
        out += _side_by_side(changed)
    if (more := len(comparison.changed) - _CHANGED) > 0:
        out.append(f"… {more} more; --json has all")
    return out


def _row(item: Difference) -> tuple[str, ...]:
    between = "" if item.low is None or item.high is None else f"[{_signed(item.low)}, {_signed(item.high)}]"
    counts = tuple("" if count is None else str(count) for count in (item.wins, item.losses, item.ties, item.n))
    return (
        item.metric,
        significant(item.a),
        significant(item.b),
        _signed(item.difference),
        between,
        _p(item.p),
        _p(item.p_holm),
        *counts,
    )


def _signed(value: float) -> str:
    return f"{'-' if value < 0 else '+'}{significant(abs(value))}"


def _p(value: float | None) -> str:
    if value is None:
        return ""
    return "<.001" if value < 0.001 else f"{value:.3f}".lstrip("0")


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    """The first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]


def _side_by_side(changed: Changed) -> list[str]:
    kind = f" ({changed.type})" if changed.type else ""
    sides = (("A", changed.a), ("B", changed.b))
    return [f"  {'+' if changed.better else '-'} {changed.qid}{kind}: {_short(changed.question)}"] + [
        f"      {name} {side.score:g}: {_because(side)}" for name, side in sides
    ]


def _because(side: Side) -> str:
    return f"{side.why} · {_short(side.text)}" if side.text else side.why


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 160 else f"{folded[:157]}…"
