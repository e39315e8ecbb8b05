"""What a question that nothing answers takes for granted, asked by itself: where the answer is no, that is told.

A reader who is told only that nothing answers why the minister insisted will think that he did. Whether he did is a
question that the archive may answer, and is answered as any other: by what is found for it, and the word that goes
before that. Before that, the sentences that were found for the question itself are read with "No." behind whether it is
so; where two readers agree that one of them says no, and not that another says yes, that one is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from qa.answering.polar import Word, chances
from qa.answering.premises import QUOTED, Premise, told_by
from qa.asking import yes_no
from qa.asking.presuppositions import stems
from qa.asking.taken_for_granted import Granted, granted, rests_on
from qa.checking.verify import Read
from qa.days.stated import CONTEXT
from qa.injection.injection import injected
from qa.reading.reading import under_heading
from qa.reports import not_done
from qa.schema import Evidence, Found
from qa.words.terms import english

_READ = 12  # sentences that are read, those first that come nearest to the question,
_OF_CLAIM = 4  # and of them so many that have most words of the claim
_NO = 0.8  # chance of a "No" from which a sentence may deny the claim,
_NO_AT_BEST = 2.7  # logit of "No." below which it has no such chance, whatever "Yes." has,
_NO_ALONE = 0.5  # without its heading, too,
_DENIES = 0.5  # logit of the support check for its denial,
_AFFIRMS = -3.0  # and below which that for the claim is
_YES = 0.35  # chance of a "Yes" from which a sentence may affirm it,
_SURELY_YES = 0.7  # or surely does,
_SUPPORTS = -2.0  # and logit of the support check from which it may, too
_TRIED = 3  # of those that may deny it

# The word that answers a question for a yes or no, and the sentence that is quoted first; None where there is none.
Whether = Callable[[str], tuple[Word, Evidence] | None]


def gainsaid(question: str, evidence: Sequence[Evidence], tells: Read, read: Read) -> Premise | None:
    """The claim that `question` rests on which a sentence of `evidence` (best first) says no to, and that sentence;
    None where another one may say yes. `tells` reads a yes or no, `read` is the support check."""
    for it in rests_on(CONTEXT.sub("", question)):
        items = _near(it, evidence)
        if items and (denial := _denial(it, items, tells, read)):
            return Premise(it.claim.text, it.claim.about.removeprefix("any "), denial)
    return None


def _near(it: Granted, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The sentences to be read: of articles on what the claim speaks of, none within another."""
    kept: list[Evidence] = []
    for item in evidence:
        of_it = _of_it(it, stems(told_by(item.passage))) and len(item.text) <= QUOTED
        within = any(
            one.passage.article_id == item.passage.article_id and one.start < item.end and item.start < one.end
            for one in kept
        )
        if of_it and not within and not item.passage.opinion and english(item.text) and not injected(item):
            kept.append(item)
    first, rest = kept[: _READ - _OF_CLAIM], kept[_READ - _OF_CLAIM :]
    return [*first, *sorted(rest, key=lambda one: -len(it.claim.words & stems(one.text)))[:_OF_CLAIM]]


def _of_it(it: Granted, told: frozenset[str]) -> bool:
    """Whether what has these stems has the name of what the claim speaks of, and half of what it says."""
    named = not it.claim.name or it.claim.subject <= told
    return named and 2 * len(it.claim.words & told) >= len(it.claim.words)


def _denial(it: Granted, items: Sequence[Evidence], tells: Read, read: Read) -> Evidence | None:
    """The first of `items` that says no to it, those first that do most surely."""
    texts = [under_heading(item.passage.title, item.text) for item in items]
    yes, no = (yes_no.answered(it.whether, yes=word) for word in (True, False))
    against = [*tells([(text, no) for text in texts])]
    if max(against) < _NO_AT_BEST:
        return None
    affirming = tells([(text, yes) for text in texts])
    odds = chances([float(logit) for both in zip(affirming, against, strict=True) for logit in both])
    said = f"{it.claim.text[0].upper()}{it.claim.text[1:]}."
    may_affirm = [(text, said) for text, chance in zip(texts, odds[:, 0], strict=True) if chance >= _YES]
    if max(odds[:, 0]) >= _SURELY_YES or (may_affirm and max(read(may_affirm)) >= _SUPPORTS):
        return None
    likely = [at for at in np.argsort(-odds[:, 1]) if odds[at, 1] >= _NO][:_TRIED]
    if not likely:
        return None
    bare = [*tells([(items[at].text, answer) for at in likely for answer in (yes, no)])]
    alone = dict(zip(likely, chances(bare)[:, 1], strict=True))
    surest = sorted((at for at in likely if alone[at] >= _NO_ALONE), key=lambda at: -odds[at, 1] * alone[at])
    return next((items[at] for at in surest if _denies(texts[at], said, it.denied, read)), None)


def _denies(text: str, said: str, denied: str, read: Read) -> bool:
    """Whether the support check, too, finds there that it is denied."""
    affirms, denies = read([(text, said), (text, denied)])
    return bool(affirms < _AFFIRMS and denies >= _DENIES)


def contradicted(question: str, passages: Sequence[Found], whether: Whether) -> Premise | None:
    """The claim that `question` rests on which one of the `passages` denies, or to which the archive says no, and the
    sentence by which it does."""
    for it in granted(question):
        if denial := not_done.told(it.claim, passages):
            return Premise(it.claim.text, it.claim.about, denial)
        answer = whether(it.whether)
        if answer is not None and answer[0].no:
            return Premise(it.claim.text, it.claim.about, answer[1])
    return None
