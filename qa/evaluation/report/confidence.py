"""What the confidence of the answers is worth: risk and coverage, calibration, and other thresholds. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qa.evaluation.report.folder import number, objects
from qa.evaluation.report.words import counted, written
from qa.words.clean import esc

RISK, CALIBRATION = "Risk and coverage", "Calibration"
_COLUMNS = (
    ("threshold", "Answer from"),
    ("coverage", "Answered"),
    ("risk", "Of these wrong"),
    ("answered_answerable", "Answered where it can"),
    ("declined_unanswerable", "Declined where it must"),
    ("balanced_accuracy", "Balanced accuracy"),
)


def confidence_html(metrics: Mapping[str, Any], prefix: str = "") -> str:
    """Two plots and a table, as far as the answers state a confidence."""
    plots = _risk(metrics, prefix) + _calibration(metrics, prefix)
    table = thresholds_html(metrics)
    if not plots and not table:
        return ""
    folded = f"<details><summary>What other thresholds would have given</summary>{table}</details>" if table else ""
    return f'<section class="by"><h3>By confidence</h3><div class="plots">{plots}</div>{folded}</section>'


def risk_points(metrics: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Coverage and risk, both in [0, 1], by rising coverage."""
    return sorted(_pairs(objects(metrics.get("abstention")).get("risk_coverage")))


def thresholds_html(metrics: Mapping[str, Any]) -> str:
    rows = [row for row in _list(objects(metrics.get("abstention")).get("thresholds")) if isinstance(row, dict)]
    if not rows:
        return ""
    heads = "".join(f'<th scope="col" class="num">{head}</th>' for _, head in _COLUMNS)
    body = "".join(f"<tr>{''.join(_cell(row, name, head) for name, head in _COLUMNS)}</tr>" for row in rows)
    return f'<table class="slices tabular"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'


def _cell(row: Mapping[str, Any], name: str, head: str) -> str:
    value = number(row.get(name))
    if name == "threshold":
        return f'<th scope="row" class="num">{written(value, "index").rstrip("0").rstrip(".") or "0"}</th>'
    return f'<td class="num" data-head="{head}">{written(value, "share")}</td>'


def _risk(metrics: Mapping[str, Any], prefix: str) -> str:
    points = risk_points(metrics)
    if not points:
        return ""
    from qa.evaluation.report import plots  # here, as Matplotlib takes a second to import

    area = number(objects(metrics.get("abstention")).get("aurc"))
    says = (
        "If only what the system is surest of stands, how much of it is wrong? A confidence that tells right from "
        "wrong starts low on the left; one that does not follows the dotted line. A declined question counts as wrong "
        "where the articles answer it, and as right where they do not."
    ) + (f" Area under the curve: {area:.3f}." if area is not None else "")
    return plot_html(plots.risk_coverage(f"{prefix}risk", RISK, points, points[-1][1]), RISK, says)


def _calibration(metrics: Mapping[str, Any], prefix: str) -> str:
    """Confidence against what happened. It is meant as the chance that the articles hold the answer; where all of
    them do, against the chance of being right."""
    known = objects(metrics.get("calibration"))
    unanswerable = number(objects(metrics.get("abstention")).get("unanswerable"))
    name, what = ("answerable", "could be answered") if unanswerable else ("right", "were answered rightly")
    stated = objects(known.get(name))
    bins = [item for item in _list(stated.get("bins")) if isinstance(item, dict)]
    points = _pairs([[item.get("confidence"), item.get("outcome")] for item in bins])
    if not points:
        return ""
    from qa.evaluation.report import plots

    off, count = number(stated.get("ece")), counted(int(number(stated.get("n")) or 0), "question")
    says = (
        f"Of the questions with about the same confidence, how many {what}? On the dotted line the confidence means "
        "what it says; above it, it is too modest, below it, too sure."
    ) + (f" Mean distance (ECE) {off:.3f} over {count}." if off is not None else "")
    return plot_html(plots.calibration(f"{prefix}calibration", CALIBRATION, points), CALIBRATION, says)


def plot_html(svg: str, label: str, says: str) -> str:
    return f"<figure><figcaption><b>{esc(label)}</b> {esc(says)}</figcaption>{svg}</figure>"


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _pairs(value: Any) -> list[tuple[float, float]]:
    """Those of a list that are two numbers."""
    found = []
    for pair in _list(value):
        if isinstance(pair, list | tuple) and len(pair) == 2:
            first, second = number(pair[0]), number(pair[1])
            if first is not None and second is not None:
                found.append((first, second))
    return found
