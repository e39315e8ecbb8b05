"""The yes or no to a question about the world, which goes before the sentence that is quoted first.

A wrong word is worse than none. A correction that was found decides, where it speaks of what is asked; a plain denial
does; else the sentence is read with the question and either word behind it, by a reader that learnt just that
(`qa.training.polar`), where nothing speaks against giving one (`doubts`) and no other sentence tells it otherwise. What
is less sure than that, or is told as no more than likely, is said to be probable: "Yes, probably".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.asking import yes_no
from qa.checking.verify import Read
from qa.injection.injection import injected
from qa.reading.reading import under_heading
from qa.reports import (
    anybody,
    at_large,
    bearing,
    beaten,
    both_causes,
    corrections,
    deeds,
    disputed,
    doubts,
    holding,
    of_one,
    of_reports,
    outcomes,
    pleas,
    post_of,
    spared,
    standing,
    told_otherwise,
    warrant,
)
from qa.reports.correcting import corrects, is_correction
from qa.reports.disagreement import between
from qa.reports.placing import ALONE, CORRECTED, CORRECTED_BESIDES, EARLIER, arranged, overlap
from qa.reports.report import of_evidence
from qa.reports.states import GENERIC
from qa.schema import Evidence, Found
from qa.synthesize import going_on
from qa.words.excerpt import content

_BY_READING = "by reading what is quoted with either word"
_BY_CORRECTION = "by a correction"
_BY_RESULT = "by who beat whom in what is quoted"
_BY_POST = "by the post beside the name in what is quoted"
_BY_DENIAL = "by a denial in what is quoted"
_TELLS = 0.2  # score from which a sentence may tell which: others give a word to what they do not answer,
_ANSWERS_IN_OTHER_WORDS = 0.5  # and from which it seems to answer in other words than the question's (EXPERIMENTS.md)
_HELD = 16  # sentences that are held against each other
_NEAR = 0.3  # of the best sentence's score has another that may deny what is asked
_AS_GOOD = 0.6  # of the best sentence's score have those that may answer as well as it,
_OTHERS = 2  # of which so many are read besides it
_SURELY = 0.85  # chance that a word must have for it to be said,
_WITHOUT_DOUBT = 0.9  # of a sentence in other words that hardly seems to answer,
_PROBABLY = 0.7  # and for it to be said as probable (EXPERIMENTS.md)
_SOFT = 2.0  # temperature at which the chances are what they say, on what was held out (EXPERIMENTS.md)

# How things stand when it is said.
_PRESENT = re.compile(
    r"\b(?:is|are|isn['’]t|aren['’]t|remains?|stays?|continues?|keeps?|still|has not|have not|yet to)\b", re.IGNORECASE
)
_GOING_ON = content("going on over go continue continuing end ended under way")  # no word of what does
_NOR = re.compile(r"\W*(?:nor|neither)\b", re.IGNORECASE)  # it goes on with a no


@dataclass(frozen=True)
class Word:
    """A yes or no that no sentence says, how it was come by, and the sentences that it rests on, if it rests on two."""

    text: str
    how: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def no(self) -> bool:
        """Whether it is a no, or probably one."""
        return self.text.startswith(worded(yes=False))


def word(
    question: str, quoted: Sequence[Evidence], evidence: Sequence[Evidence], passages: Sequence[Found], tells: Read
) -> Word | None:
    """None where in doubt. `quoted` are the sentences in the order in which they are read, `evidence` all that may
    answer, best first."""
    claim = yes_no.claim(question)
    if not claim or not quoted or doubts.ought(question) or injected(quoted[0]):
        return None
    first = quoted[0]
    if noted := _by_correction(claim, quoted, passages):
        return noted.word
    if not first.passage.opinion and post_of.says_holder(question, first):
        _, who = post_of.held(question)
        left = any(holding.of(who, it, first) for it in (*quoted, *evidence))
        return None if left else Word(worded(yes=True), _BY_POST)
    won = beaten.says(question, first.text)
    if won is not None and all(beaten.says(question, it.text) in (won, None) for it in (*quoted, *evidence)):
        # They may have met more than once, and the other way round in no report that was found.
        return Word(worded(yes=won, probable=not won), _BY_RESULT)
    outvoted = _outvoted(question, quoted, evidence)
    quoted, evidence = ([it for it in items if it not in outvoted] for items in (quoted, evidence))
    every = (*quoted, *evidence)
    if first.passage.opinion or _told_otherwise(question, claim, first, quoted, evidence):
        return None
    if (
        going_on.taken_back(first)
        or of_reports.asserts_nothing(question, first.text)
        or disputed.disputing(claim, first)
        or doubts.uncounted(claim, first.text)
        or bearing.silent(claim, first.text)
        or pleas.no_verdict(claim, first.text)
        or yes_no.both_ways(claim, first.text)
        or told_otherwise.unsettled(claim, first)
    ):
        return None
    if _nobody(claim, first, passages):
        return Word(worded(yes=False), _BY_DENIAL)
    around = _around(first)
    if doubts.lacks_predicate(claim, first.text) or doubts.of_namesake(claim, first.text, around):
        return None
    if (
        doubts.only_at_times(claim, first.text)
        or doubts.of_another_event(claim, first.text, around)
        or warrant.unborne(question, claim, first, passages)
    ):
        return None
    if doubts.negated(first.text) and any(_since(claim, item, first) for item in every):
        return None
    denying = [item for item in _near(quoted, evidence) if _denies(claim, item.text)]
    in_other_words = doubts.in_other_words(claim, first.text, around)
    if in_other_words and not _tells_in_other_words(question, first, every, passages):
        return None
    of_state = yes_no.of_state(question) and (yes_no.of_lasting(question) or not doubts.of_the_future(question))
    of_it = [item for item in every if _of_the_matter(claim, first, item)] if of_state else every
    if of_state and (first.passage.published is None or _later(first, of_it)):
        return None
    if of_state and warrant.beside_subject(claim, first, quoted):
        return None
    reserved = doubts.reserved(question, claim, first.text)
    of_some = anybody.of_some(claim, first.text)
    if first in denying and not in_other_words and not reserved and not of_some:
        contrary = warrant.contrary(question, claim, first, quoted, yes=False)
        contrary = contrary or deeds.told_since(claim, first, passages)
        return None if contrary else Word(worded(yes=False), _BY_DENIAL)
    if any(item is not first for item in denying) or yes_no.charges(claim, first.text):
        return None
    if doubts.put_off(claim, first.passage.published, passages):
        return None
    held = [it for it in evidence if not of_one.of_one(claim, it.text)]
    if standing.tells(question, of_evidence(first)) is not None:
        held = [it for it in held if not _before(it, first)]  # how it stood before says nothing against it
    odds = by_reading(question, first, held, tells)
    if odds is not None and odds.yes and told_otherwise.otherwise(claim, first, evidence, passages):
        return None
    if odds is not None and odds.yes and (_NOR.match(first.text) or at_large.free(question, first)):
        return None
    if odds is None or (denying and odds.yes) or warrant.contrary(question, claim, first, quoted, yes=odds.yes):
        return None
    if of_state and yes_no.of_lasting(question) and not odds.yes and not bearing.over(claim, first.text):
        return None
    in_doubt = reserved or (of_some and not odds.yes) or (of_state and not _stands(first.text, yes=odds.yes))
    in_doubt = in_doubt or (in_other_words and doubts.said_less(question, first.text))
    least = _WITHOUT_DOUBT if in_other_words and first.score < _ANSWERS_IN_OTHER_WORDS else _SURELY
    probable = in_doubt or not odds.reach(least, _SURELY)
    if probable and (_later(first, of_it) or not odds.reach(_SURELY if in_doubt else _PROBABLY, _PROBABLY)):
        return None
    if _unsaid_by_another(claim, odds.yes, first, quoted, evidence, passages):
        return None
    return Word(worded(yes=odds.yes, probable=probable), _BY_READING)


def worded(*, yes: bool, probable: bool = False) -> str:
    """The word as it is shown."""
    return f"{'Yes' if yes else 'No'}{', probably' if probable else ''}"


@dataclass(frozen=True)
class _Noted:
    """That a correction bears on the answer: the word by it, or that there should be none."""

    word: Word | None


def _by_correction(claim: str, quoted: Sequence[Evidence], passages: Sequence[Found]) -> _Noted | None:
    """The word that follows from a correction, where one of those that are quoted tells whether the claim is right; no
    word where the first sentence is of a correction that does not tell, or is corrected, or where a correction that is
    not quoted first denies the claim. None where no correction bears on it."""
    first = quoted[0]
    known = [f"{item.text} {item.passage.title or ''}" for item in quoted]
    for item in (it for it in quoted if _amends(it)):
        corrected = [it for it in quoted if corrects("", of_evidence(item), of_evidence(it))]
        told = " ".join(text for it, text in zip(quoted, known, strict=True) if it in corrected)
        right = corrections.verdict(item.passage.text, item.passage.title or "", claim, told)
        if right is not None and (right or item is first):
            return _Noted(Word(worded(yes=right), _BY_CORRECTION))
        if right is not None or item is first or first in corrected:
            return _Noted(None)
    if _in_note(first):
        return None
    noted = (corrections.verdict(it.text, it.title or "", claim, known[0]) for it in passages)
    return _Noted(None) if any(right is False for right in noted) else None


def _amends(item: Evidence) -> bool:
    """Whether it has what a correction says is not so."""
    passage = item.passage
    return any(
        passage.start + one.start < item.end and item.start < passage.start + one.end
        for one in corrections.amended(passage.text, passage.title or "")
    )


def _in_note(item: Evidence) -> bool:
    """Whether its passage is of a correction."""
    return bool(corrections.amended(item.passage.text, item.passage.title or ""))


def _around(item: Evidence) -> str:
    return f"{item.passage.title or ''}. {item.passage.text}"


def _pool(quoted: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """What is quoted, and the best of what was read: each is held against each other, and where none surely answers,
    many more are read."""
    best = sorted(evidence, key=lambda item: -item.score)[:_HELD]
    return list(dict.fromkeys((*quoted, *best)))


def _outvoted(question: str, quoted: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Those that stand alone with what the first sentence says has not happened at all: that it fell, that people
    died."""
    first, pool = quoted[0], _pool(quoted, evidence)
    alone = (placed.evidence for placed in arranged(question, pool, ()) if placed.note == ALONE)
    return [
        it
        for it in alone
        if it != first and (outcomes.never_undone(question, first.text, it.text) or spared.denies(question, first, it))
    ]


