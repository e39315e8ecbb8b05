"""The second of two questions in one sentence, with what its pronoun means in the pronoun's place: "How old is Ada Roe,
and how long was she mayor?" asks "How long was Ada Roe mayor?". Pure; English.

A pronoun is replaced only where the first question speaks of one thing or person that it can mean; else the first
question stands behind the second (see `standalone`), which says less clearly what is asked. A second question that
names nothing is on what the first one speaks of: "Which team did Roe join and what is the deal worth?"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.asking.by_verb import decided_on, going_on
from qa.words import verbs
from qa.words.grammar import AUXILIARY, is_participle, is_person
from qa.words.terms import STOPWORDS, fold, tokens

_PRONOUN = re.compile(r"\b(?:it|its|he|his|she|they|their)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:him|her|hers|them|this|that|these|those|there|one|ones)\b", re.IGNORECASE)
_OWN = frozenset({"its", "his", "their"})
# "It" that stands for nothing, or for all that is told: "how long did it take", "who reported it", "why did it happen".
_NOTHING = re.compile(
    r"\bit\s+(?:takes?|took|taken|rain|snow|true|likely|possible|clear|known|certain|seem|matter|mean|happen|occur|come)\b"
    r"|\b(?:report|say|said|tell|told|know|knew|see|saw|seen|cause|confirm|announce|done|decide|stop|prevent|"
    r"mean|found|find|expect|believe|explain|justify|notice|discover)(?:e?d|s)?\s+it\b|\bmake\s+it\b|\bit\s+that\b|\bwho\s+(?:did|does)\s+it\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"^(?:the|an?|this|that|these|those|its|his|her|their|our|your)$", re.IGNORECASE)
_THE = re.compile(r"^(?:the|an?|this|that|these|those|its|his|her|their|our|your)\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'.&-]*")
_PLACE = frozenset(
    "in on at by to for from with under against since until before after during into over about behind near through "
    "across between without because and or but as than like".split()
)
_WITH_VERB = frozenset("out up off down back away".split())
_OWNER = re.compile(r"(?:['’]s|s['’])$")  # "Amazon's first offer"; of "Ada Roe's job" it may be hers
_WHY = re.compile(r"^why\s+(?:is|are|was|were)\s", re.IGNORECASE)
# "Which film won the prize, and who made it?": of what is asked for, where it is something that is made or run.
_WON = re.compile(
    r"^(?:which|what)\s+(?P<what>[a-z-]+(?:\s[a-z-]+)?)\s+(?P<did>(?:won|wins|received|took|got|came|finished)\b.*)$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\bwho\s+(?:made|makes|wrote|directed|produced|painted|composed|designed|built|created|owns|published|recorded|"
    r"invented|trains|trained|rode|rides|runs|leads|coaches|coached|sails|sailed)\s+it\b",
    re.IGNORECASE,
)
# Where the first question asks who or which did something, a pronoun may mean that: "Who replaced Roe, and where was he
# born?", "Which firm bought Acme, and when was it founded?"; and "it" that something is done to may be what is asked
# for: "What did Roe write, and when was it published?".
_AUXILIARY = rf"(?:{'|'.join(sorted(AUXILIARY))})\b"
_WHO_DID = re.compile(rf"^who\s+(?!{_AUXILIARY})", re.IGNORECASE)
_WHICH_DID = re.compile(
    rf"^(?:which|what)\s+(?!{_AUXILIARY})[a-z-]+\s+(?!{_AUXILIARY}|(?:an?|the|to|of|in|with|between)\b)[a-z]",
    re.IGNORECASE,
)
_WHICH_THING = re.compile(rf"^(?:which|what)\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z-]+)\s+{_AUXILIARY}", re.IGNORECASE)
_MAY_BE_SOMEBODY = re.compile(r"(?:er|or|ist|ian|ant|ent|man|woman|ee|ess|eur|s)$")
_DID_WHAT = re.compile(r"^(?:what|which\s+[a-z-]+)\s+(?:do|does|did|will|has|have|had)\s", re.IGNORECASE)
# "What reward have they put up, and has anyone claimed it?"
_DID_WHICH = re.compile(rf"^(?:what|which)\s+(?!{_AUXILIARY})[a-z-]+\s+{_AUXILIARY}", re.IGNORECASE)
_DONE_TO = re.compile(r"\b(?P<verb>[a-z]+) it\W*$")
_IT_IS = re.compile(r"\b(?:is|was|be|been)\s+it\b|\bit\s+(?:is|was|be)\b", re.IGNORECASE)
# Of "the height of the tower" the tower is meant.
_MEASURE = re.compile(
    r"^the\s+(?:height|length|width|depth|size|weight|age|cost|price|value|name|population|capacity)\s+of\s+"
    r"(?=the\s|[^\W\d_a-zß-öø-ÿ])"
)
# When something was is not what "it" is: "Do I have to apply for the grant after the flood, and how much is it?"; and
# of what people are paid, articles tell that they get so much.
_WHEN = re.compile(r"\b(?:after|before|during|since|until|following)\s+$", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:after|before|during|since|following|on|for|in|at|from|to|under)\s.+$", re.IGNORECASE)
_PAID = frozenset("allowance benefit bonus compensation discount grant payment payout rebate refund subsidy".split())
_HOW_MUCH = re.compile(r"^how much (?:is|will) it(?: be)?$", re.IGNORECASE)
_ASKER = frozenset("I we you".split())
# "When does the harbour open" is of the harbour; "the next day" and "the deal" are of what was spoken of.
_OWN_THING = re.compile(
    r"\bthe\s+(?!(?:next|same|previous|following|first|last|whole|total|day|week|month|year|time|deal|price|sum|"
    r"cost|money|date|place|reason|number|fare|fee|prize|job|work|end|start|rest|others?|round|score|result|winner|"
    r"offer|bid|sale|takeover|merger|vote|verdict|sentence|penalty|launch|match|game|final|film|album|book)\b)[a-z-]+",
    re.IGNORECASE,
)
# Of "killed in Kelm" hardly Kelm is "it".
_THERE = r"(?P<noun>\s[a-z]+)?\s(?:in|at|near|off)\s"
_PLACED = r"\b(?:in|at|near|from|against|with|for)\s+"
_PLACED_PERSON = r"\b(?:in|at|near|from)\s+"  # what is sought "for" or "against" a name is of somebody
_PLURAL = frozenset("people police children men women staff crew".split())
_OFFICERS = frozenset("CEO CFO COO CTO MP MEP MSP PM boss chief head".split())
_BEING = frozenset("is are was were".split())
_BEFORE_VERB = frozenset("do does did will would can could should".split())
_LOOKING_INTO = [[what, "into"] for what in ("inquiry", "enquiry", "investigation", "probe", "research")]
_DOING = frozenset("going travelling flying coming moving doing".split())  # "how fast was the express going"
_VERB_BEFORE = 3  # words: one that may be an article, the verb and a preposition
_LONGEST = 6  # words of what a pronoun means
_BRIEF, _FEW = 3, 2  # words of a question that does not say of what it is, and things that it may be on
# "How many were still off?", of the homes that were asked about; of whom "how many were hurt" tells is not said before.
_HOW_MANY = re.compile(r"^how many\s+", re.IGNORECASE)
_UNCOUNTED = re.compile(
    r"^how many\s+(?=(?:were|are|was|is|have|had|has|remain(?:ed|s)?|still)\b)(?!.*\b(?:killed|died?|dead|hurt|injured|"
    r"wounded|arrested|charged|detained|jailed|evacuated|rescued|missing|treated|survived?)\b)",
    re.IGNORECASE,
)


def resolved(first: str, part: str) -> str | None:
    """`part` with what its pronoun means by the `first` question; None where it has no such pronoun, or more than one
    thing may be meant."""
    found = list(_PRONOUN.finditer(part))
    if len(found) != 1 or _OTHER.search(part):
        return None
    (pronoun,) = found
    meant = _asked_for(first, part) or _alike(first, part) or decided_on(first, part) or going_on(things(first), part)
    meant = meant or _only_one(first, part, pronoun[0].lower())
    if meant is None:
        return None
    before, _, behind = first.strip(" ?").partition(meant)
    is_subject = before.split()[-1:] and before.split()[-1].lower() in AUXILIARY  # "is the discount on the ferry paid"
    if _HOW_MUCH.match(part.strip(" ?")) and _head(meant).lower() in _PAID and not is_subject:
        where = _BEHIND.match(behind)
        return f"How much {_THE.sub('', meant)} do people get{where.group() if where else ''}?"
    owned = "" if pronoun[0].lower() not in _OWN else "’" if meant.endswith("s") else "’s"
    return f"{part[: pronoun.start()]}{meant}{owned}{part[pronoun.end() :]}"


def on_matter(first: str, part: str) -> str | None:
    """`part` with what the first question counts, if it leaves that out, and with what the first speaks of behind it;
    None where it names something, has a thing of its own ("the harbour"), points back with a word, or is long enough to
    say itself of what it is."""
    if _PRONOUN.search(part) or _OTHER.search(part):
        return None
    own = [word for word in tokens(fold(_HOW_MANY.sub("", part))) if word not in STOPWORDS]
    if len(own) > _BRIEF or _named(part) or _OWN_THING.search(part):
        return None
    said = set(tokens(fold(part)))
    spoken_of = [thing for thing in things(first) if not set(tokens(fold(thing))) - STOPWORDS <= said]
    if any(len(thing.split()) > _LONGEST for thing in spoken_of) or len(spoken_of) > _FEW:
        return None
    counted = _counted(first)
    whole = _UNCOUNTED.sub(f"How many {counted} ", part) if counted else part
    if not spoken_of:
        return whole if whole != part else None
    return f"{whole} ({'; '.join(spoken_of)})"


def _named(question: str) -> bool:
    return any(_NAME.match(word) and not _FIRST.match(word) for word in question.split()[1:])


def _counted(question: str) -> str:
    """The plural that "how many" asks for: "homes" of "how many homes lost power"; "" where it names none."""
    words = _HOW_MANY.sub("", question).strip(" ?").split() if _HOW_MANY.match(question) else []
    for at, word in enumerate(words[:_LONGEST]):
        if word.lower() in AUXILIARY or word in _PLACE or (at and _is_verb([*words[:at], word], 0, at)):
            return " ".join(words[:at]) if at and _plural(words[at - 1]) else ""
    return ""


def _plural(word: str) -> bool:
    return word in _PLURAL or word.endswith("s")


def _asked_for(first: str, part: str) -> str | None:
    """ "The film that won the prize"."""
    match = _WON.match(first.strip(" ?"))
    if match is None or not _MADE.search(part) or is_person(match["what"].split()[-1].lower()):
        return None
    return f"the {match['what']} that {match['did']}"


def _alike(first: str, part: str) -> str | None:
    """What the same verb has behind it in the first question: "Where does the council want the mill, and where does Roe
    want it?"."""
    verb = _DONE_TO.search(part)
    if verb is None or verb["verb"] in _PLACE:
        return None
    behind = (thing for thing in things(first) if re.search(rf"\b{verb['verb']} {re.escape(thing)}(?!['’\w])", first))
    return next(behind, None)


