"""The sentences of a text that bear most on a claim, short enough to be read together with it. Pure.

A claim may rest on sentences that stand far apart, and a cross-encoder reads a hundred words well and a thousand badly
(Laban et al. 2022, SummaC, cut the text into sentences for that reason; Tang et al. 2024, MiniCheck, into chunks). Here
those are picked that share rare words with the claim, and words that no picked sentence has had yet count most.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.passages import sentence_spans
from qa.words.spelling import as_asked
from qa.words.terms import content_words

WORDS = 90  # of an excerpt; a single sentence may be longer
_NAME = re.compile(r"(?<=[\s\"“‘'])[^\W\d_a-zß-öø-ÿ][\w’'&-]+")
_AGAIN = 0.5  # what a word of the claim counts less with each picked sentence that has it


def excerpt(claim: str, sentences: Sequence[str], words: int = WORDS) -> str:
    """The sentences that bear most on the claim, in their order, together of at most about `words` words.

    At least one, if there is any; ties go to the earlier one. All of them where they are short enough.
    """
    lengths = [len(sentence.split()) for sentence in sentences]
    if sum(lengths) <= words:
        return " ".join(sentences)
    said = content(claim)
    shared = [said & content(sentence) for sentence in sentences]
    weight = _rarity(shared, len(sentences))
    left, picked, room = set(range(len(sentences))), list[int](), words
    while left:
        best = max(left, key=lambda at: (sum(weight[word] for word in shared[at]), -at))
        left.discard(best)
        if picked and lengths[best] > room:
            continue
        picked.append(best)
        room -= lengths[best]
        for word in shared[best]:
            weight[word] *= _AGAIN
    return " ".join(sentences[at] for at in sorted(picked))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a line end is an end of a sentence too."""
    for line in re.split(r"\n+", text):
        for start, end in sentence_spans(line):
            yield line[start:end]


@lru_cache(8192)  # the same sentences are held against each other again and again
def content(text: str) -> frozenset[str]:
    """The words of a text that say something, cut to their first letters so that inflections match."""
    return frozenset(word[:5] if word.isascii() else word for word in content_words(text))


@lru_cache(256)
def names(question: str) -> frozenset[str]:
    """The same of its words with a capital, but for the first: of the names that it asks about."""
    return content(" ".join(match.group() for match in _NAME.finditer(question)))


def share_of_names(question: str, text: str) -> float:
    """The share of the question's names that `text` has, in whatever spelling, in [0, 1]; 1 where it has none."""
    wanted = names(question)
    if not wanted:
        return 1.0
    has = wanted & content(text)
    if len(has) < len(wanted):
        has = wanted & content(as_asked(question, text))
    return len(has) / len(wanted)


def _rarity(shared: Sequence[frozenset[str]], count: int) -> dict[str, float]:
    found = Counter(word for words in shared for word in words)
    return {word: math.log(1 + count / times) for word, times in found.items()}
