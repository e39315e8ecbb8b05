"""That somebody did not do, or does not mean to do, what a question takes for granted. Pure; English.

"She does not intend to resign" denies that Roe resigned, where the sentence before is of Roe. Nothing is said where any
sentence found on the one who is named has the deed without a negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.asking.presuppositions import Claim, stems
from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs

_BEFORE = 2  # sentences before one that begins with a pronoun, in which the one is named
_HALF = 0.5  # of what the claim says has the passage
_NO = (
    r"not|never|no longer|neither|nor|no (?:intention|question) of|refus(?:es|ed)|declin(?:es|ed)|den(?:ies|ied)|"
    r"rul(?:es?|ed) out|stopped short of"
)
# What is no deed yet either way: to be, perhaps, on a condition, asked for.
_OPEN = (
    r"yet|whether|if|unless|until|before|may|might|could|would|should|will|shall|to|call(?:s|ed|ing)? (?:on|for)|"
    r"urg(?:es?|ed|ing)|demand\w*|ask(?:s|ed|ing)?|threat\w*|want(?:s|ed)?|expect\w*|plan(?:s|ned)?"
)
_NEGATED = re.compile(rf"(?:\b(?:{_NO})|n['’]t)\b[^,;:.“”\"]{{0,40}}$", re.IGNORECASE)
_UNDECIDED = re.compile(rf"\b(?:{_OPEN})\b[^,;:.“”\"]{{0,40}}$", re.IGNORECASE)
_NOT_YET = re.compile(r"\bnot\s+(?:\w+\s+)?(?:decided|said|known|clear|sure|ruled out)\b|\byet\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"['’]s\b|\bhad\s+(?:\w+ed|said|no)\b", re.IGNORECASE)  # somebody else's, or since
_OF_BEFORE = re.compile(r"\W*(?:but |and |still, )?(?:he|she|they|it)\b", re.IGNORECASE)


def told(claim: Claim, passages: Sequence[Found]) -> Evidence | None:
    """The newest sentence of the found passages that tells it; None where one tells that it was done, or where nobody
    and nothing is named."""
    if not claim.name:
        return None
    form = _form(claim.verb)
    on_it = [it for passage in passages for it in _of(claim, passage) if form.search(it.text)]
    denying = [it for it in on_it if _denies(claim, form, it.text)]
    if any(_done(form, it.text) for it in on_it if it not in denying):
        return None
    return max(denying, key=lambda it: it.passage.published or "", default=None)


def _of(claim: Claim, passage: Found) -> Iterator[Evidence]:
    """The sentences of a passage on the claim's matter that speak of its subject by name, or by a pronoun right behind
    such a one."""
    if passage.opinion or len(claim.words & stems(f"{passage.title or ''} {passage.text}")) < _HALF * len(claim.words):
        return
    near = 0
    for item in sentences(passage):
        named = claim.subject <= stems(item.text)
        if injected(item) or not (named or (near and _OF_BEFORE.match(item.text))):
            near = max(0, near - 1)
            continue
        near = _BEFORE + 1 if named else near - 1
        yield item


def _form(verb: str) -> re.Pattern[str]:
    ing = f"{verb.removesuffix('e')}ing"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, (*verbs.forms(verb), f'{verb}s', ing)))})\b", re.IGNORECASE)


def _befores(form: re.Pattern[str], text: str) -> list[str]:
    """What stands before each form of the verb."""
    return [text[: match.start()] for match in form.finditer(text)]


def _denies(claim: Claim, form: re.Pattern[str], text: str) -> bool:
    """Nothing that the claim does not have stands behind the verb: "did not close the other mill", "not over money"."""
    befores = _befores(form, text)
    if _NOT_YET.search(text) or not all(map(_NEGATED.search, befores)) or any(map(_OTHERWISE.search, befores)):
        return False
    tails = (re.split(r"[.,;:“”\"]", text[match.end() :])[0] for match in form.finditer(text))
    return all(stems(tail) <= claim.words for tail in tails)


def _done(form: re.Pattern[str], text: str) -> bool:
    return any(not _NEGATED.search(before) and not _UNDECIDED.search(before) for before in _befores(form, text))
