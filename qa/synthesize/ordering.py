"""Which of the sentences that may answer is quoted first, by what a question asks for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import attributes, expects, moments, yes_no
from qa.days import dates, news_time, windows
from qa.reading import allowed, concluded, reading
from qa.reports import (
    anybody,
    causes,
    condition,
    each,
    fates,
    holding,
    moved,
    plays,
    post_of,
    reactions,
    risen,
    standing,
    stood_in,
    sums,
    undone,
    warrant,
)
from qa.reports.counted import counts_else, counts_noun
from qa.reports.figures import lengths
from qa.reports.given import at_first, kind, last_year, planned, recalled, things
from qa.reports.mentioned import names as named
from qa.reports.placing import of_then
from qa.reports.report import NEAR, same_report
from qa.schema import Evidence
from qa.synthesize import by_words, of_anything, whose
from qa.synthesize.day_asked import day_told, of_another_deed, of_former_thing, tells_day, verb_asked
from qa.who import holders, interviews, predecessors, speakers, who_is
from qa.words.excerpt import content, share_of_names
from qa.words.languages import foreign

_IN_YEAR = re.compile(r"\b(?<!since )(?:in|of|by)\s+((?:1[89]|20)\d\d)\b", re.IGNORECASE)
_IS_IT_SO = re.compile(r"\W*(?:(?:and|so|but),?\s+)?(?:is|are|has|have|will|does|do|can)\b", re.IGNORECASE)
CLOSE = 0.35  # of the best score: a further sentence must come this close to it
SAYS_WHO = 0.03  # of the best score has a sentence that says who somebody is, for it to come first
_SURE = 0.5  # score from which a sentence is taken to tell of what is asked, whatever its words
_AS_NEAR = 0.85  # of the best score
_NEARLY = 0.75
# "And the ferry? (Is the bridge to close)": how another thing stands.
_STATE_OF_ANOTHER = re.compile(
    r"\W*(?:(?:and|but|so),?|what about|how about)\s[^?()]{1,60}\?\s\((?:is|are|has|have|will)\s[^()]+\)$",
    re.IGNORECASE,
)
# How it came about after all, and what had only been to be.
_IN_THE_END = re.compile(r"\b(?:in the end|eventually|ultimately|after all|finally)\b", re.IGNORECASE)
_HAD_BEEN_TO_BE = re.compile(
    r"\b(?:had (?:\w+ly )?been|was|were) (?:\w+ly |first )?(?:planned|due|scheduled|supposed|meant|intended|expected|"
    r"to have)\b(?!.*\b(?:but|instead)\b)",
    re.IGNORECASE,
)
# Of what a sum is asked, and nothing else ("how much snow").
_OF_SUM = re.compile(
    r"\b(?:costs?|prices?|damages?|loss(?:es)?|fine[sd]?|pa(?:y|id)|worth|sum|fees?|fares?|bill|salary|debts?|profits?)\b",
    re.I,
)
_HOW_FAR = re.compile(r"\bhow (?:deep|tall|far|wide|thick)\b", re.IGNORECASE)
_WHO_VOTED = re.compile(r"\s*who\s+(?:all\s+)?(?:voted|opposed|backed|supported|abstained)\b", re.IGNORECASE)
_VOTES = re.compile(r"\b[\w-]{1,40} votes?(?: to)?\b|\b\d+[-–]\d+\b", re.IGNORECASE)


def by_what_is_asked(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Best first. Where it is asked who somebody is, a sentence that says so comes before all others. Of those close to
    the best, before the others: where somebody's words are asked for, the sentences in which they speak; where a day is
    asked for, those that tell one, and if none is sure to answer, those with a word for what is asked about; where the
    newest state is, what is told of the last days; where a figure is asked for that has words of its own (an hour, a
    price), what has one; where it is asked how many there are, what does not only say how many there may be, or count
    something else, and of that what counts by the very word; where it is asked who voted, what does not only count the
    votes; of one person's words on news that is not named, the newest; where it is asked how it came about in the end,
    what does not tell how it was to be. What tells how many there were before comes after all others, if one of them
    close to the best tells how many there are, in a passage with as many of the question's names. What gives the thing
    whose cause is asked as the cause of another is left out, if one close to the best states its cause, and what states
    it comes first where none is sure to answer, what tells why just that price or profit changed in any case; where it
    is asked how much may be done, what was done is left out, if one sets a limit; where it is asked
    whether something is so, what was long before its report comes behind. Where a sum is asked for, what gives none
    comes behind; where it is asked if anybody died, what tells of the dead comes first.
    """
    if condition.who(question):
        return condition.first(question, part)
    if reactions.asked(question):
        return reactions.newest_first(question, part)
    if of_anything.asked(question):
        return of_anything.speak_first(question, part)
    part = concluded.first(question, part)
    part = stood_in.first(question, sums.of_the_thing(question, by_words.first(question, part)))
    part = _naming_first(question, part)
    if part and _IN_THE_END.search(question):
        least = CLOSE * part[0].score
        part = sorted(part, key=lambda item: item.score < least or bool(_HAD_BEEN_TO_BE.search(item.text)))
    if part and causes.asked(question):
        least = CLOSE * part[0].score
        if any(it.score >= least and causes.stated(question, it.text) for it in part):
            part = [it for it in part if not causes.of_else(question, it.text)]
        if part[0].score < _SURE:
            part = sorted(part, key=lambda it: it.score < least or not causes.stated(question, it.text))
        part = sorted(part, key=lambda it: it.score < least or not risen.tells_why(question, it))
    if part and attributes.untold(question, [part[0].text]):
        least = CLOSE * part[0].score
        part = sorted(part, key=lambda it: it.score < least or attributes.untold(question, [it.text]))
    if part and kind(question) == "money" and _OF_SUM.search(question) and not things(question, part[0].text):
        least = CLOSE * part[0].score
        part = sorted(part, key=lambda it: it.score < least or not things(question, it.text))
    if part and anybody.of_the_dead(question, part[0].text) is False:
        least = CLOSE * part[0].score
        part = sorted(part, key=lambda it: it.score < least or not anybody.of_the_dead(question, it.text))
    if part and anybody.one_unhurt(question, part[0].text):
        part = _harmed_first(question, part)
    if part and _IS_IT_SO.match(question) and yes_no.claim(question) and _of_long_ago(part[0]):
        least = CLOSE * part[0].score
        part = sorted(part, key=lambda it: it.score < least or _of_long_ago(it))
    if part and allowed.limit(question):
        part = _limits_first(question, part)
    if part and (before := predecessors.of(question, part)):
        return sorted(filter(before.told, part), key=before.told, reverse=True) or part
    part = [it for it in part if not holding.of_another_head(question, it)] or part
    if part and (post := holding.post_of(question, part)):
        return _holder_first(question, post, part)
    who = speakers.asked_of(question)
    # "How many, when it …?", "Was anybody hurt when it …?"
    day = reading.asks_day(question) and kind(question) not in ("number", "money", "duration")
    day = day and not yes_no.claim(question)
    newest = windows.asks_newest(question) or bool(_STATE_OF_ANOTHER.match(question))
    if part and who_is.asked(question):
        least = SAYS_WHO * part[0].score
        return sorted(part, key=lambda item: item.score < least or not who_is.says(question, item.text))
    if playing := [it for it in part if plays.said(question, it.text)]:
        return sorted(playing, key=lambda it: it.passage.published or "", reverse=True)
    if part and (said := speakers.attributed(question)):
        part = _on_what_is_said(said, part)
    if _WHO_VOTED.match(question):
        return sorted(part, key=lambda item: item.score < CLOSE * part[0].score or _tally(question, item.text))
    if not part or not (who or day or newest or kind(question) == "number"):
        return undone.first(question, standing.first(question, part, CLOSE * part[0].score)) if part else part

    least = CLOSE * part[0].score
    verb, event = verb_asked(question), moments.event_of(question)
    now = [it for it in part if it.score >= least and things(question, it.text) and not _former(question, it)]
    told = max((_names_in_passage(question, it) for it in now), default=-1.0)
    of_noun = kind(question) == "number" and any(counts_noun(question, it.text) for it in now)

    def key(item: Evidence) -> tuple[bool, bool, bool, bool, bool, bool, bool, bool, int]:
        former = _former(question, item) and told >= _names_in_passage(question, item)
        if former or item.score < least:
            return (True, True, True, True, True, True, True, True, int(former))
        day_of = day_told(item)
        of_event = event is not None and moments.tells(event, item)
        return (
            False,
            bool(who) and (not speaking(who or "", item) or _answers_else(question, item)),
            day and not of_event and (not tells_day(question, item) or of_former_thing(question, item.text)),
            day and not of_event and (of_another_deed(question, item) or event is not None),
            day and not (item.score >= _NEARLY * part[0].score and verb <= content(item.text)),
            day and part[0].score < _SURE and not moved.says(question, item.text),
            kind(question) == "number" and (planned(question, item.text) or counts_other(question, item.text)),
            of_noun and not counts_noun(question, item.text),
            -day_of.toordinal() if newest and day_of else 0,
        )

    return standing.first(question, sorted(part, key=key), least)


