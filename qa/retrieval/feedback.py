"""The name of what a question describes without saying it, from the passages found for its clauses. Pure.

"Which firm, sued over its fees according to the Gazette, bought the dock that the Tribune calls unsafe?" names neither
firm nor dock, but the passages that meet its clauses best name both. To search again with the name that most of the
clauses have in common finds reports that speak of it in other words (feedback with entities: Dalton, Dietz and Allan
2014; words at large, as in RM3, bring nothing here).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from qa.days.dates import MONTH_NAMES
from qa.days.weekdays import WEEKDAYS
from qa.words.terms import content_words, fold

WEIGHT = 1.5  # of the name in the full text, a word of the question counting one
PASSAGES = 2  # the best of each clause that are looked through
_CLAUSES = 0.6  # share of the clauses whose passages have the name
_ARTICLES = 2  # that have it: one article repeats its own names
_STEM = 4  # letters in which two forms of a word are alike at least
_NAME = re.compile(r"(?<=[a-z,] )[^\W\d_a-zß-öø-ÿ][\w-]+")  # a word with a capital inside a sentence
_DAYS = frozenset({*map(fold, (*MONTH_NAMES, *WEEKDAYS))})


def unsaid(
    said: frozenset[str],
    found: Sequence[Sequence[tuple[int, str]]],
    rarity: Callable[[Sequence[str]], Sequence[float]],
) -> str | None:
    """The name that the clauses' passages have in common and the question (folded words `said`) has not.

    `found` has for each clause its best passages as (article, text); `rarity` gives words' inverse document
    frequencies. Of several names the one with the largest product of the number of clauses and rarity; None if there
    is none.
    """
    clauses: Counter[str] = Counter()
    articles: dict[str, set[int]] = {}
    for passages in found:
        here: set[str] = set()
        for article, text in passages:
            for name in _names(text, said):
                here.add(name)
                articles.setdefault(name, set()).add(article)
        clauses.update(here)
    common = [
        name for name, count in clauses.items() if count >= _CLAUSES * len(found) and len(articles[name]) >= _ARTICLES
    ]
    weights = {name: clauses[name] * weight for name, weight in zip(common, rarity(common), strict=True)}
    return max(weights, key=lambda name: (weights[name], name), default=None)


def _names(text: str, said: frozenset[str]) -> set[str]:
    """The words of names in `text`, folded, but for days, for those that open a sentence, and for what is said in that
    form or another ("American" where the question says "America")."""
    found = {" ".join(content_words(match[0])) for match in _NAME.finditer(text)}
    new = {name for name in found if len(name) > 2 and name not in _DAYS}
    return {name for name in new if not all(_has(said, word) for word in name.split())}


def _has(said: frozenset[str], word: str) -> bool:
    """Whether `word` is said, or begins or continues a word that is."""
    alike = (other for other in said if min(len(word), len(other)) >= _STEM)
    return word in said or any(word.startswith(other) or other.startswith(word) for other in alike)
