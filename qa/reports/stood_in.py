"""Who only stood in for one who left, once a later report tells who came. Pure; English.

"Bo Lind is in charge until a successor is found" answers who replaced Ada Roe as well as "Ines Sorel takes over from
Ada Roe on 1 June" does, until that is reported; then it is Sorel.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.reports import succeeded
from qa.schema import Evidence
from qa.who import holders

_REPLACED = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?who\s+(?:(?:has|had|have|is|will|was)\s+)?(?:then\s+|now\s+|later\s+)?"
    r"(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|(?:takes?|took|taken|taking)\s+over\s+from|"
    r"(?:chosen|named|picked|appointed)\s+to\s+(?:replace|succeed))\b",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(
    r"\b(?:interim|acting|caretaker|stand-?in|temporar(?:y|ily)|provisional(?:ly)?|for the time being|in the meantime|"
    r"(?:st(?:ands?|ood)|fill(?:s|ed)?|step(?:s|ped)?)\s+in|"
    r"until\s+(?:a|an|the|its|their|his|her|somebody|someone)\s*(?:[\w-]+\s+){0,5}?"
    r"(?:is|are|has\s+been|was|can\s+be|could\s+be|were)\s+(?:found|appointed|named|chosen|elected|picked|hired))\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\b(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|(?:takes?|took|taking)\s+over|will\s+(?:succeed|replace|lead|run|head)|"
    r"(?:was|were|been|is|has)\s+(?:named|appointed|chosen|picked|elected)|(?:named|appointed|chose|picked|hired))\b",
    re.IGNORECASE,
)
# Whoever stood in goes: "Bo Lind, who has run it since, goes back to the service arm".
_GOES_BACK = re.compile(
    r",\s+who\s+(?:has|had)\s+(?:led|run|headed|managed|coached|chaired|been)\b[^;:.“”\"]{0,80},\s+(?:will\s+)?"
    r"(?:returns?|returned|go(?:es)?\s+back|went\s+back|steps?\s+back|stays?\s+on|resumes?|leaves?|becomes?)\b",
    re.IGNORECASE,
)
_CLOSE = 0.35  # of the best score has what tells who came,
_AS_NEAR = 0.65  # and what tells that who runs something leaves


def goes(text: str) -> bool:
    """Whether it tells of one who has led something for a while that they are to do so no longer."""
    return bool(_GOES_BACK.search(text))


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Before the others, best first, where it is asked who replaced somebody, and the best only stands in: what tells
    in a later report of its story who came; where it is asked who runs something: what tells as surely, and no earlier,
    that the one whom the best names leaves, with who takes over, if that is told."""
    if not part:
        return part
    best = part[0]
    if _REPLACED.match(question):
        if _MEANWHILE.search(question) or not _MEANWHILE.search(best.text):
            return part
        later = [it for it in part if it.score >= _CLOSE * best.score and _later(it, best) and _tells_who(it.text)]
        return _ahead(max(later, key=lambda it: (it.passage.published or "", it.score)), part) if later else part
    if succeeded.asked(question) and not _MEANWHILE.search(question):
        known = holders.last_names(best.text)
        left = [it for it in part if it.score >= _AS_NEAR * best.score and _leaves(it, best, known)]
        return _ahead(max(left, key=lambda it: (holders.takes(it.text), it.score)), part) if left else part
    return part


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked who replaced somebody, `old` tells only who stands in, and a later report who came."""
    if not _REPLACED.match(question) or _MEANWHILE.search(question) or not _MEANWHILE.search(old.text):
        return False
    return _later(new, old) and _tells_who(new.text)


def _ahead(item: Evidence, part: Sequence[Evidence]) -> list[Evidence]:
    return [item, *(it for it in part if it is not item)]


def _later(new: Evidence, old: Evidence) -> bool:
    akin = old.akin if old.akin is not None else new.akin
    one_story = akin is None or {new.passage.article_id, old.passage.article_id} <= akin
    return one_story and not new.passage.opinion and dates.later(new.passage.published, old.passage.published)


def _tells_who(text: str) -> bool:
    return bool(_COMES.search(text)) and not _MEANWHILE.search(text)


def _leaves(item: Evidence, best: Evidence, known: Sequence[str]) -> bool:
    """Whether it tells, in the report of the best or a later one, that one whom that names gives up an office."""
    same = item.passage.article_id == best.passage.article_id
    if not same and not _later(item, best):
        return False
    return holders.leaves(item.text) and holders.leaver(item.text) in known
