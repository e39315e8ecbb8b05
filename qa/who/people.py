"""How people are named in English news: what a whole name looks like, and what is none. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words.letters import LOWER, UPPER
from qa.words.terms import STOPWORDS, fold

SAYING = tuple(
    "said says told tells added adds wrote writes asked argued insisted replied explained warned recalled".split()
)
WORD = rf"\b[{UPPER}][{LOWER}]+(?:[A-Z][a-z]+)?(?:[’'-][{UPPER}][{LOWER}]+)?"
SAYS = f"(?:{'|'.join(SAYING)})"
PARTICLE = r"(?:van|von|de|del|der|den|da|di|du|la|al|el|bin|ter)"
# What a capital may begin and no name does.
_OFFICES_AND_PLACES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady judge justice mayor president minister chancellor "
    "senator captain colonel general major sergeant inspector superintendent officer chief bishop father sister "
    "brother pastor councillor deputy director coach king queen prince princess detective secretary sheriff "
    "executive commissioner governor representative ambassador spokesman spokeswoman chairman chairwoman prime "
    "vice first former acting north south east west northern southern eastern western central new old great upper "
    "lower hotel saint mount port lake bank company council court department ministry university hospital school "
    "police union party association club united national international royal state city county meanwhile yesterday "
    "today later earlier despite instead according even only still yet both like unlike every last black big board "
    "office agency authority commission committee group dairy lines bank press news times post gazette courier herald "
    "service services federation alliance street road avenue bridge station airport cape isle isles island islands "
    "river valley bay square district region parliament".split()
)
# What only people are; the last word before a name, or in what explains it.
TRADES = "|".join(
    """
    actor actress accountant adviser ambassador analyst archivist architect artist assessor astronomer attorney
    auditor author baker banker barrister biologist boss broker builder businessman businesswoman campaigner
    candidate captain caretaker chair chairman chairwoman chef chemist chief clerk coach co-founder columnist
    commander commissioner conductor coroner councillor curator cyclist dancer defender dentist deputy detective
    developer diplomat director diver docker doctor driver economist editor electrician employee engineer
    entrepreneur envoy epidemiologist executive expert farmer fellow firefighter fisherman forward founder
    gardener geologist goalkeeper governor guard guide head historian inspector investigator investor journalist
    judge landlord lawyer lawmaker leader lecturer librarian magistrate manager mayor mechanic mediator
    midfielder midwife miner minister musician neighbor neighbour neurologist neuroscientist novelist nurse
    officer official organiser organizer owner painter pastor pensioner pharmacist photographer physicist pilot
    player plumber poet policeman policewoman politician postman president priest principal producer professor
    prosecutor psychiatrist psychologist quarterback ranger receiver referee reporter representative researcher
    resident runner sailor scientist sculptor secretary senator shareholder sheriff shopkeeper singer skipper
    soldier solicitor spokesman spokesperson spokeswoman statistician steward striker student superintendent
    surgeon surveyor teacher tenant trader trainer translator treasurer trustee umpire veterinarian vicar
    virologist volunteer waiter waitress warden watchman witness worker writer
    """.split()
)
TITLES = r"(?:mrs?|ms|miss|dr|prof|sir|dame|lord|lady|sgt|capt|sen|rep|gov)\.?"
_COURTESY = re.compile(r"\b(?:Mrs?|Ms|Dr)\b\.?\s+(?=[^\W\d_a-zß-öø-ÿ])")
_TELLS_BEFORE = re.compile(rf"\b(?:{TITLES}|{TRADES})\W*$", re.IGNORECASE)
_TELLS_BEHIND = re.compile(
    rf",\s+(?:\d\d\b|(?!(?:\w+\s+)?which\b|(?:where|when|after|before|while)\b)[^,.;]{{0,60}}\b(?:{TRADES})\b|"
    r"who (?:leads|heads|runs|chairs|owns|wrote|teaches)\b)",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:husband|wife|widow(?:er)?|brother|sister|twin|son|daughter|father|mother|parents?|uncle|aunt|cousin|nephew|niece)s?\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    rf"\b(?:he|she|him|her|his|hers|man|woman|boy|girl|suspect|victim|defendant|patient|nominee|colleague|friend|"
    rf"partner|king|queen|prince|princess|pope|{TRADES})\b",
    re.IGNORECASE,
)
_NO_NAMES = _OFFICES_AND_PLACES | DAYS_AND_MONTHS | STOPWORDS
_BEFORE_PLACES = frozenset("in at from near the".split())
_INITIAL = 3  # letters and marks of "J.D." at most
_NAME = re.compile(rf"{WORD}(?: (?:{PARTICLE} )*{WORD}| [A-Z]\.)+")


def untitled(text: str) -> str:
    """`text` without "Mr", "Ms" or "Dr" before a name, which is as well told of without."""
    return _COURTESY.sub("", text)


def plain(word: str) -> bool:
    """Whether a word with a capital may be of somebody's name: no office, place, day or common word."""
    return fold(word).rstrip(".") not in _NO_NAMES


def trade(word: str) -> bool:
    """Whether a word is what only people are, or a title: "Geologist", "Dr"."""
    return re.fullmatch(rf"(?:{TITLES}|{TRADES})", word, re.IGNORECASE) is not None


def whole_names(text: str) -> list[str]:
    """The names of two plain words or more in `text`, each once, without what stands before them ("Mayor")."""
    found = []
    for match in _NAME.finditer(text):
        words = behind_offices(match.group().split())
        if len(words) > 1:
            found.append(" ".join(words))
    return list(dict.fromkeys(found))


def behind_offices(words: Sequence[str]) -> Sequence[str]:
    """Those of `words` with capitals behind the last that is of no name ("Mayor Ada Roe")."""
    return words[max((at + 1 for at, word in enumerate(words) if not plain(word)), default=0) :]


def person(name: str, text: str) -> bool:
    """Whether `text` tells that the name is a person's, and speaks of no relation, who may bear it too: by a title or
    trade before it, or an age or trade behind it."""
    before, _, behind = text.partition(name)
    told = _TELLS_BEFORE.search(before) or _TELLS_BEHIND.match(behind)
    return told is not None and not _KIN.search(text)


def one_bearer(whole: str, family: str, text: str) -> bool:
    """Whether the family name stands in `text` only as that of `whole` or alone: behind no other name or title than
    "Mr", "Mrs" and "Ms", as no place, and as no word in small letters."""
    if re.search(rf"\b{re.escape(family.lower())}\b", text):
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text):
        before = text[: match.start()]
        word = before.split()[-1] if before.split() else ""
        courtesy = re.search(r"\b(?:Mrs?|Ms)\.?\s+$", before)
        if (
            courtesy
            or before.rstrip().endswith(whole.removesuffix(family).rstrip())
            or (word[-1:] in ',.;:!?”"’—–' and len(word) > _INITIAL)
        ):
            continue
        if fold(word) in _BEFORE_PLACES or (word[:1].isupper() and fold(word) not in STOPWORDS):
            return False
    return True


def names_people(text: str) -> bool:
    """Whether `text` speaks of people, by a pronoun, a trade or a common word for them."""
    return _SOMEBODY.search(text) is not None
