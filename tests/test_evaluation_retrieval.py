"""Retrieval figures of one question, worked by hand."""

from __future__ import annotations

import random
from typing import Any

import pytest

from qa.evaluation.questions import Question
from qa.evaluation.retrieval import (
    article_means,
    article_names,
    article_scores,
    cutoffs,
    passage_names,
    passage_scores,
    scores,
)

GONE = "The north mole fell into the sea."
HURT = "Two dockers were hurt."


def asked(**fields: Any) -> Question:
    return Question("q1", "What fell?", ("the north mole",), **fields)


def ranked(*articles: str) -> list[dict[str, Any]]:
    return [{"article_id": article, "text": f"Passage {rank}."} for rank, article in enumerate(articles, 1)]


def texts(*passages: str) -> list[dict[str, Any]]:
    return [{"article_id": f"a{rank}", "text": text} for rank, text in enumerate(passages, 1)]


def test_articles_rank_where_their_first_passage_stands() -> None:
    # Articles a, x, b; gold a, b, c: two of three found, at ranks 1 and 3.
    found = article_scores(asked(gold_doc_ids=frozenset("abc")), ranked("a", "x", "a", "b"))
    assert found["recall@4"] == found["recall@10"] == pytest.approx(2 / 3)
    assert found["success@4"] == found["success@10"] == found["mrr"] == 1
    assert found["all_gold@4"] == found["all_gold@10"] == 0
    assert found["ndcg@10"] == pytest.approx((1 + 1 / 2) / (1 + 0.63093 + 1 / 2), abs=1e-5)
    assert found["ap@10"] == pytest.approx((1 / 1 + 2 / 3) / 3)


def test_the_cut_offs_count_articles_not_passages() -> None:
    deep = article_scores(asked(gold_doc_ids=frozenset({"g"})), ranked("a", "a", "a", "b", "c", "c", "g"))
    assert deep["recall@4"] == deep["success@4"] == deep["all_gold@4"] == 1  # g is the fourth article
    fifth = article_scores(asked(gold_doc_ids=frozenset({"g"})), ranked("a", "b", "c", "d", "g"))
    assert (fifth["recall@4"], fifth["success@4"], fifth["recall@10"], fifth["mrr"]) == (0, 0, 1, 0.2)
    assert (fifth["all_gold@4"], fifth["all_gold@10"]) == (0, 1)


def test_the_gain_of_an_article_is_its_grade_in_ndcg_and_in_nothing_else() -> None:
    # Grades a 1, b 3, found in this order: (1 + 3 / log2 3) of (3 + 1 / log2 3).
    graded = article_scores(asked(gold_doc_ids=frozenset("ab"), grades={"b": 3}), ranked("a", "b"))
    assert graded["ndcg@10"] == pytest.approx((1 + 3 * 0.63093) / (3 + 1 * 0.63093), abs=1e-5)
    plain = article_scores(asked(gold_doc_ids=frozenset("ab")), ranked("a", "b"))
    assert plain["ndcg@10"] == 1
    assert {name for name in plain if plain[name] != graded[name]} == {"ndcg@10"}


def test_other_cut_offs_are_given_beside_the_usual_ones() -> None:
    question = asked(gold_doc_ids=frozenset({"a2", "a3"}), evidence=(GONE, HURT))
    found = scores(question, texts("Rain.", GONE, HURT), (2, 4))
    usual = scores(question, texts("Rain.", GONE, HURT))
    assert {name: found[name] for name in usual} == usual
    assert (found["recall@2"], found["success@2"], found["all_gold@2"], found["ap@2"]) == (0.5, 1, 0, 0.25)
    assert (found["passage_hits@2"], found["passage_recall@2"], found["evidence@2"]) == (1, 0.5, 0.5)
    assert (found["passage_mrr@2"], found["passage_ap@2"], found["all_evidence@2"]) == (0.5, 0.25, 0)
    assert {"ndcg@4", "passage_ndcg@4"} <= set(found)
    assert cutoffs(found) == (2, 4)
    assert cutoffs([*usual, "right", "judged_correct[m@7]"]) == ()


def test_mrr_looks_at_the_whole_ranking_and_the_others_at_ten() -> None:
    found = article_scores(asked(gold_doc_ids=frozenset({"g"})), ranked(*"abcdefhijk", "g"))
    assert found["mrr"] == pytest.approx(1 / 11)
    assert found["recall@10"] == found["ndcg@10"] == found["ap@10"] == found["all_gold@10"] == 0


def test_an_empty_ranking_is_zero_throughout() -> None:
    found = scores(asked(gold_doc_ids=frozenset({"g"}), evidence=(GONE,)), [])
    assert list(found) == [*article_names(), *passage_names()]
    assert len(found) == 19
    assert set(found.values()) == {0.0}


