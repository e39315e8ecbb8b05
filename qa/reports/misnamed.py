"""A correction that gives the right name of somebody by their role, without the wrong one. Pure; English.

"We also gave the wrong name for the engineer. The works are led by the engineer Ada Roe": whoever else was called the
engineer in the report was not.
"""

from __future__ import annotations

import re

from qa.words.terms import content_words

# "the wrong name for the engineer", "misnamed the goalkeeper".
_ROLE = r"(?P<{}>[a-z][a-z-]{{2,30}}(?:\s[a-z][a-z-]{{2,30}})?)"
_OF_ROLE = re.compile(
    rf"\b(?:gave|had|used|printed|published)\s+(?:a|an|the)\s+(?:wrong|incorrect)\s+(?:sur|first\s|last\s)?name\s+"
    rf"(?:for|of|to)\s+(?:the|our|its|his|her|their)\s+{_ROLE.format('a')}\s*(?:[.;]|$)"
    rf"|\b(?:misnamed|wrongly named|misidentified)\s+(?:the|its|his|her|their)\s+{_ROLE.format('b')}\s*(?:[.;]|$)",
    re.IGNORECASE,
)
_NAME = r"(?:[^\W\d_a-z][\w’'-]+\s+){0,3}[^\W\d_a-z][\w’'-]+"


def role(unit: str) -> str:
    """Whose name it says was wrong, by their role ("engineer"); "" where it says that of nobody."""
    found = _OF_ROLE.search(unit)
    return (found["a"] or found["b"]).split()[-1].lower() if found else ""


def bearer(of: str, text: str) -> frozenset[str]:
    """The words of the name that `text` gives to one in that role: "Engineer Ada Roe", "Ada Roe, the engineer"; of
    several the first."""
    word = rf"(?i:{re.escape(of)})"
    found = re.search(
        rf"\b{word},?\s+(?:was\s+|is\s+)?(?P<a>{_NAME})|(?P<b>{_NAME}),\s+(?:the|a)\s+(?:\w+\s+)?{word}\b", text
    )
    return frozenset(content_words(found["a"] or found["b"])) if found else frozenset()
