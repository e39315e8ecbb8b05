"""Whether a report tells that nobody has been chosen yet to follow somebody, where it is asked who does. Pure; English.

"Who takes over the museum after Roe?" seems to be answered by whoever takes anything over. Where the newest report on
Roe says that "her successor has not been chosen", nobody does, unless any sentence on Roe or the post tells who does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who import holders
from qa.words.excerpt import names
from qa.words.terms import fold, tokens

_NAME = r"(?-i:[^\W\d_a-zß-öø-ÿ][\w’'-]*\w(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*\w)*)"
_ASKS = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who(?:['’]s|\s+(?:is|will|would|has|is going to|is to))?\s+(?:be\s+)?"
    r"(?:(?:took|tak(?:e|es|en|ing)) over|succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?)\b"
    rf"(?:[^?]*?\b(?:after|from)\s+(?P<after>{_NAME})|\s+(?P<whom>{_NAME}))",
    re.IGNORECASE,
)
_CHOSEN = "chosen|named|found|appointed|picked|announced|decided|elected|hired"
# That nobody is chosen, with whose successor it is before or behind the word: "a replacement for its bus driver".
_WHO = (
    r"(?P<whose>[\w’'-]+)\s+(?:permanent\s+|new\s+)?(?:successor|replacement)\b"
    r"(?P<of>\s+(?:to|for|of|as)\b[^,.;:]{1,40}?)?"
)
_NOBODY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WHO}\s+(?:(?:has|have|is) (?:not|yet to)|hasn['’]t|isn['’]t)\b"
        rf"[^,.;:]{{0,20}}?\b(?:{_CHOSEN}|known|clear)\b",
        rf"\b(?=no\s){_WHO} (?:has|have|is|was) (?:yet )?(?:been )?(?:yet )?(?:{_CHOSEN})\b",
        rf"\b(?:has|have) (?:not|yet to|not yet) (?:(?:yet|been|be) )*(?:choose|name|find|appoint|pick|{_CHOSEN}) "
        rf"{_WHO}(?=\s*(?:[,.;:]|$))",
    )
)
_ANY = frozenset("a an the any no her his their".split())
_FOR_NOW = re.compile(
    r"\b(?:tak(?:e|es|ing) over|took over|interim|acting|caretaker|for now|for the time being|"
    r"st(?:and|ands|anding|ood) in)\b",
    re.IGNORECASE,
)
# What tells who follows somebody: by a name and one of these words, or by whom somebody follows.
_FOLLOWS = r"succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|(?:took|tak(?:e|es|en|ing)) over"
_TELLS = re.compile(
    rf"\b(?:{_FOLLOWS}|(?:{_CHOSEN})|picks|names|appoints|successor|steps? in|new (?:{'|'.join(holders.OFFICES)}))\b",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\b(?:not|never|nobody|no[ -]one|no|yet|until|whoever|someone|somebody|anyone|anybody|"
    r"(?:decide[sd]?|knows?|known|clear|say|said|about|on|of) who)\b|n['’]t\b",
    re.IGNORECASE,
)


def nobody(question: str, passages: Sequence[Found]) -> tuple[str, Evidence] | None:
    """Whom nobody has been chosen to follow, and the sentence that tells it, of the newest report that names them; None
    where it is not asked who does, where a sentence on them or their post tells who does, if for now, or where a later
    report has the family name."""
    asked = _ASKS.match(question)
    name = (asked["after"] or asked["whom"]) if asked else ""
    words = tuple(tokens(fold(re.sub(r"['’]s?$", "", name))))
    if not words:
        return None
    family = words[-1]
    of_fact = [(it, frozenset(tokens(fold(f"{it.title or ''} {it.text}")))) for it in passages if not it.opinion]
    newest = max((it.published or "" for it, said in of_fact if family in said), default="")
    on_it = [it for it, said in of_fact if set(words) <= said and (it.published or "") == newest]
    item = next((it for passage in on_it for it in _vacancies(family, passage) if not injected(it)), None)
    if item is None:
        return None
    articles = {it.article_id for it in on_it}
    told = [it for it, said in of_fact if family in said or it.article_id in articles]
    if any(_told(question, family, it.text) for passage in told for it in sentences(passage, 0.0)):
        return None
    later = (it for it, _ in of_fact if (it.published or "") > newest and _of_post(item.passage, it, family))
    if any(_told(question, family, it.text) for passage in later for it in sentences(passage, 0.0)):
        return None
    return name, item


def _vacancies(family: str, passage: Found) -> list[Evidence]:
    """The sentences that say that nobody is chosen to follow who is named there or one sentence before."""
    found, before = [], ""
    for item in sentences(passage, 0.0):
        near = set(tokens(fold(f"{before} {item.text}")))
        if family in near and any(_of_them(match, family) for it in _NOBODY for match in it.finditer(item.text)):
            found.append(item)
        before = item.text
    return found


def _of_them(match: re.Match[str], family: str) -> bool:
    """Whether the successor is that of whom it asks: "her", "Roe's", "a successor to Roe"."""
    whose, of = (
        fold(match["whose"]).lower(),
        set((match["of"] or "").lower().split()) | set(tokens(fold(match["of"] or ""))),
    )
    if whose not in _ANY and re.sub("['’]s?$", "", whose) != family:
        return False
    return not of or not of.isdisjoint((family, "her", "him", "them"))


def _told(question: str, family: str, text: str) -> bool:
    """Whether a sentence tells who follows them, if only for now."""
    if holders.takes(text) and _FOR_NOW.search(text):
        return True
    if _UNTOLD.search(text):
        return False
    whom, before = _of(family)
    return bool(whom.search(text)) or (holders.somebody(question, text) and bool(_TELLS.search(before.sub(" ", text))))


@lru_cache(64)
def _of(family: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Whom somebody follows, and that they followed somebody themselves."""
    them = rf"(?:[\w’'-]+\s+)?(?:him|her|them|{re.escape(family)})\b"
    return (
        re.compile(rf"\b(?:{_FOLLOWS}|follow(?:s|ed|ing)?)(?: from)?\s+{them}", re.IGNORECASE),
        re.compile(
            rf"\b(?:she|he|{re.escape(family)})\s+(?:(?:had|has|was|been|herself|himself)\s+)*(?:{_FOLLOWS}|{_CHOSEN})\b",
            re.IGNORECASE,
        ),
    )


def _of_post(passage: Found, later: Found, family: str) -> bool:
    """Whether a later passage has an office of the other and, besides, one of its names."""
    one, other = f". {passage.text}", f". {later.title or ''}. {later.text}"
    offices = set(holders.OFFICES) & set(tokens(fold(one))) & set(tokens(fold(other)))
    return bool(offices) and bool((names(one) - names(f". {family.title()}")) & names(other))
