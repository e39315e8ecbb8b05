"""How somebody is, or where: asked of how it stands now, and told by the newest report that tells it. Pure; English.

"How is the skipper doing?" is answered by "lies in a coma" until "was sent home" is reported, however much better the
first fits the question. So of the sentences that tell how the one asked about is, the newest stands for the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.days import dates
from qa.injection.injection import injected
from qa.reports import standing
from qa.reports.report import NEAR, Report, of_evidence, of_one_matter, score_among, sentences
from qa.schema import Evidence, Found
from qa.who.people import SAYS, TITLES
from qa.words.excerpt import content

_CLOSE = 0.35  # of the best score has the newest that tells it, so that it may come first
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,40}(?:\s+(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]{0,40}|van|von|de|al|bin)){0,4}"
# "the firefighter Ada Roe", but not "the weather in Orla".
_WHO = rf"(?:the\s+)?(?:(?!(?:in|of|at|on|for|to|with|from|near)\b)[a-z-]{{1,20}}\s+){{0,3}}?(?P<name>{_NAME}?)"
_NOW = r"(?:now|today|currently|at present|these days|at the moment)"
_STATE = (
    r"(?:dead|alive|held|captive|(?:a )?hostage|detained|missing|injured|hurt|wounded|ill|sick|unwell|"
    r"recover(?:ing|ed)|(?:un)?conscious|awake|safe|well|ok(?:ay)?|free|(?:back )?(?:at )?home|back (?:at|to) work|"
    r"in (?:an? |the )?(?:\w+ )?(?:hospital|coma|clinic|intensive care|custody|prison|jail|danger|(?:\w+ )?condition)|"
    r"out of (?:the )?(?:hospital|danger|prison|jail|woods|coma)|behind bars|under arrest)"
)
_ASKS = re.compile(
    rf"^\W*(?:(?i:and)\s+)?(?:"
    rf"(?i:how)(?:['’]s|\s+(?:is|are))\s+{_WHO}(?:\s+(?:doing|feeling|faring|getting on|recovering|still|{_NOW}))*"
    rf"|(?i:where)(?:['’]s|\s+(?:is|are))\s+{_WHO.replace('<name>', '<where>')}\s+{_NOW}"
    rf"|(?i:is|are)\s+{_WHO.replace('<name>', '<is>')}\s+(?:(?:still|now|yet|already|really|being)\s+)*{_STATE}"
    rf"|(?i:what)(?:['’]s|\s+is)\s+(?:the\s+)?(?:condition|state) of {_WHO.replace('<name>', '<of>')}"
    r")(?:\s+(?:doing|now|today|yet))?\s*\??\s*$"
)
# One who is known by no name: "How is the baby with measles?"
_PERSON = (
    r"(?:baby|infant|toddler|child|boy|girl|teenager|man|woman|driver|pilot|captain|skipper|sailor|fire ?fighter|"
    r"(?:police )?officer|police(?:man|woman)|constable|guard|watchman|patient|passenger|cyclist|climber|hiker|diver|"
    r"worker|miner|pensioner|student|pupil|teacher|nurse|doctor|victim|survivor|player|goalkeeper|rider|jockey|pope|king|"
    r"queen|president|mayor|(?:prime )?minister|bishop)"
)
_ASKS_OF_ONE = re.compile(
    r"^\W*(?:and\s+)?(?:how(?:['’]s|\s+is)|where(?:['’]s|\s+is)(?=.*\bnow\b)|is(?=.*\bstill\b))\s+"
    rf"(?P<who>the\s+(?:[a-z-]+\s+){{0,2}}?{_PERSON})\b"
    rf"(?P<told>\s+(?:who|with|from|that|hurt|injured|shot|bitten|burned|rescued|found|pulled)\b[^?]*?)?"
    rf"(?:\s+(?:doing|feeling|faring|getting on|recovering|still|{_NOW}|{_STATE}))*\s*\??\s*$",
    re.IGNORECASE,
)
_ANY = ["The", "A", "An", "His", "Her", "Their"]  # before one who has no name
_TITLE = re.compile(rf"(?:{TITLES}|[A-Z]?[a-z]+(?:er|or|ain|iff|ist|man|woman))", re.IGNORECASE)  # "Captain Roe"
# What tells how somebody is, or where: said of one named before, or done to one named just behind it.
_DONE = (
    r"discharged|released|freed|treated|injured|wounded|burn(?:ed|t)|hurt|killed|arrested|detained|held|kidnapped|seized|"
    r"abducted|found(?! (?:not )?(?:guilty|innocent|liable))|rescued|transferred|jailed|moved|taken|flown|buried|"
    r"missing|dug out|let out|set free|sent (?:back )?to (?:prison|jail)"
)
_DOING = r"treating|freeing|holding|coma|alive|dead|body of|condition of"
_IS = (
    rf"(?:was|were|is|are|been|being|be|gets?|got|remains?|still|not|who)\s+(?:\w+ly\s+)?(?:{_DONE}|free)|"
    r"(?:held|kidnapped|seized|abducted|injured) (?:by|in|on|at|from)|hospital|clinic|infirmary|intensive care|"
    r"rehabilitation|(?:critical|serious|stable|grave|good|fair|poor) condition|condition (?:is|was|has)|coma|"
    r"recover(?:s|ed|ing|y)?|(?:un)?conscious|woken?|wakes?|awake|surgery|operated on|treatment|injur(?:y|ies)|wounds|"
    r"burns|dies|died|dead|alive|surviv(?:es|ed|ing)|critical(?:ly)?|walk(?:s|ed|ing)?|crutches|wheelchair|fever|ill|sick|"
    r"(?:sent|flown|went|at|back|returned) home|went back to|back (?:at work|to work|in training)|in custody|on bail|"
    r"in (?:jail|prison)|captive|hostage|lives (?:in|with|at|on)|living (?:in|with|at|on)"
)
# What may be, was long ago, or is of somebody beside.
_NOT_SO = re.compile(
    r"\b(?:(?i:if|unless)|pray(?:s|ed|ing)?|hop(?:e|es|ed|ing)|fear(?:s|ed)?|would|could|might|may|had been|not|never|"
    r"film|movie|book|novel|funeral|award\w*|in (?:19|20)\d\d|last (?:month|year))\b"
)
_REACH = 200  # characters behind the name in which that stands,
_JUST = 40  # and before it


@lru_cache(256)
def who(question: str) -> str:
    """The name of the one of whom it is asked how or where they are, or "the baby" of one who has none; "" where it
    asks nothing of the kind."""
    asked = _ASKS.match(question)
    name = next((it for it in asked.groups() if it), "") if asked else ""
    of_one = None if name else _ASKS_OF_ONE.match(question)
    return of_one["who"].lower() if of_one else re.sub(r"['’]s?$", "", name)


def tells(question: str, text: str) -> bool:
    """Whether a sentence tells how the one asked about is, or where, and does not have them speak of others."""
    if _NOT_SO.search(text):
        return False
    *first, last = who(question).split() or [""]
    first = _ANY if first[:1] == ["the"] else first
    name = re.escape(last)
    before = re.findall(rf"(?:\b([^\W\d_a-zß-öø-ÿ][\w’'-]*\.?)\s+)?\b{name}\b", text) if name else []
    if not any(not first or not it or it in first or _TITLE.fullmatch(it) for it in before):
        return False  # it does not name them, or only somebody else of that name
    if re.search(rf"\b{name}(?:,[^,.]{{1,60}},)?\s+{SAYS}\b|\b{SAYS}\s+(?:[\w.-]+\s+){{0,3}}{name}\s*[,.;]", text):
        return False
    if re.search(rf"\b{name}['’]s?\s+(?!condition|health|injur|state)", text):
        return False  # of somebody or something of theirs
    behind = rf"\b{name}\b[^.!?]{{0,{_REACH}}}\b(?i:{_IS})\b"
    return bool(re.search(rf"{behind}|\b(?i:{_DONE}|{_DOING})\b[^.!?]{{0,{_JUST}}}\b{name}\b", text))


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later of two reports that tell it stands for the earlier."""
    if not dates.later(new.published, old.published) or not (tells(question, new.text) and tells(question, old.text)):
        return False
    return _of_matter(question, new) and of_one_matter(new, old)


