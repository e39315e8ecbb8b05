"""Where one side's word is disputed by the other in the same report. Pure; English.

"He had warned them in a letter, he said. The council said that was untrue." Neither sentence alone answers whether
there was a letter. What police, courts and doctors say counts as a fact unless it is about themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from qa.asking import yes_no
from qa.passages import sentence_spans
from qa.reports.at_odds import OFFICIAL
from qa.reports.mentioned import stems, words
from qa.reports.placing import overlap
from qa.schema import Evidence
from qa.who import speakers
from qa.words.terms import content_words

_NEAR = 2  # sentences behind a statement in which what points back is taken to dispute it
_MOST = 0.6  # of the words of what is asked has a sentence that disputes it further off
_IT = (
    r"(?:(?:it|this|that|so)\b(?! (?:would|will|could|might|may)\b)|"
    r"(?:the|this|that|those|these|such|his|her|its|their|any such) (?:\w+ )?"
    r"(?:claims?|allegations?|accusations?|charges? that|accounts?|versions?|statements?|assertions?|suggestions?|"
    r"remarks?|story|letter|warning|meeting|talks)\b)"
)
# It says of what somebody said that it is not so; what it is said of stands in it or just before.
DISPUTES = re.compile(
    rf"\b(?:contradict(?:s|ed)?\b|(?:disput(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:es?|ed)|rebut(?:s|ted)?|"
    rf"challenged?|dismiss(?:es|ed)?|questioned|contest(?:s|ed)?|doubt(?:s|ed)?) {_IT}|untrue\b|"
    rf"(?:(?:is|was|were|are|being|as|be)|(?:calls?|called|brand(?:s|ed)) {_IT}) (?:[‘“\"'])?(?:\w+ly )?"
    r"(?:false|not true|wrong|a lie|lies|nonsense|baseless|unfounded|incorrect|inaccurate|"
    r"fiction|invented|made up(?! of\b))\b|"
    r"not true\b|no truth\b|(?:lied|lying)\b|no (?:record|trace|evidence) of|"
    rf"(?:could|can|did|does) ?not (?:find|recall|remember|know of|receive|trace) (?:any )?{_IT}|"
    r"(?:tells?|told|remembers?|remembered) (?:it|things) differently|(?:say|says|said) (?:otherwise|the opposite)|"
    r"(?:had|has) (?:never|not) (?:received|seen|had|got|heard) (?:any|such|it)\b|"
    rf"(?:(?:did|do|does)(?: not|n['’]t)|not|refus(?:es|ed) to) believe {_IT}|"
    rf"(?:not convinced|unconvinced|sceptical|disbelie\w+|(?:scoff|laugh|sneer)(?:s|ed) at {_IT}))",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:\b(?:neither|no|none|nobody|no one|not|never)\b|n['’]t\b)"
    r"(?!\s+(?:\w+\s+)?(?:secret|doubt\w*|question\w*|den(?:y|ies|ied)|disput\w+)\b)",  # "no secret that …"
    re.IGNORECASE,
)
# How far such a word reaches: "no date for the meeting" is no denial of the meeting.
_STOP = re.compile(r"[;:.!?,](?:\s|$)|\b(?:but|until|till|before|unless|only|for|of|about)\b", re.IGNORECASE)
_COMES = stems("go take place happen there any anyone anybody")


def disputing(claim: str, item: Evidence) -> Evidence | None:
    """The sentence of its passage that disputes what somebody says in `item`, just behind it or in words of the claim;
    None where nobody speaks in it, or only those whose word counts as a fact, or none does."""
    if not one_sided(claim, item.text):
        return None
    behind = 0
    for other in _sentences(item):
        behind += other.start >= item.end
        near = other.start >= item.end and behind <= _NEAR
        if DISPUTES.search(other.text) and (near or _of_it(claim, other.text)):
            return other
    return None


def one_sided(claim: str, text: str) -> bool:
    """Whether somebody says it, and of others only those whose word on them counts as no fact."""
    if not speakers.spoken(text):
        return False
    official = [match.group() for phrase in speakers.phrases(text) for match in OFFICIAL.finditer(phrase)]
    return not official or any(not set(content_words(one)).isdisjoint(content_words(claim)) for one in official)


def denied(claim: str, item: Evidence) -> bool:
    """Whether a sentence denies plainly what is claimed: behind a "no", "neither" or "not" stand all the claim's words
    but its names, which its passage has."""
    asked = words(claim)
    wanted = asked.others - _COMES
    if not wanted or not asked.names <= words(f"{item.passage.title or ''}. {item.passage.text}").has:
        return False
    reaches = (_STOP.split(item.text[match.end() :], maxsplit=1)[0] for match in _NONE.finditer(item.text))
    return any(wanted <= words(reach).forms for reach in reaches)


def _of_it(claim: str, text: str) -> bool:
    asked = words(claim).names | words(claim).others
    return bool(asked) and len(asked & words(text).has) >= max(2, _MOST * len(asked))


def _sentences(item: Evidence) -> Iterator[Evidence]:
    """Those of its passage that are not part of it."""
    passage = item.passage
    for start, end in sentence_spans(passage.text):
        first, last = passage.start + start, passage.start + end
        if last <= item.start or item.end <= first:
            yield replace(item, start=first, end=last, text=passage.text[start:end], before="")


def answering_back(question: str, item: Evidence, others: Iterable[Evidence]) -> Evidence | None:
    """Of `others` one with the sentence that disputes `item`, where `question` is for a yes or no."""
    claim = yes_no.claim(question)
    against = disputing(claim, item) if claim else None
    if against is None:
        return None
    same = (it for it in others if it.passage.article_id == item.passage.article_id and not overlap(it, item))
    return next((it for it in same if it.start <= against.start and against.end <= it.end), None)
