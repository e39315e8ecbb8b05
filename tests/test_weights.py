"""What the models share."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

HELD = """
from pathlib import Path
from qa.encoders.weights import give_back
def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * {page}
blocks = [bytes([number % 251]) * 100_000 for number in range(1000)]
kept = blocks[::50]
del blocks
before = resident()
give_back()
print(before - resident())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is asked to give memory back")
def test_memory_that_was_freed_between_what_is_kept_goes_back_to_the_system() -> None:
    code = HELD.format(page=os.sysconf("SC_PAGE_SIZE"))
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent
    )
    assert int(run.stdout) > 50_000_000
