"""Whether what seems to go on from another question may be a new one, which has all that it needs. Pure; English.

"Why did the union say it was losing members?" has an "it" with nothing named before it, and whoever asks it after a
question on something else means its own union. What it is asked of cannot be told by its form, but by what answers it.
"""

from __future__ import annotations

import re

from qa.asking import forms
from qa.asking.standalone import BESIDES, EMPTY, GOES_ON, MEANT, PRONOUN
from qa.words.terms import STOPWORDS, fold, tokens

_ENOUGH = 3  # words of a question that may stand alone
_SOMEBODY = frozenset("he she him his her hers".split())
# "Who is the rector?", "When was the fire?": of one thing, and nothing is left out.
_OF_ONE = re.compile(
    r"\W*(?:who|what|when|where)(?:['’]s|['’]re| is| are| was| were| will)\s+the\s+[\w’'-]+(?:\s+[\w’'-]+)?\W*",
    re.IGNORECASE,
)
_SURER = 2.0  # by so much in the logit, as it may as well be of the one that is spoken of


def margin(question: str) -> float | None:
    """How much surer, as a logit, all articles must answer the question as it is typed than those that it may go on
    from, to be taken for a new one; None where it surely is none: a fragment, what begins with "and", asks for others
    or sets right what was meant, and what asks of "him" before it says anything."""
    if GOES_ON.match(question) or MEANT.search(question) or BESIDES.search(question) or forms.of_matter(question):
        return None
    bare = EMPTY.sub(" ", question)
    pronoun = PRONOUN.search(bare)
    if pronoun and pronoun.group().lower() in _SOMEBODY and not _content(bare[: pronoun.start()]):
        return None
    if len(_content(question)) >= _ENOUGH:
        return 0.0
    return _SURER if _OF_ONE.fullmatch(question) and pronoun is None else None


def _content(text: str) -> list[str]:
    return [word for word in tokens(fold(text)) if word not in STOPWORDS]
