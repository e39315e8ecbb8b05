"""What a correction says is not so, what is, and which sentences it denies by that. Pure; English.

Two forms are read: something set against something else ("£180,000, not £810,000"), and what was reported, followed by
what is right ("The article said that two men were arrested; a man and a woman were arrested"). A correction that tells
neither denies nothing. The wrong thing is told apart by its figures, else by its names (days and places count as such),
else by its words. A sentence is denied if it has that thing on the same matter: a mark too many is worse than one too
few, as the right "Tomas Arkell" may be reported of as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from qa.asking.outlets import like_an_outlet
from qa.days.dates import MONTH_NAMES
from qa.days.weekdays import WEEKDAYS
from qa.reports import misnamed, notes
from qa.reports.mentioned import runs, stems, words
from qa.words.terms import fold

_AS = r"(?:,?\s+as\s+[^,.;]{1,50}?,)?\s+"  # "not, as we wrote, …"
_SET_AGAINST = re.compile(rf"(?:(?:,|\band|–|—)\s+not|\binstead\s+of|\brather\s+than){_AS}", re.IGNORECASE)
_NOT_BUT = re.compile(r"\bnot\s+(?P<wrong>[^,;.]{1,60}?),?\s+but\s+(?P<right>[^;.]+)", re.IGNORECASE)
_ENDS = re.compile(r"[;:()?!]|[,.](?!\d)(?!\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*[.,;]?\s*$)|\s+as\s+|\s+but\s+")
# Who reported it, and that: "the same article also said that …", "we wrote that …", "wrongly said on Thursday that …".
_SAID = (
    r"(?:said|stated|wrote|reported|gave|named|described|identified|claimed|put(?=\s[^,;.]*\sat\s)|"
    r"misspel(?:led|t)|misidentified)"
)
_WHICH = r"(?:[^,;.()]{0,60}\([^()]{1,150}\))?"  # "our report on the inquiry ('Heart deaths', 12 March) gave …"
_REPORTED = re.compile(
    rf"\b(?:(?:we|it|they|article|report|story|headline|caption|version|piece|item|"
    r"(?:our|wire|earlier|these) (?:articles|reports|stories))\b"
    rf"{_WHICH}[^,;.]{{0,100}}?\s(?:(?:also|first|further|had|then)\s+)*(?<!who ){_SAID}|"
    rf"(?:wrongly|incorrectly|mistakenly|erroneously)\s+{_SAID})"
    r"\b(?!\s+(?:a|an|the)\s+(?:wrong|incorrect)\b)(?:[^,;.]{0,40}?\bthat\b)?\s+(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
# "The driver, who the story said was killed, is alive.": what is wrong stands inside what is right, and what follows is
# of something else.
_WHO_WAS_SAID = re.compile(
    r",\s+(?:who|whom|which)\s+(?:we|it|(?:the|our|an?|this|that)\s+(?:\w+\s+){1,3}?)\s*"
    rf"(?:(?:wrongly|incorrectly|mistakenly|erroneously|had)\s+)*{_SAID}\s+[^,;]{{3,80}},\s+(?:is|was|has|are|were|have)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(r"^(?P<said>.+\b(?:was|were)\s+(?:\w+ly\s+)?attributed\s+to\b.+)", re.IGNORECASE | re.DOTALL)
# "The number of boats was given by the port, and reported here, as 38": of what, and what is wrong.
_GIVEN_AS = re.compile(
    r"^(?:\w+:\s+)?(?P<what>[^,;:.]{3,80}?)\s+(?:was|were)\s+(?:\w+ly\s+)?"
    r"(?:given|reported|stated|put|named|printed|published|described|listed|quoted|spelt|spelled)\b"
    r"[^;:.]{0,120}?\s(?:as|at)\s+(?P<wrong>[^,;:]{1,60}?)[.]?$",
    re.IGNORECASE,
)
_ONLY_WRONG = re.compile(
    r"^(?:that|this|it) (?:is|was) (?:wrong|incorrect|untrue|false|not (?:so|right|correct|true|the case))\W*$",
    re.IGNORECASE,
)
# The correct count, which may stand behind how the wrong one came about: "Four had been counted twice. The number …".
_IN_ALL = re.compile(
    r"^(?:the (?:\w+ )?(?:number|total|figure|count|tally|toll|sum|amount)\b|in (?:all|fact|total)\b)", re.IGNORECASE
)
_CAME_ABOUT = re.compile(r"\b(?:had (?:\w+ )?been|twice|mistake|error|included|mixed up)\b", re.IGNORECASE)
# Two errors in one sentence, and where the clauses part that put them right.
_AND_THAT = re.compile(r",?\s+and\s+that\s+", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?!(?:\w+\s+)?(?:million|thousand)\b)", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|might|could|would|expect\w*|feared)\b", re.IGNORECASE)
# An outlet that says so of itself by its name: "The Bay Courier reported on Friday that …".
_BY_NAME = re.compile(
    rf"\b(?P<name>[Tt]he\s(?:[^\W\d_a-zß-öø-ÿ][\w’'-]{{1,40}}\s){{1,4}})(?=(?:(?:\w+ly|had|also)\s){{0,2}}{_SAID}\b)"
)
# "One of them, a boy of six": no count.
_AGED = re.compile(
    r"\b(?:an? )?(?:boy|girl|man|woman|child|youth|teenager) of [\w-]+(?=[,.;:]|$)|\b[\w-]+[ -]years?[ -]old\b",
    re.IGNORECASE,
)
# Where the wrong figure came from: "That was the figure in the interim report of 2024."
_WHENCE = re.compile(
    r"^(?:that|this|it)\s+(?:dates?|dated|came)\s+from\b"
    r"|^(?:that|this|it) (?:is|was|had been)\s+(?:\w+ly\s+|in fact\s+)?"
    r"(?:the|an?|his|her|its|their)\s+(?:\w+\s+){0,2}?"
    r"(?:figure|number|total|toll|count|sum|amount|estimate|age|price|version)\s+"
    r"(?:(?:given|printed|used|published|stated)\s+)?(?:in|from|of|by|before|at)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:it|them|that|the (?:final|correct|right|real|true) \w+)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|further|another|additional)\b(?! than)", re.IGNORECASE)
_WAS_RIGHT = re.compile(
    r"\b(?<!not )(?<!in)correctly\b|\bother (?:\w+ )?(?:figures|numbers|facts|details|names|dates)\b[^.;]*"
    r"\b(?:is|are|was|were|stands?)\b(?! (?:also |too )?(?:wrong|incorrect|mis\w+))"
    r"|\b(?:that|this|which|it) (?:is|was) (?:right|correct|true|so)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:and\s+|in fact,?\s+|according to (?:\w+ ){1,5}?)?(?:he|she|it|they|his|her|its|their|the correct)\b",
    re.IGNORECASE,
)
_OF_PERSON = re.compile(r"^(?:and\s+|in fact,?\s+)?(?:he|she|his|her)\b", re.IGNORECASE)
_APOLOGY = re.compile(r"\b(?:apologi[sz]e|regret|sorry)\b", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|never|no|nobody|none)\b|n['’]t\b", re.IGNORECASE)
# Words of the note, not of what it is about.
_OF_NOTE = stems(
    "correction clarification report article story version headline earlier name give wrong incorrect misstate "
    "misidentify publish say state write figure number size call happen take place set come go make get "
    "still now already yet really"
)
# Words of which a wrong report may have the one and its correction the other.
_SAME = tuple(stems(row) for row in ("die died dead death deaths kill killed perish drown", "hurt injure wound injury"))
_ANYBODY = stems("people person")
_DAYS = frozenset(map(fold, (*MONTH_NAMES, *WEEKDAYS)))
_TELLING = 20  # from which a figure is unlikely to be denied and said of two things
_ABOUT = 2  # words of the matter that a sentence with a wrong name or a small figure must have
_SHARE = 0.6  # of the words of a wrong report, for a sentence to say the same
_BEGINS = 5  # letters in which two names that are taken for each other begin alike
_LONGEST = 500  # characters of a correction that is quoted


@dataclass(frozen=True)
class Amended:
    """`text[start:end]` of a correction tells one thing that is not so. Who has one of the `wrong` things (all of them,
    where they are no names) and none of the `right` ones, says it; `said` are the words of the wrong report, if that is
    told, and `about` those of the matter. Whoever else is named in the `role` is wrongly so, if that alone is told."""

    start: int
    end: int
    wrong: frozenset[str]
    right: frozenset[str]
    named: bool
    said: frozenset[str]
    about: frozenset[str]
    role: str = ""

    @property
    def kind(self) -> Literal["when", "number", "name", "other"]:
        """Of what kind the wrong thing is."""
        if any(_is_day(one) or one in _DAYS for one in self.wrong):
            return "when"
        return "number" if any(one[0].isdigit() for one in self.wrong) else "name" if self.named else "other"

    def has_wrong(self, words: frozenset[str]) -> bool:
        has = self.wrong & words
        return bool(has) and (self.named or has == self.wrong) and self.right.isdisjoint(words)

    def has_right(self, words: frozenset[str]) -> bool:
        has = self.right & words
        return bool(has) and (self.named or has == self.right) and self.wrong.isdisjoint(words)


def denied_by(text: str, sentence: str, title: str = "", heading: str = "") -> Iterator[Amended]:
    """What of a correction denies a sentence of an article with this `title`; `heading` is the correction's own."""
    told = words(sentence).has
    has = told | words(title).has
    for one in amended(text, heading):
        if one.role and (named := misnamed.bearer(one.role, sentence)) and named.isdisjoint(one.right):
            right, bearers = text[one.start : one.end], named | one.right | {one.role}
            if misnamed.of_it(f"{heading}. {text[: one.start]}", right, bearers, sentence, title):
                yield replace(one, wrong=named)
        if not one.has_wrong(told) and not one.has_wrong(words(_AGED.sub(" ", sentence)).has):
            continue
        if one.said:
            alike = has.union(*(row for row in _SAME if row & has))
            same = len(one.said & alike) >= _SHARE * len(one.said)
            # "The number of injured stood at 31": of what, the report has said before.
            same = same or (_telling(one.wrong) and len((one.said & alike) - one.wrong - _ANYBODY) >= _ABOUT)
        else:
            same = _telling(one.wrong) or len(one.about & has) >= _ABOUT
        if same:
            yield one


