"""Whether a sentence tells of something that happens, rather than how things are or what somebody thinks of them. Pure.

English; of other languages every sentence may. What is read is its main clauses: "The trial is likelier to matter than
whether the man is found guilty" has a verb that happens, but does not tell that it does. Where its form leaves it open,
it happens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.words import verbs
from qa.words.grammar import AUXILIARY, BE

# Of what stands in single marks, which may be apostrophes, only what somebody says: no title, nor a word called so.
_QUOTED = re.compile(
    r"[“«„][^”»]*(?:[”»]|$)|\"[^\"]*(?:\"|$)|\([^()]*\)|"
    r"‘(?:(?:[^’]|’(?=\w))*[.,!?…]|(?=\w+(?:\s\w+){2})(?:[^’]|’(?=\w))*)’(?!\w)|‘(?=[^\W\d_a-zß-öø-ÿ])(?:[^’]|’(?=\w))*$|"
    r"(?<!\w)'(?!\d)(?:(?:[^']|'(?=\w))*[.,!?…]|(?=\w+(?:\s\w+){2})(?:[^']|'(?=\w))*)'(?!\w)"
)
# What a work is called, which somebody may do something with: “The Salt Road” was sold.
_TITLE = re.compile(
    r"[“«„\"](?P<title>[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s(?:(?:of|the|and|in|on|for|a|an|to|at|with)\s){0,2}"
    r"[^\W\d_a-zß-öø-ÿ][\w’'-]*)+)[”»\"]"
)
# What is said of a thing between two commas, and the clause that stands below another.
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where|when)\b[^,;]*,")
_BELOW = re.compile(  # no "more than 300 people"
    r"(?:\b(?:in|on|at|of|for|from|to|with|by|under|during|after) )?\b(?:whether|that|if|because|since|though|although|"
    r"unless|while|when|where|who|which|whom|whose|what|how|why|than(?!\s+(?:[\d£$€]|(?:half|a (?:dozen|hundred|"
    r"thousand|third|quarter)|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty)\b))|as|having)\b"
    r"[^,;:.]*|^(?:After|Before|Until|Once)\b[^,;:.]*,|\b(?:after|before|until)\b[^,;:.]*"
)
_AGAINST = re.compile(
    r"\b(?:in the wake of|ahead of|before|despite|unlike|amid|compared (?:with|to))\b[^,;:.]*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_FIGURE_ENDS = re.compile(r"\d,(?=\s)")
# Verbs that tell how things are.
_STATES = frozenset(
    "be seem appear remain mean know think believe feel want like need hope deserve belong depend look sound matter "
    "exist contain include involve consist resemble own have do love hate suppose tend".split()
)
SAYING = frozenset(
    "say tell confirm announce report reveal acknowledge admit disclose recall add explain describe state note declare "
    "express condemn mourn praise thank welcome regret criticise criticize blame insist deny argue claim stress repeat "
    "respond reply react comment write speak recount relate emphasise emphasize defend address".split()
)
# Past forms of those that no question asks with.
_RARER = frozenset(
    "awoke bade clung crept dove dwelt flung forsook forwent knelt leant leapt learnt lit slain slew slung slunk spat "
    "sped spilt sprang sprung strode strung swollen thrust tied trod vied wept wove woven wrung".split()
)
_DAY = rf"(?i:{'|'.join(sorted(DAYS_AND_MONTHS))}|\d\w*)"
# What a verb of state tells of a day of its own: "There was a fire on Monday", "The vote is on Tuesday", "Roe had an
# accident on 4 May", "A quake was felt on Monday".
_ON_A_DAY = re.compile(
    r"\b[Tt]here\s+(?:was|were|has been|have been|had been|will be)\s+"
    r"(?!(?:no|not|little|nothing|nobody|much|many|few)\b)"
    r"(?!(?:an?\s+|the\s+)?(?:\w+\s+)?(?:air|bit|feeling|hint|lack|lot|maximum|minimum|mood|need|plenty|sense|shortage)\b)"
    rf"|\b(?:was|were|is|are|be)\s+(?:(?:due|only|also|again|held|not until)\s+)*"
    rf"(?:tomorrow|yesterday|on\s+(?:the\s+)?{_DAY})\b"
    r"|\bhad\s+(?:an?|another)\s+(?!(?:bit|chance|feeling|great|hard|lot|sense)\b)[a-z]"
    r"|\bneeded\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b")
_OPINION = frozenset("believe hate hope know love mean suppose think".split())
_OF_NOUN = frozenset(  # behind these a participle describes a thing: "the disgraced banker", "through dedicated lanes"
    "a an the this that these those his her its their my some any no of for with in on at from by into over under "
    "through between about".split()
)
_SEVERAL = frozenset("police people officials they men women fans".split())  # though none ends like a plural
_TO_COME = BE | frozenset("going set due about".split())  # before "to"
# Nor is it only a state that somebody is the first to do a thing, or that it is open "today".
_NEWLY = re.compile(
    r"\b(?:is|are|was|were|becomes?|became)\s+(?:the\s+(?:\w+\s+)?(?:first|latest|last)\b|"
    r"(?:now\s+|again\s+|finally\s+)?(?:available|back|closed|dead|free|live|on sale|open|out|over|shut|under ?way)\b)"
)
# Who somebody was, by what they did at some event that is known: "one of the two who abstained when the council voted".
_ONE_OF_THOSE = re.compile(
    r"\b(?:is|was|are|were)\s+(?:also\s+)?(?:(?:one|two|three|some|most)\s+of|among)\s+(?:the|those)\b[^,;.]*\bwho\b[^,;.]*"
    r"\b(?:when|after|before|while)\b[^,;.]*$"
)
# Somebody speaks to the reader, or for those who write.
_ADDRESSES = re.compile(
    r"\b(?:we|us|our|ours|you|your|yours|let['’]s|(?:to|for|with|told|of) me)\b|"
    r"(?:^|[.!?:…])\s*(?:We|Our|You|Your|Let['’]s)(?:['’][a-z]+)?(?=\s+[a-z])"  # no "Our Lady", "You.com"
)
# What only weighs what was told: "Sure, the trial has shown …".
_WEIGHS = re.compile(
    r"(?i:admittedly|of course|to be (?:fair|sure|clear)|in fairness|frankly|honestly|obviously|clearly|"
    r"needless to say|unsurprisingly|not surprisingly|in other words|put simply|then again)(?:,\s|\s(?=[a-z]))|"
    r"(?i:sure|granted),\s|"
    r"(?i:yes|no|well|ok|okay|look|oh),\s(?=[a-z])"  # no "Clearly Canadian", "Yes, Minister"
)
_ENGLISH = re.compile(r"\b(?:the|of|and|to)\b", re.IGNORECASE)
# It counts from the day of what stands before it: "Two days later, …".
_BESIDE = re.compile(r"\s*[,(–—-]?\s*(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?(?:the\s+)?")
_COUNTS_ON = re.compile(
    r"(?:(?:[^\W\d_]+|\d+) (?:minutes|hours|days|weeks|months|years) (?:later|after that|afterwards?)|"
    r"an? (?:few )?(?:minute|hour|day|week|month|year)s? (?:later|after that|afterwards?)|"
    r"later (?:that|the same)|(?:the|that) (?:same|next|following|previous) "
    r"(?:day|morning|afternoon|evening|night|week|month|year|weekend)|"
    r"that (?:day|morning|afternoon|evening|night|week|month|year|weekend))\b",
    re.IGNORECASE,
)


def happens(text: str, when: str = "") -> bool:
    """Whether it may tell of something that happens, happened or will, if only in the clause `when` that has its day:
    "Roe, who was suspended on Friday, is at the centre of it"."""
    if not _ENGLISH.search(text):
        return True
    if when and _ONE_OF_THOSE.search(text.rstrip(' .”"')):
        return False
    clauses = main_clauses(text)
    main = _words(clauses)
    if _NEWLY.search(clauses) or any(_of_event(main, at) for at in range(len(main))):
        return True
    words = _words(when)
    below = not AUXILIARY.isdisjoint(main)  # then what is told below a main clause may be the news
    if _comes_about(when):
        return below or _comes_about(clauses)
    return below and any(_of_event(words, at) for at in range(len(words)))


def comments(text: str) -> bool:
    """Whether it speaks to the reader, or only weighs what was told."""
    return _ADDRESSES.search(unquoted(text)) is not None or _WEIGHS.match(text.lstrip("“\"‘'")) is not None


def verbs_of_event(text: str) -> frozenset[str]:
    """The verbs of its main clauses that tell of events, as they stand there."""
    words = _words(main_clauses(text))
    return frozenset(words[at] for at in range(len(words)) if _of_event(words, at))


def says_only(text: str) -> bool:
    """Whether the verbs of its main clauses only tell that somebody says something."""
    told = verbs_of_event(text)
    return bool(told) and all(verbs.base_of(verb) in SAYING for verb in told)


def until_verb(text: str) -> str:
    """The words of its main clauses before the first verb that tells of an event: who does it, or whom it is done to;
    all of them where there is none."""
    words = _words(main_clauses(text))
    verb = next((at for at in range(len(words)) if _of_event(words, at)), len(words))
    return " ".join(words[:verb])


def only_quotes(text: str) -> bool:
    """Whether it begins with somebody's words in quotation marks."""
    return text.lstrip()[:1] in "“\"„«‘'" and unquoted(text) != text


