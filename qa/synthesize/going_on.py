"""A reason, a figure, a day or a name, somebody's words, what an author wants, or a word against it, that goes on in
the next sentence, and who "he" is, from the one before. Pure; English.

"The turn came after a recount" says when rather than why: what the recount found stands in the sentence behind it. So
does what is to be done behind "what should follow is simpler". And "I ought to be cheering" says the opposite of what
is meant where "I am not" stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking import expects
from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.reading.leaning import LEANS
from qa.reports import risen
from qa.reports.given import things
from qa.schema import Evidence
from qa.who import speakers
from qa.who.people import whole_names
from qa.words.excerpt import content

_WHY = re.compile(r"\W*(?:(?:and|but|so),?\s+)?(?:why|what made|what changed)\b", re.IGNORECASE)
# Told only by the finding that came before it, with no word for a reason: a fire or a crack is one itself.
_CAME_AFTER = re.compile(
    r"\b(?:(?:came|comes|coming)\s+(?:only\s+|shortly\s+|just\s+|soon\s+)?after|follow(?:s|ed))\s+(?:an?|the)\s+"
    r"(?:(?!(?:in|at|of|on|to|for|from|by|with|and|that|which|who)\b)[\w’'-]+\s+){0,3}?"
    r"(?P<finding>surveys?|recounts?|counts?|reports?|reviews?|inspections?|audits?|inquiry|investigation|study|studies|"
    r"tests?|examination|assessment|analysis|poll|vote|hearing)\b"
)
# The next sentence goes on from it: with a pronoun that begins it or says it, or the finding's own word.
_GOES_ON = r"\W*(?:it|they|this|these|those)\b|.*\b(?:it|he|she|they) (?:says?|said|found|show(?:s|ed)|adds?|added)\b"
_REASON = re.compile(
    r"\b(?:because|due to|owing to|as a result|so that|in order to|reasons?|since|citing|blam\w+|caused?)\b",
    re.IGNORECASE,
)
# What an author only announces.
_ANNOUNCES = re.compile(
    r"\W*(?:(?:so|and|but|then)\s+)?(?:"
    r"what\s+(?:ought|should|must|needs?|has|would|(?:I|we)\s+(?:want|need|would|propose))\b[^,;:.]{0,40}?\s(?:is|are)\s+"
    r"(?:[\w’'-]+\s*){1,3}(?:(?:,|and|but)\b[^.;:]{0,60})?[.:]"
    r"|here\s+is\s+(?:my|what)\b[^.;:]{0,60}[.:]"
    r"|(?:my|the)\s+(?:proposal|answer|remedy|cure)\s+is\s+simple\b[^.;:]{0,30}[.:])",
    re.IGNORECASE,
)
# It takes back the sentence before it, or says that somebody else does.
_TAKES_BACK = re.compile(
    r"\W*(?:(?:but|yet)\s+)?(?:(?:I|he|she|it|they|we|that|this)\s+"
    r"(?:(?:(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could)(?:\s+not|n['’]t)|cannot|can['’]t|won['’]t)"
    r"(?:\s+(?:so|true|right|correct))?|(?:is|was)\s+(?:untrue|false|wrong|nonsense))|not\s+so)\W*"
    r"|.*\bnothing\s+of\s+the\s+(?:sort|kind)\b.*"
    # or that nothing bears it out
    r"|\W*(?:(?:but|yet)\s+)?(?:he|she|they|it|neither|[^\W\d_a-zß-öø-ÿ][\w’'-]+)\s+(?:(?:has|have|had)\s+)?(?:offered|gave|given|provided|"
    r"produced|presented|cited|showed|shown)\s+no\s+(?:evidence|proof|documents?|source)\b[^.;]{0,60}\W*"
    r"|\W*(?:there\s+is|there\s+was)\s+no\s+(?:evidence|proof)\b[^.;]{0,60}\W*"
    # or that those who say it are wrong, whatever else is granted them
    r"|\W*(?:(?:but|yet)\s+)?(?:he|she|they|it|that|this)\s+(?:is|are|was|were)\s+(?:\w+ly\s+|quite\s+|just\s+)?"
    r"(?:wrong|mistaken|untrue|false)\b(?!\s+(?:to|about|with|in|on|for)\b)[^.;\"“”]{0,80}\W*",
    re.IGNORECASE | re.DOTALL,
)
# What the author of a column does not want: "I loved that building. I do not want it back."
_NOT_I = re.compile(r"\W*(?:(?:but|yet)\s+)?I\s+(?:do|would|will|can)(?:\s+not\b|n['’]t\b)", re.IGNORECASE)
# What they only grant: "The tram will raise rents, certainly. It will also raise horizons."
_GRANTS = re.compile(
    r"\W*(?:true|granted|admittedly|of course|to be sure|certainly)\b|"
    r".*,\s(?:certainly|admittedly|of course|to be sure|I (?:grant|admit)(?: you)?(?: that)?|it is true)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_PERCENTAGE = re.compile(r"\b(?:percentage|per ?cent|%|proportion|share)\b", re.IGNORECASE)
_PER_CENT = re.compile(r"%|\bper ?cent\b|\bhalf\b|\bthirds?\b|\bquarters?\b", re.IGNORECASE)
_WORDS = re.compile(
    r"\b(?:say|said|tells?(?!\s+(?:me|us)\b)|told|answer\w*|respon\w+|react\w*|comment\w*|repl(?:y|ied)|explain\w*)\b",
    re.IGNORECASE,
)
# A sentence that is one quotation, behind one that ends with who speaks.
_QUOTED = re.compile(r"[\"“‘][^\"“”]{3,200}[\"”’]")
_SPEAKS_LAST = re.compile(r"[\"”’]\s+[^\"“”‘]{0,80}\b(?:said|says|told|added|wrote)\b[^\"“”]{0,60}\.$")
_HAD_PROPOSED = re.compile(
    r"\bhad\s+(?:first\s+|originally\s+)?(?:proposed|suggested|asked\s+for|wanted|requested|hoped\s+for|recommended)\s+"
    r"(?P<day>[^.;,]{3,40}),?\s+but\b(?P<but>[^.;]*)"
)
_SETTLES = re.compile(r"\b(?:will|is to|are to|takes? place|be held|set|fixed|scheduled|chose|picked|on)\b")
_TO_BE = re.compile(
    r"\b(?:will|going to|(?:is|are) to|becomes?|plans?|planned|future|happens? to|next)\b", re.IGNORECASE
)
# It is not settled yet, of "it".
_OPEN = re.compile(
    r"(?:\b(?:has|have)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:said|decided|announced|settled)\b"
    r"|\b(?:is|are|remains?)\s+(?:not\s+(?:yet\s+)?(?:clear|known|decided|settled)|unclear|undecided)\b"
    r"|\b(?:has|have)\s+(?:yet|still)\s+to\s+(?:say|decide|announce)\b)[^.;]*\b(?:it|them|that)\b",
    re.IGNORECASE,
)
# It is of what is spoken of just before.
_IS_ON = re.compile(
    r"(?:The\s+(?:[a-z-]+\s+){1,3}|It\s+|They\s+|This\s+|That\s+)(?:(?:is|are|was|were|takes?\s+place|will\s+(?:be|take\s+place|"
    r"begin|start|open|end|follow)|begins?|starts?|opens?|ends?|follows?)\s+)(?:set\s+for\s+|due\s+(?:on|in)?\s*|planned\s+for\s+)?"
    r"(?:on|in|at|from|until|for)?\s*(?=[A-Z\d])"
)
_SAYING = (
    r"(?:sa(?:id|ys)|told|tells|added|den(?:ied|ies)|insist(?:ed|s)|promis(?:ed|es)|argue[ds]|claim(?:ed|s)|warn(?:ed|s)|explain(?:ed|s)|"
    r"stress(?:ed|es)|announce[ds]|admit(?:ted|s)|confirm(?:ed|s)|conced(?:ed|es)|repl(?:ied|ies)|answer(?:ed|s)|believe[sd]?|think|thinks)"
)
_SAYS = re.compile(rf"[\"“”]|\b(?:{_SAYING}|according to|wrote)\b|\bcould not be\b", re.IGNORECASE)
# Words that are told, not quoted, and what goes on to tell them.
_INDIRECT = re.compile(
    rf"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bbeing )\b{_SAYING}\s+(?:that\s+)(?![\"“])[a-z]"
)
_WOULD = re.compile(r"(?:It|They|He|She)\s+(?:would|should|might|had to)\b")
_LONGEST = 400  # characters of both, or twice as many where the next one is short
_SHORT = 160


def whole_reason(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence with the next one of its paragraph, where it is asked why and it tells only the finding that
    it came after, and that one goes on from it; none that is quoted besides is in it. Why a price changed may stand
    before the sentence that tells it, and what is blamed behind that: then with that one before it."""
    if not ordered or not _WHY.match(question):
        return list(ordered)
    first = ordered[0]
    if risen.led_up_to(question, first) or risen.points_back(question, first):
        longer = _with_before(first)
        return _first_as(longer, ordered) if longer else list(ordered)
    after = _CAME_AFTER.search(first.text)
    if after is None or _REASON.search(first.text):
        return list(ordered)
    longer = _with_next(first)
    if longer is None or not _goes_on(longer.text[len(first.text) :], after["finding"]):
        return list(ordered)
    return _going_on(first, ordered)