def upholds(text: str) -> bool:
    """Whether it says of something that it was right."""
    return bool(_WAS_RIGHT.search(text))


def verdict(text: str, heading: str, claim: str, known: str) -> bool | None:
    """Whether what `claim` says is right by a correction: False where it says what is not so, True where it says what
    is; None where it speaks of anything that neither the correction has of the matter nor what is `known` of it, as the
    corrected sentence is."""
    if NOT.search(claim):
        return None
    told = words(claim).all - _OF_NOTE
    found = set()
    for one in amended(text, heading):
        if not told <= words(text[one.start : one.end]).has | words(heading).has | words(known).has:
            continue
        if one.has_wrong(words(claim).has):
            found.add(False)
        elif one.has_right(words(claim).has):
            found.add(True)
    return False not in found if found else None


@lru_cache(512)
def amended(text: str, heading: str = "") -> tuple[Amended, ...]:
    """All that a correction says is not so, in order; nothing of a text that is none."""
    if not notes.corrects(text, heading):
        return ()
    units = list(notes.units(text))
    note = range(len(units)) if notes.amends(heading) else notes.of_notes(text, units)
    context = words(heading).all
    found = []
    for at in note:
        start, end = units[at]
        unit = text[start:end]
        before = text[slice(*units[at - 1])] if at else ""
        for wrong, right in _set_against(unit):
            about = (words(unit).all | words(before).all | context) - words(wrong).all - _OF_NOTE
            begins = units[at - 1][0] if at and (notes.amends(before) or _PRONOUN.match(unit)) else start
            found.append(_amended((begins, end), f"the {wrong}", right, about))  # behind it a capital tells a name
        if (of := misnamed.role(unit)) and at + 1 < len(units):
            right = text[slice(*units[at + 1])]
            if bears := misnamed.bearer(of, right):
                last = units[at + 1][1]
                found.append(Amended(start, last, frozenset(), bears, True, frozenset(), frozenset(), of))
        said = _reported(unit)
        after = _right(text, units, at) if said else None
        for wrong, right, last in _told_right(text, units, said, after) if after is not None else ():
            told = words(wrong).all - _OF_NOTE
            about = (told | words(right).all | context) - _OF_NOTE
            found.append(_amended((start, last), wrong, right, about, told))
    return tuple(one for one in found if (one.wrong or one.role) and one.end - one.start <= _LONGEST)


