"""Questions that ask one thing of two: "What caused the fires at Dorne and at Kelm?". Pure; English.

No sentence need tell both, so each is asked by itself, as a question of two parts. What two do together ("Where did
Roe and Pell meet?", "the border between France and Spain") is one thing and stays whole: a question is cut only where
its form says that it asks of each.
"""

from __future__ import annotations

import re

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words import verbs
from qa.words.grammar import AUXILIARY
from qa.words.terms import STOPWORDS, fold, tokens

_LONGEST = 8  # words of each of the two
_WH = r"(?:what|who|whom|when|where|why|how|which|name|list)\b"
_NAME = r"(?:the\s+)?[^\W\d_a-zß-öø-ÿ][\w’'.-]*(?:\s+(?:(?:of|de|van|von|the)\s+)*[^\W\d_a-zß-öø-ÿ][\w’'.-]*)*"
_BOTH = rf"(?:both\s+)?(?P<first>{_NAME})\s+and\s+(?P<second>{_NAME})"
_PLACE = r"(?:at|in|on|of|for|to|from|near|by|with)"
_ONES = r"(?:(?:the\s+)?ones?\s+)?"
# "the fires at Dorne and at Kelm", "the one on the Gull and the one in the net store"
_PLACED = re.compile(
    rf"^(?P<before>{_WH}.*?)\s{_ONES}(?P<first>{_PLACE}\s+[^,?]+?),?\s+and\s+(?:that\s+|those\s+)?"
    rf"{_ONES}(?P<second>{_PLACE}\s+[^,?]+)$",
    re.IGNORECASE,
)
# With one preposition before both, the last such is meant: "for the victims at the Hall by Friday and at the match".
_PLACED_ALIKE = re.compile(
    rf"^(?P<before>{_WH}.*)\s{_ONES}(?P<first>(?P<place>{_PLACE})\s+[^,?]+?),?\s+and\s+(?:that\s+|those\s+)?"
    rf"{_ONES}(?P<second>(?P=place)\s(?:(?!\s(?P=place)\s)[^,?])+)$",
    re.IGNORECASE,
)
# "the posts of Kanai and Liu", "What are the mayors of Dorne and Kelm called?"
_OF_BOTH = re.compile(
    rf"^(?P<before>(?i:{_WH}).*?\b(?P<noun>[a-z]+s)\s+{_PLACE}\s+){_BOTH}"
    r"(?P<after>\s+in\s+their\s+.*|\s+(?:called|named|worth|made\s+of|used\s+for)|)(?:\s+respectively)?$"
)
# "How much did Acme and Zell each pay?"
_EACH = re.compile(rf"^(?P<before>(?i:{_WH}).*?\s){_BOTH}\s+each(?P<after>\s+.+)$")
# "Who leads the two clubs, Harrow Rovers and Kelm Town?"
_NAMELY = re.compile(rf"^(?P<before>(?i:{_WH}).*?\s)the\s+two\s+[a-z]+s(?P<after>(?:\s+[a-z]+){{0,3}}),\s+{_BOTH}$")
# "When did the bridge open and the ferry stop?"
_GAPPED = re.compile(
    r"^(?P<before>(?:when|where|why|how)\s+(?:did|does|do|will|would)\s+)(?P<first>[^,?]+?),?\s+and\s+(?P<second>[^,?]+)$",
    re.IGNORECASE,
)
# "How old are Roe and Pell?", "What were the Reed Prize and the Dorne Medal worth?"
_OF_TWO = re.compile(
    rf"^(?P<before>(?i:how\s+[a-z]+|what|who|where))\s+(?P<be>are|were)\s+{_BOTH}"
    r"(?P<after>(?:\s+(?:worth|called|named|born|based|from|now|today|located|buried))?)$"
)
# "Dates of the County Cup final and of the presentation"
_NOUNS = re.compile(
    rf"^(?:the\s+)?(?P<noun>date|age|name|price|cause|result|score|cost|size|winner|owner|location)s\s+(?P<place>{_PLACE})\s+"
    rf"(?P<first>[^,?]+?)\s+and\s+(?:(?P=place)\s+)?(?P<second>{_NAME}|(?:(?<=of\s)|the\s)[^,?]+)$",
    re.IGNORECASE,
)
# "Velnor 2024: net profit and dividend?", of figures: "research and development" are one.
_FIGURE = (
    r"(?:the\s+)?(?:[a-z-]+\s+){0,2}?(?:profits?|revenues?|turnover|dividends?|sales|price|costs?|date|result|score|winner|age|size|"
    r"length|width|height|weight|salary|fee|turnout|attendance|loss(?:es)?|debts?|earnings|population|budget)"
)
_LED = re.compile(rf"^(?P<of>[^:?.]*[^\W\d_a-zß-öø-ÿ][^:?.]*):\s+(?P<first>{_FIGURE}),?\s+and\s+(?P<second>{_FIGURE})$")
_COMPARED = re.compile(
    rf"^compare\s+(?P<first>(?:the\s+)?(?P<head>[^,?]+?)(?:\s+{_PLACE}\s+[^,?]+?)?)\s+(?:with|to)\s+(?P<second>[^,?]+)$",
    re.IGNORECASE,
)
# "What he got" is no thing of which it can be asked what it is.
_FREE = re.compile(
    r"(?P<wh>what|how\s+(?:much|many\s+[a-z]+)|where|when|why|how|which\s+[a-z]+)\s+"
    r"(?P<who>(?:he|she|it|they|(?:the|an?|his|her|its|their)\s+(?:[a-z-]+\s+){0,2}?[a-z-]+|"
    rf"{_NAME}))\s+(?:[a-z]+ly\s+)?(?P<do>[a-z]+)(?P<rest>(?:\s+[^,?]+)?)$|{_WH}",
)
_GOT = re.compile(r"what did (?P<who>.+?) (?:get|receive)")
_PROSECUTION = re.compile(r"\bprosecut(?:ion|ors?)\b")
_SEVERAL = re.compile(
    r"^(?:(?P<who>who|what)\s+(?:are|were)|(?:name|list|give))\s+(?:the\s+)?(?P<noun>(?:[a-z-]+\s+)?[a-z]{2,}[^s\W])s(?P<rest>\s+of\s)",
    re.IGNORECASE,
)
# "the …s of", of which each of two has one: "Who comes from A and B" asks of no such thing.
_THINGS = re.compile(
    r"\b(?:the|their|all|both|matching|what|which)\s+(?:[a-z-]+\s+){0,2}[a-z]+s\s+\w+\s+$", re.IGNORECASE
)
_RESPECTIVE = re.compile(r"\b(?:respective|matching|corresponding)\s+", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:between|together|jointly|each other|one another)\b", re.IGNORECASE)
# "What does the insurer say about the cause, and what do the police say?": the second says of both what it is about.
_DOES = r"(?:do|does|did|will|would|can|could|has|have|had)"
_ASKED_ALIKE = re.compile(
    rf"^(?P<wh>what|how (?:much|many|long|often)(?: [a-z]+)?|which [a-z]+)\s+{_DOES}\s+"
    r"(?P<who>.+?)\s+(?P<verb>[a-z]+)$",
    re.IGNORECASE,
)
_THERE = r"(?:in|at|on|near)"
# Behind these stands a noun, or the verb of another clause: "fight the fire", "those who pay".
_NO_SUBJECT = re.compile(rf"(?:\b(?:the|an?|his|her|its|their|who|which|that|{_PLACE})|['’]s?)$", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:he|she|it|they|him|her|them|this|that|these|those|his|its|their)\b", re.IGNORECASE)
_REPORTS = frozenset("articles reports stories pieces accounts outlets sources papers newspapers sites".split())
_THE_TWO = re.compile(r"\bthe\s+two\s+")
_THAT = re.compile(r"^(?:that|those)\b", re.IGNORECASE)
_OWN = ("the", "its", "his", "her", "their")

