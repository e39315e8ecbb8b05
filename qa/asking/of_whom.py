"""The firm, club, mine, school or town whose post, figure, state or deed a question asks for. Pure; English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.who.subject_of import words_of
from qa.words import verbs
from qa.words.terms import STOPWORDS

CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
NAME = rf"{CAPITAL}(?:\s+(?:&\s+)?{CAPITAL})*"
FORMAL = rf"{NAME}(?:\s+of\s+(?:the\s+)?{NAME})?"  # "the University of Lauen"
GENERIC = frozenset("firm company group business club side team".split())
KINDS = GENERIC | frozenset(
    "chain maker brewer brewery bank airline carrier retailer supermarket grocer insurer utility college university "
    "school hospital council ministry department agency union yard mill plant works factory shop store bakery museum "
    "theatre gallery hotel pub charity foundation operator supplier builder developer society association federation "
    "institute port airport library clinic farm mine pit colliery quarry town city village island borough county "
    "district parish trust producer distiller distillery lender start-up startup broker rival publisher".split()
)
# Endings of names that many clubs and firms have: they tell none from another.
SHARED = KINDS | frozenset(
    "united rovers athletic albion wanderers hotspur fc afc ltd plc inc upper lower the st saint primary".split()
)
POSTS = (
    r"chief executive|CEO|managing director|chief|boss",
    r"captain|skipper",
    r"manager|coach|trainer",
    r"chair(?:man|woman|person)?|president",
    r"(?:finance|financial) (?:director|chief|officer)|CFO",
    r"spokes(?:man|woman|person)",
    r"mayor",
    r"director|head|rector|principal|dean",
)
_RUN_BY = {"manage": 2, "coach": 2, "captain": 1, "chair": 3, "speak": 5}  # of any other verb the first
_STAFF = r"(?:people|staff|workers|employees|men and women)"
_STAFF_ASKED = re.compile(
    rf"\W*how (?:many {_STAFF}|big|large)\b.*\b(?:employ(?:s|ed)?|work(?:s|ed|ing)? (?:for|at)|have|had|has|staff|"
    r"workforce)\b|\W*(?:what|how (?:big|large))\b.*\b(?:headcount|workforce|staff)\b",
    re.IGNORECASE,
)
_STAFF_TOLD = rf"employ(?:s|ed|ing)?|workforce|headcount|{_STAFF}"
_AUX = r"(?:did|does|do|is|was|were|are|has|have|had|will|would|can)(?:n['’]t)?"
_KIND = rf"(?:(?:[a-z-]+\s+)?(?:{'|'.join(sorted(KINDS))})\s+)?"
_RUNS = re.compile(
    r"\W*[Ww]ho\s+(?P<did>runs?|leads?|heads?|manages?|coach(?:es)?|captains?|chairs?|speaks?(?=\s+for\b))\s+(?:for\s+)?"
    rf"(?:the\s+)?(?P<who>{FORMAL})\W*$"
)
_DOES = re.compile(
    rf"(?P<asks>^|.*?\b)(?i:{_AUX})\s+(?:the\s+)?{_KIND}(?P<who>{FORMAL})(?!['’])\s+(?:(?:[a-z]+\s+)?"
    rf"(?:{'|'.join(sorted(KINDS))})\s+)?(?P<rest>[a-z][^?]*)"
)
_HAS = re.compile(rf"(?<=\s)(?P<who>{NAME})(?:['’]s|(?<=s)['’])\s+(?P<what>[a-z][^?]*)")
_OF = re.compile(
    rf"\W*(?i:who|what|when|how (?:big|long|high|large|old))(?:['’]s|\s+(?:is|was|are|were))\s+(?:the\s+)?"
    rf"(?P<what>(?:[a-z-]+\s+){{0,3}}?[a-z-]+)\s+(?P<by>of|at|for|in)\s+(?:the\s+)?{_KIND}(?P<who>{FORMAL})"
    r"\s*(?:[a-z]+\s*)?\W*(?:\b(?:in|on|at|last|this)\b.*)?$"
)
_AT = re.compile(
    rf"\W*(?i:how (?:many|much|long)|what|when|where)\b[^?]*?\b(?:at|in|for)\s+(?:the\s+)?{_KIND}(?P<who>{NAME})\W*$"
)
_BARE = re.compile(rf"(?P<who>{NAME})\s+(?P<what>(?:[a-z-]+\s+){{0,2}}[a-z-]+)\W*$")
_DOES_IT = re.compile(r"(?:have|has|had|hired|close|open|shut|(?:[a-z]+ )?(?:hospital|school|college|church)\b)")
_ENDS = re.compile(
    r"\s+(?:in|on|at|of|for|from|to|by|after|before|during|last|this|next|now|today|when|if|is|was|were|are|be|been|"
    r"resign\w*|leave|quit|step|die|say|said|get|go)\b.*"
)
_WHY = re.compile(r"\W*(?:why|how come|what (?:caused|made|led))\b", re.IGNORECASE)
_COUNTED = re.compile(r"\W*(?i:how (?:many|much)|what)\s+(?:[a-z-]+\s+)*?(?P<what>[a-z-]{3,})\s+$")
_A_THING = re.compile(
    r"\b(?:an?|any|its|their)\s+(?:[a-z-]+\s+)??(?P<what>[a-z-]{3,})(?=\W*$|\s+(?:for|in|on|at|of|this)\b)"
)
_DONE = re.compile(r"(?:is|was|were|are|been|be)(?:n['’]t)?", re.IGNORECASE)
_NOT_DEEDS = frozenset("the a an any been be being to now ever still also first last really actually not".split())
_SAME = tuple(
    tuple(row.split())
    for row in ("make earn post report record", "close shut", "found establish", "open reopen", "buy acquire")
)
# What is as well told of the other of two, or in words of any kind.
_BETWEEN = frozenset(
    "be do say think want get go come happen become mean feel respond react win lose beat play score meet draw defeat "
    "face buy sell sue merge pay receive owe accuse charge blame fine join leave agree deny follow replace relate "
    "differ compare compete own belong acquire work help need cost matter change affect expect know learn find".split()
)
_VERB = (verbs.is_base, verbs.is_past, verbs.is_participle, verbs.is_progressive)


class Asked(NamedTuple):
    """The folded words of the one whom a question asks of, those of all that it names, what tells the post, figure or
    deed, None where that is not known, and whether only a sentence that has that may be told to be of another:
    others may tell why something was done, or whom it was sold to, by what others did."""

    who: frozenset[str]
    named: frozenset[str]
    tells: re.Pattern[str] | None
    strict: bool
    kinds: frozenset[str]


@lru_cache(256)
def asked(question: str) -> Asked | None:
    """Of whom `question` asks, by name; None where it does not, or not what is one's own."""
    names = words(" ".join(re.findall(rf"(?<=\s){NAME}", question)))
    strict = bool(_WHY.match(question))
    if runs := _RUNS.match(question):
        return _asked(runs["who"], names, POSTS[_RUN_BY.get(verbs.base_of(runs["did"]), 0)], strict=True)
    has = _HAS.search(question)
    if has and not _DOES_IT.match(has["what"]):
        return _of_what(has["who"], has["what"], names, strict=strict)
    does = _DOES.match(question)
    if _STAFF_ASKED.match(question) and (which := does or _AT.match(question)):
        return _asked(which["who"], names, _STAFF_TOLD, strict=False)
    if does:
        return _of_deed(does, names, question, strict=strict)
    of = _OF.match(question)
    # What happened at a place is no deed of the place.
    if of and (of["by"] in ("of", "for") or re.search(rf"\b(?:{'|'.join(POSTS)})$", of["what"])):
        return _of_what(of["who"], of["what"], names, strict=strict)
    bare = _BARE.fullmatch(question.strip())
    return _of_what(bare["who"], bare["what"], names, strict=False) if bare else None


