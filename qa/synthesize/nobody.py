"""Sentences in which nobody does anything, where it is asked who did. Pure; English.

"Who will pay for the rebuilding?" is answered by who is asked to; "Payments are to start on 1 April", of another fund,
comes near by its words and tells of nobody.
"""

from __future__ import annotations

import re

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.reports import fates
from qa.reports.correcting import is_correction
from qa.reports.report import of_evidence
from qa.schema import Evidence
from qa.who.people import names_people
from qa.words import verbs
from qa.words.terms import STOPWORDS, english, fold, tokens

# Not who was what, or had something done to them: "Three more were arrested" counts those it is asked of.
_WHO_ACTS = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who\s+(?!(?:is|are|was|were|(?:has|have|had|will) been?|got|gets|else)\b)"
    r"(?:(?:will|would|has|have|had|did|can|could|should|may|might)\s+)?(?P<does>[a-z]+)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![.!?:“\"‘–—-]\s)(?<![.!?]”\s)(?<=\S\s)[“\"‘(]?([^\W\d_a-zß-öø-ÿ][\w’'-]+)")
_COUNTED = re.compile(
    r"[“\"]?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|most|many|several|few|all|\d+)\b",
    re.IGNORECASE,
)
# Words that may open a sentence and are no name.
_ABSTRACT = re.compile(r"[A-Z][a-z]+(?:ments?|[ts]ions?|ings?|[ae]nces?|ity|ities)")
_PARTY = re.compile(
    r"\b(?:men|women|children|boys|girls|people|nobody|no one|everybody|everyone|somebody|someone|they|them|we|us|"
    r"council|government|company|firm|trust|ministry|police|court|bank|union|board|state|town|city|county|parish|"
    r"church|club|school|hospital|public|famil(?:y|ies)|heirs|committee|agency|department|office|authority|charity|"
    r"foundation|parliament|assembly|senate|insurance|party|coalition|cabinet|jury|team|side|crew|staff|army|navy|"
    r"group|association|federation|society|institute|university|museum|paper|residents|clients|patients|students|"
    r"parents|agents|both|others|[a-z]+(?:ers|ors|ists|ians|men|women|holders|mates|folk))\b",
    re.IGNORECASE,
)


def in_it(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether it is asked who does something, and only the first sentence tells of anybody; a correction must tell of
    somebody by a name that is not the question's."""
    asked = _WHO_ACTS.match(question)
    if asked is None or fates.told(question) or not (english(first.text) and english(item.text)):
        return False
    does = verbs.base_of(asked["does"].lower())
    if _named(question, item.text) or any(verbs.base_of(word) == does for word in tokens(fold(item.text))):
        return False
    if not (_named(question, first.text) or _speaks_of_any(first.text)):
        return False
    if is_correction(of_evidence(item)):
        return True
    return _opens_with_no_name(item) and not (_speaks_of_any(item.text) or _COUNTED.match(item.text))


def _named(question: str, text: str) -> bool:
    known = frozenset(tokens(fold(question))) | STOPWORDS | DAYS_AND_MONTHS
    return any(not frozenset(tokens(fold(match[1]))) <= known for match in _CAPITAL.finditer(text))


def _opens_with_no_name(item: Evidence) -> bool:
    """Whether its first word is a common one: in small letters elsewhere in its passage, or by its ending."""
    word = item.text.split()[0].strip("“\"‘'(,:")
    if word.lower() in STOPWORDS or _ABSTRACT.fullmatch(word):
        return True
    return re.search(rf"\b{re.escape(word.lower())}\b", item.passage.text) is not None


def _speaks_of_any(text: str) -> bool:
    return names_people(text) or _PARTY.search(text) is not None
