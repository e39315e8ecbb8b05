"""The check, layer A: what can be decided without a model about a sentence and the spans it cites. Pure.

A sentence is supported only if it cites something, its quotations are verbatim, and every number, date and name in it
occurs in the cited spans (or is stated by the cited article of itself: outlet, author, title, dates); if it keeps the
attribution and the negation of what it rests on; and if enough of its words are there at all. Each verdict says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa import dates, news_time, numbers
from qa.schema import DraftSentence, Evidence, Support
from qa.terms import STOPWORDS, fold, tokens

_QUOTED = re.compile(r"“([^”]{2,})”|„([^“”]{2,})[“”]|«([^»]{2,})»|\"([^\"]{2,})\"|「([^」]{2,})」|『([^』]{2,})』")
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'.-]*[^\W_]|\b[^\W\d_a-z]\b")
_SAID = re.compile(
    r"\b(?:said|says|say|told|according to|claim(?:s|ed|ing)?|alleg\w+|reported(?:ly)?|accus\w+|argu(?:es|ed)|"
    r"suspect\w*|apparent(?:ly)?|denie[sd]|insist\w*|warn(?:s|ed)?|testif\w+|estimat\w+)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:alleg\w+|reported(?:ly)?|suspect\w*|apparent(?:ly)?|accus\w+|expected to|likely|may|might|could|plans? to|"
    r"planned|hypothetical\w*|if|would|propos\w+|seek\w*|hopes?|intend\w*|scheduled)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|none|nobody|neither|nor|without|den(?:y|ies|ied)|\w+n['’]t)\b", re.IGNORECASE)
_FEW = 0.5  # under this share of its content words in the spans, a sentence is not about what it cites


@dataclass(frozen=True)
class Verdict:
    """What the check found. `reason` is one line for the reader."""

    support: Support
    reason: str


def verify(sentence: DraftSentence) -> Verdict:
    """Check one sentence against the spans it cites."""
    if not sentence.evidence:
        return Verdict("unsupported", "it cites nothing")
    spans = " ".join(evidence.text for evidence in sentence.evidence)
    quotes = quotations(sentence.text)
    loose = next((quote for quote in quotes if not verbatim(quote, sentence.evidence)), None)
    if loose is not None:
        return Verdict("unsupported", f"“{_short(loose)}” is not word for word in the cited text")
    stated = " ".join(_stated(evidence) for evidence in sentence.evidence)
    missing = _missing_number(sentence.text, f"{spans} {stated}")
    if missing:
        return Verdict("unsupported", f"{missing} is not in the cited text")
    names = _missing_names(sentence.text, f"{spans} {stated}")
    if names and _missing_names(sentence.text, " ".join(evidence.passage.text for evidence in sentence.evidence)):
        return Verdict("unsupported", f"the name “{names[0]}” is not in the cited text")
    if names:
        return Verdict("partial", f"the name “{names[0]}” is near the cited text, not in it")
    return _wording(sentence.text, quotes, spans, stated)


def quotations(text: str) -> list[str]:
    """The words between quotation marks of any kind, in order; a single word in quotes is not a quotation."""
    inside = (next(group for group in match.groups() if group) for match in _QUOTED.finditer(text))
    return [quote for quote in inside if len(quote.split()) > 1 or not quote.isascii()]


def verbatim(quote: str, evidence: Sequence[Evidence]) -> bool:
    """Whether the quote is a substring of a cited span, after folding white space and quotation marks."""
    wanted = _plain(quote).rstrip(" ,.")
    return any(wanted in _plain(item.text) for item in evidence)


def _plain(text: str) -> str:
    marks = str.maketrans("“”„«»「」『』‘’‚", '"""""""""\'\'\'')
    return " ".join(text.translate(marks).replace('"', "'").split())


def _stated(evidence: Evidence) -> str:
    """What the cited article states of itself, and the days that its words mean by its own, in words and figures."""
    passage = evidence.passage
    parts = (passage.outlet, passage.author, passage.title, dates.in_words(passage.published), passage.article_id)
    told = [dates.span_in_words(item.day, item.until) for item in news_time.told(evidence.text, passage.published)]
    return " ".join(part for part in (*parts, *told) if part)


def _missing_number(text: str, source: str) -> str | None:
    """The first date or number of the sentence that the source does not have."""
    have = list(dates.mentions(source))
    taken: list[tuple[int, int]] = []
    for mention in dates.mentions(text):
        taken.append((mention.start, mention.end))
        if not any(_within(mention, other) for other in have):
            return text[mention.start : mention.end]
    known = numbers.values(source)
    for value, start, end in numbers.numbers(text):
        inside = any(start < stop and end > begin for begin, stop in taken)
        if not inside and float(f"{value:.6g}") not in known and value != 1:
            return text[start:end]
    return None


def _within(mention: dates.Mention, other: dates.Mention) -> bool:
    """Whether everything that `mention` states of its date, `other` states too."""
    pairs = ((mention.year, other.year), (mention.month, other.month), (mention.day, other.day))
    return all(wanted is None or wanted == found for wanted, found in pairs)


def _missing_names(text: str, source: str) -> list[str]:
    have = set(tokens(fold(source)))
    out = []
    for match in _NAME.finditer(text):
        words = list(tokens(fold(match.group())))
        first = not text[: match.start()].strip(" \"'“‘(") or text[: match.start()].rstrip().endswith(
            (".", ":", "?", "!")
        )
        strange = [word for word in words if word not in have and word not in STOPWORDS and len(word) > 1]
        if strange and not (first and match.group()[1:].islower() and not _name_after(text, match.end())):
            out.append(match.group())
    return out


def _name_after(text: str, at: int) -> bool:
    """Whether the next word is capitalised too: then a sentence's first word is part of a name."""
    return bool(re.match(r"\s+[^\W\d_a-z]\w", text[at:]))


def _wording(text: str, quotes: Sequence[str], spans: str, stated: str) -> Verdict:
    words = {word for word in tokens(fold(text)) if word not in STOPWORDS and len(word) > 2}
    have = {_stem(word) for word in tokens(fold(f"{spans} {stated}"))}
    share = sum(_stem(word) in have for word in words) / len(words) if words else 1.0
    if share < _FEW:
        return Verdict("unsupported", f"only {share:.0%} of its words are in the cited text")
    if quotes and len(" ".join(quotes)) > 0.5 * len(text):
        return Verdict("supported", "quoted word for word")
    if (_HEDGED.search(spans) and not _HEDGED.search(text)) and not _SAID.search(text):
        return Verdict("partial", "the cited text says it with a reservation, the sentence does not")
    if _SAID.search(spans) and not _SAID.search(text) and not quotes:
        return Verdict("partial", "the cited text attributes it to someone, the sentence does not")
    if bool(_NEGATED.search(text)) != bool(_NEGATED.search(spans)):
        return Verdict("partial", "one of the sentence and the cited text denies something, the other does not")
    return Verdict("supported", f"its numbers, dates and names are in the cited text, and {share:.0%} of its words")


def _stem(word: str) -> str:
    """Enough of a word to match its inflections: not a stemmer, only for counting overlap."""
    return word[:5] if word.isascii() and len(word) > 5 else word


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
