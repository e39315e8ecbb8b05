"""Questions that hold two things against each other: "Which cost more, the satellite or the probe?". Pure; English.

No sentence need tell both, so what is compared is asked of each by itself.
"""

from __future__ import annotations

import re

from qa.words import verbs

_MEASURES = {  # what is asked of each, by the word that compares
    **dict.fromkeys("bigger larger smaller".split(), "big"),
    **dict.fromkeys("greater worse".split(), "great"),
    **dict.fromkeys("higher lower".split(), "high"),
    **dict.fromkeys("longer shorter".split(), "long"),
    **dict.fromkeys("older younger newer".split(), "old"),
    **dict.fromkeys("heavier lighter".split(), "heavy"),
    **dict.fromkeys("faster slower".split(), "fast"),
    **{"taller": "tall", "wider": "wide", "deeper": "deep"},
}
_COSTS = ("more expensive", "less expensive", "dearer", "costlier", "cheaper")
_DOES = {"cost": "did", "costs": "does", "is": "does", "are": "do", "was": "did", "were": "did"}
_VERB = r"(?:will|is|are|was|were|has|have|had|does|do|did|costs?|drew|got)\b"
_WHICH = (
    r"\W*(?:and\s+|so\s+|but\s+)?(?:who|which)"
    rf"(?:\s+(?:one|of\s+(?:the\s+two|them)|(?!{_VERB})[a-z-]+(?:\s+(?!{_VERB})[a-z-]+){{0,2}}?))?"
)
_TWO = (
    r"\s*[,:–—-]\s*(?P<first>[^,:;?]{2,60}?),?\s+or\s+(?P<second>[^,:;?]{2,80}?)"
    r"(?:,?\s+and\s+by\s+how\s+(?:much|many))?\s*\?*$"  # that is left to the reader, as which is the greater
)
_COST = re.compile(
    rf"{_WHICH}\s+(?P<be>cost|costs|will\s+cost)\s+(?:more|less|the\s+(?:more|less|most)){_TWO}", re.IGNORECASE
)
_WAS = re.compile(
    rf"{_WHICH}\s+(?P<be>is|are|was|were)\s+(?:the\s+)?(?P<how>{'|'.join([*_COSTS, *_MEASURES])})(?:\s+one)?{_TWO}",
    re.IGNORECASE,
)
# As in a search box: "longer film The Salt Road or Two Left Boots".
_BARE = re.compile(
    rf"\W*(?P<how>{'|'.join([*_COSTS, *_MEASURES])})\s+"
    r"(?P<noun>(?!(?:sentence|term|house|court|crowd|share|turnout)\b)[a-z]*[a-rt-z])"
    r"\s*[:,–—-]?\s+(?P<first>(?=(?-i:[^\W\d_a-zß-öø-ÿ])|(?:the|an?)\s)[^,:;?]{2,60}?)\s+or\s+"
    r"(?P<second>(?=(?-i:[^\W\d_a-zß-öø-ÿ])|(?:the|an?|across)\s)[^,:;?]{2,80}?)\s*\?*$",
    re.IGNORECASE,
)
_DREW = re.compile(
    rf"{_WHICH}\s+(?:(?:drew|attracted|had|got)\s+(?:the\s+|an?\s+)?(?:bigger|larger|smaller)\s+(?:crowd|attendance|audience)"
    rf"|(?:drew|attracted)\s+(?:more|fewer)\s+(?:people|spectators|fans|visitors)){_TWO}",
    re.IGNORECASE,
)
# The two before what is compared: "A ladder or a new weir: which is cheaper?"
_TURNED = re.compile(
    r"\W*(?P<first>[^,:;?]{2,60}?)\s+or\s+(?P<second>[^,:;?]{2,60}?)\s*[,:]\s*(?P<asks>(?:which|who)\b[^,:;?]{3,60}?)\s*\?*$",
    re.IGNORECASE,
)
_NO_HALF = re.compile(  # of a statement
    r"\b(?:he|she|it|they|we|I|says?|said|is|are|was|were|will|would|can|could|has|have|had|did|does|do)\b",
    re.IGNORECASE,
)
# "Which sold more copies, the first or the second edition?"
_DID_MORE = re.compile(
    rf"{_WHICH}\s+(?P<did>(?!(?:had|was|were|became|seemed|felt|got|grew|looked|caused)\b)[a-z]+)\s+"
    r"(?:more|fewer|less|the\s+(?:most|fewest|least))"
    r"(?:\s+(?P<what>(?:(?!(?:than|on|in|at)\b)[a-z]+\s+)?(?:people|men|women|children|[a-z]+s)))?"
    rf"(?P<where>\s+(?:on|in|at)\s+[^,?]{{2,30}}?)?{_TWO}",
    re.IGNORECASE,
)
# How many or how much it is, where that is not said.
_COUNTED = {
    **dict.fromkeys("sell win score kill".split(), "How many"),
    **dict.fromkeys("spend pay earn cost make raise lose".split(), "How much"),
}
_PLACE = r"(?:at|in|on|of|for|from|near)"
# "Did more people vote in May than in June?"
_MORE_THAN = re.compile(
    r"\W*did\s+(?:more|fewer)\s+(?P<who>(?:[a-z]+\s+)??(?:people|men|women|children|[a-z]+s))\s+(?P<do>[a-z]+)"
    r"(?P<out>\s+out)?\s+(?P<first>(?P<place>at|in|on|for|to|from)\s+(?:(?!\b(?:at|in|on|for|to|from)\b)[^,;?]){2,50}?)\s+"
    r"than\s+(?P<second>(?P=place)\s+[^,;?]{2,50}?)\s*\?*$",
    re.IGNORECASE,
)
# "Does Acme own a bigger share of the mill or of the mine?"
_SHARE = re.compile(
    r"\W*(?P<be>does|do|did)\s+(?P<who>[^,;?]{2,50}?)\s+(?P<do>own|have|hold|get|keep|control|take|sell|buy)\s+"
    r"(?:an?|the)\s+"
    r"(?:bigger|larger|smaller|greater|higher|lower)\s+(?P<share>slice|share|stake|proportion|percentage)\s+"
    r"(?P<first>of\s+(?:(?!\b(?:of|in)\b)[^,;?]){2,50}?)\s+or\s+(?P<second>of\s+[^,;?]{2,50}?)\s*\?*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?P<before>.*\b(?:first|second|third|last|other|previous))$", re.IGNORECASE)
