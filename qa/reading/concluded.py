"""What somebody found, read as what they concluded, and told by the sentences in which they speak. Pure; English.

Nearly any sentence of a report on the insurers is read as half an answer to "What did the insurers find?", and less so
the one that says what they think "according to the insurers".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.schema import Evidence
from qa.who import speakers
from qa.words.excerpt import content

_FIND = r"(?:f(?:i|ou)nd|discover(?:ed)?|establish(?:ed)?|determined?|conclude[sd]?)"
_FINDS = re.compile(
    rf"\W*(?:(?:and|so|but),?\s+)?what\s+(?P<do>do|does|did|has|have|had)\s+(?P<who>[^?]{{2,60}}?)\s+{_FIND}(?:\s+out)?"
    r"(?:\s+(?:now|so far|exactly|in the end))?\W*",
    re.IGNORECASE,
)
_SURE = 0.5  # score from which a sentence is taken to tell what they found, in whatever words
_NEAR, _HALF = 0.1, 0.5  # of the best score has a sentence in which they speak, for it to come first


def form(question: str) -> str | None:
    """What they concluded, if `question` asks what somebody found, and of nothing in particular; None for others."""
    asked = _FINDS.fullmatch(question)
    if asked is None:
        return None
    done = "concluded" if asked["do"].lower() in ("has", "have", "had") else "conclude"
    return f"What {asked['do']} {asked['who']} {done}?"


def theirs(question: str, item: Evidence) -> bool:
    """Whether they speak in the sentence, of whom it is asked what they found."""
    asked = _FINDS.fullmatch(question)
    return asked is not None and speakers.speaks(asked["who"], item.text)


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Best first; where it is asked what somebody found, and the best says nothing of them, before the others the
    sentences in which they speak that come half as near. Where the best is not sure to tell it either, those that come
    near at all, and of the others only such as say whose word they are."""
    asked = _FINDS.fullmatch(question)
    if asked is None or not part or content(asked["who"]) <= content(part[0].text):
        return part
    sure = part[0].score >= _SURE
    least = (_HALF if sure else _NEAR) * part[0].score
    own = [item for item in part if item.score >= least and theirs(question, item)]
    rest = [item for item in part if item not in own and (sure or speakers.sourced(item.text))]
    return [*own, *rest] if own else part
