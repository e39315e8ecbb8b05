"""Who holds an office: it changes hands, so the newest report that names a holder answers. Pure; English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from qa.words.terms import STOPWORDS, fold, tokens

Coming = Literal["", "new", "next"]

OFFICES = (
    "mayor mayoress president premier chancellor governor minister chief executive ceo chairman chairwoman chairperson "
    "chair leader director manager coach captain commissioner superintendent champion owner head harbourmaster master "
    "editor sheriff speaker secretary"
).split()
# Posts that are an office as the chief one: "the chief engineer".
CHIEFS = r"(?<=chief )(?:engineer|constable|inspector|economist|scientist|prosecutor|justice|vet|veterinarian)"
# The office ends what is asked of ("the mayor of Orlo", not "the mayor's rival"), and depends on no other word before
# it ("the wife of the mayor").
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:who(?:['’]s|['’]ll\s+be|\s+is(?:\s+(?:going\s+)?to\s+be)?|\s+will\s+be)|"
    r"what(?:['’]s|\s+is)\s+the\s+name\s+of)\s+(?:now\s+|currently\s+)?(?:the\s+)?"
    r"(?P<what>(?:(?!\w+ing\s+\S+['’]s\b|(?:of|to|at|in|with|behind|against|who|that|the|an?|and)\b)[\w’'.&-]+\s+){0,6}?"
    r"(?:" + "|".join(OFFICES) + rf"|{CHIEFS}))"
    r"(?=\s*(?:[?,.;]|$)|\s+(?:of|at|in|for|to|on|from|with|now|currently|today|and|according|as)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?i:former|first|ex|last|then|late|deputy|vice|acting|founding)\b")
# An office of its own: "deputy mayor", "vice president".
_SECOND = re.compile(r"(?:^|\s)(?:deputy|vice)[\s-](?:[a-z]+\s)?[a-z]+$", re.IGNORECASE)
_BEFORE = re.compile(r"(?:\b(?:former|ex|then|late|outgoing|deputy|vice|would-be|next)[\s-]+(?:\w+\s+)?)$")
_COMING = re.compile(r"\bnew\b")  # in small letters
# The one who comes next is asked for, and told of: not who holds it now.
_ASKS_NEXT = re.compile(r"\b(?:next|incoming|future|will be|ll be|to be)\b")
# "The finance ministry goes to Ada Roe", "Ada Roe gets the finance ministry": of a minister, not of who speaks for one.
_MINISTRY = re.compile(
    r"(?:^|[.;,–]\s+)(?:the\s+)?(?:(?!of\b)\w+\s+){1,3}ministry\s+(?:(?:will|is to)\s+go|goes|went|passe[sd])\s+to\b"
    r"|\b(?:gets|got|takes(?:\s+over)?|took(?:\s+over)?|is given|was given|will (?:get|head)|heads|keeps|kept)\s+"
    r"the\s+(?:\w+\s+){1,3}ministry(?=\s*(?:[,.;]|$)|\s+(?:in|from|and)\b)",
    re.IGNORECASE,
)
# "Environment minister Ada Roe", "the secretary of defence"
_PORTFOLIO = (
    r"(?:prime|finance|foreign|health|interior|home|environment|education|defen[cs]e|justice|transport|agriculture|"
    r"energy|labour|labor|economy|economics|trade|culture|housing|sports?|tourism|climate|business)"
)
_OF_PORTFOLIO = re.compile(
    rf"\b(?P<of>{_PORTFOLIO}(?:\s+and\s+\w+)?)\s+(?:minister|secretary|ministry)\b"
    rf"|\b(?:minister|secretary)\s+(?:of|for)\s+(?:the\s+)?(?P<for>{_PORTFOLIO}(?:\s+and\s+\w+)?)\b",
    re.IGNORECASE,
)
_HOPES = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|want(?:s|ed)|runs? for|running for|candidates?|tipped|favourites?)\b", re.IGNORECASE
)
_BEFORE_COMING = re.compile(r"(?:\b(?:former|ex|then|late|outgoing|acting|deputy|vice|would-be)[\s-]+(?:\w+\s+)?)$")
# A name of two words and more, its last one in a group: no institution, which "the" stands before.
_PERSON = re.compile(
    r"(?<!the )(?<!The )\b(?:[^\W\d_a-zß-öø-ÿ](?:[\w’-]{1,40}|\.)?\s+)+"
    r"(?:(?:van|von|de|der|den|ten|ter|la|al|el|bin)\s+){0,2}"
    r"([^\W\d_a-zß-öø-ÿ](?:[\w’-]|'(?=[A-Z]))+)"
)
GIVEN_OFFICE = (
    r"\b(?:(?:was|been|is|were) (?:named|appointed|elected|chosen|picked|sworn in|reinstated)|became|takes over|"
    r"took over|return(?:s|ed)?(?= as\b))\b"
)
# Who holds an office that stands before: "the post, which Ada Roe holds", "Ada Roe, who was elected to succeed him".
_HOLDS_POST = re.compile(
    r"\b(?:post|office|position|job|role)\b[^.;:“”\"]{0,30}?,\s+which\s+(?P<who>(?:[^\W\d_a-zß-öø-ÿ][\w’-]{1,40}\s+){2,4})"
    r"(?:now\s+|still\s+)?(?:holds|has\s+held)\b"
    r"|(?<![\w’-])(?P<one>(?:[^\W\d_a-zß-öø-ÿ][\w’-]{1,40}\s+){1,4}[^\W\d_a-zß-öø-ÿ][\w’-]{1,40}),\s+who\s+(?:was|has\s+been)\s+"
    r"(?:elected|appointed|chosen|named|picked)\s+(?:on\s+\w+day\s+)?to\s+(?:succeed|replace)\s+(?:him|her|them)\b"
)
# Who only stands in until somebody is found: "will act as chief executive".
_STANDS_IN = re.compile(
    r"\b(?:act(?:s|ing)?|stand(?:s|ing)? in|fill(?:s|ing)? in|deputis(?:es|ing)) as\b", re.IGNORECASE
)
# Who takes an office over, and who gives it up.
_TAKES = re.compile(
    r"\b(?:acting|interim|caretaker)\b|\b(?:took|takes|taking|take|is taking) (?:over|charge)\b|\bsucceed(?:s|ed)?\b"
    r"|\b(?:replac(?:es|ed)|stand(?:s|ing)? in|fill(?:s|ing)? in|deputis(?:es|ing))\b"
    r"|\b(?:will run|runs|is running|leads|will lead|heads|will head)\s+(?:the|its|a)\b"
    r"|\b(?:sworn in|became|becomes|elected|named|appointed|chosen|picked)\b",
    re.IGNORECASE,
)
LEAVES = re.compile(
    r"\b(?:resign(?:s|ed|ing)?|quits?|step(?:s|ped|ping)? (?:down|aside)|st(?:ands|ood|anding) down|retires?|"
    r"retired(?= (?:as|from|on|in|after|last|this)\b|\s*[.,;]|$)|voted out|left office|served as [^.;]{1,60} until|"
    r"(?:end(?:s|ed|ing)|over|after) (?:his|her|their) (?:[\w-]+ ){1,3}in office)\b"
    # Not "dismissed claims": only to whom it is done leaves.
    r"|\b(?:was|were|is|been|being|be|got)\s+(?:\w+ly\s+)?(?:ousted|sacked|dismissed|removed|fired|replaced|succeeded)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|refus\w+|den(?:y|ies|ied)|no plans?|should|must|if|urged|call(?:s|ed)? (?:on|for)|asked|demand\w*|"
    r"would|could|may|might|calls|pressed)\b|n['’]t\b",
    re.IGNORECASE,
)
_WORD = (
    r"[^\W\d_a-zß-öø-ÿ](?:[\w’-]|'(?=[A-Z])){1,40}"  # bounded: an article may hold a run of any length without a space
)
_NAMED = rf"(?<![\w’-]){_WORD}(?:\s+(?:[^\W\d_a-zß-öø-ÿ]\.|{_WORD}|van|von|de|ten|ter|al|bin)){{0,4}}\s+{_WORD}"
# "The Rovers have dismissed their coach, Ada Roe", not "her claims" or "the mayor as a clown".
_DISMISSES = re.compile(
    r"\b(?i:dismiss(?:es|ed)|sack(?:s|ed)|fire[sd]|oust(?:s|ed)|remove[sd]|part(?:s|ed) (?:company|ways) with)\s+"
    rf"(?:its|their|his|her)\s+(?:[\w-]+\s+){{0,3}}?(?:chief\s+executive|{'|'.join(OFFICES)}|{CHIEFS})\b(?!['’])"
    rf"(?:,?\s+(?P<who>{_NAMED})(?!['’]))?"
    r"(?=\s*(?:[,.;]|$)|\s+(?:on|after|from|over|following|in|by|two|three|with|for|yesterday|today|and|early|late)\b)"
)
_OF_PLACE = re.compile(r"\s+(?:of|from)\s+((?:[^\W\d_a-zß-öø-ÿ][\w’-]+\s*)+)")
_AT = re.compile(r"\b(?:at|in|on|to|from|near|of|off)\s$")
_DATELINE = re.compile(r"^[^\Wa-z]+(?:\s+[^\Wa-z]+)*\s+(?:\([^)]*\)\s*)?[–—-]\s")


def office(question: str) -> str:
    """The word for the office whose holder is asked for ("mayor"), in small letters, of a deputy's both ("deputy
    mayor"); "" where none is."""
    asked = _ASKS.match(question)
    if asked is None:
        return ""
    second = _SECOND.search(asked["what"])
    if _PAST.search(asked["what"][: second.start()] if second else asked["what"]):
        return ""
    return second.group().strip().lower() if second else asked["what"].split()[-1].lower()


