"""Windows that count from an event: "before the vote", "since the fire", "after the council voted". Pure; English.

The event's day is told by the articles that were found: by a sentence that names the event and, in the same clause,
the day on which it was, at best in a passage that has the names of the question. Where they tell several days none is
taken: of "the game" there are many, and a window from a wrong day is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from qa.asking import told_by_verb
from qa.asking.event_days import OF, beside, clause_of, of_saying
from qa.asking.forms import words_of
from qa.asking.outlets import mentions
from qa.asking.told_by_verb import around, content, has
from qa.days import dates, news_time
from qa.days.stated import CONTEXT
from qa.days.windows import ABOUT, COUNTS, LENGTHS
from qa.schema import Evidence, Window
from qa.words import verbs

# "in the week after the fire" is that long, "two days after" about that day; "in the days after" is left open.
_COUNTED = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten"
_SPAN = re.compile(
    rf"^(?P<within>(?:in|during|within|over)\s+)?(?P<the>the\s+)?(?:first\s+|last\s+)?(?:(?P<count>{_COUNTED})\s+)?"
    r"(?P<unit>day|week|fortnight|month|year)(?(count)s?)\s",
    re.IGNORECASE,
)
_HOW = (
    rf"(?:(?:(?:in|during|within|over)\s+)?(?:(?:the\s+)?(?:(?:first|last)\s+)?(?:{_COUNTED})\s+(?:day|week|month|year)s?|"
    r"the\s+(?:(?:first|last)\s+)?(?:day|week|fortnight|month|year)|(?:a|one)\s+fortnight)\s+(?:before|after|following)"
    r"|(?:in the (?:days|weeks|months) )?(?:before|after|since|until|till|ahead of|prior to|following|in the wake of))"
    r"|in the run-?up to|on the (?:day|night|morning|eve) of"
)
_NAMED = r"(?-i:[A-Z])[\w’'-]+"
_EVENT = (
    r"(?P<words>(?:(?:the|this|that|his|her|its|their)\s+(?P<event>[^,;:?!.]+?)|"
    # "after Brannoch resigned", "after it ran aground"
    rf"(?P<clause>(?:it|he|she|they|(?:the\s+)?{_NAMED}(?:\s+{_NAMED})*)\s+[^,;:?!.]+?)))"
)
_LAST = re.compile(rf"\b(?P<how>{_HOW})\s+{_EVENT}\s*[?!.]*$", re.IGNORECASE)
_FIRST = re.compile(rf"^(?P<how>{_HOW})\s+{_EVENT},\s", re.IGNORECASE)
_LONGEST = 7  # words of an event
_AFTER = re.compile(r"after|following|in the wake of", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:did|do|does)\b[^?]*\b(?:say|tell|promise|announce|pledge|vow|warn|demand|call for|react|respond|comment|"
    r"apologise|apologize|offer)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(r"after|since|following|wake", re.IGNORECASE)
_ENDS = re.compile(r"before|until|till|ahead|prior|run|eve", re.IGNORECASE)
# Before these one speaks, after these one is named: they are no events.
_NO_EVENTS = frozenset(
    "admiral assembly board cabinet chamber chief commission committee congress council court emperor general "
    "government house inquest judge jury king magistrate minister panel parliament president queen saint senate "
    "tribunal".split()
)
_NO_TIME = re.compile(
    r"\b(?:(?:nam|call|christen|model|titl|styl|tak|look|inquir|ask|go|run|com|hunt|chas)(?:e|ed|led|es|s|ing|ling)?|"
    r"took|taken|went|gone|ran|came)\s+(?:\w+\s+)?after$",
    re.IGNORECASE,
)
_ASKS_ON = re.compile(r"\b(?:did|does|do|will|would)\b", re.IGNORECASE)  # "how long after the fire did …"
_REPORT = re.compile(  # by its day: "our report of 11 March on the fire"
    r"\b(?:report|article|story|column|edition|issue|statement|letter|interview|notice|post)s?\s+"
    r"(?:(?:of|from|on|dated|published)\s+)*(?:the\s+)?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=\s)[^\W\d_a-zß-öø-ÿ][\w’'-]+")
_WHOLE = re.compile(rf"(?<=\s){_NAMED}(?:\s+{_NAMED})*")
_PRONOUNS = frozenset("it he she they".split())
_UNSAID = frozenset("end start beginning past future fact day week month year time moment same rest other".split())


@dataclass(frozen=True)
class Anchor:
    """An event that a question counts time from: `words` as they stand in it ("before the vote"), `event` what is to be
    found ("vote"), `names` those that stand in the rest of the question, folded."""

    words: str
    how: str
    event: str
    names: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """What other reports of it speak of: the event without its verb, since none says again that they voted; before
        it, what it was on ("the vote on the Ice House")."""
        verb = _verb(self.event)
        if _ENDS.search(self.how) and not verb and len(named := OF.split(self.event, maxsplit=1)) > 1:
            return named[1]
        return " ".join(word for word in self.event.split() if word.lower() != verb) if verb else self.event

    def of_reaction(self, question: str) -> bool:
        """Whether it asks what somebody said after the event: of that, at best, and not of all that came later."""
        return _AFTER.fullmatch(self.how) is not None and _SAYS.search(question) is not None


def anchor(question: str, outlets: Sequence[str] = ()) -> Anchor | None:
    """The event from which `question` counts, at its end or its beginning; None where it names none, or a date. The
    `outlets` that it names had no part in the event."""
    asked = CONTEXT.sub("", question)
    match = _LAST.search(asked) or _FIRST.search(asked)
    if match is None or _NO_TIME.search(asked[: match.end("how")]):
        return None
    event, words = match["event"] or _clause_of(match, asked), f"{match['how']} {match['words']}"
    if not _is_event(event) or len(event.split()) > _LONGEST or _ASKS_ON.search(event):
        return None
    if any(char.isdigit() for char in event) or news_time.names_day(event):
        return None
    said = question.partition(";")[0]  # with the question that a follow-up goes on from
    for mention in reversed(mentions(said, outlets)):
        said = f"{said[: mention.start]} {said[mention.end :]}"
    said = said.replace(words, " ")
    return Anchor(words, match["how"], event, tuple(content(" ".join(_NAME.findall(said)))))


def _clause_of(match: re.Match[str], question: str) -> str:
    """The event that is told with who it was, or with a pronoun for the one name in the rest of the question; "" where
    no verb says that it is over, or it is not clear who is meant."""
    clause: str = match["clause"]
    pronoun, _, told = clause.partition(" ")
    if pronoun.lower() in _PRONOUNS:
        names = {found.group() for found in _WHOLE.finditer(question.replace(match["words"], " "))}
        clause = f"{names.pop()} {told}" if len(names) == 1 else ""
    first = next((at for at, word in enumerate(clause.split()) if word.islower()), 0)
    return clause if first and verbs.is_past(clause.split()[first]) else ""


def _is_event(words: str) -> bool:
    """Whether `words` may name an event, or tell one as a clause."""
    content = [word for word in words_of(words) if word not in _UNSAID]
    return bool(content) and (bool(_verb(words)) or head_of(words) not in _NO_EVENTS)


def day_of(it: Anchor, items: Sequence[Evidence]) -> date | None:
    """The day that most articles tell of the event; None where none does, or several are told as often. A day that was
    still to come counts only where no other is told."""
    told = [(day, item.passage) for item in items for day in _told(it, item)]
    articles: dict[str, list[str]] = {}  # who is named may stand further down than the event
    for passage in {item.passage.passage_id: item.passage for item in items}.values():
        articles.setdefault(passage.article_id, []).extend(around(passage))
    named = [
        (day, passage) for day, passage in told if all(has(articles[passage.article_id], name) for name in it.names)
    ]
    # Of "the earnings" there are many, of "the council voted" not: whose they are, only the names tell.
    told = named if named or len(content(it.event)) == 1 else told
    past = [(day, passage) for day, passage in told if day.isoformat() <= (passage.published or "9")[:10]]
    counts = Counter(day for day, _ in {(day, passage.article_id) for day, passage in past or told}).most_common(2)
    return counts[0][0] if counts and counts[0][1] > sum(count for _, count in counts[1:]) else None


def first_told(it: Anchor, items: Sequence[Evidence]) -> Evidence | None:
    """The sentence of the first report that tells the event by a verb (see `told_by_verb`), with all names of the
    question; None where a time before or after it is counted in days or weeks."""
    if not (_STARTS.search(it.how) or _ENDS.search(it.how)) or _SPAN.match(it.how):
        return None
    passages = {(item.passage.article_id, item.passage.start): item.passage for item in items}
    return told_by_verb.first(head_of(it.event), content(it.event), list(passages.values()), it.names)


def window(it: Anchor, day: date, today: date, *, reported: bool = False) -> Window:
    """The days that `it` means, the event having been on `day`, or `reported` first on it: up to the day before it,
    from it on, or that day; as long before or after it as `it` says, or about so long. They end `today`, if they begin
    by then."""
    told = "the first report of it is of" if reported else "the articles tell of it on"
    reason = f"the question says “{it.words}”, and {told} {dates.in_words(day.isoformat())}"
    before = bool(_ENDS.search(it.how))
    if length := _SPAN.match(it.how):
        first, last = _counted(length, day, -1 if before else 1)
        return Window(first, max(min(last, today), first), reason)
    if before:
        return Window(None, day - timedelta(days=1), reason)
    return Window(day, max(day, today) if _STARTS.search(it.how) else day, reason)


def _counted(length: re.Match[str], day: date, way: int) -> tuple[date, date]:
    """The days of "in the week after" it (`way` 1) or before it (-1); of "two weeks after" those about that day."""
    count, unit = length["count"], length["unit"].lower()
    number = COUNTS.get((count or "a").lower()) or int(count)
    away = timedelta(days=number * LENGTHS[unit] * way)
    if length["within"] or (length["the"] and (count or unit != "day")):
        return (day, day + away) if way > 0 else (day + away, day - timedelta(days=1))
    about = timedelta(days=ABOUT[unit])
    return day + away - about, day + away + about


def _told(it: Anchor, item: Evidence) -> Iterator[date]:
    """The days on which a sentence says that the event was."""
    wanted, title = content(it.event), content(item.passage.title or "")
    near = around(item.passage)
    if not all(has(near, word) for word in wanted):
        return
    headed = all(has(title, word) for word in wanted)  # the heading tells it, and the sentence perhaps by another verb
    head = (not headed and _verb(it.event)) or head_of(it.event)
    for when in news_time.days(item.text, item.passage.published):
        single = when.first == when.last and not of_saying(item.text, when)
        vague = item.text[when.start : when.end].lower() == "today"  # nowadays, perhaps
        decided = headed and told_by_verb.decided(head_of(it.event), clause_of(item.text, when.start, when.end))
        of_report = _REPORT.search(item.text[: when.start])
        if single and not vague and not of_report and (decided or _tells(it, head, item.text, when)):
            yield when.first


def _verb(event: str) -> str:
    """The verb of an event that is told as a clause ("council voted to rebuild"); "" where it is named."""
    words = event.lower().split()
    return next((word for word in words[1:] if verbs.is_past(word)), "")


def head_of(event: str) -> str:
    """The word for an event that is named: "fire" of "fire at the Ice House"."""
    return next(iter([*content(OF.split(event)[0])[-1:], *content(event)[-1:]]), "")


def _tells(it: Anchor, head: str, text: str, when: news_time.When) -> bool:
    """Whether the word for the event stands in one clause with its day, or behind it: "Tuesday's vote"."""
    if when.about:
        after = text[when.end :]
        return bool(re.match(r"['’]s?\s", after)) and has(content(" ".join(after.split()[1:4])), head)
    if head == _verb(it.event):
        return has(content(clause_of(text, when.start, when.end)), head)
    return beside(lambda word: has(content(word), head), text, when)
