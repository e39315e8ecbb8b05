"""The support check tried on labelled claims."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from qa.checking.verify import Verdict
from qa.cli import main
from qa.errors import SettingsError
from qa.evaluation.check import (
    Claim,
    balanced_accuracy,
    by_score,
    check,
    f1,
    interval,
    limited,
    measure,
    read_claims,
    table,
)
from tests.filing import write_jsonl

HELD = Claim("Seven people were hurt.", ("Seven people were hurt in the fire.",), True, "one")


def judged(claim: Claim) -> Verdict:
    """The verdict that the claim's text names."""
    word = claim.claim.split()[0]
    assert word in ("supported", "partial", "unsupported")
    return Verdict(word, "as told")


def claims(*told: tuple[str, bool], name: str = "one") -> list[Claim]:
    return [Claim(f"{word} {number}", ("text",), label, name) for number, (word, label) in enumerate(told)]


def test_balanced_accuracy_is_the_mean_of_both_sides() -> None:
    # 3 of 4 supported claims accepted, 1 of 2 unsupported ones refused: (.75 + .5) / 2
    assert balanced_accuracy(np.array([1.0, 1, 1, 0]), np.array([1.0, 0])) == pytest.approx(0.625)


def test_f1_is_of_the_supported_claims() -> None:
    # precision 3/4, recall 3/4
    assert f1(np.array([1.0, 1, 1, 0]), np.array([1.0, 0])) == pytest.approx(0.75)
    assert f1(np.array([0.0, 0]), np.array([0.0])) == 0


def test_a_set_gets_its_figures_and_partial_is_not_enough_to_accept() -> None:
    told = [("supported", True), ("partial", True), ("unsupported", False), ("supported", False)]
    found = measure(claims(*told), judged)["sets"]["one"]
    assert (found["n"], found["supported"]) == (4, 2)
    assert found["balanced_accuracy"]["mean"] == pytest.approx(0.5)  # half of the supported, half of the others
    assert found["with_partial"]["mean"] == pytest.approx(0.75)  # all of the supported, half of the others
    assert found["f1"]["mean"] == pytest.approx(0.5)
    assert (found["accepted_of_supported"], found["accepted_of_unsupported"]) == (0.5, 0.5)
    assert found["balanced_accuracy"]["low"] <= 0.5 <= found["balanced_accuracy"]["high"]


def test_calibration_is_the_share_supported_behind_each_verdict() -> None:
    told = [("supported", True), ("supported", True), ("supported", False), ("unsupported", False)]
    found = measure(claims(*told), judged)["sets"]["one"]["calibration"]
    assert found["supported"] == {"n": 3, "supported": pytest.approx(2 / 3)}
    assert found["unsupported"] == {"n": 1, "supported": 0.0}
    assert found["partial"] == {"n": 0, "supported": None}


def test_a_score_is_held_against_the_labels_by_fifths() -> None:
    pairs = [(HELD, Verdict("supported", "", score)) for score in (0.1, 0.85, 1.0)]
    pairs.append((Claim("Nobody was hurt.", HELD.evidence, False, "one"), Verdict("supported", "", 0.9)))
    found = by_score(pairs)
    assert [(one["from"], one["n"]) for one in found] == [(0.0, 1), (0.2, 0), (0.4, 0), (0.6, 0), (0.8, 3)]
    assert (found[0]["supported"], found[1]["supported"], found[4]["supported"]) == (1.0, None, pytest.approx(2 / 3))


def test_sets_are_averaged_whatever_their_size() -> None:
    right = claims(("supported", True), ("unsupported", False), name="small")
    wrong = claims(*[("unsupported", True), ("supported", False)] * 5, name="large")
    found = measure([*right, *wrong], judged)
    assert found["mean_of_sets"] == {"balanced_accuracy": 0.5, "n": 2}
    assert found["all claims"]["balanced_accuracy"]["mean"] == pytest.approx(1 / 6)  # 1 of 6 on either side


