"""How good a ranking is, one question at a time, at article and at passage level; through ir-measures. Pure.

The measures are trec_eval's: R@k (recall), Success@k, RR, nDCG@k (Järvelin & Kekäläinen 2002; the gain of an article is
its grade, 1 where the set has none) and AP@k, divided by all that is relevant. A question that is not answerable has no
figures: there is nothing to find, so it never counts as a failed search. An empty ranking of an answerable one is 0
throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import ir_measures
from ir_measures import AP, RR, Qrel, R, ScoredDoc, Success, nDCG

from qa.evaluation.gold import packed
from qa.evaluation.questions import Question
from qa.evaluation.statistics import SHARE, interval

Passages = Sequence[Mapping[str, Any]]

_MEASURES = {
    "recall": R,
    "success": Success,
    "ndcg": nDCG,
    "ap": AP,
    "passage_hits": Success,
    "passage_mrr": RR,
    "passage_ap": AP,
    "passage_recall": R,
    "passage_ndcg": nDCG,
}
# The figures by name, in the order in which they are shown, and the k at which each is always given.
_ARTICLES = {"recall": (4, 10), "success": (4, 10), "all_gold": (4, 10), "mrr": (), "ndcg": (10,), "ap": (10,)}
_PASSAGES = {
    "passage_hits": (4, 10),
    "passage_map": (10,),
    "passage_mrr": (10,),
    "passage_ap": (10,),
    "evidence": (10,),
    "all_evidence": (4, 10),
    "passage_recall": (10,),
    "passage_ndcg": (10,),
}
_FIXED = ("mrr", "passage_map")  # of the whole ranking; the paper's, at 10


def article_names(ks: Sequence[int] = ()) -> tuple[str, ...]:
    """The names of the figures of articles, in the order in which they are shown, at each k of `ks` besides."""
    return _names(_ARTICLES, ks)


def passage_names(ks: Sequence[int] = ()) -> tuple[str, ...]:
    """The same of passages."""
    return _names(_PASSAGES, ks)


def cutoffs(names: Iterable[str]) -> tuple[int, ...]:
    """The k besides the usual ones at which some of these figures are, ascending; other names are passed over."""
    usual, known = {*article_names(), *passage_names()}, {*_ARTICLES, *_PASSAGES}
    at = (name.partition("@") for name in names if name not in usual)
    return tuple(sorted({int(k) for figure, _, k in at if figure in known and k.isdecimal()}))


def scores(question: Question, passages: Passages, ks: Sequence[int] = ()) -> dict[str, float]:
    """All retrieval figures that the question's references allow, each in [0, 1].

    `passages` are those of `retrieved.jsonl`, best first: mappings with `article_id` and `text`. `ks` are cut-offs
    besides the usual 4 and 10.
    """
    return article_scores(question, passages, ks) | passage_scores(question, passages, ks)


def article_scores(question: Question, passages: Passages, ks: Sequence[int] = ()) -> dict[str, float]:
    """Figures of the articles, each ranked where its first passage stands. Empty where no gold article is known.

    `mrr` looks at the whole ranking, however deep it is. `all_gold@k` is 1 if every gold article is among the first k
    articles.
    """
    gold = question.gold_doc_ids
    if not question.answerable or not gold:
        return {}
    articles = list(dict.fromkeys(str(passage["article_id"]) for passage in passages))
    names = article_names(ks)
    found = _measured(names, articles, {name: question.grades.get(name, 1) for name in gold})
    found |= {name: float(gold <= set(articles[:k])) for name, k in _cuts("all_gold", names)}
    return {name: found[name] for name in names}


def article_means(asked: Sequence[tuple[Question, Sequence[str]]]) -> dict[str, Any]:
    """`n` questions that have figures of articles, and their means by name as in metrics.json; those alone if none.

    `asked` are questions with the articles of their ranked passages, best first.
    """
    rows = [
        (question.group, found)
        for question, articles in asked
        if (found := article_scores(question, [{"article_id": article} for article in articles]))
    ]
    groups = [group for group, _ in rows]
    names = article_names() if rows else ()
    return {"n": len(rows)} | {
        name: interval([found[name] for _, found in rows], groups, SHARE).figure() for name in names
    }


def passage_scores(question: Question, passages: Passages, ks: Sequence[int] = ()) -> dict[str, float]:
    """Figures of the passages; one is relevant if it holds a gold evidence sentence. Empty where none is known.

    White space makes no difference to "holds". With MultiHop-RAG's evidence, `passage_hits@4`, `passage_hits@10`,
    `passage_mrr@10` and `passage_map@10` are the paper's Hits@4, Hits@10, MRR@10 and MAP@10 (Tang & Yang 2024; its null
    queries are unanswerable and left out). `evidence@k` is the share of the evidence sentences that stand in the first
    k, `all_evidence@k` is 1 if all of them do.

    For recall, nDCG and average precision the number of relevant passages has to be known, but only the ranking is:
    each sentence that no ranked passage holds counts as one more relevant passage, not found. So a sentence cut in two
    by the splitter is never found.
    """
    wanted = list(dict.fromkeys(sentence for text in question.evidence if (sentence := packed(text))))
    if not question.answerable or not wanted:
        return {}
    texts = [packed(str(passage["text"])) for passage in passages]
    holds = [frozenset(sentence for sentence in wanted if sentence in text) for text in texts]
    ranked = [str(place) for place in range(len(holds))]
    relevant = {name for name, held in zip(ranked, holds, strict=True) if held}
    unseen = {f"unseen {sentence}" for sentence in wanted if not any(sentence in held for held in holds)}
    names = passage_names(ks)
    found = _measured(names, ranked, dict.fromkeys(relevant | unseen, 1))
    found["passage_map@10"] = _paper_map(holds[:10], len(wanted))
    found |= {name: len(frozenset().union(*holds[:k])) / len(wanted) for name, k in _cuts("evidence", names)}
    found |= {name: float(frozenset().union(*holds[:k]) == set(wanted)) for name, k in _cuts("all_evidence", names)}
    return {name: found[name] for name in names}


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


def _names(figures: Mapping[str, Sequence[int]], ks: Sequence[int]) -> tuple[str, ...]:
    out: list[str] = []
    for name, usual in figures.items():
        cuts = sorted({*usual, *([] if name in _FIXED else ks)})
        out += [f"{name}@{k}" for k in cuts] or [name]
    return tuple(out)


def _cuts(figure: str, names: Sequence[str]) -> list[tuple[str, int]]:
    """Those of `names` that are this figure at some k, each with its k."""
    return [(name, int(name.partition("@")[2])) for name in names if name.partition("@")[0] == figure]


def _measured(names: Sequence[str], ranked: Sequence[str], grades: Mapping[str, int]) -> dict[str, float]:
    """Those of `names` that ir-measures computes. `grades` are of the relevant ones, 1 or more.

    `ranked` is without repeats, best first; scores fall with the rank, so that no tie is left to be broken.
    """
    measures = {name: measure @ k for of, measure in _MEASURES.items() for name, k in _cuts(of, names)}
    measures |= {name: RR for name in names if name == "mrr"}
    qrels = [Qrel("q", name, grade) for name, grade in sorted(grades.items())]
    run = [ScoredDoc("q", name, float(len(ranked) - place)) for place, name in enumerate(ranked)]
    called = {measure: name for name, measure in measures.items()}
    return {called[item.measure]: float(item.value) for item in ir_measures.iter_calc(list(called), qrels, run)}
