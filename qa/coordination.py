"""Questions that ask one thing of two: "What caused the fires at Dorne and at Kelm?". Pure; English.

No sentence need tell both, so each is asked by itself, as a question of two parts. What two do together ("Where did
Roe and Pell meet?", "the border between France and Spain") is one thing and stays whole: a question is cut only where
its form says that it asks of each.
"""

from __future__ import annotations

import re

from qa import verbs

_LONGEST = 8  # words of each of the two
_WH = r"(?:what|who|whom|when|where|why|how|which|name|list)\b"
_NAME = r"[^\W\d_a-z][\w’'.-]*(?:\s+(?:(?:of|de|van|von|the|and\sSons)\s+)*[^\W\d_a-z][\w’'.-]*)*"
_PLACE = r"(?:at|in|on|of|for|to|from|near|by|with)"
# "the fires at Dorne and at Kelm", "the one on the Gull and the one in the net store"
_EACH_PLACED = re.compile(
    rf"^(?P<before>{_WH}.*?\s)(?P<one>(?:(?:the\s+)?ones?\s+)?(?P<place>{_PLACE})\s+(?P<first>[^,?]+?)),?\s+and\s+(?:that\s+|those\s+)?"
    rf"(?P<other>(?:(?:the\s+)?ones?\s+)?(?:(?P=place)|{_PLACE})\s+(?P<second>[^,?]+))$",
    re.IGNORECASE,
)
# "the posts of Kanai and Liu", "the mayors of Dorne and Kelm"
_OF_BOTH = re.compile(
    rf"^(?P<before>(?i:{_WH}).*?\b(?P<noun>[a-z]+s)\s+(?P<place>{_PLACE})\s+)(?:both\s+)?(?P<first>(?:the\s+)?{_NAME})\s+and\s+"
    rf"(?P<second>(?:the\s+)?{_NAME})(?P<after>\s+in\s+their\s+.*|\s+respectively|)$"
)
# "How much did Acme and Zell each pay?"
_EACH = re.compile(
    rf"^(?P<before>(?i:{_WH}).*?\s)(?:both\s+)?(?P<first>(?:the\s+)?{_NAME})\s+and\s+(?P<second>(?:the\s+)?{_NAME})\s+each\s+(?P<after>.+)$"
)
# "Who leads the two clubs, Harrow Rovers and Kelm Town?"
_NAMELY = re.compile(
    rf"^(?P<before>(?i:{_WH}).*?\s)the\s+two\s+[a-z]+s(?P<after>(?:\s+[a-z]+){{0,3}}),\s+(?P<first>(?:the\s+)?{_NAME})\s+and\s+"
    rf"(?P<second>(?:the\s+)?{_NAME})$"
)
# "When did the bridge open and the ferry stop?"
_GAPPED = re.compile(
    r"^(?P<before>(?:when|where|why|how)\s+(?P<auxiliary>did|does|do|will|would)\s+)(?P<first>[^,?]+?),?\s+and\s+(?P<second>[^,?]+)$",
    re.IGNORECASE,
)
# "How old are Roe and Pell?", "What were the Reed Prize and the Dorne Medal worth?"
_OF_TWO = re.compile(
    rf"^(?P<before>(?i:how\s+[a-z]+|what|who|where))\s+(?P<be>are|were)\s+(?:both\s+)?(?P<first>(?:the\s+)?{_NAME})\s+and\s+"
    rf"(?P<second>(?:the\s+)?{_NAME})(?P<after>(?:\s+(?:worth|called|named|born|based|from|now|today|located|buried))?)$"
)
# "Dates of the County Cup final and of the presentation"
_NOUNS = re.compile(
    rf"^(?:the\s+)?(?P<noun>date|age|name|price|cause|result|score|cost|size|winner|owner|location)s\s+(?P<place>{_PLACE})\s+"
    rf"(?P<first>[^,?]+?)\s+and\s+(?:(?P=place)\s+)?(?P<second>(?:the\s+)?{_NAME}|(?:(?<=of\s)|the\s)[^,?]+)$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    rf"^compare\s+(?P<first>(?:the\s+)?(?P<head>[^,?]+?)(?:\s+{_PLACE}\s+[^,?]+?)?)\s+(?:with|to)\s+(?P<second>[^,?]+)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"^(?:(?P<who>who|what)\s+(?:are|were)|(?:name|list|give))\s+(?:the\s+)?(?P<noun>(?:[a-z-]+\s+)?[a-z]{2,}[^s\W])s(?P<rest>\s+of\s)",
    re.IGNORECASE,
)
_RESPECTIVE = re.compile(r"\b(?:respective|matching|corresponding)\s+", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:between|together|jointly|each other|one another)\b", re.IGNORECASE)
_REPORTS = frozenset("articles reports stories pieces accounts outlets sources papers newspapers sites".split())
_ONE = re.compile(r"^(?:the\s+)?ones?\s+", re.IGNORECASE)
_THAT = re.compile(r"^(?:that|those)\b", re.IGNORECASE)