Two = tuple[str, str]


def distributed(question: str) -> Two | None:
    """The two questions, each with its mark; None where it asks one thing."""
    bare = question.strip().rstrip("?. ")
    if _TOGETHER.search(bare):
        return None
    found = (read(bare) for read in (_namely, _each, _compared, _of_two, _nouns, _led, _placed, _of_both, _gapped))
    one, other = next(filter(None, found), ("", ""))
    return (_asked(one), _asked(other)) if one else None


def with_shared_end(first: str, part: str) -> str | None:
    """The later part of a question with the end of the first, where it asks the same of another and ends with its verb;
    None where it does not."""
    other = _ASKED_ALIKE.match(part.strip(" ?"))
    if other is None or _POINTS.search(other["who"]):
        return None
    counted = r"(?: [a-z]+)?" if other["wh"].lower() in ("how many", "how much") else ""
    one = re.match(
        rf"{other['wh']}{counted}\s+{_DOES}\s+(?P<who>.+?)\s+{other['verb']}\s+"
        rf"(?P<behind>(?:{_PLACE}|about|over|against|after|before|during|under)\s[^,]+)$",
        first.strip(" ?"),
        re.IGNORECASE,
    )
    if one is None or _POINTS.search(one["behind"]) or any(_NO_SUBJECT.search(it["who"]) for it in (one, other)):
        return None
    # "about Putin" is not what Putin says, "in 2010" not what Labour has now, "in Turkey" not where one in Libya is.
    before, behind, who = (set(tokens(fold(text))) - STOPWORDS for text in (one["who"], one["behind"], other["who"]))
    elsewhere = re.match(rf"{_THERE}\s", one["behind"]) and re.search(rf"\b{_THERE}\s", other["who"])
    if elsewhere or who <= before or not who.isdisjoint(behind):
        return None
    return f"{part.strip(' ?')} {one['behind']}?"


def _asked(question: str) -> str:
    words = " ".join(question.split())
    return f"{words[0].upper()}{words[1:]}?"


def _with_each(match: re.Match[str], before: str, after: str = "") -> Two:
    """What is asked, with each of the two between `before` and `after`."""
    return f"{before} {match['first']}{after}", f"{before} {match['second']}{after}"


