"""Sentences that seem to answer because the heading they are read behind does. Pure, but for what reads.

Every sentence is read behind its article's heading, so that "the company" is the right one. Where the heading itself
tells what is asked ("320 flats planned for the old gasworks"), each sentence behind it seems to, and the one that says
so too may seem to less. Such are read again without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from qa.reading import reading
from qa.schema import Evidence

HEADINGS = 3  # that are read by themselves,
AGAIN = 20  # and sentences of each that are read again
_SEEMS = -1.0  # logit from which a sentence seems to answer
_TELLS = 0.0  # and a heading does
_ALONE = -3.0  # that one of its sentences must have alone: else they may lack only the name that is in the heading
_LACKS = 1.0  # more than alone a sentence may have

Floats = NDArray[np.float32]
Reads = Callable[[Sequence[tuple[str, str]]], Floats]


def told_apart(question: str, items: Sequence[Evidence], logits: Floats, read: Reads) -> Floats:
    """`logits` (n,) of the items with `question`, but of those behind a heading that answers it about what they have
    alone, if any does so. `read` gives the logits of pairs of a text and a question."""
    places_of: dict[tuple[str, str], list[int]] = {}
    for i in np.argsort(-logits, kind="stable").tolist():
        passage = items[i].passage
        if passage.title:
            places_of.setdefault((passage.article_id, reading.heading(passage.title)), []).append(i)
    seeming = (
        (heading, places)
        for (_, heading), places in places_of.items()
        if _several([items[i] for i in places if logits[i] >= _SEEMS])
    )
    groups = list(islice(seeming, HEADINGS))
    if not groups:
        return logits
    tells = read([(heading, question) for heading, _ in groups]) >= _TELLS
    out = logits.copy()
    for (_, places), told in zip(groups, tells.tolist(), strict=True):
        again, rest = places[:AGAIN], places[AGAIN:]
        alone = read([(_bare(question, items[i]), question) for i in again]) if told else logits[:0]
        if any(logit >= _ALONE for logit in alone.tolist()):
            out[again] = np.clip(logits[again], alone, alone + _LACKS)
            out[rest] = np.minimum(logits[rest], max(out[again].tolist()))
    return out


def _several(items: Sequence[Evidence]) -> bool:
    """Whether two of one article's sentences have no words in common."""
    spans = sorted((item.start, item.end) for item in items)
    return any(end <= start for (_, end), (start, _) in pairwise(spans))


def _bare(question: str, item: Evidence) -> str:
    return reading.sentence(question, item).removeprefix(f"{reading.heading(reading.headed(question, item))}. ")
