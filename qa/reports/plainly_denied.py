"""The sentence that plainly denies the deed of which a question asks some particular. Pure; English.

"The zoo itself was not fined" denies what "How much was Dalmere Zoo fined?" takes for granted, "She leaves without a
severance payment" that there was any, "The board turned down both" that it accepted one. It must be of the very one who
is asked about, and of no part of the deed alone ("did not close over money"); nothing is said where any sentence found
on them tells the deed, or has what was given, without a negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.asking.deed_asked import Deed, asked
from qa.asking.presuppositions import stems
from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who.subject_of import KINDS, clause_of, subject, words_of
from qa.words import verbs
from qa.words.dictionary import progressive

_HALF = 0.5  # of what the question says behind the deed has the article
_BEFORE = 2  # sentences before one that begins with a pronoun, in which the one is named
_DID_NOT = (
    r"(?:(?:was|were|is|are|has|have|had|did|does|do)\s+(?:(?:\w+ly|now|also|therefore|itself|still)\s+)*(?:not|never)|"
    r"(?:was|were|is|are|has|have|had|did|does|do)n['’]t|never)"
)
# What is not meant to be may be all the same by a later report.
_WILL_NOT = (
    r"(?:(?:will|would)\s+(?:(?:\w+ly|now|also|therefore|itself|still)\s+)*(?:not|never)|(?:would|wo)n['’]t|"
    r"(?:declined|refused) to|(?:has|have|had|with) no (?:plans?|intention|wish) (?:to|of)|ruled out)"
)
_ADVERBS = r"(?:(?:\w+ly|yet|ever|been|be|even|also|actually|in fact)\s+)*"
_NONE = r"(?:nothing|nobody|no[ -]one|none of (?:it|them)|no (?:money|damages|compensation))"
_NO_MORE_SAID = r"(?:\s+(?:any|anybody|anyone|anything|any (?:money|players?|of (?:it|them))))?"
_NO = (
    r"(?:\bno|\bwithout(?: an?| any)?|\bnor(?: an?| any)?|(?:\b(?:not|never)|n['’]t)\s+(?:\w+\s+){1,3}?(?:an?|any))"
    r"\s+(?:(?:such|formal|criminal|police|extra|cash|pay|prison|public)\s+)?"
)
# Behind what there was none of: what it was, and that it was not made or paid.
_OF_NOUN = re.compile(r"^\s+(?:payment|pay|package|deal)\b")
_MADE = re.compile(
    r"(?:\b(?:was|were|been|has|had|have|is|are|made|paid|given|opened|filed|brought|imposed|issued)\b\s*)+$"
)
_BESIDE = re.compile(
    r"\b(?:itself|himself|herself|themselves|\w+day|this (?:year|season|time)|at all|over the affair)\b", re.IGNORECASE
)
# It may be so later, on a condition, or in part; and what is only asked, hoped, or was said before it was done.
_LIMITS = re.compile(
    r"\b(?:yet|until|till|unless|if|before|only|but|except|more|others?|else|again|so far|for now|either way|"
    r"because|instead of|rather than|alone)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|would have|could have|asked|hop\w+|fear\w*|rumou?r\w*|claim\w*|why|after|despite|"
    r"promis\w+|insist\w*|vow\w*|pledg\w+)\b",
    re.IGNORECASE,
)
_REFUSED_ALL = re.compile(
    r"\b(?:turn(?:s|ed)? (?:down|away)|refus(?:es|ed)|reject(?:s|ed)|declin(?:es|ed))\s+"
    r"(?:both|all (?:of them|two|three|four|five)?|either|each|every one|them(?: both| all)?)\b"
    r"|\b(?:accept(?:s|ed)|took|chose) neither\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(r"\b(?:offer|bid|proposal|approach|suitor|bidder)(?:e?s)?\b", re.IGNORECASE)
_TAKES_OFFER = frozenset("accept choose take pick buy acquire sell back approve".split())
_DEED_NOUNS = frozenset("arrest fine charge award".split())
# These say nothing without what was got or given.
_LIGHT = frozenset("get receive have make take give pay apply ask seek file impose issue".split())
# What has many other names, so that it may be told and not be known.
_UNTOLD = frozenset("do say tell think know be have happen last cost begin start mean call name go come leave".split())
_TO_COME = re.compile(
    r"\b(?:may|might|could|would|should|will|to|if|whether|unless|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|ask\w*|"
    r"threat\w*|want\w*|seek\w*|sought|planned|due|expected)\b[^,;:.]{0,40}$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|cannot|refus\w+|declin\w+|den(?:y|ies|ied)|nobody|none|nothing|"
    r"ruled out)\b|n['’]t\b)[^,;:.“”\"]{0,60}$",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:was|were|been|is|are|be|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_PRONOUNS = frozenset(("it", "he", "she", "they", "him", "her", "them", *KINDS.split("|")))
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True)
class Denied:
    """The claim that is denied, what it is `about`, and the sentence that denies it."""

    claim: str
    about: str
    by: Evidence


@dataclass(frozen=True)
class _Said:
    """A sentence and those just before it."""

    item: Evidence
    before: tuple[str, ...]

    def is_of(self, who: str, at: int) -> bool:
        passage = self.item.passage
        return clause_of(who, self.item.text, at, self.before, passage.title or "", passage.text)


def told(question: str, passages: Sequence[Found]) -> Denied | None:
    """The newest sentence of the found passages that denies it; None where one tells it, or none denies it."""
    found = (_of_deed(question, deed, passages) for deed in asked(question))
    return next((it for it in found if it is not None), None)


def _of_deed(question: str, deed: Deed, passages: Sequence[Found]) -> Denied | None:
    if (deed.verb in _UNTOLD and not deed.noun) or not deed.about:
        return None
    articles = {it.article_id for it in passages if not it.opinion and _on(deed, it)}
    of_it = [it for it in passages if it.article_id in articles]
    newest = max((it.published or "" for it in of_it), default="")
    said = [it for passage in of_it if not passage.opinion for it in _said(passage)]
    years = set(_YEAR.findall(question))
    denying = [
        it
        for it in said
        if _denies(question, deed, it, newest=(it.item.passage.published or "") == newest)
        and years <= set(_YEAR.findall(it.item.text))
        and not injected(it.item)
    ]
    if not denying or any(_tells(deed, it) for it in said if it not in denying):
        return None
    return Denied(deed.text, deed.about, max((it.item for it in denying), key=lambda it: it.passage.published or ""))


def _on(deed: Deed, passage: Found) -> bool:
    """Whether its article is on the one who is asked about, and half of what is said besides."""
    told = stems(f"{passage.title or ''} {passage.text}")
    further = stems(f"{deed.rest} {deed.of_any}") - stems(deed.who)
    named = " ".join(re.findall(r"\b[^\W\d_a-z][\w-]+", deed.of_any))
    return stems(deed.who or named) <= told and len(further & told) >= _HALF * len(further)


def _said(passage: Found) -> Iterator[_Said]:
    before: list[str] = []
    for item in sentences(passage):
        yield _Said(item, tuple(before[-_BEFORE:]))
        before.append(item.text)


def _forms(verb: str) -> str:
    return "|".join(map(re.escape, dict.fromkeys((*verbs.forms(verb), verbs.present(verb), progressive(verb)))))


def _verbs(deed: Deed) -> list[str]:
    """The verb, and what the word for what was given is a verb for, too: "fine"."""
    own = verbs.base_of(deed.noun.removesuffix("s")) if deed.noun else ""
    return [verb for verb in dict.fromkeys((deed.verb, own)) if verb and verbs.is_base(verb)]


def _nouns(deed: Deed) -> list[str]:
    """The words for what was given, or for the deed: "severance", "arrest"."""
    return [*filter(None, [deed.noun.removesuffix("s"), deed.verb if deed.verb in _DEED_NOUNS else ""])]


def _denies(question: str, deed: Deed, said: _Said, *, newest: bool) -> bool:
    return (
        any(_denies_verb(question, deed, verb, said, newest=newest) for verb in _verbs(deed))
        or any(_denies_noun(question, deed, noun, said) for noun in _nouns(deed))
        or (deed.verb in _TAKES_OFFER and _refuses(deed, said))
    )


def _denies_verb(question: str, deed: Deed, verb: str, said: _Said, *, newest: bool) -> bool:
    """A form of the verb with a negation, of the one, with nothing behind it that the question has not; that nobody did
    it, where it is asked who did. Of what is not meant to be only the newest report counts."""
    forms = _forms(verb) + (rf")\b\s+(?:{deed.particle}" if deed.particle else "")
    negation = rf"(?:{_DID_NOT}|{_WILL_NOT})" if newest else _DID_NOT
    ways = (
        rf"{negation}\s+{_ADVERBS}(?:{forms})\b{_NO_MORE_SAID}|(?:{forms})\b(?:\s+(?:to|for|from|with|at))?\s+{_NONE}\b"
    )
    tail = r"(?P<tail>[^.;,:“”\"–]*)"
    for match in re.finditer(rf"\b(?:{ways}){tail}", said.item.text, re.IGNORECASE):
        of_noun = not deed.noun or verb not in _LIGHT or deed.noun in match.group().lower()
        of_noun = of_noun or re.search(rf"\b{_NONE}\b", match.group(), re.IGNORECASE) is not None
        whole = _whole(question, said.item.text[: match.start()], match["tail"])
        if of_noun and whole and said.is_of(deed.about, match.start()):
            return True
    nobody = rf"\b(?:nobody|no[ -]one)\s+(?:(?:was|were|has|had|have|is)\s+)*{_ADVERBS}(?:{forms})\b{tail}"
    none = None if deed.who else re.search(nobody, said.item.text, re.IGNORECASE)
    return none is not None and _whole(question, said.item.text[: none.start()], none["tail"])


def _denies_noun(question: str, deed: Deed, noun: str, said: _Said) -> bool:
    """That there was none of what was given."""
    none = rf"{_NO}(?:{re.escape(noun)}(?:s|es)?)\b(?P<tail>[^.;,:“”\"–]*)"
    for match in re.finditer(none, said.item.text, re.IGNORECASE):
        tail = _MADE.sub("", _OF_NOUN.sub("", match["tail"]))
        if _whole(question, said.item.text[: match.start()], tail) and (
            not deed.who or said.is_of(deed.who, match.start())
        ):
            return True
    return False


def _whole(question: str, before: str, tail: str) -> bool:
    """Whether all of it is denied, in earnest."""
    return not _OPEN.search(before) and not _LIMITS.search(tail) and stems(_BESIDE.sub(" ", tail)) <= stems(question)


def _refuses(deed: Deed, said: _Said) -> bool:
    """That all offers were refused, of which it asks which was taken."""
    match = _REFUSED_ALL.search(said.item.text)
    near = " ".join([*said.before[-1:], said.item.text])
    if match is None or not _OFFERS.search(near) or _OPEN.search(said.item.text[: match.start()]):
        return False
    if deed.who:
        return not deed.passive and said.is_of(deed.who, match.start())
    named = words_of(" ".join(re.findall(r"\b[^\W\d_a-z][\w’'-]+", deed.of_any)))
    return not set(named[:2]).isdisjoint(words_of(near))


def _tells(deed: Deed, said: _Said) -> bool:
    """Whether a sentence on the matter tells the deed, or has what was given, without a negation."""
    text = said.item.text
    who, own = words_of(deed.about), words_of(text)
    if not who or (deed.who and who[-1] not in own and not _goes_on(who[-1], said)):
        return False
    told = [verb for verb in _verbs(deed) if not (deed.noun and verb in _LIGHT)]
    ways = [*map(_forms, told), *(f"{re.escape(noun)}s?" for noun in _nouns(deed))]
    particle = rf"\s+(?:\w+\s+){{0,3}}?{deed.particle}\b" if deed.particle else ""
    return any(
        not (deed.passive and _of_others(who[-1], text, match))
        and not _NEGATED.search(text[: match.start()])
        and not _TO_COME.search(text[: match.start()])
        and not re.match(rf"(?:\s+(?:to|for|from))?\s+{_NONE}", text[match.end() :], re.IGNORECASE)
        for match in re.finditer(rf"\b(?:{'|'.join(ways)})\b{particle}", text, re.IGNORECASE)
    )


def _goes_on(name: str, said: _Said) -> bool:
    """Whether it may be of one who was named just before."""
    return _PRONOUN.search(said.item.text) is not None and name in words_of(" ".join(said.before))


def _of_others(name: str, text: str, verb: re.Match[str]) -> bool:
    """Whether it is done to others: neither before the verb, in its clause, nor behind it is the one."""
    behind = re.split(r"[,;:.]|\s(?:and|but)\s", text[verb.end() :])[0]
    undergoes = subject(text[: verb.start()])
    near = words_of(undergoes if _IS.search(text[: verb.start()]) else f"{undergoes} {behind}")
    return name not in near and _PRONOUNS.isdisjoint(near)