_AT_EACH = re.compile(
    r"\W*(?P<be>is|are|was|were)\s+(?P<what>(?:the\s+)?[a-z][a-z -]{2,40}?)\s+"
    rf"(?:(?P<how>{'|'.join(_MEASURES)})\s+(?P<first>{_PLACE}\s+[^,;?]{{2,50}}?)\s+or\s+(?P<second>{_PLACE}\s+[^,;?]{{2,50}}?)|"
    rf"(?P<one>{_PLACE}\s+[^,;?]{{2,50}}?)\s+(?P<than>{'|'.join(_MEASURES)})\s+than\s+(?P<other>{_PLACE}\s+[^,;?]{{2,50}}?))\s*\?*$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(r"\b(?:he|she|it|they|there|anyone|anybody|more|that|this)\b", re.IGNORECASE)
_TIME = re.compile(
    rf"^{_PLACE}?\s*(?:the\s+)?(?:last|previous|next|this|that|past|year|month|week|before|average|expected|any|other|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What is no thing by itself: "in Dorne", "to repair it", "his deputy", "women's", "the new".
_NO_THING = re.compile(
    rf"(?:{_PLACE}|to|by|with|than|when|if|his|her|its|their|he|she|it|they)\b|.*['’]s$|(?:the|an?)\s+(?:new|old|former|first|second|"
    r"last|other|bigger|smaller|north|south|east|west|northern|southern|eastern|western)$",
    re.IGNORECASE,
)


def of_each(question: str) -> tuple[str, ...]:
    """The question what it is for the one and for the other, if two are compared in size, price, crowd or number; else
    ()."""
    turned = _TURNED.match(question)
    if turned and not (_NO_HALF.search(turned["first"]) or _NO_HALF.search(turned["second"])):
        begins = re.sub(r"^(?:An?|The)\b", lambda word: word.group().lower(), turned["first"])
        question = f"{turned['asks']}, {begins} or {turned['second']}?"
    if bare := _BARE.match(question):
        question = f"Which {bare['noun']} is {bare['how'].lower()}, {bare['first']} or {bare['second']}?"
    return _of_kind(question) or _of_number(question) or _at_each(question)


def _of_kind(question: str) -> tuple[str, ...]:
    """By a word for how great each is, or for a crowd."""
    if cost := _COST.match(question):
        be = "will" if cost["be"].lower().startswith("will") else _DOES[cost["be"].lower()]
        return tuple(f"How much {be} {one} cost?" for one in _two(cost["first"], cost["second"]))
    if was := _WAS.match(question):
        how, be = was["how"].lower(), was["be"].lower()
        two = _two(was["first"], was["second"])
        if how in _COSTS:
            return tuple(f"How much {_DOES[be]} {one} cost?" for one in two)
        return tuple(f"How {_MEASURES[how]} {be} {one}?" for one in two)
    if drew := _DREW.match(question):
        return tuple(f"How many people attended {one}?" for one in _two(drew["first"], drew["second"]))
    return ()


def _of_number(question: str) -> tuple[str, ...]:
    """By how many did it, or how much of each."""
    if (did := _DID_MORE.match(question)) and verbs.is_past(did["did"].lower()):
        base, where = verbs.base_of(did["did"].lower()), did["where"] or ""
        many = f"How many {did['what']}" if did["what"] else _COUNTED.get(base)
        two = _two(did["first"], did["second"]) if many else ()
        return tuple(f"{many} did {one} {base}{where}?" for one in two)
    if more := _MORE_THAN.match(question):
        two = more["first"], _with_noun(more["second"], more["first"])
        if any(map(_TIME.match, two)):
            return ()
        if more["out"]:
            turnout = more["do"].lower() == "turn" and more["who"].lower() in ("people", "voters")
            return tuple(f"What was the turnout {re.sub('^(?:for|to)', 'at', one)}?" for one in two if turnout)
        return tuple(f"How many {more['who']} {verbs.past(more['do'].lower())} {one}?" for one in two)
    if share := _SHARE.match(question):
        owns = f"{share['be'].lower()} {share['who']} {share['do']}"
        return tuple(f"What percentage {one} {owns}?" for one in (share["first"], share["second"]))
    return ()


def _at_each(question: str) -> tuple[str, ...]:
    """What is greater at one place than at another."""
    at = _AT_EACH.match(question)
    if at is None:
        return ()
    first, second = at["first"] or at["one"], at["second"] or at["other"]
    if _NO_NOUN.search(at["what"]) or _TIME.match(first) or _TIME.match(second):
        return ()
    how = _MEASURES[(at["how"] or at["than"]).lower()]
    return tuple(f"How {how} {at['be'].lower()} {at['what']} {one}?" for one in (first, second))


def _with_noun(second: str, first: str) -> str:
    """ "for the first" with what "for the second ballot" is of."""
    of = re.search(r"\b(?:first|second|third|last|other|new|old)\s+(?P<noun>[^,;?]+)$", first, re.IGNORECASE)
    return f"{second} {of['noun']}" if of and _ORDINAL.fullmatch(second) else second


def _two(first: str, second: str) -> tuple[str, ...]:
    """Both, the first with what only the second says ("the men's or the women's final"); none where either does not
    stand by itself."""
    first, second = first.strip(), second.strip()
    if re.search(r"['’]s$", first) and (whole := re.search(r"['’]s\s+(.+)$", second)):
        first = f"{first} {whole[1]}"
    return () if any(_NO_THING.match(one) or _TIME.search(one) for one in (first, second)) else (first, second)
