"""The text of a PDF, its lines joined to paragraphs. Runs in the child process (pypdf)."""

from __future__ import annotations

import io
import re
from typing import Any

from qa.articles.lead import starts_something
from qa.articles.limits import PDF_PAGES, TEXT_CHARACTERS
from qa.errors import ArticleError

_NO_TITLE = re.compile(r"untitled.*|microsoft word.*|.*\.(?:docx?|indd|pdf|qxd|odt|rtf|txt)|\W*", re.I)
_ENDS = re.compile(r"[.!?…:][\"”’')\]]*$")


def read_pdf(data: bytes) -> list[dict[str, Any]]:
    """The text and what the document's properties state, in a list of one. Its creation date publishes nothing."""
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleError("protected by a password")
    if len(reader.pages) > PDF_PAGES:
        raise ArticleError(f"more than {PDF_PAGES:,} pages")
    pages, size = [], 0
    for page in reader.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > TEXT_CHARACTERS:
            raise ArticleError(f"the text is longer than {TEXT_CHARACTERS:,} characters")
    text = paragraphs("\n".join(pages))
    if not text:
        raise ArticleError("no text in it: its pages may be images")
    stated = reader.metadata
    title = stated.title if stated and isinstance(stated.title, str) and not _NO_TITLE.fullmatch(stated.title) else None
    author = stated.author if stated and isinstance(stated.author, str) else None
    likely = {"title": title, "author": author}
    sure: dict[str, str] = {}
    if title and (rest := _without(text, title)):
        text, sure = rest, {"title": title}
    return [{"text": text, "sure": sure, "likely": {name: value for name, value in likely.items() if value}}]


def paragraphs(text: str) -> str:
    """Lines as a page shows them, joined: a paragraph ends at a blank line, a short line, or where a head line follows.

    A word divided at a line's end between small letters is put together.
    """
    lines = [line.strip() for line in text.split("\n")]
    full = sorted(map(len, lines))[int(0.9 * (len(lines) - 1))]
    out: list[str] = []
    broken = True
    for line in lines:
        if not line:
            broken = True
            continue
        if broken or starts_something(line):
            out.append(line)
        elif out[-1].endswith("-") and out[-1][-2:-1].islower() and line[0].islower():
            out[-1] = out[-1][:-1] + line
        else:
            out[-1] += " " + line
        ends = bool(_ENDS.search(line))
        broken = len(line) < (0.85 if ends else 0.6) * full or starts_something(line, whole=True)
    return "\n\n".join(out)


def _without(text: str, title: str) -> str | None:
    """`text` after `title`, if it begins with it, however its lines are broken."""
    pattern = r"\s+".join(map(re.escape, title.split()))
    match = re.match(pattern + r"(?!\w)\s*", text)
    return text[match.end() :] if match else None
