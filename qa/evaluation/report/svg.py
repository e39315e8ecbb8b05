"""Matplotlib's SVG made fit to stand in a page: colours by class, ids of its own, no style attributes, no metadata.

A page's style sheet then gives the colours, light or dark, and its policy may forbid inline styles.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

# A plot is drawn in these, and nothing else; each becomes the class fill-… or stroke-….
COLOURS = {
    "ink": "#000001",
    "soft": "#000002",
    "rule": "#000003",
    "accent": "#000004",
    "wash": "#000005",
    "good": "#000006",
    "fair": "#000007",
}
_NAMES = {value: name for name, value in COLOURS.items()}
_LINK = "{http://www.w3.org/1999/xlink}href"
_REFERENCE = re.compile(r"#([\w.-]+)")
_KEPT = frozenset(
    "fill stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin fill-opacity "
    "stroke-opacity opacity font-size font-weight text-anchor".split()
)


def tidy(source: str, name: str, label: str) -> str:
    """The `<svg>` element of a drawing. `name` begins each of its ids, `label` is its accessible name."""
    root = ElementTree.fromstring(source)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.rsplit("}", 1)[-1] in ("metadata", "style"):
                parent.remove(child)
    used = {
        found for element in root.iter() for value in element.attrib.values() for found in _REFERENCE.findall(value)
    }
    for element in root.iter():
        _restyle(element, name, used)
    width, height = root.get("viewBox", "0 0 1 1").split()[2:]
    root.attrib.clear()
    root.attrib |= {
        "class": "plot", "viewBox": f"0 0 {width} {height}", "width": width, "height": height, "role": "img",
        "aria-label": label, "stroke-linejoin": "round",
    }  # fmt: skip
    return ElementTree.tostring(root, encoding="unicode")


def _restyle(element: ElementTree.Element, name: str, used: set[str]) -> None:
    element.tag = element.tag.rsplit("}", 1)[-1]
    old, classes = dict(element.attrib), []
    element.attrib.clear()
    for key, value in old.items():
        if key == "id":
            if value in used:
                element.set("id", f"{name}-{value}")
        elif key == "style":
            for declared in value.split(";"):
                what, _, given = (part.strip() for part in declared.partition(":"))
                if given in _NAMES and what in ("fill", "stroke"):
                    classes.append(f"{what}-{_NAMES[given]}")
                elif what in _KEPT:
                    element.set(what, given)
        else:
            folded = " ".join(value.split())
            element.set("href" if key == _LINK else key, _REFERENCE.sub(rf"#{name}-\1", folded))
    if classes:
        element.set("class", " ".join(classes))
    if element.text and not element.text.strip():
        element.text = None
    if element.tail and not element.tail.strip():
        element.tail = None
