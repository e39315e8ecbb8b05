"""The last question asked with what alone is asked now: "Who resigned?", "Why?"; "When was the vase stolen?", "By
whom?"; "Were any boats lost?", "How many?"; "What did the union say?", "And Acme?". Pure; English.

"Why?" finds whatever has a reason. Where the last question has no form in which the word can be put, the words stay.
"""

from __future__ import annotations

import re

from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words import verbs
from qa.words.grammar import AUXILIARY, is_person
from qa.words.terms import STOPWORDS, fold, tokens

_LEAD = r"\W*(?:(?:and|but|so|ok(?:ay)?),?\s+)*"
# "Is the library closing? Why?", "When was the fire? And where?"
BARE = re.compile(
    rf"{_LEAD}(?P<wh>why|how come|when|where|how|(?:for )?how long|since when|until when|from when|by when)"
    r"(?:\s+(?:exactly|though|then|so|is that|was that))?\W*",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(rf"{_LEAD}(?:by\s+whom?|who(?:m)?\s+by)\W*", re.IGNORECASE)
_HOW_MANY = re.compile(rf"{_LEAD}how many(?:\s+(?:exactly|then|altogether|in all))?\W*", re.IGNORECASE)
_BE = r"(?:was|were|is|are|has been|have been|had been|will be)"
_WHO_WAS = re.compile(
    rf"{_LEAD}who\s+(?P<be>{_BE})\s+(?P<rest>(?:\w+ly\s+)?(?P<did>[a-z]+)\b.*)", re.IGNORECASE | re.DOTALL
)
_WHO_DID = re.compile(rf"{_LEAD}who\s+(?P<did>[a-z]+)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_DONE = re.compile(
    r"(?:(?:when|where|why|how)\s+(?:was|were|has|have|had)|was|were|has|have|had)\s+"
    r"(?P<what>(?:the|an?|[^\W\d_a-zß-öø-ÿ])[^?]*?)\s+(?:been\s+)?(?P<did>[a-z]+)(?P<rest>(?:\s+(?:in|on|at|from|to|with|for|as)\s.+)?)"
)
_WHICH_DONE = re.compile(
    r"(?i:what|which)\s+(?P<what>(?:[a-z-]+\s+){1,3}?)(?:was|were|has been|have been)\s+(?P<did>[a-z]+)"
    r"(?P<rest>(?:\s+(?:in|on|at|from|to|with|for|as)\s.+)?)"
)
_ANY = re.compile(
    r"(?P<be>was|were|is|are|has|have|had|did|will)\s+(?:any|some)(?:one|body)\s+(?P<rest>.+)", re.IGNORECASE
)
_SOME = re.compile(
    r"(?P<be>was|were|are|have|had|did|will)\s+(?:there\s+)?(?:(?:any|some)\s+)?(?P<what>(?:[a-z-]+\s+)?[a-z-]+[^s\W]s|people)"
    r"(?P<rest>(?:\s.+)?)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?P<verb>[a-z]+)\s+(?:(?:any|some|more|its|their|his|her)\s+)?(?P<what>[a-z-]+[^s\W]s|people)$"
)
_ARE = {"is": "are", "was": "were", "has": "have"}

_NAME = r"(?:the\s+)?(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]*(?:\s+(?:(?:of|de|van|von|al)\s+)?(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]*)*"
_AND = r"\W*(?:and(?:\s+what\s+about)?|what\s+about|how\s+about)\s+"
_AND_NAME = re.compile(rf"{_AND}(?P<other>{_NAME}(?P<noun>\s+[a-z]+)?)\W*", re.IGNORECASE)
_AND_THE = re.compile(
    rf"{_AND}(?P<other>(?:the|his|her|its|their)\s+(?:[a-z’'-]+\s+){{0,2}}(?P<noun>[a-z-]+))\W*", re.IGNORECASE
)
_ASKED_OF = re.compile(
    rf"(?<=\s)(?:did|does|do|has|have|had|was|were|is|are|will|would|can)\s+(?P<who>{_NAME})(?![\w’'-])(?P<does>\s+[a-z]+|\W*$)",
    re.IGNORECASE,
)
# "The Karn tunnel".
_ASKED_OF_NOUN = re.compile(
    rf"(?<=\s)(?:did|does|do|has|have|had|was|were|is|are|will|would|can)\s+(?P<who>the\s+{_NAME}\s+[a-z]+)(?=\s+[a-z]|\W*$)",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"(?<=\s)(?:did|does|do|has|have)\s+(?P<who>(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?)\s+"
    r"(?:say|said|think|want|demand|vote|voted|react|respond|reply|argue|promise|claim|answer)\b",
    re.IGNORECASE,
)
# What may say something, and is no person.
_BODY = re.compile(
    r"(?:company|firm|group|bank|airline|operator|railways?|union|unions|association|federation|club|party|parties|opposition|"
    r"government|cabinet|ministry|council|parliament|board|regulator|watchdog|authority|agency|commission|committee|court|"
    r"police|prosecution|defence|defense|army|church|hospital|school|university|fund|trust|charity|family|families|"
    r"public|other side|others?)"
)


def of_somebody(word: str, before: str, who: str) -> str | None:
    """ "Why did Ada Roe resign?", of "Who resigned?" and whom the answer names; None where it has no such form."""
    if was := _WHO_WAS.fullmatch(before.strip(" ?.!")):
        be, *more = was["be"].split()
        if not verbs.is_participle(was["did"].lower()):
            return None
        be = {"were": "was", "are": "is", "have": "has"}.get(be.lower(), be.lower())
        return f"{word.capitalize()} {be} {' '.join([who, *more])} {was['rest']}?"
    did = _WHO_DID.fullmatch(before.strip(" ?.!"))
    verb = did["did"].lower() if did else ""
    if did is None or verb in AUXILIARY:
        return None
    base = verbs.base_of(verb)
    if verbs.is_past(verb):
        return f"{word.capitalize()} did {who} {base}{did['rest']}?"
    if verbs.is_base(base) and verb == verbs.present(base):
        return f"{word.capitalize()} does {who} {base}{did['rest']}?"
    return None


def by_whom(question: str, before: str) -> str | None:
    """ "Who stole the vase?", where it is asked by whom after "When was the vase stolen?"."""
    asked = before.strip(" ?.!")
    if not _BY_WHOM.fullmatch(question):
        return None
    done = _DONE.fullmatch(f"{asked[:1].lower()}{asked[1:]}") or _WHICH_DONE.fullmatch(asked)
    if done is None or not verbs.is_participle(done["did"]):
        return None
    what = done["what"].strip() if done.re is _DONE else f"the {done['what'].strip()}"
    return f"Who {verbs.past(verbs.base_of(done['did']))} {what}{done['rest']}?"


def how_many(question: str, before: str) -> str | None:
    """ "How many boats were lost?", where it is asked how many after "Were any boats lost?"."""
    if not _HOW_MANY.fullmatch(question):
        return None
    asked = before.strip(" ?.!")
    if anybody := _ANY.fullmatch(asked):
        be = anybody["be"].lower()
        return f"How many people {_ARE.get(be, be)} {anybody['rest']}?"
    some = _SOME.fullmatch(asked)
    be, rest = (some["be"].lower(), some["rest"]) if some else ("", "")
    if be == "did" and verbs.is_base(rest.split()[0] if rest else ""):
        did, *more = rest.split()
        be, rest = verbs.past(did), "".join(f" {word}" for word in more)
    return f"How many {some['what']} {be}{rest}?" if some and (rest or some["be"].lower() == "did") else None


def with_more(question: str, before: str) -> str:
    """ "How many branches?", where it is asked how many after "Which bank is closing branches?", and "What did the
    union say?" of "And the union?": which union it is, the question before tells. Else as it is."""
    asked = before.strip(" ?.!")
    thing = _OBJECT.search(asked) if _HOW_MANY.fullmatch(question) and not how_many(question, before) else None
    if thing and thing["verb"] not in ("the", "these", "those"):
        return f"How many {thing['what']}?"
    the, saying = _AND_THE.fullmatch(question), _SAYING.search(before)
    noun = the["noun"].lower() if the else ""
    if the and saying and (_BODY.fullmatch(noun) or is_person(noun.removesuffix("s"))):
        return f"{before[: saying.start('who')]}{the['other']}{before[saying.end('who') :].rstrip(' ?.!')}?"
    return question


def of_other(question: str, before: str) -> str | None:
    """The last question of another who is named now, in the place of whom it asks of: "What did Acme say?"."""
    named = _AND_NAME.fullmatch(question)
    if named is None or not set(tokens(fold(named["other"]))).isdisjoint(DAYS_AND_MONTHS | STOPWORDS - {"the", "of"}):
        return None
    asked = list((_ASKED_OF_NOUN if named["noun"] else _ASKED_OF).finditer(before))
    found = _SAYING.search(before) or (asked[0] if len(asked) == 1 else None)
    if found is None or named["other"].lower() in before.lower():
        return None
    return f"{before[: found.start('who')]}{named['other']}{before[found.end('who') :].rstrip(' ?.!')}?"
