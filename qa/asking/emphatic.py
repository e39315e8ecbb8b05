"""A question without the words that only stress what they stand behind: "How much was Acme itself fined?" as "How much
was Acme fined?"; and one for the date of a deed in a sentence: "Exact date the ferry sank?" as "When did the ferry
sink?". Pure; English.

Readers find what answers the plain question, and hardly what answers the other.
"""

from __future__ import annotations

import re

from qa.words import verbs
from qa.words.grammar import AUXILIARY

# Of a name or "the" thing; behind a verb it is whom the deed is done to ("Did Roe shoot himself?").
_STRESSED = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bnear )(?<!\bof )(?<!\bby )(?<!\bfor )(?<!\bto )"
    r"\b(?P<who>(?:the\s+[a-z]+|(?!Who|What|Which|How)[^\W\d_a-zß-öø-ÿ][\w’'-]*))\s+(?:itself|himself|herself|themselves)(?=\s+[a-z]|\s*\?)",
)
_DATE = re.compile(
    r"^\W*(?:(?:the|what['’]?s\s+the|what\s+(?:is|was)\s+the)\s+)?(?:(?:exact|precise|actual)\s+)?(?:date|day)\s+"
    r"(?:(?:when|that|on\s+which)\s+)?(?P<rest>(?:the|an?|his|her|its|[^\W\d_a-zß-öø-ÿ])[^?,;]*?)\s*\??\s*$",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:of|for|in|at)\b", re.IGNORECASE)


def without(question: str) -> str:
    """The question in that form; others as they stand."""
    plain = _STRESSED.sub(lambda it: it["who"], question)
    return _of_deed(plain) or plain


def _of_deed(question: str) -> str | None:
    """ "When did the ferry sink?" for "date the ferry sank"; None where no single past verb follows its subject."""
    asked = _DATE.match(question)
    if asked is None:
        return None
    words = asked["rest"].split()
    done = [at for at, word in enumerate(words) if at and word.islower() and _past(word)]
    if not done or (len(done) > 1 and words[done[0]] not in ("was", "were")) or _OF.match(words[0]):
        return None
    at = done[0]
    subject, verb, rest = " ".join(words[:at]), words[at], " ".join(words[at + 1 :])
    if verb in ("was", "were"):
        return f"When {verb} {subject} {rest}".rstrip() + "?"
    base = verbs.base_of(verb)
    return f"When did {subject} {base} {rest}".rstrip() + "?" if base and verb not in AUXILIARY else None


def _past(word: str) -> bool:
    return word in ("was", "were") or (word not in AUXILIARY and verbs.is_past(word))
