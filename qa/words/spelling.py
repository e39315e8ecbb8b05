"""Names in several spellings: "Joerdis Moeller" for Jördis Möller, "Hofmann" for Hoffmann. Pure.

What differs by accents alone, `terms.fold` makes one; here are the ways in which names are written out again in other
alphabets and registers, and slips of one letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from qa.words.terms import STOPWORDS, content_words, fold

_LONG = 5  # letters from which a letter may be another, or doubled: "Ana" is not Anna
_LONG_NAME = 9  # letters of one that a slip is likelier in than that there is another so near
_ENDINGS = frozenset("aeinrsy")
_BOTH = 4  # other forms of two names side by side that are tried together, of each
_OTHER = 4  # letters by which two spellings of a name differ in length at most
DIGRAPH = re.compile("([aou])e")  # ä as ae
_MAC = re.compile("^mac(?=[b-df-hj-np-tv-z])")
_DOUBLED = re.compile(r"([ab-df-hj-np-tv-z])\1")  # å as aa, too
# Letters that stand for one sound where names are written in several ways: "Viktor", "Sophia".
_ALIKE = (
    (re.compile("ph"), "f"),
    (re.compile("ck|c(?![heiy])|q"), "k"),
    (re.compile("w"), "v"),
    (re.compile("y"), "i"),
)
_TITLES = frozenset("mr mrs ms miss dr".split())
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*)*")
_RARE = 3  # letters that a name has at least
# "OBrien", and the commonest of these names in small letters.
_O = re.compile(
    r"\bO(?=[A-Z][a-z]{2,}\b)"
    r"|\bo(?=(?:brien|callaghan|connell|connor|donnell|dowd|driscoll|flaherty|gorman|grady|hara|keefe|leary|mahony|malley|"
    r"neill?|reilly|riordan|rourke|shea|sullivan|toole)\b)"
)


def with_apostrophes(question: str) -> str:
    """ "OBrien" as "O'Brien", by which an index of words has it."""
    return _O.sub(lambda it: f"{it.group()}'", question)


@lru_cache(20_000)
def name_key(word: str) -> str:
    """What all spellings of a name's word share: two of them are alike by their keys, of which none is to be shown."""
    key = fold(word).strip()
    key = DIGRAPH.sub(r"\1", key) if len(key) > _RARE else key
    return _DOUBLED.sub(r"\1", _MAC.sub("mc", key)) if len(key) >= _LONG and key.isalpha() else key


def name_keys(text: str) -> frozenset[str]:
    """The keys of the words of `text`, stop words and single letters aside."""
    return frozenset(map(name_key, content_words(text)))


def spelled(word: str, words: Iterable[str]) -> bool:
    """Whether one of `words`, folded like `word`, is `word` in another spelling, or but for one edit."""
    known = list(words)
    return name_key(word) in map(name_key, known) or respelled(word, known)


@lru_cache(8192)
def as_asked(question: str, text: str) -> str:
    """`text` with the names of several words that `question` has as that spells them, where they stand there in another
    spelling of the same sound: "Victor Halasz" for "Viktor Halász"; or behind a title, unless somebody else has the
    family name there. A name alone may be another's."""
    pairs = _pairs(question)
    if not pairs:
        return text
    words = list(_WORD.finditer(text))
    said = [_sound(word.group()) for word in words]
    own: dict[int, str] = {}
    for at, beside in enumerate(pairwise(said)):
        if pair := pairs.get(beside):
            own[at], own[at + 1] = pair
        elif beside[0] in _TITLES and (called := [names for names in pairs if names[1] == beside[1]]):
            given = {said[i - 1] for i, word in enumerate(said) if i and word == beside[1] and _capital(words[i - 1])}
            if given - _TITLES <= {names[0] for names in called}:
                own[at], own[at + 1] = pairs[called[0]]
    for at, word in sorted(own.items(), reverse=True):
        text = text[: words[at].start()] + word + text[words[at].end() :]
    return text


def _capital(word: re.Match[str]) -> bool:
    return word.group()[0].isupper()


@lru_cache(256)
def _pairs(question: str) -> dict[tuple[str, str], tuple[str, str]]:
    """The words that stand side by side in its names, by their sounds."""
    named = (_WORD.findall(match.group()) for match in _NAME.finditer(question))
    beside = (pair for words in named for pair in pairwise(words) if all(len(word) >= _RARE for word in pair))
    return {(_sound(one), _sound(other)): (one, other) for one, other in beside}


@lru_cache(20_000)
def _sound(word: str) -> str:
    key = name_key(word)
    for letters, sound in _ALIKE:
        key = letters.sub(sound, key)
    return key


