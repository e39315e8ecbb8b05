"""Which further sentences may be quoted behind the first: what comes near enough to it, is of the same matter, and
tells something that none before it does. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import asked_abroad, expects, moments
from qa.asking.outlets import named_outlets
from qa.days import dates
from qa.days.windows import asks_newest
from qa.reading.support import LONG
from qa.reports import (
    accounted,
    anew_abroad,
    at_odds,
    both_causes,
    called_off,
    cleared,
    crowds,
    deeds,
    harmed,
    holding,
    lasted,
    launches,
    margins,
    moved,
    other_figures,
    overturned,
    plays,
    said_anew,
    sentenced,
    share_price,
    trial_stages,
    undated,
    undone,
    withdrawn,
)
from qa.reports.disagreement import disagree, may_disagree
from qa.reports.given import burns, kind, things
from qa.reports.mentioned import runs, stems, words
from qa.reports.placing import overlap
from qa.reports.report import NEAR, of_evidence, same_report
from qa.schema import Evidence
from qa.synthesize import by_words, hours, nobody, of_anything
from qa.synthesize.day_asked import of_other_time, only_beside, tells_day
from qa.synthesize.ordering import (
    CLOSE,
    SAYS_WHO,
    counts_other,
    speaking,
)
from qa.who import holders, interviews, predecessors, speakers, who_is
from qa.words.excerpt import names, share_of_names
from qa.words.numbers import values
from qa.words.spelling import name_keys
from qa.words.terms import STOPWORDS, content_words, fold, tokens

# A further sentence must come as near the best as CLOSE,
# one of an article that is not quoted yet this close, and NEAR one that tells it otherwise than the best.
_CLOSE_NEW = 0.2
# An article has one answer to what has one: another sentence of it must come nearly as near.
_CLOSE_AGAIN = 0.8
_CLOSE_TOPIC = 0.1  # somebody's words in a report of what they are asked about, where the best are of another
_CLOSE_LATER = 0.03  # and one of a later report than all that are quoted, where it is asked how things are now
_SHARED = 2  # words of a question that names nothing which such a report has
# Words of a question on how things are now that say nothing of its matter.
_OF_ANY_STATE = stems("still now yet already currently current latest newest recent many much people do doing present")
_TOLD = 0.3  # score from which the best is taken to tell of what matter is asked
SURE = 0.5  # score below which the best gives way to what is of the topic
_CLOSE_NAMESAKE = 0.04  # and one on another bearer of the name that is asked about
# One with another figure for the very thing of which the first gives one: it may have hardly a word of the question.
_CLOSE_FIGURE = 0.05
# In German and Spanish, which the cross-encoder reads less well, one without a word of the question must come as near.
_AS_SURE = 0.9
# "…: Dock Street or Slipway Road?": the two names that a question puts up for choice.
_NAMED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*)*"
_EITHER = re.compile(rf"\b({_NAMED})\s+or\s+({_NAMED})\s*\?*$")
_SEVERAL = re.compile(
    r"\b(?:which|what)\s+(?:[\w-]+\s+){0,2}?(?!(?:was|is|has|does|this|his|its|news)\b)[\w-]{2,}[^\W_s]s\b(?!['’])"
    r"|\bwho\s+(?:all|else|are|were|have)\b|\bnames\s+of\b|\beach\b",
    re.IGNORECASE,
)
# What tells how a thing stands since.
_SINCE = (
    anew_abroad, at_odds, both_causes, called_off, cleared, deeds, harmed, overturned, said_anew, sentenced,
    trial_stages, undated, withdrawn,
)  # fmt: skip
_ALSO = re.compile(r"\b(?:also|too|another|as well|both|either)\b", re.IGNORECASE)  # "Fay Lund also died"
_YEAR = re.compile(r"\b(?:1\d|20)\d\d(?:s|\b)")
_NAME = re.compile(r"\b[^\W\d_][\w-]+")
_DAYS = 14  # between two reports of one event
_ALONE = -1.0  # logit of a sentence without its heading below which it only seems to answer with it
_SAME = 0.8  # share of words in common from which two sentences say the same


def near(question: str, item: Evidence, best: float, chosen: Sequence[Evidence], *, namesake: bool) -> bool:
    """Whether a sentence comes near enough to the `best` score to be quoted with those `chosen`; `namesake` is whether
    its article is on another bearer of the name that is asked about, of whom nothing is quoted yet."""
    close = item.score >= _close(question, item, best, chosen, namesake=namesake) * best
    return close or margins.near(question, item, best)


def new(item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it is of an article that none of those `chosen` is of, or of another entry of one that is written on."""
    return not any(same_report(item.passage, it.passage) for it in chosen)