def _of_long_ago(item: Evidence) -> bool:
    """Whether all that it tells a time of was years before its report: "the mine, which opened in 1958"."""
    published = dates.day_of(item.passage.published)
    years = [int(year) for year in _IN_YEAR.findall(item.text)]
    if published is None or not years or news_time.days(item.text, item.passage.published):
        return False
    return max(years) < published.year - 1


def _harmed_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Before the first, which tells of one person alone that they are unhurt, the best of its report that tells of
    harm, if that comes close to it: nobody hurt in another event is no answer."""
    first = part[0]
    others = (
        it for it in part if it.passage.article_id == first.passage.article_id and it.score >= CLOSE * first.score
    )
    told = next((it for it in others if anybody.of_harm(it.text) and not anybody.one_unhurt(question, it.text)), None)
    return [told, *(it for it in part if it is not told)] if told else part


def _limits_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Where it is asked how much may be done, what sets a limit and comes close to the best, before the others, without
    what only tells how much was done before."""
    least = CLOSE * part[0].score
    if not any(it.score >= least and allowed.limits(question, it.text) for it in part):
        return part
    kept = [it for it in part if not allowed.once(it.text)]
    return sorted(kept, key=lambda it: it.score < least or not allowed.limits(question, it.text))


def _on_what_is_said(said: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of sentences that come as near as the best to telling whose word something is, those first whose report has most
    of the words for it: "we got the number wrong" may be said of any."""
    about = content(said)

    def key(item: Evidence) -> tuple[bool, int]:
        far = item.score < _AS_NEAR * part[0].score
        return far, 0 if far else -len(about & content(f"{item.passage.title or ''} {item.passage.text}"))

    return sorted(part, key=key)


def speaking(who: str, item: Evidence) -> bool:
    """Whether `who` speaks in it, or answers in an interview, or wrote it as an opinion, and quotes nobody there."""
    if speakers.speaks(who, item.text) or speakers.names(who, interviews.answering(item)):
        return True
    return speakers.writes(who, item.passage) and not speakers.named(item.text)


def _answers_else(question: str, item: Evidence) -> bool:
    """Whether it answers an interviewer's question and has no word of what somebody's words are asked about."""
    about = content(speakers.topic(question))
    return bool(about) and bool(interviews.answering(item)) and about.isdisjoint(content(item.text))


def attributable(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Where somebody's words are asked for, the sentences without those that have a pronoun alone for who speaks, if
    their passage does not name that person, or their article has words of that person under their name."""
    if (who := speakers.asked_of(question)) is None:
        return part
    theirs = {item.passage.article_id for item in part if speaking(who, item)}

    def anyones(item: Evidence) -> bool:
        unnamed = speakers.nameless(item.text) and not speakers.writes(who, item.passage)
        if unnamed and (longer := whose.named(item)):
            return not speakers.speaks(who, longer.text)
        return unnamed and (item.passage.article_id in theirs or not speakers.names(who, item.passage.text))

    return [item for item in part if not anyones(item)]


def _naming_first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Of sentences that come as near as the best, those that name what is asked about first: "nobody appealed" is of
    somebody else. Where it is asked who died or was hurt, those that name anybody; where for a name or how long, then
    those with more of the question's words: a road may be shut for nine hours, and the railway for days."""
    words = content(question) if kind(question) in ("name", "duration") else frozenset()
    of_fate = bool(expects.WHO.match(question) and fates.told(question))

    def key(item: Evidence) -> tuple[float, bool, int]:
        if item.score < _AS_NEAR * part[0].score:
            return (1.0, False, 0)
        nameless = of_fate and not named(f". {item.text}")
        return (-share_of_names(question, item.text), nameless, -len(words & content(item.text)))

    return sorted(part, key=key)


def _names_in_passage(question: str, item: Evidence) -> float:
    return share_of_names(question, f"{item.passage.title} {item.passage.text}")


def _tally(question: str, text: str) -> bool:
    """Whether it gives the votes and names nobody who cast them."""
    return bool(_VOTES.search(text)) and not holders.somebody(question, text)


def deciding_first(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """Where it is asked whether something still is as it was, and the first sentence does not name it: before it the
    first one of its article and day that opens with it ("The ban will now run until May"), if there is any."""
    claim = yes_no.claim(question) if yes_no.of_state(question) else ""
    if not claim or not ordered or not warrant.beside_subject(claim, ordered[0], ordered):
        return list(ordered)
    of_it = (it for it in ordered if same_report(it.passage, ordered[0].passage))
    deciding = next((it for it in of_it if warrant.opens_with_subject(claim, it.text)), None)
    return [deciding, *(it for it in ordered if it is not deciding)] if deciding else list(ordered)


def _former(question: str, item: Evidence) -> bool:
    """Whether it counts what there was before or in other years, and no more is asked for."""
    published = item.passage.published
    before = recalled(question, item.text, published) or last_year(question, item.text, published) is not None
    return before or (at_first(question, item.text) and not of_then(question))


def _holder_first(question: str, post: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Before all others the best that names who holds an office; the newest, if that names somebody else and its
    passage has as many of the question's names: another town has a mayor of its own. Not where the best is in another
    language, in which offices have other names. Who holds that of another place or field is left out; who takes over
    from one who leaves stands next."""
    elsewhere = [it for it in part if _of_another(question, post, it)]
    part = [it for it in part if it not in elsewhere] or part
    if foreign(question, part[0].text, part[0].passage.text):
        return part
    close = [it for it in part if it.score >= CLOSE * part[0].score]
    left = [it for it in close if holders.leaves(it.text)]
    after = [it for it in part if it.score >= NEAR * part[0].score]
    holding_on = [it for it in after if not any(holding.left_since(post, new, it) for new in after)]
    naming = [it for it in holding_on if it in close and _names_holder(question, post, it)]
    ties = post_of.ties(question, holding_on)
    own = [it for it, tie in zip(holding_on, ties, strict=True) if tie == "own"]
    others = [it for it, tie in zip(holding_on, ties, strict=True) if tie == "other"]
    beside = [it for it in own if any(holders.holder(one, it.text) for one in post_of.called(question))]
    naming = beside or [it for it in naming if it not in others] or naming
    if not naming:
        if not left:
            return part
        naming = left
    shares = [_names_in_passage(question, it) for it in naming]
    naming = [item for item, share in zip(naming, shares, strict=True) if share >= shares[0]]
    newest = max(naming, key=lambda item: item.passage.published or "")
    first = naming[0] if holding.same_holder(question, naming[0].text, newest.text) else newest
    rest = [item for item in part if item is not first]
    return [first, *sorted(rest, key=lambda item: not holding.tells_successor(first, item))]


def _of_another(question: str, post: str, item: Evidence) -> bool:
    """Whether it speaks of one who holds such an office elsewhere, or of another field."""
    if holders.of_another_place(question, post, item.text):
        return True
    return holders.of_another_portfolio(question, item.text) and not holding.OF_SUCCESSOR.search(item.text)


def _names_holder(question: str, post: str, item: Evidence) -> bool:
    if holders.coming(question) and holding.to_come(post, item.text):
        return True
    if stood_in.goes(item.text):
        return False
    named = holders.names_holder(post, item.text, coming=holders.coming(question))
    return named or (not holders.coming(question) and holders.holds_post(post, item.text, holding.around(item)))


def counts_other(question: str, text: str) -> bool:
    """Whether it is asked how many there are, how deep something is or what each of them costs, and this counts or
    measures something else."""
    if _HOW_FAR.search(question) and not lengths(text):
        return True
    if each.unit(question) and kind(question) == "money" and not things(question, text):
        return True
    return kind(question) == "number" and counts_else(question, text)
