"""The runs of a folder, as the page shows them. Reads what `dateline eval` wrote, and changes nothing."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa.clean import day_of, one_line
from qa.errors import SettingsError
from qa.evaluation.report import RunFolder, read_run
from qa.evaluation.report.figures import figures
from qa.evaluation.report.folder import read_info, read_metrics

DEEP = 3  # folders between the folder of runs and a run
KEPT = 4  # runs kept in memory


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

    def listed(self) -> list[Listed]:
        """Newest first, by the time they were written. One that cannot be read is listed as such."""
        return [Listed(name, _label(name, path.parent)) for name, path in self._found().items()]

    def get(self, name: str) -> RunFolder:
        """The run of that name. Raises SettingsError if there is none, or it cannot be read."""
        path = self._found().get(name)
        if path is None:
            raise SettingsError(f"There is no run “{one_line(name, 80)}” any more.")
        key = (name, path.stat().st_mtime_ns)
        with self._lock:
            if key not in self._read:
                self._read[key] = read_run(path.parent)
            self._read.move_to_end(key)
            while len(self._read) > KEPT:
                self._read.popitem(last=False)
            return self._read[key]

    def _found(self) -> dict[str, Path]:
        """Each run's run.json by the run's name. Links are not followed: they may lead out of the folder."""
        found, root = {}, self._folder.resolve()
        for depth in range(1, DEEP + 1):
            for path in self._folder.glob("/".join(["*"] * depth + ["run.json"])):
                within = path.parent.relative_to(self._folder)
                if path.is_file() and path.resolve() == root / within / "run.json":
                    found[within.as_posix().encode("utf-8", "backslashreplace").decode()] = path
        return dict(sorted(found.items(), key=lambda item: (-item[1].stat().st_mtime_ns, item[0])))


def _label(name: str, folder: Path) -> str:
    try:
        info, metrics = read_info(folder), read_metrics(folder)
    except SettingsError:
        return f"{one_line(name, 80)} (cannot be read)"
    return " · ".join([one_line(name, 80), *_facts(info, metrics)])


def _facts(info: dict[str, Any], metrics: dict[str, Any]) -> list[str]:
    known = {item.name: item for item in figures(metrics)}
    best = known.get("right") or known.get("recall@10")
    said = [f"{best.shown} {best.words.label.lower()}"] if best and best.mean is not None else []
    started = day_of(info.get("started"))
    return [*([started] if started else []), *said]
