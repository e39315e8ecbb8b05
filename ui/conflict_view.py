"""Reports that differ, side by side, and the numbers that open a citation. Pure: values in, HTML out."""

from __future__ import annotations

from qa.schema import Citation, Conflict
from qa.words.clean import esc, one_line, stamp

_DIFFERS = {"cause": "Accounts of the cause differ"}


def marker_html(number: int, citation: Citation) -> str:
    source = ", ".join(part for part in (citation.outlet, citation.title) if part) or citation.article_id
    label = esc(f"Citation {citation.marker}: {one_line(source, 120)}")
    reference = f"t{number}-c{citation.marker}"
    return (
        # A no-break space, so that a number never starts a line of its own.
        f'&nbsp;<button type="button" class="cite" data-do="open" data-ref="{reference}" '
        f'aria-label="{label}" title="{label}">[{citation.marker}]</button>'
    )


def conflict_html(number: int, conflict: Conflict, citations: dict[int, Citation]) -> str:
    """The sides next to each other; each with its own source where there is one marker for each statement."""
    paired = len(conflict.markers) == len(conflict.statements)
    sides = []
    for place, statement in enumerate(conflict.statements):
        marks = (conflict.markers[place],) if paired else ()
        sources = [citations[mark] for mark in marks if mark in citations]
        heads = "".join(
            f'<span class="from">{esc(source.outlet or "Unknown outlet")} · {stamp(source.published)}</span>'
            for source in sources
        )
        marked = "".join(marker_html(number, source) for source in sources)
        count = f'<span class="from">{esc(_sources(conflict, place))}</span>' if place < len(conflict.sources) else ""
        sides.append(f'<blockquote class="side">{heads}<p>{esc(statement)}{marked}</p>{count}</blockquote>')
    rest = () if paired else tuple(citations[mark] for mark in conflict.markers if mark in citations)
    foot = f'<p class="from">Sources{"".join(marker_html(number, source) for source in rest)}</p>' if rest else ""
    return (
        f'<section class="conflict"><h3>{_DIFFERS.get(conflict.over, "The reports differ")}: {esc(conflict.about)}</h3>'
        f'<div class="sides">{"".join(sides)}</div>{foot}</section>'
    )


def _sources(conflict: Conflict, place: int) -> str:
    """How many independent sources say what this side does."""
    count, says = conflict.sources[place], conflict.says[place]
    if conflict.markers[place] in conflict.alone:
        return f"Only this one says {says}"
    return f"1 report says {says}" if count == 1 else f"{count} reports say {says}"
