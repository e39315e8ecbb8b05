"""Which sentences of an article on a subject tell a step of it, though they do not name it. Pure; English.

Such an article calls its subject "the bill" or "it", and who takes the step may be new in it: the upper chamber that
halved the fine. What only tells who said so is no further name; what somebody says of their own affairs is no step.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from qa.asking.event_days import OF, clause_of
from qa.asking.forms import words_of
from qa.days import dates, news_time
from qa.days.counted_on import counts
from qa.passages import sentence_spans
from qa.schema import Evidence
from qa.timelines.happens import main_clauses, unquoted, until_verb, verbs_of_event
from qa.timelines.leading import names_of, names_others
from qa.timelines.subject import HEAD_OF_ARTICLE, OF_IT, On, Subject
from qa.who.holders import OFFICES
from qa.who.people import SAYS
from qa.words import verbs

SOON = 3  # days after an event within which a second report of that day is not merely recalling it
LONG = timedelta(days=550)  # for which the steps of a matter are told
_OF_YEAR = timedelta(days=330)  # a month without a year further off may be that to come
_MONTH = 31  # days
_CLAIMS = rf"(?:{SAYS}|claims|claimed|reckons|reckoned|thinks|thought|believes|believed|fears|feared)"
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where|when|after|before)\b[^,;.]*,")
_OWN = re.compile(rf"(?P<who>[^.;:“”\"]*?)\s{_CLAIMS}(?:\s+that)?\s+(?:he|she|his|her)\b")
# Who said it, before or behind what is told: "Roe, the engineer, said that …", "…, Roe said."
_SPEAKER = re.compile(
    rf"^[^.;:“”\"]*?\s{SAYS}\s+(?:that\s+)?(?!(?:he|she|his|her|on|in|at|to)\b)(?=[a-z])|"
    rf",\s(?:[^\W\d_][\w.’'-]*\s+){{1,6}}{SAYS}\W*$"
)
_CALLED = re.compile(r"(?<=[a-z]),\sthe\s[^\W\d_a-zß-öø-ÿ][^,;:.]*,(?=\s[a-z])")  # "the upper chamber, the Senate, …"
_IN = re.compile(r"\bin\s+(?:early\s+|late\s+|mid-)?$", re.IGNORECASE)
_LAST = re.compile(r"last\s+[A-Z]")
# Behind these a month is that of something else: "who in April had insisted", "more than in April".
_BELOW = re.compile(
    rf"\b(?:who|whom|whose|which|than|until|till|since|after|before|because|though|although|while|"
    rf"as(?!\s+(?:(?:an?|the|its|his|her|their)\s+)?(?:\w+\s+){{0,2}}?(?:{'|'.join(OFFICES)})\b)|"
    r"(?<!said )(?<!says )that|those)\b[^,;:.]*$"
)
_HAD_SAID = re.compile(  # and so is what had only been said then: "She had promised in August that …"
    r"\bhad\s+(?:\w+ly\s+|also\s+)?(?:said|told|promised|pledged|vowed|hoped|expected|announced|warned|predicted|"
    r"insisted|estimated|planned|wanted)\b[^,;:.]*$"
)
_FRAGMENT = re.compile(r"(?:Although|Though|While|Because|As)\b[^,;]*$")
_GOES_ON = re.compile(r"(?:It|They|This|That|Both|These)\b")
_EXPECTED = re.compile(
    r"\b(?:expected|due|planned|scheduled|set)\s+(?:to\s+(?:\w+\s+){1,4})?(?:in|for|by)\s+"
    r"(?:(?:the\s+)?(?:first|second|early|late|latter)\s+(?:half\s+of\s+|part\s+of\s+)?)?$"
)
_DEFINITE = re.compile(
    r"\b(?:the|this|its|that)\s+(?P<what>[a-z][\w’'-]*)(?!\s+(?:of|that|which|who)\b)", re.IGNORECASE
)


def of_it_alone(on: On) -> bool:
    """Whether an article is on the subject and nothing else, under no other name."""
    return on.about and on.led and not on.digest


def lead(subject: Subject, begins: Evidence, items: Sequence[Evidence]) -> float:
    """The share of the subject in the title and the sentence that an article `begins` with; or in what the next ones
    tell something of: "The former treasurer pleaded not guilty. Ada Roe, 48, spoke only to …"."""
    own = (it for it in items if it.passage.article_id == begins.passage.article_id and it.start < HEAD_OF_ARTICLE)
    heads = (until_verb(_RELATIVE.sub("", it.text)) for it in own if it.start)
    named = any(subject.names and subject.named(head) and subject.says_what(head) for head in heads)
    return max(subject.share(f"{begins.passage.title} {begins.text}"), OF_IT * named)


def refers(subject: Subject, text: str) -> bool:
    """Whether it speaks of the subject by what it is: "the bill", no "last bill", nor "the bill of 1996"."""
    head = words_of(OF.split(subject.about)[0])[-1:]
    return any(words_of(match["what"]) == head for match in _DEFINITE.finditer(unquoted(text)))


def plainly_of(subject: Subject, on: On, text: str) -> bool:
    """Whether a sentence of such an article says something of it, or names nobody else that does anything."""
    if not of_it_alone(on) or own(subject, on, text) or _FRAGMENT.match(text):
        return False
    if subject.said(main_clauses(text)) or refers(subject, text):
        return True
    told = plainly(text)
    return bool(verbs_of_event(told)) and not names_others(told, subject.names | on.first | on.parties, on.others)


def own(subject: Subject, on: On, text: str) -> bool:
    """Whether it is what somebody who comes in here says of themselves: "Roe, the baker, says she lost her trade"."""
    clauses = _RELATIVE.sub("", unquoted(text))
    match = _OWN.match(clauses)
    known = subject.names | on.first
    return match is not None and bool(names := names_of(f"- {match['who']}")) and names.isdisjoint(known)


def plainly(text: str) -> str:
    """Its main clauses, without who said so and what is only said of a body that they speak of."""
    return main_clauses(_CALLED.sub("", _SPEAKER.sub(" ", unquoted(text))))


def sentence_at(text: str, at: int) -> str:
    return next((text[start:end] for start, end in sentence_spans(text) if start <= at < end), text)


def of_months(item: Evidence, *, to_come: bool) -> news_time.When | None:
    """The month in which it says that something was, not long ago, or is to be, if what is to come counts."""
    published = dates.day_of(item.passage.published)
    if published is None:
        return None
    for when in news_time.days(item.text, item.passage.published):
        before = item.text[: when.start]
        months = 0 < (when.last - when.first).days < _MONTH and when.first.day == 1
        if not months or when.said or abs(published - when.first) > (LONG if when.stated else _OF_YEAR):
            continue
        past = when.last < published and not when.aside and (_IN.search(before) or _LAST.match(item.text[when.start :]))
        if past and not below(before) and not _HAD_SAID.search(before) and _happened(item.text, when):
            return when
        if to_come and when.first > published and _EXPECTED.search(before):
            return when
    return None


def below(before: str) -> bool:
    """Whether a month behind such words is that of a clause that only says more of something."""
    return _BELOW.search(before) is not None


def _happened(text: str, when: news_time.When) -> bool:
    """Whether the clause that has the month tells what was done in it."""
    whole = _CALLED.sub(lambda match: match[0].replace(",", " "), text)
    done = verbs_of_event(clause_of(whole, when.start, when.end))
    return any(verbs.is_past(verb) or verbs.is_participle(verb) for verb in done)


def goes_on(item: Evidence, day: date) -> bool:
    """Whether its last sentence tells a later step than that of `day`, which cannot stand alone: "It was raised in
    May"; or another of that day: "Roe resigned the same day"."""
    published, spans = dates.day_of(item.passage.published), [*sentence_spans(item.text)]
    start = spans[-1][0] if len(spans) > 1 else len(item.text)
    if len(spans) > 1 and counts(item.text[start:], item.text[:start]):
        return True
    if published is None or not _GOES_ON.match(item.text[start:]):
        return False
    days = (when for when in news_time.days(item.text, item.passage.published) if when.start >= start)
    return any(day < when.first and when.last < published and not (when.said or when.aside) for when in days)
