"""What the wording of a sentence gives away beside the cited sentence that is most like it: a denial, a reservation or
an attribution lost, a plan told as a fact, the opposite said, two sides or two names exchanged. Pure; English.

What can be held verb by verb ("may close" and "has closed") or side by side ("more houses than boats") is; only where
it cannot do words anywhere in the two sentences count, and then as a mere sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from qa.checking.bound_days import exchanged_days
from qa.checking.charged import charged
from qa.checking.comparing import agrees, turned
from qa.checking.finding import Finding, shared
from qa.checking.put_off import put_off
from qa.checking.told import COMING, DONE, MEANT, POSSIBLE, UNKNOWN, Told, told
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.letters import UPPER
from qa.words.opposites import COMPARED, OUTCOMES
from qa.words.terms import STOPWORDS, fold, tokens

_PERSON = re.compile(rf"\b[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)*")
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|according to|claim(?:s|ed|ing)?|alleg\w+|reported(?:ly)?|accus\w+|argu(?:es|ed)|"
    r"suspect\w*|apparent(?:ly)?|deny|denie[sd]|insist\w*|warn(?:s|ed)?|testif\w+|estimat\w+|think(?:s)?|thought|believe[sd]?|"
    r"maintain(?:s|ed)?|called|calls|describe[sd]?|wrote|explain(?:s|ed)|critici[sz]ed?|blam(?:es|ed)|praised|add(?:s|ed)|"
    r"states?|stated|concede[sd]?|acknowledge[sd]?|announce[sd]?|report|article|in \w+['’]s? (?:view|words|opinion))\b",
    re.IGNORECASE,
)
_THINKS = re.compile(
    r"\b(?:expect|fear|hope|doubt|predict|forecast|want|reckon|urge|demand)(?:s|d|ed)?\b", re.IGNORECASE
)
_HEDGED = re.compile(
    r"\b(?:alleg\w+|reported(?:ly)?|suspect\w*|apparent(?:ly)?|accus\w+|expect\w*|likely|unlikely|(?-i:may)|might|could|"
    r"plan(?:s|ned|ning)?|hypothetical\w*|if|whether|would|propos\w+|seek\w*|hop(?:es|ed|ing)|intend\w*|schedul\w+|"
    r"wants?|wanted|ask(?:s|ed|ing)?|demand\w*|"
    r"aims?|consider\w*|possib\w+|perhaps|probabl\w+|can|threat\w+|urg\w+|promis\w+|forecast\w*|due to|"
    r"appear\w*|suggest\w*|potential\w*|pledg\w+|recommend\w*|depends?|not sure|unclear|should|is to|are to)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied)|cannot|\w+n['’]t|"
    r"refus\w+|reject\w+|fail(?:s|ed|ing)? to|lacks?|unless|un(?:able|harmed|hurt|injured|paid|likely|known|clear))\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(r"\b(?:alleg(?:e[sd]?|edly|ing|ations?)|accus(?:e[sd]?|ing|ations?))\b", re.IGNORECASE)
_YET = re.compile(rf"{_HEDGED.pattern}|\b(?:will|shall|going to|to be|next|soon|later|until|from)\b", re.IGNORECASE)
# How a thing is, and how the same is said of one that is to be.
_MEANT = r"\b(?:is|are|was|were)(?: (?:due|set|expected|planned|meant|scheduled))? to"
_TO_BE = tuple(
    (
        re.compile(rf"\b(?:{plain}) (.{{1,40}})", re.IGNORECASE),
        re.compile(rf"{_MEANT} {verb} (.{{1,40}})", re.IGNORECASE),
    )
    for plain, verb in (("is|are|was|were", "be"), ("has|have|had", "have"), ("costs?", "cost"))
)
_APPOSED = re.compile(r"^, ((?:w[ao]s |were |has |had )?\w+ed\b)")  # "The coach, Ada Roe, replaced Hugh Lanyon"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\b.*\bby\s+(?:the\s+)?$", re.IGNORECASE)
# What denies or says something of a part alone.
_DENIES = re.compile(r"\bden(?:y|ies|ied)\b(.*)", re.IGNORECASE)
_IN_PART = re.compile(
    r"\b(?:but|and|though|if) not\b|\bexcept|\bnot\b[^,.;]*\bbut\b|\b(?:all|anything) but\b|\bapart from\b|"
    r"\b(?:most|many|some|few|half|only|the (?:others|rest))\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:under|if|propos(?:al|ed|es)|plans?|planned|idea|draft|suggest\w*)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[;:]|,\s|\b(?:which|who|that|but|while|whereas|although|though)\b", re.IGNORECASE)
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\b[^,;.]*(?:,|(?=[;.]|$))")
_BESIDE = re.compile(
    r"(?:;|,)\s+(?:(?:and|but|while|whereas|although|though)\s+)?|\s+(?:but|while|whereas|although)\s+"
)
# Verbs that say too little to be held beside each other.
_LIGHT = frozenset("be have do say tell add ask call report state go come".split())
_VOTES = [row for row in OUTCOMES if row.stance]
_HOW = {
    POSSIBLE: "as a possibility",
    MEANT: "as a plan, a hope or what should be",
    COMING: "as what is to come",
}
_FEW, _ALIKE, _SAME = 0.35, 0.5, 0.6  # shares of a sentence's words
_NEAR = 0.5  # of the most that a cited sentence has of them


def wording(text: str, cited: Sequence[str], quoting: bool) -> Iterator[Finding]:
    """The findings for a sentence, in the order above; `cited` are the sentences of the cited text, and `quoting` is
    whether the sentence quotes, which is an attribution."""
    if how := turned(text, cited):
        yield Finding("turned", f"the cited text has {how}")
    yield from exchanged_days(text, cited)
    yield from put_off(text, cited)
    if not (quoting or _SAID.search(text) or _HEDGED.search(text)):
        yield from charged(text, cited)
    best = max(cited, key=lambda one: shared(text, one), default="")
    most = shared(text, best)
    if most < _ALIKE:
        return
    near = [one for one in cited if shared(text, one) >= _NEAR * most]
    basis = narrowed(text, best)
    yield from _reserved(text, basis, near)
    if _planned(text, basis):
        yield Finding("planned", "the cited text tells of a plan, the sentence of what is so")
    if _SAID.search(basis) and not (_SAID.search(text) or _THINKS.search(text)) and not quoting:
        yield Finding("attribution", "the cited text attributes it to someone, the sentence does not")
    yield from opposed(text, basis, near)


def narrowed(text: str, basis: str) -> str:
    """The cited sentence without clauses that have no word of this one: relative ones, and what stands beside."""
    said = content(text)
    for clause in _RELATIVE.findall(basis):
        if not content(clause) & said:
            basis = basis.replace(clause, " ")
    parts = _BESIDE.split(basis)
    whole = said & content(basis)
    alone = [part for part in parts if said & content(part) == whole]
    return min(alone, key=len, default=basis)


def opposed(text: str, basis: str, near: Sequence[str] = ()) -> Iterator[Finding]:
    """Where two texts that speak of the same thing deny each other, say the opposite, or exchange two names. `near`
    are other sentences of the second, in which the verbs may stand too."""
    same = agrees(text, basis)
    here, there = bool(_NEGATED.search(text)), bool(_NEGATED.search(basis))
    opposite = next(_opposites(text, basis), "")
    held = _held(text, near or (basis,))
    # "Did not open" of what "remained closed", "rejected" of what somebody "voted against".
    alike = opposite or any(row.other.search(text) and row.other.search(basis) for row in OUTCOMES)
    if held is False or _said_of_denied(text, basis):
        yield Finding("denial", "one of the sentence and the cited text denies something, the other does not")
    elif here != there and alike:
        pass
    elif held is None and here != there and min(shared(text, basis), shared(basis, text)) >= _SAME:
        yield Finding("denied", "one of the sentence and the cited text denies something, the other does not")
    if opposite and not same and here == there:
        yield Finding("opposite", f"the sentence says {opposite}")
    if not same and _swapped(text, basis):
        yield Finding("swapped", "the cited text has the two names the other way round")


def _said_of_denied(text: str, basis: str) -> bool:
    """Whether the sentence says what somebody denies in the cited one."""
    denied = _DENIES.search(basis)
    return bool(denied and not _NEGATED.search(text) and shared(_SAID.sub("", text), denied[1]) >= _ALIKE)


def _opposites(text: str, basis: str) -> Iterator[str]:
    for one, other, *_ in (*COMPARED, *_VOTES):
        for said, stands in ((one, other), (other, one)):
            here, there = said.search(text), stands.search(basis)
            if here and there and not (said.search(basis) or stands.search(text)):
                yield f"“{here.group()}” where the cited text has “{there.group()}”"


def _held(text: str, cited: Sequence[str]) -> bool | None:
    """Whether the verbs that both have are denied in both or in neither; None where there is none to tell by."""
    if any(_IN_PART.search(one) for one in (text, *cited)):
        return None
    known = [[pair for pair in pairs if UNKNOWN not in (pair[0].how, pair[1].how)] for pairs in _aligned(text, cited)]
    for pairs in known:
        if {one.denied for one, _ in pairs} - {other.denied for _, other in pairs}:
            return False
    return True if any(known) else None


def _aligned(text: str, cited: Sequence[str]) -> Iterator[list[tuple[Told, Told]]]:
    """For each verb of the sentence, it with the same verb of the cited ones, wherever it is said there of something
    that both clauses name; what is told twice in the same way counts once, as a text may say it over and over."""
    bases = frozenset(one.verb for sentence in (text, *cited) for one in told(sentence))
    there = _by_verb(one for sentence in cited for one in told(sentence, bases))
    for verb, here in _by_verb(told(text, bases)).items():
        own = content(" ".join((verb, *verbs.forms(verb))))
        pairs = [(one, other) for one, said in here for other, stands in there.get(verb, ()) if (said - own) & stands]
        if pairs:
            yield pairs


def _by_verb(found: Iterable[Told]) -> dict[str, list[tuple[Told, frozenset[str]]]]:
    """The verbs that say something, each way they are told once, with the words of the clause."""
    ways: dict[tuple[str, int, bool, frozenset[str]], Told] = {}
    for one in found:
        if one.verb not in _LIGHT:
            ways.setdefault((one.verb, one.how, one.denied, content(one.clause)), one)
    each: dict[str, list[tuple[Told, frozenset[str]]]] = {}
    for (verb, *_, words), one in ways.items():
        each.setdefault(verb, []).append((one, words))
    return each


def _reserved(text: str, basis: str, near: Sequence[str]) -> Iterator[Finding]:
    """A reservation lost: of a verb that is told otherwise, or of a clause that has words of the sentence."""
    for pairs in _aligned(text, near):
        levels = [other.how for _, other in pairs]
        least = max(levels) if min(levels) > UNKNOWN else DONE
        # Where it tells both ("has closed two and may close a third"), the lesser one is held.
        how, denied, verb = min((one.how, one.denied, one.verb) for one, _ in pairs)
        if denied or (how == COMING and _UNDER.search(text)):
            continue
        if (how >= COMING > least) or (how == DONE and least == COMING):
            yield Finding("reservation", f"the cited text says “{verb}” {_HOW[least]}, the sentence does not")
            return
    if not _HEDGED.search(basis) or _HEDGED.search(text) or _SAID.search(text):
        return
    if _ALLEGED.search(basis):
        yield Finding("alleged", "the cited text alleges it, the sentence does not")
    elif _IF.search(basis) or any(
        _HEDGED.search(part) and shared(text, part) >= _FEW for part in _CLAUSES.split(basis)
    ):
        yield Finding("hedge", "the cited text says it with a reservation, the sentence does not")


def _planned(text: str, basis: str) -> bool:
    """Whether the text says of something that it is so ("The line is 7 km long") which the cited one says is to be."""
    if _YET.search(text):
        return False
    pairs = ((plain.search(text), meant.search(basis)) for plain, meant in _TO_BE)
    return any(
        is_so and to_be and _heads(is_so[1]) == _heads(to_be[1]) and content(is_so[1]) & content(to_be[1])
        for is_so, to_be in pairs
    )


def _heads(said: str) -> list[str]:
    """The first word of what is said of something, with the next one behind an article."""
    words = said.lower().split()
    return words[: 1 + (words[0] in ("a", "an", "the"))] if words else []


def _swapped(text: str, basis: str) -> bool:
    """Whether two names that stand around a word in one stand around the same word in the other, exchanged."""
    there = list(_pairs(basis))
    return any(
        first & after and second & before and verbs & others and not (first & before or second & after)
        for first, verbs, second in _pairs(text)
        for before, others, after in there
    )


def _pairs(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], frozenset[str]]]:
    """Each two names in a row with the words between them, whoever does it first; not where "and" levels them."""
    names = list(_PERSON.finditer(text))
    for one, other in pairwise(names):
        between = _APPOSED.sub(r" \1", text[one.end() : other.start()])
        if re.search(r"\b(?:and|or)\b|[.;,]", between):
            continue
        first, last = _parts(one.group()), _parts(other.group())
        said = content(" ".join(verbs.base_of(word) for word in between.lower().split()))
        if not re.search(r"\bby\b", between):
            yield first, said, last
        elif _PASSIVE.search(between):
            yield last, said, first


def _parts(name: str) -> frozenset[str]:
    return frozenset(word for word in tokens(fold(name)) if word not in STOPWORDS)
