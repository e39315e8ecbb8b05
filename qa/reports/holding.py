"""Whether who holds an office by one report has left it by a later one, in whatever words that tells it. Pure; English.

"Who is the harbour minister?" is answered by "Harbour Minister Ada Roe is to speak on Monday" until she resigned, was
voted out or is called the former one. Then she is no holder, and who takes over is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reports.post_of import ties
from qa.reports.report import NEAR, newest, of_evidence, of_one_story, score_among, sentences
from qa.schema import Evidence, Found
from qa.who import holders
from qa.words.excerpt import share_of_names

_STILL = re.compile(
    rf"\W*is\s+[^?]{{1,80}}?\s+still\s+(?:[\w’'.-]+\s+){{0,6}}?({'|'.join(holders.OFFICES)}|{holders.CHIEFS})\b",
    re.IGNORECASE,
)
# Another office, or long ago: "deputy mayor Roe resigned", "retired as a teacher in 1999", "her clerk had resigned".
_BESIDE = re.compile(
    r"\b(?i:deputy|vice|assistant)[\s-]+[a-z]|\bfrom the board\b|\bin (?:19|20)\d\d\b"
    r"|\b(?:her|his|their) [\w\s]{1,40} had\b"
)
_GIVEN = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
_CAPITALS = re.compile(rf"\b{_GIVEN}")
_TITLES = frozenset(word for office in holders.OFFICES for word in office.title().split())
_TITLES |= frozenset("Mr Mrs Ms Dr Captain".split())
# The same of one who is to come, and that one who was to come will not.
_TO_BE = (
    rf"(?:{holders.GIVEN_OFFICE}|\b(?:has|have) (?:named|appointed|elected|chosen|picked)\b"
    r"|\bwill (?:become|be|succeed|replace)\b)"
)
_NOT_TO_BE = r"\b(?:(?:will not|won['’]t) (?:become|be|take)|withdrew as|turn(?:s|ed) down the)\b"
# Who runs or leads something, which tells of no office.
_ASKS_HEAD = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who(?:\s+(?:now|currently))?\s*(?:\s(?:runs|heads|leads|coaches|manages|chairs|captains|edits|"
    r"will (?:run|head|lead|coach|manage|chair))|"
    r"(?:['’]s|\sis)(?:\s+(?:now|currently))?\s+(?:in charge|running|heading|leading|coaching|managing|chairing))\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:not|never|refus\w+|den(?:y|ies|ied)|no plans?|should|must|if|urg\w+|call(?:s|ed)? (?:on|for)|demand\w*|"
    r"could|may|might)\b|n['’]t\b",
    re.IGNORECASE,
)
_ITS = re.compile(rf"\b(?:Its|its|Their|their)\s+(?:[\w-]+\s+){{0,2}}?(?:{'|'.join(holders.OFFICES)})\b")
_BEHIND_WORD = r"(?:of|by|with|against|from|to|for|between|over|at|into|in)"
_CLOSE = 0.35  # of the best score has what tells that somebody left, so that it may come first
# Of whom the sentence before tells, though it ends its paragraph.
OF_SUCCESSOR = re.compile(
    r"\b(?:his|her|their) (?:successor|replacement|place|stead)\b|\b(?:succeed|replac|follow)\w* (?:him|her|them)\b"
    r"|\bfrom (?:him|her|them)\b"
)
_COMES = re.compile(
    r"\b(?:takes?|took|taking) (?:over|charge)\b|\b(?:acting|interim|caretaker)\b|\bsteps? in\b|\bfills? in\b"
    r"|\b(?:was|were|been|is) (?:appointed|elected|chosen|sworn in)\b"
)
_SINCE_WHEN = re.compile(r"\b(?:after|since|when|before)\s+(?:he|she|they)\s.*", re.DOTALL)  # "after she was sworn in"
_BEHIND = 2  # sentences after it in which its paragraph may tell who takes over
_AS_WELL = 0.6  # of the best score has what answers about as well,
_TRIED = 3  # of which so many may tell the office


def _post(question: str) -> str:
    """The office of which it is asked who holds it, or whether somebody still does; "" where of none."""
    still = _STILL.match(question)
    return holders.office(question) or (still[1].lower() if still else "")


def post_asked(question: str, told: str) -> str:
    """The office of which it is asked who holds it, or, where it is asked who runs something, the one that what answers
    best tells of as that of this; "" where of none."""
    if post := holders.office(question):
        return post
    name = _run_by(question)
    return holders.of_head(told, name) if name else ""


def post_of(question: str, items: Sequence[Evidence]) -> str:
    """The same by the first of those that answer about as well as the best, which may tell only who owns it."""
    close = [it for it in items if it.score >= _AS_WELL * items[0].score][:_TRIED]
    return next(filter(None, (post_asked(question, it.text) for it in close)), "")


def _run_by(question: str) -> str:
    """The words of the name of what it is asked who runs, as a pattern; "" where that has none, or it is not asked."""
    names = re.findall(rf"(?<=\s){_GIVEN}(?:\s+{_GIVEN})*", question) if _ASKS_HEAD.match(question) else []
    return "|".join(map(re.escape, re.sub(r"['’]s$", "", names[0]).split())) if len(names) == 1 else ""


def of_another_head(question: str, item: Evidence) -> bool:
    """Whether it is asked who runs something, and "its president" in it is that of another: its passage never names
    what is asked about, the words before name another, or its sentence begins so, and the one before has what is asked
    about behind a preposition only ("the takeover by Acme")."""
    its, name = _ITS.search(item.text), _run_by(question)
    if its is None or not name:
        return False
    if not share_of_names(question, f"{item.passage.title or ''} {item.passage.text}"):
        return True
    inside = item.text[: its.start()].strip()
    before = inside or item.before
    if re.search(rf"\b(?:{name})\b", before) is None:
        return bool(holders.last_names(before))
    if inside and inside[-1] not in '.!?”"':
        return False
    of_it = rf"(?:the\s+)?(?:[A-Z][\w-]+\s+){{0,2}}(?:{name})\b"
    return not re.match(rf"(?:[^a-z]*–\s)?{of_it}", before, re.IGNORECASE) and bool(
        re.search(rf"\b{_BEHIND_WORD}\s+{of_it}", before)
    )


def left_since(post: str, new: Evidence, old: Evidence) -> bool:
    """Whether a report no older tells that somebody of whom `old` speaks has given the office up, or held it before."""
    if new.passage.opinion or new.text in old.text or (new.passage.published or "") < (old.passage.published or ""):
        return False
    if _BESIDE.search(re.sub(rf"\b{post}\b", " ", new.text, flags=re.IGNORECASE) if " " in post else new.text):
        return False
    gone = holders.former(post, new.text) - holders.former(post, old.text)
    if holders.leaves(new.text) and (name := holders.leaver(new.text)):
        gone |= {name}
    return any(re.search(rf"\b{re.escape(name)}\b", old.text) and _one(name, new.text, old.text) for name in gone)


def _one(name: str, new: str, old: str) -> bool:
    """Whether two texts may speak of one bearer of a family name: no two given names stand before it."""
    given = [set(re.findall(rf"\b({_GIVEN})\s+{re.escape(name)}\b", text)) - _TITLES for text in (new, old)]
    return not (given[0] and given[1]) or not given[0].isdisjoint(given[1])


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """The same of a report of a later day, where it is asked who holds an office, or whether somebody still does, and
    `old` names them as its holder."""
    if taken_over(question, new, old):
        return True
    if ties(question, [new]) == ["other"]:
        return False
    post, coming = _post(question) or post_asked(question, old.text), holders.coming(question)
    later = dates.later(new.passage.published, old.passage.published)
    if not post or not later or not holders.names_holder(post, old.text, coming=coming):
        return False
    if coming:
        return _of_it(question, new, old) and to_come(post, new.text)
    return left_since(post, new, old) or _succeeds(question, post, new, old)


def to_come(post: str, text: str) -> bool:
    """Whether it tells that somebody was given the office, and is to take it up, or will not be given it after all."""
    whom = r"(?:[A-Z][\w’'-]+\s+){0,4}(?:as\s+)?"
    behind = rf"\s+(?:on\s+\w+\s+)?(?:as\s+)?{whom}{holders.MODIFIED}\b{re.escape(post)}\b(?!['’])"
    if re.search(_NOT_TO_BE + behind, text, re.IGNORECASE):
        return holders.somebody("", text)
    return bool(re.search(_TO_BE + behind, text, re.IGNORECASE)) and holders.names_holder(post, text, coming="new")


def taken_over(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked who runs or leads something, and a report of a later day tells that somebody takes that over
    from whom `old` names, who leaves: "Bo Lind, head of sales, takes over"."""
    if not _ASKS_HEAD.match(question) or new.passage.opinion or not holders.takes(new.text):
        return False
    later = dates.later(new.passage.published, old.passage.published)
    if not later or holders.same_name(new.text, old.text):
        return False
    told = (new.passage.text[start:end] for start, end in sentence_spans(new.passage.text))
    leaving = ((it, found) for it in told if (found := holders.LEAVES.search(it)))
    return any(holders.same_name(it, old.text) and not _STAYS.search(it[: found.end()]) for it, found in leaving)


