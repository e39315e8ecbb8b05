"""Article text to sentences and passages, with exact spans.

LlamaIndex's own offsets are wrong where a text repeats itself, so the spans here are our own: each is cut from the
text by position and never searched for, and `text[start:end]` is the passage by construction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_CJK_END = re.compile(r"[。！？]+[」』”’）]*")
_STOP = re.compile(r"(\b([a-z]{4,})[.!?][\"'”’)]*)\s+(?=[\"'“‘(]?[A-Z])")
_ABBREVIATIONS = frozenset("approx incl dept univ assn bros intl govt".split())
_ORDINAL = re.compile(r"\b\d{1,2}\.\s*$")
_MONTH = re.compile(  # of the languages that write "11. Juli", as far as Latin script goes
    r"\s*(?:jan|feb|m[äa]r|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[czs])[a-zäáí]*\b", re.IGNORECASE
)
# "Mitte des 18. Jahrhunderts", "der Bau der 3. und 4. Brücke", "(5. Rang)": what stands before a German ordinal, and
# words that begin a sentence behind a plain number.
_COUNTED = re.compile(
    r"(?:\(|\b(?i:d(?:e[rmns]|ie|as)|(?:i|a|zu|vo|bei)m|zur|ins|ans|(?:[dms]?ein|ihr|unser|jed|dies)e[mnrs]?)\s+"
    r"(?:[a-zäöüß]+\s+){0,2})(?:\d{1,3}\.?(?:,\s*|\s+(?:und|oder|bis)\s+)){0,4}\d{1,3}\.\s*$"
)
# A German word that begins a sentence behind a plain number, and a noun or club that an ordinal counts.
_BEGINS = (
    r"(?:D(?:er|ie|as|e[mns]|abei|ann|anach|amit|avon|ort|a|och|iese[mnrs]?)|E[rs]|Sie|Wir|Ich|I[nmh]|Ihre?[mnrs]?|Am?|"
    r"Ab|An|Auf|Aus|Als|Aber|Auch|Alle|Bei|Beim|Bis|Eine?[mnrs]?|Etwa|Für|Hier|Insgesamt|Ja|Jetzt|Kein\w*|Man|Mehr|"
    r"Mindestens|Mit|Nach|Noch|Nun|Nur|Ob|Rund|Schon|Seit|Seine?[mnrs]?|So|Und|Um|Unter|Vo[nrm]|Viele|Wa[rs]|Während|"
    r"We[nri]\w*|Wie|Wo|Zu[mr]?|Zudem|Zwischen|Über)\b"
)
_NOUN = re.compile(rf"\s*(?!{_BEGINS})[A-ZÄÖÜ](?:[a-zäöüß]|[A-Z]{{1,3}}\b)")
_BEGUN = re.compile(rf"\s*{_BEGINS}")
# German and Spanish abbreviations that end no sentence (Punkt knows the English ones), and what ends none before a
# small letter: "usw.", "v. Chr.", "Otto IV. von", "EE. UU."
_SHORTENED = re.compile(
    r"(?<![\w.])(?:Mio|Mrd|Tsd|bzw|ca|Abg|Fa|Hrn?|Fr|Frl|Nr|vgl|Dipl|evtl|ggf|inkl|exkl|sog|z\.\s?B|d\.\s?h|u\.\s?a|Dra?s?|"
    r"Sr(?:a|ta|es|as)?|Dña|Lic|Ing|Gral|Pdte|aprox|núm|pág|págs|art|mill|p\.\s?ej)\.\s*$"
)
_NO_END = re.compile(r"(?<!\w)(?:[IVX]{1,5}|(?:[^\W\d_]\.\s?)+[^\W\d_]|usw|etc|Chr|Jh|UU)\.\s*$")
# Common words by which it is told whether a text is in German or Spanish; "die" and "no" are English, too.
_GERMAN = re.compile(
    r"\b(?:der|das|den|dem|des|und|ist|war|wurden?|wird|werden|nicht|mit|vom|im|zum|zur|eine?[mnrs]?|auf|für|"
    r"sich|bei|nach|als|hat|haben|sie|er|es|an|von|aus|bis)\b",
    re.IGNORECASE,
)
_SPANISH = re.compile(r"\b(?:el|la|los|las|un|una|del|de|que|y|por|con|para|se|su|en|fue|es|al|lo)\b", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|that|for|with|on|by|from|at|is|was|are|were|has|have|had|he|she|it|they|his|her|its|"
    r"said|will|would|as|this)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?:I{2,3}|IV|VI{0,3}|IX)\b")  # "the K.O. II sampler"
_WORD = re.compile(r"\S+")
# A short tail is joined to the passage before it: a passage of one clause is found by accident and explains nothing.
_SHORTEST = 0.2
# How a sentence begins, or says who speaks, that only what stands before it explains: it opens no passage.
_POINTS_BACK = re.compile(
    r"[\"“„«'‘]?(?:(?:But|And|Yet|So|Then|Still|However|Meanwhile|Aber|Und|Doch|Pero|Y),? )?"
    r"(?i:he|she|they|it|his|her|their|its|this|that|these|those|er|sie|es|seine?[mnrs]?|ihre?[mnrs]?|dies\w{0,2}|"
    r"él|ella|ellos|ellas|su|sus|esto|eso)\b"
    r"|[\"“][^\"”“]*[\"”],? (?:(?:he|she|they) (?:said|says|told|added|wrote)|(?:said|says) (?:he|she|they))\b"
)
_AROUND = 100  # characters behind an ordinal by which its language is told, too
_LED = 2  # sentences at most that such a one takes with it
_SHORT = 5_000  # characters of a text of which it is remembered where its sentences are


@dataclass(frozen=True)
class Split:
    """An article cut up: sentences in order, and passages that are runs of whole sentences, in order, no overlap."""

    sentences: tuple[Span, ...]
    passages: tuple[Span, ...]


def split(text: str, passage_words: int) -> Split:
    """Cut `text` into sentences, and pack whole sentences into passages of at most `passage_words` words, of which none
    begins with a sentence that points back ("They had …"), if there is room for the one before it.

    A sentence longer than a passage (a table, a list of deals) is itself cut between words. CJK text counts two
    characters as a word. Blank text gives no spans. Every span is trimmed of white space; spans do not overlap.
    """
    sentences = tuple(sentence_spans(text, passage_words))
    return Split(sentences, tuple(_pack(text, sentences, passage_words)))


def sentence_spans(text: str, longest_words: int = 400) -> Iterator[Span]:
    """Spans of the sentences of `text`, in order. A line break always ends a sentence."""
    if not text.strip():
        return iter(())
    if len(text) > _SHORT:
        return _sentences(text, longest_words)
    return iter(_remembered(text, longest_words))


@lru_cache(2048)
def _remembered(text: str, longest_words: int) -> tuple[Span, ...]:
    """Passages that were found are cut again and again."""
    return tuple(_sentences(text, longest_words))


def _sentences(text: str, longest_words: int) -> Iterator[Span]:
    import nupunkt  # loads its model at first use, so only what splits pays for it

    for start, end in _joined(text, nupunkt.sent_spans(text)):
        for piece in _lines(text, start, end):
            yield from _shorten(text, piece, longest_words)


def words(text: str) -> int:
    """Length of `text` in words; two CJK characters count as one word."""
    if text.isascii():
        return text.count(" ") + 1
    cjk = len(_CJK.findall(text))
    return len(text.split()) + cjk // 2


def _joined(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Undo the break behind an ordinal, "am 11. Juli", "den 3. marts", "im 18. Jahrhundert", and an abbreviation."""
    held: Span | None = None
    for start, end in spans:
        if held is not None and (_ordinal(text, held, start) or _abbreviated(text, held, start)):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _ordinal(text: str, held: Span, start: int) -> bool:
    """Whether a sentence ends in an ordinal of what stands at `start`."""
    if _ORDINAL.search(text, held[0], held[1]) and _MONTH.match(text, start):
        return True
    counted = _COUNTED.search(text, held[0], held[1]) and _NOUN.match(text, start)
    return bool(counted) and _mostly(_GERMAN, text[held[0] : start + _AROUND])


