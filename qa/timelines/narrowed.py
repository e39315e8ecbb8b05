"""Timelines of one side of a story: "the delays to the bridge", "the court case over the blast". Pure; English.

Reports tell all of a story, and need not call its side what it is asked as: a case in court is what is told of charges,
hearings and sentences. So only events count that have a word of that kind, if enough have one; and of a delay what is
put off, or set for another day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reports import plans
from qa.timelines.dating import Event, planned
from qa.timelines.happens import unquoted
from qa.who.holders import OFFICES

_LEAST = 3  # events that must be left
_IN_COURT = re.compile(
    r"\b(?:charge[sd]?|charging|accuse[ds]?|arrest\w*|bail\w*|remand\w*|custody|indict\w*|prosecut\w*|magistrates?|"
    r"courts?|judges?|jur(?:y|ies|ors?)|trials?|retrial|tried|hearings?|plea\w*|pled|guilty|not guilty|verdicts?|"
    r"convict\w*|acquit\w*|cleared|sentenc\w*|jail\w*|prison\w*|imprison\w*|appeal\w*|quash\w*|overturn\w*|"
    r"testif\w*|testimony|evidence|witness\w*|sue[sd]?|suing|lawsuits?|ruling|ruled|injunction|extradit\w*|probation|"
    r"suspended sentence|admitted|confess\w*)\b",
    re.IGNORECASE,
)
_FOR_POST = re.compile(
    r"\b(?:named|names|naming|appoint\w*|chosen|ch(?:ose|oose|ooses|oosing|oice)|picked|selected|nominat\w*|elect(?:ed|s)|"
    r"hired?|recruit\w*|head-?hunters?|candidates?|applicants?|appl(?:y|ied|ications?)|advertis\w*|short-?list\w*|"
    r"interview\w*|withdr[aeo]w\w*|turn(?:s|ed)? down|declin\w*|pull(?:s|ed)? out|drop(?:s|ped)? out|"
    r"st(?:ep|eps|epped|and|ands|ood) (?:down|aside|in)|resign\w*|quits?|retir\w*|departure|"
    r"t(?:ake|akes|ook|aken|aking) (?:over|up|charge|office)|acting|act(?:s|ed)? as|interim|caretaker|becom\w*|became|"
    r"success(?:or|ors|ion)|succeed\w*|replac\w*|vacan\w*|search\w*|starts? work|(?:new|next) (?:head|chief|director)|"
    r"sworn in|start(?:s|ed)? as|beg(?:an|in|ins) as)\b",
    re.IGNORECASE,
)
_OF_DELAY = re.compile(
    r"\b(?:late|later|behind schedule|overrun\w*|ahead of (?:plan|schedule)|set ?backs?|held up|hold-?ups?|"
    r"wait(?:s|ed|ing)?|on time|in time|missed|deadlines?|slip(?:s|ped)?)\b",
    re.IGNORECASE,
)
_POST = (
    rf"(?:(?:an?|the|its|their|his|her)\s+)?(?:(?:new|next|permanent|future)\s+(?:\w+\s+)?(?:{'|'.join(OFFICES)}|chiefs?|"
    r"bosse?s?|principal|bishop|conductor)\b|successors?\b|replacements?\s+for\b)"
)


_DELAYS = re.compile(r"\b(?:delays?|postponements?|set-?backs|hold-?ups)\s+(?:to|of|in|with|at|over|for)\s", re.I)
_CASE = re.compile(
    r"\b(?:(?:court|criminal|legal|fraud|murder|manslaughter|bribery|corruption)\s+(?:case|cases|proceedings|battle)|"
    r"(?:case|charges|proceedings)\s+against|trials?|prosecution|law ?suits?)\b",
    re.IGNORECASE,
)
_SEARCH = re.compile(
    rf"\b(?:search|hunt|quest|race|contest)\s+(?:for|to (?:find|choose|be))\s+{_POST}|"
    r"\b(?:succession|appointment|selection)\s+(?:at|of|to|in|as)\s",
    re.IGNORECASE,
)


def of_post(about: str, text: str) -> bool:
    """Whether somebody is sought for a post, and a sentence has a word of that: whom it names may be new in it."""
    return _SEARCH.search(about) is not None and _FOR_POST.search(unquoted(text)) is not None


def narrowed(about: str, scored: Sequence[tuple[float, int, Event]]) -> list[tuple[float, int, Event]]:
    """The events that are of the side of a story that is asked about; all where it is no such side, or too few are."""
    if not any(asked.search(about) for asked in (_DELAYS, _CASE, _SEARCH)):
        return list(scored)
    kept = [entry for entry in scored if _of_it(about, entry[2])]
    return kept if len({event.day for _, _, event in kept}) >= _LEAST else list(scored)


def _of_it(about: str, event: Event) -> bool:
    item = event.evidence
    told = unquoted(f"{item.text} {item.passage.title or ''}" if item.start == 0 else item.text)
    if _DELAYS.search(about):
        return _put_off(event)
    return (_FOR_POST if _SEARCH.search(about) else _IN_COURT).search(told) is not None


def _put_off(event: Event) -> bool:
    text = event.evidence.text
    return plans.moves(text) or _OF_DELAY.search(text) is not None or planned(event) or event.plan is not None