def names_holder(post: str, text: str, *, coming: Coming = "") -> bool:
    """Whether `text` names somebody and has the office, not as that of one who held it before, or only gives it up; as
    that of the one to come only if `coming`, which one who stands in for them does not count as, nor, where the "next"
    one is asked for, one of whom it does not say so."""
    if coming and (_HOPES.search(text) or _STANDS_IN.search(text)):
        return False
    if coming == "next" and not _comes(post).search(text):
        return False
    before = _BEFORE_COMING if coming else _BEFORE
    text = _formerly(post).sub("", text)
    folded = fold(text)
    said = [*re.finditer(rf"\b{re.escape(post)}\b", folded)]
    said += _MINISTRY.finditer(folded) if post == "minister" else ()
    if leaves(text) and not _TAKES.search(text):
        held, who = _beside(post).search(text), leaver(text)
        return held is not None and bool(who) and who not in held.group()  # "his deputy resigned, Mayor Ada Roe said"
    return bool(_PERSON.search(text)) and any(not before.search(folded[: match.start()]) for match in said)


def coming(question: str) -> Coming:
    """Whether who comes "next" to an office, or is "new" in it, is asked for, else ""; not of New York."""
    return "next" if _ASKS_NEXT.search(question) else "new" if _COMING.search(question) else ""


