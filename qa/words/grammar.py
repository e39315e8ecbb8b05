"""English verbs and nouns by their form: enough to find where a clause ends and what it describes. Pure."""

from __future__ import annotations

import re

from qa.words.verbs import IRREGULAR

BE = frozenset("is are was were be been being".split())
AUXILIARY = BE | frozenset("has have had do does did will would can could should must may might".split())
# Behind these, "that" opens what is said or thought.
OF_SAYING = re.compile(
    r"(?:announce|ask|assure|agree|claim|convince|decide|demand|expect|inform|know|mean|persuade|promise|remind|report|"
    r"warn)(?:e?d|s)?|sa(?:y|id)|tell|told"
)
# Of these a clause tells what they consist in, or they have no name that would lead on.
_NAMELESS = frozenset(
    "accident allegation amount announcement answer argument article assumption attack belief blast case chance "
    "change claim collision condition conversation cost crash crowd date day deal decision degree difference doubt "
    "effect evidence explosion extent fact fear feeling fine fire former hope idea incident interview issue kind "
    "latter manner match meeting method moment money month name news notion number one part people percentage period "
    "person place point police possibility price problem process question rate reaction reason report rest result "
    "risk same season sense share sort statement story sum theory thing time type view vote way week word year".split()
)
_BODIES = frozenset(
    "administration association commission confederation congregation constellation corporation delegation exhibition "
    "expedition federation foundation institution mission nation operation organisation organization station".split()
)
KINSMEN = frozenset("husband brother son father uncle nephew grandson grandfather boyfriend widower stepson".split())
KINSWOMEN = frozenset("wife sister daughter mother aunt niece granddaughter grandmother girlfriend widow".split())
KIN = KINSMEN | KINSWOMEN | frozenset("cousin twin stepdaughter".split())
_PERSON = re.compile(
    r"(?:man|woman|person|mayor|minister|president|player|owner|founder|king|queen|pilot|captain|chief|"
    r"councillor|athlete|judge|clerk|guard|witness|boy|girl|\w{3,}(?:er|or|ist|ian|man|woman))"
)
# Words that end like one for a person.
_THING = frozenset(
    "answer border browser carrier centre chamber chapter charger center computer container corner counter corridor "
    "cover cruiser danger dinner elevator error factor ferry fever filter freighter generator harbour helicopter "
    "ladder layer letter liner matter mirror monitor motor newspaper number offer order paper poster power printer "
    "processor quarter reactor river rumour scooter sector sensor server silver steamer summer tanker theater timber "
    "tower tractor trailer transfer trawler tremor water weather winter".split()
)
_OWNER = re.compile(r"\s(?:the|an?)(?:\s+[\w’'-]+){1,3}?\s+of\s*$", re.IGNORECASE)  # "the author of (the book)"
_ENDING = re.compile(r"(?:ings?|ed|ers?|ors?|es|s|e)$")
_LONG = 5  # letters of a word that may have an ending, and that count of what is left


def is_person(head: str) -> bool:
    """Whether the word, in small letters, is one for a person."""
    return head not in _THING and (head in KIN or bool(_PERSON.fullmatch(head)))


def stem(word: str) -> str:
    """Without its ending: "closed" and "closing", "leads", "led" and "leader" are one."""
    word = IRREGULAR.get(word, word)
    return (_ENDING.sub("", word) if len(word) >= _LONG else word)[:_LONG]


def is_participle(word: str) -> bool:
    regular = len(word) > 3 and word.endswith("ed") and (not word.endswith("eed") or word in ("agreed", "freed"))
    return word.islower() and (word in IRREGULAR or regular)


def is_past(word: str) -> bool:
    return word in AUXILIARY or is_participle(word)


def is_verb(word: str) -> bool:
    ends = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word.islower() and (word in AUXILIARY or is_participle(word) or ends)


def may_have_name(noun: str) -> bool:
    """Whether what `noun` (with its adjectives) stands for may be one thing with a name."""
    head = noun.split()[-1].casefold()
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    deed = head.endswith(("tion", "sion")) and head not in _BODIES
    return not (plural or deed or head in _NAMELESS)


def inverted(before: str) -> str:
    """The auxiliary right before the noun ("when did the …", "when did the author of the …"), which leaves a verb to
    come; "" where there is none."""
    bare = _OWNER.sub("", before).split()
    asks_who = before.lower().startswith(("who ", "what ", "which ")) and len(bare) < len(before.split())
    last = bare[-1].lower() if bare else ""
    return last if last in AUXILIARY and not (asks_who and last in BE) else ""