def _only_one(first: str, part: str, pronoun: str) -> str | None:
    """The only thing or person that the first question speaks of, if the pronoun can mean it."""
    meant = [it for it in things(first) if it not in _ASKER]
    if len(meant) > 1 and pronoun in ("it", "its"):
        meant = [it for it in meant if not _WHEN.search(first[: first.find(it)])]
    if len(meant) != 1 or len(meant[0].split()) > _LONGEST or _asks_for_it(first, part, pronoun):
        return None
    one = _MEASURE.sub("", meant[0])
    head = _head(one)
    named = head[0].isupper()
    placed = _PLACED_PERSON if pronoun in ("he", "she") and _of_a_thing(first) else _PLACED
    if one[0].isupper() and pronoun not in _OWN and re.search(placed + re.escape(one), first):
        return None
    if pronoun in ("it", "its"):
        return None if _NOTHING.search(part) or of_person(one) else one
    if pronoun in ("they", "their"):
        several = not named or re.search(rf"\b(?:are|were|do|have)\s+{re.escape(one)}(?!\w)", first, re.IGNORECASE)
        return one if several and _plural(head) else None
    return one if named or is_person(head) else None


def _head(thing: str) -> str:
    return thing.split(" of ")[0].split()[-1]


def of_person(thing: str) -> bool:
    """Whether a thing that has no name is somebody: "the new CEO of Acme"."""
    head = _head(thing)
    return head in _OFFICERS or (head.islower() and is_person(head))


