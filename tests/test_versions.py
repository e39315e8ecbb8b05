"""The installed frameworks are those the code is written for, and the lock files pin them by hash."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).parent.parent / "locks").glob("*.txt"))


@pytest.mark.parametrize(
    ("package", "expected"), [("llama-index-core", "0.14"), ("chromadb", "1.5"), ("gradio", "6.31"), ("openai", "2")]
)
def test_frameworks_have_the_versions_whose_behaviour_was_checked(package: str, expected: str) -> None:
    assert f"{version(package)}.".startswith(f"{expected}.")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_a_version_and_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    assert len(entries) > 50
    for entry in entries:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", entry), entry[:80]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_lock_file_names_a_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    assert "find-links" not in text


def test_the_default_lock_pins_the_four_frameworks() -> None:
    text = next(lock for lock in LOCKS if lock.name == "dateline.txt").read_text(encoding="utf-8")
    for pin in ("llama-index==0.14.25", "chromadb==1.5.9", "gradio==6.31.0", "llama-index-llms-openai-like==0.8.0"):
        assert f"{pin} " in text
