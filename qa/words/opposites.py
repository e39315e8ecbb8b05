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
# Of decisions, matches, courts and lives, in the forms of what has happened; a bare form stands behind "did not" and
# "voted to". Where an object may stand between a verb and its particle, `_split` allows for it.
_WAY = r"(?:\s+(?!(?:and|but|or|that|which|who|for|against|in favou?r)\b|to\b(?!\s+\d))[\w’'–-]+){0,7}?"


def _split(verb: str, particle: str) -> str:
    """ "turned down" and "turned the plan down"."""
    return rf"{verb}{_WAY}\s+{particle}"


_VOTED_FOR = _split(
    "vot(?:e|es|ed)",
    r"(?:in favou?r|for(?!\s+(?:the\s+)?(?:an?|first|second|third|fourth|last|\w+ (?:time|hours?))\b))",
)
_VOTED_AGAINST = _split("vot(?:e|es|ed)", "against")
_BACKS = r"back(?:s|ed)|endors(?:e|es|ed)"
_PASSES = "|".join(
    [
        r"accept(?:s|ed)?|agree[sd]?(?!\s+(?:with|that)\b)|approv(?:e|es|ed)|pass(?:es|ed)?|adopt(?:s|ed)?|carried",
        r"grant(?:s|ed)?|ratif(?:y|ies|ied)|signed|green-?li(?:t|ghted)|rubber-?stamp(?:s|ed)",
        r"g(?:ives?|ave|iven)\s+(?:[\w’'-]+\s+){0,5}?(?:go-ahead|green light|assent)",
        _split("wav(?:es|ed)", "through"),
        _split("nodd?(?:s|ed)", "through"),
    ]
)
_FAILS = "|".join(
    [
        r"reject(?:s|ed)?|refus(?:es|ed)|fail(?:s|ed)?|fell through|defeat(?:s|ed)|quash(?:es|ed)|veto(?:es|ed)",
        r"block(?:s|ed)|dismiss(?:es|ed)|scrapp?(?:s|ed)|shelv(?:es|ed)|said no to|decid(?:es|ed) against",
        r"den(?:y|ies|ied)\s+(?:bail|permission|consent|approval|planning permission)",
        *(_split("vot(?:es|ed)", "down"), _split("turn(?:s|ed)?", "down"), _split("thr(?:ew|own|ows)", "out")),
        *(_split("knock(?:s|ed)", "back"), _split("(?:strikes?|struck)", "down")),
    ]
)
_BEATEN = r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen )|(?<=\bbeing )|(?<=\bgot ))(?:beaten|defeated)"
_BEATS = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bgot )(?:beat|beats|beaten|defeated)"
_GIVES_WAY = r"burst(?:s|ing)?|collaps(?:e|es|ed)|g(?:ives?|ave|iven)\s+way|breach(?:es|ed)?|ruptur(?:e|es|ed)"
_HOLDS = (  # neither a meeting that was held nor talks that somebody held, nor a truce or shares that hold for now
    r"(?:(?<=dam )|(?<=dams )|(?<=wall )|(?<=walls )|(?<=levee )|(?<=levees )|(?<=bridge )|(?<=dyke )|(?<=dykes )|"
    r"(?<=embankment )|(?<=roof )|(?<=barrier )|(?<=defences ))"
    r"h(?:olds?|eld)(?=\s+(?:firm|fast|through|against|despite)\b|[.,;])|intact"
)
_CALLED_OFF = "|".join([r"cancell?(?:s|ed)|postpon(?:es|ed)", _split("call(?:s|ed)", "off")])
_OUTCOMES = f"""
{_PASSES}|{_BACKS}|{_VOTED_FOR} <> {_FAILS}|{_VOTED_AGAINST}
w[io]n|wins|{_BEATS} <> {_LOSES}|{_BEATEN} <> again
guilty|convict(?:s|ed)?|jail(?:s|ed)|imprisoned <> not guilty|found innocent|acquit(?:s|ted)?|cleared|exonerat(?:es|ed)
re-?open(?:s|ed)?|{_OPENS} <> clos(?:es|ed)|close(?!\\s+(?:to|by)\\b)|shut(?:s)?|remain(?:s|ed) shut <> undone
{_RISES}|grown|go(?:es)? up|went up|gone up|jump(?:s|ed)|surg(?:es|ed)|soar(?:s|ed) <> \
{_FALLS}|go(?:es)? down|went down|gone down|slump(?:s|ed)|plung(?:es|ed)|tumbl(?:es|ed)|shr[au]nk <> again
surviv(?:e|es|ed)|alive <> die[sd]?|dead|killed|perish(?:es|ed)|drowned
confirm(?:s|ed)? <> den(?:y|ies|ied) <> undone
{_GIVES_WAY} <> {_HOLDS} <> once
lift(?:s|ed)? <> extend(?:s|ed)?|impos(?:es|ed) <> undone
upheld|uphold(?:s)? <> overturn(?:s|ed)?|struck down|quash(?:es|ed)|revers(?:es|ed)|set aside
releas(?:es|ed)|freed <> detain(?:s|ed)?|jail(?:s|ed)|arrest(?:s|ed)|remanded <> undone
go(?:es)? ahead|went ahead|gone ahead|t(?:akes?|ook|aken) place <> {_CALLED_OFF} <> undone
resum(?:e|es|ed)|restart(?:s|ed)? <> halt(?:s|ed)?|suspend(?:s|ed)?|paus(?:es|ed) <> undone
re-?elected <> ousted|unseated|voted out <> undone
{_BACKS}|back|support(?:s|ed)?(?!\\s+(?:for|from|of)\\b)|favou?r(?:s|ed)|{_VOTED_FOR} <> \
oppos(?:e|es|ed)|reject(?:s|ed)?|{_VOTED_AGAINST} <> stance
"""


class Opposites(NamedTuple):
    """The two sides of a row. `again`: the same may end one way today and the other tomorrow, as matches and prices
    do, without any report being wrong or out of date. `undone`: the one often follows the other, as whoever is released
    was detained. `stance`: it says what somebody thinks of a matter, and nothing of how that ended. `once`: what ended
    the first way does not end the other way later."""

    one: re.Pattern[str]
    other: re.Pattern[str]
    again: bool
    undone: bool
    stance: bool
    once: bool


def _rows(table: str) -> tuple[Opposites, ...]:
    out = []
    for line in table.strip().splitlines():
        one, other, *more = line.split(" <> ")
        flags = (flag in more for flag in ("again", "undone", "stance", "once"))
        out.append(Opposites(_pattern(one), _pattern(other), *flags))
    return tuple(out)


def _pattern(side: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{side})\b", re.IGNORECASE)


COMPARED = _rows(_COMPARED)
OUTCOMES = _rows(_OUTCOMES)
# What is a decision of those who decide, and of anybody else no more than what they think.
STANCE = _pattern(f"{_BACKS}|{_VOTED_FOR}|{_VOTED_AGAINST}")
