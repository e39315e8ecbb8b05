"""What the adapter learns from: sentences and questions, with whether the one answers the other.

Most were written for this: questions on texts of our own (`written`), and on stretches of real articles (`stretches`).
XQuAD's and RAMDocs' own are learnt from besides (`question_sets`). One passage or article in eight is held out, of
later passages and of small archives one in four, chosen by its id, to judge and calibrate with.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa.injection import injection
from qa.words.terms import content_words

APART = "apart-"  # what a group begins with that is there to judge by
_HELD_OUT = 8  # one in so many,
_LATER, _HELD_OUT_LATER = 720, 4  # of passages from this one on, which are more various
_IN_CONTEXT = 0.12  # of the questions come with another behind them in brackets, as a follow-up does


@dataclass(frozen=True)
class Example:
    """`sentence` of an article headed `title`, where it follows `before`, answers `question`, or does not. `group` is
    the item or article."""

    source: str
    group: str
    qid: str
    title: str
    sentence: str
    question: str
    answers: bool
    before: str = ""

    @property
    def held_out(self) -> bool:
        return held_out(self.group)


def held_out(group: str) -> bool:
    """Whether the examples of a group are kept from training: always the same ones."""
    return group.startswith(APART) or drawn(
        group, _HELD_OUT_LATER if later(group) or group.startswith("bundle-") else _HELD_OUT
    )


def drawn(name: str, one_in: int) -> bool:
    """Whether `name` is one in so many: always the same ones."""
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % one_in == 0


def later(group: str) -> bool:
    """Whether it is a passage that was written after the first fit."""
    return group.startswith("item-") and int(group.removeprefix("item-")) >= _LATER


def in_context(examples: Sequence[Example], chance: random.Random) -> list[Example]:
    """Some questions with another on the same article behind them, as `standalone` writes follow-ups."""
    asked: dict[tuple[str, str], dict[str, None]] = {}
    for example in examples:
        asked.setdefault((example.source, example.group), {})[example.question] = None
    behind: dict[tuple[str, str], str] = {}
    for example in examples:
        key = (example.qid, example.question)
        if key in behind or example.question == injection.ASKED:
            continue
        others = [other for other in asked[example.source, example.group] if other != example.question]
        put = others and chance.random() < _IN_CONTEXT
        behind[key] = f" ({chance.choice(others).rstrip('?')})" if put else ""
    return [
        replace(example, question=example.question + behind.get((example.qid, example.question), ""))
        for example in examples
    ]


def predecessors(sentences: Sequence[str]) -> dict[str, str]:
    """Each sentence's predecessor, "" of the first."""
    return dict(zip(sentences, ["", *sentences], strict=False))


def most_alike(question: str, sentences: Sequence[str], most: int) -> list[str]:
    """The sentences that share most words with the question; ties go to the earlier one."""
    asked = set(content_words(question))
    return sorted(sentences, key=lambda sentence: -len(asked.intersection(content_words(sentence))))[:most]
