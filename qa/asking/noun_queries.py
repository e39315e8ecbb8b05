"""Questions put as nouns, as into a search box: "sentence for the bee thief" as "What sentence did the bee thief get?".
Pure; English.

Readers learn from questions, and a sentence that says when a strike began holds the words of "When did it start?"
rather than "start of". `qa.words.typed` does the same for tolls and crowds.
"""

from __future__ import annotations

import re

from qa.words.grammar import AUXILIARY

_PREFIX = (
    r"^\W*(?:what(?:['’]s|\s+is|\s+was|\s+were|\s+are)\s+)?"
    r"(?:(?:give|tell)\s+me\s+)?"
    r"(?:the\s+)?(?:(?:exact|precise|total|full|overall)\s+)?"
)
# What has no length but in time: not a race, nor a flight.
_LASTS = (
    r"(?:strike|walkout|stoppage|trial|hearing|inquiry|talks|negotiations|outage|blackout|closure|siege|stand-?off|war|"
    r"conflict|ceasefire|truce|visit|match|search|rescue|investigation|dispute|campaign|drought|heatwave|storm|flood|"
    r"fire|debate|meeting|lockdown|ban|delay|blockade|protest|boycott|outbreak|epidemic)s?"
)
_MONEY = r"damages?|loss(?:es)?|living|doing|money|energy|capital|gas|oil|electricity|food"
# Each noun with what it asks of `x`; "of" or the noun's own word leads on to it.
_FORMS = tuple(
    (re.compile(rf"(?:{nouns})", re.IGNORECASE), asks)
    for nouns, asks in (
        (r"costs?|price(?:\s+tag)?", "How much {does} {x} cost?"),
        (r"start(?:ing)?(?:\s+(?:date|day|time))?|beginning", "When did {x} start?"),
        (r"end(?:ing)?(?:\s+(?:date|day))?", "When did {x} end?"),
        (r"opening(?:\s+(?:date|day))?", "When will {x} open?"),
        (r"launch\s+(?:date|day)", "When was {x} launched?"),
        (r"duration", "How long did {x} last?"),
        (r"length", "How long did {x} last?"),  # of what lasts
        (r"(?:prison\s+|jail\s+)?sentence", "What sentence did {x} get?"),
        (r"age", "How old {be} {x}?"),
        (r"weight", "How much {does} {x} weigh?"),
        (r"winners?", "Who won {x}?"),
        (r"causes?", "What caused {x}?"),
        (r"margin|turnout|outcome|score|value", "What was {whole}?"),
        (
            r"captain|skipper|mayor|mayoress|director|boss|chief(?:\s+executive)?|chair(?:man|woman|person)?|head|leader|"
            r"manager|coach|owner|founder|president|secretary|treasurer|editor|minister|ambassador|bishop|"
            r"head\s+teacher|headteacher|spokes(?:man|woman|person)|governor|author|architect|designer",
            "Who is {whole}?",
        ),
    )
)
_NOUN = r"(?P<noun>" + "|".join(form.pattern for form, _ in _FORMS) + ")"
_NO_VERB = (
    rf"(?!.*\b(?:{'|'.join(sorted(AUXILIARY))}|wh[a-z]+|how|that|and|or|vs|versus|put|set|now|today|yet|so far)\b)"
)
_NO_LINK = r"(?!.*\b(?:of|for|in|at|by|on|from|to|with)\b)"
_THING = r"(?P<x>(?:(?:the|an?|his|her|its|their|this)\s+)?[^\s?(),;:]+(?:\s+[^\s?(),;:]+){0,7}?)"
_ASKED = (
    re.compile(rf"{_PREFIX}(?P<whole>{_NOUN}\s+(?:of|for|in|at)\s+{_NO_VERB}{_THING})\s*\??\s*$", re.IGNORECASE),
    re.compile(
        r"^\W*(?:what(?:['’]s|\s+is|\s+was)\s+)?(?P<whole>(?!(?:what|who|when|where|why|how|wh)\b)"
        rf"{_NO_VERB}{_NO_LINK}(?P<x>(?:(?:the|an?)\s+)?[^\s?(),;:]+(?:\s+[^\s?(),;:]+){{0,4}}?)\s+{_NOUN})\s*\??\s*$",
        re.IGNORECASE,
    ),
)
_NAME = re.compile(r"^\W*(?:the\s+)?(?:full\s+)?name\s+of\s+(?P<x>(?!\w+\?)[^?()]{3,}?)\s*\??\s*$", re.IGNORECASE)
_EVENT = re.compile(rf"\b{_LASTS}$", re.IGNORECASE)
_PLURAL = re.compile(r"\b[a-z]+[^\W\d_suiA-Z]s$")
_OWNER = re.compile(r"['’]s?$|(?<=s)['’]$")
_DOING = re.compile(r"[a-z]+ing\s")
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|this|that|these|all|each|every|my|our)\b", re.IGNORECASE)
_NEVER = re.compile(
    rf"(?:{_MONEY})$|^(?:the\s+)?(?:year|month|week|day|line|road|world|story|season|century)$|"
    r"^(?:the|an?|his|her|its|their|this|that|my|our|another|other|both|life|death|prison|jail|consent|retirement|voting|legal)$",
    re.IGNORECASE,
)
_WHICH = re.compile(r"(?:the\s+)?(?:latest|newest|current|new|first|original|expected|planned|final)\b", re.IGNORECASE)


def in_a_sentence(question: str) -> str:
    """The same with a verb, where it is but a noun of these and what that is of; others as they stand."""
    if named := _NAME.match(question):
        return f"What is the name of {named['x']}?"
    asked = next(filter(None, (form.match(question) for form in _ASKED)), None)
    if asked is None or _NEVER.search(asked["x"]) or _WHICH.match(asked["whole"]):
        return question
    form = next(asks for noun, asks in _FORMS if noun.fullmatch(asked["noun"]))
    x = asked["x"]
    if asked.start("x") < asked.start("noun"):
        x = _OWNER.sub("", x) if _OWNER.search(x) else x.removeprefix("the ")
    x = _determined(x)
    several = bool(_PLURAL.search(x))
    if asked["noun"].lower() == "length" and not _EVENT.search(x):
        return question
    whole = asked["whole"]
    be, does = ("are", "do") if several else ("is", "does")
    return form.format(x=x, be=be, does=does, whole=whole if _DETERMINED.match(whole) else f"the {whole}")


def _determined(thing: str) -> str:
    """With "the", where its last word is a noun in the singular and it has no other."""
    last = thing.split()[-1]
    bare = last.islower() and not last.endswith("s") and not _DETERMINED.match(thing) and not _DOING.match(thing)
    return f"the {thing}" if bare else thing
