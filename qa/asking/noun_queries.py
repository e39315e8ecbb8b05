"""Questions put as nouns, as into a search box: "sentence for the bee thief" as "What sentence did the bee thief get?".
Pure; English.

Readers learn from questions, and a sentence that says when a strike began holds the words of "When did it start?"
rather than "start of". `qa.words.typed` does the same for tolls and crowds. Only what is surely of one thing, called by
a name or with an article, is put so: "cause for concern", "average age" and "price in 2019" stay.
"""

from __future__ import annotations

import re

from qa.words import verbs
from qa.words.grammar import AUXILIARY

_PREFIX = (
    r"^\W*(?:what(?:['’]s|\s+is|\s+are|\s+(?P<past>was|were))\s+)?(?:(?:give|tell)\s+me\s+)?"
    r"(?:the\s+)?(?:(?:exact|precise|total|full|overall)\s+)?"
)
# What has no length but in time: not a race, nor a flight.
_LASTS = (
    r"(?:strike|walkout|stoppage|trial|hearing|inquiry|talks|negotiations|outage|blackout|closure|siege|stand-?off|war|"
    r"conflict|ceasefire|truce|visit|match|search|rescue|investigation|dispute|campaign|drought|heatwave|storm|flood|"
    r"fire|debate|meeting|lockdown|ban|delay|blockade|protest|boycott|outbreak|epidemic)s?"
)
# Each noun, what leads from it to its thing, and what it asks of that.
_FORMS = tuple(
    (re.compile(rf"(?:{nouns})", re.IGNORECASE), re.compile(rf"(?:{link})", re.IGNORECASE), asks)
    for nouns, link, asks in (
        (r"costs?|price(?:\s+tag)?", "of", "How much {does} {x} cost?"),
        (r"start(?:ing)?\s+(?:date|day|time)|start|beginning", "of", "When did {x} start?"),
        (r"end(?:ing)?\s+(?:date|day)|end", "of", "When did {x} end?"),
        (r"opening\s+(?:date|day)", "of", "When {will} {x} open?"),
        (r"launch\s+(?:date|day)", "of", "When was {x} launched?"),
        (r"duration|length", "of", "How long did {x} last?"),
        (r"(?:prison\s+|jail\s+)?sentence", "of|for", "What sentence did {x} get?"),
        (r"ages?", "of", "How old {be} {x}?"),
        (r"weight", "of", "How much {does} {x} weigh?"),
        (r"winners?", "of", "Who won {x}?"),
        (r"causes?", "of", "What caused {x}?"),
        (r"margin|turnout|outcome|score", "of|in|at", "What was {whole}?"),
        (
            r"captain|skipper|mayor|mayoress|director|boss|chief(?:\s+executive)?|chair(?:man|woman|person)?|head|leader|"
            r"manager|coach|owner|founder|president|secretary|treasurer|editor|minister|ambassador|bishop|"
            r"head\s+teacher|headteacher|spokes(?:man|woman|person)|governor|author|architect|designer",
            "of|at",
            "Who is {whole}?",
        ),
    )
)
_NOUN = r"(?P<noun>" + "|".join(noun.pattern for noun, _, _ in _FORMS) + ")"
_NO_VERB = (
    rf"(?!.*\b(?:{'|'.join(sorted(AUXILIARY))}|wh[a-z]+|how|that|and|or|vs|versus|put|set|now|today|yet|so far|i|we|"
    r"you|my|your|next|last|ago)\b)"
)
_NO_LINK = r"(?!.*\b(?:of|for|in|at|by|on|from|to|with)\b)"
_THING = r"(?P<x>(?:(?:the|an?|his|her|its|their|this)\s+)?[^\s?.(),;:]+(?:\s+[^\s?(),;:]+){0,7}?)"
_BEHIND = re.compile(  # "Kelm strike length"
    rf"{_PREFIX}(?P<whole>{_NO_VERB}{_NO_LINK}(?P<x>[^\s?.(),;:]+(?:\s+[^\s?(),;:]+){{0,3}}?)\s+{_NOUN})\s*[?.]*\s*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"{_PREFIX}(?P<whole>{_NOUN}\s+(?P<link>of|for|in|at)\s+{_NO_VERB}{_THING})\s*[?.]*\s*$", re.IGNORECASE
)
_NAME = re.compile(r"^\W*(?:the\s+)?(?:full\s+)?name\s+of\s+(?P<x>(?!\w+\?)[^?()]{3,}?)\s*[?.]*\s*$", re.IGNORECASE)
_EVENT = re.compile(rf"\b{_LASTS}$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PLURAL = re.compile(r"\b[a-z]+[^\W\d_suiA-Z]s$")
_OWNER = re.compile(r"['’]s?$|(?<=s)['’]$")
_DOING = re.compile(r"[a-z]+ing\b")
_LINKED = re.compile(r"\b(?:of|for|in|at|by|on|from|to|with)\b|['’]")
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|this|that|these|all|each|every)\s", re.IGNORECASE)
_LIMITS = re.compile(
    r"\b(?:average|minimum|maximum|legal|drinking|voting|retirement|retail|share|asking|starting|half|root|main|likely|"
    r"common|suspended|longest|shortest|living|money|energy|gas|oil|electricity|food|damages?|loss(?:es)?|consent|year|"
    r"month|week|day)\b|^(?:life|death|prison|jail)$",
    re.IGNORECASE,
)
_WHICH = re.compile(r"(?:latest|newest|current|new|first|original|expected|planned|final)\b", re.IGNORECASE)
# "Exact date the ferry sank?"
_DATE = re.compile(
    r"^\W*(?:(?:the|what['’]?s\s+the|what\s+(?:is|was)\s+the)\s+)?(?:(?:exact|precise|actual)\s+)?(?:date|day)\s+"
    r"(?:(?:when|that|on\s+which)\s+)?(?P<rest>(?:the|an?|his|her|its|[^\W\d_a-zß-öø-ÿ])[^?,;]*?)\s*\??\s*$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(r"(?:of|for|in|at)\b", re.IGNORECASE)


def in_a_sentence(question: str) -> str:
    """The same with a verb, where it is but a noun of these and what that is of; others as they stand."""
    if named := _NAME.match(question):
        return f"What is the name of {named['x']}?"
    if of_deed := _of_deed(question):
        return of_deed
    asked = _BEFORE.match(question) or _BEHIND.match(question)
    if asked is None or _LIMITS.search(asked["x"]) or _WHICH.match(asked["whole"]) or _YEAR.search(question):
        return question
    noun, link, asks = next(form for form in _FORMS if form[0].fullmatch(asked["noun"]))
    before = asked.re is _BEFORE
    article = "the " if not before and re.search(r"\bthe\s+$", question[: asked.start("x")], re.IGNORECASE) else ""
    x = _led(asked["x"], article)
    if not _of_one(x, before=before) or (before and not link.fullmatch(asked["link"])):
        return question
    if (noun.fullmatch("length") or (noun.fullmatch("end") and not before)) and not _EVENT.search(x):
        return question
    # The noun has a capital only where it opens the question.
    whole = f"{asked['whole'][0].lower()}{asked['whole'][1:]}" if before else asked["whole"]
    whole = whole if _DETERMINED.match(whole) else f"the {whole}"
    return asks.format(x=x, whole=whole, **_words(x, past=bool(asked["past"])))


def _words(x: str, *, past: bool) -> dict[str, str]:
    """The auxiliaries of what is one or several, is or was."""
    several = bool(_PLURAL.search(x))
    if past:
        return {"be": "were" if several else "was", "does": "did", "will": "did"}
    return {"be": "are" if several else "is", "does": "do" if several else "does", "will": "will"}


def _led(x: str, article: str) -> str:
    """What stands before its noun or behind "of", with the article that it has as a thing: "the Kelm strike",
    "Pardoe"; an owner has that of its noun."""
    if _OWNER.search(x):
        return article + _OWNER.sub("", x)
    words = x.split()
    a_thing = words[-1].islower() and len(words) > 1 and not _PLURAL.search(x)
    return x if not a_thing or _DETERMINED.match(x) or _LINKED.search(x) else f"the {x}"


def _of_one(x: str, *, before: bool) -> bool:
    """Whether it is surely a thing: called by a name, with an article, or by two words and more, of which those between
    may be no verbs ("Union hails end"), nor the last, and the first is none in -ing."""
    words = x.removeprefix("the ").split()
    if _DOING.match(x) or any(word.islower() and verbs.is_base(word.removesuffix("s")) for word in words[1:-1]):
        return False
    if len(words) > 1 and words[-1].islower() and verbs.is_past(words[-1]):
        return False
    if not before and len(words) > 1 and words[-1].endswith("s") and verbs.is_base(words[-1][:-1]):
        return bool(_DETERMINED.match(x)) or not words[0][0].isupper()
    return words[0][0].isupper() or bool(_DETERMINED.match(x)) or len(words) > 1


def _of_deed(question: str) -> str | None:
    """ "When did the ferry sink?" for "date the ferry sank"; None where no single past verb follows its subject."""
    asked = _DATE.match(question)
    if asked is None:
        return None
    words = asked["rest"].split()
    done = [at for at, word in enumerate(words) if at and word.islower() and _past(word)]
    if not done or (len(done) > 1 and words[done[0]] not in ("was", "were")) or _NO_SUBJECT.match(words[0]):
        return None
    at = done[0]
    subject, verb, rest = " ".join(words[:at]), words[at], " ".join(words[at + 1 :])
    if verb in ("was", "were"):
        return f"When {verb} {subject} {rest}".rstrip() + "?"
    base = verbs.base_of(verb)
    return f"When did {subject} {base} {rest}".rstrip() + "?" if base and verb not in AUXILIARY else None


def _past(word: str) -> bool:
    return word in ("was", "were") or (word not in AUXILIARY and verbs.is_past(word))
