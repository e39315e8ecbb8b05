"""Whether a sentence can stand alone, as in a line of a timeline. Pure; English, with German and Spanish sources."""

from __future__ import annotations

import re

from qa.who import people
from qa.words.nations import COUNTRIES

# It says only who told what stands before it: "Das teilte das Amt am Montag mit."
_ONLY_SOURCE = re.compile(
    r"(?:Das|Dies) (?:teilten?|sagten?|erklärten?|berichteten?|meldeten?|bestätigten?|gaben?|kündigten?)\s[^,;:]+$|"
    r"(?:Así lo|Lo) (?:anunci|dij|confirm|inform|explic|comunic|asegur|señal)\w*\s[^,;:]+$|"
    r"(?:This|That|The (?:news|announcement)) "
    r"(?:was (?:announced|confirmed|reported|said)(?! to\b)|came (?:from|in|on|late|early)\b)\s[^,;:]+$"
)
_OF_PAGE = re.compile(
    r"\([^()]*\b(?:getty|ap|reuters|afp|pa|epa|shutterstock|photo|images?)\b[^()]*\)\s*$|"
    r"^(?:editor['’]s note|this (?:post|story|article|page)|updated?\b[^.]{0,30}:|welcome (?:back )?to|"
    r"here(?:['’]s| is| are)\b)|"
    r",\s(?:far |top |bottom )?(?:left|right|cent(?:er|re)|(?:second|third) from (?:left|right)),\s|"
    r"^(?:\w+day,?\s+)?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b[^()]{0,20}\([^()]*\)$|"  # when it is on, and where
    r"\b(?:is|are) (?:tracking|following) (?:the|all)\b[^.]{0,30}\b(?:updates|news|rumou?rs)\b",
    re.IGNORECASE,
)
_NOTE_BEHIND = re.compile(
    r"\n\s*(?:editor['’]s note|this (?:post|story|article|page) (?:was|has been))\b", re.IGNORECASE
)
_OURS = re.compile(r"\s*[“\"‘']?(?:We|Our|I)\b(?![’'.])")
# Not "This week" or "That night", nor what has a name of its own: "This Friday", "This Morning".
_POINTS_BACK = re.compile(
    rf"(?:That|This|These|Those)\b(?! (?!(?:I|[A-Z]{{2,}}|(?i:{'|'.join(sorted(COUNTRIES))}))\b)[^\W\d_a-zß-öø-ÿ])"
    r"(?! (?:time|(?:past|coming) \w+|day|morning|afternoon|evening|night|week|weekend|"
    r"month|year|spring|summer|autumn|fall|winter|season)\b)"
)
_GOES_ON = re.compile(
    r"(?:They|It|He|She|But|Yet|However|And|So|Also|Instead|Still|Meanwhile)\b|"
    r"\w+ (?:decades?|years?|months?|weeks?) ago\b"
)
_ON_IT = re.compile(
    r"(?:An?|The|Its)\s+(?:[a-z-]+\s+)?[a-z-]+\s+(?:on|of|for|against|about|to|from|over)\s+(?:it|them)\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
# Before which no count stands that they may be: "told 300 staff that all of them".
_OF_THEM = re.compile(
    r"^(?:(?!\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b).)*\bthat\s+(?:all|both|most|some|none)\s+of\s+them\b",
    re.IGNORECASE,
)
_FAMILY = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’-]+,\s\d{1,3},")  # "Roe, 58, will return to her post"
_OF_WHAT = re.compile(  # "How much it is to hold will be decided on Monday"
    r"\W*(?:How|What|Whether|Who|Why)\b[^,;.A-Z]{0,80}?\b(?:it|they|its|their)\b[^,;.]{0,80}\b(?:will|is|was|has|had|would)\s"
)
# No "World War I", "Phase I", "Charles I".
_FIRST_PERSON = re.compile(
    r"(?<!\bWar )(?<!\bPhase )(?<!\bType )(?<!\bPart )(?<!\bDivision )(?<!\bCharles )(?<!\bElizabeth )"
    r"\b(?:I|I['’](?:ve|m|d|ll)|[Mm]y)\b(?![.’'])"
)
_WHO_IS = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s+){1,4}(?:is|was)\s+(?:an?|the|one of)\s"
    r"(?!(?:the\s+)?(?:first|second|third|last|latest|next|only|new)\b)"  # news: "Kelm is the first town to …"
    r"|[^,.]{3,40},[^,.]{3,60},\s+has\s+(?:been\s+(?:an?|the|in|at|with|[a-z]+ing)|followed|studied|worked|served|taught|"
    r"run|led|headed|advised|written|covered|reported|lived|spent)\b"  # and "Roe, the former mayor, has been charged"
)
_QUOTED = re.compile(r"[“\"«„][^”\"»]*(?:[”\"»]|$)")


def introduces(text: str) -> bool:
    """Whether it reports nothing, as what opens a column, where its author speaks of themselves, or an interview:
    "Dr Roe is a biologist and …"."""
    return _WHO_IS.match(text) is not None or _FIRST_PERSON.search(_QUOTED.sub(" ", text)) is not None


def only_source(text: str) -> bool:
    """Whether it only says who told what stands before it."""
    return _ONLY_SOURCE.match(text) is not None


def of_page(text: str) -> bool:
    """Whether it is of the page, not of the news: who is in a picture, a note on an update, what the page does, or what
    "we" say, which begins no report."""
    return any(form.search(text) for form in (_OF_PAGE, _NOTE_BEHIND)) or _OURS.match(text) is not None


def goes_on(text: str) -> bool:
    """Whether it goes on from what stands before it, or begins with what was long ago, as no report of news does."""
    return _GOES_ON.match(text) is not None or _POINTS_BACK.match(text) is not None


def dangles(text: str) -> bool:
    """Whether a word in it may mean what only the sentences before it name."""
    if _POINTS_BACK.match(text) or _ON_IT.match(text) or _OF_WHAT.match(text) or _OF_THEM.search(text):
        return True
    pronoun = _PRONOUN.search(text)
    before = text[: pronoun.start()] if pronoun else ""
    return pronoun is not None and not (
        people.whole_names(before) or people.names_people(before) or _FAMILY.match(before)
    )
