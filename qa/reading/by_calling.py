"""Somebody who is asked about by what they are, and sentences that tell the deed of somebody else. Pure; English.

"Why did the watchman resign?" is read as answered by why "Pauline Ferris, who resigned this month", did: a councillor,
in whose article no watchman is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.who import callings
from qa.who.people import plain, whole_names
from qa.words import verbs
from qa.words.terms import english

_AUX = r"(?:did|does|do|is|was|has|had|will|would|can|could|may|might|should)(?:n['’]t)?"
_MADE = r"(?:made|makes|led|leads|caused|prompted|forced|drove|moved|brought)"
_ASKED = re.compile(
    rf"\b(?P<aux>{_AUX}|{_MADE})\s+the\s+(?:(?!(?:for|of|to|in|with|that|and)\b)[\w’'-]+\s+){{0,2}}?(?P<called>{callings.WORDS})\s+(?P<rest>[^?,;]+)",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    rf"\b(?:reasons? (?:for|behind|of)|behind|explains?|caused|prompted|about|was|is)\s+the\s+(?:[\w’'-]+\s+){{0,2}}?"
    rf"(?P<called>{callings.WORDS})['’]s\s+(?P<deed>[a-z]+(?:tion|sion|ure|al|ment|ing|th|est))\b",
    re.IGNORECASE,
)
_BE = re.compile(r"(?:is|was)(?:n['’]t)?", re.IGNORECASE)
_OF = re.compile(r"(?:of|at|on|in|from|for|with|who|whose|that|and|or)\b", re.IGNORECASE)
_ADVERB = re.compile(
    r"(?:not|really|actually|also|finally|first|later|still|just|then|ever|to|\w+ly)\s+", re.IGNORECASE
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’-]*"
_NAME = rf"(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})"
# Between a name and what its bearer does.
_APPOSED = r"(?:\s*\([^)]{1,40}\)|,\s[^,;:.]{1,80},|,\s\d\d,)?"
_LEADS = (
    r"(?:,?\s+who|,)?\s+(?:(?:has|had|have|is|was|will|would|also|then|later|finally|first|since|now|only|just|soon|"
    r"formally|been|being|be|\w+ly)\s+)*"
)
_SUBJECT = re.compile(rf"{_NAME}{_APPOSED}{_LEADS}$")
_DONE = re.compile(r"\b(?:is|was|were|been|being|be|got)\s+(?:\w+ly\s+)?$")
_CALLED = r"(?:[a-z’'-]+\s+){0,4}"
_OBJECT = re.compile(rf"\s+{_CALLED}{_NAME}")
_BY = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,4}}?by\s+{_CALLED}{_NAME}")
_OWNS = re.compile(rf"{_NAME}['’]s?\s+(?:[a-z-]+\s+){{0,2}}$")
_OF_NAME = re.compile(rf"\s+of\s+{_CALLED}{_NAME}")
_GETS = re.compile(r"\bdid\s+(the\s+[^?,;]+?)\s+(?:get|become)\b(?=\s+\w+ed\b)", re.IGNORECASE)
_STEM, _LONG = 6, 5  # letters of the verb that a noun made of it has, and of a verb that such nouns are sought of
_NEAR = 200  # characters before a deed, within which stands who did it
_PRONOUN = re.compile(rf"(?:^|[.!?][”\"’']?\s+)(?:He|She){_LEADS}$")
# Deeds that are told in several words.
_GIVES_UP = (
    r"resign\w*|quits?|retires?|retired|step(?:s|ped|ping)? (?:down|aside)|st(?:ands?|ood|anding) down|"
    r"(?:g(?:ave|ives|iven|iving) up|left|leaves) (?:office|(?:the|his|her|their) (?:seat|post|job|role|office|party))"
)
_SAME = tuple(
    (frozenset(asked.split()), told)
    for asked, told in (
        ("resign quit retire leave step stand resignation retirement departure", _GIVES_UP),
        ("die death drown", r"die[ds]?|dying|death|drown(?:s|ed)|(?:was|were|been) killed"),
        (
            "sack fire dismiss oust suspend dismissal sacking",
            r"sacked|fired|dismissed|ousted|suspended|removed",
        ),
        ("arrest detain", r"arrested|detained"),
        ("jail imprison sentence imprisonment", r"jailed|imprisoned|sentenced"),
        ("injure hurt wound injury", r"injured|hurt|wounded|burnt|burned"),
    )
)


@dataclass(frozen=True)
class _Asked:
    """What somebody is `called` by, the `deed` that the question says they do or did, and whether it is `done` to
    them, None where that is not known."""

    called: str
    deed: re.Pattern[str]
    done: bool | None


def of_other_calling(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them tell the deed that is asked about of somebody else (n,), by name, who is said to be something that
    the one who is meant is not; none of one who is anywhere near a word that may be theirs, nor of an article in which
    such a word may be theirs."""
    asked = _asked(question)
    if asked is None:
        return np.zeros(len(items), dtype=bool)
    articles = _told(items)
    return np.array([english(item.text) and _of_other(asked, item, articles) for item in items], dtype=bool)


def told_of_another(question: str, items: Sequence[Evidence]) -> bool:
    """Whether some of them tell the deed of somebody else, and none tells it that may be of the one who is asked
    about."""
    asked, others = _asked(question), of_other_calling(question, items)
    if asked is None or not others.any():
        return False
    articles = _told(items)
    rest = (item for item, other in zip(items, others, strict=True) if not other)
    return not any(_may_tell(asked, item, articles) for item in rest)


