"""Whether what a question takes for granted is so, as questions of their own. Pure; English.

"Why did the minister insist on the fine when the upper house wanted it halved?" rests on the minister's having
insisted, "Since the yard cancelled the ships, what will replace them?" on the ships' having been cancelled: of each it
may be asked whether it is so, as a reader would who doubts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.asking.presuppositions import Claim, claim_in
from qa.asking.true_that import asked_of
from qa.words import verbs

_MOST = 2  # such questions of one
_FEWEST = 3  # words of one that is only read with what was found
_AUX = r"(?:did|was|were|has|have|had|will|is|are)"
_AUXILIARY = re.compile(rf"{_AUX}\s", re.IGNORECASE)
_ASKED = re.compile(
    rf"\W*(?:(?:and|but|so|then),?\s+)?(?:why|when|where|how come|how|since when|for (?:what|which) reason|"
    rf"(?:at |in |on )?(?:what|which) (?:time|day|date|month|year|way))\s+(?P<clause>{_AUX}\s.+?)\W*",
    re.IGNORECASE,
)
# What stands behind the clause and is no part of it: another clause, or an event that it came after.
_BEHIND = re.compile(
    r",?\s+(?:when|after|before|because|although|though|while|once|following|despite|if|even though|so that|but|and)"
    r"\s.*"
    r"|,\s.*",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\W*(?:since|now that|given that|seeing that|seeing as|considering that|because|after|as)\s+(?P<clause>[^,?]+),\s+"
    r"(?:wh\w+|how|will|is|are|do|does|did|has|have|can|could)\b",
    re.IGNORECASE,
)
_ON_DOING = re.compile(
    r"\W*(?:how|what|why)\s+did\s+(?P<who>[^?,]{2,60}?)\s+(?:feel|react|respond|say|do|think|answer|reply|comment)\b"
    r"[^?,]{0,20}?\s(?:on|upon|after|about|to|at|for|by)\s+(?P<doing>[a-z]+ing)\b(?P<rest>[^?,]*)",
    re.IGNORECASE,
)
_ON_HAVING_DONE = re.compile(
    r"\W*(?:how|what|why)\s+did\s+(?P<who>[^?,]{2,60}?)\s+(?:feel|react|respond|say|do|think|answer|reply|comment)\b"
    r"[^?,]{0,20}?,?\s+(?:when|after|as|once)\s+(?:he|she)\s+(?P<did>[a-z]+)\b(?P<rest>[^?,]*)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\W*(?:what (?:sentence|punishment|prison term|jail term)|how (?:long|many (?:years|months)))\s+"
    r"(?:did|was|were)\s+(?P<who>[^?,]{2,60}?)\s+"
    r"(?:get|given|receive|jailed|sentenced to|sentenced|imprisoned)\b(?P<rest>\s+for\s[^?,]+)?",
    re.IGNORECASE,
)
# "How many sheep", "by which yard": what is asked for of those who did it, or to whom it was done.
_THING = re.compile(
    r"(?P<at>(?:by|for|in|on|at|to|from|with|of|under|over|against)\s+)?"
    r"(?:how (?:much|many)(?: (?:more|extra|other|further))?|what|which)\s+"
    rf"(?:(?!(?:{_AUX}|do|does)\b)(?P<thing>[\w’'-]+(?:\s[\w’'-]+){{0,4}}?)\s+)?(?P<did>(?:{_AUX}\s)?[a-z]+\b.*)",
    re.IGNORECASE,
)
_WHO = re.compile(r"who\s+(?P<did>(?:(?:was|were|has been|have been)\s)?[a-z]+\s.+)", re.IGNORECASE)
_DONE = re.compile(r"(?P<aux>was|were|has|have|had)\s+(?P<been>been\s+)?(?P<verb>[a-z]+)\b(?P<rest>.*)", re.IGNORECASE)
_DANGLING = re.compile(r"\s(?:by|for|in|on|at|to|from|with|of|under|over|against)$", re.IGNORECASE)
_PEOPLE = frozenset("people persons person man men woman women".split())
_WHOLE_CLAUSE = re.compile(
    r"\s(?:when|after|once|because)\s+(?P<clause>(?:(?:the|an?)\s|[A-Z])[^,?]+)"
)  # "when the dam burst"
_AFTER_DOING = re.compile(r"\s(?:after|for|by|on|since)\s+(?P<doing>[a-z]+ing)\s+(?P<rest>[^,?]+)")
_OF_WHOM = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+\s)*[A-Z][\w’'-]+),\s+(?:the|an?)\s[^,?]{2,40}?\s(?:who|that|which)\s+(?P<did>[a-z]+)"
    r"(?P<rest>[^,?]*)"
)
_THAT_DID = re.compile(
    r"\b(?P<name>(?:the|an?)\s+(?:(?!of\s)[\w’'-]+\s+){0,3}?[\w’'-]+)\s+(?:who|that|which)\s+(?P<did>[a-z]+)(?P<rest>[^,?]*)"
)
_DONE_TO = re.compile(
    r"\b(?:of|(?:of\s+)?the)\s+(?P<thing>[a-z]+)\s+(?P<verb>[a-z]+(?:ed|en)|hurt|shot|sold|lost|struck)\s+"
    r"(?P<rest>(?:by|in|at|on)\s[^,?]+)"
)


@dataclass(frozen=True)
class Granted:
    """A `claim` that a question rests on, and the question whether it is so."""

    claim: Claim
    whether: str

    @property
    def denied(self) -> str:
        """The claim as it is denied, as a sentence: "The yard did not cancel the ships.", "Nobody was hurt."."""
        first, _, rest = self.claim.text.partition(" ")
        none = {"anybody": "Nobody", "anything": "Nothing", "any": "No"}.get(first.lower())
        if none is not None:
            return f"{none} {rest}."
        auxiliary, said = self.whether.rstrip("?").split(" ", 1)
        about = self.claim.about
        if not said.lower().startswith(f"{about.lower()} "):
            return f"It is not true that {self.claim.text}."
        return f"{about[0].upper()}{about[1:]} {auxiliary.lower()} not{said[len(about) :]}."


def granted(question: str) -> list[Granted]:
    """What it rests on, as far as that is plain to see."""
    asked = [f"{it[0].upper()}{it[1:]}?" for it in _clauses(" ".join(question.split()))]
    found = (Granted(claim, it) for it in dict.fromkeys(asked) if (claim := claim_in(it)) is not None)
    return list(found)[:_MOST]


def rests_on(question: str) -> list[Granted]:
    """The same, and what it rests on by what it asks for ("How many children died?", "Which yards did Acme close after
    buying Norrin?"), or says of whom it asks about ("the people killed by the storm")."""
    text = " ".join(question.split()).rstrip(" ?.!")
    asked = (f"{it[0].upper()}{it[1:]}?" for it in (*_of_thing(text), *_clauses(text), *_beside(text)))
    found = [Granted(claim, it) for it in dict.fromkeys(asked) if (claim := claim_in(it)) is not None]
    kept = [it for it in found if not it.claim.light or it.claim.words - it.claim.subject]
    return [it for it in kept if len(it.whether.split()) >= _FEWEST][:_MOST]


def _of_thing(text: str) -> Iterator[str]:
    """Whether anything of what is asked for did it, or had it done to it."""
    asked = _THING.fullmatch(text)
    if asked is None or not (asked["thing"] or text.lower().startswith("how")):
        if who := _WHO.fullmatch(_BEHIND.sub("", text)):
            yield from _by(who["did"], "anybody")
        return
    thing, did = asked["thing"], _BEHIND.sub("", asked["did"])
    any_thing = "anybody" if thing and thing.lower() in _PEOPLE else f"any {thing}"
    if thing and not asked["at"] and (by_it := list(_by(did, any_thing))):
        yield from by_it
    elif _AUXILIARY.match(did) and (claim := claim_in(f"{did}?")) is not None:
        verb = re.search(rf"(?<={re.escape(claim.about)} )(?:\w+ly\s+)?[a-z]+", did)
        dangling = _DANGLING.search(did)
        if not thing or asked["at"] or dangling or verb is None:
            yield did[: dangling.start()] if dangling else did
        else:
            yield f"{did[: verb.end()]} {any_thing}{did[verb.end() :]}"


def _by(did: str, who: str) -> Iterator[str]:
    """ "were killed in the fire", "died in May": whether `who` was, or did."""
    done = _DONE.fullmatch(did)
    if done and verbs.is_participle(done["verb"].lower()):
        auxiliary = "was" if who == "anybody" and done["aux"].lower() == "were" else done["aux"].lower()
        yield f"{auxiliary} {who} {done['been'] or ''}{done['verb']}{done['rest']}"
    elif done is None and not _AUXILIARY.match(did) and verbs.is_past(did.split()[0].lower()):
        first, _, rest = did.partition(" ")
        yield f"did {who} {verbs.base_of(first.lower())} {rest}".rstrip()


def _beside(text: str) -> Iterator[str]:
    """What it says besides: in a clause of its own, after doing what it asks, or of whom it asks about."""
    for clause in _WHOLE_CLAUSE.finditer(text):
        if whether := asked_of(clause["clause"]):
            yield whether.rstrip("?")
    main = next((claim for it in (*_of_thing(text), *_clauses(text)) if (claim := claim_in(f"{it}?"))), None)
    doing = _AFTER_DOING.search(text)
    if doing and main and main.name:
        yield f"did {main.about} {verbs.base_of(doing['doing'])} {doing['rest']}"
    whom = _OF_WHOM.search(text) or _THAT_DID.search(text)
    base = verbs.base_of(whom["did"]) if whom and verbs.is_past(whom["did"]) else ""
    if whom and base != whom["did"] and verbs.is_base(base):
        yield f"did {whom['name']} {base}{whom['rest']}"
    if (done := _DONE_TO.search(text)) and verbs.is_participle(done["verb"]):
        any_thing = "was anybody" if done["thing"] in _PEOPLE else f"were any {done['thing']}"
        yield f"{any_thing} {done['verb']} {done['rest']}"


def _clauses(question: str) -> list[str]:
    """As questions for a yes or no, without their mark."""
    if sentenced := _SENTENCE.match(question):
        return [f"was {sentenced['who']} sentenced{sentenced['rest'] or ''}"]
    if doing := _ON_DOING.match(question):
        return [f"did {doing['who']} {verbs.base_of(doing['doing'].lower())}{doing['rest'].rstrip()}"]
    if having := _ON_HAVING_DONE.match(question):
        did = having["did"].lower()
        if did in ("was", "were", "had"):
            return [f"{did} {having['who']}{having['rest'].rstrip()}"]
        if verbs.is_past(did):
            return [f"did {having['who']} {verbs.base_of(did)}{having['rest'].rstrip()}"]
    if (fronted := _FRONTED.match(question)) and (whether := asked_of(fronted["clause"])):
        return [whether.rstrip("?")]
    asked = _ASKED.fullmatch(question)
    return [_BEHIND.sub("", asked["clause"])] if asked else []
