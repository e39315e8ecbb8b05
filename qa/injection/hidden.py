"""What stands in a text and no reader of the page sees: comments and marked sections of HTML and XML. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSING = {"<!--": "-->", "<![CDATA[": "]]>"}
_OPENS = re.compile("|".join(map(re.escape, _CLOSING)))
_SECTION = re.compile(r"<!\[CDATA\[|\]\]>")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where `text` has a comment or a marked section, in order; one that is never closed goes on to the end of its
    paragraph."""
    return ((start, end) for start, end, _ in _found(text))


def _found(text: str) -> Iterator[tuple[int, int, bool]]:
    """The same, each with whether it is closed."""
    at = 0
    unclosed: set[str] = set()  # marks that do not come again, so that a hostile text is not searched again and again
    while opens := _OPENS.search(text, at):
        mark = _CLOSING[opens[0]]
        inside = opens.end() - 2 * (mark == "-->")  # "<!-->" is a whole comment to a browser
        end = -1 if mark in unclosed else text.find(mark, inside)
        if end < 0:
            unclosed.add(mark)
            end = text.find("\n\n", opens.end())
            at = len(text) if end < 0 else end
        else:
            at = end + len(mark)
        yield opens.start(), at, end >= 0 and mark not in unclosed


def visible(text: str) -> str:
    """`text` with a space in place of each that is closed; where nothing stands outside of marked sections, these hold
    the text, and only their marks go. A space, so that nothing that is left makes a new one."""
    if not _OPENS.search(text):
        return text
    out, at = [], 0
    for start, end, closed in _found(text):
        if closed:
            out += [text[at:start], " "]
            at = end
    left = "".join([*out, text[at:]])
    return left if left.strip() or not _SECTION.search(text) else visible(_SECTION.sub(" ", text))
