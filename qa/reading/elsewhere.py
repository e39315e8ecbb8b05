"""What a question asks about that other articles speak of, and the one with the best sentence does not. Pure; English.

"How much will velastine cost?" is no question about the bridge whose cost is told best, where the archive has articles
on velastine. Names are looked for apart (see `naming`); a word that has a near one in the article counts as said.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from qa.days.stated import CONTEXT
from qa.reading.asked import Frequencies, WordVectors, asked_words
from qa.reading.support import LONG
from qa.reports.counted import sense
from qa.schema import Evidence
from qa.words import verbs
from qa.words.languages import language
from qa.words.terms import STOPWORDS, english, fold, tokens

_DONE = re.compile(r"\bto\s+([a-z]+)")  # what is done, whether the verb is known or not
_NEAR = 0.4  # of the way to the nearest word of the article, from which a word is not in it
_STEM = 6  # letters in which two inflections of a word agree
# Of anything that is asked about.
_LIGHT = frozenset(
    "end way thing things kind sort part number place people person time times day days week month year years first "
    "last new name surname difference different purpose meaning point example age reason reasons cause causes "
    "attendance nationality casualties capacity height weight size length cost price salary title position role job "
    "profession result results score outcome status sum amount fee fare bill "
    "budget fine worth rent ticket wrong right correct".split()
)
# "Due to", "because" and "blamed on" answer any question for a cause.
_WHY = re.compile(
    r"\s*(?:and\s+|but\s+|so\s+)?(?:why\b|how come\b|what (?:caused|led to|was the (?:cause|reason))\b)", re.IGNORECASE
)
_OF_CAUSE = 12  # sentences whose articles are looked at
_SCALE = 6.0  # what a word that no passage has would weigh in an archive of any size


def elsewhere(question: str, evidence: Sequence[Evidence], frequencies: Frequencies, words: WordVectors) -> float:
    """The rarity of the word, no verb and no name, that other passages have and no sentence of the best one's article,
    times how far its nearest word there is; 0 where there is none, or the question has many words, of which a sentence
    has a part."""
    if not evidence or not english(question) or language(question) not in ("en", None):
        return 0.0
    asked = asked_words(question, frequencies, words)
    if len(asked.weights) > LONG:
        return 0.0
    named = {word for name in asked.names for word in tokens(fold(name))} | {*map(fold, _DONE.findall(question))}
    wanted = [word for word in asked.weights if word not in named | _LIGHT and not _verb(word)]
    held, total = frequencies(wanted)
    wanted = [word for word in wanted if held[word]]
    own = (it.passage for it in evidence if it.passage.article_id == evidence[0].passage.article_id)
    told = " ".join(dict.fromkeys(f"{passage.title or ''} {passage.text}" for passage in own))
    has = [word for word in dict.fromkeys(tokens(fold(told))) if word not in STOPWORDS]
    stems = {sense(word)[:_STEM] for word in has}
    wanted = [word for word in wanted if sense(word)[:_STEM] not in stems]
    if not wanted or not has:
        return 0.0
    nearest: list[float] = (words.vectors(wanted) @ words.vectors(has).T).max(axis=1).tolist()
    gaps = (asked.weights[word] * (1 - near - _NEAR) for word, near in zip(wanted, nearest, strict=True))
    return max(0.0, *gaps) * _SCALE / math.log1p(total)


def of_matter(
    question: str, evidence: tuple[Evidence, ...], frequencies: Frequencies, words: WordVectors
) -> tuple[Evidence, ...]:
    """The sentences, best first; where a cause is asked for, those of articles that lack what it is asked of, which
    others have, count less by e to that. Not of a follow-up, which says only in part what it is of."""
    if not _WHY.match(question) or CONTEXT.search(question):
        return evidence
    lacks = {
        article: elsewhere(
            question, sorted(evidence, key=lambda it: it.passage.article_id != article), frequencies, words
        )
        for article in dict.fromkeys(item.passage.article_id for item in evidence[:_OF_CAUSE])
    }
    if not any(lacks.values()):
        return evidence
    scored = [replace(it, score=it.score * math.exp(-lacks.get(it.passage.article_id, 0.0))) for it in evidence]
    return tuple(sorted(scored, key=lambda item: -item.score))


def _verb(word: str) -> bool:
    """Whether it may be a verb, which the answer need not have: "who wrote" is told by "the author of"."""
    forms = (verbs.is_base, verbs.is_past, verbs.is_participle)
    return any(is_form(word) for is_form in forms) or (word.endswith("s") and verbs.is_base(word[:-1]))
