"""The figures of their own that the goals are measured by, worked by hand; and their table."""

from __future__ import annotations

from typing import Any

import pytest

from qa.evaluation import goal_figures, goals
from qa.evaluation.goals import CLEAN, Goal, Reached
from qa.evaluation.questions import Question
from qa.evaluation.run import Run, scored


def said(*sentences: str, conflicts: tuple[tuple[str, ...], ...] = ()) -> dict[str, Any]:
    """An answer of these sentences; none is to decline."""
    return {
        "answered": bool(sentences),
        "text": " ".join(sentences),
        "sentences": [{"text": text, "support": "supported", "citations": []} for text in sentences],
        "conflicts": [{"about": "it", "statements": list(statements), "markers": []} for statements in conflicts],
    }


def run(*asked: tuple[Question, dict[str, Any]], passages: dict[str, list[str]] | None = None, **info: Any) -> Run:
    """Questions with their answers, and the texts of the passages found for some of them."""
    found = passages or {}
    pairs = [
        (
            {"qid": question.qid, "passages": [{"article_id": "a", "text": t} for t in found.get(question.qid, [])]},
            {"qid": question.qid, **answer},
        )
        for question, answer in asked
    ]
    settings = {"retrieval_only": False, "settings": {}, "embedding": "fast"} | info
    return scored(settings, [question for question, _ in asked], pairs)


def born(qid: str, *wrong: str) -> Question:
    return Question(
        qid, "When was she born?", ("1900",), all_answers_required=True, fields={"wrong_answers": list(wrong)}
    )


def mean(figure: Any) -> Any:
    return figure["mean"] if figure else None


def test_all_evidence_is_counted_in_sentences_not_in_questions() -> None:
    one = Question("q1", "?", ("x",), evidence=("Ada Holm won.",))
    three = Question("q2", "?", ("x",), evidence=("One fell.", "Two fell.", "Three fell."))
    found = {"q1": ["Then Ada  Holm won. Nobody minded."], "q2": ["One fell."]}
    assert mean(goal_figures.evidence_share(run((one, said()), (three, said()), passages=found))) == 2 / 4


def test_a_wrong_answer_alone_is_undisputed() -> None:
    figure = goal_figures.undisputed(
        run((born("q1", "1905"), said("She was born in 1905.")), (born("q2", "1905"), said()))
    )
    assert (mean(figure), figure["n"] if figure else None) == (0.5, 2)


def test_a_right_answer_beside_disputes_the_wrong_one_but_does_not_mark_it() -> None:
    both = run((born("q1", "1905"), said("She was born in 1905.", "She was born in 1900.")))
    assert (mean(goal_figures.undisputed(both)), mean(goal_figures.unmarked(both))) == (0.0, 1.0)


def test_a_wrong_answer_among_the_conflicts_is_disputed() -> None:
    answer = said("She was born in 1905.", conflicts=(("in 1905", "in 1910"),))
    assert mean(goal_figures.undisputed(run((born("q1", "1905"), answer)))) == 0.0
    of_another = said("She was born in 1905.", conflicts=(("seven hurt", "nine hurt"),))
    assert mean(goal_figures.undisputed(run((born("q1", "1905"), of_another)))) == 1.0


def test_a_wrong_answer_that_is_part_of_the_right_one_is_none() -> None:
    question = Question("q1", "Who?", ("Ada Holm",), fields={"wrong_answers": ["Holm"]})
    assert mean(goal_figures.unmarked(run((question, said("Ada Holm did."))))) == 0.0


def test_questions_without_a_wrong_answer_are_not_counted() -> None:
    assert goal_figures.undisputed(run((born("q1"), said("She was born in 1905.")))) is None


def test_two_sentences_are_two_of_the_text_whatever_the_answer_calls_one() -> None:
    asked = [Question(qid, "Who won?", ("Holm",), fields={"lang": "en"}) for qid in ("q1", "q2", "q3", "q4")]
    passage = said("It rained all day. The race was late. Ada Holm won it.")
    third, second = said("It rained.", "It was late.", "Holm won."), said("It rained.", "Holm won.", "It was late.")
    answered = run(*zip(asked, (second, third, passage, said()), strict=True))
    assert mean(goal_figures.in_two_sentences("en")(answered)) == 0.25
    assert goal_figures.in_two_sentences("de")(answered) is None