def beside(question: str, best: Evidence, items: Sequence[Evidence]) -> bool:
    """Whether what is read as answering best is not of the one who is asked about, where the deed is told of another:
    it has no word for them, and tells the deed of nobody, or of somebody whom no article on them names."""
    asked = _asked(question)
    if asked is None or not told_of_another(question, items):
        return False
    if callings.has_any(callings.kin(asked.called), f"{best.before} {best.text}"):
        return False
    return not asked.deed.search(best.text) or not _may_tell(asked, best, _told(items))


def words_for(question: str) -> frozenset[str]:
    """What the one who is asked about may be called, in small letters."""
    asked = _asked(question)
    return callings.kin(asked.called) if asked else frozenset()


def _may_tell(asked: _Asked, item: Evidence, articles: Mapping[str, Sequence[str]]) -> bool:
    """Whether it tells the deed and may be of them: of an article in which they may be, and not of others by name."""
    same = callings.kin(asked.called)
    if not any(callings.has_any(same, text) for text in articles[item.passage.article_id]):
        return False
    if _headed(asked, item):
        return True
    if not asked.deed.search(item.text):
        return False
    families = [name.split()[-1] for name in whole_names(item.text)]
    if not families or callings.has_any(same, item.text):
        return True
    return not all(_another(family, same, item.passage.article_id, articles) for family in families)


def _headed(asked: _Asked, item: Evidence) -> bool:
    """Whether the heading tells the deed of one who may be asked about."""
    title = item.passage.title or ""
    return bool(asked.deed.search(title)) and callings.has_any(callings.kin(asked.called), title)


def _asked(question: str) -> _Asked | None:
    if own := _OWN_DEED.search(question):
        deed = own["deed"].lower()
        return _Asked(own["called"].lower(), _pattern((deed,), deed, rf"{deed[:_STEM]}\w*"), None)
    found = _ASKED.search(_GETS.sub(r"was \1", question))
    verb = _verb(found["aux"], found["rest"]) if found else ""
    if found is None or not verb:
        return None
    base = verbs.base_of(verb)
    forms = {verb, base, *verbs.forms(base), verbs.present(base), f"{base.removesuffix('e')}ing"}
    noun = rf"{re.escape(base[:_STEM])}[a-z]*(?:tion|sion|al|ure|ment)" if len(base) >= _LONG else ""
    done = bool(_BE.fullmatch(found["aux"])) and not verbs.is_progressive(verb)
    return _Asked(found["called"].lower(), _pattern(forms, base, noun), done)


def _verb(auxiliary: str, rest: str) -> str:
    """The verb right behind the one who is meant, or the first that can be it behind what they are of; else ""."""
    while adverb := _ADVERB.match(rest):
        rest = rest[adverb.end() :]
    words = re.findall(r"[a-z’'-]+", rest.lower())
    of = bool(_OF.match(rest))
    return next((word for word in words[of : None if of else 1] if _fits(auxiliary.lower(), word, sure=of)), "")


def _fits(auxiliary: str, word: str, *, sure: bool) -> bool:
    if _BE.fullmatch(auxiliary):
        return verbs.is_participle(word) or verbs.is_progressive(word)
    if auxiliary in ("has", "had"):
        return verbs.is_participle(word)
    return verbs.is_base(word) or not sure


def _pattern(forms: Collection[str], base: str, noun: str) -> re.Pattern[str]:
    """Of the deed in any form, as a noun, and in other words, as far as they are known."""
    told = [*sorted(map(re.escape, forms), key=len, reverse=True), noun]
    told += [other for asked, other in _SAME if base in asked]
    return re.compile(rf"\b(?:{'|'.join(filter(None, told))})\b", re.IGNORECASE)


def _told(items: Sequence[Evidence]) -> Mapping[str, list[str]]:
    """The headings and passages found of each article."""
    told: dict[str, list[str]] = {}
    for passage in {(it.passage.article_id, it.passage.start): it.passage for it in items}.values():
        told.setdefault(passage.article_id, []).append(f"{passage.title or ''}. {passage.text}")
    return told


def _of_other(asked: _Asked, item: Evidence, articles: Mapping[str, Sequence[str]]) -> bool:
    same = callings.kin(asked.called)
    if callings.has_any(same, item.text):
        return False
    return any(_another(family, same, item.passage.article_id, articles) for family in _doers(asked, item))


def _doers(asked: _Asked, item: Evidence) -> Iterator[str]:
    """The family names of those of whom the sentence tells the deed."""
    for deed in asked.deed.finditer(item.text):
        before, behind = item.text[max(0, deed.start() - _NEAR) : deed.start()], item.text[deed.end() :]
        done = bool(_DONE.search(before))
        names = [found["name"] for found in (_OWNS.search(before), _OF_NAME.match(behind)) if found]
        if asked.done is None or done == asked.done:
            names += [found["name"] for found in (_SUBJECT.search(before),) if found]
            if _PRONOUN.search(before):
                names += _only_name(f"{_before(item)} {before}")
        if asked.done is None or done != asked.done:
            names += [found["name"] for found in ((_BY if done else _OBJECT).match(behind),) if found]
        yield from (family for name in names if plain(family := name.split()[-1]))


def _before(item: Evidence) -> str:
    """What stands before it in its passage."""
    at = max(0, item.start - item.passage.start)
    return item.passage.text[max(0, at - _NEAR) : at]


def _only_name(text: str) -> list[str]:
    named = whole_names(text)
    return named if len(named) == 1 else []


def _another(family: str, same: frozenset[str], article: str, articles: Mapping[str, Sequence[str]]) -> bool:
    """Whether they are said to be something else, are nowhere near a word that may be theirs, and are not the one whom
    their article calls so without a name."""
    if any(callings.beside(family, same, text) for texts in articles.values() for text in texts):
        return False
    own = articles[article]
    if not callings.of(family, own):
        return False
    return not any(callings.has_any(same, text) for text in own) or any(callings.bearers(same, text) for text in own)
