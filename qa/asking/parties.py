"""Two people or bodies of whom each is asked for: "Norrfeld and the union: what do they each say about the jobs?" as
"What does Norrfeld say about the jobs, and what does the union say about the jobs?", as no one sentence need tell both.
Pure; English. Of two outlets see `side_by_side` and `disagreeing`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import mentions
from qa.words.grammar import AUXILIARY

_SAY = r"(?:say|think|claim|believe|argue|blame|want|propose|demand)s?|said|thought|(?:believ|argu|blam|propos)ed"
_WORD = r"[^\W\d_][\w’'.&-]*"
_PARTY = rf"(?:(?:the|its|their|a|an)\s+)?{_WORD}(?:\s+(?:of\s+|for\s+|de\s+|von\s+)?{_WORD}){{0,4}}?"
_BOTH = rf"(?:both\s+)?(?P<one>{_PARTY})\s+(?:and|vs\.?|versus)\s+(?P<other>{_PARTY})"
_EACH = r"(?:each|respectively)"
_BREAK = r"\s*(?:[:;,.?!]|\s[-–—])\s*"
# "What do Ada Roe and Tom Pell say about the tax?", without "each": of whole names alone, or of two with "the".
_NAME = (
    r"(?:the\s+[a-z]+(?:\s+[a-z]+)?"
    r"|(?:the\s+)?[^\W\d_a-zß-öø-ÿ][\w’'.-]*(?:\s+(?:(?:of|de|van|von)\s+)*[^\W\d_a-zß-öø-ÿ][\w’'.-]*)*)"
)
_BOTH_SAY = re.compile(
    rf"\W*[Ww]hat\s+(?P<do>do|did)\s+(?:both\s+)?(?P<one>{_NAME})\s+and\s+(?P<other>{_NAME})\s+"
    r"(?P<say>say|think|want|demand|propose|argue)\s+"
    r"(?P<rest>(?:about|of|on|regarding|concerning)\s+(?P<matter>[^,;?]+?))\W*"
)
_NOBODY = re.compile(r"\bthe\s+(?:two|other|same|latest|new)\b|\bit\b", re.IGNORECASE)
_EACH_OTHER = re.compile(r"\b(?:each other|one another|themselves|their)\b", re.IGNORECASE)
_FORMS = tuple(
    re.compile(rf"\W*{form}\W*", re.IGNORECASE)
    for form in (
        # "At the start, what did the office and the works each think had fouled the water?"
        rf"(?P<lead>[^,?]{{1,40}},\s+)?what\s+(?P<do>do|does|did|have)\s+{_BOTH}\s+{_EACH}\s+(?P<say>{_SAY})\s+(?P<rest>[^?]+?)",
        # "The office and the works: what did each (of them) say was the source?"
        rf"(?P<lead>){_BOTH}{_BREAK}what\s+(?P<do>do|does|did|have)\s+(?:they\s+(?:each|both)|each(?:\s+of\s+them)?|both(?:\s+of\s+them)?)"
        rf"\s+(?P<say>{_SAY})\s+(?P<rest>[^?]+?)",
    )
)
# "Who is to blame for the delay, according to the builder and according to the agency?"
_ACCORDING = re.compile(
    rf"\W*(?P<asks>(?:who|what|when|where|why|how)\b[^,?]+?),?\s+according\s+to\s+(?:both\s+)?(?P<one>{_PARTY}),?\s+and\s+"
    rf"(?:according\s+)?to\s+(?P<other>{_PARTY})\W*",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:the\s+)?(?:.*\s)?[^\W\d_]+[^\Ws’']s", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|they|them|he|she|him|her|this|that|these|those|each|other)\b", re.IGNORECASE)


def of_each(question: str, outlets: Sequence[str]) -> str:
    """The same as two questions of one party each; as it is where it is none of these, or one of the two is an outlet
    or points back. `outlets` are the archive's. "Marks and Spencer" may be one."""
    bare = " ".join(question.split())
    found = next(filter(None, (form.fullmatch(bare) for form in (*_FORMS, _ACCORDING))), None) or _both_say(bare)
    if found is None or not all(_is_party(found[name]) for name in ("one", "other")) or mentions(question, outlets):
        return question
    both = [re.sub(r"^The ", "the ", found[name]) for name in ("one", "other")]
    if found.re is _ACCORDING:
        one, other = (f"{found['asks']} according to {party}" for party in both)
        return f"{one[0].upper()}{one[1:]}, and {other[0].lower()}{other[1:]}?"
    say, past = _bare(found["say"]), found["do"].lower() == "did"
    lead = (found.groupdict().get("lead") or "").strip(" ,")
    when = f" {lead[0].lower()}{lead[1:]}" if lead else ""
    one, other = (f"hat {_do(party, past=past)} {party} {say} {found['rest']}{when}" for party in both)
    return f"W{one}, and w{other}?"


def _both_say(question: str) -> re.Match[str] | None:
    found = _BOTH_SAY.fullmatch(question)
    if found is None or _EACH_OTHER.search(found["matter"]):
        return None
    both = found["one"], found["other"]
    led = [name.lower().startswith("the ") for name in both]
    told_apart = led[0] is led[1] and all(" " in name for name in both)
    return found if told_apart and not _NOBODY.search(" ".join(both)) else None


def _is_party(name: str) -> bool:
    words = {word.lower() for word in name.split()}
    return words.isdisjoint(AUXILIARY) and not _POINTS.search(name)


def _bare(verb: str) -> str:
    """The verb behind "did" or "does"; nearly nobody writes "what did they each claimed"."""
    return {"said": "say", "thought": "think"}.get(verb.lower(), re.sub(r"(?:(?<=e)d|s)$", "", verb.lower()))


def _do(name: str, *, past: bool) -> str:
    return "did" if past else "do" if _MANY.fullmatch(name) else "does"