def _set_against(unit: str) -> Iterator[tuple[str, str]]:
    """What is wrong and what is right, in its words: "£180,000, not £810,000"."""
    for match in _NOT_BUT.finditer(unit):
        yield match["wrong"], match["right"]
    for match in _SET_AGAINST.finditer(unit):
        wrong = _ENDS.split(unit[match.end() :], maxsplit=1)[0]
        if not re.search(r"\bnot\b", wrong):
            yield wrong, unit[: match.start()]


def _reported(unit: str) -> str:
    """What was wrongly reported, in its words; "" where the note says of nothing that it was, or that it was right."""
    if _WAS_RIGHT.search(unit) or _SET_AGAINST.search(unit) or _WHO_WAS_SAID.search(unit):
        return ""
    if given := _GIVEN_AS.match(unit):
        return f"{given['what']}: {given['wrong']}"
    unit = _BY_NAME.sub(lambda it: "we " if like_an_outlet(it["name"]) else it[0], unit)
    match = _REPORTED.search(unit) or _ATTRIBUTED.match(unit)
    # "Misspelt the name of the pilot" tells nothing that was reported.
    return match["said"] if match and not match["said"].lower().startswith("the name of ") else ""


def _right(text: str, units: Sequence[tuple[int, int]], at: int) -> int | None:
    """Which unit behind the wrong report tells what is right, if one does."""
    said = words(text[slice(*units[at])]).all
    for after in range(at + 1, min(at + 3, len(units))):
        unit = text[slice(*units[after])]
        if _WAS_RIGHT.search(unit) or _APOLOGY.search(unit) or _reported(unit):
            return None
        more = text[slice(*units[after + 1])] if after + 1 < len(units) else ""
        if (
            _ONLY_WRONG.match(unit)
            or (_WHENCE.match(unit) and _gives(more) and (_PRONOUN.match(more) or _POINTS_BACK.search(more)))
            or (NOT.search(unit) and _PRONOUN.match(more))
        ):
            continue  # it says that it was wrong, and only then what is right
        # "… said that nine were hurt. The hospital speaks of seven."
        counts = bool(words(text[slice(*units[at])]).figures) and bool(words(unit).figures)
        if counts:
            return _in_all(text, units, at, after)
        return after if _PRONOUN.match(unit) or said & words(unit).has else None
    return None