def whole_figure(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence with the next one of its paragraph, where a sum or a percentage is asked for, neither it nor
    any other that is quoted has one, and that one goes on from it with one: "The pilots have settled. They will take 7
    per cent"."""
    wanted = expects.kind(question)
    if not ordered or not (wanted == "money" or (wanted == "number" and _PERCENTAGE.search(question))):
        return list(ordered)
    if any(expects.has(wanted, question, it.text) for it in ordered):
        return list(ordered)
    first = ordered[0]
    behind = _behind(first)
    if not LEANS.match(behind) or not expects.has(wanted, question, behind):
        return list(ordered)
    if _PERCENTAGE.search(question) and not _PER_CENT.search(behind):
        return list(ordered)
    return _going_on(first, ordered)


def whole_answer(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first sentence with the next one of its paragraph, where it is asked when or who, nothing that is quoted
    tells a day or a name, and that one does and goes on from it: "The children will be asked to choose. The ballot
    is on 12 December"."""
    wanted = expects.kind(question)
    if not ordered or not (wanted == "when" or (wanted == "name" and expects.WHO.match(question))):
        return list(ordered)
    dated = wanted == "when"
    if any(things(question, it.text) if dated else expects.has(wanted, question, it.text) for it in ordered):
        return list(ordered)
    first = ordered[0]
    behind = _behind(first)
    if dated:
        tells = bool(_IS_ON.match(behind) and things(question, behind))
    else:
        tells = bool(whole_names(behind) and content(behind) & content(first.text))
    return _going_on(first, ordered) if tells else list(ordered)


def whole_quotation(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """All that end with who speaks, with the next sentence of their paragraph, if that is nothing but more of what they
    say, where somebody's words are asked for: "“…,” he said. “The roses are still waiting.”"; and the first, if it
    tells what somebody said in other words than theirs, with the next one that goes on to: "She denied that the line
    was up for sale. It would be reviewed"."""
    if not (speakers.asked_of(question) or speakers.attributed(question) or _WORDS.search(question)):
        return list(ordered)
    out = list(ordered)
    for item in ordered:
        behind = _behind(item)
        more = _QUOTED.fullmatch(behind) and _SPEAKS_LAST.search(item.text)
        if item in out and (more or (item is ordered[0] and _told_on(item.text, behind))):
            out = _going_on(item, out)
    return out


def _told_on(text: str, behind: str) -> bool:
    """Whether somebody's words are told in the one, and the other goes on to tell them, as "would" shows."""
    last = text[list(sentence_spans(text))[-1][0] :]
    return bool(_INDIRECT.search(last) and _WOULD.match(behind)) and not _SAYS.search(behind)


def settled_first(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first with the sentence of its paragraph before it, where a day is asked for, that one tells one, and this
    only what had been proposed in its place: "The vote is on 9 March. The board had proposed 16 February, but …"."""
    proposed = _HAD_PROPOSED.search(ordered[0].text) if ordered and expects.kind(question) == "when" else None
    if proposed is None or not things(question, proposed["day"]) or things(question, proposed["but"]):
        return list(ordered)
    longer = _with_one_before(ordered[0])
    before = longer.text[: len(longer.text) - len(ordered[0].text)] if longer else ""
    if longer is None or not things(question, before) or not _SETTLES.search(before):
        return list(ordered)
    return _first_as(longer, ordered)


def whole_plan(question: str, ordered: Sequence[Evidence]) -> list[Evidence]:
    """The first with the next sentence of its paragraph, where it is asked what will be, and that one says of "it" that
    nobody has said or settled that yet."""
    if not ordered or not _TO_BE.search(question):
        return list(ordered)
    return _going_on(ordered[0], ordered) if _OPEN.search(_behind(ordered[0])) else list(ordered)


def whole_stand(ordered: Sequence[Evidence]) -> list[Evidence]:
    """The same of what the author of an opinion piece only announces: "what should follow is simpler"."""
    first = next((it for it in ordered if it.passage.opinion and _ANNOUNCES.fullmatch(it.text.strip())), None)
    return _going_on(first, ordered) if first else list(ordered)


def whole_turn(ordered: Sequence[Evidence]) -> list[Evidence]:
    """Each that the next sentence of its paragraph takes back, or says that somebody does, with that one behind it;
    in a column also what its author does not want, or says against what they grant."""
    out = list(ordered)
    for item in ordered:
        behind = _behind(item)
        in_column = _NOT_I.match(behind) or _GRANTS.match(item.text)
        turns = _TAKES_BACK.fullmatch(behind) or (item.passage.opinion and in_column)
        if behind and item in out and turns:
            out = _going_on(item, out)
    return out


def taken_back(item: Evidence) -> bool:
    """Whether the last of its sentences takes back what stands before it."""
    spans = list(sentence_spans(item.text))
    return len(spans) > 1 and _TAKES_BACK.fullmatch(item.text[spans[-1][0] :]) is not None


def _going_on(item: Evidence, ordered: Sequence[Evidence]) -> list[Evidence]:
    """With the next sentence of its paragraph behind it; none that is quoted besides is in both."""
    longer = _with_next(item)
    if longer is None or injected(longer):
        return list(ordered)
    rest = [it for it in ordered if it is item or not _within(it, longer)]
    return [longer if it is item else it for it in rest]


def _first_as(longer: Evidence, ordered: Sequence[Evidence]) -> list[Evidence]:
    """With what is longer in the place of the first; none that is quoted besides is in both."""
    return [longer, *(it for it in ordered[1:] if not _within(it, longer))]


def _within(item: Evidence, longer: Evidence) -> bool:
    same = item.passage.article_id == longer.passage.article_id
    return same and item.start < longer.end and longer.start < item.end


def _goes_on(text: str, finding: str) -> bool:
    return bool(re.match(rf"{_GOES_ON}|.*\b{re.escape(finding)}\b", text, re.IGNORECASE | re.DOTALL))


def _behind(item: Evidence) -> str:
    """The next sentence of its paragraph; "" where there is none, or no room for it."""
    longer = _with_next(item)
    return longer.text[len(item.text) :].strip() if longer else ""


def _with_one_before(item: Evidence) -> Evidence | None:
    """With the sentence of its paragraph before it; None where there is none, no room, or an order to a model."""
    passage = item.passage
    before = [span for span in sentence_spans(passage.text) if span[0] + passage.start < item.start]
    if not before:
        return None
    start, text = before[-1][0], passage.text[before[-1][0] : item.end - passage.start]
    if "\n" in text or len(text) > _LONGEST:
        return None
    longer = replace(item, start=passage.start + start, text=text)
    return None if injected(longer) else longer


def _with_before(item: Evidence) -> Evidence | None:
    """With the sentence before it, in whatever paragraph; None where that is not what is known to be before it."""
    passage = item.passage
    before = [span for span in sentence_spans(passage.text) if span[0] + passage.start < item.start]
    if not before:
        return None
    text = passage.text[before[-1][0] : item.end - passage.start]
    longer = replace(item, start=passage.start + before[-1][0], text=text)
    return None if len(text) > _LONGEST or injected(longer) else longer


def _with_next(item: Evidence) -> Evidence | None:
    passage = item.passage
    start, end = item.start - passage.start, item.end - passage.start
    last = next((until for begins, until in sentence_spans(passage.text) if begins >= end), None)
    if last is None or "\n" in passage.text[end:last]:
        return None
    if last - start > _LONGEST and (last - end > _SHORT or last - start > 2 * _LONGEST):
        return None
    return replace(item, end=passage.start + last, text=passage.text[start:last])
