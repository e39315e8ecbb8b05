"""The report of a run: what it says, that it is whole in itself, that nothing in it runs or hides, and in a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import socket
import subprocess
import sys
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from browser import needs_browser
from run_folders import evidence, make_run, write_lines

from qa.errors import SettingsError
from qa.evaluation.gold import spans
from qa.evaluation.journal import read_lines
from qa.evaluation.questions import stored
from qa.evaluation.report import page_html, plots, read_run, write
from qa.evaluation.report.about import about_html, lead_html
from qa.evaluation.report.charts import plots_html
from qa.evaluation.report.confidence import confidence_html, risk_points, thresholds_html
from qa.evaluation.report.detail import detail_html
from qa.evaluation.report.figures import against_baseline, figure, figures, headline_html, notes_html, table_html
from qa.evaluation.report.folder import Row
from qa.evaluation.report.page import LONG
from qa.evaluation.report.rows import list_html, summary_html
from qa.evaluation.report.slices import slices
from qa.evaluation.report.states import counts, outcome, states
from qa.evaluation.report.words import WORDS, interval, words, written
from qa.evaluation.scores import METRICS, aggregate, score
from qa.words.clean import clean

EVIL = (
    "<script>alert(1)</script>", '"><img src=http://canary.invalid/a.png onerror=alert(1)>', "' onmouseover='alert(1)",
    "</details></main></style></script><form action=http://canary.invalid>", "<iframe src=http://canary.invalid>",
    "$\\frac{1$ {{x}} ${alert(1)}", "\x1b[31mred\x1b]8;;http://canary.invalid\x07link\x1b]8;;\x07",
    "\u202egnp.exe\u202c \u2066hid\u2069 \u200bzero \U000e0041tag \x00\ud800",
)  # fmt: skip


class Seen(HTMLParser):
    """The tags, attributes, ids and addresses in some HTML, as a browser would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "srcset", "data")]


def words_of(html: str) -> str:
    return re.sub(r" (?=[,.](?: |$))", "", " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split()))


def row(**more: Any) -> Row:
    fields: dict[str, Any] = {
        "number": 1, "qid": "q", "question": "Why?", "type": "", "answerable": True, "scores": {}, "why": "",
        "answer": {"answered": True, "text": "So."},
    }  # fmt: skip
    return Row(**fields | more)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_run(tmp_path_factory.mktemp("runs") / "spring", 40)


# --- the folder ---


def test_the_report_stands_in_the_runs_folder_and_nothing_else_is_left_there(tmp_path: Path) -> None:
    make_run(tmp_path, 3)
    before = {path.name for path in tmp_path.iterdir()}
    assert write(tmp_path) == tmp_path / "report.html"
    assert {path.name for path in tmp_path.iterdir()} - before == {"report.html"}
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == page_html(read_run(tmp_path))


def test_a_folder_without_a_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=re.escape(f"{tmp_path} holds no finished run")):
        write(tmp_path)


@pytest.mark.parametrize("name", ["metrics.json", "scores.jsonl"])
def test_a_missing_file_of_a_run_is_named(tmp_path: Path, name: str) -> None:
    make_run(tmp_path, 2)
    (tmp_path / name).unlink()
    with pytest.raises(SettingsError, match=rf"{name} cannot be read"):
        write(tmp_path)


