"""Which files there are: a walk over files and folders that never leaves a folder it was given."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.articles.text import escape
from qa.schema import Refusal

SUFFIXES = frozenset(".txt .md .markdown .html .htm .jsonl .ndjson .json .pdf .docx .rss .atom .xml".split())
# In a folder these are reported, since an article may be in them; images, programs and the like are left out.
_DOCUMENTS = frozenset(
    ".doc .rtf .odt .epub .pages .mobi .azw3 .wpd .tex .rst .csv .tsv .eml .mht .mhtml .xhtml .ppt .pptx .odp .djvu "
    ".ps .zip .gz .tar .7z .rar .bz2 .xz".split()
)


@dataclass(frozen=True)
class Source:
    """One file to read: `path` is resolved; `name` is what the user gave, down to this file, escaped for display."""

    path: Path
    name: str
    size: int


def walk(paths: Sequence[Path]) -> Iterator[Source | Refusal]:
    """Every readable file at or below `paths`, in their order, each folder sorted by name, each file once.

    In a folder: hidden files, office lock files (`~$…`) and question sets (`questions*.jsonl`) are left out, and so are
    kinds that hold no article (images, programs, databases). A kind that may hold one but is not read (.doc, .epub,
    .zip …) gives a Refusal, as do unreadable files and folders, broken or looping links, links that lead out of the
    folder, and everything that is not a regular file. Links to files within the folder are followed. What the user
    names outright is taken or refused, never left out.
    """
    seen: set[str] = set()
    for given in paths:
        for found in _below(Path(given)):
            if isinstance(found, Refusal):
                yield found
            elif (key := os.fspath(found.path)) not in seen:
                seen.add(key)
                yield found


def _below(given: Path) -> Iterator[Source | Refusal]:
    shown = escape(given.as_posix())
    try:
        root = given.resolve(strict=True)
        mode = root.stat().st_mode
    except (OSError, RuntimeError, ValueError) as error:
        yield Refusal(shown, _why(error))
        return
    if not stat.S_ISDIR(mode):
        yield _take(root, shown, mode)
        return
    folders = [given]
    while folders:
        folder = folders.pop()
        try:
            paths = sorted(folder.iterdir(), key=lambda path: path.name)
        except OSError as error:
            yield Refusal(escape(folder.as_posix()), _why(error))
            continue
        inner = []
        for path in paths:
            found = _entry(path, root)
            if isinstance(found, Path):
                inner.append(found)
            elif found is not None:
                yield found
        folders.extend(reversed(inner))


def _entry(path: Path, root: Path) -> Source | Refusal | Path | None:
    """A file to read, a refusal, a folder to go into, or None for what is left out."""
    if path.name.startswith((".", "~$")) or path.name == "__MACOSX":
        return None
    shown = escape(path.as_posix())
    try:
        link = path.is_symlink()
        target = path.resolve(strict=True)
        mode = target.stat().st_mode
    except (OSError, RuntimeError, ValueError) as error:
        return Refusal(shown, _why(error))
    if link and not target.is_relative_to(root):
        return Refusal(shown, "a link that leads out of the folder")
    if stat.S_ISDIR(mode):
        if link and path.parent.resolve().is_relative_to(target):
            return Refusal(shown, "a link to a folder that holds it: a loop")
        return None if link else path  # where it leads within the folder is walked anyway
    suffix = path.suffix.lower()
    if stat.S_ISREG(mode) and (_is_question_set(path.name) or suffix not in SUFFIXES | _DOCUMENTS):
        return None
    return _take(target, shown, mode, suffix)


def _take(path: Path, shown: str, mode: int, suffix: str | None = None) -> Source | Refusal:
    if not stat.S_ISREG(mode):
        return Refusal(shown, "not a regular file")
    suffix = path.suffix.lower() if suffix is None else suffix
    if suffix not in SUFFIXES:
        kind = f"{escape(suffix)} files are" if suffix else "files without a suffix are"
        return Refusal(shown, f"{kind} not read; the kinds read are {' '.join(sorted(SUFFIXES))}")
    if path.suffix.lower() not in SUFFIXES:
        return Refusal(shown, "a link to a file of another kind")
    if not os.access(path, os.R_OK):
        return Refusal(shown, "no permission to read it")
    return Source(path, shown, path.stat().st_size)


def _is_question_set(name: str) -> bool:
    return name.lower().startswith("questions") and name.lower().endswith((".jsonl", ".ndjson"))


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror and "symbolic links" not in error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return (
        "a link that leads round in a loop" if isinstance(error, OSError | RuntimeError) else "not a usable file name"
    )
