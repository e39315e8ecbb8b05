"""A question's line of scores, and a run's figures, worked by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from qa.evaluation.gate import judge, parse
from qa.evaluation.questions import Question
from qa.evaluation.scores import METRICS, aggregate, metric_names, score


def given(qid: str, text: str, **fields: Any) -> dict[str, Any]:
    """A line of answers.jsonl: one sentence, one citation of article `a`."""
    return {
        "qid": qid,
        "answered": True,
        "text": f"{text} [1]",
        "sentences": [{"text": text, "support": "supported", "citations": [1]}],
        "citations": [{"marker": 1, "article_id": "a", "start": 0, "end": len(text), "quote": text, "version": 1}],
        "confidence": 0.9,
        "timings_ms": {"total": 100.0},
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "calls": 0},
    } | fields


def declines(qid: str, **fields: Any) -> dict[str, Any]:
    nothing = {"answered": False, "text": "No answer.", "sentences": [], "citations": [], "confidence": 0.2}
    return given(qid, "") | nothing | fields


def asked(qid: str, *answers: str, **fields: Any) -> Question:
    return Question(qid, f"Question {qid}?", answers, **fields)


def unanswerable(qid: str, **fields: Any) -> Question:
    return Question(qid, f"Question {qid}?", answerable=False, **fields)


FOUND = [{"article_id": "a", "text": "The mole fell."}]


def test_a_line_holds_what_the_question_enters_and_no_more() -> None:
    question = asked("q1", "the mole", gold_doc_ids=frozenset("a"), type="single", group="talk")
    line = score(question, FOUND, given("q1", "The mole fell."), lambda article, version: "The mole fell.")
    assert line["qid"] == "q1"
    assert (line["type"], line["group"], line["answerable"]) == ("single", "talk", True)
    assert line["scores"]["recall@10"] == line["scores"]["right"] == line["scores"]["quote_integrity"] == 1
    assert line["scores"]["answered_answerable"] == 1
    assert not {"yes_no", "all_answers", "evidence@10", "declined_unanswerable"} & set(line["scores"])
    assert set(line["scores"]) <= set(METRICS)


def test_an_unanswerable_question_has_no_retrieval_or_citation_figures() -> None:
    line = score(unanswerable("q1"), [], declines("q1"))
    assert line["scores"] == {"right": 1.0, "declined_unanswerable": 1.0}


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (asked("q", "the mole"), given("q", "The mole fell."), "holds “the mole”"),
        (asked("q", "the pier", "a crane"), given("q", "The mole fell."), "holds none of “the pier”, “a crane”"),
        (asked("q", "mole", "pier", all_answers_required=True), given("q", "The mole fell."), "lacks “pier”"),
        (asked("q", "Yes"), given("q", "No, it stands."), "says no, the reference is Yes"),
        (asked("q", "Yes"), given("q", "The mole fell."), "does not begin with yes or no"),
        (asked("q", "mole"), declines("q"), "declined, though the articles hold it"),
        (unanswerable("q"), declines("q"), "declined, as it should be"),
        (unanswerable("q"), given("q", "It fell."), "answered, though the articles do not hold it"),
        (asked("q", "mole"), {"qid": "q", "answered": False, "error": "no reply"}, "failed: no reply"),
        (asked("q"), given("q", "It fell."), "no reference answer is known"),
        (
            asked("q", "The mole fell into the water after a storm that lasted for three days."),
            given("q", "The mole fell."),
            "not judged: every reference has more than 10 words; the answer holds 18% of the words of the nearest",
        ),
    ],
)
def test_a_line_says_why_it_counts_as_it_does(question: Question, answer: dict[str, Any], expected: str) -> None:
    assert score(question, FOUND, answer)["why"] == expected


def test_without_an_answer_a_line_says_what_was_found() -> None:
    line = score(asked("q", "mole", gold_doc_ids=frozenset("ab")), FOUND, None)
    assert line["why"] == "1 of 2 gold articles among the first 10"
    assert "right" not in line["scores"]


def run(pairs: list[tuple[Question, dict[str, Any]]]) -> dict[str, Any]:
    return aggregate([score(question, FOUND, answer) for question, answer in pairs], [answer for _, answer in pairs])


def test_figures_are_means_over_the_questions_that_enter_them() -> None:
    found = run(
        [
            (asked("1", "mole", gold_doc_ids=frozenset("a")), given("1", "The mole fell.")),
            (asked("2", "pier", gold_doc_ids=frozenset("ab")), given("2", "The mole fell.")),
            (unanswerable("3"), declines("3")),
        ]
    )["metrics"]
    assert (found["right"]["mean"], found["right"]["n"]) == (pytest.approx(2 / 3), 3)
    assert (found["recall@10"]["mean"], found["recall@10"]["n"]) == (0.75, 2)
    assert (found["contains"]["mean"], found["contains"]["n"]) == (0.5, 2)
    assert found["abstention_balanced_accuracy"]["mean"] == 1
    assert found["time_ms"] | {"low": 0, "high": 0} == {
        "mean": 100.0, "low": 0, "high": 0, "n": 3, "unit": "ms", "higher_is_better": False,
    }  # fmt: skip
    assert found["right"]["higher_is_better"]


def test_the_baseline_is_the_commonest_right_thing_given_to_every_question() -> None:
    # Three Yes, two no, one name, two unanswerable; all answered "It fell.".
    golds = ["Yes", "yes", "Yes.", "no", "No", "mole"]
    pairs = [(asked(str(i), gold), given(str(i), "It fell.")) for i, gold in enumerate(golds)]
    pairs += [(unanswerable(str(i)), given(str(i), "It fell.")) for i in (6, 7)]
    found = run(pairs)["metrics"]
    assert found["right"]["baseline"] == pytest.approx(3 / 8)
    assert found["exact_match"]["baseline"] == pytest.approx(3 / 6)
    assert found["yes_no"]["baseline"] == pytest.approx(3 / 5)
    assert found["contains"]["baseline"] == 1  # only "mole" is no yes or no
    assert "baseline" not in found["citation_recall"]


def test_where_most_is_unanswerable_the_baseline_declines() -> None:
    pairs = [(unanswerable(str(i)), declines(str(i))) for i in range(3)] + [(asked("9", "mole"), declines("9"))]
    assert run(pairs)["metrics"]["right"]["baseline"] == 0.75


def test_a_constant_that_lacks_one_of_the_required_answers_is_no_baseline() -> None:
    pairs = [(asked(str(i), "mole", "pier", all_answers_required=True), given(str(i), "mole, pier")) for i in range(2)]
    found = run(pairs)["metrics"]["all_answers"]
    assert (found["mean"], found["baseline"]) == (1.0, 0.0)


LONG = "The mole fell into the water on Tuesday after a storm that had lasted for three days."


def test_where_most_references_are_long_right_is_undefined_and_a_note_says_what_to_read() -> None:
    pairs = [(asked("1", LONG), given("1", "The mole fell.")), (asked("2", LONG), declines("2"))]
    pairs += [(asked("3", "mole"), given("3", "The mole fell.")), (unanswerable("4"), declines("4"))]
    found = run(pairs)
    # Of "right" there is 0 for the one declined and 1 for the unanswerable one: their mean would be of neither kind.
    assert not {"right", "aurc"} & set(found["metrics"])
    assert found["metrics"]["contains"]["n"] == 1
    assert "right" not in found["calibration"]
    assert "risk_coverage" not in found["abstention"]
    assert [row["risk"] for row in found["abstention"]["thresholds"] if row["threshold"] == 0.5] == [None]
    # mole fell, of 14 words that are no articles; none of the declined one's; all of the short one's.
    assert found["metrics"]["token_recall"]["mean"] == pytest.approx((2 / 14 + 0 + 1) / 3)
    assert found["metrics"]["token_recall"]["baseline"] is not None
    (note,) = [note for note in found["notes"] if "10 words" in note]
    assert note.startswith("2 of the 3 answerable questions with references have only ones of over 10 words.")
    assert "aurc and the calibration of being right are undefined" in note
    assert note.endswith("What to read there are token_recall and token_f1.")
    assert not any("right" in note for note in found["notes"] if note.startswith("Undefined"))


def test_where_few_references_are_long_right_is_over_the_others_declined_ones_left_out_too() -> None:
    pairs = [(asked(str(i), "mole"), given(str(i), "The mole fell.")) for i in range(3)]
    pairs += [(asked("8", LONG), declines("8")), (asked("9", LONG), given("9", "It fell."))]
    pairs += [(unanswerable("10"), declines("10"))]
    found = run(pairs)
    assert (found["metrics"]["right"]["mean"], found["metrics"]["right"]["n"]) == (1.0, 4)
    assert found["metrics"]["right"]["baseline"] == 0.75
    assert (found["metrics"]["aurc"]["mean"], found["metrics"]["aurc"]["n"]) == (0.0, 4)
    assert found["calibration"]["right"]["n"] == 3
    assert found["metrics"]["token_recall"]["n"] == 5
    assert any("the calibration of being right are over the other 4 questions" in note for note in found["notes"])


def test_what_the_check_judged_names_it() -> None:
    found = run([(asked("1", "mole"), given("1", "The mole fell.")), (asked("2", "mole"), given("2", "It fell."))])
    named = {name: figure["judge"] for name, figure in found["metrics"].items() if "judge" in figure}
    assert named == {"citation_recall": "check", "citation_precision": "check", "verified": "check"}


def test_two_questions_that_are_right_do_not_pass_a_gate_on_the_low_end() -> None:
    found = run([(asked(str(i), "mole"), given(str(i), "The mole fell.")) for i in range(2)])["metrics"]
    assert not judge(parse(["right>=0.85"], METRICS), found, "mean")
    (short,) = judge(parse(["right>=0.85"], METRICS), found, "low")
    assert short.value == pytest.approx(0.025**0.5)


def test_times_tokens_and_costs_are_resampled_by_group() -> None:
    def pairs(group: str | None, n: int) -> list[tuple[Question, dict[str, Any]]]:
        return [
            (
                asked(f"{group}{i}", "mole", group=group),
                given(f"{group}{i}", "The mole.", timings_ms={"total": 100.0 if group == "g" else 300.0 + i},
                      usage={"prompt_tokens": len(group or ""), "completion_tokens": i, "calls": 1}, cost=0.1 * i),
            )
            for i in range(n)
        ]  # fmt: skip

    found = run(pairs("g", 5) + pairs("h", 5))["metrics"]
    for name in ("time_ms", "time_p95_ms", "tokens", "cost"):
        assert found[name]["groups"] == 2
    assert (found["time_ms"]["low"], found["time_ms"]["high"]) == (100.0, 302.0)  # both drawn: g twice, or h twice
    alone = run(pairs("g", 5))
    assert alone["metrics"]["time_ms"]["low"] is None
    note = next(note for note in alone["notes"] if note.startswith("All values are of one group, so no interval"))
    assert {"time_ms", "time_p95_ms", "tokens", "cost"} <= set(note.rstrip(".").split(": ")[1].split(", "))


def test_slices_are_by_type_and_by_fields_of_few_values_each_with_its_baseline() -> None:
    pairs = [
        (asked("1", "mole", type="one", fields={"lang": "en", "split": "dev", "n": 1}), given("1", "The mole.")),
        (asked("2", "pier", type="two", fields={"lang": "en", "split": "dev", "n": 2}), given("2", "The mole.")),
        (asked("3", "pier", type="two", fields={"lang": "de", "split": "dev", "n": 3}), given("3", "The pier.")),
        (asked("4", "pier", fields={"lang": "de", "split": "dev", "n": 4}), given("4", "The pier.")),
    ]
    found = run(pairs)["slices"]
    assert set(found) == {"type", "lang"}  # `split` is the same throughout, `n` is another of each question
    assert (found["type"]["two"]["right"]["mean"], found["type"]["two"]["right"]["n"]) == (0.5, 2)
    assert found["type"]["two"]["right"]["baseline"] == 1.0
    assert found["lang"]["de"]["right"]["n"] == 2


def test_a_field_of_more_than_thirty_values_or_of_less_than_two_questions_a_value_is_no_slice() -> None:
    pairs = [
        (asked(str(i), "mole", fields={"many": f"v{i % 31}", "thirty": f"v{i % 30}"}), given(str(i), "The mole."))
        for i in range(62)
    ]
    assert set(run(pairs)["slices"]) == {"thirty"}
    assert "No slices by many: more than 30 values." in run(pairs)["notes"]
    assert run(pairs[:59])["slices"] == {}  # 30 values of 59 questions


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ((["Follow-up"], ["New"]), {"Follow-up", "New"}),
        ((3, 2.5), {"3", "2.5"}),
        ((True, False), {"true", "false"}),
        ((["a", "b"], ["c"]), {"a, b", "c"}),
        (([["a"], "b"], []), set()),
        (({"a": 1}, None), set()),
        (("x" * 81, ""), set()),
    ],
)
def test_a_slice_is_by_one_value_whatever_it_is_written_as(values: tuple[Any, Any], names: set[str]) -> None:
    pairs = [(asked(str(i), "mole", fields={"f": values[i % 2]}), given(str(i), "The mole.")) for i in range(4)]
    assert set(run(pairs)["slices"].get("f", {})) == names


def test_slices_have_figures_of_declining_and_of_time() -> None:
    pairs = [
        (asked("1", "mole", type="one"), given("1", "The mole.", timings_ms={"total": 10.0})),
        (unanswerable("2", type="one"), declines("2", timings_ms={"total": 30.0})),
        (asked("3", "mole", type="two"), declines("3", timings_ms={"total": 50.0})),
    ]
    found = run(pairs)["slices"]["type"]
    assert (found["one"]["time_ms"]["mean"], found["one"]["time_ms"]["n"]) == (20.0, 2)
    assert (found["one"]["abstention_precision"]["mean"], found["two"]["abstention_precision"]["mean"]) == (1.0, 0.0)
    assert found["one"]["abstention_balanced_accuracy"]["mean"] == 1.0
    assert found["one"]["aurc"]["n"] == 2


def test_figures_at_another_k_stand_beside_the_usual_ones_and_can_be_gated() -> None:
    found = aggregate([score(asked("1", "mole", gold_doc_ids=frozenset("ab")), FOUND, None, ks=(5,))])
    assert [name for name in found["metrics"] if name.startswith("recall")] == ["recall@4", "recall@5", "recall@10"]
    assert any("evidence sentences: passage_hits@4, passage_hits@5, passage_hits@10" in note for note in found["notes"])
    (short,) = judge(parse(["recall@5>=0.6"], metric_names((5,))), found["metrics"])
    assert short.value == 0.5


def test_questions_of_a_group_are_resampled_together() -> None:
    grouped = [(asked(str(i), "mole", group="g" if i < 5 else "h"), given(str(i), "The mole.")) for i in range(10)]
    grouped[7:] = [(question, declines(question.qid)) for question, _ in grouped[7:]]
    assert run(grouped)["metrics"]["right"]["groups"] == 2
    # g is all right, h two of five.
    assert (run(grouped)["metrics"]["right"]["low"], run(grouped)["metrics"]["right"]["high"]) == (0.4, 1.0)


def test_failed_questions_are_wrong_and_a_note_counts_them() -> None:
    failed = {"qid": "2", "question": "?", "answered": False, "text": "", "error": "no reply after 2 tries"}
    found = run([(asked("1", "mole"), given("1", "The mole.")), (asked("2", "mole"), failed)])
    assert found["metrics"]["right"]["mean"] == 0.5
    assert found["metrics"]["citation_recall"]["n"] == found["metrics"]["time_ms"]["n"] == 1
    assert found["abstention"]["failed"] == 1
    assert any(note.startswith("1 of 2 questions failed (first: no reply after 2 tries)") for note in found["notes"])


def test_a_run_without_answers_has_retrieval_figures_alone_and_says_so() -> None:
    found = aggregate([score(asked("1", "mole", gold_doc_ids=frozenset("a")), FOUND, None)])
    assert set(found["metrics"]) == {
        "recall@4", "recall@10", "success@4", "success@10", "all_gold@4", "all_gold@10", "mrr", "ndcg@10", "ap@10",
    }  # fmt: skip
    assert found["latency_ms"] == found["calibration"] == {}
    assert "Nothing was answered, so there are no figures on answers, citations, declining and time." in found["notes"]
    assert any("no answerable question has evidence sentences: passage_hits@4" in note for note in found["notes"])


def test_every_figure_that_is_missing_is_in_a_note() -> None:
    found = run([(asked("1", "mole"), given("1", "The mole."))])
    noted = " ".join(found["notes"])
    assert [name for name in METRICS if name not in found["metrics"] and name not in noted] == []
    assert "Undefined, as no reference answer is yes or no: yes_no." in found["notes"]


def test_one_question_has_means_without_intervals() -> None:
    found = run([(asked("1", "mole"), given("1", "The mole."))])
    assert (found["metrics"]["right"]["mean"], found["metrics"]["right"]["low"]) == (1.0, None)
    note = next(note for note in found["notes"] if note.startswith("One value, so no interval: "))
    assert {"right", "time_ms", "time_p95_ms", "aurc"} <= set(note.rstrip(".").split(": ")[1].split(", "))


def test_no_question_at_all_is_defined() -> None:
    found = aggregate([])
    assert found["metrics"] == found["slices"] == {}
    assert found["notes"] == ["There is no question, so nothing is defined."]


def test_the_figures_are_json_without_nan() -> None:
    for pairs in (
        [],
        [(asked("1"), declines("1", confidence=None, timings_ms={}))],
        [(unanswerable("1"), given("1", "x"))],
    ):
        json.dumps(run(pairs), allow_nan=False)


def test_a_quote_unlike_its_article_is_in_the_notes() -> None:
    line = score(asked("q7", "mole"), FOUND, given("q7", "The mole."), lambda article, version: "The pier.")
    assert "In 1 answers a quotation is not what its article says (first: q7)." in aggregate([line])["notes"]


def test_time_tokens_and_cost_are_those_of_the_answers() -> None:
    calls = [
        given(str(i), "The mole.", timings_ms={"total": 100.0 * i, "first_token": 10.0 * i}, cost=0.01 * i,
              usage={"prompt_tokens": 100 * i, "completion_tokens": 10 * i, "calls": 1})
        for i in (1, 2, 3)
    ]  # fmt: skip
    found = run([(asked(answer["qid"], "mole"), answer) for answer in calls])
    assert found["metrics"]["time_ms"]["mean"] == 200
    assert found["metrics"]["time_p95_ms"]["mean"] == pytest.approx(290)
    assert found["metrics"]["first_token_ms"]["mean"] == 20
    assert found["metrics"]["tokens"]["mean"] == 220
    assert found["metrics"]["cost"]["mean"] == pytest.approx(0.02)
    assert found["usage"] == {"prompt_tokens": 600, "completion_tokens": 60, "calls": 3, "cost": pytest.approx(0.06)}
    assert found["latency_ms"]["max"] == 300


def test_the_gate_takes_the_figures_as_they_are() -> None:
    found = run([(asked("1", "mole"), given("1", "The mole."))])["metrics"]
    assert [short.condition.metric for short in judge(parse(["right>=1", "recall@10>=0.1"], METRICS), found)] == [
        "recall@10"
    ]
