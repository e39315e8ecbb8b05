"""Names of a question that no passage of the whole archive has: what they name, nothing there is about.

Static word vectors cannot tell: they are made of pieces of words, and "London" comes near "Lanyon". What the full text
holds can. It is told for few false alarms: a name that is only spelled otherwise there, put together ("Superbowl"), or
of the same country is known; abbreviations, which an article may write out, titles and days are no such names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa.reading.asked import names
from qa.who.people import plain
from qa.words.languages import language
from qa.words.terms import STOPWORDS, english, fold, tokens

_SHORTEST = 4  # letters of a word that is looked up
_ABBREVIATION = re.compile(r"[^\W\d_a-zß-öø-ÿ]{1,5}(?:['’]?s)?")  # "NGO", "PINs"
# Whose report is asked for, which need not say where it is from ("according to the report from Rome").
_REPORT = re.compile(
    r"\b(?:according to|as told in|in) (?:the|an?) (?:\w+ )?(?:report|article|story|dispatch|piece|account)\b[^,?]*",
    re.IGNORECASE,
)

Lacks = Callable[[str], bool]


def lacking(question: str, lacks: Lacks) -> tuple[str, ...]:
    """The names of `question` with a word that is in no passage; `lacks` says so of one word."""
    return tuple(name for name in names(question) if any(map(lacks, _words(name))))


def wholly(question: str, lacks: Lacks) -> tuple[str, ...]:
    """Those of which no word is in any passage: where there is another Ada, "Ada Roe" may be she."""
    about = _REPORT.sub(" ", question)
    return tuple(name for name in lacking(about, lacks) if all(map(lacks, _words(name, 2))))


def tells(texts: Sequence[str]) -> bool:
    """Whether names can be looked for in these texts: in another language they may be called otherwise (Wien)."""
    return all(english(text) and language(text) in ("en", None) for text in texts)


def _words(name: str, shortest: int = _SHORTEST) -> list[str]:
    """Its folded words of so many letters, as far as they are of the name alone."""
    return [
        folded
        for word in name.split()
        for folded in tokens(fold(word))
        if len(folded) >= shortest
        and folded.isalpha()
        and folded not in STOPWORDS
        and plain(word)
        and not _ABBREVIATION.fullmatch(word)
    ]