def _told_right(text: str, units: Sequence[tuple[int, int]], said: str, after: int) -> Iterator[tuple[str, str, int]]:
    """What was wrongly reported and what is right, each with where the unit ends that tells it: of two errors in one
    sentence ("that A and that B") each by itself, where what is right comes in as many clauses or sentences, in their
    order, each with a word of its own; else all as one."""
    right, last = text[slice(*units[after])], units[after][1]
    if len(wrongs := _AND_THAT.split(said)) > 1:
        behind = units[after : after + len(wrongs)]
        in_sentences = [text[slice(*unit)] for unit in behind]
        for rights, end in ((_AND.split(right), last), (in_sentences, behind[-1][1])):
            if len(rights) == len(wrongs) and all(map(_puts_right, wrongs, rights)):
                yield from ((wrong, own, end) for wrong, own in zip(wrongs, rights, strict=True))
                return
    yield said, right, last


def _puts_right(wrong: str, right: str) -> bool:
    """Whether both have a word in common, and each a figure or a name that the other has not."""
    one, other = words(wrong), words(right)
    if _APOLOGY.search(right) or not (one.others & other.forms) - _OF_NOTE:
        return False
    return bool(one.figures - other.figures and other.figures - one.figures) or bool(
        one.names - other.names and other.names - one.names
    )


