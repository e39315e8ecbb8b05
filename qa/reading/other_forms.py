"""Other forms of a question in which some sentences are read with it, too. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from qa.reading.again import again
from qa.schema import Evidence
from qa.words import everyday
from qa.words.bodies import bodies


def other_forms(question: str, items: Sequence[Evidence]) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Each with the sentences (n,) that it suits, if it suits any: what `again` gives; and with the initials of
    a body written out ("the EU"), for sentences that have its name and not these. A reader does not know the two for
    one."""
    if (found := again(question)) is not None:
        other, suits = found
        yield from _if_any(other, [suits(item) for item in items])
    for initials, name in bodies(question, [f"{item.before} {item.text}" for item in items]).items():
        short = re.compile(rf"(?<![\w.]){initials}(?![\w.])")
        suit = [name in item.text and not short.search(item.text) for item in items]
        yield from _if_any(short.sub(name, question), suit)
    for form, suit in everyday.forms_for(question, [item.text for item in items]):
        yield from _if_any(form, suit)


def _if_any(form: str, suits: Sequence[bool]) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    if any(suits):
        yield form, np.array(suits, dtype=bool)