def holds_post(post: str, text: str, around: str) -> bool:
    """Whether `text` tells of an office that its passage names before who holds it."""
    found = _HOLDS_POST.search(text)
    at = around.find(text)
    return found is not None and bool(re.search(rf"\b{re.escape(post)}\b", fold(around[: max(0, at)] + text)))


def leaver(text: str) -> str:
    """The last name of who gives an office up: of the last person named before that is said, or of whom somebody
    dismisses; "" where none is."""
    if dismissed := _DISMISSES.search(text):
        return (dismissed["who"] or "").rpartition(" ")[2]
    found = LEAVES.search(text)
    persons = _PERSON.findall(text[: found.start()]) if found else []
    return persons[-1] if persons else ""


def takes(text: str) -> bool:
    """Whether it names somebody and has a word for taking an office over."""
    return bool(_PERSON.search(text)) and bool(_TAKES.search(text))


def former(post: str, text: str) -> frozenset[str]:
    """The last names of those of whom `text` says that they held the office before."""
    return frozenset(match[1] or match[2] for match in _formerly(post).finditer(text))


@lru_cache(64)
def _comes(post: str) -> re.Pattern[str]:
    """That somebody is to take an office up, or was given it."""
    few = r"(?:[\w’'-]+\s+){0,4}?"
    return re.compile(
        rf"\b(?:new|next|incoming|future)\s+{few}{re.escape(post)}\b|\b{re.escape(post)}[\s-](?:elect|designate)\b"
        rf"|\b(?:named|appointed|elected|chosen|picked|takes?\s+over)\b"
        rf"|(?:\b(?:will|to)|['’]ll)\s+(?:become|succeed|replace|take\s+over|be\s+{few}{re.escape(post)})\b",
        re.IGNORECASE,
    )


