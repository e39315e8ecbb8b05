"""That a question goes on from nothing: "OK, something else: how many pilots walked out?". Pure; English.

Words that only say so would be searched for, and what was asked before put behind a question that has done with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.schema import Turn

_OTHER = r"(?:something|anything|(?:(?:an?|the|my)\s+)?(?:\w+ly\s+)?(?:different|new|other|unrelated|next|another))"
_SUBJECT = r"(?:question|topic|subject|matter|thing|story|issue|one)"
_LEAD = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|well|now|so|thanks|thank you|great|fine|good|and|but)\b[\s,.!;:]*)*"
    rf"(?:(?:on to |onto |now (?:for |to )?|next,? |let['’]?s (?:talk about|turn to|go to|try) )?"
    rf"(?:something (?:else|(?:\w+ly )?different|new)|{_OTHER}\s+{_SUBJECT})(?: (?:altogether|entirely|now|please))?|"
    rf"(?:to )?(?:chang(?:e|ing)|switch(?:ing)?) (?:of |the )?{_SUBJECT}s?|"
    rf"(?:on|to) (?:another|a different) (?:note|{_SUBJECT})|"
    rf"(?:switching|turning|moving on|on) to [^,:;.?!]{{2,40}}(?=[:;–—])|moving on|unrelated(?:ly)?)"
    rf"\s*(?:[:.,;!]|\s[–—-])\s+(?P<rest>\S.+)",
    re.IGNORECASE | re.DOTALL,
)


def asked(text: str) -> str | None:
    """The question behind words that say that it is on something else; None where it has none."""
    found = _LEAD.fullmatch(text.strip())
    rest = found["rest"] if found else ""
    return rest if len(rest.split()) > 1 else None


def turns(question: str, history: Sequence[Turn]) -> tuple[Turn, ...]:
    """Those that `question` may go on from: of several, only those since the last that was on something else."""
    if asked(question):
        return ()
    begins = max((at for at, turn in enumerate(history) if asked(turn.question)), default=0)
    return tuple(history[begins:])
