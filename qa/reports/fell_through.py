"""That a sale, a takeover or a strike of which a question asks some particular came to nothing. Pure; English.

To "How much did Milan pay for Sand?" a report says that his sale to Milan fell through, to "How long did the ferry
strike last?" that it was called off hours before it was to begin: neither has the deed with a negation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.deed_asked import asked
from qa.asking.presuppositions import stems
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.injection.injection import injected
from qa.reports.plainly_denied import Denied
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who.subject_of import words_of
from qa.words.terms import fold

_SALE = r"(?:sale|transfer|move|deal|takeover|take-over|purchase|acquisition|merger|buyout)"
_FELL_THROUGH = re.compile(
    rf"\b{_SALE}\b[^.;]{{0,80}}?\b(?:f[ae]ll(?:s|en)? through|collapse[sd]|br(?:eaks|oke|oken) down|came to nothing|"
    r"(?:was|were|has been|have been) (?:called off|abandoned|blocked|vetoed|forbidden|prohibited|scrapped))\b"
    r"|\b(?:forbade|forbids|forbidden|blocks|blocked|vetoe[sd]|prohibit(?:s|ed)|call(?:s|ed) off|abandon(?:s|ed)|"
    rf"gave up|gives up|scrap(?:s|ped))\b[^.;]{{0,60}}?\b(?:to (?:buy|take over|acquire|merge)|{_SALE}|pursuit|bid)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|should|if|whether|unless|nearly|almost|fear\w*|rumou?r\w*|threat\w*|"
    r"earlier|previous|not)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:(?:19|20)\d\d|years? (?:ago|before|earlier)|last (?:year|season|summer))\b", re.IGNORECASE)
_BUYS = frozenset("sell buy acquire sign pay purchase".split())
_PAYS_FOR = re.compile(r"\b(?:for|when|to (?:buy|acquire|take over|sign))\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:sold|bought|acquired|signed|completed|taken over|took over|joined|has left|have left|paid)\b", re.IGNORECASE
)
_NOT = re.compile(r"(?:\b(?:not|never|no|to|be|would|will|may|might|could|if)\b|n['’]t)\s+(?:\w+\s+){0,3}$", re.I)
_STRIKE = r"(?:strike|walkout|stoppage)"
_ASKS_STRIKE = re.compile(
    r"\W*(?:how (?:long|many|much)|what|which|when|who)\b[^?,]*?\b(?:the|their|its)\s+"
    rf"(?P<whose>(?:[\w’'-]+\s+){{0,4}}?){_STRIKE}\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(
    rf"\b(?:call(?:s|ed)? off|averted|avert|cancel(?:s|led|ed)?)\b[^.;]{{0,50}}?\b{_STRIKE}\b|"
    rf"\b{_STRIKE}\b[^.;]{{0,50}}?\b(?:was|has been|is) (?:called off|averted|cancel(?:led|ed))\b",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(
    r"\bbefore (?:it|they) (?:was|were|began|could|would|had)\b|\b(?:due|was|were) to (?:begin|start|walk|stop)\b|"
    r"\baverted\b|\bplanned\b|\bthreatened\b|\bbefore (?:the|its) (?:start|planned)\b",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"\b{_STRIKE}\b[^.;]{{0,40}}\b(?:lasted|has lasted|began|entered|went into|enters|is in its|ended|ends)\b|"
    rf"\b(?:end|ended|ends|began|walked out|went on)\b[^.;]{{0,30}}\b{_STRIKE}\b|\bwalked out\b|"
    rf"\b{_STRIKE} of \d+ (?:days|hours)",
    re.IGNORECASE,
)
_CALLED_OFF_ASKED = re.compile(
    r"\b(?:called|call|cancelled|planned|threaten\w*|avert\w*|why|supposed|due)\b", re.IGNORECASE
)


def told(question: str, passages: Sequence[Found]) -> Denied | None:
    """The newest sentence of the found passages that tells it; None where one, of that day or later, tells that it came
    about."""
    return _sale(question, passages) or _strike(question, passages)


def _sale(question: str, passages: Sequence[Found]) -> Denied | None:
    for deed in asked(question):
        took_over = deed.verb == "take" and deed.rest.startswith("over")
        if deed.verb not in _BUYS and not took_over:
            continue
        if deed.verb == "pay" and not _PAYS_FOR.search(deed.rest):
            continue
        names = _names(f"{deed.who} , {deed.rest} , {deed.of_any}")
        if not names or (len(names) < 2 and deed.who and not deed.passive):
            continue
        items = [it for passage in passages if not passage.opinion for it in sentences(passage)]
        on_it = [it for it in items if names <= set(words_of(f"{it.passage.title or ''} {it.text}"))]
        failed = [
            it for it in on_it if _failed(it.text) and 2 * len(names.intersection(words_of(it.text))) > len(names)
        ]
        last = max((it for it in failed if not injected(it)), key=lambda it: it.passage.published or "", default=None)
        if last is None:
            continue
        since = [
            it for it in on_it if (it.passage.published or "") >= (last.passage.published or "") and it not in failed
        ]
        if not any(_is_done(it.text) for it in since):
            return Denied(deed.text, deed.about, last)
    return None


def _failed(text: str) -> bool:
    match = _FELL_THROUGH.search(text)
    return match is not None and not _OPEN.search(text[: match.start()]) and not _ONCE.search(text)


def _is_done(text: str) -> bool:
    return any(not _NOT.search(text[: match.start()]) for match in _DONE.finditer(text))


def _names(text: str) -> frozenset[str]:
    """The last word of each name."""
    found = re.findall(r"[^\W\d_a-z][\w-]+(?:\s+[^\W\d_a-z][\w-]+)*", re.sub(r"['’]s\b", " ,", text))
    return frozenset(fold(name.split()[-1]) for name in found if name.lower() not in DAYS_AND_MONTHS)


def _strike(question: str, passages: Sequence[Found]) -> Denied | None:
    match = _ASKS_STRIKE.match(question)
    if match is None or _CALLED_OFF_ASKED.search(question):
        return None
    whose = (
        stems(f"{match['whose']} {match['rest']}")
        - stems("last begin start end go take affect cancel stop")
        - stems("strike")
    )
    of_it = [it for it in passages if not it.opinion and whose <= stems(f"{it.title or ''} {it.text}")]
    items = [it for passage in of_it for it in sentences(passage)]
    off = [it for it in items if _CALLED_OFF.search(it.text) and _BEFORE_IT.search(it.text) and not injected(it)]
    if not whose or not off or any(_ON.search(it.text) for it in items):
        return None
    strike = re.sub(r"\s+", " ", f"the {match['whose']}strike")
    return Denied(f"there was {strike.replace('the ', 'any ', 1)}", strike, max(off, key=_day))


def _day(item: Evidence) -> str:
    return item.passage.published or ""
