"""A run's figures by slice: which fields there are, and a table of one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qa.evaluation.report.figures import Figure, figure
from qa.evaluation.report.folder import objects
from qa.evaluation.report.words import words
from qa.words.clean import esc

SLICED = ("right", "token_recall", "recall@10", "evidence@10", "citation_precision", "declined_unanswerable")
COLUMNS = 3  # figures shown by slice


@dataclass(frozen=True)
class Slices:
    """The values of one field, each with its figures; `columns` are the figures shown."""

    field: str
    columns: tuple[str, ...]
    values: tuple[tuple[str, Mapping[str, Figure]], ...]


def slices(metrics: Mapping[str, Any]) -> Iterator[Slices]:
    """The fields by which the run is sliced, in the order of the file; a field of a single value tells nothing."""
    for field, values in objects(metrics.get("slices")).items():
        read = tuple(
            (
                str(value),
                {name: figure(name, stated) for name, stated in objects(of).items() if isinstance(stated, dict)},
            )
            for value, of in objects(values).items()
        )
        names = [name for name in SLICED if any(name in of and of[name].mean is not None for _, of in read)]
        if "token_recall" in names and all("right" in of for _, of in read if "token_recall" in of):
            names.remove("token_recall")  # it is for where `right` is undefined
        if len(read) > 1 and names:
            yield Slices(str(field), tuple(names[:COLUMNS]), read)


def slice_table_html(sliced: Slices) -> str:
    heads = "".join(f'<th scope="col" class="num">{esc(words(name).label)}</th>' for name in sliced.columns)
    rows = "".join(
        f'<tr><th scope="row">{esc(value)}</th>{"".join(_cell(of.get(name)) for name in sliced.columns)}</tr>'
        for value, of in sliced.values
    )
    return (
        f'<table class="slices tabular"><thead><tr><th scope="col">{esc(sliced.field)}</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cell(item: Figure | None) -> str:
    if item is None or item.mean is None:
        return '<td class="num">–</td>'
    count = "" if item.n is None else f", n {item.n:,}"
    return (
        f'<td class="num" data-head="{esc(item.words.label)}">{item.shown}'
        f'<span class="spread">{item.interval}{count}</span></td>'
    )
