"""Whether a sentence can stand alone, as in a line of a timeline. Pure; English, with German and Spanish sources."""

from __future__ import annotations

import re

from qa.who import people

# It says only who told what stands before it: "Das teilte das Amt am Montag mit."
_ONLY_SOURCE = re.compile(
    r"(?:Das|Dies) (?:teilten?|sagten?|erklärten?|berichteten?|meldeten?|bestätigten?|gaben?|kündigten?)\s[^,;:]+$|"
    r"(?:Así lo|Lo) (?:anunci|dij|confirm|inform|explic|comunic|asegur|señal)\w*\s[^,;:]+$|"
    r"(?:This|That|The (?:news|announcement)) "
    r"(?:was (?:announced|confirmed|reported|said)(?! to\b)|came (?:from|in|on|late|early)\b)\s[^,;:]+$"
)
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


def only_source(text: str) -> bool:
    """Whether it only says who told what stands before it."""
    return _ONLY_SOURCE.match(text) is not None


def dangles(text: str) -> bool:
    """Whether a pronoun in it may mean somebody whom only the sentences before it name."""
    pronoun = _PRONOUN.search(text)
    before = text[: pronoun.start()] if pronoun else ""
    return pronoun is not None and not (people.whole_names(before) or people.names_people(before))
