"""Sentences in which somebody says that they had warned somebody, owns up, or tells why a count was wrong, and those
that tell what was found, or what was agreed. Pure; English.

They are known by a few words alone, which is enough only in reports that are on the matter asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.reports.report import sentences
from qa.schema import Evidence
from qa.words import marks, verbs
from qa.words.excerpt import content
from qa.words.grammar import AUXILIARY, is_person
from qa.words.numbers import CARDINALS

_SAYS = r"(?:says?|said|claims?|claimed|insists?|insisted|maintains?|maintained|alleges?|alleged)"
_WHO = r"(?:he|she|it|they|we|I|the [a-z]+|(?:[A-Z][\w’'-]+ ?){1,3})"
_WARNED = re.compile(
    rf"\b{_SAYS} (?:that )?{_WHO} (?:had |has |have )?(?:repeatedly |twice |often |already )?(?:warned|alerted|"
    r"tipped off|notified|informed|wrote to|written to|complained to)\b"
)
# What such a denial is of: a warning, or what was said.
_OF_IT = re.compile(
    r"\b(?:warn\w*|notice|notif\w+|alert\w*|letters?|e-?mails?|mails?|messages?|complain\w*|memos?|lists?|"
    r"postcards?|calls?|tip(?:s|ped)?[ -]off|untrue|(?:account|claim|version|allegation|accusation|statement)s?)\b|"
    r"\b(?:disput|den[iy]|contest|contradict)\w+ (?:that|this|it)(?=\s*(?:[.,;:!?”\"]|$|and\b|but\b))",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:disputes?|disputed|denies|denied|rejects?|rejected|contests?|contested|contradicts?|untrue|no record|"
    rf"no trace)\b|\b{_SAYS}\b[^.;]*?\b(?:did not|didn['’]t|had not|has not|was not|were not|never|no such|"
    r"(?:received|got|had) (?:only )?one)\b",
    re.IGNORECASE,
)
_WITHIN = 4  # sentences behind the warning in which somebody's denial is of it
_GOES_ON = re.compile(r"\W*(?:he|she|they|we|I)\b", re.IGNORECASE)  # whoever said that they had warned
_BRIEF = 6  # words of a denial that says nothing more: "The landlord disputes that."
_OWNS_UP = re.compile(
    r"\b(?:called (?:it|this|that) (?:his|her|their|my|our) (?:own )?(?:mistake|fault|error|failure)|"
    r"(?:was|is|were) (?:my|our) (?:own )?(?:mistake|fault|error|failure)|"
    r"(?:takes?|took|taken|accept(?:s|ed)?|assumed?) (?:the |full |all |personal )*(?:blame|responsibility)|"
    r"admit(?:s|ted) (?:to )?(?:a|the|his|her|their|making) (?:own )?(?:mistakes?|errors?|failings?|failures?)|"
    r"apologi[sz](?:es|ed) for)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|nobody|no one|refus\w+|declin\w+|without|should|must|\w*n['’]t|call\w* (?:on|for))\b", re.I
)
_OFFICE = re.compile(r"[^.;,]* (?:from|since|until|as of) (?:next |the )?(?:[A-Z]|\d|year|month|week|then)")
_POINTS = re.compile(r"\W*(?:he|she|they|it|that|this)\b", re.IGNORECASE)
_MISCOUNTED = re.compile(
    r"\b(?:counted|listed|registered|recorded|included|entered) (?:twice|double|by mistake|in error|"
    r"wrongly|mistakenly)\b|"
    r"\b(?:double[- ]count\w*|miscount\w*|misidentif\w+|duplicate[sd]?|(?:wrongly|mistakenly|erroneously) (?:been )?"
    r"(?:counted|listed|included|registered|recorded)|(?:found|turned up) alive)\b",
    re.IGNORECASE,
)
# What was counted twice: the dead, or what the number put right is of, not "boxes of food".
_COUNTED = re.compile(r"\W*(?P<who>(?:[\w’'-]+ ){1,6}?)(?:had|have|has|was|were|are) (?:\w+ )?counted\b", re.IGNORECASE)
_NO_THING = frozenset(CARDINALS) | frozenset("people dead bodies victims patients some several of them they".split())
_PUT_RIGHT = re.compile(
    r"\b(?:correct(?:s|ed)|lower(?:s|ed)|revis(?:es|ed)|cut|reduc(?:es|ed)|down(?:wards?)?)\b", re.I
)
_FOUND = re.compile(
    r"\b(?:laborator(?:y|ies)|tests?|inquir(?:y|ies)|enquiry|investigat(?:ion|ors?)|courts?|judges?|experts?|results?|findings?|"
    r"examination|audit(?:ors?)?|autopsy|analysis|engineers?)\b[^.;]*?\b(?:found|showed|shows?|confirm(?:s|ed)|established|concluded|"
    r"proved|proven|(?:not|n['’]t) yet|still (?:awaited|outstanding|pending|to come)|inconclusive|ruled)\b",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:results?|findings?|tests?|analysis|examination)\s+(?:for|of|on)\s+(?:the |its |their )?(\w+)", re.IGNORECASE
)
_NO_CLAIM = AUXILIARY | frozenset(
    "said told claimed alleged insisted maintained reported added wrote found ruled".split()
)
_MOST = 2  # findings
_DISPUTE = re.compile(
    r"\b(?:strik(?:e|es|ers)|walkout|walked out|stoppage|unions?|negotiat\w+|lockout|lock-out|dispute)\b", re.IGNORECASE
)
_OFTEN = 3  # sentences in which articles on a dispute say that it is one
# No contract, but a new one, is what was agreed in the end, nor one of some year.
_TERMS = re.compile(
    r"\W*(?:Under|According to|By) (?:the )?(?:terms of )?(?:(?:the|this|their|its) )?"
    r"(?:(?:new |final )?(?:agreement|deal|compromise|settlement|accord)|(?:new|final) contract)\b"
    r"(?! (?:of|from|since) (?:[A-Z]\w+ )?\d|[^,:]*\b(?:old|former|previous|expired|ran out|[12]\d{3})\b)"
)
_GOT = re.compile(
    r"\W*(?:the )?(?:workers|strikers|staff|unions?|employees|members|they) (?:got|won|gained|secured|(?:will )?get)\b"
    r"(?=[^.;]*(?:\d|per ?cent))",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\n+(?:[-*•–]|\d+[.)])\s[^\n]+")


def warning(item: Evidence, others: Sequence[Evidence]) -> tuple[Evidence, Evidence] | None:
    """A sentence in which somebody says that they had warned somebody, and the one behind it in its article that denies
    it, with what is said next where that alone says nothing; None where it is no such sentence, or nobody denies it."""
    if not _WARNED.search(item.text):
        return None
    behind = list(_behind(item, others))[:_WITHIN]
    at = next((n for n, it in enumerate(behind) if _denies(it.text) and not _GOES_ON.match(it.text)), None)
    if at is None:
        return None
    denial = behind[at]
    if _POINTS.match(denial.text) and at:  # "It says the list did not name him", behind "The firm confirms the letter."
        denial = _joined(behind[at - 1], denial) or denial
    if len(denial.text.split()) <= _BRIEF and at + 1 < len(behind):
        denial = _joined(denial, behind[at + 1]) or denial
    return item, denial


def owned_up(item: Evidence) -> Evidence | None:
    """The sentence, with the one before it where it begins with a pronoun, if somebody takes the blame in it."""
    said = _OWNS_UP.search(item.text)
    if said is None or _NOT.search(item.text[: said.end()]) or _OFFICE.match(item.text, said.end()):
        return None
    if not _POINTS.match(item.text):
        return item
    before = _before(item)
    return _joined(before, item) if before else None


def miscounted(item: Evidence) -> bool:
    """Whether it tells how what was put right in the sentence before, or in itself, had been counted wrongly."""
    before = item.passage.text[: item.start - item.passage.start][-300:]
    around = f"{before} {item.text}"
    counted = _COUNTED.match(item.text)
    things = set(re.findall(r"[a-z]+", counted["who"].lower())) - _NO_THING if counted else set[str]()
    of_it = not things or any(map(is_person, things)) or not content(" ".join(things)).isdisjoint(content(before))
    return bool(of_it and _MISCOUNTED.search(item.text) and _PUT_RIGHT.search(around) and re.search(r"\d", around))


def findings(items: Sequence[Evidence], told: Sequence[str]) -> list[Evidence]:
    """What was found, or is yet to be, of what the sentences `told` claim, in later reports: a sentence with a word of
    them, and what was found beside it, in their order."""
    bare = list(map(marks.bare, told))
    quoted = [it.passage for it in items if any(quote in marks.bare(it.passage.text) for quote in bare)]
    since = max((passage.published or "" for passage in quoted), default="")
    later = [it for it in items if since and (it.passage.published or "") > since and _FOUND.search(it.text)]
    own = next((it for it in later if _of_claim(it.text, told)), None)
    if own is None:
        return []
    beside = [it for it in later if it is not own and (_joined(it, own) or _joined(own, it))]
    return [own, *beside][:_MOST]


def dispute(items: Sequence[Evidence]) -> bool:
    """Whether articles tell of a dispute in which somebody has demands."""
    return sum(bool(_DISPUTE.search(item.text)) for item in items) >= _OFTEN


def got(item: Evidence) -> bool:
    """Whether it tells what those who had demands got, in plain words."""
    return bool(_GOT.match(item.text))


def terms(item: Evidence) -> Evidence | None:
    """The sentence, with the list that it opens, if it tells what was agreed; None where it does not."""
    if not _TERMS.match(item.text):
        return None
    passage = item.passage
    end = item.end - passage.start
    while more := _ITEM.match(passage.text, end):
        end = more.end()
    return replace(item, end=passage.start + end, text=passage.text[item.start - passage.start : end])


def _denies(text: str) -> bool:
    """Whether somebody denies in it to have been warned, or what was said; not that there was a danger."""
    denies = _DENIES.search(text)
    return denies is not None and bool(_OF_IT.search(text, denies.start()))


def _of_claim(text: str, told: Sequence[str]) -> bool:
    """Whether it was found whether what is claimed was done, by the verb of that; or results are named of what it was
    done to. That a court lets the same firm build by the same river is no finding."""
    done = [it for said in told for it in re.findall(r"[a-z]+", said) if verbs.is_past(it) and it not in _NO_CLAIM]
    results = content(" ".join(_RESULTS.findall(text)))
    return not content(" ".join(done)).isdisjoint(content(text)) or not results.isdisjoint(content(" ".join(told)))


def _behind(item: Evidence, others: Sequence[Evidence]) -> Iterator[Evidence]:
    """The sentences behind it in its article, in order."""
    mine = [it for it in others if it.passage.article_id == item.passage.article_id and it.start >= item.end]
    yield from sorted(mine, key=lambda it: it.start)


def _before(item: Evidence) -> Evidence | None:
    """The sentence before it in its passage."""
    return next((it for it in reversed(list(sentences(item.passage))) if it.end <= item.start), None)


def _joined(one: Evidence, other: Evidence) -> Evidence | None:
    """Two sentences as one, if the other stands right behind in one paragraph."""
    passage = one.passage
    between = passage.text[one.end - passage.start : other.start - passage.start]
    if one.passage != other.passage or one.end > other.start or between.strip(" ") or not between:
        return None
    text = passage.text[one.start - passage.start : other.end - passage.start]
    return replace(one, end=other.end, text=text)
