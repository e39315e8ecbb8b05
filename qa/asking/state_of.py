"""Questions how a matter stands: "Where do things stand with the strike?", "Haldor bid latest". Pure; English.

They ask for the latest news of it: the sentence that is most like such a question is seldom of the newest report.
"""

from __future__ import annotations

import re

from qa.words.disasters import EVENT

# What goes on, and has an end.
_MATTER = (
    r"(?:(?:take|make)over|walkout|strike|bid|merger|buyout|bill|search|manhunt|hunt|trial|lawsuit|suit|case|appeal|inquiry|"
    r"enquiry|investigation|probe|talks|negotiations?|dispute|row|stand-?off|outbreak|epidemic|protests?|campaign|sale|deal|"
    r"agreement|offer|plans?|proposals?|scheme|project|ballot|referendum|elections?|recount|petition|crisis|war|conflict|"
    r"siege|rescue|recall|blockade|boycott|occupation|sit-in|clean-?up|roll-?out|affair|scandal|saga|privati[sz]ation|fees?)"
)
_NOW = r"(?:,?\s+(?:now|currently|at present|at the moment|today|these days|right now|at this point))?"
_NOT_ASKED = r"(?!(?:it|that|this|they|them|he|she|him|her|you|we|us|me|things?)\b)"
_OF_ANYTHING = re.compile(
    r"^(?:so\s+|and\s+)?(?:"
    rf"what(?:['’]?s|\s+is)\s+(?:currently\s+|now\s+)?(?:happening|going\s+on)\s+(?:now\s+)?(?:with|to|over)\s+(?P<with>{_NOT_ASKED}.+?)"
    rf"|where\s+(?:do|are)\s+(?:things|matters|we|they)\s+(?:now\s+)?(?:stand\s+)?(?:now\s+)?(?:with|on|over)\s+(?P<where>{_NOT_ASKED}.+?)"
    rf"|how\s+(?:do|are)\s+(?:things|matters)\s+(?:now\s+)?(?:stand|standing|going|looking)\s+(?:with|on|over)\s+(?P<how>{_NOT_ASKED}.+?)"
    rf"|(?P<latest>(?!(?:wh\w+|how|the|is|are|was|were|does|do|did|has|have|can|will|any|all|a|no|some|more|other|good|bad|big|fake|"
    r"breaking|local|world|national|today|latest|recent)\b)[\w’'-]+(?:\s+[\w’'-]+){0,5}?)\s+"
    r"(?:latest|updates?|(?-i:news))"
    rf"){_NOW}$",
    re.IGNORECASE,
)
_OF_MATTER = re.compile(
    r"^(?:so\s+|and\s+)?(?:"
    r"what(?:['’]?s|\s+is)\s+(?:the\s+)?(?:current\s+|present\s+)?(?:state(?:\s+of\s+play)?|status|position|situation)\s+"
    rf"(?:now\s+)?(?:of|on|with|in|over|regarding)\s+(?P<state>{_NOT_ASKED}.+?)"
    rf"|where\s+(?:does|do)\s+(?P<stand>{_NOT_ASKED}.+?)\s+stand"
    rf"|(?:at\s+)?what\s+stage\s+(?:is|are|has|have)\s+(?P<stage>{_NOT_ASKED}.+?)(?:\s+(?:at|in|reached))?"
    rf"|how\s+(?:is|are)\s+(?P<going>{_NOT_ASKED}.+?)\s+(?:going|progressing|getting\s+on|getting\s+along|coming\s+along|coming\s+on)"
    rf"|(?P<now>(?!(?:wh\w+|how|is|are|was|were|does|do|did|has|have|can|will)\b)[\w’'-]+(?:\s+[\w’'-]+){{0,5}}?)\s+(?:now|status)"
    rf"){_NOW}$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s+(?:for|at|in|of|on|over|against|between|with|to|by|from|about)\s.*$", re.IGNORECASE)
_HEAD = re.compile(rf"\b{_MATTER}$", re.IGNORECASE)

_COMMON = re.compile(rf"(?:{_MATTER}|{EVENT})\b(?!\s+(?-i:[A-Z]))", re.IGNORECASE)


def turned(question: str) -> str:
    """ "What is the latest on the strike?" for such a question; others as they stand."""
    bare = " ".join(question.split()).strip(" ?.!")
    return f"What is the latest on {found}?" if (found := matter(bare)) else question


def matter(question: str) -> str | None:
    """What `question` asks the state of, as far as that is plain; None where it asks for something else."""
    if found := _OF_ANYTHING.match(question):
        return _subject(found)
    found = _OF_MATTER.match(question)
    subject = _subject(found) if found else ""
    return subject if subject and _HEAD.search(_PLACED.sub("", subject)) else None


def _subject(found: re.Match[str]) -> str:
    subject: str = next(filter(None, found.groups())).strip(" ,")
    # "Strike news": a word that begins the question is no name for its capital.
    begins = found.start() == found.string.find(subject) and _COMMON.match(subject)
    return f"{subject[:1].lower()}{subject[1:]}" if begins else subject