def _told_otherwise(
    question: str, claim: str, first: Evidence, quoted: Sequence[Evidence], evidence: Sequence[Evidence]
) -> bool:
    """Whether a sentence of another article, neither out of date nor corrected nor opinion, tells it otherwise."""
    pool = _pool(quoted, evidence)
    stale = (EARLIER, CORRECTED, CORRECTED_BESIDES)
    past = [placed.evidence for placed in arranged(question, pool, ()) if placed.note in stale]
    if first in past:
        return True
    one = of_evidence(first)
    for item in pool:
        if item in past or item.passage.opinion or item.passage.article_id == first.passage.article_id:
            continue
        other = of_evidence(item)
        if (
            between(question, one, other)
            or both_causes.of(question, item, first)
            or (not is_correction(other) and doubts.counts_otherwise(claim, first.text, item.text))
        ):
            return True
    return False


def _near(quoted: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The first that is quoted, and those that may deny what it says: not what it replaces."""
    best = max(item.score for item in (*quoted, *evidence))
    later = [item for item in evidence if item.score >= _NEAR * best and not _before(item, quoted[0])]
    return [quoted[0], *(item for item in later if not overlap(item, quoted[0]))]


def _unsaid_by_another(
    claim: str, yes: bool, first: Evidence, quoted: Sequence[Evidence], evidence: Sequence[Evidence],
    passages: Sequence[Found],
) -> bool:  # fmt: skip
    """Whether another sentence denies plainly what a "Yes" would say, or a later report may tell that what "No" denies
    has come about since."""
    if not yes:
        come_about = doubts.come_about(claim, first.passage.published, passages)
        return come_about or deeds.told_since(claim, first, passages)
    later = [item for item in quoted if not _before(item, first)]
    return any(disputed.denied(claim, item) for item in (*later, *_near(quoted, evidence)) if item is not first)


def _before(item: Evidence, first: Evidence) -> bool:
    return (item.passage.published or "9999") < (first.passage.published or "")


def _nobody(claim: str, first: Evidence, passages: Sequence[Found]) -> bool:
    """Whether it is asked if anybody came to harm, and the first sentence says of that event that nobody did, while no
    report that was found of it tells of any."""
    if not anybody.nobody(claim, first.text) or not anybody.of_event(claim, first.passage):
        return False
    others = (it for it in passages if it.article_id != first.passage.article_id and anybody.of_event(claim, it))
    return not any(anybody.harm_told(claim, it) for it in (first.passage, *others))


def _since(claim: str, item: Evidence, first: Evidence) -> bool:
    """Whether a later report has all that is claimed without denying it: what was not so may be so since."""
    return _before(first, item) and not (
        doubts.unsaid(claim, item.text, item.passage.title or "") or yes_no.denies(claim, item.text)
    )


def _denies(claim: str, text: str) -> bool:
    return yes_no.denies(claim, text) and not of_one.of_one(claim, text)


def _tells_in_other_words(
    question: str, first: Evidence, others: Sequence[Evidence], passages: Sequence[Found]
) -> bool:
    """Whether a sentence that lacks a word of what is asked may give one all the same: it lacks no name, and no later
    report puts off what it tells, or, if it denies something, bears on it."""
    text = first.text
    if doubts.of_another(question, text, _around(first)) or doubts.put_off(text, first.passage.published, passages):
        return False
    return not (doubts.negated(text) and _later(first, others))


def _stands(text: str, *, yes: bool) -> bool:
    """Whether a sentence says how things stand as it appears: what has begun or fled may go on or be over, which the
    reader does not know."""
    return yes and _PRESENT.search(text) is not None


def _later(first: Evidence, others: Sequence[Evidence]) -> bool:
    """Whether a later report bears on what the first sentence may answer."""
    return any(_before(first, item) and item.score >= _NEAR * first.score for item in others)


def _of_the_matter(claim: str, first: Evidence, item: Evidence) -> bool:
    """Whether it has a word of what is claimed in its article, or answers as well in one of the first one's story: how
    a strike stands no later report tells that has nothing of it."""
    if first.akin is None or item.passage.article_id == first.passage.article_id:
        return True
    if not (content(claim) - GENERIC - _GOING_ON).isdisjoint(content(_around(item))):
        return True
    return item.passage.article_id in first.akin and item.score >= _AS_GOOD * first.score


@dataclass(frozen=True)
class Odds:
    """The chances of yes and no by the sentence that is quoted first, and by others that seem to answer as well."""

    own: tuple[float, float]
    others: tuple[tuple[float, float], ...] = ()

    @property
    def yes(self) -> bool:
        return self.own[0] > self.own[1]

    def reach(self, least: float, other: float) -> bool:
        """Whether the likelier word has a chance of `least`, and the other one nowhere a chance of `other`."""
        contrary = (no if self.yes else yes for yes, no in self.others)
        return max(self.own) >= least and all(chance < other for chance in contrary)


def by_reading(question: str, first: Evidence, evidence: Sequence[Evidence], tells: Read) -> Odds | None:
    """The chances of either word, by the first sentence, which is read with each behind the question, and by those that
    seem to answer as well; None where the first has nothing to do with the question."""
    if first.score < _TELLS:
        return None
    best = max(item.score for item in (first, *evidence))
    near = [it for it in evidence if it is not first and not it.passage.opinion and it.score >= _AS_GOOD * best]
    texts = [under_heading(item.passage.title, item.text) for item in (first, *near[:_OTHERS])]
    # In the order that `chances` expects.
    pairs = [(text, yes_no.answered(question, yes=yes)) for text in texts for yes in (True, False)]
    own, *others = ((yes, no) for yes, no, _ in chances([*tells(pairs)]).tolist())
    return Odds(own, tuple(others))


def chances(logits: Sequence[float] | NDArray[np.float32]) -> NDArray[np.float64]:
    """The chances (n, 3) of yes, no and neither, from the logits (2 n) of sentences read with "Yes." and with "No."
    behind the question: held against each other and a 0 for neither, as `qa.training.polar` does."""
    words = np.asarray(logits, dtype=np.float64).reshape(-1, 2)
    odds = np.exp(np.column_stack([words, np.zeros(len(words))]) / _SOFT)
    out: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
    return out