def as_spelled(question: str, texts: Iterable[str]) -> str:
    """`question` with its names as `texts` mostly spell them, where these have them in other spellings alone, or, if
    they are long, and of several words, but for one letter: a reader takes "Penalba" and Peñalba for two. Names are
    words with a capital, and of a name of several words all have to be there, else it is of somebody else; in a
    question without any capital every word is one."""
    text = unicodedata.normalize("NFC", question)
    names = [match.group() for match in (_WORD if text.islower() else _NAME).finditer(text)]
    asked = [[word for word in _WORD.findall(name) if fold(word) not in STOPWORDS] for name in names]
    wanted = {name_key(word) for words in asked for word in words if len(word) >= _RARE}
    forms: dict[str, Counter[str]] = {}
    same: set[str] = set()  # words that the texts have as they are asked for, but for capitals
    capitals: set[str] = set()
    for word in (word for it in texts if wanted for word in _WORD.findall(it)):
        if word[0].isupper() and not word.isupper():
            capitals.add(word)
        if (key := name_key(word)) in wanted:
            same.add(word.lower())
            forms.setdefault(key, Counter())
            if word in capitals:
                forms[key][word] += 1
    # Of a name alone nothing tells that it is not another's: "Nordea" is not Nordex.
    for word in (word for words in asked if len(words) > 1 and not text.islower() for word in words):
        if (key := name_key(word)) not in forms and (slip := _slip(word, capitals)):
            forms[key] = Counter([slip])
    other = {
        word: max(seen, key=lambda form: (seen[form], form))
        for words in asked
        if all(name_key(word) in forms or len(word) < _RARE for word in words)
        for word in words
        if word.lower() not in same and (seen := forms.get(name_key(word)))
    }
    return _WORD.sub(lambda match: other.get(match.group(), match.group()), text) if other else question


def _slip(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that long `word` is but for a letter left out or put in, if there is just one; not where that
    letter may be an ending, as in "Germany" and "German"."""
    asked = fold(word)
    near = {
        fold(other): other
        for other in words
        if min(len(word), len(other)) >= _LONG_NAME and len(word) != len(other) and respelled(asked, (fold(other),))
    }
    (one,) = near if len(near) == 1 else ("",)
    longer, shorter = sorted((asked, one), key=len, reverse=True)
    return None if not one or (longer[:-1] == shorter and longer[-1] in _ENDINGS) else near[one]


def spellings(text: str, vocabulary: Iterable[str], known: Callable[[str], bool]) -> list[str]:
    """Terms that find the names of `text` as the index spells them: "sena takaichi" for "Sanae Takaichi".

    Names are words with a capital; of a text without any capital, all words. `known` says whether the index holds a
    word often enough to need no other spelling; `vocabulary` has its terms, which are stems. A name beside another is
    varied as a phrase with it, which can find no stranger, and both where neither is known; one on its own alone.
    """
    words = [match[0] for match in _WORD.finditer(unicodedata.normalize("NFC", text))]
    named = [not word.islower() or text.islower() for word in words]
    folded = [fold(word).strip() for word in words]
    others: dict[int, list[str]] = {}
    for i, word in enumerate(folded):
        if named[i] and len(word) >= _LONG and word not in STOPWORDS and not known(word):
            others[i] = variants(word, vocabulary)
    out: dict[str, None] = {}
    for i, forms in others.items():
        before = folded[i - 1] if i and named[i - 1] and folded[i - 1] not in STOPWORDS else None
        after = folded[i + 1] if i + 1 < len(words) and named[i + 1] and folded[i + 1] not in STOPWORDS else None
        for other in forms:
            pairs = [f"{before} {other}"] * bool(before) + [f"{other} {after}"] * bool(after)
            out.update(dict.fromkeys(pairs or [other]))
        both = [(one, other) for one in others.get(i - 1, ())[:_BOTH] for other in forms[:_BOTH] if before]
        out.update(dict.fromkeys(f"{one} {other}" for one, other in both))
    return list(out)


def variants(term: str, vocabulary: Iterable[str]) -> list[str]:
    """The words of `vocabulary` one edit away from `term` (insert, delete, replace, swap neighbours), or with its key,
    sorted.

    The first letter must agree, as it nearly always does in a slip. `vocabulary` may hold words or their stems. Terms
    under five letters, or with digits, have no variants: too many words are near them. `term` is not in the result.
    """
    folded = fold(term).strip()
    if len(folded) < _LONG or not folded.isalpha():
        return []
    stem = _stem(folded)
    near = {word for word in vocabulary if word.startswith(folded[0]) and abs(len(word) - len(stem)) <= _OTHER}
    key = name_key(stem)
    return sorted(
        word for word in near if word not in (folded, stem) and (_one_edit(stem, word) or name_key(word) == key)
    )


def respelled(word: str, words: Iterable[str]) -> bool:
    """Whether one of `words` (folded, not stemmed) is `word` but for one edit, as in `variants`."""
    near = (other for other in words if other[:1] == word[:1] and abs(len(other) - len(word)) <= 1)
    return len(word) >= _LONG and word.isalpha() and any(_one_edit(word, other) for other in near)


def _one_edit(a: str, b: str) -> bool:
    """Whether exactly one edit turns `a` into `b` (Damerau's four edits)."""
    if a == b:
        return False
    if len(a) > len(b):
        a, b = b, a
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[head:] == b[head + 1 :]
    swapped = a[head : head + 2] == b[head : head + 2][::-1] and a[head + 2 :] == b[head + 2 :]
    return a[head + 1 :] == b[head + 1 :] or swapped


def _stem(name: str) -> str:
    """What the index makes of a name: of Porter's steps, the ones that meet names (last "s", "e", "y")."""
    if name.endswith("s") and not name.endswith("ss"):
        name = name[:-1]
    if name.endswith("e"):
        return name[:-1]
    return name[:-1] + "i" if name.endswith("y") else name