def test_a_broken_line_is_named_with_its_number(tmp_path: Path) -> None:
    make_run(tmp_path, 2)
    path = tmp_path / "answers.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + "{torn", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"answers\.jsonl, line 3: not a JSON object"):
        write(tmp_path)


def test_a_run_of_a_later_format_is_refused(tmp_path: Path) -> None:
    make_run(tmp_path, 1, format=2)
    with pytest.raises(SettingsError, match="format 2"):
        read_run(tmp_path)


# --- figures ---

HALF = {"mean": 0.5, "low": 0.4, "high": 0.6, "n": 1200, "higher_is_better": True, "baseline": 0.25}


def test_the_headline_gives_value_interval_questions_baseline_and_meaning() -> None:
    said = words_of(headline_html({"metrics": {"right": HALF}}))
    assert said.startswith("Right right 50.0% 95% interval 40.0–60.0%, 1,200 questions better than the baseline 25.0%")
    assert said.endswith(WORDS["right"].says)


@pytest.mark.parametrize(
    ("baseline", "higher", "said"),
    [
        (0.39, True, "better than the baseline 39.0%"),
        (0.40, True, "no clear difference from the baseline 40.0%"),
        (0.60, True, "no clear difference from the baseline 60.0%"),
        (0.61, True, "worse than the baseline 61.0%"),
        (0.61, False, "better than the baseline 61.0%"),
        (0.39, False, "worse than the baseline 39.0%"),
    ],
)
def test_what_the_interval_holds_is_no_difference_from_the_baseline(baseline: float, higher: bool, said: str) -> None:
    stated = {"mean": 0.5, "low": 0.4, "high": 0.6, "baseline": baseline, "higher_is_better": higher}
    assert words_of(against_baseline(figure("right", stated))) == said


def test_an_interval_that_is_a_point_claims_no_difference() -> None:
    stated = {"mean": 1.0, "low": 1.0, "high": 1.0, "baseline": 0.1}
    assert "no clear difference" in against_baseline(figure("right", stated))


def test_where_right_is_undefined_the_words_in_common_stand_in_its_place(folder: Path) -> None:
    shown = {"mean": 0.62, "low": 0.55, "high": 0.7, "n": 130}
    metrics = {"metrics": {"token_f1": shown | {"mean": 0.3}, "recall@10": shown, "token_recall": shown}}
    said = words_of(headline_html(metrics))
    assert said.index("Token recall") < said.index("Token F1") < said.index("Articles found")
    assert "Token F1" not in words_of(headline_html({"metrics": metrics["metrics"] | {"right": shown}}))
    lead = words_of(lead_html(replace(read_run(folder), metrics=metrics)))
    assert "the answers hold 62.0% of the references' words (token recall)" in lead
    assert "answered rightly" not in lead


def test_a_right_that_leaves_questions_out_says_over_how_many_it_is(folder: Path) -> None:
    run = read_run(folder)
    some = replace(run, metrics={"metrics": {"right": {"mean": 0.5, "low": 0.4, "high": 0.6, "n": 12}}})
    assert "50.0% of the 12 that can be judged were answered rightly" in words_of(lead_html(some))


def test_slices_show_the_words_in_common_where_right_is_undefined() -> None:
    shown = {"mean": 0.5, "low": 0.4, "high": 0.6, "n": 10}
    of = {"long": {"token_recall": shown}, "null": {"right": shown}}
    (sliced,) = slices({"slices": {"type": of}})
    assert sliced.columns == ("right", "token_recall")
    (whole,) = slices({"slices": {"type": {"long": of["long"] | of["null"], "null": of["null"]}}})
    assert whole.columns == ("right",)


def test_a_figure_names_who_judged_it() -> None:
    metrics = {"metrics": {"citation_precision": {"mean": 0.5, "n": 4, "judge": "check"}}}
    assert "4 questions, judge: check" in words_of(headline_html(metrics))
    assert "citation_precision [check]" in words_of(table_html(metrics))
    named = {"metrics": {"judged_correct[b]": {"mean": 0.5, "n": 4, "judge": "b"}}}
    assert "judged_correct[b] [b]" not in words_of(table_html(named))


def test_without_an_interval_no_difference_is_claimed() -> None:
    assert "no clear difference" in against_baseline(figure("right", {"mean": 0.9, "baseline": 0.1}))


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (0.8222, "share", "82.2%"), (1, "share", "100.0%"), (0.9206, "index", "0.921"), (204.4, "ms", "204 ms"),
        (1234.0, "ms", "1.2 s"), (1234.4, "count", "1,234"), (2.5, "count", "2.5"), (0.00123, "money", "0.00123"),
        (0.0000135, "money", "0.0000135"), (0.25, "money", "0.250"), (0.0, "money", "0.000"), (3.5, "money", "3.5000"),
        (None, "share", "–"),
    ],
)  # fmt: skip
def test_figures_are_written_by_their_kind(value: float | None, kind: Any, shown: str) -> None:
    assert written(value, kind) == shown


def test_an_interval_says_its_unit_once() -> None:
    assert interval(0.5717, 0.651, "share") == "57.2–65.1%"
    assert interval(0.9, 0.95, "index") == "0.900–0.950"
    assert interval(900, 1200, "ms") == "900 ms–1.2 s"
    assert interval(None, 0.5, "share") == "–"


def test_every_stable_name_has_words_and_an_unknown_one_keeps_its_name() -> None:
    stable = (
        "recall@4 recall@10 success@4 success@10 all_gold@10 mrr ndcg@10 ap@10 passage_hits@4 passage_hits@10 "
        "passage_map@10 passage_mrr@10 evidence@10 passage_recall@10 passage_ndcg@10 right exact_match token_f1 "
        "contains yes_no all_answers citation_recall citation_precision citation_gold_precision citation_gold_recall "
        "quote_integrity verified answered_answerable declined_unanswerable abstention_precision abstention_recall "
        "abstention_balanced_accuracy aurc time_ms time_p95_ms first_token_ms tokens cost"
    ).split()
    assert set(stable) <= set(WORDS)
    assert set(METRICS) <= set(WORDS)
    assert words("judge_faithfulness").label == "judge_faithfulness"
    assert "judge_faithfulness" in table_html({"metrics": {"judge_faithfulness": {"mean": 0.5}}})


