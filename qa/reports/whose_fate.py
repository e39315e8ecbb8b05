"""Whether anything found tells that what a question takes for granted or asks became of the one it names: was jailed,
charged, fired, died. Pure; English.

"Why was Roe jailed?" finds the article on the trial at which Roe spoke, and "the court acquitted him of one count" is
read as an answer. To tell that of somebody else is libel, so what became of people counts only where a sentence with a
word for it names them, or has a pronoun for the last person who was named before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who.people import PARTICLE, SAYS, TITLES, TRADES, plain, whole_names
from qa.words import verbs
from qa.words.letters import LOWER, UPPER
from qa.words.terms import fold

_GUILT = (
    r"convict\w*|guilty|sentenc\w*|jail\w*|prison\w*|imprison\w*|behind bars|inmates?|custod\w+|locked up|parole\w*|"
    r"serv(?:e|es|ed|ing)\s+(?:an?|his|her|\d+)|"
    r"(?:handed|given|gave|got|gets|received)\b[^.;]{0,40}\b(?:years?|months?|life|term)"
)
_CHARGE = (
    r"charg\w+|indict\w*|prosecut\w+|accus\w+|alleg\w+|trial|tried|court|sue[sd]?|suing|lawsuit|suspect\w*|complaint\w*"
)
_ARREST = r"arrest\w*|detain\w*|detention|held|police|officers|handcuff\w*|seized?|apprehend\w*|raid\w*|caught"
_LEAVING = (
    r"resign\w*|quits?|quitting|le(?:ave|aves|aving|ft)|depart\w*|step\w*|stood|stand\w*|retir\w+|replac\w+|former|"
    r"successor|succeed\w*|fir(?:ed|ing)|sack\w*|dismiss\w*|suspend\w*|suspension|oust\w*|remov\w+|expel\w*|expulsion|"
    r"axed|let go|go(?:es|ing|ne)?|went|lost (?:his|her|their) (?:job|post|seat)|"
    r"part(?:ed|ing)? (?:company|ways)|job|out"
)
_DEATH = (
    r"die[sd]?|dying|dead|deaths?|kill\w*|murder\w*|manslaughter|homicide|body|bodies|remains|fatal\w*|passed away|"
    r"drown\w*|perish\w*|late|funeral|mourn\w*|tribute\w*|shot|shoot\w*|gun\w*|stab\w*|succumb\w*|obituary|buried|burial|"
    r"grave|widow\w*|li(?:fe|ves)|fell|collapsed?|suicide|assassinat\w*|attack\w*|crash\w*|victims?|"
    r"\d{4}\s*[–—-]\s*(?:[\w,]+\s+){0,3}\d{4}"  # "(26 June 1742 – 1 January 1787)"
)
_HARM = (
    r"injur\w*|hurt|wound\w*|hospital\w*|broke\w*|fractur\w*|struck|hit|attack\w*|assault\w*|beaten|stab\w*|shot|bitten|"
    r"treat\w*|surg\w+|operat\w+|knocked|fell|torn?|pulled|strain\w*|concuss\w*"
)
_DEEDS = (
    # As a question has it, and what tells of it, or may.
    (
        r"convicted|jailed|imprisoned|sentenced|found guilty|(?:sent|go|going) to (?:prison|jail)|locked up|"
        r"put (?:in (?:prison|jail)|behind bars)|(?:in|behind) (?:prison|jail|bars)",
        _GUILT,
    ),
    (r"charged|indicted|prosecuted|accused|sued|tried|on trial", f"{_CHARGE}|{_GUILT}"),
    (r"arrested|detained|apprehended|(?:taken into|in) custody", f"{_ARREST}|{_CHARGE}|{_GUILT}"),
    (
        r"acquitted|exonerated|cleared",
        r"acquit\w*|clear\w*|exonerat\w*|not guilty|overturn\w*|quash\w*|innocen\w+|dropp\w+|drop|thrown out|"
        r"dismiss\w*|free\w*|released?",
    ),
    (r"fined", r"fin(?:ed?|es|ing)|penalt\w+|pay\w*|sanction\w*"),
    (
        r"fired|sacked|dismissed|suspended|ousted|expelled|sent off|removed|disqualified|disbarred|banned",
        rf"{_LEAVING}|ban(?:s|ned|ning)?|barred|disqualif\w*|disbarred|struck off|red card|sent (?:off|home)",
    ),
    (r"resign(?:ed)?|quit|step(?:ped)? (?:down|aside|back)|st(?:an|oo)d down|retired?", _LEAVING),
    (
        r"died?|killed|murdered|shot|stabbed|poisoned|assassinated|drown(?:ed)?|executed",
        rf"{_DEATH}|poison\w*|execut\w*",
    ),
    (r"injured|hurt|wounded|attacked|assaulted|beaten up|hospitali[sz]ed", f"{_HARM}|{_DEATH}"),
)
_NAME = rf"[{UPPER}](?:[\w’'-]*[{LOWER}\d][\w’'-]*|\.)(?:\s+(?:[{UPPER}][\w’'.-]+|{PARTICLE})){{0,4}}"
_ASKED = re.compile(
    rf"\W*(?:[\w’'-]+,?\s+){{0,6}}?(?i:was|were|is|has|had|did|does|been|get|got)\s+(?:[a-z][\w-]*\s+){{0,3}}"
    rf"(?:(?i:{TITLES}|{TRADES})\s+)*(?P<who>{_NAME})\s+"
    rf"(?:(?:been|being|get|got|ever|also|later|first|finally|\w+ly)\s+)*"
    rf"(?:{'|'.join(f'(?P<d{no}>{asked})' for no, (asked, _) in enumerate(_DEEDS))})\b(?!-)"
)
_TOLD = tuple(re.compile(rf"\b(?:{told})\b", re.IGNORECASE) for _, told in _DEEDS)
_OPEN = re.compile(r"\W*(?:who|whom|whose|if|whether)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_DOES = frozenset(("resign", "quit", "step", "stand", "retire", "die", "drown"))
_CAPITALS = rf"[{UPPER}][\w’'-]+(?:\s+[{UPPER}][\w’'-]+)?"
_SPEAKER = re.compile(rf"{_CAPITALS}(?:, [^,.]{{2,60}},)? {SAYS}\b|\b{SAYS}(?: [a-z]+)* {_CAPITALS}")
_OFFICER = re.compile(
    r"\b(?i:judge|justice|magistrate|coroner|prosecutor|barrister|lawyer|solicitor|attorney|counsel|inspector|detective|"
    rf"superintendent|sergeant|constable|officer|spokes\w+)\s+{_CAPITALS}"
)
_SUBJECT = re.compile(r"(?:\s+(?:has|had|have|was|were|is|are|be|been|being|also|later|\w+ly|who|would|will))*\s*$")


class Fate(NamedTuple):
    """Who a question names, their family name, folded, what is to have become of them ("jailed"), and the forms that
    tell it."""

    who: str
    family: str
    asked: str
    told: re.Pattern[str]

    @property
    def claim(self) -> str:
        """ "Ada Roe was jailed", "Ada Roe stepped down"."""
        first, _, rest = self.asked.partition(" ")
        base = verbs.base_of(first.lower())
        did = verbs.past(base) if base in _DOES else f"was {first}"
        return f"{self.who} {did} {rest}".rstrip()


def asked(question: str) -> Fate | None:
    """Whose fate `question` takes for granted or asks whether it is so, and which; None where it asks who it was."""
    match = None if _OPEN.match(question) else _ASKED.match(question)
    if match is None:
        return None
    who = re.sub(r"['’]s?$", "", match["who"])
    family = who.split()[-1]
    if not plain(family):
        return None
    no = next(no for no in range(len(_DEEDS)) if match[f"d{no}"])
    return Fate(who, fold(family), match[f"d{no}"], _TOLD[no])


def told(fate: Fate, passages: Sequence[Found]) -> bool | None:
    """Whether one of `passages` tells it of them, be it in doubt; None where none names them as a person."""
    whole = [passage for passage in passages if fate.family in _words(f"{passage.title or ''} {passage.text}")]
    if not whole or not _is_person(fate, whole):
        return None
    articles: dict[str, list[Found]] = {}
    for passage in passages:
        articles.setdefault(passage.article_id, []).append(passage)
    return any(_tells(fate, sorted(of, key=lambda it: it.start)) for of in articles.values())


def _is_person(fate: Fate, passages: Sequence[Found]) -> bool:
    """Whether they are named like a person: two words or more, the family name with no small-letter namesake."""
    text = " ".join(passage.text for passage in passages)
    wholes = [name for name in whole_names(text) if fold(name.split()[-1]) == fate.family]
    return bool(wholes) and not re.search(rf"\b{re.escape(fate.family)}\b", text)


def _tells(fate: Fate, passages: Sequence[Found]) -> bool:
    title, text = passages[0].title or "", " ".join(passage.text for passage in passages)
    if fate.family not in _words(f"{title} {text}") and not passages[0].start:
        return False  # where its beginning was not found, that may name them
    if fate.told.search(title) and fate.family in _words(title):
        return True
    last = ""  # the family name of the last person named
    known = _families(text)
    end = passages[0].start
    for passage in passages:
        if passage.start > end:
            last = ""  # somebody may be named in what lies between
        end = passage.end
        for item in sentences(passage):
            if fate.told.search(item.text) and _of_them(fate, item, last, known):
                return True
            last = _last(fate, item.text, known) or last
    return False


def _of_them(fate: Fate, item: Evidence, last: str, known: frozenset[str]) -> bool:
    """Whether a sentence that has a word for it may tell it of them: it names them, and nobody else as its bearer; or
    it names nobody, and they were the last to be named, or nobody was."""
    there = _words(item.text)
    others = known - {fate.family}
    if fate.family in there:
        return any(not _bearer(item.text, match) & others for match in fate.told.finditer(item.text))
    if any(word in others for word in there):
        return False
    return last in ("", fate.family)


def of_another(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of `items` (n,) tell by a pronoun what became of somebody who, as the last named before it in its passage,
    is not the one that is asked about."""
    fate = asked(question)
    return np.array([fate is not None and _of_last_named(fate, item) for item in items], dtype=bool)


