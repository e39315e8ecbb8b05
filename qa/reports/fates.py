"""What a count of people is of: those killed, hurt, missing, on board and so on, in a question and in a text. Pure;
English.

"Two people died and 31 were hurt" has an answer to each of two questions. A figure goes with the word of its own clause
that says what became of those it counts, the nearest one where there are several.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from qa.words.disasters import DISASTER, ILLNESS, VEHICLE

_MOST = 60  # words for what became of people that are looked at in a text: it may be hostile
_POWER = r"(?:power|electricity)"
_FATES = {
    # Not "die" alone, which is German.
    "killed": r"(?:to|will|would|could|can|may|might) die|died|dying|dead|deaths?|kill|kills|killed|killing|"
    r"fatalit(?:y|ies)|bodies|perish(?:ed)?|drown(?:ed)?|"
    r"(?:lost|losing|loses?) (?:his|her|their) li(?:fe|ves)(?!['’]s|\s+(?:savings?|work|partners?))|"
    r"(?:claim|cost|tak|took)\w* (?:[\w-]+ ){1,3}lives",
    "hurt": r"hurt|hurting|injur(?:e|es|ed|y|ies|ing)|wound(?:s|ed|ing)?|hospitali[sz]ed|in hospital|treated for|"
    r"(?:taken|rushed|flown|airlifted) to (?:an? |the )?(?:[\w’'-]+ )?hospitals?|"
    r"suffer(?:ed|ing)? (?:\w+ ){0,2}(?:burns|cuts|fractures|bruises)",
    "ill": r"(?:f[ae]ll|fallen|falling|falls|became|taken|been) (?:\w+ly )?(?:ill|sick)|"
    r"ma(?:de|kes?|king) (?:[\w,-]+ ){1,4}?(?:ill|sick)|sickened|infected|"
    r"(?:caught|catch|contract(?:ed)?|(?:came|come|went|gone) down with|tested positive for|diagnosed with) "
    rf"(?:[\w-]+ )?{ILLNESS}",
    "missing": r"missing|unaccounted for|disappear(?:ed)?|vanished",
    "trapped": r"trapped|entombed|buried alive",
    "arrested": r"arrest(?:s|ed|ing)?|detain(?:ed|ing)?|(?:in|into) custody|apprehended",
    "evacuated": r"evacuat(?:e|es|ed|ing)|(?:led|brought) (?:out|to safety)|moved out|"
    r"(?:leave|left|flee|fled) their homes",
    "saved": r"rescued?|rescuing|(?:was|were|been) saved|brought to the surface|"
    r"surviv(?:e|es|ed|ors?|ing)|alive|brought ashore|(?:got|climbed|dug|pulled) out|"
    r"(?:taken|lifted|plucked|picked|pulled) (?:off|up|from|to safety)",
    "charged": r"charged|indicted|accused|fac(?:e|es|ed|ing) (?:[\w-]+ ){0,2}charges?",
    "convicted": r"convict(?:ed|s|ion|ions)?|found guilty|pleaded guilty|guilty",
    "acquitted": r"acquit(?:ted|s)?|acquittal|found not guilty|cleared of",
    "sent home": r"sent home|(?:go|went|gone) home|discharged|left (?:the )?hospital|released",
    "aboard": rf"on board|aboard|\bon (?:the|a|that|this|her|its) (?:[\w-]+ ){{0,2}}{VEHICLE}|"
    r"carr(?:y|ies|ied|ying)(?! (?:out|off))",
    "homeless": r"homeless|displaced?|(?:lost|losing|lose) their homes",
    "without power": rf"(?:without|lost|lose|losing|no|cut\w*(?: off)?) (?:[\w’'-]+ )?{_POWER}|in the dark|blackouts?|"
    rf"{_POWER} (?:was |is |were )?(?:cut|out|off)|{_POWER} (?:cuts?|outages?)",
    "with power": rf"{_POWER} (?:\w+ ){{0,2}}(?:back|restored|returned)|(?:restor|return)\w* {_POWER}|"
    r"reconnect(?:ed|ing)",
}
_FATE = re.compile(
    "|".join(rf"(?P<{name.replace(' ', '_')}>\b(?:{words})\b)" for name, words in _FATES.items()), re.IGNORECASE
)
# Between the words for those who are counted and what a question asks of them.
_BETWEEN = (
    r"(?:(?:was|were|is|are|be|been|being|has|have|had|will|would|could|may|might|got|get|went|still|now|also|"
    r"so|far|there|left|remain(?:s|ed)?|reported|feared|believed|known|thought|found|made|to|not|even|\w+ly)\s+)*"
)
_WHERE = r"(?:(?:in|at|from|of|near)\s+(?:[\w’'-]+\s+){1,4}?)?"
_ASKED = re.compile(
    rf"\b(?:how many|number of)\s+(?:of (?:the|these|those|them|its|their)\s+)?"
    rf"(?:(?!(?:did|do|does|the)\b)\w+\s+){{0,3}}?{_WHERE}{_BETWEEN}(?={_FATE.pattern})",
    re.IGNORECASE,
)
# "Injured people have died", "people on the train were hurt": the second says what is asked.
_FURTHER = re.compile(rf"\s+(?:(?!or\b|and\b)\w+\s+)?{_BETWEEN}(?={_FATE.pattern})", re.IGNORECASE)
_EITHER = re.compile(rf"\s+(?:or|and)\s+(?:\w+ly\s+)?(?={_FATE.pattern})", re.IGNORECASE)
_KILLED = re.compile(
    r"\b(?:death tolls?|body counts?)\b|\bhow many lives (?:were|was|have been|had been|are) "
    r"(?:\w+ly )?(?:lost|claimed|taken)\b"
    rf"|\bhow many (?:lives|victims) (?:has|have|did|had|does) (?:(?:the|this|that|an?) )?(?:[\w’'-]+ ){{0,3}}?"
    rf"{DISASTER} (?:(?:(?:in|at|of|on|near) )?(?:(?-i:[A-Z])[\w’'-]* ){{1,3}}?)?"
    rf"(?:already |so far )?(?:cost|claim(?:ed)?|take|taken)\b",
    re.IGNORECASE,
)
_DID = re.compile(  # "How many people did the blast kill?"
    r"\bhow many\s+(?:\w+\s+){0,3}?(?:did|does|do|has|have|had|will|would)\s+(?P<rest>.*)", re.IGNORECASE
)
_DID_DIE = re.compile(r"\bdid\b.*\b(?:die|drown|perish)\b", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s*(?:[?.,;]|$|\s(?:in|at|on|near|during|by|after|before|so|since|when|for|to|and)\b)", re.IGNORECASE
)
# A clause may end here, if what stands on both sides says what became of somebody.
_JOINT = re.compile(
    r"\s*(?:[;:()“”\"]|[.,](?!\d)|\s[–—-]\s)\s*"
    r"|\s+(?:and|but|while|whereas|when|after|before|as|because|who|which|that|with|including|leaving)\s+",
    re.IGNORECASE,
)
_POINT = re.compile(r"\s*(?:[;:()“”\"]|[.,](?!\d)|\s[–—-]\s)")
_OF = re.compile(r"\s+of\s+(?:the|these|those|its|their|all)\s+(?:\w+ly\s+)?", re.IGNORECASE)
_SOME_OF = re.compile(rf"{_OF.pattern}$", re.IGNORECASE)
_APART = re.compile(
    r",\s+(?:an?|the|both|all)\s[^,;:.]{1,60},\s+(?=(?:was|were|is|are|had|have|has|died)\b)", re.IGNORECASE
)
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|been|will|would|could)\b", re.IGNORECASE)
# "Five more bodies", "another three": added to others.
_MORE = re.compile(r"\s+(?:more|further|additional|extra)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|an? (?:further|additional|extra))\s+$", re.IGNORECASE)
# It counts those of whom the sentence does not hold ("back in all but 450 homes").
ALL_BUT = re.compile(
    r"\b(?:all but|(?:all|everybody|everyone) except|except for|apart from)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
# Behind a figure: it counts those who were there, of whom nothing became yet ("eleven people were on the slope").
_THERE = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:was|were|had been)\s+(?:on|at|in|inside|under)\s+(?!hospital)", re.IGNORECASE
)
_OF_SOME = frozenset(("killed", "hurt", "missing", "saved"))
_BEFORE = 40  # characters before a figure within which it is said what it is a part of
_NEAR = 30  # characters behind a figure within which a word still belongs to what it counts


# Behind a figure: it counts some of those named before ("four of them died").
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom)\b[^,;.:“”\"\d]{0,30}")


class _Clause(NamedTuple):
    start: int
    end: int
    fates: tuple[tuple[str, int, int], ...]


Span = tuple[int, int]


@lru_cache(256)
def asked(question: str) -> frozenset[str]:
    """What became of those whom `question` counts: "killed", "aboard"; empty where it asks of nothing of the kind."""
    if _KILLED.search(question):
        return frozenset({"killed"})
    found = _ASKED.search(question)
    if not found:
        return _did(question)
    one = _FATE.match(question, found.end())
    while one and (further := _FURTHER.match(question, one.end())):
        said = _FATE.match(question, further.end())
        if said and _name(said) == "aboard":  # "died on the ferry": where they were
            break
        one = said
    either = _EITHER.match(question, one.end()) if one else None
    other = _FATE.match(question, either.end()) if either else None
    return frozenset(_name(match) for match in (one, other) if match)


def _did(question: str) -> frozenset[str]:
    """The same of "did", with somebody who did it before the verb."""
    asked = _DID.search(question)
    verbs = _FATE.finditer(question, asked.start("rest")) if asked else ()
    return frozenset(_name(match) for match in verbs if _NO_NOUN.match(question, match.end()))


def told(text: str) -> frozenset[str]:
    """All that the text says became of anybody."""
    return frozenset(name for name, _, _ in _found(text))


def wanted(question: str) -> frozenset[str]:
    """What became of anybody that it asks after, as a bare verb too: "Did anybody die?"."""
    return told(question) | (frozenset({"killed"}) if _DID_DIE.search(question) else frozenset())


def places(text: str) -> tuple[tuple[str, int, int], ...]:
    """The same, each where its words stand."""
    return _found(text)


def words(text: str) -> str:
    """Its words for what became of anybody."""
    return " ".join(text[start:end] for _, start, end in _found(text))


def in_answer(question: str, text: str, figures: Sequence[Span]) -> list[Span]:
    """Those of the `figures` of `text`, each its span, that count the people of whom `question` asks: whose clause says
    so, or, where none does, whose clause says nothing that became of anybody, nor only where they were. All, where it
    asks of nothing of the kind."""
    wanted = asked(question)
    if not wanted:
        return list(figures)
    told = {span: _fate_of(text, span, figures) if _found(text) else frozenset[str]() for span in figures}
    of_it = [span for span in figures if told[span] & wanted]
    whole = [it for it in of_it if not _MORE.match(text, it[1]) and not _ANOTHER.search(text, *_window(it[0]))]
    if whole or of_it:
        return whole or of_it
    there = {span for span in figures if wanted <= _OF_SOME and _THERE.match(text, span[1])}
    return [span for span in figures if not told[span] and span not in there]


def befell_some(question: str, text: str, end: int) -> bool:
    """Whether a figure that ends there counts those of others named before whom what is asked befell, which is told of
    nobody else: "four of them died"."""
    wanted, behind = asked(question), _OF_THEM.match(text, end)
    told = [at for name, at, _ in _found(text) if name in wanted] if behind else []
    return behind is not None and len(told) == 1 and end <= told[0] <= behind.end()


def _fate_of(text: str, span: Span, figures: Sequence[Span]) -> frozenset[str]:
    """What the text says of those whom the figure counts: "31 of the 86 people on board were injured" of the 86 that
    they were on board, of the 31 that they were injured."""
    start, end = span
    if ALL_BUT.search(text, *_window(start)):
        return frozenset()
    if apart := _APART.match(text, end):  # "one, a woman, was dug out": what is said of it stands behind
        start = end = apart.end()
    clauses = _clauses(text)
    fates = clauses[bisect_right(clauses, (start, len(text) + 1)) - 1].fates
    some_of = _SOME_OF.search(text, *_window(start))
    if some_of and any(abs(last - some_of.start()) <= 1 for _, last in figures):
        return frozenset(name for name, at, _ in fates if _belongs(text, end, at))
    of_all = next((it for it in figures if _OF.fullmatch(text, end, it[0])), None)
    fates = tuple(it for it in fates if of_all and not _belongs(text, of_all[1], it[1])) or fates
    near = min(fates, key=lambda it: max(start - it[2], it[1] - end), default=None)
    return frozenset({near[0]} if near else ())


def _window(start: int) -> Span:
    return max(0, start - _BEFORE), start


def _belongs(text: str, end: int, at: int) -> bool:
    """Whether the word at `at` stands right behind a figure that ends at `end`, with what it counts: "31 injured"."""
    return end <= at <= end + _NEAR and not _VERB.search(text[end:at])


@lru_cache(1024)
def _clauses(text: str) -> tuple[_Clause, ...]:
    """The clauses that each say what became of somebody, or nothing; cut where both sides say it, and at points."""
    fates = _found(text)
    cuts = [0]
    for joint in _JOINT.finditer(text):
        if any(joint.start() < last and first < joint.end() for _, first, last in fates):
            continue
        before = any(cuts[-1] <= first < joint.start() for _, first, _ in fates)
        behind = any(first >= joint.end() for _, first, _ in fates)
        if _POINT.match(joint.group()) or (before and behind):
            cuts.append(joint.end() if not _POINT.match(joint.group()) else joint.start() + 1)
    return tuple(
        _Clause(first, last, tuple(it for it in fates if first <= it[1] < last))
        for first, last in pairwise([*cuts, len(text)])
    )


@lru_cache(1024)
def _found(text: str) -> tuple[tuple[str, int, int], ...]:
    """What became of people, by the words for it, and where these stand."""
    return tuple((_name(match), match.start(), match.end()) for match in islice(_FATE.finditer(text), _MOST))


def _name(match: re.Match[str]) -> str:
    return (match.lastgroup or "").replace("_", " ")
