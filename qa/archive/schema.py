"""The tables, and opening a connection to them."""

from __future__ import annotations

import json
import os
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path

from qa.errors import ArchiveDamaged, ArchiveMismatch, ArchiveMissing
from qa.words.terms import TOKENIZE

SCHEMA_VERSION = 1
FILE = "archive.db"

FULL_TEXT = (
    f'CREATE VIRTUAL TABLE passage_text USING fts5(title, about, body, tokenize="{TOKENIZE}")',
    "CREATE VIRTUAL TABLE passage_terms USING fts5vocab(passage_text, 'row')",
)

# `vector` is float32 little-endian, unit length; `vector_crc` finds a flipped bit that SQLite cannot see.
# Full text holds folded text (see `terms.fold`), so that a query folded alike finds accents, CJK and spellings.
TABLES = f"""
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  article_key INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL UNIQUE,
  given_id TEXT UNIQUE,
  url TEXT,
  version_key INTEGER REFERENCES versions(version_key) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX articles_url ON articles(url);
CREATE TABLE versions (
  version_key INTEGER PRIMARY KEY AUTOINCREMENT,
  article_key INTEGER NOT NULL REFERENCES articles(article_key) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  text TEXT NOT NULL,
  title TEXT, outlet TEXT, author TEXT, published TEXT, updated TEXT, url TEXT, language TEXT, place TEXT,
  metadata TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  known_from TEXT NOT NULL,
  cluster TEXT NOT NULL,
  signature BLOB NOT NULL,
  sentences BLOB NOT NULL,
  UNIQUE (article_key, version)
);
CREATE INDEX versions_content ON versions(content_hash);
CREATE INDEX versions_cluster ON versions(cluster);
CREATE TABLE passages (
  passage_key INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_id TEXT NOT NULL UNIQUE,
  version_key INTEGER NOT NULL REFERENCES versions(version_key) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  vector BLOB NOT NULL,
  vector_crc INTEGER NOT NULL
);
CREATE INDEX passages_version ON passages(version_key);
{FULL_TEXT[0]};
{FULL_TEXT[1]};
CREATE TABLE bands (
  band INTEGER NOT NULL,
  version_key INTEGER NOT NULL REFERENCES versions(version_key) ON DELETE CASCADE,
  PRIMARY KEY (band, version_key)
) WITHOUT ROWID;
CREATE INDEX bands_version ON bands(version_key);
CREATE TABLE aliases (
  article_key INTEGER NOT NULL REFERENCES articles(article_key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (article_key, name)
) WITHOUT ROWID;
CREATE INDEX aliases_name ON aliases(name);
CREATE TABLE sources (
  name TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  articles INTEGER NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True)
class Made:
    """What the archive was made with. Another value anywhere makes passages that cannot be mixed with its own."""

    embedding: str
    fingerprint: str
    dim: int
    passage_words: int
    schema: int = SCHEMA_VERSION


def exists(folder: Path) -> bool:
    """Whether `folder` holds an archive. A file without tables is what a kill during creation leaves: none yet."""
    path = folder / FILE
    if not path.exists() or path.stat().st_size == 0:
        return False
    connection = connect(folder)
    try:
        return _made(connection) is not None
    finally:
        connection.close()


def create(folder: Path, made: Made) -> None:
    """Make the archive's file and tables, whole or not at all. Files are readable by their owner only."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / FILE
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = connect(folder)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for statement in TABLES.strip().split(";\n"):
            if statement.strip():
                connection.execute(statement)
        rows = [(name, json.dumps(value)) for name, value in asdict(made).items()]
        connection.executemany("INSERT INTO settings VALUES (?, ?)", rows)
        connection.execute("COMMIT")
    finally:
        connection.close()


def connect(folder: Path) -> sqlite3.Connection:
    """A connection in autocommit mode; transactions are opened by hand. Raises ArchiveDamaged if it is no archive."""
    try:
        connection = sqlite3.connect(folder / FILE, timeout=10, isolation_level=None, check_same_thread=False)
    except sqlite3.OperationalError as error:
        raise ArchiveDamaged(f"{folder / FILE} cannot be opened ({error})") from None
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA cache_size=-8000")
    except sqlite3.DatabaseError as error:
        connection.close()
        if "readonly" in str(error):
            raise ArchiveDamaged(
                f"the archive in {folder} is read-only here, and SQLite needs to write beside what it reads; "
                "make the folder writable, or copy it and use the copy (--data DIR)"
            ) from None
        raise ArchiveDamaged(
            f"{folder / FILE} cannot be read ({error}); restore a copy of it, or move it away and ingest again"
        ) from None
    return connection


def read_made(connection: sqlite3.Connection, folder: Path) -> Made:
    """The settings the archive was made with. Raises ArchiveMissing, or ArchiveMismatch for another schema."""
    made = _made(connection)
    if made is None:
        raise ArchiveMissing(f"no archive in {folder}; run `dateline ingest PATH… --data {folder}` first")
    if made.schema != SCHEMA_VERSION:
        raise ArchiveMismatch(
            f"the archive in {folder} has schema {made.schema}, this version of dateline reads {SCHEMA_VERSION}; "
            "ingest the articles into a new folder (--data DIR)"
        )
    return made


def check_made(have: Made, want: Made, folder: Path) -> None:
    """Raise ArchiveMismatch, naming the first difference and what mends it, unless the two are the same."""
    for name, ours in asdict(want).items():
        theirs = asdict(have)[name]
        if ours != theirs:
            setting = {"embedding": "DATELINE_EMBEDDING", "passage_words": "DATELINE_PASSAGE_WORDS"}.get(name)
            mend = f"set {setting}={theirs}, or " if setting else ""
            raise ArchiveMismatch(
                f"the archive in {folder} was made with {name} {theirs}, the settings now say {ours}; "
                f"{mend}ingest the articles into a new folder (--data DIR)"
            )


def _made(connection: sqlite3.Connection) -> Made | None:
    try:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name='settings'").fetchone():
            return None
        values = {name: json.loads(value) for name, value in connection.execute("SELECT name, value FROM settings")}
        return Made(**values)
    except (sqlite3.DatabaseError, ValueError, TypeError) as error:
        raise ArchiveDamaged(
            f"the archive cannot be read ({error}); `dateline doctor` tells more; "
            "if it cannot mend it, restore a copy or ingest again"
        ) from None


def fault(error: Exception) -> str | None:
    """What a door says of an error that SQLite raised in the middle of its work (a damaged page, a folder that cannot
    be written to), None if it is not one."""
    if not isinstance(error, sqlite3.Error):
        return None
    return f"the archive cannot be used ({error}); `dateline doctor` tells more"
