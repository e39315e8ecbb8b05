"""Whether a later report gives the victory to somebody else than an earlier one: after a recount, a ruling, a penalty.
Pure; English, and the words that German and Spanish reports have for who is declared the winner.

"Who won the race?" is answered by "Marwick won the Tour" until a panel "makes Iturbe the winner": the later report has
fewer words of the question, so the reading takes the first result for the better answer. The two winners differ, the
later report names the former one, and it says that a result was changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.report import newest, of_evidence, of_one_matter, sentences
from qa.schema import Evidence, Found
from qa.who.people import whole_names
from qa.words.excerpt import share_of_names
from qa.words.terms import fold

_ASKS = re.compile(
    r"^(?!.*\b(?:said|says?|claim\w*|predict\w*|th(?:ink|inks|ought)|call\w*)\b)"
    r"\W*(?:(?:and|so|but),?\s+)?(?:who|which (?:\w+ ){1,3}?|what \w+)\b[^?]*?\b(?:won|wins|win|winner|"
    r"champions?|victor|elected|took the|title|crown)\b",
    re.IGNORECASE,
)
_NAME = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]+)+)"
_PRIZE = (
    r"(?i:winner|victor|champion|mayor|president|elected|victory|title|crown|gold|trophy|cup|seat|race|election|"
    r"gewinner(?:in)?|sieger(?:in)?|ganador[a]?|vencedor[a]?|alcaldesa?)"
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?i:make|makes|made|declare[sd]?|name[sd]?|proclaim(?:s|ed)?|award(?:s|ed)?|hand(?:s|ed)?|crown(?:s|ed)?|gave|"
    r"gives|given|confirm(?:s|ed)?|erklärte|proclam[óa]|declar[óa])\s+"
    rf"(?:[^.;:“”\"]{{0,40}}?\s)??(?:a\s+)?(?P<who>{_NAME})(?:,[^,.;]{{1,40}},)?\s+(?:(?i:as|to be|to|zur?m?|como)\s+)?"
    rf"(?:(?i:the|a|an|new)\s+|[\w’'-]+\s+){{0,4}}?{_PRIZE}\b"
    rf"|\b(?P<by>{_NAME})(?:,[^,.;]{{1,40}},)?\s+(?i:(?:was|is|has been|had been)\s+)"
    r"(?i:declared|named|proclaimed|awarded|handed|crowned|given|confirmed)\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}?{_PRIZE}\b"
)
# That a result is not what it was.
_CHANGED = re.compile(
    r"\b(?:recount(?:ed)?|overturn(?:s|ed)|annul(?:s|led)|strip(?:s|ped)|disqualif\w+|penalt(?:y|ies)|penali[sz]ed|"
    r"appeal(?:s|ed)?|ruling|ruled|tribunal|amended|revised|reversed|upheld|drops? to second|lost the|loses the|"
    r"nachzählung|recuento)\b",
    re.IGNORECASE,
)
# It is only said, wanted, or not so yet.
_OPEN = re.compile(
    r"\b(?:would|could|might|may|should|if|unless|provisional(?:ly)?|not|never|refus\w+|demand\w*|wants?|wanted)\b|n['’]t\b",
    re.IGNORECASE,
)
_CLOSE = 0.35  # of the best score has what tells it
_OF_IT = 0.5  # share of the question's names that a report on the matter has
_WITHIN = 180  # days between two reports of one contest
_POINTS_BACK = re.compile(r"(?:that|this|it)\b", re.IGNORECASE)


def asked(question: str) -> bool:
    """Whether it asks who won."""
    return bool(_ASKS.match(question))


def tells(text: str) -> str:
    """Whom a sentence names as the winner by decision; "" where it names nobody."""
    match = _SOMEBODY_ELSE.search(text)
    if match is None or _OPEN.search(text[: match.end()]):
        return ""
    return match["who"] or match["by"]


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the later report gives to another what the earlier one says that somebody won or leads in."""
    days = dates.day_of(new.passage.published), dates.day_of(old.passage.published)
    if not asked(question) or new.passage.opinion or not (days[0] and days[1]):
        return False
    if not 0 < (days[0] - days[1]).days <= _WITHIN:
        return False
    winner, around = tells(new.text), f"{new.passage.title or ''}. {new.passage.text}"
    if not winner or not _CHANGED.search(around) or share_of_names(question, around) < _OF_IT:
        return False
    former = whole_names(old.text)
    if not former or fold(former[0]) == fold(winner) or tells(old.text):
        return False
    known = fold(around)
    return fold(former[0].split()[-1]) in known and of_one_matter(of_evidence(new), of_evidence(old))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """The newest sentence of the found passages that gives to another what the best of `evidence` tells of."""
    if not evidence or not asked(question):
        return ()
    score = _CLOSE * evidence[0].score
    told = (it for one in passages for it in _sentences(one, score) if of(question, it, evidence[0]))
    item = newest((it for it in told if not injected(it)), evidence)
    return (item,) if item else ()


def _sentences(passage: Found, score: float) -> Iterator[Evidence]:
    """Those of the passage, the one that points back ("That makes …") with the one before it."""
    before: Evidence | None = None
    for item in sentences(passage, score):
        start = before.start if before and _POINTS_BACK.match(item.text) else item.start
        whole = passage.text[start - passage.start : item.end - passage.start]
        yield item if "\n" in whole else replace(item, start=start, text=whole)
        before = item
