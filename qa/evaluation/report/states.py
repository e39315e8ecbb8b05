"""What came of a question, in a word; and which questions are asked for. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qa.evaluation.report.folder import Row

# What a question can be, for the filter; more than one may hold.
STATES = {
    "right": "Right",
    "wrong": "Wrong",
    "declined": "Declined",
    "failed": "Failed",
    "unjudged": "Not judged",
    "found": "All gold in the first 10",
    "missed": "Gold missing from the first 10",
}
_FOUND = ("all_gold@10", "recall@10", "evidence@10", "passage_recall@10")  # the first that is known decides


def states(row: Row) -> tuple[str, ...]:
    """Which of `STATES` hold of a question."""
    found = []
    right = row.scores.get("right")
    if row.error:
        found.append("failed")
    elif right is not None:
        found.append("right" if right >= 1 else "wrong")
    elif row.answer is not None:
        found.append("unjudged")
    if row.declined:
        found.append("declined")
    gold = next((row.scores[name] for name in _FOUND if name in row.scores), None)
    if gold is not None:
        found.append("found" if gold >= 1 else "missed")
    return tuple(found)


def outcome(row: Row) -> tuple[str, str]:
    """The kind and the words of what came of a question: kinds are good, bad, fair (declined) and none."""
    held = states(row)
    if "failed" in held:
        return "bad", "Failed"
    if "declined" in held:
        if "right" in held:
            return "good", "Rightly declined"
        return ("bad", "Wrongly declined") if "wrong" in held else ("fair", "Declined")
    if "right" in held:
        return "good", "Right"
    if "wrong" in held:
        return "bad", "Wrong" if row.answerable else "Should decline"
    if "found" in held:
        return "good", "All found"
    return ("fair", "Part missing") if "missed" in held else ("none", "Not judged")


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many questions are in each of `STATES`, in their order; those that none is in are left out."""
    tally = Counter(state for row in rows for state in states(row))
    return {state: tally[state] for state in STATES if tally[state]}


def types(rows: Iterable[Row]) -> dict[str, int]:
    """How many questions there are of each type, the commonest first."""
    return dict(Counter(row.type for row in rows if row.type).most_common())


def matches(row: Row, typed: str, state: str, kind: str) -> bool:
    """Whether the question is in that state, of that type, and holds all the words typed; empty asks for nothing."""
    if (state and state not in states(row)) or (kind and kind != row.type):
        return False
    if not typed.strip():
        return True
    reference = row.reference.answers if row.reference else ()
    held = "\n".join([row.qid, row.question, row.why, *reference, str((row.answer or {}).get("text") or "")]).casefold()
    return all(word in held for word in typed.casefold().split())
