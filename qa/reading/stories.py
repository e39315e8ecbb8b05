"""Which of the found articles are of one story. Pure.

Reports of one event have its names, places and things in common, which are rare in an archive; reports of two events
that both fit a question ("is to begin on 8 June") hardly share more than what any news has.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from qa.reading.asked import Frequencies
from qa.reports.mentioned import runs
from qa.schema import Evidence, Found
from qa.words import tfidf
from qa.words.terms import content_words
from qa.words.tfidf import Weights

_ALIKE = 0.105  # cosine of the words of two passages from which their articles are of one story
_FEW = 3  # passages: in how many fewer a word is tells nothing, as half of a small archive may be of one story
_HEADING = 2  # times that a heading's words count
_STEM = 6  # letters in which two words must agree to count as one
# Of a question's words, by rarity, a passage on its very matter has so much, or its names, if one is so rare.
_MOST, _RARE = 0.7, math.log(1 + 50)
_WITH_FIGURE = re.compile(r"(?=.*\d)(?=.*[a-z]).+")  # "378th", "cop28": as good as a name
_AS_RARE = 0.8  # of the weight of the question's rarest word

Rarity = Callable[[str], float]


def rarity(question: str, passages: Iterable[Found], frequencies: Frequencies) -> Rarity:
    """How much a folded word of the question or the passages tells of what a text is about, by how many passages of the
    archive have its stem."""
    texts = (text for passage in passages for text in (passage.title or "", passage.text))
    held, total = frequencies(word for text in (question, *texts) for word in content_words(text))
    return lambda word: math.log(1 + total / (_FEW + held[word]))


def passages_of(items: Iterable[Evidence]) -> list[Found]:
    """The passages of the sentences, each once."""
    return list({(it.passage.article_id, it.passage.start): it.passage for it in items}.values())


def akin(passages: Iterable[Found], rarity: Rarity) -> dict[str, frozenset[str]]:
    """Of each article those that are of the same story, itself among them: any two of their passages have, with their
    headings, enough words in common, each counted by its rarity."""
    told: dict[str, list[Weights]] = {}
    for passage in passages:
        told.setdefault(passage.article_id, []).append(_weights(passage, rarity))
    return {
        one: frozenset(other for other, theirs in told.items() if other == one or _likeness(own, theirs) >= _ALIKE)
        for one, own in told.items()
    }


def of_question(question: str, passages: Iterable[Found], rarity: Rarity) -> frozenset[str]:
    """The articles with a passage that has, with its heading, what makes out the matter of the question: all of its
    names, if one is rare, or else most of what it says; of several names one that is as rare as anything it says. Of
    several bearers of a name each is; of what many tell of ("Amazon") the name alone tells nothing."""
    weights = {word[:_STEM]: rarity(word) for word in content_words(question)}
    whole = sum(weights.values())
    told = [*runs(question), *({word} for word in content_words(question) if _WITH_FIGURE.fullmatch(word))]
    names = [{word[:_STEM] for word in name} & weights.keys() for name in told]
    named = {word for name in names for word in name}
    rarest = _AS_RARE * max(weights.values(), default=0.0)
    telling = max((weights[word] for word in named), default=0.0) >= max(_RARE, rarest)
    several = [name for name in names if any(weights[word] >= rarest for word in name)] if len(names) > 1 else []

    def on_it(passage: Found) -> bool:
        has = {word[:_STEM] for word in content_words(f"{passage.title or ''} {passage.text}")} & weights.keys()
        on_all = named <= has and (telling or sum(weights[word] for word in has) >= _MOST * whole)
        return on_all or any(name <= has for name in several)

    return frozenset(passage.article_id for passage in passages if on_it(passage))


def _likeness(one: Sequence[Weights], other: Sequence[Weights]) -> float:
    return max(tfidf.cosine(a, b) for a in one for b in other)


def _weights(passage: Found, rarity: Rarity) -> Weights:
    """The words of a passage and its heading."""
    counts = Counter(word[:_STEM] for word in content_words(passage.text))
    heading = content_words(passage.title or "")
    for word in heading:
        counts[word[:_STEM]] += _HEADING
    rare: dict[str, float] = {}
    for word in {*content_words(passage.text), *heading}:
        rare[word[:_STEM]] = min(rarity(word), rare.get(word[:_STEM], math.inf))
    return tfidf.vector(counts, rare.__getitem__)
