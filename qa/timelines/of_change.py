"""Whether a sentence tells that something is no longer what it was, as a turning point does. Pure; English."""

from __future__ import annotations

import re

from qa.words import verbs
from qa.words.grammar import BE

_WORD = re.compile(r"[a-z]+")
# Verbs by which something is no longer what it was: of lives, offices, cases, votes, deals, places and plans.
_TURNS = frozenset(
    "abandon accept acquire acquit admit agree annul appoint approve arrest attack ban become bid bomb burst buy "
    "cancel capsize charge close collapse confess convict crash declare defeat delay derail die disappear "
    "discover dismiss dissolve drown elect end erupt evacuate explode extradite fine fire flood ignite imprison "
    "indict invade jail kill launch locate merge nominate offer open oust overturn plead postpone purchase quash "
    "quit ratify recover refuse reject release reopen rescue resign restore retire rob rule sack scrap sell "
    "sentence settle shut sign sink steal strike succeed sue surrender suspend uphold vanish veto vote win "
    "withdraw".split()
)
_OF_TWO_WORDS = re.compile(
    r"\b(?:call(?:s|ed)? off|br(?:eak|eaks|oke|oken) (?:down|out|off)|walk(?:s|ed)? out|step(?:s|ped)? down|"
    r"st(?:ood|and|ands) down|pull(?:s|ed)? out|put (?:off|back)|t(?:ake|akes|ook|aken) over|set fire|"
    r"g(?:ive|ives|ave) up|(?:was|were|been|is|are) (?:found|named|put down)|turn(?:s|ed)? down|(?:will|to) act)\b",
    re.IGNORECASE,
)
_BEFORE_BASE = frozenset("will would to".split())


def changes(text: str) -> bool:
    """Whether a verb of it tells that something is no longer what it was, or will no longer be."""
    words = _WORD.findall(text)
    for before, word in zip(["", *words], words, strict=False):
        told = verbs.is_past(word) or verbs.is_participle(word) or (verbs.is_progressive(word) and before in BE)
        if (told and verbs.base_of(word) in _TURNS) or (word in _TURNS and before in _BEFORE_BASE):
            return True
    return _OF_TWO_WORDS.search(text) is not None
