"""The lines of a JSONL file that somebody wrote by hand or by a program of their own. An edge: it reads files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.errors import SettingsError
from qa.evaluation.formats import text_of


def objects(path: Path, wanted: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line's object with its place ("FILE, line 3"), in order; empty lines are passed over.

    Raises SettingsError for a file that cannot be read or is not UTF-8, and for a line that is no object: it names the
    line and says what is `wanted`.
    """
    for number, line in enumerate(text_of(path).split("\n"), 1):  # splitlines would cut a text at a U+2028
        if not line.strip():
            continue
        at = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise SettingsError(f"{at}: not {wanted}")
        yield at, row
