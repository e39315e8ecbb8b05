"""From a sentence of an article to a question that it answers, without a model: few patterns, each of which gives good
English. Pure; English only.

A pattern takes a whole sentence apart and turns it round, so the question keeps the article's own words. What could
make it ungrammatical or ambiguous (a pronoun, a second clause, "last week") makes the pattern pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Drafted:
    """A question, and the span of its answer in the sentence it was made from. `kind` is what is asked for."""

    question: str
    start: int
    end: int
    kind: str


_WORD = r"[^\W\d_][\w’'-]*"
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*\w"
_NAME = rf"{_CAPITAL}(?: (?:[A-Z]\.|de|van|von|der|den|al|bin|da|del|di|la|{_CAPITAL})){{1,3}}(?<=\w)"
_TITLES = frozenset(
    "Ambassador Archbishop Bishop CEO CFO Captain Chairman Chairwoman Chancellor Chief Coach Colonel Commissioner "
    "Constable Councillor Councilman Councilwoman Detective Deputy Director Doctor Dr Executive Foreign General "
    "Governor Inspector Judge Justice King Lady Lieutenant Lord Major Mayor Minister Miss Mr Mrs Ms Officer Pastor "
    "Pope President Prime Prince Princess Professor Queen Rabbi Representative Reverend Secretary Senator Sergeant "
    "Sheriff Sir Spokesman Spokeswoman Superintendent Treasurer Vice".split()
)
_HEADS = (
    "chief executive|chief executive officer|chief financial officer|CEO|director|director-general|general manager|"
    "manager|managing director|chair|chairman|chairwoman|head|president|vice president|minister|prime minister|"
    "secretary|general secretary|secretary-general|mayor|leader|founder|co-founder|editor|editor-in-chief|captain|"
    "coach|head coach|commissioner|owner|ambassador|governor|harbour master|treasurer|curator|engineer|auditor|"
    "spokesman|spokeswoman|spokesperson|superintendent|conductor|principal|chancellor|attorney general|author"
)
# Of these an organisation has one, so that "Norwatt CEO Ada Holm" tells who is the CEO of Norwatt.
_UNIQUE = "CEO|CFO|chief executive|chairman|chairwoman|founder|mayor"
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (?:thousand|million|billion))?"
)
_ABOUT = r"(?:(?:about|around|at least|almost|fewer than|more than|nearly|over|some|up to) )?"
_SCALE = r"(?: ?(?:thousand|million|billion|trillion|bn|m)\b)?"
_MONEY = rf"(?:[£$€¥]\d(?:[\d,.]*\d)?{_SCALE}|\d(?:[\d,.]*\d)?{_SCALE} (?:dollars|euros|pounds|crowns|yen))"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = (
    rf"(?:on (?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})(?:,? \d{{4}})?|in (?:(?:{_MONTH}) )?(?:1[5-9]|20)\d\d)"
)
# What a subject may be: the, then words that are neither verbs nor join clauses; or a name.
_NOUN = rf"(?P<noun>(?:{_WORD} ){{0,2}}{_WORD}s|people|men|women|children)"
_FINAL = r"[^,;:–—“”\"()]+"  # up to where a clause may end
_DONE = rf"{_WORD}(?:ed|en|t|ld|n)"  # a participle
_OF = rf"(?: (?:of|at|in|for) (?:the )?{_WORD}(?: {_CAPITAL}){{0,3}})"
_SUBJECT = rf"(?P<subject>(?:The|A|An) (?:{_WORD} ){{0,4}}?{_WORD}{_OF}?|{_CAPITAL}(?: {_CAPITAL}){{1,4}}{_OF}?)"
_REGULAR = {"opened": "open", "closed": "close", "died": "die", "resigned": "resign", "retired": "retire"} | {
    "started": "start", "ended": "end", "launched": "launch", "arrived": "arrive", "expired": "expire",
    "began": "begin", "merged": "merge", "returned": "return", "joined": "join", "collapsed": "collapse",
}  # fmt: skip
_HOLDING = {"has": "does", "have": "do", "had": "did"}
_TAKING = {
    "employs": "employ", "holds": "hold", "carries": "carry", "owns": "own", "operates": "operate", "serves": "serve",
    "covers": "cover", "runs": "run", "includes": "include", "contains": "contain",
}  # fmt: skip
_TOOK = {
    "killed": "kill", "injured": "injure", "bought": "buy", "sold": "sell", "hired": "hire", "opened": "open",
    "closed": "close", "won": "win", "lost": "lose", "built": "build", "received": "receive", "arrested": "arrest",
    "rescued": "rescue", "employed": "employ", "carried": "carry", "scored": "score", "cut": "cut", "added": "add",
    "raised": "raise", "signed": "sign", "made": "make", "recorded": "record", "published": "publish",
}  # fmt: skip

_LOOSE = re.compile(
    r"\b(?:I|we|you|he|she|it|they|him|her|us|them|his|hers|its|our|your|their|theirs|my|this|that|these|those|here|"
    r"there|who|which|whose|what|yesterday|today|tomorrow|tonight|now|recently|earlier|later|ago|last|next|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|another|other|others|former|latter|such)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:and|or|but|said|says|told|as|when|while|after|before|since|until|if|because|was|were|is|are|has|have|had|"
    r"be|been|being|will|would|can|could|may|might|should|did|does|do|to|by|from|with|not|also|than|\w+ed|\w+ing)\b"
)
_OPENERS = frozenset(
    "After Although As At Because Before But By Despite During For From How If In Like Meanwhile Nor On Once Or So "
    "Since Though Through To Under Unless Until What When Where While Why With And Yet".split()
)
_ON_A_DAY = re.compile(
    r" (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$"
)
_DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]+(?: \([^)]{1,30}\))? [–—-]+ ")
_SAID = "said|says|added|told|wrote|warned|explained"


def questions(sentence: str) -> Iterator[Drafted]:
    """The questions that `sentence` answers by one of the patterns, each with its answer's span. Usually none."""
    place = _DATELINE.match(sentence)
    begin = place.end() if place else 0
    for pattern in _PATTERNS:
        for drafted in pattern(sentence[begin:]):
            answer = sentence[begin + drafted.start : begin + drafted.end]
            if answer and not answer.isupper() and answer.casefold() not in drafted.question.casefold():
                yield Drafted(drafted.question, begin + drafted.start, begin + drafted.end, drafted.kind)


