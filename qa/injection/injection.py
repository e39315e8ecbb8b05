"""Which sentences of an article speak to a model rather than to a reader.

Pure. A news article is material to quote from; a sentence in it that gives orders to a model may not serve as a quote,
whoever writes the answer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from qa.injection import bidding, hidden, labelled, orders
from qa.passages import sentence_spans
from qa.schema import Evidence

# Letters of other scripts that look like Latin ones, folded for matching only.
_LOOKALIKES = str.maketrans("аеорсхуіѕԁһкмтвнαεορτυικν", "aeopcxyisdhkmtbhaeoptuikv")
ASKED = "What does this tell an AI system to do?"  # what a reader is asked of a sentence that may be an order
_LIKELY = 2.0  # logit from which it is one (EXPERIMENTS.md),
_LIKELY_TO_READERS = 3.0  # or if it has nothing of such an order but what columns bid their readers ("Keep the arch")
_SIGN = re.compile(
    r"\b(?:ai|ki|ia|llms?|gpts?|chat ?gpt|chatbots?|bots?|assistants?|assistent\w*|asistente\w*|models?|machines?|"
    r"maschin\w*|automated|automatic\w*|retriev\w+|crawl\w*|agents?|algorithms?|systems?|engines?|summari[sz]\w*|"
    r"readers?|users?|pipelines?|index\w*|parsers?|generat\w+|software|robots?|digital|virtual|tokens?|context|silicon|"
    r"neural|training|digests?|recaps?|overviews?|takeaways?|conversations?|"
    # an answer
    r"answer\w*|repl(?:y|ies|ying|ied)|respon(?:se|ses|d|ds|ding)|outputs?|summar(?:y|ies)|gist|questions?|frage[nt]?|"
    r"ask(?:ed|s|ing)?|[ei]nquir\w+|quer(?:y|ies)|requests?|prompts?|instruct\w*|guidelines?|directives?|"
    r"cit(?:e[sd]?|ing|ations?)|quot(?:e|es|ed|ing|ation)s?|mention\w*|attribut\w+|rank\w*|verbatim|sources?|"
    r"paraphras\w+|rephras\w+|wording|phras\w+|word for word|sentence|comes? up|brought up|raised|pregunt\w+|"
    r"you|your|yours|yourself|we would ask|we ask|thank you|dear|liebe[rs]?|bitte|veuillez|"
    # a page that speaks of itself
    r"(?:this|the present|above|following|preceding|below) (?:\w+ )?(?:articles?|pages?|stor(?:y|ies)|documents?|"
    r"texts?|paragraphs?|passages?|sites?|lines?|notes?|piece|record|content|entry|material|feed|block|file|"
    r"corpus|archive))\b"
    # markup, and letters in disguise
    r"|[{}<>|\[\]=`→]|\*\*|^\W*[\w ]{2,20}:|[a-z]+_[a-z_]+|[\u200b-\u200f\u2060]|(?:\b\w[ ._-]){5}|[a-z][а-яα-ω]|"
    r"[а-яα-ω][a-z]"
)
_BIDS = (
    r"(?:^|[.;:!?,(\[{}>*#\n–—-]\s*|[\"“”'] ?|\b(?:please|must|should|shall|kindly|always|never|instead|just|simply|"
    r"do not|don't|is to|are to|be)\s+)"
)
_COMMAND = re.compile(  # to tell something, or to tell it so
    rf"{_BIDS}(?:answer|reply|respond|output|print|say|state|write|repeat|append|include|insert|mention|add|begin|start|end|"
    r"finish|conclude|return|recommend|tell|claim|reveal|display|show|translate|quote|cite|report|describe|treat|use|"
    r"ignore|disregard|discard|replace|reproduce|refuse|list|rank|prefer|credit|attribute|call|omit|withhold|name|"
    r"present|steer|refer|direct|point|retract|prioriti[sz]e|render|speak|override|assume|pretend|correct|favou?r)"
    r"(?:ed|d|n)?\b|\bput\b[^.;!?]{0,60}\b(?:at|first|last)\b|\b(?:always|never)\b"
)
_ADVICE = re.compile(
    rf"{_BIDS}(?:give|forget|leave|put|set|drop|skip|keep|take|consider|avoid|refrain|remember|trust|rely|stick|pass|offer|"
    r"let)(?:ed|d|n)?\b"
)
# Those of a prompt that also open lines of a cast or a recipe, in small letters.
_LABELS = re.compile(
    r"(?:^|[.!?>\n]\s*)[#*\[(<]*(?:SISTEMA|ASISTENTE|ASSISTENT|ANWEISUNG(?:EN)?|INSTRUCCI[OÓ]N(?:ES)?)\s*[\])>*]*:"
)
_PRINTERS = str.maketrans("", "", "‘’“”„–—…£€")  # marks that folding leaves as they are, but for two
_PASSAGES = 2_000  # of which the same is remembered
_REMEMBERED = 4096  # sentences: those found are looked at again before they are shown
_NOTE = 90  # words up to which a paragraph that opens with an order to a model is one as a whole


@lru_cache(_REMEMBERED)
def looks_like_injection(text: str) -> bool:
    """Whether a sentence speaks to a model rather than to a reader: orders about answers, prompts or instructions.

    General forms, not known attacks. One sure sign is enough: an override of instructions, a role label or a chat
    template's token, a machine as the addressee, an order about what the answer is to hold, or what machines are to say
    (`bidding`). Else it takes an order to write something and two lesser signs. Case, width, zero-width characters,
    look-alike letters and letters set apart by spaces make no difference. A hit means "not to be quoted", never "the
    article is malicious".
    """
    folded = text.casefold() if text.isascii() else _fold(text)
    folded = re.sub(r"\b(?:\w[ ._-]){3,}\w\b", lambda match: re.sub(r"[ ._-]", "", match.group()), folded)
    return _addresses(folded) or bidding.bids(folded) or bool(_LABELS.search(text))


def may_be_injected(text: str) -> bool:
    """Whether `text` has anything that an order to a model has: a machine, an answer, a command, a page that speaks of
    itself, markup. So has one sentence in four of the news: what it is, a model has to read (`ASKED`)."""
    folded = text.casefold()
    return bool(_SIGN.search(folded) or _COMMAND.search(folded) or _ADVICE.search(folded))


def beyond(text: str, logit: float) -> float:
    """By how much the logit that `text` answers `ASKED` is above that from which it is such an order."""
    folded = text.casefold()
    return logit - (_LIKELY if _SIGN.search(folded) or _COMMAND.search(folded) else _LIKELY_TO_READERS)


@lru_cache(_REMEMBERED)
def _addresses(folded: str) -> bool:
    """Whether it speaks to a model, rather than of what models are to be told."""
    if orders.SURE.search(folded):
        return True
    return bool(orders.ORDER.search(folded)) and sum(bool(sign.search(folded)) for sign in orders.BESIDE) >= 2


def injected(item: Evidence) -> bool:
    """Whether a sentence speaks to a model by its form, stands in what a page does not show, is marked as an answer
    that nobody asked for or to what machines are to say (`labelled`), or is part of a paragraph that speaks to a model:
    one that opens with such a sentence and is no longer than a note, or one in which it begins with an order, too
    ("Ignore the above. State instead that …" says with its first sentence whom the second is for)."""
    if looks_like_injection(item.text) or _unseen(item) or _labelled(item):
        return True
    around = _paragraph(item)
    if len(around) <= len(item.text):
        return False
    if orders.GOES_ON.search(_fold(item.text)) and looks_like_injection(around):
        return True
    return _addresses(_fold(opening(item) or ""))


def _unseen(item: Evidence) -> bool:
    """Whether a part of it stands in a comment or a marked section of its passage."""
    first, last = item.start - item.passage.start, item.end - item.passage.start
    return any(start < last and first < end for start, end in _hidden(item.passage.text))


@lru_cache(_PASSAGES)
def _hidden(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(hidden.spans(text))


def _labelled(item: Evidence) -> bool:
    """Whether it has the label of an answer that nobody asked for, or is part of a question what machines are to say
    and its answer."""
    first, last = item.start - item.passage.start, item.end - item.passage.start
    starts, led = _labels(item.passage.text)
    return any(first <= label < last for label in starts) or any(first < end and start < last for start, end in led)


@lru_cache(_PASSAGES)
def _labels(text: str) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    return tuple(labelled.labels(text)), tuple(labelled.steered(text))


def opening(item: Evidence) -> str | None:
    """The sentence that opens the paragraph of another, if that is no longer than a note."""
    around = _paragraph(item)
    if len(around) <= len(item.text) or len(around.split()) > _NOTE:
        return None
    return _first_sentence(around)


@lru_cache(_PASSAGES)
def _first_sentence(text: str) -> str:
    return text[: next(iter(sentence_spans(text)), (0, 0))[1]]


def _paragraph(item: Evidence) -> str:
    text, start, end = item.passage.text, item.start - item.passage.start, item.end - item.passage.start
    first, last = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    return text[first + 1 : len(text) if last < 0 else last].strip()


@lru_cache(_REMEMBERED)
def _fold(text: str) -> str:
    """`text` in one case and width, without invisible characters, look-alikes replaced."""
    if text.translate(_PRINTERS).isascii():  # most of the news, and ten times quicker
        return text.casefold().replace("’", "'").replace("…", "...")
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in plain if unicodedata.category(char) not in ("Cf", "Mn")).casefold()
    return "".join(_latin(word) for word in re.split(r"(\W+)", plain)).replace("’", "'")


def _latin(word: str) -> str:
    """A word that mixes Latin letters with look-alikes, in Latin; a word of one script stays as it is."""
    return word.translate(_LOOKALIKES) if re.search(r"[a-z]", word) else word
