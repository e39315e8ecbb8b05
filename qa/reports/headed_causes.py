"""The cause that an article's heading names ("… 61 homes; a dragging chain is blamed"), in the sentence that tells of
it without a word for causing. Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.injection.injection import injected
from qa.reports import causes
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import content

_CAUSE = re.compile(
    r"(?P<first>[^,;:.!?“”\"]{3,60}?)\s+(?:is |are |was |were )?blamed\b(?!\s+(?:on|for)\b)"
    r"|\b(?:blam(?:es|ed|ing)|faults?|faulted|point(?:s|ed|ing)? to|blamed on|put down to|traced to|"
    r"due to(?!\s+(?:be|start|begin|open|reopen|close|end|resume|return|meet|vote|retire|finish|arrive|launch|leave|"
    r"take|go)\b))\s+"
    r"(?:an?\s+|the\s+)?(?P<last>[^,;:.!?“”\"]{3,60})",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no longer|den(?:y|ies|ied)|rul(?:es|ed) out)\b|\?", re.IGNORECASE)
_ABOUT = 0.5  # share of the question's words that the passage or its heading has


def told(question: str, evidence: Sequence[Evidence], passages: Sequence[Found], score: float) -> list[Evidence]:
    """The sentences of `passages` that tell of the cause their heading names, one of each article that is not among the
    sentences of `evidence`; none where no cause is asked for."""
    if not causes.asked(question):
        return []
    wanted = content(question) - causes.FRAME
    known = {item.passage.article_id for item in evidence if causes.stated(question, item.text)}
    out: dict[str, Evidence] = {}
    for passage in (it for it in passages if it.article_id not in known):
        cause = _named(passage.title or "") - wanted
        about = content(f"{passage.title or ''} {passage.text}")
        if not cause or len(wanted & about) < _ABOUT * len(wanted) or passage.opinion:
            continue
        for item in sentences(passage, score):
            if cause <= content(item.text) and passage.article_id not in out and not injected(item):
                out[passage.article_id] = item
    return [replace(item, part=0) for item in out.values()]


def _named(heading: str) -> frozenset[str]:
    heading = " ".join(heading.split())  # a long gap is read in little time
    match = None if _DENIED.search(heading) else _CAUSE.search(heading)
    return content(match["first"] or match["last"]) if match else frozenset()
