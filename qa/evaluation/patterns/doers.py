"""Who did something: the subject of a sentence becomes "who", and the rest stands as it is. Pure.

The one turn that needs no other word order, so the question keeps the article's sentence. It is asked of names that act
(people, companies, teams), by verbs that only such do; of others one asks "what", and nobody could tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.evaluation.patterns.words import (
    ABOUT,
    CAPITAL,
    CLAUSE,
    DATE,
    HOLDING,
    MONEY,
    NOUN,
    NUMBER,
    OPENERS,
    TAKING,
    TITLES,
    Drafted,
    without_title,
)  # fmt: skip

# What people and companies do: base forms of verbs in "ed", of those in "d", and past forms of the others.
_ED = (
    "accept adopt appoint attack attend award back block bomb capture collect conduct confirm construct defeat "
    "deliver design develop direct elect enter establish expand found fund help impeach indict invest join launch "
    "present publish reject reopen represent return sign sponsor suspend target unveil visit knock interview"
)
_D = (
    "accuse acquire announce approve close complete create donate endorse examine file fire hire introduce manage "
    "merge name nominate produce promise promote propose purchase raise receive release replace rescue retire "
    "score serve settle sue topple trade welcome"
)
_OTHERS = {
    "banned": "ban", "cut": "cut", "dropped": "drop", "denied": "deny", "led": "lead", "married": "marry",
    "scrapped": "scrap", "vetoed": "veto", "beat": "beat", "bought": "buy", "brought": "bring", "built": "build",
    "fought": "fight", "gave": "give", "held": "hold", "hit": "hit", "laid off": "lay off", "lost": "lose",
    "met": "meet", "overtook": "overtake", "paid": "pay", "sent": "send", "sold": "sell", "spent": "spend",
    "stole": "steal", "threw": "throw", "took": "take", "won": "win", "wrote": "write", "resigned": "resign",
    "succeeded": "succeed", "transferred": "transfer", "debuted": "debut", "opened": "open", "ended": "end",
    "planned": "plan", "left": "leave", "admitted": "admit", "recorded": "record",
}  # fmt: skip
ACTED = {f"{verb}ed": verb for verb in _ED.split()} | {f"{verb}d": verb for verb in _D.split()} | _OTHERS
# Of these one name is enough to tell what is asked for; of the others two are, or a name and a year, a sum or a share.
_TELLING = frozenset("founded acquired bought wrote directed created sued invented designed built married".split())
# A match has many of these, so a year or a sum does not tell which.
_PLAYED = frozenset("hit lost beat threw took won completed scored recorded led gave entered ended defeated".split())
_HAPPENED = (
    "born|elected|appointed|named|arrested|charged|convicted|sentenced|fired|hired|suspended|traded|drafted|awarded|"
    "killed|indicted|nominated|acquitted|sworn in|found guilty|re-elected|inducted|promoted|banned|fined|jailed"
)
PAID = {"earned": "earn", "donated": "donate", "lost": "lose"}
_SO_FAR = r"(?P<rest>(?: (?:in|for|from|on|to|at|of|with) [^,;:–—“”\"()]+?)?)(?=[.,;]|$)"
_WILL = (
    "host|lead|face|play|replace|succeed|chair|join|open|launch|release|star|direct|produce|publish|acquire|buy|sell|"
    "receive|represent|visit|meet|appear|perform|compete|take over|step down|retire|resign|testify"
)
_DOER = rf"(?P<who>{CAPITAL}(?: (?:[A-Z]\.|de|van|von|der|den|al|bin|da|del|di|la|{CAPITAL})){{0,4}}(?<=\w))"
_APART = r"(?:, [^,“”\"();:–—]{3,90},)?"  # "Ada Holm, who runs the line, …"
_FIRST = rf"(?:(?P<when>(?i:{DATE})), |On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
# Words that begin a sentence with a capital and are no name.
_NO_NAME = OPENERS | frozenset(
    "Additionally Eventually Finally First Initially Later Originally Previously Second Soon Third Ultimately "
    "A All Also Americans An Analysts Another Any Authorities Both Can Children Could Critics Customers Democrats "
    "Developers Did Do Does Doctors Each Either Even Every Everyone Experts Families Fans Few Four Had Has Have "
    "He Here His I Investigators Investors Is It Its Just Lawmakers Lawyers Many May Men Might More Most Much My "
    "Neither Nobody None Nothing Now Officers Officials One Only Organizers Other Others Our Parents People "
    "Players Police Prosecutors Protesters Republicans Researchers Residents Scientists Several Shares She Should "
    "Six Some Someone Something Sources Still Students Such Teachers Ten That The Their Then There These They "
    "This Those Three Today Tomorrow Tonight Two Users Voters Was We Were Will Witnesses Women Workers Would "
    "Yesterday You January February March April June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_WHEN = re.compile(
    r",? (?:early |late )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b"
)
# Where a sentence goes on with something else than what was done.
_ON = re.compile(
    r"(?:, (?:and|but|while|as|with|when|where|who|which|whose|according|after|before|because|though|although|"
    r"[a-z]+ing|the|a|an|his|her|its|one|so|then|just|due|thanks|despite)\b"
    r"| (?:but|because|although|though|whereas|while|amid|as (?:the|a|all|he|she|it|they|[A-Z][\w’'-]+ [a-z]+ed))\b).*$"
)
_VAGUE = re.compile(
    r"\b(?:I|we|you|they|it|them|their|theirs|us|our|your|my|this|that|these|those|here|there|who|which|whose|what|"
    r"yesterday|today|tomorrow|tonight|now|recently|earlier|later|ago|last|next|then|also|too|so|such|both|another|"
    r"others?|latter|former|same|he|she|him|the (?:company|team|club|season|group|firm|bank|country|film|show|game))\b",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r" but | and (?:the|a|an|it|he|she|they|is|was|has|have|will|then|\w+ed|\w+ing)\b|[“”\"();:–—]| - |"
    r", (?:[A-ZÀ-Þ][\w’'-]+ )+(?:is|was|has|had|will|became|[a-z]+ed)\b|\.(?: |$)"
)
_LEANING = re.compile(r"\b(?:his|her|its|after|before|when|and)\b")
_EXACT = re.compile(r"\b(?:1[5-9]|20)\d\d\b|[£$€¥]\d|\d%|\d (?:per cent|percent|million|billion)")
_SHORTEST, _LONGEST = 4, 26  # words of the question


def who_did(sentence: str) -> Iterator[Drafted]:
    """Ada Holm founded the Loman ferry line in 1989. → Who founded the Loman ferry line in 1989?"""
    verbs = "|".join(ACTED)
    told = rf"(?P<told>(?:has |had )?(?P<verb>{verbs})|was (?:{_HAPPENED})|will (?:{_WILL}))"
    match = re.match(rf"{_FIRST}{_DOER}{_APART} {told}(?P<rest> .+)\.$", sentence)
    if match is None or not _is_name(match["who"]):
        return
    when = match["when"] or ""
    rest = _ON.sub("", _WHEN.sub("", match["rest"])) + (f" {when[0].lower()}{when[1:]}" if when else "")
    asked = f"Who {match['told'].removeprefix('had ')}{rest}?"
    if rest.startswith(" for ") and match["verb"] is None:  # named for, not named
        return
    if _tells(rest, match["verb"] or "") and _SHORTEST <= len(asked.split()) <= _LONGEST:
        yield Drafted(asked, *_own(sentence, *match.span("who")), "who")


def when_did(sentence: str) -> Iterator[Drafted]:
    """Norwatt bought the Saltmere mill in 2015. → When did Norwatt buy the Saltmere mill?"""
    told = rf"(?P<verb>{'|'.join(ACTED)})(?P<rest> [^,;:–—“”\"()]{{6,90}}?)"
    match = re.match(rf"{_DOER}{_APART} {told} (?P<date>{DATE})(?=[.,]|$)", sentence)
    if match and _is_name(match["who"]) and _tells(match["rest"], "founded") and not _LEANING.search(match["rest"]):
        start, end = _own(sentence, *match.span("who"))
        asked = f"When did {sentence[start:end]} {ACTED[match['verb']]}{match['rest']}?"
        yield Drafted(asked, match.start("date") + 3, match.end("date"), "date")  # without "on " or "in "


def how_much_did(sentence: str) -> Iterator[Drafted]:
    """Norwatt raised £40 million in March 2026. → How much did Norwatt raise in March 2026?"""
    paid = "raised|paid|spent|invested|lost|earned|donated|received"
    sum_ = rf"(?i:{ABOUT})(?P<asked>{MONEY})(?!\w)"
    yield from _how(sentence, rf"(?:has |had )?(?P<verb>{paid}) {sum_}{_SO_FAR}", "How much", "money")


def how_many_did(sentence: str) -> Iterator[Drafted]:
    """Norwatt laid off 40 workers in Saltmere. → How many workers did Norwatt lay off in Saltmere?"""
    counted = rf"(?i:{ABOUT})(?P<asked>{NUMBER}) {NOUN}"
    verbs = "|".join([*ACTED, *HOLDING, *TAKING])
    yield from _how(sentence, rf"(?P<verb>{verbs}) {counted}{_SO_FAR}", "How many", "number")


def _how(sentence: str, told: str, how: str, kind: str) -> Iterator[Drafted]:
    match = re.match(rf"{_FIRST}{_DOER}{_APART} {told}", sentence)
    if match is None or not _is_name(match["who"]):
        return
    rest, noun = _WHEN.sub("", match["rest"]), match.groupdict().get("noun") or ""
    then = match["verb"] == "had" and not re.search(r"\d{4}", rest)  # it had so many: when?
    if then or _VAGUE.search(rest) or _JOINED.search(rest) or CLAUSE.search(noun) or noun != noun.lower():
        return
    start, end = _own(sentence, *match.span("who"))
    verb, when = match["verb"], match["when"] or ""
    helper = HOLDING.get(verb) or ("does" if verb in TAKING else "did")
    base = "have" if verb in HOLDING else TAKING.get(verb) or ACTED.get(verb) or PAID[verb]
    rest += f" {when[0].lower()}{when[1:]}" if when else ""
    asked = f"{how}{' ' if noun else ''}{noun} {helper} {sentence[start:end]} {base}{rest}?"
    if verb not in _PLAYED or len(re.findall(r"[A-ZÀ-Þ]", rest)) > 1 or kind == "money":
        yield Drafted(asked, *match.span("asked"), kind)


def _is_name(who: str) -> bool:
    """Whether what begins the sentence names one who acts: no pronoun, no contraction, no title alone."""
    first, *more = who.split()
    named = [word for word in who.split() if word not in TITLES]
    cut = re.search(r"[’'](?:s|d|re|ve|ll|t)$", who)
    return first not in _NO_NAME and bool(named) and not cut and (bool(more) or len(first) > 2)


def _own(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The span of the name itself, without titles and whose it is ("Norwatt's Ada Holm")."""
    start, end = without_title(sentence, start, end)
    whose = sentence[start:end].rfind("’s ") if "’s " in sentence[start:end] else sentence[start:end].rfind("'s ")
    return (start + whose + 3, end) if whose >= 0 else (start, end)


def _tells(rest: str, verb: str) -> bool:
    """Whether what was done can be understood alone: it names enough (see `_TELLING`, `_PLAYED`), leans on nothing, and
    is one clause."""
    if _VAGUE.search(rest) or _JOINED.search(rest):
        return False
    names = len(re.findall(r"(?<=[a-zß-ÿ0-9,’'] )[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ][\w’'-]+)*", f"x{rest}"))
    if verb in _PLAYED:
        return names >= 2
    return names >= 2 or (names == 1 and (verb in _TELLING or bool(_EXACT.search(rest))))
