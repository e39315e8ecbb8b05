"""Questions whether reports or people say otherwise: "Do the sources disagree on how many sheep were killed?", "Do the
mayor and the fire chief agree on what started the fire?", "What do the Courier and the Gazette say about the cost?".
Pure; English.

No sentence says whether they do. So what is inside is asked (see `inner`), and what each says is put side by side. That
two have come to an agreement ("Did the two states agree on a border?") is told by sentences, and is no such question;
nor is one whether the reports of outlets that it names agree that something is so (see `agreement`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking.inner import questions
from qa.asking.outlets import mentions

_ON = r"(?:about|on|over|as\s+to|regarding|concerning|with\s+regard\s+to|when\s+it\s+comes\s+to)"
_DIFFER = r"(?:disagree|differ|diverge|contradict\s+(?:each\s+other|one\s+another)|say\s+different\s+things)"
_DISPUTED = r"(?:divided|split|at\s+odds|in\s+(?:dispute|disagreement)|inconsistent|contradictory)"
_POLAR = re.compile(
    rf"^(?P<do>do|does|did|are|is|have|were|was)\s+(?P<who>.+?)\s+(?:(?:still|all|really|now|ever)\s+)*"
    rf"(?:(?P<differ>{_DIFFER}d?|{_DISPUTED})|(?P<agree>agreed?))(?:\s+{_ON}\s+(?P<matter>.+?))?\s*\?*$",
    re.IGNORECASE,
)
# "Does the mayor disagree with the council on the budget?"
_WITH = re.compile(
    rf"^(?P<do>do|does|did|is|are|was|were)\s+(?P<one>.+?)\s+(?:(?:disagree|at\s+odds)\s+with|contradict|(?P<agree>agree\s+with))\s+"
    rf"(?P<other>.+?)(?:\s+{_ON}\s+(?P<matter>.+?))?\s*\?*$",
    re.IGNORECASE,
)
_THERE = re.compile(
    rf"^(?:is|was|are|were)\s+there\s+(?:(?:any|an?|some|still)\s+)*(?:disagreements?|disputes?|discrepanc(?:y|ies)|"
    r"contradictions?|(?:different|differing|conflicting|contradictory|rival)\s+"
    r"(?:accounts|figures|numbers|reports|versions|claims|views|counts|estimates))"
    rf"(?:\s+(?:among|between|in)\s+(?P<who>.+?))?\s+(?:{_ON}|of|for)\s+(?P<matter>.+?)\s*\?*$",
    re.IGNORECASE,
)
_HOW = re.compile(
    rf"^(?:how|where|in\s+what)\s+do\s+(?P<who>.+?)\s+(?:disagree|differ|diverge)\s+{_ON}\s+(?P<matter>.+?)\s*\?*$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    rf"^(?:what|on\s+what|where|how)\s+(?:do|did)\s+(?P<who>.+?)\s+(?:disagree|differ|argue|quarrel)(?:\s+{_ON})?\s*\?*$",
    re.IGNORECASE,
)
_SAY = re.compile(
    r"^what\s+(?:do|did)\s+(?P<who>.+?\sand\s.+?)\s+(?:each\s+)?(?:say|report|write)\s+(?:about|of|on)\s+(?P<matter>.+?)\s*\?*$",
    re.IGNORECASE,
)
# "What did the two candidates say about the costs?": who they are is not said.
_OF_THE_TWO = re.compile(
    r"^what\s+(?:do|did|have)\s+(?:the\s+two|both(?:\s+the)?|the\s+rival)\s+(?P<who>[a-z]+s|people)\s+(?:each\s+)?"
    r"(?:say|said|think|claim|argue|tell\s+\w+)\s+(?:about|of|on)\s+(?P<matter>[^?]+?)\s*\?*$",
    re.IGNORECASE,
)
# "How many came, 900 or fewer?", "How many came: 900 or 700?": of a figure that is in doubt.
_FIGURES = re.compile(
    r"^(?P<inner>how\s+(?:many|much)\s[^,;:?]+)[,;:]\s*(?:was it|is it|were (?:there|they)|really)?\s*(?:about\s+)?"
    r"\d[\d.,]*(?:\s+[a-z]+)?,?\s+or\s+(?:less|fewer|more|(?:only\s+|just\s+)?\d[\d.,]*|another|"
    r"(?:some|any)thing else)\b[^?]{0,20}\?*$",
    re.IGNORECASE,
)
# "Did the gates work? I've read opposite things."
_READ_BOTH = re.compile(
    r"^(?P<inner>[^?]+\?)\s*(?:(?:but|because|as)\s+)?I(?:['’]ve| have)? (?:keep )?"
    r"(?:read|heard|seen|been told|get|got|reading|hearing|seeing) (?:(?:two|several|all (?:sorts|kinds) of)\s+)?"
    r"(?:opposite|opposing|different|differing|conflicting|contradictory|both)\b[^?]*$",
    re.IGNORECASE,
)
_SIDES_WANTED = re.compile(
    r"\bwhat\s+(?:do|did|have)\s+(?:the\s+|other\s+)*(?:experts|historians|scientists|scholars|archaeologists|"
    r"critics|doctors|economists|engineers|specialists|academics|researchers|people|others)\s+(?:make\s+of|think|say|said|made\s+of)\b|"
    r"\b(?:disputed|contested|disagree\w*|conflicting|opposite|both\s+sides|agree)\b",
    re.IGNORECASE,
)
_REALLY = re.compile(r"\s+(?:actually|really|truly)\b", re.IGNORECASE)
_OF = re.compile(
    r"^(?:the\s+)?(?:different\s+|various\s+)?(?:accounts|reports|figures|versions)\s+(?:of|on|for|about)\s+(?P<of>.+)$",
    re.I,
)
_REPORTS = (
    r"reports?|sources?|outlets?|papers?|newspapers?|media|press|accounts?|articles?|stories|figures|versions|coverage|"
    r"news\s+reports|news\s+outlets|agencies"
)
_PEOPLE = (
    r"officials|authorities|experts|investigators|witnesses|scientists|people|everyone|everybody|both\s+sides|sides|"
    r"the\s+two\s+sides|police|doctors|politicians|they|survivors|researchers|engineers|parties"
)
_ANY = r"(?:(?:the|all|any|all\s+the|various|different|local|news|two|other|both|these|those)\s+)*"
_SOURCES = re.compile(rf"^{_ANY}(?:{_REPORTS})$", re.IGNORECASE)
_SOMEBODY = re.compile(rf"^{_ANY}(?:{_PEOPLE})$", re.IGNORECASE)
_BOTH = re.compile(r"^(?:both\s+)?(?P<one>[^,]+?)\s+and\s+(?P<other>[^,]+)$", re.IGNORECASE)
_CHOICE = re.compile(r":.+\bor\b")  # "…: Dock Street or Slipway Road?", which the whole question is best searched with
_LONGEST = 7  # words of one of two


@dataclass(frozen=True)
class Disagreeing:
    """`inner` are the ways in which what is inside is asked, the likeliest first, none where no matter is named;
    `parties` whose words are held against each other, none where anybody's are, and `outlets` the archive's names of
    each that is one. `about` is the matter where anything that they say of it is asked for."""

    inner: tuple[str, ...]
    parties: tuple[str, ...] = ()
    outlets: tuple[tuple[str, ...], ...] = ()
    about: str = ""


def asked(question: str, outlets: Sequence[str]) -> Disagreeing | None:
    """What `question` asks the sides of; None where it asks for something else. `outlets` are those of the archive."""
    bare = " ".join(question.split())
    if found := _READ_BOTH.match(bare):
        return Disagreeing((found["inner"].strip(),))
    if found := _FIGURES.match(bare):
        inner = _REALLY.sub("", found["inner"])
        return Disagreeing((f"{inner[0].upper()}{inner[1:]}?",))
    if _CHOICE.search(bare):
        return None
    if found := _WHAT.match(bare):
        parties = _parties(found["who"])
        return Disagreeing((), parties, _named(parties, outlets)) if parties else None
    if found := _SAY.match(bare):
        return _of_outlets(found["who"], found["matter"], outlets)
    found = _THERE.match(bare) or _HOW.match(bare)
    if found:
        return _disagreeing(found["who"] or "reports", found["matter"], outlets)
    if (found := _WITH.match(bare)) and not _only_come_to_terms(found, found["one"]):
        return _disagreeing(f"{found['one']} and {found['other']}", found["matter"] or "", outlets)
    found = _POLAR.match(bare)
    if found is None or _only_come_to_terms(found, found["who"]):
        return None
    return _disagreeing(found["who"], found["matter"] or "", outlets)


def read_both(question: str) -> bool:
    """Whether its asker has read it told both ways, and so knows that there are sides."""
    return bool(_READ_BOTH.match(" ".join(question.split())))


def sides_wanted(question: str) -> bool:
    """Whether it asks what several make of a matter, or if it is disputed."""
    return bool(_SIDES_WANTED.search(question)) or read_both(question)


def of_the_two(question: str) -> str | None:
    """What was said of a matter, of which `question` asks the words of two whom it does not name; None for others, and
    where outlets are meant."""
    found = _OF_THE_TWO.match(" ".join(question.split()))
    return f"What was said about {found['matter']}?" if found and not _SOURCES.match(found["who"]) else None


def _only_come_to_terms(found: re.Match[str], who: str) -> bool:
    """Whether it asks for an agreement that two have come to, or may: "agree" is said of that, but for reports, and for
    what people now say of a thing that can be known."""
    if found["agree"] is None or _SOURCES.match(who) or _OF.match(who):
        return False
    now = found["do"].lower() in ("do", "does")
    told = bool(
        re.match(
            r"(?:how|what|why|when|where|who|whether|if)\b|(?:the\s+)?(?:\w+\s+)?(?:number|cause|reason|size|figure|count|toll)s?\b",
            found["matter"] or "",
            re.I,
        )
    )
    return not (now and told)


def _disagreeing(who: str, matter: str, outlets: Sequence[str]) -> Disagreeing | None:
    if of := _OF.match(who):
        who, matter = "reports", matter or of["of"]
    anybody = bool(_SOURCES.match(who) or _SOMEBODY.match(who))
    parties = () if anybody else _parties(who)
    if not anybody and not parties:
        return None
    inner = questions(matter) if matter else ()
    if (matter and not inner) or (anybody and not inner):
        return None
    return Disagreeing(inner, parties, _named(parties, outlets))


def _of_outlets(who: str, matter: str, outlets: Sequence[str]) -> Disagreeing | None:
    """Two outlets that are asked for side by side; two people's words are sought as theirs (see `speakers`)."""
    parties, inner = _parties(who), questions(matter)
    named = _named(parties, outlets)
    if len(parties) < 2 or not all(named):
        return None
    return (
        Disagreeing(inner, parties, named) if inner else Disagreeing((f"What about {matter}?",), parties, named, matter)
    )


def _named(parties: Sequence[str], outlets: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The outlets that each is, also by the first words of their names ("Radio Kelm" of "Radio Kelm Online")."""
    return tuple(
        found[0].outlets
        if (found := mentions(f"{party} says", outlets))  # so that one in small letters is known, too
        else tuple(name for name in outlets if name.casefold().startswith(f"{party.casefold()} "))
        for party in parties
    )


def _parties(who: str) -> tuple[str, ...]:
    match = _BOTH.match(who.strip())
    both = (match["one"].strip(), match["other"].strip()) if match else ()
    return both if all(0 < len(one.split()) <= _LONGEST for one in both) else ()
