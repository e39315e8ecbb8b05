"""Sides of a story that a timeline may be asked of, and the words by which reports tell them. Pure; English.

Of "the delays to the bridge" they say that it was put off, of "the court case over the blast" that somebody was charged
or cleared, of "the search for a new head" that one was named or withdrew, of an evacuation that people left home.
"""

from __future__ import annotations

import re

from qa.asking.forms import words_of
from qa.reports import plans
from qa.who.holders import OFFICES

IN_COURT = re.compile(
    r"\b(?:charge[sd]?|charging|accuse[ds]?|arrest\w*|bail\w*|remand\w*|custody|indict\w*|prosecut\w*|magistrates?|"
    r"(?<!tennis )(?<!squash )courts?|judges?|jur(?:y|ies|ors?)|trials?|retrial|tried(?! to\b)|"
    r"hearings?|plea\w*|pled|guilty|not guilty|verdicts?|"
    r"convict\w*|acquit\w*|cleared|sentenc\w*|jail\w*|prison\w*|imprison\w*|appeal\w*|quash\w*|overturn\w*|"
    r"testif\w*|testimony|evidence|witness\w*|sue[sd]?|suing|lawsuits?|ruling|ruled|injunction|extradit\w*|probation|"
    r"admitted|confess\w*|investigat\w*|suspect\w*|suspicion|questioned|raid\w*|searched|complaints?)\b",
    re.IGNORECASE,
)
FOR_POST = re.compile(
    r"\b(?:named|names|naming|appoint\w*|chosen|ch(?:ose|oose|ooses|oosing|oice)|picked|selected|nominat\w*|elect(?:ed|s)|"
    r"hired?|recruit\w*|head-?hunters?|candidates?|applicants?|appl(?:y|ied|ications?)|advertis\w*|short-?list\w*|"
    r"interview\w*|withdr[aeo]w\w*(?! hurt\b)|turn(?:s|ed)? down|declin\w*|pull(?:s|ed)? out|drop(?:s|ped)? out|"
    r"st(?:ep|eps|epped|and|ands|ood) (?:down|aside|in)|resign\w*|quits?|retir\w*|departure|"
    r"t(?:ake|akes|ook|aken|aking) (?:over|up|charge|office)|acting|act(?:s|ed)? as|interim|caretaker|becom\w*|became|"
    r"success(?:or|ors|ion)|succeed\w*|replac\w*|vacan\w*|search\w*|starts? work|(?:new|next) (?:head|chief|director)|"
    r"sworn in|start(?:s|ed)? as|beg(?:an|in|ins) as)\b",
    re.IGNORECASE,
)
OF_DELAY = re.compile(
    r"\b(?:(?:too|months?|weeks?|years?|days?|hours?) late|behind schedule|overrun\w*|"
    r"ahead of (?:plan|schedule)|set ?backs?|held up|hold-?ups?|"
    r"on time|in time|missed|deadlines?|slip(?:s|ped)?)\b",
    re.IGNORECASE,
)
_POST = (
    rf"(?:(?:an?|the|its|their|his|her)\s+)?(?:(?:new|next|permanent|future)\s+(?:\w+\s+)?(?:{'|'.join(OFFICES)}|chiefs?|"
    r"bosse?s?|principal|bishop|conductor)\b|successors?\b|replacements?\s+for\b)"
)


