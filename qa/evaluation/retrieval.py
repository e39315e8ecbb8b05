"""How good a ranking is, one question at a time, at article and at passage level; through ir-measures. Pure.

The measures are trec_eval's: R@k (recall), Success@k, RR, nDCG@k (Järvelin & Kekäläinen 2002, gains 0 and 1) and AP@k,
divided by all that is relevant. A question that is not answerable has no figures: there is nothing to find, so it never
counts as a failed search. An empty ranking of an answerable one is 0 throughout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ir_measures
from ir_measures import AP, RR, Qrel, R, ScoredDoc, Success, nDCG

from qa.evaluation.gold import packed
from qa.evaluation.questions import Question

Passages = Sequence[Mapping[str, Any]]

_ARTICLE = {
    "recall@4": R @ 4,
    "recall@10": R @ 10,
    "success@4": Success @ 4,
    "success@10": Success @ 10,
    "mrr": RR,
    "ndcg@10": nDCG @ 10,
    "ap@10": AP @ 10,
}
_PASSAGE = {
    "passage_hits@4": Success @ 4,
    "passage_hits@10": Success @ 10,
    "passage_mrr@10": RR @ 10,
    "passage_recall@10": R @ 10,
    "passage_ndcg@10": nDCG @ 10,
}


def scores(question: Question, passages: Passages) -> dict[str, float]:
    """All retrieval figures that the question's references allow, each in [0, 1].

    `passages` are those of `retrieved.jsonl`, best first: mappings with `article_id` and `text`.
    """
    return article_scores(question, passages) | passage_scores(question, passages)


def article_scores(question: Question, passages: Passages) -> dict[str, float]:
    """Figures of the articles, each ranked where its first passage stands. Empty where no gold article is known.

    `mrr` looks at the whole ranking, however deep it is. `all_gold@10` is 1 if every gold article is among the first
    10 articles.
    """
    gold = question.gold_doc_ids
    if not question.answerable or not gold:
        return {}
    articles = list(dict.fromkeys(str(passage["article_id"]) for passage in passages))
    found = _measured(_ARTICLE, articles, gold)
    return found | {"all_gold@10": float(gold <= set(articles[:10]))}


def passage_scores(question: Question, passages: Passages) -> dict[str, float]:
    """Figures of the passages; one is relevant if it holds a gold evidence sentence. Empty where none is known.

    White space makes no difference to "holds". With MultiHop-RAG's evidence, `passage_hits@4`, `passage_hits@10`,
    `passage_mrr@10` and `passage_map@10` are the paper's Hits@4, Hits@10, MRR@10 and MAP@10 (Tang & Yang 2024; its null
    queries are unanswerable and left out). `evidence@10` is the share of the evidence sentences in the first 10.

    For recall and nDCG the number of relevant passages has to be known, but only the ranking is: each sentence that no
    ranked passage holds counts as one more relevant passage, not found. So a sentence cut in two by the splitter is
    never found.
    """
    wanted = list(dict.fromkeys(sentence for text in question.evidence if (sentence := packed(text))))
    if not question.answerable or not wanted:
        return {}
    texts = [packed(str(passage["text"])) for passage in passages]
    holds = [frozenset(sentence for sentence in wanted if sentence in text) for text in texts]
    ranked = [str(place) for place in range(len(holds))]
    relevant = {name for name, held in zip(ranked, holds, strict=True) if held}
    unseen = {f"unseen {sentence}" for sentence in wanted if not any(sentence in held for held in holds)}
    return _measured(_PASSAGE, ranked, relevant | unseen) | {
        "passage_map@10": _paper_map(holds[:10], len(wanted)),
        "evidence@10": len(frozenset().union(*holds[:10])) / len(wanted),
    }


def _paper_map(holds: Sequence[frozenset[str]], wanted: int) -> float:
    """MAP@10 as the MultiHop-RAG authors' retrieval_evaluate.py computes it for one question.

    At each rank, the number of evidence sentences that appear for the first time, over the rank; the sum over the
    number of sentences, or over 10 if there are more. Not average precision: the second of two sentences at ranks 1
    and 2 adds 1/2 where average precision adds 2/2, so even a perfect ranking stays below 1.
    """
    total = 0.0
    seen: frozenset[str] = frozenset()
    for rank, held in enumerate(holds, 1):
        total += len(held - seen) / rank
        seen |= held
    return total / min(wanted, 10)


def _measured(
    measures: Mapping[str, ir_measures.measures.Measure], ranked: Sequence[str], relevant: frozenset[str] | set[str]
) -> dict[str, float]:
    """`ranked` without repeats, best first; scores fall with the rank, so that no tie is left to be broken."""
    qrels = [Qrel("q", name, 1) for name in sorted(relevant)]
    run = [ScoredDoc("q", name, float(len(ranked) - place)) for place, name in enumerate(ranked)]
    names = {measure: name for name, measure in measures.items()}
    found = {names[item.measure]: float(item.value) for item in ir_measures.iter_calc(list(names), qrels, run)}
    return {name: found[name] for name in measures}
