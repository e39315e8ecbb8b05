"""What the word before a quotation is learnt from: sentences, questions for a yes or no, and what the one says to the
other.

Sentences of our own with six questions each (`told.jsonl`), and the questions on passages, on stretches of real
articles (`polar.jsonl`) and on small archives (`bundles.jsonl`).
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from qa.asking.yes_no import answered
from qa.reading.reading import under_heading
from qa.training.examples import held_out, most_alike
from qa.training.names import Names
from qa.training.stretches import asked
from qa.training.written import bundles, by_likeness, items, told

_ASIDE = 0.4  # of the questions on passages get another sentence of the passage, too
_NEAREST = 3  # sentences most like a question that nothing tells
YES, NO, NEITHER = 0, 1, 2


@dataclass(frozen=True)
class Told:
    """What `sentence`, behind its heading, says to a question for a yes or no: `YES`, `NO` or `NEITHER`."""

    source: str
    group: str
    sentence: str
    question: str
    word: int

    @property
    def pairs(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """What is read: with "Yes." behind the question, and with "No."."""
        yes, no = (answered(self.question, yes=yes) for yes in (True, False))
        return (self.sentence, yes), (self.sentence, no)

    @property
    def held_out(self) -> bool:
        return held_out(self.group)


def from_passages(folder: Path, chance: random.Random) -> Iterator[Told]:
    """The questions for a yes or no on passages of our own and on stretches of the real articles below `folder`, as
    they are and the other way about (`polar.jsonl`); with another sentence of it now and then, which tells neither."""
    for text, group, places, question, yes in on_passages(folder):
        told_by = under_heading(text["title"], text["sentences"][places[0]])
        others = [other for at, other in enumerate(text["sentences"]) if at not in places]
        yield Told("passages", group, told_by, question, _word(yes))
        if others and chance.random() < _ASIDE:
            aside = under_heading(text["title"], most_alike(question, others, 1)[0])
            yield Told("passages", group, aside, question, NEITHER)


def on_passages(folder: Path) -> Iterator[tuple[dict[str, Any], str, Sequence[int], str, bool | None]]:
    """The same questions with the text that each is on, its group, the places of the sentences that tell it, and the
    answer; None where they do not tell."""
    lines = (files("qa.training") / "polar.jsonl").read_text(encoding="utf-8").splitlines()
    known = {row["id"]: row for row in map(json.loads, lines)}
    for text in (*items(), *asked(folder)):
        for number, ask in enumerate(text["answerable"]):
            row = known.get(f"{text['id']}-a{number}")
            if row is not None:
                head = (text, text.get("article", text["id"]), [ask["s"]] if isinstance(ask["s"], int) else ask["s"])
                yield *head, ask["q"], row["yes"]
                if row.get("other"):
                    yield *head, row["other"], None if row["yes"] is None else not row["yes"]


def from_bundles() -> Iterator[Told]:
    """Those on small archives: with the sentence that tells it, and the one of its article that shares most words with
    the question and is not beside it; where nothing tells it, with those most like it."""
    for bundle in bundles():
        texts = told(bundle)
        for ask in bundle["polar"]:
            nearest = by_likeness(ask["q"], texts)
            if ask["yes"] is None:
                aside = nearest[:_NEAREST]
            else:
                article, place = ask["s"][0]
                sentence = under_heading(*texts[article, place])
                yield Told("bundles", bundle["id"], sentence, ask["q"], _word(ask["yes"]))
                aside = [at for at in nearest if at[0] == article and abs(at[1] - place) > 1][:1]
            for at in aside:
                yield Told("bundles", bundle["id"], under_heading(*texts[at]), ask["q"], NEITHER)


def from_told() -> Iterator[Told]:
    """Sentences of our own with six questions each, two of which they answer with yes, two with no, and two not at all:
    mostly in other words (`told.jsonl`)."""
    for number, line in enumerate((files("qa.training") / "told.jsonl").read_text(encoding="utf-8").splitlines()):
        row, fill = json.loads(line), Names(random.Random(f"told-{number}")).fill
        sentence = under_heading(fill(row["title"]), fill(row["sentence"]))
        for question, yes in row["ask"]:
            yield Told("told", f"told-{number}", sentence, fill(question), _word(yes))


def _word(yes: bool | None) -> int:
    return NEITHER if yes is None else YES if yes else NO
