"""What was planned, where it is asked when something happened and a later report tells that it has. Pure; English.

"When did the bridge reopen?" is answered by "reopened on Friday"; "will stay shut until August" is of before then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.days import dates, news_time
from qa.reports.report import of_evidence, of_one_matter
from qa.schema import Evidence
from qa.words import verbs
from qa.words.excerpt import content, share_of_names

_ASKS = re.compile(r"\bwhen\s+did\s+(?P<what>[^?,;:]+)", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{3,}")
_DUE = (
    r"\b(?:will|should|(?:is|are|was|were)\s+(?:now\s+)?(?:due\s+|expected\s+|planned\s+|set\s+|scheduled\s+|meant\s+)?to|"
    r"would)\s+(?:(?:not|now|only|finally|be|have|been)\s+){0,3}"
)
_SHUT = re.compile(
    r"\b(?:will|is to|are to)\s+(?:(?:now|still|not)\s+)*(?:(?:stay|remain|be)\s+)?(?:shut|closed)\s+until\b",
    re.IGNORECASE,
)
_OPENS = frozenset(("open", "reopen"))
# What comes about once, as far as some months go: a council meets again.
_ONCE = frozenset("open reopen start begin launch finish complete close shut return resume end arrive sail".split())
_NEAR = 300  # days between the reports at most
_NOT_YET = re.compile(
    r"\b(?:not|never|if|until|before|would|could|unless|hop\w+|plan\w*|again|since)\b|n['’]t\b", re.IGNORECASE
)
_LONG_AGO = re.compile(r"[^,;:.!?]{0,40}?\b(?:1[89]|20)\d\d\b")
_BEFORE = re.compile(r"[^,;:.!?“”\"]*$")


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report tells that it has come about, and the earlier one only that it is to, or was; of one
    matter, the later one with as many of the question's names around it."""
    asked, day = _ASKS.search(question), dates.day_of(old.passage.published)
    later = dates.day_of(new.passage.published)
    if asked is None or new.passage.opinion or not day or not later or not 0 < (later - day).days <= _NEAR:
        return False
    if _on_one_day(new, old) or not of_one_matter(of_evidence(new), of_evidence(old)):
        return False
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    if not shares[0] or shares[0] < shares[1]:
        return False
    return any(_planned(verb, old.text) for verb in _come_about(asked["what"], new.text))


def _come_about(what: str, text: str) -> Iterator[str]:
    """The verbs of the question that the text has as what was done."""
    for word in (it for it in _WORD.findall(what) if it in _ONCE):
        done = re.search(rf"\b{re.escape(verbs.past(word))}\b", text)
        if done is None or verbs.past(word) == word or _LONG_AGO.match(text, done.end()):
            continue
        before = _BEFORE.search(text[: done.start()])
        about = content(before.group()) if before else frozenset()
        if before and not _NOT_YET.search(before.group()) and (not about or about & content(what)):
            yield word


def _on_one_day(new: Evidence, old: Evidence) -> bool:
    """Whether it came about on the very day for which it was planned."""
    told = [{it.first for it in news_time.days(it.text, it.passage.published) if not it.said} for it in (new, old)]
    return not told[0].isdisjoint(told[1])


def _planned(verb: str, text: str) -> bool:
    """Whether it is only to be done by the text, or was to be."""
    if re.search(rf"\b{re.escape(verbs.past(verb))}\b", re.sub(_DUE + r"\w+", " ", text, flags=re.IGNORECASE)):
        return False
    due = re.search(rf"{_DUE}(?:{'|'.join(map(re.escape, verbs.forms(verb)))})\b", text, re.IGNORECASE)
    return bool(due) or (verb in _OPENS and bool(_SHUT.search(text)))