def distributed(question: str) -> tuple[str, str] | None:
    """The two questions, each with its mark; None where it asks one thing."""
    bare = question.strip().rstrip("?. ")
    if _TOGETHER.search(bare):
        return None
    for read in (_namely, _each, _compared, _of_two, _nouns, _placed, _of_both, _gapped):
        if found := read(bare):
            return found
    return None


def _two(one: str, other: str) -> tuple[str, str]:
    first, second = (" ".join(text.split()) for text in (one, other))
    return f"{first[0].upper()}{first[1:]}?", f"{second[0].upper()}{second[1:]}?"


def _placed(question: str) -> tuple[str, str] | None:
    match = _EACH_PLACED.match(question)
    if match is None or max(len(match[name].split()) for name in ("first", "second")) > _LONGEST:
        return None
    before = match["before"].rstrip(" ,")
    if before.split()[-1].lower() in _REPORTS or not _alike(match["first"], match["second"]):
        return None
    before = re.sub(r"\bthe\s+two\s+", "the ", before)
    return _two(*(f"{before} {_ONE.sub('', match[name])}" for name in ("one", "other")))


def _alike(first: str, second: str) -> bool:
    """Whether both are names, or both things with an article: "in May and in the end" are not two of a kind."""
    kinds = [
        "thing" if text.lower().startswith(("the ", "a ", "an ")) else "name" if text[0].isupper() else ""
        for text in (first, second)
    ]
    return "" not in kinds and (
        kinds[0] == kinds[1] or all(re.search(r"[^\W\d_a-z]", text) for text in (first, second))
    )


def _of_both(question: str) -> tuple[str, str] | None:
    match = _OF_BOTH.match(question)
    if match is None or match["noun"] in _REPORTS or not _ends_in_noun(match["before"]):
        return None
    after = "" if match["after"].strip() == "respectively" else match["after"]
    return _two(*(_of_one(f"{match['before']}{match[name]}{after}") for name in ("first", "second")))


def _of_one(question: str) -> str:
    """ "Who are the mayors of Dorne" as "Who is the mayor of Dorne"."""
    bare = _RESPECTIVE.sub("", question)
    return _SEVERAL.sub(lambda match: f"{match['who'] or 'what'} is the {match['noun']}{match['rest']}", bare)


def _ends_in_noun(before: str) -> bool:
    """Whether "the …s of" names things, one of each: "Who comes from A and B" does not."""
    return bool(
        re.search(
            r"\b(?:the|their|all|both|matching|what|which)\s+(?:[a-z-]+\s+){0,2}[a-z]+s\s+\w+\s+$",
            before,
            re.IGNORECASE,
        )
    )


def _each(question: str) -> tuple[str, str] | None:
    match = _EACH.match(question)
    return (
        _two(*(f"{match['before']}{match[name]} {match['after']}" for name in ("first", "second"))) if match else None
    )


def _namely(question: str) -> tuple[str, str] | None:
    match = _NAMELY.match(question)
    return _two(*(f"{match['before']}{match[name]}{match['after']}" for name in ("first", "second"))) if match else None


def _compared(question: str) -> tuple[str, str] | None:
    match = _COMPARED.match(question)
    if match is None:
        return None
    head = match["head"]
    second = _THAT.sub(f"the {head}", match["second"])
    return _two(f"what is {match['first']}", f"what is {second}")


def _of_two(question: str) -> tuple[str, str] | None:
    match = _OF_TWO.match(question)
    if match is None:
        return None
    be = "is" if match["be"] == "are" else "was"
    return _two(*(f"{match['before']} {be} {match[name]}{match['after']}" for name in ("first", "second")))


def _nouns(question: str) -> tuple[str, str] | None:
    match = _NOUNS.match(question)
    if match is None or max(len(match[name].split()) for name in ("first", "second")) > _LONGEST:
        return None
    return _two(
        *(f"what is the {match['noun'].lower()} {match['place']} {match[name]}" for name in ("first", "second"))
    )


def _gapped(question: str) -> tuple[str, str] | None:
    """Both have a verb of their own, and somebody or something that it is said of."""
    match = _GAPPED.match(question)
    if match is None or not all(_clause(match[name]) for name in ("first", "second")):
        return None
    return _two(*(f"{match['before']}{match[name]}" for name in ("first", "second")))


def _clause(text: str) -> bool:
    """Whether it is a noun with "the" or a name, and a verb behind it: "the bridge open"."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST or not (
        words[0][0].isupper() or words[0].lower() in ("the", "its", "his", "her", "their")
    ):
        return False
    start = 1 if words[0][0].isupper() else 2
    return any(verbs.is_base(word) and word.islower() for word in words[start:])
