"""A reason that goes on in the next sentence. Pure; English.

"The turn came after a recount" says when rather than why: what the recount found stands in the sentence behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.schema import Evidence

_WHY = re.compile(r"\W*(?:(?:and|but|so),?\s+)?(?:why|what made|what changed)\b", re.IGNORECASE)
# Told only by what came before it, with no word for a reason.
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|coming)\s+(?:only\s+|shortly\s+|just\s+|soon\s+)?after\b|\bfollow(?:s|ed)\s+(?:an?|the)\b"
)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|as a result|so that|in order to|reasons?|since|citing|blam\w+|caused?)\b",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of both


def whole_reason(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence with the next one of its paragraph, where it is asked why and it tells only what it came
    after; none that is quoted besides is in it."""
    if not ordered or not _WHY.match(question):
        return list(ordered)
    first = ordered[0]
    if not _CAME_AFTER.search(first.text) or _REASON.search(first.text):
        return list(ordered)
    longer = _with_next(first)
    if longer is None or injected(longer):
        return list(ordered)
    of_it = first.passage.article_id
    return [
        longer,
        *(
            it
            for it in ordered[1:]
            if it.passage.article_id != of_it or it.start >= longer.end or it.end <= longer.start
        ),
    ]


def _with_next(item: Evidence) -> Evidence | None:
    passage = item.passage
    start, end = item.start - passage.start, item.end - passage.start
    last = next((until for begins, until in sentence_spans(passage.text) if begins >= end), None)
    if last is None or last - start > _LONGEST or "\n" in passage.text[start:last]:
        return None
    return replace(item, end=passage.start + last, text=passage.text[start:last])
