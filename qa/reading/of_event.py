"""Who came to harm in another event than the one asked about. Pure; English.

"No one was reported killed" of a storm answers "Was anyone killed when the ferry sank?" for a reader, and the newest
count of those hurt in a fire "Was anyone hurt in the storm?". An article that has no word for an event such as the
question names, and some for one of another kind, is not on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.words.languages import foreign

_HARMED = re.compile(
    r"\b(?:killed|hurt|injur(?:ed|y|ies)|harmed|wounded|di(?:e|ed)|dead|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|"
    r"death toll|drown(?:ed)?|perish(?:ed)?|los[et] (?:their|his|her) li(?:fe|ves))\b",
    re.IGNORECASE,
)
_SINKS = r"s[aiu]nk(?:en|s|ing)?|capsiz\w+|shipwreck\w*|wreck\w*|founder(?:ed|ing)|went down|ran aground|overturn\w*"
_CRASHES = (
    r"crash\w*|collision|collid\w+|derail\w*|pile-?up|(?:came|left|ran) off the (?:rails|tracks?|road)|smash\w*|"
    r"plung\w+|plough\w+|slammed into|ran into|ditched|went down|(?:hit|struck) an?"
)
# Each kind of event, by the words for it.
_KINDS = {
    "storm": r"\w*storms?|hurricanes?|typhoons?|cyclones?|tornado\w*|gales?|gusts?|(?:high|strong) winds",
    "fire": r"\w*fires?|blaz\w+|inferno|burn(?:ed|t|s|ing)?|flames?|gutted|arson\w*",
    "flood": r"flood\w*|deluge|tsunami",
    "quake": r"\w*quakes?|tremors?|aftershocks?",
    "slide": r"(?:land|mud|rock)?slid(?:es?|ing)|landslip|avalanches?",
    "blast": r"explo(?:sions?|de[sd]?|ding)|blasts?|bomb\w*|blew up|blown up",
    "crash": _CRASHES,
    "sinking": _SINKS,
    "collapse": r"collaps\w+|cav(?:ed?|ing)[ -]in|g(?:ave|iven|iving) way|f(?:ell|alls?|allen) in|rockfall|came down",
    "shooting": r"shoot\w*|shots?|gun\w*",
    "illness": r"outbreaks?|epidemics?|fell ill|fallen ill|infected|measles|virus|cholera|flu",
    "stampede": r"stampedes?|crush(?:ed)?",
}
_NAMED = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KINDS.items()}
_ACCIDENT = re.compile(r"\b(?:accident|disaster|tragedy|catastrophe)s?\b", re.IGNORECASE)
_OF_ACCIDENT = re.compile(rf"\b(?:accidents?|disasters?|traged\w+|catastroph\w+|{_SINKS}|{_CRASHES})\b", re.IGNORECASE)
_CARRIERS = tuple(
    re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE)
    for words in (
        r"ferry|ferrie|ship|boat|vessel|trawler|yacht|liner|dinghy|barge|tanker|freighter",
        r"plane|aircraft|airliner|jet|flight|airplane|aeroplane|glider",
        r"helicopter|chopper",
        r"train|tram|locomotive|railcar",
        r"bus|buse|coach|coache|minibus|minibuse",
    )
)


def of_another(question: str, items: Sequence[Evidence], known: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) stand in articles that are of other events only, where `question` asks who came to
    harm in one that it names by its kind; an article is read as far as the passages of `known` go."""
    asked = [named for named in _NAMED.values() if named.search(question)] if _HARMED.search(question) else []
    carrier = next((it for it in _CARRIERS if it.search(question)), None)
    if not asked and carrier and _HARMED.search(question) and _ACCIDENT.search(question):
        asked = [_OF_ACCIDENT]
    if not asked:
        return np.zeros(len(items), bool)
    told: dict[str, dict[str, None]] = {}
    for item in known:
        its = told.setdefault(item.passage.article_id, {})
        its[f"{item.passage.title or ''}. {item.passage.text}"] = None
    texts = {article: " ".join(its) for article, its in told.items()}
    others = {article for article, text in texts.items() if _of_else(text, asked, carrier)}
    return np.array(
        [it.passage.article_id in others and not foreign(question, it.text, it.passage.text) for it in items], bool
    )


def _of_else(text: str, asked: Sequence[re.Pattern[str]], carrier: re.Pattern[str] | None) -> bool:
    """Whether it has a word for some event, and none for one such as is asked about; or for something else that carries
    people, and none for what did there."""
    if not any(named.search(text) for named in _NAMED.values()):
        return False
    if not any(named.search(text) for named in asked):
        return True
    if carrier is None or carrier.search(text):
        return False
    return asked[0] is _OF_ACCIDENT or any(other.search(text) for other in _CARRIERS)