@lru_cache(64)
def _formerly(post: str) -> re.Pattern[str]:
    what = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]{0,40}\s+){0,4}(?:[a-z-]{1,40}\s+)?"  # "Orla County", "prime"
    was = rf"\b(?i:former|ex|onetime)[\s-]+{what}(?i:{re.escape(post)})"
    last = rf"(?:(?:[^\W\d_a-zß-öø-ÿ]\.|{_WORD})\s+){{1,4}}({_WORD})"
    return re.compile(rf"{was}\s+{last}|{last},\s+(?:the\s+|an?\s+|its\s+)?{was}")


def leaves(text: str) -> bool:
    """Whether somebody gives up an office in it, not only is asked to, or says no to that."""
    found = _DISMISSES.search(text) or LEAVES.search(text)
    return bool(found) and not _DENIED.search(text[: found.end() + 1] if found else "")


def surely(question: str, text: str, around: str) -> bool:
    """Whether `text` says by a name beside the office who holds the one that `question` asks for ("Mayor Ada Roe", "Ada
    Roe, the mayor,"): with all else that is asked of it in `text` or `around`, the place that its report is from, and
    not of another place."""
    post, known = office(question), set(tokens(fold(question)))
    asked = {word for word in known - STOPWORDS if word not in ("name", "currently")}
    if not post or not asked <= set(tokens(fold(f"{text} {around}"))) or (leaves(text) and not _TAKES.search(text)):
        return False
    if coming(question) == "next" and not _comes(post).search(text):
        return False
    for match in _beside(post).finditer(text):
        of = _OF_PLACE.match(text, match.end())
        if not _BEFORE.search(fold(text[: match.start()])) and (of is None or set(tokens(fold(of[1]))) <= known):
            return True
    return False


@lru_cache(64)
def _beside(post: str) -> re.Pattern[str]:
    """A name beside an office."""
    held = rf"\b(?i:{re.escape(post)})\b"
    behind = r"(?=\s*[,.;)”\"]|\s*$)"
    now = rf"(?:the\s+|its\s+|their\s+)?(?:(?!{_PAST.pattern})[\w’'-]+\s+){{0,2}}?{held}(?!['’]s)"
    return re.compile(
        rf"{held}\s+{_NAMED}"
        rf"|{held}(?:\s+of\s+[^,.;:“”\"]{{1,40}})?,\s+{_NAMED}{behind}"
        rf"|{held}\s+(?:is|will be)\s+{_NAMED}"
        rf"|(?<!the )(?<!The ){_NAMED},\s+{now}(?!\s+{_WORD})"  # not "Ada Roe, Mayor Bo Lind and others"
        rf"|(?<!the )(?<!The ){_NAMED}\s+(?:is|has been)\s+{now}"
    )


def of_head(text: str, name: str) -> str:
    """The office beside a person's name in `text`, if it says that it is that of one with a word of `name` (a pattern):
    "executive" of "Acme's chief executive, Ada Roe,"; "" where none."""
    own, few = rf"(?<![\w’-])(?:{name})\b", r"(?:[\w-]+\s+){0,2}?"
    for post in OFFICES:
        held = rf"(?i:{post})\b(?!\s+executive)"
        of_it = re.compile(
            rf"{own}(?:['’]s?)?\s+{few}{held}|{held}\s+(?:of|at|for)\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){{0,2}}?{own}"
            rf"|^(?:[^.!?]*–\s)?(?:The\s+)?(?:[A-Z][\w-]+\s+){{0,2}}?{own}\b[^.!?]{{0,80}}\b(?:its|their)\s+{few}{held}"
        )
        if of_it.search(text) and _beside(post).search(text):
            return post
    return ""


