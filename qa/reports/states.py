"""What a question asks the state of: by which words it is told to be so, or not to be so, and of what. Pure; English.

"Is the road open?" is told by "reopened" and by "closed", "Has the painting been found?" by its own verb. What a
sentence says of it, and what replaces that, stands in `standing`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.days import news_time
from qa.reports import plans
from qa.who.holders import LEAVES, OFFICES
from qa.words import verbs
from qa.words.excerpt import content

_ASKS = re.compile(r"^\s*(?:and\s+)?(?:is|are|has|have)(?:n['’]t)?\s", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:going to|to be|due|set to|about to|likely|expected|planned|supposed|to \w+\?)\b", re.IGNORECASE
)
_HOURS = re.compile(r"\b(?:\w+days|hours|daily|weekly|every|always|usually|ever)\b", re.IGNORECASE)
_FOUND = r"found|recovered|located|accounted for|rescued"
# From court or a cell, not from a wreck or a contract; and sent there to be held, not to teach.
_FREE = (
    r"(?:set|walk(?:s|ed)) free(?=\s+on \w+day|\s*(?:[,.;?!]|$)|"
    r"\s+from (?:(?:the|a|his|her|their) )?(?:court(?:room)?|prison|jail|custody|cells?|dock|captivity)\b)"
)
_SENT = r"sent (?:back )?to (?:prison|jail)(?![^,;.]{0,30}\sto\s(?!serve|await|finish))"
# States that follow each other, in what is said once they have come about: the words for both sides.
_STATES = rf"""
re-?open(?:s|ed)?|open(?:s|ed)?|in use|passable <> clos(?:es|ed)|shut(?:s)?|blocked|impassable|sealed off
go(?:es|ing) on|continu(?:es|ed|ing)|under way|ongoing <> \
end(?:s|ed)|(?:is|are|was|were|now) over|over(?=\s*(?:\?|$))|called off|finish(?:es|ed)|settled|c[ao]me to an end
found|recovered|located|discovered|traced|tracked down|turned up <> (?:is|are|still|remain|remains) missing
resign(?:s|ed)?|quit(?:s)?|st(?:ood|ands) down|step(?:s|ped) (?:down|aside) <> (?!)
arrest(?:s|ed)?|detain(?:s|ed)?|taken into custody <> (?!)
resum(?:e|es|ed)|restart(?:s|ed)?|(?:starts|started|began|running) again|restored|running <> \
halt(?:s|ed)?|suspend(?:s|ed)?|paus(?:es|ed)|stopped
lift(?:s|ed)?|eased|revoked|withdrawn <> in force|in effect|impos(?:es|ed)|extend(?:s|ed)?|in place
releas(?:es|ed)|freed|let go|let out|{_FREE}|(?:remains? )?on bail <> \
in custody|in prison|in jail|jail(?:s|ed)|{_SENT}|locked up|remanded|imprisoned|behind bars
"""
# Works that run or stand still are asked after, and told of, in either of these words; but people work on the line.
_WORKING = re.compile(
    r"\b(?:working|operating|producing|in operation|up and running)(?=\W*(?:again|now)?\W*$)", re.IGNORECASE
)
WORKS = content("plant factory works mill line production site assembly brewery refinery smelter foundry")
# Who may use a road: of these, what is told of the one is told of the other,
TRAFFIC = content("cars car traffic vehicle vehicles motorist motorists driver drivers")
ALL_TRAFFIC = content("traffic vehicle vehicles")  # which are lorries, too
LORRIES = content("lorry lorries truck trucks bus buses")
# and of what is open with no word of whom to, all may be meant.
USERS = (
    TRAFFIC
    | LORRIES
    | content(
        "walker walkers pedestrian pedestrians cyclist cyclists bicycle bicycles foot "
        "public visitor visitors customer customers shopper shoppers"
    )
)
DOORS = content("door doors gate gates")  # what a shop that opens or closes opens and closes
_KINDS = content("mill brewery refinery smelter foundry")  # none of these is told of for "the plant"
# What stands still or starts again is the works, or work there: not the choir at the works, nor tours of it.
_AT_WORK = WORKS | content("work operations operation machines furnace furnaces")
_ASIDE = re.compile(
    r"\b(?:at|in|on|of|for|from|near|with|since|after)\s+(?:(?:the|an?|its|their)\s+)?"
    r"(?:(?!(?:the|an?|its|their|all|production|has|have|is|are|was|were)\b)[\w’'-]+(?:\s+|$))+",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:]|\b(?:and|but|while|that|which)\b")
_DONE_TO = re.compile(r"\s+(?:the|an?|its|their|all)\s+[^,;.]+", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:" + "|".join(OFFICES) + r")\b", re.IGNORECASE)
_HOLDS = re.compile(
    r"\b(?:re-?elected|reappointed|reinstated|rehired|sworn in|took office|(?:return(?:s|ed)?|back) as (?!an?\b)|"
    r"back in (?:office|(?:his|her|the) (?:job|post|old job)))\b",
    re.IGNORECASE,
)
_LAST = r"\b(?<!not )(?:last|all)\b(?! but\b| except\b)(?:\s+(?:of|the))*(?:\s+\w+)?\s+"
_EVERYONE = (
    r"\b(?<!not )(?:all|every(?:one|body)?)\b(?! but\b| except\b)[^.;,]{0,60}?\b(?:is|are|has|have)\s+(?:\w+\s+){0,2}?"
)
# "There is nobody left in the mine", but not "nobody left in doubt".
_NOBODY_LEFT = (
    r"\bthere (?:is|are) (?:now )?(?:nobody|no[ -]one|no (?:more )?(?:people|workers|miners|passengers))"
    r"(?: else)? (?:left|still) (?:trapped|(?:in|inside|under|on|below)(?= (?:the|it|there)\b|[,.;]|$))"
)
_HOME = "discharged|gone home|sent home|went home|left hospital"
# How many are left of those of whom something is so: what the question calls it, and what tells that none is any more.
_LEFT = {
    r"missing|unaccounted for|trapped": rf"{_LAST}(?:missing|trapped)\b[^.;,]{{0,60}}?\b(?:{_FOUND})\b|"
    rf"{_EVERYONE}(?:accounted for)\b"
    rf"|{_NOBODY_LEFT}",
    r"in hospital": rf"{_LAST}(?:patients?|injured|wounded|hurt)\b[^.;,]{{0,60}}?\b(?:{_HOME})\b|"
    rf"{_EVERYONE}(?:{_HOME})\b",
    r"without (?:power|electricity)": r"\b(?:power|electricity)\b[^.;,]{0,30}?\b(?:restored|back|on)\s+(?:to|in|for)\s+"
    r"(?:all|every)\b(?! but\b| except\b)",
    r"burning": rf"{_LAST}(?:fires?|blazes?)\b[^.;,]{{0,40}}?\b(?:out|put out|extinguished)\b",
}
# It asks of whom it does not name.
OF_ANYONE = re.compile(
    r"^\s*(?:and\s+)?\w+(?:n['’]t)?\s+(?:any(?:one|body|thing)?|some(?:one|body|thing)|"
    r"an? (?:man|woman|person|suspect|culprit)|people|there)\b",
    re.IGNORECASE,
)
_BEFORE_BEEN = re.compile(r"^.*\bbe(?:en|ing)\b")
GENERIC = content(
    "anyone anybody anything someone somebody something people person persons one man woman suspect any still yet now "
    "already ever again been being there many who what more far date"
)
_WORD = re.compile(r"[\w’'-]+")


# As what those of whom something is so are known: "no one is now listed as missing".
_KNOWN = (
    r"now|still|any longer|currently|today|as yet|yet|been|left|as|to be|among the|"
    r"listed|reported|recorded|registered|counted|known|thought|believed|considered|presumed|given|treated|posted"
)
_OF_NOTHING = r"(?!\s+(?:an?|the|his|her|its|their|out)\b)"  # "no child is missing a meal"


class Act(NamedTuple):
    """What is asked about, by the words that say that it is so, and those that say that it is not."""

    so: re.Pattern[str]
    not_so: re.Pattern[str] | None


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


def _of_left(words: str, ended: str) -> tuple[re.Pattern[str], Act]:
    """What asks how many are left, and what it is asked of."""
    asks = re.compile(rf"\bhow many\b[^?;]*\b(?:is|are|remain)\b[^?;]*\b(?:{words})\b", re.IGNORECASE)
    none = (
        r"\b(?:no[ -]one(?: else)?|nobody(?: else)?|none(?: of [^,;.]{1,30}?)?|no (?:\w+ ){1,2}?)\s*"
        rf"(?:is|are|remains?|(?:has|have)(?= (?:\w+ )?been\b))\s+(?:(?:{_KNOWN})\s+){{0,4}}?(?:\w+\s+)?"
    )
    return asks, Act(_pattern(f"{ended}|{none}(?:{words}){_OF_NOTHING}"), _pattern(words))


_OF_LEFT = [_of_left(*row) for row in _LEFT.items()]
LEFT = frozenset(left for _, left in _OF_LEFT)
_ROWS = [Act(*map(_pattern, line.split(" <> "))) for line in _STATES.replace("\\\n", "").strip().splitlines()]


@lru_cache(256)
def act(question: str) -> Act | None:
    """What it asks about; None where it asks for no state, or by no known word."""
    if left := next((left for asks, left in _OF_LEFT if asks.search(question)), None):
        return left
    coming = plans.asked(question)
    if not coming and (not _ASKS.match(question) or _TO_COME.search(question)):
        return None
    if news_time.names_day(question) or _HOURS.search(question):
        return None  # how it stands on some day is no news
    question = _running(question)
    said = plans.act(question) if coming else _BEFORE_BEEN.sub("", question)
    if row := next((row for row in _ROWS if row.so.search(said) or (row.not_so and row.not_so.search(said))), None):
        return row
    if _OFFICE.search(question) and re.search(r"\b(?:still|in office)\b", question, re.IGNORECASE):
        return Act(_HOLDS, LEAVES)
    verb = _verb(said if coming else question, coming=coming)
    return Act(_pattern("|".join(map(re.escape, {*verbs.forms(verb), verbs.present(verb)}))), None) if verb else None


def _verb(said: str, *, coming: bool) -> str:
    """The base of its main verb: that behind "been", else the first participle that describes no noun; "" if none."""
    words = [word for word in _WORD.findall(said) if word.islower()]
    if coming:
        return next((word for word in words if verbs.is_base(word) and word not in ("be", "have")), "")
    behind = words[words.index("been") + 1 :] if "been" in words else words[1:]
    for before, word in zip(["", *behind], behind, strict=False):
        if verbs.is_participle(word) and before not in ("the", "a", "an", "its", "their", "his", "her", "any", "more"):
            base = verbs.base_of(word)
            return base if verbs.is_base(base) and base not in ("be", "have", "do", "get") else ""
    return ""


def _running(question: str) -> str:
    """A question whether works are working, as one whether they are running."""
    return _WORKING.sub("running", question) if content(question) & WORKS else question


def of_works(question: str, act: Act, text: str, around: str) -> bool:
    """Whether a text tells of the works, or of the work there, where it is asked whether works are running: true of
    other questions. `around` tells which kind of works it is on."""
    asked = content(question) & WORKS
    if not asked or not act.so.search("running"):
        return True
    if (_KINDS & content(f"{text} {around}")) - asked and asked.isdisjoint(content(f"{text} {around}")):
        return False
    return any(_works(text, match) for side in (act.so, act.not_so) if side for match in side.finditer(text))


def _works(text: str, verb: re.Match[str]) -> bool:
    """Whether it is the works that a verb is said of, by what it is done to, else by what stands before it."""
    if done_to := _DONE_TO.match(text, verb.end()):
        return not _AT_WORK.isdisjoint(content(_ASIDE.sub(" ", done_to.group())))
    before = _CLAUSE_END.split(text[: verb.start()])[-1]
    of = _ASIDE.sub(" ", before if content(before) else text[: verb.start()])
    behind = re.match(r"(?:\s+[\w’'-]+)?", text[verb.end() :])
    return not _AT_WORK.isdisjoint(content(f"{of} {behind.group() if behind else ''}")) or bool(
        re.search(r"\bit\b", of, re.IGNORECASE)
    )


@lru_cache(256)
def thing(question: str, act: Act) -> frozenset[str]:
    """The words of a question that say what it is asked of."""
    bare = act.so.sub(" ", _running(question))
    return content(act.not_so.sub(" ", bare) if act.not_so else bare) - GENERIC


@lru_cache(256)
def by(question: str, act: Act) -> frozenset[str]:
    """The words for who it is asked of, where it is asked whether they did something: "has the council approved"."""
    verb = act.so.search(question)
    if act.not_so or verb is None or OF_ANYONE.match(question) or re.search(r"\b(?:been|being)\b", question):
        return frozenset()
    return content(_ASKS.sub("", question[: verb.start()])) - GENERIC