def _who_said(sentence: str) -> Iterator[Drafted]:
    """“We will not wait for an accident,” said Ada Holm. → Who said “We will not wait for an accident”?"""
    match = re.match(
        rf"[“\"](?P<quote>[^“”\"]{{25,180}}?)[,.]?[”\"],? (?:(?:{_SAID}) (?P<who>{_NAME})(?=[.,;]| of| in| from|$)"
        rf"|(?P<who2>{_NAME}) (?:{_SAID})\b)",
        sentence,
    )
    if match and len(match["quote"].split()) >= 5 and match["quote"][-1] not in "?!…":
        start, end = _without_title(sentence, *match.span("who" if match["who"] else "who2"))
        yield Drafted(f"Who said “{match['quote'].rstrip(',. ')}”?", start, end, "speaker")


def _who_said_that(sentence: str) -> Iterator[Drafted]:
    """The dredging will cost £1.25 million, said Treasurer Ada Holm. → Who said that the dredging will cost …?"""
    who = rf"(?P<who>the (?:{_WORD} ){{1,4}}{_WORD}|(?:{_CAPITAL} )?{_NAME})"
    said = "(?:said|says|wrote|told reporters)"
    clause = r"(?P<clause>[^“”\";:–—]{25,200})"
    match = re.match(
        rf"{clause}, (?:(?:said|says|according to) {who}|{who.replace('<who>', '<who2>')} {said})\.?$", sentence
    ) or re.match(rf"{who.replace('(?P<who>the', '(?P<who>[Tt]he')} {said} (?:that )?{clause}\.?$", sentence)
    if match is None:
        return
    clause, name = _lowered(match["clause"].rstrip(". ")), "who" if match["who"] else "who2"
    first = clause.split()[0]
    plain = first.islower() or first[0].isdigit() or re.match(rf"{_CAPITAL} {_CAPITAL}", clause)
    told = re.search(rf"\b(?:{_SAID}|reportedly)\b", clause)
    whole = match[name].split()[0] not in _OPENERS and not _CLAUSE.search(match[name]) and "also" not in match[name]
    if whole and plain and re.search(r"[A-ZÀ-Þ]|\d", clause) and not _LOOSE.search(clause + match[name]) and not told:
        start, end = _without_title(sentence, *match.span(name))
        yield Drafted(f"Who said that {clause}?", start, end, "speaker")


