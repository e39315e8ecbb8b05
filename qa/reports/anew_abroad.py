"""Whether a later report in another language gives a figure of an earlier one anew. Pure; German, Spanish, French,
English.

"Net profit was €212m" is told in March, and in June „Statt der gemeldeten 212 Millionen betrug der Gewinn nur 171
Millionen“. The two share no word, but the figure that is told there as the former one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.figures import read
from qa.reports.given import kind
from qa.reports.report import NEAR, newest, of_evidence, of_one_matter, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import content, names, share_of_names
from qa.words.glossary import glosses
from qa.words.languages import foreign

# Before a figure in its clause: it was the figure, and is no more. That of a year before is no former one of this.
_FORMER = re.compile(
    r"\b(?:statt|anstatt|anstelle|bisher|bislang|ursprünglich|zunächst|(?<!jahr )(?<!monat )(?<!woche )(?<!tag )zuvor|"
    r"en (?:lugar|vez) de|hasta ahora|inicialmente|au lieu de|jusqu['’]ici|auparavant|initialement|"
    r"instead of|rather than|previously|originally|initially|until now)\b"
    r"(?![^;:.!?“”\"»]{0,60}\b(?:vorjahr|jahr zuvor|año (?:pasado|anterior)|l['’]an dernier|last year|year earlier))"
    r"[^;:!?“”\"»\d]{0,80}(?:\d[\d.,]*\s+(?:bis|a|à|to|und|y|et|and)\s+)?[£$€¥]?\s?$"
    r"|\bvon\s+[£$€¥]?$",
    re.IGNORECASE,
)
_WHAT = re.compile(r"^\W*(?:(?:and|so|but),?\s+)?what\b(?! (?:happen\w*|did|does|do|has|have|had|caused|led)\b)", re.I)
_INITIALS = re.compile(r"\b[A-Z]{3,6}\b")
_TO = re.compile(r"[^;:.!?]{0,40}\sauf\s+\d")
_MILLIONS = re.compile(r"\b(?:million\w*|mio\.|millones|millón)", re.IGNORECASE)
_BILLIONS = re.compile(r"\b(?:milliarden?|mrd\.|milliards?|billions?|bn)\b", re.IGNORECASE)
_REACH = 140  # characters before a figure in which that is looked for
_LEAST = 100  # lower figures are of too much
_HALF = 0.5  # share of the question's names
_CLOSE = 0.35  # of the best score has what tells it


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report names a figure of the earlier one as a former one, beside another; of one matter."""
    if not dates.later(new.passage.published, old.passage.published) or new.passage.opinion:
        return False
    if not _asked(question) or not foreign(old.text, new.text, new.passage.text):
        return False
    return _names_former(new.text, old.text) and _of_thing(question, new) and _of_one(question, new, old)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that gives a figure so which a sentence near the best has."""
    if not evidence or not _asked(question):
        return ()
    best = evidence[0].score
    near = [it for it in evidence if it.score >= NEAR * best]
    told = (it for passage in passages for it in sentences(passage, _CLOSE * best))
    item = newest((it for it in told if any(of(question, it, old) for old in near) and not injected(it)), evidence)
    return (item,) if item else ()


def _of_thing(question: str, new: Evidence) -> bool:
    """Whether the sentence has a word of what is asked for, as it is or by its meaning: "Gewinn" of a profit."""
    initials = " ".join(_INITIALS.findall(question))  # "EBIT" is no name of somebody
    wanted = (content(question) - names(question)) | content(initials)
    meanings = " ".join(meaning for _, meaning in glosses(new.text, new.passage.text))
    return bool(wanted & (content(new.text) | content(meanings)))


def _of_one(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report has as many of the question's names as the earlier one: in two languages reports of one
    story have few other words in common."""
    if not names(question):
        return of_one_matter(of_evidence(new), of_evidence(old))
    told = [f"{it.passage.text} {it.passage.title or ''}" for it in (new, old)]
    return share_of_names(question, told[0]) >= max(share_of_names(question, told[1]), _HALF)


def _asked(question: str) -> bool:
    return kind(question) in ("money", "number") or bool(_WHAT.match(question))


def _names_former(new: str, old: str) -> bool:
    then = {number.value for number in read(old)}
    now = [(number, _sizes(number.value, new)) for number in read(new) if not number.ordinal]
    former = [
        number
        for number, sizes in now
        if not _year(number.value)
        and max(sizes) >= _LEAST
        and sizes & then
        and (before := _FORMER.search(new[max(0, number.start - _REACH) : number.start]))
        and (not before.group().lower().startswith("von") or _TO.match(new, number.end))
    ]
    return bool(former) and any(sizes.isdisjoint(then) for number, sizes in now if not _year(number.value))


def _sizes(value: float, text: str) -> frozenset[float]:
    """What a figure may stand for: "190 bis 230 Millionen" has its unit behind the other one."""
    units = [1.0, *([1e6] if _MILLIONS.search(text) else []), *([1e9] if _BILLIONS.search(text) else [])]
    return frozenset(round(value * unit, 6) for unit in units)


def _year(value: float) -> bool:
    return 1900 <= value < 2100 and value == int(value)
