"""Comparing runs: what is counted, what is refused, and what the command prints."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qa.cli import main
from qa.errors import SettingsError
from qa.evaluation.compare import Comparison, compare
from qa.evaluation.differences import Difference
from qa.evaluation.questions import Question
from qa.evaluation.scored import ScoredRun, read_scored
from qa.evaluation.scores import score
from qa.schema import Turn


def line(qid: str, scores: Mapping[str, float], **fields: Any) -> dict[str, Any]:
    return {
        "qid": qid, "question": f"Question {qid}?", "question_sha256": f"of {qid}", "type": None, "group": None,
        "answerable": True, "answers": ["mole"], "all_answers_required": False, "slices": {}, "scores": dict(scores),
        "why": "it does",
    } | fields  # fmt: skip


def rights(name: str, values: Sequence[float], **fields: Any) -> ScoredRun:
    return ScoredRun(name, tuple(line(f"q{i}", {"right": value}, **fields) for i, value in enumerate(values)))


LONG = "The mole fell into the water on Tuesday after a storm that had lasted for three days."


def test_right_is_not_compared_where_most_references_are_long_and_else_over_the_others() -> None:
    def run(name: str, long: int) -> ScoredRun:
        lines = [line(f"l{i}", {"right": 0.0, "token_recall": 0.5}, answers=[LONG]) for i in range(long)]
        return ScoredRun(name, (*lines, *(line(f"s{i}", {"right": 1.0, "token_recall": 1.0}) for i in range(3))))

    assert [item.metric for item in compare(run("a", 4), run("b", 4))[0].differences] == ["token_recall"]
    few = {item.metric: item.n for item in compare(run("a", 2), run("b", 2))[0].differences}
    assert few == {"right": 3, "token_recall": 5}


def test_a_comparison_names_who_judged_the_citations() -> None:
    one, two = (ScoredRun(name, (line("1", {"citation_recall": 1.0}),)) for name in "ab")
    assert "Judged by Dateline's own check: citation_recall [check]." in compare(one, two)[0].notes


def test_a_comparison_says_if_the_check_was_another() -> None:
    def run(name: str, check: str) -> ScoredRun:
        return ScoredRun(name, (line("1", {"verified": 1.0}),), info={"settings": {"check": check}})

    said = "The check was not the same (DATELINE_CHECK): encoder in A, rules in B."
    assert said in compare(run("a", "encoder"), run("b", "rules"))[0].notes
    assert not any("DATELINE_CHECK" in note for note in compare(run("a", "rules"), run("b", "rules"))[0].notes)


def only(comparison: Comparison) -> Difference:
    (found,) = comparison.differences
    return found


def test_a_difference_is_paired_and_its_sides_are_counted() -> None:
    (found,) = compare(rights("a", [1, 0, 0, 0, 1, 0]), rights("b", [0, 1, 1, 1, 1, 0]))
    item = only(found)
    assert (item.a, item.b, item.difference) == (pytest.approx(2 / 6), pytest.approx(4 / 6), pytest.approx(2 / 6))
    assert (item.wins, item.losses, item.ties, item.n) == (3, 1, 2, 6)
    # Of the 16 sign flips of the four that differ, all but the 6 without any sum have |sum| of 2 or more.
    assert item.p == item.p_holm == pytest.approx(10 / 16)
    assert item.low is not None
    assert item.high is not None
    assert item.low < item.difference < item.high


def test_the_same_run_twice_differs_in_nothing() -> None:
    (found,) = compare(rights("a", [1, 0, 1]), rights("a", [1, 0, 1]))
    item = only(found)
    assert (item.difference, item.low, item.high, item.p, item.wins, item.losses) == (0, 0, 0, 1.0, 0, 0)
    assert found.changed == ()


def test_p_is_corrected_for_all_that_is_shown_over_all_runs() -> None:
    def both(name: str, right: list[float], recall: list[float]) -> ScoredRun:
        lines = (line(f"q{i}", {"right": a, "mrr": b}) for i, (a, b) in enumerate(zip(right, recall, strict=True)))
        return ScoredRun(name, tuple(lines))

    base = both("a", [0] * 8, [0] * 8)
    better = both("b", [1] * 8, [0] * 8)
    found = compare(base, better, both("c", [0] * 8, [0.5] * 8))
    ps = [[(item.metric, item.p, item.p_holm) for item in comparison.differences] for comparison in found]
    exact = pytest.approx(2 / 256)
    assert ps == [
        [("mrr", 1.0, 1.0), ("right", exact, pytest.approx(4 * 2 / 256))],
        [("mrr", exact, pytest.approx(4 * 2 / 256)), ("right", 1.0, 1.0)],
    ]


def test_a_figure_counts_where_both_runs_have_it() -> None:
    a = ScoredRun(
        "a", (line("1", {"citation_recall": 1.0}), line("2", {"citation_recall": 0.0}), line("3", {"right": 1.0}))
    )
    b = ScoredRun("b", (line("1", {"citation_recall": 0.5}), line("2", {}), line("3", {"citation_recall": 1.0})))
    (found,) = compare(a, b)
    item = only(found)
    assert (item.metric, item.n, item.a, item.b, item.only_a, item.only_b) == ("citation_recall", 1, 1.0, 0.5, 1, 1)
    assert item.note == "one value, so no interval"
    assert any("in both runs only: citation_recall" in note for note in found.notes)
    assert "One value, so no interval: citation_recall." in found.notes


def test_figures_of_one_run_alone_are_named() -> None:
    a = ScoredRun("a", (line("1", {"mrr": 1.0, "recall@5": 1.0}),))
    b = ScoredRun("b", (line("1", {"mrr": 1.0, "right": 0.0}),))
    (found,) = compare(a, b)
    assert [note for note in found.notes if note.startswith("Only")] == ["Only A has recall@5.", "Only B has right."]
    assert not any(note.startswith("Only") for note in compare(a, b, metrics=["mrr"])[0].notes)


def test_balanced_accuracy_weighs_both_kinds_of_questions_alike() -> None:
    # One answerable question lost of four, one unanswerable won of one.
    def decided(name: str, yes: list[float], no: float) -> ScoredRun:
        lines = [line(f"y{i}", {"answered_answerable": value}) for i, value in enumerate(yes)]
        return ScoredRun(name, (*lines, line("n", {"declined_unanswerable": no}, answerable=False)))

    (found,) = compare(decided("a", [1, 1, 1, 1], 0), decided("b", [1, 1, 1, 0], 1))
    item = next(item for item in found.differences if item.metric == "abstention_balanced_accuracy")
    assert (item.a, item.b, item.difference) == (pytest.approx(0.5), pytest.approx(0.875), pytest.approx(0.375))
    assert (item.wins, item.losses, item.ties, item.n) == (1, 1, 3, 5)
    assert item.p == 1.0  # ±.5 ±.125: either way round is as extreme in one of two


def test_a_group_counts_as_one() -> None:
    a, b = rights("a", [0] * 6, group="talk"), rights("b", [1] * 6, group="talk")
    item = only(compare(a, b)[0])
    assert (item.p, item.low, item.note) == (1.0, None, "all values are of one group, so no interval")


def test_runs_over_different_questions_are_refused_with_what_to_do() -> None:
    with pytest.raises(SettingsError, match=r"a and b are over different questions: 1 are not the same in all \(q2\)"):
        compare(rights("a", [1, 0]), rights("b", [1, 0, 1]))
    with pytest.raises(SettingsError, match="--allow-different compares over the 2 that are the same"):
        compare(rights("a", [1, 0]), rights("b", [1, 0, 1]))


ASKED = Question("1", "Who?", ("Ada",), frozenset("a"), evidence=("Ada.",), group="g")


@pytest.mark.parametrize(
    "other",
    [
        {"question": "Another?"},
        {"answers": ("Bea",)},
        {"answerable": False},
        {"gold_doc_ids": frozenset("b")},
        {"grades": {"a": 2}},
        {"evidence": ("Bea.",)},
        {"history": (Turn("Who sank?", "Bea."),)},
        {"as_of": date(2026, 3, 14)},
        {"all_answers_required": True},
    ],
)
def test_the_same_id_with_anything_else_asked_or_known_is_another_question(other: dict[str, Any]) -> None:
    a = ScoredRun("a", (score(ASKED, [], None),))
    b = ScoredRun("b", (score(replace(ASKED, **other), [], None),))
    with pytest.raises(SettingsError, match="different questions"):
        compare(a, b)
    with pytest.raises(SettingsError, match="no question in common"):
        compare(a, b, allow_different=True)


def test_what_a_question_is_resampled_with_is_no_part_of_it() -> None:
    a, b = (ScoredRun(group, (score(replace(ASKED, group=group), [], None),)) for group in ("g", "h"))
    assert compare(a, b)[0].n == 1


def test_lines_that_do_not_say_what_was_asked_are_refused() -> None:
    old = line("q0", {"right": 1.0})
    del old["question_sha256"]
    with pytest.raises(SettingsError, match="old does not say what its questions were; evaluate again"):
        compare(rights("a", [1]), ScoredRun("old", (old,)))


@pytest.mark.parametrize(
    ("first", "other", "noted"),
    [
        ({"corpus_sha256": "1", "corpus": "c"}, {"corpus_sha256": "2", "corpus": "d"}, True),
        ({"corpus_sha256": "1", "archive_sha256": "x"}, {"corpus_sha256": "1", "archive_sha256": "y"}, False),
        ({"archive_sha256": "x", "data": "c"}, {"archive_sha256": "y", "data": "c"}, True),
        ({"archive": {"articles": 3}}, {"archive": {"articles": 4}}, True),
        ({"archive": {"articles": 3, "passages": 9}}, {"archive": {"articles": 3, "passages": 5}}, False),
        ({}, {"corpus_sha256": "1"}, False),
    ],
)
def test_runs_over_other_articles_are_compared_with_a_note(
    first: dict[str, Any], other: dict[str, Any], noted: bool
) -> None:
    a, b = replace(rights("a", [1, 0]), info=first), replace(rights("b", [1, 0]), info=other)
    assert any(note.startswith("The articles are not the same") for note in compare(a, b)[0].notes) is noted


def answered(name: str, given: Sequence[tuple[bool, bool, float, float]], **info: Any) -> ScoredRun:
    """A run of questions, each (answerable, answered, confidence, milliseconds); right if the first two agree."""
    lines, answers = [], []
    for number, (answerable, done, confidence, ms) in enumerate(given):
        kind = "answered_answerable" if answerable else "declined_unanswerable"
        right = float(answerable == done)
        lines.append(line(f"q{number}", {"right": right, kind: right}, answerable=answerable))
        usage = {"prompt_tokens": int(ms), "completion_tokens": 0, "calls": 1}
        answers.append({"qid": f"q{number}", "answered": done, "text": "", "confidence": confidence, "usage": usage,
                        "timings_ms": {"total": ms, "first_token": ms / 2}})  # fmt: skip
    return ScoredRun(name, tuple(lines), tuple(answers), info)


A = [(True, True, 0.9, 100.0), (True, False, 0.2, 200.0), (False, False, 0.1, 300.0), (False, True, 0.8, 400.0)] * 5
B = [(True, True, 0.9, 90.0), (True, True, 0.8, 180.0), (False, False, 0.1, 270.0), (False, True, 0.7, 900.0)] * 5


def test_figures_of_whole_sets_are_differences_over_the_same_questions() -> None:
    (found,) = compare(answered("a", A), answered("b", B))
    items = {item.metric: item for item in found.differences}
    # Declined: in A two of four, one of them rightly; in B the unanswerable one alone.
    precision = items["abstention_precision"]
    assert (precision.a, precision.b, precision.difference, precision.n) == (0.5, 1.0, 0.5, 20)
    assert precision.wins is None
    assert precision.p == pytest.approx(2 / 2**5, abs=0.01)  # five questions are declined in A alone
    assert precision.low is not None
    assert precision.high is not None
    assert 0 < precision.low <= 0.5 <= precision.high
    assert (items["abstention_recall"].a, items["abstention_recall"].difference) == (0.5, 0.0)
    assert items["aurc"].difference < 0
    assert items["aurc"].n == 20
    assert items["abstention_recall"].p == 1.0
    time = items["time_ms"]
    assert (time.a, time.b) == (250.0, 225.0)
    assert (time.wins, time.losses, time.ties) == (15, 5, 0)  # quicker is better
    assert items["time_p95_ms"].b == 900.0
    assert items["first_token_ms"].a == 125.0
    assert "Times depend on the machine and on what else it does: time_ms, time_p95_ms, first_token_ms." in found.notes


def test_tokens_and_cost_are_paired_and_tested() -> None:
    prices = {"in": 2.0, "out": 10.0}
    (found,) = compare(answered("a", A, prices=prices), answered("b", B, prices=prices))
    items = {item.metric: item for item in found.differences}
    assert (items["tokens"].a, items["tokens"].b, items["tokens"].n) == (250.0, 360.0, 20)
    assert items["cost"].difference == pytest.approx(110 * 2 / 1e6)
    assert (items["cost"].wins, items["cost"].losses) == (15, 5)
    assert items["cost"].p is not None
    assert "cost" not in {
        item.metric for item in compare(answered("a", A, prices=prices), answered("b", B))[0].differences
    }


def test_figures_that_one_of_the_runs_has_not_are_left_out() -> None:
    (found,) = compare(answered("a", A), rights("b", [1] * 20))
    assert {item.metric for item in found.differences} == {"right"}


def test_a_figure_at_another_k_stands_beside_the_usual_ones() -> None:
    scores = {"recall@4": 1.0, "recall@5": 1.0, "mrr": 1.0, "judged_correct[m]": 1.0}
    (found,) = compare(*(ScoredRun(name, (line("1", scores),)) for name in "ab"))
    assert [item.metric for item in found.differences] == ["recall@4", "recall@5", "mrr", "judged_correct[m]"]


def test_if_told_to_it_compares_what_is_shared_and_says_so() -> None:
    (found,) = compare(rights("a", [1, 0]), rights("b", [1, 1, 1]), allow_different=True)
    assert (found.n, found.left_out, only(found).n) == (2, ("q2",), 2)
    assert "Compared over the 2 questions that are the same in all runs; 1 are left out: q2." in found.notes


def test_the_fewer_figures_are_compared_the_less_is_taken_off_by_the_correction() -> None:
    def run(name: str, right: float) -> ScoredRun:
        scores = {"right": right, "mrr": right, "contains": right}
        return ScoredRun(name, tuple(line(f"q{i}", scores) for i in range(5)))

    one, two = run("a", 0.0), run("b", 1.0)
    alone = only(compare(one, two, metrics=["right"])[0])
    assert (alone.metric, alone.p, alone.p_holm) == ("right", 2 / 32, 2 / 32)
    assert [item.p_holm for item in compare(one, two)[0].differences] == [3 * 2 / 32] * 3
    with pytest.raises(SettingsError, match="no figure 'rihgt' in both runs; there are mrr, right, contains"):
        compare(one, two, metrics=["rihgt"])


def test_one_run_is_no_comparison() -> None:
    with pytest.raises(SettingsError, match="two runs"):
        compare(rights("a", [1]))


def test_changed_questions_stand_side_by_side_the_worse_first() -> None:
    a, b = rights("a", [0, 1, 1]), rights("b", [1, 0, 1])
    answers = ({"qid": "q1", "text": "The mole. [1]", "timings_ms": {"total": 90.0}},)
    (found,) = compare(ScoredRun("a", a.scores, answers), b)
    assert [(item.qid, item.better, item.metric) for item in found.changed] == [
        ("q1", False, "right"),
        ("q0", True, "right"),
    ]
    assert (found.changed[0].a.text, found.changed[0].a.why, found.changed[0].b.text) == (
        "The mole. [1]",
        "it does",
        "",
    )


def test_without_answers_the_questions_found_differently_are_shown() -> None:
    a = ScoredRun("a", (line("1", {"all_gold@10": 1.0, "mrr": 1.0}), line("2", {"all_gold@10": 1.0, "mrr": 1.0})))
    b = ScoredRun("b", (line("1", {"all_gold@10": 0.0, "mrr": 1.0}), line("2", {"all_gold@10": 1.0, "mrr": 0.5})))
    assert [(item.qid, item.metric) for item in compare(a, b)[0].changed] == [("1", "all_gold@10")]


def folder(path: Path, run: ScoredRun) -> str:
    path.mkdir()
    (path / "scores.jsonl").write_text("".join(f"{json.dumps(item)}\n" for item in run.scores), encoding="utf-8")
    return str(path)


def test_questions_with_long_references_have_changed_where_they_were_answered_or_told_more() -> None:
    def run(name: str, scores: Sequence[Mapping[str, float]]) -> ScoredRun:
        return ScoredRun(name, tuple(line(f"l{i}", it, answers=[LONG]) for i, it in enumerate(scores)))

    declined = {"right": 0.0, "answered_answerable": 0.0, "token_recall": 0.0, "all_gold@10": 1.0}
    told = {"answered_answerable": 1.0, "token_recall": 0.8, "all_gold@10": 1.0}
    a = run("a", [declined, told, told, told])
    b = run("b", [told, told | {"token_recall": 0.4}, told | {"token_recall": 0.7}, told | {"all_gold@10": 0.0}])
    changed = {item.qid: item.metric for item in compare(a, b)[0].changed}
    assert changed == {"l0": "answered_answerable", "l1": "token_recall"}


def test_the_command_prints_a_table_and_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = folder(tmp_path / "a", rights("a", [1, 0, 0])), folder(tmp_path / "b", rights("b", [1, 1, 0]))
    assert main(["compare", a, b]) == 0
    out = capsys.readouterr().out
    row = next(text for text in out.splitlines() if text.startswith("right"))
    assert row.split()[:4] == ["right", "0.333", "0.667", "+0.333"]
    assert row.split()[-4:] == ["1", "0", "2", "3"]
    assert "Changed (right): 0 worse in B, 1 better." in out
    assert "+ q1: Question q1?" in out


def test_the_command_gives_everything_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = [
        folder(tmp_path / name, rights(name, values)) for name, values in (("a", [1, 0]), ("b", [1, 1]), ("c", [0, 0]))
    ]
    assert main(["compare", *runs, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(item["b"], item["differences"][0]["difference"]) for item in found] == [(runs[1], 0.5), (runs[2], -0.5)]


def test_the_command_refuses_different_questions_unless_told_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = folder(tmp_path / "a", rights("a", [1, 0])), folder(tmp_path / "b", rights("b", [1, 0, 1]))
    assert main(["compare", a, b]) == 2
    assert "different questions" in capsys.readouterr().err
    assert main(["compare", a, b, "--allow-different"]) == 0
    assert "over 2 questions" in capsys.readouterr().out


def test_the_command_names_what_is_no_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = folder(tmp_path / "a", rights("a", [1])), tmp_path / "b"
    assert main(["compare", good, str(bad)]) == 2
    assert "holds no finished run" in capsys.readouterr().err
    bad.mkdir()
    (bad / "scores.jsonl").write_text('{"qid": "q0"}\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="line 1"):
        read_scored(bad)
    (bad / "scores.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_scored(bad)
    (Path(good) / "run.json").write_text("{", encoding="utf-8")
    assert main(["compare", good, good]) == 2
    assert "run.json is damaged" in capsys.readouterr().err


def test_the_command_lets_no_control_characters_through(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a = folder(tmp_path / "a", rights("a", [1], question="Who?\x1b[2J"))
    b = folder(tmp_path / "b", rights("b", [0], question="Who?\x1b[2J"))
    assert main(["compare", a, b]) == 0
    assert "\x1b" not in capsys.readouterr().out