def test_a_set_without_both_classes_has_no_balanced_accuracy_and_is_left_out_of_the_mean() -> None:
    found = measure(
        [*claims(("supported", True), name="a"), *claims(("supported", True), ("unsupported", False))], judged
    )
    assert found["sets"]["a"]["balanced_accuracy"] == {"mean": None, "low": None, "high": None}
    assert found["mean_of_sets"] == {"balanced_accuracy": 1.0, "n": 1}


def test_a_single_claim_of_a_class_gives_a_figure_without_an_interval() -> None:
    assert interval(np.array([1.0]), np.array([0.0, 1.0]), balanced_accuracy) == {
        "mean": 0.75,
        "low": None,
        "high": None,
    }


def test_an_interval_is_the_same_every_time_and_narrows_with_more_claims() -> None:
    few = interval(np.tile([1.0, 0], 10), np.tile([1.0, 0], 10), balanced_accuracy)
    many = interval(np.tile([1.0, 0], 160), np.tile([1.0, 0], 160), balanced_accuracy)
    assert few == interval(np.tile([1.0, 0], 10), np.tile([1.0, 0], 10), balanced_accuracy)
    # standard error of the mean of two shares of 20 claims: sqrt(2 * .25 / 20) / 2 = .079, so about ± .155
    assert few["high"] - few["low"] == pytest.approx(0.31, abs=0.05)
    assert many["high"] - many["low"] == pytest.approx(0.31 / 4, abs=0.02)


def test_a_set_that_is_all_right_is_bounded_by_what_was_not_seen() -> None:
    found = interval(np.ones(5), np.zeros(5), balanced_accuracy)
    assert (found["mean"], found["high"]) == (1.0, 1.0)
    assert found["low"] == pytest.approx(0.025 ** (1 / 5))  # Clopper and Pearson, of either class and so of both
    share = 0.025 ** (1 / 5)
    assert interval(np.ones(5), np.zeros(5), f1)["low"] == pytest.approx(2 * share / (share + 1 - share + 1))


def test_dateline_s_own_check_accepts_what_stands_there_and_refuses_another_number() -> None:
    assert check(HELD).support == "supported"
    assert check(Claim("Nine people were hurt.", HELD.evidence, False, "one")).support == "unsupported"


def test_the_evidence_of_a_claim_counts_as_a_whole() -> None:
    claim = Claim(
        "Seven people were hurt on Dock Street.", ("Seven people were hurt.", "It was on Dock Street."), True, ""
    )
    assert check(claim).support == "supported"


def test_claims_are_read_with_either_kind_of_label(tmp_path: Path) -> None:
    rows = [
        {"claim": "A.", "evidence": ["B.", "C."], "supported": False, "set": "x"},
        {"claim": "D.", "evidence": "E.", "label": "Supported"},
        {"claim": "D.", "evidence": "E.", "label": 0},
        {"claim": "D.", "evidence": "E.", "label": 1.0},
    ]
    assert read_claims(write_jsonl(tmp_path / "c.jsonl", *rows)) == [
        Claim("A.", ("B.", "C."), False, "x"),
        Claim("D.", ("E.",), True, "claims"),
        Claim("D.", ("E.",), False, "claims"),
        Claim("D.", ("E.",), True, "claims"),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("[]", "line 2: not a JSON object"),
        ('{"claim": "A.", "evidence": 3, "label": true}', "line 2: `claim` is not a text"),
        ('{"claim": "A.", "evidence": "B.", "label": "maybe"}', "line 2: the label is 'maybe'"),
        ('{"claim": "A.", "evidence": "B."}', "line 2: the label is None"),
    ],
)
def test_a_line_that_is_no_claim_is_named(tmp_path: Path, line: str, says: str) -> None:
    path = write_jsonl(tmp_path / "c.jsonl", {"claim": "A.", "evidence": "B.", "label": True}, line)
    with pytest.raises(SettingsError, match=says):
        read_claims(path)


