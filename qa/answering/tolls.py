"""Counts of those who came to harm, of which reports tell one after another. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from qa.reports import counted
from qa.schema import Evidence

_NONE = frozenset({"0"})


def told(how_many: str, quoted: Sequence[Evidence]) -> bool:
    """Whether what would be quoted for how many begins with a count of them, and another sentence has another one."""
    counts = [counted.counted(how_many, item.text) - _NONE for item in quoted]
    return bool(counts and counts[0]) and any(found and found != counts[0] for found in counts[1:])
