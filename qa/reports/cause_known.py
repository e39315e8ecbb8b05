"""Whether a later report states the cause that an earlier one says was not known. Pure; English.

"The cause is not known" of the first report is read as the best answer to "Has the cause been found?", whatever later
ones say.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports import causes
from qa.schema import Evidence
from qa.words.excerpt import names

LEAD = r"^\W*(?:(?:and|but|so|ok|well),?\s+)?"
YET = r"(?:\s+(?:yet|now|already|by now|so far|for (?:sure|certain)))*\W*$"
_FOUND_OUT = r"(?:found(?:\s+out)?|identified|established|determined|discovered)"
_KNOWN = rf"(?:{_FOUND_OUT}|known|clear|explained|confirmed|pinned\s+down)"
_THEY = r"(?:we|they|you|officials|investigators|experts|(?:the\s+)?police)"
_FOUND = re.compile(
    rf"{LEAD}(?:(?:has|is|was)|do\s+{_THEY}\s+know|have\s+{_THEY}(?:\s+{_FOUND_OUT})?)\s+(?:yet\s+)?"
    r"(?:the|a|any)\s+(?:(?:exact|likely|true|real)\s+)?cause(?P<of>\s+(?:of|for|behind)\s+(?:the|this|that|his|her|its|"
    r"their|last|[A-Z])[^?,;]*?)?"
    rf"(?:\s+(?:been\s+|yet\s+|now\s+|already\s+)*(?P<known>{_KNOWN}))?{YET}",
    re.IGNORECASE,
)
_KNOW = re.compile(rf"{LEAD}(?:do|have)\b", re.IGNORECASE)
_NO_CAUSE = re.compile(
    r"\bcauses?\b[^.;:]{0,40}\b(?:is|was|remains?|are)\s+(?:still\s+|as yet\s+)?"
    r"(?:not\s+(?:yet\s+)?(?:been\s+)?(?:known|clear|established|determined)|unknown|unclear|a mystery|"
    r"under\s+investigation)\b"
    r"|\bn(?:ot|ever)\s+(?:yet\s+)?(?:know|known|clear|established)\s+what\s+(?:had\s+)?caused\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\b(?:cause|blame) (?:of|for|behind) ")
_ALIKE = 2  # words of names that two headings of one story have in common


def asked(question: str) -> str | None:
    """The question for the cause, if `question` asks whether it is known; None for others."""
    found = _FOUND.match(question)
    if found is None or not (found["known"] or _KNOW.match(question)):
        return None
    return f"What is the cause{found['of'] or ''}?"


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked if a cause is known, the earlier says that it is not, and the later of its story states
    one."""
    if asked(question) is None or new.passage.opinion or not _NO_CAUSE.search(old.text) or _NO_CAUSE.search(new.text):
        return False
    later = dates.later(new.passage.published, old.passage.published)
    return later and states(question, new) and _of_one_story(new, old)


def states(question: str, item: Evidence, form: str | None = None) -> bool:
    """Whether a sentence states a cause of what `question` asks about, whether or not it is known; of what its heading
    is of, where that does not say. `form` asks for the cause, if `question` does otherwise."""
    form = form or asked(question)
    if form is None or item.passage.opinion:
        return False
    return bool(causes.stated(form if _OF_IT.search(form) else f"{form} {item.passage.title or ''}", item.text))


def _of_one_story(new: Evidence, old: Evidence) -> bool:
    """Whether the one is akin to the other, or both are headed by the same names."""
    if new.passage.article_id in (old.akin or frozenset()):
        return True
    headed = [names(f". {it.passage.title or ''}") for it in (new, old)]
    return len(headed[0] & headed[1]) >= _ALIKE