DELAYS = re.compile(r"\b(?:delays?|postponements?|set-?backs|hold-?ups)\s+(?:to|of|in|with|at|over|for)\s", re.I)
CASE = re.compile(
    r"\b(?:(?:court|criminal|legal|fraud|murder|manslaughter|bribery|corruption)\s+(?:case|cases|proceedings|battle)|"
    r"(?:case|charges|proceedings)\s+against|"
    r"(?<!clinical )(?<!field )(?<!time )(?<!sheepdog )(?<!vaccine )(?<!drug )trials?(?!\s+of\s+(?:an?|the)\s)|"
    r"prosecution|law ?suits?)\b",
    re.IGNORECASE,
)
SEARCH = re.compile(
    rf"\b(?:search|hunt|quest|race|contest)\s+(?:for|to (?:find|choose|be))\s+{_POST}|"
    r"\b(?:succession|appointment|selection)\s+(?:at|of|to|in|as)\s+"
    rf"(?:[\w’'-]+\s+){{0,4}}?(?:{'|'.join(OFFICES)})\b",
    re.IGNORECASE,
)
INQUIRY = re.compile(
    r"\b(?:(?:inquir|enquir)(?:y|ies)|investigations?|probes?|inquests?|hearings?)\s+(?:into|on|over|about)\s",
    re.IGNORECASE,
)
INQUIRED = re.compile(
    r"\b(?:inquir\w*|enquir\w*|investigat\w*|prob(?:e|es|ed|ing)|inquests?|hearings?|coroners?|inspectors?|panel|"
    r"commission(?:ers?)?|evidence|witness\w*|testif\w*|testimony|findings?|(?:preliminary|interim|final|first) report|"
    r"conclu\w+|the causes?|what caused|(?:caused|started|triggered) by|(?:began|started) (?:with|in)|blam(?:e|es|ed)|"
    r"clues?|black box(?:es)?|recorders?|examin\w+)\b",
    re.IGNORECASE,
)
EVACUATION = re.compile(r"\bevacuations?\b", re.IGNORECASE)
AWAY = re.compile(
    r"\bevacuat\w*|\b(?:le(?:ave|aves|aving|ft)|fl(?:ee|ees|ed|eeing)|driven from|forced (?:out )?(?:of|from)|out of) "
    r"(?:their|its|the|his|her) (?:homes?|houses?|villages?|flats?)\b|\b(?:moved|taken|led|brought) out\b|"
    r"\b(?:return\w*|go|goes|went|gone|going|come|came|back|allowed) (?:back )?"
    r"(?:home(?! with\b)|to their (?:homes|houses|villages?))\b|"
    r"\breturn of (?:the )?(?:villagers|residents|people|families|inhabitants)\b|\btold to (?:leave|get out)\b|"
    r"\btheir return\b|\b(?:is|are|was|were|been) cleared\b(?! of\b)|\bshelters?\b",
    re.IGNORECASE,
)
DEATHS = re.compile(
    r"\b(?:deaths|fatalities|victims|(?:those|people) (?:who (?:died|were killed)|killed)|the dead)\b", re.IGNORECASE
)
DIED = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths?|deadly|killed|kills|bod(?:y|ies)|victims?|fatalit(?:y|ies)|drowned|perished|"
    r"succumbed|toll|(?:claimed|cost|lost)\s(?:[\w-]+\s){1,3}(?:life|lives))\b",
    re.IGNORECASE,
)
# Only where nothing else is asked for: of a takeover that is all the story all is told.
SALE = re.compile(
    r"^(?:the\s)?(?:sale|takeover|acquisition|purchase|buy-?out|bids|offers)$|"
    r"\b(?:attempts?|efforts?) to (?:sell|buy)\b",
    re.IGNORECASE,
)
SOLD = re.compile(
    r"\b(?:sales?|sell(?:s|ing)?|sold|buy(?:s|ing|ers?)?|bought|bid(?:s|ders?|ding)?|offer(?:s|ed|ing)?|purchas\w*|"
    r"acqui(?:re[ds]?|sition)|tak(?:e|es|en|ing) over|took over|takeovers?|owners?|owned|ownership|stakes?)\b",
    re.IGNORECASE,
)
REPAIR = re.compile(
    r"\b(?:get(?:ting)?|got|have|had|bring|brought)\s(?:[\w’'-]+\s){1,5}?(?:back|running|working|going)\b|"
    r"\b(?:repairs?|restoration)\s(?:of|to)\b",
    re.IGNORECASE,
)
REPAIRED = re.compile(
    r"\b(?:repair\w*|restor\w*|mend(?:ed|ing)?|fixed|rebuil[dt]\w*|recover\w*|reopen\w*|resum\w*|normal|"
    r"back (?:to normal|at work|in (?:use|service)|up|on)|(?:working|running|open) again|"
    r"(?:be|was|were|is|are) (?:\w+ly )?(?:working|running))\b",
    re.IGNORECASE,
)
# That there is a case in court, by one word; there are trials of vaccines, too.
_IN_COURT_ALONE = (
    r"charged|charges against|(?:stands?|stood) trial|"
    r"prosecutors?|prosecution|courts?|magistrates?|jury|jurors?|sentenced|convicted|acquitted|indicted|pleaded|"
    r"jailed|sued?|lawsuit|verdict"
)
SURELY_IN_COURT = re.compile(rf"\b(?:{_IN_COURT_ALONE})\b", re.IGNORECASE)
_TRIED = re.compile(rf"\b(?:{_IN_COURT_ALONE}|trial)\b", re.IGNORECASE)


def put_off(text: str) -> bool:
    """Whether it tells of a delay."""
    return plans.moves(text) or OF_DELAY.search(text) is not None


def of_fate(text: str) -> bool:
    """Whether it tells what becomes of somebody in court or office, or that they die."""
    return any(words.search(text) for words in (IN_COURT, FOR_POST, DIED))


def tells_delay(about: str, text: str) -> bool:
    """Whether delays are asked about, and a sentence tells of one."""
    return DELAYS.search(about) is not None and plans.moves(text)


def said_by(about: str, text: str) -> frozenset[str]:
    """The stems of those words of `about` that name a side of a story, where `text` has other words that tell it."""
    told = {
        DELAYS: plans.moves(text),
        CASE: bool(_TRIED.search(text)),
        SEARCH: bool(FOR_POST.search(text)),
        EVACUATION: bool(AWAY.search(text)),
    }
    found = (match.group() for form, tells in told.items() if tells and (match := form.search(about)))
    return frozenset(stem for words in found for stem in words_of(words))
