"""Which language a short text is in, as far as its letters and its commonest words tell. Pure.

Enough to say that a question and a sentence are not in the same one, which is all that is asked here: a sentence of
names and figures is in none, and so is one in a language that is not known.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.words.terms import fold, tokens

_COMMON = """
en: the of and to that for with on by from at this it he she they not which when who what how where why did does has
    had were is are was been an in as i a you we be or if can do no my its his her their after before than more have
    will would said about into over
de: der die das den dem des ein eine einen einem einer und ist sind war nicht mit auf aus bei von vom zu zum zur im
    wie wer wird wurde werden sich auch nach wo wann welche welcher hat haben fur uber durch als dass ihre seine es
    sie viele wem wen warum welches welchem welchen oder aber diese dieser dieses diesem diesen ihr ihren ihrer
    ihrem sein seinen seiner seinem waren hatte hatten kann konnte konnten unter zwischen gegen seit wahrend um nur
    noch mehr wenn weil zwei drei vier
es: el la los las una un del de que y por con para se su en como fue es al lo sus mas donde cuando cual quien cuanto
    ha han era este esta entre sobre desde hasta pero sin son o sus cuantos cuantas cuales quienes fueron eran tiene
    tenia habia hay muchos cada otros tambien le les ser estos estas
fr: a l d qu le la les des du une un et est dans qui pour sur que de en au aux par ce cette ses son sa il elle ne pas
    plus ont etait avec sont ou quand quel quelle quels quelles comment combien pourquoi
it: l il lo gli la le di che e del della dei delle nel nella un una per con non si sono ha hanno era al alla dal dalla
    da come piu quando dove chi quale quali quanto quanta quanti quante perche
pt: o a os as da do das dos em no na nos nas um uma que e de para com por se foi sao nao mais ao pelo pela como
    quando onde quem qual quais quanto quanta quantos quantas sua seu
nl: de het een van en in is dat op te met voor zijn was er aan niet ook als door naar bij wordt werd heeft hebben
    wie wat waar wanneer waarom welke hoeveel uit om
"""
# By one of these alone a question is known to be in it; "d'Arvel" and "Dos Santos" tell nothing.
_ASKING = {
    "fr": "qui quand quel quelle quels quelles combien pourquoi",
    "it": "quando dove chi quale quali quanto quanta quanti quante perche",
    "pt": "quando onde quem qual quais quanto quanta quantos quantas",
    "nl": "wie waar wanneer waarom welke hoeveel",
}
# Words of other languages' lists that are English, too, or stand in names: by these alone none of them is known ("max
# claim per family", "war crimes court date", "Los Angeles fire").
_ALSO_ENGLISH = frozenset(
    "per come par plus son die era pour war dove non sin met over in is on as a o e i l d no la las los el"
    " al del de di da du lo le les dos das un una do".split()
)
_IN_NAMES = re.compile(r"\bv[ao]n(?: de[rn]?)?\b", re.IGNORECASE)  # "Ursula von der Leyen"
_MARKS = {"es": re.compile("[¿¡ñÑ]"), "de": re.compile("ß"), "pt": re.compile("[ãõÃÕ]")}  # count as much as _SURE
_SETS = {
    name: frozenset(words.split())
    for name, words in (line.split(": ") for line in re.split(r"\n(?=\w)", _COMMON.strip()))
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("arabic", re.compile(r"[\u0600-\u06ff]")),
    ("greek", re.compile(r"[\u0370-\u03ff]")),
    ("hebrew", re.compile(r"[\u0590-\u05ff]")),
)
_NAMES = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "zh": "Chinese", "cyrillic": "Cyrillic script",
    "arabic": "Arabic script", "greek": "Greek", "hebrew": "Hebrew",
}  # fmt: skip
_BY_POINTS = ("de", "es", "it", "nl", "pt")
_SCRIPT = 0.2  # share of the letters from which a text is in a script
_SURE = 2  # common words by which the first language must lead the second in a text of more than a few words,
_SHORT = 8  # or one, in a text of no more words than this


@lru_cache(4096)
def language(text: str) -> str | None:
    """A code ("en", "de", "zh"), the name of a script that several languages write, or None where nothing tells."""
    if not text.isascii():
        letters = sum(map(str.isalpha, text)) or 1
        for name, script in _SCRIPTS:
            if len(script.findall(text)) > _SCRIPT * letters:
                return name
    words = list(tokens(fold(_IN_NAMES.sub("", text) if len(text.split()) <= _SHORT else text)))
    counts = {name: sum(word in known for word in words) for name, known in _SETS.items()}
    for name, mark in _MARKS.items():
        counts[name] += _SURE * bool(mark.search(text))
    (most, name), (second, _) = sorted(((count, name) for name, count in counts.items()), reverse=True)[:2]
    if most - second < (1 if len(words) <= _SHORT else _SURE):
        return None
    known = _SETS[name].intersection(words)
    return name if name == "en" or most > _SURE or not text.isascii() or not known <= _ALSO_ENGLISH else None


def of_question(question: str) -> str | None:
    """Its language as `language` tells it, where it is surely a question or sentence in it: by a script, by a word that
    asks, or by two common words of more than a letter."""
    known = language(question)
    if known is None or known not in _SETS:
        return known
    said = {word for word in tokens(fold(question)) if word in _SETS[known] and len(word) > 1}
    asks = said & set(_ASKING.get(known, "").split())
    return known if asks or len(said) >= _SURE else None


def common(word: str) -> bool:
    """Whether a folded word is one of the commonest of English, German or Spanish, which tell nothing of a matter."""
    return any(word in _SETS[name] for name in ("en", "de", "es"))


def foreign(one: str, other: str, around: str = "") -> bool:
    """Whether two texts are in languages that are known and not the same; `other`, where it hardly tells, is in the
    language of what stands `around` it."""
    languages = language(one), within(other, around)
    return None not in languages and languages[0] != languages[1]


def name_of(text: str, around: str = "") -> str:
    """The English name of the language of `text`, or of what stands `around` it; "" where nothing tells."""
    return _NAMES.get(within(text, around) or "", "")


def within(text: str, around: str) -> str | None:
    """The language of a text that stands in another: of few words, in which one more or less decides ("La alarma no
    sonó." may be Italian), that of what is around them, if it tells."""
    if len(text.split()) <= _SHORT:
        return language(around) or language(text)
    return language(text) or language(around)


def groups_by_points(text: str) -> bool:
    """Whether it is in a language in which "1.500" is fifteen hundred and "3,5" three and a half."""
    return language(text) in _BY_POINTS
