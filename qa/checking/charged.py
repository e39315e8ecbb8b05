"""Whether a sentence tells as done what somebody is only charged with in the cited text: "Roe stole the painting" of
"Roe was charged with stealing the painting". Pure; English.

What stands behind the words for a charge, up to the end of its clause, is the deed. It is no mere charge where the
cited text also tells that somebody did it, or tells of a conviction or of an admission. Whoever does not name the
accused ("The painting was stolen") says less than the charge does, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checking.finding import Finding
from qa.checking.told import SO, Told, base, told
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.terms import tokens

# The verbs for a deed whose name has none of its own letters.
_CRIMES = {
    "theft": "steal",
    "fraud": "defraud cheat",
    "robbery": "rob",
    "burglary": "burgle",
    "forgery": "forge",
    "murder": "kill",
    "manslaughter": "kill",
    "homicide": "kill",
    "arson": "burn",
    "assault": "attack",
    "corruption": "bribe",
    "espionage": "spy",
    "perjury": "lie",
}
_WHEN = r"(?:on|in|by|at|last|this|earlier|yesterday|today|jointly|formally|also|together|along)\b[^,;:.]{0,40}?"
_NEAR = r"(?:[^,;:.]{1,50}?\s)??"
_CHARGED = re.compile(
    rf"\bcharged\s(?:{_WHEN}\s)?with\b|\baccus(?:e[sd]?|ing)\s{_NEAR}of\b|\b(?:suspected|acquitted|cleared)\sof\b|"
    r"\bnot guilty (?:to|of)\b|\b(?:suspicion|charges|counts?|allegations?|accusations?) (?:of|that)\b|"
    r"\b(?:an?|the|on|each|one|another|first|second) charge (?:of|that)\b|"
    rf"\b(?:indicted|prosecuted|arrested|detained|wanted|investigated|sued)\s{_NEAR}(?:for|over)\b|"
    rf"\b(?:trial|tried|dock)\s{_NEAR}(?:for|over)\b|"
    r"(?<!not )(?<!never )(?<!nobody )(?<!no one )(?<!was )(?<!were )(?<!been )\bden(?:y|ies|ied|ying)\b|"
    r"\b(?P<says>(?:that|which|who|whom) (?:the )?(?:prosecut(?:ors?|ion)|police|detectives|investigators) "
    r"(?:say|believe|allege|claim|think|suspect)s?)\b",
    re.IGNORECASE,
)
# Who has a charge, a plea or a trial in the sentence itself tells no deed by it.
_OWN = re.compile(
    rf"{_CHARGED.pattern.replace('?P<says>', '?:')}|\b(?:charge[sd]?|indict\w*|plea\w*|pled|suspicion|suspected|trial|"
    r"prosecut\w*|arrest\w*|acquit\w*|cleared|court|defendant|faces|facing)\b",
    re.IGNORECASE,
)
_GUILTY = re.compile(
    r"\b(?:convict(?:s|ed)|guilty|conviction|sentenced|jailed|imprisoned|admit(?:s|ted|ting)?|confess\w*)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|when|unless|until|whether|be|not|never|den(?:y|ies|ied))\b[^,;:.]{0,30}$", re.IGNORECASE)
_OF_ALL = content("charge charges counts both all every offence offences crime crimes it this")
_SAYS = re.compile(
    r"\b(?:prosecut(?:ors?|ion)|police|detectives|investigators|indictment)\s(?:say|said|allege|claim|argue|believe)\w*\b"
    r"[^;:.]*",
    re.IGNORECASE,
)
_LIST = rf"(?:\w+ing|{'|'.join(_CRIMES)})\b"
_ENDS = re.compile(
    rf"[;:.!?](?!\d)|,(?!\d)\s(?!(?:and |or )?{_LIST})|"
    r"\s(?:after|when|while|because|before|following|since|but|although|though)\b",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+(?:and|but)\s+(?:then\s+)?(?P<next>[\w’'-]+)")
_BY = re.compile(r"\b(?:is|are|was|were|been|being|be|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_ANYBODY = re.compile(r"\b(?:he|she|they|him|her|them|both)\b", re.IGNORECASE)
_ANY = "commit"  # the verb of every crime, which its name follows
_SURE = 5  # letters by which two words are of one stem


def charged(text: str, cited: Sequence[str]) -> Iterator[Finding]:
    """The charge of the cited sentences of which the sentence tells the deed."""
    if _OWN.search(text) or _GUILTY.search(text):
        return
    for sentence in cited:
        for start, end, words in _deeds(sentence):
            deed = sentence[end:][:words]
            verb = next((one for one in _done(text, deed) if _of_deed(text, one, deed)), None)
            if verb and not _known(text, verb, cited):
                said = " ".join(sentence[start:end].split())
                yield Finding("alleged", f"the cited text has it as a charge (“{said}”), the sentence as done")
                return


def _deeds(sentence: str) -> Iterator[tuple[int, int, int]]:
    """Where the words for a charge begin and end, and how many letters behind them tell the deed."""
    for match in _CHARGED.finditer(sentence):
        behind = sentence[match.end() :]
        stop = _ENDS.search(behind)
        behind = behind[: stop.start() if stop else None]
        # "was charged with theft and fled" tells a second thing of the accused, which is no part of the charge.
        ands = () if match["says"] else _AND.finditer(behind)
        finite = (one.start() for one in ands if _finite(one["next"]))
        yield match.start(), match.end(), next(finite, len(behind))


def _finite(word: str) -> bool:
    return verbs.is_past(word) or word in ("is", "was", "were", "has", "had", "will", "would", "he", "she", "they")


def _done(text: str, deed: str) -> Iterator[Told]:
    """The verbs of a text that tell the deed as done by somebody: not "The painting was stolen", which names nobody."""
    keys = _keys(deed)
    known = frozenset(base(word) for word in deed.split()) | keys
    for one in told(text, known):
        passive = _BY.search(text[: one.at]) and not re.search(r"\bby\b", text[one.at : one.end])
        if one.how >= SO and not (one.denied or passive) and (one.verb == _ANY or _stem(one.verb) in keys):
            yield one


def _keys(deed: str) -> frozenset[str]:
    """The stems by which a deed may be told: "stealing", "theft" by "steal"."""
    words = [word.lower() for word in re.findall(r"[^\W\d_][\w’'-]+", deed)]
    named = [form for word in words for verb in _CRIMES.get(word, "").split() for form in verbs.forms(verb)]
    return frozenset(_stem(base(word)) for word in (*words, *named)) | content(deed)


def _stem(verb: str) -> str:
    return verb[:_SURE]


def _of_deed(text: str, verb: Told, deed: str) -> bool:
    """Whether the sentence tells the deed of the accused: more than the verb is of it, where it has more, and somebody
    besides does it."""
    own = content(" ".join((verb.verb, *verbs.forms(verb.verb))))
    if verb.verb != _ANY:
        own |= frozenset(filter(_CRIMES.get, tokens(deed)))
    rest, said = content(deed) - own, content(text) - own
    return bool(said & rest or not rest) and bool(said - content(deed) or _ANYBODY.search(text))


def _known(text: str, verb: Told, cited: Sequence[str]) -> bool:
    """Whether the cited text tells elsewhere that it was done, or that somebody was convicted of it or admits it."""
    for sentence in cited:
        outside = sentence
        for start, end, words in reversed(list(_deeds(sentence))):
            outside = f"{outside[:start]} {outside[end + words :]}"
        outside = _SAYS.sub(" ", outside)
        own = content(" ".join(verbs.forms(verb.verb)))
        if any((content(text) - own) & content(one.clause) for one in _done(outside, verb.verb)):
            return True
        if any(_convicts(text, verb, outside, match) for match in _GUILTY.finditer(outside)):
            return True
    return False


def _convicts(text: str, verb: Told, sentence: str, guilty: re.Match[str]) -> bool:
    """Whether the conviction is of the one and of the deed that the sentence tells, as far as it says of what."""
    if _OPEN.search(sentence[: guilty.start()]) or not (content(text) & content(sentence) or _ANYBODY.search(sentence)):
        return False
    of = re.match(r"\s(?:of|to|for|\w+ing\b|that\b)", sentence[guilty.end() :])
    named = sentence[guilty.end() :][:80] if of else ""
    return not content(named) or bool(content(named) & (content(text) | _OF_ALL)) or _stem(verb.verb) in _keys(named)
