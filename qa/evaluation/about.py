"""What a run depends on, as `run.json` says it: settings without secrets, versions, code, archive, machine."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import qa
from qa.evaluation.questions import Question, lines_of
from qa.schema import Filters
from qa.settings import Settings

FORMAT = 1
_PACKAGES = ("dateline", "llama-index", "chromadb", "onnxruntime", "numpy", "scipy", "ir-measures")
# No setting of these changes an answer, or it is a secret.
_UNSAID = ("data", "host", "port", "allowed_hosts", "upload_mb", "runs", "llm_key", "embedding_key")


def describe(
    dateline: Any, questions: Sequence[Question], *, filters: Filters, retrieval_only: bool, depth: int
) -> dict[str, Any]:
    """What a run depends on, as `run.json` says it, without secrets."""
    settings: Settings | None = getattr(dateline, "settings", None)
    archive = getattr(dateline, "archive", None)
    return {
        "format": FORMAT,
        "questions": None,
        "questions_sha256": hashlib.sha256(lines_of(questions).encode()).hexdigest(),
        "n": len(questions),
        "engine": getattr(dateline, "name", "dateline"),
        "settings": said(settings) if settings else {},
        "filters": {
            "as_of": _iso(filters.as_of),
            "from": _iso(filters.start),
            "to": _iso(filters.end),
            "outlets": list(filters.outlets),
        },
        "retrieval_only": retrieval_only,
        "depth": depth,
        "model": None,
        "embedding": archive.made.embedding if archive else getattr(dateline, "embedding", None),
        "versions": versions(),
        "code": code(),
        "archive_sha256": _sha256(archive) if archive else None,
        "archive": {"articles": archive.count(), "passages": archive.passages()} if archive else {},
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "started": now(),
        "finished": None,
    }


def versions() -> dict[str, str]:
    """Of what a run's figures depend on; "not installed" where a package is missing."""
    out = {"python": platform.python_version()}
    for name in _PACKAGES:
        try:
            out[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            out[name] = "not installed"
    return out


@cache
def code() -> str:
    """A hash of the source of everything that answers, so that a run does not go on with changed code."""
    room = Path(qa.__file__).parent
    whole = hashlib.sha256()
    for file in sorted(room.rglob("*.py")):
        if file.relative_to(room).parts[0] not in ("evaluation", "commands", "training"):
            whole.update(file.relative_to(room).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()[:16]


def said(settings: Settings) -> dict[str, Any]:
    """The settings that an answer depends on, without secrets: no key, and no password in an address."""
    out = {item.name: getattr(settings, item.name) for item in fields(settings) if item.name not in _UNSAID}
    return {name: _without_password(value) if name.endswith("_url") else value for name, value in out.items()}


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _sha256(archive: Any) -> str:
    """Of the ids, versions and contents of all articles."""
    return hashlib.sha256("".join(f"{row}\n" for row in archive.ids()).encode()).hexdigest()


def _without_password(url: str | None) -> str | None:
    if not url:
        return url
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query=""))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
