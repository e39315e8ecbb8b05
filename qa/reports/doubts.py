"""Why a quotation that may answer a question for a yes or no gets neither word before it, or one that is no more than
probable. Pure; English.

A wrong word is worse than none: the quotation answers without it. So none is given of what is not known or not told, of
somebody of the same name, or where the article lacks something of what is asked; and none that is certain of what may
be, is planned or believed, where it is asked whether it is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS, WEEKDAYS
from qa.passages import sentence_spans
from qa.reports import consistency
from qa.reports.bearing import LIGHT, bearing
from qa.reports.corrections import NOT
from qa.reports.mentioned import names, stems, words
from qa.schema import Found
from qa.who import speakers
from qa.who.people import TITLES, one_bearer, whole_names
from qa.words import verbs
from qa.words.opposites import COMPARED, OUTCOMES, Opposites
from qa.words.terms import english, fold, tokens

_OUGHT = re.compile(r"^\s*(?:should|ought|must|may|could|would|might)(?:n['’]t)?\s", re.IGNORECASE)
_YET_TO_COME = re.compile(
    r"^\s*(?:will|won['’]t|shall)\s|^\s*(?:is|are)\b.*\b(?:going to|to be|about to|due to)\b", re.I
)
_AT_TIMES = re.compile(
    r"\b(?P<what>[\w-]{3,})\s+(?P<times>(?:only\s+)?(?:(?:on|every)\s+(?:\w+day (?:morning|afternoon|evening|night)s|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends)|at (?:night|weekends|lunchtimes?)))\b",
    re.IGNORECASE,
)
_AS_IT_STANDS = re.compile(r"\b(?:again|still|already|currently|yet)\W*$", re.IGNORECASE)
_PRESENT = re.compile(r"^\s*(?:is|are|isn['’]t|aren['’]t)\s", re.IGNORECASE)
# What may be, is wanted, believed or not known.
_OPEN = re.compile(
    r"\b(?:(?-i:may)|might|could(?! not)|perhaps|possibl[ey]|probabl[ey]|likel(?:y|ihood)|unlikely|if|unless|whether|"
    r"drafts?|propos(?:es?|als?|ing)|proposed (?:to|that)|is proposed|plan(?:s|ned|ning)? (?:to|for|on)|"
    r"(?:under|in) an? [\w\s]{0,20}plan|consider(?:s|ed|ing)|expect(?:s|ed|ing)?|hop(?:es?|ed|ing)|wants?|wanted|"
    r"intend(?:s|ed|ing)?|aim(?:s|ed|ing)? (?:to|for|at)|seek(?:s|ing)?|sought|threaten(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)? (?:for|on)|urg(?:es?|ed|ing)|ask(?:s|ed)? (?:to|for)|recommend\w*|forecasts?|predict\w*|"
    r"fear(?:s|ed)?|should|must|ought|need(?:s|ed)? to|believ(?:es?|ed)|thinks?|thought|doubt(?:s|ed|ful)?|"
    r"suspect(?:s|ed)?|suspicion|suggest\w*|appear(?:s|ed)? to|seem\w*|point(?:s|ed|ing)? (?:to|towards?|at)|"
    r"preliminary|first look|early (?:signs?|indications?|findings?)|assum\w+|speculat\w+|theor(?:y|ies)|"
    r"(?:not|never) (?:yet )?(?:known|clear|certain|sure|say|confirmed)|unknown|unclear|no decision|yet to be|"
    r"subject to|ruled? out|not \w+ (?:before|until|till)|support(?:s|ed|ing)? (?:the |an? )?\w+ing)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|won['’]t|shall|would|(?:is|are|was|were) (?:(?:set|due|scheduled|going|about) )?to)\b", re.IGNORECASE
)
_NAMESAKE = re.compile(
    r"\b(?:not related|no relation|unrelated|not to be confused|(?:of|with) the same name|namesake)\b", re.IGNORECASE
)
# What somebody owns to is told by no word for what is so, however sure a reader is.
_OWNING = r"admit\w*|own(?:s|ed|ing)? up|confess\w*|den(?:y|ied|ies)|confirm\w*|acknowledg\w+|conced\w+"
_OWNS = re.compile(rf"\b(?:{_OWNING})\b", re.IGNORECASE)
# What somebody says or concedes is told by no other word: who had no warning has not admitted to ignoring any.
_SPEECH = re.compile(
    rf"\b(?:{_OWNING}|apologi[sz]\w+|promis(?:e[sd]?|ing)|warn(?:ed|s)?|sa(?:y|id|ys)|t(?:ell|old|ells)|claim\w*|"
    r"critici[sz]\w+|condemn\w*|regret\w*|blam(?:ed?|es|ing)|announc\w+|explain\w*|insist\w*|argu(?:ed?|es)|accus\w+|"
    r"pledg\w+|vow(?:ed|s)?|testif\w+|reveal\w*|disclos\w+|complain\w*|prais\w+|threaten\w*|stat(?:ed|es))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:no one|nobody|none|no (?:\w+ )?(?:reports?|deaths?|injur(?:y|ies)|casualt(?:y|ies)|victims?|people))\b", re.I
)
_ALMOST = re.compile(
    r"\b(?:almost|nearly|narrowly|virtually|all but|on the (?:brink|verge)|close to|ke(?:ep|pt) from|avoid(?:ed|s)?|"
    r"escap(?:ed|es)|stopped short)\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed?|delay(?:ed|s)?|cancel(?:led|ed|s)|call(?:ed|s) off|scrapped|shelved|dropped|abandoned|"
    r"suspended|halted|will not|won['’]t)\b",
    re.IGNORECASE,
)
_PARTICLE = re.compile(r"\s(out|over|up|back|down|off|away|through|on|in)\W*$", re.IGNORECASE)
_LIGHT_VERB = re.compile(
    r"\b(?:own|give|gave|get|got|go|went|take|took|make|made|set|put|come|came)(?:s|n|ed|ing)? "
    r"(out|over|up|back|down|off|away|through|under|ahead)\b",
    re.IGNORECASE,
)
_I = re.compile(r"I\b")
_TITLE = 3  # characters of a title or an initial with its point: "mr.", "J."
_HALF = 0.5  # of the further words of a claim


def ought(question: str) -> bool:
    """Whether it asks what should or could be, which nothing that is reported decides."""
    return bool(_OUGHT.match(question))


def reserved(question: str, claim: str, text: str) -> bool:
    """Whether `text` says what `claim` claims as what may be, is wanted, believed or open, or as what is to come where
    something that is or was is asked for: in a clause that has words of the claim, or in any if none has."""
    clauses = bearing(claim, text)
    reservation = [_OPEN] if of_the_future(question) else [_OPEN, _TO_COME]
    return any(not one.search(claim) and any(map(one.search, clauses)) for one in reservation)


def of_another_event(claim: str, text: str, around: str) -> bool:
    """Whether `text` tells that nobody came to harm, say, and has most words of the claim neither in it nor around it:
    of another event nobody came to harm either."""
    if not _NOBODY.search(text):
        return False
    asked = (words(claim).names | words(claim).others) - LIGHT
    lacking = asked - words(text).has - words(around).has
    return 2 * len(lacking) > len(asked)


def uncounted(claim: str, text: str) -> bool:
    """Whether the sentence lacks a figure of the claim."""
    return not words(claim).figures <= words(text).figures


def only_at_times(claim: str, text: str) -> bool:
    """Whether the sentence says of a word of the claim that it is so at some times, which the claim does not name: "the
    library will close on Mondays", where it is asked whether that is to close."""
    asked = stems(claim)
    return any(
        stems(match["what"]) <= asked and stems(match["times"]).isdisjoint(asked) for match in _AT_TIMES.finditer(text)
    )


