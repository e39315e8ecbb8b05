"""A state that leaves no room for a deed: what is "damaged but standing" did not collapse, and who awaits trial was not
sentenced. Pure; English.

A report tells it in no word of the question "Why did the bridge collapse?", so the reading finds no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.asking.presuppositions import Claim, stems
from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs


class _State(NamedTuple):
    """The bases of the verbs that it excludes, how it is told, and how the deed is in other words than those verbs."""

    verbs: frozenset[str]
    told: re.Pattern[str]
    done: re.Pattern[str]


def _state(bases: str, told: str, done: str) -> _State:
    return _State(frozenset(bases.split()), *(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in (told, done)))


_STATES = (
    _state(
        "collapse destroy demolish topple",
        r"(?:but|still|remain(?:s|ed)?|(?:was|is) left) (?:still )?(?:standing|upright|intact)|"
        r"(?:was|is|were|are|remain(?:s|ed)?) (?:largely |almost )?(?:intact|undamaged|unscathed)",
        r"g(?:ave|iven) way|caved in|c(?:ame|ome) down|torn down|fell (?:down|into|apart)|rubble|in ruins",
    ),
    _state(
        "sentence jail imprison convict acquit",
        r"(?:is|are|was|were|still|now) await(?:ing|s) (?:his |her |their )?trial|"
        r"(?:is|are|has|have|due|yet) (?:yet )?to (?:stand|go on|face) trial|"
        r"trial[^.;]{0,80}? (?:is to|is due to|will) (?:begin|start|open)|trial[^.;]{0,80}? has been put off",
        r"(?:got|given|received|handed|serv(?:es|ed|ing)) [^.;]{0,30}(?:years?|months?|life|term)|behind bars|"
        r"(?:in|to|from) prison|found (?:\w+ ){0,3}?guilty|cleared",
    ),
    _state("sink", r"(?:still|remain(?:s|ed)?|stayed|was) afloat", r"went (?:down|under)|sea ?bed|wreck"),
    _state(
        "resign quit sack oust",
        r"(?:will|would|is to|intends to|means to|vowed to) (?:stay on|stay in (?:office|post)|carry on)|"
        r"(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are) still) in (?:office|post|charge)",
        r"le(?:ft|aves) (?:office|the (?:post|job))|st(?:ood|ands|epped|eps) (?:down|aside)|dismissed|fired|former|"
        r"succe(?:ssor|eded)",
    ),
)
_HALF = 0.5  # of the subject's words has the sentence itself
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nobody|without|before|until|unless|if|will|would|could|may|might|to)|n['’]t)"
    r"\s[^,;:.]{0,30}$",
    re.IGNORECASE,
)


def state(claim: Claim, passages: Sequence[Found]) -> Evidence | None:
    """The sentence of the newest of the found passages on the claim's subject that tells such a state of it; None where
    one on the subject tells the deed, by whichever of its verbs."""
    row = next((row for row in _STATES if any(claim.verb in (base, base.rstrip("e")) for base in row.verbs)), None)
    if row is None:
        return None
    near = [it for it in passages if len(claim.subject & stems(_around(it))) >= _HALF * len(claim.subject)]
    if any(_done(row, it.text) for passage in near for it in sentences(passage) if not injected(it)):
        return None
    on_it = [it for it in near if not it.opinion and claim.subject <= stems(_around(it))]
    items = [it for passage in on_it for it in sentences(passage) if not injected(it)]
    told = [it for it in items if _of_subject(claim, row, it.text)]
    return max(told, key=lambda it: it.passage.published or "", default=None)


def _around(passage: Found) -> str:
    return f"{passage.title or ''} {passage.text}"


def _done(row: _State, text: str) -> bool:
    """Whether it has one of the verbs as a past or a participle, or says the same, without a negation before it."""
    forms = "|".join(re.escape(form) for base in row.verbs for form in verbs.forms(base)[1:])
    found = (*re.finditer(rf"\b(?:{forms})\b", text, re.IGNORECASE), *row.done.finditer(text))
    return any(not _NOT.search(text[: match.start()]) for match in found)


def _of_subject(claim: Claim, row: _State, text: str) -> bool:
    """Whether it tells the state behind enough of the subject's words."""
    match = row.told.search(text)
    return match is not None and len(claim.subject & stems(text)) >= _HALF * len(claim.subject)
