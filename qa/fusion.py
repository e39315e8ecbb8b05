"""Which passages answer a question best, from the two rankings that find them. Pure: plain values in and out.

`fold`, `fts_query` and `variants` prepare the words of the full-text search (see `terms`).
"""

from __future__ import annotations

from qa.terms import fold, fts_query, variants

__all__ = ["fold", "fts_query", "variants"]
