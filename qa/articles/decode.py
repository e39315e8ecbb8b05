"""From bytes to text, without ever putting U+FFFD in the place of what could not be read."""

from __future__ import annotations

import codecs
import re

from qa.errors import ArticleError

_BOMS = (  # UTF-32 before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
)
# Encodings that occur in news text, most common first; detection chooses among these only.
_CANDIDATES = (
    "cp1252", "cp932", "euc_jp", "gb18030", "big5", "cp949", "cp1251", "koi8_r", "cp1250", "iso8859_2", "cp1253",
    "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman",
)  # fmt: skip
_DECLARABLE = {codecs.lookup(name).name for name in (*_CANDIDATES, "koi8_u", "euc_kr", "gbk", "gb2312", "shift_jis")}
_STATEFUL = {"iso2022_jp", "iso2022_kr"}  # seven-bit: valid ASCII, so only a declaration can tell
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932",
                   "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}  # fmt: skip
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c\x1b")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_MULTIBYTE_OR_HIGH = re.compile(b"(" + _MULTIBYTE.pattern + b")|([\x80-\xff])")
_WESTERN = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŸ‘’“”‚„–—…«»‹›•·€£§©®°¿¡\xa0")
# A capital after a small letter, or a sign inside a word, is how another code page looks when read as cp1252.
_IMPROBABLE = re.compile("[a-zß-ÿ][À-ÖØ-Ý][a-zß-ÿ]|[A-Za-z][€£§©®°¿¡„‚•«»‹›][a-z]")
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ")
_CONTROL_SHARE = 0.005
_SAMPLE_BYTES = 200_000


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of `data` and the encoding it was read with.

    A byte order mark decides, then UTF-8, then `declared` (a charset the source states), then detection. UTF-8 with
    stray cp1252 bytes is read as that and named so. Raises ArticleError for binary content and for bytes that no
    encoding explains.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name), name
    _refuse_binary(data)
    stated = _codec(declared)
    if stated in _STATEFUL:
        return _strict(data, stated), stated
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # An ASCII text whose last letter alone is accented ends in the same way, in cp1252.
        if error.reason == "unexpected end of data" and _MULTIBYTE.search(data):
            return data[: error.start].decode("utf-8"), "utf-8, cut off at its end"
    if (mixed := _mixed(data)) is not None:
        return mixed, "utf-8 mixed with cp1252"
    if stated in _DECLARABLE:
        try:
            return data.decode(stated), stated
        except UnicodeDecodeError:
            pass  # a false declaration is common; detection goes by the bytes
    return _detected(data)


def encoding_note(encoding: str) -> dict[str, str]:
    """The metadata that says with which encoding a text was read; none if it was sound Unicode from end to end."""
    return {} if encoding.startswith("utf-") and " " not in encoding else {"encoding": encoding}


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise ArticleError(f"not valid {name.upper()} at byte {error.start:,}") from None


def _codec(declared: str | None) -> str:
    """The codec for a declared charset, as browsers read it; "" for none or an unknown one."""
    try:
        name = codecs.lookup(declared.strip()).name if declared else ""
    except (LookupError, ValueError):
        return ""
    return _AS_BROWSERS_DO.get(name, name)


def _refuse_binary(data: bytes) -> None:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(f"not text: this is {kind}")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(data) + 2:
        raise ArticleError(f"not text: {controls:,} of {len(data):,} bytes are control characters")


def _mixed(data: bytes) -> str | None:
    """UTF-8 text with some cp1252 bytes pasted in; None if UTF-8 is not what most of it is, or cp1252 not the rest."""
    sequences = _MULTIBYTE.findall(data)
    stray = len(_HIGH.findall(_MULTIBYTE.sub(b"", data)))
    if not sequences or stray > len(sequences) / 2:
        return None
    try:
        mended = _MULTIBYTE_OR_HIGH.sub(lambda match: match[1] or match[2].decode("cp1252").encode("utf-8"), data)
    except UnicodeDecodeError:
        return None
    return _strict(mended, "utf-8")


def _detected(data: bytes) -> tuple[str, str]:
    """By our own look first for the commonest cases, where statistics on a short text go astray."""
    for name, plausible in (
        ("cp1252", _reads_as_western),
        ("cp1251", _reads_as_russian),
        ("koi8_r", _reads_as_russian),
    ):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if plausible(text):
            return text, name
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=list(_CANDIDATES), threshold=0.2).best()
    if best is None:
        raise ArticleError("the bytes are not text in any known encoding")
    return _strict(data, best.encoding), best.encoding


def _reads_as_western(text: str) -> bool:
    """Latin text whose few other characters are accented letters inside words, or typographic marks."""
    high = [char for char in text if char > "\x7f"]
    letters = sum(char.isalpha() for char in text)
    return len(high) <= 0.35 * letters and all(char in _WESTERN for char in high) and not _IMPROBABLE.search(text)


def _reads_as_russian(text: str) -> bool:
    """Cyrillic text mostly in small letters: cp1251 and KOI8-R read each other's small letters as capitals."""
    high = [char for char in text if char > "\x7f"]
    letters = [char for char in high if char in _RUSSIAN]
    small = sum(char.islower() for char in letters)
    return len(letters) >= 0.9 * len(high) and small >= 0.75 * len(letters)
