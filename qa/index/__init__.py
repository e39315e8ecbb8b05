"""The vector index: verified Chroma generations, and exact search for what they do not hold.

Chroma can be damaged without a word by a kill or a second process, so it is never the truth: a generation is built in
a new folder from the archive's embeddings, verified in a child process (a damaged one can crash its reader), named
current by an atomic rename, and never written to again. Since opening a Chroma folder writes to its SQLite file, each
process opens a private copy. Passages newer than the generation are searched exactly and merged; what was superseded
or removed is filtered out by the archive. While there is no trusted generation, the exact search answers alone.

`generations` (which there are, and whether the next is due) ← `chroma` (one of them, open) ← `building`, `checking`,
`search`. To ask whether one is due needs neither NumPy nor Chroma: the parts that do are loaded when they are used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from qa.index.generations import current, due, prune

if TYPE_CHECKING:
    from qa.index.building import build
    from qa.index.checking import verify
    from qa.index.search import VectorIndex

__all__ = ["VectorIndex", "build", "current", "due", "prune", "verify"]

_HOMES = {"VectorIndex": "search", "build": "building", "verify": "checking"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