def test_a_figure_at_another_k_has_the_words_of_the_one_at_ten() -> None:
    found = words("recall@5")
    assert (found.label, found.kind, found.group) == ("Articles found, first 5", "share", WORDS["mrr"].group)
    assert found.says == WORDS["recall@10"].says.replace("10", "5")
    assert words("passage_mrr@20").says == (
        "One divided by the rank of the first passage with evidence, 0 after the first 20. 1 is best."
    )


def test_an_undefined_figure_is_a_dash_never_a_number(folder: Path) -> None:
    metrics = {"metrics": {"yes_no": {"mean": None, "low": None, "high": None, "n": 0}, "mrr": {"mean": float("nan")}}}
    assert [item.mean for item in figures(metrics)] == [None, None]
    drawn = words_of(table_html(metrics))
    assert "nan" not in drawn.casefold()
    assert "Yes or no yes_no – – 0" in drawn


def test_the_notes_on_what_is_undefined_are_shown(folder: Path) -> None:
    assert "yes_no: no question of this set asks for yes or no." in words_of(page_html(read_run(folder)))


# --- what was run ---


def test_the_lead_says_what_was_asked_of_what_and_how_much_was_right(folder: Path) -> None:
    run = read_run(folder)
    right = next(item for item in figures(run.metrics) if item.name == "right")
    assert words_of(lead_html(run)) == (
        "40 questions were put to Dateline 0.1.0 on 24 Nov 2026, over an archive of 609 articles. Answers were quoted "
        f"from the articles, without a model. 2 of 40 failed and have no answer. {right.shown} were answered rightly "
        f"(95% interval {right.interval}), better than the baseline 25.0%."
    )


def test_the_items_name_questions_archive_model_time_and_versions(tmp_path: Path) -> None:
    make_run(tmp_path, 2, model="qwen3-4b", questions="/somewhere/on/a/machine/set/questions.jsonl")
    said = words_of(about_html(read_run(tmp_path)))
    assert "set/questions.jsonl, 2 SHA-256 5ca1ab1e5ca1…" in said
    assert "harbour/corpus.jsonl, 609 articles, 7,911 passages" in said
    assert "qwen3-4b" in said
    assert "24 Nov 2026, 18:02, 2 min 30 s" in said
    assert "llama-index 0.14.25" in said
    assert "/somewhere" not in page_html(read_run(tmp_path))


# --- each question ---


@pytest.mark.parametrize(
    ("given", "held", "kind", "said"),
    [
        ({"scores": {"right": 1.0}}, ("right",), "good", "Right"),
        ({"scores": {"right": 0.0}}, ("wrong",), "bad", "Wrong"),
        ({"scores": {"right": 0.0}, "answerable": False}, ("wrong",), "bad", "Should decline"),
        ({"scores": {"right": 1.0}, "answer": {"answered": False}}, ("right", "declined"), "good", "Rightly declined"),
        ({"scores": {"right": 0.0}, "answer": {"answered": False}}, ("wrong", "declined"), "bad", "Wrongly declined"),
        ({"answer": {"answered": False}}, ("unjudged", "declined"), "fair", "Declined"),
        ({}, ("unjudged",), "none", "Not judged"),
        ({"scores": {"right": 0.0}, "answer": {"answered": False, "error": "no"}}, ("failed",), "bad", "Failed"),
        ({"scores": {"all_gold@10": 1.0}, "answer": None}, ("found",), "good", "All found"),
        ({"scores": {"all_gold@10": 0.0}, "answer": None}, ("missed",), "fair", "Part missing"),
        ({"scores": {"right": 1.0, "recall@10": 0.5}}, ("right", "missed"), "good", "Right"),
        ({"answer": None, "search_error": "no"}, ("failed",), "bad", "Failed"),
    ],
)
def test_what_came_of_a_question(given: dict[str, Any], held: tuple[str, ...], kind: str, said: str) -> None:
    assert states(row(**given)) == held
    assert outcome(row(**given)) == (kind, said)


def test_the_filter_counts_every_state(folder: Path) -> None:
    rows = read_run(folder).rows
    tally = counts(rows)
    assert tally["right"] + tally["wrong"] + tally["failed"] == 40
    assert tally["failed"] == 2
    assert tally["found"] + tally["missed"] == 30  # of four types one cannot be answered and has no gold


