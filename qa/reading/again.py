"""Another form of a question in which some sentences are read with it too, for the more of the two readings. Pure;
English.

The reader has learnt from questions of encyclopaedias. There whose word something is, is asked as "According to whom",
and a population as how many people live somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from qa.reading import allowed, concluded, cost_borne, in_force, in_trial, rebuilt, recalled, to_blame, votes, workforce
from qa.reports import cause_known, crowds
from qa.reports.counted import noun, stems
from qa.schema import Evidence
from qa.who import speakers
from qa.words import verbs

_HOW_MANY_FELL = re.compile(
    r"^\s*how many(?: (?:people|persons|of them))?\s+(?:(?P<auxiliary>were|are|have|had|has|was)\s+)?(?P<been>been\s+)?"
    r"(?P<verb>killed|died|hurt|injured|wounded|dead)\b(?P<rest>[^?]*)\??$",
    re.IGNORECASE,
)
_SINGULAR = {"were": "Was", "are": "Is", "have": "Has"}
_NONE = re.compile(
    r"\b(?:nobody|no[ -]one|none|no reports? of|"
    r"no (?:deaths|injuries|casualties|fatalities|people|person|passengers?|residents?|lives)|"
    r"without (?:injury|loss of life|casualties))\b",
    re.IGNORECASE,
)
_POPULATION = re.compile(
    r"^\s*(?:(?i:what)(?:['’]s|\s+is|\s+was)|(?i:how)\s+(?:big|large)\s+(?:is|was))\s+the\s+(?:current\s+|total\s+)?population\s+"
    r"(?:of|in)\s+(?P<place>(?:the\s+)?[^\W\d_a-zß-öø-ÿ][^?]*?)\s*\??$",
)
_IN_YEAR = re.compile(r"\b(?:in|of|by) \d{4}\b")
_WERE_AT = re.compile(
    r"^\s*how\s+many\s+(?:(?P<who>people|fans|spectators|visitors|supporters|guests)\s+)?"
    r"(?:were|was|came|turned\s+up|turned\s+out)\s+(?:at|to|for)\s+"
    rf"(?P<what>(?:the|an?|his|her|their|its)\s+[^?]*?\b{crowds.EVENT}\b[^?]*?)\s*\??$",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    rf"^\W*(?:what\s+was\s+the\s+)?(?:(?P<what>(?:[\w’'-]+\s+){{0,3}}?{crowds.EVENT})\s+attendance|"
    rf"attendance\s+(?:at|of|for)\s+(?:the\s+)?(?P<of>(?:[\w’'-]+\s+){{0,3}}?{crowds.EVENT}))(?P<rest>(?:\s+[^?,]+?)?)\s*\??$",
    re.IGNORECASE,
)
_PEOPLE_THERE = re.compile(
    r"\b\d[\d,.]*\s+(?:people|inhabitants|residents)\b|\b(?:home to|inhabited by)\b", re.IGNORECASE
)
_ANY_SUCH = stems("so far yet now people anyone incident accident event")

Suits = Callable[[str, Evidence], bool]


def again(question: str) -> tuple[str, Callable[[Evidence], bool]] | None:
    """The first form that there is for `question`, and the sentences that are read with it; None if there is none."""
    for form, suits in _FORMS:
        if other := form(question):
            return other, partial(suits, question)
    return None


def attending(question: str) -> str | None:
    """ "How many were at the final?" as "How many people attended the final?"; None for other questions."""
    if told := _ATTENDANCE.match(question):
        return f"How many people attended the {told['what'] or told['of']}{told['rest']}?"
    asked = _WERE_AT.match(question)
    return f"How many {asked['who'] or 'people'} attended {asked['what']}?" if asked else None


def living(question: str) -> str | None:
    """ "What is the population of Kelm?" as "How many people live in Kelm?"; None for other questions."""
    asked = _POPULATION.match(question)
    return f"How many people live in {asked['place']}?" if asked and not _IN_YEAR.search(question) else None


def anybody(question: str) -> str | None:
    """ "How many people were killed in the fire?" as "Was anyone killed?", since a sentence that says nobody was
    says no more of it; None for other questions."""
    asked = _HOW_MANY_FELL.match(question)
    if asked is None or noun(question) not in ("", "people", "persons"):  # "how many dead fish"
        return None
    verb = asked["verb"].lower()
    said, auxiliary = verb, "Was"
    if asked["auxiliary"]:
        auxiliary = _SINGULAR.get(asked["auxiliary"].lower(), asked["auxiliary"])
    elif verb == "died":
        said, auxiliary = verbs.base_of(verb), "Did"
    return " ".join(f"{auxiliary.capitalize()} anyone {asked['been'] or ''} {said}".split()) + "?"


def _nobody(question: str, item: Evidence) -> bool:
    """Whether it says that there were none (of nobody hurt, nobody was killed either), and its passage has what else
    the question speaks of."""
    hurt, killed = stems("hurt"), stems("killed")
    if stems(item.text).isdisjoint(hurt | killed if killed <= stems(question) else hurt):
        return False
    about = stems(_HOW_MANY_FELL.sub(lambda asked: asked["rest"], question)) - _ANY_SUCH
    return bool(_NONE.search(item.text)) and about <= stems(f"{item.passage.title or ''} {item.passage.text}")


def attribution(question: str) -> str | None:
    """`question` as "According to whom, …?", if it asks whose word something is ("Who says that the wiring failed?");
    None for others."""
    said = speakers.attributed(question)
    return f"According to whom, {said}?" if said else None


# A question in another form, and whether a sentence suits it: one that names a source, that says nobody was hurt, in a
# passage on that, that counts votes, sets a limit, says what is sold, when something takes effect, and so on.
_FORMS: tuple[tuple[Callable[[str], str | None], Suits], ...] = (
    (attribution, lambda _, item: speakers.sourced(item.text)),
    (anybody, _nobody),
    (votes.outcome, lambda _, item: votes.counts(item.text)),
    (allowed.limit, lambda question, item: allowed.limits(question, item.text)),
    (recalled.sold_as, recalled.tells),
    (in_force.effect, lambda _, item: in_force.takes_effect(item.text)),
    (in_trial.by_another_name, lambda _, item: in_trial.crown(item.text)),
    (attending, lambda _, item: crowds.counts(item.text)),
    (living, lambda _, item: bool(_PEOPLE_THERE.search(item.text))),
    (workforce.employed, lambda question, item: workforce.employs(question, item.text)),
    (cause_known.asked, to_blame.states),
    (to_blame.blamed, to_blame.states),
    (cost_borne.to_pay, lambda _, item: cost_borne.bears(item)),
    (rebuilt.again, rebuilt.tells),
    (concluded.form, concluded.theirs),
)