def _of_last_named(fate: Fate, item: Evidence) -> bool:
    told = fate.told.search(item.text)
    if not told or not _PRONOUN.search(item.text) or fate.family in _words(item.text):
        return False
    known = _families(item.passage.text)
    before = item.passage.text[: max(0, item.start - item.passage.start)] + item.text[: told.start()]
    return _last(fate, before, known) not in ("", fate.family)


def _last(fate: Fate, text: str, known: frozenset[str]) -> str:
    """The family name of the last person named in it, who only speaks there or has a part in the case aside; "" if
    nobody is."""

    def aside(match: re.Match[str]) -> str:
        return match.group() if fate.family in _words(match.group()) else " "

    words = _words(_OFFICER.sub(aside, _SPEAKER.sub(aside, text)))
    return next((word for word in reversed(words) if word in known or word == fate.family), "")


def _bearer(text: str, match: re.Match[str]) -> set[str]:
    """The words right before and right behind a word for a fate, of which one may be whose fate it is."""
    before = _SUBJECT.sub("", text[: match.start()])
    return {fold(word) for word in (*_WORD.findall(before)[-1:], *_WORD.findall(text[match.end() :])[:2])}


def _families(text: str) -> frozenset[str]:
    """The last words of whole names that are said of people: behind a title or trade, before an age, a trade, a verb of
    saying or what courts do to people, or alone, as news has family names."""
    out = set[str]()
    for name in whole_names(text):
        first, family = name.split()[-2:]
        if re.search(rf"\b{re.escape(family.lower())}\b", text):
            continue
        alone = rf"(?<![\w-])(?<!{re.escape(first)}\s){re.escape(family)}(?![\w-])(?!\s+[{UPPER}])"
        titled = rf"\b(?i:{TITLES}|{TRADES})\s+{re.escape(name)}"
        explained = rf"{re.escape(name)}(?:,\s+(?:\d|(?:[a-z-]+\s+){{0,4}}(?:{TRADES})\b)|\s+(?:{SAYS}|who)\b)"
        undergoes = (
            rf"{re.escape(name)}\s+(?:(?:was|has been|had been|is)\s+)?(?:{_GUILT}|arrested|charged|acquitted)\b"
        )
        if any(re.search(form, text) for form in (alone, titled, explained, undergoes)):
            out.add(fold(family))
    return frozenset(out)


def _words(text: str) -> list[str]:
    return [fold(re.sub(r"['’]s?$", "", word)) for word in _WORD.findall(text)]


def on_them(fate: Fate, evidence: Iterable[Evidence]) -> list[Evidence]:
    """The sentences that name them."""
    return [item for item in evidence if fate.family in _words(item.text)]