def test_gold_evidence_is_marked_whatever_the_white_space() -> None:
    text = "Before. The  pier\nwas closed on Tuesday. After."
    (found,) = spans(text, ["The pier was closed on Tuesday.", "pier was closed", "not there", " "])
    assert text[slice(*found)] == "The  pier\nwas closed on Tuesday."


def test_separate_evidence_is_marked_separately() -> None:
    assert spans("one two three", ["three", "one"]) == [(0, 3), (8, 13)]


def test_an_open_question_shows_references_answer_verdicts_citations_and_marked_gold(folder: Path) -> None:
    item = next(item for item in read_run(folder).rows if item.scores.get("right") and item.gold_ranks[:1] == (2,))
    drawn = detail_html(item)
    said = words_of(drawn)
    assert item.reference is not None
    assert f"Reference {item.reference.answers[0]}" in said
    assert f"Right: {item.why}" in said
    assert f"Supported {evidence(item.number - 1)} [1]" in said
    assert "Partly supported" in said
    assert "the article does not say for how long" in said
    assert "gold article" in said
    assert [unescape(mark) for mark in re.findall(r"<mark>(.*?)</mark>", drawn)] == [evidence(item.number - 1)]
    assert re.findall(r'<li value="(\d+)">(?:(?!</li>).)*gold evidence', drawn) == ["2"]
    assert words_of(summary_html(item)).endswith("gold at 2")


def test_parts_of_a_question_that_were_left_unanswered_are_named(folder: Path) -> None:
    answered = next(item for item in read_run(folder).rows if item.answer and item.answer.get("answered"))
    partly = replace(answered, answer={**(answered.answer or {}), "unanswered": ["Who paid for it?"]})
    assert "Parts of the question left unanswered: Who paid for it?" in words_of(detail_html(partly))


def test_ten_passages_are_shown_and_gold_further_down_is_told(folder: Path) -> None:
    deep = next(item for item in read_run(folder).rows if item.found == 11 and not item.gold_ranks and item.answerable)
    assert len(re.findall(r"<li value=", detail_html(deep))) == 10
    assert "1 more was found." in words_of(detail_html(deep))
    told = detail_html(row(passages=deep.passages, found=50, gold_ranks=(12, 44)))
    assert "40 more were found, gold among them at 12, 44." in words_of(told)


def found_at(folder: Path, rank: int, **asked: Any) -> Row:
    """The only question of a run whose gold passage is the one at `rank` of 30."""
    make_run(folder, 1)
    question = json.loads((folder / "questions.jsonl").read_text(encoding="utf-8"))
    write_lines(folder / "questions.jsonl", [question | asked])
    passages = [{"rank": place, "article_id": "other", "text": "Nothing."} for place in range(1, 31)]
    passages[rank - 1] |= {"article_id": "a0", "text": f"So: {evidence(0)}"}
    write_lines(folder / "retrieved.jsonl", [{"qid": "q-0", "passages": passages}])
    (only,) = read_run(folder).rows
    return only


def test_gold_is_found_however_deep_it_stands(tmp_path: Path) -> None:
    only = found_at(tmp_path, 28)
    assert (only.found, only.gold_ranks, len(only.passages)) == (30, (28,), 10)


def test_without_known_evidence_passages_of_gold_articles_are_gold(tmp_path: Path) -> None:
    only = found_at(tmp_path, 4, evidence=[])
    assert only.gold_ranks == (4,)
    assert "gold article" in detail_html(only)
    assert "<mark>" not in detail_html(only)


def test_a_long_run_cuts_passages_without_gold_only(folder: Path) -> None:
    item = next(item for item in read_run(folder).rows if item.gold_ranks[:1] == (1,))
    whole, cut = list_html([item]), list_html([item], whole=False)
    gold, other = item.passages[0].text, item.passages[1].text
    assert gold.split(". ")[-1] in words_of(cut)
    assert words_of(whole).count(other) == 1
    assert other not in words_of(cut)
    assert other[:150] in words_of(cut)


def test_the_reader_of_a_long_run_is_told_that_passages_are_cut(tmp_path: Path) -> None:
    make_run(tmp_path, LONG)
    assert "only the beginning is shown" not in page_html(read_run(tmp_path))
    make_run(tmp_path, LONG + 1)
    assert "only the beginning is shown" in page_html(read_run(tmp_path))


def test_a_failed_question_says_why(folder: Path) -> None:
    failed = next(item for item in read_run(folder).rows if item.error)
    assert "Failed the model did not answer after 2 retries" in words_of(detail_html(failed))