def unsaid(claim: str, text: str, around: str) -> bool:
    """Whether some word of the claim is neither in the sentence nor in the passage and heading `around` it, opposites
    aside; or one of its figures not in the sentence."""
    return uncounted(claim, text) or in_other_words(claim, text, around)


def in_other_words(claim: str, text: str, around: str) -> bool:
    """Whether some word of the claim, figures aside, is neither in the sentence nor in what is `around` it, opposites
    aside; or a verb of light words ("own up", "give up") has its second one not in the sentence."""
    asked, told = words(claim), words(text)
    lacking = asked.all - asked.figures - LIGHT - told.has - words(around).has
    lacking -= {stem for row in (*COMPARED, *OUTCOMES) for stem in _of_row(row, claim, text)}
    return bool(lacking) or any(fold(verb[1]) not in tokens(fold(text)) for verb in _LIGHT_VERB.finditer(claim))


def lacks_predicate(claim: str, text: str) -> bool:
    """Whether a little word that is all that the claim says of something is not in the text: "the fire out" may be no
    more than contained."""
    last = _PARTICLE.search(claim)
    return last is not None and fold(last[1]) not in tokens(fold(text))


def of_another(question: str, text: str, around: str) -> bool:
    """Whether a sentence that lacks a word of the question may be of something else: a name is neither in it nor in
    what is `around` it, of somebody's the family name ("Mrs Kovan"), or none can be told, as the question is typed
    without capitals; or what somebody owns to or denies is asked, and it is told in another word."""
    if not _typed_with_capitals(question) or not english(text):
        return True
    return not _names_told(question, f"{text} {around}") or _unspoken(_OWNS, question, text)


def _typed_with_capitals(question: str) -> bool:
    """Whether its first letter is a capital, or another is that nobody's device sets by itself: not of a day, a month,
    "I", what opens a sentence or is all in capitals."""
    if question.lstrip()[:1].isupper():
        return True
    for before, word in pairwise(question.split()):
        letters = word.strip("\"'“”‘’(),.;:?!")
        opens = before[-1] in ".?!" and len(before) > _TITLE
        no_name = opens or _I.match(letters) or (len(letters) > 1 and letters.isupper())
        if letters[:1].isupper() and not no_name and frozenset(tokens(fold(letters))).isdisjoint(DAYS_AND_MONTHS):
            return True
    return False


