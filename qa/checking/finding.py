"""What the check finds wrong, and how many words a sentence shares with a text. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from qa.words.excerpt import content


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or may be. `kind` is its name among the signs; `reason` one line for the reader."""

    kind: str
    reason: str
    hard: bool = False


def shared(text: str, source: str) -> float:
    """The share of a sentence's words that the source has, in [0, 1]; 1 of a sentence without any."""
    said = content(text)
    return len(said & content(source)) / len(said) if said else 1.0