def beside_the_point(
    question: str, item: Evidence, chosen: Sequence[Evidence], best: float, *, own_story: bool
) -> bool:
    """Whether a sentence is of another matter, speaker, time or count than the first of those `chosen`, or tells no
    more than they do. `own_story` is whether it may be of another story than they are: it is on another bearer of the
    name that is asked about, or tells what a columnist holds (see `views.stands`)."""
    first = chosen[0]
    if any(_against(question, item, it) for it in chosen) or hours.tells(question, item, first):
        return False
    if accounted.none_left(question, item.text) or share_price.tells(question, item):
        return False
    if holding.post_asked(question, first.text) and holding.tells_successor(first, item):
        return False
    if not own_story and _of_another_story(question, chosen, item):
        return True
    if _only_by_heading(question, first, item, best):
        return True
    if _off_topic(question, first, item) or nobody.in_it(question, first, item) or hours.of_before(question, item):
        return True
    if margins.tells(question, first.text) and not margins.tells(question, item.text):
        return True
    if (best < _TOLD or burns(question)) and _no_such_figure(question, first.text, item.text):
        return True
    if _of_another(question, first, item) or counts_other(question, item.text) or _undated(question, first, item):
        return True
    if _names_again(question, item.text, [it.text for it in chosen]):
        return True
    if of_other_time(question, first, item) or only_beside(question, first, item):
        return True
    if (event := moments.event_of(question)) and moments.tells(event, first) and not moments.tells(event, item):
        return True
    return item.score < _AS_SURE * best and asked_abroad.beside(question, item.text)


def _only_by_heading(question: str, first: Evidence, item: Evidence, best: float) -> bool:
    """Whether it answers only behind its article's heading: surely so, or where the first sentence answers without its
    own; a rival of that may, and another paper that is asked, too."""
    outlet = item.passage.outlet
    if item.alone is None or (outlet and outlet != first.passage.outlet and named_outlets(question, (outlet,))):
        return False
    if item.alone < _ALONE and kind(question) != "other":
        return True
    by_itself = best >= SURE and first.alone is not None and first.alone >= 0
    return by_itself and item.alone < 0 and not may_disagree(question, item, first)


def _no_such_figure(question: str, first: str, text: str) -> bool:
    """Whether it is asked how much it is, or how big a fire, and of the two only the first gives that."""
    return (
        (kind(question) == "money" or burns(question)) and bool(things(question, first)) and not things(question, text)
    )


def _against(question: str, item: Evidence, one: Evidence) -> bool:
    """Whether it tells that what the other is of is called off, put off or given up, has no day any more or another
    head, or that a sentence was passed which is only possible by the other; or does not go with it, or counts the same
    crowd or dates the same launch otherwise: however little its report has in common with that."""
    reports = of_evidence(item), of_evidence(one)
    otherwise = crowds.differing(question, *reports) or launches.differing(question, *reports)
    since = any(by.of(question, item, one) for by in _SINCE)
    since = since or holding.taken_over(question, item, one) or moved.replaces(question, *reports)
    return bool(otherwise) or since


def _of_another_story(question: str, chosen: Sequence[Evidence], item: Evidence) -> bool:
    """Whether its article is of one matter with none that is quoted: it was found by a word or a kind of figure. Where
    the best hardly answers, one that comes near it may, and a long question may be of several matters."""
    of_one = (one.akin is None or item.passage.article_id in one.akin for one in chosen)
    if any(of_one) or len(content_words(question)) > LONG or _as_sure(question, chosen[0], item):
        return False
    return chosen[0].score >= _TOLD or item.score < CLOSE * chosen[0].score


