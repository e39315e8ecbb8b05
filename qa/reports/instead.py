"""What somebody did instead of the deed that a question takes for granted, and that is short of it or its opposite: who
"pleaded not guilty" did not plead guilty, and who "is considering a bid" has not bought. Pure; English.

Nothing is said where any passage found on it tells the deed, by whichever words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.asking.presuppositions import Claim, stems
from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found


class _Instead(NamedTuple):
    """How the deed is claimed, what is told instead, and how else the deed may be told. `own` is whether the one who
    does it is the subject of both; else the sentence has what the claim names."""

    claimed: re.Pattern[str]
    told: re.Pattern[str]
    done: re.Pattern[str]
    own: bool


def _instead(claimed: str, told: str, done: str, *, own: bool) -> _Instead:
    one, other, same = (re.compile(rf"\b(?:{it})\b", re.IGNORECASE) for it in (claimed, told, done))
    return _Instead(one, other, same, own)


_VOTE = r"(?:vote|votes|election|by-?election|poll|ballot|referendum|result|results|contest)"
_ANEW = rf"(?:an? )?(?:new|fresh|second|repeat|re-?run of the|another) (?:[\w-]+ )?{_VOTE}"
_CHALLENGE = r"(?:attempt|bid|challenge|petition|case|claim|appeal|complaint|request|application|suit|lawsuit)"
_BID = r"(?:an? |its |his |her |their |the )?(?:\w+ )?(?:bid|offer|takeover|purchase|buying|acquiring|buyout)"
_WEIGHS = r"(?:considering|weighing|mulling|studying|exploring|contemplating|preparing|thinking of|looking at)"
_UNTRIED = (
    r"verdict (?:is|was) (?:due|expected)|awaits? (?:trial|(?:an?|the|his|her|their) (?:verdict|trial))|"
    r"(?:is|are|was|were) (?:due|expected|yet) to (?:stand trial|go on trial)|"
    r"trial (?:is|was) (?:due|expected|set) to (?:begin|start|open)"
)
_TRIED = r"sentenced (?:to|for)|convicted|jailed|imprisoned|found guilty|acquitted|cleared|behind bars|freed"
_INSTEAD = (
    _instead(
        r"plead(?:s|ed)? guilty|pled guilty",
        r"plead(?:s|ed|ing)? not guilty|pled not guilty|entered (?:an? )?pleas? of not guilty",
        r"(?:plead(?:s|ed|ing)?|pled|pleas? of) guilty|guilty pleas?|(?:and|but) guilty|admit(?:s|ted)|confess\w*|"
        r"chang(?:es|ed|ing) (?:\w+ ){1,3}?pleas?",
        own=True,
    ),
    _instead(
        r"sentenced|jailed|imprisoned|sent to (?:prison|jail)",
        rf"{_UNTRIED}|awaits? sentenc\w+|(?:is|are|was|were) (?:due|expected|yet) to be sentenced|will be sentenced",
        rf"{_TRIED}|"
        r"(?:got|gets|given|handed|receiv\w+|serv\w+|beg[ia]ns?) (?:[\w-]+ ){0,4}?"
        r"(?:years?|months?|life|term|sentence)",
        own=True,
    ),
    _instead(
        r"convicted|found guilty|acquitted",
        _UNTRIED,
        rf"{_TRIED}|(?:not )?guilty|walked free|admit\w*|"
        r"(?:got|gets|given|handed|receiv\w+|serv\w+|beg[ia]ns?) (?:[\w-]+ ){0,4}?"
        r"(?:years?|months?|life|term|sentence)",
        own=True,
    ),
    _instead(
        r"buys?|bought|acquires?|acquired|purchased?|t(?:akes?|ook) over",
        rf"(?:is|was|were|are|been|be|still|only) (?:\w+ly |still |only )?{_WEIGHS} (?:whether to (?:make|bid)|{_BID})|"
        r"walked away|(?:pulled|dropped) out of (?:the )?(?:talks|bidding|running|race)",
        r"bought|acquired|purchased|t(?:ook|aken) over|owns|owned|owners?|ownership|sold|sale|complet\w+|paid|"
        r"snapped up|took control|stakes?|closed|chang(?:es|ed) hands|agreed to (?:buy|sell|acquire|take)|subsidiary|"
        r"merg(?:ed|er)|won control",
        own=True,
    ),
    _instead(
        r"cancel(?:s|led|ed)?|scrap(?:s|ped)?|abandon(?:s|ed)?|ax(?:es|ed)|ditch(?:es|ed)",
        r"(?:put|puts|putting|pushed|push) (?:off|back)|postpon(?:e|es|ed|ing)|defer(?:s|red)?",
        r"cancel\w*|scrap\w*|abandon\w*|ax(?:e|es|ed|ing)|ditch\w*|shelv\w*|drop(?:s|ped)?|call(?:s|ed)? off|was off|"
        r"last (?:trip|run|issue|service)|gave up|tore up|pulled|"
        r"(?:no longer|not) (?:\w+ )?(?:go(?:ing)? ahead|take place|be (?:built|held))|withdr\w+|halt\w*|refund\w*",
        own=False,
    ),
    _instead(
        rf"order(?:s|ed)? {_ANEW}|(?:annul|overturn|quash|void|invalidat|nullif)\w* (?:[\w’'-]+ ){{0,4}}?{_VOTE}|"
        rf"{_VOTE} (?:[\w’'-]+ ){{0,5}}?(?:annulled|overturned|quashed|voided|invalidated)",
        rf"(?:thr[eo]w(?:s|n)? out|dismiss(?:es|ed)?|reject(?:s|ed)|refus(?:es|ed)) [^.;]{{0,60}}?\b{_CHALLENGE}\b"
        rf"[^.;]{{0,120}}?\b{_VOTE}|(?:upheld|upholds|let|lets) (?:[\w’'-]+ ){{0,6}}?{_VOTE}(?: stand)?",
        rf"{_ANEW}|annulled|overturned|quashed|voided|invalidated|nullified|set aside|re-?run|"
        r"(?:declared|ruled) (?:null|void|invalid)",
        own=False,
    ),
)
_NO = (
    r"not|never|no longer|nobody|no one|without|before|until|unless|if|whether|would|could|may|might|refus\w+|"
    r"declin\w+|den(?:y|ies|ied)|rather than|instead of"
)
_NOT = re.compile(rf"(?:\b(?:{_NO})|n['’]t)\s[^,;:.]{{0,60}}$", re.IGNORECASE)
_IN_COURT = re.compile(r"(?:verdict|trial)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\bto (?:\w+ly )?(?:be )?$", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\W*(?:he|she|they|it|this)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:!?]\s|,? (?:while|whereas|but|whose)\b")
_WHO_IS = re.compile(r", (?:the|an?|its|former) [^,;:.]+, (?:who |which )?$")  # "Roe, the owner of Saltmere Town,"
_CAPITALS = re.compile(r"[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*")
_DAYS = stems("monday tuesday wednesday thursday friday saturday sunday")
_HALF = 0.5  # of what the claim says has the sentence, or the passage that is on it


def told(claim: Claim, passages: Sequence[Found]) -> Evidence | None:
    """The first sentence, of the newest of the found passages, that tells what was done instead; None where one of
    those on the matter tells the deed."""
    row = next((row for row in _INSTEAD if row.claimed.search(claim.text)), None)
    if row is None or (row.own and not claim.name):
        return None
    items = [it for passage in passages if _on_it(row, claim, passage) for it in sentences(passage) if not injected(it)]
    if any(_done(row, claim, it.text) for it in items):
        return None
    articles = {it.article_id for it in passages}
    whole = {of: stems(" ".join(_around(it) for it in passages if it.article_id == of)) for of in articles}
    found = [it for it in items if not it.passage.opinion and _tells(row, claim, it, whole[it.passage.article_id])]
    return max(found, key=lambda it: it.passage.published or "", default=None)


def _on_it(row: _Instead, claim: Claim, passage: Found) -> bool:
    """Whether it speaks of the one who is named, or has half of what the claim says."""
    there = stems(_around(passage))
    if row.own:
        return stems(claim.name.split()[-1]) <= there
    return len(claim.words & there) >= _HALF * len(claim.words)


def _around(passage: Found) -> str:
    return f"{passage.title or ''} {passage.text}"


def _done(row: _Instead, claim: Claim, text: str) -> bool:
    """Whether it tells the deed of what the claim speaks of, or of nobody else by name."""
    of = claim.subject if row.own else claim.words
    others = any(not name <= claim.words for name in _named(text))
    if of.isdisjoint(stems(text)) and others and not _OF_BEFORE.match(text):
        return False
    plain = row.told.sub(" ", text)
    befores = (plain[: match.start()] for match in row.done.finditer(plain))
    return any(not (_NOT.search(before) or _NOT_YET.search(before)) for before in befores)


def _tells(row: _Instead, claim: Claim, item: Evidence, article: frozenset[str]) -> bool:
    """Whether it tells it, in an `article` with these stems."""
    matches = [it for it in row.told.finditer(item.text) if not _NOT.search(item.text[: it.start()])]
    if row.own:
        if not _OF_BEFORE.match(item.text) and claim.subject.isdisjoint(stems(item.text)):
            # "A verdict is due": of whom the article is on.
            matches = [it for it in matches if not _IN_COURT.match(it.group()) or _leads(claim, item.passage)]
        return claim.subject <= article and any(_of_subject(claim, item.text[: it.start()]) for it in matches)
    there = all(name <= stems(item.text) for name in _named(f", {claim.text}"))
    return bool(matches) and there and len(claim.words & stems(item.text)) >= _HALF * len(claim.words)


def _leads(claim: Claim, passage: Found) -> bool:
    return stems(claim.name.split()[-1]) <= stems(passage.title or "")


def _of_subject(claim: Claim, before: str) -> bool:
    """Whether who is named last before it in its clause is the subject; or nobody is, in an article on that one."""
    before = _WHO_IS.sub("", before)
    start = max((it.end() for it in _CLAUSE.finditer(before)), default=0)
    return not (others := _named(before, start)) or not claim.subject.isdisjoint(others[-1])


def _named(text: str, start: int = 0) -> list[frozenset[str]]:
    """The stems of each name from `start` on; of the word that opens the text only where it is longer than one."""
    kept = (stems(it.group()) for it in _CAPITALS.finditer(text, start) if it.start() or " " in it.group())
    return [it for it in kept if it and not it <= _DAYS]