def counts_on(text: str) -> bool:
    """Whether its day is told only by what stands before it, which it counts from: not "A week later, on 12 May, …"."""
    match = _COUNTS_ON.match(text)
    return match is not None and not any(
        mention.month and mention.day and _BESIDE.fullmatch(text[match.end() : mention.start])
        for mention in dates.mentions(text)
    )


def main_clauses(text: str) -> str:
    """What is left of it without what it quotes, and without the clauses that stand below another."""
    return _BELOW.sub(" ", _RELATIVE.sub(" ", unquoted(text)))


def news_of(text: str) -> str:
    """Its first sentence, but for what that only sets its news against: "In the wake of the cup, Roe resigned" is no
    news of the cup."""
    first = next((text[start:end] for start, end in sentence_spans(text)), text)
    return _AGAINST.sub(" ", unquoted(first))


def unquoted(text: str) -> str:
    """The same without what stands in quotation marks, if it is no title, or brackets."""
    return _QUOTED.sub(" ", _TITLE.sub(lambda title: title["title"], text))


def _comes_about(clause: str) -> bool:
    """Whether it tells by a verb of state what came about on its day."""
    passive = (match["verb"] for match in _PASSIVE.finditer(clause) if verbs.is_participle(match["verb"]))
    return _ON_A_DAY.search(clause) is not None or any(verbs.base_of(verb) in _STATES - _OPINION for verb in passive)


def _words(text: str) -> list[str]:
    """Its words, and "n" for a figure that stands before a comma: "a teacher of 69, died" is no "of died"."""
    return _WORD.findall(_FIGURE_ENDS.sub(" n ", text))


def _of_event(words: Sequence[str], at: int) -> bool:
    """Whether the word is a verb that tells of an event: past, to come, or going on."""
    word = words[at]
    if not word.islower() or "-" in word or verbs.base_of(word) in _STATES:
        return False
    before = ["", "", *(it.lower() for it in words[max(at - 3, 0) : at])]
    last = next((it for it in reversed(before) if not it.endswith("ly") and it not in ("not", "also")), "")
    if last in ("did", "will"):
        return True
    if verbs.is_past(word) or verbs.is_participle(word) or word in _RARER:
        return (bool(last) and last not in _OF_NOUN) or bool(BE & set(before))
    if verbs.is_progressive(word):
        return last in BE
    if verbs.is_base(word):
        plural = last.endswith("s") and last not in AUXILIARY
        return plural or last in _SEVERAL or (last == "to" and before[-2] in _TO_COME)
    base = verbs.base_of(word)
    return verbs.is_base(base) and word == verbs.present(base) and last not in _OF_NOUN
