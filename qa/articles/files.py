"""Files as bytes and as text, under the caps."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from qa.articles.decode import decode, encoding_note
from qa.articles.limits import FILE_BYTES
from qa.articles.sources import Source
from qa.errors import ArticleError


def open_file(source: Source) -> BinaryIO:
    """The file opened for reading. Raises ArticleError if it has meanwhile become something else than a file."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    file = os.fdopen(os.open(source.path, flags), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise ArticleError("not a regular file")
    return file


def read_bytes(source: Source) -> bytes:
    """All of the file. Raises ArticleError if it is empty, blank or past the cap."""
    with open_file(source) as file:
        data = file.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise ArticleError(f"the file is larger than {FILE_BYTES // 1_000_000} MB")
    if not data.strip():
        raise ArticleError("empty")
    return data


def read_text(source: Source) -> tuple[str, dict[str, str]]:
    """The file decoded, and the metadata that says so where the encoding had to be found out."""
    text, encoding = decode(read_bytes(source))
    return text, encoding_note(encoding)
