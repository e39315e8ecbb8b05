"""What a clause is about where its own words do not say it: the sentence before "It will cost …", and the subject that
an apposition parts from its verb ("The bridge, approved in August, now costs …"). Pure; English.
"""

from __future__ import annotations

import re

from qa.passages import sentence_spans

_PRONOUN = re.compile(r"\W*(?:it|they|this|that|these|those)\b", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\s*(?:(?:now|still|also|already|then|again|currently|therefore|thus|\w+ly)\s+)*(?:is|are|was|were|has|have|had|will|"
    r"would|could|can|may|might|should|costs?|came|comes|amount(?:s|ed)|st(?:ands?|ood)|rose|rises|fell|falls|total(?:s|led)|"
    r"reach(?:es|ed)|gr(?:ows|ew)|climbs?|climbed|needs?|takes?|took|requires?)\b",
    re.IGNORECASE,
)


def with_subject(clause: str, text: str, around: str = "") -> str:
    """A clause of `text` behind what it is about: the sentence before, of `text` or its passage `around`, if it begins
    a sentence with a pronoun; its sentence as far as the first comma, if it begins with its verb. Else itself."""
    whole = around if text in around else text
    at = whole.find(clause, max(0, whole.find(text))) + len(clause) - len(clause.lstrip())
    spans = [(start, end) for start, end in sentence_spans(whole) if start <= at]
    if not clause.strip() or not spans:
        return clause
    before = whole[spans[-1][0] : at]
    if not before.strip() and _PRONOUN.match(clause):
        return " ".join([*(whole[start:end] for start, end in spans[-2:-1]), clause.lstrip()])
    return _behind_subject(clause, before)


def across_commas(clause: str, text: str) -> str:
    """A clause of the sentence `text` behind the subject that an apposition parts from its verb, if it does."""
    return _behind_subject(clause, text[: text.find(clause)])


def _behind_subject(clause: str, before: str) -> str:
    subject, comma, _ = before.partition(",")
    apart = comma and before.rstrip().endswith(",") and _PREDICATE.match(clause)
    return f"{subject} {clause.lstrip()}" if apart else clause
