"""Sentences of reports, as the tests of what replaces what put them together."""

from __future__ import annotations

from qa.schema import Evidence, Found


def sentence(
    text: str, published: str, outlet: str = "Herald", title: str = "News", around: str = "", score: float = 0.9
) -> Evidence:
    around = around or text
    passage = Found(f"{outlet} {published}", title, outlet, None, published, None, 0, len(around), around, 1.0)
    start = around.index(text)
    return Evidence(passage, start, start + len(text), text, score)
