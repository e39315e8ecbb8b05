"""Our figures against other people's implementations of the same ones: scikit-learn, and the SQuAD v1.1 rule."""

from __future__ import annotations

import re
import string
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import (
    average_precision_score,
    balanced_accuracy_score,
    brier_score_loss,
    cohen_kappa_score,
    f1_score,
    ndcg_score,
)

from qa.evaluation import abstention, check
from qa.evaluation.answers import exact_match, token_f1, tokens
from qa.evaluation.calibration import calibrated
from qa.evaluation.labels import kappa
from qa.evaluation.questions import Question
from qa.evaluation.retrieval import article_scores

ANSWERED = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=60).filter(
    lambda pairs: len({truth for truth, _ in pairs}) == 2
)
CLOSE = 1e-12


# --- scikit-learn ---


@settings(deadline=None)
@given(ANSWERED)
def test_balanced_accuracy_of_declining_is_scikit_learn_s(pairs: list[tuple[bool, bool]]) -> None:
    answerable = np.array([truth for truth, _ in pairs])
    answered = np.array([said for _, said in pairs])
    good = (answerable == answered).astype(np.float64)
    assert abstention.balanced_accuracy(good, answerable) == pytest.approx(
        balanced_accuracy_score(answerable, answered), abs=CLOSE
    )


@settings(deadline=None)
@given(ANSWERED)
def test_the_check_s_balanced_accuracy_and_f1_are_scikit_learn_s(pairs: list[tuple[bool, bool]]) -> None:
    truth, said = zip(*pairs, strict=True)
    supported = np.array([accepted for held, accepted in pairs if held], float)
    unsupported = np.array([accepted for held, accepted in pairs if not held], float)
    balanced = balanced_accuracy_score(truth, said)
    assert check.balanced_accuracy(supported, unsupported) == pytest.approx(balanced, abs=CLOSE)
    assert check.f1(supported, unsupported) == pytest.approx(f1_score(truth, said, zero_division=0), abs=CLOSE)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from([0.0, 1.0])), min_size=1, max_size=60))
def test_the_brier_score_is_scikit_learn_s(pairs: list[tuple[float, float]]) -> None:
    stated, came = zip(*pairs, strict=True)
    theirs = brier_score_loss(came, stated, pos_label=1)
    assert calibrated(pairs)["brier"] == pytest.approx(theirs, abs=CLOSE)


@settings(deadline=None)
@given(ANSWERED)
def test_kappa_is_scikit_learn_s(pairs: list[tuple[bool, bool]]) -> None:
    ours, theirs = zip(*pairs, strict=True)
    assert kappa(ours, theirs) == pytest.approx(cohen_kappa_score(ours, theirs), abs=CLOSE)


def ranked(relevant: list[bool], unfound: int = 0) -> dict[str, float]:
    """Our figures of a ranking in which these places hold a gold article; `unfound` more are not in it."""
    gold = [f"a{place}" for place, held in enumerate(relevant) if held] + [f"unfound{n}" for n in range(unfound)]
    passages = [{"article_id": f"a{place}", "text": ""} for place in range(len(relevant))]
    return article_scores(Question("q", "Which?", gold_doc_ids=frozenset(gold)), passages)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), min_size=2, max_size=10).filter(any))
def test_average_precision_of_a_whole_ranking_is_scikit_learn_s(relevant: list[bool]) -> None:
    falling = np.arange(len(relevant), 0, -1)
    assert ranked(relevant)["ap@10"] == pytest.approx(average_precision_score(relevant, falling), abs=CLOSE)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=10).filter(any), st.integers(1, 5))
def test_average_precision_is_divided_by_what_was_not_found_too(relevant: list[bool], unfound: int) -> None:
    # trec_eval's AP, where scikit-learn knows of what is ranked only: each article not found adds 0 to the sum.
    falling, found = np.arange(len(relevant), 0, -1), sum(relevant)
    theirs = average_precision_score(relevant, falling) * found / (found + unfound)
    assert ranked(relevant, unfound)["ap@10"] == pytest.approx(theirs, abs=CLOSE)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), min_size=2, max_size=30).filter(any), st.integers(0, 12))
def test_ndcg_is_scikit_learn_s_also_where_articles_stand_below_the_tenth_or_nowhere(
    relevant: list[bool], unfound: int
) -> None:
    gains = [*relevant, *[False] * 10, *[True] * unfound]  # what was not found stands below the tenth, wherever
    falling = np.arange(len(gains), 0, -1)
    theirs = ndcg_score([gains], [falling], k=10, ignore_ties=True)
    assert ranked(relevant, unfound)["ndcg@10"] == pytest.approx(theirs, abs=CLOSE)


# --- SQuAD v1.1 (Rajpurkar et al. 2016) ---


def squad_words(text: str) -> list[str]:
    """Its normalisation, step by step: lower case, no ASCII punctuation, no a, an or the, single spaces."""
    without = "".join(char for char in text.lower() if char not in set(string.punctuation))
    return re.sub(r"\b(a|an|the)\b", " ", without).split()


def squad_f1(text: str, reference: str) -> float:
    """Its F1: 0 as soon as no word is shared, thus also where both have none."""
    given_, wanted = squad_words(text), squad_words(reference)
    same = sum((Counter(given_) & Counter(wanted)).values())
    if same == 0:
        return 0.0
    precision, recall = same / len(given_), same / len(wanted)
    return 2 * precision * recall / (precision + recall)


WORDS = st.sampled_from(["the", "The", "a", "An", "ice", "Ice", "house", "house's", "don't", "1,500", "U.S.", "re-open",
                         "(fire)", "24%", "a.", "an-", "...", "$5", "_the_", "anthem"])  # fmt: skip
TYPED = st.lists(WORDS, max_size=8).map(" ".join) | st.text(string.digits + string.ascii_letters + string.punctuation +
                                                             " \t\n", max_size=40)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(TYPED)
def test_the_words_of_ascii_text_are_squad_s(text: str) -> None:
    assert tokens(text) == squad_words(text)


@settings(max_examples=300, deadline=None)
@given(TYPED, TYPED)
def test_exact_match_and_f1_of_ascii_text_are_squad_s(text: str, reference: str) -> None:
    assert exact_match(text, reference) == float(" ".join(squad_words(text)) == " ".join(squad_words(reference)))
    if squad_words(text) or squad_words(reference):
        assert token_f1(text, reference) == pytest.approx(squad_f1(text, reference), abs=CLOSE)


def test_texts_without_words_are_alike_as_in_squad_2_and_not_as_in_v1_1() -> None:
    assert (token_f1("The", "a!"), squad_f1("The", "a!")) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("“Ice House”", ["ice", "house"], ["“ice", "house”"]),
        ("the mole – reopened", ["mole", "reopened"], ["mole", "–", "reopened"]),
        ("the mayor’s ‘plan’…", ["mayors", "plan"], ["mayor’s", "‘plan’…"]),
        ("«a»", [], ["«", "»"]),
    ],
)
def test_typographic_punctuation_goes_too_which_squad_v1_1_keeps(text: str, ours: list[str], theirs: list[str]) -> None:
    assert (tokens(text), squad_words(text)) == (ours, theirs)
