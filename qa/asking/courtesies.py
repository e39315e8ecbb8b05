"""A question without what is said around it that asks nothing: "Hi, can you tell me who won? Thanks!" as "Who won?".
Pure; English, and the commonest words in German and Spanish.

People ask a page as they would ask a colleague. Each such word would be sought in the articles and read with the
question, and a question that begins with one is no longer known by its first word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking import asides, other_subject
from qa.asking.true_that import asked_of
from qa.schema import Turn
from qa.words.grammar import AUXILIARY

_IS = r"(?:['’]?(?:s|re))?"
_WH = rf"who(?:se|m|{_IS})|what{_IS}|which|when{_IS}|where{_IS}|why|how{_IS}|by whom"
_ABROAD = (
    r"wer|was|wann|wo|warum|wieso|wie|welche[rsn]?|wessen|wem|wen|quién(?:es)?|qué|cuándo|dónde|por qué|"
    r"cómo|cuál(?:es)?|cuánt[oa]s?"
)
_ORDERS = r"give|show|list|make|compare|name|quote|summari[sz]e|timeline|latest|trace|walk"
_LED = rf"¿?\s*(?:(?:on|in|at|by|for|from|to|of|with)\s+(?={_WH}\b))?"
_QUESTION = rf"{_LED}(?:{_WH}|{_ABROAD}|{'|'.join(sorted(AUXILIARY))})\b"
_ASKS = re.compile(rf"{_QUESTION}|{_LED}(?:{_ORDERS})\b", re.IGNORECASE)
_UNMARKED = re.compile(rf"{_QUESTION}.*[\w\"”»)’']$", re.IGNORECASE)
# "Who the mayor is", "why the watchman resigned": the order behind "tell me", where a subject stands first.
_INDIRECT = re.compile(
    r"(?P<wh>who|what|where|when|why|how)\s+(?P<clause>(?:(?:the|an?|his|her|its|their|this|that|he|she|it|they|people)\b|"
    r"(?-i:[A-Z]))[^?]*?)\W*",
    re.IGNORECASE,
)
_GAP = r"(?:\s*[,:;.!?–—-]+\s*|\s+)"
_STOP = r"\s*[,:;.!–—-]+\s*"
_ME = r"(?:me|us)"
_KNOW = r"(?:know|find out|ask|understand|see|hear|learn|check|confirm)"
_PLEASE = r"(?:(?:please|pls|plz|kindly|just|quickly|maybe|possibly)\s+)*"
# What may stand before a question; behind some only where a mark parts it from that.
_BEFORE = re.compile(
    rf"(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|dear (?:all|team|dateline))"
    rf"(?: (?:there|all|everyone|team))?{_GAP}"
    rf"|(?:ok(?:ay)?|alright|all right|hmm+|umm+){_GAP}"
    rf"|(?:oh|er|erm|um|well|right|now|great|good|cool|nice|perfect|sorry|excuse me|thanks|thank you|no problem){_STOP}"
    rf"|(?:(?:an?|one|just an?|my|the)\s+)?(?:(?:another|other|quick|short|simple|last|first|next|follow-up)\s+)*"
    rf"question(?: for you| is)?(?:{_STOP}|\s+(?={_WH}\b))"
    rf"|{_PLEASE}(?:can|could|would|will)\s+you\s+{_PLEASE}(?:tell|remind|inform)\s+{_ME}{_GAP}"
    rf"|{_PLEASE}(?:can|could|would|will)\s+you\s+{_PLEASE}(?:explain|say|check|find out|look up|clarify)"
    rf"(?:\s+for\s+{_ME})?{_GAP}"
    rf"|{_PLEASE}(?:tell|remind)\s+{_ME}(?:\s+again)?{_GAP}|please let {_ME} know{_GAP}"
    rf"|{_PLEASE}(?:find out|check|look up|help {_ME} (?:with this|find out|understand)|i need help){_GAP}"
    rf"|(?:my|our)\s+(?:editor|boss|desk|reader|teacher|colleague|chief)s?\s+"
    rf"(?:asks?|asked|(?:wants?|needs?|would like) to know)(?:\s+{_ME})?{_GAP}"
    rf"|(?:do (?:you|we) have|have you got|(?:is|are) there)\s+(?:anything|something|"
    rf"(?:any\s+)?(?:news|information|reports?|articles?))\s+(?:on|about|that says?)\s+(?={_WH}\b)"
    rf"|(?:please|pls|plz){_GAP}"
    rf"|i\s*(?:['’]d|\s+would|['’]m)?\s*(?:really\s+|just\s+)?(?:like|love|want|wanted|need|trying|interested)\s+to"
    rf"\s+{_KNOW}{_GAP}"
    rf"|i(?:['’]m| am| was)?\s+(?:just\s+)?(?:wonder(?:ing)?|curious|not sure)(?:\s+about)?{_GAP}"
    rf"|(?:do (?:you|they|we)|does any(?:one|body))\s+(?:happen to\s+|already\s+)?know(?:\s+(?:yet|now))?{_GAP}"
    rf"|is it\s+(?:already\s+)?(?:known|clear)(?:\s+(?:yet|now))?{_GAP}"
    rf"|(?:do you have\s+|have you\s+|got\s+)?any\s+(?:idea|clue)(?:\s+about)?{_GAP}"
    rf"|(?:what i (?:want|would like|need) to know is){_GAP}"
    rf"|(?:according to|based on|going by|from)\s+(?:the|your|these|all)\s+(?:news\s+)?(?:articles?|reports|archive|"
    rf"coverage|sources|documents|papers|stories|texts|news){_GAP}"
    rf"|(?:kannst du|können sie) mir (?:bitte )?sagen{_GAP}|(?:bitte|hallo|guten tag){_GAP}"
    rf"|(?:puedes?|podrías?|puede) decirme{_GAP}|(?:hola|por favor|oye){_GAP})",
    re.IGNORECASE,
)
# What somebody says of themselves first: "I am checking a line for tomorrow's paper: on which day …".
_OF_ONESELF = re.compile(
    r"(?:(?:i|we)(?:['’]m|['’]ve| am| are| need| want| have| was| were)\b[^:?]{0,120}|"
    r"for (?:an?|my|our) [^:?]{0,60}):\s+",
    re.IGNORECASE,
)
# From a name in it a question goes on, and by a word that points back.
_NAMES = re.compile(r"[a-z,;:–-]\s+(?!I\b)[^\W\d_a-zß-öø-ÿ]")
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|there|then)\b", re.IGNORECASE
)
_GOES_ON = re.compile(rf"(?:and|but|so|also)\b{_GAP}", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:(?<![\s,.!?;–—-])[\s,.!?;–—-]+(?:(?:please|pls|plz)(?: tell (?:me|us))?|(?:many |so much )?thanks?(?: you)?"
    r"(?: (?:so much|a lot|very much|in advance))?|thx|ty|cheers|asap|"
    r"(?<=[,.;!?–—-]\s)(?:(?:does |do )?(?:any(?:one|body)|you|we|they) know|if (?:that is |it is )?known|"
    r"is (?:that|it) known)|"
    r"any ideas?|just curious|just wondering|danke|bitte|gracias|por favor|"
    r"(?:according to|based on)\s+(?:the|your|these)\s+(?:news\s+)?(?:articles?|reports|archive|coverage|documents)|"
    r"in (?:the|your) archive))\W*$",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"(?:whether|if)\s+(?P<clause>[^?]+?)(?:\s+or not)?\W*", re.IGNORECASE)
_MARKS = re.compile(r"[?!‽…]*\?[?!‽…]*\s*$|\?*!+\s*$")
_QUOTED = re.compile(r"[\"“„«](?P<inside>[^\"“”„«»]+)[\"”“»]\W*")
# A thing that is wanted, which is asked for by its noun alone.
_WANTED = re.compile(
    r"(?:(?:(?:i|we)(?:['’]?m| am|['’]re| are)?\s+(?:just\s+)?)?(?:looking|searching)\s+for|(?:(?:i|we)\s+)?need|"
    r"(?:i|we)\s+want|(?:please\s+)?(?:find|get|look up)(?:\s+me)?)\s+"
    r"(?=the\s+\w+(?:\s+\w+)?\s+(?:of|for|in)\s[^:?]+$)",
    re.IGNORECASE,
)
_EXACTLY = re.compile(rf"^(?P<wh>(?:{_WH})(?:\s+(?:many|much|old|long|far))?)\s+(?:exactly|precisely)\b", re.IGNORECASE)
_ACTUALLY = re.compile(r"\s+(?:actually|in fact)\b(?!['’])", re.IGNORECASE)
# Typed without their apostrophe: "whats", "didnt".
_WHATS = re.compile(r"\b(what|who|where|when|how|that|there)s(?=\s)", re.IGNORECASE)
_NT = re.compile(r"\b(did|does|do|is|was|were|are|has|have|had|could|would|should|ca|wo)nt(?=\s)", re.IGNORECASE)
_LOUD = 4  # words of a question that is typed in capitals alone


def bare(question: str, *, goes_on: bool = False) -> str:
    """`question` without these words, and quiet where it is typed in capitals alone; as it stands where nothing that
    asks is left. Where it may go on from another, "and" and "so" stay."""
    text = question.strip()
    if other := other_subject.asked(text):
        text = f"{other[0].upper()}{other[1:]}" if text[0].isupper() else other
    if quoted := _QUOTED.fullmatch(text):
        text = quoted["inside"].strip()
    if not any(map(str.islower, text)) and len(text.split()) >= _LOUD:
        text = text.lower()
    text = asides.asked(_NT.sub(r"\1n't", _WHATS.sub(r"\1's", text)))
    text = _without_end(text)
    begun = _begun(_WANTED.sub("", text, count=1) if _WANTED.match(text) else text, goes_on=goes_on)
    if begun != text:
        text = f"{begun[0].upper()}{begun[1:]}" if text[0].isupper() else begun
    text = _EXACTLY.sub(lambda match: match["wh"], text)
    text = text if re.search('["“„«]', text) else _ACTUALLY.sub("", text)
    text = f"{text}?" if "?" not in text and _UNMARKED.fullmatch(text) else text
    return text if len(text.split()) > 1 else question


def turns(question: str, history: Sequence[Turn]) -> tuple[Turn, ...]:
    """The earlier turns that `question` may go on from, their questions so."""
    of_it = other_subject.turns(question, history)
    return tuple(replace(turn, question=bare(turn.question, goes_on=at > 0)) for at, turn in enumerate(of_it))


def _without_end(text: str) -> str:
    asked = text.endswith("?")
    while (found := _BEHIND.search(text)) and len(text[: found.start()].split()) > 1:
        asked = asked or "?" in found.group() or text[: found.start() + 1].endswith("?")
        text = text[: found.start()].rstrip()
    if asked and not text.endswith("?"):
        text = f"{text.rstrip('.!, ')}?"
    return _MARKS.sub(lambda match: "?" if "?" in match.group() else match.group()[:1], text)


def _begun(text: str, *, goes_on: bool) -> str:
    """The text from what asks on, if only such words stand before it."""
    rest = text
    while found := _before(rest) or (None if goes_on else _GOES_ON.match(rest)):
        rest = rest[found.end() :]
        if whether := _WHETHER.fullmatch(rest):
            return asked_of(whether["clause"]) or text
    if rest == text or not (_ASKS.match(rest) or (goes_on and _GOES_ON.match(rest))):
        return text
    indirect = _INDIRECT.fullmatch(rest)
    if indirect and (asked := asked_of(indirect["clause"])):
        return f"{indirect['wh']} {asked[0].lower()}{asked[1:]}"
    return f"{rest.rstrip(' .')}?" if rest.rstrip().endswith(".") else rest


def _before(text: str) -> re.Match[str] | None:
    of_oneself = _OF_ONESELF.match(text)
    if of_oneself and not _NAMES.search(of_oneself.group()) and not _POINTS.search(text, of_oneself.end()):
        return of_oneself
    return _BEFORE.match(text)
