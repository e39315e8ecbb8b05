"""Clean text, the only form in which text enters the archive. Pure: the same input gives the same output."""

from __future__ import annotations

import re
import unicodedata

from qa.errors import ArticleError
from qa.injection import hidden

# Scripts that need the joiners: Arabic, Syriac, Thaana, N'Ko, the Indic scripts, Myanmar, Khmer, Mongolian.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdcf\ufe70-\ufefc"
_EMOJI = "\u2190-\u2bff\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

# Characters a reader cannot see and an attacker can use: controls (\n is kept; tab, \r and the like were turned into
# white space before), soft hyphen, zero-width and bidi characters, fillers, interlinear marks, noncharacters, tags.
_REMOVED = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef\U000e0000-\U000e007f"
)
_INVISIBLE = re.compile(
    f"[{_REMOVED}]"
    # Joiners stay inside words of scripts that need them, and inside one emoji made of several.
    f"|(?<![{_JOINING}])\u200c|\u200c(?![{_JOINING}])"
    f"|(?<![{_JOINING}{_EMOJI}\ufe0f])\u200d|\u200d(?![{_JOINING}{_EMOJI}])"
    # One variation selector may follow the character it varies; a run of them is a hidden message.
    f"|(?<=[{_SELECTORS}])[{_SELECTORS}]|[\ufe00-\ufe0d]"
    f"|(?<![{_IDEOGRAPHS}])[\U000e0100-\U000e01ef]|(?<![^\\s])[{_SELECTORS}]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
_AROUND_BREAK = re.compile(" ?\n ?")
_MANY_BREAKS = re.compile("\n{3,}")

# Characters that str.isprintable lets pass though they are invisible or need a second look.
_PRINTABLE_SUSPECTS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
_SUSPECTS = re.compile(f"[{_REMOVED}{_SELECTORS}\u200c\u200d]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD_ENDS = re.compile("[\\s。、，．！？；：…]+")


def clean(text: str) -> str:
    """`text` in NFC, with `\\n` line ends, without invisible characters and comments of markup, white space collapsed,
    stripped.

    At most one space and two line ends stand in a row; every kind of space becomes U+0020. `clean(clean(t)) ==
    clean(t)`. Raises ArticleError for a lone surrogate: such text cannot be stored as UTF-8.
    """
    if not _is_washed(text):
        if _SURROGATE.search(text):
            raise ArticleError("the text holds a lone surrogate: it was cut or decoded wrongly")
        text = _wash(text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        # NFC can bring forth white space from a compatibility twin (U+2000 is U+2002), so wash once more.
        text = text if _is_washed(text) else _wash(text)
    seen = hidden.visible(text)
    return text.strip() if seen == text else clean(seen)


def clean_line(text: str) -> str:
    """`clean`, on one line: for titles, names and other fields."""
    return " ".join(clean(text).split())


def longest_word(text: str) -> int:
    """Length of the longest run without white space or CJK punctuation, in characters."""
    return max(map(len, _WORD_ENDS.split(text)))


def escape(name: str) -> str:
    """`name` as it can be shown on one line of a terminal or page: what cannot be seen is written out (`\\n`, `\\x9b`).

    Bytes of a file name that are not UTF-8 (surrogates, as `os.fsdecode` gives them) appear as `\\xff`.
    """
    shown = name.encode("utf-8", "surrogateescape" if _only_escaped_bytes(name) else "backslashreplace")
    text = shown.decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() or char == " " else _written_out(char) for char in text)


def _only_escaped_bytes(name: str) -> bool:
    return all("\udc80" <= char <= "\udcff" for char in _SURROGATE.findall(name))


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def _wash(text: str) -> str:
    """White space unified and invisible characters removed. Order matters: removal can join two spaces."""
    text = _BREAKS.sub("\n", text)
    while _SUSPECTS.search(text):  # what one removal uncovers (a selector behind a zero-width space) the next takes
        washed = _INVISIBLE.sub("", text)
        if washed == text:
            break
        text = washed
    text = _BLANKS.sub(" ", text)
    return _MANY_BREAKS.sub("\n\n", _AROUND_BREAK.sub("\n", text))


def _is_washed(text: str) -> bool:
    """Whether `_wash` would change nothing: a few quick looks, since most articles are clean."""
    return (
        text.replace("\n", "").isprintable()
        and not any(run in text for run in ("  ", " \n", "\n ", "\n\n\n"))
        and (text.isascii() or not _PRINTABLE_SUSPECTS.search(text))
    )
