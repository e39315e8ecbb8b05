"""Events that a question names by a noun and reports tell by a verb: the verdict, that somebody was jailed; the ferry
disaster, that a ferry capsized. Pure; English.

The first report that tells one in its heading or its first sentence, with all that it is named with, dates it: later
ones tell what came of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from qa.asking.event_days import of_saying
from qa.days import dates, news_time
from qa.passages import sentence_spans
from qa.schema import Evidence, Found
from qa.words.terms import content_words

# What a heading calls a vote, its report may tell as a decision: "decided on Tuesday, by nine votes to four".
_DECISIONS = frozenset(("vote", "decision", "ruling", "verdict"))
_DECIDED = re.compile(r"\b(?:decided|voted|agreed|approved|rejected|passed|backed|ruled|found)\b", re.IGNORECASE)


def _table(*told: tuple[str, str]) -> dict[str, re.Pattern[str]]:
    return {noun: re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE) for nouns, verbs in told for noun in nouns.split()}


# What a question names by a noun, a report tells by a verb, at first in its heading or its first sentence.
_TOLD_AS = _table(
    (
        "verdict conviction",
        r"(?:found|finds) (?:[^\W\d_]+ ){0,2}(?:not )?guilty|convicted|acquitted|sentenced|jailed",
    ),
    ("sentencing", r"sentenced|jailed"),
    ("acquittal", r"acquitted|cleared|not guilty"),
    ("election", r"(?:w[io]ns?|los(?:t|es))[^.;]{0,60} elections?|elections?[^.;]{0,60} (?:victory|results?)"),
    (
        "referendum plebiscite",
        r"referendum[^.;]{0,40} (?:per cent|percent|%)|voters[^.;]{0,40} (?:approved?|reject(?:ed)?|backed)",
    ),
    ("resignation departure", r"resign(?:s|ed)|quits?|step(?:s|ped) down|st(?:ands|ood) down"),
    ("dismissal sacking firing", r"(?:was|were|been|is|are) (?:sacked|fired|dismissed|ousted)|sacks"),
    ("takeover acquisition purchase sale buyout", r"bought|acquired|taken over|took over|buys"),
    ("merger", r"merged?"),
    ("sinking", r"s[aiu]nks?"),
)
# So does its first report alone: later ones say as much of what came of it.
_AT_FIRST = _table(
    (
        "disaster tragedy accident catastrophe",
        r"dead|killed|dies?|died|feared|kills|capsiz\w+|s[aiu]nks?|collaps\w+|crash\w*|derail\w*|explo(?:des?|ded|sion)|"
        r"caves? in|caved in",
    ),
    ("sinking capsizing shipwreck", r"s[aiu]nks?|capsiz\w+|(?:went|goes) down"),
    ("collapse", r"collaps\w+|caves? in|caved in|gave way|gives way|f[ea]lls? in|fell in"),
    ("crash collision", r"crash(?:es|ed)|collid(?:es?|ed)|hits?"),
    ("derailment", r"derail(?:s|ed)|(?:came|comes) off the (?:rails|tracks?)"),
    ("explosion blast", r"explo(?:des?|ded)|blew up|blows up"),
    (
        "strike walkout",
        r"walk(?:s|ed)? out|stop(?:s|ped)? work|(?:go(?:es)?|went) on strike|down(?:s|ed)? tools|"
        r"(?:beg[ia]ns?|start(?:s|ed)?)[^.;]{0,30} (?:strike|walkout)|"
        r"(?:strike|walkout)s? (?:beg[ia]ns?|start(?:s|ed)?)",
    ),
    (
        "theft heist robbery burglary raid",
        r"stolen|st(?:ole|eals?)|robbed|vanish(?:es|ed)|bro(?:ke|ken) into|made off|raid(?:s|ed)",
    ),
    ("final", r"(?:w[io]ns?|lift(?:s|ed)?|beat(?:s|ing)?|los(?:t|es))[^.;]{0,60} (?:cup|trophy|title|final|shield)"),
    ("march rally demonstration protest", r"march(?:es|ed)?|rall(?:y|ies|ied)|demonstrat(?:es?|ed)|protest(?:s|ed)"),
)
_NAMED_TOO = frozenset("election referendum plebiscite".split())  # the reports say these words as well
_MAY_BE = re.compile(
    r"\b(?:could|would|will|may|might|should|must|can|not|never|if|to|denies|calls? (?:on|for)|wants?|polls?)\b"
    r"[^.;:]{0,40}$",
    re.IGNORECASE,
)
# Before what would tell it: what came of it.
_LATER = re.compile(
    r"\b(?:charged|jailed|sentenced|blame[sd]?|inquiry|inquest|inspectors|trial|court|judge|probe|anniversary|"
    r"investigators|years?|months?|weeks?|over|since|report|compensation|families|(?<!dead )(?<!missing )(?<!hurt )"
    r"(?<!die )(?<!killed )(?<!injured )(?<!trapped )after)\b[^.;]*$",
    re.IGNORECASE,
)
_AGREE = timedelta(days=10)  # between the first and the last report that tells it so
_DATELINE = re.compile(r"\s*(?:\(|[–—-]\s)")  # behind its day: "HARROW, March 9 (MPA) - …"
_SOON = timedelta(days=4)  # in which it is reported
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_ENDING = re.compile(r"(?<=\w{3})(?:es|e|s|ed|ing)$")
_FORMS = ("", "e", "s", "es", "d", "ed", "ing")


def content(text: str) -> list[str]:
    """Its words that tell something; a compound is one, as a semi-final is no final."""
    return content_words(_HYPHEN.sub("", text))


def has(words: Sequence[str], wanted: str) -> bool:
    """Whether `wanted` is among them, in some form of it: "votes", "voted", "voting" for "vote", but not "voters"."""
    stem = _ENDING.sub("", wanted)
    return any(word.startswith(stem) and word[len(stem) :] in _FORMS for word in words)


def around(passage: Found) -> list[str]:
    """The words of a passage and of its article's heading that tell something."""
    return content(f"{passage.text} {passage.title or ''}")


