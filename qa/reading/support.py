"""Whether the found passages hold the answer at all: a probability, and the threshold for answering. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

SHARED = 0.1  # of the question's words, by weight: with less, a sentence has none of them that counts
LONG = 10  # words beyond which a question's length counts: of what a longer one asks a sentence has a part


@dataclass(frozen=True)
class Signs:
    """What the search says of its own success.

    `reading` is the most that the cross-encoder says of the best sentences, a smooth maximum of logits (see `rerank`),
    None where the best sentence was not read with the question; `cosine` the best of any sentence to the question, by
    the static encoder; `coverage` the largest share of the question's words (weighted by rarity) in one of the three
    best sentences; `agreement` how well one article does in both the lexical and the
    dense search (see `fusion.agreement`); `words` how many words of the question are asked for, stop words aside
    (of a follow-up those that were typed); `missing` how much no passage has of what the question names: the
    largest inverse document frequency of a name's word, times one less the cosine to the nearest word of any
    passage; `uncounted`, that the question is how many, how old somebody is or what they are called, and the sentence
    that was read as answering it best says no number, is of somebody else, names nobody, or has a figure of a part
    of it or in other money; `meant`, where the best sentence is in another language than what was asked, or that is
    put into rough English, of the sentence that comes nearest in meaning the cosine, and by how much that and its
    passage's are above the mean; `elsewhere`, how much of what is asked about other articles have and that of the
    best sentence has not (see `elsewhere`).
    """

    reading: float | None
    cosine: float
    coverage: float
    agreement: float
    words: int
    missing: float
    uncounted: bool = False
    meant: tuple[float, float, float] | None = None
    elsewhere: float = 0.0


def less(signs: Signs | None, off: float) -> Signs | None:
    """The same with a reading that says `off` less; None where only the meaning would tell: among what is farther, one
    comes nearer than the rest all the same."""
    if signs is None or not off or (signs.reading is None and not signs.meant):
        return signs
    if signs.reading is None:
        return None
    return replace(signs, reading=signs.reading - off)


def length(words: int) -> float:
    """A question's length as the gate weighs it: the same for all that ask for few words."""
    return math.log1p(max(words, LONG))


@dataclass(frozen=True)
class Gate:
    """A logistic model of "the articles hold the answer".

    What the cross-encoder says tells a near miss; what the search says of its best article, and names that no passage
    has, tell a question about something else. Further signs made it worse on sets it was not fitted to
    (`qa.training.gate`; EXPERIMENTS.md).
    Fitted to held-out training passages and small archives, to questions of our own on real news articles, and to
    development questions of XQuAD (English, each with and without its gold article), CLAPNQ, MTRAG and MultiHop-RAG,
    each set and each side of it weighing the same; the samples in seeds/ had no part in it. The constant was raised
    (from -16.60) when matrices came to be quantised by column and more was read: by archives that were judged
    (EXPERIMENTS.md).
    `across` is for sentences in another language than the question, `rough` for what is read in rough English beside
    that; both are fitted to XQuAD across languages (`qa.training.across`).
    A question how many is not answered by a sentence without a number: of 51 of those sets that the articles answer
    none was, of 77 others 13. Where no sentence was read with the question, four weaker signs decide.
    """

    reading: float = 0.47
    agreement: float = 4.66
    words: float = 4.16
    missing: float = -0.47
    constant: float = -16.32
    apart: tuple[float, float, float, float, float] = (5.56, 2.72, 4.99, 0.71, -12.41)
    across: tuple[float, float, float, float] = (43.6, 1.9, 11.0, -35.7)
    rough: tuple[float, float, float] = (0.7, 1.1, 1.0)
    elsewhere: float = -0.4
    threshold: float = 0.50  # from .48 to .58 the sets win on one side what they lose on the other (EXPERIMENTS.md)

    def probability(self, signs: Signs | None) -> float:
        """In [0, 1]; 0 where nothing was found."""
        if signs is None or signs.uncounted:
            return 0.0
        return 1 / (1 + math.exp(-self.logit(signs)))

    def logit(self, signs: Signs) -> float:
        """Of that probability, whatever is uncounted."""
        meant = self.by_meaning(*signs.meant) if signs.meant else 0.0
        if signs.reading is not None:
            read = (
                self.reading * signs.reading
                + self.agreement * signs.agreement
                + self.words * length(signs.words)
                + self.missing * signs.missing
                + self.elsewhere * signs.elsewhere
                + self.constant
            )
            reading, meaning, constant = self.rough
            return reading * read + meaning * meant + constant if signs.meant else read
        if signs.meant:
            return meant
        cosine, coverage, agreement, words, constant = self.apart
        return (
            cosine * signs.cosine
            + coverage * signs.coverage
            + agreement * signs.agreement
            + words * math.log1p(signs.words)
            + constant
        )

    def by_meaning(self, cosine: float, sentence: float, passage: float) -> float:
        """A logit from the cosine of the best sentence, and how far that and its passage's are above the mean of all
        that were found."""
        of_cosine, of_sentence, of_passage, constant = self.across
        return of_cosine * cosine + of_sentence * sentence + of_passage * passage + constant