def _abbreviated(text: str, held: Span, start: int) -> bool:
    """Whether a sentence ends in an abbreviation, and what stands at `start` goes on with it."""
    goes_on = text[start].islower() or _ROMAN.match(text, start)
    if goes_on and _NO_END.search(text, held[0], held[1]):
        return True
    shortened = None if _BEGUN.match(text, start) else _SHORTENED.search(text, held[0], held[1])
    around = text[held[0] : start + _AROUND]
    return shortened is not None and (_mostly(_GERMAN, around) or _mostly(_SPANISH, around))


def _mostly(common: re.Pattern[str], text: str) -> bool:
    """Whether more of the `common` words of a language are in a text than of the English ones."""
    return len(common.findall(text)) > len(_ENGLISH.findall(text))


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Break a span at line ends, and after full stops that Punkt takes for abbreviations or does not know (CJK)."""
    cuts = [match.start() for match in re.finditer("\n", text[start:end])]
    cuts += [match.end(1) for match in _STOP.finditer(text[start:end]) if match[2] not in _ABBREVIATIONS]
    if _CJK.search(text, start, end):
        cuts += [match.end() for match in _CJK_END.finditer(text[start:end])]
    begin = start
    for cut in [*sorted(start + cut for cut in cuts), end]:
        trimmed = _trim(text, begin, cut)
        if trimmed:
            yield trimmed
        begin = cut


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _shorten(text: str, span: Span, longest: int) -> Iterator[Span]:
    start, end = span
    if words(text[start:end]) <= longest:
        yield span
        return
    step = 2 * longest
    count, begin, last = 0, start, start
    for word in _WORD.finditer(text, start, end):
        size = words(word.group())
        if count and count + size > longest:
            yield begin, last
            count = 0
        if not count:
            begin = word.start()
        count += size
        last = word.end()
        while count > longest:  # one run without spaces: CJK without full stops, or a very long token
            cut = min(begin + step, last)
            yield begin, cut
            begin = cut
            count = words(text[begin:last]) if begin < last else 0
    if begin < end and begin < last:
        yield begin, last


def _pack(text: str, sentences: tuple[Span, ...], longest: int) -> Iterator[Span]:
    if not sentences:
        return
    sizes = [words(text[start:end]) for start, end in sentences]
    firsts, size = [0], 0  # of each passage the first sentence; words of the last one
    for i, more in enumerate(sizes):
        if size and size + more > longest:
            first = i
            while (
                i - first < _LED
                and first - 1 > firsts[-1]
                and sum(sizes[first - 1 : i + 1]) <= longest
                and _POINTS_BACK.match(text[slice(*sentences[first])])
            ):
                first -= 1
            firsts.append(first)
            size = sum(sizes[first:i])
        size += more
    if len(firsts) > 1 and size < _SHORTEST * longest:
        whole = sum(sizes[firsts[-2] :])
        if whole <= 1.25 * longest:
            firsts.pop()
    lasts = [*(first - 1 for first in firsts[1:]), len(sentences) - 1]
    for first, last in zip(firsts, lasts, strict=True):
        yield sentences[first][0], sentences[last][1]
