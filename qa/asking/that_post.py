"""Who held before somebody the office that was asked about: "Who is the mayor of Orlo?", "And who was it before her?"
asks who was the mayor of Orlo before. Pure; English."""

from __future__ import annotations

import re

from qa.asking import last_answer
from qa.schema import Turn
from qa.who import holders
from qa.who.predecessors import OFFICE

_LEAD = r"\W*(?:(?:and|so|but|or),?\s+)*"
_WHEN = r"(?:before|previously|until then|earlier|before\s+(?:that|then|now|this|her|him|them|it))"
_BEFORE = re.compile(
    rf"{_LEAD}(?:who\s+(?:(?:held|had|did|was\s+in|filled)\s+(?:the|that|this)\s+(?:post|job|role|office|position|seat)|"
    rf"had\s+it|held\s+it|did\s+it|was\s+it|was\s+(?:he|she|that)|was|came|did\s+that)\s+{_WHEN}|"
    r"before\s+(?:that|her|him|them)|"
    r"who\s+(?:was|is)\s+(?:the\s+(?:previous|former|last)\s+one|(?:his|her|their)\s+predecessor)|"
    r"whom?\s+(?:did|does|has|will)\s+(?:he|she|they)\s+(?:replaced?|succeed(?:ed)?|take\s+over\s+from))\W*",
    re.IGNORECASE,
)
_NOW = r"(?:\s+(?:now|currently|today|at the moment|these days))?"
_HOLDS = re.compile(rf"{_LEAD}who(?:['’]s|\s+is|\s+was){_NOW}\s+(?:the\s+)?(?:new\s+)?{OFFICE}{_NOW}\W*", re.IGNORECASE)
_RAN = {
    "runs": "ran", "leads": "led", "heads": "headed", "coaches": "coached", "manages": "managed", "chairs": "chaired",
    "captains": "captained", "edits": "edited",
}  # fmt: skip
_RUNS = re.compile(rf"{_LEAD}who{_NOW}\s+(?P<runs>{'|'.join(_RAN)})\s+(?P<of>[^?,]+?){_NOW}\W*", re.IGNORECASE)


def before(question: str, last: Turn) -> str | None:
    """The question for who held the office before whose holder the `last` turn asks for, and before whom it named; None
    where it is no such question."""
    if not _BEFORE.fullmatch(question):
        return None
    told = next(iter(last_answer.quoted(last.answer)), "")
    if holds := _HOLDS.fullmatch(last.question):
        post = holders.office(f"Who is the {holds['post']}?")
        name = holders.holder(post, told) if post and not holders.leaves(told) else ""
        return f"Who was the {holds['post']} before{f' {name}' if name else ''}?"
    runs = _RUNS.fullmatch(last.question)
    return f"Who {_RAN[runs['runs'].lower()]} {runs['of']} before?" if runs else None
