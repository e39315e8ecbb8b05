"""A German, Spanish or Chinese question asked of English articles: searched and read in rough English, shown as it was
typed.

The cross-encoder and the static vectors know English best. Where most of what is found is in the question's own
language, it is asked in that first, and in English only if that does not answer it; elsewhere in English, and in its
own where that answers it hardly or not at all, for what it answers beyond doubt: what is read across languages seems to
answer too often. Vectors of many languages are made of its own words, whatever it is read as.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from llama_index.core.schema import NodeWithScore

from qa.answering.searching import Retrieved, in_turn
from qa.asking import in_english
from qa.asking.question import Query
from qa.schema import DOUBTFUL
from qa.words import excerpt
from qa.words.languages import language, name_of, of_question, within

# What a timeline is asked of, behind the word for it: "Chronologie des Brandes", "Cronología de la huelga".
_TIMELINE = re.compile(
    r"\W*(?:(?P<de>zeitleiste|zeittafel|chronologie|chronik)|cronolog[ií]a)\b\W*(?P<of>[^?]+?)\W*", re.IGNORECASE
)
# As it stands behind "bei" and "en"; a genitive loses its ending.
_BEHIND = (
    (re.compile(r"^des\s+(\w+?)e?s\b", re.IGNORECASE), r"dem \1"),
    (re.compile(r"^(?:zum|vom)\b", re.IGNORECASE), "dem"),
    (re.compile(r"^zur\b", re.IGNORECASE), "der"),
    (re.compile(r"^(?:von|über|zu)\s+", re.IGNORECASE), ""),
    (re.compile(r"^del\b", re.IGNORECASE), "el"),
    (re.compile(r"^(?:de|sobre)\s+", re.IGNORECASE), ""),
)
_OF_ALL = re.compile(r"\b(?:ereignis\w*|hechos|acontecimientos|sucesos|eventos)\b", re.IGNORECASE)
_HAPPENED = re.compile(r"What happened in (?:the )?(?P<of>.+)\?")

Again = Callable[[str, Query], Query]  # a query asked in other words
_MOSTLY = 0.5  # share of the passages found from which it is read in its own language first
_READ = ("en", "de", "es")
_OF_TIME = "the question names that time"  # its own words for it are not those that were understood


def retrieved(
    query: Query,
    ranked: Callable[[Query, int], list[NodeWithScore]],
    most: int,
    again: Again,
    read: Callable[[Query], Retrieved],
    meant: Callable[[Query], str],
) -> Retrieved:
    """What `read` finds for the question, or for it in rough English, whichever holds an answer; in rough English alone
    where no passage found is in its own language and what it means in its own words counts in that, too (`meant`)."""
    if in_english.tongue_of(query.query_str) is None:
        return read(query)
    nodes = ranked(query, most)
    if (other := _asked(query, nodes, again)) is None:
        return read(query)
    if in_english.tongue_of(query.query_str) == "zh":
        return of_chinese(query, other, _of_own(query, nodes), read, bool(meant(other)))
    if _of_own(query, nodes) >= _MOSTLY:
        got = read(query)
        return got if got.held or not (in_other := read(other)).held else in_other
    in_other = read(other)
    if (in_other.held and in_other.chance >= DOUBTFUL) or (meant(other) and not _of_own(query, nodes)):
        return in_other
    got = read(query)
    return got if got.held and got.chance >= DOUBTFUL else in_other


def unread(got: Retrieved) -> str:
    """The language of the question, where it is one that is neither read nor put into English, and what seems to answer
    is in another and not known by the question's names beyond doubt; "" elsewhere. Of such a pair an embedding of one
    language tells nothing: what is found has its small words."""
    asked = got.query.asked or got.query.query_str
    known = of_question(asked)
    if known in (None, *_READ) or in_english.tongue_of(asked) or not got.parts:
        return ""
    best = next(iter(in_turn(got.held)), None)
    if best is None or within(best.text, best.passage.text) == known:
        return "" if best else name_of(asked)
    around = f"{best.passage.title or ''} {best.passage.text}"
    by_name = excerpt.names(asked) and got.chance >= DOUBTFUL and excerpt.share_of_names(asked, around) == 1
    return "" if by_name else name_of(asked)


def subject_of_timeline(question: str) -> str | None:
    """What a German or Spanish question asks a timeline of, in rough English: as what happened in it; None where it is
    no such question, or none of its words is known."""
    asked = _TIMELINE.fullmatch(question)
    if asked is None:
        return None
    of = asked["of"]
    for words, instead in _BEHIND:
        of = words.sub(instead, of)
    rough = in_english.in_english(f"Was geschah bei {of}?" if asked["de"] else f"¿Qué pasó en {of}?", [])
    happened = _HAPPENED.fullmatch(rough or "")
    bare = re.sub(r"^(?:de[rmns]|das|die|el|los|las?)\s+", "", of, flags=re.IGNORECASE)
    known = happened and happened["of"].casefold() not in (of.casefold(), bare.casefold())
    return happened["of"] if happened and known and not _OF_ALL.search(question) else None


def of_chinese(
    query: Query, other: Query, own: float, read: Callable[[Query], Retrieved], by_meaning: bool
) -> Retrieved:
    """What is found for a Chinese question: in rough English only where what its own words mean counts
    beside it (`by_meaning`), and articles in Chinese, `own` of those found, do not tell."""
    if not by_meaning or own >= _MOSTLY:
        return read(query)
    if own and (got := read(query)).held and got.chance >= DOUBTFUL:
        return got
    return read(other)


def in_rough_english(query: Query, nodes: Sequence[NodeWithScore], again: Again) -> Query | None:
    """The question in rough English; None where it is in no language that is known, or any passage found is in its
    own."""
    if in_english.tongue_of(query.query_str) is None or _of_own(query, nodes):
        return None
    return _asked(query, nodes, again)


def _of_own(query: Query, nodes: Sequence[NodeWithScore]) -> float:
    """The share of the passages found that are in the question's language."""
    tongue = in_english.tongue_of(query.query_str)
    return sum(language(node.node.get_content()) == tongue for node in nodes) / (len(nodes) or 1)


def _asked(query: Query, nodes: Sequence[NodeWithScore], again: Again) -> Query | None:
    """The question in rough English, of the same days and outlets; no timeline."""
    texts = [f"{node.node.metadata.get('title') or ''}. {node.node.get_content()}" for node in nodes]
    rough = in_english.in_english(query.query_str, [text for text in texts if language(text) in ("en", None)])
    if rough is None or not texts:
        return None
    it = again(rough, query)
    window = replace(it.window, reason=_OF_TIME) if it.window and it.window != query.window else it.window
    return replace(
        it,
        asked=query.asked,
        abroad=query.query_str,
        meaning=(it.query_str, query.query_str),
        window=window,
        timeline=None,
    )
