"""The command: exit codes, what it prints, and what it says when something is wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from qa.cli import main
from qa.commands import ERROR, OK, SOME_REFUSED
from tests.filing import write_jsonl

FIELDS = (
    "question answered text sentences citations conflicts window nearest model usage timings_ms".split()
)  # fmt: skip
CITATION = "marker article_id title outlet author published url start end quote".split()
ROW = {"id": "a1", "title": "Fire", "outlet": "Courier", "text": "Seven people were hurt in the fire."}


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_ingest_exits_0_when_all_was_taken_and_sums_up(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "n.jsonl", ROW)
    code, out, _ = run(capsys, "ingest", path, "--data", tmp_path / "archive")
    assert code == OK
    assert "1 new, 0 updated, 0 unchanged, 0 refused" in out
    code, out, _ = run(capsys, "ingest", path, "--data", tmp_path / "archive", "--json")
    assert (code, json.loads(out)["unchanged"]) == (OK, 1)


def test_ingest_exits_1_when_some_were_refused_and_says_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "n.jsonl", ROW, "{broken")
    code, out, _ = run(capsys, "ingest", path, "--data", tmp_path / "archive")
    assert code == SOME_REFUSED
    assert "1 new" in out
    assert "1 refused" in out
    assert "refused " in out.splitlines()[0]
    assert "n.jsonl" in out.splitlines()[0]


def test_ingest_if_empty_leaves_a_filled_archive_alone(
    capsys: pytest.CaptureFixture[str], seeds: Path, tmp_path: Path
) -> None:
    code, _, err = run(capsys, "ingest", tmp_path / "nowhere", "--data", seeds, "--if-empty")
    assert code == OK
    assert "nothing to do" in err


def test_ask_json_has_every_promised_field(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    question = "Who was injured in the Ice House fire?"
    code, out, _ = run(capsys, "ask", question, "--json", "--data", seeds)
    answer: dict[str, Any] = json.loads(out)
    assert code == OK
    assert set(FIELDS) <= set(answer)
    assert answer["question"] == question
    assert answer["answered"] is True
    for sentence in answer["sentences"]:
        assert {"text", "support", "citations"} <= set(sentence)
        assert sentence["support"] in ("supported", "partial", "unsupported")
    assert answer["citations"]
    for citation in answer["citations"]:
        assert set(CITATION) <= set(citation)
        _, shown, _ = run(capsys, "articles", "show", citation["article_id"], "--json", "--data", seeds)
        assert json.loads(shown)["text"][citation["start"] : citation["end"]] == citation["quote"]


def test_ask_prints_the_answer_with_its_sources(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    code, out, _ = run(capsys, "ask", "Who was injured in the Ice House fire?", "--data", seeds)
    assert code == OK
    assert "[1]" in out
    assert re.search(r"sentences verified; confidence (\d\d|over 99)%", out)


def test_ask_says_what_days_it_searched(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    question = "How many people were hurt in the Ice House fire before 12 March 2026?"
    _, out, _ = run(capsys, "ask", question, "--data", seeds)
    assert out.startswith("Searching up to 11 Mar 2026 because the question says “before 12 March 2026”.\n")
    _, out, _ = run(capsys, "ask", "Who was injured in the Ice House fire?", "--data", seeds)
    assert "Searching" not in out


def test_ask_exits_0_when_the_articles_do_not_say(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    code, out, _ = run(capsys, "ask", "What is the boiling point of tungsten?", "--data", seeds)
    assert code == OK
    assert "do not hold" in out
    assert "(chance that the articles hold the answer: " in out
    assert "Nearest passages" in out


def test_ask_names_a_false_premise_with_the_source_of_what_is_said_instead(
    capsys: pytest.CaptureFixture[str], seeds: Path
) -> None:
    code, out, _ = run(capsys, "ask", "Why was the ferry sunk?", "--data", seeds)
    assert code == OK
    assert "none of those found says in such words that the ferry was sunk." in out
    assert re.search(r"^  \[1\] Skerry Island ferry .* \(ferry-timetable-\w+, characters \d+–\d+\)", out, re.MULTILINE)
    _, out, _ = run(capsys, "ask", "Why was the ferry sunk?", "--json", "--data", seeds)
    told = json.loads(out)
    assert (told["answered"], told["sentences"], told["citations"]) == (False, [], [])
    assert set(CITATION) <= set(told["instead"])


def test_ask_keeps_to_the_outlet_and_the_day(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    options = ("--as-of", "2026-03-10", "--outlet", "harrow quay courier (fiction)", "--json", "--data", seeds)
    code, out, _ = run(capsys, "ask", "How many people were injured in the fire?", *options)
    nearest = json.loads(out)["nearest"]
    assert code == OK
    assert {found["outlet"] for found in nearest} == {"Harrow Quay Courier (fiction)"}
    assert all(found["published"][:10] <= "2026-03-10" for found in nearest)


def test_search_json_ranks_passages_with_ids_and_scores(capsys: pytest.CaptureFixture[str], seeds: Path) -> None:
    code, out, _ = run(capsys, "search", "ferry timetable", "--json", "-k", 4, "--data", seeds)
    found = json.loads(out)
    assert code == OK
    assert [item["rank"] for item in found] == [1, 2, 3, 4]
    assert all(item["article_id"] for item in found)
    assert [item["score"] for item in found] == sorted((item["score"] for item in found), reverse=True)


def test_articles_are_listed_shown_and_removed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    run(capsys, "ingest", write_jsonl(tmp_path / "n.jsonl", ROW, ROW | {"id": "a2"}), "--data", archive)
    code, out, _ = run(capsys, "articles", "list", "--json", "--data", archive)
    assert (code, sorted(item["article_id"] for item in json.loads(out))) == (OK, ["a1", "a2"])
    code, out, _ = run(capsys, "articles", "show", "a1", "--data", archive)
    assert (code, ROW["text"] in out) == (OK, True)
    assert run(capsys, "articles", "remove", "a1", "--data", archive)[:2] == (OK, "removed a1\n")
    code, out, err = run(capsys, "articles", "remove", "a1", "a2", "--data", archive)
    assert (code, out) == (ERROR, "removed a2\n")
    assert "not in the archive: a1" in err


def test_doctor_says_that_all_is_sound_or_what_is_not(capsys: pytest.CaptureFixture[str], seeds_copy: Path) -> None:
    code, out, _ = run(capsys, "doctor", "--data", seeds_copy)
    assert (code, "all sound" in out) == (OK, True)
    (seeds_copy / "chroma" / "CURRENT").unlink()
    code, out, _ = run(capsys, "doctor", "--check", "--data", seeds_copy)
    assert (code, "not mended" in out) == (ERROR, True)
    code, out, _ = run(capsys, "doctor", "--json", "--data", seeds_copy)
    assert (code, [finding["mended"] for finding in json.loads(out)["findings"]]) == (OK, [True])


def test_eval_writes_one_answer_a_line_in_order_with_its_qid(
    capsys: pytest.CaptureFixture[str], seeds: Path, tmp_path: Path
) -> None:
    rows = [
        {"qid": "q1", "question": "Who was injured in the Ice House fire?"},
        {"qid": "q2", "question": "  "},
        {
            "qid": "q3",
            "question": "What about the ferry?",
            "history": [{"role": "user", "content": "Which ships burned?"}, {"role": "assistant", "content": "Two."}],
        },
    ]
    path = write_jsonl(tmp_path / "q.jsonl", *rows)
    code, _, err = run(capsys, "eval", path, "--out", tmp_path / "out", "--data", seeds)
    lines = [json.loads(line) for line in (tmp_path / "out" / "answers.jsonl").read_text().splitlines()]
    assert [line["qid"] for line in lines] == ["q1", "q2", "q3"]
    assert set(FIELDS) <= set(lines[0]) & set(lines[2])
    assert "empty" in lines[1]["error"]
    assert "Which ships burned" in lines[2]["standalone"]
    assert (code, "1 failed" in err) == (SOME_REFUSED, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", "Who?", "--as-of", "tomorrow"], "--as-of 'tomorrow' is not a date"),
        (["ask", "Who?", "--from", "2026-02-02", "--to", "2026-01-01"], "is after"),
        (["ask", "  "], "the question is empty"),
        (["search", "fire", "-k", "0"], "ask for 1 to 200"),
        (["articles", "show", "no-such"], "dateline articles list"),
        (["eval", "no-such.jsonl", "--out", "x"], "no-such.jsonl cannot be read"),
        (["articles"], "needs a verb"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_exit_code_2(
    capsys: pytest.CaptureFixture[str], seeds: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.setenv("DATELINE_DATA", str(seeds))
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (ERROR, "")
    assert said in err
    assert err.startswith("dateline: ")
    assert err.count("\n") == 1


def test_without_an_archive_the_way_to_one_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for command in (["ask", "Who?"], ["doctor"], ["articles", "list"]):
        code, _, err = run(capsys, *command, "--data", tmp_path / "none")
        assert code == ERROR
        assert "dateline ingest" in err


def test_unknown_and_impossible_settings_are_refused_by_name(
    capsys: pytest.CaptureFixture[str], seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_FOO", "1")
    code, _, err = run(capsys, "ask", "Who?", "--data", seeds)
    assert (code, "unknown setting DATELINE_FOO" in err) == (ERROR, True)
    monkeypatch.delenv("DATELINE_FOO")
    monkeypatch.setenv("DATELINE_PASSAGES", "0")
    code, _, err = run(capsys, "ask", "Who?", "--data", seeds)
    assert (code, "DATELINE_PASSAGES" in err) == (ERROR, True)


def test_another_embedding_than_the_archives_is_refused(
    capsys: pytest.CaptureFixture[str], seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_EMBEDDING", "minilm")
    code, _, err = run(capsys, "ask", "Who?", "--data", seeds)
    assert (code, "DATELINE_EMBEDDING=fast" in err) == (ERROR, True)


def test_help_is_quick_and_loads_no_framework() -> None:
    code = (
        "import sys\nfrom qa.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print({'chromadb', 'llama_index', 'gradio', 'pydantic', 'numpy', 'openai'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "examples:" in out
    assert out.splitlines()[-1] == "set()"


def test_an_ingest_of_what_is_filed_already_loads_no_array_and_no_model(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "n.jsonl", ROW)
    assert main(["ingest", str(path), "--data", str(tmp_path / "archive")]) == OK
    code = (
        "import sys\nfrom qa.cli import main\n"
        f"main(['ingest', {str(path)!r}, '--data', {str(tmp_path / 'archive')!r}])\n"
        "print({'chromadb', 'llama_index', 'pydantic', 'numpy', 'httpx', 'asyncio', 'nupunkt'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "0 new, 0 updated, 1 unchanged" in out
    assert out.splitlines()[-1] == "set()"


@pytest.mark.skipif(sys.platform == "win32", reason="there the runtime's own files are elsewhere")
def test_an_answer_leaves_nothing_in_the_home_folder(seeds: Path, tmp_path: Path) -> None:
    """ONNX Runtime keeps what it means to send in a file there, and sends it past any guard on Python's sockets."""
    home = {name: value for name, value in os.environ.items() if name not in ("CI", "ORT_DISABLE_TELEMETRY")}
    home |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    asked = "Who runs the Ice House?"
    subprocess.run([sys.executable, "-m", "qa.cli", "ask", asked, "--data", str(seeds)], env=home, check=False)
    assert not list(tmp_path.rglob("*"))


def test_a_reader_that_goes_away_is_no_error(seeds: Path) -> None:
    command = [sys.executable, "-m", "qa.cli", "articles", "list", "--json", "--data", str(seeds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
