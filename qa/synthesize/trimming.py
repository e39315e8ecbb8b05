"""Sentences joined before one that begins with a pronoun, where they tell nothing of what is asked. Pure; English.

What stands before "She will start on 1 October" is read with it for whom it may mean. Where that names others only, and
has no word of the question, a quotation that begins there puts another's name before the answer. And what was joined
for its pronoun may only follow the answer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa.passages import sentence_spans
from qa.reports import corrections
from qa.reports.given import kind, things
from qa.schema import Evidence
from qa.words.excerpt import content, names

_POINTS_BACK = re.compile(r"\W*(?:he|she|they|it|his|her|their|its)\b", re.IGNORECASE)


def trimmed(question: str, item: Evidence) -> Evidence:
    """Where a figure or a day is asked for: without the sentences before the last one that begins with a pronoun, if
    that alone gives one and they have no word of the question that it has not; or without that one, the other way
    round. As it is where the question names nobody, or it is of a correction."""
    if kind(question) in ("name", "other") or not names(question):
        return item
    if corrections.amended(item.passage.text, item.passage.title or ""):
        return item
    spans = list(sentence_spans(item.text))
    at = next((at for at in range(len(spans) - 1, 0, -1) if _POINTS_BACK.match(item.text[spans[at][0] :])), 0)
    if not at:
        return item
    start, end = spans[at][0], spans[at - 1][1]
    wanted, before, behind = content(question), content(item.text[:end]), content(item.text[start:])
    told = [bool(things(question, text)) for text in (item.text[:end], item.text[start:])]
    if told == [False, True] and wanted & before <= behind:
        return replace(item, start=item.start + start, text=item.text[start:])
    if told == [True, False] and wanted & behind <= before:
        return replace(item, end=item.start + end, text=item.text[:end])
    return item
