"""The benchmark's figures as a table for people: what was measured, the goal, and whether it was met. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_VERDICT = {None: "", True: "met", False: "NOT MET"}


@dataclass(frozen=True)
class Row:
    """One figure. `met` is None where there is no goal."""

    what: str
    figure: str
    goal: str = ""
    met: bool | None = None


def table(figures: dict[str, Any], *, goals: bool) -> str:
    """The figures of `bench.measure`; goals of speed, memory and retrieval only where they apply."""
    rows = list(_rows(figures))
    if not goals:
        rows = [row if row.what.startswith("samples") else Row(row.what, row.figure) for row in rows]
    cells = [("what", "goal", "", "figure"), *((row.what, row.goal, _VERDICT[row.met], row.figure) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    lines = [
        "  ".join([*(text.ljust(width) for text, width in zip(row[:3], widths, strict=True)), row[3]]) for row in cells
    ]
    return "\n".join([_head(figures["about"]), "", *lines])


def _head(about: dict[str, Any]) -> str:
    load = "unknown" if about["load_at_start"] is None else f"{about['load_at_start']:.2f}"
    versions = ", ".join(f"{name} {version}" for name, version in about["versions"].items())
    return (
        f"{about['date']} · {about['corpus']} · embedding {about['embedding']} · {about['cores']} cores,"
        f" load {load} at start · {about['system']}, Python {about['python']}\n{versions}"
    )


def _rows(figures: dict[str, Any]) -> Iterator[Row]:
    if first := figures.get("ingest"):
        yield from _ingest(first)
    if (second := figures.get("again")) and first:
        yield from _again(first, second)
    if baseline := figures.get("plain"):
        yield from _plain(baseline, first)
    if found := figures.get("retrieval"):
        yield from _retrieval(
            "retrieval", found, {"recall@4": 0.80, "recall@10": 0.92, "all_gold@10": 0.79, "mrr": 0.91}
        )
    if asked := figures.get("ask"):
        yield from _ask(asked)
    if started := figures.get("cold"):
        yield from _cold(started)
    if samples := figures.get("seeds"):
        yield from _samples(samples)
    loads = [f"{name} {part['load']:.2f}" for name, part in figures.items() if part.get("load") is not None]
    if loads:
        yield Row("load average after each part", ", ".join(loads))


def _ingest(part: dict[str, Any]) -> Iterator[Row]:
    rate = part["passages_per_s"]
    yield Row(
        "ingest, whole process, index included",
        f"{rate:.0f} passages/s ({part['passages']} of {part['new']} articles in {part['wall_s']:.2f} s;"
        f" {part['refused']} refused)",
        "≥ 500 passages/s",
        rate >= 500,
    )
    yield Row("ingest, by its own clock", f"{part['passages_per_own_s']:.0f} passages/s in {part['seconds']:.2f} s")
    yield Row("ingest, peak memory", _mib(part["peak_mib"]))
    yield Row("archive on disk", f"{part['disk_mib']:.0f} MiB")


def _again(first: dict[str, Any], second: dict[str, Any]) -> Iterator[Row]:
    # Both clocks: starting Python and importing is most of the second process, and no part of its own clock.
    for clock, label in (("wall_s", "whole process"), ("seconds", "by its own clock")):
        ratio = first[clock] / max(second[clock], 1e-6)
        yield Row(
            f"second ingest of the same, {label}",
            f"{ratio:.0f} x faster ({second[clock]:.3f} s after {first[clock]:.2f} s)",
            "≥ 50 x faster",
            ratio >= 50,
        )
    yield Row("second ingest, passages embedded and filed", str(second["passages"]), "0", second["passages"] == 0)


def _plain(part: dict[str, Any], first: dict[str, Any] | None) -> Iterator[Row]:
    yield Row(
        "plain LlamaIndex + Chroma, MiniLM",
        f"{part['passages_per_s']:.1f} passages/s, {part['articles_per_s']:.1f} articles/s ({part['passages']} of"
        f" {part['articles']} articles in {part['seconds']:.1f} s, imports not counted)",
    )
    yield Row("plain, peak memory", _mib(part["peak_mib"]))
    if first:
        times = first["passages_per_s"] / part["passages_per_s"]
        yield Row(
            "ingest against plain",
            f"{times:.0f} x in passages/s, {first['articles_per_s'] / part['articles_per_s']:.1f} x in articles/s"
            " (its passages are longer, read to 256 tokens)",
            "≥ 10 x",
            times >= 10,
        )
    if "retrieval" in part:
        yield from _retrieval("plain, retrieval", part["retrieval"], {})


def _retrieval(head: str, part: dict[str, Any], goals: dict[str, float]) -> Iterator[Row]:
    for name in ("recall@4", "recall@10", "all_gold@10", "mrr"):
        if name not in part:
            continue
        value = part[name]
        between = "" if value["low"] is None else f" [{value['low']:.3f}, {value['high']:.3f}]"
        goal = goals.get(name)
        yield Row(
            f"{head}, article {name}",
            f"{value['mean']:.3f}{between} (n {part['n']})",
            f"≥ {goal:.2f}" if goal else "",
            value["mean"] >= goal if goal else None,
        )


def _ask(part: dict[str, Any]) -> Iterator[Row]:
    index = "exact search" if part["generation"] is None else f"Chroma, generation {part['generation']}"
    median, p95 = part["ms"]["median"], part["ms"]["p95"]
    note = f"(n {part['n']}, {part['answered']} answered, {part['model']}, {index})"
    yield Row("ask, warm, median", f"{median:.0f} ms {note}", "< 150 ms", median < 150)
    yield Row("ask, warm, p95", f"{p95:.0f} ms", "< 400 ms", p95 < 400)
    stages = ", ".join(
        f"{name} {ms['median']:.0f} / {ms['p95']:.0f}"
        for name, ms in part["stages"].items()
        if name not in ("total", "first_token")
    )
    yield Row("ask, stages, median / p95 ms", stages)
    peak = part["peak_mib"]
    yield Row("ask, peak memory", _mib(peak), "< 700 MiB", None if peak is None else peak < 700)


def _cold(part: dict[str, Any]) -> Iterator[Row]:
    note = f"(median of {part['runs']}, bytecode {'compiled' if part['compiled'] else 'NOT compiled'})"
    start, ask = part["help"]["median_s"], part["ask"]["median_s"]
    yield Row("dateline --help, cold", f"{start:.2f} s {note}", "< 0.4 s", start < 0.4)
    yield Row("dateline ask, cold", f"{ask:.2f} s {note}", "< 3 s", ask < 3)


def _samples(part: dict[str, Any]) -> Iterator[Row]:
    right, asked = part["right"], part["answerable"]
    declined, unanswerable = part["declined"], part["unanswerable"]
    left = f"; {part['left_out']} left out, their article is not there" if part["left_out"] else ""
    yield Row("samples, answered right", _share(right, asked) + left, "≥ 90%", right >= 0.9 * asked)
    yield Row(
        "samples, unanswerables declined", _share(declined, unanswerable), "≥ 90%", declined >= 0.9 * unanswerable
    )
    yield Row(
        "samples, quotes unlike their article",
        f"{part['mismatches']} of {part['citations']} citations",
        "0",
        part["mismatches"] == 0,
    )
    kinds = [f"{kind} {good}/{of}" for kind, (good, of) in part["by_type"].items()]
    for start in range(0, len(kinds), 5):
        yield Row("samples, by type" if not start else "samples, …", ", ".join(kinds[start : start + 5]))
    yield Row("samples, not right", " ".join(part["wrong"]) or "none")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%} ({part} of {whole})" if whole else "none asked"


def _mib(value: float | None) -> str:
    return "not told by this system" if value is None else f"{value:.0f} MiB"
