import numpy as np
import pytest

from qa.retrieval.fusion import DEPTH, agreement, best, copies_last, diversify, fuse, in_turn, recency, trusted


def test_scores_of_both_rankings_are_scaled_and_added():
    lexical = [(1, 10.0), (2, 5.0)]
    dense = [(2, 0.9), (3, 0.7), (1, 0.5)]
    # lexical / 10: 1 and .5; dense from .5 to .9: 1, .5, 0
    assert fuse(lexical, dense) == [(1, 1.0), (2, pytest.approx(0.9)), (3, pytest.approx(0.2))]


def test_what_lies_beyond_the_depth_does_not_count():
    lexical = [(key, float(DEPTH + 11 - key)) for key in range(1, DEPTH + 11)]
    found = fuse(lexical, [])
    assert (len(found), found[0], found[-1]) == (DEPTH, (1, 1.0), (DEPTH, 0.0))


def test_a_passage_with_a_word_of_the_question_beats_one_without():
    assert fuse([(7, 0.001)], []) == [(7, 1.0)]
    assert [key for key, _ in fuse([(1, 3.0), (2, 1.0)], [(3, 0.2), (2, 0.1)])] == [1, 3, 2]


def test_either_ranking_may_be_empty():
    assert fuse([], [(5, 0.3)]) == [(5, 0.4)]
    assert fuse([], []) == []


def test_ties_go_to_the_smaller_key():
    assert [key for key, _ in fuse([(9, 2.0), (3, 2.0)], [])] == [3, 9]


def test_named_outlets_take_turns_and_the_rest_follows():
    fortune, wired = [(1, 0.9), (2, 0.8), (3, 0.7)], [(10, 0.2)]
    rest = [(1, 1.2), (20, 1.1), (10, 0.3)]
    assert [key for key, _ in in_turn([fortune, wired], rest)] == [1, 10, 2, 3, 20]


def test_of_a_round_what_was_found_more_surely_comes_first():
    assert [key for key, _ in in_turn([[(1, 0.4), (2, 0.3)], [(3, 0.9), (4, 0.1)]], [])] == [3, 1, 2, 4]


def test_without_named_outlets_the_ranking_stays():
    assert in_turn([], [(2, 0.5), (1, 0.4)]) == [(2, 0.5), (1, 0.4)]


def test_an_article_gives_way_after_its_share_but_loses_nothing():
    ranked = [(1, 0.9), (2, 0.8), (3, 0.7), (4, 0.6)]
    assert [key for key, _ in diversify(ranked, {1: 7, 2: 7, 3: 7, 4: 8}, most=2)] == [1, 2, 4, 3]


def test_the_best_matches_are_the_allowed_ones_and_ties_go_to_the_smaller_key() -> None:
    keys, scores = np.array([9, 2, 5, 7]), np.array([1.0, 3.0, 1.0, 8.0])
    assert best(keys, scores, np.array([2, 5, 9]), 2) == [(2, 3.0), (5, 1.0)]
    assert best(keys, scores, np.array([], np.int64), 2) == []


def test_an_article_agrees_by_its_best_passage_in_each_ranking():
    articles = {1: 10, 2: 10, 3: 20}
    found = agreement([(1, 4.0), (3, 2.0)], [(2, 0.9), (3, 0.5)], articles)
    assert found == pytest.approx({10: 1.4, 20: 0.5})


def test_what_was_left_out_agrees_with_nothing():
    assert agreement([(1, 4.0)], [], {}) == {}


def test_recency_is_a_day_s_place_among_all_days_and_nothing_where_none_is_stated():
    assert recency(["2025-03-02", None, "2025-03-01", "2025-03-09T08:00:00Z", "2025-03-02"]) == [
        0.5,
        0.0,
        0.0,
        1.0,
        0.5,
    ]
    assert recency(["2025-03-02", "2025-03-02"]) == [0.0, 0.0]
    assert recency([]) == []


def test_what_repeats_a_better_passage_word_for_word_comes_last_unless_it_is_kept():
    report = " ".join(f"word{number}" for number in range(30))
    other_order = " ".join(reversed(report.split()))  # "two killed, three hurt" and "three killed, two hurt"
    texts = {1: f"harrow {report}", 2: report, 3: f"{report} fourteen", 4: other_order, 5: "word1"}
    ranked = [(1, 5.0), (2, 4.0), (3, 3.0), (4, 2.0), (5, 1.0), (6, 0.5)]
    assert [key for key, _ in copies_last(ranked, texts, kept=())] == [1, 3, 4, 5, 6, 2]
    assert copies_last(ranked, texts, kept=(2,)) == ranked


_REPORT = (
    "the harbour board said on monday that the ferry pier will not be closed in december for the repairs, which cost "
    "3.5 million crowns. between 12 and 15 buses will run, the board said"
)


@pytest.mark.parametrize(
    ("printed", "last"),
    [
        (_REPORT.replace("that the ferry", "a ferry").replace("for the repairs, which", "repairs"), True),
        (_REPORT.removesuffix(", the board said"), True),
        (_REPORT.replace("not ", ""), False),
        (_REPORT.replace("3.5", "5"), False),
        (_REPORT.replace("between 12 and 15", "15"), False),
        (_REPORT.replace("will run", "were run"), False),
    ],
)  # fmt: skip
def test_a_wire_report_in_other_small_words_is_a_copy_but_not_one_that_tells_something_else(
    printed: str, last: bool
) -> None:
    ranked = [(1, 3.0), (2, 2.0), (3, 1.0)]
    found = [key for key, _ in copies_last(ranked, {1: _REPORT, 2: printed, 3: "something else"}, kept=())]
    assert found == ([1, 3, 2] if last else [1, 2, 3])


def test_among_few_passages_that_the_searches_disagree_tells_less() -> None:
    assert trusted(0.4, 5) > trusted(0.4, 500) > 0.4
    assert trusted(1.4, 5) == pytest.approx(1.4)
