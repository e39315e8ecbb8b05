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
        r"g(?:ave|iven) way|caved in|c(?:ame|ome) down|(?:torn|knocked|pulled) down|fell (?:down|into|apart)|rubble|"
        r"in ruins|crumbled|plunged|tumbled|bulldozed|razed|flattened|levelled|"
        r"crash(?:ed|es) (?:down|(?:in)?to (?:the |an? )?(?:\w+ )?(?:river|sea|water|valley|street|road|ground|gorge))",
    ),
    _state(
        "sentence jail imprison convict acquit",
        r"(?:is|are|was|were|still|now) await(?:ing|s) (?:his |her |their )?trial|"
        r"(?:is|are|has|have|due|yet) (?:yet )?to (?:stand|go on|face) trial|"
        r"trial[^.;]{0,80}? (?:is to|is due to|will) (?:begin|start|open)|trial[^.;]{0,80}? has been put off",
        r"(?:got|given|received|handed|serv(?:es|ed|ing)) [^.;]{0,30}(?:years?|months?|life|term)|behind bars|"
        r"(?:in|to|from) prison|found (?:\w+ ){0,3}?guilty|cleared|in (?:jail|custody)|locked up",
    ),
    _state(
        "sink",
        r"(?:still|remain(?:s|ed)?|stayed|was) afloat",
        r"went (?:down|under)|sea ?bed|wreck|capsized|overturned",
    ),
    _state(
        "resign quit sack oust",
        r"(?:will|would|is to|intends to|means to|vowed to) (?:stay on|stay in (?:office|post)|carry on)|"
        r"(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are) still) in (?:office|post|charge)",
        r"le(?:ft|aves) (?:office|the (?:post|job))|st(?:ood|ands|epped|eps) (?:down|aside)|dismissed|fired|former|"
        r"succe(?:ssor|eded)|lost (?:his|her|their) (?:job|post|seat)|out of (?:a|his|her) job|shown the door|let go|"
        r"(?:handed in|gave(?: in)?|serv(?:es|ed|ing)|work(?:s|ed|ing) out) (?:his|her|their) notice|"
        r"(?:announced|confirmed|after|since) (?:his|her|their) departure",
    ),
)
_WOULD_HAVE = re.compile(r"\bwould (?:rather )?have (?:\w+ly )?$", re.IGNORECASE)
_OBJECT_WORDS = 2  # of what it is done to: "a new election"
_HALF = 0.5  # of the subject's words has the sentence itself
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nobody|without|before|until|unless|if|will|would|could|may|might|to)|n['’]t)"
    r"\s[^,;:.]{0,30}$",
    re.IGNORECASE,
)
# What comes to an end, or is so in another post, excludes nothing.
_ENDS = re.compile(r"\s*(?:as\b|[^,;:.]{0,40}\b(?:until|till)\b)", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s")
_WORD = re.compile(r"[\w’'-]+")
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady the a an".split())
_BESIDE = frozenset(
    "of in on at near beside by under over behind outside inside for with from to against whom which whose".split()
)
_SMALL = r"that|he|she|it|they|and|but|not|was|were|is|are|has|have|had|been|be|still|now"
_PREPOSITION = r"in|by|on|after|at|during|from|for"
# What may stand between somebody and what is told of them. No word fits in two places, so that it is soon matched.
_BETWEEN = re.compile(
    rf"(?:,? (?:who|which|that))?(?:, (?:aged )?\d+,)?(?:[\s,]*\b(?:{_SMALL}|said|says?|insists?|hit|\w+ly|\w+ed|"
    rf"told (?:reporters|journalists|supporters|the (?:bbc|press|council|court))|(?:{_PREPOSITION})"
    rf"(?: (?!(?:{_SMALL}|{_PREPOSITION}|who|which|while|\w+ed|\w+ly)\b)[\w’'-]+){{1,4}})(?![\w’'-]))*[\s,]*",
    re.IGNORECASE,
)
# Of who opens the clause, whatever else is told first.
_AND = re.compile(r"(?:(?!\b(?:who|whom|which|that)\b)[^,;:])*\b(?:and|but)\s+", re.IGNORECASE)


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


def wished(claim: Claim, passages: Sequence[Found]) -> Evidence | None:
    """The sentence that tells the claimed deed as what somebody "would have" done, to all that the claim says of it;
    None where one of the found passages tells it of that in any other way."""
    whole = claim.words - claim.subject
    if len(whole) < _OBJECT_WORDS:
        return None
    deed = re.compile(rf"\b(?:{'|'.join(map(re.escape, verbs.forms(claim.verb)))})\b", re.IGNORECASE)
    on_it = (it for passage in passages for it in sentences(passage) if whole <= stems(it.text) and not injected(it))
    told = [(it, [it.text[: match.start()] for match in deed.finditer(it.text)]) for it in on_it]
    only = all(_WOULD_HAVE.search(before) for _, befores in told for before in befores)
    return next((it for it, befores in told if befores and only), None)


def _around(passage: Found) -> str:
    return f"{passage.title or ''} {passage.text}"


def _done(row: _State, text: str) -> bool:
    """Whether it has one of the verbs as a past or a participle, or says the same, without a negation before it."""
    forms = "|".join(re.escape(form) for base in row.verbs for form in verbs.forms(base)[1:])
    found = (*re.finditer(rf"\b(?:{forms})\b", text, re.IGNORECASE), *row.done.finditer(text))
    return any(not _NOT.search(text[: match.start()]) for match in found)


def _of_subject(claim: Claim, row: _State, text: str) -> bool:
    """Whether it tells the state of enough of the subject's words, which stand right before it."""
    lasting = (match for match in row.told.finditer(text) if not _ENDS.match(text[match.end() :]))
    return any(_behind_subject(claim, text[: it.start()], it.group()) for it in lasting)


def _behind_subject(claim: Claim, before: str, told: str) -> bool:
    clause = _CLAUSE.split(before)[-1]
    if told.lower().startswith("trial"):  # "Roe's trial is to begin", "the trial of Roe is to begin"
        return _enough(claim, f"{clause} {told}")
    said = list(_WORD.finditer(clause))
    last = next((at for at in reversed(range(len(said))) if _of(claim, said[at].group())), None)
    if last is None or re.search(r"['’]s?$", said[last].group()):
        return False
    first = last
    while first and _of(claim, said[first - 1].group()):
        first -= 1
    rest = clause[said[last].end() :]
    named = " ".join(word.group() for word in said[first : last + 1])
    ahead = [it.group() for it in said[:first]]
    goes_on = _BETWEEN.fullmatch(rest) or (not _untitled(ahead) and _AND.fullmatch(rest))
    return _enough(claim, named) and not _part(ahead, rest) and bool(goes_on)


def _part(before: list[str], rest: str) -> bool:
    """Whether the state is of what stands before the subject ("a pier of the bridge"), which it is not where a "who"
    follows the subject."""
    last = next(iter(reversed(_untitled(before))), "").lower()
    return last in _BESIDE and not re.match(r",? who\b", rest)


def _untitled(before: list[str]) -> list[str]:
    while before and before[-1].lower() in _TITLES:
        before = before[:-1]
    return before


def _of(claim: Claim, word: str) -> bool:
    return not claim.subject.isdisjoint(stems(word))


def _enough(claim: Claim, text: str) -> bool:
    return len(claim.subject & stems(text)) >= _HALF * len(claim.subject)
