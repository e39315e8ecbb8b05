"""Reports that are written on for days: their words for days are no dates."""

from __future__ import annotations

import pytest

from qa.days.live import clock


@pytest.mark.parametrize(
    "title",
    [
        "Ferry strike: live updates as boats stay in port",
        "Transfer rumours tracker: latest news on the window",
        "Rovers v Saltmere – live",
        "A timeline of the harbour sale and the fallout",
        "Election night as it happened",
        "Storm Ottilie: the latest updates from the coast",
    ],
)
def test_a_live_page_has_no_day_to_count_from(title: str) -> None:
    assert clock(title, "2026-03-04") is None


@pytest.mark.parametrize(
    "title",
    [
        "Council to live with smaller budget",
        "Thousands live without power",
        "Orchestra plays live in the park",
        "Minister gives timeline for the bridge",
        "Farmers buy trackers for their sheep",
        None,
    ],
)
def test_another_report_counts_from_the_day_it_was_published(title: str | None) -> None:
    assert clock(title, "2026-03-04") == "2026-03-04"
