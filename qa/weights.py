"""Model weights inside installed packages: found without importing the package, and checked by SHA-256."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from pathlib import Path

from qa.errors import SettingsError


def checked(package: str, path: str, digest: str) -> bytes:
    """The bytes of a file inside an installed package, which is not imported. Raises SettingsError."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SettingsError(f"the package {package} is missing: install dateline's dependencies again")
    file = Path(spec.submodule_search_locations[0], path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{package}: cannot read {path} ({error.strerror}): install the package again") from None
    if hashlib.sha256(content).hexdigest() != digest:
        raise SettingsError(f"{package}: {path} is not the file this version was made with: install the package again")
    return content


def cores() -> int:
    """Cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
