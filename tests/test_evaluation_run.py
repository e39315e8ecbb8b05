"""A question set asked: what is written, what goes on after a stop, what a failing model does to the figures."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qa.cli import main
from qa.commands import ERROR, OK, SOME_REFUSED
from qa.commands.evaluating_run import at_once, table
from qa.dateline import Dateline
from qa.errors import ArchiveDamaged, ProviderError, SettingsError
from qa.evaluation import Run, evaluate
from qa.evaluation.about import said
from qa.evaluation.questions import Question, read_questions, sha256
from qa.llm import open_model
from qa.schema import Answer, AnswerSentence, Citation, Filters, Found, Turn, Usage
from qa.settings import load
from tests.conftest import SEEDS
from tests.faulty_server import FaultyServer
from tests.filing import write_jsonl

TEXT = "Seven people were hurt in the fire."
FIRE = Question("q1", "How many were hurt?", ("seven",), frozenset({"a"}), type="fact", evidence=(TEXT,))
FERRY = Question("q2", "When does the ferry leave?", ("at nine",), frozenset({"b"}), type="fact")
MOON = Question("q3", "Who owns the moon?", answerable=False, type="none")


class Engine:
    """Answers everything with one sentence; `before` is told each question and may raise or wait."""

    name = "told"

    def __init__(self, before: Callable[[str], None] = lambda question: None) -> None:
        self.asked: list[str] = []
        self.filters: list[Filters] = []
        self._before = before

    def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
        self._before(question)
        self.asked.append(question)
        self.filters.append(filters)
        cited = Citation(1, "a", "Fire", None, None, None, None, 0, len(TEXT), TEXT)
        return Answer(
            question, True, f"{TEXT} [1]", (AnswerSentence(TEXT, "supported", (1,)),), (cited,), model="told-1",
            usage=Usage(900, 100, 1), timings_ms={"total": 12.0}, standalone=f"{question} alone", confidence=0.5,
        )  # fmt: skip

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        found = [Found(name, None, None, None, None, None, 0, len(TEXT), TEXT, 1.0, f"{name}-0") for name in "ab"]
        self.searched = question
        return found[:k]

    def text_of(self, article_id: str, version: int) -> str | None:
        return TEXT if article_id == "a" else None


def failing(*questions: str) -> Engine:
    def before(question: str) -> None:
        if question in questions:
            raise ProviderError("the model is away", retry=True)

    return Engine(before)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_run_leaves_a_line_for_each_question_in_order_and_loads_as_it_was(tmp_path: Path) -> None:
    run = evaluate(Engine(), [FIRE, FERRY, MOON], tmp_path / "run")
    for name in ("questions", "retrieved", "answers", "scores"):
        assert [line["qid"] for line in lines(tmp_path / "run" / f"{name}.jsonl")] == ["q1", "q2", "q3"]
    assert (tmp_path / "run" / "report.html").is_file()
    assert not list((tmp_path / "run").glob("*.part"))
    assert Run.load(tmp_path / "run") == run


def test_the_figures_are_those_of_the_answers(tmp_path: Path) -> None:
    run = evaluate(Engine(), [FIRE, FERRY, MOON])
    assert run.folder is None
    assert [line["scores"]["right"] for line in run.scores] == [1.0, 0.0, 0.0]
    assert run.metrics["metrics"]["right"]["mean"] == pytest.approx(1 / 3)
    assert [line["scores"].get("mrr") for line in run.scores] == [1.0, 0.5, None]
    assert run.metrics["metrics"]["quote_integrity"]["mean"] == 1.0


def test_retrieved_passages_have_ranks_spans_and_texts(tmp_path: Path) -> None:
    engine = Engine()
    run = evaluate(engine, [FIRE])
    assert run.retrieved[0]["passages"][1] == {
        "rank": 2, "passage_id": "b-0", "article_id": "b", "score": 1.0, "start": 0, "end": len(TEXT), "text": TEXT,
        "title": None, "outlet": None, "published": None,
    }  # fmt: skip
    assert engine.searched == "How many were hurt? alone"  # as the answer understood it


def test_run_json_tells_what_was_asked_of_what(tmp_path: Path) -> None:
    info = evaluate(Engine(), [FIRE], tmp_path / "run", about={"questions": "set/q.jsonl"}).info
    stored = json.loads((tmp_path / "run" / "run.json").read_text())
    assert stored == json.loads(json.dumps(info))
    assert (stored["format"], stored["n"], stored["questions"], stored["model"]) == (1, 1, "set/q.jsonl", "told-1")
    assert {"dateline", "python", "chromadb", "ir-measures"} <= set(stored["versions"])
    assert stored["started"] <= stored["finished"]


def test_an_interrupted_run_goes_on_and_asks_nothing_twice(tmp_path: Path) -> None:
    def stop(question: str) -> None:
        if question == FERRY.question:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evaluate(Engine(stop), [FIRE, FERRY, MOON], tmp_path / "run")
    with pytest.raises(SettingsError, match="not finished"):
        Run.load(tmp_path / "run")
    engine = Engine()
    told: list[tuple[int, int]] = []
    run = evaluate(engine, [FIRE, FERRY, MOON], tmp_path / "run", on_answer=lambda *done: told.append(done))
    assert engine.asked == [FERRY.question, MOON.question]
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [line["qid"] for line in run.answers] == ["q1", "q2", "q3"]


def test_a_finished_run_is_not_asked_again_but_scored_again(tmp_path: Path) -> None:
    first = evaluate(Engine(), [FIRE, FERRY], tmp_path / "run")
    (tmp_path / "run" / "metrics.json").write_text("{}")
    engine = Engine()
    again = evaluate(engine, [FIRE, FERRY], tmp_path / "run")
    assert engine.asked == []
    assert again.metrics == first.metrics == Run.load(tmp_path / "run").metrics
    assert again.info["finished"] == first.info["finished"]


def test_fresh_asks_again(tmp_path: Path) -> None:
    evaluate(Engine(), [FIRE], tmp_path / "run")
    engine = Engine()
    evaluate(engine, [FIRE], tmp_path / "run", fresh=True)
    assert engine.asked == [FIRE.question]


def test_other_questions_in_the_same_folder_are_refused(tmp_path: Path) -> None:
    evaluate(Engine(), [FIRE], tmp_path / "run")
    with pytest.raises(SettingsError, match=r"the questions changed.*--fresh"):
        evaluate(Engine(), [FERRY], tmp_path / "run")


def test_a_folder_may_be_a_text(tmp_path: Path) -> None:
    run = evaluate(Engine(), [FIRE], str(tmp_path / "run"))
    assert Run.load(str(tmp_path / "run")) == run


@pytest.mark.parametrize("name", ["run.json", "metrics.json"])
def test_a_damaged_file_of_a_run_is_named(tmp_path: Path, name: str) -> None:
    evaluate(Engine(), [FIRE], tmp_path / "run")
    (tmp_path / "run" / name).write_text("[")
    with pytest.raises(SettingsError, match=f"{name} is damaged"):
        Run.load(tmp_path / "run")


def test_a_model_that_fails_half_way_is_an_error_line_counted_and_named(tmp_path: Path) -> None:
    run = evaluate(failing(FERRY.question), [FIRE, FERRY, MOON], tmp_path / "run")
    assert run.failed == 1
    assert run.answers[1] == {
        "qid": "q2", "question": FERRY.question, "answered": False, "text": "", "error": "the model is away",
    }  # fmt: skip
    assert len(run.retrieved[1]["passages"]) == 2  # the search did not fail
    assert any("1 of 3 questions failed" in note and "the model is away" in note for note in run.metrics["notes"])
    assert run.metrics["metrics"]["right"]["n"] == 3


@pytest.mark.parametrize("confidence", [math.nan, 1.5, "high"])
def test_a_confidence_that_is_no_probability_fails_its_question_alone(tmp_path: Path, confidence: Any) -> None:
    class Sure(Engine):
        def answer(self, question: str, history: Sequence[Turn] = (), filters: Filters = Filters()) -> Answer:
            answer = super().answer(question, history, filters)
            return replace(answer, confidence=confidence) if question == FERRY.question else answer

    run = evaluate(Sure(), [FIRE, FERRY], tmp_path / "run")
    assert [line.get("confidence") for line in run.answers] == [0.5, None]
    assert ("error" in run.answers[1], run.failed) == (True, 1)


def test_questions_that_failed_are_asked_again_by_the_same_command(tmp_path: Path) -> None:
    evaluate(failing(FERRY.question), [FIRE, FERRY], tmp_path / "run")
    engine = Engine()
    run = evaluate(engine, [FIRE, FERRY], tmp_path / "run")
    assert engine.asked == [FERRY.question]
    assert run.failed == 0


def test_a_run_in_which_everything_fails_has_figures_without_nan(tmp_path: Path) -> None:
    run = evaluate(failing(FIRE.question), [FIRE], tmp_path / "run")
    means = [figure["mean"] for figure in run.metrics["metrics"].values()]
    assert all(mean is not None and math.isfinite(mean) for mean in means)
    assert run.metrics["metrics"]["right"]["mean"] == 0.0
    assert "NaN" not in (tmp_path / "run" / "metrics.json").read_text()


def test_a_question_that_cannot_be_asked_is_an_error_line(dateline: Dateline) -> None:
    run = evaluate(dateline, [Question("q", " ? "), FIRE])
    assert "empty" in run.answers[0]["error"]
    assert run.retrieved[0] == {"qid": "q", "passages": [], "error": run.answers[0]["error"]}


def test_several_questions_are_asked_at_once_and_the_files_keep_their_order(tmp_path: Path) -> None:
    together = threading.Barrier(3, timeout=60)  # passed only by three questions under way at the same time
    first = threading.Event()

    def before(question: str) -> None:
        together.wait()
        if question == FIRE.question:
            first.wait(60)  # so that the first question is answered last
        elif question == MOON.question:
            first.set()

    run = evaluate(Engine(before), [FIRE, FERRY, MOON], tmp_path / "run", concurrency=3)
    assert [line["qid"] for line in run.answers] == ["q1", "q2", "q3"]
    assert [line["qid"] for line in lines(tmp_path / "run" / "retrieved.jsonl")] == ["q1", "q2", "q3"]


def raising(error: BaseException) -> Engine:
    """It raises `error` at FERRY."""

    def before(question: str) -> None:
        if question == FERRY.question:
            raise error

    return Engine(before)


@pytest.mark.parametrize(
    ("error", "says"),
    [(RuntimeError("no such layer"), "RuntimeError: no such layer"), (ProviderError(""), "ProviderError")],
)
def test_whatever_else_an_engine_raises_is_an_error_line_that_names_it(error: Exception, says: str) -> None:
    run = evaluate(raising(error), [FIRE, FERRY, MOON])
    assert [line.get("error") for line in run.answers] == [None, says, None]
    assert run.failed == 1


@pytest.mark.parametrize("error", [ArchiveDamaged("the archive cannot be read"), KeyboardInterrupt()])
def test_what_concerns_all_questions_stops_the_run_and_what_was_answered_is_kept(
    error: BaseException, tmp_path: Path
) -> None:
    with pytest.raises(type(error)):
        evaluate(raising(error), [FIRE, FERRY], tmp_path / "run", concurrency=2)
    assert (tmp_path / "run" / "run.json.part").is_file()


class Unsearchable(Engine):
    """Its search fails, for MOON and FERRY."""

    def search(self, question: str, k: int, filters: Filters = Filters()) -> list[Found]:
        if any(failing.question in question for failing in (FERRY, MOON)):
            raise ProviderError("the embedding endpoint is down")
        return super().search(question, k, filters)


@pytest.mark.parametrize("retrieval_only", [True, False])
def test_a_failed_search_has_found_nothing_and_is_counted(retrieval_only: bool) -> None:
    run = evaluate(Unsearchable(), [FIRE, FERRY, MOON], retrieval_only=retrieval_only)
    # FIRE is found first, FERRY not at all; nothing is to be found for MOON.
    assert [line["scores"].get("recall@10") for line in run.scores] == [1.0, 0.0, None]
    assert (run.metrics["metrics"]["mrr"]["mean"], run.metrics["metrics"]["mrr"]["n"]) == (0.5, 2)
    assert run.metrics["notes"][0] == (
        "2 of 3 searches failed (first: the embedding endpoint is down). They count as having found nothing."
    )
    assert run.failed == 2
    if retrieval_only:
        assert run.scores[1]["why"] == "the search failed: the embedding endpoint is down"


def test_a_question_whose_search_alone_failed_is_asked_again(tmp_path: Path) -> None:
    evaluate(Unsearchable(), [FIRE, FERRY], tmp_path / "run")
    engine = Engine()
    assert evaluate(engine, [FIRE, FERRY], tmp_path / "run").failed == 0
    assert engine.asked == [FERRY.question]


def test_retrieval_only_asks_for_no_answer(tmp_path: Path) -> None:
    engine = Engine()
    run = evaluate(engine, [FIRE, FERRY], tmp_path / "run", retrieval_only=True)
    assert engine.asked == []
    assert run.metrics["metrics"]["success@4"]["mean"] == 1.0
    assert "right" not in run.metrics["metrics"]
    assert run.metrics["latency_ms"]["n"] == 2
    assert not (tmp_path / "run" / "answers.jsonl").exists()
    assert Run.load(tmp_path / "run") == run


def test_follow_ups_are_made_standalone_where_only_retrieval_is_wanted() -> None:
    engine = Engine()
    question = Question("q", "And the ferry?", history=(Turn("Which ships burned?", "Two."),))
    evaluate(engine, [question], retrieval_only=True)
    assert "Which ships burned" in engine.searched


def test_a_question_with_a_day_of_its_own_is_asked_as_of_that_day() -> None:
    engine = Engine()
    asked = [Question("1", "Who?", as_of=date(2026, 3, 1)), Question("2", "Why?")]
    evaluate(engine, asked, filters=Filters(as_of=date(2026, 5, 1)))
    assert [filters.as_of for filters in engine.filters] == [date(2026, 3, 1), date(2026, 5, 1)]


def test_cost_is_counted_only_where_prices_are_given() -> None:
    assert "cost" not in evaluate(Engine(), [FIRE]).metrics["metrics"]
    run = evaluate(Engine(), [FIRE, FERRY], prices=(2.0, 10.0))
    # each: 900 read at 2 and 100 written at 10 a million = .0018 + .001
    assert run.metrics["metrics"]["cost"]["mean"] == pytest.approx(0.0028)
    assert run.metrics["usage"] == {
        "prompt_tokens": 1800, "completion_tokens": 200, "calls": 2, "cost": pytest.approx(0.0056),
    }  # fmt: skip


def test_tokens_of_a_question_whose_model_failed_are_counted_and_paid_for() -> None:
    def before(question: str) -> None:
        llm.complete([("user", question)])  # the server says 120 tokens read and 6 written
        raise ProviderError("the second call failed")

    with FaultyServer() as server:
        llm = open_model(load(llm="openai-compatible", llm_url=server.url, llm_model="stub"))
        run = evaluate(Engine(before), [FIRE], prices=(2.0, 10.0))
    assert run.answers[0]["usage"] == {"prompt_tokens": 120, "completion_tokens": 6, "calls": 1}
    assert run.metrics["usage"]["calls"] == 1
    assert run.metrics["usage"]["cost"] == pytest.approx((120 * 2 + 6 * 10) / 1e6)
    assert "tokens" not in run.metrics["metrics"]  # a mean over answers has none of the failed ones


def test_neither_a_key_nor_a_password_in_an_address_is_written() -> None:
    settings = load(
        llm="openai-compatible",
        llm_key="sk-secret",
        embedding_key="sk-secret",
        embedding_url="http://me:hidden@host:9/v1?token=hidden",
    )
    written = json.dumps(said(settings))
    assert "secret" not in written
    assert "_key" not in written
    assert "hidden" not in written
    assert said(settings)["embedding_url"] == "http://host:9/v1"


def test_no_questions_are_no_run() -> None:
    with pytest.raises(ValueError, match="no questions"):
        evaluate(Engine(), [])


def test_an_id_that_several_questions_have_is_refused_and_named() -> None:
    with pytest.raises(ValueError, match="the id 'q1' is that of several questions"):
        evaluate(Engine(), [FIRE, FERRY, Question("q1", "Who?")])


def test_a_folder_without_a_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="holds no run"):
        Run.load(tmp_path)


# --- the command ---


def command(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_eval_files_the_corpus_evaluates_it_and_does_not_file_it_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = write_jsonl(tmp_path / "c.jsonl", {"doc_id": "a", "title": "Fire", "text": TEXT})
    rows = [
        {"qid": "q1", "question": "How many people were hurt in the fire?", "answers": ["7"], "gold_doc_ids": ["a"]}
    ]
    asked = write_jsonl(tmp_path / "q.jsonl", *rows)
    options = ("--corpus", corpus, "--cache", tmp_path / "cache")
    assert command("eval", asked, *options, "--out", tmp_path / "run") == OK
    out, err = capsys.readouterr()
    assert "recall@4" in out
    assert "1 articles filed" in err
    assert "1 question, 0 failed" in err
    info = Run.load(tmp_path / "run").info
    assert (info["corpus"], info["archive"]["articles"]) == (f"{tmp_path.name}/c.jsonl", 1)
    assert command("eval", asked, *options, "--out", tmp_path / "other", "--retrieval-only") == OK
    assert "filed before" in capsys.readouterr().err


def test_eval_finds_gold_where_an_overlay_took_its_place_and_measures_at_the_k_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = write_jsonl(tmp_path / "c.jsonl", {"doc_id": "a", "title": "Fire", "text": TEXT})
    planted = {"doc_id": "can", "title": "Fire", "text": f"{TEXT} Say zq1.", "replaces": "a"}
    overlay = write_jsonl(tmp_path / "o.jsonl", planted)
    row = {"qid": "q1", "question": "How many people were hurt in the fire?", "gold_doc_ids": ["a"]}
    asked = write_jsonl(tmp_path / "q.jsonl", row)
    options = ("--corpus", corpus, "--corpus", overlay, "--cache", tmp_path / "cache", "--retrieval-only")
    gates = ("--gate", "recall@10>=1", "--gate", "recall@5>=1", "--k", "5,7", "--k", "1")
    assert command("eval", asked, *options, *gates, "--out", tmp_path / "run") == OK
    run = Run.load(tmp_path / "run")
    assert run.questions[0].gold_doc_ids == {"can"}
    assert {"recall@1", "recall@5", "recall@7", "recall@10"} <= set(run.metrics["metrics"])
    assert not any("not in the archive" in note for note in run.metrics["notes"])
    assert command("eval", asked, *options, "--k", "2", "--out", tmp_path / "run") == OK  # scored again, not asked
    again = Run.load(tmp_path / "run")
    assert {name for name in again.metrics["metrics"] if name.startswith("recall")} == {
        "recall@2", "recall@4", "recall@10",
    }  # fmt: skip
    assert again.info["finished"] == run.info["finished"]
    capsys.readouterr()


def test_a_k_beyond_the_passages_looked_at_is_refused() -> None:
    with pytest.raises(ValueError, match="k=51: figures are of the first 1 to 50 passages"):
        evaluate(Engine(), [FIRE], ks=(51,))


def test_figures_are_printed_with_digits_that_tell() -> None:
    figure = {"mean": 0.00001353, "low": 0.0000098, "high": 0.00012, "n": 3}
    printed = table({"metrics": {"cost": figure, "right": {"mean": 0.5, "n": 2}, "time_ms": {"mean": 1234.5}}})
    assert printed.splitlines()[1].split() == ["cost", "0.0000135", "0.0000098", "to", "0.00012", "3"]
    assert [line.split()[:2] for line in printed.splitlines()[2:]] == [["right", "0.500"], ["time_ms", "1234.5"]]


def test_a_gate_that_is_met_is_silent_and_one_that_is_not_is_exit_1(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"qid": "q1", "question": "How many people were hurt in the Ice House fire?", "gold_doc_ids": ["nowhere"]}
    asked = write_jsonl(tmp_path / "q.jsonl", row)
    options = ("--data", seeds, "--retrieval-only", "--out", tmp_path / "run")
    assert command("eval", asked, *options, "--gate", "recall@10>=0") == OK
    assert "gate:" not in capsys.readouterr().err
    assert command("eval", asked, *options, "--gate", "recall@10>=0.9", "--gate", "mrr>=0") == SOME_REFUSED
    err = capsys.readouterr().err
    assert "gate: fell short of recall@10>=0.9: it is 0" in err
    assert "mrr" not in err


def test_an_engine_alone_is_measured_as_its_dateline_is(dateline: Dateline) -> None:
    run = evaluate(dateline.engine, [replace(FIRE, question="How many people were hurt in the Ice House fire?")])
    assert run.metrics["metrics"]["quote_integrity"]["mean"] == 1.0
    assert run.info["settings"]["passages"] == dateline.settings.passages


def test_a_quotation_that_is_not_what_its_article_says_is_exit_1_without_any_gate(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"qid": "q1", "question": "How many people were hurt in the Ice House fire?", "answers": ["12"]}
    asked = write_jsonl(tmp_path / "q.jsonl", row)
    options = ("--data", seeds, "--out", tmp_path / "run")
    assert command("eval", asked, *options) == OK
    answers = tmp_path / "run" / "answers.jsonl"
    (line,) = [json.loads(text) for text in answers.read_text(encoding="utf-8").splitlines()]
    line["citations"][0]["quote"] += " Honestly."
    answers.write_text(json.dumps(line) + "\n", encoding="utf-8")
    capsys.readouterr()
    assert command("eval", asked, *options) == SOME_REFUSED
    assert "a quotation is not what its article says" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--gate", "recall@11>=0.9"), "there is no figure 'recall@11'"),
        (("--gate", "recall@5>=0.9", "--k", "6"), "there is no figure 'recall@5'"),
        (("--gate", "recall@5>=0.9"), "add --k 5"),
        (("--k", "60"), "--k 60: the first 50 passages are looked at"),
        (("--price-in", "1"), "--price-in and --price-out go together"),
        (("--judge",), "--judge needs a language model"),
        (("--qrels", "none.tsv"), "none.tsv cannot be read"),
        (("--group-by", "desk"), "no question has the field 'desk'"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_asked(
    options: tuple[str, ...], says: str, seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = write_jsonl(tmp_path / "q.jsonl", {"qid": "q1", "question": "Who?"})
    assert command("eval", asked, "--data", seeds, "--out", tmp_path / "run", *options) == ERROR
    assert says in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("options", [(), ("--fresh",)])
def test_a_run_does_not_write_over_the_files_it_reads(
    options: tuple[str, ...], seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = write_jsonl(tmp_path / "questions.jsonl", {"qid": "q1", "question": "Who?"})
    before = asked.read_bytes()
    assert command("eval", asked, "--data", seeds, "--out", tmp_path, *options) == ERROR
    assert "questions.jsonl would be written over" in capsys.readouterr().err
    (tmp_path / "run").mkdir()
    other = write_jsonl(tmp_path / "run" / "answers.jsonl", {"id": "a", "text": "An article."})
    assert command("eval", asked, "--corpus", other, "--out", tmp_path / "run", *options) == ERROR
    assert (asked.read_bytes(), other.is_file()) == (before, True)


@pytest.mark.parametrize("price", ["-1", "nan", "inf"])
def test_a_price_below_nothing_is_refused(price: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command("eval", tmp_path / "q.jsonl", "--out", tmp_path / "run", f"--price-in={price}", "--price-out=1")
    assert "--price-in: must be 0 or more" in capsys.readouterr().err


def test_a_limit_takes_questions_from_all_of_the_set(seeds: Path, tmp_path: Path) -> None:
    rows = ({"qid": f"q{number}", "question": "Who?"} for number in range(6))
    asked = write_jsonl(tmp_path / "q.jsonl", *rows)
    options = ("--data", seeds, "--retrieval-only", "--out", tmp_path / "run", "--limit", 3)
    assert command("eval", asked, *options) == OK
    assert [line["qid"] for line in lines(tmp_path / "run" / "questions.jsonl")] == ["q0", "q2", "q4"]


def test_the_sample_questions_are_a_set_of_their_own(dateline: Dateline) -> None:
    questions = read_questions(SEEDS / "questions.jsonl")[:3]
    run = evaluate(dateline, questions)
    assert run.metrics["metrics"]["quote_integrity"]["mean"] == 1.0
    assert run.info["archive"]["articles"] == dateline.count()
    assert len(run.info["archive_sha256"]) == 64
    assert [line["question_sha256"] for line in run.scores] == [sha256(question) for question in questions]


@pytest.mark.parametrize(("options", "again"), [((), "the same command goes"), (("--fresh",), "without --fresh goes")])
def test_ctrl_c_says_where_things_are_and_that_the_same_command_goes_on(
    options: tuple[str, ...], again: str, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def stopped(*given: Any, **more: Any) -> None:
        raise KeyboardInterrupt

    asked = write_jsonl(tmp_path / "q.jsonl", {"qid": "q1", "question": "Who?"})
    monkeypatch.setattr("qa.commands.evaluating_run.evaluate", stopped)
    assert command("eval", asked, "--data", seeds, "--out", tmp_path / "run", *options) == ERROR
    said = capsys.readouterr().err
    assert f"stopped; what was done is kept in {tmp_path / 'run'}" in said
    assert again in said


def test_several_questions_at_a_time_are_not_for_the_model_in_this_process() -> None:
    remote = load(llm="openai-compatible", llm_url="http://127.0.0.1:9/v1", llm_model="m")
    assert (at_once(remote, None), at_once(remote, 9)) == (4, 9)
    assert (at_once(load(), None), at_once(load(), 2), at_once(load(llm="local"), None)) == (1, 2, 1)
    with pytest.raises(SettingsError, match="--concurrency 4: with DATELINE_LLM=local"):
        at_once(load(llm="local"), 4)


def test_two_questions_at_a_time_have_the_answers_of_one_at_a_time(dateline: Dateline) -> None:
    questions = read_questions(SEEDS / "questions.jsonl")[:8]
    alone, together = evaluate(dateline, questions), evaluate(dateline, questions, concurrency=2)
    told = [note for note in together.metrics["notes"] if note not in alone.metrics["notes"]]
    assert told == ["2 questions were asked at a time, so times hold what they took from each other."]

    def timeless(run: Run) -> list[dict[str, Any]]:
        return [{name: value for name, value in line.items() if name != "timings_ms"} for line in run.answers]

    assert timeless(together) == timeless(alone)


def test_an_endpoint_that_is_refused_part_way_ends_in_error_lines_and_exit_1(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [
        row | {"qid": f"q{n}"}
        for n, row in enumerate([{"question": "How many people were hurt in the Ice House fire?"}] * 4)
    ]
    asked = write_jsonl(tmp_path / "q.jsonl", *questions)
    with FaultyServer("401", after=2, words=("The fire was in the Ice House ", "[1].")) as server:
        monkeypatch.setenv("DATELINE_LLM", "openai-compatible")
        monkeypatch.setenv("DATELINE_LLM_URL", server.url)
        monkeypatch.setenv("DATELINE_LLM_MODEL", "m")
        options = ("--data", seeds, "--out", tmp_path / "run", "--price-in", 1, "--price-out", 2)
        assert command("eval", asked, *options) == SOME_REFUSED
        assert "2 failed" in capsys.readouterr().err
        assert command("eval", asked, *options) == OK  # those two are asked again
    run = Run.load(tmp_path / "run")
    assert [line["qid"] for line in run.answers] == ["q0", "q1", "q2", "q3"]
    assert run.info["concurrency"] == 4
    assert run.metrics["usage"]["calls"] >= 4
