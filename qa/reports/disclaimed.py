"""A deed that a question takes for granted, and that reports name only as a rumour which is denied. Pure; English.

"Why did Governor Roe step down?" is answered by no reason that a newspaper gave for it where the bank "denied a
newspaper report that Roe planned to step down", and nobody tells that he did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.injection.injection import injected
from qa.reports.mentioned import stems
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs

_PARTICLE = re.compile(r"down|up|off|out|over|away|back")
_TAKES_FOR_GRANTED = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?(?:why|when|how|where|for (?:what|which) reason)\s+"
    r"(?P<helped>did|has|have|had|was|were)\s+(?P<rest>[^?;:]+)",
    re.IGNORECASE,
)
# A rumour alone: what somebody is accused of they deny as a matter of course, and it may be so all the same.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rul(?:es|ed|ing) out|scotch(?:es|ed|ing)?|"
    r"rubbish(?:es|ed|ing)|quash(?:es|ed|ing)?|play(?:s|ed|ing) down|laugh(?:s|ed|ing) off)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:reports?|rumou?rs?|suggestions?|speculation|talk|stor(?:y|ies)|gossip)\s+(?:online\s+|in [^,;]{1,40}?\s)?"
    r"(?:that|of)\s+(?P<told>[^;]+)",
    re.IGNORECASE,
)
_RUMOUR = re.compile(
    r"\b(?:report(?:s|ed|edly)?|rumou?r(?:s|ed)?|suggest\w*|speculation|talk|stor(?:y|ies)|gossip|sources?|insiders?|"
    r"would|will|(?-i:may)|might|could|should|if|whether|plan(?:s|ned|ning)?|consider\w*|set to|about to|going to|"
    r"not|never|nobody|no one|den(?:y|ies|ied)|dismiss\w*|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*|refus\w+)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_LONGEST = 6  # words of who is asked about
_BEFORE = 4  # words before a verb among which its subject stands
_PRONOUNS = ("he", "she", "it", "they", "who", "which")
_LEAVING = ("step down", "stand down", "resign", "quit", "leave")  # an office or a club: one word for the other


@dataclass(frozen=True)
class Disclaimed:
    """`claim` is what the question takes for granted, of `who`; `by` is the sentence that denies it."""

    claim: str
    who: str
    by: Evidence


def told(question: str, passages: Sequence[Found], answering: Evidence | None) -> Disclaimed | None:
    """The newest denial of a rumour that it is so; None where a sentence of the passages tells it as so, or what is
    read as `answering` best is of a later report, which may tell in other words that it came to pass."""
    deed = _deed(question)
    if deed is None:
        return None
    of_them = [it for it in passages if deed.name in stems(f"{it.title or ''} {it.text}")]
    items = [it for passage in of_them for it in sentences(passage)]
    against = [it for it in items if _denies(it.text, deed) and not injected(it)]
    if not against or any(_tells(it.text, deed) for it in items if it not in against):
        return None
    newest = max(against, key=lambda it: (it.passage.published or "", -it.start))
    since = answering is not None and (answering.passage.published or "") > (newest.passage.published or "")
    return None if since else Disclaimed(deed.claim, deed.who, newest)


@dataclass(frozen=True)
class _Deed:
    """`who` did one of `verbs` ("resign", "step down"); both told as a `claim`."""

    who: str
    verbs: tuple[str, ...]
    claim: str

    @property
    def name(self) -> str:
        """The stem of the last word of it: of "Governor Roe" that of "Roe"."""
        return next(iter(stems(self.who.split()[-1])), self.who.lower())


def _deed(question: str) -> _Deed | None:
    asked = _TAKES_FOR_GRANTED.match(question)
    if asked is None:
        return None
    been = " been" if " been " in asked["rest"] else ""
    words, helped = [word for word in asked["rest"].split() if word != "been"], f"{asked['helped'].lower()}{been}"
    fits = verbs.is_base if helped == "did" else verbs.is_participle
    particles = [word if _PARTICLE.fullmatch(word) else "" for word in (*words[1:], "")]
    verb = next((i for i, word in enumerate(words) if i and word.islower() and (fits(word) or particles[i])), None)
    if verb is None or verb > _LONGEST:
        return None
    base, particle, who = verbs.base_of(words[verb]), particles[verb], " ".join(words[:verb])
    said = f"{base} {particle}".strip()
    past = verbs.past(base) if helped == "did" else f"{helped} {words[verb]}"
    claim = f"{who} {past} {particle}".strip()
    return _Deed(who, _LEAVING if said in _LEAVING else (said,), claim)


def _done(text: str, deed: _Deed) -> list[list[str]]:
    """The few words before each of its verbs that stands there, in any form."""
    words = [word.lower() for word in re.findall(r"[\w’'-]+", text)]
    bases = [verbs.base_of(word) for word in words]
    said = zip(bases, [f"{base} {behind}" for base, behind in zip(bases, [*words[1:], ""], strict=True)], strict=True)
    return [words[max(0, at - _BEFORE) : at] for at, both in enumerate(said) if not set(both).isdisjoint(deed.verbs)]


def _denies(text: str, deed: _Deed) -> bool:
    """Whether it denies the rumour that they did or will; who denies it may be they themselves ("that he …")."""
    denied = _DENIED.search(text)
    return denied is not None and bool(_done(denied["told"], deed)) and deed.name in stems(text)


def _tells(text: str, deed: _Deed) -> bool:
    """Whether it tells it of them without a word for a rumour, a plan or a denial."""
    subjects = {deed.name, *_PRONOUNS}
    return not _RUMOUR.search(text) and any(
        not subjects.isdisjoint((*before, *stems(" ".join(before)))) for before in _done(text, deed)
    )