# What may stand before an office that somebody is given: "its new chief", not "assistant", "by the" or "to advise the".
MODIFIED = (
    r"(?:(?!(?:against|by|to|that|with|in|for|of|from|at|on|over|if|assistant|deputy|vice|youth|goalkeeping|financial|"
    r"sales|regional|acting|shadow)\b)[\w’'-]+\s+){0,4}?"
)
_ONLY_IF = re.compile(
    r"\b(?:if|unless|would|could|may|might|hop(?:es?|ed|ing)|wants?|wanted|asked|urged)\b", re.IGNORECASE
)
_NOT = re.compile(r"(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


@lru_cache(64)
def _giving(post: str) -> re.Pattern[str]:
    """Words that give somebody an office: "was named chief executive", "appointed Ada Roe … as its director"."""
    chief = r"(?<=chief )" if post == "executive" else ""
    held = (
        r"(?:(?:on|last)\s+\w+\s+)?(?:as\s+|to\s+be\s+|to\s+become\s+)?"
        rf"{MODIFIED}{chief}\b(?i:{re.escape(post)})\b(?!['’])"
        r"(?![^.;]{0,40}\bin\s+(?:1\d|20)\d\d\b)"
    )
    verbs = r"(?i:appointed|named|elected|chose|picked|promoted)"
    whom = rf"{verbs}\s+(?:[a-z-]+\s+){{0,3}}{_NAMED}(?:,[^,;.“”\"]{{1,60}},)?\s+"
    return re.compile(rf"(?i:{GIVEN_OFFICE})\s+{held}|{whom}{held}")


def given(post: str, text: str) -> re.Match[str] | None:
    """The words that give somebody the office; None where nobody is given it, or only would be."""
    found = _giving(post).search(text)
    before = text[: found.start()] if found else ""
    return found if found and not _ONLY_IF.search(before) and not _NOT.search(before) else None


def given_to(post: str, text: str) -> str:
    """The last name of whom `text` tells to be given the office, behind the verb or before "was named"; "" for none."""
    found = given(post, text)
    names = (last_names(found.group()) or last_names(text[: found.start()])[-1:]) if found else []
    return names[0] if names else ""


def held_by(post: str, text: str) -> str:
    """The last name of whom `text` names beside the office as its holder; "" where nobody, or a former one."""
    for match in _beside(post).finditer(text):
        names = last_names(match.group())
        if names and not _BEFORE.search(fold(text[: match.start()])):
            return names[0]
    return ""


def holder(post: str, text: str) -> str:
    """The last name of whom `text` tells to hold the office, or to be given it; "" for none."""
    return given_to(post, text) or held_by(post, text)


def last_names(text: str) -> list[str]:
    """The last words of the names of two words and more, but for those behind "the"."""
    return _PERSON.findall(text)


def of_another_place(question: str, post: str, text: str) -> bool:
    """Whether `text` says of what place somebody holds the office, and never of one that `question` names: "Orlo's
    mayor", "the mayor of Orlo"."""
    place = r"(?<![\w’'-])[^\W\d_a-zß-öø-ÿ][\w’'-]{0,40}[^\W_](?:\s[^\W\d_a-zß-öø-ÿ][\w-]{1,40}){0,4}"
    told = re.finditer(
        rf"(?P<before>{place})['’]s?\s(?:[a-z-]+\s){{0,2}}?(?i:{post})\b|\b(?i:{post})\s(?:of|in|von|de)\s(?P<behind>{place})",
        text,
    )
    places = [set(tokens(fold(match["before"] or match["behind"]))) for match in told]
    names = set(tokens(fold(" ".join(re.findall(r"(?<=\s)[^\W\d_a-zß-öø-ÿ][\w-]+", question)))))
    return bool(names and places) and not any(place & names for place in places)


def of_another_portfolio(question: str, text: str) -> bool:
    """Whether a minister is asked for by the field they have, and `text` speaks of ministers of others only."""
    asked, told = (
        {
            fold(word).replace("labour", "labor").replace("defence", "defense")
            for it in _OF_PORTFOLIO.finditer(own)
            for word in (it["of"] or it["for"]).split()
        }
        - {"and"}
        for own in (question, text)
    )
    return bool(asked and told) and asked.isdisjoint(told)


def somebody(question: str, text: str) -> bool:
    """Whether it names a person: by two words and more that are none of the question's, and follow neither "the" nor a
    word for a place."""
    known, told = set(tokens(fold(question))), _DATELINE.sub("", text)
    found = (match for match in _PERSON.finditer(told) if not _AT.search(told[: match.start()]))
    return any(not set(tokens(fold(match.group()))) <= known for match in found)


def same_name(one: str, other: str) -> bool:
    """Whether both name somebody of the same last name."""
    return not set(_PERSON.findall(one)).isdisjoint(_PERSON.findall(other))
