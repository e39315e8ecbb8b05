"""The runs of a folder, as the page shows them. Reads what `dateline eval` wrote, and changes nothing."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.errors import SettingsError
from qa.evaluation.report import RunFolder, read_run
from qa.evaluation.report.figures import figures
from qa.evaluation.report.folder import read_info, read_metrics
from qa.evaluation.report.page import page_html
from qa.words.clean import day_of, one_line

if TYPE_CHECKING:
    from qa.evaluation.compare import Comparison

DEEP = 3  # folders between the folder of runs and a run
KEPT = 4  # runs kept in memory
SHARED_ONLY = "Only the questions that all of them have"


@dataclass(frozen=True)
class Listed:
    """One run of the list. `name` is its folder, seen from the folder of runs; `label` says what it is."""

    name: str
    label: str


class Runs:
    """The finished runs under `folder`, which need not exist. For many readers at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: OrderedDict[tuple[str, int], RunFolder] = OrderedDict()
        self._lock = threading.Lock()
        self._drawing = threading.Lock()  # one report at a time: a large one takes seconds

    def listed(self) -> list[Listed]:
        """Newest first, by the time they were written. One that cannot be read is listed as such."""
        return [Listed(name, _label(name, path.parent)) for name, path in self._found().items()]

    def get(self, name: str) -> RunFolder:
        """The run of that name. Raises SettingsError if there is none, or it cannot be read."""
        path = self._path(name)
        key = (name, path.stat().st_mtime_ns)
        with self._lock:
            if key not in self._read:
                self._read[key] = read_run(path.parent)
            self._read.move_to_end(key)
            while len(self._read) > KEPT:
                self._read.popitem(last=False)
            return self._read[key]

    def newest(self) -> str | None:
        """The name of the newest run that can be read, of the newest where none can; None where there is no run."""
        names = list(self._found())
        for name in names:
            try:
                self.get(name)
            except SettingsError:
                continue
            return name
        return next(iter(names), None)

    def report(self, key: str) -> str:
        """The report of the run whose `key_of` that is, drawn anew: a file that lies there is not ours to vouch for.

        Raises SettingsError as `get`.
        """
        name = next((name for name in self._found() if key_of(name) == key), "")
        with self._drawing:
            return page_html(self.get(name))

    def compared(self, a: str, *others: str, shared_only: bool) -> tuple[Comparison, ...]:
        """Each of the others against run `a`. Raises SettingsError as `get`, and where their questions differ unless
        `shared_only`, or none is in all."""
        from qa.evaluation.compare import compare  # here, as SciPy takes a second to import
        from qa.evaluation.scored import read_scored, shared

        runs = [replace(read_scored(self._path(name).parent), name=f"“{one_line(name, 80)}”") for name in (a, *others)]
        same, differing = shared(runs)
        both = "both" if len(runs) == 2 else f"all {len(runs)}"
        if same and differing and not shared_only:
            raise SettingsError(
                f"{len(differing):,} of the questions are not in {both} runs, or "
                f"not the same in {both}. "
                f"Tick “{SHARED_ONLY}” to compare over the {len(same):,} that are."
            )
        return compare(*runs, allow_different=shared_only)

    def _path(self, name: str) -> Path:
        if path := self._found().get(name):
            return path
        raise SettingsError(f"There is no run “{one_line(name, 80)}” any more.")

    def _found(self) -> dict[str, Path]:
        """Each run's run.json by the run's name. Links are not followed: they may lead out of the folder."""
        found, root = {}, self._folder.resolve()
        for depth in range(1, DEEP + 1):
            for path in self._folder.glob("/".join(["*"] * depth + ["run.json"])):
                within = path.parent.relative_to(self._folder)
                if path.is_file() and path.resolve() == root / within / "run.json":
                    found[within.as_posix().encode("utf-8", "backslashreplace").decode()] = path
        return dict(sorted(found.items(), key=lambda item: (-item[1].stat().st_mtime_ns, item[0])))


def key_of(name: str) -> str:
    """What stands for a run in an address: 16 hex digits, whatever its folder is called."""
    return hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _label(name: str, folder: Path) -> str:
    try:
        info, metrics = read_info(folder), read_metrics(folder)
    except SettingsError:
        return f"{one_line(name, 80)} (cannot be read)"
    return " · ".join([one_line(name, 80), *_facts(info, metrics)])


def _facts(info: dict[str, Any], metrics: dict[str, Any]) -> list[str]:
    known = {item.name: item for item in figures(metrics)}
    best = known.get("right") or known.get("token_recall") or known.get("recall@10")
    said = [f"{best.shown} {best.words.label.lower()}"] if best and best.mean is not None else []
    started = day_of(info.get("started"))
    return [*([started] if started else []), *said]
