"""A question without the words that only stress what they stand behind: "How much was Acme itself fined?" as "How much
was Acme fined?". Pure; English.

Readers find what answers the plain question, and hardly what answers the other.
"""

from __future__ import annotations

import re

# Of a name or "the" thing; behind a verb it is whom the deed is done to ("Did Roe shoot himself?").
_STRESSED = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!\bnear )(?<!\bof )(?<!\bby )(?<!\bfor )(?<!\bto )"
    r"\b(?P<who>(?:the\s+[a-z]+|(?!Who|What|Which|How)[^\W\d_a-zß-öø-ÿ][\w’'-]*))\s+(?:itself|himself|herself|themselves)(?=\s+[a-z]|\s*\?)",
)


def without(question: str) -> str:
    """The question in that form; others as they stand."""
    return _STRESSED.sub(lambda it: it["who"], question)