def test_the_table_has_a_row_a_set_and_says_what_is_unknown() -> None:
    shown = table(
        measure([*claims(("supported", True), name="a"), *claims(("supported", True), ("partial", False))], judged)
    )
    rows = [line.split(" | ")[:4] for line in shown.splitlines() if line.startswith("| ")]
    assert rows[1:] == [["| a", "1", "1", "—"], ["| one", "2", "1", "1.000"], ["| all claims", "3", "2", "1.000"]]


def test_each_set_has_its_own_calibration_in_the_table() -> None:
    good = claims(("supported", True), ("unsupported", False), name="good")
    bad = claims(("supported", False), ("supported", True), ("partial", False), name="poor")
    lines = [line.strip("| ").split(" | ") for line in table(measure([*good, *bad], judged)).splitlines()[:5]]
    assert lines[0][-3:] == [f"supported behind “{verdict}”" for verdict in ("supported", "partial", "unsupported")]
    assert [[line[0], *line[-3:]] for line in lines[2:]] == [
        ["good", "1.000 (n 1)", "— (n 0)", "0.000 (n 1)"],
        ["poor", "0.500 (n 2)", "0.000 (n 1)", "— (n 0)"],
        ["all claims", "0.667 (n 3)", "0.000 (n 1)", "0.000 (n 1)"],
    ]


def test_progress_begins_before_the_first_claim() -> None:
    told: list[tuple[int, int]] = []
    seen: list[int] = []

    def judge(claim: Claim) -> Verdict:
        seen.append(len(told))
        return judged(claim)

    measure(claims(("supported", True), ("supported", True)), judge, on_claim=lambda *done: told.append(done))
    assert (told, seen) == ([(0, 2), (1, 2), (2, 2)], [1, 2])


def test_a_limit_takes_claims_evenly_from_each_set() -> None:
    told = [("supported", number < 3) for number in range(6)]
    chosen = limited([*claims(*told, name="b"), *claims(*told[:2], name="a")], 2)
    assert [(claim.set, claim.claim, claim.supported) for claim in chosen] == [
        ("a", "supported 0", True), ("a", "supported 1", True),
        ("b", "supported 0", True), ("b", "supported 3", False),
    ]  # fmt: skip
    assert len(limited(claims(*told), None)) == 6


def test_a_claim_may_hold_a_line_separator_and_its_file_a_byte_order_mark(tmp_path: Path) -> None:
    row = json.dumps({"claim": "A.\u2028B.", "evidence": "C.", "label": True}, ensure_ascii=False)
    (tmp_path / "c.jsonl").write_text(f"\ufeff{row}\n\n", encoding="utf-8")
    assert [claim.claim for claim in read_claims(tmp_path / "c.jsonl")] == ["A.\u2028B."]


def test_the_command_prints_the_table_or_everything_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"claim": HELD.claim, "evidence": list(HELD.evidence), "supported": True, "set": "one"}] * 2
    path = write_jsonl(tmp_path / "c.jsonl", *rows)
    assert main(["eval-check", str(path)]) == 0
    assert "| one | 2 | 2 |" in capsys.readouterr().out
    assert main(["eval-check", str(path), "--json", "--limit", "1"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["support"] for one in found["verdicts"]] == ["supported"]
    assert found["rules"]["sets"]["one"]["accepted_of_supported"] == 1.0
    assert main(["eval-check", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl cannot be read" in capsys.readouterr().err


def test_the_command_tries_the_check_that_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = {
        "claim": "The mayor resigned.",
        "evidence": ["The mayor opened a school."],
        "supported": False,
        "set": "one",
    }
    path = write_jsonl(tmp_path / "c.jsonl", claim)
    monkeypatch.setenv("DATELINE_CHECK", "rules")
    assert main(["eval-check", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["sets"] == found["rules"]["sets"]
    monkeypatch.setenv("DATELINE_CHECK", "model")
    assert main(["eval-check", str(path)]) == 2
    assert "DATELINE_LLM" in capsys.readouterr().err
