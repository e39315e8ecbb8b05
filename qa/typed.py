"""Questions as they are typed in haste, without capitals or a question mark, in the form that models have learnt from.
Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from qa.terms import STOPWORDS

_PLAIN = frozenset(
    "us it who will may can must".split()
)  # also names (US, IT, WHO, Will, May), as a rule not asked for
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDED = re.compile(r"[\W_]\s*$")
_OPENS = re.compile(r"(?:^|[.!?:])[\s\"'“”‘’«»(\[`]*$")


def written(question: str, texts: Iterable[str]) -> str:
    """`question` with a question mark, if it ends without any mark; and, if it has no capital at all, with its words
    capitalised as they mostly are in `texts`, where no sentence begins with them (truecasing: Lita et al. 2003)."""
    marked = question if _ENDED.search(question) else question.rstrip() + "?"
    if any(map(str.isupper, marked)):
        return marked
    asked = {match.group() for match in _WORD.finditer(marked)} - STOPWORDS - _PLAIN
    seen: dict[str, Counter[str]] = {word: Counter() for word in asked}
    for text in texts:
        for match in _WORD.finditer(text):
            word = match.group()
            if word.lower() in asked and (word.islower() or not _OPENS.search(text[: match.start()])):
                seen[word.lower()][word] += 1
    return _WORD.sub(lambda match: _usual(match.group(), seen.get(match.group(), Counter())), marked)


def _usual(word: str, seen: Counter[str]) -> str:
    """How `word` is mostly written; as it is, where it is as often written so."""
    form, count = max(seen.items(), key=lambda pair: pair[1], default=(word, 0))
    return form if count > seen[word] else word
