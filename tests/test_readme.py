"""The commands that the README shows can be given as they stand there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from qa.cli import _parser
from qa.evaluation import gate
from qa.evaluation.scores import metric_names

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DATELINE = ".venv/bin/dateline"


def blocks(kind: str) -> list[str]:
    """The fenced blocks of the README in that language."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def steps() -> list[str]:
    """The shell commands of the workflow."""
    (workflow,) = (yaml.safe_load(block) for block in blocks("yaml"))
    return [step["run"] for step in workflow["jobs"]["quality"]["steps"] if "run" in step]


def commands() -> list[list[str]]:
    """The arguments of every command of ours in the workflow and in the blocks of the shell."""
    shown = [line for block in blocks("") for line in block.splitlines() if line.startswith(DATELINE)]
    parts = [part for line in [*shown, *steps()] for part in line.split(" && ")]
    return [shlex.split(part, comments=True)[1:] for part in parts if part.startswith(DATELINE)]


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_a_command_of_the_readme_is_understood(arguments: list[str]) -> None:
    options = _parser().parse_args(arguments)
    gates = getattr(options, "gate", [])
    assert [str(condition) for condition in gate.parse(gates, metric_names())] == gates


def test_the_workflow_files_the_samples_and_is_held_by_figures_that_they_reach() -> None:
    filed, asked = (_parser().parse_args(arguments) for arguments in commands()[-2:])
    assert all((ROOT / path).exists() for path in [*filed.paths, asked.questions])
    assert filed.data == asked.data
    assert asked.gate_on == "low"
    # The low ends on the samples (n 99, 90). A bound at what they reach would fail with the next sample.
    reached = {"recall@10": 0.85, "citation_precision": 0.92}
    conditions = gate.parse(asked.gate, reached)
    assert {condition.metric for condition in conditions} == set(reached)
    assert all(0 < condition.bound <= reached[condition.metric] - 0.03 for condition in conditions)
