"""Near-duplicate detection."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np

from qa import wire
from qa.schema import Article
from tests.filing import opened

STORM = (
    "Storm Ottilie reached the coast shortly before dawn on Friday and brought down power lines in three counties. "
    "The harbour at Harrow Quay was closed, and the ferry to Skerry Island stayed at its berth until the evening. "
    "Nobody was hurt, the coast guard said, though two fishing boats broke loose and were found on the north sands. "
    "The weather office expects the wind to ease by Saturday noon and warns of high tides for the rest of the week."
)
FERRY = (
    "The council has bought a second ferry for the island route, and the new timetable begins on the first of May. "
    "Fares stay as they are, the transport board decided, since the county pays for a third of the vessel's price."
)


def alike(a: str, b: str) -> float:
    return wire.similarity(wire.signature(a), wire.signature(b))


def test_a_text_is_wholly_like_itself_whatever_its_case_and_punctuation() -> None:
    assert alike(STORM, STORM) == 1.0
    assert alike(STORM, STORM.upper().replace(",", " –")) == 1.0


def test_a_copy_with_another_opening_is_a_copy_and_another_report_is_not() -> None:
    assert alike(STORM, "HARROW QUAY (NCW) – " + STORM + " Read more.") >= wire.SIMILAR
    assert alike(STORM, FERRY) < 0.1


def test_copies_share_a_band_and_different_reports_share_none() -> None:
    copy, other = STORM.replace("Nobody was hurt", "No one was hurt"), FERRY
    first = set(wire.bands(wire.signature(STORM)))
    assert len(first) == wire.BANDS
    assert first & set(wire.bands(wire.signature(copy)))
    assert not first & set(wire.bands(wire.signature(other)))
    assert all(0 <= band < 2**63 for band in first)


def test_an_estimate_is_near_the_true_share_of_common_shingles() -> None:
    tokens = [f"w{n}" for n in range(300)]
    a, b = " ".join(tokens[:200]), " ".join(tokens[50:250])  # 148 shingles in common of 248
    assert abs(alike(a, b) - 148 / 248) < 0.15  # three standard errors


def test_texts_of_a_word_or_two_have_a_signature() -> None:
    for text in ("", "One", "One two"):
        assert wire.signature(text).shape == (wire.PERMUTATIONS,)
    assert alike("One two", "one TWO") == 1.0
    assert alike("One two", "two three") < 1.0


def test_signatures_are_the_same_in_every_process() -> None:
    code = f"from qa import wire; print(wire.signature({STORM!r}).tolist())"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert np.array_equal(np.array(eval(run.stdout), dtype=np.uint32), wire.signature(STORM))


def test_a_second_print_of_a_wire_report_comes_last_unless_its_outlet_is_asked_for(
    tmp_path: Path,
) -> None:
    articles = [
        Article(text=text, title=title, outlet=outlet, published="2026-03-06")
        for title, outlet, text in (
            ("Storm Ottilie reaches the coast", "Sea Post", STORM),
            ("Storm Ottilie reaches the coast", "Harrow Courier", STORM),
            ("After the storm", "Tide Gazette", "The storm took the roof off the net loft. Nobody slept. " + FERRY),
        )
    ]
    with opened(tmp_path, *articles) as dateline:
        first, second, last = dateline.engine.search("What did the storm do?", 3)
        (named, *_) = dateline.engine.search("What did the storm do, according to the Harrow Courier?", 3)
        copies = {found.outlet for found in (first, second, last) if found.text == STORM}
    assert (second.outlet, named.outlet, copies) == ("Tide Gazette", "Harrow Courier", {"Sea Post", "Harrow Courier"})
