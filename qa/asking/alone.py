"""Whether what seems to go on from another question may be a new one, which has all that it needs. Pure; English.

"Why did the union say it was losing members?" has an "it" with nothing named before it, and whoever asks it after a
question on something else means its own union. What it is asked of cannot be told by its form, but by what answers it.
"""

from __future__ import annotations

import re

from qa.asking import forms
from qa.asking.any_event import of_any_event
from qa.asking.following import Following
from qa.asking.standalone import BESIDES, EMPTY, GOES_ON, MEANT, PRONOUN, of_same_thing
from qa.asking.true_that import turned
from qa.words.terms import STOPWORDS, fold, tokens

_ENOUGH, _LONG = 3, 5  # words of a question that may stand alone, and of one of which "it" may be the beginning
# By so much in the logit, where it does or those in hand answer without doubt; and where it may as well be of the one
# that is spoken of.
SURER, _MUCH_SURER = 1.0, 2.0
_THIS = re.compile(r"\bthis\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:that|these|those)\b", re.IGNORECASE)
_THING = re.compile(r"\bthe [a-z-]+\b", re.IGNORECASE)
# "Is there any chance it comes back?", "Is it likely they will?": of nothing yet.
_OF_NOTHING = frozenset(
    "chance chances hope sign signs plan plans prospect risk danger word news doubt possibility likelihood talk idea "
    "question likely unlikely possible true sure certain known clear decided thought think say said know".split()
)
_SOMEBODY = frozenset("he she him his her hers".split())
# "Who is the rector?", "When was the fire?": of one thing, and nothing is left out.
_OF_ONE = re.compile(
    r"\W*(?:who|what|when|where)(?:['’]s|['’]re| is| are| was| were| will)\s+the\s+[\w’'-]+(?:\s+[\w’'-]+)?\W*",
    re.IGNORECASE,
)


def margin(follow: Following, question: str) -> float | None:
    """How much surer, as a logit, all articles must answer `question` as it is typed than those that it may go on from,
    to be taken for a new one; None where it surely is none: a fragment, what begins with "and", asks for others, sets
    right what was meant or has only words that are asked of any event, what asks of "this", or of "it" or "him"
    before it says anything, or of "him" where it is known who that is. What has "the" thing asked about last must be
    much surer."""
    question = turned(question)
    if not follow.surely or GOES_ON.match(question) or MEANT.search(question) or BESIDES.search(question):
        return None
    if forms.of_matter(question) or of_any_event(question):
        return None
    same = of_same_thing(follow.before, question)
    if same and of_any_event(_THING.sub(" ", question)):  # "How many were hurt in the crash?"
        return None
    bare, words = EMPTY.sub(" ", question), len(_content(question))
    pronouns = list(PRONOUN.finditer(bare))
    if any(_THIS.search(it.group()) or (words < _LONG and _THAT.search(it.group())) for it in pronouns):
        return None
    first = next(iter(pronouns), None)
    somebody = [it for it in pronouns if it.group().lower() in _SOMEBODY]
    if somebody and (follow.resolved or not _content(bare[: somebody[0].start()])):
        return None
    if first and words < _LONG and not _content(bare[: first.start()]):
        return None
    if words >= _ENOUGH:
        return _MUCH_SURER if same else SURER
    return _MUCH_SURER if _OF_ONE.fullmatch(question) and not (pronouns or same) else None


def _content(text: str) -> list[str]:
    return [word for word in tokens(fold(text)) if word not in STOPWORDS | _OF_NOTHING]