def test_a_run_of_the_search_alone_shows_no_answers(tmp_path: Path) -> None:
    make_run(tmp_path, 12, answers=False)
    said = words_of(page_html(read_run(tmp_path)))
    assert "Only the search was tried; nothing was answered." in said
    assert "Time of a search" in said
    assert "All gold in the first 10" in said
    for word in ("Risk and coverage", "Wrong", "Declined", "None"):
        assert word not in said


def test_a_run_of_one_question_without_gold_has_a_report(tmp_path: Path) -> None:
    make_run(tmp_path, 1)
    for name in ("questions.jsonl", "retrieved.jsonl", "answers.jsonl"):
        (tmp_path / name).unlink()
    (tmp_path / "metrics.json").write_text('{"metrics": {}}', encoding="utf-8")
    said = words_of(page_html(read_run(tmp_path)))
    assert "1 question was put to Dateline" in said
    assert "No reference answer is known." in said


# --- as the evaluation itself writes it ---


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run whose scores and metrics are not by hand, but those that the evaluation gives its lines."""
    made = make_run(tmp_path_factory.mktemp("scored"), 60)
    retrieved, answers = (list(read_lines(made / f"{name}.jsonl")) for name in ("retrieved", "answers"))
    asked = zip(stored(made / "questions.jsonl"), retrieved, answers, strict=True)
    lines = [score(question, found["passages"], answer) for question, found, answer in asked]
    write_lines(made / "scores.jsonl", lines)
    (made / "metrics.json").write_text(json.dumps(aggregate(lines, answers)), encoding="utf-8")
    return made


def test_every_figure_of_the_evaluation_has_its_place_in_the_table(scored: Path) -> None:
    run = read_run(scored)
    stated = run.metrics["metrics"]
    assert set(re.findall(r"<code>([^<]+)</code>", table_html(run.metrics))) == set(stated)
    assert {"right", "recall@10", "passage_hits@4", "citation_precision", "aurc", "time_ms"} <= set(stated)
    assert "Further figures" not in table_html(run.metrics)


def test_confidence_is_drawn_with_what_other_thresholds_would_have_given(scored: Path) -> None:
    run = read_run(scored)
    drawn = plots_html(run)
    assert 'aria-label="Risk and coverage"' in drawn
    assert 'aria-label="Calibration"' in drawn
    assert "how many could be answered?" in words_of(drawn)
    first = run.metrics["abstention"]["thresholds"][0]
    assert first["threshold"] == 0
    assert f"0 100.0% {written(first['risk'], 'share')} 100.0% 0.0% 50.0%" in words_of(thresholds_html(run.metrics))


def test_without_a_confidence_nothing_is_said_of_it() -> None:
    assert confidence_html({"abstention": {"answered": 3, "unanswerable": 0}, "calibration": {}}) == ""


def test_a_judge_is_named_with_how_far_it_agrees_with_people() -> None:
    metrics = {
        "metrics": {"judged_correct[a-model]": {"mean": 0.75, "n": 8}},
        "judges": {
            "a-model": {
                "agreement": {
                    "correct": {"labels": 11, "fit": 9, "n": 8, "raw": 0.875, "kappa": 0.7142},
                    "faithful": {"labels": 3, "fit": 0, "n": 0, "raw": None, "kappa": None},
                }
            },
            "b": {"agreement": None},
        },
        "usage": {"judge": {"b": {"prompt_tokens": 1200, "completion_tokens": 34, "calls": 17}}},
    }
    assert "Judged by a model" in table_html(metrics)
    assert "Correct, says a-model" in words_of(table_html(metrics))
    said = words_of(notes_html(metrics))
    assert (
        "The judge a-model agrees with people on 87.5% of 8 labelled answers (Cohen's kappa 0.71); "
        "9 of 11 labels fit answers of this run."
    ) in said
    assert "on sentences is not known: 0 of 3 labels fit sentences of this run, none of them judged." in said
    assert "How far the judge b agrees with people is not known: nothing is labelled." in said
    assert "The judge b read and wrote 1,234 tokens in 17 calls." in said


def test_a_single_question_is_counted_as_one_and_has_no_interval(tmp_path: Path) -> None:
    run = read_run(make_run(tmp_path / "one", 1))
    alone = {"mean": 1.0, "low": None, "high": None, "n": 1, "baseline": 1.0}
    metrics = {
        "metrics": {"right": alone},
        "calibration": {"right": {"bins": [{"confidence": 0.9, "outcome": 1.0}], "ece": 0.1, "n": 1}},
    }
    one = replace(run, metrics=metrics)
    drawn = lead_html(one) + headline_html(metrics) + confidence_html(metrics) + plots_html(one)
    said = words_of(re.sub(r"<svg.*?</svg>", "", drawn, flags=re.DOTALL))  # without an axis, "0 1 questions"
    assert "100.0% were answered rightly, no clear difference" in said
    assert "(95% interval" not in said
    assert "over 1 question." in said
    assert "1 questions" not in said


def test_the_time_of_a_search_is_not_called_that_of_an_answer(tmp_path: Path) -> None:
    searched = plots_html(read_run(make_run(tmp_path / "searched", 4, answers=False)))
    assert "time of a search, ms" in words_of(searched)
    assert "answer, ms" not in words_of(searched)
    assert "time from question to answer, ms" in words_of(plots_html(read_run(make_run(tmp_path / "answered", 4))))


def test_no_two_figures_have_the_same_name() -> None:
    labels = [known.label for known in WORDS.values()]
    assert len(set(labels)) == len(labels)
    assert (words("ndcg@10").label, words("mrr").label) == ("nDCG of articles, first 10", "MRR of articles")


def test_resampling_by_group_is_told() -> None:
    said = words_of(headline_html({"metrics": {"right": HALF | {"groups": 29}}}))
    assert "1,200 questions in 29 groups" in said


# --- plots ---


def test_a_slice_is_drawn_for_each_value_and_told_as_a_table(folder: Path) -> None:
    run = read_run(folder)
    drawn = plots_html(run)
    assert drawn.count("<svg") == 3 + 3 + 2
    of = run.metrics["slices"]["type"]["temporal"]["right"]
    assert f"temporal {of['mean'] * 100:.1f}%" in words_of(drawn)
    assert f"n {of['n']}" in words_of(drawn)


def test_a_field_with_a_single_value_is_no_slice(folder: Path) -> None:
    run = read_run(folder)
    slices = run.metrics["slices"]
    slices = {**slices, "language": {"en": slices["type"]["single"]}}
    assert "By language" not in plots_html(replace(run, metrics={**run.metrics, "slices": slices}))


def test_the_marks_of_an_axis_say_where_they_stand() -> None:
    drawn = plots.risk_coverage("p", "errors", [(0.5, 0.0), (1.0, 0.05)], 0.05)
    assert [mark for mark in words_of(drawn).split() if mark.endswith("%")][5:] == ["0%", "2.5%", "5%", "7.5%", "10%"]


def test_plots_have_classes_for_colours_and_no_styles_of_their_own(folder: Path) -> None:
    drawn = plots_html(read_run(folder))
    assert 'class="fill-accent"' in drawn
    assert "style" not in drawn
    assert not re.search(r"#0000\d\d|rgb\(|metadata|xlink|rdf", drawn)


def test_the_curve_keeps_its_ends_when_it_is_thinned() -> None:
    points = [(place / 1000, place / 2000) for place in range(1, 1001)]
    kept = plots.thinned(points)
    assert kept[0] == points[0]
    assert kept[-1] == points[-1]
    assert len(kept) <= plots.POINTS + 1
    assert plots.thinned(points[:1]) == points[:1]


def test_points_of_the_curve_come_by_rising_coverage_and_others_are_left_out() -> None:
    stated = {"abstention": {"risk_coverage": [[1.0, 0.4], [0.5, 0.1], [0.7, None], "x"]}}
    assert risk_points(stated) == [(0.5, 0.1), (1.0, 0.4)]
    assert risk_points({}) == []


@pytest.mark.parametrize("label", [*EVIL, "比較の質問", "", "a" * 300])
def test_any_name_of_a_slice_can_be_drawn(label: str) -> None:
    drawn = plots.bars("p", label, [plots.Bar(label, 0.5, 0.4, 0.6, 0.3), plots.Bar("other", 0.0)])
    assert Seen(drawn).tags <= {"svg", "g", "defs", "path", "text", "use", "clippath", "rect"}
    assert drawn == clean(drawn)


def test_the_same_run_gives_the_same_bytes_in_another_process(folder: Path) -> None:
    code = (
        "import sys, pathlib\nfrom qa.evaluation.report import page_html, read_run\n"
        "sys.stdout.buffer.write(page_html(read_run(pathlib.Path(sys.argv[1]))).encode())"
    )
    other = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, check=True, cwd=Path.cwd())
    assert other.stdout.decode() == page_html(read_run(folder))


# --- whole in itself, and safe ---


def test_no_id_stands_twice_and_every_reference_has_its_id(folder: Path) -> None:
    page = page_html(read_run(folder))
    seen = Seen(page)
    assert len(seen.ids) == len(set(seen.ids))
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(seen.ids)
    assert {link[1:] for link in seen.links if link.startswith("#")} <= set(seen.ids)


def test_the_policy_names_the_one_script_and_the_one_style_and_nothing_else(folder: Path) -> None:
    page = page_html(read_run(folder))
    stated = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert stated
    policy = unescape(stated[1])
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for tag in ("style", "script")
        for text in re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    ]
    assert policy == (
        f"default-src 'none'; style-src {hashes[0]}; script-src {hashes[1]}; base-uri 'none'; form-action 'none'"
    )
    assert len(hashes) == 2
    assert "style=" not in page
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_nothing_is_taken_from_elsewhere(folder: Path) -> None:
    seen = Seen(page_html(read_run(folder)))
    assert not seen.tags & {"img", "link", "iframe", "object", "embed", "base", "audio", "video"}
    assert all(link.startswith(("#", "https://courier.example/")) for link in seen.links)


def evil_run(folder: Path) -> Path:
    """A run with hostile text in every place that a question, an article, a model or a setting can fill."""
    make_run(folder, len(EVIL))
    for name in ("questions", "retrieved", "answers", "scores"):
        path = folder / f"{name}.jsonl"
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        write_lines(path, [poisoned(line, evil) for line, evil in zip(lines, EVIL, strict=True)])
    metrics = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))
    metrics["slices"] = {evil: dict.fromkeys(EVIL, metrics["metrics"]) for evil in EVIL[:2]}
    metrics["notes"] = list(EVIL)
    metrics["metrics"] |= dict.fromkeys(EVIL, HALF)
    (folder / "metrics.json").write_text(json.dumps(metrics), encoding="utf-8")
    info = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    info |= dict.fromkeys(("questions", "corpus", "model", "embedding", "questions_sha256", "started"), EVIL[1])
    info |= {"settings": {evil: evil for evil in EVIL}, "versions": {evil: evil for evil in EVIL}}
    (folder / "run.json").write_text(json.dumps(info), encoding="utf-8")
    return folder


def poisoned(value: Any, evil: str) -> Any:
    """`value` with `evil` in place of every text but those that join the files or choose a drawing."""
    kept = {"qid", "article_id", "support"}
    if isinstance(value, dict):
        return {key: item if key in kept or key == "error" else poisoned(item, evil) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item, evil) for item in value]
    return evil if isinstance(value, str) else value


def test_no_text_of_a_run_becomes_markup_or_hides(tmp_path: Path, folder: Path) -> None:
    page = page_html(read_run(evil_run(tmp_path)))
    ours = Seen(page_html(read_run(folder)))
    seen = Seen(page)
    assert seen.tags <= ours.tags
    assert seen.attributes <= ours.attributes
    assert not seen.tags & {"img", "iframe"}
    assert page.count("<script") == 1
    assert page.count("<style") == 1
    assert page == clean(page)


# --- in a browser ---


@pytest.fixture(scope="module")
def report(folder: Path) -> str:
    return write(folder).as_uri()


class Opened:
    """A page at an address, with what it asked for and complained of."""

    def __init__(self, browser: Any, url: str, **context: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda said: self.complaints.append(said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        self.page.goto(url)

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *exc: object) -> None:
        self.context.close()

    def says(self, words: str) -> None:
        from playwright.sync_api import expect

        expect(self.page.locator("#shown")).to_have_text(words)

    def shown(self) -> int:
        return int(self.page.locator(".row:not([hidden])").count())


@needs_browser
def test_the_list_narrows_to_a_state_a_type_and_words(chromium: Any, report: str, folder: Path) -> None:
    rows = read_run(folder).rows
    with Opened(chromium, report) as opened:
        page = opened.page
        assert opened.shown() == 40
        for state in ("right", "wrong", "declined", "failed", "missed"):
            page.select_option("#state", state)
            opened.says(f"{counts(rows)[state]} of 40 questions")
            assert opened.shown() == sum(state in states(item) for item in rows)
        page.select_option("#state", "")
        page.select_option("#type", "comparison")
        opened.says("10 of 40 questions")
        page.fill("#find", "CASE 13 slipway")
        opened.says("0 of 40 questions")
        page.fill("#find", "case 13?")
        opened.says("1 of 40 questions")
        assert "case 13?" in page.inner_text(".row:not([hidden]) summary")
        assert opened.complaints == []
        assert opened.requests == [report]


@needs_browser
def test_a_row_opens_by_keyboard_and_by_address(chromium: Any, report: str) -> None:
    with Opened(chromium, report) as opened:
        opened.page.focus("#q2 summary")
        opened.page.keyboard.press("Enter")
        assert opened.page.is_visible("#q2 .detail")
        assert not opened.page.is_visible("#q3 .detail")
    with Opened(chromium, f"{report}#q3") as opened:
        assert opened.page.is_visible("#q3 .detail")


@needs_browser
def test_without_scripts_every_question_is_there_and_opens(chromium: Any, report: str) -> None:
    with Opened(chromium, report, java_script_enabled=False) as opened:
        assert opened.shown() == 40
        assert not opened.page.is_visible("#filter")
        opened.page.click("#q2 summary")
        assert opened.page.is_visible("#q2 .detail")


@needs_browser
def test_dark_mode_and_print_change_the_colours_of_page_and_plots(chromium: Any, report: str) -> None:
    style = "([sel, what]) => getComputedStyle(document.querySelector(sel))[what]"
    with Opened(chromium, report, color_scheme="dark") as opened:
        assert opened.page.evaluate(style, ["body", "backgroundColor"]) == "rgb(21, 20, 18)"
        assert opened.page.evaluate(style, [".plot .fill-ink", "fill"]) == "rgb(236, 232, 223)"
        opened.page.emulate_media(media="print", color_scheme="dark")
        assert opened.page.evaluate(style, ["body", "backgroundColor"]) == "rgb(255, 255, 255)"
        assert opened.page.evaluate(style, [".plot .fill-ink", "fill"]) == "rgb(0, 0, 0)"
        assert not opened.page.is_visible("#filter")


@needs_browser
@pytest.mark.parametrize("width", [360, 768])
def test_nothing_is_wider_than_the_window(chromium: Any, report: str, width: int) -> None:
    with Opened(chromium, report, viewport={"width": width, "height": 800}) as opened:
        opened.page.evaluate("document.querySelectorAll('details').forEach((box) => (box.open = true))")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@needs_browser
def test_hostile_text_runs_nothing_and_fetches_nothing(chromium: Any, tmp_path: Path) -> None:
    url = write(evil_run(tmp_path)).as_uri()
    with Opened(chromium, url) as opened:
        for number in range(1, len(EVIL) + 1):
            opened.page.click(f"#q{number} > summary")
        opened.page.fill("#find", "alert")
        opened.page.wait_for_timeout(300)
        assert opened.requests == [url]
        assert opened.complaints == []


@needs_browser
def test_markup_that_got_in_would_be_held_by_the_policy(chromium: Any, tmp_path: Path, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.setblocking(False)
        address = f"http://127.0.0.1:{canary.getsockname()[1]}"
        inside = f"<img src={address} onerror=alert(1)><script>alert(2)</script><p style='color:red'>x</p>"
        path = tmp_path / "broken.html"
        path.write_text(page_html(read_run(folder)).replace("</h1>", f"</h1>{inside}", 1), encoding="utf-8")
        with Opened(chromium, path.as_uri()) as opened:
            opened.page.wait_for_timeout(300)
            colour = opened.page.evaluate("getComputedStyle(document.querySelector('header p[style]')).color")
            assert colour != "rgb(255, 0, 0)"
            assert not [text for text in opened.complaints if text in ("1", "2")]
            assert opened.shown() == 40
        with pytest.raises(BlockingIOError):
            canary.accept()


@needs_browser
def test_on_paper_the_settings_are_open_and_the_headline_fits_the_first_page(
    chromium: Any, report: str, folder: Path
) -> None:
    with Opened(chromium, report, viewport={"width": 680, "height": 980}) as opened:  # A4 less its margins
        page = opened.page
        assert not page.is_visible(".settings table")
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.is_visible(".settings table")
        ends = page.evaluate(
            "[...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect().bottom)"
        )
        assert len(set(ends)) == 2  # of two rows
        assert max(ends) < 980
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        assert not page.is_visible(".settings table")


def test_the_sections_are_linked_at_the_head(chromium: Any, report: str) -> None:
    tab = chromium.new_page()
    tab.goto(report)
    assert tab.locator("nav.contents a").all_inner_texts() == tab.locator("main > section > h2").all_inner_texts()
    tab.get_by_role("link", name="The questions").click()
    assert -1 < tab.locator("h2", has_text="The questions").bounding_box()["y"] < 200


def test_a_question_that_is_linked_to_is_not_under_the_filters(chromium: Any, report: str) -> None:
    tab = chromium.new_page(viewport={"width": 1000, "height": 500})
    tab.goto(f"{report}#q3")
    row, filters = (tab.locator(name).bounding_box() for name in ("#q3 > summary", "#filter"))
    assert row["y"] >= filters["y"] + filters["height"] - 1
