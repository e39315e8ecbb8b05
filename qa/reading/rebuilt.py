"""Where something new is built in the place of what was lost: told by where that is rebuilt. Pure; English."""

from __future__ import annotations

import re

from qa.schema import Evidence
from qa.words.excerpt import content

_WHERE = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?where\s+(?P<be>will|is|are|would)\s+the\s+(?:new|replacement)\s+(?P<what>[^?,;]+?)\s+"
    r"(?P<to>(?:going\s+)?to\s+)?(?:be\s+)?(?:built|put\s+up|erected|constructed|go|stand)\W*$",
    re.IGNORECASE,
)
_REBUILDS = re.compile(r"\b(?:rebuil[dt]\w*|reconstruct\w*|put\s+back\s+up)\b", re.IGNORECASE)


def again(question: str) -> str | None:
    """The question where it will be rebuilt, if `question` asks where a new one will be built; None for others."""
    asked = _WHERE.match(question)
    return f"Where will the {asked['what']} be rebuilt?" if asked else None


def tells(question: str, item: Evidence) -> bool:
    """Whether a sentence speaks of rebuilding, and it or its heading of what is asked about."""
    asked = _WHERE.match(question)
    told = content(f"{item.passage.title or ''} {item.text}")
    return asked is not None and bool(_REBUILDS.search(item.text)) and content(asked["what"]) <= told