def _asks_for_it(first: str, part: str, pronoun: str) -> bool:
    """Whether the pronoun may mean what the first question asks for."""
    if pronoun in ("it", "its"):
        if _DONE_TO.search(part) and _DID_WHICH.match(first):
            return True
        return bool(_WHICH_DID.match(first) or (_DID_WHAT.match(first) and _IT_IS.search(part)))
    if _WHO_DID.match(first):
        return True
    return bool(_WHICH_DID.match(first)) and not (pronoun in ("he", "she") and _of_a_thing(first))


def _of_a_thing(first: str) -> bool:
    """Whether "what jail term was sought" asks for nothing that could be somebody."""
    asked = _WHICH_THING.match(first)
    noun = asked["noun"].lower() if asked else ""
    return bool(noun) and not is_person(noun) and not _MAY_BE_SOMEBODY.search(noun)


def things(question: str) -> Iterator[str]:
    """The names in a question, and what has an article before it, each with its "of …", in order."""
    words = question.strip(" ?").replace(",", " ,").split()
    at = 1  # the first word asks
    while at < len(words):
        if _FIRST.match(words[at]) or _NAME.match(words[at]):
            end = _end(words, at)
            while end + 1 < len(words) and (words[end] == "of" or words[end - 1 : end + 1] in _LOOKING_INTO):
                end = _end(words, end + 1)
            thing = words[at:end]
            # What it is said to be ("Why is the tunnel late") is the last word.
            if _WHY.match(question) and end == len(words) and len(thing) > 1:
                thing = thing[:-1]
            yield " ".join(thing)
            at = max(end, at + 1)
        else:
            at += 1