def _who_is(sentence: str) -> Iterator[Drafted]:
    """Ada Holm, the harbour master of Harrow Quay, said … → Who is the harbour master of Harrow Quay?"""
    role = rf"(?P<role>(?:{_WORD} ){{0,3}}?(?:{_HEADS})(?: (?:of|at|for) [^,;:–—“”\"().]{{3,60}}))"
    own = rf"(?P<own>(?:The |the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}}[’']s (?:{_WORD} ){{0,2}}?(?:{_HEADS}))"
    tail = rf"(?=, (?:{_SAID}|was|is|has|had|will|who)\b|\.?$)"
    unique = rf"(?P<of>{_CAPITAL}(?: {_CAPITAL}){{0,2}}) (?P<head>{_UNIQUE}),? (?P<who>{_NAME})\b(?![’'-])"
    for match in (
        re.match(rf"(?P<who>{_NAME}), (?:the )?{role}{tail}", sentence),
        re.search(rf"\b(?:{_SAID}|according to) (?P<who>{_NAME}), (?:the )?{role}(?=,|\.?$)", sentence),
        re.match(rf"{own},? (?P<who>{_NAME}),? (?:{_SAID})\b", sentence),
        re.search(rf"(?:^|(?<=[a-z,;] )){unique}", sentence),
    ):
        if match is not None:
            yield from _who_is_in(sentence, match)


def _who_is_in(sentence: str, match: re.Match[str]) -> Iterator[Drafted]:
    found = match.groupdict()
    if found.get("own"):
        said = _lowered(found["own"])
    else:
        said = "the " + (found.get("role") or f"{found['head']} of {found['of']}")
    specific = re.search(r"[A-ZÀ-Þ]", re.sub("C[EF]O", "", said))
    if specific and not _LOOSE.search(said) and not re.search(r"\b(?:and|a|an|former|ex)\b|[’']s of", said, re.I):
        start, end = _without_title(sentence, *match.span("who"))
        yield Drafted(f"Who is {said}?", start, end, "person")


def _how_many_were(sentence: str) -> Iterator[Drafted]:
    """Seven people were injured in the fire at Dock Street. → How many people were injured in …?"""
    match = re.match(
        rf"(?i:{_ABOUT})(?P<number>(?i:{_NUMBER})) {_NOUN} "
        rf"(?P<verb>(?:were|have been|had been|are) {_DONE})(?P<rest> {_FINAL})",
        sentence,
    )
    if match is None:
        return
    rest = _ON_A_DAY.sub("", match["rest"].rstrip(". "))
    if match["noun"].islower() and _whole(sentence, match.end(), rest) and not _CLAUSE.search(match["noun"]):
        verb = match["verb"]
        yield Drafted(f"How many {match['noun']} {verb}{rest}?", *match.span("number"), "number")


def _how_many(sentence: str) -> Iterator[Drafted]:
    """The Norwatt plant employs 340 people. → How many people does the Norwatt plant employ?"""
    verbs = "|".join([*_HOLDING, *_TAKING, *_TOOK])
    match = re.match(
        rf"{_SUBJECT} (?P<verb>{verbs}) {_ABOUT}(?P<number>{_NUMBER}) {_NOUN}"
        rf"(?P<rest>(?: (?:in|at|on|for|from|of) {_FINAL})?)(?=[.,;]|$)",
        sentence,
    )
    if match is None or not _clear(match["subject"]) or not match["noun"].islower() or _CLAUSE.search(match["noun"]):
        return
    rest = _ON_A_DAY.sub("", match["rest"].rstrip(". "))
    if _unclear(rest):
        return
    verb, subject = match["verb"], _lowered(match["subject"])
    helper = _HOLDING.get(verb) or ("does" if verb in _TAKING else "did")
    base = "have" if verb in _HOLDING else _TAKING.get(verb) or _TOOK[verb]
    yield Drafted(f"How many {match['noun']} {helper} {subject} {base}{rest}?", *match.span("number"), "number")