def _of_matter(question: str, item: Report) -> bool:
    """Whether its article has half of what is told of one who has no name ("with measles"): many a baby is ill."""
    asked = _ASKS_OF_ONE.match(question)
    told = content(asked["told"] or "") if asked else frozenset()
    return 2 * len(told & content(f"{item.around} {item.title or ''}")) >= len(told)


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of those near the best what tells it before all others, the newest first; what settles whether it is as the
    question has it ("in prison") before what only tells of anything like it."""
    if not part or not who(question):
        return part
    least = NEAR * part[0].score
    told = [it for it in part if it.score >= least and not it.passage.opinion and tells(question, it.text)]
    told = [it for it in told if _of_matter(question, of_evidence(it))]
    told.sort(key=lambda it: (_settles(question, it), (it.passage.published or "")[:10]), reverse=True)
    return [*told, *(it for it in part if it not in told)]


def _settles(question: str, item: Evidence) -> bool:
    return standing.asked(question) and standing.tells(question, of_evidence(item)) is not None


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that tells it, if all of `evidence` near the best that tell it are
    older; with the score of what comes close to the best."""
    if not evidence or not who(question):
        return ()
    best = evidence[0].score
    known = [it for it in evidence if it.score >= _CLOSE * best and tells(question, it.text)]
    if not known and who(question).startswith("the "):
        return ()  # nothing tells of which one it is
    newest = max((it.passage.published or "" for it in known), default="")
    found = [it for it in _telling(question, passages, _CLOSE * best) if (it.passage.published or "") > newest]
    of_one = [it for it in found if all(replaces(question, of_evidence(it), of_evidence(old)) for old in known)]
    found = of_one if who(question).startswith("the ") else found
    item = max(found, key=lambda it: (it.passage.published or "", score_among(evidence, it)), default=None)
    return (item,) if item and not injected(item) else ()


def _telling(question: str, passages: Sequence[Found], score: float) -> Iterator[Evidence]:
    for passage in (it for it in passages if not it.opinion):
        yield from (item for item in sentences(passage, score) if tells(question, item.text))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """`replaces`, of evidence; what an opinion piece tells replaces nothing."""
    return not new.passage.opinion and replaces(question, of_evidence(new), of_evidence(old))