def _in_all(text: str, units: Sequence[tuple[int, int]], at: int, after: int) -> int:
    """Which unit gives the correct count, where that `after` the wrong report may only tell how that came about, as it
    has no word of it: one of the two behind it that counts what was counted there, else that."""
    said, unit = words(_reported(text[slice(*units[at])])).all - _OF_NOTE, text[slice(*units[after])]
    said = said.union(*(row for row in _SAME if row & said))
    counted = said - _ANYBODY or said
    if said & words(unit).has or _PRONOUN.match(unit) or not _CAME_ABOUT.search(unit):
        return after
    for later in range(after + 1, min(after + 3, len(units))):
        unit = text[slice(*units[later])]
        if _reported(unit) or _APOLOGY.search(unit):
            break
        if _IN_ALL.match(unit) and not _MAY.search(unit) and words(unit).figures and counted & words(unit).has:
            return later
    return after


def _gives(unit: str) -> bool:
    """Whether a unit has a figure, which adds to no other."""
    return bool(words(unit).figures) and not _MORE.search(unit)


def _amended(
    span: tuple[int, int], wrong: str, right: str, about: frozenset[str], said: frozenset[str] = frozenset()
) -> Amended:
    """By the kind of thing that both have and in which they differ; where that is neither figures nor names, by what
    the wrong report says behind the words that both have."""
    one, other = words(wrong), words(right)
    figs, right_figs = one.figures - other.figures, other.figures - one.figures
    if figs and (right_figs or not said):
        days = any(map(_is_day, figs))
        return Amended(*span, figs, frozenset(it for it in right_figs if _is_day(it) is days), False, said, about)
    named, right_named = one.names - other.names, other.names - one.names
    # "We described Ada Roe as a nurse. She is a midwife in Kelm": "she" is the one who is named.
    of_them = bool(_OF_PERSON.match(right)) and not _taken_for_each_other(wrong, right, named, right_named)
    if named and (right_named or not said) and not of_them:
        return Amended(*span, *_alike(wrong, right, named, right_named), True, said, about)
    if figs and not _PRONOUN.match(right):
        return Amended(*span, figs, frozenset(), False, said, about)
    others = one.others - other.all - _OF_NOTE
    if not said:  # what is right need not be all that stands before "not"
        return Amended(*span, others, frozenset(), False, said, about)
    if _PRONOUN.match(right):  # its subject stands in the wrong report alone: "the collapse happened …; it happened …"
        behind = re.split("|".join(map(re.escape, _common(wrong, right))) or "$", wrong, maxsplit=1)[-1]
        others = others & words(behind).all or others
    return Amended(*span, others, other.others - one.all - _OF_NOTE, False, said, about)


def _alike(
    wrong: str, right: str, named: frozenset[str], right_named: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Of several names those that are taken for each other, as they have a word in common or begin alike; else the last
    of the wrong ones."""
    if found := _taken_for_each_other(wrong, right, named, right_named):
        return found
    wrong_runs = [new for run in runs(wrong) if (new := run & named)]
    return (wrong_runs[-1] if wrong_runs else named), right_named


def _taken_for_each_other(
    wrong: str, right: str, named: frozenset[str], right_named: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Of the names those that have a word in common or begin alike, if any do."""
    wrong_runs, right_runs = (
        [(run, new) for run in runs(text) if (new := run & of)] for text, of in ((wrong, named), (right, right_named))
    )
    for run, new in wrong_runs:
        for right_run, right_new in right_runs:
            begins = {word[:_BEGINS] for word in new} & {word[:_BEGINS] for word in right_new}
            if run & right_run or begins:
                return new, right_new
    return None


def _common(one: str, other: str) -> list[str]:
    """The words of the one that the other has as well, in any form."""
    there = words(other).others
    return [match for match in re.findall(r"[\w’'-]+", one) if match.islower() and stems(match) & there]


def _is_day(figure: str) -> bool:
    return "/" in figure


def _telling(wrong: frozenset[str]) -> bool:
    """Whether the wrong thing is a figure that is hardly said of two things."""
    return bool(wrong) and all(re.fullmatch(r"[\d.e+]+", one) and float(one) >= _TELLING for one in wrong)