def _how_much(sentence: str) -> Iterator[Drafted]:
    """The new pier will cost £3.4 million. → How much will the new pier cost?"""
    match = re.match(
        rf"{_SUBJECT} (?P<verb>will cost|would cost|cost|costs) (?i:{_ABOUT})(?P<sum>{_MONEY})(?!\w)", sentence
    )
    if match and _clear(match["subject"]):
        helper = {"will cost": "will", "would cost": "would", "cost": "did", "costs": "does"}[match["verb"]]
        yield Drafted(f"How much {helper} {_lowered(match['subject'])} cost?", *match.span("sum"), "money")


def _when(sentence: str) -> Iterator[Drafted]:
    """The Marren lighthouse was built in 1871. → When was the Marren lighthouse built?"""
    verb = (
        rf"(?:(?P<helper>was|will be|is to be) (?P<done>{_DONE})|(?P<will>will) (?P<base>open|close|begin|start|end|"
        rf"return|expire)|(?P<past>{'|'.join(_REGULAR)}))"
    )
    rest = rf"(?P<rest>(?: (?:at|in|by|to) (?:the )?{_WORD}(?: {_WORD}){{0,3}})?)"
    match = re.match(rf"{_SUBJECT} {verb}{rest} (?P<date>{_DATE})(?=[.,;]|$)", sentence)
    if match is None or not _clear(match["subject"]) or _unclear(match["rest"][3:]):
        return
    subject, rest = _lowered(match["subject"]), match["rest"]
    if match["helper"] == "is to be":
        asked = f"When is {subject} to be {match['done']}{rest}?"
    elif match["helper"]:
        first, *more = match["helper"].split()
        asked = f"When {first} {' '.join([subject, *more, match['done']])}{rest}?"
    elif match["will"]:
        asked = f"When will {subject} {match['base']}{rest}?"
    else:
        asked = f"When did {subject} {_REGULAR[match['past']]}{rest}?"
    start, end = match.span("date")
    yield Drafted(asked, start + 3, end, "date")  # without "on " or "in "


def _where(sentence: str) -> Iterator[Drafted]:
    """The inquiry will be held in Saltmere. → Where will the inquiry be held?"""
    verb = "(?P<helper>was|is|will be) (?P<done>held|based|born|built|found|located|headquartered|buried|made)"
    place = rf"(?P<place>(?:the )?{_CAPITAL}(?: {_CAPITAL}){{0,3}})"
    match = re.match(rf"{_SUBJECT} {verb} (?:in|at) {place}(?=[.,;]|$)", sentence)
    if match and _clear(match["subject"]) and not re.match(rf"(?:{_MONTH})\b", match["place"]):
        first, *more = match["helper"].split()
        asked = f"Where {first} {' '.join([_lowered(match['subject']), *more, match['done']])}?"
        yield Drafted(asked, *match.span("place"), "place")


_PATTERNS: tuple[Callable[[str], Iterator[Drafted]], ...] = (
    _who_said, _who_said_that, _who_is, _how_many_were, _how_many, _how_much, _when, _where,
)  # fmt: skip


def _clear(subject: str) -> bool:
    """Whether a subject is one noun phrase that can be understood alone: it has a name, no pronoun and no verb."""
    first, _, rest = subject.partition(" ")
    inner = rest if first in ("The", "A", "An") else subject
    if first in _OPENERS:
        return False
    return bool(re.search(r"[A-ZÀ-Þ]", inner)) and not _unclear(subject)


def _unclear(phrase: str) -> bool:
    """Whether a phrase holds a pronoun, a day that depends on when it was said, or a verb."""
    return bool(_LOOSE.search(phrase) or _CLAUSE.search(phrase))


def _whole(sentence: str, end: int, rest: str) -> bool:
    """Whether the rest of a clause ends where it was cut, names something, and holds no other clause or pronoun."""
    cut = sentence[end : end + 1]
    return (
        cut in ("", ",")
        and bool(re.search(r"[A-ZÀ-Þ]", rest))
        and not _LOOSE.search(rest)
        and not re.search(r"\b(?:and|but|said|says|told)\b", rest)
    )


def _lowered(subject: str) -> str:
    """A subject inside a sentence: its article small, a name as it is."""
    first, space, rest = subject.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else subject


def _without_title(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The span of a person's name without the titles before it."""
    words = list(re.finditer(r"\S+", sentence[start:end]))
    titles = [place for place, word in enumerate(words[:-1]) if word.group().rstrip(".") in _TITLES]
    return (start + words[titles[-1] + 1].start() if titles else start), end
