"""The sentence that names who speaks, before a quotation that says only "she said" or "he replied". Pure; English.

"The other four, she said, had been melted down" is somebody's word: whose, the sentences before it tell. They are
joined to it as far back as one in which somebody speaks under a name. A wrong speaker is worse than none, so nothing is
joined where that one's given name is of the other sex, where a pronoun of the other sex speaks or another person is
spoken of in between, or behind what is only asked: the one who answers is another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.injection.injection import injected
from qa.passages import sentence_spans
from qa.schema import Evidence
from qa.who import speakers
from qa.who.given_names import hardly
from qa.who.people import TITLES, WORD, plain, whole_names
from qa.words.grammar import is_participle, is_person
from qa.words.terms import STOPWORDS, english

_FAR = 4  # sentences before it in which who speaks is sought
_LONGEST = 500  # characters of all
_SPEAKS = (
    r"(?:said|says|told|added|wrote|asked|replied|answered|insisted|argued|warned|explained|alleged|claimed|recalled|"
    r"admitted|complained|suggested|maintained|predicted|promised|accused|denied)"
)
_BEGUN_BEFORE = re.compile(r"^[^\"“”]*[,.?!][\"”](?=\s|$)")  # a quotation that begins before it
_ENDS = re.compile(r"[,.?!](?=[”\"]$)")
_PRONOUN = re.compile(
    rf"(?:^|[.!?][\"”’]?\s+|[,.?!][\"”’]\s+|,\s+)(?P<who>he|she)\s+{_SPEAKS}\b(?!\s+by\b)", re.IGNORECASE
)
# "Ada Roe contradicted him": whom, the sentence before tells.
_AGAINST = re.compile(
    r"(?:[A-Z][\w’'-]*,?\s+|[a-z-]+,?\s+){1,8}?"
    r"(?:contradict(?:s|ed)|disagree[sd] with|correct(?:s|ed)|rebuk(?:es|ed))\s+(?:him|her|them)\b(?=\s*[.,;])"
)
_ONLY_SAID = re.compile(rf"[“\"][^“”\"]+[”\"]\s+(?:he|she)\s+{_SPEAKS}\.?")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_TITLED = re.compile(rf"\b(?i:{TITLES})\s+(?P<name>{WORD})(?![\w’'-])")
_NAME = re.compile(rf"(?<!the ){WORD}(?![\w’'-])")
_OPENS = re.compile(rf"(?:^|[.!?][\"”’]?\s+)(?P<name>{WORD})(?=,|\s+(?:has|had|is|was|will|would|[a-z]{{2,}}ed)\b)")
_BEGINS = re.compile(
    rf"(?:(?:The|A|An)\s+)?(?:[\w’'-]+,?\s+){{0,5}}?(?:{TITLES}\s+)?{WORD} {WORD}(?:,|\s+(?!and\b)[a-z]+)"
)
# "Asked the farmer whether", "thanked her deputy": the next to speak may be the other.
_ASKS = re.compile(r"\b(?:ask(?:s|ed)|wonder(?:s|ed)|question(?:s|ed)|interview(?:s|ed))\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:thank(?:s|ed)|call(?:s|ed)|describ(?:es|ed))\b", re.IGNORECASE)
_SAYS = re.compile(rf"\b(?!asked\b){_SPEAKS}\b")
_DEAD = re.compile(r"\b(?:die[sd]|dead|killed|missing|disappeared|vanished|drowned|body|funeral)\b", re.IGNORECASE)
_DONE_TO = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?P<done>[a-z]+)\b")
_SOMEBODY = re.compile(
    r"\b(?:one of )?(?:the|an?|another|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?P<head>[a-z]{3,})"
    r"(?=\W*$|[,.;:]|\s+(?:who|is|was|has|had|[a-z]+ed|said|says|told|saw|on|in|at|of|with|for|to|from|by|as|and|that|"
    r"whether|if)\b)",
    re.IGNORECASE,
)
_PERSONS = frozenset("neighbour neighbor child friend victim relative resident student tenant patient agent".split())
_SOON = 80  # characters in which the name of whoever a sentence begins with ends
_MALE, _FEMALE = re.compile(r"\b(?:Mr|Sir|Lord)\.?\s"), re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady)\.?\s")


def with_speakers(ordered: Sequence[Evidence]) -> list[Evidence]:
    """Each in which somebody speaks whom it does not name, or who contradicts "her", with the sentences before it that
    do, if they are near; none that is quoted besides is in both. What is nothing but an answer to somebody else's words
    is left out behind the first."""
    out = [it for n, it in enumerate(ordered) if not n or not _answers(it)]
    for item in out.copy():
        if item in out and (longer := named(item)) is not None:
            rest = [it for it in out if it is item or not _within(it, longer)]
            out = [longer if it is item else it for it in rest]
    return out


def nameless(text: str) -> str:
    """The pronoun under which somebody speaks in `text` of whom it has no name before that; "" where nobody does."""
    said = _unquoted(text)
    found = _PRONOUN.search(said)
    if found is None or _names(said[: found.start("who")]):
        return ""
    return found["who"].lower()


def _answers(item: Evidence) -> bool:
    """Whether it is one quotation of a "he" right behind what a "she" says, or the other way round."""
    said, pronoun = _ONLY_SAID.fullmatch(item.text), nameless(item.text)
    if not said or not pronoun:
        return False
    before = next(iter(_before(item)), None)
    other = _PRONOUN.search(_unquoted(before[1])) if before else None
    return other is not None and other["who"].lower() != pronoun


def named(item: Evidence) -> Evidence | None:
    """With the sentences before it that name who speaks; None where it needs none, or none do."""
    passage, pronoun = item.passage, nameless(item.text)
    if passage.opinion or not english(item.text):
        return None
    if _AGAINST.match(item.text):
        return _with_one_before(item)
    if not pronoun:
        return None
    said = _unquoted(item.text)
    between = [said[: found.start("who")] for found in _PRONOUN.finditer(said)][:1]
    for start, text in _before(item):
        told = _unquoted(text)
        if who := _speaker(told):
            if any(_persons(it) - _persons(told) for it in between):
                return None
            whole = passage.text[start : item.end - passage.start]
            longer = replace(item, start=passage.start + start, text=whole, before="")
            fits = len(whole) <= _LONGEST and not _other(pronoun, who)
            return longer if fits and not injected(longer) else None
        if _asks(told) or ((other := _PRONOUN.search(told)) and other["who"].lower() != pronoun):
            return None
        between.append(told)
    return None


def _with_one_before(item: Evidence) -> Evidence | None:
    """With the sentence of its paragraph before it, in which somebody speaks under a name."""
    passage = item.passage
    start, text = next(iter(_before(item)), (0, ""))
    if not text or not _speaker(_unquoted(text)) or "\n" in passage.text[start : item.start - passage.start]:
        return None
    whole = passage.text[start : item.end - passage.start]
    longer = replace(item, start=passage.start + start, text=whole, before="")
    return longer if len(whole) <= _LONGEST and not injected(longer) else None


def _speaker(text: str) -> str:
    """Who speaks in a sentence under a name, and does not only ask, or else the one that it begins with, if it speaks
    of no other and tells of nothing that was done to that one; "" where nobody is."""
    if _asks(text):
        return ""
    named = [phrase for phrase in speakers.phrases(text) if _names(phrase)]
    if named:
        return named[-1]
    whole = whole_names(text)
    if len(whole) != 1 or not _BEGINS.match(text) or whole[0] not in text[:_SOON]:
        return ""
    behind = re.sub(r"^,[^,]*,", "", text.partition(whole[0])[2])
    suffers = _DEAD.search(behind) or any(is_participle(match["done"]) for match in _DONE_TO.finditer(behind))
    return "" if suffers or _persons(behind) or re.match("['’]", behind) else whole[0]


def _asks(text: str) -> bool:
    """Whether somebody asks in it, or thanks or calls another person something, and nobody says anything besides."""
    if _SAYS.search(text):
        return False
    of = _OF_SOMEBODY.search(text)
    return bool(_ASKS.search(text) or (of and _persons(text[of.end() :])))


def _persons(text: str) -> frozenset[str]:
    """The last words of what single persons are called in it, in small letters, but for those who own something."""
    named = [name for name in whole_names(text) if re.search(rf"{re.escape(name)}(?![\w’'-])", text)]
    named += [match["name"] for match in _TITLED.finditer(text)]
    found = [(match, match["head"].lower()) for match in _SOMEBODY.finditer(text)]
    heads = [head.removesuffix("s") if match.group().lower().startswith("one of") else head for match, head in found]
    heads = [it for it in heads if it not in STOPWORDS and (is_person(it) or it in _PERSONS)]
    return frozenset([*(name.split()[-1].lower() for name in named), *heads])


def _before(item: Evidence) -> Iterator[tuple[int, str]]:
    """The sentences before it, the nearest first, each with where it begins in the passage: those of the paragraph in
    which it begins, or, if it begins that, of the one before."""
    text, at = item.passage.text, item.start - item.passage.start
    spans = [span for span in sentence_spans(text) if span[1] <= at]
    for n, (start, end) in enumerate(spans[: -_FAR - 1 : -1]):
        if n and "\n" in text[end:at]:
            return
        at = start
        yield start, text[start:end]


def _other(pronoun: str, speaker: str) -> bool:
    """Whether the pronoun is hardly said of that speaker."""
    title = _FEMALE if pronoun == "he" else _MALE
    given = [whole.split()[0] for whole in whole_names(speaker)]
    return bool(title.search(speaker)) or any(hardly(pronoun, name) for name in given)


def _names(text: str) -> bool:
    """Whether it names somebody who may speak: whole, behind a title, beside a verb of saying or as who opens a
    sentence; not as the owner of something, nor behind "the" ("the Grand Hotel")."""
    if any(re.search(rf"(?<!the ){re.escape(name)}(?![\w’'-])", text) for name in whole_names(text)):
        return True
    if any(plain(match["name"]) for way in (_TITLED, _OPENS) for match in way.finditer(text)):
        return True
    return any(plain(name) for phrase in speakers.phrases(text) for name in _NAME.findall(phrase))


def _unquoted(text: str) -> str:
    """Without what stands between its quotation marks, but for the comma or stop that ends it."""
    text = _BEGUN_BEFORE.sub("", text).lstrip()
    return _QUOTED.sub(lambda match: match.group()[0] + "".join(_ENDS.findall(match.group())) + match.group()[-1], text)


def _within(item: Evidence, longer: Evidence) -> bool:
    same = item.passage.article_id == longer.passage.article_id
    return same and item.start < longer.end and longer.start < item.end
