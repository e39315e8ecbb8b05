"""Killed at random moments, the real ingest loses nothing and doubles nothing (more kills: python -m tests.crash)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import crash


def test_eight_kills_at_random_moments_leave_every_archive_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = crash.make_articles
    monkeypatch.setattr(crash, "make_articles", lambda path: make(path, 60))  # a smaller set: each run is shorter
    tally = crash.run(8, seed=20, work=tmp_path)
    assert tally.kills == 8
    assert tally.faults == []
