"""The text of a Word document. Runs in the child process (python-docx)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from qa.articles.limits import ZIP_BYTES, ZIP_ENTRIES, ZIP_RATIO
from qa.errors import ArticleError

# Names that programs write into the author field by themselves.
_NO_AUTHORS = frozenset({"python-docx", "user", "admin", "administrator", "author", "unknown", "microsoft office user"})
_SKIPPED = frozenset({"del", "moveFrom", "Fallback"})


def read_docx(data: bytes) -> list[dict[str, Any]]:
    """The text, tables in place, without hidden and deleted words, in a list of one.

    The title is the paragraph in style "Title", or a first one in style "Heading 1". The document's own properties are
    taken where its lines state nothing; its dates are those of the file and are not used.
    """
    _refuse_bomb(data)
    import docx

    document = docx.Document(io.BytesIO(data))
    sure: dict[str, str] = {}
    parts: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            parts.extend(_rows(block))
            continue
        text = _visible(block._p)
        style = block.style.name if block.style is not None else ""
        if text.strip() and "title" not in sure and (style == "Title" or (style == "Heading 1" and not parts)):
            sure["title"] = text
        elif text.strip():
            parts.append(text)
    properties = document.core_properties
    likely = {"title": properties.title, "author": properties.author}
    if (properties.author or "").lower() in _NO_AUTHORS:
        del likely["author"]
    return [{"text": "\n\n".join(parts), "sure": sure, "likely": {name: v for name, v in likely.items() if v}}]


def _refuse_bomb(data: bytes) -> None:
    """Go by what the archive declares; zipfile reads no more of an entry than that."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile:
        raise ArticleError("not a DOCX file: its ZIP directory cannot be read") from None
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > ZIP_ENTRIES:
        raise ArticleError(f"a ZIP of more than {ZIP_ENTRIES:,} entries")
    if unpacked > ZIP_BYTES or (unpacked > 1_000_000 and unpacked > ZIP_RATIO * len(data)):
        raise ArticleError(f"a ZIP bomb: {len(data):,} bytes unpack to {unpacked:,}")
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise ArticleError("not a DOCX file: it holds no Word document")


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells = [" ".join(_visible(paragraph._p) for paragraph in cell.paragraphs).strip() for cell in row.cells]
        if line := " | ".join(filter(None, dict.fromkeys(cells))):
            yield line


def _visible(paragraph: Any) -> str:
    """The words of a paragraph's XML, inserted ones and links included; python-docx's own `text` leaves some out."""
    from docx.oxml.ns import qn

    out: list[str] = []
    for run in paragraph.iter(qn("w:r")):
        if run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None:
            continue
        if any(above.tag.rsplit("}", 1)[-1] in _SKIPPED for above in run.iterancestors()):
            continue
        for node in run:
            name = node.tag.rsplit("}", 1)[-1]
            out.append({"t": node.text or "", "tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, ""))
    return "".join(out)