def words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if len(word) > 1)


def proper(of: frozenset[str]) -> frozenset[str]:
    """Without what others' names have too, unless there is nothing else."""
    return of - SHARED - STOPWORDS or of - STOPWORDS


def _of_what(who: str, what: str, names: frozenset[str], *, strict: bool) -> Asked | None:
    """Of a post or a figure: the words up to what is said of it."""
    bare = _ENDS.sub("", f" {what.strip()}").strip()
    post = next((row for row in POSTS if re.search(rf"\b(?:{row})\b", bare, re.IGNORECASE)), "")
    if _STAFF_ASKED.match(f"what {bare}"):
        return _asked(who, names, _STAFF_TOLD, strict=False)
    told = re.findall(r"[a-z-]+", bare)
    if not post and not told:
        return None
    return _asked(who, names, post or rf"{re.escape(told[-1].rstrip('s'))}s?", strict=bool(post) or strict)


def _of_deed(does: re.Match[str], names: frozenset[str], question: str, *, strict: bool) -> Asked | None:
    """Of a deed, or of what one has: "employ", "founded", "have"."""
    small = re.findall(r"[a-z]+", does["rest"])
    word = next((it for it in small if it not in _NOT_DEEDS and not it.endswith("ly")), "")
    base = verbs.base_of(word) if any(is_form(word) for is_form in _VERB) else ""
    if not base:
        return None
    between = base in _BETWEEN or (verbs.is_participle(word) and bool(_DONE.search(does[0][: does.start("who")])))
    if base == "have":
        return _asked(does["who"], names, _thing(does), strict=strict)
    tells = "|".join(filter(None, (_told(base), _thing(does))))
    return _asked(does["who"], names, tells, strict=strict or between)


def _thing(does: re.Match[str]) -> str:
    """What they have or did something to, as it is told: "dividend"."""
    counted = _COUNTED.match(does["asks"]) or _A_THING.search(does["rest"])
    return rf"{re.escape(counted['what'].rstrip('s'))}s?" if counted else ""


def _told(base: str) -> str:
    """The forms of a verb and of those that tell the same."""
    row = next((row for row in _SAME if base in row), (base,))
    return "|".join(re.escape(form) for it in row for form in (verbs.present(it), *verbs.forms(it)))


def _asked(who: str, names: frozenset[str], tells: str, *, strict: bool) -> Asked | None:
    whole = words(who)
    own = proper(whole)
    if not own or own <= DAYS_AND_MONTHS or (strict and not tells):
        return None
    told = re.compile(rf"\b(?:{tells})\b", re.IGNORECASE) if tells else None
    return Asked(own, names | whole, told, strict, whole & KINDS)
