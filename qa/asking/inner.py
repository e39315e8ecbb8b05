"""The question inside a question about reports: "how many sheep were killed" of "do the sources disagree on how many
sheep were killed?", and of a noun for a matter, "the number of prisoners", the question for it. Pure; English.
"""

from __future__ import annotations

import re

from qa.asking import expects
from qa.words import verbs
from qa.words.disasters import EVENT
from qa.words.grammar import AUXILIARY, is_participle

_ASKS = re.compile(r"^(?:how|who|whom|whose|what|which|when|where|why)\b", re.IGNORECASE)
_WHETHER = re.compile(r"^(?:whether|if)\s+(?P<rest>.+)$", re.IGNORECASE)
# The words that ask, before what something is said of: "how much", "how many people", "what date".
_ASKED = re.compile(
    r"^(?P<wh>how (?:many|much|few)(?: (?!the\b|a\b|an\b|its\b|his\b|her\b|their\b)[a-z-]+){0,2}?|"
    r"how (?:long|old|big|wide|high|deep|far|often|fast|large|tall|heavy)|"
    r"(?:what|which) (?:date|day|year|month|time|kind of \w+)|how|what|when|where|why|whom?)\s+"
    r"(?P<of>(?:the|an?|this|that|its|his|her|their|it|he|she|they)\s.+|(?-i:[^\W\d_a-zß-öø-ÿ]).+)$",
    re.IGNORECASE,
)
_THE = re.compile(r"^(?:the|its|his|her|their|this|that|any|a|an)\s+", re.IGNORECASE)
# "The number of dead", "the number killed"; no figure skater.
_NUMBER = re.compile(
    r"^(?:the\s+)?(?:total\s+|exact\s+|actual\s+)?(?:(?:numbers?|count|figures?|tally|totals?)\s+(?:of|for)|"
    r"(?:numbers?|counts?|totals?)(?=\s+(?:[a-z]+(?:ed|d)|hurt|missing|lost|on|in|at|aboard|who|that)\b))\s+(?P<what>.+)$",
    re.IGNORECASE,
)
# "The casualty figures at the quay": how many were killed there.
_DEAD = re.compile(
    r"^(?:the\s+)?(?:(?:official|reported)\s+)?(?:(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies))\s+"
    r"(?:figures?|counts?|numbers?|tally|tallies|totals?)|casualties|fatalities|deaths)"
    r"\s+(?P<at>at|in|of|from|on|after|aboard)\s+(?P<where>.+)$",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"^(?:the\s+)?(?:likely\s+|probable\s+|exact\s+)?causes?\s+of\s+(?P<what>.+)$|^what\s+the\s+cause\s+of\s+(?P<of>.+?)\s+(?:is|was)$",
    re.IGNORECASE,
)
_REASON = re.compile(r"^(?:the\s+)?reasons?\s+(?:for|behind)\s+(?P<what>.+)$", re.IGNORECASE)
_MEASURE = re.compile(
    r"^(?:the\s+)?(?P<measure>width|height|depth|length|size|age|weight|attendance|cost|costs|price)\s+(?:of|at|for)\s+"
    r"(?P<what>.+)$",
    re.IGNORECASE,
)
# "The damage estimate in Dorne", "the estimate of the damage": at how much it is put.
_ESTIMATE = re.compile(
    r"^(?:the\s+)?(?:(?P<of>(?:[a-z-]+\s+)?(?:damage|cost|loss|price|bill))\s+estimates?(?P<where>\s+(?:in|at|for|of|from|after)\s.+)?"
    r"|estimates?\s+(?:of|for)\s+(?P<what>(?:the\s+)?(?:[a-z-]+\s+)?(?:damage|costs?|loss(?:es)?|price|bill)\b.*))$",
    re.IGNORECASE,
)
_HOW = {
    "width": "How wide is",
    "height": "How high is",
    "depth": "How deep is",
    "length": "How long is",
    "size": "How big is",
    "age": "How old is",
    "weight": "How heavy is",
}
# What has one value at a time, which reports may give otherwise: not "the role of women".
_OF = re.compile(
    r"^the\s+(?:[a-z-]+\s+)?(?:amount|date|day|fate|identity|importance|interest|level|location|magnitude|margin|name|"
    r"nationality|origin|outcome|owner|place|rate|result|route|share|source|speed|state|status|strength|sum|temperature|"
    r"terms|time|value|whereabouts|winner)s?\s+of\s+\S"
)
# "Measles case numbers in Pellworth": how many cases.
_NUMBERS = re.compile(
    r"^(?:the\s+)?(?P<of>(?:[\w’'-]+\s+){0,2}?(?:case|passenger|visitor|patient|infection|member|pupil|student|customer|"
    r"subscriber|prisoner|refugee))\s+(?:numbers|figures|counts?|totals?|tall(?:y|ies))(?P<where>\s+(?:in|at|of|on|for)\s.+)?$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    rf"^(?:the\s+)?(?:death\s+toll\s+(?:of|from|in|after)\s+(?P<of>[^,]*\b{EVENT}\b[^,]*)|"
    rf"(?P<event>(?!(?:death|the|its|a)\b)(?:[\w’'-]+\s+){{0,4}}?{EVENT})\s+death\s+toll)$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"^(?:the\s+)?(?:(?P<whose>[\w’'.-]+)\s+)?(?:(?:key|main|base|interest|inflation|unemployment|jobless|exchange|mortgage|"
    r"lending|policy|discount|tax)\s+){1,2}(?P<rate>rates?)(?:\s+(?:of|in|at)\s.+)?$",
    re.IGNORECASE,
)
_SAID_OF = re.compile(r"\s(?:who|that|which)\s")
_LONGEST = 14  # words of a matter


def questions(matter: str) -> tuple[str, ...]:
    """The ways in which what a question about reports speaks of is asked, the likeliest first; none where it is no
    matter that reports could tell differently by a word or a figure."""
    bare = " ".join(matter.split()).strip(" ?.,")
    if not bare or len(bare.split()) > _LONGEST:
        return ()
    if whether := _WHETHER.match(bare):
        turned = _turned("", whether["rest"])
        return (_asked(turned),) if turned else ()
    if found := _CAUSE.match(bare):
        return (_asked(f"what caused {found['what'] or found['of']}"),)
    if _ASKS.match(bare):
        return (_asked(_in_order(bare)),)
    return tuple(map(_asked, _of_noun(bare)))


def _asked(question: str) -> str:
    words = " ".join(question.split())
    return f"{words[:1].upper()}{words[1:]}?"


def _in_order(clause: str) -> str:
    """ "why the ferry sank" as "why did the ferry sink"; what is asked of its subject stands as it does."""
    match = _ASKED.match(clause)
    return (match and _turned(match["wh"], match["of"])) or clause


def _turned(asking: str, said: str) -> str | None:
    """The verb, or "did", before what it is said of; None where no verb is found."""
    words = said.split()
    for at in range(1, len(words)):
        word = words[at]
        if word in AUXILIARY:
            return " ".join([asking, word, *words[:at], *words[at + 1 :]]).strip()
        if word.islower() and at > int(words[0].lower() in ("the", "a", "an", "its", "his", "her", "their", "this")):
            base = verbs.base_of(word)
            if verbs.is_past(word) or is_participle(word):
                return " ".join([asking, "did", *words[:at], base, *words[at + 1 :]]).strip()
            if verbs.is_base(base) and word == verbs.present(base):
                return " ".join([asking, "does", *words[:at], base, *words[at + 1 :]]).strip()
    return None


def _of_noun(noun: str) -> tuple[str, ...]:
    if found := _NUMBER.match(noun):
        return _how_many(_THE.sub("", found["what"]))
    if found := _DEAD.match(noun):
        at = "in" if found["at"].lower() in ("of", "from", "after") else found["at"]
        return (f"how many people were killed {at} {found['where']}",)
    if found := _NUMBERS.match(noun):
        return (f"how many {found['of']}s are there{found['where'] or ''}",)
    if found := _TOLL.match(noun):
        return (f"how many people were killed in the {_THE.sub('', found['of'] or found['event'])}",)
    if found := _of_rate(noun):
        are = "are" if found["rate"].endswith("s") else "is"
        return (f"what {are} the {_THE.sub('', noun)}",)
    if found := _REASON.match(noun):
        return (f"what was the reason for {found['what']}",)
    if found := _ESTIMATE.match(noun):
        what = found["what"] or f"the {found['of']}"
        of, where, place = what.partition(" in ") if found["what"] else (what, "", found["where"] or "")
        are = "are" if re.search(r"(?:costs|losses)\b", of) else "is"
        return (f"how much {are} {of} estimated at{where}{place}",)
    if found := _MEASURE.match(noun):
        measure, what = found["measure"].lower(), found["what"]
        if measure == "attendance":
            return f"how many people came to {what}", f"what was the attendance of {what}"
        if measure in ("cost", "costs", "price"):
            bought = (f"how much is paid for {what}",) if what != what.lower() else ()  # a firm, no "living"
            return f"how much does {what} cost", *bought
        return (f"{_HOW[measure]} {what}",)
    bare = _THE.sub("", noun)
    if bare.lower() == "cause":
        return ("what was the cause",)
    if expects.kind(f"What is the {bare}?") != "other":
        return (f"what is the {bare}",)
    if expects.kind(f"How big is the {bare}?") == "money":
        return f"how much was the {bare}", f"how much {bare} was asked for or paid"
    return (f"what is {noun}",) if _OF.match(noun) else ()


def measured(noun: str) -> bool:
    """Whether it is plainly a figure that changes from report to report: a toll, a rate, the number of cases."""
    return bool(_TOLL.match(noun) or _NUMBERS.match(noun) or _of_rate(noun))


def _of_rate(noun: str) -> re.Match[str] | None:
    """The rate that `noun` is; "approve interest rate" is none."""
    found = _RATE.match(noun)
    return None if found is None or verbs.is_base((found["whose"] or "").lower()) else found


def _how_many(what: str) -> tuple[str, ...]:
    """ "customers affected" as "how many customers were affected"."""
    words = what.split()
    if words[0] in ("on", "in", "at", "who", "aboard"):  # "the number on board the ferry"
        return (f"how many people {'' if words[0] == 'who' else 'were '}{what.removeprefix('who ')}",)
    if is_participle(words[-1]) or verbs.is_participle(words[-1]):
        of = " ".join(words[:-1]) or "people"
        return (f"how many {of} were {words[-1]}",)
    if any(word in ("who", "that", "which", "killed", "hurt", "injured") for word in words):
        return (f"how many {_SAID_OF.sub(' ', what, count=1)}",)
    return f"how many {what} are there", f"how many {what}"
