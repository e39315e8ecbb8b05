"""How somebody took the news: of what one person said at two times, the newest comes first. Pure; English.

"How did the union take the news?" says of no news which it is. Where the same person welcomed a plan in May and spoke
of its end in June, the question is most likely asked of the latter. In a conversation the question before says which
news it is: there only reports on one matter are set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days.stated import CONTEXT
from qa.reports.mentioned import names
from qa.schema import Evidence
from qa.words.excerpt import share_of_names

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:"
    r"how\s+(?:did|does|do|has|have)\s+.{1,80}?\s+(?:take|taken|react(?:ed)?\s+to|respond(?:ed)?\s+to|receive|received|greet|"
    r"feel\s+about)|what\s+(?:was|is)\s+.{1,80}?\s(?:reaction|response)\s+to)\s+"
    r"(?:it|that|this|(?:the|this|that)\s+(?:news|announcement|decision|plan|outcome|move))\s*\??\s*$",
    re.IGNORECASE,
)
_AS_NEAR = 0.8  # of the best score
_OF_ONE = 2  # words of a person's name


def asked(question: str) -> bool:
    """Whether it asks how somebody took something that it only points to."""
    return bool(_ASKS.match(CONTEXT.sub("", question)))


def newest_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Before the others what comes as near as the best and names the same person, by the newest report first."""
    if not part or not asked(question):
        return part
    best, who = part[0], names(f". {part[0].text}")
    near = [it for it in part if it.score >= _AS_NEAR * best.score and _on_its_matter(question, best, it)]
    same = [it for it in near if len(who & names(f". {it.text}")) >= _OF_ONE]
    same.sort(key=lambda it: (it.passage.published or "")[:10], reverse=True)
    return [*same, *(it for it in part if it not in same)]


def _on_its_matter(question: str, best: Evidence, item: Evidence) -> bool:
    """Whether the question goes on from none, in brackets; or a sentence is of the article of the best one, or of one
    that is known to be of one matter with it and has as many of the names of the question before."""
    context = CONTEXT.search(question)
    one, other = best.passage, item.passage
    if context is None or one.article_id == other.article_id:
        return True
    if other.article_id not in (best.akin or ()) and one.article_id not in (item.akin or ()):
        return False
    named = [share_of_names(context.group(), f"{it.title or ''} {it.text}") for it in (one, other)]
    return named[0] <= named[1]
