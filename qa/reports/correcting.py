"""Which report corrects which: what a correction says is not so denies what another has. Pure.

What a correction says, and which words it denies, stands in `corrections`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.asking import yes_no
from qa.days import dates
from qa.injection.injection import injected
from qa.reports import causes, corrections, notes, retracted
from qa.reports.given import kind, things
from qa.reports.mentioned import words
from qa.reports.report import NEAR, Report, of_evidence, same_source
from qa.schema import Evidence, Found

# What is corrected was reported by others as well.
_WIDELY = re.compile(
    r"\b(?:(?:several|some|many|other|most|various) (?:outlets|media|newspapers|papers|newsrooms|news organi[sz]ations|"
    r"reports)|widely (?:reported|published)|news agencies|(?:agency|wire|agency['’]s) (?:report|story|dispatch)s?)\b",
    re.IGNORECASE,
)
# What was done, or happened: everything that is told of it answers. "Who" may stand in it, and asks for no name.
_OPEN = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:what happen\w*\b|(?:what (?:did|does|do|has|have|had|was|were|is|are|will|would)|"
    r"how (?:did|does|do|will|would))\b"
    r"(?=.*\b(?:do|done|doing|decided?|agreed?|promised?|offer(?:ed)?|happen(?:ed)?|help(?:ed)?|approved?|announced?)\b))",
    re.IGNORECASE,
)
# All that is known of somebody or something is asked for, how it is spelt, too.
_ALL = re.compile(
    r"^\W*(?:(?:and|so|but),?\s+)?(?:what\s+(?:else\s+)?(?:(?:is|was)\s+(?:now\s+)?known|do\s+(?:we|you|they)\s+know)\s+"
    r"(?:about|of|on)\b|(?:please\s+)?tell\s+(?:me|us)\s+(?:more\s+)?about\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WHY = re.compile(r"^\W*(?:(?:and|so|but),?\s+)?why\b", re.IGNORECASE)


def is_correction(report: Report) -> bool:
    return notes.amends(report.text) or notes.amends(report.title or "") or bool(_taken_back_in(report))


def corrects(question: str, new: Report, old: Report) -> bool:
    """Whether `new` is a correction of what `old` says, by the same outlet or of several: it denies something that
    `old` has, whatever is asked; or, where it tells in no known form what was wrong, names what `old` gives in answer.
    """
    if is_correction(old) or not _may_correct(new, old):
        return False
    if _taking_back(new, old):
        return True
    if not corrections.amended(new.around, new.title or ""):
        given = things(question, old.text) & things(question, new.text)
        return bool(given) and is_correction(new) and not corrections.upholds(new.text)
    return bool(_denying(new, old))


def answers_by_correcting(question: str, new: Report, old: Report) -> bool:
    """Whether what `new` says is not so in `old` is what is asked for: whether the council was unanimous does not hang
    on the sum that it voted for, nor how somebody is on how the name is spelt."""
    if taken_back := _taking_back(new, old):
        return any(retracted.bears(one, question) for one in taken_back)
    denying = _denying(new, old)
    told, asked = words(question).has, "other" if _OPEN.match(question) else kind(question)
    if (
        not denying
        or _ALL.match(question)
        or any(told & (one.wrong | one.right) or one.role in told for one in denying)
    ):
        return True
    if asked in ("when", "name"):
        return any(one.kind == asked or (asked == "when" and _of_years(one)) for one in denying)
    if asked != "other":
        given = {it.split()[0] for it in things(question, old.text)}
        alone, said = words(old.text).figures, words(question).others
        return any(one.wrong & given or (not given and one.said & said) or one.wrong == alone for one in denying)
    open_to_all = not (yes_no.asks(question) or causes.asked(question) or _WHY.match(question))
    return open_to_all and any(one.kind in ("number", "other") for one in denying)


def says_right(question: str, note: Report, other: Report) -> bool:
    """Whether `other` gives in answer what a correction says is right, and nothing that it says is not so."""
    begin, end = _span(note)
    of_it = (one for one in corrections.amended(note.around, note.title or "") if one.start < end and begin < one.end)
    given = {it.split()[0] for it in things(question, other.text)}
    return any(one.right & given and one.wrong.isdisjoint(given) for one in of_it)


def _of_years(one: corrections.Amended) -> bool:
    """Whether a year is set right ("opened in 1931; it was opened in 1913")."""
    return any(map(_YEAR.fullmatch, one.wrong)) and any(map(_YEAR.fullmatch, one.right))


def _taken_back_in(report: Report) -> list[retracted.Retraction]:
    """The retractions that the sentence is of."""
    begin, end = _span(report)
    return [one for one in retracted.retractions(report.around) if one.start < end and begin < one.end <= end]


def _taking_back(new: Report, old: Report) -> list[retracted.Retraction]:
    """Those of them that take back what another article says: the rest of its own tells how it was."""
    if new.article_id == old.article_id:
        return []
    return [one for one in _taken_back_in(new) if retracted.takes_back(one, old)]


def _denying(new: Report, old: Report) -> list[corrections.Amended]:
    """What `new` has of a correction that denies what `old` says."""
    begin, end = _span(new)
    denying = corrections.denied_by(new.around, old.text, old.title or "", new.title or "")
    return [one for one in denying if one.start < end and begin < one.end <= end]


def in_whole(new: Report, old: Report) -> bool:
    """Whether `new` has all that its correction says of what is not so in `old`, wrong and right words together."""
    begin, end = _span(new)
    denying = _denying(new, old)
    return bool(denying) and all(begin <= one.start and one.end <= end for one in denying)


def _span(report: Report) -> tuple[int, int]:
    """Where the sentence stands in its passage."""
    begin = max(0, report.around.find(report.text))
    return begin, begin + len(report.text)


def correcting(evidence: Sequence[Evidence], passages: Sequence[Found]) -> Iterator[Evidence]:
    """What corrections among `passages` say of those of `evidence` that may be quoted, wrong and right words together,
    where no sentence of `evidence` has them. Their score is what a sentence needs that tells it otherwise."""
    best = max((item.score for item in evidence), default=0.0)
    likely = [of_evidence(item) for item in evidence if item.score >= NEAR * best]
    for passage in passages:
        heading = passage.title or ""
        noting = [old for old in likely if _may_correct(_note(passage), old) and not is_correction(old)]
        spans = {
            (one.start, one.end)
            for old in noting
            for one in corrections.denied_by(passage.text, old.text, old.title or "", heading)
        }
        taken_back = retracted.retractions(passage.text)
        others = [old for old in noting if old.article_id != passage.article_id]
        spans |= {(it.start, it.end) for it in taken_back if any(retracted.takes_back(it, old) for old in others)}
        for start, end in sorted(spans):
            first, last = passage.start + start, passage.start + end
            item = Evidence(passage, first, last, passage.text[start:end], NEAR * best)
            known = (it for it in evidence if it.passage.article_id == passage.article_id)
            if not any(it.start <= first and last <= it.end for it in known) and not injected(item):
                yield item


def _note(passage: Found) -> Report:
    return of_evidence(Evidence(passage, passage.start, passage.end, passage.text, 0.0))


def _may_correct(new: Report, old: Report) -> bool:
    """Whether it is of the same outlet, of several or of one that it names, and no earlier."""
    if not (same_source(new, old) or _WIDELY.search(new.text) or _names_outlet(new.text, old.outlet or "")):
        return False
    return not dates.later(old.published, new.published)


def _names_outlet(text: str, outlet: str) -> bool:
    """Whether a note names the outlet, whole or as "the Herald", if nothing else is called by that word there."""
    name = re.sub(r"^the\s+|\s*\(.*\)$", "", outlet, flags=re.IGNORECASE)
    last = name.split()[-1] if name.split() else ""
    if not last[:1].isupper():
        return False
    found = re.finditer(rf"(?:(\S+)\s+)?\b(?:{re.escape(name)}|(?<=[Tt]he ){re.escape(last)})\b(?!\s+[A-Z])", text)
    return any(not (match[1] or "").istitle() or match[1] == "The" for match in found)
