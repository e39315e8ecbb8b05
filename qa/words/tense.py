"""Whether what a sentence says at some place was, or is to come: by the verb that stands nearest. Pure.

Rules for English news; the verbs of German and Spanish stand in `verbs_abroad`. They serve one purpose: to tell "voted
on Tuesday" from "will vote on Tuesday" (see `news_time`).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from qa.words.numbers import CARDINALS
from qa.words.verbs_abroad import BOUNDS, CUES

Tense = Literal["past", "future"]

FAR = 600  # characters, on either side, in which what stands at a place is told how it is meant

_CLAUSE = re.compile(
    r"[,;:()“”\"„«»]|\s[–—-]\s|\b(?:that|which|who|whose|when|while|because|although|though|where|and|but|after|"
    r"dass|weil|und|aber|que|pero|y)\b",
    re.IGNORECASE,
)
# The end of a sentence, not of an abbreviation.
_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{4})|(?<=\s[a-z]{3})(?<!\b(?:etc|vol|est|min|max|seq))|(?<=\s[a-z]{2})(?<!\b(?:vs|am|pm|st|no|op|al))|"
    r"(?<=\d)|(?<=\bMay))[.!?][”’\"]?\s+(?=[^\W\d_a-zß-öø-ÿ]|[\"“‘–])"
)
_BE_TO = (
    r"(?:due(?!\s+to\s+(?:an?|the|his|her|its|their|\w+ing)\b)|set(?=\s+(?:to|for)\b)|expected|scheduled|likely|going|planned|slated|"
    r"poised|hoping|bound|supposed|meant|about|to)\b"
)
_MONTH = "|".join([*filter(None, calendar.month_name), r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"])
# Behind "moved to": a time, and not a place or a while ("moved to the Lenn route on Friday", "delayed for an hour on
# Friday" tell what was).
_ONLY_TIME = (
    r"(?=(?:\s+(?:early|late|later|mid|next|this|the|an?|other|of|on|at|from|to|until|till|and|or|week|month|year|day|date|"
    r"end|start|beginning|middle|half|first|second|spring|summer|autumn|fall|winter|morning|afternoon|evening|night|noon|"
    r"midnight|tomorrow|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    rf"{_MONTH}|\d[\d:.]*(?:st|nd|rd|th)?|[ap]\.?m\.?))*[\s-]*(?:$|[,.;]))"
)
# "Would have power again" is to come, "would have lost power" is not.
_HAVE_NOT_DONE = (
    r"(?:to|until|till|an?|the|its|his|her|their|our|no|some|any|more|all|enough|power|water|gas|heat|heating|light|"
    r"electricity|access|time|\d+)\b"
)
# What somebody would not say was so then: "would not comment on Tuesday", "what nobody would admit on Tuesday".
_REFUSED = (
    r"\b(?:(?:would|could) not (?:say|comment|elaborate|speculate|disclose|explain|be drawn|be reached)"
    r"|(?:nobody|no[ -]one|none|neither)\b[^,;.]{0,60}?\bwould (?:say|admit|answer|tell|explain))"
    r"(?:\s+(?:late|early))?(?:\s+on)?\s*$"
)
_PAST = (
    r"\b(?:was|were|had|has|(?<!\bto )have|(?<=\bto )have(?!\s+(?:the|an?|its|his|her|their|our)\b)|did|"
    r"said|told|came|went|took|made|met|began|left|gave|found|held|saw|won|lost|broke|"
    r"fell|rose|led|sent|brought|wrote|spoke|became|ran|sat|stood|put|set|shut|hit|struck|died|fled|flew|drove|swept|"
    r"laid|paid|bought|sold|got|heard|knew|kept|built|burnt|caught|chose|cut|drew|fought|grew|shot|threw|wore|withdrew|"
    r"resigned|taught|beat(?=\s+(?:the\s+)?(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)?\s+\d)|[a-z]{2,}ed)\b"
)
_WEATHER = (
    r"(?:snow|rain|hail|storms?|frost|gales|floods?|flooding|thunderstorms|ice|heat|winds|"
    r"(?:heavy|strong|high|more)\s+\w+)"
)
# What is held, or ends, on a day: "the deadline for the scholarship is Friday".
_TO_BE_HELD = (
    r"(?:deadlines?|finals?|match|game|vote|hearing|funeral|concert|meeting|ceremony|elections?|debate|launch|opening|trial|verdict|"
    r"ballot|referendum|race|march|rally|vigil|draw|auction|premiere|parade|wedding)"
)
_FUTURE = (
    rf"\b(?:will|won['’]t|shall|would|should|can|could|(?-i:may)|might|must)\b(?!\s+have\b(?!\s+{_HAVE_NOT_DONE}))"
    r"(?:\s+(?:not|also|now|then|only|be|stay|remain|keep|kept|again|\w+ly)\b)*(?:\s+[a-z]+)?"
    # "Had been to the baths" was.
    rf"|\b(?!been\s+to\b)(?:(?:is|are|was|were)(?:n['’]t)?|be|been)\s+(?:not\s+|still\s+|also\s+|now\s+|[a-z]+ly\s+)*{_BE_TO}"
    r"(?:\s+(?:to|for)\b)?(?:\s+(?:be|stay|remain|keep|kept)\b)*(?:\s+[a-z]+)?"
    r"|\b(?:scheduled|slated|supposed|expected)\s+to\s+(?:be\s+)?[a-z]+"
    r"|\bdue\s+to\s+(?:be\s+[a-z]+\b|(?:start|begin|open|end|close|return|take|run|last|leave|arrive|meet|vote|finish)"
    r"(?=\s+(?:on|in|at|by|for|from|until|till|this|next|later|work|place|effect|an?|the|its|their|\d[\d,.]*)\b|[,.;]|\s*$))"
    r"|\b(?:is|are)\s+(?!being\b|coming\s+(?:off|out)\b)\w+ing\b"
    r"|\b(?:postponed|rescheduled|put off|deferred|brought forward|scheduled|planned|slated|booked)\s+"
    r"(?:to|until|till|for|from)\b"
    rf"|\b(?:adjourned|delayed|pushed back|put back|moved|extended)\s+(?:to|until|till|for|from)\b{_ONLY_TIME}"
    r"|\b(?:extend(?:s|ed)?|postpone[sd]?|adjourn(?:s|ed)?|(?:put|puts|pushed|pushes) (?:off|back)|defer(?:s|red)|"
    rf"br(?:ings|ought) forward)\b[^,;]{{1,40}}?\b(?:to|until|till)\b{_ONLY_TIME}"
    r"|\bneeds?\s+to\s+(?:be\s+)?[a-z]+"
    r"|\b(?:agree[sd]?|plan(?:s|ned|ning)?|vow(?:s|ed)?|promis(?:es|ed)|hop(?:es|ed|ing)|intend(?:s|ed)?|want(?:s|ed)?|"
    r"expect(?:s|ed)?|order(?:s|ed)?|ask(?:s|ed)?|urg(?:es|ed)|invit(?:es|ed))\b[^,;]{0,40}?\bto\s+[a-z]+"
    # What is planned or expected: "plans a parade on Thursday", "has called a strike for Monday".
    r"|\b(?:plans|(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )plan|"
    r"expects?|awaits?|schedules)\s+(?:an?|the|its|his|her|their|another|more|further|no|two|three)\s+[a-z]+"
    r"|\b(?:promises|forecasters\s+(?:expect|predict|forecast)|(?:expects?|predicts|forecasts)"
    r"(?=\s+(?:snow|rain|hail|storms?|frost|gales|heavy|strong|high)\b))\s+[a-z]+"
    r"|\b(?:call(?:s|ed)?|summon(?:s|ed)?|conven(?:es|ed))\s+[\w’'-]+(?:\s+[\w’'-]+){0,4}?\s+for\b"
    r"(?=\s*(?:$|next|this|early|late))"
    rf"|\b(?:warns|(?<!\bhad )warned|warnings?|forecasts?)\s+(?:of|for|about)\s+{_WEATHER}(?=\s+(?:on\s*)?$)"
    # A present that goes with a day to come alone: "prices go up from Wednesday", "the choir sings on Saturday".
    r"|\bgo(?:es)?\s+(?:to\s+the\s+polls|on\s+(?:sale|show|strike|trial|display|tour)|ahead|live|into\s+(?:force|effect))\b"
    r"|(?<=s\s)(?:rise|fall|increase|drop|apply)\b(?=[^,;]{0,40}?\bfrom\s*$)"
    r"|\b(?:appl(?:ies|y)|rises|falls|increases)\b(?=[^,;]{0,40}?\bfrom\s*$)"
    r"|\b(?:takes?\s+effect|comes?\s+into\s+(?:force|effect)|go(?:es)?\s+(?:up|down)|sings|performs|speaks|premieres|airs|lapses)\b"
    r"(?=[^,;]{0,40}?\b(?:on|from)\s*$)"
    r"|\bthere\s+(?:is|are)\s+(?:an?|no|two|three|another)\s+[^,;]{1,60}?\bon\s*$"
    rf"|\b{_TO_BE_HELD}\b(?:\s+(?:for|of|in|at|on|to|against|between)\s+[^,;]{{1,50}}?)?\s+(?:is|are)\b(?=\s+(?:not\s+)?(?:until\s+|on\s*)?$)"
    # What somebody has settled no past day goes with: "have voted to begin a strike on Monday".
    r"|\b(?:have|has)\s+(?:\w+ly\s+)?(?:voted|decided|resolved|refused|threatened|pledged|opted|chosen|arranged)\b"
    r"[^,;]{0,60}?\bto\s+"
    rf"(?!(?:{'|'.join(CARDINALS)})\b)[a-z]+"
    r"|\b(?:opens|starts|begins|ends|closes|reopens|restarts|goes|comes|meets|votes|returns|faces|takes|leaves|arrives|departs|expires|resumes|"
    r"visits?|hosts?|plays?|travels?)\b"
    # At the beginning of a clause: "schools reopen on Monday", ", to be paid in July".
    rf"|(?P<plan>^\W*(?:(?!(?:{_PAST}|(?:sees?|seen|hears?|lets?|ma[dk]es?|helps?|to|with|without|flung|threw|forced)\b))"
    r"[\w’'-]+\s+){0,4}?(?-i:[A-Z]?[a-z]{2,}(?<!s)s\s+(?:open|reopen|start|begin|resume|vote|"
    r"go (?:to the polls|on (?:sale|strike|show|trial)))\b)(?!\s+(?:fire|up|day|days|house|houses|letter|letters)\b))"
    r"|^\W*to be (?:[a-z]+ed|paid|made|held|built|sold|given|taken|put|set|shown|spent)\b"
    r"|\bnew (?:date|day)s? (?:is|are)\b"
    r"|\b(?:ahead of|in the run-up to|upcoming|coming(?!\s+(?:off|out|from)\b))\b"
    r"|\b(?:is|are|remains?|stays?|runs?|lasts?(?!\s+(?:week|month|year|season|spring|summer|autumn|fall|winter|night|"
    r"term|time|\w+day)\b))\b[^,;]{0,40}\b(?:until|till|from|before)\b"
)
# Things that look like verbs, of what is to come: "by 18 votes to 17", "during a visit", "in the returns box".
_THING = (
    rf"\b(?:\d[\d.,]*|{'|'.join(CARDINALS)})\s+(?:votes|visits|starts|ends|leaves|returns|plays|hosts)\b"
    r"|(?<=\bplayed\s)host\b"
    r"|\b(?:an?\s+(?:\w+\s+)?|(?:the|this|his|her|its|their)\s+)(?:visit|play|host)\b"
    # And of what was: "another cut in December".
    r"|\b(?:an?|another|any|no|further|rate|pay|tax|budget|price|job|spending)\s+"
    r"(?:(?:rate|pay|tax|price|job|first|second|third|new|small|sharp|deep)\s+)?"
    r"(?:cut|hit|set|shot)\b"
    r"|\b(?:the|these|those|his|her|its|their)\s+(?:opens|starts|ends|meets|votes|returns|faces|takes|leaves|"
    r"visits|hosts|plays|travels)\b"
)
_CUE = re.compile(
    rf"(?P<thing>{_THING})|(?P<refused>{_REFUSED})|(?P<future>{_FUTURE})|(?P<past>{_PAST})", re.IGNORECASE
)


_IF = re.compile(
    r"\b(?:would|could|might|will)\s+(?!have\b)[^.;:]*\bif\s+(?P<told>(?:(?!\b(?:had|have|has|when|after|because|and|but|"
    r"which|who|that)\b)[^,;.:])*)$",
    re.IGNORECASE,
)
# Behind a time: "on Monday the court ordered the firm to pay" was then, whenever it has to pay.
_SETTLED_THEN = re.compile(
    r"(?:agreed|vowed|promised|ordered|asked|urged|invited|adjourned|postponed|extended|deferred|brought forward)\b",
    re.IGNORECASE,
)


def tense(text: str, start: int, end: int, tongue: str = "en") -> Tense | None:
    """Which it is of what stands at `text[start:end]`, which is written in `tongue`; None where no verb tells.

    The nearest verb before it in its clause decides, else the nearest after it; then those of the clause before it,
    or, where it begins the sentence, of the clause after it. In German and Spanish also what stands before it: "ab
    Mittwoch".
    """
    before = max(0, start - FAR)
    text, start, end = text[before : end + FAR], start - before, end - before
    begin = max((match.end() for match in _SENTENCE.finditer(text, 0, start)), default=0)
    ended = _SENTENCE.search(text, end)
    sentence = _Sentence(text[begin : ended.start() if ended else len(text)], tongue)
    bounds: list[Tense] = [when for when, of in BOUNDS.items() if tongue in CUES and of.search(text[:start])]
    return sentence.tense(start - begin, end - begin) or next(iter(bounds), None)


class _Sentence(NamedTuple):
    text: str
    tongue: str

    def tense(self, start: int, end: int) -> Tense | None:
        text = self.text
        first = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
        after = _CLAUSE.search(text, end)
        last = after.start() if after else len(text)
        own = self._before(first, start, until=last) or self._after(end, last)
        if own == "past" and self._on_condition(start):
            return "future"
        if own:
            return own
        if not text[:first].strip():
            return self._after(last, len(text))
        return self._before(0, first) or self._after(last, len(text))

    def _on_condition(self, start: int) -> bool:
        """Whether the one verb before it is that of a condition: "would cancel the plan if it won the vote in May"."""
        condition = _IF.search(self.text, 0, start) if self.tongue == "en" else None
        return condition is not None and sum(1 for _ in self._cues(condition.start("told"), start)) == 1

    def _before(self, first: int, last: int, *, until: int = 0) -> Tense | None:
        found = list(self._cues(first, last))
        if found and found[-1].groupdict().get("plan") and self._after(last, until) == "past":
            return "past"  # "the doctors vote on Tuesday came out at 81%"
        return _of(found[-1]) if found else None

    def _after(self, first: int, last: int) -> Tense | None:
        found = next(self._cues(first, last), None)
        if found and self.tongue == "en" and _SETTLED_THEN.match(found.group()):
            return "past"
        return _of(found) if found else None

    def _cues(self, first: int, last: int) -> Iterator[re.Match[str]]:
        """Its verbs between two places; in German what is behind the place tells what kind of verb "ist" is."""
        cues = CUES.get(self.tongue)
        found = cues.finditer(self.text, first) if cues else _CUE.finditer(self.text[first:last])
        return (match for match in found if not match["thing"] and (cues is None or match.start() < last))


def _of(cue: re.Match[str]) -> Tense:
    return "future" if cue["future"] else "past"
