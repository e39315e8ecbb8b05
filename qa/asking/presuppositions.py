"""The claim that a question rests on, whether it takes it for granted or asks for it. Pure; English.

"Why was the ferry sunk?" takes for granted that the ferry was sunk, "Who bought the lighthouse?" that anybody did. The
claim is built only where the verb is plain to see, and tells of something that happened or is to come: that what is
spoken of was made, or is somewhere, no article needs to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa.days import dates, news_time
from qa.words import verbs
from qa.words.terms import content_words, english

_LONGEST = 24  # words of a claim
_LONGEST_SUBJECT = 8
_STEM = 8  # letters in which two words must agree to count as one: "Ukraine" and "Ukrainian" do not

_LEAD = re.compile(
    r"(?:(?P<who>who|what|whom)|when|where|why|how(?: (?:long|often|soon|much|badly|many times))?|since when|"
    r"(?:(?:in|on|at|by|since|during) )?(?:what|which) (?:year|month|week|day|date|time)|for (?:what|which) reason)\s+",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"[,;:()\"“”„«»?!—–]|\b(?:or|if|whether|because|that|who|which|whose|not|never|so|no|none|nobody|nothing|nowhere|"
    r"neither|nor|hardly|barely)\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_FIGURE = re.compile(r"(?<=\d),(?=\d)")
_DETERMINERS = "the a an this these those his her its their our my your any some every each all both no".split()
_ANYONE = frozenset("anyone anybody someone somebody anything something people everyone everybody".split())
_VAGUE = _ANYONE | frozenset(
    "person man men woman women thing event case time year day way one two three four five six seven eight nine ten "
    "dozen hundred thousand million".split()
)
_SEVERAL = frozenset("most many much more several few".split())
_POINTING = frozenset(
    "this that these those it he she they there my your his her its our their".split()
)  # at what stood before the question
_PREPOSITIONS = """
of in on at by to from for with into onto over under after before during since until till about against among around
as between through without within near across along behind off out up down upon toward towards via per than
""".split()
_DANGLING = frozenset("for to from with by at".split())  # "sell the lighthouse for"
_PARTICLES = frozenset("up down off out away back over forward apart ahead together through along around".split())
_ADVERBS = frozenset(
    "ever last really actually also finally first later once recently still already just again now eventually".split()
)
# What may follow a participle that ends what is said; another word has the participle for its attribute.
_FOLLOWS = (
    frozenset(_PREPOSITIONS)
    | frozenset(_DETERMINERS)
    | _ADVERBS
    | frozenset("yesterday today tomorrow last next earlier while when where and again twice so there here".split())
)
_WITH_OBJECT = ("a", "an", "the", "his", "her", "its", "their")
_BEFORE = frozenset(_DETERMINERS) | frozenset(_PREPOSITIONS) | {"very", "most", "more", "and"}
# Verbs that say too little, or have too many others that say the same, for their absence to mean anything,
_LIGHT = """
be have do make take get give go come happen occur say tell call mean use work know think feel want need seem become
look find play stand live begin start end finish put set keep let see hear show try ask name consider relate compare
differ involve include contain consist describe define base locate report state mention help like love hope expect
believe suppose stay remain last cost weigh measure continue add matter depend exist function operate perform compete
represent refer appear explain discuss suggest claim argue announce note comment respond react change affect influence
impact cause lead follow run turn hold bring serve provide require allow ensure determine rank deal understand handle
manage improve develop evolve grow increase decrease reduce plan intend decide act fit sit lie enter reach meet face
spend pay earn score talk speak write read sing care share view regard title entitle associate connect link classify
categorise organise organize structure compose prefer enjoy learn study teach receive accept express reveal
demonstrate indicate imply mark feature star celebrate interest concern worry suppose stick fetch resemble remind
succeed fail achieve gain rely present arrange collect notice protect level dispose object complain agree disagree
offer apply identify allocate assure survive recover threaten stop reply admit confess acknowledge benefit suffer
profit condemn praise criticise criticize warn urge demand promise predict pledge vow insist advise recommend propose
welcome blame accuse question defend inform consult register prompt joke ride travel halt
"""
# and of those that bring a thing about, or somebody into the world: whatever is spoken of was once made.
_MADE = """
build make create found establish invent discover write publish form design develop produce introduce compose paint
direct draft bear born construct erect launch release start open name originate commission record film
"""
_SAYS_NOTHING = frozenset([*_LIGHT.split(), *_MADE.split()])
_BE = frozenset(("is", "are", "was", "were"))
_HAVE = frozenset(("has", "have", "had"))
_DO = frozenset(("did", "does", "do"))
_MODAL = frozenset(("will", "would"))


@dataclass(frozen=True)
class Claim:
    """`text` is a clause without "that": "the ferry was sunk". `verb` is the base of its verb; `about` is what is
    spoken of ("the ferry"), `subject` has the words of that, folded, and `name` is how it is called, if by a name;
    `words` are all that tell something, the verb aside; `light` is whether the verb says too little, or has too many
    others that say the same, for its absence to mean anything."""

    text: str
    verb: str
    about: str
    subject: frozenset[str]
    words: frozenset[str]
    name: str = ""
    light: bool = False


def claim_of(question: str) -> Claim | None:
    """The claim that an answer to `question` would rest on; None where it cannot be told for sure, or says too little
    to be missed."""
    claim = claim_in(question)
    return None if claim is None or claim.light else claim


def claim_in(question: str) -> Claim | None:
    """The claim that an answer to `question` would rest on, whatever its verb; None where it cannot be told for
    sure."""
    text = " ".join(question.split()).rstrip(" ?.!")
    lead = _LEAD.match(text)
    asks = (lead["who"] or "").lower() if lead else ""
    body = text[lead.end() :] if lead else text
    if not english(question) or _UNCLEAR.search(_IN_FIGURE.sub("", body)):
        return None
    anybody = {"who": "anybody", "whom": "anybody", "what": "anything"}.get(asks, "")
    built = _built(body.split(), anybody)
    return built if built and len(built.text.split()) <= _LONGEST else None


def _built(words: Sequence[str], anybody: str) -> Claim | None:
    if len(words) < 2:
        return None
    first, rest = words[0].lower(), words[1:]
    if anybody == "anybody" and (at := _verb_of_anybody(words)) is not None:
        return _of_anybody(words, at)
    if anybody == "anything" and first in ("was", "were") and verbs.is_participle(rest[0].lower()):
        return _of_anybody(words, 1, anybody)  # "What was stolen from the lighthouse?"
    if anybody == "anything" and first not in (*_HAVE, "did", "was", "were"):
        return None  # "What does the comet resemble?": a property rather than an event
    if first in _BE:
        return _with(first, rest, lambda word: verbs.is_participle(word) or verbs.is_progressive(word), anybody, "be")
    if first in _HAVE:
        if "been" in rest:
            return _split(first, rest, "been", anybody)
        return _with(first, rest, verbs.is_participle, anybody, "have")
    if first in _MODAL:
        if "be" in rest:
            return _split(first, rest, "be", anybody)
        return _with(first, rest, verbs.is_base, anybody, "will")
    return _with(first, rest, verbs.is_base, anybody, "do") if first in _DO else None


def _verb_of_anybody(words: Sequence[str]) -> int | None:
    """Where the verb is if the one asked for is its subject ("who bought", "who was arrested"); else None."""
    first = words[0].lower()
    if first in _BE | _HAVE:
        at = 2 if words[1].lower() == "been" and len(words) > 2 else 1  # "who has been arrested"
        return at if verbs.is_participle(words[at].lower()) else None
    return 0 if first not in _DO | _MODAL and verbs.is_past(first) else None


def _of_anybody(words: Sequence[str], at: int, anybody: str = "anybody") -> Claim | None:
    """ "Who bought the lighthouse?": what is spoken of stands behind the verb."""
    rest = words[at + 1 :]
    if not rest or rest[0].lower() in _PARTICLES:
        return None
    return _claim(f"{anybody} {' '.join(words)}", words[at], _phrase(rest), rest)


def _phrase(words: Sequence[str]) -> Sequence[str]:
    """The first noun phrase: up to a preposition other than "of", one at the beginning aside."""
    for at, word in enumerate(words):
        if at and word.lower() in _PREPOSITIONS and word.lower() != "of":
            return words[:at]
    return words


def _split(auxiliary: str, rest: Sequence[str], been: str, anybody: str) -> Claim | None:
    """ "Has the lighthouse been sold": the verb stands behind "been" or "be"."""
    at = [word.lower() for word in rest].index(been)
    after = list(rest[at + 1 :])
    while after and after[0].lower() in _ADVERBS:
        after = after[1:]
    if not after or not (verbs.is_participle(after[0].lower()) or verbs.is_progressive(after[0].lower())):
        return None
    return _clause(rest[:at], f"{auxiliary} {been}", after[0], after[1:], anybody, "be")


def _with(auxiliary: str, rest: Sequence[str], fits: Callable[[str], bool], anybody: str, kind: str) -> Claim | None:
    """The clause where the verb is to be found behind its subject: the one word that can be it, or of several the one
    with an article behind it ("order" of "did the court order a new vote")."""
    places = [at for at in range(1, len(rest)) if fits(rest[at]) and _may_be_verb(rest, at, kind)]
    if len(places) > 1 and kind == "do":
        places = [at for at in places if rest[at + 1 : at + 2] and rest[at + 1].lower() in _WITH_OBJECT]
    if len(places) != 1:
        return None
    at = places[0]
    return _clause(rest[:at], auxiliary, rest[at], rest[at + 1 :], anybody, kind)


def _may_be_verb(words: Sequence[str], at: int, kind: str) -> bool:
    if words[at - 1].lower() in _BEFORE or words[at - 1][-1].isdigit():
        return False
    return kind != "be" or at + 1 == len(words) or words[at + 1].lower() in _FOLLOWS or words[at + 1][:1].isdigit()


def _clause(
    subject: Sequence[str], auxiliary: str, verb: str, rest: Sequence[str], anybody: str, kind: str
) -> Claim | None:
    while subject and (subject[-1].lower() in _ADVERBS or subject[-1].endswith("ly")):
        subject = subject[:-1]
    if len(subject) > 1 and subject[-1].lower() == "being":
        subject, auxiliary = subject[:-1], f"{auxiliary} being"
    tail = _tail(rest, anybody, passive=kind == "be")
    if not subject or len(subject) > _LONGEST_SUBJECT or subject[0].lower() in _POINTING | _SEVERAL or tail is None:
        return None
    if kind == "do":
        said = {"did": verbs.past, "does": verbs.present}.get(auxiliary, str)(verb)
    else:
        said = f"{auxiliary} {verb}"
    about = _phrase(rest) if subject[0].lower() in _ANYONE and len(subject) == 1 else subject
    return _claim(" ".join([*subject, said, *tail]), verb, about, [*subject, *rest])


def _tail(rest: Sequence[str], anybody: str, *, passive: bool) -> Sequence[str] | None:
    """What follows the verb, with the thing asked for in its place; None where that cannot be told, or where the verb
    goes with a particle, since such verbs have many names ("called off")."""
    if rest and rest[0].lower() in _PARTICLES:
        return None
    dangling = bool(rest) and rest[-1].lower() in (_PREPOSITIONS if len(rest) == 1 else _DANGLING)
    if len(rest) > 1 and {rest[0].lower(), rest[1].lower()} <= frozenset(_PREPOSITIONS):
        return None  # "fly to in winter"
    if not anybody:
        return rest[:-1] if dangling else rest
    if dangling:
        return [*rest, anybody] if len(rest) == 1 else None
    if passive or (rest and rest[0].lower() not in _PREPOSITIONS):
        return None
    return [anybody, *rest]


def _claim(text: str, verb: str, about: Sequence[str], words: Sequence[str]) -> Claim | None:
    if about and about[0].lower() in _PREPOSITIONS:
        about = about[1:]
    base, said = verbs.base_of(verb.lower()), " ".join(about)
    subject = _telling(said)
    if not subject or news_time.names_day(said) or subject <= dates.MONTHS.keys():
        return None
    light = not _SAYS_NOTHING.isdisjoint((base, f"{base}e", verb.lower()))
    called = about[1:] if about[0].lower() in _DETERMINERS else about
    name = " ".join(called) if any(word[:1].isupper() for word in called) else ""
    return Claim(text, base, said, subject, _telling(" ".join(words)), name, light)


def _telling(text: str) -> frozenset[str]:
    """The stems of the words that tell something; a number tells nothing of what is counted."""
    return frozenset(stem for stem in stems(text) - _VAGUE if not stem.isdigit())


def stems(text: str) -> frozenset[str]:
    """Of the words that are no stop words."""
    return frozenset(word.removesuffix("s")[:_STEM] for word in content_words(text))
