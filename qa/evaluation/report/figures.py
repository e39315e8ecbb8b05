"""From a run's figures to HTML: the headline, and every figure with its meaning. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qa.evaluation.report.folder import number, objects
from qa.evaluation.report.words import GROUPS, HEADLINES, UNJUDGED, Words, counted, interval, words, written
from qa.words.clean import esc

_LABELLED = (("correct", "answers"), ("faithful", "sentences"))


@dataclass(frozen=True)
class Figure:
    """One figure of metrics.json, with the words for it. None where it is undefined.

    `groups` is how many groups of questions were resampled for the interval, None where each is one of its own; `judge`
    says who judged, "" where the figure is counted.
    """

    name: str
    words: Words
    mean: float | None
    low: float | None
    high: float | None
    n: int | None
    groups: int | None
    baseline: float | None
    higher_is_better: bool
    judge: str = ""

    @property
    def shown(self) -> str:
        return written(self.mean, self.words.kind)

    @property
    def interval(self) -> str:
        return interval(self.low, self.high, self.words.kind)


def figure(name: str, stated: Mapping[str, Any]) -> Figure:
    count, groups = number(stated.get("n")), number(stated.get("groups"))
    return Figure(
        name=name,
        words=words(name, stated.get("unit")),
        mean=number(stated.get("mean")),
        low=number(stated.get("low")),
        high=number(stated.get("high")),
        n=None if count is None else int(count),
        groups=None if groups is None else int(groups),
        baseline=number(stated.get("baseline")),
        higher_is_better=stated.get("higher_is_better") is not False,
        judge=str(stated.get("judge") or ""),
    )


def figures(metrics: Mapping[str, Any]) -> list[Figure]:
    """All of a run's figures, in the order of their groups, then as written."""
    found = [
        figure(str(name), stated)
        for name, stated in objects(metrics.get("metrics")).items()
        if isinstance(stated, dict)
    ]
    return sorted(found, key=lambda item: GROUPS.index(item.words.group))


def headline_html(metrics: Mapping[str, Any]) -> str:
    """The few figures to look at first, each with interval, baseline and what it means."""
    known = {item.name: item for item in figures(metrics)}
    first = HEADLINES if "right" in known else (*UNJUDGED, *HEADLINES)
    cards = "".join(_card(known[name]) for name in first if name in known)
    return f'<div class="cards">{cards}</div>' if cards else ""


def _card(item: Figure) -> str:
    notes = []
    if item.low is not None:
        notes.append(f"95% interval {item.interval}")
    if item.n is not None:
        groups = f" in {counted(item.groups, 'group')}" if item.groups else ""
        notes.append(counted(item.n, "question") + groups)
    if item.judge:
        notes.append(f"judge: {esc(item.judge)}")
    against = f'<p class="against">{against_baseline(item)}</p>' if item.baseline is not None else ""
    return (
        f'<section class="card"><h3>{esc(item.words.label)} <code>{esc(item.name)}</code></h3>'
        f'<p class="value">{item.shown}</p><p class="spread">{", ".join(notes)}</p>{against}'
        f'<p class="says">{esc(item.words.says)}</p></section>'
    )


def against_baseline(item: Figure) -> str:
    """How the figure stands to its baseline, in words; what the interval holds is no difference, and an interval that
    is a point tells nothing of other questions."""
    if item.baseline is None:
        return ""
    base = f"baseline {written(item.baseline, item.words.kind)}"
    if item.low is None or item.high is None or item.low == item.high or item.low <= item.baseline <= item.high:
        return f"no clear difference from the {base}"
    above = item.low > item.baseline
    better = "better" if above == item.higher_is_better else "worse"
    return f'<b class="{better}">{better}</b> than the {base}'


def table_html(metrics: Mapping[str, Any]) -> str:
    """Every figure with its interval, baseline and meaning, in groups."""
    heads = "".join(
        f'<th scope="col"{kind}>{head}</th>'
        for head, kind in (
            ("Figure", ""), ("Mean", ' class="num"'), ("95% interval", ' class="num"'), ("Questions", ' class="num"'),
            ("Baseline", ' class="num"'), ("What it says", ""),
        )
    )  # fmt: skip
    known = figures(metrics)
    bodies = []
    for group in GROUPS:
        rows = "".join(_row(item) for item in known if item.words.group == group)
        if rows:
            title = f'<tr><th colspan="6" scope="colgroup" class="group">{group}</th></tr>'
            bodies.append(f"<tbody>{title}{rows}</tbody>")
    return f'<table class="figures tabular"><thead><tr>{heads}</tr></thead>{"".join(bodies)}</table>' if bodies else ""


def _row(item: Figure) -> str:
    base = "" if item.baseline is None else written(item.baseline, item.words.kind)
    judge = f" [{esc(item.judge)}]" if item.judge and f"[{item.judge}]" not in item.name else ""
    count = "" if item.n is None else f"{item.n:,}"
    return (
        f'<tr><th scope="row">{esc(item.words.label)} <code>{esc(item.name)}</code>{judge}</th>'
        f'<td class="num mean">{item.shown}</td><td class="num" data-head="95% interval">{item.interval}</td>'
        f'<td class="num" data-head="questions">{count}</td><td class="num" data-head="baseline">{base}</td>'
        f'<td class="says">{esc(item.words.says)}</td></tr>'
    )


def notes_html(metrics: Mapping[str, Any]) -> str:
    """What is undefined and why, and how far each judge agrees with people."""
    stated = metrics.get("notes")
    notes = [str(note) for note in stated] if isinstance(stated, list) else []
    notes += judges_said(metrics)
    items = "".join(f"<li>{esc(note)}</li>" for note in notes)
    return f'<ul class="notes">{items}</ul>' if items else ""


def judges_said(metrics: Mapping[str, Any]) -> list[str]:
    """For each judge, how far it agrees with people, and what it took; sentences of plain text."""
    used = objects(objects(metrics.get("usage")).get("judge"))
    out = []
    for judge, of in objects(metrics.get("judges")).items():
        agreed = objects(objects(of).get("agreement"))
        out += [_agreement(judge, what, objects(agreed[task])) for task, what in _LABELLED if task in agreed]
        if not agreed:
            out.append(f"How far the judge {judge} agrees with people is not known: nothing is labelled.")
        if judge in used:
            out.append(_used(judge, objects(used[judge])))
    return out


def _agreement(judge: str, what: str, of: Mapping[str, Any]) -> str:
    given, fit, judged = (int(number(of.get(name)) or 0) for name in ("labels", "fit", "n"))
    raw, kappa = number(of.get("raw")), number(of.get("kappa"))
    fits = f"{fit:,} of {given:,} labels fit {what} of this run"
    if raw is None:
        return f"How far the judge {judge} agrees with people on {what} is not known: {fits}, none of them judged."
    beyond = "undefined" if kappa is None else f"{kappa:.2f}"
    share = f"{written(raw, 'share')} of {judged:,} labelled {what}"
    return f"The judge {judge} agrees with people on {share} (Cohen's kappa {beyond}); {fits}."


def _used(judge: str, of: Mapping[str, Any]) -> str:
    tokens = sum(number(of.get(name)) or 0 for name in ("prompt_tokens", "completion_tokens"))
    calls, cost = counted(int(number(of.get("calls")) or 0), "call"), number(of.get("cost"))
    paid = "" if cost is None else f", at a cost of {written(cost, 'money')}"
    return f"The judge {judge} read and wrote {tokens:,.0f} tokens in {calls}{paid}."