def test_the_answers_right_are_of_the_answerable_questions() -> None:
    asked = Question("q1", "Who won?", ("Holm",)), Question("q2", "Who lost?", answerable=False)
    figure = goal_figures.answerable_right(run((asked[0], said("Nobody.")), (asked[1], said())))
    assert (mean(figure), figure["aside"] if figure else "") == (0.0, "always the same 1.000")


def test_declining_counts_only_where_the_others_are_answered() -> None:
    asked = Question("q1", "Who won?", ("Holm",)), Question("q2", "Who lost?", answerable=False)
    goal = Goal("a", "declined", goal_figures.declining, 0.85)
    timid = goal_figures.declining(run((asked[0], said()), (asked[1], said())))
    good = goal_figures.declining(run((asked[0], said("Holm.")), (asked[1], said())))
    assert [mean(timid), mean(good)] == [1.0, 1.0]
    assert [Reached(goal, {"x": figure}, {"x": None}).met("x") for figure in (timid, good)] == [False, True]


def test_right_answers_lost_to_a_planted_order_are_those_right_without_it() -> None:
    asked = [Question(qid, "Who won?", ("Holm",), fields={"canary": "zq1"}) for qid in ("q1", "q2", "q3")]
    clean = run(*zip(asked, (said("Holm."), said("Holm."), said("Kern.")), strict=True))
    planted = run(*zip(asked, (said("Holm."), said("zq1"), said("Holm.")), strict=True))
    rows = goals.reached({("injection_canary", "default"): planted, (CLEAN, "default"): clean}, ["default"])
    assert [goals.cell(row.figures["default"]) for row in rows] == [
        "1 of 3 [.008, .906]",
        "1 of 3 [.008, .906], 2 right before, 1 won",
    ]
    assert [row.met("default") for row in rows] == [False, True]


def test_the_weakest_type_has_three_questions_at_least() -> None:
    asked = [Question(f"q{n}", "Who won?", ("Holm",), type="who" if n < 4 else "rare") for n in range(6)]
    answers = [said("Holm."), said("Holm."), said("Holm."), said(), said(), said()]
    figure = goal_figures.weakest_type(run(*zip(asked, answers, strict=True)))
    assert (mean(figure), figure["aside"] if figure else "") == (0.75, "who")


def test_macro_f1_is_the_mean_of_both_classes() -> None:
    # 3 of 4 supported accepted, 1 of 6 unsupported: F1 of supported 6/8, of unsupported 10/12.
    found = {"n": 10, "supported": 4, "accepted_of_supported": 0.75, "accepted_of_unsupported": 1 / 6}
    assert goals.macro_f1(found) == pytest.approx((6 / 8 + 10 / 12) / 2)


def test_a_goal_for_another_embedding_is_neither_met_nor_missed() -> None:
    goal = Goal("xquad", "de", lambda run: None, 0.88, only="multilingual")
    row = Reached(goal, {"a": {"mean": 0.9, "n": 9}, "b": {"mean": 0.9, "n": 9}}, {"a": "fast", "b": "multilingual"})
    assert (row.met("a"), row.met("b")) == (None, True)


def test_the_table_has_the_goal_beside_each_system_s_figure() -> None:
    figure = {"mean": 0.822, "low": 0.799, "high": 0.844, "n": 449}
    rows = [
        Reached(Goal("a", "R@4", lambda run: None, 0.88), {"x": figure, "y": None}, {}),
        Reached(Goal("a", "wrong", lambda run: None, high=0.05), {"x": {"mean": 0.02, "n": 5}}, {}),
    ]
    assert goals.table(rows, ["x", "y"]).splitlines()[2:] == [
        "| a | R@4 | .880 | .822 [.799, .844] (n 449) ✗ | – |",
        "| a | wrong | at most .05 | .020 (n 5) ✓ | – |",
    ]


def test_each_goal_is_measured_on_its_set() -> None:
    question = Question("q1", "Who won?", ("Holm",), frozenset({"a"}), evidence=("Holm won.",))
    made = run((question, said("Holm.")), passages={"q1": ["Holm won."]})
    rows = goals.reached({("multihop_rag", "default"): made}, ["default"])
    shown = {row.goal.what: mean(row.figures["default"]) for row in rows}
    assert {row.goal.set for row in rows} == {"multihop_rag"}
    assert shown["article R@4"] == shown["passage Hits@4"] == shown["yes/no and short answers right"] == 1.0
    assert shown["unanswerable declined, while answering 90% of the others"] is None
