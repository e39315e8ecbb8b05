"""The parts of a question, asked alone where the search for all of them found one not at all or hardly.

Together they share ten passages and a few readings, and a word of the one part leads the search for the other astray
("How old is Roe, and how long was she mayor?"). So what is in doubt is answered as it would be if it were asked alone.
A part that only points to what the first asks of ("…, and what was the reply?") is of the same matter: of a reply to
something else the archive may tell as well. One that asks of whoever the first asks for ("Who scored, and how old is
he?") is asked of whom the answer to that names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qa.answering import halves
from qa.answering.searching import OF_ARTICLE, Retrieved, Search, retrieve
from qa.asking import yes_no
from qa.asking.question import Query
from qa.asking.whose_report import asked_of
from qa.days.stated import CONTEXT
from qa.reading.features import Part
from qa.reading.support import Gate
from qa.retrieval.nodes import found
from qa.schema import DOUBTFUL, Found
from qa.synthesize import by_words

_NEAR = 60  # passages among which those on the first part's matter are sought


def each_alone(got: Retrieved, search: Search, gate: Gate, most: int, lap: Callable[[str], None]) -> Retrieved:
    """`got` with the parts in doubt as a search for each alone finds them."""
    if len(got.parts) < 2 or got.lacking:
        return got
    parts, held, chances = list(got.parts), list(got.held), [got.chance]
    passages: list[Found] = list(got.passages)
    for number, part in enumerate(got.parts):
        asked = replace(got.query, query_str=part.question, asked=part.question, parts=(part.question,))
        if yes_no.claim(part.question) and (own := asked_of(part.question, search.outlets())):
            asked = replace(asked, source=own, outlets=own)  # each half may be of another outlet's report
        if number and held and (same := _of_first(asked, parts[0], part, search, gate, most)):
            parts[number] = _numbered(same, number)
            held = [*(it for it in held if it is not part), parts[number]]
            passages += [item.passage for item in same.evidence]
            continue
        of_somebody = halves.of_whoever(parts[0], part) if number and parts[0] in held else None
        if of_somebody:
            asked = replace(asked, query_str=of_somebody, asked=of_somebody, parts=(of_somebody,))
        elif part in got.held and gate.probability(part.signs) >= DOUBTFUL:
            continue
        alone = retrieve(asked, search, gate, most, lap)
        if not alone.held and part not in got.held:
            continue
        parts[number] = _numbered(alone.parts[0], number)
        held = [it for it in held if it is not part]
        # What nothing answered beside another part, or what rests on that, is answered only if that is sure; else,
        # where nothing was answered, as if it were asked alone. So is what names all that it asks of, where what
        # answers it is of the matter of a part that is sure.
        least = DOUBTFUL if got.held or CONTEXT.search(asked.query_str) else gate.threshold
        sure = [it for it in held if gate.probability(it.signs) >= DOUBTFUL]
        if any(by_words.claimed(part.question, it) for it in alone.parts[0].evidence[:1]):
            least = gate.threshold  # the very figure that is asked to be so
        elif not CONTEXT.search(asked.query_str) and halves.of_same_matter(alone.parts[0], sure):
            least = gate.threshold
        if alone.held and ((part in got.held and not of_somebody) or alone.chance >= least):
            held.append(parts[number])
            passages += alone.passages
            chances.append(alone.chance)
    if not held and got.held:
        return got
    if any(parts[0] is it for it in held) and gate.probability(parts[0].signs) >= DOUBTFUL:
        held = halves.on_one_matter(parts[0], held)
    parts, held = halves.in_one(*halves.told_beside(parts, held))
    shown = tuple({it.passage_id: it for it in passages}.values())
    ordered = tuple(part for part in parts if any(part is it for it in held))
    return replace(got, parts=tuple(parts), held=ordered, passages=shown, chance=max(chances))


def _of_first(asked: Query, first: Part, part: Part, search: Search, gate: Gate, most: int) -> Part | None:
    """A part that points back as the articles on the first part's matter answer it, where its best sentence is of
    another; None where they do not answer it, or none points back."""
    best = halves.best(first)
    if best is None or best.akin is None or not halves.points_back(part.question):
        return None
    matter = best.akin | {best.passage.article_id}
    if (other := halves.best(part)) is None or other.passage.article_id in matter:
        return None
    nodes = search.retriever.ranked(asked, _NEAR, per_article=OF_ARTICLE)
    nodes = [node for node in nodes if found(node).article_id in matter][:most]
    if not nodes:
        return None
    (own,) = search.reranker.rank(asked, nodes)
    return own if gate.probability(own.signs) >= gate.threshold else None


def _numbered(part: Part, number: int) -> Part:
    return replace(part, evidence=tuple(replace(item, part=number) for item in part.evidence))
