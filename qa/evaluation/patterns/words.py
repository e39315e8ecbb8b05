"""What patterns are made of: the words and regular expressions of English news sentences. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Drafted:
    """A question, and the span of its answer in the sentence it was made from. `kind` is what is asked for."""

    question: str
    start: int
    end: int
    kind: str


WORD = r"[^\W\d_][\w’'-]*"
CAPITAL = r"[A-ZÀ-Þ][\w’'-]*\w"
NAME = rf"{CAPITAL}(?: (?:[A-Z]\.|de|van|von|der|den|al|bin|da|del|di|la|{CAPITAL})){{1,3}}(?<=\w)"
TITLES = frozenset(
    "Ambassador Archbishop Bishop CEO CFO Captain Chairman Chairwoman Chancellor Chief Coach Colonel Commissioner "
    "Constable Councillor Councilman Councilwoman Detective Deputy Director Doctor Dr Executive Foreign General "
    "Governor Inspector Judge Justice King Lady Lieutenant Lord Major Mayor Minister Miss Mr Mrs Ms Officer Pastor "
    "Pope President Prime Prince Princess Professor Queen Rabbi Representative Reverend Secretary Senator Sergeant "
    "Sheriff Sir Spokesman Spokeswoman Superintendent Treasurer Vice".split()
)
HEADS = (
    "chief executive|chief executive officer|chief financial officer|CEO|director|director-general|general manager|"
    "manager|managing director|chair|chairman|chairwoman|head|president|vice president|minister|prime minister|"
    "secretary|general secretary|secretary-general|mayor|leader|founder|co-founder|editor|editor-in-chief|captain|"
    "coach|head coach|commissioner|owner|ambassador|governor|harbour master|treasurer|curator|engineer|auditor|"
    "spokesman|spokeswoman|spokesperson|superintendent|conductor|principal|chancellor|attorney general|author"
)
# Of these an organisation has one, so that "Norwatt CEO Ada Holm" tells who is the CEO of Norwatt.
UNIQUE = "CEO|CFO|chief executive|chairman|chairwoman|founder|mayor"
NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (?:thousand|million|billion))?"
)
ABOUT = r"(?:(?:about|around|at least|almost|fewer than|more than|nearly|over|some|up to) )?"
SCALE = r"(?: ?(?:thousand|million|billion|trillion|bn|m)\b)?"
MONEY = rf"(?:[£$€¥]\d(?:[\d,.]*\d)?{SCALE}|\d(?:[\d,.]*\d)?{SCALE} (?:dollars|euros|pounds|crowns|yen))"
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"(?:on (?:\d{{1,2}} (?:{MONTH})|(?:{MONTH}) \d{{1,2}})(?:,? \d{{4}})?|in (?:(?:{MONTH}) )?(?:1[5-9]|20)\d\d)"
# What a subject may be: the, then words that are neither verbs nor join clauses; or a name.
NOUN = rf"(?P<noun>(?:{WORD} ){{0,2}}{WORD}s|people|men|women|children)"
FINAL = r"[^,;:–—“”\"()]+"  # up to where a clause may end
DONE = rf"{WORD}(?:ed|en|t|ld|n)"  # a participle
OF = rf"(?: (?:of|at|in|for) (?:the )?{WORD}(?: {CAPITAL}){{0,3}})"
SUBJECT = rf"(?P<subject>(?:The|A|An) (?:{WORD} ){{0,4}}?{WORD}{OF}?|{CAPITAL}(?: {CAPITAL}){{1,4}}{OF}?)"
REGULAR = {"opened": "open", "closed": "close", "died": "die", "resigned": "resign", "retired": "retire"} | {
    "started": "start", "ended": "end", "launched": "launch", "arrived": "arrive", "expired": "expire",
    "began": "begin", "merged": "merge", "returned": "return", "joined": "join", "collapsed": "collapse",
}  # fmt: skip
HOLDING = {"has": "does", "have": "do", "had": "did"}
TAKING = {
    "employs": "employ", "holds": "hold", "carries": "carry", "owns": "own", "operates": "operate", "serves": "serve",
    "covers": "cover", "runs": "run", "includes": "include", "contains": "contain",
}  # fmt: skip
TOOK = {
    "killed": "kill", "injured": "injure", "bought": "buy", "sold": "sell", "hired": "hire", "opened": "open",
    "closed": "close", "won": "win", "lost": "lose", "built": "build", "received": "receive", "arrested": "arrest",
    "rescued": "rescue", "employed": "employ", "carried": "carry", "scored": "score", "cut": "cut", "added": "add",
    "raised": "raise", "signed": "sign", "made": "make", "recorded": "record", "published": "publish",
}  # fmt: skip

LOOSE = re.compile(
    r"\b(?:I|we|you|he|she|it|they|him|her|us|them|his|hers|its|our|your|their|theirs|my|this|that|these|those|here|"
    r"there|who|which|whose|what|yesterday|today|tomorrow|tonight|now|recently|earlier|later|ago|last|next|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|another|other|others|former|latter|such)\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"\b(?:and|or|but|said|says|told|as|when|while|after|before|since|until|if|because|was|were|is|are|has|have|had|"
    r"be|been|being|will|would|can|could|may|might|should|did|does|do|to|by|from|with|not|also|than|\w+ed|\w+ing)\b"
)
OPENERS = frozenset(
    "After Although As At Because Before But By Despite During For From How If In Like Meanwhile Nor On Once Or So "
    "Since Though Through To Under Unless Until What When Where While Why With And Yet".split()
)
ON_A_DAY = re.compile(
    r" (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?$"
)
DATELINE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]+(?: \([^)]{1,30}\))? [–—-]+ ")
SAID = "said|says|added|told|wrote|warned|explained"


def clear(subject: str) -> bool:
    """Whether a subject is one noun phrase that can be understood alone: it has a name, no pronoun and no verb."""
    first, _, rest = subject.partition(" ")
    inner = rest if first in ("The", "A", "An") else subject
    if first in OPENERS:
        return False
    return bool(re.search(r"[A-ZÀ-Þ]", inner)) and not unclear(subject)


def unclear(phrase: str) -> bool:
    """Whether a phrase holds a pronoun, a day that depends on when it was said, or a verb."""
    return bool(LOOSE.search(phrase) or CLAUSE.search(phrase))


def whole(sentence: str, end: int, rest: str) -> bool:
    """Whether the rest of a clause ends where it was cut, names something, and holds no other clause or pronoun."""
    cut = sentence[end : end + 1]
    return (
        cut in ("", ",")
        and bool(re.search(r"[A-ZÀ-Þ]", rest))
        and not LOOSE.search(rest)
        and not re.search(r"\b(?:and|but|said|says|told)\b", rest)
    )


def lowered(subject: str) -> str:
    """A subject inside a sentence: its article small, a name as it is."""
    first, space, rest = subject.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else subject


def without_title(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The span of a person's name without the titles before it."""
    words = list(re.finditer(r"\S+", sentence[start:end]))
    titles = [place for place, word in enumerate(words[:-1]) if word.group().rstrip(".") in TITLES]
    return (start + words[titles[-1] + 1].start() if titles else start), end