def _succeeds(question: str, post: str, new: Evidence, old: Evidence) -> bool:
    """Whether the report names somebody else who was given the office, in a passage with as many of the question's
    names: another town has a mayor of its own."""
    holds = holders.holds_post(post, new.text, around(new))
    given = holders.given(post, new.text)
    return bool(holds or (given and holders.names_holder(post, new.text))) and _of_it(question, new, old)


def _of_it(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the report is no opinion, and names somebody else in a passage with as many of the question's names, or
    is known to be of the other's story."""
    if new.passage.opinion:
        return False
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    of_story = shares[0] >= shares[1] or of_one_story(of_evidence(new), of_evidence(old))
    return of_story and not same_holder(question, new.text, old.text)


def same_holder(question: str, one: str, other: str) -> bool:
    """Whether both name somebody of the same last name, which the question has not: not FC Selmour, of which it is
    asked who manages it."""
    told = (
        " ".join(_CAPITALS.sub(lambda it: "" if it[0] in question else it[0], text).split()) for text in (one, other)
    )
    return holders.same_name(*told)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest that tells that one of `evidence` near the best names who has left the office
    since, with what is told behind it of who takes over, or who holds it since, or is to; with the score of what comes
    close to the best."""
    post, coming = _post(question), holders.coming(question)
    if not evidence or not (post := post or post_of(question, evidence)):
        return ()
    best = evidence[0].score
    if coming:
        told = (it for passage in passages for it in sentences(passage, _CLOSE * best) if to_come(post, it.text))
        named = (it for it in told if share_of_names(question, around(it)) == 1)
        item = newest((it for it in named if not it.passage.opinion and not injected(it)), evidence)
        return (item,) if item else ()
    naming = [it for it in evidence if it.score >= NEAR * best and holders.names_holder(post, it.text)]
    score = _CLOSE * best
    telling = [*_leaving(passages, post, score), *_holding(passages, post, score)]
    found = [it for it in telling if any(of(question, it, old) for old in naming)]
    item = max(found, key=lambda it: it.passage.published or "", default=None)
    return (item,) if item and item.score > score_among(evidence, item) and not injected(item) else ()


def tells_successor(leaving: Evidence, item: Evidence) -> bool:
    """Whether the one tells that somebody leaves an office, and the other, behind it in its article, who takes over:
    within few sentences, or as "his successor"."""
    if leaving.passage.article_id != item.passage.article_id or item.start < leaving.end:
        return False
    if not holders.leaves(leaving.text) or holders.takes(_SINCE_WHEN.sub("", leaving.text)):
        return False
    between = leaving.passage.text[leaving.end - leaving.passage.start : item.start - leaving.passage.start]
    near = len(list(sentence_spans(between))) < _BEHIND and _COMES.search(item.text) is not None
    return holders.takes(item.text) and (near or bool(OF_SUCCESSOR.search(item.text)))


def around(item: Evidence) -> str:
    """The heading of its article and its passage."""
    return f"{item.passage.title or ''}. {item.passage.text}"


def _holding(passages: Sequence[Found], post: str, score: float) -> Iterator[Evidence]:
    """Sentences that tell that somebody was given an office, or who holds that of which their passage speaks before."""
    for passage in (it for it in passages if not it.opinion):
        yield from (
            it
            for it in sentences(passage, score)
            if holders.given(post, it.text) or holders.holds_post(post, it.text, around(it))
        )


def _leaving(passages: Sequence[Found], post: str, score: float) -> Iterator[Evidence]:
    """Sentences that tell that somebody leaves the office, with those behind, as far as who takes it over."""
    for passage in (it for it in passages if not it.opinion):
        spans = list(sentence_spans(passage.text))
        for at, (start, end) in enumerate(spans):
            text = passage.text[start:end]
            if post in text.lower() and holders.leaves(text):
                behind = (
                    until
                    for first, until in spans[at + 1 : at + 1 + _BEHIND]
                    if holders.takes(passage.text[first:until])
                    and ("\n" not in passage.text[end:until] or OF_SUCCESSOR.search(passage.text[first:until]))
                )
                end = next(behind, end)
                yield Evidence(passage, passage.start + start, passage.start + end, passage.text[start:end], score)
