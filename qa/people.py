"""How people are named in English news: what a whole name looks like, and what is none. Pure."""

from __future__ import annotations

import re

from qa import dates
from qa.terms import STOPWORDS, fold
from qa.weekdays import WEEKDAYS

WORD = r"\b[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[A-Z][a-z]+)?(?:[’'-][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?"
SAYS = r"(?:said|says|told|tells|added|adds|wrote|writes|asked|argued|insisted|replied|explained|warned|recalled)"
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
_NO_NAMES = _OFFICES_AND_PLACES | WEEKDAYS.keys() | dates.MONTHS.keys() | STOPWORDS
_NAME = re.compile(rf"{WORD}(?: (?:{PARTICLE} )*{WORD}| [A-Z]\.)+")


def plain(word: str) -> bool:
    """Whether a word with a capital may be of somebody's name: no office, place, day or common word."""
    return fold(word).rstrip(".") not in _NO_NAMES


def whole_names(text: str) -> list[str]:
    """The names of two plain words or more in `text`, each once, without what stands before them ("Mayor")."""
    found = []
    for match in _NAME.finditer(text):
        words = match.group().split()
        strange = max((at + 1 for at, word in enumerate(words) if not plain(word)), default=0)
        if len(words) - strange > 1:
            found.append(" ".join(words[strange:]))
    return list(dict.fromkeys(found))
