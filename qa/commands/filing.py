"""`ingest`: progress while it runs, a summary at its end, one reason for each refusal."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from qa import build
from qa.commands import ERROR, OK, SOME_REFUSED
from qa.commands.screen import dump, plain
from qa.errors import SettingsError
from qa.schema import IngestReport, Progress
from qa.settings import Settings


def ingest(settings: Settings, given: Sequence[str], *, as_json: bool, if_empty: bool) -> int:
    if if_empty and (count := build.count(settings)):
        print(f"the archive in {settings.data} holds {count} articles; nothing to do", file=sys.stderr)
        return OK
    urls = [name for name in given if name.lower().startswith(("http://", "https://"))]
    paths = [Path(name) for name in given if name not in urls]
    with _stoppable() as stop:
        report = build.ingest(settings, paths, urls=urls, on_progress=_Bar(), stop=stop)
    _tell(report, as_json=as_json)
    if report.interrupted:
        print("stopped; what was filed is kept, the same command goes on from there", file=sys.stderr)
        return ERROR
    return SOME_REFUSED if report.refused else OK


def embed(settings: Settings) -> int:
    """Make the contextual vectors that are missing. Exit code 0 when none is, else 2."""
    from qa.archive import Archive
    from qa.index.contextual import open_contextual

    archive = Archive(settings.data)
    try:
        contextual = open_contextual(settings, archive)
        if contextual is None:
            raise SettingsError("contextual vectors stand beside DATELINE_EMBEDDING=fast, with DATELINE_CONTEXTUAL=1")
        if not contextual.needed:
            few = f"{archive.passages()} passages need none"
            print(f"{few}: static vectors find as much among fewer than {contextual.least}")
            return OK
        with _stoppable("the passages") as stop:
            left = contextual.make(stop=stop, on_progress=_Bar())
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        print(f"{contextual.made()} of {archive.passages()} passages have contextual vectors")
    finally:
        archive.close()
    if left:
        print("stopped; what was made is kept, the same command goes on from there", file=sys.stderr)
    return ERROR if left else OK


class _Bar:
    """Progress on stderr: one line that is rewritten in a terminal, a line per stage elsewhere."""

    def __init__(self) -> None:
        self._stage = ""

    def __call__(self, progress: Progress) -> None:
        of = f"/{progress.total}" if progress.total else ""
        line = plain(f"{progress.stage} {progress.done}{of} {progress.note}".strip()).replace("\n", " ")
        if sys.stderr.isatty():
            print(f"\r\x1b[K{line[:100]}", end="", file=sys.stderr, flush=True)
        elif progress.stage != self._stage:
            print(line, file=sys.stderr, flush=True)
        self._stage = progress.stage


@contextmanager
def _stoppable(what: str = "the articles") -> Iterator[threading.Event]:
    """The first Ctrl-C lets the ingest end well; a second one ends it at once (which harms nothing either)."""
    stop = threading.Event()

    def on_signal(number: int, frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        print(f"\nstopping after {what} at hand …", file=sys.stderr)
        stop.set()

    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.signal(signal.SIGINT, on_signal)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _tell(report: IngestReport, *, as_json: bool) -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)
    if as_json:
        print(dump(asdict(report)))
        return
    for refusal in report.refused:
        print(plain(f"refused {refusal.where}: {refusal.reason}"))
    copies = f" ({report.copies} of them wire copies)" if report.copies else ""
    print(
        f"{report.new} new, {report.updated} updated{copies}, {report.unchanged} unchanged, "
        f"{len(report.refused)} refused; {report.passages} passages in {report.seconds:.1f} s"
    )
