"""A small dictionary of the words of news, German and Spanish to English, for questions. Pure; reads its own file once.

A word has the meanings of each kind of word that it may be; German compounds that are not listed are taken apart at
words that are ("Dammreparatur": dam repair). What is not known has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from qa.words import bent, verbs
from qa.words.terms import fold

Kind = Literal["noun", "verb", "adjective", "other", "name"]
Tongue = Literal["de", "es"]

_KINDS: dict[str, Kind] = {
    "[nouns]": "noun", "[verbs]": "verb", "[adjectives]": "adjective", "[others]": "other", "[names]": "name",
}  # fmt: skip
_FILE = Path(__file__).with_name("dictionary.txt")
_SHORTEST = 3  # letters of each part of a compound
_LINKS = ("", "s", "es", "n", "en", "e", "er", "-")  # between the parts of one: "Verkehr-s-minister"
# As last parts of a compound these make names of places and people; what they make besides is listed: "Grabstein".
_OF_NAMES = frozenset("berg burg bach stein mann heim hausen thal ton".split())
# Names that look like a compound or a form of other words.
_NAMES = frozenset(
    "darmstadt landshut lippstadt neustadt eisenstadt eisenhüttenstadt kronstadt mühlhausen oberhausen nordhausen "
    "neukirchen neuhaus altdorf burgdorf frauenfeld tempelhof freital göttingen königswinter siegen hallein weiden "
    "bergen reims sunderland bachmut volkswagen kaufhof rheinmetall wolfgang armin volker engels händel müller maier "
    "mahler hirscher seehofer schweinsteiger mitterrand landgraf burggraf morgenstern rosenbaum mandelbaum beckenbauer "
    "mühlbauer baumgartner baumgarten weingartner buchholz eichholz grünewald himmelreich blumenfeld hirschfeld "
    "feldmann steinfeld sommerfeld winterfeld schönfeld meyer meier lehmann hofer schönefeld hartmut ireland".split()
)
_SAME_IN_PLURAL = frozenset(
    "people police injured dead missing sheep deer fish media data news clothes fireworks seafood fishery milk bread "
    "percent damage evidence equipment traffic help aid power electricity money snow rain water "
    "unemployed disabled homeless cattle livestock wildlife staff personnel aircraft spacecraft species series means "
    "headquarters crossroads barracks goods sales earnings proceeds proceedings savings customs statistics glasses "
    "scissors trousers shorts pyjamas handcuffs works points hours politics economics physics mathematics linguistics "
    "athletics gymnastics ethics oats algae outskirts surroundings contents thanks information advice knowledge "
    "research progress luggage furniture jewellery rubbish waste sewage software music violence training advertising "
    "housing clothing shipping mining poetry weather health healthcare unemployment homework anger courage patience "
    "salmon trout cod tuna herring offspring ages arms forces games olympics hurdles charts remains smallpox "
    "diabetes women damages minutes services fumes celsius hertz symptoms rights binoculars rapids chips "
    "chives headwaters reaches lyrics salmonella".split()
)
_PLURALS = {"man": "men", "woman": "women", "child": "children", "foot": "feet", "wolf": "wolves", "life": "lives",
            "thief": "thieves", "wife": "wives", "person": "people", "half": "halves", "goose": "geese",
            "tooth": "teeth", "mouse": "mice", "ox": "oxen", "knife": "knives", "midwife": "midwives", "leaf": "leaves",
            "calf": "calves", "loaf": "loaves", "shelf": "shelves", "scarf": "scarves", "hoof": "hooves",
            "bacterium": "bacteria", "fungus": "fungi", "nucleus": "nuclei", "medium": "media", "axis": "axes",
            "hero": "heroes", "tomato": "tomatoes", "potato": "potatoes", "volcano": "volcanoes", "veto": "vetoes",
            "tornado": "tornadoes", "embargo": "embargoes", "cargo": "cargoes", "mosquito": "mosquitoes",
            "echo": "echoes", "quiz": "quizzes", "phenomenon": "phenomena", "criterion": "criteria",
            "millennium": "millennia", "human": "humans", "stomach": "stomachs", "headscarf": "headscarves",
            "superhero": "superheroes", "German": "Germans", "Roman": "Romans", "Norman": "Normans"}  # fmt: skip
_ENDINGS = (
    (re.compile(r"man$"), "men"),
    (re.compile(r"child$"), "children"),
    (re.compile(r"(?<=\w[sx])is$"), "es"),  # "crisis"
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=[shxz])(?<!th)(?<!gh)(?<!ph)(?<!arch)$"), "es"),
)
_MOST = {"good": "best", "bad": "worst", "far": "farthest", "many": "most", "few": "fewest"}
_BARE = str.maketrans("áéíóúüñäöàâêëèçï", "aeiouunaoaaeeeci")  # as `fold` has it, of the letters of the file


class Meaning(NamedTuple):
    """What a word may mean: English, in the singular or, of verbs, the base; `form` and `particle` as of `bent.Bent`;
    `moves` is a German verb whose perfect is made with "sein", `itself` a Spanish one that stands with "se"."""

    kind: Kind
    english: str
    plural: bool = False
    form: bent.Form = ""
    particle: str = ""
    moves: bool = False
    itself: bool = False


@dataclass(frozen=True)
class _Words:
    """The dictionary of one language, by words in small letters as they are written."""

    listed: dict[str, list[Meaning]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, list[Meaning]] = field(default_factory=lambda: defaultdict(list))  # of what has an accent
    phrases: frozenset[str] = frozenset()

    def add(self, word: str, meaning: Meaning) -> None:
        _put(meaning, self.listed[word])
        if not word.isascii():
            _put(meaning, self.folded[word.translate(_BARE)])

    def of(self, word: str, kind: Kind | None = None) -> list[Meaning]:
        found = self.listed.get(word)
        if not found:
            bare = fold(word)
            found = [*self.listed.get(bare, ()), *self.folded.get(bare, ())]
        return [it for it in found if kind in (None, it.kind)]


def plural(noun: str) -> str:
    """ "fire chiefs", "women", "twin cities"."""
    head, of, rest = noun.partition(" of ")
    before, _, last = head.rpartition(" ")
    if last in _SAME_IN_PLURAL:
        return noun
    return f"{f'{before} {_many(last)}'.strip()}{of}{rest}"


def _many(noun: str) -> str:
    if noun in _PLURALS:
        return _PLURALS[noun]
    for ending, many in _ENDINGS:
        if ending.search(noun):
            return ending.sub(many, noun)
    return f"{noun}s"


def bend(base: str, how: Callable[[str], str]) -> str:
    """The English verb with its first word bent: "took place"."""
    first, _, rest = base.partition(" ")
    return f"{how(first)} {rest}".strip()


def superlative(adjective: str) -> str:
    """ "oldest", "heaviest", "most important"."""
    if adjective in _MOST:
        return _MOST[adjective]
    sounds = len(re.findall("[aeiouy]+", adjective.removesuffix("e")))
    if " " in adjective or sounds > 1 + adjective.endswith("y"):
        return f"most {adjective}"
    short = re.search(r"[^aeiou][aeiou][^aeiouwxy]$", adjective)
    stem = re.sub("(?<=[^aeiou])y$", "i", adjective.removesuffix("e"))
    return f"{stem}{stem[-1] if short else ''}est"


def participle(base: str) -> str:
    """ "sunk", "put on hold"; of "be born" what stands behind "was"."""
    if base == "burn":
        return "burned"  # as news has it
    return base.removeprefix("be ") if base.startswith("be ") else bend(base, lambda verb: verbs.forms(verb)[-1])


def progressive(base: str) -> str:
    """ "rising", "carrying", "dying"."""
    if base.startswith("be "):
        return base.removeprefix("be ")
    return bend(base, _in_ing)


def _in_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return f"{verb if re.search('[ye]e$|y$', verb) else verbs.by_rule(verb)[:-2]}ing"


@lru_cache(20_000)
def meanings(word: str, tongue: Tongue) -> tuple[Meaning, ...]:
    """What `word` may mean, whatever its case, the likelier first; none where it is not known."""
    words, small, german = _words(tongue), word.casefold().replace("ß", "ss"), tongue == "de"
    found = list(words.of(small))
    if not any(it.kind == "noun" for it in found):
        found += _first(_nouns(words, small, german))
    if not any(it.kind == "adjective" for it in found):
        found += _first(_adjectives(words, small, german))
    if not found and german and not small.isascii():
        return ()
    if not found and german and re.search("[aou]e", small):  # "Buergermeister"
        umlauts = re.sub("([aou])e", lambda two: {"a": "ä", "o": "ö", "u": "ü"}[two[1]], small)
        return meanings(umlauts, tongue) if umlauts != small else ()
    return tuple(found)


@lru_cache(4096)
def compound(word: str) -> Meaning | None:
    """A German noun made of known words, in English; None where it cannot be taken apart."""
    words, small = _words("de"), word.casefold().replace("ß", "ss")
    if small in _NAMES:
        return None
    for at in range(_SHORTEST, len(small) - _SHORTEST + 1):  # the longest last part first
        head, tail = small[:at], small[at:]
        last = next(iter(_nouns(words, tail, True)), None) if tail not in _OF_NAMES else None
        first = _head(words, head) if last else None
        if first and last:
            return Meaning("noun", f"{first} {last.english}", last.plural)
    return None


def phrases(tongue: Tongue) -> frozenset[str]:
    """What has a meaning of its own as several words, in small letters."""
    return _words(tongue).phrases


def _head(words: _Words, head: str) -> str | None:
    for link in _LINKS:
        bare = head.removesuffix(link) if link and head.endswith(link) else head if not link else ""
        if len(bare) >= _SHORTEST:
            found = words.of(bare, "noun") or words.of(bare, "name")
            found = found or (words.of(bare, "adjective") if link in ("", "-") else [])  # no "Langenfeld"
            found = found or words.of(f"{bare}e", "noun")  # "Schul-", "Fähr-"
            if found:
                return found[0].english
    parts = compound(head.removesuffix("s")) if len(head) > 2 * _SHORTEST else None
    return parts.english if parts else None


def _nouns(words: _Words, small: str, german: bool) -> Iterator[Meaning]:
    for stem, many in bent.noun_stems(small, german) if small not in _NAMES or not german else ():
        for it in words.of(stem, "noun"):
            yield Meaning("noun", it.english, many or it.plural)


def _adjectives(words: _Words, small: str, german: bool) -> Iterator[Meaning]:
    for stem in bent.adjective_stems(small, german):
        for it in words.of(stem, "adjective"):
            yield it
        for it in words.of(stem, "verb") if german else ():
            if it.form == "participle":
                yield Meaning("adjective", participle(it.english))
    for stem in (it for it in bent.adjective_stems(small, german) if german and it.endswith("nd")):
        for it in words.of(stem.removesuffix("d"), "verb"):
            if it.form == "infinitive":
                yield Meaning("adjective", progressive(it.english))
    for stem in (it for it in bent.adjective_stems(small, german) if german and it.endswith("st")):
        for it in words.of(stem.removesuffix("st"), "adjective") or words.of(stem.removesuffix("est"), "adjective"):
            yield Meaning("adjective", superlative(it.english))


def _first(found: Iterator[Meaning]) -> list[Meaning]:
    return [it for it in [next(found, None)] if it]


def _put(meaning: Meaning, known: list[Meaning]) -> None:
    """Unless another of its kind and form is there, which is the likelier."""
    for it in known:
        same = it.kind == meaning.kind and it.form == meaning.form and it.particle == meaning.particle
        if same and (it.kind != "verb" or it.itself == meaning.itself):
            return
    known.append(meaning)


@lru_cache(2)
def _words(tongue: Tongue) -> _Words:
    """The file, read for one language."""
    words, spaced = _Words(), set()
    kind: Kind = "noun"
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        if line.startswith("["):
            kind = _KINDS[line]
            continue
        english, _, forms = line.partition(": ")
        for entry in forms.split("|")[tongue == "es"].split():
            for word, meaning in _read(kind, english, entry.replace("ß", "ss"), tongue):
                words.add(word, meaning)
                if " " in word:
                    spaced.add(word)
    return _Words(dict(words.listed), dict(words.folded), frozenset(spaced))


def _several(phrase: str) -> str:
    """ "bancos centrales", "jefes de bomberos"."""
    head, of, rest = phrase.partition(" de ")
    many = [re.sub(r"ón$", "on", word) + ("s" if word[-1] in "aeiouáé" else "es") for word in head.split()]
    return f"{' '.join(many)}{of}{rest}"


def _read(kind: Kind, english: str, entry: str, tongue: Tongue) -> Iterator[tuple[str, Meaning]]:
    """The words of an entry of the file with what they mean."""
    entry = entry.replace("_", " ") if "se_" not in entry else entry
    if kind != "verb" or " " in entry:
        it = Meaning("other" if kind == "verb" else kind, "" if english == "-" else english, entry.endswith("!"))
        yield entry.rstrip("!*"), it
        if " " in entry and tongue == "es" and kind == "noun":
            yield _several(entry), it._replace(plural=True)
        return
    moves, itself = entry.endswith("*"), entry.partition("/")[0].endswith("rse")
    entry = re.sub(r"se_|(?<=r)se(?=/|$)", "", entry.rstrip("*"))
    for one in bent.of_german(entry) if tongue == "de" else bent.of_spanish(entry):
        yield one.word, Meaning("verb", english, one.plural, one.form, one.particle, moves, itself)
