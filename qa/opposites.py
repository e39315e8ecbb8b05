"""Words that say the opposite of each other: patterns of both sides, row by row. Pure; English.

What is compared word by word may only differ (`COMPARED`: "before" and "after"); that two reports tell another end of
the same matter needs verbs that say how it ended (`OUTCOMES`), in the forms of what has happened. What both have in
common stands here once.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_RISES = r"ris(?:e|es|en|ing)|rose|increas\w+|gr(?:ew|ow|ows|owth)|climb\w*"
_FALLS = r"f[ae]ll(?:s|en|ing)?|decreas\w+|declin\w+|drop\w*"
_WINS, _LOSES = r"w[io]ns?|winning|beat\w*|defeated", r"los[et]s?|lost|losing"
_ACCEPTS, _REFUSES = r"accept\w*|agree[sd]?|approv\w+|back(?:s|ed)", r"reject\w*|refus\w+"
_OPENS, _SHUTS = r"open(?:s|ed|ing)?|start(?:s|ed)?|beg[ai]ns?|resum\w+", r"clos(?:e|es|ed|ing)|shut(?:s|ting)?"
_GUILTY, _CLEARED = r"guilty|convict\w+", r"innocent|acquit\w*|cleared"

_COMPARED = f"""
{_RISES}|up <> {_FALLS}
more|higher|larger|bigger|greater|above|over|exceed\\w* <> less|fewer|lower|smaller|below|under
before|earlier|prior <> after|later|following
first|earliest|oldest <> last|latest|newest
{_WINS} <> {_LOSES}
best|most|largest|biggest|highest|fastest <> worst|least|smallest|lowest|slowest
{_ACCEPTS}|support(?:s|ed) <> {_REFUSES}|oppos\\w+|disagree\\w*|against
{_OPENS} <> {_SHUTS}|stop(?:s|ped)?|end(?:s|ed)?
faster|quicker|quickly|sooner <> slower|slowly
warmer|hotter|hot|heavier <> colder|cooler|cold|lighter
{_GUILTY} <> {_CLEARED}
all|always|every|everyone|only <> some|most|many|few|sometimes|half
"""
_OUTCOMES = f"""
{_ACCEPTS}|pass(?:es|ed)?|adopt(?:s|ed)?|endors(?:es|ed)|grant(?:s|ed)?|ratif(?:y|ies|ied)|signed <> {_REFUSES}|\
fail(?:s|ed)?|vot(?:es|ed) down|turn(?:s|ed) down|thr(?:ew|own) out|defeat(?:s|ed)|quash(?:es|ed)|veto(?:es|ed)|\
block(?:s|ed)|dismiss(?:es|ed)|scrapp?(?:s|ed)
{_WINS} <> {_LOSES} <> again
{_GUILTY}|jail(?:s|ed)|imprisoned <> {_CLEARED}|not guilty
re-?open(?:s|ed)?|{_OPENS} <> {_SHUTS}|remain(?:s|ed) shut <> undone
{_RISES} <> {_FALLS} <> again
surviv(?:e|es|ed) <> die[sd]?|dead|killed
confirm(?:s|ed)? <> den(?:y|ies|ied) <> undone
lift(?:s|ed)? <> extend(?:s|ed)?|impos(?:es|ed) <> undone
upheld|uphold(?:s)? <> overturn(?:s|ed)?|struck down
releas(?:es|ed)|freed <> detain(?:s|ed)?|jail(?:s|ed) <> undone
"""


class Opposites(NamedTuple):
    """The two sides of a row. `again`: the same may end one way today and the other tomorrow, as matches and prices
    do, without any report being wrong or out of date. `undone`: the one often follows the other, as whoever is released
    was detained."""

    one: re.Pattern[str]
    other: re.Pattern[str]
    again: bool
    undone: bool


def _rows(table: str) -> tuple[Opposites, ...]:
    out = []
    for line in table.strip().splitlines():
        one, other, *more = line.split(" <> ")
        out.append(Opposites(_pattern(one), _pattern(other), "again" in more, "undone" in more))
    return tuple(out)


def _pattern(side: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{side})\b", re.IGNORECASE)


COMPARED = _rows(_COMPARED)
OUTCOMES = _rows(_OUTCOMES)
