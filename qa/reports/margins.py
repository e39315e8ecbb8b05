"""By how much somebody won or leads: whether it is asked, whether a sentence tells it, and which of two reports on one
count, where votes were counted on, stands for the other. Pure; English.

"By how many votes did she win?" is no question for how many votes were cast, nor for the share of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.reports.mentioned import names
from qa.reports.report import Report, of_one_matter
from qa.schema import Evidence
from qa.words.excerpt import share_of_names
from qa.words.terms import content_words

_ASKS = re.compile(
    r"\bby how (?:many|much of a|big a|large a) (?P<of>\w+)|\b(?:by|with) what (?:margin|majority|lead)\b"
    r"|\bwhat(?:['’]s| is| was) (?:the|her|his|their|its) (?:winning |final |victory )?"
    r"(?:margin(?! of error)|majority(?=\s*(?:\?|$)|\s+(?:in|at)\b))"
    r"|\bhow (?:big|large|wide|narrow|small|slim) (?:is|was) (?:the|her|his|their|its) (?:margin|majority|lead)\b",
    re.IGNORECASE,
)
_CLOSE = 0.03  # of the best score has what tells it, for it to come first
_SUPPOSED = re.compile(r"\b(?:would|could|might|may|if|assum\w+|suppos\w+|let['’]s|expect\w*|turnout)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bhad (?:put|been|led|stood)\b|\bfirst count\b|\bat first\b", re.IGNORECASE)
# That the votes were counted on, or again.
_COUNTED_ON = re.compile(
    r"\b(?:re-?count\w*|counted again|postal|absentee|final (?:count|results?|figures|tally)|certified|"
    r"official results?|"
    r"(?:lead|margin|majority|advantage|gap)\b[^.;:]{0,40}\b(?:to|by)|(?:reduc|narrow|widen|cut)\w*|shr[aiu]nk|grew)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WON, _LOST = (
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in ("win|won|pass(?:ed)?|beat|approved?|carried", "los[te]|lose|fail(?:ed)?|reject(?:ed)?")
)
_OF_ANOTHER = re.compile(
    r"\W*(?!(?:He|She|It|They|Who|Which|His|Her|Its|Their|The)\b)[^\W\d_a-zß-öø-ÿ][\w’'-]+\s+(?:(?:has|have|had)\s+)?(?:won|lost|beat|leads?|led)\b"
)
_LEADS = re.compile(
    r"\b(?:win|wins|won|elected|beat|leads?|led|ahead|pass(?:ed)?|approved|margin|majority|advantage|los[te]|lose|fail(?:ed)?|rejected)\b",
    re.IGNORECASE,
)
_FIGURE = r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a single)"


def asked(question: str) -> bool:
    """Whether it asks by how many votes, points and the like."""
    return bool(_ASKS.search(question))


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """What tells it before the others, if it comes anywhere near the best."""
    if not asked(question):
        return part
    least = _CLOSE * max((it.score for it in part), default=0.0)
    return sorted(part, key=lambda it: it.score < least or not tells(question, it.text))


def near(question: str, item: Evidence, best: float) -> bool:
    """Whether a sentence that tells it comes near enough to the `best` score to be quoted."""
    return item.score >= _CLOSE * best and tells(question, item.text)


def tells(question: str, text: str) -> bool:
    """Whether a sentence tells a margin in what is asked for ("votes"), or in anything where that is not said; of no
    other year, nobody else, and of no loss where a win is asked of."""
    match = _ASKS.search(question)
    if (
        match is None
        or _BEFORE.search(text)
        or _SUPPOSED.search(text)
        or not set(_YEAR.findall(text)) <= set(_YEAR.findall(question))
    ):
        return False
    if any(a.search(question) and b.search(text) and not a.search(text) for a, b in ((_WON, _LOST), (_LOST, _WON))):
        return False
    said, asked_of = names(text), names(f", {question}")
    if asked_of and asked_of.isdisjoint(content_words(text)) and (said or _OF_ANOTHER.match(text)):
        return False
    if not match["of"] and not _LEADS.search(text):
        return False
    if not match["of"] and re.search(
        rf"\b(?:lead|margin|majority)\b[^.;:“”\"]{{0,60}}?\bto\s+{_FIGURE}\b(?!\s*(?:%|per))", text
    ):
        return True
    unit = re.escape(match["of"].lower().removesuffix("s")) + "s?" if match["of"] else r"[\w-]+"
    return bool(
        re.search(
            rf"\bby\s+(?:(?:just|only|about|some|exactly|a mere)\s+)?{_FIGURE}\s+{unit}\b"
            rf"|\b{_FIGURE}\s+{unit}\s+(?:to|against)\s+{_FIGURE}\b"
            rf"|\b{_FIGURE}\s+{unit}\s+(?:more|fewer|less|ahead|behind|clear)\b"
            rf"|\b(?:lead|margin|majority|advantage|gap)\b[^.;:“”\"]{{0,60}}?\b{_FIGURE}\s+{unit}\b"
            rf"|\b{_FIGURE}[ -]{unit} (?:lead|margin|majority|advantage)\b",
            text,
            re.IGNORECASE,
        )
    )


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later of two reports on one count tells it where votes were counted on, or again."""
    if not asked(question) or not dates.later(new.published, old.published) or not of_one_matter(new, old):
        return False
    if not tells(question, new.text) or not tells(question, old.text):
        return False
    named = [share_of_names(question, f"{it.text} {it.title or ''}") for it in (new, old)]
    return named[0] >= named[1] and bool(_COUNTED_ON.search(f"{new.text} {new.title or ''}"))
