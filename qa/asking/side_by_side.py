"""Two outlets that are asked for next to each other in two clauses, or to be compared: "What does the Courier say about
the cause, and what does the Gazette say?" as "What do the Courier and the Gazette say about the cause?", which
`disagreeing` knows. Pure; English. Of two others see `parties`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import mentions

_SAY = r"(?:say|report|write|tell\s+us|claim|have\s+to\s+say)"
_ABOUT = r"(?:about|of|on|regarding|concerning)"
_IT = rf"(?:\s+(?:{_ABOUT}\s+)?(?:it|that|this|them|the\s+same(?:\s+thing)?))?"
_PAPER = r"(?:the\s+)?§"
_ACCOUNT = r"(?:account|version|report|story|article|coverage|reporting|piece)s?"
_FORMS = tuple(
    re.compile(rf"\W*{form}\W*", re.IGNORECASE)
    for form in (
        # What does A say about it, and what does B say?
        rf"what\s+(?:do|does|did)\s+{_PAPER}\s+{_SAY}\s+{_ABOUT}\s+(?P<matter>[^,;?]+?)\s*[,;?]?\s+(?:(?:and|but|while)\s+)?"
        rf"(?:what\s+(?:(?:do|does|did)\s+{_PAPER}(?:\s+{_SAY})?{_IT}|about\s+{_PAPER})|how\s+about\s+{_PAPER})",
        # Compare what A and B say about it; compare A's and B's reports on it.
        rf"(?:please\s+)?compare\s+(?:what\s+|how\s+)?{_PAPER}(?:['’]s?)?\s+(?:and|with|to)\s+{_PAPER}(?:['’]s?)?\s+"
        rf"(?:(?:{_SAY}|said|reported|wrote)\s+{_ABOUT}|{_ACCOUNT}\s+{_ABOUT}|on)\s+(?P<matter>.+?)",
        # How does A's account of it differ from B's?
        rf"(?:how|in\s+what|where)\s+(?:do|does|did)\s+{_PAPER}['’]s?\s+{_ACCOUNT}\s+{_ABOUT}\s+(?P<matter>.+?)\s+"
        rf"(?:differ|diverge)\s+from\s+(?:that\s+(?:of|in)\s+)?{_PAPER}(?:['’]s?)?(?:\s+{_ACCOUNT})?",
        # What is it according to A, and according to B?
        rf"(?:what|which)\s+(?:is|was|are|were)\s+(?P<matter>(?:the|its|his|her|their)\s+[^,;?]+?),?\s+according\s+to\s+{_PAPER}"
        rf",?\s+and\s+(?:(?:what\s+)?according\s+to|to|in)\s+{_PAPER}",
        # What is the difference between A's and B's accounts of it?
        rf"what(?:['’]s|\s+is|\s+are)\s+the\s+differences?\s+between\s+(?:how\s+|what\s+)?{_PAPER}(?:['’]s?)?\s+and\s+"
        rf"{_PAPER}(?:['’]s?)?\s+(?:{_SAY}|{_ACCOUNT})\s+{_ABOUT}\s+(?P<matter>.+?)",
    )
)
_PAIR = 2


def together(question: str, outlets: Sequence[str]) -> str:
    """The same as one question of both outlets; as it is where it is none of these. `outlets` are the archive's."""
    named = mentions(question, outlets)
    if len(named) != _PAIR or named[0].outlets == named[1].outlets:
        return question
    hidden = question
    for mention in reversed(named):
        hidden = f"{hidden[: mention.start]}§{hidden[mention.end :]}"
    found = next(filter(None, (form.fullmatch(hidden) for form in _FORMS)), None)
    if found is None or "§" in found["matter"]:
        return question
    one, other = (_with_article(question, mention.start, mention.end) for mention in named)
    return f"What do {one} and {other} say about {found['matter']}?"


def _with_article(question: str, start: int, end: int) -> str:
    """The outlet with its article, if it has one, and with its capitals."""
    name = question[start:end]
    name = name.title() if name.islower() else name
    return f"the {name}" if question[:start].lower().endswith("the ") else name
