"""The best sentences read without their heading. Pure, but for what reads.

Every sentence is read behind its article's heading, so that "the company" is the right one. But so each sentence of an
article on what is asked about seems to answer a little: a heading on the matter is half of what is asked. What answers
besides the best sentence does so on its own, where that does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qa.reading import reading
from qa.reading.features import Part
from qa.reading.support import LONG
from qa.words.terms import english

AGAIN = 8  # sentences behind the best that are read so,
_CLOSE = 0.2  # if they have this share of its score,
_SURE = 0.5  # from which it is taken to answer

Reads = Callable[[str, Sequence[str]], NDArray[np.float32]]


def unheaded(part: Part, read: Reads) -> Part:
    """The part with what `read` says of its best sentences alone (see `Evidence.alone`), where a brief English question
    is told by the best one, and others come near it: where that is in doubt any may."""
    if part.signs is None or part.signs.words > LONG or not english(part.question) or part.evidence[0].score < _SURE:
        return part
    least = _CLOSE * part.evidence[0].score
    close = [i for i, it in enumerate(part.evidence) if i and it.score >= least and it.passage.title][:AGAIN]
    if not close:
        return part
    read_so = [0, *close]
    logits = read(part.question, [reading.of_story(part.evidence[i], part.evidence[i].text) for i in read_so]).tolist()
    alone = dict(zip(read_so, logits, strict=True))
    evidence = tuple(replace(it, alone=alone.get(i)) for i, it in enumerate(part.evidence))
    return replace(part, evidence=evidence)