def _as_sure(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether it answers as surely as the first does, by itself too, in a report of the same days that holds the first
    for one of its story and has all names of the question, if that has any."""
    if not (item.akin and first.passage.article_id in item.akin) or not (item.alone or _ALONE) > 0:
        return False
    days = dates.day_of(first.passage.published), dates.day_of(item.passage.published)
    around = f"{item.passage.title or ''} {item.passage.text}"
    return (
        item.score >= max(SURE, _AS_SURE * first.score)
        and bool(names(question))
        and share_of_names(question, around) == 1
        and (days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= _DAYS)
    )


def _names_again(question: str, text: str, told: Sequence[str]) -> bool:
    """Whether it is asked who somebody is, or who holds an office or runs something, and `text` tells no more of that
    than the same role, or the same holder, as one in `told`, or names no holder where these do."""
    if post := holding.post_asked(question, told[0]):
        if holders.names_holder(post, text):
            return any(holding.same_holder(question, text, one) for one in told)
        return any(holders.names_holder(post, one) for one in told) and not holders.leaves(text)
    if predecessors.asked(question):
        return any(holders.same_name(text, one) for one in told)
    roles = who_is.roles(question, text) or plays.said(question, text)
    if plays.asked(question):
        return roles <= frozenset[str]().union(*(plays.said(question, one) for one in told))
    return bool(roles) and roles <= frozenset[str]().union(*(who_is.roles(question, one) for one in told))


def _close(question: str, item: Evidence, best: float, chosen: Sequence[Evidence], *, namesake: bool) -> float:
    """The share of the best score that a further sentence needs."""
    another = new(item, chosen)
    if _of_same_thing(question, item, chosen):
        return _CLOSE_FIGURE
    if of_anything.speaks(question, item):
        return of_anything.LEAST
    if another and chosen and of_topic(question, chosen[0], item):
        return _CLOSE_TOPIC
    if namesake:
        return _CLOSE_NAMESAKE
    if who_is.says(question, item.text):
        return SAYS_WHO
    if chosen and hours.tells(question, item, chosen[0]):
        return hours.LEAST
    if undone.undoes(question, item):
        return undone.CLOSE
    if chosen and holding.post_asked(question, chosen[0].text) and holding.tells_successor(chosen[0], item):
        return 0.0
    if by_words.claimed(question, item) or accounted.none_left(question, item.text):
        return 0.0
    if another and chosen and _newer(question, item, chosen):
        return _CLOSE_LATER
    if not another:
        if _of_choice(question, item, chosen):
            return _CLOSE_NEW
        again = best >= SURE and of_one(question) and not _ALSO.search(item.text)
        return _CLOSE_AGAIN if again else CLOSE
    return NEAR if chosen and may_disagree(question, item, chosen[0]) else _CLOSE_NEW


def _of_same_thing(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it gives another figure for the thing of which the first of those `chosen` that gives any gives one."""
    first = next((it for it in chosen if things(question, it.text)), None)
    if first is not None and other_figures.another(question, of_evidence(first), of_evidence(item)):
        return True
    return bool(chosen) and lasted.another(question, of_evidence(chosen[0]), of_evidence(item))


def figures_ahead(question: str, ranked: Sequence[Evidence]) -> list[Evidence]:
    """The same, with another report's figure for the thing of which the first gives one before what gives none in that
    report: the sentence that only explains it may come nearer to the question."""
    if not ranked or not things(question, ranked[0].text):
        return list(ranked)
    first = of_evidence(ranked[0])
    others = [it for it in ranked[1:] if it.score >= _CLOSE_FIGURE * ranked[0].score and new(it, ranked[:1])]
    ahead = [it for it in others if other_figures.another(question, first, of_evidence(it))]
    told = {it.passage.article_id for it in ahead}
    beside = [it for it in others if it.passage.article_id in told and not things(question, it.text)]
    return [it for it in ranked if it not in beside] if ahead else list(ranked)


def _undated(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether a day is asked for, the first sentence tells one, and this one no time at all."""
    if kind(question) != "when" or not tells_day(question, first) or tells_day(question, item):
        return False
    return not _YEAR.search(item.text) and next(iter(dates.mentions(item.text)), None) is None


def of_one(question: str) -> bool:
    """Whether one name or figure is asked for, not several ("Which four teams …?")."""
    return kind(question) not in ("other", "when") and not _SEVERAL.search(question)


def _newer(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it is asked how things are now, and its report is later than all that are quoted and of the same: it may
    tell in words that hardly seem to answer what has become since. With its heading and what stands before it, it has
    all of a name that is asked about, and the kind of thing asked for or another word of it, or, of one matter with one
    that is quoted, such a word; two words where nothing is named."""
    day = item.passage.published or ""
    if not asks_newest(question) or any(day <= (one.passage.published or "9") for one in chosen):
        return False
    told = f"{item.passage.title or ''} {item.before} {item.text}"
    shared = (words(question).others - _OF_ANY_STATE) & words(told).has
    named = list(runs(question))
    if not named:
        return len(shared) >= _SHARED
    wanted = expects.kind(question)
    of_kind = wanted != "other" and expects.has(wanted, question, item.text)
    said = frozenset(tokens(fold(told)))
    of_one = any(it.akin is not None and item.passage.article_id in it.akin for it in chosen)
    return (of_one and bool(shared)) or (any(name <= said for name in named) and (of_kind or bool(shared)))


def of_topic(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody speaks whose words on something are asked for, the report is of that, and that of the first
    sentence is not: "It is not what we wanted", said when there was a deal, is of the deal."""
    who, about = speakers.asked_of(question), stems(speakers.topic(question))
    if not who or not about or not speaking(who, item):
        return False
    own, other = (stems(f"{it.passage.title or ''} {it.passage.text}") for it in (item, first))
    return about <= own and about.isdisjoint(other)


def _off_topic(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody's words on something that has a name are asked for, the report of the first sentence has that
    name, and that of this one has no word of it."""
    named = list(runs(f"about {speakers.topic(question)}"))
    own, other = (stems(f"{it.passage.title or ''} {it.passage.text}") for it in (first, item))
    about = frozenset[str]().union(*(stems(" ".join(name)) for name in named))
    return bool(about) and about <= own and about.isdisjoint(other)


def _of_choice(question: str, item: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Whether it names what the question puts up for choice ("A or B?") and no sentence chosen does."""
    either = _EITHER.search(question)
    names = [fold(name) for name in either.groups()] if either else []
    return any(name in fold(item.text) and not any(name in fold(one.text) for one in chosen) for name in names)


def _of_another(question: str, first: Evidence, item: Evidence) -> bool:
    """Whether somebody's words are asked for, the first sentence has them, and in this one only others speak. Behind a
    pronoun may be whoever holds an office that is asked for, but nobody whose name the passage has not."""
    who = speakers.asked_of(question)
    if not who or not speaking(who, first):
        return False
    if answers := interviews.answering(item):
        return not speakers.names(who, answers)
    if speakers.names(who, item.text) or speakers.writes(who, item.passage):
        return False
    strange = not speakers.role_or_name(who).islower() and not speakers.names(who, item.passage.text)
    if speakers.begun_by_name(item.text):
        return True
    return speakers.named(item.text) or (strange and speakers.spoken(item.text))


def says_the_same(question: str, item: Evidence, other: Evidence) -> bool:
    """Whether one repeats the other, figures, names and what else answers included (two counts of one event are not the
    same, nor are two places of one bridge), or overlaps it."""
    if overlap(item, other):
        return True
    words = [{word for word in tokens(fold(it.text)) if word not in STOPWORDS} for it in (item, other)]
    shorter = min(len(words[0]), len(words[1])) or 1
    if len(words[0] & words[1]) / shorter < _SAME or values(item.text) != values(other.text):
        return False
    named = [
        {name_keys(match.group()) for match in _NAME.finditer(it.text) if match.start() and match.group()[0].isupper()}
        for it in (item, other)
    ]
    return not (named[0] - named[1] and named[1] - named[0]) and not disagree(question, item, other)
