"""Whether those who decide are said to have done something: councils, courts, their members as a whole. Pure; English.

"The council backed the bridge" tells how it ended; "the mayor backed the bridge" and "three councillors voted against
it" tell what somebody thinks of it.
"""

from __future__ import annotations

import re

_BODY = (
    r"(?:council|parliament|senate|assembly|congress|committee|board|commission|cabinet|jury|court|tribunal|panel|"
    r"legislature|chamber|house|synod|electorate)"
)
_MEMBERS = (
    r"(?:council+ors|mps|meps|lawmakers|legislators|senators|deputies|peers|voters|members|delegates|shareholders|"
    r"trustees|judges|jurors)"
)
_OF = r"(?:\s+(?:of|in|at)\s+(?:the\s+)?[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?)?"
# Not behind "had", which tells what they did before.
_THEN = r"\s+(?:(?:has|have|also|then|\w+ly)\s+)*$"
_BODY_DID = re.compile(rf"\b{_BODY}{_OF}{_THEN}", re.IGNORECASE)
# Some of them may have been outvoted: "three councillors", "Labour councillors".
_MEMBERS_DID = re.compile(
    rf"^\W*(?:(?:the|all|most)\s+)?(?:(?:city|town|county|district|parish|borough|state)\s+)?{_MEMBERS}{_OF}{_THEN}",
    re.IGNORECASE,
)
# Before a body: somebody of it is meant, or it stands aside ("the leader of the council").
_BELONGS = re.compile(
    r"\b(?:of|from|by|on|to|with|for)\s+(?:(?:the|its|their|this|an?)\s+)?(?:(?!the\b)[\w’'-]+\s+){0,2}$", re.IGNORECASE
)
_BY_BODY = re.compile(rf"(?:the\s+|its\s+)?(?:[\w’'-]+\s+){{0,2}}(?:{_BODY}|{_MEMBERS})\b", re.IGNORECASE)
_BY_SOME = re.compile(r"\d|\b(?:some|several|few|many|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I)


def did(before: str) -> bool:
    """Whether a verb behind `before`, the beginning of its clause, says what those who decide have done."""
    body = _BODY_DID.search(before)
    if body and not _BELONGS.search(before[: body.start()]):
        return True
    return bool(_MEMBERS_DID.search(before))


def was_done_by(agent: str) -> bool:
    """Whether the words behind "by" name those who decide."""
    named = _BY_BODY.match(agent)
    return bool(named) and not _BY_SOME.search(agent[: named.end()] if named else "")
