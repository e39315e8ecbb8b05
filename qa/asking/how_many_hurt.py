"""Whether anybody came to harm, asked as how many did: "Was anyone hurt in the fire?" is "How many people were hurt in
the fire?" too, of which reports tell one count after another. Pure; English.
"""

from __future__ import annotations

import re

from qa.words import verbs

_LEAD = r"\W*(?:(?:and|so|but|ok|well),?\s+)?"
_ANYBODY = r"(?:any|some) ?(?:one|body)|any people|people"
_HARMED = r"(?:hurt|injured|harmed|wounded|killed|poisoned|drowned|burn(?:ed|t))"
_OF_OTHERS = re.compile(r"\b(?:else|other|others|besides|apart from|except)\b", re.IGNORECASE)
_DONE_TO = re.compile(
    rf"{_LEAD}(?P<be>was|were|has|have|had|is|are)\s+(?:{_ANYBODY})\s+(?P<rest>(?:been\s+)?(?:\w+ly\s+)?{_HARMED}\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_DID = re.compile(
    rf"{_LEAD}did\s+(?:{_ANYBODY})\s+(?P<verb>die|drown|perish|get|suffer)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_HAVE_DIED = re.compile(
    rf"{_LEAD}(?P<have>has|have|had)\s+(?:{_ANYBODY})\s+(?P<rest>(?:died|drowned|perished)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_WERE_THERE = re.compile(
    rf"{_LEAD}(?:were|was|are|is|have|has)\s+there\s+(?:been\s+)?any\s+(?P<kind>injur(?:y|ies)|casualt(?:y|ies)|deaths?|"
    r"fatalit(?:y|ies))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OF_MANY = {"was": "were", "is": "are", "has": "have"}
_GOT_HARMED = re.compile(rf"\s+(?:\w+ly\s+)?(?:{_HARMED}|injur(?:y|ies)|burns)\b", re.IGNORECASE)


def asked(question: str) -> str | None:
    """The question for how many; None where it does not ask whether anybody came to harm, or asks of others than some
    who are known to have."""
    if _OF_OTHERS.search(question):
        return None
    if match := _DONE_TO.fullmatch(question):
        be = match["be"].lower()
        return f"How many people {_OF_MANY.get(be, be)} {match['rest']}"
    if match := _HAVE_DIED.fullmatch(question):
        have = match["have"].lower()
        return f"How many people {_OF_MANY.get(have, have)} {match['rest']}"
    if match := _DID.fullmatch(question):
        if match["verb"].lower() in ("get", "suffer") and not _GOT_HARMED.match(match["rest"]):
            return None
        return f"How many people {verbs.past(match['verb'].lower())}{match['rest']}"
    if match := _WERE_THERE.fullmatch(question):
        dead = match["kind"].lower().startswith(("death", "fatal"))
        return f"How many people {'died' if dead else 'were hurt'}{match['rest']}"
    return None