def test_an_unanswerable_question_has_no_figures() -> None:
    assert scores(Question("q", "Who?", answerable=False, gold_doc_ids=frozenset("a"), evidence=(GONE,)), []) == {}


def test_what_the_set_does_not_say_is_not_measured() -> None:
    assert set(scores(asked(gold_doc_ids=frozenset({"a1"})), texts(GONE))).isdisjoint({"evidence@10", "passage_map@10"})
    assert "recall@10" not in scores(asked(evidence=(GONE,)), texts(GONE))
    assert scores(asked(), texts(GONE)) == {}
    assert scores(asked(evidence=("  ",)), texts(GONE)) == {}


def test_a_passage_is_relevant_if_it_holds_evidence_white_space_ignored() -> None:
    # Relevant at ranks 2 and 3; the first brings one new sentence, the second one more.
    passages = texts("Nothing.", "The north\n mole fell into  the sea. Rain.", f"{HURT} {GONE}")
    found = passage_scores(asked(evidence=(GONE, HURT)), passages)
    assert found["passage_hits@4"] == found["passage_hits@10"] == found["evidence@10"] == 1
    assert found["passage_mrr@10"] == 0.5
    assert found["all_evidence@4"] == found["all_evidence@10"] == 1
    assert found["passage_map@10"] == pytest.approx((1 / 2 + 1 / 3) / 2)
    assert found["passage_ap@10"] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert found["passage_recall@10"] == 1
    assert found["passage_ndcg@10"] == pytest.approx((0.63093 + 0.5) / (1 + 0.63093), abs=1e-5)


def test_the_papers_map_of_a_perfect_ranking_is_below_one() -> None:
    found = passage_scores(asked(evidence=(GONE, HURT)), texts(GONE, HURT))
    assert found["passage_map@10"] == pytest.approx((1 / 1 + 1 / 2) / 2)
    both = passage_scores(asked(evidence=(GONE, HURT)), texts(f"{GONE} {HURT}", GONE))
    assert both["passage_map@10"] == 1.0  # the second passage holds nothing new


def test_evidence_that_no_passage_holds_counts_as_not_found() -> None:
    found = passage_scores(asked(evidence=(GONE, HURT)), texts(GONE, "Rain."))
    assert found["evidence@10"] == found["passage_recall@10"] == found["passage_ap@10"] == 0.5
    assert found["all_evidence@10"] == 0
    assert found["passage_ndcg@10"] == pytest.approx(1 / 1.63093, abs=1e-5)


def test_evidence_below_the_cut_off_is_not_in_it() -> None:
    fifth = passage_scores(asked(evidence=(GONE,)), texts(*["Rain."] * 4, GONE))
    assert (fifth["passage_hits@4"], fifth["passage_hits@10"], fifth["passage_mrr@10"]) == (0, 1, 0.2)
    eleventh = passage_scores(asked(evidence=(GONE,)), texts(*["Rain."] * 10, GONE))
    assert set(eleventh.values()) == {0.0}


def test_more_than_ten_sentences_are_divided_by_ten_in_the_papers_map() -> None:
    many = tuple(f"Sentence number {number} stands here." for number in range(12))
    found = passage_scores(asked(evidence=many), texts(" ".join(many)))
    assert found["passage_map@10"] == pytest.approx(12 / 10)  # as the paper's script has it
    assert found["evidence@10"] == 1


def test_the_figures_agree_with_those_counted_without_ir_measures() -> None:
    pick = random.Random(4)
    for _ in range(30):
        articles = [pick.choice("abcdefghijklmnopqrst") for _ in range(pick.randrange(1, 50))]
        gold = frozenset(pick.sample("abcdefghijklmnopqrst", pick.randrange(1, 5)))
        found = article_scores(asked(gold_doc_ids=gold), ranked(*articles))
        order = list(dict.fromkeys(articles))
        assert found["recall@4"] == pytest.approx(len(gold & {*order[:4]}) / len(gold))
        assert found["recall@10"] == pytest.approx(len(gold & {*order[:10]}) / len(gold))
        assert found["all_gold@10"] == float(gold <= {*order[:10]})
        assert found["mrr"] == pytest.approx(
            max((1 / rank for rank, one in enumerate(order, 1) if one in gold), default=0)
        )


def test_means_are_over_the_questions_that_have_gold_articles() -> None:
    # One of two at rank 2, the only one at rank 1 (in two passages), none; and an unanswerable question.
    gold = [{"gold_doc_ids": frozenset(names)} for names in ("ab", "c", "d")]
    questions = [*(asked(**fields) for fields in gold), asked(answerable=False)]
    found = article_means(list(zip(questions, (["x", "a"], ["c", "c"], ["x", "y"], ["a"]), strict=True)))
    assert found["n"] == 3
    assert found["recall@4"]["mean"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert found["all_gold@10"]["mean"] == pytest.approx(1 / 3)
    assert found["mrr"]["mean"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert article_means([]) == {"n": 0}