def decided(head: str, text: str) -> bool:
    """Whether it tells as a decision what `head` calls a vote or a ruling."""
    return head in _DECISIONS and _DECIDED.search(text) is not None


def told_as(head: str, text: str) -> bool:
    """Whether `text` tells by a verb what `head` names by a noun: of a vote that something was approved."""
    tells = _DECIDED if head in _DECISIONS else _TOLD_AS.get(head)
    return tells is not None and tells.search(text) is not None


def first(head: str, named: Sequence[str], passages: Sequence[Found], names: Sequence[str] = ()) -> Evidence | None:
    """The opening sentence of the first report that tells in it, or in its heading, what `head` is the word for, by a
    verb ("Roe jailed for bribery" of a verdict), with all that it is `named` with, and the `names` of the question in
    any passage of the report; None where such reports are far apart, as of several, or it is named with nothing."""
    usual, at_first = _TOLD_AS.get(head), _AT_FIRST.get(head)
    wanted = [word for word in (*named, *names) if not has([word], head)]
    if not (usual or at_first) or (not wanted and head not in _NAMED_TOO):
        return None
    words: dict[str, list[str]] = {}
    for passage in passages:
        words.setdefault(passage.article_id, []).extend(around(passage))
    openings = {
        passage.article_id: _opening(passage)
        for passage in passages
        if passage.start == 0 and all(has(words[passage.article_id], word) for word in wanted)
    }

    def tells(text: str) -> bool:
        found = at_first.search(text) if at_first else None
        first_of_all = found is not None and not _LATER.search(text[: found.start()]) and not _maybe(found, text)
        return first_of_all or (usual is not None and _came_about(usual, text))

    headed = [item for item in openings.values() if tells(item.passage.title or "")]
    found = headed or [item for item in openings.values() if tells(item.text)]
    days = {day: item for item in reversed(found) if (day := dates.day_of(item.passage.published))}
    return days[min(days)] if days and max(days) - min(days) <= _AGREE else None


def _opening(passage: Found) -> Evidence:
    """The first sentence of the passage."""
    begin, end = next(iter(sentence_spans(passage.text)), (0, len(passage.text)))
    return Evidence(passage, passage.start + begin, passage.start + end, passage.text[begin:end], 0.0)


def day_in(item: Evidence) -> date | None:
    """The one day of shortly before its report on which a sentence says that something was; None if there is none."""
    published = dates.day_of(item.passage.published)
    own = {
        when.first
        for when in news_time.days(item.text, item.passage.published)
        if when.first == when.last
        and not (when.aside or of_saying(item.text, when) or _DATELINE.match(item.text, when.end))
    }
    if published is None or len(own) != 1:
        return None
    (day,) = own
    return day if published - _SOON <= day <= published else None


def _came_about(tells: re.Pattern[str], text: str) -> bool:
    """Whether it tells so, and not what may be or is not."""
    found = tells.search(text)
    return found is not None and not _maybe(found, text)


def _maybe(found: re.Match[str], text: str) -> bool:
    return _MAY_BE.search(text[: found.start()]) is not None
