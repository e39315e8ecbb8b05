"""What an earlier answer told: the sentences that it quotes, and the names in them. Pure."""

from __future__ import annotations

import re

from qa.days import dates
from qa.days.datelines import dateline
from qa.days.weekdays import WEEKDAYS
from qa.schema import DECLINED, WHICH, Turn
from qa.words.terms import STOPWORDS, fold, tokens

WHOLE_NAME = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'-]+)(?:\s+(?:of|the|de|van|von|al|bin)?\s*[^\W\d_a-zß-öø-ÿ][\w’'-]+)*"
_NAME = re.compile(WHOLE_NAME)
_INITIALS = re.compile(r"[A-Z]{2,}")  # "the WHO"
# A sentence of the articles in an answer, with its outlet and day before it; what a model wrote has none.
_QUOTED = re.compile(r"\b\d{4}(?:\s\([^()]*\))?: “(?P<text>[^”]*)”")
_EVERY_QUOTED = re.compile(r"(?:^|\]\s+)[^“”\[\]]{1,200}: “(?P<text>[^”]*)”")
_BRIEF = 6  # words of an answer that is taken as a whole


def declined(turn: Turn) -> bool:
    """Whether nothing was told."""
    return not turn.answer.strip() or turn.answer.startswith((DECLINED.rstrip("."), WHICH))


def in_brief(answer: str) -> list[str]:
    """An answer of few words, which all tell what the next question refers to: "To the ice rink." """
    words = list(tokens(fold(answer)))
    telling = [word for word in words if word not in STOPWORDS]
    return [answer.strip().rstrip(".!")] if telling and len(words) <= _BRIEF else []


def told_names(answer: str) -> list[str]:
    """The names in an answer; in one that quotes articles those of the first sentence, which answers best, but for
    its outlet, where it was written and days of the week."""
    quoted = _QUOTED.search(answer)
    if quoted is None:
        return named(answer)
    line = dateline(quoted["text"])
    names = [name.rstrip("’'") for name in named(quoted["text"][line.end if line else 0 :])]
    return [name for name in names if name.lower() not in WEEKDAYS]


def quoted(answer: str) -> list[str]:
    """The sentences of articles that an answer quotes, in order, whether their source has a day or not; none of one
    that a model wrote."""
    return [match["text"] for match in _EVERY_QUOTED.finditer(answer)]


def named(text: str) -> list[str]:
    """Runs of capitalised words, not at the beginning of a sentence unless of several words; each once, in order."""
    out: dict[str, None] = {}
    for match in _NAME.finditer(text):
        first = not text[: match.start()].rstrip() or text[: match.start()].rstrip()[-1:] in '.?!:“"‘'
        name = match.group()
        if first:
            head, _, rest = name.partition(" ")
            name = rest if fold(head) in STOPWORDS or not rest else name
        known = fold(name) in STOPWORDS and not _INITIALS.fullmatch(name)
        if name and not known and name.lower() not in dates.MONTHS:
            out[name] = None
    return list(out)
