"""The parts of a question, asked alone where the search for all of them found one not at all or hardly.

Together they share ten passages and a few readings, and a word of the one part leads the search for the other astray
("How old is Roe, and how long was she mayor?"). So what is in doubt is answered as it would be if it were asked alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qa.answering.searching import DOUBTFUL, Retrieved, Search, retrieve
from qa.days.stated import CONTEXT
from qa.reading.features import Part
from qa.reading.support import Gate
from qa.schema import Found


def each_alone(got: Retrieved, search: Search, gate: Gate, most: int, lap: Callable[[str], None]) -> Retrieved:
    """`got` with the parts in doubt as a search for each alone finds them."""
    if len(got.parts) < 2 or got.lacking:
        return got
    parts, held, chances = list(got.parts), list(got.held), [got.chance]
    passages: list[Found] = list(got.passages)
    for number, part in enumerate(got.parts):
        if part in got.held and gate.probability(part.signs) >= DOUBTFUL:
            continue
        asked = replace(got.query, query_str=part.question, asked=part.question, parts=(part.question,))
        alone = retrieve(asked, search, gate, most, lap)
        if not alone.held and part not in got.held:
            continue
        parts[number] = _numbered(alone.parts[0], number)
        held = [it for it in held if it is not part]
        # What nothing answered at first is answered only if that is sure, or as it is asked, and nothing else is.
        least = DOUBTFUL if got.held or CONTEXT.search(part.question) else gate.threshold
        if alone.held and (part in got.held or alone.chance >= least):
            held.append(parts[number])
            passages += alone.passages
            chances.append(alone.chance)
    if not held and got.held:
        return got
    shown = tuple({it.passage_id: it for it in passages}.values())
    ordered = tuple(part for part in parts if any(part is it for it in held))
    return replace(got, parts=tuple(parts), held=ordered, passages=shown, chance=max(chances))


def _numbered(part: Part, number: int) -> Part:
    return replace(part, evidence=tuple(replace(item, part=number) for item in part.evidence))
