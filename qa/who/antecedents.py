"""Whom "he said" or "she said" means, by rules that would rather tell nobody. Pure; English.

A pronoun that speaks for a whole sentence goes on from the sentence just before, or from the one before a quotation
that runs on; that sentence must have one person who speaks, and tell that it is one, by a trade, a title or what
explains the name. Of 969 sentences of MultiHop-RAG's articles in which "he" or "she" speaks the rules tell of 11
whom it means, of all of them rightly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.passages import sentence_spans
from qa.who.people import SAYING, SAYS, TITLES, WORD, names_people, person, plain, whole_names

_LONGEST = 2  # words of a name; a third may be none of it ("Coroner Ada Roe")
_CLOSES = re.compile(r"[\"”](?=\s|$)")
_BACK = 3  # sentences before: the nearest that is not all quotation decides
# Quotations by their own marks; one may have begun before the sentence, or go on behind it.
_QUOTED = re.compile(
    r"(?:^|(?<=[\s(—–-]))(?:“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|[‘'](?:[^’']|[’'](?=\w))*(?:[’'](?!\w)|$))"
    r"|^[^\"“”]*[\"”](?=\s|$)"
)
_WHOLLY_QUOTED = re.compile(r"\W*[“\"‘'][^”\"]*[”\"’']?\W*")
_ALONE = re.compile(
    rf"\W*(?:(?:and|but) )?(?:(?P<a>he|she) {SAYS}|{SAYS} (?P<b>he|she))\b"
    rf"|.*,\s+(?:(?P<c>he|she) {SAYS}|{SAYS} (?P<d>he|she))(?=[,.]|\s*$)",
    re.IGNORECASE,
)
_TO_SOMEBODY = ("told", "tells", "asked", "warned")  # what stands behind these is who was spoken to
_BARE = f"(?:{'|'.join(verb for verb in SAYING if verb not in _TO_SOMEBODY)})"
# What may stand before a name that it explains: "chief epidemiologist Dr", but nothing of somebody else.
_TRADE = r"(?:(?!(?:for|by|with|from|to|that|and|or|against|representing|on|who|as|said|says)\b)[\w&-]+\.? ){0,6}"
_EXPLAINED = r"(?:, (?:[^,]{2,80}|[^,]{2,60}, [^,]{2,60}),)?"
_CAPITAL = re.compile(WORD)
_MALE, _FEMALE = r"(?:mr|sir|lord|father|king|prince)", r"(?:mrs|ms|miss|dame|lady|mother|sister|queen|princess)"
# Before a capital these tell that somebody else does something, or may: "said Pell had fired", "Mr Pell".
_SUBJECT = re.compile(
    rf"(?:{SAYS}|{TITLES}|that|and|but|or|when|if|as|because|while|after|before|until|since|whether|where|who|whom|than|by|"
    r".*[,:;–—-])\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Meant:
    """`pronoun` is `name`, as the sentence that begins at `start` of the passage has it."""

    pronoun: str
    name: str
    start: int


def meant(passage: str, start: int, end: int) -> Meant | None:
    """The person for whom "he" or "she" speaks in `passage[start:end]`, a sentence; None where it may be another."""
    said = _told(passage[start:end])
    found = _ALONE.match(said)
    goes_on = _quoting(passage[:start]) and not _CLOSES.search(passage[start:end])
    if found is None or goes_on or _strangers(said, ""):
        return None
    pronoun = next(filter(None, found.groups())).lower()
    for begins, ends in [span for span in sentence_spans(passage) if span[1] <= start][: -_BACK - 1 : -1]:
        text = passage[begins:ends]
        if name := _speaker(text):
            return Meant(pronoun, name, begins) if fits(pronoun, name, text) else None
        if not (_quoting(passage[:begins]) or _WHOLLY_QUOTED.fullmatch(text)):
            return None
    return None


def _speaker(text: str) -> str | None:
    """The one person who speaks in a sentence, quotations aside, if it names no other."""
    said = _told(text)
    speaking = [name for name in whole_names(said) if _speaks(name, said)]
    if len(speaking) != 1 or len(speaking[0].split()) > _LONGEST or _strangers(said, speaking[0]):
        return None
    return speaking[0] if person(speaking[0], said) else None


def _speaks(name: str, said: str) -> bool:
    name = rf"(?<!\bof ){re.escape(name)}"
    opens = re.match(rf"\W*{_TRADE}{name}{_EXPLAINED} {SAYS}\b(?P<rest>.*)", said)
    if opens:
        return not names_people(opens["rest"])
    ways = (
        rf"(?:.*,)?\W*{_BARE} {_TRADE}{name}(?![’'\w-])",
        rf".*, {_TRADE}{name} {SAYS}\W*$",
        rf".*\b[Aa]ccording to {_TRADE}{name}(?![’'\w-])",
    )
    return any(re.match(way, said) for way in ways)


def _strangers(said: str, name: str) -> bool:
    """Whether words with a capital besides the name may be of people who do something."""
    rest = said.replace(name, "…", 1) if name else said
    for match in _CAPITAL.finditer(rest):
        before = rest[: match.start()].split()
        if plain(match.group()) and (not before or _SUBJECT.fullmatch(before[-1])):
            return True
    return False


def fits(pronoun: str, name: str, text: str) -> bool:
    """Whether no title before the name is of the other sex."""
    other = _FEMALE if pronoun == "he" else _MALE
    return not re.search(rf"\b{other}\.? (?:[\w’'-]+ )?{re.escape(name.split()[0])}\b", text, re.IGNORECASE)


def _told(text: str) -> str:
    """A sentence without what it quotes."""
    return " ".join(_QUOTED.sub(" ", text).split())


def _quoting(before: str) -> bool:
    """Whether a quotation is open at the end of `before`, in its last paragraph."""
    paragraph = before.rpartition("\n")[2]
    return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1
