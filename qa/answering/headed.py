"""An article that is asked about by its heading: told by how it begins, with what corrects that. English.

"What is known about “The ferry sails later”?" is asked by the page itself, of the newest articles. Its words are the
heading's, which the article need not say again, so by them a sentence from its middle answers best. A report says first
what matters most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from qa.answering import listing
from qa.answering.siding import Looking, Sided
from qa.asking.question import Query
from qa.reports.placing import CORRECTED, corrected, overlap
from qa.reports.report import sentences
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.quoting import quotation
from qa.words.terms import fold, tokens

_ASKED = re.compile(
    r"^\W*(?:(?:please\s+)?(?:what\s+(?:is|do\s+(?:we|you))\s+know(?:n)?\s+about|tell\s+(?:me|us)\s+(?:more\s+)?about|"
    r"summari[sz]e|sum\s+up|what(?:['’]s|\s+is)\s+in|what\s+(?:does|did)))\s+"
    r"(?:the\s+(?:article|report|piece|story)\s+)?[“\"„](?P<title>.{4,300})[”\"“](?:\s+say)?\W*$",
    re.IGNORECASE,
)
_FOUND = 20  # passages among which it is sought
_SENTENCES, _LONGEST = 4, 700  # of it that are told at most, and characters, but for the first
_LOOKED_AT = 16  # sentences of which those are, as orders to models and short lines are none
_SHORTEST = 20  # characters of a sentence that is told by itself: not "By our staff"


def titled(question: str) -> str:
    """The heading in quotation marks that `question` asks about; "" where it asks about something else."""
    asked = _ASKED.match(question)
    return asked["title"] if asked else ""


def told(query: Query, looking: Looking) -> Sided | None:
    """How the article begins, by paragraphs, and before it what corrects one of them; None where none is asked about by
    its heading, or there is none of that heading under the question's filters."""
    title = titled(query.asked)
    if not title:
        return None
    passages = listing.passages_of(query, looking, title, most=_FOUND)
    wanted = list(tokens(fold(title)))
    of_it = [it for it in passages if list(tokens(fold(it.title or ""))) == wanted]
    if not of_it:
        return None
    newest = max(of_it, key=lambda it: it.published or "")
    whole = looking.whole(Evidence(newest, newest.start, newest.start, "", 1.0))
    begins = _beginning(looking.plain(list(islice(sentences(whole), _LOOKED_AT))), whole)
    if not begins:
        return None
    notes = [it for it in map(listing.note, passages) if it and not any(overlap(it, one) for one in begins)]
    notes = looking.plain(notes)
    told_wrongly = {id(old): new for old in begins for new in notes if corrected(title, new, old)}
    drafts = [DraftSentence(quotation(it, question=title), (it,)) for it in dict.fromkeys(told_wrongly.values())]
    drafts += [
        DraftSentence(quotation(it, CORRECTED if id(it) in told_wrongly else "", dated=True, question=title), (it,))
        for it in begins
    ]
    shown = tuple({it.passage_id: it for it in of_it}.values())
    return Sided(replace(query, parts=(query.query_str,)), tuple(drafts), shown, confidence=1.0)


def _beginning(items: Sequence[Evidence], whole: Found) -> list[Evidence]:
    """The first sentences, those of one paragraph as one."""
    out: list[Evidence] = []
    count = size = 0
    for item in items:
        if len(item.text) < _SHORTEST or item.text.endswith("?"):
            continue
        count, size = count + 1, size + len(item.text)
        if count > _SENTENCES or (out and size > _LONGEST):
            break
        between = whole.text[out[-1].end : item.start] if out else "\n"
        if "\n" in between or between.strip():
            out.append(item)
        else:
            out[-1] = replace(out[-1], end=item.end, text=whole.text[out[-1].start : item.end])
    return out
