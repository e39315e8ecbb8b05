"""Text for a terminal: nothing from an article or a model may move the cursor or hide itself."""

from __future__ import annotations

import json
import unicodedata
from typing import Any


def plain(text: str) -> str:
    """`text` without control, bidi and format characters; line breaks and tabs stay."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs"))


def dump(value: Any) -> str:
    """JSON as every command prints it."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)