def matter(question: str) -> str | None:
    """What a question is on: the longest of its names; with what it asks of there, if that is a place: "the bakers'
    strike in Kelm"."""
    found = list(things(question))
    name = max(found, key=lambda it: (any(map(str.isupper, it)), len(it)), default=None)
    for thing in found:
        there = re.search(rf"{re.escape(thing)}{_THERE}{re.escape(name or '')}(?!\w)", question)
        if there and thing.islower() and (not there["noun"] or _OWNER.search(thing)):
            return there.group()
    return name


def _end(words: list[str], start: int) -> int:
    """Where what begins at `start` ends: before a preposition, an auxiliary or the verb that is said of it."""
    at = start + 1
    if _NAME.match(words[start]) and not _FIRST.match(words[start]):
        while at < len(words) and _NAME.match(words[at]):
            at += 1
        owned = words[at] if at < len(words) else ""
        owner = at == start + 1 and _OWNER.search(words[start])
        if not owner or verbs.is_past(owned) or verbs.is_base(owned) or is_participle(owned):
            return at
    while at < len(words):
        word = words[at]
        if word == "," or word == "of" or word in _PLACE or word in AUXILIARY or _FIRST.match(word):
            return at
        if at > start + 1 and _is_verb(words, start, at):
            return at
        at += 1
    return at


def _said_before(words: list[str], start: int) -> bool:
    """Whether the verb of the question stands before what begins at `start`: "will happen to the …"."""
    before = words[max(0, start - 3) : start]
    if len(before) < _VERB_BEFORE or before[2] not in _PLACE or _FIRST.match(before[0]):
        return False
    return verbs.is_base(before[1]) and any(word.lower() in AUXILIARY for word in words[1 : start - 2])


def _is_verb(words: list[str], start: int, at: int) -> bool:
    """Whether the word is the verb that is said of what begins at `start`: of "the night train run" only the last word,
    as another noun follows the one before. Behind "does" and "will" there must be one, whether it is known as a verb or
    not."""
    word = words[at]
    last = at + 1 == len(words)
    if words[start - 1].lower() in _BEING and not is_participle(word):  # "how big is the relief fund"
        return last and word in _DOING
    if _said_before(words, start):
        return False
    who_did = words[0].lower() == "who" and verbs.is_base(word)
    if (
        (start == 2 or who_did) and verbs.is_past(words[1]) and words[1] not in AUXILIARY and last
    ):  # "who won the Rovers match"
        return False
    followed = (
        last
        or words[at + 1] in _PLACE | _WITH_VERB
        or bool(_FIRST.match(words[at + 1]))
        or words[at + 1].endswith("ly")
    )
    followed = followed or (bool(_NAME.match(words[at + 1])) and verbs.is_past(word))  # "the council fined Acme"
    known = verbs.is_base(word) or verbs.is_past(word) or is_participle(word)
    return word.islower() and followed and (known or words[start - 1].lower() in _BEFORE_VERB)
