"""The runs tab: one run held against another, figure by figure and question by question. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qa.evaluation.report.words import Kind, counted, significant, words, written
from qa.words.clean import esc, one_line

if TYPE_CHECKING:
    from qa.evaluation.changed import Changed, Side
    from qa.evaluation.compare import Comparison
    from qa.evaluation.differences import Difference

CHANGED = 50  # changed questions listed
SURE = 0.05  # p after Holm's correction, below which a difference is called one
_HEADS = ("Figure", "A", "B", "B less A", "95% interval", "p (Holm)", "Verdict", "Better, worse, same")


def compare_html(found: Comparison, place: int = 1) -> str:
    """Run B against run A. `place` tells several comparisons of one page apart."""
    drawn = [(item, verdict(item)) for item in found.differences]
    notes = "".join(f"<li>{esc(note)}</li>" for note in found.notes)
    return (
        f'<div class="run versus"><h2>{esc(found.b)} against {esc(found.a)}</h2>'
        f"{_lead(found, [said for _, said in drawn])}"
        f'{_plot(found.differences, place)}{_table(drawn)}<ul class="notes">{notes}</ul>'
        f"{_changed(found.changed)}</div>"
    )


def verdict(item: Difference) -> str:
    """`better` or `worse` where the corrected test says so, `no clear difference` where it does not; empty untested."""
    if item.p_holm is None:
        return ""
    if item.p_holm >= SURE or item.difference == 0:
        return "no clear difference"
    from qa.evaluation.scores import LOWER_IS_BETTER

    return "better" if (item.difference > 0) != (item.metric in LOWER_IS_BETTER) else "worse"


def signed(value: float | None, kind: Kind) -> str:
    """A difference as people write it: shares in points, always with its sign."""
    if value is None:
        return "–"
    if kind == "share":
        shown = f"{value * 100:+.1f}"
    elif kind == "ms":
        shown = f"{value:+.0f} ms"
    else:
        shown = f"{'-' if value < 0 else '+'}{significant(abs(value))}"
    return shown.replace("-", "−")


def _lead(found: Comparison, verdicts: Sequence[str]) -> str:
    counts = [
        f'<b class="{kind}">{verdicts.count(kind)} {kind}</b>' for kind in ("better", "worse") if kind in verdicts
    ]
    unclear = verdicts.count("no clear difference")
    said = ", ".join([*counts, *([f"{unclear} without a clear difference"] if unclear else [])])
    asked = counted(found.n, "question")
    return (
        f'<p class="lead">A is {esc(found.a)}, B is {esc(found.b)}; both over the same {asked}. '
        f"Figures in B: {said or 'none could be tested'}.</p>"
    )


def _plot(differences: Sequence[Difference], place: int) -> str:
    """The differences of the shares, in points, with their intervals."""
    from qa.evaluation.report import plots  # here, as Matplotlib takes a second to import

    shown = [
        plots.Bar(words(item.metric).label, item.difference, item.low, item.high)
        for item in differences
        if words(item.metric).kind in ("share", "index") and item.low is not None
    ]
    if not shown:
        return ""
    label = "B less A"
    says = "Each figure's difference with its 95% interval, in points of 100; to the right B is higher."
    svg = plots.differences(f"versus{place}", label, shown)
    return f'<figure class="wide"><figcaption><b>{label}</b> {says}</figcaption>{svg}</figure>'


def _table(drawn: Sequence[tuple[Difference, str]]) -> str:
    if not drawn:
        return "<p>No figure is in both runs.</p>"
    heads = "".join(
        f'<th scope="col"{"" if head in ("Figure", "Verdict") else " class=num"}>{head}</th>' for head in _HEADS
    )
    rows = "".join(_row(item, said) for item, said in drawn)
    return f'<table class="figures tabular"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(item: Difference, said: str) -> str:
    known = words(item.metric)
    between = "–" if item.low is None else f"{signed(item.low, known.kind)} to {signed(item.high, known.kind)}"
    chance = "–" if item.p_holm is None else "<.001" if item.p_holm < 0.001 else f"{item.p_holm:.3f}".lstrip("0")
    kind = said if said in ("better", "worse") else "unclear"
    sides = (item.wins, item.losses, item.ties)
    counts = "–" if None in sides else ", ".join(f"{count:,}" for count in sides)
    note = f'<span class="spread">{esc(item.note)}</span>' if item.note else ""
    return (
        f'<tr><th scope="row">{esc(known.label)} <code>{esc(item.metric)}</code></th>'
        f'<td class="num" data-head="A">{written(item.a, known.kind)}</td>'
        f'<td class="num" data-head="B">{written(item.b, known.kind)}</td>'
        f'<td class="num mean">{signed(item.difference, known.kind)}</td>'
        f'<td class="num" data-head="95% interval">{between}</td>'
        f'<td class="num" data-head="p (Holm)">{esc(chance)}</td>'
        f'<td class="{kind}">{said}{note}</td>'
        f'<td class="num" data-head="better, worse, same">{counts}</td></tr>'
    )


def _changed(changed: Sequence[Changed]) -> str:
    """The questions that are right in one run and wrong in the other, the lost ones first."""
    if not changed:
        return '<h3>Changed questions</h3><p class="hint">No question has changed.</p>'
    better = sum(item.better for item in changed)
    shown = f", the first {CHANGED} shown" if len(changed) > CHANGED else ""
    rows = "".join(_change(item) for item in changed[:CHANGED])
    return (
        f'<h3>Changed questions</h3><p class="hint">{len(changed) - better:,} worse in B, {better:,} better, by '
        f'“{esc(words(changed[0].metric).label)}”{shown}.</p><div class="rows">{rows}</div>'
    )


def _change(item: Changed) -> str:
    kind, mark, said = ("good", "✓", "Better in B") if item.better else ("bad", "✗", "Worse in B")
    return (
        f'<details class="row"><summary><span class="outcome {kind}"><span aria-hidden="true">{mark}</span> '
        f"{said}</span>"
        f'<span class="asked">{esc(one_line(item.question, 300))}</span>'
        f'<span class="type">{esc(one_line(item.type or "", 40))}</span>'
        f'<span class="ranks">{esc(one_line(item.qid, 40))}</span></summary>'
        f'<div class="detail sides">{_side("A", item.a)}{_side("B", item.b)}</div></details>'
    )


def _side(name: str, side: Side) -> str:
    text = f'<p class="said">{esc(side.text)}</p>' if side.text else ""
    return f'<section class="side"><h4>{name}: {side.score:g}</h4>{text}<p class="why">{esc(side.why)}</p></section>'
