"""A correction that gives the right name of somebody by their role, without the wrong one. Pure; English.

"We also gave the wrong name for the engineer. The works are led by the engineer Ada Roe": whoever else was called the
engineer in the report was not. Every works has an engineer, so the report must be on the matter of the correction.
"""

from __future__ import annotations

import re

from qa.days.dates import MONTH_NAMES
from qa.days.weekdays import WEEKDAYS
from qa.reports.mentioned import names, stems
from qa.words.terms import content_words, fold

# "the wrong name for the engineer", "misnamed the goalkeeper".
_ROLE = r"(?P<{}>[a-z][a-z-]{{2,30}}(?:\s[a-z][a-z-]{{2,30}})?)"
_OF_ROLE = re.compile(
    rf"\b(?:gave|had|used|printed|published)\s+(?:a|an|the)\s+(?:wrong|incorrect)\s+(?:sur|first\s|last\s)?name\s+"
    rf"(?:for|of|to)\s+(?:the|our|its|his|her|their)\s+{_ROLE.format('a')}\s*(?:[.;]|$)"
    rf"|\b(?:misnamed|wrongly named|misidentified)\s+(?:the|its|his|her|their)\s+{_ROLE.format('b')}\s*(?:[.;]|$)",
    re.IGNORECASE,
)
_WORDS = 2  # of the note, in a report on its matter
_DAYS = frozenset(map(fold, (*MONTH_NAMES, *WEEKDAYS)))
_NAME = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'-]+\s+){0,3}[^\W\d_a-zß-öø-ÿ][\w’'-]+"


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


def of_it(note: str, right: str, bearers: frozenset[str], sentence: str, title: str) -> bool:
    """Whether a sentence of an article with this title is on the matter of the right name, and on no other. `right` is
    where the `note` gives that, `bearers` the words for the role and of both names.

    Where the note names something with the right name ("the engineer of the Tarn dam"), sentence and title must have
    that and no other name. Else the sentence must have no other name than the note, and with its title one of those, or
    several of the note's words.
    """
    own, told = _named(right) - bearers, _named(sentence) - bearers
    known = (own or _named(note)) - bearers
    if own:
        return not known.isdisjoint(told | _named(title)) and told | _named(title) <= known | bearers
    around = f"{sentence} {title}"
    near = not known.isdisjoint(told | _named(title)) or len(stems(note) & stems(around)) >= _WORDS
    return told <= known and near


def _named(text: str) -> frozenset[str]:
    """The words of its names that are no days: what opens it may be a name or none, and is taken for none."""
    return names(f". {text}") - _DAYS
