"""Words as the full-text index knows them: folding for what is stored and for what is asked, and the MATCH string.

Both sides pass through `fold`, so a question finds an article however either spells its accents, quotation marks,
widths or cases. The index itself does no folding of its own: TOKENIZE says how its table must be made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise

# Marks belong to words (Hindi, Thai); diacritics are folded here, not there.
TOKENIZE = "porter unicode61 remove_diacritics 0 categories 'L* N* Co M*'"

_WORD_LONG = 24  # characters up to which a text is taken for a word, and remembered as it is folded
MAX_TERMS = 64  # a question may be 2,000 characters long; more terms than this cost time and find nothing new

_SAME = {
    **{"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"},
    **{"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"},
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}
_DIFFERENT = re.compile(f"[{''.join(_SAME)}]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
# Scripts written without spaces (Han, kana, Hangul, Thai, Lao, Myanmar, Khmer): words are not to be had, bigrams are.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff]")
_MONTHS = "January February March April May June July August September October November December".split()
_NAME_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
_ABBREVIATION = re.compile(r"\b(?:[a-z]\.){2,}")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# A part of each that begins with a fixed character, which is sought many times faster than the whole.
_MAY_ABBREVIATE, _MAY_GROUP = re.compile(r"\.[a-z]\."), re.compile(r",\d{3}")

_STOPWORDS = """
a about above after again against all also although am among an and another any are as at be because been before
being below between both but by can could did do does doing down during each either few for from further had has
have having he her here hers herself him himself his how however i if in into is it its itself just me might
more most must my myself neither no nor not now of off on once one only or other our ours out over own per same
shall she should since so some such than that the their theirs them themselves then there these they this those
though through to too under until up upon very was we were what whatever when where whether which while who whom
whose why will with within without would yes yet you your yours
"""
STOPWORDS = frozenset(_STOPWORDS.split())


_ENGLISH = """
the of and to that for with on by from at this it he she they not which when who what how where why did does has had
were is are was been its his her their after before than more
""".split()
_ELSEWHERE = """
der die das den dem des ein eine einen einem einer und ist sind war nicht mit auf aus bei von vom zu zum zur im wie wer
wird wurde werden sich auch nach wo wann welche welcher el la los las un una del de que y por con para se su en como
fue le les du une et est dans qui pour sur il lo gli di che sono della o os as do da em het een van
""".split()
_WORDS_OF = (frozenset(_ENGLISH), frozenset(_ELSEWHERE))


@lru_cache(4096)
def english(text: str) -> bool:
    """Whether `text` reads as English: Latin letters, and not more common words of other languages than of English."""
    if _UNSPACED.search(text):
        return False
    words = list(tokens(fold(text)))
    here, elsewhere = (sum(word in known for word in words) for known in _WORDS_OF)
    return here >= elsewhere and sum(word.isascii() for word in words) >= 0.5 * len(words)


def latin(text: str) -> bool:
    """Whether most letters of `text` are Latin ones."""
    letters = sum(map(str.isalpha, text))
    return len(_LATIN.findall(text)) >= 0.7 * letters


def fold(text: str) -> str:
    """`text` without the differences that are no difference to a search. A folded text has the same words again.

    NFKC, case folded (ß becomes ss), Latin, Greek and Cyrillic diacritics off, one kind of quotation mark and dash,
    "U.S." as "us", "1,500" as "1500", zero-width characters gone; runs of unspaced scripts as overlapping bigrams.
    Lengths change: offsets into `text` are not offsets into the result.
    """
    if len(text) <= _WORD_LONG:
        return _folded_word(text)
    return _folded(text)


@lru_cache(16_384)
def _folded_word(text: str) -> str:
    return _folded(text)


def _folded(text: str) -> str:
    # Of ASCII that is all that the other forms would do.
    text = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    if not text.isascii():
        text = _DIFFERENT.sub(lambda character: _SAME[character[0]], text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text)))
        text = _UNSPACED.sub(lambda run: f" {' '.join(_bigrams(run[0]))} ", text)
    if _MAY_ABBREVIATE.search(text):
        text = _ABBREVIATION.sub(lambda letters: letters[0].replace(".", ""), text)
    return _THOUSANDS.sub("", text) if _MAY_GROUP.search(text) else text


def fts_terms(text: str, extra: Iterable[str] = (), common: Callable[[str], bool] = lambda word: False) -> list[str]:
    """FTS5 terms and phrases, each once, for rows with any word of `text`; none where nothing is left to ask.

    Stop words and single letters are left out, unless there is nothing else. Words that stand side by side are asked
    for as a phrase besides, so "Taylor Swift" weighs more together than apart. `extra` are further terms or
    phrases, such as `spellings` gives; words that are `common` are asked for in pairs only, unless all are. Every
    term is quoted, so no input is a syntax error; of words, pairs and extras, the first MAX_TERMS each.
    """
    words = list(tokens(fold(text)))
    kept = [word for word in words if _telling(word)] or words
    kept = [word for word in kept if not common(word)] or kept
    terms = list(dict.fromkeys([*kept, *_umlauts(text)]))[:MAX_TERMS]
    pairs = [f"{one} {two}" for one, two in pairwise(words) if _telling(one) and _telling(two)]
    others = [" ".join(tokens(fold(term))) for term in extra]
    phrases = [*dict.fromkeys(pairs)][:MAX_TERMS] + [*dict.fromkeys(filter(None, others))][:MAX_TERMS]
    # One unspaced character alone is in no bigram, but begins some.
    starts = [f'"{term}"*' if len(term) == 1 and _UNSPACED.match(term) else f'"{term}"' for term in terms]
    return list(dict.fromkeys([*starts, *(f'"{phrase}"' for phrase in phrases)]))


def fts_query(text: str) -> str:
    """An FTS5 MATCH string for rows with any of the `fts_terms`, or "" where there are none."""
    return " OR ".join(fts_terms(text))


def asked_words(text: str) -> list[str]:
    """The folded words of `text` that tell something, each once, in order: no stop words or single letters, unless
    there is nothing else."""
    words = list(dict.fromkeys(tokens(fold(text))))
    return [word for word in words if _telling(word)] or words


def content_words(text: str) -> list[str]:
    """The folded words of `text` that are no stop words, in order; single characters are left out."""
    return [word for word in tokens(fold(text)) if word not in STOPWORDS and len(word) > 1]


def day_words(published: str | None) -> str:
    """An ISO date as questions put it, in both orders: "6 November 6 2023" holds "6 November" and "November 6".

    "" where no day is stated. For the full-text index, so that a question's date finds the articles of that day.
    """
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.day} {day.year}"


def tokens(folded: str) -> Iterator[str]:
    """The words of a folded text, as the index cuts them (but not stemmed)."""
    if folded.isascii():  # many times faster, and most text is
        return iter(_ASCII_WORD.findall(folded))
    return ("".join(run) for inside, run in groupby(folded, key=_in_word) if inside)


def _telling(word: str) -> bool:
    return word not in STOPWORDS and not (len(word) == 1 and word.isascii() and word.isalpha())


def _umlauts(text: str) -> list[str]:
    """The other German spelling of names: "mueller" for Müller, "muller" for Mueller."""
    out = []
    for word in _NAME_WORD.findall(unicodedata.normalize("NFC", text)):
        lower = word.casefold()
        if any(letter in lower for letter in "äöü"):
            out.append(fold(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")))
        elif word[0].isupper() and (short := re.sub("([aou])e", r"\1", lower)) != lower:
            out.append(fold(short))
    return out


def _bigrams(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]


def _in_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