def _short(match: re.Match[str]) -> bool:
    return max(len(match["first"].split()), len(match["second"].split())) <= _LONGEST


def _namely(question: str) -> Two | None:
    match = _NAMELY.match(question)
    return _with_each(match, match["before"], match["after"]) if match else None


def _each(question: str) -> Two | None:
    match = _EACH.match(question)
    return _with_each(match, match["before"], match["after"]) if match else None


def _compared(question: str) -> Two | None:
    match = _COMPARED.match(question)
    if match is None:
        return None
    if any(_FREE.match(match[name]) for name in ("first", "second")):
        asked = [_of_free(match[name]) for name in ("first", "second")]
        return _in_court(asked[0], asked[1]) if asked[0] and asked[1] else None
    other = _THAT.sub(f"the {match['head']}", match["second"])
    return f"what is {match['first']}", f"what is {other}"


def _of_free(clause: str) -> str | None:
    """The question that "what he got" answers; None where its verb is not to be seen."""
    match = _FREE.match(clause)
    if match is None or not match["who"]:
        return None
    does = match["do"]
    if does in AUXILIARY:
        return f"{match['wh']} {does} {match['who']}{match['rest']}" if match["rest"] else None
    if not verbs.is_past(does):
        return None
    return f"{match['wh']} did {match['who']} {verbs.base_of(does)}{match['rest']}"


def _in_court(one: str, other: str) -> Two:
    """What somebody got is a sentence where the other asks what the prosecution wanted."""
    got = _GOT.fullmatch(other) if _PROSECUTION.search(one) else None
    return one, f"what sentence did {got['who']} get" if got else other


def _of_two(question: str) -> Two | None:
    match = _OF_TWO.match(question)
    be = "is" if match and match["be"] == "are" else "was"
    return _with_each(match, f"{match['before']} {be}", match["after"]) if match else None


def _nouns(question: str) -> Two | None:
    match = _NOUNS.match(question)
    if match is None or not _short(match):
        return None
    return _with_each(match, f"what is the {match['noun'].lower()} {match['place']}")


def _led(question: str) -> Two | None:
    match = _LED.match(question)
    if match and any(verbs.is_past(word) or word in AUXILIARY for word in match["of"].split()):
        return None  # "The mayor said: peace and quiet"
    return _with_each(match, match["of"].strip()) if match else None


def _placed(question: str) -> Two | None:
    alike = _PLACED_ALIKE.match(question)
    for match in filter(None, (alike if alike and _of_last(alike) else None, _PLACED.match(question))):
        if not _short(match) or match["before"].rstrip(" ,").split()[-1].lower() in _REPORTS:
            continue
        if _alike(*(match[name].split(maxsplit=1)[1] for name in ("first", "second"))):
            return _with_each(match, _THE_TWO.sub("the ", match["before"].rstrip(" ,")))
    return None


def _of_last(match: re.Match[str]) -> bool:
    """Whether the second stands for the last such phrase and no more: both are days or neither is ("in Turkey in May
    and in Syria"), no other stands before ("in Homs in Syria and in Baghdad"), and of "of", where another may, the last
    is in no name ("the Bank of England and of the Treasury")."""
    dated = [match[name].split()[1].lower() in DAYS_AND_MONTHS for name in ("first", "second")]
    if any(dated):
        return all(dated)
    place, before = match["place"].lower(), match["before"]
    if place == "of":
        return not before.split()[-1][0].isupper()
    return not re.search(rf"\s{place}\s", before, re.IGNORECASE)


def _alike(*texts: str) -> bool:
    """Whether all are names, or all things with an article, or there is a name in each: "in May and in the end" are not
    two of a kind."""
    things = {text.lower().startswith(("the ", "a ", "an ")) for text in texts}
    known = all(text[0].isupper() or text.lower().startswith(("the ", "a ", "an ")) for text in texts)
    return known and (len(things) == 1 or not any(map(str.islower, texts)))


def _of_both(question: str) -> Two | None:
    match = _OF_BOTH.match(question)
    if match is None or match["noun"] in _REPORTS or not _THINGS.search(match["before"]):
        return None
    one, other = _with_each(match, match["before"], match["after"])
    return _of_one(one), _of_one(other)


def _of_one(question: str) -> str:
    """ "Who are the mayors of Dorne" as "Who is the mayor of Dorne"."""
    bare = _RESPECTIVE.sub("", question)
    return _SEVERAL.sub(lambda match: f"{match['who'] or 'what'} is the {match['noun']}{match['rest']}", bare)


def _gapped(question: str) -> Two | None:
    """Both have a verb of their own, and somebody or something that it is said of."""
    match = _GAPPED.match(question)
    if match is None or not _short(match) or not (_clause(match["first"]) and _clause(match["second"])):
        return None
    return _with_each(match, match["before"])


def _clause(text: str) -> bool:
    """Whether it is a noun with "the" or a name, and a verb behind it: "the bridge open"."""
    first, *rest = text.split()
    named = first[0].isupper()
    behind = rest if named else rest[1:]
    return (named or first.lower() in _OWN) and any(verbs.is_base(word) and word.islower() for word in behind)
