"""Do the citations carry the answer, one question at a time. Pure.

Recall and precision are ALCE's (Gao et al. 2023), with Dateline's own check as the judge (`JUDGE`) in place of their
entailment model, so they say what the check found, not what is true; `citation_gold_*` compare with references instead.
Only answers that were given have these figures; a declined or failed question has none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from qa.checking.verify import verify
from qa.evaluation.gold import packed
from qa.evaluation.questions import Question
from qa.schema import DraftSentence, Evidence, Found

JUDGE = "check"  # `qa.checking.verify`, by whom `citation_recall`, `citation_precision` and `verified` are judged
TextOf = Callable[[str, int], str | None]


def scores(question: Question, answer: Mapping[str, Any], text_of: TextOf | None = None) -> dict[str, float]:
    """Figures of one line of `answers.jsonl`, each in [0, 1]. `text_of` gives the text of an article's version, or None
    if the archive has no such version; without it there is no `quote_integrity`. That is told of a declined answer too,
    if it cites what the articles say instead."""
    if answer.get("error"):
        return {}
    found = _verified(answer)
    cited = answer.get("citations") or ()
    quoted = [*cited, *filter(None, [answer.get("instead")])]
    if text_of is not None and quoted:
        found["quote_integrity"] = sum(intact(citation, text_of) for citation in quoted) / len(quoted)
    if not answer.get("answered") or not answer.get("sentences"):
        return found
    found |= {"citation_recall": recall(answer), "citation_precision": precision(answer)}
    return found | against_gold(question, cited)


def recall(answer: Mapping[str, Any]) -> float:
    """Share of the sentences that what they cite supports in full. A sentence without a citation is not supported."""
    sentences = answer["sentences"]
    return sum(map(_supported, sentences)) / len(sentences)


def precision(answer: Mapping[str, Any]) -> float:
    """Share of the citations that are precise, each counted at each sentence that has it; 0 without any.

    A citation is precise if all that its sentence cites supports the sentence, and either it does so alone or the
    others do not without it. The verdict on all is the answer's own; the rest is the check's on the quotes.
    """
    quotes = {citation["marker"]: _evidence(citation) for citation in answer.get("citations") or ()}
    cited = [_precise(sentence, marker, quotes) for sentence in answer["sentences"] for marker in sentence["citations"]]
    return sum(cited) / len(cited) if cited else 0.0


def _precise(sentence: Mapping[str, Any], marker: int, quotes: Mapping[int, Evidence]) -> bool:
    if not _supported(sentence):
        return False
    others = [other for other in sentence["citations"] if other != marker]
    return not others or _carried(sentence, [marker], quotes) or not _carried(sentence, others, quotes)


def _carried(sentence: Mapping[str, Any], markers: Sequence[int], quotes: Mapping[int, Evidence]) -> bool:
    """Whether these citations support the sentence. A marker that points nowhere carries nothing."""
    evidence = tuple(quotes[marker] for marker in markers if marker in quotes)
    return verify(DraftSentence(str(sentence["text"]), evidence)).support == "supported"


def _evidence(citation: Mapping[str, Any]) -> Evidence:
    """What the check reads of a citation: its quote, and what the article states of itself."""
    start, quote = int(citation.get("start") or 0), str(citation["quote"])
    end = start + len(quote)
    stated: dict[str, Any] = {name: citation.get(name) for name in ("title", "outlet", "author", "published", "url")}
    passage = Found(str(citation["article_id"]), **stated, start=start, end=end, text=quote, score=0.0)
    return Evidence(passage, start, end, quote, 0.0)


def against_gold(question: Question, cited: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Citations against the references; empty where the question has neither gold articles nor evidence.

    `citation_gold_precision`: share of the citations whose article is gold, or whose quote holds a gold evidence
    sentence or is part of one; absent without citations. `citation_gold_recall`: share of the gold articles that are
    cited, or of the evidence sentences quoted where no gold article is known; 0 without citations. White space makes
    no difference.
    """
    evidence = [sentence for text in question.evidence if (sentence := packed(text))]
    gold = question.gold_doc_ids
    if not question.answerable or not (gold or evidence):
        return {}
    quotes = [packed(str(citation["quote"])) for citation in cited]
    articles = [str(citation["article_id"]) for citation in cited]
    hits = [
        article in gold or any(_overlap(quote, sentence) for sentence in evidence)
        for article, quote in zip(articles, quotes, strict=True)
    ]
    if gold:
        recalled = len(gold & set(articles)) / len(gold)
    else:
        recalled = sum(any(_overlap(quote, sentence) for quote in quotes) for sentence in evidence) / len(evidence)
    found = {"citation_gold_recall": recalled}
    return {"citation_gold_precision": sum(hits) / len(hits)} | found if hits else found


def intact(citation: Mapping[str, Any], text_of: TextOf) -> bool:
    """Whether the cited span of the article is the quote to the letter. False if there is no such article."""
    text = text_of(str(citation["article_id"]), int(citation.get("version") or 1))
    return text is not None and text[int(citation["start"]) : int(citation["end"])] == citation["quote"]


def _verified(answer: Mapping[str, Any]) -> dict[str, float]:
    """Share of all sentences written that the check found supported; those it left out count as not supported."""
    sentences = answer.get("sentences") or ()
    written = len(sentences) + int(answer.get("dropped") or 0)
    good = sum(sentence["support"] == "supported" for sentence in sentences)
    return {"verified": good / written} if written else {}


def _supported(sentence: Mapping[str, Any]) -> bool:
    return sentence["support"] == "supported" and bool(sentence["citations"])


def _overlap(quote: str, sentence: str) -> bool:
    return bool(quote) and (quote in sentence or sentence in quote)
