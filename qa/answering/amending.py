"""Corrections that the question did not find: they are looked for by the words of what is to be quoted.

"Who was taken to hospital?" finds the report with the wrong name; the note that puts it right need not have a word of
the question, and may stand far down among thousands of passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.answering.searching import Retrieved, Search
from qa.reports.correcting import correcting
from qa.retrieval.nodes import found
from qa.schema import Evidence

_QUOTED = 4  # of the best sentences of each part: what may be quoted


def with_corrections(got: Retrieved, search: Search) -> Retrieved:
    """The same with the passages that correct what may be quoted, of all that the question may use."""
    likely: Sequence[Evidence] = [item for part in got.held for item in part.evidence[:_QUOTED]]
    if not likely:
        return got
    known = {passage.passage_id for passage in got.passages}
    notes = [found(node) for node in search.retriever.corrections([item.text for item in likely], got.query.filters)]
    new = [note for note in notes if note.passage_id not in known and any(correcting(likely, [note]))]
    return replace(got, passages=(*got.passages, *new)) if new else got
