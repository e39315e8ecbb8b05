"""The lines of a JSONL file that somebody wrote by hand or by a program of their own. An edge: it reads files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.errors import SettingsError


def objects(path: Path, wanted: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line's object with its place ("FILE, line 3"), in order; empty lines are passed over.

    Raises SettingsError for a file that cannot be read or is not UTF-8, and for a line that is no object: it names the
    line and says what is `wanted`.
    """
    for number, line in enumerate(text_of(path).split("\n"), 1):  # splitlines would cut a text at a U+2028
        if not line.strip():
            continue
        at = f"{path}, line {number}"
        row = parsed(line)
        if row is None:
            raise SettingsError(f"{at}: not {wanted}")
        yield at, row


def parsed(line: str) -> dict[str, Any] | None:
    """The JSON object that a line holds; None where it is none."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def text_of(path: Path) -> str:
    """The file as text. Raises SettingsError where it cannot be read or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8 (byte {error.start})") from None