def said_less(question: str, text: str) -> bool:
    """Whether a sentence that lacks a word of the question may say no more than nearly what it asks: a weekday is not
    in it, or a word for what somebody says; or it says that something almost came about."""
    told = frozenset(tokens(fold(text)))
    days = frozenset(tokens(fold(question))) & WEEKDAYS.keys()
    return not days <= told or _unspoken(_SPEECH, question, text) or bool(_ALMOST.search(text))


def _unspoken(speech: re.Pattern[str], question: str, text: str) -> bool:
    """Whether the question has a word for what somebody says that the text has not."""
    return any(stems(match.group()).isdisjoint(stems(text)) for match in speech.finditer(question))


def _names_told(question: str, text: str) -> bool:
    """Whether `text` has the names of the question; of a person the family name will do, behind a title ("Mrs Kovan")
    or where it opens a clause and nobody else bears it."""
    has = words(text).has
    lacking = names(question) - has
    for whole in whole_names(question) if lacking else ():
        family = whole.split()[-1]
        titled = re.search(rf"\b{TITLES}\s+{re.escape(family)}\b", text, re.IGNORECASE)
        opens = re.search(rf"(?:^|[.!?,;:”\"“]\s+){re.escape(family)}\s", text) and one_bearer(whole, family, text)
        # Behind a comma: what opens a text may be no name.
        if names(f", {family}") <= has and (opens or (titled and not speakers.another(whole, text))):
            lacking -= names(whole)
    return not lacking


def of_namesake(claim: str, text: str, around: str) -> bool:
    """Whether the passage says that somebody is not the one of the same name, by a word of the claim that the sentence
    does not have: "the councillor"."""
    by = words(claim).others - words(text).others
    return any(
        _NAMESAKE.search(around[start:end]) and not by.isdisjoint(words(around[start:end]).others)
        for start, end in sentence_spans(around)
    )


def put_off(claim: str, published: str | None, passages: Iterable[Found]) -> bool:
    """Whether a later report says of what was to come that it is put off, or will not be."""
    day = dates.day_of(published)
    about = words(claim).names | words(claim).others - LIGHT
    for passage in passages:
        later = dates.day_of(passage.published)
        if day is None or later is None or later <= day:
            continue
        for start, end in sentence_spans(passage.text):
            sentence = passage.text[start:end]
            if _PUT_OFF.search(sentence) and len(about & words(sentence).has) >= max(1, _HALF * len(about)):
                return True
    return False


def come_about(claim: str, published: str | None, passages: Iterable[Found]) -> bool:
    """Whether a later report, on half of what else is claimed, tells of an end as it is claimed: who turned down one
    offer may have accepted the next."""
    day, about = dates.day_of(published), words(claim).names | words(claim).others - LIGHT
    sides = [side for row in OUTCOMES if not row.stance for side in (row.one, row.other) if side.search(claim)]
    for passage in passages if sides else ():
        later = dates.day_of(passage.published)
        if day is None or later is None or later <= day:
            continue
        rest = about - {stem for side in sides for match in side.finditer(claim) for stem in stems(match.group())}
        told = words(f"{passage.title or ''}. {passage.text}").has
        if len(rest & told) >= max(1, _HALF * len(rest)) and any(side.search(passage.text) for side in sides):
            return True
    return False


def counts_otherwise(claim: str, text: str, other: str) -> bool:
    """Whether the `other` sentence has all that is claimed but for the figure, and another figure instead; or cannot
    stand beside `text` at all."""
    asked, told = words(claim), words(other)
    if not NOT.search(other) and asked.figures and asked.figures.isdisjoint(told.figures) and told.figures:
        rest = asked.names | asked.others - LIGHT
        if rest and rest <= told.has:
            return True
    return consistency.differing([text], [other]) is not None


def negated(text: str) -> bool:
    """Whether it says of anything that it is not so."""
    return bool(NOT.search(text))


def of_the_future(question: str) -> bool:
    """Whether it asks for what is to come: "Will it close?", "Is the firm closing its branch?"; not for how things
    stand: "Is it running again?"."""
    if _YET_TO_COME.search(question):
        return True
    if _AS_IT_STANDS.search(question):
        return False
    said = question.rstrip(" ?").split()
    places = range(2, len(said)) if _PRESENT.match(question) else ()
    return any(
        verbs.is_progressive(said[at]) and said[at - 1].lower() not in ("the", "a", "an", "this", "its", "their")
        for at in places
    )


def _of_row(row: Opposites, claim: str, text: str) -> frozenset[str]:
    """The words of the claim that are of a row of opposites, if the sentence has words of that row."""
    if not (row.one.search(text) or row.other.search(text)):
        return frozenset()
    return frozenset(
        stem for side in (row.one, row.other) for match in side.finditer(claim) for stem in stems(match.group())
    )
