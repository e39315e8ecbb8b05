"""HTML as a reader sees it: hidden elements dropped, text without tags. Runs in the child process (lxml)."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree, html

_DROPPED = "script style template noscript svg math iframe object embed head select textarea button audio video canvas"
_DROPPED_TAGS = frozenset(_DROPPED.split())
_BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li main nav ol p pre section table tr ul".split()
)
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|[;\s])opacity\s*:\s*0*(?:\.0*)?(?:\s*[;!%]|\s*$)"
    r"|font-size\s*:\s*0*(?:\.0*)?(?:px|em|rem|pt|%)?\s*(?:[;!]|$)|text-indent\s*:\s*-\d{3,}"
    r"|(?:left|top|right)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*0",
    re.I,
)
_AT_RULE = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;|/\*.*?\*/", re.S)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]*)\}")
_SIMPLE = re.compile(r"[a-zA-Z]*([.#])([\w-]+)")


def tree(text: str) -> Any:
    """The parsed document, without comments. Raises ValueError if there is no element in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return html.document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)


def drop_hidden(root: Any) -> None:
    """Take out, in place, what a browser would not show: `hidden`, `aria-hidden`, hiding styles, scripts, templates.

    Style sheets count where a plain class or id is set to `display: none` outside of any @-rule.
    """
    hidden_names = _hidden_by_sheet(root)
    for element in list(root.iter(etree.Element)):
        if element.tag in ("html", "body") or element.getparent() is None:
            continue
        if element.tag in _DROPPED_TAGS - {"head"} or _is_hidden(element, hidden_names):
            element.drop_tree()


def strip(text: str, keep_lines: bool = False) -> str:
    """The text of an HTML fragment, a blank line between blocks. `keep_lines` keeps line breaks between tags too."""
    if not text.strip():
        return ""
    root = tree(f"<div>{text}</div>")
    drop_hidden(root)
    return visible_text(root, keep_lines)


def visible_text(root: Any, keep_lines: bool = False) -> str:
    """The text of `root` and below, a blank line around block elements, a line break for `<br>`."""
    parts: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start":
            parts.append("\n" if tag == "br" else "\n\n" if tag in _BLOCKS else " " if tag in ("td", "th") else "")
            words = element.text
        else:
            parts.append("\n\n" if tag in _BLOCKS else "")
            words = element.tail if element is not root else None
        if words:
            parts.append(words if keep_lines else re.sub(r"\s+", " ", words))
    return "".join(parts).strip()


def _is_hidden(element: Any, hidden_names: frozenset[str]) -> bool:
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").lower() == "true":
        return True
    if element.tag == "input" or _HIDING.search(element.get("style") or ""):
        return True
    if not hidden_names:
        return False
    names = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    return bool(names & hidden_names)


def _hidden_by_sheet(root: Any) -> frozenset[str]:
    names = set()
    for style in root.iter("style"):
        for selectors, rules in _RULE.findall(_AT_RULE.sub("", style.text or "")):
            if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", rules, re.I):
                for selector in selectors.split(","):
                    if match := _SIMPLE.fullmatch(selector.strip()):
                        names.add(match[1] + match[2])
    return frozenset(names)
